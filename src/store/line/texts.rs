//! The texts of a line: `Said("salt","text")` as it stands, or `Erased("digest")` in its place, and the small scanner that finds them.
//!
//! A digest is taken over the bytes of `Said(…)` as they stand, so an erased text verifies like the text did.

use sha2::{Digest, Sha256};

use super::{Hash, hex};
use crate::notation::ron;

const SAID: &str = "Said(\"";
const ERASED: &str = "Erased(\"";
const SALT_DIGITS: usize = 32;

/// Sixteen random bytes that keep a short text from being guessed from its digest. Drawn by the caller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);

/// A text that somebody said or typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Text {
    /// The text, and its salt.
    Said(Salt, String),
    /// It was erased; its digest keeps its place in the chain.
    Erased(Hash),
}

impl Text {
    /// Writes it as it stands in a line, without spaces.
    pub(super) fn write(&self, line: &mut String) -> Result<(), ron::Unwritable> {
        match self {
            Text::Said(salt, text) => {
                line.push_str(SAID);
                line.extend(salt.0.iter().flat_map(|byte| hex(*byte)).map(char::from));
                line.push_str("\",");
                // RON's own writer: nothing but printable characters stands in a line, a line feed neither.
                line.push_str(&ron::write(text)?);
            }
            Text::Erased(digest) => {
                line.push_str(ERASED);
                line.push_str(digest.as_str());
                line.push('"');
            }
        }
        line.push(')');
        Ok(())
    }
}

/// One text as it stands in the bytes of a line.
pub(super) enum Standing<'a> {
    /// The whole of `Said(…)`, the digits of its salt, and its text in quotes as RON wrote it.
    Said {
        whole: &'a str,
        salt: &'a str,
        quoted: &'a str,
    },
    /// The digest that stands in its place.
    Erased(Hash),
}

impl Standing<'_> {
    /// Feeds the hash of the line with this text's digest, never with the text.
    pub(super) fn hash_into(&self, hasher: &mut Sha256) {
        let digest = match self {
            Standing::Said { whole, .. } => Hash::of(Sha256::new_with_prefix(whole)),
            Standing::Erased(digest) => *digest,
        };
        hasher.update(ERASED);
        hasher.update(digest.0);
        hasher.update(b"\")");
    }

    fn read(&self) -> Option<Text> {
        match self {
            Standing::Erased(digest) => Some(Text::Erased(*digest)),
            Standing::Said { salt, quoted, .. } => Some(Text::Said(read_salt(salt)?, unquoted(quoted)?)),
        }
    }
}

/// Most texts hold nothing escaped, and are then what stands between the quotes.
fn unquoted(quoted: &str) -> Option<String> {
    match quoted.get(1..quoted.len() - 1) {
        Some(plain) if !plain.contains('\\') => Some(plain.to_owned()),
        _ => ron::read(quoted).ok(),
    }
}

/// The text at the beginning of `rest`, and what follows it.
pub(super) fn next(rest: &str) -> Option<(Standing<'_>, &str)> {
    if let Some(after) = rest.strip_prefix(ERASED) {
        let (digits, after) = after.split_at_checked(super::HASH_DIGITS)?;
        return Some((
            Standing::Erased(Hash::from_digits(digits.as_bytes())?),
            after.strip_prefix("\")")?,
        ));
    }
    let after = rest.strip_prefix(SAID)?;
    let (salt, after) = after.split_at_checked(SALT_DIGITS)?;
    salt.bytes()
        .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
        .then_some(())?;
    let after = after.strip_prefix("\",")?;
    let (quoted, after) = after.split_at_checked(end_of_quoted(after)?)?;
    let after = after.strip_prefix(')')?;
    let whole = rest.get(..rest.len() - after.len())?;
    Some((Standing::Said { whole, salt, quoted }, after))
}

/// All texts of a list that starts right after `,texts:[`.
pub(super) fn read_all(mut rest: &str) -> Option<Vec<Text>> {
    let mut texts = Vec::new();
    loop {
        let (text, after) = next(rest)?;
        texts.push(text.read()?);
        match after.strip_prefix(',') {
            Some(more) => rest = more,
            None => return (after == "])").then_some(texts),
        }
    }
}

/// Where a quoted string ends, both quotes included. A backslash takes the character after it along.
fn end_of_quoted(text: &str) -> Option<usize> {
    let mut bytes = text.bytes().enumerate();
    bytes.next().filter(|(_, byte)| *byte == b'"')?;
    loop {
        match bytes.next()? {
            (index, b'"') => return Some(index + 1),
            (_, b'\\') => {
                bytes.next()?;
            }
            _ => (),
        }
    }
}

fn read_salt(digits: &str) -> Option<Salt> {
    let mut salt = [0; 16];
    for (byte, index) in salt.iter_mut().zip((0..).step_by(2)) {
        *byte = u8::from_str_radix(digits.get(index..index + 2)?, 16).ok()?;
    }
    Some(Salt(salt))
}
