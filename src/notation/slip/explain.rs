//! From what the reader of RON noticed to what a person did: its own errors, made typed, placed where the slip is
//! rather than where it was noticed. Its own words are the last resort.

use ron::error::Error;

use super::super::place::Place;
use super::super::refused::Refused;
use super::super::scan::{Kind, Scan, Token};
use super::super::text;
use super::{Fact, Found, Slip, Unknown, Wanted};

/// The slip behind an error that was noticed between these two bytes of the source.
pub(in super::super) fn explain(error: Error, noticed: Place, source: &str) -> Slip {
    let scan = Scan::of(source);
    let seen = Seen {
        scan: &scan,
        source,
        from: noticed.start,
        at: noticed.end,
    };
    seen.forgotten_quote(&error).unwrap_or_else(|| seen.explained(error))
}

/// The text with the place where reading stopped.
struct Seen<'a> {
    scan: &'a Scan<'a>,
    source: &'a str,
    from: usize,
    at: usize,
}

impl Seen<'_> {
    fn explained(&self, error: Error) -> Slip {
        match error {
            Error::NoSuchEnumVariant { expected, found, .. } => {
                Slip::at(self.read_word(&found), Fact::UnknownVariant(unknown(found, expected)))
            }
            Error::NoSuchStructField { expected, found, .. } => {
                Slip::at(self.read_word(&found), Fact::UnknownField(unknown(found, expected)))
            }
            Error::DuplicateStructField { field, .. } => {
                Slip::at(self.read_word(field), Fact::DoubledField(field.to_owned()))
            }
            Error::MissingStructField { field, .. } => self.in_the_whole_thing(Fact::MissingField(field.to_owned())),
            Error::ExpectedDifferentLength { expected, found } => self.in_the_whole_thing(Fact::WrongCount {
                wanted: first_number(&expected),
                found,
            }),
            Error::ExpectedDifferentStructName { expected, found } => self.other_name(expected, found),
            Error::Message(message) => self.message(message),
            Error::InvalidValueForType { expected, .. } => {
                let token = self.scan.before(self.at);
                Slip::at(
                    self.place_of(token),
                    Fact::WrongKind {
                        wanted: wanted(expected),
                        found: self.found(token),
                    },
                )
            }
            Error::IntegerOutOfBounds => Slip::at(self.last_read(), Fact::NumberOutOfRange),
            Error::ExceededRecursionLimit => Slip::at(self.next(), Fact::TooDeep),
            Error::UnclosedBlockComment => Slip::at(self.last_comment(), Fact::UnclosedComment),
            Error::TrailingCharacters => self
                .nothing_inside()
                .unwrap_or_else(|| Slip::at(self.next(), Fact::TrailingText)),
            other => self.form(other),
        }
    }

    /// Errors about signs: brackets, commas, and values of another form.
    fn form(&self, error: Error) -> Slip {
        let sign = match &error {
            Error::ExpectedComma => return self.comma(),
            Error::Eof => return self.end_of_file(error),
            Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => return self.fields(),
            Error::ExpectedStructLikeEnd | Error::ExpectedOptionEnd => ')',
            Error::ExpectedArrayEnd => ']',
            Error::ExpectedMapEnd => '}',
            Error::ExpectedMapColon => ':',
            Error::UnexpectedChar(',' | ')' | ']' | '}') => return Slip::at(self.next(), Fact::ForgottenValue),
            Error::UnexpectedChar(sign) => return Slip::at(self.next(), Fact::UnexpectedSign(*sign)),
            _ => return self.other_kind(error),
        };
        self.forgotten_closing()
            .unwrap_or_else(|| Slip::at(self.next(), Fact::ExpectedSign(sign)))
    }

    /// A value of another form than this place takes.
    fn other_kind(&self, error: Error) -> Slip {
        let wanted = match &error {
            Error::ExpectedString | Error::ExpectedChar => Wanted::Text,
            Error::ExpectedInteger | Error::ExpectedFloat => Wanted::Number,
            Error::ExpectedBoolean => Wanted::YesOrNo,
            Error::ExpectedArray => Wanted::List,
            Error::ExpectedMap => Wanted::Pairs,
            Error::ExpectedUnit => Wanted::Fields,
            Error::ExpectedIdentifier => Wanted::Name,
            _ => return Slip::at(self.next(), Fact::Other(error.to_string())),
        };
        let token = self.scan.from(self.at);
        Slip::at(
            self.next(),
            Fact::WrongKind {
                wanted,
                found: self.found(token),
            },
        )
    }

    fn comma(&self) -> Slip {
        self.forgotten_closing()
            .or_else(|| self.nothing_inside())
            .unwrap_or_else(|| {
                let end = self.scan.over_at(self.at).map_or(self.at, |token| token.place.end);
                Slip::at(end..end, Fact::ForgottenComma)
            })
    }

    /// `Round()`: a bracket right behind a name that is complete without.
    fn nothing_inside(&self) -> Option<Slip> {
        let name = self.scan.over_at(self.at).filter(|token| token.kind == Kind::Word)?;
        let bracket = self
            .scan
            .from(self.at)
            .filter(|token| matches!(token.kind, Kind::Open(_)))?;
        let touching = name.place.end == bracket.place.start;
        let fact = Fact::NothingInside(self.scan.written(name).to_owned());
        touching.then(|| Slip::at(name.place.start..bracket.place.end, fact))
    }

    /// What was opened is not closed: the file ends, or another bracket closes.
    fn forgotten_closing(&self) -> Option<Slip> {
        let next = self.scan.from(self.at);
        let opening = self.scan.open_at(self.at)?;
        let forgotten = match next.map(|token| token.kind) {
            None => true,
            Some(Kind::Close(sign)) => sign != opening.closing,
            Some(_) => false,
        };
        let end = self.scan.over_at(self.at).map_or(self.at, |token| token.place.end);
        forgotten.then(|| Slip::at(end..end, Fact::ForgottenClosing(opening.closing)).beside(opening.place))
    }

    fn end_of_file(&self, error: Error) -> Slip {
        if self.scan.tokens.is_empty() {
            return Slip::at(0..0, Fact::Empty);
        }
        self.forgotten_closing().unwrap_or_else(|| self.other_kind(error))
    }

    /// Parentheses should stand here: after a name that needs them, or instead of another value.
    fn fields(&self) -> Slip {
        let next = self.scan.from(self.at);
        match self.scan.over_at(self.at).filter(|token| token.kind == Kind::Word) {
            Some(name) => Slip::at(
                name.place.clone(),
                Fact::SomethingInside(self.scan.written(name).to_owned()),
            ),
            None if next.is_none() && self.scan.tokens.is_empty() => Slip::at(0..0, Fact::Empty),
            None => Slip::at(
                self.next(),
                Fact::WrongKind {
                    wanted: Wanted::Fields,
                    found: self.found(next),
                },
            ),
        }
    }

    /// A struct stands here under another name, or its parentheses are forgotten: `title: …` at the top of a file.
    fn other_name(&self, expected: &'static str, found: String) -> Slip {
        let place = self.read_word(&found);
        let field = self.scan.from(place.end).is_some_and(|token| token.kind == Kind::Colon);
        let fact = if field {
            Fact::WrongKind {
                wanted: Wanted::Fields,
                found: Found::Name(found),
            }
        } else {
            Fact::UnknownVariant(Unknown {
                found,
                expected: vec![expected.to_owned()],
            })
        };
        Slip::at(place, fact)
    }

    fn message(&self, message: String) -> Slip {
        match Refused::from_message(&message) {
            Some(reason @ Refused::Text(text::Refusal::NoLanguage)) => self.in_the_whole_thing(Fact::Refused(reason)),
            Some(reason) => Slip::at(self.last_read(), Fact::Refused(reason)),
            None => Slip::at(self.last_read(), Fact::Other(message)),
        }
    }

    /// A closing quote forgotten: the text then runs to the next quote, and what was meant as text stands bare behind
    /// it. Looked for at every error, since a text that swallowed a line is seldom a time or an id either.
    fn forgotten_quote(&self, error: &Error) -> Option<Slip> {
        let suspect = match error {
            Error::ExpectedStringEnd => self
                .scan
                .tokens
                .iter()
                .find(|token| token.kind == Kind::Text { closed: false }),
            _ => self.scan.before(self.at).filter(|token| self.runs_too_far(token)),
        }?;
        let line_end = self
            .source
            .get(suspect.place.clone())?
            .find('\n')
            .map_or(suspect.place.end, |length| suspect.place.start + length);
        Some(Slip::at(suspect.place.start..line_end, Fact::ForgottenQuote))
    }

    fn runs_too_far(&self, token: &Token) -> bool {
        if token.kind != (Kind::Text { closed: true }) {
            return false;
        }
        let behind = self.source.get(token.place.end..).and_then(|rest| rest.chars().next());
        let touched = behind.is_some_and(|sign| !sign.is_whitespace() && !",:)]}/".contains(sign));
        let written = self.scan.written(token).trim_end_matches('"');
        let last_line = written.rsplit_once('\n').map(|(_, last)| last.trim_end());
        touched || last_line.is_some_and(|line| line.ends_with([':', '(', '[', ',']))
    }

    /// The thing around this place: where it begins, and aside where it ends.
    fn in_the_whole_thing(&self, fact: Fact) -> Slip {
        match self.scan.open_at(self.at) {
            Some(opening) => Slip::at(opening.place, fact).beside(self.next()),
            None => Slip::at(self.last_read(), fact),
        }
    }

    /// The word just read, if it is this one.
    fn read_word(&self, word: &str) -> Place {
        let token = self.scan.before(self.at);
        match token.filter(|token| self.scan.written(token).trim_matches('"') == word) {
            Some(token) => token.place.clone(),
            None => self.from..self.at,
        }
    }

    fn last_read(&self) -> Place {
        self.place_of(self.scan.before(self.at))
    }

    fn next(&self) -> Place {
        self.place_of(self.scan.from(self.at))
    }

    fn place_of(&self, token: Option<&Token>) -> Place {
        let end = self.scan.tokens.last().map_or(0, |token| token.place.end);
        token.map_or(end..end, |token| token.place.clone())
    }

    fn last_comment(&self) -> Place {
        let start = self
            .source
            .get(..self.at)
            .and_then(|read| read.rfind("/*"))
            .unwrap_or(self.from);
        start..self.at.max(start)
    }

    fn found(&self, token: Option<&Token>) -> Found {
        let Some(token) = token else { return Found::Nothing };
        let written = self.scan.written(token);
        match token.kind {
            Kind::Text { .. } => Found::Text,
            Kind::Open('[') => Found::List,
            Kind::Open('{') => Found::Pairs,
            Kind::Open(_) => Found::Fields,
            Kind::Word if written == "true" || written == "false" => Found::YesOrNo,
            Kind::Word
                if written
                    .trim_start_matches(['+', '-', '.'])
                    .starts_with(|sign: char| sign.is_ascii_digit()) =>
            {
                Found::Number
            }
            Kind::Word => Found::Name(written.to_owned()),
            Kind::Close(_) | Kind::Comma | Kind::Colon | Kind::Other => Found::Nothing,
        }
    }
}

