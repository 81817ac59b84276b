//! A meeting that is held now. `perform` is the one path from a command to an act on disk; what the session shows has been kept.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use crate::format::tree::{Formats, Tree};
use crate::live::desk::Desk;
use crate::live::ground::{Ground, Library};
use crate::live::minutes;
use crate::live::standing::{Anchor, Standing};
use crate::register::recorded;
use crate::session::command::Request;
use crate::session::decide::{Act, Setup, begin};
use crate::session::event::Event;
use crate::session::history::History;
use crate::session::refusal::Refusal;
use crate::store::disk::Trouble;
use crate::store::journal::{self, Journal, NotKept};
use crate::store::line;
use crate::store::lock::{self, Holder, Lock, NotTaken};
use crate::store::name::{SessionId, SessionName};

/// A session being held by this program.
pub struct Meeting {
    pub(super) ground: Ground,
    pub(super) journal: Journal<Event>,
    pub(super) lock: Lock,
    pub(super) standing: Standing,
    /// An act that the disk did not take.
    pub(super) pending: Option<Pending>,
    pub(super) desk: Desk,
    /// Why the minutes could not be written, the last time they were due.
    pub(super) minutes_trouble: Option<Trouble>,
}

/// An act that is not kept yet. Nothing shows it as done.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    act: line::Act<Event>,
    pub why: NotKept,
}

/// Why a command came to nothing.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum NotPerformed {
    /// It cannot be done now.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The disk did not take it; it waits and can be tried again.
    #[error(transparent)]
    NotKept(#[from] NotKept),
}

