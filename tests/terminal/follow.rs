//! A room follows: in other terminals, live, whatever becomes of the facilitator's program; and it can do nothing to the meeting.

use crate::driver::{Place, Program, Signal};
use crate::meetings::{check_in_of_four, have_spoken, leaves, sees_spoken};

const ALONE: &str = "the facilitator’s screen is closed";

fn room(place: &Place) -> Program {
    let mut room = place.starts(["follow"]);
    room.sees("step 1 of 1");
    room
}

/// The names of what the session's folder holds.
fn files(place: &Place) -> Vec<String> {
    let entries = std::fs::read_dir(place.session()).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn two_rooms_see_each_turn_without_a_key_and_in_their_own_language() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    let (mut first, mut second) = (room(&place), place.starts(["--lang", "fr", "follow"]));
    second.sees("étape 1 sur 1").sees("puis Chen");
    for count in 2..=3 {
        ronde.presses("Space");
        sees_spoken(&mut first, count);
        sees_spoken(&mut second, count);
    }
    assert!(!first.screen().contains("Space"), "a room has no keys");
    first.presses("F2").sees("étape 1 sur 1").presses("Space").presses("u");
    assert_eq!(have_spoken(&first.screen()), 3);
    ronde.presses("b").sees_no("Aïcha");
    first.sees_no("Aïcha").sees_no("étape");
    first.presses("q");
    first.ends_and_gives_the_terminal_back();
}

#[test]
fn a_room_can_do_nothing_to_the_meeting() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    let mut room = room(&place);
    let journal = place.journal();
    let files = files(&place);
    for key in ["Space", "Enter", "s", "u", "o", "1", "Esc", "Backspace", "x", "F3"] {
        room.presses(key);
    }
    leaves(&mut room);
    assert_eq!(place.journal(), journal);
    assert_eq!(self::files(&place), files);
    ronde.presses("Space");
    sees_spoken(&mut ronde, 2);
}

#[test]
fn the_room_reads_a_message_until_an_empty_one_takes_it_away() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    let mut room = room(&place);
    ronde
        .presses("/")
        .types("room")
        .sees("Say something to the room")
        .presses("Enter");
    ronde
        .sees("ronde follow")
        .types("The pizza is here")
        .presses("Enter")
        .sees("The room reads it.");
    room.sees("The pizza is here");
    ronde
        .presses("/")
        .types("room")
        .sees("Say something to the room")
        .presses("Enter");
    ronde
        .sees("ronde follow")
        .presses("Enter")
        .sees("Nothing more is said to the room.");
    room.sees_no("The pizza is here");
}

#[test]
fn a_room_that_follows_survives_the_facilitators_crash_and_return() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    let mut room = room(&place);
    sees_spoken(&mut room, 1);
    ronde.signals(Signal::Kill).ends();
    room.sees(ALONE).sees("paused since");
    let mut ronde = place.starts(["resume"]);
    room.sees_no(ALONE);
    ronde.sees("not counted").presses("Space");
    sees_spoken(&mut room, 2);
}

#[test]
fn a_room_waits_for_the_first_meeting_and_goes_over_to_a_newer_one() {
    let place = Place::new();
    let mut room = place.starts(["follow"]);
    room.sees("No meeting has begun in");
    let mut first = check_in_of_four(&place);
    room.sees("step 1 of 1").sees("Bruno");
    let id = place.id();
    leaves(&mut first);
    let mut second = place.starts(["run", "explore", "--subject", "Zeal", "--people", "Xenia, Yanis, Zoé"]);
    second.sees("begin");
    room.sees("Xenia").sees_no("Bruno");
    let mut named = place.starts(["follow", "--session", &id]);
    named.sees("Bruno").sees("step 1 of 1");
}

#[test]
fn a_journal_that_is_replaced_or_hostile_leaves_the_last_good_state_and_says_why() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    let mut room = room(&place);
    sees_spoken(&mut room, 1);
    leaves(&mut ronde);
    let journal = place.session().join("journal");
    std::fs::write(&journal, "\u{1b}]0;x\u{7}(n:1").expect("a file");
    room.sees("the last that could be read").sees("Bruno");
    sees_spoken(&mut room, 1);
    std::fs::remove_dir_all(place.session()).expect("gone");
    room.presses("F2").sees("le dernier état lisible").sees("Bruno");
    leaves(&mut room);
}
