//! What people see for a slip.

use proptest::prelude::*;

use super::*;

struct Said;

impl SlipSentences<&str> for Said {
    fn sentences(&self, slip: &Slip<&str>) -> Sentences {
        let what = match &slip.fact {
            Fact::Meaning(what) => (*what).to_owned(),
            other => format!("{other:?}"),
        };
        let hint = Some("Known here: `Round`.".to_owned());
        Sentences {
            what,
            here: "did you mean `Round`?".to_owned(),
            aside: "this step".to_owned(),
            hint,
        }
    }
}

fn drawn(slip: Slip<&str>, source: &[u8]) -> String {
    render(&slip, source, "formats/x.ron", &Said, Colour::Plain)
}

fn meant(place: Place) -> Slip<&'static str> {
    Slip::meaning(place, "`Rond` is not known here.")
}

/// Columns to the left of the caret, and to the left of this word in the line above it.
fn columns(drawn: &str, word: &str) -> (usize, usize) {
    let lines: Vec<&str> = drawn.lines().collect();
    let caret = lines.iter().position(|line| line.contains('^')).unwrap();
    let left = |line: &str, mark: &str| crate::notation::visible::width(&line[..line.find(mark).unwrap()]);
    (left(lines[caret], "^"), left(lines[caret - 1], word))
}

#[test]
fn a_slip_shows_sentence_place_line_caret_and_hint() {
    let source = "(\n  speak: Rond,\n)\n";
    let expected = "\
formats/x.ron:2:10: `Rond` is not known here.
  |
2 |   speak: Rond,
  |          ^^^^ did you mean `Round`?
  |
  = Known here: `Round`.";
    assert_eq!(drawn(meant(11..15), source.as_bytes()), expected);
}

#[test]
fn a_second_place_far_away_is_shown_too() {
    let source = format!("(\n Step(\n{} )\n)\n", "  id: 1,\n".repeat(30));
    let end = source.len() - 4;
    let shown = drawn(meant(3..8).beside(end..end + 1), source.as_bytes());
    assert!(shown.contains("2 |  Step(") && shown.contains("33 |"), "{shown}");
    assert!(shown.contains("this step") && shown.lines().count() < 16, "{shown}");
}

#[test]
fn the_caret_stands_under_its_word_behind_wide_and_hostile_signs() {
    for before in [
        "",
        "委員会の決定",
        "é",
        "e\u{301}",
        "\u{202e}",
        "\u{1b}[31m",
        "\t",
        "\u{feff}",
        "n\u{300}\u{301}",
    ] {
        let source = format!("(x: \"{before}\", speak: Rond)");
        let start = source.find("Rond").unwrap();
        let shown = drawn(meant(start..start + 4), source.as_bytes());
        let (caret, word) = columns(&shown, "Rond");
        assert_eq!(caret, word, "{shown}");
    }
}

#[test]
fn a_line_of_a_megabyte_is_shown_around_its_slip() {
    let source = format!(
        "(x: \"{}\", speak: Rond, y: \"{}\")",
        "é".repeat(500_000),
        "x".repeat(500_000)
    );
    let start = source.find("Rond").unwrap();
    let shown = drawn(meant(start..start + 4), source.as_bytes());
    assert!(
        shown.contains(":1:500016") && shown.contains("speak: Rond") && shown.len() < 2_000,
        "{shown}"
    );
}

#[test]
fn a_byte_that_is_not_utf8_is_shown_where_it_stands() {
    let shown = drawn(Slip::at(6..7, Fact::NotUtf8(0xE9)), b"(a: 1,\xe9 b: 2)");
    let (caret, word) = columns(&shown, "\u{fffd}");
    assert_eq!(caret, word, "{shown}");
}

#[test]
fn a_file_that_is_too_large_is_named_without_its_text() {
    let shown = drawn(Slip::at(0..0, Fact::TooLarge(1)), b"(secret)");
    assert!(shown.contains("formats/x.ron") && !shown.contains("secret"), "{shown}");
}

#[test]
fn a_name_of_a_file_cannot_move_the_screen() {
    let shown = render(&meant(0..1), b"x", "a\u{1b}[2J\u{202e}.ron", &Said, Colour::Plain);
    assert!(shown.contains("a␛[2J‹U+202E›.ron"), "{shown}");
}

#[test]
fn colours_are_ours_and_never_the_files() {
    let shown = render(&meant(0..4), b"\x1b[5m", "x.ron", &Said, Colour::Coloured);
    assert!(
        shown.contains("\u{1b}[1m") && shown.contains("␛[5m") && !shown.contains("\u{1b}[5m"),
        "{shown}"
    );
}

proptest! {
    #[test]
    fn any_file_and_place_are_drawn_without_controls(
        source in prop::collection::vec(any::<u8>(), 0..120), start in 0usize..130, length in 0usize..20, aside in 0usize..130,
    ) {
        let shown = drawn(meant(start..start + length).beside(aside..aside + 1), &source);
        prop_assert!(shown.chars().all(|sign| sign == '\n' || !(sign.is_control() || crate::notation::visible::is_bidi_control(sign))));
    }

    #[test]
    fn any_text_and_place_are_drawn_without_controls(
        source in any::<String>(), start in 0usize..60, length in 0usize..20, aside in 0usize..60,
    ) {
        let shown = drawn(meant(start..start + length).beside(aside..aside + 1), source.as_bytes());
        prop_assert!(shown.chars().all(|sign| sign == '\n' || !(sign.is_control() || crate::notation::visible::is_bidi_control(sign))));
    }
}
