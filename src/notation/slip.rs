//! A slip of the pen in a file that people write: where it is and what it is, as facts. Formats, `ronde.ron` and
//! scripts all answer with it. The sentences are made in `words`, the drawing in `render`; a room that checks meaning
//! (`format::check`) fills [`Fact::Meaning`] with its own kind.

use std::convert::Infallible;

use super::limits::NAMES_LISTED;
use super::place::Place;
use super::refused::Refused;

mod explain;

pub(super) use explain::explain;

/// One slip: a place and a fact. `M` is the kind of meaning that a room above checks; reading alone has none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip<M = Infallible> {
    /// Where to look; what people are told as line and column.
    pub place: Place,
    /// A second place that explains the first: where a step ends, where a bracket opens.
    pub aside: Option<Place>,
    /// What it is.
    pub fact: Fact<M>,
}

/// What a slip is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact<M = Infallible> {
    /// A name in CamelCase, or a struct's name, that nothing has.
    UnknownVariant(Unknown),
    /// A field that this thing does not have.
    UnknownField(Unknown),
    /// A field that must be there; the place is where the thing begins, aside where it ends.
    MissingField(String),
    /// A field given twice.
    DoubledField(String),
    /// A value should stand here, after its name or between two commas.
    ForgottenValue,
    /// A comma should stand here.
    ForgottenComma,
    /// A text begins here and is not closed on its line.
    ForgottenQuote,
    /// This bracket should stand here; aside: what it would close.
    ForgottenClosing(char),
    /// This sign should stand here.
    ExpectedSign(char),
    /// A sign that has no meaning here.
    UnexpectedSign(char),
    /// A name that takes nothing in parentheses: `Round()`.
    NothingInside(String),
    /// A name that needs something in parentheses: `Role`.
    SomethingInside(String),
    /// Another kind of value than this place takes.
    WrongKind {
        /// What the place takes.
        wanted: Wanted,
        /// What was written.
        found: Found,
    },
    /// Too few values in parentheses: how many are wanted, if that is known, and how many there are.
    WrongCount {
        /// How many it takes.
        wanted: Option<usize>,
        /// How many there are.
        found: usize,
    },
    /// A number that its place cannot hold.
    NumberOutOfRange,
    /// A comment that is not closed.
    UnclosedComment,
    /// Something after the end.
    TrailingText,
    /// A span, an id or a text that cannot be one.
    Refused(Refused),
    /// The file is larger than this many bytes; nothing of it was read.
    TooLarge(usize),
    /// Brackets in brackets beyond the limit.
    TooDeep,
    /// This byte is not UTF-8.
    NotUtf8(u8),
    /// Nothing in the file.
    Empty,
    /// Whatever the reader of RON says else, in its own English words.
    Other(String),
    /// What a room above has found.
    Meaning(M),
}

/// A name that is not known, with those that are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The name as written.
    pub found: String,
    /// The names known there.
    pub expected: Vec<String>,
}

impl Unknown {
    /// The known name that was probably meant.
    pub fn nearest(&self) -> Option<&str> {
        nearest(&self.found, self.expected.iter().map(String::as_str))
    }

    /// The known names, if they are few enough to be read.
    pub fn listed(&self) -> Option<&[String]> {
        Some(self.expected.as_slice()).filter(|names| !names.is_empty() && names.len() <= NAMES_LISTED)
    }
}

/// What a place takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text between quotes.
    Text,
    /// A text between quotes, or one for each language.
    TextByLanguage,
    /// A number.
    Number,
    /// `true` or `false`.
    YesOrNo,
    /// A list in `[ ]`.
    List,
    /// Fields in `( )`.
    Fields,
    /// Pairs in `{ }`.
    Pairs,
    /// A name without quotes.
    Name,
    /// Something else, in the parser's words.
    Other(String),
}

