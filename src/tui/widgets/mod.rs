//! Drawing pieces: each draws what it is given into a buffer, keeps nothing, and knows nothing of meetings.
//!
//! | piece | what it draws |
//! | --- | --- |
//! | `circle` | people round a table: seats, ring, the middle; or as a list, or one line of marks |
//! | `digits` | a time, large |
//! | `bar` | a thin bar of time |
//! | `agenda` | the steps, as a column or as one line |
//! | `hint` | the last line: what the keys will do |
//! | `sheet` | what rises from the bottom and asks for input; rows of choices |
//! | `text` | a text that scrolls |
//! | `changes` | what has changed between two versions of a text |
//! | `balanced`, `letters` | how words are broken into lines, and cut, and written |
//!
//! Words come ready made, already harmless (no control characters). Each piece gives up space in the order of screens 2.

pub mod agenda;
pub mod balanced;
pub mod bar;
pub mod changes;
pub mod circle;
pub mod digits;
pub mod hint;
pub mod letters;
pub mod sheet;
#[cfg(test)]
mod tests;
pub mod text;
