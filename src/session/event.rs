//! The facts of a meeting, as the journal keeps them for ever.
//!
//! Who makes them: `decide`, and nobody else. Who reads them: `apply`, `verify`, and people with a text editor. An event is a result and
//! never an intention: it holds who got the floor, not "next". A name and its meaning are for ever: a new meaning is a new event, a new
//! field has a default. A reader that meets an event it does not know keeps the line, checks its chain, and opens to read only.
//!
//! No event holds words: a field of type `TextIndex` is a position in the texts of the act that carries it, one of type `TextRef` names
//! the act as well, since what was put on the table earlier may become a version or an outcome now.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use crate::method::consent::{Question, Verdict};
use crate::notation::Id;
use crate::session::facts::{Care, GroupQuestion, Note, Outcome, Point};
use crate::session::ids::{ConcernId, ItemId, ObjectionId, PersonId, TextIndex, TextRef};
use crate::session::place::Place;

/// One fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Event {
    // The meeting as a whole.
    /// The first event: how this session was set up. Boxed, since it stands once and would make every other event as large.
    Begun(Box<Beginning>),
    /// A person of the session, in the order of seats.
    Seated {
        person: PersonId,
        name: TextIndex,
        #[serde(default)]
        presence: Presence,
    },
    /// It was opened again: how long the program was last known to run (milliseconds since the beginning) and the wall time now.
    Reopened {
        alive: u64,
        wall: DateTime<FixedOffset>,
    },
    /// The meeting is over; nothing counts after it.
    Closed,

    // The agenda.
    /// A step, or a stop before an item or a choice, began: about which item and objection, and who has a role by it.
    Entered {
        place: Place,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        objection: Option<ObjectionId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        bound: Option<(Id, PersonId)>,
    },
    /// The stay at the current place ended.
    Left(Ending),
    /// After the last step.
    Ended,
    /// At a choice: this format runs; its source where the journal does not hold it yet.
    Chosen {
        format: Id,
    },

    // The floor.
    /// Which way the round goes.
    Turned(Direction),
    /// Those still to speak, in order.
    Order(Vec<PersonId>),
    /// This person has the floor.
    Floor(PersonId),
    /// The turn of who had the floor ended.
    TurnEnded {
        person: PersonId,
        how: TurnEnd,
    },
    /// The floor is given back: the same turn goes on.
    TurnReopened(PersonId),
    /// The turn that runs began at this moment (milliseconds since the beginning).
    TurnBegan(u64),
    /// Someone asks for the floor.
    Wanted {
        person: PersonId,
        #[serde(default)]
        kind: Wish,
    },
    /// Nobody is added to those who ask for it.
    ListClosed,
    /// Someone no longer asks for it.
    Unwanted(PersonId),
    /// A lot was drawn: the stream of the generator, who was in the hat, and the order drawn.
    Drawn {
        stream: u32,
        among: Vec<PersonId>,
        order: Vec<PersonId>,
    },

    // What people give.
    /// What a person gives; given again, the later one counts.
    Gave {
        by: PersonId,
        what: Given,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<TextIndex>,
    },
    /// By a sign, everyone else gave the same.
    AllGave(Given),
    /// The text was read again for a person who arrived in the round.
    Reread(PersonId),
    /// A round of answers was closed.
    RoundClosed {
        version: u16,
        complete: bool,
        objections: u16,
    },

    // The item.
    /// A new version of the proposal; what is not given stays as it was.
    Version {
        item: ItemId,
        number: u16,
        text: TextRef,
        #[serde(default, skip_serializing_if = "Care::is_empty")]
        care: Care<TextRef>,
    },
    /// The holder's choice after the reactions.
    Amended {
        item: ItemId,
        choice: Amendment,
    },
    /// A question about the objection at hand was asked.
    Examined {
        item: ItemId,
        objection: ObjectionId,
        question: Question,
    },
    /// An amendment that might lift it lies on the table.
    Tabled {
        item: ItemId,
        objection: ObjectionId,
        text: TextIndex,
        #[serde(default, skip_serializing_if = "Care::is_empty")]
        care: Care,
    },
    /// A shorter term or a measure that all chose lies on the table; only the holder is asked.
    TabledToTry {
        item: ItemId,
        objection: ObjectionId,
        text: TextRef,
        care: Care<TextRef>,
    },
    /// The group goes on searching: the attempts are counted anew.
    SearchedOn {
        item: ItemId,
        objection: ObjectionId,
    },
    /// A yes or no about the amendment, of the person asked, or of all where that person is not there.
    Weighed {
        item: ItemId,
        objection: ObjectionId,
        side: Side,
        verdict: Verdict,
        by: Giver,
    },
    /// What became of an objection, and by whose word.
    Became {
        item: ItemId,
        objection: ObjectionId,
        state: ObjectionState,
        #[serde(default, skip_serializing_if = "Word::is_own")]
        word: Word,
    },
    /// The words of a concern that had been an objection.
    ConcernWorded {
        item: ItemId,
        concern: ConcernId,
        text: TextIndex,
    },
    /// A question of the program was put to the group, to be answered by a sign.
    PutToGroup(GroupQuestion),
    /// Someone objects to it.
    GroupObjected(PersonId),
    /// The group's answer.
    GroupAnswered(bool),
    /// The newest outcome of an item counts.
    Outcome {
        item: ItemId,
        outcome: Outcome<TextRef>,
    },
    /// Its outcome is taken back.
    Unsettled(ItemId),
    /// Who looks after it, until when, how we will know.
    Cared {
        item: ItemId,
        care: Care,
    },
    /// Asked, and left open.
    LeftOpen {
        item: ItemId,
        what: Detail,
    },
    /// A point of the agenda.
    ItemAdded {
        item: ItemId,
        point: Point,
    },
    /// The same point, changed.
    ItemChanged {
        item: ItemId,
        point: Point,
    },
    /// A point is no longer on the agenda.
    ItemRemoved(ItemId),
    /// The order of the points.
    ItemsOrder(Vec<ItemId>),
    /// Nobody objects to the agenda.
    ItemsAgreed,
    /// A point goes to the next meeting.
    ItemPostponed(ItemId),
    /// All steps of a point were gone through.
    GoneThrough(ItemId),

    // People.
    /// A role is given, for the session or for one item; `None` takes it away.
    RoleGiven {
        role: Id,
        to: Option<PersonId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        item: Option<ItemId>,
    },
    /// A role nobody holds was asked for; the step waits.
    RoleAsked(Id),
    /// It was left empty; the step begins.
    RoleLeftEmpty(Id),
    /// A person arrives and sits down next to this neighbour (after them in the order of seats).
    Arrived {
        person: PersonId,
        after: Option<PersonId>,
    },
    /// Someone who was named does not come (domain 3, roster states).
    Excused(PersonId),
    SteppedOut(PersonId),
    CameBack(PersonId),
    /// A person leaves for good; what they said to deciding without them.
    Departed {
        person: PersonId,
        answer: Departure,
    },
    /// A corrected name.
    Renamed {
        person: PersonId,
        name: TextIndex,
    },

    // Time.
    Paused(Pause),
    Resumed,
    /// This time does not count (milliseconds since the beginning).
    LeftOut {
        from: u64,
        to: u64,
    },
    /// The gap counts: the meeting went on.
    GapCounted,
    /// More time, or less (negative), in milliseconds.
    Extended {
        of: Timebox,
        by: i64,
    },
    /// The group gave what is at hand so much more time, in milliseconds; counted, since that is not without end (domain 7.3).
    MoreAgreed(u64),
    /// The meeting's planned end (milliseconds since the beginning).
    EndMoved(u64),

    // Beside the meeting.
    /// A note, an action, a question, something for later. Touches nothing else.
    Noted(Note),
    /// Who sees this screen.
    Shown(Audience),
    /// How a turn's time is shown.
    TurnTimeShown(TurnTime),
    /// Acts that no longer count.
    Undone(Vec<u64>),
    /// Acts that count again.
    Redone(Vec<u64>),
}

