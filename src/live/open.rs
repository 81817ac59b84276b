//! Going on with a session: it is locked, read, brought to the moment, and the gap since the program ended is said.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::format::tree::Tree;
use crate::live::ground::Ground;
use crate::live::meeting::Meeting;
use crate::live::standing::{Anchor, Standing};
use crate::notation::Id;
use crate::register::recorded;
use crate::session::decide::Act;
use crate::session::event::{Beginning, Event};
use crate::session::history::History;
use crate::session::sources;
use crate::session::state::Phase;
use crate::store::disk::Trouble;
use crate::store::journal::{self, NotKept, ReadOnly, SetAside};
use crate::store::lock::{self, Holder, NotTaken};
use crate::store::workspace::Kept;

/// A gap longer than this is asked about; a shorter one is left out (DESIGN, Time), in milliseconds.
pub const GAP_NOT_ASKED: u64 = 120_000;

/// A session that goes on.
pub struct Opened {
    pub meeting: Meeting,
    pub gap: Option<Gap>,
    /// A last line that was never whole, kept beside the journal.
    pub set_aside: Option<SetAside>,
}

/// The time the program was away while a timer ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// Milliseconds.
    pub length: u64,
    /// It is over two minutes: the group says whether it counts.
    pub asked: bool,
}

/// Why a session cannot go on.
#[derive(Debug, Clone, PartialEq)]
pub enum NotOpened {
    /// Somebody holds it.
    Held(Option<Holder>),
    Disk(Trouble),
    /// It opens to read only.
    ReadOnly(ReadOnly),
    /// It never began.
    Empty,
    /// Its meeting is over.
    Closed,
    /// A format in it cannot be read.
    Format(Id),
    NotKept(NotKept),
}

impl From<NotTaken> for NotOpened {
    fn from(fault: NotTaken) -> Self {
        match fault {
            NotTaken::HeldBy(holder) => NotOpened::Held(holder),
            NotTaken::Disk(trouble) => NotOpened::Disk(trouble),
        }
    }
}

impl Meeting {
    /// Goes on with a session.
    ///
    /// # Errors
    /// Held by another, closed, or to read only.
    pub fn open(ground: Ground, kept: &Kept) -> Result<Opened, NotOpened> {
        let wall = ground.clock.wall();
        let taken = lock::take(&*ground.disk, &kept.folder, &Holder::this_program(wall))?;
        let opening = journal::open::<Event>(&*ground.disk, &kept.folder).map_err(NotOpened::Disk)?;
        let journal = opening.journal.map_err(NotOpened::ReadOnly)?;
        let history = History::read(opening.acts.into_iter().map(recorded));
        let beginning = history.session().beginning.clone().ok_or(NotOpened::Empty)?;
        if history.session().phase == Phase::Closed {
            return Err(NotOpened::Closed);
        }
        let tree = tree(&beginning, &history)?;
        let alive = taken
            .alive
            .map(|alive| DateTime::<chrono::Local>::from(alive).fixed_offset());
        let desk = crate::store::desk::read(&*ground.disk, &kept.folder)
            .ok()
            .flatten()
            .unwrap_or_default();
        let at = moment(&history, &beginning, wall).max(history.session().at);
        let alive = alive
            .map_or(0, |alive| moment(&history, &beginning, alive))
            .clamp(history.session().at, at);
        let (clock, elapsed) = (Arc::clone(&ground.clock), ground.clock.elapsed());
        let mut meeting = Meeting {
            ground,
            journal,
            lock: taken.lock,
            standing: Standing {
                history,
                tree,
                clock,
                anchor: Anchor { at, elapsed },
                id: kept.name.id.as_str().to_owned(),
                folder: kept.folder.clone(),
            },
            pending: None,
            desk,
            minutes_trouble: None,
        };
        let gap = meeting.reopen(alive, at, wall).map_err(NotOpened::NotKept)?;
        Ok(Opened {
            meeting,
            gap,
            set_aside: opening.set_aside,
        })
    }

    /// Begins again; a short gap is left out at once, as is one in which no timer ran.
    fn reopen(&mut self, alive: u64, at: u64, wall: DateTime<FixedOffset>) -> Result<Option<Gap>, NotKept> {
        let session = self.session();
        let timer_ran = session.phase == Phase::Running && session.pause.is_none();
        let length = at.saturating_sub(alive);
        let asked = timer_ran && length > GAP_NOT_ASKED;
        let mut does = vec![Event::Reopened { alive, wall }];
        if !asked {
            does.push(Event::LeftOut { from: alive, to: at });
        }
        self.keep(
            Act {
                does,
                texts: Vec::new(),
            },
            at,
        )?;
        Ok(timer_ran.then_some(Gap { length, asked }))
    }
}

/// The session's moment at this wall time, by the last time both clocks were noted.
fn moment(history: &History, beginning: &Beginning, wall: DateTime<FixedOffset>) -> u64 {
    let reopened = history.records().iter().rev().find_map(|record| {
        record.does.iter().find_map(|event| match event {
            Event::Reopened { wall, .. } => Some((record.at, *wall)),
            _ => None,
        })
    });
    let (at, noted) = reopened.unwrap_or((0, beginning.wall));
    let passed = wall.signed_duration_since(noted).num_milliseconds();
    at.saturating_add_signed(passed.max(0))
}

/// The steps of a session, from the formats its own journal holds.
fn tree(beginning: &Beginning, history: &History) -> Result<Tree, NotOpened> {
    let formats = sources::formats(history);
    match beginning.formats.iter().find(|(id, _)| !formats.contains_key(id)) {
        Some((unread, _)) => Err(NotOpened::Format(unread.clone())),
        None => Ok(sources::tree(history)),
    }
}
