//! Why something cannot be done now. Facts only: the sentence, and the way out, are `words`'.

use crate::notation::Id;
use crate::session::ids::{ItemId, ObjectionId, PersonId};
use crate::session::place::Place;

/// A command that does not fit the moment.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("refused: {self:?}")]
pub enum Refusal {
    /// Not begun, or after the last step.
    NoStepRuns,
    Closed,
    /// Something else is awaited first.
    Awaiting(crate::session::expected::Expected),
    /// Not the way people speak in this step.
    NotInThisStep,
    /// Nobody of this number.
    NoSuchPerson,
    /// Someone of this meeting has this name already.
    NameTaken(String),
    NotHere(PersonId),
    AlreadyHere(PersonId),
    /// Was here, so it cannot be said that this person does not come.
    TookPart(PersonId),
    /// This person does not take part in this round.
    NotInThisRound(PersonId),
    HasTheFloor(PersonId),
    /// Each speaks once in a round (domain 3.1, R3).
    SpokeAlready(PersonId),
    NobodyHasTheFloor,
    /// Asks for the floor already.
    AlreadyWaits(PersonId),
    /// Nobody is added to those who wait.
    ListClosed,
    /// The format has none here (domain 3.3).
    NoDirectReply,
    /// There is one already, or what is said is one.
    OneDirectReply,
    NobodyBefore,
    /// One may not pass here (domain 3.1).
    NoPassing,
    /// For now only.
    OnlyLater,
    /// Nobody has not spoken yet.
    EveryoneSpoke,
    /// These have not spoken or answered yet.
    NotAllSpoke(Vec<PersonId>),
    /// In a round that asks for consent everyone is asked before it ends: these have not answered (domain 2, `facilitator`).
    NotAllAnswered(Vec<PersonId>),
    NoSuchPlace(Place),
    NoSuchFormat(Id),
    NoItem,
    NoSuchItem(ItemId),
    /// Its outcome must be taken back first.
    Settled(ItemId),
    NotSettled(ItemId),
    NoProposal,
    /// An empty text.
    NothingWritten,
    TooLong,
    /// More people, points or notes than a session holds.
    TooMany,
    NoSuchObjection(ObjectionId),
    /// Only who objected can say so.
    NotTheObjector(PersonId),
    /// The yes is another person's.
    NotAsked(PersonId),
    NothingOnTheTable,
    NothingAsked,
    /// A concern cannot be given in this format.
    NoConcerns,
    NotPaused,
    NoGap,
    NoTimebox,
    /// The turn cannot have begun before the one before it ended.
    TooEarly,
    NothingToUndo,
    NothingToRedo,
    /// The departure question comes first: may we decide without them? (domain 4.17)
    AsksOnLeaving(PersonId),
    NoSuchRole(Id),
    NothingToTakeFrom,
    /// More time for a step is for all to give (domain 7.2).
    MoreIsAsked,
    /// So much more at most, in milliseconds (domain 7.3).
    TooMuchMore(u64),
    /// What is at hand was given more time twice (domain 7.3).
    GivenTwice,
}
