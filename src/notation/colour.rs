//! A colour as people write it: `"#f0bc42"`, red, green and blue.

use serde::de;
use serde::{Deserialize, Deserializer};

use super::refused::Refused;

/// A colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// `0xRRGGBB`.
    pub rgb: u32,
}

impl Colour {
    /// Reads `#` and six hexadecimal digits.
    pub fn read(word: &str) -> Option<Colour> {
        let digits = word.strip_prefix('#')?;
        let is_plain = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let rgb = u32::from_str_radix(digits, 16).ok().filter(|_| is_plain)?;
        Some(Colour { rgb })
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Colour, D::Error> {
        let word = String::deserialize(deserializer)?;
        Colour::read(&word).ok_or_else(|| de::Error::custom(Refused::Colour.message()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_a_hash_and_six_hexadecimal_digits() {
        assert_eq!(Colour::read("#f0bC42"), Some(Colour { rgb: 0xf0bc42 }));
        for slip in ["f0bc42", "#f0bc4", "#f0bc42f", "#f0bc4g", "#+0bc42", "", "#ééé"] {
            assert_eq!(Colour::read(slip), None, "{slip}");
        }
    }
}
