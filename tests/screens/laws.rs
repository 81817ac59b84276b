//! What holds on every screen (screens 13): looked for in the pictures themselves, so that no part of the program can be right alone.

use ronde::notation::Language;
use unicode_width::UnicodeWidthStr;

use crate::hall::{Hall, SIZES, meeting};
use crate::scenes::{self, Scene};

const NAMES: [&str; 8] = [
    "Aïcha",
    "Bruno",
    "Chen",
    "Dominique",
    "Élise",
    "Farid",
    "Gwenaëlle",
    "Hélène",
];

/// Scenes in which a step runs and nothing is open.
const STAGE: [(&str, Scene); 13] = [
    ("check_in", scenes::check_in),
    ("presenting", scenes::presenting),
    ("questions", scenes::questions),
    ("reactions", scenes::reactions),
    ("amending", scenes::amending),
    ("objections", scenes::objections),
    ("calm_stop_with_an_objection", scenes::calm_stop_with_an_objection),
    ("integration", scenes::integration),
    ("amendment", scenes::amendment),
    ("second_yes", scenes::second_yes),
    ("second_round", scenes::second_round),
    ("calm_stop", scenes::calm_stop),
    ("poster", scenes::poster),
];

/// Sheets and pages without a field for text.
const OPEN: [(&str, Scene); 9] = [
    ("home_empty", scenes::home_empty),
    ("home", scenes::home),
    ("review", scenes::review),
    ("earlier_answer", scenes::earlier_answer),
    ("pause_sheet", scenes::pause_sheet),
    ("a_break", scenes::a_break),
    ("time_sheet", scenes::time_sheet),
    ("ways_out", scenes::ways_out),
    ("help", scenes::help),
];

const BOTH: [Language; 2] = [Language::ENGLISH, Language::FRENCH];

#[test]
fn who_speaks_and_the_beginning_of_the_sentence_stand_in_every_picture() {
    for language in BOTH {
        for (scene, show) in STAGE {
            let mut hall = show(meeting(language));
            let Some(speaker) = hall.speaker() else { continue };
            let beginnings = hall.sentences(language).into_iter();
            let beginnings: Vec<String> = beginnings.map(|sentence| beginning(&sentence)).collect();
            for size in SIZES {
                let words = hall.resizes(size).words();
                assert!(
                    words.contains(&speaker),
                    "{scene} at {size:?}: {speaker} is not in\n{words}"
                );
                let asked = beginnings.iter().any(|beginning| words.contains(beginning));
                assert!(asked, "{scene} at {size:?}: none of {beginnings:?} is in\n{words}");
            }
        }
    }
}

