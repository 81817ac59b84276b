//! What people write, and the slip they are answered with: on a small format, with every kind of value in it.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::id;
use super::super::place::Position;
use super::super::refused::Refused;
use super::super::slip::{Found, Unknown, Wanted};
use super::super::{Id, Located, Span, Text, limits, span, text as text_by_language};
use super::*;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Format {
    title: Text,
    #[serde(default)]
    people: Option<(u8, u8)>,
    #[serde(default)]
    concerns: bool,
    steps: Vec<Located<Node>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Node {
    Step(Step),
    Steps(Steps),
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    id: Located<Id>,
    #[serde(default)]
    speak: Option<Located<Speak>>,
    #[serde(default)]
    turn: Option<Span>,
    #[serde(default)]
    say: Option<Text>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Steps {
    id: Id,
    steps: Vec<Located<Node>>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
enum Speak {
    Round,
    Popcorn,
    Role(Id),
    Not(Box<Speak>),
    Asked(Text),
}

const GOOD: &str = r#"
(   // a format
    title: (en: "Consent", fr: "Consentement"), people: (3, 15), concerns: true,
    steps: [
        Steps(id: "decide", steps: [
            /* first */ Step(id: "frame_item", speak: Not(Role("facilitator")), turn: "45s"), // then
            Step(id: "react", speak: Asked(en: "How?", fr: "Comment ?"), say: "Hello\nthere"),
            Step(id: "amend", speak: Popcorn),
        ]),
    ],
)
"#;

fn slip(source: &str) -> Slip {
    read::<Format>(source).expect_err(source)
}

/// The slip's fact, where it is, and the text it stands on.
fn told(source: &str) -> (Fact, usize, usize, &str) {
    let slip = slip(source);
    let Position { line, column } = Position::of(source.as_bytes(), slip.place.start);
    (slip.fact, line, column, &source[slip.place])
}

fn step(fields: &str) -> String {
    format!("(\n title: \"x\",\n steps: [\n  Step({fields}),\n ],\n)\n")
}

fn unknown(found: &str, expected: &[&str]) -> Unknown {
    Unknown {
        found: found.to_owned(),
        expected: expected.iter().map(|name| (*name).to_owned()).collect(),
    }
}

#[test]
fn a_good_format_reads_and_every_value_knows_its_place() {
    let format: Format = read(GOOD).unwrap();
    assert_eq!(format.people, Some((3, 15)));
    let Node::Steps(block) = &format.steps[0].value else {
        panic!()
    };
    assert!(
        GOOD[format.steps[0].place.clone()].starts_with("Steps(id")
            && GOOD[format.steps[0].place.clone()].ends_with(')')
    );
    let Node::Step(step) = &block.steps[0].value else {
        panic!()
    };
    assert!(
        GOOD[block.steps[0].place.clone()].starts_with("Step(id: \"frame_item\"")
            && GOOD[block.steps[0].place.clone()].ends_with("\"45s\")")
    );
    assert_eq!(&GOOD[step.id.place.clone()], "\"frame_item\"");
    let speak = step.speak.as_ref().unwrap();
    assert_eq!(&GOOD[speak.place.clone()], "Not(Role(\"facilitator\"))");
    assert_eq!(step.turn, Some(Span::nearest(45_000)));
}

#[test]
fn what_was_written_reads_back_the_same() {
    let format: Format = read(GOOD).unwrap();
    let written = write(&format).unwrap();
    assert!(!written.contains('\n') && !written.contains("Some("));
    assert_eq!(read::<Format>(&written).unwrap(), format);
}

#[test]
fn one_bom_is_taken_off_and_places_count_it() {
    let with_bom = format!("\u{feff}{GOOD}");
    let format: Format = read(&with_bom).unwrap();
    assert!(with_bom[format.steps[0].place.clone()].starts_with("Steps("));
    let broken = format!("\u{feff}(titel: \"x\")");
    assert_eq!(&broken[slip(&broken).place], "titel");
    assert!(matches!(
        slip("\u{feff}\u{feff}()").fact,
        Fact::UnexpectedSign(_) | Fact::WrongKind { .. }
    ));
}

#[test]
fn a_wrong_name_is_told_with_the_known_ones() {
    let known = ["Round", "Popcorn", "Role", "Not", "Asked"];
    let source = step("id: \"a\", speak: Rond");
    let (fact, line, column, at) = told(&source);
    assert_eq!(
        (&fact, line, column, at),
        (&Fact::UnknownVariant(unknown("Rond", &known)), 4, 24, "Rond")
    );
    let Fact::UnknownVariant(unknown_name) = fact else {
        panic!()
    };
    assert_eq!(unknown_name.nearest(), Some("Round"));

    let source = step("id: \"a\", speek: Round");
    assert_eq!(
        told(&source),
        (
            Fact::UnknownField(unknown("speek", &["id", "speak", "turn", "say"])),
            4,
            17,
            "speek"
        )
    );
    let source = "(titel: \"x\", steps: [])";
    assert_eq!(
        told(source),
        (
            Fact::UnknownField(unknown("titel", &["title", "people", "concerns", "steps"])),
            1,
            2,
            "titel"
        )
    );
}

#[test]
fn a_missing_field_is_told_at_the_beginning_of_its_step() {
    let source = step("speak: Round");
    assert_eq!(told(&source), (Fact::MissingField("id".into()), 4, 3, "Step("));
    let aside = slip(&source).aside.unwrap();
    assert_eq!(&source[aside], ")");
    assert_eq!(told("(steps: [])"), (Fact::MissingField("title".into()), 1, 1, "("));
}

#[test]
fn a_field_given_twice_is_told() {
    let source = step("id: \"a\", id: \"b\"");
    assert_eq!(told(&source), (Fact::DoubledField("id".into()), 4, 17, "id"));
}

#[test]
fn a_forgotten_comma_is_told_where_it_should_stand() {
    let source = step("id: \"a\" speak: Round");
    assert_eq!(told(&source), (Fact::ForgottenComma, 4, 15, ""));
    let source = "(title: \"x\" // a title\n\n steps: [])";
    assert_eq!(told(source), (Fact::ForgottenComma, 1, 12, ""));
}

#[test]
fn a_forgotten_closing_quote_is_told_where_its_text_begins() {
    for (source, line, column, at) in [
        ("(title: \"Consent,\n steps: [Step(id: \"a\")])", 1, 9, "\"Consent,"),
        (
            "(\n title: (en: \"Consent, fr: \"Consentement\"),\n steps: [])",
            2,
            14,
            "\"Consent, fr: \"",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a, speak: Round)])",
            1,
            31,
            "\"a, speak: Round)])",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a, turn: \"60s\")])",
            1,
            31,
            "\"a, turn: \"",
        ),
        (
            "(title: \"x\", steps: [Step(turn: \"60s,\n id: \"a\")])",
            1,
            33,
            "\"60s,",
        ),
        ("(title: \"x", 1, 9, "\"x"),
    ] {
        assert_eq!(told(source), (Fact::ForgottenQuote, line, column, at), "{source}");
    }
}

