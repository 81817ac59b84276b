//! What is measured (`cargo bench`): each figure beside a reference that is run in turn with it, as a ratio.
//!
//! `cargo bench -- journal` measures one part. The exit code is 1 when a bound does not hold. The table printed here is the one in
//! `docs/performance.md`.

mod journal;
mod keys;
mod meetings;
mod pairs;
mod place;
mod programs;
mod quiet;
mod size;
mod start;
mod terminal;

use std::path::Path;
use std::process::ExitCode;

use pairs::Row;
use place::Place;

/// Something that can be measured alone, by its name.
type Part = (&'static str, fn(&Place) -> Vec<Row>);

const PARTS: &[Part] = &[
    ("start", start::rows),
    ("instructions", start::instructions),
    ("keys", keys::rows),
    ("ticks", quiet::ticks),
    ("silence", quiet::silence),
    ("journal", journal::rows),
    ("size", size::rows),
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [afresh, what, folder] = arguments.as_slice()
        && afresh == journal::AFRESH
    {
        journal::do_afresh(what, Path::new(folder));
        return ExitCode::SUCCESS;
    }
    let asked: Vec<&String> = arguments
        .iter()
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    programs::build();
    let place = Place::new();
    let mut holds = true;
    println!("{}", pairs::HEAD);
    for (name, rows) in PARTS {
        if asked.is_empty() || asked.iter().any(|asked| asked == name) {
            for row in rows(&place) {
                println!("{row}");
                holds &= row.holds();
            }
        }
    }
    if holds { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
