//! The expected next thing: what Space does, or what is awaited instead (DESIGN, "Space").
//!
//! One function, `expected`, makes Space, the hint line, the clicker and scripts agree: the hint is the sentence of its answer, and the
//! command is its command.

use crate::method::consent::Question;
use crate::notation::Id;
use crate::session::command::{Agenda, Command, Floor, OnItem, Time};
use crate::session::event::Detail;
use crate::session::ids::{ItemId, ObjectionId, PersonId};
use crate::session::place::Place;

/// What the screen has open, as far as Space is concerned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Focus {
    #[default]
    Stage,
    /// A seat is selected whose answer was given earlier.
    Seat(PersonId),
    /// A text or a sheet is open.
    Sheet,
    /// The pause sheet.
    PauseSheet,
    Covered,
    /// The disk does not keep.
    Trouble,
}

/// What Space does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    Does(Doing),
    /// A text is to be written first.
    Opens(Writing),
    /// Nothing: this is awaited.
    Awaits(Awaited),
}

/// Something Space does by a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    /// The first step.
    Begin(Place),
    LeaveRoleEmpty(Id),
    OpenItem(ItemId),
    ChooseKind(Id),
    AgreeAgenda,
    /// The floor to this person: first of a round, next, or head of a queue.
    FloorTo(PersonId),
    /// The text is read again for who arrived in the round; then their answer.
    Reread(PersonId),
    /// Who has the floor sees no objection; then the floor to the next, if there is one.
    NoObjection { speaker: PersonId, then: Option<PersonId> },
    /// The last turn ends: everyone has spoken or answered.
    EndTurns,
    /// Nobody has the floor.
    FreeFloor,
    /// The calm stop: nobody objects, it is decided.
    Decide,
    /// The calm stop: the round is closed, the first objection is heard.
    HearObjections(u16),
    /// By a sign: nobody objects, or nobody else.
    NobodyObjects { else_: bool },
    /// The question put to the group: nobody objects.
    GroupAgrees,
    AskQuestion(Question),
    /// The step is done; then this place, or the end.
    StepDone(Option<Place>),
    GoOn,
    /// Only returns to the speaker.
    Return,
    Uncover,
    OnlyStopTheClock,
}

/// What is written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    Proposal,
    Items,
    /// The amendment that might lift this objection.
    Amendment(ObjectionId),
    Detail(Detail),
}

/// What is awaited, when Space does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Awaited {
    /// Who objected: is it lifted?
    Objector(PersonId),
    /// The holder: does it still answer the need?
    Holder(PersonId),
    /// The holder keeps, clarifies, changes, reworks or withdraws.
    Amendment(PersonId),
    /// These people stepped out and have not answered.
    Away(Vec<PersonId>),
    /// One of these formats, by number.
    Choice(Vec<Id>),
    /// Whether the gap counts.
    Gap,
    /// A way out, by number.
    WayOut,
    /// A role's holder, by all; the person who objected is not there and neither is the holder.
    /// Nothing is left to do: all is kept.
    AllKept,
    Closed,
    /// What is open takes the key.
    Text,
    /// The disk.
    Disk,
}

impl Doing {
    /// The command it stands for; `None` where only the screen changes.
    pub fn command(&self) -> Option<Command> {
        Some(match self {
            Doing::Begin(_) | Doing::OpenItem(_) | Doing::StepDone(_) => Command::Agenda(Agenda::Next),
            Doing::LeaveRoleEmpty(_) => Command::Agenda(Agenda::LeaveRoleEmpty),
            Doing::ChooseKind(format) => Command::Agenda(Agenda::Choose(format.clone())),
            Doing::AgreeAgenda | Doing::NobodyObjects { .. } | Doing::GroupAgrees => Command::Floor(Floor::AllAgree),
            Doing::FloorTo(_) | Doing::Reread(_) | Doing::EndTurns | Doing::FreeFloor => Command::Floor(Floor::Next),
            Doing::NoObjection { .. } => Command::Floor(Floor::NoObjection),
            Doing::Decide | Doing::HearObjections(_) => Command::Floor(Floor::CloseRound),
            Doing::AskQuestion(_) => Command::Item(OnItem::Examine),
            Doing::GoOn => Command::Time(Time::Resume),
            Doing::OnlyStopTheClock => Command::Time(Time::Pause(crate::session::command::PauseFor::Clock)),
            Doing::Return | Doing::Uncover => return None,
        })
    }
}
