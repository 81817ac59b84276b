//! What was settled about an item, ready to be read: need, text, outcome, who looks after it, until when, what was heard on the way.
//!
//! It stands in `session` because the poster on the stage, the minutes, the register and the command line all show the same value, and
//! the stage lies lowest of them. Derived from the facts each time, never stored. Names of those who objected or had a concern are left
//! out here already, unless the group opened them (domain 6.4), so that nobody further up can show them by mistake.

use std::collections::BTreeSet;
use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::format::tree::Tree;
use crate::format::{Absent, ObjectionTest};
use crate::notation::Id;
use crate::session::apply::apply;
use crate::session::event::{Departure, Detail, ObjectionState, Presence, Word};
use crate::session::facts::{Care, ItemKind, Later, Outcome};
use crate::session::history::History;
use crate::session::ids::{ItemId, ObjectionId, PersonId};
use crate::session::readable::{Name, Readable, Wording};
use crate::session::state::{Departed, Item, Person, Session, Settled};
use crate::session::wall::Wall;

/// `k3f9-2`: the session's four letters, and the number of the item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DecisionId {
    pub session: String,
    pub item: ItemId,
}

impl fmt::Display for DecisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.session, self.item.0)
    }
}

/// What is known about an item, settled or not.
#[derive(Debug, Clone, PartialEq)]
pub struct Matter {
    pub id: DecisionId,
    pub title: Wording,
    pub kind: Option<ItemKind>,
    /// Who brought it to the agenda.
    pub by: Option<Name>,
    /// Who carried the proposal.
    pub holder: Option<Name>,
    /// The version that counts: the adopted one, else the newest; 0 where nothing was proposed.
    pub version: u16,
    /// Its text.
    pub text: Option<Wording>,
    /// The need it answers, who looks after it, term, review date, criteria.
    pub care: Care<Wording, Name>,
    /// What was asked and left open.
    pub left_open: BTreeSet<Detail>,
    /// Every version, oldest first.
    pub versions: Vec<VersionText>,
    pub objections: Vec<Raised>,
    /// Concerns kept with the decision.
    pub concerns: Vec<Kept>,
}

/// A version of the text, and when it was proposed.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionText {
    pub number: u16,
    pub text: Wording,
    pub at: DateTime<FixedOffset>,
}

/// An objection, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Raised {
    pub number: ObjectionId,
    /// Its words, if any were written down.
    pub text: Option<Wording>,
    /// On which version it was raised.
    pub version: u16,
    pub state: ObjectionState,
    /// By whose word it was lifted, or became a concern.
    pub word: Option<Word>,
    /// Who raised it, where the group opened that.
    pub by: Option<Name>,
}

/// A concern kept with the decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub text: Option<Wording>,
    /// Who had it, where the group opened that.
    pub by: Option<Name>,
}

/// A person who left before the end, and how they left the decision to the others (domain 4.17).
#[derive(Debug, Clone, PartialEq)]
pub struct LeftBefore {
    pub name: Name,
    pub at: DateTime<FixedOffset>,
    pub answer: LeftWith,
    /// The version to which it is an answer.
    pub version: Option<u16>,
}

/// What is kept of the answer to "may we decide without you?".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LeftWith {
    NotAsked,
    /// An answer was given; which one is kept without a name.
    Answer,
    NoObjection,
    Objection(ObjectionId),
    CouldNotAnswer,
}

/// What was settled about an item.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    pub matter: Matter,
    pub outcome: Outcome<Wording, Name>,
    pub decided_at: DateTime<FixedOffset>,
    /// The format that ran then: how it was decided.
    pub format: Option<Id>,
    /// What holds for who was not there; `None` where the format can no longer be read.
    pub absent: Option<Absent>,
    /// How many people of the session were not there, or left without an answer to the text that counts: the rule is for them.
    pub missing_count: usize,
    /// Who judged the objections.
    pub objection_test: Option<ObjectionTest>,
    /// Who was there when it was decided.
    pub present: Vec<Name>,
    pub left_before: Vec<LeftBefore>,
}

