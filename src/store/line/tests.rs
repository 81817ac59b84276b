//! What holds of one line: written and read back, erased, changed, from another version.

use proptest::prelude::*;
use serde::{Deserialize, Serialize};

use super::*;

/// Events such as a meeting has, for the tests of this room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum Sample {
    Begun { version: u16 },
    Entered(String),
    Gave { by: u32, what: Gift, text: Option<u32> },
    Paused,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) enum Gift {
    NoObjection,
    Objection(u32),
}

impl Recorded for Sample {
    const VERSION: u16 = 1;

    fn version(&self) -> Option<u16> {
        if let Sample::Begun { version } = self {
            Some(*version)
        } else {
            None
        }
    }
}

/// A few texts that have broken other programs.
pub(in crate::store) const HOSTILE: &[&str] = &[
    "",
    "\"",
    "\\",
    "\\\"),Erased(\"",
    "\"),Said(\"",
    "])) // 0000000000000000000000000000000000000000000000000000000000000000\n(n:9",
    ",texts:[",
    "a\nb\r\nc\u{2028}d\u{85}e",
    "user\u{202e}gnp.exe",
    "\u{1b}]0;title\u{7}\u{9b}31m\u{0}\u{feff}",
    "e\u{301} 🧑\u{200d}🤝\u{200d}🧑 هل نلتقي 会议",
    "r#\"raw\"#",
    "// comment /* nested",
];

const EXAMPLE_SALT: Salt = Salt([
    0x4f, 0x54, 0xd8, 0x7c, 0xe4, 0x4d, 0xa5, 0xbd, 0x9e, 0x0c, 0x6a, 0x1f, 0x3b, 0x7d, 0x2e, 0x88,
]);

fn example() -> Act<Sample> {
    Act {
        n: 43,
        at: 905_200,
        does: vec![Sample::Gave {
            by: 3,
            what: Gift::Objection(1),
            text: Some(0),
        }],
        texts: vec![Text::Said(EXAMPLE_SALT, "Mondays are market days.".to_owned())],
    }
}

fn sha256(bytes: &str) -> String {
    Hash::of(Sha256::new_with_prefix(bytes)).to_string()
}

/// A line with a right hash around any value.
fn line_of(value: &str) -> Vec<u8> {
    let hash = hash(&Hash::BEGINNING, value).map_or("0".repeat(64), |hash| hash.to_string());
    format!("{value} // {hash}\n").into_bytes()
}

/// The line with each of its texts erased, as `ronde forget` leaves it.
fn erased(line: &str) -> String {
    let start = line.find(TEXTS).unwrap() + TEXTS.len();
    let (mut rest, mut out) = (&line[start..], line[..start].to_owned());
    loop {
        let (text, after) = texts::next(rest).unwrap();
        match text {
            texts::Standing::Said { whole, .. } => out += &format!("Erased(\"{}\")", sha256(whole)),
            texts::Standing::Erased(digest) => out += &format!("Erased(\"{digest}\")"),
        }
        match after.strip_prefix(',') {
            Some(more) => (rest, out) = (more, out + ","),
            None => return out + after,
        }
    }
}

#[test]
fn an_act_is_written_letter_by_letter_as_the_documentation_shows_it() {
    let (line, hash) = write(&Hash::BEGINNING, &example()).unwrap();
    let value = concat!(
        "(n:43,at:905200,does:[Gave(by:3,what:Objection(1),text:0)],",
        "texts:[Said(\"4f54d87ce44da5bd9e0c6a1f3b7d2e88\",\"Mondays are market days.\")])"
    );
    assert_eq!(line, format!("{value} // {hash}\n"));
    let digest = sha256("Said(\"4f54d87ce44da5bd9e0c6a1f3b7d2e88\",\"Mondays are market days.\")");
    let hashed = format!("(n:43,at:905200,does:[Gave(by:3,what:Objection(1),text:0)],texts:[Erased(\"{digest}\")])");
    assert_eq!(hash.to_string(), sha256(&("0".repeat(64) + &hashed)));
}

#[test]
fn the_example_in_the_documentation_has_the_hashes_it_shows() {
    let page = include_str!("../../../docs/journal.md");
    let lines: Vec<String> = page
        .lines()
        .filter(|line| line.starts_with("(n:"))
        .map(|line| format!("{line}\n"))
        .collect();
    let [first, second, second_erased] = lines.as_slice() else {
        panic!("{lines:?}")
    };
    let first = check(&Hash::BEGINNING, first.as_bytes()).unwrap();
    assert!(check(&first.hash, second.as_bytes()).is_ok());
    assert!(check(&first.hash, second_erased.as_bytes()).is_ok());
    assert_eq!(&erased(second), second_erased);
    assert!(page.contains(&format!("\"{}(n:2", first.hash)));
}

#[test]
fn hostile_texts_stand_on_one_printable_line_and_come_back_as_given() {
    let texts = HOSTILE
        .iter()
        .map(|text| Text::Said(EXAMPLE_SALT, (*text).to_owned()))
        .collect();
    let act = Act { texts, ..example() };
    let (line, _) = write(&Hash::BEGINNING, &act).unwrap();
    let (inner, end) = line.split_at(line.len() - 1);
    assert_eq!(end, "\n");
    assert!(
        !inner
            .chars()
            .any(|letter| letter.is_control() || "\u{2028}\u{202e}\u{feff}".contains(letter))
    );
    assert_eq!(read(&Hash::BEGINNING, line.as_bytes()), Ok(act));
}

