//! Texts made to move, hide or command what is on a screen, in every place where a person can write one: shown harmlessly, stored as given.

use ronde::notation::visible::is_blank;
use serde_json::Value;

use crate::driver::{Place, Program, foreign_in};
use crate::meetings::leaves;

/// A text that means no good.
struct Hostile {
    id: String,
    bytes: Vec<u8>,
    /// Where it is valid UTF-8.
    text: Option<String>,
}

fn texts() -> Vec<Hostile> {
    let all: Value = serde_json::from_str(include_str!("../cases/hostile/texts.json")).expect("JSON");
    let texts = all["texts"].as_array().expect("a list");
    let read = |text: &Value| Hostile {
        id: text["id"].as_str().expect("an id").to_owned(),
        bytes: bytes(text["bytes_hex"].as_str().expect("digits")),
        text: text["valid_utf8"]
            .as_bool()
            .expect("known")
            .then(|| text["text"].as_str().expect("a text").to_owned()),
    };
    texts.iter().map(read).collect()
}

fn bytes(digits: &str) -> Vec<u8> {
    let byte = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).expect("a byte");
    (0..digits.len()).step_by(2).map(byte).collect()
}

/// Those that somebody could mean as a name, a subject, a note.
fn written() -> Vec<String> {
    texts()
        .into_iter()
        .filter_map(|hostile| hostile.text)
        .filter(|text| !text.trim().is_empty())
        .collect()
}

fn is_harmless(what: &str, bytes: &[u8]) {
    assert_eq!(foreign_in(bytes), Vec::<String>::new(), "{what}");
}

#[test]
fn a_hostile_subject_is_shown_harmlessly_and_kept_as_given() {
    for text in written().into_iter().filter(|text| !text.contains('\0')) {
        let place = Place::new();
        let mut ronde = place.starts(["run", "round", "--subject", &text, "--people", "Aïcha, Bruno, Chen"]);
        ronde.sees("begin:").answers("Space");
        leaves(&mut ronde);
        is_harmless(&text, &ronde.bytes());
        let kept = place.texts();
        assert!(kept.contains(&text), "{text:?} is not among {kept:?}");
        let shown = place.calls(["verify"]);
        is_harmless(&text, shown.out.as_bytes());
    }
}

#[test]
fn hostile_names_are_shown_harmlessly_and_kept_as_given() {
    let names: Vec<String> = written().into_iter().filter(|text| !is_blank(text)).collect();
    let circle = ron::to_string(&names).expect("RON");
    let place = Place::new();
    place.file("ronde.ron", &format!("(circles: [(id: \"all\", people: {circle})])"));
    let mut ronde = place.starts(["run", "check_in", "--subject", "Monday", "--people", "all"]);
    ronde.sees("begin:").answers("Space");
    for size in [(120, 35), (80, 24), (40, 12), (200, 60)] {
        ronde.resizes(size.0, size.1).answers("Space").answers("Space");
    }
    for _ in 0..names.len() {
        ronde.presses("Right");
    }
    ronde.presses("Esc").answers("Space");
    leaves(&mut ronde);
    is_harmless("names", &ronde.bytes());
    let kept = place.texts();
    for name in names {
        assert!(kept.contains(&name), "{name:?} is not among the names that were kept");
    }
}

fn deciding(place: &Place) -> Program {
    let people = "Aïcha, Bruno, Chen";
    let call = [
        "run",
        "consent_light",
        "--subject",
        "Monday",
        "--people",
        people,
        "--role",
        "proposal_holder=Bruno",
    ];
    let mut ronde = place.starts(call);
    ronde.sees("begin:").answers("Space");
    ronde
}

#[test]
fn a_hostile_proposal_and_notes_are_shown_harmlessly_and_kept_as_they_were_pasted() {
    let place = Place::new().sized(200, 50);
    let mut ronde = deciding(&place);
    let all = written();
    for text in &all {
        ronde
            .presses("n")
            .sees("keep the note")
            .pastes(text)
            .presses("ctrl-s")
            .sees_no("keep the note");
    }
    let proposal = all.join("\n");
    ronde
        .answers("Space")
        .pastes("why\u{7}")
        .presses("Tab")
        .pastes(&proposal)
        .presses("ctrl-s")
        .sees("version 1");
    ronde.presses_until("Space", "We have decided").sees("why");
    leaves(&mut ronde);
    is_harmless("notes and a proposal", &ronde.bytes());
    let kept = place.texts();
    let pasted = |text: &str| text.replace("\r\n", "\n").replace('\r', "\n");
    for text in &all {
        let line = pasted(text).trim_end_matches('\n').replace('\n', " ");
        assert!(
            kept.iter().any(|kept| kept.trim() == line.trim()),
            "{line:?} is not among what was kept"
        );
    }
    assert!(
        kept.iter().any(|kept| kept.trim() == pasted(&proposal).trim()),
        "not the proposal"
    );
    for call in [
        vec!["show", &format!("{}-1", place.id())],
        vec!["decisions"],
        vec!["decisions", "--json"],
    ] {
        let answered = place.calls(&call);
        assert_eq!(answered.code, Some(0), "{answered:?}");
        is_harmless(&format!("{call:?}"), answered.out.as_bytes());
    }
    let minutes = std::fs::read(place.session().join("minutes.md")).expect("minutes");
    is_harmless("minutes", &minutes);
}