impl Matter {
    /// What is known about this item; `session` is the session's four letters. `None` for no item of this session.
    pub fn of(history: &History, session: &str, item: ItemId) -> Option<Matter> {
        let (facts, wall) = (history.session(), Wall::of(history)?);
        let known = facts.items.get(&item)?;
        let mut readable = Readable {
            session: facts,
            texts: history.texts(),
        };
        let version = counting_version(known);
        let text = known.versions.iter().find(|one| one.number == version);
        let Ok(care) = known.care.translate(&mut readable);
        Some(Matter {
            id: DecisionId {
                session: session.to_owned(),
                item,
            },
            title: readable.wording(known.title),
            kind: known.kind,
            by: known.by.map(|by| readable.name(by)),
            holder: holder(facts, item).map(|holder| readable.name(holder)),
            version,
            text: text.map(|version| readable.wording(version.text)),
            care,
            left_open: known.left_open.clone(),
            versions: versions(known, readable, &wall),
            objections: objections(known, readable),
            concerns: concerns(known, readable),
        })
    }
}

impl Decision {
    /// What was settled about this item; `None` while nothing is.
    pub fn of(history: &History, tree: &Tree, session: &str, item: ItemId) -> Option<Decision> {
        let settled = history.session().items.get(&item)?.outcome?;
        let matter = Matter::of(history, session, item)?;
        let mut readable = Readable {
            session: history.session(),
            texts: history.texts(),
        };
        let Ok(outcome) = settled.outcome.translate(&mut readable);
        let wall = Wall::of(history)?;
        let then = before(history, settled);
        let path: Vec<&Id> = then
            .visit
            .iter()
            .flat_map(|visit| &visit.place.0)
            .map(|segment| &segment.id)
            .collect();
        let format = tree.format_id_at(path.iter().copied());
        let rules = format.and_then(|format| tree.formats.get(format));
        Some(Decision {
            matter,
            outcome,
            decided_at: wall.at(settled.at),
            format: format.cloned(),
            absent: rules.map(|rules| rules.absent.clone()),
            missing_count: missing_count(&then, item),
            objection_test: rules.map(|rules| rules.objection_test),
            present: present(&then).map(|person| readable.name(person)).collect(),
            left_before: left_before(&then, item, readable, &wall),
        })
    }

    /// Its id.
    pub fn id(&self) -> &DecisionId {
        &self.matter.id
    }

    /// The day on which it is to be looked at again: its review date, else the end of its term; of a deferred one, the day it was
    /// deferred to. `None` where no day was named, or where nothing is left to look at.
    pub fn looked_at_again(&self) -> Option<NaiveDate> {
        let care = &self.matter.care;
        match self.outcome {
            Outcome::Adopted { .. } | Outcome::Delegated(_) => care.review.or(care.term),
            Outcome::Deferred(Later { until, .. }) => until,
            Outcome::Withdrawn | Outcome::Dropped | Outcome::DecideHow(_) => None,
        }
    }

    /// Whether it was adopted in another version than the first (domain 4.18, shown "with amendments").
    pub fn is_amended(&self) -> bool {
        matches!(self.outcome, Outcome::Adopted { version } if version > 1)
    }
}

/// How many people of the session were not there, or left without an answer, when it was decided. An answer to an older version is none
/// to the one that counts, and an objection left behind waits for its person's word (domain 4.17).
fn missing_count(session: &Session, item: ItemId) -> usize {
    let newest = session.items.get(&item).map(|known| (item, known.newest()));
    let answered = |known: &&Person| {
        known
            .departed
            .is_some_and(|left| left.answer == Departure::NoObjection && left.about == newest)
    };
    let missing = |known: &&Person| match known.presence {
        Presence::Present | Presence::Away => false,
        Presence::Expected | Presence::Absent => true,
        Presence::Left => !answered(known),
    };
    session.people.values().filter(missing).count()
}

/// Who had left before this item was settled: an answer about another item is none about this one.
fn left_before(session: &Session, item: ItemId, readable: Readable<'_>, wall: &Wall) -> Vec<LeftBefore> {
    let about = |person: &PersonId| session.people.get(person)?.departed?.about;
    let left = session.seats.iter().filter_map(|person| {
        let mut left = departed(session, *person, readable, wall)?;
        if about(person).is_none_or(|(other, _)| other != item) {
            (left.answer, left.version) = (LeftWith::NotAsked, None);
        }
        Some(left)
    });
    left.collect()
}

