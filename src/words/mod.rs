//! How it speaks: one file a language, the vocabulary, the sentence for each stage, hint, act and refusal.
//!
//! [`Words`] is the language in use with the team's own terms; every sentence is a method of it, listed in `messages.rs` and written in
//! `en.ftl` and `fr.ftl`. Nothing here knows a rule, reads a clock or an environment, or draws.
//!
//! To add a sentence: one line in `messages.rs`, the same id with `-` for `_` in both `.ftl` files, in the section of that name; the
//! tests of this room tell what is missing, in which language.

mod bundle;
mod dates;
mod derive;
mod durations;
mod enumeration;
mod language;
mod messages;
pub mod sentences;
pub mod slip;
mod terms;
#[cfg(test)]
pub(crate) mod tests;

pub use bundle::{Hint, Words};
pub use dates::near_five_minutes;
pub use durations::counted;
pub use language::{Wishes, choose};
pub use terms::{Form, Gender, OwnForms, OwnTerm, OwnTerms, ROLES, STEPS, THINGS, is_term};
