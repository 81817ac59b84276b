//! One line of a journal: an act as a RON value, its hash as its comment, and what can be wrong with it.
//!
//! The grammar is that of `docs/journal.md`. The envelope is read by hand, because the hash is taken over its bytes as they stand;
//! only the events inside `does` are RON's work. Which events there are is left to the caller, where lines lie to `journal`.

mod texts;

use ::ron::value::RawValue;
use sha2::{Digest, Sha256};
use thiserror::Error;

use super::version::Recorded;
use crate::notation::limits::JOURNAL_LINE_BYTES;
use crate::notation::ron;
pub use texts::{Salt, Text};

const HASH_DIGITS: usize = 64;
const SEPARATOR: &[u8] = b" // ";
const TEXTS: &str = ",texts:[";

/// What one command did, as it stands in one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Act<E> {
    /// The number of the act: the first is 1, each next one more.
    pub n: u64,
    /// Milliseconds since the session began.
    pub at: u64,
    /// The events, in the order in which they hold.
    pub does: Vec<E>,
    /// The texts that the events name by their position.
    pub texts: Vec<Text>,
}

/// A SHA-256 as 64 lower hex digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Hash([u8; HASH_DIGITS]);

impl Hash {
    /// What stands before the first line: zeros.
    pub const BEGINNING: Hash = Hash([b'0'; HASH_DIGITS]);

    /// Reads 64 lower hex digits.
    pub fn from_digits(digits: &[u8]) -> Option<Hash> {
        let digits: [u8; HASH_DIGITS] = digits.try_into().ok()?;
        digits
            .iter()
            .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
            .then_some(Hash(digits))
    }

    /// The digits.
    pub fn as_str(&self) -> &str {
        // Only hex digits are ever put in.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The hash of what the hasher was fed with.
    pub(super) fn of(hasher: Sha256) -> Hash {
        let bytes: [u8; 32] = hasher.finalize().into();
        let mut digits = [0; HASH_DIGITS];
        for (pair, byte) in digits.chunks_exact_mut(2).zip(bytes) {
            pair.copy_from_slice(&hex(byte));
        }
        Hash(digits)
    }
}

impl std::fmt::Debug for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Display for Hash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

fn hex(byte: u8) -> [u8; 2] {
    let digit = |half: u8| if half < 10 { b'0' + half } else { b'a' + half - 10 };
    [digit(byte >> 4), digit(byte & 15)]
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// It does not end with a line feed, or holds a byte of zero as some disks leave it after a crash: it was never whole.
    #[error("torn")]
    Torn,
    /// Longer than [`JOURNAL_LINE_BYTES`]; nothing was read beyond it.
    #[error("too long")]
    TooLong,
    /// Not UTF-8; `byte` counts from 1 in this line.
    #[error("not UTF-8 at byte {byte}")]
    NotUtf8 {
        /// The first byte that is not UTF-8, counted from 1 in this line.
        byte: usize,
    },
    /// Not a value, ` // ` and 64 digits.
    #[error("not a line of a journal")]
    Malformed,
    /// The hash is not that of this line after the line before: a byte has changed, or lines were swapped, left out or put in.
    #[error("the hash differs")]
    HashDiffers,
    /// The act does not have the number that comes next.
    #[error("number {found} stands where {expected} is due")]
    OutOfOrder {
        /// The number that is due.
        expected: u64,
        /// The number that stands there.
        found: u64,
    },
    /// Written by a newer version of the program.
    #[error("from version {version}")]
    NewerVersion {
        /// The version that the journal states.
        version: u16,
    },
    /// An event that this version does not know, as its text.
    #[error("unknown event {text}")]
    UnknownEvent {
        /// The event as it stands.
        text: String,
    },
}

/// Why an act cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unwritable {
    /// The event's own `Serialize` refuses.
    #[error("{0}")]
    Refused(String),
    /// What would be written would not be read back as it is: its line is at fault.
    #[error("cannot be read back: {0}")]
    NotReadBack(Fault),
}

/// A line of the right shape, whose hash is right where it was looked at; its events are not yet read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Checked<'a> {
    value: &'a str,
    /// Where `,texts:[` starts in the value, or its length without the closing parenthesis.
    does_end: usize,
    /// The hash that the line states, and has.
    pub(super) hash: Hash,
}

/// Writes an act as its line, line feed included, and gives the hash that the next one builds on.
pub fn write<E: Recorded>(previous: &Hash, act: &Act<E>) -> Result<(String, Hash), Unwritable> {
    let refused = |fault: ron::Unwritable| Unwritable::Refused(fault.to_string());
    let does = ron::write(&act.does).map_err(refused)?;
    let mut line = format!("(n:{},at:{},does:{does}", act.n, act.at);
    if !act.texts.is_empty() {
        line.push_str(TEXTS);
        for (index, text) in act.texts.iter().enumerate() {
            if index > 0 {
                line.push(',');
            }
            text.write(&mut line).map_err(refused)?;
        }
        line.push(']');
    }
    line.push(')');
    let hash = hash(previous, &line).ok_or(Unwritable::NotReadBack(Fault::Malformed))?;
    line.push_str(" // ");
    line.push_str(hash.as_str());
    line.push('\n');
    // What cannot be read again must never be shown as kept. The hash need not be: it was just taken of these bytes.
    match look(line.as_bytes()).and_then(|checked| checked.act::<E>()) {
        Ok(_) => Ok((line, hash)),
        Err(fault) => Err(Unwritable::NotReadBack(fault)),
    }
}

