//! The hint line of a sheet: what its keys do, first those that act, then at the right those that help.

use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::widgets::hint::{Hint, Part, Secondary};
use crate::words::{self, Words};

/// A hint line being put together.
#[derive(Default)]
pub struct Line(Hint);

impl Line {
    /// A line whose first key, as it is written, does this.
    pub fn does(key: impl Into<String>, said: impl Said) -> Line {
        Line::default().and(key, said)
    }

    /// One key more in the sentence.
    pub fn and(mut self, key: impl Into<String>, said: impl Said) -> Line {
        let key = key.into();
        self.0.sentences.resize_with(3, Vec::new);
        let words::Hint { long, short, shortest } = said.in_three_lengths();
        for (sentence, words) in self.0.sentences.iter_mut().zip([long, short, shortest]) {
            sentence.push(Part::Key(key.clone()));
            sentence.push(Part::Strong(words));
        }
        self
    }

    /// One key more in the sentence, left out in its shortest form.
    pub fn and_if_room(self, key: impl Into<String>, said: impl Said) -> Line {
        let mut line = self.and(key, said);
        if let Some(shortest) = line.0.sentences.last_mut() {
            shortest.truncate(shortest.len().saturating_sub(2));
        }
        line
    }

    /// A key at the right, as it is written.
    pub fn key(mut self, key: impl Into<String>, label: String) -> Line {
        let key = key.into();
        self.0.secondary.push(Secondary { key, label });
        self
    }

    /// The key of an intent at the right.
    pub fn intent(self, intent: Intent, words: &Words, label: String) -> Line {
        self.key(keys::shown_for(intent, words), label)
    }

    /// Whole.
    pub fn hint(self) -> Hint {
        self.0
    }
}

/// Words for the hint line, in one length or three.
pub trait Said {
    fn in_three_lengths(self) -> words::Hint;
}

impl Said for words::Hint {
    fn in_three_lengths(self) -> words::Hint {
        self
    }
}

impl Said for String {
    fn in_three_lengths(self) -> words::Hint {
        words::Hint {
            long: self.clone(),
            short: self.clone(),
            shortest: self,
        }
    }
}

/// The numbers from 1 to `last` as they are written: `1–4`.
pub fn numbers(last: usize) -> String {
    if last < 2 {
        last.to_string()
    } else {
        format!("1–{last}")
    }
}
