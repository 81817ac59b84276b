//! The small numbers by which a session names its people, items, objections and texts. No text: names and words lie in `Texts`.

use serde::{Deserialize, Serialize};

macro_rules! number {
    ($(#[$doc:meta])* $name:ident($inner:ty)) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);
    };
}

number!(
    /// A person of this session, counted from 1 in the order in which they were named.
    PersonId(u16)
);
number!(
    /// An item: 1 is the subject, or the first point of the agenda where the format captures `Items`.
    ItemId(u16)
);
number!(
    /// An objection, numbered from 1 within its item.
    ObjectionId(u16)
);
number!(
    /// A concern, numbered from 1 within its item.
    ConcernId(u16)
);
number!(
    /// A text of the act that carries it: its position in the act's `texts`, from 0.
    TextIndex(u16)
);

/// A text of the session: the act that brought it, and its position there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TextRef {
    pub act: u64,
    pub index: u16,
}