#[test]
fn hostile_texts_are_prepared_begun_and_listed_at_home_without_harm() {
    let place = Place::new();
    let all = written();
    let quoted = ron::to_string(&all.join(" ")).expect("RON");
    let format = format!(
        "(title: {quoted}, purpose: {quoted}, people: (2, 60), steps: [Step(id: \"one\", say: \"What next?\", speak: Round)])"
    );
    place.file("formats/aaa.ron", &format);
    let mut ronde = place.starts::<&str>([]);
    ronde
        .sees("Begin")
        .presses("Down")
        .presses("Enter")
        .sees("Who is there");
    ronde.pastes(&all[0]).presses("Enter").pastes(&all.join("\n"));
    for size in [(80, 24), (40, 12), (200, 60), (120, 35)] {
        let before = ronde.bytes().len();
        ronde.resizes(size.0, size.1).writes_after(before);
    }
    ronde.presses("ctrl-s").sees("begin:");
    leaves(&mut ronde);
    is_harmless("setup", &ronde.bytes());
    let kept = place.texts();
    assert!(kept.contains(&all[0]), "{:?} is not among {kept:?}", all[0]);
    let mut ronde = place.starts::<&str>([]);
    ronde.sees("Go on").presses("r").presses("q");
    leaves(&mut ronde);
    is_harmless("home", &ronde.bytes());
}

#[test]
fn the_hostile_texts_of_a_format_are_shown_harmlessly() {
    for text in written() {
        let place = Place::new();
        let quoted = ron::to_string(&text).expect("RON");
        let format = format!(
            "(title: {quoted}, purpose: {quoted}, people: (2, 9), steps: [Step(id: \"one\", name: {quoted}, say: \"What next?\", aloud: {quoted}, \
             cue: {quoted}, speak: Facilitator, time: \"1m\")])"
        );
        place.file("formats/own.ron", &format);
        let mut ronde = place.starts(["run", "own", "--subject", "Monday", "--people", "Aïcha, Bruno, Chen"]);
        ronde.sees("Monday").presses("Space").sees("What next?").presses("i");
        leaves(&mut ronde);
        is_harmless(&text, &ronde.bytes());
        for call in [
            vec!["formats", "list"],
            vec!["formats", "show", "own"],
            vec!["formats", "check"],
        ] {
            let answered = place.calls(&call);
            is_harmless(&format!("{call:?} of {text:?}"), answered.out.as_bytes());
            is_harmless(&format!("{call:?} of {text:?}"), answered.err.as_bytes());
        }
    }
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_refused_with_their_place_in_a_file_and_never_taken_for_one() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    for hostile in texts().into_iter().filter(|hostile| hostile.text.is_none()) {
        let place = Place::new();
        let call = ["run", "round", "--people", "Aïcha, Bruno", "--subject"].map(OsStr::new);
        let answered = place.calls(call.into_iter().chain([OsStr::from_bytes(&hostile.bytes)]));
        assert_eq!(answered.code, Some(2), "{}: {answered:?}", hostile.id);
        let file = [b"(title: \"".as_slice(), &hostile.bytes, b"\")"].concat();
        std::fs::write(place.folder().join("formats/own.ron"), file).expect("a file");
        let answered = place.calls(["formats", "check", "formats/own.ron"]);
        assert_eq!(answered.code, Some(2), "{}: {answered:?}", hostile.id);
        answered.says("own.ron").says("byte");
        is_harmless(&hostile.id, answered.err.as_bytes());
        let mut ronde = deciding(&place);
        ronde
            .presses("n")
            .sees("keep the note")
            .types("before ")
            .sends(&hostile.bytes)
            .types(" after")
            .sees("after");
        ronde.presses("ctrl-s").sees_no("keep the note");
        leaves(&mut ronde);
        is_harmless(&hostile.id, &ronde.bytes());
        assert!(
            place
                .texts()
                .iter()
                .any(|text| text.starts_with("before ") && text.ends_with("after")),
            "{}",
            hostile.id
        );
    }
}

#[test]
fn a_byte_that_is_no_text_is_shown_as_such_when_it_is_pasted_and_is_nothing_when_it_is_typed() {
    let place = Place::new();
    let mut ronde = deciding(&place);
    ronde.presses("n").sees("keep the note").sends(b"typed \xff\xfe here, ");
    ronde.sends(b"\x1b[200~pasted \xff there\x1b[201~").sees("there");
    ronde.presses("ctrl-s").sees_no("keep the note");
    leaves(&mut ronde);
    let kept = place.texts();
    assert!(
        kept.contains(&"typed  here, pasted \u{fffd} there".to_owned()),
        "{kept:?}"
    );
}
