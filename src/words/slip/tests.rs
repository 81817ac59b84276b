//! Every slip has its sentences in both languages, in the program's tone.

use super::*;
use crate::notation::refused::Refused;
use crate::notation::render::{Colour, render};
use crate::notation::slip::{Fact, Found, Unknown, Wanted};

fn facts() -> Vec<Fact> {
    let unknown = |found: &str| Unknown {
        found: found.to_owned(),
        expected: vec!["Round".to_owned(), "Queue".to_owned()],
    };
    let mut facts = vec![
        Fact::UnknownVariant(unknown("Rond")),
        Fact::UnknownField(unknown("xyz")),
        Fact::MissingField("id".to_owned()),
        Fact::DoubledField("id".to_owned()),
        Fact::ForgottenValue,
        Fact::ForgottenComma,
        Fact::ForgottenQuote,
        Fact::ForgottenClosing(')'),
        Fact::ExpectedSign(':'),
        Fact::UnexpectedSign(';'),
        Fact::NothingInside("Round".to_owned()),
        Fact::SomethingInside("Role".to_owned()),
        Fact::WrongCount {
            wanted: Some(2),
            found: 1,
        },
        Fact::WrongCount { wanted: None, found: 0 },
        Fact::NumberOutOfRange,
        Fact::UnclosedComment,
        Fact::TrailingText,
        Fact::TooLarge(1_000_000),
        Fact::TooDeep,
        Fact::NotUtf8(0xE9),
        Fact::Empty,
    ];
    facts.extend(Refused::all().map(Fact::Refused));
    for wanted in [
        Wanted::Text,
        Wanted::TextByLanguage,
        Wanted::Number,
        Wanted::YesOrNo,
        Wanted::List,
        Wanted::Fields,
        Wanted::Pairs,
        Wanted::Name,
    ] {
        for found in [
            Found::Text,
            Found::Number,
            Found::YesOrNo,
            Found::List,
            Found::Fields,
            Found::Pairs,
            Found::Nothing,
        ] {
            facts.push(Fact::WrongKind {
                wanted: wanted.clone(),
                found,
            });
        }
        facts.push(Fact::WrongKind {
            wanted,
            found: Found::Name("round".to_owned()),
        });
    }
    facts
}

fn texts(fact: &Fact, language: Language) -> Vec<String> {
    let said = SlipWords::of_reading(language).sentences(&Slip::at(0..0, fact.clone()));
    vec![said.what, said.here, said.aside, said.hint.unwrap_or_default()]
}

#[test]
fn every_slip_is_said_calmly_in_both_languages() {
    let rough = [
        "!",
        "please",
        "error",
        "invalid",
        "oops",
        "erreur",
        "invalide",
        "s’il vous plaît",
        "'",
    ];
    for fact in facts() {
        for language in Language::SHIPPED {
            let texts = texts(&fact, language);
            assert!(texts[0].ends_with('.'), "{texts:?}");
            for text in &texts {
                let lower = text.to_lowercase();
                assert!(rough.iter().all(|word| !lower.contains(word)), "{text}");
                assert!(text.chars().count() <= 110, "{text}");
            }
        }
        assert_ne!(texts(&fact, Language::ENGLISH)[0], texts(&fact, Language::FRENCH)[0]);
    }
}

#[test]
fn french_signs_have_their_spaces() {
    for fact in facts() {
        for text in texts(&fact, Language::FRENCH) {
            let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("x");
            for sign in [':', ';', '?'] {
                for (index, _) in prose.match_indices(sign) {
                    assert!(prose[..index].ends_with('\u{a0}'), "{text}");
                }
            }
        }
    }
}

#[test]
fn every_known_slip_has_a_sentence_of_its_own() {
    for language in Language::SHIPPED {
        let last_resort = texts(&Fact::Other(String::new()), language)[0].clone();
        for fact in facts() {
            assert_ne!(texts(&fact, language)[0], last_resort, "{fact:?}");
        }
    }
}

/// A small file of people, as far as it shows how slips are said.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    #[serde(rename = "id")]
    _id: crate::notation::Id,
    #[serde(rename = "speak")]
    _speak: Option<Speak>,
}

#[derive(Debug, serde::Deserialize)]
enum Speak {
    Round,
    Popcorn,
}

fn drawn(source: &str, language: Language) -> String {
    let slip = crate::notation::ron::read::<Step>(source).unwrap_err();
    render(
        &slip,
        source.as_bytes(),
        "formats/x.ron",
        &SlipWords::of_reading(language),
        Colour::Plain,
    )
}

#[test]
fn a_wrong_name_is_said_with_the_line_the_caret_and_the_nearest_name() {
    let source = "(\n    id: \"a\",\n    speak: Rond,\n)\n";
    let english = "\
formats/x.ron:3:12: `Rond` is not known here.
  |
3 |     speak: Rond,
  |            ^^^^ did you mean `Round`?
  |
  = Known here: `Round`, `Popcorn`.";
    let french = "\
formats/x.ron:3:12: `Rond` n’est pas connu ici.
  |
3 |     speak: Rond,
  |            ^^^^ vouliez-vous dire `Round`\u{a0}?
  |
  = Connus ici\u{a0}: `Round`, `Popcorn`.";
    assert_eq!(drawn(source, Language::ENGLISH), english);
    assert_eq!(drawn(source, Language::FRENCH), french);
}

#[test]
fn a_reader_of_a_third_language_is_told_in_english() {
    let source = "(speak: Popcorn)";
    let breton = Language::new("br").unwrap();
    assert_eq!(drawn(source, breton), drawn(source, Language::ENGLISH));
}
