//! `ronde formats check`: what keeps files from being formats, with the place, the line and a caret.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::errors::{self, Fault};
use crate::cli::world::World;
use crate::live::catalogue::{Catalogue, Listed, NotFound};

#[derive(Debug, Args)]
pub struct Arguments {
    file: Vec<PathBuf>,
}

/// Checks the files, or every format of the workspace.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let listed = if arguments.file.is_empty() {
        world.catalogue()?.listed
    } else {
        arguments
            .file
            .iter()
            .map(|file| one(file, world))
            .collect::<Result<_, _>>()?
    };
    if listed.iter().any(|listed| listed.held.is_err()) {
        return Err(Fault::broken_formats(&listed));
    }
    let line = |listed: &Listed| {
        errors::remarks(listed, world) + &world.words.plain_format_whole(listed.file().display().to_string()) + "\n"
    };
    Ok(listed.iter().map(line).collect())
}

fn one(file: &Path, world: &World) -> Result<Listed, Fault> {
    let workspace = world.workspace()?;
    let (catalogue, id) = Catalogue::with_file(&world.disk, workspace, file)
        .map_err(|trouble| Fault::disk(&workspace.formats(), trouble))?;
    catalogue
        .listed
        .into_iter()
        .find(|listed| listed.id == id)
        .ok_or_else(|| Fault::NoFormat(id, NotFound::Unknown))
}