#[test]
fn an_event_that_could_be_taken_for_the_texts_is_never_written() {
    let act = Act {
        n: 1,
        at: 0,
        does: vec![Sample::Entered("x,texts:[".to_owned())],
        texts: Vec::new(),
    };
    assert_eq!(
        write(&Hash::BEGINNING, &act),
        Err(Unwritable::NotReadBack(Fault::Malformed))
    );
}

#[test]
fn a_line_longer_than_the_limit_is_neither_written_nor_read() {
    let act = Act {
        texts: vec![Text::Said(EXAMPLE_SALT, "é".repeat(JOURNAL_LINE_BYTES / 2))],
        ..example()
    };
    assert_eq!(
        write(&Hash::BEGINNING, &act),
        Err(Unwritable::NotReadBack(Fault::TooLong))
    );
}

#[test]
fn an_unknown_event_is_named_as_it_stands_and_an_unknown_field_is_passed_over() {
    let unknown = |value: &str| read::<Sample>(&Hash::BEGINNING, &line_of(value));
    let text = "Moved(to:[1, 2],seen:\"é\")".to_owned();
    assert_eq!(
        unknown(&format!("(n:1,at:0,does:[Paused,{text}])")),
        Err(Fault::UnknownEvent { text })
    );
    let text = "Gave(by:1,what:Applause,text:None)".to_owned();
    assert_eq!(
        unknown(&format!("(n:1,at:0,does:[{text}])")),
        Err(Fault::UnknownEvent { text })
    );
    let known = unknown("(n:1,at:0,does:[Gave(by:1,what:NoObjection,loud:(a:[1]),text:None)])").unwrap();
    assert_eq!(
        known.does,
        [Sample::Gave {
            by: 1,
            what: Gift::NoObjection,
            text: None
        }]
    );
}

#[test]
fn what_is_not_a_line_is_told_apart() {
    let read = |line: &[u8]| read::<Sample>(&Hash::BEGINNING, line);
    let (line, _) = write(&Hash::BEGINNING, &example()).unwrap();
    assert_eq!(read(b""), Err(Fault::Torn));
    assert_eq!(read(line.trim_end().as_bytes()), Err(Fault::Torn));
    assert_eq!(read(b"\n"), Err(Fault::Malformed));
    assert_eq!(read(line.replace(" // ", "  // ").as_bytes()), Err(Fault::Malformed));
    assert_eq!(read(line.replace("n:43", "n:44").as_bytes()), Err(Fault::HashDiffers));
    assert_eq!(read(line.replace('\n', "\r\n").as_bytes()), Err(Fault::Malformed));
    assert_eq!(read(line.to_uppercase().as_bytes()), Err(Fault::Malformed));
    let mut bytes = line.clone().into_bytes();
    bytes[5] = 0xff;
    assert_eq!(read(&bytes), Err(Fault::NotUtf8 { byte: 6 }));
    for value in [
        "()",
        "(n:,at:0,does:[])",
        "(n:1,at:0,does:[]",
        "(n:1,at:0,does:[],texts:[])",
        "(n:1,at:0,does:[) )",
        "(n:1,does:[])",
    ] {
        assert_eq!(read(&line_of(value)), Err(Fault::Malformed), "{value}");
    }
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    let hostile = proptest::sample::select(HOSTILE).prop_map(str::to_owned);
    prop::collection::vec(prop_oneof![any::<String>(), hostile], 0..4)
}

proptest! {
    #[test]
    fn any_texts_round_trip_and_verify_erased(texts in texts(), salt: [u8; 16], at: u64) {
        let texts = texts.into_iter().map(|text| Text::Said(Salt(salt), text)).collect();
        let act = Act { at, texts, ..example() };
        let (line, hash) = write(&Hash::BEGINNING, &act).unwrap();
        prop_assert_eq!(line.matches('\n').count(), 1);
        prop_assert_eq!(read(&Hash::BEGINNING, line.as_bytes()), Ok(act.clone()));
        if !act.texts.is_empty() {
            let erased = erased(&line);
            prop_assert!(!erased.contains("Said("));
            prop_assert_eq!(check(&Hash::BEGINNING, erased.as_bytes()).unwrap().hash, hash);
            let read = read::<Sample>(&Hash::BEGINNING, erased.as_bytes()).unwrap();
            prop_assert_eq!(read.does, act.does);
            prop_assert!(read.texts.iter().all(|text| matches!(text, Text::Erased(_))));
        }
    }

    #[test]
    fn a_changed_byte_anywhere_in_a_line_is_found(position: prop::sample::Index, change in 1u8..) {
        let (line, _) = write(&Hash::BEGINNING, &example()).unwrap();
        let mut bytes = line.into_bytes();
        let position = position.index(bytes.len());
        bytes[position] ^= change;
        prop_assert!(read::<Sample>(&Hash::BEGINNING, &bytes).is_err());
    }
}