#[test]
fn a_text_of_several_lines_is_no_forgotten_quote() {
    let source = "(title: \"one\ntwo\" steps: [])";
    assert_eq!(told(source).0, Fact::ForgottenComma);
}

#[test]
fn a_forgotten_bracket_is_told_with_what_it_would_close() {
    let source = "(title: \"x\", steps: [Step(id: \"a\")";
    let slip_at_end = slip(source);
    assert_eq!(slip_at_end.fact, Fact::ForgottenClosing(']'));
    assert_eq!(&source[slip_at_end.aside.unwrap()], "[");
    let source = "(title: \"x\", steps: [Step(id: \"a\"])";
    let in_the_middle = slip(source);
    assert_eq!(in_the_middle.fact, Fact::ForgottenClosing(')'));
    assert_eq!(&source[in_the_middle.aside.unwrap()], "Step(");
}

#[test]
fn a_value_of_another_kind_is_told_with_what_was_expected() {
    let wrong = |wanted, found| Fact::WrongKind { wanted, found };
    for (source, fact, at) in [
        (
            "(title: 12, steps: [])",
            wrong(Wanted::TextByLanguage, Found::Number),
            "12",
        ),
        (
            "(title: [\"x\"], steps: [])",
            wrong(Wanted::TextByLanguage, Found::List),
            "[",
        ),
        ("(title: (en: 1), steps: [])", wrong(Wanted::Text, Found::Number), "1"),
        ("(title: \"x\", steps: 3)", wrong(Wanted::List, Found::Number), "3"),
        (
            "(title: \"x\", steps: [], concerns: \"yes\")",
            wrong(Wanted::YesOrNo, Found::Text),
            "\"yes\"",
        ),
        (
            "(title: \"x\", steps: [], people: 3)",
            wrong(Wanted::Fields, Found::Number),
            "3",
        ),
        (
            "(title: \"x\", steps: [], people: (\"3\", 4))",
            wrong(Wanted::Number, Found::Text),
            "\"3\"",
        ),
        (
            "(title: \"x\", steps: [Step(id: a)])",
            wrong(Wanted::Text, Found::Name("a".into())),
            "a",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a\", speak: \"Round\")])",
            wrong(Wanted::Name, Found::Text),
            "\"Round\"",
        ),
        (
            "title: \"x\"",
            wrong(Wanted::Fields, Found::Name("title".into())),
            "title",
        ),
        ("[]", wrong(Wanted::Fields, Found::List), "["),
    ] {
        let (found, _, _, stands) = told(source);
        assert_eq!((found, stands), (fact, at), "{source}");
    }
}

