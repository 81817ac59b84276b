//! A text by language, as people write it in a format or a setting: `"text"` for all languages, `(en: "…", fr: "…")`
//! or `{"en": "…"}`. Leaves to others which languages must be there, and where texts of the program itself come from.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};
use thiserror::Error;

use super::refused::Refused;

/// A language by its code of two or three letters (ISO 639). A code rather than an enum, so that a team can write a
/// third language into its formats before the program itself speaks it: nothing has to be compiled for that.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 3]);

/// Why something is not a text by language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Not a code of two or three small letters.
    #[error("a language is a code of two or three letters")]
    LanguageCode,
    /// A language stands twice.
    #[error("a language is given twice")]
    LanguageTwice,
    /// No language at all.
    #[error("no language is given")]
    NoLanguage,
}

impl Refusal {
    pub(super) const ALL: [Refusal; 3] = [Refusal::LanguageCode, Refusal::LanguageTwice, Refusal::NoLanguage];

    pub(super) fn code(self) -> &'static str {
        match self {
            Refusal::LanguageCode => "language_code",
            Refusal::LanguageTwice => "language_twice",
            Refusal::NoLanguage => "no_language",
        }
    }
}

impl Language {
    /// English; texts that lack the reader's language are shown in it.
    pub const ENGLISH: Language = Language(*b"en\0");
    /// French.
    pub const FRENCH: Language = Language(*b"fr\0");
    /// The languages that the program itself speaks; its own formats must have each.
    pub const SHIPPED: [Language; 2] = [Language::ENGLISH, Language::FRENCH];

    /// The language of this code: `fr`.
    pub fn new(code: &str) -> Result<Language, Refusal> {
        match code.as_bytes() {
            bytes if !bytes.iter().all(u8::is_ascii_lowercase) => Err(Refusal::LanguageCode),
            [first, second] => Ok(Language([*first, *second, 0])),
            [first, second, third] => Ok(Language([*first, *second, *third])),
            _ => Err(Refusal::LanguageCode),
        }
    }

    /// The language of a system's name for it: `fr_FR.UTF-8`, `fr-CA`. `C` and `POSIX` are none.
    pub fn of_locale(locale: &str) -> Option<Language> {
        let code = locale.split(|letter: char| !letter.is_ascii_alphabetic()).next()?;
        Language::new(&code.to_ascii_lowercase()).ok()
    }

    /// The code: `fr`.
    pub fn code(&self) -> &str {
        let length = if self.0[2] == 0 { 2 } else { 3 };
        self.0
            .get(..length)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.code())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Language, D::Error> {
        let code = String::deserialize(deserializer)?;
        Language::new(&code).map_err(refused)
    }
}

/// A text, the same in all languages or one for each. It holds at least one. Cheap to clone.
#[derive(Clone, PartialEq, Eq)]
pub struct Text(Spoken);

#[derive(Clone, PartialEq, Eq)]
enum Spoken {
    Everywhere(Arc<str>),
    /// Never empty: the constructors see to it.
    Each(Arc<BTreeMap<Language, String>>),
}

impl Text {
    /// One text for all languages.
    pub fn everywhere(text: impl Into<Arc<str>>) -> Text {
        Text(Spoken::Everywhere(text.into()))
    }

    /// One text for each language given.
    pub fn each(texts: impl IntoIterator<Item = (Language, String)>) -> Result<Text, Refusal> {
        let mut by_language = BTreeMap::new();
        for (language, text) in texts {
            if by_language.insert(language, text).is_some() {
                return Err(Refusal::LanguageTwice);
            }
        }
        if by_language.is_empty() {
            return Err(Refusal::NoLanguage);
        }
        Ok(Text(Spoken::Each(Arc::new(by_language))))
    }

    /// The text in this language; else in English, which most readers of another have learnt; else in the first there is.
    pub fn in_language(&self, language: Language) -> &str {
        match &self.0 {
            Spoken::Everywhere(text) => text,
            Spoken::Each(texts) => texts
                .get(&language)
                .or_else(|| texts.get(&Language::ENGLISH))
                .or_else(|| texts.values().next())
                .map_or("", String::as_str),
        }
    }

    /// Whether a reader of this language finds it in their own: always, where one text stands for all.
    pub fn speaks(&self, language: Language) -> bool {
        match &self.0 {
            Spoken::Everywhere(_) => true,
            Spoken::Each(texts) => texts.contains_key(&language),
        }
    }

