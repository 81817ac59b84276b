//! Every slip of meaning is said in both languages, and shown at its place.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::of_formats;
use crate::format::check::{Written, check, read};
use crate::format::{Capture, Condition, Formats, Meaning, Origin, Scale};
use crate::notation::render::{Colour, SlipSentences, render};
use crate::notation::slip::{Slip, Unknown};
use crate::notation::{Id, Language, Span};

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn meanings() -> Vec<Meaning> {
    let unknown = || Unknown {
        found: "holdr".to_owned(),
        expected: vec!["holder".to_owned(), "scribe".to_owned()],
    };
    let captures = [
        Capture::Stances(Scale::Consent),
        Capture::Amendment,
        Capture::Integration,
        Capture::Proposal,
    ];
    let conditions = [
        Condition::NoObjection,
        Condition::Ready,
        Condition::Settled,
        Condition::Adopted,
        Condition::Not(Box::new(Condition::Not(Box::new(Condition::Ready)))),
    ];
    let mut meanings = vec![
        Meaning::DoubledId(id("react")),
        Meaning::SessionRole(id("scribe")),
        Meaning::NeverEnds,
        Meaning::NoPasses,
        Meaning::UnknownRole(unknown()),
        Meaning::UnknownTextName(unknown()),
        Meaning::UnknownFormat(unknown()),
        Meaning::UnknownStep {
            unknown: unknown(),
            format: id("consent_full"),
        },
        Meaning::BrokenFormat(id("report")),
        Meaning::IncludesItself(vec![id("a"), id("b"), id("a")]),
        Meaning::IncludesTooDeep(8),
        Meaning::SayTooLong {
            language: Some(Language::FRENCH),
            graphemes: 81,
        },
        Meaning::SayTooLong {
            language: None,
            graphemes: 71,
        },
        Meaning::FewestOverMost(9, 2),
        Meaning::NoPeople,
        Meaning::NoSteps,
        Meaning::TooManySteps(501),
        Meaning::ShortestOverTurn {
            shortest: Span::nearest(40_000),
            turn: Span::nearest(30_000),
        },
        Meaning::ShortestOfNothing,
        Meaning::OnlyInRound("last"),
        Meaning::NoDirectReply,
        Meaning::NobodyToBind,
        Meaning::MissingLanguage(Language::ENGLISH),
        Meaning::MissingLanguage(Language::FRENCH),
    ];
    meanings.extend(conditions.map(Meaning::CannotComeAbout));
    meanings.extend(captures.map(Meaning::CannotCapture));
    meanings
}

fn texts(meaning: &Meaning, language: Language) -> Vec<String> {
    let said = of_formats(language).sentences(&Slip::meaning(0..0, meaning.clone()));
    vec![said.what, said.here, said.aside, said.hint.unwrap_or_default()]
}

#[test]
fn every_slip_of_meaning_is_said_calmly_in_both_languages() {
    let rough = ["!", "please", "error", "invalid", "oops", "erreur", "'", "\"\""];
    for meaning in meanings() {
        for language in Language::SHIPPED {
            let texts = texts(&meaning, language);
            assert!(texts[0].ends_with('.') && !texts[1].is_empty(), "{texts:?}");
            for text in &texts {
                let lower = text.to_lowercase();
                assert!(rough.iter().all(|word| !lower.contains(word)), "{text}");
                assert!(text.chars().count() <= 110, "{text}");
                assert_eq!(text.matches('`').count() % 2, 0, "{text}");
            }
        }
        assert_ne!(
            texts(&meaning, Language::ENGLISH)[0],
            texts(&meaning, Language::FRENCH)[0]
        );
    }
}

#[test]
fn french_signs_have_their_spaces_here_too() {
    for text in meanings().iter().flat_map(|meaning| texts(meaning, Language::FRENCH)) {
        let prose: String = text.split('`').step_by(2).collect::<Vec<_>>().join("x");
        for (index, _) in prose.match_indices([':', ';', '?']) {
            assert!(prose[..index].ends_with('\u{a0}'), "{text}");
        }
    }
}

fn drawn(source: &str, language: Language) -> String {
    let format = read(source.as_bytes()).unwrap();
    let others = Formats::from([(id("own"), Arc::new(format.clone()))]);
    let written = Written {
        id: &id("own"),
        format: &format,
        source,
        origin: Origin::Group,
    };
    let slip = check(written, &others, &BTreeSet::new()).slips.remove(0);
    render(
        &slip,
        source.as_bytes(),
        "formats/own.ron",
        &of_formats(language),
        Colour::Plain,
    )
}

#[test]
fn an_unknown_role_is_shown_with_its_line_the_caret_and_the_nearest_name() {
    let source = r#"(
    title: "A", purpose: "b", people: (2, 9), roles: [(id: "holder", of: Item)],
    steps: [
        Step(id: "present", speak: Role("holdr")),
    ],
)
"#;
    let english = "\
formats/own.ron:4:41: There is no role `holdr`.
  |
4 |         Step(id: \"present\", speak: Role(\"holdr\")),
  |                                         ^^^^^^^ did you mean `holder`?
  |
  = Known here: `facilitator`, `scribe`, `time_keeper`, `memory_keeper`, `holder`.";
    assert_eq!(drawn(source, Language::ENGLISH), english);
    assert!(drawn(source, Language::FRENCH).starts_with("formats/own.ron:4:41: Le rôle `holdr` n’est pas connu."));
}

#[test]
fn an_id_that_stands_twice_is_shown_beside_the_first() {
    let source = r#"(title: "A", purpose: "b", people: (2, 9), steps: [
    Step(id: "talk", speak: Popcorn),
    Step(id: "talk", speak: Silence),
])"#;
    let french = drawn(source, Language::FRENCH);
    assert!(
        french.starts_with("formats/own.ron:3:14: L’identifiant `talk` figure deux fois ici."),
        "{french}"
    );
    assert!(
        french.contains("le premier") && french.contains("une seconde fois"),
        "{french}"
    );
}