/// Why a session could not be begun.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum NotBegun {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error(transparent)]
    Disk(#[from] Trouble),
    #[error("held by another program")]
    Held(Option<Holder>),
    #[error(transparent)]
    NotKept(#[from] NotKept),
}

impl From<NotTaken> for NotBegun {
    fn from(fault: NotTaken) -> Self {
        match fault {
            NotTaken::HeldBy(holder) => NotBegun::Held(holder),
            NotTaken::Disk(trouble) => NotBegun::Disk(trouble),
        }
    }
}

/// Whoever holds a meeting reads it as all others do.
impl Deref for Meeting {
    type Target = Standing;

    fn deref(&self) -> &Standing {
        &self.standing
    }
}

impl Meeting {
    /// Begins a session: its folder, its lock, its first act on disk.
    ///
    /// # Errors
    /// What setup asked for cannot be, or the disk does not take it.
    pub fn begin(ground: Ground, library: &Library, setup: Setup) -> Result<Meeting, NotBegun> {
        let needed = needed(&library.formats, &setup);
        let sources = library.sources.iter().filter(|(id, _)| needed.contains_key(*id));
        let sources = sources.map(|(id, text)| (id.clone(), text.clone())).collect();
        let tree = Tree::of(&needed, &setup.format, setup.opening.as_ref(), setup.closing.as_ref());
        let name = new_name(&ground, &setup)?;
        let act = begin(setup, &needed, &sources)?;
        let folder = ground.workspace.folder_of(&name);
        let journal = journal::create(&*ground.disk, &folder)?;
        let holder = Holder::this_program(ground.clock.wall());
        let taken = lock::take(&*ground.disk, &folder, &holder)?;
        let (clock, elapsed) = (Arc::clone(&ground.clock), ground.clock.elapsed());
        let mut meeting = Meeting {
            ground,
            journal,
            lock: taken.lock,
            standing: Standing {
                history: History::default(),
                tree,
                clock,
                anchor: Anchor { at: 0, elapsed },
                id: name.id.as_str().to_owned(),
                folder,
            },
            pending: None,
            desk: Desk::default(),
            minutes_trouble: None,
        };
        meeting.keep(act, 0)?;
        Ok(meeting)
    }

    /// Performs a command: decided, on disk, and only then part of the session.
    ///
    /// # Errors
    /// It cannot be done now, or the disk does not take it.
    pub fn perform(&mut self, request: Request) -> Result<(), NotPerformed> {
        if let Some(pending) = &self.pending {
            return Err(NotPerformed::NotKept(pending.why.clone()));
        }
        let at = self.now();
        let act = self.decide(request, at)?;
        Ok(self.keep(act, at)?)
    }

    /// Whether a second program would be kept out; some network folders know no locks.
    pub fn is_locked(&self) -> bool {
        self.lock.is_supported()
    }

    pub(super) fn keep(&mut self, act: Act, at: u64) -> Result<(), NotKept> {
        let texts = act
            .texts
            .into_iter()
            .map(|text| line::Text::Said(self.ground.salt(), text))
            .collect();
        let act = line::Act {
            n: self.standing.history.next_act(),
            at,
            does: act.does,
            texts,
        };
        self.keep_line(act)
    }

    fn keep_line(&mut self, act: line::Act<Event>) -> Result<(), NotKept> {
        match self.journal.append(&act) {
            Ok(()) => {
                self.pending = None;
                let minutes_are_due = minutes::are_due(&act.does, &self.standing.history);
                let (record, texts) = recorded(act);
                self.standing.history.take(record, texts);
                if minutes_are_due {
                    self.write_minutes();
                }
                Ok(())
            }
            Err(why) => {
                self.pending = Some(Pending { act, why: why.clone() });
                Err(why)
            }
        }
    }

    fn write_minutes(&mut self) {
        let written = minutes::write(
            &*self.ground.disk,
            self.folder(),
            &self.standing.history,
            &self.standing.tree,
            &self.standing.id,
        );
        self.minutes_trouble = written.err();
    }

    /// Why the minutes beside the journal are not up to date: to be said, and no reason to stop.
    pub fn minutes_trouble(&self) -> Option<&Trouble> {
        self.minutes_trouble.as_ref()
    }

    /// Tries once more to keep what the disk did not take.
    ///
    /// # Errors
    /// It still does not.
    pub fn try_again(&mut self) -> Result<(), NotKept> {
        match self.pending.take() {
            Some(pending) => self.keep_line(pending.act),
            None => Ok(()),
        }
    }

    /// Goes on as a whole copy in another workspace, and keeps there what the disk did not take.
    ///
    /// # Errors
    /// That place does not take it either.
    pub fn keep_elsewhere(&mut self, folder: &Path) -> Result<(), NotKept> {
        let name = self.folder().file_name().map(PathBuf::from).unwrap_or_default();
        let folder = folder.join(name);
        let journal = self.journal.copy_whole(&*self.ground.disk, &folder)?;
        let holder = Holder::this_program(self.ground.clock.wall());
        let taken = lock::take(&*self.ground.disk, &folder, &holder);
        let lock = taken.map_err(|fault| match fault {
            NotTaken::HeldBy(_) => NotKept::Disk(Trouble::AlreadyThere),
            NotTaken::Disk(trouble) => NotKept::Disk(trouble),
        })?;
        (self.journal, self.lock) = (journal, lock.lock);
        self.standing.folder = folder;
        self.try_again()
    }

    /// A sign of life, while a timer runs: no record says when a program died.
    pub fn touch(&self) {
        // A sign that cannot be left changes nothing for the meeting: the gap is then taken from an earlier one.
        let _ = self.lock.touch(self.ground.clock.wall().into());
    }

    /// What the disk did not take.
    pub fn pending(&self) -> Option<&Pending> {
        self.pending.as_ref()
    }

    /// The world around it.
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// What the facilitator is in the middle of.
    pub fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Keeps what the facilitator is in the middle of.
    ///
    /// # Errors
    /// The disk does not take it.
    pub fn keep_desk(&mut self, desk: Desk) -> Result<(), Trouble> {
        self.desk = desk;
        crate::store::desk::replace(&*self.ground.disk, self.folder(), &self.desk)
    }
}

/// The formats that this session will run.
fn needed(formats: &Formats, setup: &Setup) -> Formats {
    let first = [Some(&setup.format), setup.opening.as_ref(), setup.closing.as_ref()];
    crate::format::tree::needed(formats, first.into_iter().flatten())
}

fn new_name(ground: &Ground, setup: &Setup) -> Result<SessionName, Refusal> {
    let id = SessionId::new(ground.ending()).ok_or(Refusal::TooMany)?;
    Ok(SessionName::new(setup.wall.naive_local(), &setup.subject, id))
}
