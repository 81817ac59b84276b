//! What commands, events and facts have in common: owner and term of a decision, outcomes, ways out, doors, notes, points.
//!
//! Each is generic over how it names a text and a person: a command holds strings (`T`) and, in scripts, names (`P`); an event holds
//! positions in its act; a session holds references into its table of texts. `translate` goes from one to the other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::session::event::Side;
use crate::session::ids::{ItemId, ObjectionId, PersonId, TextIndex};

/// To whom something is entrusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entrusted<T = TextIndex, P = PersonId> {
    /// Someone of this session.
    Person(P),
    /// Someone else, or several, in words.
    Named(T),
}

/// What a decision carries besides its text (domain 6.1, S3's minimum). What is absent stays as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Care<T = TextIndex, P = PersonId> {
    /// The need it answers.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub need: Option<T>,
    /// Who looks after it.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub owner: Option<Entrusted<T, P>>,
    /// Until when it holds.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub term: Option<NaiveDate>,
    /// When it is looked at again.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
    /// How we will know.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub criteria: Option<T>,
}

fn absent<T>() -> Option<T> {
    None
}

impl<T, P> Default for Care<T, P> {
    fn default() -> Self {
        Care {
            need: None,
            owner: None,
            term: None,
            review: None,
            criteria: None,
        }
    }
}

/// What was settled about an item (domain 4.18).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome<T = TextIndex, P = PersonId> {
    Adopted {
        version: u16,
    },
    Deferred(Later<T, P>),
    Delegated(Entrusted<T, P>),
    Withdrawn,
    Dropped,
    /// The group decides it in another way: which, in its words.
    DecideHow(T),
}

/// What is put off: a name and a day, both asked for and both allowed to stay open (domain 4.2, S3's other options; 4.17). The text and
/// the open objections stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Later<T = TextIndex, P = PersonId> {
    /// Who works on it until then.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub who: Option<Entrusted<T, P>>,
    /// When the group comes back to it.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub until: Option<NaiveDate>,
}

impl<T, P> Default for Later<T, P> {
    fn default() -> Self {
        Later { who: None, until: None }
    }
}

/// The ways out when an objection does not lift (domain 4.1, `Choose`; screens 12, Integration).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WayOut<T = TextIndex, P = PersonId> {
    ShorterTerm(NaiveDate),
    /// At which sign would we stop?
    Measure(T),
    Delegate(Entrusted<T, P>),
    Defer(Later<T, P>),
    /// Another way of deciding, in words.
    Method(T),
    Drop,
}

/// What a door gives what runs, in milliseconds: ten minutes (domain 7.2, "10 more minutes on this").
pub const MORE_TIME: u64 = 10 * 60_000;

/// The doors at the end of a timebox (domain 7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Door {
    /// More time (milliseconds), taken from a later item.
    FromItem { item: ItemId, by: u64 },
    /// This item goes to the next meeting.
    NextMeeting(ItemId),
    /// The last item is left out this time.
    DropLast(ItemId),
    /// The meeting ends later by this many milliseconds.
    RunOver(u64),
    /// What runs goes on until this moment, milliseconds since the meeting began: a time that was typed.
    Until(u64),
    /// What would be the smallest step now?
    SmallestStep,
}

/// What the group is asked by a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroupQuestion<T = TextIndex, P = PersonId> {
    /// A way out of the objection at hand.
    WayOut(WayOut<T, P>),
    /// A door of time.
    Door(Door),
    /// The yes of a person who is not there.
    Yes {
        item: ItemId,
        objection: ObjectionId,
        side: Side,
    },
    /// Whether the objection of a person who is not there is kept as a concern (domain 4.2).
    RatherConcern { item: ItemId, objection: ObjectionId },
}

/// What was written down beside the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note<T = TextIndex, P = PersonId> {
    pub kind: NoteKind,
    pub text: T,
    /// Who does it, of an action.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub who: Option<Entrusted<T, P>>,
    /// By when, of an action.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub due: Option<NaiveDate>,
}

/// Kinds of notes (screens 11, `n`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteKind {
    Note,
    /// Who does what by when.
    Action,
    Question,
    /// For later.
    Parked,
}

/// A point of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point<T = TextIndex, P = PersonId> {
    pub title: T,
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub kind: Option<ItemKind>,
    /// Who brings it.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub by: Option<P>,
    /// Its time, in whole minutes.
    #[serde(default = "absent", skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u16>,
}

