//! A plain meeting by a clicker alone: next, back, the black button in the three ways it is sent, F5 and Esc by turns.

use crate::driver::Place;
use crate::meetings::{have_spoken, sees_spoken};

#[test]
fn a_plain_meeting_needs_a_clicker_and_nothing_else() {
    let place = Place::new();
    let people = "Aïcha, Bruno, Chen, Dominique";
    let mut ronde = place.starts(["run", "check_in", "--subject", "Monday", "--people", people]);
    ronde.sees("begin:").presses_until("PageDown", "✓");
    for black in ["b", ".", ":"] {
        ronde.presses(black).sees_no("✓").presses("PageDown");
        sees_spoken(&mut ronde, 1);
    }
    ronde.presses("PageDown");
    sees_spoken(&mut ronde, 2).presses("PageUp");
    sees_spoken(&mut ronde, 1).presses("PageDown");
    // A clicker sends both by turns: one starts or goes on, the other never harms.
    sees_spoken(&mut ronde, 2).presses("Esc").presses("F5");
    sees_spoken(&mut ronde, 3).presses_until("PageDown", "All is kept");
    let acts = place.journal();
    ronde
        .presses("PageDown")
        .presses("Esc")
        .presses("F5")
        .presses("b")
        .sees_no("All is kept");
    assert_eq!(place.journal(), acts, "nothing is left to do, and something was done");
    ronde.presses("F5").sees("All is kept");
    assert_eq!(have_spoken(&acts), 0);
    place.verifies();
}

#[test]
fn a_second_page_key_at_once_is_a_bounce_and_space_never_is() {
    let place = Place::new();
    let people = "Aïcha, Bruno, Chen, Dominique, Élise, Farid";
    let mut ronde = crate::meetings::check_in(&place, people);
    ronde.sends(b"\x1b[6~\x1b[6~\x1b[6~");
    sees_spoken(&mut ronde, 2).sends(b"  ");
    sees_spoken(&mut ronde, 4);
}
