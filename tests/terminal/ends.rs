//! However it ends, the terminal is given back, every act is kept, and the command to go on is said.

use ronde::tui::terminal::RealTerminal;

use crate::driver::{Place, Signal};
use crate::meetings::{check_in_of_four, sees_spoken};

fn goes_on(place: &Place) {
    place.verifies();
    let mut ronde = place.starts(["resume"]);
    sees_spoken(&mut ronde, 1).sees("not counted").answers("Space");
    sees_spoken(&mut ronde, 2);
}

#[test]
fn told_to_end_it_gives_the_terminal_back_and_says_how_to_go_on() {
    for signal in [Signal::Terminate, Signal::HangUp] {
        let place = Place::new();
        let mut ronde = check_in_of_four(&place);
        let end = ronde.signals(signal).ends_and_gives_the_terminal_back();
        let words = end.said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("is kept. To go on: ronde resume"), "{signal:?}: {words}");
        goes_on(&place);
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_how_to_go_on() {
    let this = std::env::current_exe().expect("this program");
    let line = format!(
        "exec '{}' --ignored --exact ends::panics_in_its_terminal --nocapture",
        this.display()
    );
    let end = Place::new().starts_by(&line, &[]).ends_and_gives_the_terminal_back();
    assert!(end.said.contains("something is wrong"), "{end:?}");
    assert!(end.said.contains("To go on: ronde resume"), "{end:?}");
}

/// As the program built for release does: a panic aborts, and nothing is dropped.
#[test]
#[ignore = "started in a terminal by the test above"]
fn panics_in_its_terminal() {
    let taken = RealTerminal::take("To go on: ronde resume".to_owned()).expect("a terminal");
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panicked| {
        hook(panicked);
        std::process::abort();
    }));
    std::mem::forget(taken);
    panic!("something is wrong");
}

#[test]
fn when_its_window_is_closed_every_act_is_kept() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    ronde.loses_its_window().ends();
    goes_on(&place);
}

#[test]
fn who_leaves_is_asked_once_told_where_all_is_kept_and_how_to_go_on() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    ronde.presses("q").sees("Leave? All is kept.").presses("q");
    let end = ronde.ends_and_gives_the_terminal_back();
    assert_eq!(end.code, Some(0), "{end:?}");
    let words = end.said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("To go on: ronde resume"), "{words}");
    goes_on(&place);
}

#[test]
fn ctrl_c_twice_leaves_at_once() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    ronde.presses("ctrl-c").presses("ctrl-c");
    let end = ronde.ends_and_gives_the_terminal_back();
    assert_eq!(end.code, Some(0), "{end:?}");
    goes_on(&place);
}

#[test]
fn what_was_being_typed_is_there_again() {
    for signal in [Signal::Kill, Signal::Terminate, Signal::HangUp] {
        let place = Place::new();
        let mut ronde = check_in_of_four(&place);
        ronde
            .presses("n")
            .sees("What")
            .types("buy new chairs")
            .sees("buy new chairs");
        // The desk is kept five times a second: the tick of the clock that follows has it on disk.
        ronde.waits_for_file(&place.session().join("desk.ron"), "buy new chairs");
        ronde.signals(signal).ends();
        place.starts(["resume"]).sees("✓").presses("n").sees("buy new chairs");
    }
}

#[test]
fn sixteen_kilobytes_of_keys_at_once_and_then_one_key_are_all_taken() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    for burst in [1_500, 4_096, 16_384] {
        ronde
            .sends(&vec![b'i'; burst])
            .presses("n")
            .sees("keep the note")
            .presses("Esc")
            .sees_no("keep the note");
    }
}

#[test]
fn sixteen_kilobytes_typed_into_a_text_are_all_in_it() {
    let place = Place::new();
    let people = "Aïcha, Bruno, Chen";
    let mut ronde = place.starts(["run", "consent_light", "--subject", "Monday", "--people", people]);
    ronde
        .sees("begin:")
        .presses_until("Space", "write the proposal")
        .presses("Space")
        .sees("keep version 1");
    let text: String = (0..2_048).map(|number| format!("{number:07} ")).collect();
    ronde
        .presses("Tab")
        .types(text.trim_end())
        .presses("ctrl-s")
        .sees_no("keep version 1")
        .sees("0000001");
    assert!(place.texts().contains(&text.trim_end().to_owned()), "letters were lost");
}
