//! `ronde init`: a folder becomes a workspace.

use std::path::PathBuf;

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::world::World;
use crate::store::workspace::Workspace;

#[derive(Debug, Args)]
pub struct Arguments {
    folder: Option<PathBuf>,
}

/// Makes what is missing of a workspace there.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let folder = arguments.folder.or_else(|| world.named.clone());
    let folder = folder.unwrap_or_else(|| PathBuf::from("."));
    let workspace = Workspace::at(&folder);
    workspace
        .make(&world.disk)
        .map_err(|trouble| Fault::disk(&folder, trouble))?;
    Ok(world.words.plain_made(folder.display().to_string()) + "\n")
}
