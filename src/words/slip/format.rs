//! The sentences for slips of meaning in a format, one for each kind; `english` and `french` hold them.

mod english;
mod french;

use super::SlipWords;
use crate::format::{Capture, Condition, Meaning};
use crate::notation::Language;
use crate::notation::render::Sentences;

/// Says the slips of formats in this language.
pub fn of_formats(language: Language) -> SlipWords<Meaning> {
    SlipWords::with_meaning(language, sentences)
}

fn sentences(meaning: &Meaning, language: Language) -> Sentences {
    match language {
        Language::FRENCH => french::sentences(meaning),
        _ => english::sentences(meaning),
    }
}

/// A condition as it is written.
fn condition(condition: &Condition) -> String {
    match condition {
        Condition::Not(other) => format!("Not({})", self::condition(other)),
        plain => format!("{plain:?}"),
    }
}

/// What is captured where this condition comes about, as it is written.
fn needed(condition: &Condition) -> &'static str {
    match condition {
        Condition::NoObjection | Condition::Adopted => "capture: Stances(Consent)",
        Condition::Ready => "capture: Amendment",
        Condition::Settled => "capture: Stances(Consent)`, `Amendment` or `Integration",
        Condition::Not(other) => needed(other),
    }
}

/// A capture as it is written.
fn capture(capture: &Capture) -> String {
    format!("{capture:?}")
}

/// The ways of speaking that go with a capture, as they are written.
fn ways_of_speaking(capture: &Capture) -> &'static str {
    match capture {
        Capture::Stances(_) => "`Round`, `Together`",
        Capture::Amendment | Capture::Integration => "`Popcorn`, `Queue(Fifo)`, `Facilitator`, `Role(…)`",
        Capture::Proposal | Capture::Decision | Capture::Items => {
            "`Facilitator`, `Role(…)`, `Round`, `Together`, `Popcorn`, `Queue(Fifo)`"
        }
    }
}

#[cfg(test)]
mod tests;
