//! The sentences for a slip in a file, in the reader's language. A room that checks meaning says its own; what reading
//! alone finds is said here. Leaves place and drawing to `notation::render`.

use std::convert::Infallible;

use crate::notation::render::{Sentences, SlipSentences};
use crate::notation::slip::Slip;
use crate::notation::text::Language;

mod english;
mod format;
mod french;

pub use format::of_formats;

/// Says slips in one language; `M` are those of meaning, said by `meaning`.
pub struct SlipWords<M> {
    language: Language,
    meaning: fn(&M, Language) -> Sentences,
}

impl SlipWords<Infallible> {
    /// For files whose reading can slip, but whose meaning nobody checks.
    pub fn of_reading(language: Language) -> SlipWords<Infallible> {
        SlipWords {
            language,
            meaning: |never, _| match *never {},
        }
    }
}

impl<M> SlipWords<M> {
    /// With the sentences for slips of meaning.
    pub fn with_meaning(language: Language, meaning: fn(&M, Language) -> Sentences) -> SlipWords<M> {
        SlipWords { language, meaning }
    }
}

impl<M> SlipSentences<M> for SlipWords<M> {
    fn sentences(&self, slip: &Slip<M>) -> Sentences {
        let meaning = |meaning: &M| (self.meaning)(meaning, self.language);
        match self.language {
            Language::FRENCH => french::sentences(&slip.fact, meaning),
            _ => english::sentences(&slip.fact, meaning),
        }
    }
}

/// What is, and a few words at the caret.
fn said(what: impl Into<String>, here: impl Into<String>) -> Sentences {
    Sentences {
        what: what.into(),
        here: here.into(),
        aside: String::new(),
        hint: None,
    }
}

/// The same, with what to do or to know.
fn hinted(what: impl Into<String>, here: impl Into<String>, hint: impl Into<String>) -> Sentences {
    Sentences {
        hint: Some(hint.into()),
        ..said(what, here)
    }
}

/// Names as they are written in the file: `a`, `b`.
fn listed(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// A number of bytes as people say it, in whole units: they are limits, which are round.
fn megabytes(bytes: usize) -> usize {
    bytes / 1_000_000
}

#[cfg(test)]
mod tests;
