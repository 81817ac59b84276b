//! A program in a pseudo-terminal: when its bytes come, what stands on its screen, how often it wakes.

use std::ffi::OsStr;
use std::fs;
use std::io::{Read, Write};
use std::num::NonZero;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Nothing more comes after this long without a byte.
const SETTLED: Duration = Duration::from_millis(40);
/// The size at which everything is measured.
const COLUMNS: NonZero<u16> = NonZero::new(120).expect("a width");
const ROWS: NonZero<u16> = NonZero::new(35).expect("a height");

const PATIENCE: Duration = Duration::from_secs(60);

/// How a frame of `ronde` begins.
const FRAME: &[u8] = b"\x1b[?2026h";

/// Questions that programs ask a terminal, and what one answers.
const ANSWERS: &[(&[u8], &[u8])] = &[
    (b"\x1b]11;?", b"\x1b]11;rgb:1e1e/1e1e/1e1e\x1b\\"),
    (b"\x1b]10;?", b"\x1b]10;rgb:e0e0/e0e0/e0e0\x1b\\"),
    (b"\x1b[6n", b"\x1b[1;1R"),
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[0c", b"\x1b[?62;22c"),
    (b"\x1b[>c", b"\x1b[>41;390;0c"),
];

/// Whether a terminal answers what it is asked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    Answers,
    Silent,
}

/// A program in its terminal.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    _master: Box<dyn MasterPty + Send>,
    writer: Arc<Mutex<Box<dyn Write + Send>>>,
    arrivals: Receiver<Arrival>,
    screen: vt100::Parser,
    began: Instant,
    process: u32,
}

/// Some bytes, and when they came.
pub struct Arrival {
    pub at: Instant,
    pub bytes: Vec<u8>,
}

/// What a program did over some time.
#[derive(Debug, Clone, Copy)]
pub struct Did {
    pub wakes: u64,
    pub processor: Duration,
    pub bytes: usize,
    /// The most bytes that came at once.
    pub most_at_once: usize,
    pub over: Duration,
}

impl Terminal {
    /// Starts a program at 120×35.
    pub fn start(program: impl AsRef<OsStr>, arguments: &[&str], manners: Manners) -> Terminal {
        let size = PtySize {
            rows: ROWS.get(),
            cols: COLUMNS.get(),
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a pseudo-terminal");
        let mut command = CommandBuilder::new(program);
        command.args(arguments);
        command.env("TERM", "xterm-256color");
        command.env("LANG", "en_US.UTF-8");
        command.env("RONDE_LANG", "en");
        command.env_remove("NO_COLOR");
        let writer = Arc::new(Mutex::new(pair.master.take_writer().expect("a writer")));
        let mut reader = pair.master.try_clone_reader().expect("a reader");
        let (sender, arrivals) = channel();
        let answering = writer.clone();
        std::thread::spawn(move || {
            let mut piece = [0; 64 * 1024];
            while let Ok(count @ 1..) = reader.read(&mut piece) {
                let arrival = Arrival {
                    at: Instant::now(),
                    bytes: piece[..count].to_vec(),
                };
                if manners == Manners::Answers {
                    answer(&arrival.bytes, &mut *answering.lock().expect("a writer"));
                }
                if sender.send(arrival).is_err() {
                    return;
                }
            }
        });
        let began = Instant::now();
        let child = pair.slave.spawn_command(command).expect("the program starts");
        let process = child.process_id().expect("a process");
        let screen = vt100::Parser::new(ROWS, COLUMNS, 0);
        Terminal {
            child,
            _master: pair.master,
            writer,
            arrivals,
            screen,
            began,
            process,
        }
    }

    /// How long it took from the start until this text stood on the screen.
    pub fn first(&mut self, text: &str) -> Duration {
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let Ok(arrival) = self.arrivals.recv_timeout(left) else {
                panic!(
                    "{text:?} never came; the screen is\n{}",
                    self.screen.screen().contents()
                );
            };
            self.screen.process(&arrival.bytes);
            if self.screen.screen().contents().contains(text) {
                return arrival.at - self.began;
            }
        }
    }

    /// Sends bytes as if typed.
    pub fn send(&self, bytes: &[u8]) {
        let mut writer = self.writer.lock().expect("a writer");
        writer
            .write_all(bytes)
            .and_then(|()| writer.flush())
            .expect("a terminal");
    }