    /// Each text with its language; no language where one text stands for all.
    pub fn texts(&self) -> impl Iterator<Item = (Option<Language>, &str)> {
        let (one, each) = match &self.0 {
            Spoken::Everywhere(text) => (Some((None, text.as_ref())), None),
            Spoken::Each(texts) => (None, Some(texts.iter())),
        };
        let each = each
            .into_iter()
            .flatten()
            .map(|(language, text)| (Some(*language), text.as_str()));
        one.into_iter().chain(each)
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Spoken::Everywhere(text) => fmt::Debug::fmt(text, formatter),
            Spoken::Each(texts) => fmt::Debug::fmt(texts, formatter),
        }
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Spoken::Everywhere(text) => serializer.serialize_str(text),
            Spoken::Each(texts) => serializer.collect_map(texts.iter()),
        }
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        deserializer.deserialize_any(TextVisitor)
    }
}

/// Reads the three ways of writing a text alike. An `untagged` enum would answer only that nothing fitted.
struct TextVisitor;

/// What [`TextVisitor`] says it expects; `slip` knows it again.
pub(super) const EXPECTED: &str = "a text by language";

impl<'de> Visitor<'de> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Text, E> {
        Ok(Text::everywhere(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
        let mut texts = BTreeMap::new();
        while let Some(language) = map.next_key::<Language>()? {
            if texts.contains_key(&language) {
                return Err(refused(Refusal::LanguageTwice));
            }
            texts.insert(language, map.next_value::<String>()?);
        }
        Text::each(texts).map_err(refused)
    }

    // `()` and `(,)`: nothing between the parentheses.
    fn visit_unit<E: de::Error>(self) -> Result<Text, E> {
        Err(refused(Refusal::NoLanguage))
    }
}

fn refused<E: de::Error>(reason: Refusal) -> E {
    E::custom(Refused::Text(reason).message())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(source: &str) -> Text {
        ron::from_str(source).unwrap()
    }

    #[test]
    fn the_three_ways_of_writing_a_text_read_alike() {
        assert_eq!(
            read(r#"(en: "Round", fr: "Tour")"#),
            read(r#"{"fr": "Tour", "en": "Round"}"#)
        );
        assert_eq!(read(r#""Round""#).in_language(Language::FRENCH), "Round");
        assert_eq!(
            read(r#"(en: "Round", fr: "Tour")"#).in_language(Language::FRENCH),
            "Tour"
        );
    }

    #[test]
    fn a_reader_of_another_language_is_shown_english_else_the_first() {
        let breton = Language::new("br").unwrap();
        assert_eq!(read(r#"(fr: "Tour", en: "Round")"#).in_language(breton), "Round");
        assert_eq!(read(r#"(fr: "Tour")"#).in_language(breton), "Tour");
        assert_eq!(read(r#"(br: "Tro", fr: "Tour")"#).in_language(breton), "Tro");
    }

    #[test]
    fn a_missing_language_is_seen() {
        assert!(!read(r#"(fr: "Tour")"#).speaks(Language::ENGLISH));
        assert!(read(r#""Tour""#).speaks(Language::ENGLISH));
    }

    #[test]
    fn what_is_not_a_text_says_why() {
        for (source, reason) in [
            (r#"(english: "Round")"#, Refusal::LanguageCode),
            (r#"{"FR": "Tour"}"#, Refusal::LanguageCode),
            (r#"(en: "a", en: "b")"#, Refusal::LanguageTwice),
            ("{}", Refusal::NoLanguage),
            ("()", Refusal::NoLanguage),
        ] {
            let message = ron::from_str::<Text>(source).unwrap_err().code.to_string();
            assert_eq!(Refused::from_message(&message), Some(Refused::Text(reason)), "{source}");
        }
        assert!(ron::from_str::<Text>("12").unwrap_err().to_string().contains(EXPECTED));
    }

    #[test]
    fn the_language_of_a_system_is_its_first_letters() {
        assert_eq!(Language::of_locale("fr_FR.UTF-8"), Some(Language::FRENCH));
        assert_eq!(Language::of_locale("en-GB"), Some(Language::ENGLISH));
        assert_eq!(Language::of_locale("C"), None);
        assert_eq!(Language::of_locale("POSIX"), None);
        assert_eq!(Language::of_locale(""), None);
    }

    proptest! {
        #[test]
        fn a_text_reads_back_as_written(texts in prop::collection::btree_map("[a-z]{2,3}", any::<String>(), 1..4)) {
            let texts = texts.into_iter().map(|(code, text)| (Language::new(&code).unwrap(), text));
            let text = Text::each(texts).unwrap();
            prop_assert_eq!(read(&ron::to_string(&text).unwrap()), text.clone());
            prop_assert_eq!(serde_json::from_str::<Text>(&serde_json::to_string(&text).unwrap()).unwrap(), text);
        }

        #[test]
        fn a_text_for_all_languages_reads_back_as_written(one in any::<String>()) {
            let text = Text::everywhere(one);
            prop_assert_eq!(read(&ron::to_string(&text).unwrap()), text);
        }
    }
}