fn unknown(found: String, expected: &'static [&'static str]) -> Unknown {
    Unknown {
        found,
        expected: expected.iter().map(|name| (*name).to_owned()).collect(),
    }
}

/// What a visitor says it expects, as serde's and our own visitors word it.
fn wanted(expected: String) -> Wanted {
    let begins = |beginnings: &[&str]| beginnings.iter().any(|beginning| expected.starts_with(beginning));
    match expected.as_str() {
        text::EXPECTED => Wanted::TextByLanguage,
        "a boolean" => Wanted::YesOrNo,
        "u8" | "u16" | "u32" | "u64" | "usize" | "i8" | "i16" | "i32" | "i64" | "isize" | "f32" | "f64" => {
            Wanted::Number
        }
        "a map" => Wanted::Pairs,
        _ if begins(&["a string", "string", "a borrowed string"]) => Wanted::Text,
        _ if begins(&["a sequence", "sequence"]) => Wanted::List,
        _ if begins(&["struct ", "tuple struct", "a tuple", "unit struct"]) => Wanted::Fields,
        _ if begins(&["enum ", "variant identifier", "field identifier"]) => Wanted::Name,
        _ => Wanted::Other(expected),
    }
}

/// The count in "a tuple of size 2".
fn first_number(text: &str) -> Option<usize> {
    text.split(|sign: char| !sign.is_ascii_digit())
        .find(|digits| !digits.is_empty())?
        .parse()
        .ok()
}
