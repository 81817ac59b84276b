//! What a journal can hold: events that say in which version of their language a journal is written.

use serde::Serialize;
use serde::de::DeserializeOwned;

/// An event that a journal can hold.
pub trait Recorded: Serialize + DeserializeOwned + Send {
    /// The newest version of the language of events that this program writes and knows.
    const VERSION: u32;

    /// The version that this event says its journal is written in, if it is one that says so (`Begun`, `Reopened`).
    fn version(&self) -> Option<u32>;
}
