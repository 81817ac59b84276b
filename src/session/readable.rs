//! Texts and names as they can be read now: what was said, or that it was erased at somebody's wish (DESIGN, Privacy).
//!
//! The way from a session's ids to strings, once, for whatever leaves the program. Makes no sentence: what stands for an erased text is
//! said in `words`.

use std::convert::Infallible;

use crate::session::facts::Namer;
use crate::session::ids::{PersonId, TextRef};
use crate::session::state::Session;
use crate::session::texts::Texts;

/// A text of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording {
    Said(String),
    /// Its digest stays in the journal, its words do not.
    Erased,
}

/// What a person is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Name {
    Known(String),
    /// Forgotten: only the number in this session remains.
    Forgotten(PersonId),
}

/// A session and its texts, from which wordings are read.
#[derive(Debug, Clone, Copy)]
pub struct Readable<'a> {
    pub session: &'a Session,
    pub texts: &'a Texts,
}

impl Readable<'_> {
    /// What was said there.
    pub fn wording(&self, text: TextRef) -> Wording {
        match self.texts.get(text) {
            Some(said) => Wording::Said(said.to_owned()),
            None => Wording::Erased,
        }
    }

    /// What this person is called.
    pub fn name(&self, person: PersonId) -> Name {
        let name = self.session.people.get(&person).map(|known| known.name);
        match name.and_then(|name| self.texts.get(name)) {
            Some(name) => Name::Known(name.to_owned()),
            None => Name::Forgotten(person),
        }
    }
}

impl Namer<TextRef, PersonId> for Readable<'_> {
    type Text = Wording;
    type Person = Name;
    type Refused = Infallible;

    fn text(&mut self, text: TextRef) -> Result<Wording, Infallible> {
        Ok(self.wording(text))
    }

    fn person(&mut self, person: PersonId) -> Result<Name, Infallible> {
        Ok(self.name(person))
    }
}
