//! What keys, scripts, simulated people and tests send: an enum of small enums.
//!
//! Generic over how a person is named: `PersonId` when a key sends it, a name in a script. Says nothing of whether it can be done now:
//! that is `decide`'s.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::method::consent::Verdict;
use crate::notation::{Id, Span};
use crate::session::event::{Amendment, Audience, Detail, Direction, TurnTime, Wish};
use crate::session::facts::{Care, Entrusted, GroupQuestion, Namer, Note, Point};
use crate::session::ids::{ItemId, PersonId};
use crate::session::place::Place;

/// A command, and of which person it speaks where it speaks of one (who gives an answer; `None`: who is asked now).
#[derive(Debug, Clone, PartialEq)]
pub struct Request<P = PersonId> {
    pub by: Option<P>,
    pub command: Command<P>,
}

/// One thing a facilitator can do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Command<P = PersonId> {
    Agenda(Agenda),
    Floor(Floor<P>),
    Gift(Gift),
    Item(OnItem<P>),
    Note(Note<String, P>),
    Time(Time),
    People(People<P>),
    History(History),
}

/// Where the meeting goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Agenda {
    /// The step is done: on to what follows. Also enters the first step, and opens the item that waits.
    Next,
    /// Done, although somebody has not spoken yet.
    Finish,
    /// On to what follows, this step left out.
    Skip,
    GoTo(Place),
    /// At a choice: hold this format.
    Choose(Id),
    /// A second round in the same step (R6 of domain 3.1).
    AnotherRound,
    /// The role that is asked for stays empty.
    LeaveRoleEmpty,
    /// Take back what was settled about this item.
    Unsettle(ItemId),
    /// The meeting is over.
    Close,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Floor<P = PersonId> {
    /// The floor passes on: to the next of a round, of a queue, or it is free.
    Next,
    /// Who has the floor sees no objection; the floor passes on.
    NoObjection,
    /// Give the floor back to who had it before.
    Back,
    /// Give the floor to this person.
    To(P),
    Pass,
    PassForNow,
    /// This person is not asked in this round.
    Skip(P),
    /// Change the direction of the round.
    Turn(Direction),
    /// Someone asks for the floor.
    Want(P, #[serde(default)] Wish),
    Unwant(P),
    /// By a sign: nobody (else) objects.
    AllAgree,
    /// Everyone has answered: the round is closed.
    CloseRound,
}

/// What a person gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Gift {
    NoObjection,
    /// Its words may follow later; empty: not written yet.
    Objection(#[serde(default)] String),
    Concern(#[serde(default)] String),
    Yes,
    No,
    NotYet,
}

/// What is done about the item at hand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum OnItem<P = PersonId> {
    /// A version by its holder; in `Integration`, an amendment.
    Propose(Draft<P>),
    /// The holder's choice; `text` where it changes the text.
    Amend {
        choice: Amendment,
        #[serde(default = "nobody")]
        text: Option<Draft<P>>,
    },
    /// The next question about the objection at hand is asked.
    Examine,
    /// Who objected takes it back.
    WithdrawObjection,
    /// It is kept as a concern, with the objector's word.
    MakeConcern,
    /// Put a way out, or a door, to the group.
    PutToGroup(GroupQuestion<String, P>),
    /// The yes of a person who is not here is put to the group.
    YesOfAll,
    /// The question that was put is not followed.
    GroupRefuses,
    /// No way out: the group goes on searching.
    SearchOn,
    /// Owner, term or review date, criteria.
    Care(Care<String, P>),
    /// Asked, left open.
    LeaveOpen(Detail),
    AddPoint(Point<String, P>),
    ChangePoint {
        item: ItemId,
        point: Point<String, P>,
    },
    RemovePoint(ItemId),
    /// Put a point at this position, from 1.
    MovePoint {
        item: ItemId,
        to: u16,
    },
}

/// A text to decide on, and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draft<P = PersonId> {
    pub text: String,
    #[serde(default)]
    pub need: Option<String>,
    #[serde(default = "nobody")]
    pub owner: Option<Entrusted<String, P>>,
    #[serde(default)]
    pub term: Option<NaiveDate>,
    #[serde(default)]
    pub review: Option<NaiveDate>,
    #[serde(default)]
    pub criteria: Option<String>,
}

