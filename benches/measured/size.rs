//! How much room the program takes: in memory through a long meeting, and as a file.

use std::fs;
use std::path::Path;

use chrono::{Local, TimeDelta};
use ronde::store::name::{SessionId, SessionName};

use crate::journal::written;
use crate::meetings;
use crate::pairs::Row;
use crate::place::Place;
use crate::programs::{Bare, RONDE, workspace};
use crate::terminal::{Manners, Terminal};

/// The acts of a two-hour meeting.
const ACTS: usize = 2_000;
const MEGABYTE: f64 = 1e6;

/// All rows about room.
pub fn rows(place: &Place) -> Vec<Row> {
    let bare = Bare::built();
    let size = |file: &Path| fs::metadata(file).expect("a program").len() as f64 / MEGABYTE;
    vec![
        Row::bounded(
            "peak memory of a two-hour meeting of 2,000 acts",
            memory(place),
            10.0,
            "MB",
            "once",
        ),
        Row::bounded("the program’s file", size(Path::new(RONDE)), 6.0, "MB", "once"),
        Row::counts(
            "the program’s file, in bytes",
            "bare",
            f64::INFINITY,
            size(Path::new(RONDE)) * MEGABYTE,
            size(&bare.lines) * MEGABYTE,
        ),
    ]
}

/// Goes on with such a meeting, takes acts back and does them again, and looks at the most memory that took.
fn memory(place: &Place) -> f64 {
    let workspace = workspace(place, "memory");
    let begins = Local::now().fixed_offset() - TimeDelta::hours(2);
    let acts = meetings::one("consent_full", ACTS, begins);
    let lasted = acts.last().map_or(0, |act| act.at);
    // As if it had ended just now, so that no gap is asked about.
    let begins = Local::now().fixed_offset() - TimeDelta::milliseconds(lasted as i64 + 1_000);
    let acts = meetings::one("consent_full", ACTS, begins);
    let id = SessionId::new(*b"k3f9").expect("an id");
    let name = SessionName::new(begins.naive_local(), "Which evening do we meet?", id).to_string();
    written(&Path::new(&workspace).join("sessions").join(name), &acts);
    let mut terminal = Terminal::start(RONDE, &["--workspace", &workspace, "resume", "k3f9"], Manners::Answers);
    terminal.first("Which evening do we meet?");
    for key in [b"u", b"u", b"\x19"] {
        terminal.key(key);
    }
    terminal.settle();
    terminal.peak_memory() as f64 / MEGABYTE
}
