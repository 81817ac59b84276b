//! A meeting read from its journal: the acts that hold, and why there may be more than can be read.

use std::path::Path;

use crate::session::event::Event;
use crate::session::history::{History, Record};
use crate::session::texts::Content;
use crate::store::disk::{Disk, Trouble};
use crate::store::journal::{self, LineFault};
use crate::store::{Act, Text};

/// A meeting as its journal has it.
#[derive(Debug)]
pub struct Meeting {
    /// The acts that could be read; none in a journal that holds none yet.
    pub history: History,
    /// Why it can only be read; the acts before the fault are in `history`.
    pub fault: Option<LineFault>,
}

/// Reads the journal in this folder and changes nothing.
///
/// # Errors
/// What the disk says.
pub fn read(disk: &dyn Disk, folder: &Path) -> Result<Meeting, Trouble> {
    let reading = journal::read::<Event>(disk, folder)?;
    Ok(Meeting {
        history: History::read(reading.acts.into_iter().map(recorded)),
        fault: reading.fault,
    })
}

/// An act as the session takes it.
/// An act of the journal as a session takes it: the record, and its texts.
pub fn recorded(act: Act<Event>) -> (Record, Vec<Content>) {
    let record = Record {
        n: act.n,
        at: act.at,
        does: act.does,
    };
    (record, act.texts.into_iter().map(content).collect())
}

fn content(text: Text) -> Content {
    match text {
        Text::Said(_, said) => Content::Said(said),
        Text::Erased(_) => Content::Erased,
    }
}
