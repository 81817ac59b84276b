//! `ronde decisions`: everything that was settled, the latest first, as a table or as JSON.

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::world::World;
use crate::export::{json, table};
use crate::live::{Clock, SystemClock};
use crate::register::Register;
use crate::session::decision::Decision;

#[derive(Debug, Args)]
pub struct Arguments {
    #[arg(long)]
    json: bool,
}

/// Lists the decisions.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let workspace = world.workspace()?;
    let register =
        Register::scan(&world.disk, workspace).map_err(|trouble| Fault::disk(&workspace.sessions(), trouble))?;
    let decisions: Vec<&Decision> = register.decisions.iter().map(|entry| &entry.decision).collect();
    if arguments.json {
        json::decisions(decisions).map_err(|fault| Fault::NotJson(fault.to_string()))
    } else if decisions.is_empty() {
        Ok(world.words.home_no_decision() + "\n")
    } else {
        Ok(table::decisions(decisions, &world.words, SystemClock.wall().date_naive()).draw(world.columns()))
    }
}
