//! One of a few words, chosen with the arrows.

use super::writing::Taken;

/// What can be chosen, and what is.
pub struct Choice {
    options: Vec<String>,
    chosen: usize,
}

impl Choice {
    /// The words to choose from, the first of them chosen.
    pub fn of(options: Vec<String>) -> Choice {
        Choice { options, chosen: 0 }
    }

    /// With the word at this place chosen.
    pub fn chosen_at(mut self, index: usize) -> Choice {
        self.choose(index);
        self
    }

    /// Chooses the word at this place; nothing changes where there is none.
    pub fn choose(&mut self, index: usize) {
        if index < self.options.len() {
            self.chosen = index;
        }
    }

    /// The place of the chosen word, from 0.
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// The chosen word.
    pub fn word(&self) -> &str {
        self.options.get(self.chosen).map_or("", String::as_str)
    }

    /// Other words for the same choices (another language).
    pub fn rename(&mut self, options: Vec<String>) {
        self.options = options;
        self.chosen = self.chosen.min(self.options.len().saturating_sub(1));
    }

    /// The next one, or the one before; round and round.
    pub fn turn(&mut self, forwards: bool) -> Taken {
        let count = self.options.len().max(1);
        self.chosen = if forwards {
            self.chosen + 1
        } else {
            self.chosen + count - 1
        } % count;
        Taken::Yes
    }
}
