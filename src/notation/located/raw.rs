//! The name under which `ron` gives a value as it is written.
//!
//! Its own `RawValue` asks for it under that name and then reads what it was given once more, to be sure of it: a third of the time that a
//! format takes. So the same is asked for here without the second reading. The name is no part of `ron`'s interface; it is learned from
//! `RawValue`, which tells it to any deserializer.

use std::fmt;
use std::sync::LazyLock;

use ron::value::RawValue;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::forward_to_deserialize_any;

/// The name; none that `ron` knows, should it ever ask for a written value in another way: nothing is read then.
pub(super) fn name() -> &'static str {
    static NAME: LazyLock<&str> = LazyLock::new(|| match <&RawValue>::deserialize(Asked) {
        Err(Told(Some(name))) => name,
        _ => "",
    });
    &NAME
}

/// Gives nothing, and tells under which name something was asked for.
struct Asked;

#[derive(Debug)]
struct Told(Option<&'static str>);

impl fmt::Display for Told {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("asked for a value of RON")
    }
}

impl std::error::Error for Told {}

impl de::Error for Told {
    fn custom<T: fmt::Display>(_: T) -> Told {
        Told(None)
    }
}

impl<'de> Deserializer<'de> for Asked {
    type Error = Told;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Told> {
        Err(Told(None))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, _: V) -> Result<V::Value, Told> {
        Err(Told(Some(name)))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq tuple tuple_struct
        map struct enum identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A visitor that takes a written value as `ron` gives it.
    struct Written;

    impl<'de> Visitor<'de> for Written {
        type Value = &'de str;

        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("a value as it is written")
        }

        fn visit_borrowed_str<E: de::Error>(self, written: &'de str) -> Result<&'de str, E> {
            Ok(written)
        }
    }

    #[test]
    fn ron_gives_a_value_as_it_is_written_to_who_asks_under_the_name_that_its_raw_value_asks_under() {
        assert_ne!(
            name(),
            "",
            "ron's RawValue is asked for in another way now: see src/value/raw.rs of ron, and this file"
        );
        let text = "(one: [1,  2], /* two */ two: \"x\")";
        let mut ron = ron::Deserializer::from_str(text).unwrap();
        let written = ron.deserialize_newtype_struct(name(), Written);
        assert_eq!(
            written.map(str::trim),
            Ok(text),
            "ron gives written values to its own RawValue only now: read through RawValue, at the price of a second reading"
        );
    }
}