fn nobody<T>() -> Option<T> {
    None
}

/// The clock.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Time {
    Pause(PauseFor),
    Resume,
    /// More time for what runs: a turn where only turns are timed, else the step.
    More(Span),
    Less(Span),
    /// This much time is left, from now.
    Left(Span),
    /// Who has the floor began this long ago.
    BeganAgo(Span),
    /// The meeting ends at this moment, milliseconds since it began.
    EndAt(u64),
    /// The gap since the program ended is left out, or counts.
    LeaveOut,
    Count,
    ShowTurns(TurnTime),
}

/// What kind of pause.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PauseFor {
    Clock,
    Quiet,
    /// A break of this length.
    Break(Span),
}

/// Who is here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum People<P = PersonId> {
    /// Someone who was expected, or had left, arrives.
    Arrive(P),
    /// Someone new sits down next to a neighbour, after them in the order of seats.
    Join {
        name: String,
        #[serde(default = "nobody")]
        after: Option<P>,
    },
    /// Someone who was named does not come.
    Excuse(P),
    StepOut(P),
    ComeBack(P),
    /// Leaves for good; in a step that asks for consent, with what they answered.
    Leave {
        person: P,
        #[serde(default)]
        answer: Option<DepartureAnswer>,
    },
    Rename {
        person: P,
        name: String,
    },
    GiveRole {
        role: Id,
        #[serde(default = "nobody")]
        to: Option<P>,
        #[serde(default)]
        item: Option<ItemId>,
    },
    ShowTo(Audience),
}

/// What a person answers who has to leave (domain 4.17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DepartureAnswer {
    NoObjection,
    Objection(#[serde(default)] String),
    CouldNotAnswer,
}

/// What was done and taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum History {
    Undo,
    Redo,
}

impl From<Verdict> for Gift {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Yes => Gift::Yes,
            Verdict::No => Gift::No,
            Verdict::NotYet => Gift::NotYet,
        }
    }
}

impl<P> Draft<P> {
    /// The text, and the rest as a care.
    pub fn split(self) -> (String, Care<String, P>) {
        let Draft {
            text,
            need,
            owner,
            term,
            review,
            criteria,
        } = self;
        (
            text,
            Care {
                need,
                owner,
                term,
                review,
                criteria,
            },
        )
    }
}

/// Gives persons their numbers, and leaves strings as they are.
struct Numbers<F>(F);

impl<P, E, F: FnMut(P) -> Result<PersonId, E>> Namer<String, P> for Numbers<F> {
    type Text = String;
    type Person = PersonId;
    type Refused = E;

    fn text(&mut self, text: String) -> Result<String, E> {
        Ok(text)
    }

    fn person(&mut self, person: P) -> Result<PersonId, E> {
        (self.0)(person)
    }
}

impl<P> Request<P> {
    /// The same command with every person named by number.
    ///
    /// # Errors
    /// What `number` refuses: a name that nobody here has.
    pub fn numbered<E>(self, number: impl FnMut(P) -> Result<PersonId, E>) -> Result<Request, E> {
        let mut numbers = Numbers(number);
        let by = self.by.map(|person| numbers.person(person)).transpose()?;
        Ok(Request {
            by,
            command: self.command.numbered(&mut numbers)?,
        })
    }
}

impl<P> Command<P> {
    fn numbered<E, F: FnMut(P) -> Result<PersonId, E>>(self, numbers: &mut Numbers<F>) -> Result<Command, E> {
        Ok(match self {
            Command::Agenda(agenda) => Command::Agenda(agenda),
            Command::Floor(floor) => Command::Floor(floor.numbered(numbers)?),
            Command::Gift(gift) => Command::Gift(gift),
            Command::Item(item) => Command::Item(item.numbered(numbers)?),
            Command::Note(note) => Command::Note(note.translate(numbers)?),
            Command::Time(time) => Command::Time(time),
            Command::People(people) => Command::People(people.numbered(numbers)?),
            Command::History(history) => Command::History(history),
        })
    }
}

