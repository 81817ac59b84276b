//! Slips in English.

use crate::notation::limits::{BLOCKS_DEPTH, ID_BYTES};
use crate::notation::refused::Refused;
use crate::notation::render::Sentences;
use crate::notation::slip::{Fact, Found, Unknown, Wanted};
use crate::notation::span::{Delay, Span};
use crate::notation::{id, span, text};

use super::{hinted, listed, megabytes, said};

/// One sentence for each fact: a new fact does not compile before it has one here.
pub(super) fn sentences<M>(fact: &Fact<M>, meaning: impl FnOnce(&M) -> Sentences) -> Sentences {
    match fact {
        Fact::UnknownVariant(unknown) => unknown_name(unknown, "is not known here"),
        Fact::UnknownField(unknown) => unknown_name(unknown, "is not a known field here"),
        Fact::MissingField(field) => Sentences {
            aside: format!("no `{field}` up to here"),
            ..said(
                format!("The field `{field}` is missing."),
                format!("this needs `{field}`"),
            )
        },
        Fact::DoubledField(field) => said(format!("The field `{field}` stands twice."), "a second time here"),
        Fact::WrongKind { wanted, found } => wrong_kind(wanted, found),
        Fact::WrongCount {
            wanted: Some(wanted),
            found,
        } => said(
            format!("Too few values: {wanted} are needed here, there {}.", are(*found)),
            format!("needs {wanted}"),
        ),
        Fact::WrongCount { wanted: None, found } => said(
            format!("The number of values does not fit: there {}.", are(*found)),
            "too few or too many",
        ),
        Fact::NumberOutOfRange => said("This number is too small or too large here.", "out of range"),
        Fact::Refused(reason) => refused(*reason),
        Fact::TooLarge(limit) => said(
            format!(
                "The file is larger than {} MB; nothing of it was read.",
                megabytes(*limit)
            ),
            "",
        ),
        Fact::TooDeep => said(
            format!("Too many brackets inside each other: at most {BLOCKS_DEPTH} blocks are read."),
            "too deep from here on",
        ),
        Fact::NotUtf8(byte) => hinted(
            format!("The byte {byte:#04X} is not UTF-8."),
            "not UTF-8",
            "Save the file again with the encoding UTF-8.",
        ),
        Fact::Empty => said("Nothing is written in this file.", ""),
        Fact::Other(text) => said("This cannot be read.", text.clone()),
        Fact::Meaning(of_theirs) => meaning(of_theirs),
        Fact::ForgottenValue => said("A value is missing here.", "something should stand before this"),
        Fact::ForgottenComma => said("A comma is missing here.", "a comma"),
        Fact::ForgottenQuote => hinted(
            "The closing quotation mark of this text is missing.",
            "the text begins here",
            "End the text with `\"`. Inside a text, write `\\\"`.",
        ),
        Fact::ForgottenClosing(sign) => Sentences {
            aside: "opened here".to_owned(),
            ..said(
                format!("A closing `{sign}` is missing."),
                format!("`{sign}` should stand here at the latest"),
            )
        },
        Fact::ExpectedSign(sign) => said(
            format!("A `{sign}` should stand here."),
            format!("`{sign}` before this"),
        ),
        Fact::UnexpectedSign(sign) => said(format!("The sign `{sign}` has no meaning here."), "not expected"),
        Fact::NothingInside(name) => said(
            format!("`{name}` takes nothing in parentheses."),
            format!("write `{name}` alone"),
        ),
        Fact::SomethingInside(name) => said(
            format!("`{name}` needs something in parentheses."),
            format!("write `{name}(…)`"),
        ),
        Fact::UnclosedComment => said("This comment is not closed.", "`*/` is missing"),
        Fact::TrailingText => said("Something stands after the end.", "the file should end before this"),
    }
}

fn are(count: usize) -> String {
    match count {
        0 => "are none".to_owned(),
        1 => "is 1".to_owned(),
        many => format!("are {many}"),
    }
}

fn unknown_name(unknown: &Unknown, why: &str) -> Sentences {
    let here = match unknown.nearest() {
        Some(nearest) => format!("did you mean `{nearest}`?"),
        None => "not known".to_owned(),
    };
    Sentences {
        hint: unknown.listed().map(|names| format!("Known here: {}.", listed(names))),
        ..said(format!("`{}` {why}.", unknown.found), here)
    }
}

