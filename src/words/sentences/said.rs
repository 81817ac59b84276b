//! A sentence that names keys, in three lengths: for 90 columns and more, for fewer, and for 40 (screens 10).

use crate::words::Hint;

/// A key by what it is pressed for; a face knows how it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// The expected next thing.
    Next,
    Back,
    Open,
    Close,
    Objection,
    Concern,
    Number(u8),
    People,
    GiveFloor,
    PassForNow,
    Edit,
    WaysOut,
    Find,
    Finish,
    Leave,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    Key(Press),
    /// What the key does, or what is said first.
    Strong(String),
    /// What comes after.
    Plain(String),
}

/// A sentence, longest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    pub forms: [Vec<Part>; 3],
}

impl Said {
    /// Nothing yet.
    pub fn new() -> Said {
        Said::default()
    }

    /// A key and what it does.
    pub fn key(self, press: Press, does: impl Into<Lengths>) -> Said {
        self.part(Part::Key(press)).strong(does)
    }

    /// What is said first, or what the last key does.
    pub fn strong(self, words: impl Into<Lengths>) -> Said {
        self.each(words.into(), Part::Strong)
    }

    /// What comes after.
    pub fn plain(self, words: impl Into<Lengths>) -> Said {
        self.each(words.into(), Part::Plain)
    }

    /// What comes after, left out in the shortest form.
    pub fn plain_if_room(mut self, words: impl Into<Lengths>) -> Said {
        let Lengths([long, short, _]) = words.into();
        for (form, words) in self.forms.iter_mut().zip([long, short]) {
            form.push(Part::Plain(words));
        }
        self
    }

    fn part(mut self, part: Part) -> Said {
        self.forms.iter_mut().for_each(|form| form.push(part.clone()));
        self
    }

    fn each(mut self, Lengths(words): Lengths, part: fn(String) -> Part) -> Said {
        for (form, words) in self.forms.iter_mut().zip(words) {
            form.push(part(words));
        }
        self
    }

    /// The keys it names, in order.
    pub fn keys(&self) -> impl Iterator<Item = Press> {
        self.forms.first().into_iter().flatten().filter_map(|part| match part {
            Part::Key(press) => Some(*press),
            Part::Strong(_) | Part::Plain(_) => None,
        })
    }

    /// Its words alone, without keys: for what has no keyboard.
    pub fn words(&self) -> String {
        let [long, ..] = &self.forms;
        let words = long.iter().filter_map(|part| match part {
            Part::Key(_) => None,
            Part::Strong(words) | Part::Plain(words) => Some(words.trim()),
        });
        words.collect::<Vec<_>>().join(" ").replace(" ,", ",")
    }
}

/// The same words in three lengths.
pub struct Lengths([String; 3]);

impl From<Hint> for Lengths {
    fn from(hint: Hint) -> Lengths {
        Lengths([hint.long, hint.short, hint.shortest])
    }
}

impl From<String> for Lengths {
    fn from(words: String) -> Lengths {
        Lengths([words.clone(), words.clone(), words])
    }
}
