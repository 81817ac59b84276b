//! A value that remembers where in its file it was written, so that a check of meaning can point there ("a `Use` of a
//! format that does not exist"). RON gives places only for what it could not read; this keeps the text of a value that
//! reads well, and its place.
//!
//! Read only through [`ron::read`](super::ron::read), never through `flatten` or `untagged`. Around an enum or on a
//! field it always works; directly inside a variant (`Step(Located<…>)`) only around what has no fields, since a
//! variant's fields stand without parentheses of their own.

mod raw;

use std::cell::RefCell;
use std::fmt;
use std::ops::{Deref, Range};

use ron::error::{Error, SpannedError};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

use super::place::{Place, byte_of};
use super::ron::options;
use super::scan::{Scan, after_blanks};

/// A value with its place. Two are equal if their values are.
#[derive(Clone)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it is written.
    pub place: Place,
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Located<T> {
    fn eq(&self, other: &Located<T>) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Located<T> {}

impl<T: fmt::Debug> fmt::Debug for Located<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(formatter)?;
        write!(formatter, "@{:?}", self.place)
    }
}

impl<T: Serialize> Serialize for Located<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Located<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Located<T>, D::Error> {
        let written = without_blanks(deserializer.deserialize_newtype_struct(raw::name(), Written)?);
        let place = place_in_reading(written).ok_or_else(|| de::Error::custom(OUTSIDE))?;
        match options().from_str::<T>(written) {
            Ok(value) => Ok(Located { value, place }),
            Err(error) => {
                keep(error, written, &place);
                Err(de::Error::custom(KEPT))
            }
        }
    }
}

struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = &'de str;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of RON")
    }

    fn visit_borrowed_str<E: de::Error>(self, written: &'de str) -> Result<&'de str, E> {
        Ok(written)
    }
}

/// Without the blanks and comments around it.
fn without_blanks(raw: &str) -> &str {
    let start = after_blanks(raw, 0);
    let written = raw.get(start..).unwrap_or(raw).trim_end();
    // Mostly there is no comment, nor a text that looks like one.
    if !written.contains("//") && !written.contains("/*") {
        return written;
    }
    let end = Scan::of(raw).tokens.last().map_or(start, |token| token.place.end);
    raw.get(start..end).unwrap_or(raw)
}

/// Said by a `Located` that failed inside: the error with its place is kept beside.
const KEPT: &str = "located: the slip is kept beside";
/// Said by a `Located` that is not read by `notation::ron`.
const OUTSIDE: &str = "located: read only by notation::ron";

/// An error and the bytes of the file between which it was noticed.
pub(super) type Noticed = (Error, Place);

/// The text being read on this thread. serde gives a value no way to know of the text around it, nor a failing value a
/// way to hand up more than a message; both pass here, for the time of one reading.
struct Reading {
    text: Range<usize>,
    noticed: Option<Noticed>,
}

thread_local! {
    static READING: RefCell<Option<Reading>> = const { RefCell::new(None) };
}

/// Reads a part of a text (all but its BOM); every `Located` within finds its place in the whole text.
pub(super) fn reading<T>(text: &str, part: &str, read: impl FnOnce() -> Result<T, SpannedError>) -> Result<T, Noticed> {
    let this = Reading {
        text: addresses(text),
        noticed: None,
    };
    let around = READING.with_borrow_mut(|reading| reading.replace(this));
    let outcome = read();
    let this = READING.with_borrow_mut(|reading| std::mem::replace(reading, around));
    outcome.map_err(|error| match (error, this.and_then(|reading| reading.noticed)) {
        (
            SpannedError {
                code: Error::Message(message),
                ..
            },
            Some(noticed),
        ) if message == KEPT => noticed,
        (error, _) => noticed_in(error, part, text.len() - part.len()),
    })
}

/// The error with its bytes in the whole text, where the part that it speaks of begins at `start`.
fn noticed_in(error: SpannedError, part: &str, start: usize) -> Noticed {
    let byte = |position| start + byte_of(part, position);
    (error.code, byte(error.span.start)..byte(error.span.end))
}

fn keep(error: SpannedError, written: &str, place: &Place) {
    if error.code == Error::Message(KEPT.to_owned()) {
        return; // A Located within this one has kept its own.
    }
    let noticed = noticed_in(error, written, place.start);
    READING.with_borrow_mut(|reading| {
        if let Some(reading) = reading {
            reading.noticed = Some(noticed);
        }
    });
}

fn place_in_reading(written: &str) -> Option<Place> {
    let written = addresses(written);
    READING.with_borrow(|reading| {
        let text = &reading.as_ref()?.text;
        let within = text.start <= written.start && written.end <= text.end;
        within.then(|| written.start - text.start..written.end - text.start)
    })
}

fn addresses(text: &str) -> Range<usize> {
    let start = text.as_ptr() as usize;
    start..start + text.len()
}
