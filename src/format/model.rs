//! A format as people write it: the RON file of one workshop. Every field is described in `docs/formats.md`.
//!
//! Leaves to `check` whether names point at something, and to `tree` what a meeting runs on.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::notation::{Id, Located, Span, Text};

/// One workshop: what it is for, for how many, and its steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Format {
    /// Its name, as the home screen lists it.
    pub title: Text,
    /// What it is for, in one line.
    pub purpose: Text,
    /// For how many people: fewest and most (domain 5, the cards).
    pub people: (u16, u16),
    /// Roles that its steps name, besides those every session has.
    #[serde(default)]
    pub roles: Vec<RoleDeclaration>,
    /// A format held before it when it is the session's own; setup can leave it out.
    #[serde(default)]
    pub opening: Option<Located<Id>>,
    /// A format held after it when it is the session's own; setup can leave it out.
    #[serde(default)]
    pub closing: Option<Located<Id>>,
    /// Who tests an objection (domain 4.2).
    #[serde(default)]
    pub objection_test: ObjectionTest,
    /// Whether a concern may be given beside an objection (domain 0, rule 2).
    #[serde(default = "concerns_by_default")]
    pub concerns: bool,
    /// What holds for members who are not there (domain 4.17).
    #[serde(default)]
    pub absent: Absent,
    /// The agenda.
    pub steps: Vec<Node>,
}

fn concerns_by_default() -> bool {
    true
}

/// Roles that every session has; each may be empty (DESIGN, "Roles are found innermost first").
pub const SESSION_ROLES: [&str; 4] = ["facilitator", "scribe", "time_keeper", "memory_keeper"];

/// A role that a format names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleDeclaration {
    pub id: Located<Id>,
    /// Whether each item has its own holder, or the session one.
    pub of: RoleOf,
    /// What it is called where the vocabulary has no word for it.
    #[serde(default)]
    pub name: Option<Text>,
}

/// What a role belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleOf {
    Item,
    Session,
}

/// Who judges an objection. `Nobody`: it stands as spoken (SoFA; domain 4.2, default).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ObjectionTest {
    #[default]
    Nobody,
}

/// What a decision means for members who are absent (domain 4.17).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Absent {
    /// It holds without them.
    Ignore,
    /// It holds unless they object within this time after the minutes.
    Lazy(Located<Amount>),
    /// It waits until each has answered.
    Pending,
}

/// A length of time up to a year, for what happens after a meeting.
pub type Amount = crate::notation::Delay;

impl Default for Absent {
    fn default() -> Self {
        Absent::Lazy(Located {
            value: Amount::nearest(48 * 60 * 60 * 1_000),
            place: Default::default(),
        })
    }
}

/// One node of the tree of steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Node {
    Step(Box<Step>),
    Steps(Steps),
    Repeat(Repeat),
    Each(Each),
    Use(Use),
    Choose(Choose),
}

impl Node {
    /// The name it has in a place.
    pub fn id(&self) -> &Located<Id> {
        match self {
            Node::Step(step) => &step.id,
            Node::Steps(block) => &block.id,
            Node::Repeat(block) => &block.id,
            Node::Each(block) => &block.id,
            Node::Use(other) => other.id.as_ref().unwrap_or(&other.format),
            Node::Choose(choice) => &choice.id,
        }
    }

    /// What stands inside it in this file.
    pub fn inside(&self) -> &[Node] {
        match self {
            Node::Steps(block) => &block.steps,
            Node::Repeat(block) => &block.steps,
            Node::Each(block) => &block.steps,
            Node::Step(_) | Node::Use(_) | Node::Choose(_) => &[],
        }
    }
}

/// One box of the agenda: who speaks, how long, what is captured.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub id: Located<Id>,
    /// What the agenda calls it where the vocabulary has no word for `id`.
    #[serde(default)]
    pub name: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    /// May be left out to make the time fit.
    #[serde(default)]
    pub optional: bool,
    /// The sentence for the room, at most 70 characters.
    #[serde(default)]
    pub say: Option<Located<Text>>,
    /// The sentence from the second pass on, if the version is new.
    #[serde(default)]
    pub say_again: Option<Located<Text>>,
    /// For the facilitator to say.
    #[serde(default)]
    pub aloud: Option<Located<Text>>,
    /// For the facilitator to know.
    #[serde(default)]
    pub cue: Option<Located<Text>>,
    #[serde(default)]
    pub speak: Speak,
    /// Who takes part in a round.
    #[serde(default)]
    pub who: Who,
    /// Who begins a round.
    #[serde(default)]
    pub start: Start,
    /// Who ends a round.
    #[serde(default)]
    pub last: Option<Last>,
    #[serde(default)]
    pub pass: Pass,
    /// The time of one turn.
    #[serde(default)]
    pub turn: Option<Span>,
    /// The shortest turn that may be offered to make the time fit.
    #[serde(default)]
    pub shortest: Option<Span>,
    /// The time of the whole step.
    #[serde(default)]
    pub time: Option<Span>,
    /// The planned time where neither `time` nor `turn` says it.
    #[serde(default)]
    pub plan: Option<Plan>,
    #[serde(default)]
    pub capture: Option<Capture>,
}