/// What a point is for (domain 5.1, `admin_agenda`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ItemKind {
    Report,
    Explore,
    Decide,
}

/// The way from one naming of texts and persons to another.
pub trait Namer<T, P> {
    type Text;
    type Person;
    /// A text or a person that cannot be named so.
    type Refused;
    fn text(&mut self, text: T) -> Result<Self::Text, Self::Refused>;
    fn person(&mut self, person: P) -> Result<Self::Person, Self::Refused>;
}

impl<T, P> Entrusted<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<Entrusted<N::Text, N::Person>, N::Refused> {
        Ok(match self {
            Entrusted::Person(person) => Entrusted::Person(namer.person(person)?),
            Entrusted::Named(text) => Entrusted::Named(namer.text(text)?),
        })
    }
}

impl<T, P> Care<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<Care<N::Text, N::Person>, N::Refused> {
        Ok(Care {
            need: self.need.map(|text| namer.text(text)).transpose()?,
            owner: self.owner.map(|owner| owner.translate(namer)).transpose()?,
            term: self.term,
            review: self.review,
            criteria: self.criteria.map(|text| namer.text(text)).transpose()?,
        })
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.need.is_none()
            && self.owner.is_none()
            && self.term.is_none()
            && self.review.is_none()
            && self.criteria.is_none()
    }

    /// What a later care leaves unsaid stays as it was.
    pub fn updated_by(self, later: Care<T, P>) -> Care<T, P> {
        Care {
            need: later.need.or(self.need),
            owner: later.owner.or(self.owner),
            term: later.term.or(self.term),
            review: later.review.or(self.review),
            criteria: later.criteria.or(self.criteria),
        }
    }
}

impl<T, P> Later<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<Later<N::Text, N::Person>, N::Refused> {
        Ok(Later {
            who: self.who.map(|who| who.translate(namer)).transpose()?,
            until: self.until,
        })
    }
}

impl<T, P> Outcome<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<Outcome<N::Text, N::Person>, N::Refused> {
        Ok(match self {
            Outcome::Adopted { version } => Outcome::Adopted { version },
            Outcome::Deferred(later) => Outcome::Deferred(later.translate(namer)?),
            Outcome::Delegated(to) => Outcome::Delegated(to.translate(namer)?),
            Outcome::Withdrawn => Outcome::Withdrawn,
            Outcome::Dropped => Outcome::Dropped,
            Outcome::DecideHow(text) => Outcome::DecideHow(namer.text(text)?),
        })
    }
}

impl<T, P> WayOut<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<WayOut<N::Text, N::Person>, N::Refused> {
        Ok(match self {
            WayOut::ShorterTerm(date) => WayOut::ShorterTerm(date),
            WayOut::Measure(text) => WayOut::Measure(namer.text(text)?),
            WayOut::Delegate(to) => WayOut::Delegate(to.translate(namer)?),
            WayOut::Defer(later) => WayOut::Defer(later.translate(namer)?),
            WayOut::Method(text) => WayOut::Method(namer.text(text)?),
            WayOut::Drop => WayOut::Drop,
        })
    }
}

impl<T, P> GroupQuestion<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<GroupQuestion<N::Text, N::Person>, N::Refused> {
        Ok(match self {
            GroupQuestion::WayOut(way) => GroupQuestion::WayOut(way.translate(namer)?),
            GroupQuestion::Door(door) => GroupQuestion::Door(door),
            GroupQuestion::Yes { item, objection, side } => GroupQuestion::Yes { item, objection, side },
            GroupQuestion::RatherConcern { item, objection } => GroupQuestion::RatherConcern { item, objection },
        })
    }
}

impl<T, P> Note<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<Note<N::Text, N::Person>, N::Refused> {
        Ok(Note {
            kind: self.kind,
            text: namer.text(self.text)?,
            who: self.who.map(|who| who.translate(namer)).transpose()?,
            due: self.due,
        })
    }
}

impl<T, P> Point<T, P> {
    pub fn translate<N: Namer<T, P>>(self, namer: &mut N) -> Result<Point<N::Text, N::Person>, N::Refused> {
        Ok(Point {
            title: namer.text(self.title)?,
            kind: self.kind,
            by: self.by.map(|person| namer.person(person)).transpose()?,
            minutes: self.minutes,
        })
    }
}
