//! A meeting that is held now. `perform` is the one path from a command to an act on disk; what the session shows has been kept.

use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike};
use thiserror::Error;

use crate::format::tree::{Formats, Tree};
use crate::live::desk::Desk;
use crate::live::ground::{Ground, Library};
use crate::live::minutes;
use crate::register::recorded;
use crate::session::command::{Command, History as Back, Request};
use crate::session::decide::{Act, Now, Setup, begin, decide};
use crate::session::event::Event;
use crate::session::history::History;
use crate::session::ids::PersonId;
use crate::session::naming;
use crate::session::refusal::Refusal;
use crate::session::state::Session;
use crate::session::texts::Texts;
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
    pub(super) history: History,
    pub(super) tree: Tree,
    /// The session's own moment when `anchor_elapsed` was read.
    pub(super) anchor_at: u64,
    pub(super) anchor_elapsed: u64,
    pub(super) id: String,
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
        let anchor_elapsed = ground.clock.elapsed();
        let mut meeting = Meeting {
            ground,
            journal,
            lock: taken.lock,
            history: History::default(),
            tree,
            anchor_at: 0,
            anchor_elapsed,
            id: name.id.as_str().to_owned(),
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

    fn decide(&self, request: Request, at: u64) -> Result<Act, Refusal> {
        match request.command {
            Command::History(Back::Undo) => Ok(Act {
                does: vec![self.history.undo()?],
                texts: Vec::new(),
            }),
            Command::History(Back::Redo) => Ok(Act {
                does: vec![self.history.redo()?],
                texts: Vec::new(),
            }),
            _ => {
                let (session, texts) = (self.history.session(), self.history.texts());
                naming::is_free(&request.command, session, texts)?;
                let now = Now {
                    act: self.history.next_act(),
                    at,
                };
                decide(session, &self.tree, request, now)
            }
        }
    }

    /// Whether a second program would be kept out; some network folders know no locks.
    pub fn is_locked(&self) -> bool {
        self.lock.is_supported()
    }

    /// Whether this command could be done now, and if not why: the same rules, the act thrown away.
    ///
    /// # Errors
    /// Why not.
    pub fn could(&self, request: Request) -> Result<(), Refusal> {
        self.decide(request, self.now()).map(|_| ())
    }

    pub(super) fn keep(&mut self, act: Act, at: u64) -> Result<(), NotKept> {
        let texts = act
            .texts
            .into_iter()
            .map(|text| line::Text::Said(self.ground.salt(), text))
            .collect();
        let act = line::Act {
            n: self.history.next_act(),
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
                let minutes_are_due = minutes::are_due(&act.does, &self.history);
                let (record, texts) = recorded(act);
                self.history.take(record, texts);
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
        let written = minutes::write(&*self.ground.disk, self.folder(), &self.history, &self.tree, &self.id);
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
        self.try_again()
    }

    /// Milliseconds since the session began.
    pub fn now(&self) -> u64 {
        let passed = self.ground.clock.elapsed().saturating_sub(self.anchor_elapsed);
        self.anchor_at.saturating_add(passed).max(self.session().at)
    }

    /// The wall time of a moment of the session, by the last time the clocks were read together.
    pub fn wall_at(&self, at: u64) -> DateTime<FixedOffset> {
        let behind = i64::try_from(self.now()).unwrap_or(0) - i64::try_from(at).unwrap_or(0);
        let now = self.ground.clock.wall();
        now.checked_sub_signed(TimeDelta::milliseconds(behind)).unwrap_or(now)
    }

    /// The second of the minute on the wall: when the clock of the header changes next.
    pub fn second_of_the_minute(&self) -> u32 {
        self.ground.clock.wall().second()
    }

    /// A sign of life, while a timer runs: no record says when a program died.
    pub fn touch(&self) {
        // A sign that cannot be left changes nothing for the meeting: the gap is then taken from an earlier one.
        let _ = self.lock.touch(self.ground.clock.wall().into());
    }

    /// The session as it stands: everything in it has been kept.
    pub fn session(&self) -> &Session {
        self.history.session()
    }

    /// Its texts.
    pub fn texts(&self) -> &Texts {
        self.history.texts()
    }

    /// Its acts.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The steps it runs.
    pub fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Its four characters.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Where it is kept.
    pub fn folder(&self) -> &Path {
        self.journal.folder()
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

    /// A person's name as it may be shown.
    pub fn name(&self, person: PersonId) -> Option<&str> {
        self.texts().get(self.session().name(person)?)
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
