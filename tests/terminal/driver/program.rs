//! The program in its terminal: keys in, words out, and everything that may happen to a window.

use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use super::keys::{bytes_of, pasted};
use super::reading::{Reading, words_of};

/// Long enough for a machine that does a great deal else.
const PATIENCE: Duration = Duration::from_secs(30);

/// How long an answer may be behind something else that changed the screen.
const A_MOMENT: Duration = Duration::from_millis(80);

/// A second page key sooner than this is a clicker's bounce (screens 11); a thumb is slower.
const THUMB: Duration = Duration::from_millis(170);

/// More often than any step of a meeting needs.
const MANY: usize = 80;

/// The program in a terminal.
pub struct Program {
    shared: Arc<Shared>,
    /// Nothing once the window is closed.
    terminal: Option<Terminal>,
    process: u32,
    /// The terminal's line discipline before the program took it, compared as a whole.
    before: String,
    last_page: Option<Instant>,
}

struct Terminal {
    master: Box<dyn MasterPty + Send>,
    keyboard: Box<dyn Write + Send>,
}

struct Shared {
    reading: Mutex<Reading>,
    changed: Condvar,
}

/// What is sent to a program.
#[derive(Debug, Clone, Copy)]
pub enum Signal {
    HangUp,
    Terminate,
    Kill,
}

/// How it ended.
#[derive(Debug)]
pub struct End {
    /// The exit code; nothing where a signal ended it.
    pub code: Option<u32>,
    /// What stands on the terminal's own screen.
    pub said: String,
}

