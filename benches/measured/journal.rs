//! The journal: appending an act, and opening a long one, each beside the barest way to do the same.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use ron::Options;
use ron::extensions::Extensions;
use ronde::session::event::Event;
use ronde::store::disk::RealDisk;
use ronde::store::journal;
use ronde::store::line::{self, Hash};
use serde::Deserialize;

use crate::meetings::{self, Kept};
use crate::pairs::{Row, in_turn};
use crate::place::Place;
use crate::start::{collected, is_there};

/// Acts of the long journal, and of the one it is compared with.
const MANY: usize = 100_000;
const TENTH: usize = MANY / 10;
const APPENDED: usize = 400;
const OPENED: usize = 21;

/// All rows about the journal.
pub fn rows(place: &Place) -> Vec<Row> {
    let acts = meetings::many(MANY);
    let long = written(&place.folder("long"), &acts);
    let tenth = written(&place.folder("tenth"), &acts[..TENTH]);
    let mut rows = vec![
        appending(place, &acts[..APPENDED + 2]),
        Row::times(
            "opening a journal of 100,000 acts, every hash checked",
            "parsing the same lines with `ron` alone, one thread",
            1.3,
            &in_turn(OPENED, || afresh("open", &long), || afresh("parse", &long)),
        ),
        Row::times(
            "the same, ten times the acts",
            "opening 10,000 acts",
            11.0,
            &in_turn(OPENED, || afresh("open", &long), || afresh("open", &tenth)),
        ),
    ];
    if is_there("valgrind") {
        rows.push(Row::counts(
            "the same, instructions",
            "opening 10,000 acts",
            11.0,
            counted(&long),
            counted(&tenth),
        ));
    }
    rows
}

/// How many instructions opening this journal takes, in a process that does nothing else.
fn counted(folder: &Path) -> f64 {
    let this = std::env::current_exe().expect("this program");
    let mut under = Command::new("valgrind");
    under.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    let output = under
        .arg(this)
        .arg(AFRESH)
        .arg("open")
        .arg(folder)
        .output()
        .expect("a run");
    collected(&String::from_utf8_lossy(&output.stderr))
}

fn appending(place: &Place, acts: &[Kept]) -> Row {
    let lines = lines(acts);
    let (mut acts, mut lines) = (acts.iter(), lines.iter());
    let mut journal = journal::create::<Event>(&RealDisk, &place.folder("appended")).expect("a journal");
    let bare = place.folder("bare");
    fs::create_dir(&bare).expect("a folder");
    let mut bare = OpenOptions::new()
        .append(true)
        .create_new(true)
        .open(bare.join("file"))
        .expect("a file");
    let pairs = in_turn(
        APPENDED,
        || {
            let act = acts.next().expect("an act");
            timed(|| journal.append(act).expect("an act kept"))
        },
        || {
            let line = lines.next().expect("a line");
            timed(|| {
                bare.write_all(line.as_bytes()).expect("written");
                bare.sync_data().expect("synced");
            })
        },
    );
    Row::times(
        "appending an act",
        "a bare write and fdatasync of the same bytes",
        1.1,
        &pairs,
    )
}

fn lines(acts: &[Kept]) -> Vec<String> {
    let mut hash = Hash::BEGINNING;
    let next = |act: &Kept| {
        let (line, after) = line::write(&hash, act).expect("a line");
        hash = after;
        line
    };
    acts.iter().map(next).collect()
}

/// A folder with a journal of these acts.
pub fn written(folder: &Path, acts: &[Kept]) -> PathBuf {
    fs::create_dir_all(folder).expect("a folder");
    fs::write(folder.join(journal::FILE), lines(acts).concat()).expect("a journal");
    folder.to_owned()
}

/// Runs this program again to do one thing once, as a program does that has just been started, and gives the time that thing took.
fn afresh(what: &str, folder: &Path) -> Duration {
    let this = std::env::current_exe().expect("this program");
    let output = Command::new(this)
        .arg(AFRESH)
        .arg(what)
        .arg(folder)
        .output()
        .expect("a run");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let nanoseconds = String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .expect("nanoseconds");
    Duration::from_nanos(nanoseconds)
}

/// The argument that asks this program to do one thing once.
pub const AFRESH: &str = "--afresh";

/// Does one thing once, and prints how many nanoseconds it took.
pub fn do_afresh(what: &str, folder: &Path) {
    let took = match what {
        "open" => timed_whole(|| journal::open::<Event>(&RealDisk, folder).expect("a journal").acts),
        _ => timed_whole(|| parsed(&fs::read_to_string(folder.join(journal::FILE)).expect("a file"))),
    };
    println!("{}", took.as_nanos());
}

/// A line as `ron` alone reads it.
#[derive(Deserialize)]
#[expect(dead_code, reason = "it is the reading that is measured")]
struct Line {
    n: u64,
    at: u64,
    does: Vec<Event>,
    #[serde(default)]
    texts: Vec<Text>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "it is the reading that is measured")]
enum Text {
    Said(String, String),
    Erased(String),
}

fn parsed(journal: &str) -> Vec<Line> {
    let options =
        Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_VARIANT_NEWTYPES);
    journal
        .lines()
        .map(|line| options.from_str(line).expect("a line"))
        .collect()
}

/// The time of one thing.
fn timed<T>(does: impl FnOnce() -> T) -> Duration {
    let began = Instant::now();
    does();
    began.elapsed()
}

/// The time of making something, without that of taking it apart again.
fn timed_whole<T>(makes: impl FnOnce() -> T) -> Duration {
    let began = Instant::now();
    let made = makes();
    let took = began.elapsed();
    std::hint::black_box(&made);
    std::mem::forget(made);
    took
}