/// A planned time: some fixed minutes and some for each person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    #[serde(default)]
    pub fixed: Option<Span>,
    #[serde(default)]
    pub each: Option<Span>,
}

/// Who speaks (domain 3).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Speak {
    #[default]
    Facilitator,
    Role(Located<Id>),
    /// Each once, in the order of seats (3.1).
    Round,
    /// All answer at once by a sign (4.3).
    Together,
    /// Free order (3.2).
    Popcorn,
    /// In order of asking (3.3).
    Queue(QueueOrder),
    Silence,
}

/// How a queue is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum QueueOrder {
    Fifo,
}

/// Who takes part.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Who {
    #[default]
    Everyone,
    Role(Located<Id>),
    Not(Box<Who>),
}

/// Who begins a round (R2 of domain 3.1).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub enum Start {
    /// The seat after the one that began the round before.
    #[default]
    NextSeat,
    Lot,
    Volunteer,
    Role(Located<Id>),
}

/// Who ends a round.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Last {
    Role(Located<Id>),
}

/// Whether one may pass (domain 3.1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Pass {
    /// Pass, and pass for now.
    #[default]
    Yes,
    /// For now only: asked again at the end.
    Later,
    No,
}

/// What is captured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Capture {
    /// From each person.
    Stances(Scale),
    /// About the item: its first version.
    Proposal,
    /// The holder keeps, clarifies, changes, reworks or withdraws.
    Amendment,
    /// One objection is worked on (domain 4.2).
    Integration,
    /// Owner, term or review date, criteria.
    Decision,
    /// The points of the agenda.
    Items,
}

/// The answers a person may give in a round of stances.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// No objection, objection, concern.
    Consent,
}

/// What a block waits for. Each speaks of the innermost item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Condition {
    /// The last closed round was complete, on the newest version, without objection.
    NoObjection,
    /// The holder kept, clarified or changed the text (a rework goes round again).
    Ready,
    /// The item has an outcome.
    Settled,
    /// The outcome is an adoption.
    Adopted,
    Not(Box<Condition>),
}

/// Steps that belong together.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub id: Located<Id>,
    #[serde(default)]
    pub name: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub until: Option<Located<Condition>>,
    pub steps: Vec<Node>,
}

/// Steps done again and again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repeat {
    pub id: Located<Id>,
    #[serde(default)]
    pub name: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub until: Option<Located<Condition>>,
    /// At most this many passes.
    #[serde(default)]
    pub times: Option<u16>,
    /// How many passes the plan counts on (1).
    #[serde(default)]
    pub expect: Option<u16>,
    pub steps: Vec<Node>,
}

/// Steps once for each of some things.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each {
    pub id: Located<Id>,
    #[serde(default)]
    pub name: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    pub of: EachOf,
    /// The role a person has inside.
    #[serde(default)]
    pub bind: Option<Located<Id>>,
    /// The time of one.
    #[serde(default)]
    pub time: Option<Span>,
    pub steps: Vec<Node>,
}

/// What an `Each` goes through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum EachOf {
    Items,
    /// The open ones.
    Objections,
}

/// Another format, whole or without some of its steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Use {
    pub format: Located<Id>,
    /// Its place's name where the format's own would be ambiguous.
    #[serde(default)]
    pub id: Option<Located<Id>>,
    #[serde(default)]
    pub name: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    #[serde(default)]
    pub optional: bool,
    #[serde(default)]
    pub without: Vec<Located<Id>>,
    /// What its steps say or take here, by id.
    #[serde(default)]
    pub with: BTreeMap<Id, Change>,
}

/// What a `Use` changes of one step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    #[serde(default)]
    pub say: Option<Located<Text>>,
    #[serde(default)]
    pub turn: Option<Span>,
    #[serde(default)]
    pub time: Option<Span>,
}

/// A format picked during the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choose {
    pub id: Located<Id>,
    #[serde(default)]
    pub name: Option<Text>,
    #[serde(default)]
    pub when: Option<Condition>,
    pub from: Vec<Located<Id>>,
}