/// Who left for good, in the order of seats, with what is kept of their answers.
pub fn left(session: &Session, readable: Readable<'_>, wall: &Wall) -> Vec<LeftBefore> {
    let seats = session.seats.iter();
    seats
        .filter_map(|person| departed(session, *person, readable, wall))
        .collect()
}

fn departed(session: &Session, person: PersonId, readable: Readable<'_>, wall: &Wall) -> Option<LeftBefore> {
    let open = names_are_open(session);
    let Departed { answer, at, about } = session.people.get(&person)?.departed?;
    let answer = match answer {
        Departure::NotAsked => LeftWith::NotAsked,
        Departure::CouldNotAnswer => LeftWith::CouldNotAnswer,
        Departure::NoObjection if open => LeftWith::NoObjection,
        Departure::Objection(objection) if open => LeftWith::Objection(objection),
        Departure::NoObjection | Departure::Objection(_) => LeftWith::Answer,
    };
    let answered = !matches!(answer, LeftWith::NotAsked | LeftWith::CouldNotAnswer);
    Some(LeftBefore {
        name: readable.name(person),
        at: wall.at(at),
        answer,
        version: about.map(|(_, version)| version).filter(|_| answered),
    })
}

/// Who is in the room, in the order of seats.
fn present(session: &Session) -> impl Iterator<Item = PersonId> {
    session
        .seats
        .iter()
        .copied()
        .filter(|person| session.presence(*person) == Some(Presence::Present))
}

/// The session as it stood just before the act that settled it: who was there, at which step.
fn before(history: &History, settled: Settled) -> Session {
    let mut session = Session::default();
    let earlier = history
        .records()
        .iter()
        .filter(|record| record.n < settled.act && history.counts(record.n));
    for record in earlier {
        for event in &record.does {
            apply(&mut session, event, record.n, record.at);
        }
    }
    session
}

fn names_are_open(session: &Session) -> bool {
    session
        .beginning
        .as_ref()
        .is_some_and(|beginning| beginning.privacy.objectors)
}

fn counting_version(item: &Item) -> u16 {
    match item.outcome {
        Some(Settled {
            outcome: Outcome::Adopted { version },
            ..
        }) => version,
        _ => item.newest(),
    }
}

fn holder(session: &Session, item: ItemId) -> Option<PersonId> {
    let role = Id::new("proposal_holder").ok()?;
    let of_item = session.roles.get(&(role.clone(), Some(item)));
    of_item.or_else(|| session.roles.get(&(role, None))).copied()
}

fn versions(item: &Item, readable: Readable<'_>, wall: &Wall) -> Vec<VersionText> {
    let version = |version: &crate::session::state::Version| VersionText {
        number: version.number,
        text: readable.wording(version.text),
        at: wall.at(version.at),
    };
    item.versions.iter().map(version).collect()
}

/// What was answered anew before the round was closed was never raised.
fn objections(item: &Item, readable: Readable<'_>) -> Vec<Raised> {
    let open = names_are_open(readable.session);
    item.objections
        .iter()
        .filter(|(_, objection)| objection.state != ObjectionState::Unsaid)
        .map(|(number, objection)| Raised {
            number: *number,
            text: objection.text.map(|text| readable.wording(text)),
            version: objection.version,
            state: objection.state,
            word: match objection.state {
                ObjectionState::Lifted(_) | ObjectionState::BecameConcern(_) => Some(objection.word),
                _ => None,
            },
            by: open.then(|| readable.name(objection.by)),
        })
        .collect()
}

fn concerns(item: &Item, readable: Readable<'_>) -> Vec<Kept> {
    let open = names_are_open(readable.session);
    item.standing_concerns()
        .map(|(_, concern)| Kept {
            text: concern.text.map(|text| readable.wording(text)),
            by: open.then(|| readable.name(concern.by)),
        })
        .collect()
}
