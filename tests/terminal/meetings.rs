//! Meetings that are under way, as most journeys begin.

use crate::driver::{Place, Program};

/// Who has spoken has this mark.
const SPOKE: char = '✓';

/// How many are seen to have spoken.
pub fn have_spoken(screen: &str) -> usize {
    screen.chars().filter(|letter| *letter == SPOKE).count()
}

/// A check-in of these people, the first of whom has spoken.
pub fn check_in(place: &Place, people: &str) -> Program {
    let mut ronde = place.starts(["run", "check_in", "--subject", "Monday", "--people", people]);
    ronde.sees("begin:").presses_until("Space", &SPOKE.to_string());
    ronde
}

/// A check-in of four.
pub fn check_in_of_four(place: &Place) -> Program {
    check_in(place, "Aïcha, Bruno, Chen, Dominique")
}

/// Waits until so many are seen to have spoken.
pub fn sees_spoken(ronde: &mut Program, count: usize) -> &mut Program {
    ronde.sees_that(&format!("{count} who have spoken"), |screen| {
        have_spoken(screen) == count
    })
}

/// Leaves at once.
pub fn leaves(ronde: &mut Program) -> crate::driver::End {
    ronde.presses("ctrl-c").presses("ctrl-c");
    ronde.ends_and_gives_the_terminal_back()
}
