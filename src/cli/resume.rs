//! `ronde resume`: a meeting goes on where it was; the one touched last, where none is named.

use clap::Args;

use crate::cli::errors::Fault;
use crate::cli::stage::{self, First, Look};
use crate::cli::world::World;
use crate::live::Meeting;
use crate::register::Register;
use crate::store::workspace::Kept;

#[derive(Debug, Args)]
pub struct Arguments {
    session: Option<String>,
}

/// Goes on with the meeting.
pub fn answer(arguments: Arguments, look: Look, world: &World) -> Result<String, Fault> {
    let ground = world.ground()?;
    let kept = match &arguments.session {
        Some(beginning) => named(world, beginning)?,
        None => touched_last(world)?,
    };
    stage::is_there()?;
    let opened = Meeting::open(ground, &kept).map_err(|why| Fault::NotOpened(kept.folder.clone(), why))?;
    stage::open(world, look, First::Opened(Box::new(opened)))
}

/// The meeting whose id, or whose folder, begins so.
pub(super) fn named(world: &World, beginning: &str) -> Result<Kept, Fault> {
    let workspace = world.workspace()?;
    let found = workspace.find_session(&world.disk, beginning);
    found.map_err(|why| Fault::no_session(workspace, beginning, why))
}

fn touched_last(world: &World) -> Result<Kept, Fault> {
    let workspace = world.workspace()?;
    let register =
        Register::scan(&world.disk, workspace).map_err(|trouble| Fault::disk(&workspace.sessions(), trouble))?;
    let open = register.open.into_iter().next();
    open.map(|open| open.kept).ok_or(Fault::NothingToResume)
}
