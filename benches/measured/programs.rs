//! The programs that are measured and those they are measured beside, each started in a terminal of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::place::Place;
use crate::terminal::{Manners, Terminal};

/// The program itself, as it is built for those who use it.
pub const RONDE: &str = env!("CARGO_BIN_EXE_ronde");

/// What stands on home's first screen and nowhere in another program.
pub const HOME: &str = "Consent decision";

/// Who sits round the table.
const PEOPLE: &str = "Aïcha, Bruno, Chen, Dominique, Élise, Farid, Gwenaëlle, Hélène";

/// A program that draws one line, and anew with each key; and one that draws the seconds. Both are examples of this package.
pub struct Bare {
    pub lines: PathBuf,
    pub clock: PathBuf,
}

/// Builds the program, and those it is measured beside, like a release: what `cargo bench` itself builds can unwind a panic, and is larger.
pub fn build() {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut build = Command::new(cargo);
    build.args([
        "build",
        "--quiet",
        "--release",
        "--bin",
        "ronde",
        "--example",
        "bare",
        "--example",
        "bare_clock",
    ]);
    build.current_dir(env!("CARGO_MANIFEST_DIR"));
    assert!(build.status().expect("cargo").success(), "the programs are built");
}

impl Bare {
    /// Where they are.
    pub fn built() -> Bare {
        let folder = Path::new(RONDE).with_file_name("examples");
        Bare {
            lines: folder.join("bare"),
            clock: folder.join("bare_clock"),
        }
    }

    /// The one that draws a line, with the time until it stands there.
    pub fn starts(&self) -> (Terminal, Duration) {
        let mut terminal = Terminal::start(&self.lines, &[], Manners::Answers);
        let took = terminal.first("bare, keys so far: 0");
        (terminal, took)
    }

    /// The one that draws the seconds.
    pub fn clock_runs(&self) -> Terminal {
        let mut terminal = Terminal::start(&self.clock, &[], Manners::Answers);
        terminal.first("bare clock");
        terminal
    }
}

/// A workspace with nothing in it yet.
pub fn workspace(place: &Place, name: &str) -> String {
    let folder = place.folder(name);
    for part in ["formats", "sessions"] {
        std::fs::create_dir_all(folder.join(part)).expect("a folder");
    }
    folder.display().to_string()
}

/// Home, with the time until its first text stands there.
pub fn home(workspace: &str, manners: Manners) -> (Terminal, Duration) {
    let mut terminal = Terminal::start(RONDE, &["--workspace", workspace], manners);
    let took = terminal.first(HOME);
    (terminal, took)
}

/// A consent meeting whose first round runs, somebody speaking.
pub fn meeting(workspace: &str) -> Terminal {
    let arguments = [
        "--workspace",
        workspace,
        "run",
        "consent_full",
        "--subject",
        "Which evening do we meet?",
        "--people",
        PEOPLE,
        "--role",
        "proposal_holder=Bruno",
    ];
    let mut terminal = Terminal::start(RONDE, &arguments, Manners::Answers);
    terminal.first("Which evening do we meet?");
    for _ in 0..2 {
        terminal.key(b" ");
    }
    terminal.settle();
    terminal
}

/// Leaves the program at once, wherever it is.
pub const LEAVE_RONDE: &[&[u8]] = &[b"\x03", b"\x03"];
/// Leaves a bare one.
pub const LEAVE_BARE: &[&[u8]] = &[b"q"];
