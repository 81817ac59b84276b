//! `ronde follow`: the room's view of a meeting that another program holds, on a second screen, in a second terminal, over ssh.

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::stage::{self, Look};
use crate::cli::world::World;
use crate::live::follow::Which;

#[derive(Debug, Args)]
pub struct Arguments {
    #[arg(long)]
    session: Option<String>,
}

/// Follows the meeting that began last, or the one that is named, as soon as it is there.
pub fn answer(arguments: Arguments, look: Look, world: &World) -> Result<String, Fault> {
    let which = arguments.session.map_or(Which::Newest, Which::Named);
    stage::follow(world, look, which)
}
