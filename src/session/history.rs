//! What was done and taken back: the acts of a session in order, which of them count, and the session they fold to.
//!
//! Undo is an act too. It names acts that no longer count; the session is the fold of those that do, from the beginning:
//!
//! ```text
//! acts     1 2 3 4        then `u`:  5 = Undone([4])      counts 1 2 3
//!          then `u` again:           6 = Undone([3])      counts 1 2
//!          then redo:                7 = Redone([3])      counts 1 2 3
//!          then something new:       8                    counts 1 2 3 8, redo is closed
//! ```
//!
//! Never undone, and passed over: `Begun`, `Reopened`, `Closed`, and undo itself. Free acts (a note, a corrected name) and
//! opening it again leave redo open.

use std::collections::BTreeSet;

use crate::session::apply::apply;
use crate::session::event::Event;
use crate::session::refusal::Refusal;
use crate::session::state::{Phase, Session};
use crate::session::texts::{Content, Texts};

/// One act as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    pub n: u64,
    pub at: u64,
    pub does: Vec<Event>,
}

/// The acts of a session, and what they come to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct History {
    records: Vec<Record>,
    undone: BTreeSet<u64>,
    /// What was undone and can be redone, newest last.
    redoable: Vec<Vec<u64>>,
    session: Session,
    texts: Texts,
}

impl History {
    /// A session read back: which acts count is settled first, then they are folded once.
    pub fn read(acts: impl IntoIterator<Item = (Record, Vec<Content>)>) -> History {
        let mut history = History::default();
        for (record, texts) in acts {
            history.texts.take(record.n, texts);
            history.count(&record);
            history.records.push(record);
        }
        history.fold();
        history
    }

    /// One act more.
    pub fn take(&mut self, record: Record, texts: Vec<Content>) {
        self.texts.take(record.n, texts);
        let changes_what_counts = self.count(&record);
        if changes_what_counts {
            self.records.push(record);
            self.fold();
        } else {
            apply_all(&mut self.session, &record);
            self.records.push(record);
        }
    }

    /// The session as it stands.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Its texts, those of undone acts too.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// All acts, also those that do not count.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Whether this act counts.
    pub fn counts(&self, n: u64) -> bool {
        !self.undone.contains(&n)
    }

    /// The number of the next act.
    pub fn next_act(&self) -> u64 {
        self.records.last().map_or(1, |record| record.n.saturating_add(1))
    }

    /// Takes back the newest act that counts.
    ///
    /// # Errors
    /// Nothing to take back, or the session is closed.
    pub fn undo(&self) -> Result<Event, Refusal> {
        if self.session.phase == Phase::Closed {
            return Err(Refusal::Closed);
        }
        let newest = self
            .records
            .iter()
            .rev()
            .find(|record| self.counts(record.n) && can_be_undone(record));
        newest
            .map(|record| Event::Undone(vec![record.n]))
            .ok_or(Refusal::NothingToUndo)
    }

    /// Brings back what was taken back last.
    ///
    /// # Errors
    /// Nothing was taken back, or something new was done since.
    pub fn redo(&self) -> Result<Event, Refusal> {
        if self.session.phase == Phase::Closed {
            return Err(Refusal::Closed);
        }
        self.redoable
            .last()
            .cloned()
            .map(Event::Redone)
            .ok_or(Refusal::NothingToRedo)
    }

    /// Notes which acts count after this one; whether any earlier act changed.
    fn count(&mut self, record: &Record) -> bool {
        let mut changed = false;
        for event in &record.does {
            match event {
                Event::Undone(acts) => {
                    self.undone.extend(acts);
                    self.redoable.push(acts.clone());
                    changed = true;
                }
                Event::Redone(acts) => {
                    acts.iter().for_each(|act| {
                        self.undone.remove(act);
                    });
                    self.redoable.pop();
                    changed = true;
                }
                Event::Reopened { .. } => {}
                event if event.is_free() => {}
                _ => self.redoable.clear(),
            }
        }
        changed
    }

    fn fold(&mut self) {
        // The one before is let go first: of a long meeting two take much room.
        self.session = Session::default();
        let mut session = Session::default();
        for record in self.records.iter().filter(|record| self.counts(record.n)) {
            apply_all(&mut session, record);
        }
        self.session = session;
    }
}

fn apply_all(session: &mut Session, record: &Record) {
    for event in &record.does {
        apply(session, event, record.n, record.at);
    }
}

fn can_be_undone(record: &Record) -> bool {
    !record.does.iter().any(Event::is_kept_for_ever)
}
