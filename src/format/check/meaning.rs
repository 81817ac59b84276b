//! What can be wrong with the meaning of a format that reads well. Facts only; the sentences are made in `words`.

use crate::format::model::{Capture, Condition};
use crate::notation::slip::Unknown;
use crate::notation::{Id, Language, Span};

/// One thing without meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The same id twice in one block, or twice among the roles; aside: the first.
    DoubledId(Id),
    /// A role of every session, declared again.
    SessionRole(Id),
    /// Nothing inside can make this condition hold.
    CannotComeAbout(Condition),
    /// A `Repeat` with neither `until` nor `times`.
    NeverEnds,
    /// No pass at all: `times` or `expect` is 0.
    NoPasses,
    UnknownRole(Unknown),
    /// A name in braces.
    UnknownTextName(Unknown),
    UnknownFormat(Unknown),
    /// A step changed or left out that the used format does not have.
    UnknownStep {
        unknown: Unknown,
        format: Id,
    },
    /// The used format has slips of its own.
    BrokenFormat(Id),
    /// It includes itself; the way from it back to it.
    IncludesItself(Vec<Id>),
    /// More formats inside formats than this.
    IncludesTooDeep(usize),
    /// The sentence for the room has so many graphemes in this language, or in its one text.
    SayTooLong {
        language: Option<Language>,
        graphemes: usize,
    },
    /// Fewest people, most people.
    FewestOverMost(u16, u16),
    /// For nobody.
    NoPeople,
    /// A block, a choice or the whole format without steps.
    NoSteps,
    /// With all it uses it has so many steps and blocks.
    TooManySteps(usize),
    /// The shortest turn is longer than the turn.
    ShortestOverTurn {
        shortest: Span,
        turn: Span,
    },
    /// A shortest turn where turns have no time.
    ShortestOfNothing,
    /// `who`, `start`, `last` or `pass` where nobody speaks in turn.
    OnlyInRound(&'static str),
    /// `direct_reply` where nobody asks for the floor.
    NoDirectReply,
    /// What is captured does not go with the way of speaking.
    CannotCapture(Capture),
    /// An `Each` that binds a role, of things that are no one's.
    NobodyToBind,
    /// A text lacks a language of the program.
    MissingLanguage(Language),
}