/// The first two words: what follows may stand on another line.
fn beginning(sentence: &str) -> String {
    sentence.split_whitespace().take(2).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_last_line_keeps_its_margins_at_eighty_columns_and_is_never_cut() {
    for language in BOTH {
        for (scene, show) in STAGE.into_iter().chain(OPEN) {
            let mut hall = show(meeting(language));
            hall.resizes((80, 24));
            let hint = hall.hint();
            assert!(!hint.is_empty() && !hint.contains('…'), "{scene}: {hint}");
            assert!(hint.width() <= 76, "{scene}: {hint}");
        }
    }
}

#[test]
fn undo_after_any_key_brings_back_the_very_picture_from_before() {
    let keys = [
        "Space",
        "Backspace",
        "s",
        "d",
        "o",
        "c",
        "+",
        "-",
        "z",
        "1",
        "2",
        "3",
        "4",
        "5",
    ];
    let mut undone = 0;
    for (scene, show) in STAGE {
        let mut hall = show(meeting(Language::ENGLISH));
        let before = (hall.presses("Esc").picture(), hall.styles());
        for key in keys {
            let acts = hall.acts();
            hall.presses(key);
            if hall.acts() > acts {
                undone += 1;
                hall.presses("u");
            }
            hall.presses("Esc");
            assert_eq!(hall.picture(), before.0, "{scene}, {key}, undo");
            assert_eq!(hall.styles(), before.1, "{scene}, {key}, undo");
        }
    }
    assert!(undone > 50, "only {undone} keys did something");
}

#[test]
fn no_yes_and_no_choice_of_a_named_person_is_on_space_or_a_clicker() {
    for (scene, show) in [
        ("amending", scenes::amending as Scene),
        ("amendment", scenes::amendment),
        ("second_yes", scenes::second_yes),
        ("gap_asked", scenes::gap_asked),
        ("ways_out", scenes::ways_out),
        ("time_sheet", scenes::time_sheet),
    ] {
        let mut hall = show(meeting(Language::ENGLISH));
        let acts = hall.acts();
        for key in ["Space", "PageDown", "F5", "Space", "PageDown", "F5"] {
            hall.presses(key).waits(1);
            assert_eq!(hall.acts(), acts, "{scene}, {key}:\n{}", hall.picture());
        }
    }
}

#[test]
fn three_keys_cover_every_screen_and_sheet_and_any_key_only_uncovers() {
    for (scene, show) in STAGE.into_iter().chain(OPEN) {
        for key in ["b", ".", ":"] {
            let mut hall = show(meeting(Language::ENGLISH));
            let (before, held) = (hall.picture(), hall.is_held());
            let acts = held.then(|| hall.acts());
            let covered = hall.presses(key).words();
            for word in NAMES.into_iter().chain(["evening", "Mondays", "Check-in"]) {
                assert!(
                    !covered.contains(word),
                    "{scene}, {key}: {word} is on the covered wall\n{covered}"
                );
            }
            hall.presses("Space");
            assert_eq!(hall.picture(), before, "{scene}, uncovered");
            assert_eq!(held.then(|| hall.acts()), acts, "{scene}, uncovered");
        }
    }
}

/// A field that takes letters, reached by these keys.
const WRITTEN: [(&str, Scene, &str); 13] = [
    ("the subject", scenes::setup, "Up Up Up"),
    ("people", scenes::setup, "Up Up Enter"),
    ("a role", scenes::setup, "Down"),
    ("a planned end", scenes::setup_late, "End"),
    ("the search at home", scenes::home, "/"),
    ("the search in what was decided", scenes::review, "/"),
    ("a proposal", scenes::proposal_sheet, "End"),
    ("words of an objection", scenes::objection_words, "End"),
    ("an action", scenes::action_sheet, "End"),
    ("what can be done", scenes::find, "End"),
    ("who arrives", scenes::people_sheet, "End"),
    ("who gets the floor", scenes::reactions, "g"),
    ("who looks after it", scenes::owner_sheet, "End"),
];

#[test]
fn a_text_field_loses_no_letter_to_a_key_and_a_word_does_nothing_before_enter() {
    let letters = "bu.:np? /qxtvz1é&";
    for (scene, show, keys) in WRITTEN {
        let mut hall = show(meeting(Language::ENGLISH));
        hall.presses(keys);
        let acts = hall.is_held().then(|| hall.acts());
        for letter in letters.chars() {
            hall.types(&letter.to_string());
        }
        assert_eq!(hall.is_held().then(|| hall.acts()), acts, "{scene}");
        // What stood there before may end a row with the first letters.
        let end = letters.split(' ').next_back().unwrap_or(letters);
        assert!(hall.words().contains(end), "{scene}:\n{}", hall.picture());
    }
}

#[test]
fn after_their_turn_nobody_is_shown_as_the_one_who_objected_or_had_a_concern() {
    let scenes: [(&str, Scene); 9] = [
        ("objections", scenes::objections),
        ("calm_stop_with_an_objection", scenes::calm_stop_with_an_objection),
        ("integration", scenes::integration),
        ("second_round", scenes::second_round),
        ("calm_stop", scenes::calm_stop),
        ("poster", scenes::poster),
        ("adopted", scenes::adopted),
        ("all_kept", scenes::all_kept),
        ("review", scenes::review),
    ];
    for language in BOTH {
        for (scene, show) in scenes {
            let mut hall = show(meeting(language));
            for size in SIZES {
                let words = hall.resizes(size).words();
                for line in words.lines() {
                    for (before, after) in ['✦', '~'].into_iter().filter_map(|mark| line.split_once(mark)) {
                        let beside = before.split_whitespace().next_back().unwrap_or_default();
                        assert!(!NAMES.contains(&beside), "{scene} at {size:?}: {line}");
                        assert!(
                            !NAMES.iter().any(|name| after.contains(name)),
                            "{scene} at {size:?}: {line}"
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn at_most_one_chip_is_lit_and_exactly_one_while_somebody_speaks() {
    for (scene, show) in STAGE {
        let mut hall = show(meeting(Language::ENGLISH));
        let by_name = ["amendment", "second_yes"].contains(&scene);
        for size in SIZES.into_iter().skip(usize::from(by_name)) {
            let chips = hall.resizes(size).chips();
            let speaks = hall.speaker().is_some();
            assert!(chips.len() <= 1, "{scene} at {size:?}: {chips:?}");
            // On the smallest screen a question to one person has the name in it.
            assert_eq!(chips.len() == 1, speaks, "{scene} at {size:?}: {chips:?}");
        }
    }
}

#[test]
fn nothing_of_the_time_of_a_turn_is_shown_while_people_object() {
    for (scene, show) in [
        ("objections", scenes::objections as Scene),
        ("second_round", scenes::second_round),
    ] {
        let mut hall = show(meeting(Language::ENGLISH));
        for size in SIZES {
            let before = hall.resizes(size).picture();
            let after = hall.waits(7).picture();
            assert_eq!(after, before, "{scene} at {size:?}");
            hall.waits(60 - 7);
        }
    }
}

#[test]
fn a_tick_says_nothing_that_is_not_on_disk_and_a_full_disk_refuses_space() {
    let mut hall: Hall = scenes::trouble(meeting(Language::ENGLISH));
    let acts = hall.acts();
    let before = hall.picture();
    hall.presses("Space Space PageDown");
    assert_eq!((hall.acts(), hall.spoken()), (acts, 2), "{before}");
    hall.disk().mend();
    hall.presses("2");
    assert_eq!((hall.acts(), hall.spoken()), (acts + 1, 3));
}

#[test]
fn where_the_disk_knows_no_locks_that_is_said_once_at_the_beginning() {
    for (language, said) in [
        (Language::ENGLISH, "open this meeting in one place only."),
        (Language::FRENCH, "qu’à un seul endroit."),
    ] {
        for size in SIZES {
            let mut hall = meeting(language).begins_without_locks();
            let words = hall.resizes(size).words().replace('\n', " ");
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(said), "{size:?}\n{}", hall.picture());
            assert!(!hall.presses("Space").words().contains("endroit"));
        }
        let mut hall = meeting(language).begins();
        assert!(!hall.words().contains(said));
        hall.presses("Space");
    }
}

#[test]
fn a_last_line_that_was_not_whole_is_said_when_the_meeting_goes_on() {
    let hall = scenes::reactions(meeting(Language::ENGLISH)).goes_on_after_half_a_line();
    assert!(
        hall.words().contains("is kept beside the journal."),
        "{}",
        hall.picture()
    );
}

#[test]
fn a_gap_is_left_out_at_once_when_short_and_by_the_group_when_long() {
    let time = |hall: &Hall| {
        hall.words()
            .lines()
            .find(|line| line.contains(":25"))
            .map(str::to_owned)
    };
    let before = scenes::reactions(meeting(Language::ENGLISH));
    let short = scenes::gap_left_out(meeting(Language::ENGLISH));
    assert!(time(&before).is_some());
    assert_eq!(time(&short), time(&before), "the same second of the same turn");
    let mut long = scenes::gap_asked(meeting(Language::ENGLISH));
    long.presses("1 Esc");
    assert_eq!(time(&long), time(&before), "the same second of the same turn");
    let mut counted = scenes::gap_asked(meeting(Language::ENGLISH));
    counted.presses("2 Esc");
    assert_eq!(time(&counted), None, "the turn is long over");
}
