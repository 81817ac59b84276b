//! The plug is pulled at any moment; another person opens the same meeting: what the screen had shown is there, and one person leads.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use crate::driver::{Place, Program, Signal};
use crate::meetings::{check_in, check_in_of_four, have_spoken, sees_spoken};

/// How often the plug is pulled.
const KILLS: usize = 50;

/// A number below `end`.
fn below(chance: &mut ChaCha8Rng, end: u32) -> u32 {
    chance.next_u32() % end
}

#[test]
fn fifty_times_the_plug_is_pulled_and_every_act_that_the_screen_had_shown_is_there() {
    let seed = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .map_or(0, |passed| passed.subsec_nanos());
    println!("chance from {seed}");
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(seed));
    let place = Place::new().sized(120, 50);
    let people: Vec<String> = (1..=36).map(|number| format!("Person {number}")).collect();
    let mut ronde = check_in(&place, &people.join(", "));
    let mut shown = 0;
    for _ in 0..KILLS {
        if below(&mut chance, 4) > 0 {
            press_and_pull_the_plug(&mut ronde, &mut chance);
        } else {
            ronde.signals(Signal::Kill).ends();
        }
        shown = shown.max(have_spoken(&ronde.screen()));
        ronde = place.starts(["resume"]);
        if below(&mut chance, 4) > 0 {
            ronde.sees_that("all that was shown before", |screen| have_spoken(screen) >= shown);
            ronde.sees("not counted");
        }
    }
    place.verifies();
    assert!(shown > KILLS / 3, "only {shown} were seen to have spoken");
}

/// At once, after the first bytes of an answer, or when it has been drawn.
fn press_and_pull_the_plug(ronde: &mut Program, chance: &mut ChaCha8Rng) {
    let before = ronde.bytes().len();
    match below(chance, 3) {
        0 => ronde.presses("Space"),
        1 => ronde.presses("Space").writes_after(before),
        _ => ronde.sees("Space").answers("Space"),
    };
    ronde.signals(Signal::Kill).ends();
}

#[test]
fn a_second_person_who_opens_the_same_meeting_is_told_who_leads_it() {
    let place = Place::new();
    let mut first = check_in_of_four(&place);
    let journal = place.journal();
    let mut second = place.starts(["resume"]);
    let end = second.ends_and_gives_the_terminal_back();
    assert_eq!(end.code, Some(1), "{}", end.said);
    assert!(
        end.said.contains("Aïcha is leading this meeting, since"),
        "{}",
        end.said
    );
    assert_eq!(place.journal(), journal, "the second person has written");
    first.presses("Space");
    sees_spoken(&mut first, 2).signals(Signal::Kill).ends();
    sees_spoken(&mut place.starts(["resume"]), 2);
}