/// How a session was set up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Beginning {
    /// The version of the journal's grammar.
    pub journal: u16,
    /// The wall time of `at` 0.
    pub wall: DateTime<FixedOffset>,
    /// 64 lower hex digits: where lots come from.
    pub seed: String,
    pub format: Id,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opening: Option<Id>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closing: Option<Id>,
    pub subject: TextIndex,
    /// The subject is item 1; in a format that captures `Items` it is only a title.
    #[serde(default)]
    pub subject_is_item: bool,
    pub language: String,
    /// Planned end, milliseconds since the beginning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u64>,
    #[serde(default)]
    pub screen: Audience,
    #[serde(default)]
    pub turn_time: TurnTime,
    /// Steps and turns that setup made shorter or left out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fitted: Vec<Fitted>,
    /// The sources of all formats used, by id.
    pub formats: Vec<(Id, TextIndex)>,
    /// The words in force, where the team has words of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<TextIndex>,
    /// The name of the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workspace: Option<TextIndex>,
    /// What is kept of people.
    #[serde(default)]
    pub privacy: Privacy,
}

/// What the group opened (domain 6.4); closed by default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Privacy {
    /// Minutes name who objected.
    pub objectors: bool,
    /// Minutes hold talk times.
    pub talk_times: bool,
}

