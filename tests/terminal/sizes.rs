//! A window of any size, changed at any moment.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use crate::driver::{Place, Program};
use crate::meetings::{check_in, have_spoken, sees_spoken};

#[test]
fn through_a_storm_of_sizes_the_meeting_goes_on_and_the_screen_is_whole_again() {
    let mut chance = ChaCha8Rng::seed_from_u64(12);
    let mut number = |end: u32| u16::try_from(chance.next_u32() % end).expect("small");
    let place = Place::new();
    let people = "Aïcha, Bruno, Chen, Dominique, Élise, Farid, Gwenaëlle, Hélène";
    let mut ronde = check_in(&place, people);
    for size in [(1, 1), (300, 1), (1, 80), (2, 2), (300, 80), (39, 11), (40, 12)] {
        ronde.resizes(size.0, size.1);
    }
    for _ in 0..300 {
        ronde.resizes(1 + number(300), 1 + number(80));
        match number(12) {
            0 => ronde.presses("n").presses("Esc"),
            1 => ronde.presses("?"),
            2 => ronde.presses("Esc"),
            3 => ronde.presses("b").presses("b"),
            _ => &mut ronde,
        };
    }
    ronde.presses("Esc").presses("Esc").resizes(120, 35);
    let after = settled(&mut ronde);
    assert_eq!(have_spoken(&after), 1, "{after}");
    // Another size and back draws everything anew: nothing may have been left over.
    ronde.resizes(121, 36);
    settled(&mut ronde);
    ronde.resizes(120, 35);
    assert_eq!(without_digits(&settled(&mut ronde)), without_digits(&after));
    ronde.presses("Space");
    sees_spoken(&mut ronde, 2);
    place.verifies();
}

/// The screen once the help was opened and closed: whatever was drawn for an earlier size is over.
fn settled(ronde: &mut Program) -> String {
    ronde.presses("?").sees(HELP).presses("Esc").sees_no(HELP);
    ronde.screen()
}

/// Stands in the help only.
const HELP: &str = "Leading the round";

/// The clock and the bar go on while one looks.
fn without_digits(screen: &str) -> String {
    screen
        .chars()
        .filter(|letter| !letter.is_ascii_digit() && !matches!(letter, '━' | '─'))
        .collect()
}
