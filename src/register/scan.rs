//! The pass over a workspace's sessions, and what is asked of it: a decision by its id, those due, those that are latest, open sessions.

use std::cmp::Reverse;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDate};
use thiserror::Error;

use super::meeting::{self, Meeting};
use crate::notation::{Id, Text};
use crate::session::course::{Course, Spot};
use crate::session::decision::{Decision, DecisionId};
use crate::session::history::History;
use crate::session::readable::{Name, Readable, Wording};
use crate::session::sources;
use crate::session::state::Phase;
use crate::session::wall::Wall;
use crate::store::disk::{Disk, Trouble};
use crate::store::journal::LineFault;
use crate::store::workspace::{Kept, Workspace};

/// All that a workspace holds, as it was when it was read.
#[derive(Debug, Default)]
pub struct Register {
    /// What was settled, the latest first.
    pub decisions: Vec<RegisterEntry>,
    /// Sessions that can be gone on with, the one touched last first.
    pub open: Vec<Open>,
    /// Sessions that could not be read, or not to their end; what could be read of them stands in `decisions` all the same.
    pub broken: Vec<Broken>,
    /// How many sessions there are, broken ones too.
    pub sessions: usize,
}

/// A decision, and where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct RegisterEntry {
    pub decision: Decision,
    /// The folder of its session.
    pub folder: PathBuf,
}

/// A session that is not closed: where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Open {
    pub kept: Kept,
    pub subject: Wording,
    /// The step it is in, by its own name or that of the vocabulary; `None` before the first, after the last, and between two.
    pub step: Option<(Id, Option<Text>)>,
    /// Who had the floor.
    pub floor: Option<Name>,
    pub phase: Phase,
    /// When something was done last.
    pub touched: DateTime<FixedOffset>,
}

/// A session whose journal cannot be read, or not to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    pub kept: Kept,
    pub why: Why,
}

/// Why a session can at most be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The disk does not give it.
    Disk(Trouble),
    /// A line of its journal does not hold, or is of a newer version.
    Line(LineFault),
}

/// Why a decision was not found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotFound {
    /// None begins so.
    #[error("no decision")]
    Unknown,
    /// Several begin so.
    #[error("several decisions")]
    Several(Vec<DecisionId>),
}

impl Register {
    /// Reads every session of a workspace once. A broken one hides nothing else.
    ///
    /// # Errors
    /// The folder of sessions could not be listed.
    pub fn scan(disk: &dyn Disk, workspace: &Workspace) -> Result<Register, Trouble> {
        let mut register = Register::default();
        for kept in workspace.list_sessions(disk)? {
            register.sessions += 1;
            match meeting::read(disk, &kept.folder) {
                Ok(meeting) => register.take(kept, &meeting),
                Err(trouble) => register.broken.push(Broken {
                    kept,
                    why: Why::Disk(trouble),
                }),
            }
        }
        register
            .decisions
            .sort_by_key(|entry| Reverse(entry.decision.decided_at));
        register.open.sort_by_key(|open| Reverse(open.touched));
        Ok(register)
    }

    fn take(&mut self, kept: Kept, meeting: &Meeting) {
        self.decisions.extend(decisions(&kept, &meeting.history));
        match &meeting.fault {
            Some(fault) => self.broken.push(Broken {
                kept,
                why: Why::Line(fault.clone()),
            }),
            None => self.open.extend(open(kept, &meeting.history)),
        }
    }

    /// The one decision whose id begins so; a whole id is always unambiguous.
    ///
    /// # Errors
    /// None, or several.
    pub fn find(&self, beginning: &str) -> Result<&RegisterEntry, NotFound> {
        let id = |entry: &RegisterEntry| entry.decision.id().to_string();
        if let Some(whole) = self.decisions.iter().find(|entry| id(entry) == beginning) {
            return Ok(whole);
        }
        let found: Vec<&RegisterEntry> = self
            .decisions
            .iter()
            .filter(|entry| id(entry).starts_with(beginning))
            .collect();
        match found.as_slice() {
            [] => Err(NotFound::Unknown),
            [only] => Ok(only),
            several => Err(NotFound::Several(
                several.iter().map(|entry| entry.decision.id().clone()).collect(),
            )),
        }
    }

    /// Those to be looked at again by this day, the longest due first.
    pub fn due(&self, day: NaiveDate) -> Vec<&RegisterEntry> {
        let again = |entry: &&RegisterEntry| entry.decision.looked_at_again();
        let mut due: Vec<&RegisterEntry> = self
            .decisions
            .iter()
            .filter(|entry| again(entry).is_some_and(|again| again <= day))
            .collect();
        due.sort_by_key(again);
        due
    }

    /// The latest, at most so many.
    pub fn latest(&self, count: usize) -> impl Iterator<Item = &RegisterEntry> {
        self.decisions.iter().take(count)
    }
}

/// What was settled in a session. Its formats are read only where something was.
fn decisions(kept: &Kept, history: &History) -> Vec<RegisterEntry> {
    let items = &history.session().items;
    if items.values().all(|item| item.outcome.is_none()) {
        return Vec::new();
    }
    let (tree, id) = (sources::tree(history), kept.name.id.to_string());
    items
        .keys()
        .filter_map(|item| Decision::of(history, &tree, &id, *item))
        .map(|decision| RegisterEntry {
            decision,
            folder: kept.folder.clone(),
        })
        .collect()
}

/// Where a session stands that can be gone on with; `None` for a closed one and for one that never began.
fn open(kept: Kept, history: &History) -> Option<Open> {
    let session = history.session();
    if session.phase == Phase::Closed {
        return None;
    }
    let readable = Readable {
        session,
        texts: history.texts(),
    };
    let visit = session.visit.as_ref();
    Some(Open {
        kept,
        subject: readable.wording(session.subject?),
        step: visit.and_then(|_| step(history)),
        floor: visit
            .and_then(|visit| visit.speaker())
            .map(|person| readable.name(person)),
        phase: session.phase,
        touched: Wall::of(history)?.at(session.at),
    })
}

fn step(history: &History) -> Option<(Id, Option<Text>)> {
    let tree = sources::tree(history);
    let session = history.session();
    let course = Course { tree: &tree, session };
    match course.spot(&session.visit.as_ref()?.place)? {
        Spot::Step(step) => Some(((*step.id).clone(), step.name.clone())),
        Spot::Item(_) | Spot::Choice(_) => None,
    }
}
