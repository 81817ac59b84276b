//! Where a meeting is: the path from the format's root to a step (`items:3/how/consent_full/decide/rounds:2/consent_round`).
//!
//! `Each` counts by the thing's number, `Repeat` by the pass. Only the path: what stands there is `format::Tree`'s.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::notation::Id;

/// A path from the root; empty before the first step.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub Vec<Segment>);

/// One part of a place: the block or step, and for `Repeat` and `Each` which pass or thing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Segment {
    pub id: Id,
    pub count: Option<u16>,
}

impl Segment {
    /// A part that is not counted.
    pub fn plain(id: Id) -> Segment {
        Segment { id, count: None }
    }

    /// A pass, or a thing.
    pub fn counted(id: Id, count: u16) -> Segment {
        Segment { id, count: Some(count) }
    }
}

impl Place {
    /// The place one part further.
    pub fn then(&self, segment: Segment) -> Place {
        let mut parts = self.0.clone();
        parts.push(segment);
        Place(parts)
    }

    /// Whether `end` names this place: its last parts, where a part of `end` without a count stands for any count.
    pub fn ends_with(&self, end: &Place) -> bool {
        let Some(skipped) = self.0.len().checked_sub(end.0.len()) else {
            return false;
        };
        self.0[skipped..]
            .iter()
            .zip(&end.0)
            .all(|(own, asked)| own.matches(asked))
    }

    /// Whether `outer` is this place or a block around it.
    pub fn is_within(&self, outer: &Place) -> bool {
        self.0.len() >= outer.0.len() && self.0.iter().zip(&outer.0).all(|(own, asked)| own == asked)
    }

    /// The step's own id.
    pub fn last(&self) -> Option<&Segment> {
        self.0.last()
    }
}

impl Segment {
    fn matches(&self, asked: &Segment) -> bool {
        self.id == asked.id && (asked.count.is_none() || asked.count == self.count)
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, segment) in self.0.iter().enumerate() {
            let slash = if index == 0 { "" } else { "/" };
            write!(f, "{slash}{}", segment.id)?;
            if let Some(count) = segment.count {
                write!(f, ":{count}")?;
            }
        }
        Ok(())
    }
}

/// A text that is no place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no place")]
pub struct NoPlace(pub String);

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = || NoPlace(text.to_owned());
        text.split('/')
            .map(|part| {
                let (id, count) = match part.split_once(':') {
                    Some((id, count)) => (id, Some(count.parse().map_err(|_| refused())?)),
                    None => (part, None),
                };
                Ok(Segment {
                    id: id.parse().map_err(|_| refused())?,
                    count,
                })
            })
            .collect::<Result<_, _>>()
            .map(Place)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        if text.is_empty() {
            return Ok(Place::default());
        }
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Place {
        text.parse().expect("a place")
    }

    #[test]
    fn a_place_is_written_as_it_is_read() {
        let text = "items:3/how/consent_full/decide/rounds:2/consent_round";
        assert_eq!(place(text).to_string(), text);
    }

    #[test]
    fn an_end_without_a_count_stands_for_any_pass() {
        let whole = place("decide/rounds:2/consent_round");
        assert!(whole.ends_with(&place("consent_round")));
        assert!(whole.ends_with(&place("rounds/consent_round")));
        assert!(whole.ends_with(&place("rounds:2/consent_round")));
        assert!(!whole.ends_with(&place("rounds:1/consent_round")));
        assert!(!whole.ends_with(&place("a/decide/rounds:2/consent_round")));
    }

    #[test]
    fn what_is_no_path_of_ids_is_refused() {
        for text in ["Decide", "a//b", "a:x", "a b", "/a", "a:-1"] {
            assert!(text.parse::<Place>().is_err(), "{text}");
        }
    }
}
