//! What the program does by itself: a tick of its clock, and nothing at all where nothing runs.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::pairs::{Pair, Row, median};
use crate::place::Place;
use crate::programs::{Bare, home, meeting, workspace};
use crate::terminal::{Did, Manners, Terminal};

const WATCHED: Duration = Duration::from_secs(20);
const WATCHES: usize = 5;

/// The seconds of a minute in which nothing changes where nothing runs: the minute itself has just changed, and does not change yet.
const BETWEEN_MINUTES: Duration = Duration::from_secs(50);

/// A running clock beside a bare one, both at the same time.
pub fn ticks(place: &Place) -> Vec<Row> {
    let mut ronde = meeting(&workspace(place, "ticks"));
    let mut bare = Bare::built().clock_runs();
    let watched: Vec<(Did, Did)> = (0..WATCHES).map(|_| both(&mut ronde, &mut bare, WATCHED)).collect();
    let over = format!("{WATCHES} × {} s", WATCHED.as_secs());
    let most = watched.iter().map(|(ours, _)| ours.most_at_once).max().unwrap_or(0);
    let wakes = |did: &Did| did.wakes as f64 / did.over.as_secs_f64();
    let used = |(ours, theirs): &(Did, Did)| Pair {
        ours: ours.processor.as_secs_f64(),
        theirs: theirs.processor.as_secs_f64(),
    };
    let used: Vec<Pair> = watched.iter().map(used).collect();
    let a_second = Pair {
        ours: median(watched.iter().map(|(ours, _)| wakes(ours))),
        theirs: 1.0,
    };
    vec![
        Row::bounded(
            "the largest tick of the running clock at 120×35",
            most as f64,
            150.0,
            "bytes",
            &over,
        ),
        Row::bounded(
            "wake-ups while it runs, all threads",
            a_second.ours,
            1.1,
            "a second",
            &over,
        ),
        Row {
            over,
            ..Row::times("processor time while it runs", "a bare clock", 3.0, &used)
        },
    ]
}

fn both(ronde: &mut Terminal, bare: &mut Terminal, time: Duration) -> (Did, Did) {
    ronde.settle();
    bare.settle();
    std::thread::scope(|scope| {
        let bare = scope.spawn(|| bare.watch(time));
        (ronde.watch(time), bare.join().expect("watched"))
    })
}

/// Home and a pause, beside a bare program that waits for a key.
pub fn silence(place: &Place) -> Vec<Row> {
    let (mut home, _) = home(&workspace(place, "quiet_home"), Manners::Answers);
    let mut pause = meeting(&workspace(place, "quiet_pause"));
    pause.key(b"p");
    pause.key(b" ");
    let (mut bare, _) = Bare::built().starts();
    home.settle();
    pause.settle();
    bare.settle();
    wait_for_a_minute();
    // What came of the minute itself.
    home.settle();
    pause.settle();
    let (home, pause, bare) = std::thread::scope(|scope| {
        let home = scope.spawn(|| home.watch(BETWEEN_MINUTES));
        let pause = scope.spawn(|| pause.watch(BETWEEN_MINUTES));
        (
            home.join().expect("watched"),
            pause.join().expect("watched"),
            bare.watch(BETWEEN_MINUTES),
        )
    });
    vec![
        Row::nothing("home, between two minutes", home, "bare, waiting", bare),
        Row::nothing("a pause, between two minutes", pause, "bare, waiting", bare),
    ]
}

/// Waits until a minute has just begun.
fn wait_for_a_minute() {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("a time")
        .as_millis() as u64;
    std::thread::sleep(Duration::from_millis(60_000 - now % 60_000 + 1_500));
}
