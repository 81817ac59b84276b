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