/// What was written there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A text between quotes.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    YesOrNo,
    /// A list in `[ ]`.
    List,
    /// Fields in `( )`.
    Fields,
    /// Pairs in `{ }`.
    Pairs,
    /// A name without quotes.
    Name(String),
    /// Nothing.
    Nothing,
}

impl<M> Slip<M> {
    /// A slip with one place.
    pub fn at(place: Place, fact: Fact<M>) -> Slip<M> {
        Slip {
            place,
            aside: None,
            fact,
        }
    }

    /// A slip of meaning, found by a room above at a place that `Located` kept.
    pub fn meaning(place: Place, meaning: M) -> Slip<M> {
        Slip::at(place, Fact::Meaning(meaning))
    }

    /// The same slip with a second place.
    pub fn beside(self, aside: Place) -> Slip<M> {
        Slip {
            aside: Some(aside),
            ..self
        }
    }
}

impl Slip {
    /// A slip of reading among slips of meaning.
    pub fn among<M>(self) -> Slip<M> {
        Slip {
            place: self.place,
            aside: self.aside,
            fact: self.fact.among(),
        }
    }
}

impl Fact {
    /// A fact of reading among facts of meaning.
    pub fn among<M>(self) -> Fact<M> {
        match self {
            Fact::UnknownVariant(unknown) => Fact::UnknownVariant(unknown),
            Fact::UnknownField(unknown) => Fact::UnknownField(unknown),
            Fact::MissingField(field) => Fact::MissingField(field),
            Fact::DoubledField(field) => Fact::DoubledField(field),
            Fact::ForgottenValue => Fact::ForgottenValue,
            Fact::ForgottenComma => Fact::ForgottenComma,
            Fact::ForgottenQuote => Fact::ForgottenQuote,
            Fact::ForgottenClosing(sign) => Fact::ForgottenClosing(sign),
            Fact::ExpectedSign(sign) => Fact::ExpectedSign(sign),
            Fact::UnexpectedSign(sign) => Fact::UnexpectedSign(sign),
            Fact::NothingInside(name) => Fact::NothingInside(name),
            Fact::SomethingInside(name) => Fact::SomethingInside(name),
            Fact::WrongKind { wanted, found } => Fact::WrongKind { wanted, found },
            Fact::WrongCount { wanted, found } => Fact::WrongCount { wanted, found },
            Fact::NumberOutOfRange => Fact::NumberOutOfRange,
            Fact::UnclosedComment => Fact::UnclosedComment,
            Fact::TrailingText => Fact::TrailingText,
            Fact::Refused(reason) => Fact::Refused(reason),
            Fact::TooLarge(limit) => Fact::TooLarge(limit),
            Fact::TooDeep => Fact::TooDeep,
            Fact::NotUtf8(byte) => Fact::NotUtf8(byte),
            Fact::Empty => Fact::Empty,
            Fact::Other(text) => Fact::Other(text),
            Fact::Meaning(never) => match never {},
        }
    }
}

/// The name that was probably meant: the nearest within a third of the word's length, capitals or not.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = word.to_lowercase();
    let within = word.chars().count() / 3;
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(&word, &name.to_lowercase()), name))
        .filter(|(distance, _)| *distance <= within)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_within_a_third_of_the_word() {
        let names = ["Facilitator", "Round", "Popcorn", "Queue"];
        assert_eq!(nearest("Rond", names), Some("Round"));
        assert_eq!(nearest("popcron", names), Some("Popcorn"));
        assert_eq!(nearest("ROUND", names), Some("Round"));
        assert_eq!(nearest("xyz", names), None);
        assert_eq!(nearest("", names), None);
    }

    #[test]
    fn a_long_list_of_names_is_not_shown() {
        let names = |count: usize| Unknown {
            found: String::new(),
            expected: vec![String::new(); count],
        };
        assert!(names(NAMES_LISTED).listed().is_some());
        assert!(names(NAMES_LISTED + 1).listed().is_none());
        assert!(names(0).listed().is_none());
    }
}
