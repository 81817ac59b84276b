//! Where there is no terminal, and where it has no colours.

use crate::driver::Place;
use crate::meetings::leaves;

const ROUND: [&str; 6] = [
    "run",
    "round",
    "--subject",
    "What next?",
    "--people",
    "Aïcha, Bruno, Chen",
];

#[test]
fn without_a_terminal_it_says_so_what_works_without_one_and_begins_nothing() {
    for (place, sentence) in [
        (
            Place::new(),
            "ronde shows itself in a terminal, and there is none here. ronde decisions works without a screen.",
        ),
        (
            Place::new().in_french(),
            "ronde se montre dans un terminal ; ici il n’y en a pas. ronde decisions fonctionne sans écran.",
        ),
    ] {
        for call in [vec![], ROUND.to_vec()] {
            let answered = place.calls(call);
            assert_eq!(answered.code, Some(1), "{answered:?}");
            assert_eq!(answered.out, "");
            answered.says(sentence);
        }
        assert!(place.sessions().is_empty());
    }
}

#[test]
fn a_screen_whose_output_goes_to_a_file_is_not_opened() {
    let place = Place::new();
    let mut ronde = place.starts_by("\"$@\" > out; echo \"code $?\"", &ROUND);
    let end = ronde.ends_and_gives_the_terminal_back();
    assert!(end.said.ends_with("code 1"), "{}", end.said);
    assert!(place.sessions().is_empty());
}

#[test]
fn with_no_color_nothing_is_drawn_in_colour() {
    let coloured = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        text.contains("\x1b[38;")
            || text.contains("\x1b[48;")
            || (30..=37).any(|n| text.contains(&format!("\x1b[{n}m")))
    };
    for (value, expected) in [("1", false), ("", true)] {
        let place = Place::new().with("NO_COLOR", value);
        let mut ronde = place.starts(ROUND);
        ronde.sees("What next?").presses("q").sees("leave");
        assert_eq!(coloured(&ronde.bytes()), expected, "NO_COLOR={value}");
    }
}

#[test]
fn a_terminal_without_unicode_gets_no_mark_that_it_could_not_draw() {
    for (place, call) in [
        (Place::new().with("LANG", "C"), ROUND.to_vec()),
        (Place::new(), [&["--ascii"], &ROUND[..]].concat()),
    ] {
        let mut ronde = place.starts(call);
        ronde.sees("begin:").answers("Space").answers("Space");
        leaves(&mut ronde);
        let bytes = ronde.bytes();
        let text = str::from_utf8(&bytes).expect("UTF-8");
        let marks: Vec<char> = text
            .chars()
            .filter(|letter| matches!(letter, '\u{2190}'..='\u{28ff}'))
            .collect();
        assert_eq!(marks, Vec::<char>::new());
    }
}
