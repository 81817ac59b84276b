//! What people write, and the slip they are answered with: on a small format, with every kind of value in it.

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
    let broken = "\u{feff}(titel: \"x\")";
    assert_eq!(&broken[slip(broken).place], "titel");
    assert!(matches!(
        slip("\u{feff}\u{feff}()").fact,
        Fact::UnexpectedSign(_) | Fact::WrongKind { .. }
    ));
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
fn as_many_blocks_in_each_other_are_read_as_the_limit_says() {
    let blocks = |depth: usize| {
        let source = format!(
            "(title: \"x\", steps: [{}{}])",
            "Steps(id:\"a\",steps:[".repeat(depth),
            "])".repeat(depth)
        );
        read::<Format>(&source).map_err(|slip| slip.fact)
    };
    assert!(blocks(limits::BLOCKS_DEPTH).is_ok());
    assert_eq!(blocks(limits::BLOCKS_DEPTH + 2), Err(Fact::TooDeep));
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

mod any;
mod slips;
