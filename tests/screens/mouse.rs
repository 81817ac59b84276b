//! A click does what a key does, and a hand that only moves the mouse wakes nothing.

use crossterm::event::{MouseButton, MouseEventKind};
use ronde::notation::Language;
use ronde::store::settings::Mouse;

use crate::hall::{Hall, meeting};
use crate::scenes::{self, Scene};

fn show(scene: Scene) -> Hall {
    scene(meeting(Language::ENGLISH))
}

#[test]
fn a_click_on_a_person_opens_what_can_be_done_about_them() {
    let mut hall = show(scenes::reactions);
    hall.clicks("Gwenaëlle");
    let words = hall.words();
    assert!(words.contains("1 steps out") && words.contains("Gwenaëlle"), "{words}");
    hall.presses("1");
    assert!(hall.words().contains("(Gwenaëlle)"), "{}", hall.picture());
}

#[test]
fn where_the_last_line_asks_for_a_seat_a_click_chooses_it() {
    let mut hall = meeting(Language::ENGLISH).of("consent_light").begins();
    hall.presses("Space Space Tab")
        .types("We meet on Mondays.")
        .presses("ctrl-s");
    hall.presses_while("Space", |hall| !hall.hint().contains("a seat"));
    hall.clicks("Gwenaëlle");
    assert!(hall.hint().contains("Gwenaëlle"), "{}", hall.picture());
}

#[test]
fn a_click_on_a_step_that_was_left_asks_whether_to_go_there() {
    let mut hall = show(scenes::questions);
    let acts = hall.acts();
    hall.resizes((120, 35)).clicks("✓");
    assert!(hall.words().contains("1 yes"), "{}", hall.picture());
    assert_eq!(hall.acts(), acts);
}

#[test]
fn a_click_on_the_words_of_a_key_is_the_key_on_the_stage_and_on_a_sheet() {
    for (scene, words, key) in [
        (scenes::reactions as Scene, "pass the floor", "Space"),
        (scenes::reactions, "help", "?"),
        (scenes::objections, "concern", "c"),
        (scenes::people_sheet, "close", "Esc"),
        (scenes::owner_sheet, "close", "Esc"),
        (scenes::ways_out, "close", "Esc"),
    ] {
        let (mut clicked, mut pressed) = (show(scene), show(scene));
        let hint = clicked.hint();
        assert!(hint.contains(words), "{hint}");
        clicked.clicks_in_the_last_line(words);
        pressed.presses(key);
        assert_eq!(clicked.picture(), pressed.picture(), "{words}");
        assert_eq!(clicked.acts(), pressed.acts(), "{words}");
    }
}

#[test]
fn the_words_of_a_key_can_be_clicked_before_and_after_a_meeting_too() {
    for (scene, words, key) in [
        (scenes::home as Scene, "review", "r"),
        (scenes::home, "find", "/"),
        (scenes::setup, "back", "Esc"),
        (scenes::setup, "next field", "Enter"),
        (scenes::setup, "begin the meeting", "ctrl-s"),
        (scenes::review, "find", "/"),
    ] {
        let (mut clicked, mut pressed) = (show(scene), show(scene));
        let at = clicked.hint().contains(words);
        assert!(at, "{words:?} is not in {:?}", clicked.hint());
        clicked.clicks_in_the_last_line(words);
        pressed.presses(key);
        assert_eq!(clicked.picture(), pressed.picture(), "{words}");
    }
}

#[test]
fn a_click_anywhere_else_does_nothing_at_any_size() {
    for (scene, at) in [(scenes::reactions as Scene, (60, 12)), (scenes::people_sheet, (60, 3))] {
        for size in [(120, 35), (40, 12), (20, 4), (2, 2)] {
            let mut hall = show(scene);
            let before = hall.resizes(size).picture();
            hall.mouse(MouseEventKind::Down(MouseButton::Left), at.0, at.1);
            assert_eq!(hall.picture(), before, "{size:?}");
        }
    }
}

#[test]
fn a_click_on_a_covered_screen_only_uncovers_it() {
    let mut hall = show(scenes::reactions);
    let before = hall.picture();
    hall.presses("b").mouse(MouseEventKind::Down(MouseButton::Left), 1, 34);
    assert_eq!(hall.picture(), before);
}

#[test]
fn the_wheel_goes_through_a_text_and_moves_nothing_on_the_bare_stage() {
    let mut hall = show(scenes::presenting);
    hall.presses("Space Tab").types(&"We meet on Mondays. ".repeat(20));
    hall.presses("ctrl-s").comes_to("react").resizes((40, 12));
    let before = hall.picture();
    hall.mouse(MouseEventKind::ScrollDown, 10, 9);
    assert_ne!(hall.picture(), before);
    hall.mouse(MouseEventKind::ScrollUp, 10, 9);
    assert_eq!(hall.picture(), before);
    let mut hall = show(scenes::check_in);
    let before = hall.styles();
    hall.mouse(MouseEventKind::ScrollDown, 60, 9);
    assert_eq!(hall.styles(), before);
}

#[test]
fn a_mouse_that_only_moves_or_lets_go_draws_nothing() {
    let mut hall = show(scenes::reactions);
    let frames = hall.frames();
    for kind in [
        MouseEventKind::Moved,
        MouseEventKind::Up(MouseButton::Left),
        MouseEventKind::Drag(MouseButton::Left),
        MouseEventKind::Down(MouseButton::Right),
    ] {
        hall.mouse(kind, 60, 34);
    }
    assert_eq!(hall.frames(), frames);
}

#[test]
fn one_key_gives_the_mouse_to_the_terminal_and_takes_it_again_on_every_screen() {
    for scene in [
        scenes::home as Scene,
        scenes::setup,
        scenes::review,
        scenes::reactions,
        scenes::proposal_sheet,
    ] {
        let mut hall = show(scene);
        assert_eq!(hall.whose_mouse(), Mouse::Clicks);
        hall.presses("F4");
        assert_eq!(hall.whose_mouse(), Mouse::Free);
        let words = hall.words();
        assert!(words.contains("The mouse selects text. F4 for clicks."), "{words}");
        hall.presses("F4");
        assert_eq!(hall.whose_mouse(), Mouse::Clicks);
    }
}
