//! The people who are there, in the order in which they sit: typed, pasted as a list, a circle that meets often; first letters complete
//! those who are known.

use crossterm::event::{KeyCode, KeyEvent};

use super::writing::{Limit, Taken, Writing};
use crate::notation::first_letters::beginning_with;
use crate::notation::names::{names, repeated};
use crate::notation::visible::is_blank;

/// A list of people being written.
pub struct Names {
    pub(super) writing: Writing,
    known: Vec<String>,
    circles: Vec<Vec<String>>,
    /// The circle that stands there, if none of it was changed.
    circle: Option<usize>,
}

impl Names {
    /// An empty list; the circles' people complete by their first letters, and Down puts in one circle after another.
    pub fn with_circles(circles: Vec<Vec<String>>) -> Names {
        let mut known: Vec<String> = Vec::new();
        for name in circles.iter().flatten() {
            if !known.contains(name) {
                known.push(name.clone());
            }
        }
        Names {
            writing: Writing::area(Limit::NAMES),
            known,
            circles,
            circle: None,
        }
    }

    /// The names, in order.
    pub fn people(&self) -> Vec<String> {
        let mut people = names(&self.writing.text());
        people.retain(|name| !is_blank(name));
        people
    }

    /// Who stands there twice.
    pub fn twice(&self) -> Vec<String> {
        let people = self.people();
        let people: Vec<&str> = people.iter().map(String::as_str).collect();
        repeated(&people).into_iter().map(str::to_owned).collect()
    }

    /// The circle that was put in, by its place among the circles.
    pub fn circle(&self) -> Option<usize> {
        self.circle
    }

    pub(super) fn key(&mut self, event: &KeyEvent) -> Taken {
        let begins_another = matches!(event.code, KeyCode::Char(sign) if is_separator(sign));
        if begins_another {
            self.settle();
        }
        match event.code {
            KeyCode::Enter => Taken::No,
            KeyCode::Down | KeyCode::Up if self.takes_circle() => self.next_circle(event.code == KeyCode::Down),
            _ => self.edited(event),
        }
    }

    fn edited(&mut self, event: &KeyEvent) -> Taken {
        let before = self.writing.text();
        let taken = self.writing.key(event);
        if self.writing.text() != before {
            self.circle = None;
        }
        taken
    }

    pub(super) fn paste(&mut self, text: &str) -> Taken {
        self.circle = None;
        self.writing.paste(text)
    }

    /// Whether Up and Down go through the circles: nothing was written by hand.
    fn takes_circle(&self) -> bool {
        !self.circles.is_empty() && (self.circle.is_some() || self.writing.is_blank())
    }

    fn next_circle(&mut self, forwards: bool) -> Taken {
        let last = self.circles.len() - 1;
        let next = match (self.circle, forwards) {
            (None, true) => 0,
            (Some(at), true) if at < last => at + 1,
            (Some(at), false) if at > 0 => at - 1,
            _ => return Taken::No,
        };
        let people = self.circles.get(next).map(|people| people.join(", "));
        self.writing.replace(&people.unwrap_or_default());
        self.circle = Some(next);
        Taken::Yes
    }

    /// The name being written at the caret: what is typed of it, and whom it completes to.
    fn begun(&self) -> Option<(&str, &String)> {
        let (before, after) = self.writing.around_caret();
        if !after.is_empty() && !after.starts_with(is_separator) {
            return None;
        }
        let typed = before.rsplit(is_separator).next().unwrap_or_default().trim_start();
        let whole = typed.is_empty() || typed.ends_with(' ') || self.known.iter().any(|name| name == typed);
        if whole {
            return None;
        }
        let people = self.people();
        let found = beginning_with(&self.known, typed);
        let missing = found.iter().filter_map(|index| self.known.get(*index));
        missing
            .into_iter()
            .find(|name| !people.contains(name))
            .map(|name| (typed, name))
    }

    /// What is said of the name being written.
    pub(super) fn said_back(&self) -> String {
        self.begun().map(|(_, name)| name.clone()).unwrap_or_default()
    }

    /// A name is left: what was begun stands there whole.
    pub(super) fn settle(&mut self) {
        if let Some((typed, name)) = self.begun() {
            let (letters, name) = (typed.chars().count(), name.clone());
            self.writing.replace_before(letters, &name);
        }
    }
}

/// Whether a sign stands between two names, as `notation::names` reads them.
fn is_separator(sign: char) -> bool {
    matches!(sign, ',' | ';' | '\n' | '\r' | '،' | '、' | '；')
}
