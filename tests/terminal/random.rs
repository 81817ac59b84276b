//! Keys without any sense, for a while: nothing breaks, nothing is lost, the terminal is given back.

use std::time::{Duration, Instant};

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

use crate::driver::{Place, Program, Signal};

/// For how long, in seconds; set by `.ci/run`.
const SECONDS: &str = "RONDE_RANDOM_KEYS_SECONDS";

const KEYS: &[&str] = &[
    "Space",
    "Space",
    "Space",
    "Space",
    "Space",
    "Space",
    "Enter",
    "Enter",
    "Enter",
    "ctrl-s",
    "ctrl-s",
    "ctrl-s",
    "Esc",
    "Esc",
    "Esc",
    "Tab",
    "shift-Tab",
    "Backspace",
    "Delete",
    "PageUp",
    "PageDown",
    "Home",
    "End",
    "Up",
    "Down",
    "Left",
    "Right",
    "F1",
    "F2",
    "F3",
    "F5",
    "ctrl-c",
    "ctrl-y",
    "ctrl-z",
    "ctrl-p",
    "ctrl-t",
    "ctrl-f",
    "ctrl-l",
    "ctrl-d",
    "ctrl-q",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "8",
    "9",
    "0",
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "u",
    "u",
    "v",
    "w",
    "x",
    "y",
    "z",
    ".",
    ":",
    "/",
    "?",
    "!",
    "<",
    ">",
    "+",
    "-",
    "&",
    "é",
    "\"",
    "'",
    "(",
    "è",
    "_",
    "ç",
    "à",
    "U",
    "O",
    "界",
];

#[test]
fn keys_without_any_sense_break_nothing_and_the_terminal_is_given_back() {
    let seconds = std::env::var(SECONDS)
        .ok()
        .and_then(|seconds| seconds.parse().ok())
        .unwrap_or(6);
    let seed = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .map_or(0, |passed| passed.subsec_nanos());
    println!("chance from {seed}");
    let mut chance = ChaCha8Rng::seed_from_u64(u64::from(seed));
    let mut number = |end: usize| usize::try_from(chance.next_u32()).expect("an index") % end;
    let place = Place::new().in_french();
    let mut at_home = false;
    let mut ronde = begin(&place, at_home);
    let deadline = Instant::now() + Duration::from_secs(seconds);
    let mut pressed = Vec::new();
    while Instant::now() < deadline {
        let before = ronde.bytes().len();
        for _ in 0..=number(12) {
            let key = KEYS[number(KEYS.len())];
            pressed.push(key);
            ronde.presses(key);
        }
        match number(40) {
            0 => ronde.resizes(
                1 + u16::try_from(number(200)).expect("small"),
                1 + u16::try_from(number(60)).expect("small"),
            ),
            1 => ronde.pastes("un\ndeux 🧑‍🤝‍🧑\tÉlise"),
            _ => &mut ronde,
        };
        ronde.writes_after(before);
        if ronde.has_left_the_screen() {
            // A key that came too late for the program may have told the terminal itself to stop; another lets it go on.
            ronde.presses("ctrl-q");
            ended_well(&mut ronde, &pressed);
            at_home = !at_home;
            ronde = begin(&place, at_home);
            pressed.clear();
        }
    }
    ronde.signals(Signal::Terminate);
    ended_well(&mut ronde, &pressed);
    place.verifies();
}

/// Every other time at home, else in a meeting that has just begun.
fn begin(place: &Place, at_home: bool) -> Program {
    if at_home {
        let mut ronde = place.starts::<&str>([]);
        ronde.sees("Commencer");
        return ronde;
    }
    let people = "Aïcha, Bruno, Chen, Dominique, Élise";
    let call = [
        "run",
        "consent_full",
        "--subject",
        "Le soir",
        "--people",
        people,
        "--role",
        "proposal_holder=Bruno",
    ];
    let mut ronde = place.starts(call);
    ronde.sees("commencer");
    ronde
}

fn ended_well(ronde: &mut Program, pressed: &[&str]) {
    let end = ronde.ends_and_gives_the_terminal_back();
    let written = String::from_utf8_lossy(&ronde.bytes()).into_owned();
    assert!(
        !written.contains("panicked"),
        "after {}:\n{}",
        pressed.join(" "),
        end.said
    );
    assert!(
        end.code.is_some_and(|code| code != 101),
        "after {}: {end:?}",
        pressed.join(" ")
    );
}
