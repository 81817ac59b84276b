//! What no text may do to a screen, tried on the hostile texts and on any text at all.

use super::*;
use proptest::prelude::*;

/// The texts of `tests/cases/hostile/texts.json` that are UTF-8: id, text, columns where they are known.
fn hostile() -> Vec<(String, String, Option<usize>)> {
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../../../tests/cases/hostile/texts.json")).unwrap();
    let entries = file["texts"].as_array().unwrap();
    assert_eq!(entries.len(), 50);
    entries
        .iter()
        .filter_map(|entry| {
            let text = entry["text"].as_str()?.to_owned();
            let columns = entry["columns_expected"].as_u64().map(|columns| columns as usize);
            Some((entry["id"].as_str()?.to_owned(), text, columns))
        })
        .collect()
}

fn harmless(shown: &str) -> bool {
    shown
        .chars()
        .all(|sign| sign == '\n' || !(sign.is_control() || is_hidden(sign)))
}

#[test]
fn no_hostile_text_reaches_the_screen_with_a_control_or_a_bidi_sign() {
    for (id, text, columns) in hostile() {
        assert!(harmless(&visible(&text)), "{id}");
        assert!(
            harmless(&visible_line(&text)) && !visible_line(&text).contains('\n'),
            "{id}"
        );
        if let Some(columns) = columns {
            assert_eq!(width(&visible(&text)), columns, "{id}");
        }
        for columns in 0..30 {
            assert!(
                width(&cut_to_width(&visible_line(&text), columns)) <= columns,
                "{id} in {columns}"
            );
        }
    }
}

#[test]
fn hostile_texts_that_differ_are_told_apart() {
    let texts = hostile();
    for (index, (id, text, _)) in texts.iter().enumerate() {
        for (other_id, other, _) in &texts[index + 1..] {
            assert_ne!(visible_line(text), visible_line(other), "{id} and {other_id}");
        }
    }
    assert_ne!(visible("Na\u{200b}me"), "Name");
}

#[test]
fn controls_are_shown_as_their_pictures() {
    assert_eq!(visible("\u{1b}[2J"), "␛[2J");
    assert_eq!(visible("a\0b\u{7f}"), "a␀b␡");
    assert_eq!(visible("\u{9b}31m"), "‹U+009B›31m");
    assert_eq!(visible("user\u{202e}gnp.exe"), "user‹U+202E›gnp.exe");
    assert_eq!(visible("objection\rconsent"), "objection␍consent");
    assert_eq!(visible("secret\u{8}public"), "secret␈public");
    assert_eq!(visible("co\u{ad}opération"), "coopération");
}

#[test]
fn lines_stay_lines_and_one_name_stays_one_line() {
    assert_eq!(visible("ligne 1\r\nligne 2"), "ligne 1\nligne 2");
    assert_eq!(visible("a\tb"), "a    b");
    assert_eq!(visible_line("Anne\nBruno: objection"), "Anne␊Bruno: objection");
    assert_eq!(visible_line("ligne 1\r\nligne 2"), "ligne 1␊ligne 2");
    assert_eq!(visible_line("a\tb"), "a b");
}

#[test]
fn spellings_keep_their_joiners() {
    for text in [
        "می\u{200c}خواهم",
        "👩\u{200d}👩\u{200d}👧\u{200d}👦",
        "❤\u{fe0f}",
        "1\u{fe0f}\u{20e3}",
        "क्षत्रिय",
        "ที่นี่",
        "한",
    ] {
        assert_eq!(visible(text), text);
    }
    let wales = "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}";
    assert_eq!(visible(wales), wales);
    assert_eq!(visible("a\u{e0067}"), "a‹U+E0067›");
}

#[test]
fn forty_marks_on_a_letter_become_four() {
    let zalgo = format!("n{}om", "\u{300}".repeat(40));
    assert_eq!(visible(&zalgo).chars().count(), 3 + MARKS_ON_A_LETTER);
    assert_eq!(width(&visible(&zalgo)), 3);
}

#[test]
fn a_plain_text_is_not_copied() {
    assert!(matches!(visible("Aïcha, 委員会"), Cow::Borrowed(_)));
    assert!(matches!(cut_to_width("Aïcha", 5), Cow::Borrowed(_)));
}

#[test]
fn a_long_name_is_cut_between_letters_with_a_sign() {
    assert_eq!(cut_to_width("Gwenaëlle", 5), "Gwen…");
    assert_eq!(cut_to_width("Anne Marie", 6), "Anne…");
    assert_eq!(cut_to_width("委員会", 4), "委…");
    assert_eq!(
        cut_to_width("👩\u{200d}👩\u{200d}👧 famille", 3),
        "👩\u{200d}👩\u{200d}👧…"
    );
    assert_eq!(cut_to_width("Aïcha", 1), "…");
    assert_eq!(cut_to_width("Aïcha", 0), "");
}

#[test]
fn a_name_without_ink_is_blank() {
    for (id, text, _) in hostile() {
        let blank = ["braille-blank", "only-spaces", "empty", "esc-alone"].contains(&id.as_str());
        assert_eq!(is_blank(&text), blank, "{id}");
    }
    assert!(is_blank("\u{200b}\u{200d}"));
    assert!(!is_blank("É"));
}

proptest! {
    #[test]
    fn nothing_visible_moves_the_screen(text in any::<String>()) {
        prop_assert!(harmless(&visible(&text)));
        prop_assert!(harmless(&visible_line(&text)));
        prop_assert!(!visible_line(&text).contains('\n'));
    }

    #[test]
    fn what_is_visible_stays_as_it_is(text in any::<String>()) {
        let once = visible(&text).into_owned();
        prop_assert_eq!(visible(&once), Cow::Borrowed(once.as_str()));
    }

    #[test]
    fn a_cut_text_fits(text in any::<String>(), columns in 0usize..40) {
        prop_assert!(width(&cut_to_width(&text, columns)) <= columns);
    }

    #[test]
    fn a_text_that_fits_is_not_cut(text in any::<String>()) {
        prop_assert_eq!(cut_to_width(&text, width(&text)), Cow::Borrowed(text.as_str()));
    }
}
