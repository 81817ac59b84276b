//! Who has a role: somebody who is there, by first letters or with the arrows, or whoever the lot brings.
//!
//! The people are those of the list beside it, which may still change; a name that is not in it any more is nobody.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::notation::Id;
use crate::notation::first_letters::beginning_with;
use crate::notation::limits::NAME_GRAPHEMES;
use crate::session::decide::RoleFor;
use crate::tui::fields::Taken;

/// A role being given.
pub(super) struct RoleField {
    pub id: Id,
    /// What it is called.
    pub label: String,
    /// What stands there: first letters, a name, the words for a lot.
    typed: String,
}

/// Who is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holder {
    Nobody,
    ByLot,
    /// The person at this place of the list.
    Person(usize),
    /// Not one of those who are there.
    Unknown,
}

impl RoleField {
    pub fn new(id: Id, label: String) -> RoleField {
        RoleField {
            id,
            label,
            typed: String::new(),
        }
    }

    pub fn typed(&self) -> &str {
        &self.typed
    }

    pub fn set(&mut self, text: &str) {
        text.clone_into(&mut self.typed);
    }

    /// Who is meant, among these people; the words for a lot can be begun too, after the names.
    pub fn holder(&self, people: &[String], by_lot: &str) -> Holder {
        let mut names: Vec<&str> = people.iter().map(String::as_str).collect();
        names.push(by_lot);
        match beginning_with(&names, &self.typed).first() {
            _ if self.typed.trim().is_empty() => Holder::Nobody,
            None => Holder::Unknown,
            Some(index) if *index == people.len() => Holder::ByLot,
            Some(index) => Holder::Person(*index),
        }
    }

    /// The same as a session begins with it.
    pub fn given(&self, people: &[String], by_lot: &str) -> Option<RoleFor> {
        match self.holder(people, by_lot) {
            Holder::ByLot => Some(RoleFor::ByLot),
            Holder::Person(index) => Some(RoleFor::Person(index)),
            Holder::Nobody | Holder::Unknown => None,
        }
    }

    pub fn key(&mut self, event: &KeyEvent, people: &[String], by_lot: &str) -> Taken {
        let modified = event.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        match event.code {
            KeyCode::Char(letter) if !modified && self.typed.chars().count() < NAME_GRAPHEMES => {
                self.typed.push(letter)
            }
            KeyCode::Backspace => drop(self.typed.pop()),
            KeyCode::Delete => self.typed.clear(),
            KeyCode::Right => self.turn(people, by_lot, true),
            KeyCode::Left => self.turn(people, by_lot, false),
            _ => return Taken::No,
        }
        Taken::Yes
    }

    /// Nobody, by lot, then one person after another; round and round.
    fn turn(&mut self, people: &[String], by_lot: &str, forwards: bool) {
        let at = match self.holder(people, by_lot) {
            Holder::Nobody | Holder::Unknown => 0,
            Holder::ByLot => 1,
            Holder::Person(index) => index + 2,
        };
        let count = people.len() + 2;
        let next = (if forwards { at + 1 } else { at + count - 1 }) % count;
        self.typed = match next {
            0 => String::new(),
            1 => by_lot.to_owned(),
            person => people.get(person - 2).cloned().unwrap_or_default(),
        };
    }

    /// The field is left: what was begun stands there whole.
    pub fn settle(&mut self, people: &[String], by_lot: &str) {
        match self.holder(people, by_lot) {
            Holder::ByLot => by_lot.clone_into(&mut self.typed),
            Holder::Person(index) => self.typed = people.get(index).cloned().unwrap_or_default(),
            Holder::Nobody | Holder::Unknown => {}
        }
    }
}
