//! What was typed is not lost without a word.

use ronde::notation::Language;

use crate::hall::{SIZES, meeting};
use crate::scenes;

#[test]
fn setup_left_for_home_says_that_what_was_written_is_kept_and_has_it_again_for_the_same_format() {
    let mut hall = scenes::setup(meeting(Language::ENGLISH));
    let before = hall.picture();
    hall.resizes((80, 24)).presses("Esc");
    assert!(
        hall.words()
            .contains("What you wrote is kept for the format that you open next."),
        "{}",
        hall.picture()
    );
    hall.resizes((120, 35)).presses("Down Down Down Down Enter");
    assert_eq!(hall.picture(), before);
}

#[test]
fn another_format_begins_with_what_was_written_for_the_first() {
    let mut hall = scenes::setup(meeting(Language::FRENCH));
    hall.presses("Esc Down Down Enter");
    let words = hall.words();
    assert!(
        words.contains("Quel soir nous réunir ?") && words.contains("Dominique, Élise"),
        "{words}"
    );
}

#[test]
fn leaving_home_asks_once_while_something_is_prepared() {
    let mut hall = scenes::setup(meeting(Language::ENGLISH));
    hall.presses("Esc q");
    assert!(
        hall.words().contains("Leave without what you prepared? q once more."),
        "{}",
        hall.picture()
    );
    assert!(!hall.has_left());
    hall.presses("q");
    assert!(hall.has_left());
}

#[test]
fn setup_in_which_nothing_was_written_is_left_without_a_word() {
    let mut hall = meeting(Language::ENGLISH).at_home();
    hall.presses("Down Down Down Down Enter Esc");
    assert!(!hall.words().contains("What you wrote"), "{}", hall.picture());
    hall.presses("q");
    assert!(hall.has_left());
}

#[test]
fn a_text_pasted_where_nothing_takes_it_does_nothing() {
    for scene in [
        scenes::reactions,
        scenes::pause_sheet,
        scenes::help,
        scenes::home,
        scenes::review,
    ] {
        let mut hall = scene(meeting(Language::ENGLISH));
        let before = hall.picture();
        hall.pastes("quit\nobjection 1\n");
        assert_eq!(hall.picture(), before);
    }
}

#[test]
fn a_text_pasted_over_a_covered_screen_only_uncovers_it() {
    let mut hall = scenes::pause_sheet(meeting(Language::ENGLISH));
    let before = hall.picture();
    hall.presses("b").pastes("Mondays");
    assert_eq!(hall.picture(), before);
}

#[test]
fn a_text_that_cannot_be_kept_says_why_and_shows_the_field_that_lacks_it_at_every_size() {
    for size in SIZES {
        let mut hall = scenes::presenting(meeting(Language::ENGLISH));
        hall.resizes(size)
            .presses("Space")
            .types("Half of us never manage Sundays.");
        let words = hall.presses("ctrl-s").words();
        assert!(words.contains("The text is empty."), "{size:?}\n{words}");
        let in_use = words.lines().find(|line| line.starts_with('▌'));
        assert_eq!(in_use.map(str::trim), Some("▌ The proposal"), "{size:?}\n{words}");
        hall.types("We meet on Mondays.").presses("Tab").types("soon");
        let words = hall.presses("Tab ctrl-s").words();
        let in_use = words.lines().find(|line| line.starts_with('▌')).unwrap_or_default();
        assert!(in_use.contains("Until when"), "{size:?}\n{words}");
        assert!(words.contains("soon"), "{size:?}\n{words}");
        hall.presses("Backspace Backspace Backspace Backspace ctrl-s");
        assert!(hall.session().item().is_some_and(|item| item.newest() == 1), "{size:?}");
    }
}

#[test]
fn the_words_of_an_objection_typed_before_their_field_is_open_do_nothing_and_it_is_said_which_key_opens_it() {
    for sign in ["o", "c"] {
        let mut hall = scenes::amending(meeting(Language::FRENCH));
        hall.presses("1 Space").presses(sign);
        let (acts, speaker) = (hall.acts(), hall.speaker());
        hall.types("Le bus part à 9 h, et (b) nous nous quittons.");
        assert_eq!((hall.acts(), hall.speaker()), (acts, speaker.clone()));
        assert!(
            hall.words().contains("Les mots ont leur propre champ.") && hall.words().contains("Entrée écrire ses mots"),
            "{}",
            hall.picture()
        );
        hall.waits(2).presses("Space");
        assert_ne!(hall.speaker(), speaker, "after a moment Space passes the floor");
    }
}

#[test]
fn after_an_objection_its_field_the_floor_and_a_note_are_there_at_once() {
    let mut hall = scenes::amending(meeting(Language::ENGLISH));
    hall.presses("1 Space o Enter").types("Monday");
    hall.presses("ctrl-s");
    let acts = hall.acts();
    hall.presses("Space o n");
    assert!(hall.acts() > acts);
    assert!(hall.hint().contains("keep the note"), "{}", hall.hint());
}

#[test]
fn enter_does_what_the_hint_says_when_a_seat_is_selected() {
    let mut hall = scenes::amending(meeting(Language::ENGLISH));
    hall.presses("1 Space c").waits(4).presses("Right");
    let hint = hall.hint();
    assert!(
        hint.contains("Enter pass the floor to") && !hint.contains("write their words"),
        "{hint}"
    );
    hall.presses("Enter");
    let speaker = hall.speaker().expect("somebody");
    assert!(
        hint.contains(&format!("pass the floor to {speaker}")),
        "{hint}: {speaker}"
    );
}
