//! One of the people, by the first letters of a name; where it is allowed, somebody else, typed whole.

use crossterm::event::{KeyCode, KeyEvent};

use super::writing::{Limit, Taken, Writing};
use crate::notation::first_letters::beginning_with;
use crate::notation::visible::visible_line;
use crate::session::ids::PersonId;

/// A person being named.
pub struct Person {
    pub(super) writing: Writing,
    known: Vec<PersonId>,
    names: Vec<String>,
    others: Others,
    /// Which of those that begin so.
    nth: usize,
}

/// Whether somebody who is not among the people can be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Others {
    Welcome,
    NotMeant,
}

/// Who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// Nothing is typed.
    Nobody,
    Known(PersonId),
    /// Somebody who is not among the people.
    Other(String),
}

impl Person {
    /// One of these, in the order in which they sit.
    pub fn among(people: impl IntoIterator<Item = (PersonId, String)>, others: Others) -> Person {
        let (known, names) = people.into_iter().unzip();
        Person {
            writing: Writing::line(Limit::NAME),
            known,
            names,
            others,
            nth: 0,
        }
    }

    /// Who is meant now.
    pub fn whom(&self) -> Whom {
        if self.writing.is_blank() {
            return Whom::Nobody;
        }
        let known = self.chosen().and_then(|index| self.known.get(index));
        match known {
            Some(person) => Whom::Known(*person),
            None => Whom::Other(self.writing.text().trim().to_owned()),
        }
    }

    /// Puts a person in the field.
    pub fn choose(&mut self, person: PersonId) {
        let index = self.known.iter().position(|known| *known == person);
        if let Some(name) = index.and_then(|index| self.names.get(index)) {
            let name = name.clone();
            self.writing.fill(&name);
            self.nth = self.found().iter().position(|found| Some(*found) == index).unwrap_or(0);
        }
    }

    fn found(&self) -> Vec<usize> {
        beginning_with(&self.names, &self.writing.text())
    }

    /// The one of those that begin so, if it is not somebody else who is meant.
    fn chosen(&self) -> Option<usize> {
        self.found().get(self.nth).copied()
    }

    /// How many can be chosen from: all that begin so, and what is typed itself.
    fn choices(&self) -> usize {
        self.found().len() + usize::from(self.others == Others::Welcome)
    }

    pub(super) fn key(&mut self, event: &KeyEvent) -> Taken {
        let count = self.choices();
        match event.code {
            KeyCode::Down if self.nth + 1 < count => self.turn(self.nth + 1),
            KeyCode::Up if self.nth > 0 => self.turn(self.nth - 1),
            _ => {
                let before = self.writing.text();
                let taken = self.writing.key(event);
                if self.writing.text() != before {
                    self.nth = 0;
                }
                taken
            }
        }
    }

    fn turn(&mut self, nth: usize) -> Taken {
        self.nth = nth;
        Taken::Yes
    }

    /// The field is left: what was begun stands there whole.
    pub(super) fn settle(&mut self) {
        if let Whom::Known(person) = self.whom() {
            self.choose(person);
        }
    }

    /// What is said beside the field: the name that is meant where it is not written out, and those that begin so too.
    pub(super) fn said_back(&self, down: &str) -> String {
        let found = self.found();
        let names: Vec<_> = found
            .iter()
            .skip(self.nth)
            .filter_map(|index| self.names.get(*index))
            .map(|name| visible_line(name).into_owned())
            .collect();
        match names.as_slice() {
            [] => String::new(),
            [only] if *only == self.writing.text() => String::new(),
            [only] => only.clone(),
            [first, others @ ..] => format!("{first}   {down} {}", others.join(", ")),
        }
    }
}
