//! `ronde formats`: which there are, what is in one, what keeps a file from being one.

mod check;
mod list;
mod show;

use clap::{Args, Subcommand};

use crate::cli::errors::Fault;
use crate::cli::world::World;

#[derive(Debug, Args)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    List(list::Arguments),
    Show(show::Arguments),
    Check(check::Arguments),
}

/// Passes on to what is asked.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    match arguments.command {
        Command::List(list) => list::answer(list, world),
        Command::Show(show) => show::answer(show, world),
        Command::Check(check) => check::answer(check, world),
    }
}