impl Program {
    pub(super) fn start(command: CommandBuilder, columns: u16, rows: u16) -> Program {
        let pair = native_pty_system()
            .openpty(size(columns, rows))
            .expect("a pseudo-terminal");
        let before = line_discipline(&*pair.master);
        let child = pair.slave.spawn_command(command).expect("the program starts");
        drop(pair.slave);
        let process = child.process_id().expect("a process");
        let shared = Arc::new(Shared {
            reading: Mutex::new(Reading::new(columns, rows)),
            changed: Condvar::new(),
        });
        let reader = pair.master.try_clone_reader().expect("a reader");
        std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.read(reader)
        });
        std::thread::spawn({
            let shared = Arc::clone(&shared);
            move || shared.wait_for(child)
        });
        let keyboard = pair.master.take_writer().expect("a writer");
        let terminal = Some(Terminal {
            master: pair.master,
            keyboard,
        });
        Program {
            shared,
            terminal,
            process,
            before,
            last_page: None,
        }
    }

    /// Presses keys, by their names with spaces between them.
    pub fn presses(&mut self, keys: &str) -> &mut Program {
        for key in keys.split(' ') {
            if matches!(key, "PageUp" | "PageDown") {
                self.takes_a_thumbs_time();
            }
            let written = self.shared.now().bytes.len();
            self.sends(&bytes_of(key));
            if key == "Esc" {
                // Whatever came with it in one piece would be taken for a key pressed together with Alt.
                self.writes_after(written);
            }
        }
        self
    }

    /// Nothing is waited for here but that a person's thumb comes up again: the program takes a second page key at once for a bounce.
    fn takes_a_thumbs_time(&mut self) {
        if let Some(rest) = self.last_page.and_then(|last| THUMB.checked_sub(last.elapsed())) {
            std::thread::sleep(rest);
        }
        self.last_page = Some(Instant::now());
    }

    /// Presses a key again and again until this text stands on the screen, each time waiting until the screen says something else.
    pub fn presses_until(&mut self, key: &str, text: &str) -> &mut Program {
        let wanted = words_of(text);
        for _ in 0..MANY {
            let said = self.shared.now().said();
            if self.screen().contains(&wanted) {
                return self;
            }
            self.presses(key);
            let what = format!("{text:?}, or something else after {key}");
            self.waits(&what, |reading| {
                reading.said() != said || reading.text().contains(&wanted)
            });
            // A sentence that went by itself looks like an answer to the key: the answer has a moment more.
            if self.holds_within(A_MOMENT, |reading| reading.text().contains(&wanted)) {
                return self;
            }
        }
        panic!("{key} does not lead to {text:?}\n{}", self.shared.now().picture());
    }

    /// Types a text, letter by letter.
    pub fn types(&mut self, text: &str) -> &mut Program {
        self.sends(text.as_bytes())
    }

    /// Pastes a text.
    pub fn pastes(&mut self, text: &str) -> &mut Program {
        self.sends(&pasted(text))
    }

    /// Sends these bytes as they are.
    pub fn sends(&mut self, bytes: &[u8]) -> &mut Program {
        let terminal = self.terminal.as_mut().expect("a window");
        // A program that has ended takes no keys; what is waited for next says so better.
        let _ = terminal
            .keyboard
            .write_all(bytes)
            .and_then(|()| terminal.keyboard.flush());
        self
    }

    /// Waits until this text stands on the screen, on one line.
    pub fn sees(&mut self, text: &str) -> &mut Program {
        let wanted = words_of(text);
        self.waits(&format!("{text:?} on the screen"), |reading| {
            reading.text().contains(&wanted)
        });
        self
    }

    /// Waits until this text no longer stands on the screen.
    pub fn sees_no(&mut self, text: &str) -> &mut Program {
        let unwanted = words_of(text);
        self.waits(&format!("no {text:?} on the screen"), |reading| {
            !reading.text().contains(&unwanted)
        });
        self
    }

    /// Waits until the screen is as it should be.
    pub fn sees_that(&mut self, what: &str, holds: impl Fn(&str) -> bool) -> &mut Program {
        self.waits(what, |reading| holds(&reading.text()));
        self
    }

    /// Its number among the processes of this machine.
    pub fn process(&self) -> u32 {
        self.process
    }

    /// Waits until this text stands in a file; looked at whenever the program writes, which a running clock does every second.
    pub fn waits_for_file(&mut self, path: &Path, text: &str) -> &mut Program {
        let holds = || std::fs::read_to_string(path).is_ok_and(|written| written.contains(text));
        self.waits(&format!("{text:?} in {}", path.display()), |_| holds());
        self
    }

    /// Waits until it has written more than so many bytes.
    /// Waits until the program has written this, whatever the screen shows of it.
    pub fn writes(&mut self, text: &str) -> &mut Program {
        let wanted = text.as_bytes();
        self.waits(&format!("{text:?} written"), |reading| {
            reading.bytes.windows(wanted.len()).any(|bytes| bytes == wanted)
        });
        self
    }

    /// Waits until the program has written more than so many bytes, or has ended.
    pub fn writes_after(&mut self, bytes: usize) -> &mut Program {
        self.waits("more bytes", |reading| {
            reading.bytes.len() > bytes || (reading.ended.is_some() && reading.over)
        });
        self
    }

    /// Presses a key and waits until the screen says something else.
    pub fn answers(&mut self, key: &str) -> &mut Program {
        let said = self.shared.now().said();
        self.presses(key);
        self.waits(&format!("something else after {key}"), |reading| reading.said() != said);
        self
    }

    /// The screen as text, as it now stands.
    pub fn screen(&self) -> String {
        self.shared.now().text()
    }

    /// Everything the program has written to the terminal so far.
    pub fn bytes(&self) -> Vec<u8> {
        self.shared.now().bytes.clone()
    }

    /// Whether it has given the terminal's own screen back, or has ended.
    pub fn has_left_the_screen(&self) -> bool {
        let reading = self.shared.now();
        reading.ended.is_some() || !reading.screen().alternate_screen()
    }

    /// The window gets another size.
    pub fn resizes(&mut self, columns: u16, rows: u16) -> &mut Program {
        self.shared.now().resize(columns, rows);
        let terminal = self.terminal.as_ref().expect("a window");
        terminal.master.resize(size(columns, rows)).expect("another size");
        self
    }

    /// Sends a signal to the program.
    pub fn signals(&mut self, signal: Signal) -> &mut Program {
        let name = match signal {
            Signal::HangUp => "HUP",
            Signal::Terminate => "TERM",
            Signal::Kill => "KILL",
        };
        let line = format!("kill -{name} {}", self.process);
        let sent = Command::new("sh").args(["-c", &line]).status().expect("a shell");
        assert!(sent.success(), "{line}");
        self
    }

    /// The window is closed: nothing can be read or written any more.
    pub fn loses_its_window(&mut self) -> &mut Program {
        self.shared.now().closing = true;
        // The reader holds the terminal open until it wakes: another size makes the program write.
        let terminal = self.terminal.take().expect("a window");
        let now = terminal.master.get_size().expect("a size");
        terminal
            .master
            .resize(size(now.cols + 1, now.rows))
            .expect("another size");
        self
    }

    /// Waits until it has ended and all it wrote was read.
    pub fn ends(&mut self) -> End {
        self.waits("the end", |reading| reading.ended.is_some() && reading.over);
        let reading = self.shared.now();
        let code = reading.ended.clone().and_then(Result::ok);
        End {
            code,
            said: reading.text().trim().to_owned(),
        }
    }

    /// Waits until it has ended, and that the terminal was given back as it was.
    pub fn ends_and_gives_the_terminal_back(&mut self) -> End {
        let end = self.ends();
        let reading = self.shared.now();
        let screen = reading.screen();
        assert!(!screen.alternate_screen(), "still on the other screen");
        assert!(!screen.hide_cursor(), "the cursor is still hidden");
        assert!(!screen.bracketed_paste(), "pastes are still told from typing");
        let master = &self.terminal.as_ref().expect("a window").master;
        assert_eq!(
            line_discipline(&**master),
            self.before,
            "the terminal still takes keys raw"
        );
        end
    }

    fn waits(&self, what: &str, holds: impl Fn(&Reading) -> bool) {
        if self.holds_within(PATIENCE, holds) {
            return;
        }
        let reading = self.shared.now();
        let how = reading
            .ended
            .as_ref()
            .map_or_else(|| "it runs".to_owned(), |end| format!("{end:?}"));
        let picture = reading.picture();
        drop(reading);
        panic!("waited for {what}; {how}\n{picture}");
    }

    /// Whether this holds of a whole frame before so much time is over, or the program is.
    fn holds_within(&self, patience: Duration, holds: impl Fn(&Reading) -> bool) -> bool {
        let deadline = Instant::now() + patience;
        let mut reading = self.shared.now();
        while !((reading.over || reading.is_whole()) && holds(&reading)) {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || (reading.ended.is_some() && reading.over) {
                return false;
            }
            let waited = self.shared.changed.wait_timeout(reading, left);
            reading = waited.unwrap_or_else(PoisonError::into_inner).0;
        }
        true
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if self.shared.now().ended.is_none() {
            let line = format!("kill -KILL {} 2>/dev/null", self.process);
            let _ = Command::new("sh").args(["-c", &line]).status();
        }
    }
}

impl Shared {
    fn now(&self) -> MutexGuard<'_, Reading> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read(&self, mut reader: Box<dyn Read + Send>) {
        let mut bytes = [0; 16 * 1024];
        // The other side closed, or the program is gone: either way nothing more comes.
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            let mut reading = self.now();
            reading.take(&bytes[..count]);
            let closing = reading.closing;
            drop(reading);
            self.changed.notify_all();
            if closing {
                break;
            }
        }
        drop(reader);
        self.now().over = true;
        self.changed.notify_all();
    }

    fn wait_for(&self, mut child: Box<dyn Child + Send + Sync>) {
        let status = child.wait().expect("an end");
        self.now().ended = Some(match status.signal() {
            None => Ok(status.exit_code()),
            Some(signal) => Err(signal.to_owned()),
        });
        self.changed.notify_all();
    }
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize {
        rows,
        cols: columns,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn line_discipline(master: &dyn MasterPty) -> String {
    format!("{:?}", master.get_termios())
}
