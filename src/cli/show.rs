//! `ronde show`: one decision, whole.

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::world::World;
use crate::export::poster::poster;
use crate::register::Register;

#[derive(Debug, Args)]
pub struct Arguments {
    id: String,
}

/// Shows the decision.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let workspace = world.workspace()?;
    let register =
        Register::scan(&world.disk, workspace).map_err(|trouble| Fault::disk(&workspace.sessions(), trouble))?;
    let found = register.find(&arguments.id);
    let entry = found.map_err(|why| Fault::NoDecision(arguments.id.clone(), why))?;
    Ok(poster(&entry.decision, &world.words, world.columns_of_text()))
}
