//! From the command to home's first text: beside the bare program, beside vim, beside itself in a terminal that answers no question.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::pairs::{Row, in_turn};
use crate::place::Place;
use crate::programs::{Bare, HOME, LEAVE_BARE, LEAVE_RONDE, RONDE, home, workspace};
use crate::terminal::{Manners, Terminal};

const STARTS: usize = 61;

/// All rows about the start.
pub fn rows(place: &Place) -> Vec<Row> {
    let bare = Bare::built();
    let workspace = workspace(place, "start");
    let ours = || started(&workspace, Manners::Answers);
    let mut rows = vec![Row::times(
        "start to home’s first text",
        "bare",
        2.0,
        &in_turn(STARTS, ours, || {
            let (mut terminal, took) = bare.starts();
            terminal.leave(LEAVE_BARE);
            took
        }),
    )];
    if is_there("vim") {
        rows.push(Row::times(
            "the same",
            "`vim -u NONE`",
            1.2,
            &in_turn(STARTS, ours, vim),
        ));
    } else {
        eprintln!("start: no vim here, its row is left out");
    }
    rows.push(Row::times(
        "the same, in a terminal that answers no question",
        "in one that answers",
        1.1,
        &in_turn(STARTS, || started(&workspace, Manners::Silent), ours),
    ));
    rows
}

fn started(workspace: &str, manners: Manners) -> Duration {
    let (mut terminal, took) = home(workspace, manners);
    terminal.leave(LEAVE_RONDE);
    took
}

fn vim() -> Duration {
    let mut terminal = Terminal::start("vim", &["-u", "NONE"], Manners::Answers);
    let took = terminal.first("VIM - Vi IMproved");
    terminal.leave(&[b":q!\r"]);
    took
}

/// Whether this machine has a program of this name.
pub fn is_there(program: &str) -> bool {
    let tried = Command::new(program)
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    tried.is_ok_and(|status| status.success())
}

/// How many instructions the same takes, which no other program on the machine can change.
pub fn instructions(place: &Place) -> Vec<Row> {
    if !is_there("valgrind") {
        eprintln!("instructions: no valgrind here, their row is left out");
        return Vec::new();
    }
    let bare = Bare::built();
    let workspace = workspace(place, "instructions");
    let ours = counted(place, RONDE.as_ref(), &["--workspace", &workspace], HOME, LEAVE_RONDE);
    let theirs = counted(place, &bare.lines, &[], "bare, keys so far", LEAVE_BARE);
    vec![Row::counts(
        "instructions from the start to home’s first text and out again",
        "bare",
        10.0,
        ours,
        theirs,
    )]
}

fn counted(place: &Place, program: &Path, arguments: &[&str], first: &str, leave: &[&[u8]]) -> f64 {
    let log = place.folder("callgrind.log").display().to_string();
    let (log_to, out_to) = (format!("--log-file={log}"), "--callgrind-out-file=/dev/null");
    let program = program.display().to_string();
    let under = ["--tool=callgrind", out_to, &log_to, &program]
        .into_iter()
        .chain(arguments.iter().copied());
    let mut terminal = Terminal::start("valgrind", &under.collect::<Vec<_>>(), Manners::Answers);
    terminal.first(first);
    terminal.leave(leave);
    collected(&std::fs::read_to_string(log).expect("what callgrind says"))
}

/// The count of instructions in what callgrind says.
pub fn collected(log: &str) -> f64 {
    let count = log.lines().find_map(|line| line.split_once("Collected : "));
    count
        .and_then(|(_, count)| count.trim().parse().ok())
        .expect("a count of instructions")
}
