//! `ronde verify`: every hash recomputed, every event replayed, every lot drawn again; of one meeting, or of all.

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::errors::{self, Fault};
use crate::cli::resume::named;
use crate::cli::world::World;
use crate::live::verify::verify;
use crate::store::disk::{Disk, Kind};

#[derive(Debug, Args)]
pub struct Arguments {
    session: Option<String>,
}

/// Verifies the meetings, each in a line of its own.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let mut all_hold = true;
    let mut text = String::new();
    for folder in folders(arguments.session.as_deref(), world)? {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let found = verify(&world.disk, &folder).map_err(|trouble| Fault::disk(&folder, trouble))?;
        all_hold &= found.fault.is_none();
        text.push_str(&(errors::verified(&name, &found, &world.words) + "\n"));
    }
    match (text.is_empty(), all_hold) {
        (true, _) => Ok(world.words.home_no_meeting() + "\n"),
        (_, true) => Ok(text),
        (_, false) => Err(Fault::DoesNotHold(text)),
    }
}

/// The folder that is named, as a path or by its session, else those of all sessions, the newest first.
fn folders(session: Option<&str>, world: &World) -> Result<Vec<PathBuf>, Fault> {
    match session {
        Some(path) if world.disk.kind(&Path::new(path).join("journal")) == Some(Kind::File) => Ok(vec![path.into()]),
        Some(beginning) => Ok(vec![named(world, beginning)?.folder]),
        None => {
            let workspace = world.workspace()?;
            let sessions = workspace.list_sessions(&world.disk);
            let sessions = sessions.map_err(|trouble| Fault::disk(&workspace.sessions(), trouble))?;
            Ok(sessions.into_iter().map(|kept| kept.folder).collect())
        }
    }
}
