//! `ronde play`: a meeting is held from a script, without a screen, and kept like any other.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset};
use clap::Args;

use crate::cli::errors::{self, Fault, InFile};
use crate::cli::run::format_id;
use crate::cli::world::World;
use crate::live::play::{NotPlayed, Stage, play};
use crate::live::{Ground, Meeting};
use crate::notation::limits::SCRIPT_BYTES;
use crate::notation::ron;
use crate::session::script::Script;
use crate::store::disk::read_bytes;

#[derive(Debug, Args)]
pub struct Arguments {
    script: PathBuf,
}

/// Plays the script.
pub fn answer(arguments: Arguments, world: &World) -> Result<String, Fault> {
    let path = &arguments.script;
    let source = read_bytes(&world.disk, path, SCRIPT_BYTES).map_err(|trouble| Fault::disk(path, trouble))?;
    let script: Script =
        ron::read_bytes(&source, SCRIPT_BYTES).map_err(|slip| Fault::slip(path, &source, slip.among()))?;
    let (ground, catalogue) = (world.ground()?, world.catalogue()?);
    let begins = begins(&ground, &script, path)?;
    let sessions = ground.workspace.sessions();
    let stage = Stage {
        ground,
        library: &catalogue.library,
        format: format_id(&catalogue, &script.format)?,
        language: world.language,
        begins,
    };
    let played = play(stage, &script);
    let meeting = played.map_err(|why| not_played(why, &sessions, path, &source, &script))?;
    Ok(told(&meeting, world))
}

/// The script's own time, else now.
fn begins(ground: &Ground, script: &Script, path: &Path) -> Result<DateTime<FixedOffset>, Fault> {
    let Some(text) = &script.begins else {
        return Ok(ground.clock.wall());
    };
    DateTime::parse_from_rfc3339(text).map_err(|_| Fault::BeginsUnread(path.to_owned(), text.clone()))
}

fn not_played(why: NotPlayed, sessions: &Path, path: &Path, source: &[u8], script: &Script) -> Fault {
    match why {
        NotPlayed::NotBegun(why) => Fault::NotBegun(sessions.to_owned(), why),
        NotPlayed::NoSuchPerson(name) => Fault::PersonUnknown(name),
        NotPlayed::NoSuchRole(role) => Fault::RoleUnread(role),
        NotPlayed::NotClosed(why) => Fault::NotClosed(sessions.to_owned(), why),
        NotPlayed::Line { fault, stopped } => {
            let place = script.play.get(fault.line).map_or(0..0, |line| line.place.clone());
            Fault::Line(
                InFile {
                    file: path.to_owned(),
                    source: source.to_owned(),
                    what: place,
                },
                Box::new(fault),
                stopped,
            )
        }
    }
}

fn told(meeting: &Meeting, world: &World) -> String {
    let folder = meeting.folder().display().to_string();
    let mut text = world.words.leave_kept_in(folder) + "\n";
    if let Some(trouble) = meeting.minutes_trouble() {
        text.push_str(&(errors::minutes(trouble, &world.words) + "\n"));
    }
    text
}