#[test]
fn small_slips_have_their_own_names() {
    for (source, fact, at) in [
        ("", Fact::Empty, ""),
        (" // nothing\n", Fact::Empty, ""),
        (
            "(title: \"x\", steps: [], people: (3))",
            Fact::WrongCount {
                wanted: Some(2),
                found: 1,
            },
            "(",
        ),
        (
            "(title: \"x\", steps: [], people: (3, 4, 5))",
            Fact::ExpectedSign(')'),
            "5",
        ),
        (
            "(title: \"x\", steps: [], people: (3, 999))",
            Fact::NumberOutOfRange,
            "999",
        ),
        ("(title \"x\", steps: [])", Fact::ExpectedSign(':'), "\"x\""),
        ("(title: ;, steps: [])", Fact::UnexpectedSign(';'), ";"),
        ("(title: \"x\", steps: []) )", Fact::TrailingText, ")"),
        ("(title: \"x\", /* steps: [])", Fact::UnclosedComment, "/* steps: [])"),
        (
            "(title: \"x\", steps: [Step(id: \"a\", speak: Round())])",
            Fact::NothingInside("Round".into()),
            "Round(",
        ),
        (
            "(title: \"x\", steps: [Step(id: \"a\", speak: Role)])",
            Fact::SomethingInside("Role".into()),
            "Role",
        ),
        ("(title: \"x\", steps: [Step(id: )])", Fact::ForgottenValue, ")"),
        (
            "Forma(title: \"x\", steps: [])",
            Fact::UnknownVariant(unknown("Forma", &["Format"])),
            "Forma",
        ),
    ] {
        let (found, _, _, stands) = told(source);
        assert_eq!((found, stands), (fact, at), "{source}");
    }
}

#[test]
fn a_time_an_id_or_a_text_that_cannot_be_one_says_why() {
    for (fields, reason, at) in [
        (
            "id: \"a\", turn: \"90\"",
            Refused::Span(span::Refusal::NoUnit),
            "\"90\"",
        ),
        (
            "id: \"a\", turn: \"45 parsecs\"",
            Refused::Span(span::Refusal::UnknownUnit),
            "\"45 parsecs\"",
        ),
        ("id: \"a\", turn: \"0s\"", Refused::Span(span::Refusal::Zero), "\"0s\""),
        (
            "id: \"a\", turn: \"500 years\"",
            Refused::Span(span::Refusal::TooLong),
            "\"500 years\"",
        ),
        ("id: \"Mon Tour\"", Refused::Id(id::Refusal::Beginning), "\"Mon Tour\""),
        (
            "id: \"a\", speak: Role(\"é\")",
            Refused::Id(id::Refusal::Beginning),
            "\"é\"",
        ),
        (
            "id: \"a\", say: (french: \"x\")",
            Refused::Text(text_by_language::Refusal::LanguageCode),
            "french",
        ),
        (
            "id: \"a\", say: (fr: \"x\", fr: \"y\")",
            Refused::Text(text_by_language::Refusal::LanguageTwice),
            "fr",
        ),
        (
            "id: \"a\", say: {}",
            Refused::Text(text_by_language::Refusal::NoLanguage),
            "{",
        ),
    ] {
        let source = step(fields);
        let (found, line, _, stands) = told(&source);
        assert_eq!((found, line, stands), (Fact::Refused(reason), 4, at), "{source}");
    }
}

#[test]
fn ten_thousand_levels_are_too_deep_at_once() {
    for open in ["[", "(a:", "Some(", "(steps:[Steps(id:\"a\",steps:[", "/*"] {
        for before in [
            "",
            "(title: ",
            "(steps: ",
            "(title: \"x\", steps: [Steps(id: \"a\", steps: ",
        ] {
            let slip = slip(&format!("{before}{}", open.repeat(10_000)));
            assert!(slip.place.end <= before.len() + open.len() * 10_000);
            if !["/*", "Some("].contains(&open) && before.contains("Steps") {
                assert_eq!(slip.fact, Fact::TooDeep, "{before}{open}");
            }
        }
    }
    let somes = format!(
        "(title: \"x\", steps: [{}1{}])",
        "Some(".repeat(10_000),
        ")".repeat(10_000)
    );
    assert_eq!(slip(&somes).fact, Fact::TooDeep);
    let blocks = "Steps(id:\"a\",steps:[".repeat(10_000);
    assert_eq!(slip(&format!("(title: \"x\", steps: [{blocks}")).fact, Fact::TooDeep);
}

