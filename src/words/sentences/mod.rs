//! From facts to sentences: what Space will do, why something cannot be done, what undo brought back, what the room is asked.
//!
//! | file | from | to |
//! | --- | --- | --- |
//! | `telling` | ids and references | names, step names, times |
//! | `said` | | a sentence with its keys, in three lengths |
//! | `hint` | `Expected` | the hint line's sentence |
//! | `refusal` | `Refusal` | what is in the way, and what can be done |
//! | `undo` | the session before and after | the state regained |
//! | `room` | a step | what the room is asked, the cue, where a format gives none |
//! | `question` | what was put to the group | the question |
//! | `outcome` | what was settled | its word |
//! | `disk` | why an act was not kept | what is not kept yet, and what happens now |
//!
//! Pure, and without any key's name: a face says how its keys are called. Texts of people are made harmless here.

pub mod disk;
pub mod hint;
pub mod outcome;
pub mod question;
pub mod refusal;
pub mod room;
pub mod said;
pub mod telling;
#[cfg(test)]
mod tests;
pub mod undo;

pub use disk::{Why, not_kept};
pub use hint::hint;
pub use refusal::{Refused, awaiting, refusal, sheet_is_open};
pub use said::{Part, Press, Said};
pub use telling::Telling;
pub use undo::{Way, undo_said};
