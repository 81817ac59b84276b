//! The one door through which RON comes in and goes out: options set once, sizes bounded, a BOM taken off, and every
//! failure a [`Slip`]. Opens no file: it is handed bytes, at most one more than the limit.
//!
//! `Some` is never written (`IMPLICIT_SOME`), and a variant's fields stand in its own parentheses
//! (`UNWRAP_VARIANT_NEWTYPES`: `Step(id: "x")`, not `Step((id: "x"))`), so no file needs an `#![enable]` line.

use ron::Options;
use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::limits::{FILE_BYTES, NESTING};
use super::located::reading;
use super::place::BOM;
use super::slip::{Fact, Slip, explain};

/// A value that cannot be written as RON, with the reason in the library's words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("not writable as RON: {0}")]
pub struct Unwritable(String);

/// How RON is read and written everywhere.
pub(super) fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES)
        .with_recursion_limit(NESTING)
}

/// Reads a text, of at most [`FILE_BYTES`].
pub fn read<'de, T: Deserialize<'de>>(source: &'de str) -> Result<T, Slip> {
    read_bytes(source.as_bytes(), FILE_BYTES)
}

/// Reads the bytes of a file, of at most `limit`. Hand it one byte more than the limit and it says that there are more.
pub fn read_bytes<'de, T: Deserialize<'de>>(bytes: &'de [u8], limit: usize) -> Result<T, Slip> {
    let text = text(bytes, limit)?;
    let body = text.strip_prefix(BOM).unwrap_or(text);
    reading(text, body, || options().from_str(body)).map_err(|(error, noticed)| explain(error, noticed, text))
}

/// The bytes as text, if they are within the limit and UTF-8.
pub fn text(bytes: &[u8], limit: usize) -> Result<&str, Slip> {
    if bytes.len() > limit {
        return Err(Slip::at(0..0, Fact::TooLarge(limit)));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let start = error.valid_up_to();
        let length = error.error_len().unwrap_or(bytes.len() - start);
        let byte = bytes.get(start).copied().unwrap_or_default();
        Slip::at(start..start + length, Fact::NotUtf8(byte))
    })
}

/// The value in one line of RON, without spaces: every sign that could break the line or move a screen is escaped.
pub fn write<T: Serialize + ?Sized>(value: &T) -> Result<String, Unwritable> {
    options()
        .to_string(value)
        .map_err(|error| Unwritable(error.to_string()))
}

#[cfg(test)]
mod tests;