#[test]
fn thirty_blocks_in_each_other_are_read() {
    let source = format!(
        "(title: \"x\", steps: [{}{}])",
        "Steps(id:\"a\",steps:[".repeat(25),
        "])".repeat(25)
    );
    assert!(read::<Format>(&source).is_ok());
}

#[test]
fn a_large_file_is_refused_with_its_limit() {
    let limit = limits::FORMAT_BYTES;
    let slip = read_bytes::<Format>(&vec![b' '; limit + 1], limit).unwrap_err();
    assert_eq!(slip.fact, Fact::TooLarge(limit));
}

#[test]
fn a_byte_that_is_not_utf8_is_told_with_its_place() {
    let slip = read_bytes::<Format>(b"(title: \"caf\xe9\", steps: [])", 1_000).unwrap_err();
    assert_eq!((slip.fact, slip.place), (Fact::NotUtf8(0xE9), 12..13));
    let slip = read_bytes::<Format>(b"(title: \"\xc3", 1_000).unwrap_err();
    assert_eq!((slip.fact, slip.place), (Fact::NotUtf8(0xC3), 9..10));
}

#[test]
fn a_located_value_outside_of_a_reading_is_refused_not_misplaced() {
    assert!(ron::from_str::<Located<Id>>("\"a\"").is_err());
}

fn fragments() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        ",",
        ":",
        "\"",
        "'",
        "/*",
        "*/",
        "//",
        "\n",
        " ",
        "title",
        "steps",
        "Step",
        "Steps",
        "id",
        "speak",
        "Round",
        "Role",
        "Asked",
        "en",
        "fr",
        "\"a\"",
        "12",
        "-1",
        "45s",
        "r#\"",
        "\"#",
        "\\",
        "é",
        "\u{202e}",
        "#![enable(",
        "turn",
        "say",
        "Some",
        "None",
        "Not",
        "0x",
        "1e9",
        "\u{feff}",
        "people",
        "(3,15)",
    ]);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

fn within(slip: &Slip, source: &[u8]) -> bool {
    let inside = |place: &super::super::place::Place| place.start <= place.end && place.end <= source.len();
    inside(&slip.place) && slip.aside.as_ref().is_none_or(inside)
}

proptest! {
    #[test]
    fn any_bytes_are_a_value_or_a_slip_inside_the_file(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Err(slip) = read_bytes::<Format>(&bytes, 1_000) {
            prop_assert!(within(&slip, &bytes));
        }
    }

    #[test]
    fn any_pieces_of_a_format_are_a_value_or_a_slip_inside_the_file(source in fragments()) {
        if let Err(slip) = read::<Format>(&source) {
            prop_assert!(within(&slip, source.as_bytes()));
            prop_assert!(source.get(slip.place.clone()).is_some());
        }
    }

    #[test]
    fn a_good_format_with_a_piece_cut_out_or_put_in(start in 0usize..600, length in 0usize..9, piece in fragments()) {
        let start = GOOD.floor_char_boundary(start);
        let end = GOOD.floor_char_boundary((start + length).min(GOOD.len()));
        let source = format!("{}{piece}{}", &GOOD[..start], &GOOD[end..]);
        if let Err(slip) = read::<Format>(&source) {
            prop_assert!(within(&slip, source.as_bytes()));
            prop_assert!(source.get(slip.place.clone()).is_some());
        }
    }

    #[test]
    fn any_format_reads_back_as_written(
        title in any::<String>(), ids in prop::collection::vec("[a-z][a-z0-9_]{0,9}", 0..4),
        people in any::<Option<(u8, u8)>>(), seconds in 1u64..80_000,
    ) {
        let nowhere = |node| Located { value: node, place: 0..0 };
        let steps = ids.iter().map(|word| nowhere(Node::Step(Step {
            id: Located { value: Id::new(word).unwrap(), place: 0..0 },
            speak: Some(Located { value: Speak::Not(Box::new(Speak::Asked(Text::everywhere(title.as_str())))), place: 0..0 }),
            turn: Some(Span::nearest(seconds * 1_000)),
            say: Some(Text::each([(crate::notation::Language::FRENCH, title.clone())]).unwrap()),
        }))).collect();
        let format = Format { title: Text::everywhere(title.as_str()), people, concerns: true, steps };
        let written = write(&format).unwrap();
        prop_assert!(written.chars().all(|sign| !sign.is_control()));
        prop_assert_eq!(read::<Format>(&written).unwrap(), format);
    }
}
