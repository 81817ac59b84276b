//! The name a machine and a person both use for a thing: `consent_full`, `proposal_holder`. Leaves to others whether a
//! thing of that name exists.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::{self, Deserialize, Deserializer};
use serde::{Serialize, Serializer};
use thiserror::Error;

use super::limits::ID_BYTES;
use super::refused::Refused;

/// A name of the form `[a-z][a-z0-9_]*`, at most [`ID_BYTES`] long. Cheap to clone.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

/// Why a word is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing was written.
    #[error("an id is not empty")]
    Empty,
    /// It is longer than [`ID_BYTES`].
    #[error("an id has at most {ID_BYTES} letters")]
    TooLong,
    /// It begins with something other than `a` to `z`.
    #[error("an id begins with a to z")]
    Beginning,
    /// It holds something other than `a` to `z`, `0` to `9` and `_`.
    #[error("an id holds only a to z, 0 to 9 and _")]
    Letter,
}

impl Refusal {
    pub(super) const ALL: [Refusal; 4] = [Refusal::Empty, Refusal::TooLong, Refusal::Beginning, Refusal::Letter];

    pub(super) fn code(self) -> &'static str {
        match self {
            Refusal::Empty => "empty",
            Refusal::TooLong => "too_long",
            Refusal::Beginning => "beginning",
            Refusal::Letter => "letter",
        }
    }
}

impl Id {
    /// Takes the word as an id, or says why not.
    pub fn new(word: &str) -> Result<Id, Refusal> {
        let first = word.bytes().next().ok_or(Refusal::Empty)?;
        if word.len() > ID_BYTES {
            return Err(Refusal::TooLong);
        }
        if !first.is_ascii_lowercase() {
            return Err(Refusal::Beginning);
        }
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if !word.bytes().all(plain) {
            return Err(Refusal::Letter);
        }
        Ok(Id(Arc::from(word)))
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, formatter)
    }
}

impl AsRef<str> for Id {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl PartialEq<str> for Id {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Id {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

impl FromStr for Id {
    type Err = Refusal;

    fn from_str(word: &str) -> Result<Id, Refusal> {
        Id::new(word)
    }
}

impl Serialize for Id {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Id, D::Error> {
        let word = String::deserialize(deserializer)?;
        Id::new(&word).map_err(|reason| de::Error::custom(Refused::Id(reason).message()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_id_is_small_letters_digits_and_underscores() {
        assert!(Id::new("consent_full").is_ok());
        assert!(Id::new("a").is_ok());
        assert!(Id::new("step_2").is_ok());
    }

    #[test]
    fn what_is_not_an_id_says_why() {
        assert_eq!(Id::new(""), Err(Refusal::Empty));
        assert_eq!(Id::new("2nd"), Err(Refusal::Beginning));
        assert_eq!(Id::new("_x"), Err(Refusal::Beginning));
        assert_eq!(Id::new("Round"), Err(Refusal::Beginning));
        assert_eq!(Id::new("mon-tour"), Err(Refusal::Letter));
        assert_eq!(Id::new("é"), Err(Refusal::Beginning));
        assert_eq!(Id::new("tour\u{202e}"), Err(Refusal::Letter));
        assert_eq!(Id::new(&"x".repeat(ID_BYTES + 1)), Err(Refusal::TooLong));
    }

    proptest! {
        #[test]
        fn an_id_reads_back_as_written(word in "[a-z][a-z0-9_]{0,63}") {
            let id = Id::new(&word).unwrap();
            prop_assert_eq!(id.to_string(), word.as_str());
            prop_assert_eq!(ron::from_str::<Id>(&ron::to_string(&id).unwrap()).unwrap(), id.clone());
            prop_assert_eq!(serde_json::from_str::<Id>(&serde_json::to_string(&id).unwrap()).unwrap(), id);
        }
    }
}