    /// How long it takes from a key to the first byte that comes of it, once nothing more comes of the one before.
    pub fn key(&mut self, key: &[u8]) -> Duration {
        self.settle();
        let sent = Instant::now();
        self.send(key);
        let arrival = self.arrivals.recv_timeout(PATIENCE).expect("something is drawn");
        self.screen.process(&arrival.bytes);
        arrival.at - sent
    }

    /// Waits until nothing more comes, and gives what came.
    pub fn settle(&mut self) -> Vec<Arrival> {
        let mut came = Vec::new();
        loop {
            match self.arrivals.recv_timeout(SETTLED) {
                Ok(arrival) => {
                    self.screen.process(&arrival.bytes);
                    came.push(arrival);
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return came,
            }
        }
    }

    /// What stands on the screen.
    pub fn contents(&self) -> String {
        self.screen.screen().contents()
    }

    /// Leaves the program with a key, and waits for its end.
    pub fn leave(&mut self, keys: &[&[u8]]) {
        for key in keys {
            self.settle();
            self.send(key);
        }
        let until = Instant::now() + PATIENCE;
        while Instant::now() < until {
            if self.child.try_wait().expect("a program").is_some() {
                return;
            }
            self.settle();
        }
        panic!("it did not leave; the screen is\n{}", self.contents());
    }

    /// Watches what it does by itself for some time.
    pub fn watch(&mut self, time: Duration) -> Did {
        let before = facts(self.process);
        let began = Instant::now();
        let (mut bytes, mut most_at_once) = (0, 0);
        let (mut at_once, mut last) = (0, began);
        while let Some(left) = time.checked_sub(began.elapsed()) {
            let Ok(arrival) = self.arrivals.recv_timeout(left) else {
                break;
            };
            self.screen.process(&arrival.bytes);
            at_once = if arrival.at - last < SETTLED { at_once } else { 0 } + arrival.bytes.len();
            (bytes, most_at_once, last) = (bytes + arrival.bytes.len(), most_at_once.max(at_once), arrival.at);
        }
        let after = facts(self.process);
        Did {
            wakes: after.wakes - before.wakes,
            processor: after.processor - before.processor,
            bytes,
            most_at_once,
            over: began.elapsed(),
        }
    }

    /// The most memory it has had so far, in bytes; what of its file is in memory counts as well.
    pub fn peak_memory(&self) -> u64 {
        line_of(&format!("/proc/{}/status", self.process), "VmHWM:") * 1024
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // One that has left already cannot be ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// How many frames began in these bytes.
pub fn frames(came: &[Arrival]) -> usize {
    let bytes: Vec<u8> = came.iter().flat_map(|arrival| arrival.bytes.iter().copied()).collect();
    bytes.windows(FRAME.len()).filter(|window| *window == FRAME).count()
}

fn answer(bytes: &[u8], writer: &mut dyn Write) {
    for (question, answer) in ANSWERS {
        if bytes.windows(question.len()).any(|window| window == *question) {
            // A program that has left takes no answer.
            let _ = writer.write_all(answer).and_then(|()| writer.flush());
        }
    }
}

struct Facts {
    wakes: u64,
    processor: Duration,
}

/// What the system has counted of all threads of a process.
fn facts(process: u32) -> Facts {
    let threads = fs::read_dir(format!("/proc/{process}/task")).expect("a process");
    let mut facts = Facts {
        wakes: 0,
        processor: Duration::ZERO,
    };
    for thread in threads {
        let thread = thread.expect("a thread").path();
        facts.wakes += line_of(&thread.join("status").display().to_string(), "voluntary_ctxt_switches:");
        let scheduled = fs::read_to_string(thread.join("schedstat")).expect("the time of a thread");
        let nanoseconds = scheduled
            .split(' ')
            .next()
            .and_then(|first| first.parse().ok())
            .expect("nanoseconds");
        facts.processor += Duration::from_nanos(nanoseconds);
    }
    facts
}

/// The number after this name in a file of the system's.
fn line_of(file: &str, name: &str) -> u64 {
    let text = fs::read_to_string(file).expect("a process");
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(name))
        .expect("a line of this name");
    line.split_whitespace()
        .next()
        .and_then(|number| number.parse().ok())
        .expect("a number")
}