/// Reads a line, line feed included, that follows a line with the hash `previous`.
pub fn read<E: Recorded>(previous: &Hash, line: &[u8]) -> Result<Act<E>, Fault> {
    check(previous, line)?.act()
}

/// Looks at the shape of a line and at its hash. Events are not read, so this holds for those of any version.
pub(super) fn check<'a>(previous: &Hash, line: &'a [u8]) -> Result<Checked<'a>, Fault> {
    let checked = look(line)?;
    if hash(previous, checked.value).ok_or(Fault::Malformed)? != checked.hash {
        return Err(Fault::HashDiffers);
    }
    Ok(checked)
}

/// Looks at the shape of a line only.
fn look(line: &[u8]) -> Result<Checked<'_>, Fault> {
    if line.len() > JOURNAL_LINE_BYTES {
        return Err(Fault::TooLong);
    }
    let (value, hash) = split(line)?;
    let value = str::from_utf8(value).map_err(|fault| Fault::NotUtf8 {
        byte: fault.valid_up_to() + 1,
    })?;
    let does_end = value.find(TEXTS).unwrap_or(value.len().saturating_sub(1));
    Ok(Checked { value, does_end, hash })
}

/// The number and the hash that a line states, right or not.
pub(super) fn stated(line: &[u8]) -> Option<(u64, Hash)> {
    let (value, hash) = split(line).ok()?;
    // A number has twenty digits at most; the rest of the value need not be looked at.
    let start = str::from_utf8(value.get(..value.len().min(32))?).unwrap_or_default();
    Some((number_after(start, "(n:")?.0, hash))
}

/// The value of a line and the hash it states.
fn split(line: &[u8]) -> Result<(&[u8], Hash), Fault> {
    let [whole @ .., b'\n'] = line else {
        return Err(Fault::Torn);
    };
    let (value, digits) = whole
        .split_at_checked(whole.len().wrapping_sub(HASH_DIGITS))
        .ok_or(Fault::Malformed)?;
    let value = value.strip_suffix(SEPARATOR).ok_or(Fault::Malformed)?;
    Ok((value, Hash::from_digits(digits).ok_or(Fault::Malformed)?))
}

/// The hash of a value after `previous`; nothing when its texts do not follow the grammar, or no parenthesis closes it.
fn hash(previous: &Hash, value: &str) -> Option<Hash> {
    let inner = value.strip_suffix(')')?;
    let mut hasher = Sha256::new();
    hasher.update(previous.0);
    match inner.find(TEXTS) {
        Some(start) => {
            let (before, texts) = inner.split_at(start + TEXTS.len());
            hasher.update(before);
            let mut rest = texts;
            loop {
                let (item, after) = texts::next(rest)?;
                item.hash_into(&mut hasher);
                match after.strip_prefix(',') {
                    Some(more) => {
                        hasher.update(b",");
                        rest = more;
                    }
                    None if after == "]" => break,
                    None => return None,
                }
            }
            hasher.update(b"])");
        }
        None => hasher.update(value),
    }
    Some(Hash::of(hasher))
}

impl Checked<'_> {
    /// The number that the act states.
    pub(super) fn number(&self) -> Option<u64> {
        number_after(self.value, "(n:").map(|(n, _)| n)
    }

    /// Reads the events and texts.
    pub(super) fn act<E: Recorded>(&self) -> Result<Act<E>, Fault> {
        let (n, rest) = number_after(self.value, "(n:").ok_or(Fault::Malformed)?;
        let (at, rest) = number_after(rest, ",at:").ok_or(Fault::Malformed)?;
        let start = self.value.len() - rest.len();
        let does = self
            .value
            .get(start..self.does_end)
            .and_then(|does| does.strip_prefix(",does:"))
            .ok_or(Fault::Malformed)?;
        let mut does: Vec<E> = match ron::read(does) {
            Ok(does) => does,
            Err(_) => return Err(second_look::<E>(does)),
        };
        // Mostly there is one event, and room for four: over a journal that is most of what it takes in memory.
        does.shrink_to_fit();
        let texts = match self.value.get(self.does_end + TEXTS.len()..) {
            Some(rest) => texts::read_all(rest).ok_or(Fault::Malformed)?,
            None => Vec::new(),
        };
        Ok(Act { n, at, does, texts })
    }
}

/// Which event of a list it is that this version cannot read.
fn second_look<E: Recorded>(does: &str) -> Fault {
    let Ok(events) = ron::read::<Vec<&RawValue>>(does) else {
        return Fault::Malformed;
    };
    let unknown = events
        .into_iter()
        .find(|event| ron::read::<E>(event.get_ron()).is_err());
    unknown.map_or(Fault::Malformed, |event| Fault::UnknownEvent {
        text: event.get_ron().trim().to_owned(),
    })
}

/// A number in plain digits after its name, and what follows.
fn number_after<'a>(text: &'a str, name: &str) -> Option<(u64, &'a str)> {
    let rest = text.strip_prefix(name)?;
    let end = rest.bytes().position(|byte| !byte.is_ascii_digit())?;
    let (digits, rest) = rest.split_at_checked(end)?;
    Some((digits.parse().ok()?, rest))
}

#[cfg(test)]
pub(super) mod tests;
