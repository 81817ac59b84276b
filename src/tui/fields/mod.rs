//! Fields of a form: what people type, pasted, chosen. Shared by setup and by every sheet.
//!
//! | file | what it is |
//! | --- | --- |
//! | `writing` | a text being typed, one line or many: letters as people see them, undo, its limit |
//! | `page` | such a text in rows, with its caret |
//! | `names` | a list of people |
//! | `person` | one of the people, by first letters, or somebody else |
//! | `date` | a day, said back as it is understood |
//! | `choice` | one of a few words |
//! | `form` | several fields with their labels, one of them in use |
//!
//! A field knows what it needs (who is known, which day it is) from its making, and nothing of meetings. What is typed is kept as
//! given, shown harmlessly, and never cut: what is too long is refused with the limit named.

mod choice;
mod date;
mod field;
mod form;
mod names;
mod page;
mod person;
#[cfg(test)]
mod tests;
mod writing;

pub use choice::Choice;
pub use date::Date;
pub use field::{Drawn, Field};
pub use form::{Form, Labelled, Next};
pub use names::Names;
pub use person::{Others, Person, Whom};
pub use writing::{Limit, Lines, Taken, Writing};