fn wrong_kind(wanted: &Wanted, found: &Found) -> Sentences {
    let needed = match wanted {
        Wanted::Text => "a text in quotation marks",
        Wanted::TextByLanguage => "a text, or one for each language",
        Wanted::Number => "a number",
        Wanted::YesOrNo => "`true` or `false`",
        Wanted::List => "a list in `[ ]`",
        Wanted::Fields => "fields in `( )`",
        Wanted::Pairs => "pairs in `{ }`",
        Wanted::Name => "a name without quotation marks",
        Wanted::Other(other) => other,
    };
    let here = match found {
        Found::Text => "this is a text".to_owned(),
        Found::Number => "this is a number".to_owned(),
        Found::YesOrNo => "this is `true` or `false`".to_owned(),
        Found::List => "a list begins here".to_owned(),
        Found::Fields => "fields begin here".to_owned(),
        Found::Pairs => "pairs begin here".to_owned(),
        Found::Name(name) => format!("`{name}` is a name"),
        Found::Nothing => "nothing stands before this".to_owned(),
    };
    let hint = match (wanted, found) {
        (Wanted::Text, Found::Name(name)) => Some(format!("Write `\"{name}\"`.")),
        (Wanted::TextByLanguage, _) => Some("Write `\"…\"` or `(en: \"…\", fr: \"…\")`.".to_owned()),
        (Wanted::Fields, Found::Name(name)) => Some(format!("Put parentheses around: `({name}: …)`.")),
        _ => None,
    };
    Sentences {
        hint,
        ..said(format!("Expected here: {needed}."), here)
    }
}

fn refused(reason: Refused) -> Sentences {
    match reason {
        Refused::Span(reason) => time(reason, &Span::SHORTEST.to_string(), &Span::LONGEST.to_string()),
        Refused::Delay(reason) => time(reason, &Delay::SHORTEST.to_string(), &Delay::LONGEST.to_string()),
        Refused::Id(reason) => hinted(
            match reason {
                id::Refusal::Empty => "An id is not empty.".to_owned(),
                id::Refusal::TooLong => format!("An id has at most {ID_BYTES} letters."),
                id::Refusal::Beginning => "An id begins with a small letter from a to z.".to_owned(),
                id::Refusal::Letter => "An id has only small letters from a to z, digits and `_`.".to_owned(),
            },
            "not an id",
            "For example `consent_round`.",
        ),
        Refused::Text(reason) => hinted(
            match reason {
                text::Refusal::LanguageCode => "A language is a code of two or three small letters.",
                text::Refusal::LanguageTwice => "A language stands twice.",
                text::Refusal::NoLanguage => "This text has no language.",
            },
            match reason {
                text::Refusal::LanguageCode => "not such a code",
                text::Refusal::LanguageTwice => "a second time here",
                text::Refusal::NoLanguage => "empty",
            },
            "Write `\"…\"` or `(en: \"…\", fr: \"…\")`.",
        ),
        Refused::Colour => hinted(
            "A colour is `#` and six digits from 0 to f.",
            "not a colour",
            "For example `\"#f0bc42\"`.",
        ),
    }
}

fn time(reason: span::Refusal, shortest: &str, longest: &str) -> Sentences {
    let (what, here) = match reason {
        span::Refusal::Empty => ("A time is missing here.", "empty".to_owned()),
        span::Refusal::NoUnit => ("A number has no unit here.", "no unit".to_owned()),
        span::Refusal::UnknownUnit => ("This unit of time is not known.", "not known".to_owned()),
        span::Refusal::NotATime => ("This is not a span of time.", "not a time".to_owned()),
        span::Refusal::Zero => ("A time of zero leaves nobody time.", format!("at least {shortest}")),
        span::Refusal::TooShort => ("This time is too short.", format!("at least {shortest}")),
        span::Refusal::TooLong => ("This time is too long.", format!("at most {longest}")),
        span::Refusal::TooFine => ("This time is finer than a millisecond.", "too fine".to_owned()),
    };
    hinted(what, here, "Write for example `45s`, `10m` or `1h 30m`.")
}
