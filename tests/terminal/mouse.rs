//! The mouse in a real terminal: presses are told, moves are not, and it is given back.

use vt100::{MouseProtocolEncoding, MouseProtocolMode};

use crate::driver::{Place, Program, Signal};
use crate::meetings::{check_in_of_four, sees_spoken};

/// Presses of the buttons, at their column and row; none of the moves, for which a machine would wake.
const PRESSES: (MouseProtocolMode, MouseProtocolEncoding) =
    (MouseProtocolMode::PressRelease, MouseProtocolEncoding::Sgr);
const NOTHING: (MouseProtocolMode, MouseProtocolEncoding) = (MouseProtocolMode::None, MouseProtocolEncoding::Default);

/// A press of the left button and its end, at a column and row from 1.
fn clicks(ronde: &mut Program, column: usize, row: usize) {
    ronde.sends(format!("\x1b[<0;{column};{row}M\x1b[<0;{column};{row}m").as_bytes());
}

#[test]
fn a_click_on_the_last_line_gives_the_floor_and_the_mouse_is_given_back_however_it_ends() {
    for signal in [None, Some(Signal::Terminate), Some(Signal::HangUp)] {
        let place = Place::new();
        let mut ronde = check_in_of_four(&place);
        ronde.asks_for(PRESSES);
        clicks(&mut ronde, 12, 35);
        sees_spoken(&mut ronde, 2);
        match signal {
            Some(signal) => ronde.signals(signal),
            None => ronde.presses("ctrl-c").presses("ctrl-c"),
        };
        ronde.ends_and_gives_the_terminal_back();
    }
}

#[test]
fn a_team_may_leave_the_mouse_to_the_terminal_and_one_key_takes_it() {
    let place = Place::new();
    place.file("ronde.ron", "(mouse: Free)");
    let mut ronde = check_in_of_four(&place);
    let asked = ronde.bytes().windows(6).any(|bytes| bytes == b"?1000h");
    assert!(!asked, "the mouse was asked for");
    ronde.presses("F4").sees("A click is a key.").asks_for(PRESSES);
    ronde.presses("F4").sees("The mouse selects text.").asks_for(NOTHING);
}

#[test]
fn suspended_it_gives_the_terminal_back_with_the_mouse_and_takes_both_again() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    ronde
        .asks_for(PRESSES)
        .presses("n")
        .types("two chairs")
        .sees("two chairs");
    ronde.signals(Signal::Suspend).leaves_the_screen().asks_for(NOTHING);
    ronde.signals(Signal::Continue).asks_for(PRESSES).sees("two chairs");
    ronde.presses("Esc").answers("Space");
    sees_spoken(&mut ronde, 2);
    ronde
        .presses("ctrl-c")
        .presses("ctrl-c")
        .ends_and_gives_the_terminal_back();
}
