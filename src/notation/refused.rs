//! Why a word that was written where a span, an id or a text belongs cannot be one: the reasons of this room's types,
//! as facts. The sentences are made in `words`.
//!
//! serde carries only text through a failing parser; so each reason has a code, which `slip` reads back.

use super::{id, span, text};

/// The beginning of every coded reason, which no message of a parser starts with.
const CODED: &str = "refused: ";

/// A reason of one of this room's types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Not an id.
    Id(id::Refusal),
    /// Not a timebox.
    Span(span::Refusal),
    /// Not a delay between meetings.
    Delay(span::Refusal),
    /// Not a text by language.
    Text(text::Refusal),
    /// Not a colour.
    Colour,
}

impl Refused {
    /// The reason as the message that a parser carries.
    pub(super) fn message(self) -> String {
        let (kind, code) = self.codes();
        format!("{CODED}{kind}/{code}")
    }

    /// The reason that a parser carried, if it is one of ours.
    pub(super) fn from_message(message: &str) -> Option<Refused> {
        let coded = message.strip_prefix(CODED)?;
        Refused::all().find(|reason| {
            let (kind, code) = reason.codes();
            coded.split_once('/') == Some((kind, code))
        })
    }

    fn codes(self) -> (&'static str, &'static str) {
        match self {
            Refused::Id(reason) => ("id", reason.code()),
            Refused::Span(reason) => ("span", reason.code()),
            Refused::Delay(reason) => ("delay", reason.code()),
            Refused::Text(reason) => ("text", reason.code()),
            Refused::Colour => ("colour", "not"),
        }
    }

    /// Every reason there is.
    pub fn all() -> impl Iterator<Item = Refused> {
        let ids = id::Refusal::ALL.into_iter().map(Refused::Id);
        let spans = span::Refusal::ALL.into_iter().map(Refused::Span);
        let delays = span::Refusal::ALL.into_iter().map(Refused::Delay);
        let texts = text::Refusal::ALL.into_iter().map(Refused::Text);
        ids.chain(spans).chain(delays).chain(texts).chain([Refused::Colour])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_is_read_back_from_its_message() {
        for reason in Refused::all() {
            assert_eq!(Refused::from_message(&reason.message()), Some(reason));
        }
    }

    #[test]
    fn a_message_of_the_parser_is_no_reason_of_ours() {
        assert_eq!(Refused::from_message("id/empty"), None);
        assert_eq!(Refused::from_message("refused: id/unheard"), None);
    }
}