/// What setup changed of a step to make the time fit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Fitted {
    /// Turns of this step, or of the steps in this block, take so many milliseconds.
    Turn { step: Id, turn: u64 },
    /// This optional step or block is left out.
    Without { step: Id },
}

/// Whether a person is there (domain 3, roster states).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Presence {
    /// Not here yet.
    Expected,
    #[default]
    Present,
    /// Stepped out; keeps the seat.
    Away,
    /// Left for good.
    Left,
    /// Will not come.
    Absent,
}

/// Who reads the facilitator's screen (screens 1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    #[default]
    Everyone,
    Facilitator,
}

/// How a person's turn is timed on the wall (screens 4).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum TurnTime {
    #[default]
    Quiet,
    Large,
    Hidden,
}

/// How the stay at a place ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    Done,
    Skipped,
    /// Left for another step, to be begun anew when entered again.
    Gone,
}

/// Which way a round goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    #[default]
    Clockwise,
    Counterclockwise,
}

/// How a turn ended (domain 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TurnEnd {
    Spoke,
    Passed,
    /// Asked again at the end of the round.
    PassedForNow,
    Skipped,
    /// The floor went back to someone else before this turn had really begun.
    NotBegun,
}

/// Why someone wants the floor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wish {
    #[default]
    Turn,
    /// Answers exactly what was said: after the current speaker.
    DirectReply,
}

/// What a person gives in a round of stances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Given {
    NoObjection,
    Objection(ObjectionId),
    Concern(ConcernId),
}

/// The holder's five choices after the reactions (domain 4.1, step 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Amendment {
    Keep,
    /// The meaning stays.
    Clarify,
    /// A new version.
    Change,
    /// Clarifications and reactions once more.
    Rework,
    Withdraw,
}

/// Whose yes it is about an amendment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Side {
    Objector,
    Holder,
}

/// Who gave a verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Giver {
    Person(PersonId),
    /// All, since the person is not there (DESIGN, Integration).
    All,
}

/// By whose word an objection is no longer open: an objector who is not there is not taken as agreeing (principle 2).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Word {
    /// Who raised it.
    #[default]
    Own,
    /// All, since that person was not there.
    Group,
}

impl Word {
    /// Whether it is the objector's.
    pub fn is_own(&self) -> bool {
        *self == Word::Own
    }
}

/// What becomes of an objection (domain 4.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectionState {
    Open,
    /// Two yeses: lifted by this version.
    Lifted(u16),
    /// A shorter term or a measure, in this version, is tried.
    Tried(u16),
    /// Taken back by who raised it.
    Withdrawn,
    /// In a later round, on this version, who raised it was asked again and sees no objection.
    NoLongerSeen(u16),
    /// Kept as this concern: the objector says so, or all where that person is not there.
    BecameConcern(ConcernId),
    /// Answered anew within the round, before it was closed.
    Unsaid,
}

/// What is asked of a decision once it is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Detail {
    Owner,
    /// Term or review date.
    Term,
    Criteria,
}

/// What a person answers who has to leave (domain 4.17).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Departure {
    /// No consent was being asked.
    NotAsked,
    NoObjection,
    Objection(ObjectionId),
    /// Neither consent nor objection.
    CouldNotAnswer,
}

/// Why the clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pause {
    /// Only the clock.
    Clock,
    /// A quiet moment.
    Quiet,
    /// A break; the time of return, milliseconds since the beginning.
    Break { until: u64 },
}

/// Which timebox is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Timebox {
    Turn,
    Step,
    Item(ItemId),
}

impl Event {
    /// Whether it touches nothing else: it stays when one goes back, and undo of others passes it by (DESIGN, Undo).
    pub fn is_free(&self) -> bool {
        matches!(
            self,
            Event::Noted(_) | Event::Renamed { .. } | Event::Shown(_) | Event::TurnTimeShown(_)
        )
    }

    /// Whether it can never be undone.
    pub fn is_kept_for_ever(&self) -> bool {
        matches!(
            self,
            Event::Begun(_) | Event::Reopened { .. } | Event::Closed | Event::Undone(_) | Event::Redone(_)
        )
    }
}
