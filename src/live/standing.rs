//! How a meeting stands now, for whoever reads it: the program that holds it, and those that follow. Its acts so far, the steps it runs, and
//! the clock by which it is now.
//!
//! Nothing here can keep an act: that is `Meeting`'s alone.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeDelta, Timelike};

use crate::format::tree::Tree;
use crate::live::clock::Clock;
use crate::session::command::{Command, History as Back, Request};
use crate::session::decide::{Act, Now, decide};
use crate::session::history::History;
use crate::session::ids::PersonId;
use crate::session::naming;
use crate::session::refusal::Refusal;
use crate::session::state::Session;
use crate::session::texts::Texts;

/// A meeting as it stands.
pub struct Standing {
    pub(super) history: History,
    pub(super) tree: Tree,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) anchor: Anchor,
    pub(super) id: String,
    pub(super) folder: PathBuf,
}

/// The session's own moment when the clock was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    pub at: u64,
    pub elapsed: u64,
}

impl Standing {
    /// Milliseconds since the session began.
    pub fn now(&self) -> u64 {
        let passed = self.clock.elapsed().saturating_sub(self.anchor.elapsed);
        self.anchor.at.saturating_add(passed).max(self.session().at)
    }

    /// The wall time of a moment of the session, by the last time the clocks were read together.
    pub fn wall_at(&self, at: u64) -> DateTime<FixedOffset> {
        let behind = i64::try_from(self.now()).unwrap_or(0) - i64::try_from(at).unwrap_or(0);
        let now = self.clock.wall();
        now.checked_sub_signed(TimeDelta::milliseconds(behind)).unwrap_or(now)
    }

    /// The second of the minute on the wall: when the clock of the header changes next.
    pub fn second_of_the_minute(&self) -> u32 {
        self.clock.wall().second()
    }

    /// What a command would do at this moment, by the rules.
    pub(super) fn decide(&self, request: Request, at: u64) -> Result<Act, Refusal> {
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

    /// Whether this command could be done now, and if not why: the same rules, the act thrown away.
    ///
    /// # Errors
    /// Why not.
    pub fn could(&self, request: Request) -> Result<(), Refusal> {
        self.decide(request, self.now()).map(|_| ())
    }

    /// The session: everything in it has been kept.
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
        &self.folder
    }

    /// A person's name as it may be shown.
    pub fn name(&self, person: PersonId) -> Option<&str> {
        self.texts().get(self.session().name(person)?)
    }
}