impl<P> Floor<P> {
    fn numbered<E, F: FnMut(P) -> Result<PersonId, E>>(self, numbers: &mut Numbers<F>) -> Result<Floor, E> {
        Ok(match self {
            Floor::Next => Floor::Next,
            Floor::NoObjection => Floor::NoObjection,
            Floor::Back => Floor::Back,
            Floor::To(person) => Floor::To(numbers.person(person)?),
            Floor::Pass => Floor::Pass,
            Floor::PassForNow => Floor::PassForNow,
            Floor::Skip(person) => Floor::Skip(numbers.person(person)?),
            Floor::Turn(direction) => Floor::Turn(direction),
            Floor::Want(person, wish) => Floor::Want(numbers.person(person)?, wish),
            Floor::Unwant(person) => Floor::Unwant(numbers.person(person)?),
            Floor::AllAgree => Floor::AllAgree,
            Floor::CloseRound => Floor::CloseRound,
        })
    }
}

impl<P> OnItem<P> {
    fn numbered<E, F: FnMut(P) -> Result<PersonId, E>>(self, numbers: &mut Numbers<F>) -> Result<OnItem, E> {
        Ok(match self {
            OnItem::Propose(draft) => OnItem::Propose(draft.numbered(numbers)?),
            OnItem::Amend { choice, text } => OnItem::Amend {
                choice,
                text: text.map(|draft| draft.numbered(numbers)).transpose()?,
            },
            OnItem::Examine => OnItem::Examine,
            OnItem::WithdrawObjection => OnItem::WithdrawObjection,
            OnItem::MakeConcern => OnItem::MakeConcern,
            OnItem::PutToGroup(question) => OnItem::PutToGroup(question.translate(numbers)?),
            OnItem::YesOfAll => OnItem::YesOfAll,
            OnItem::GroupRefuses => OnItem::GroupRefuses,
            OnItem::SearchOn => OnItem::SearchOn,
            OnItem::Care(care) => OnItem::Care(care.translate(numbers)?),
            OnItem::LeaveOpen(detail) => OnItem::LeaveOpen(detail),
            OnItem::AddPoint(point) => OnItem::AddPoint(point.translate(numbers)?),
            OnItem::ChangePoint { item, point } => OnItem::ChangePoint {
                item,
                point: point.translate(numbers)?,
            },
            OnItem::RemovePoint(item) => OnItem::RemovePoint(item),
            OnItem::MovePoint { item, to } => OnItem::MovePoint { item, to },
        })
    }
}

impl<P> Draft<P> {
    fn numbered<E, F: FnMut(P) -> Result<PersonId, E>>(self, numbers: &mut Numbers<F>) -> Result<Draft, E> {
        let (text, care) = self.split();
        let Care {
            need,
            owner,
            term,
            review,
            criteria,
        } = care.translate(numbers)?;
        Ok(Draft {
            text,
            need,
            owner,
            term,
            review,
            criteria,
        })
    }
}

impl<P> People<P> {
    fn numbered<E, F: FnMut(P) -> Result<PersonId, E>>(self, numbers: &mut Numbers<F>) -> Result<People, E> {
        Ok(match self {
            People::Arrive(person) => People::Arrive(numbers.person(person)?),
            People::Join { name, after } => People::Join {
                name,
                after: after.map(|person| numbers.person(person)).transpose()?,
            },
            People::Excuse(person) => People::Excuse(numbers.person(person)?),
            People::StepOut(person) => People::StepOut(numbers.person(person)?),
            People::ComeBack(person) => People::ComeBack(numbers.person(person)?),
            People::Leave { person, answer } => People::Leave {
                person: numbers.person(person)?,
                answer,
            },
            People::Rename { person, name } => People::Rename {
                person: numbers.person(person)?,
                name,
            },
            People::GiveRole { role, to, item } => People::GiveRole {
                role,
                to: to.map(|person| numbers.person(person)).transpose()?,
                item,
            },
            People::ShowTo(audience) => People::ShowTo(audience),
        })
    }
}
