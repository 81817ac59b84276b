//! From a key to the first byte that comes of it, and many keys at once.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use crate::pairs::{Row, in_turn, median};
use crate::place::Place;
use crate::programs::{Bare, meeting, workspace};
use crate::terminal::{Terminal, frames};

const PRESSED: usize = 100;
const RIGHT: &[u8] = b"\x1b[C";

/// 1,000 keys a second for five seconds.
const STREAM: u32 = 5_000;
const BETWEEN: Duration = Duration::from_millis(1);
const STREAMS: usize = 3;

/// Keys that come in one piece, and how often that happens.
const BATCH: usize = 100;
const BATCHES: usize = 21;

/// All rows about keys.
pub fn rows(place: &Place) -> Vec<Row> {
    let workspace = workspace(place, "keys");
    let mut ronde = meeting(&workspace);
    let (mut bare, _) = Bare::built().starts();
    let looked = in_turn(PRESSED, || ronde.key(RIGHT), || bare.key(RIGHT));
    ronde.key(b"\x1b");
    vec![
        Row::times("a key that records nothing → first byte", "bare", 2.0, &looked),
        recorded(place, &workspace, &mut ronde, &mut bare),
        streamed(&mut ronde),
        batched(&mut ronde),
    ]
}

/// Space and `u` in turn: each records an act.
fn recorded(place: &Place, workspace: &str, ronde: &mut Terminal, bare: &mut Terminal) -> Row {
    let journal = journal_in(workspace);
    let mut file = OpenOptions::new()
        .append(true)
        .create_new(true)
        .open(place.folder("kept"))
        .expect("a file");
    let mut keys = [b" ", b"u"].into_iter().cycle();
    let before = lines(&journal);
    let pairs = in_turn(
        PRESSED,
        || ronde.key(keys.next().unwrap_or(b" ")),
        || bare.key(RIGHT) + written(&mut file, &last_line(&journal)),
    );
    // One pair warms up.
    assert_eq!(
        lines(&journal),
        before + PRESSED + 1,
        "each key records an act; the screen is\n{}",
        ronde.contents()
    );
    Row::times(
        "a key that records an act → first byte",
        "bare, and a bare write and fdatasync",
        1.5,
        &pairs,
    )
}

fn journal_in(workspace: &str) -> PathBuf {
    let mut sessions = fs::read_dir(Path::new(workspace).join("sessions")).expect("sessions");
    sessions
        .next()
        .expect("a session")
        .expect("a folder")
        .path()
        .join("journal")
}

fn lines(journal: &Path) -> usize {
    fs::read_to_string(journal).expect("a journal").lines().count()
}

fn last_line(journal: &Path) -> String {
    let text = fs::read_to_string(journal).expect("a journal");
    format!("{}\n", text.lines().last().expect("an act"))
}

fn written(file: &mut File, line: &str) -> Duration {
    let began = Instant::now();
    file.write_all(line.as_bytes())
        .and_then(|()| file.sync_data())
        .expect("written");
    began.elapsed()
}

/// How long after the last of many keys the screen is done. It keeps up when that is before the next one would have come.
fn streamed(ronde: &mut Terminal) -> Row {
    let after = (0..STREAMS).map(|_| streamed_to(ronde).as_secs_f64());
    Row::bounded(
        "1,000 keys a second for 5 s: from the last one to the last byte",
        median(after) * 1e3,
        BETWEEN.as_secs_f64() * 1e3,
        "ms",
        &format!("{STREAMS} times"),
    )
}

fn streamed_to(terminal: &mut Terminal) -> Duration {
    terminal.settle();
    let began = Instant::now();
    let mut last = began;
    for index in 1..=STREAM {
        terminal.send(RIGHT);
        last = Instant::now();
        std::thread::sleep((BETWEEN * index).saturating_sub(began.elapsed()));
    }
    let came = terminal.settle();
    came.last()
        .map_or(Duration::ZERO, |arrival| arrival.at.saturating_duration_since(last))
}

fn batched(ronde: &mut Terminal) -> Row {
    let batch = RIGHT.repeat(BATCH);
    let drawn = (0..BATCHES).map(|_| {
        ronde.settle();
        ronde.send(&batch);
        frames(&ronde.settle()) as f64
    });
    let drawn = median(drawn.collect::<Vec<f64>>().into_iter());
    Row::bounded(
        "100 keys at once: frames drawn",
        drawn,
        1.0,
        "frame",
        &format!("{BATCHES} times"),
    )
}
