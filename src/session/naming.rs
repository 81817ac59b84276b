//! A name belongs to one person of a meeting: on the wall, in scripts and in the minutes people are told apart by it (screens 3, "two people
//! of one name keep their difference").
//!
//! The one rule that reads words. `decide` knows numbers only, so this is asked beside it, by whoever holds the texts.

use crate::notation::names::are_one;
use crate::session::command::{Command, People};
use crate::session::refusal::Refusal;
use crate::session::state::Session;
use crate::session::texts::Texts;

/// Whether the name that a command gives is still free; a command that gives none passes.
///
/// # Errors
/// Someone else has it, whether they are here or not.
pub fn is_free(command: &Command, session: &Session, texts: &Texts) -> Result<(), Refusal> {
    let (name, whose) = match command {
        Command::People(People::Join { name, .. }) => (name, None),
        Command::People(People::Rename { name, person }) => (name, Some(*person)),
        _ => return Ok(()),
    };
    let others = session.people.iter().filter(|(person, _)| Some(**person) != whose);
    let mut taken = others.filter_map(|(_, known)| texts.get(known.name));
    match taken.find(|taken| are_one(taken, name)) {
        Some(taken) => Err(Refusal::NameTaken(taken.to_owned())),
        None => Ok(()),
    }
}
