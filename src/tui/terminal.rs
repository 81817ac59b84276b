//! The terminal's modes: taken, and given back whatever happens (a panic too). A frame is one write and never seen half.

use std::io::{self, BufWriter, Stdout, Write};
use std::panic;

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::style::Print;
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Frame;
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Position;
use signal_hook::consts::SIGTSTP;

use crate::store::settings::Mouse;
use crate::tui::background::QUESTION;
use crate::tui::run::Surface;

/// Presses are told, with their place in any window; moves are not, so that a hand on the mouse wakes nothing.
const CLICKS: &str = "\x1b[?1000h\x1b[?1006h";
const NO_CLICKS: &str = "\x1b[?1006l\x1b[?1000l";

/// A first frame is some 10 KB in thousands of pieces.
const FRAME_BYTES: usize = 64 * 1024;

/// The real terminal, taken until dropped.
pub struct RealTerminal {
    terminal: Terminal<CrosstermBackend<BufWriter<Stdout>>>,
    /// The next frame is drawn whole.
    whole: bool,
}

impl RealTerminal {
    /// Takes the terminal. `last_words` are what a panic says after its own message: how to go on.
    ///
    /// # Errors
    /// There is none, or it does not answer.
    pub fn take(last_words: String) -> io::Result<RealTerminal> {
        give_back_on_panic(last_words);
        let terminal = take_modes().and_then(|()| {
            Terminal::new(CrosstermBackend::new(BufWriter::with_capacity(
                FRAME_BYTES,
                io::stdout(),
            )))
        });
        match terminal {
            Ok(terminal) => Ok(RealTerminal { terminal, whole: false }),
            Err(fault) => {
                give_back();
                Err(fault)
            }
        }
    }
}

impl RealTerminal {
    /// Asks the terminal for its background; the answer, if any, comes like a key.
    ///
    /// # Errors
    /// The terminal is gone.
    pub fn ask_background(&mut self) -> io::Result<()> {
        self.terminal.backend_mut().write_all(QUESTION.as_bytes())?;
        Write::flush(self.terminal.backend_mut())
    }

    fn draw_once(&mut self, draw: &mut dyn FnMut(&mut Frame<'_>)) -> io::Result<()> {
        queue!(self.terminal.backend_mut(), BeginSynchronizedUpdate)?;
        if std::mem::take(&mut self.whole) {
            // `Terminal::clear` would ask where the cursor is, and wait for a terminal that answers nothing.
            let size = self.terminal.size()?;
            self.terminal.resize((Position::ORIGIN, size).into())?;
        }
        // As `Terminal::draw` does, which would hide the cursor anew in each frame, with a write of its own; it is hidden.
        draw(&mut self.terminal.get_frame());
        self.terminal.flush()?;
        self.terminal.swap_buffers();
        queue!(self.terminal.backend_mut(), EndSynchronizedUpdate)?;
        Write::flush(self.terminal.backend_mut())
    }
}

impl Surface for RealTerminal {
    fn draw(&mut self, draw: &mut dyn FnMut(&mut Frame<'_>)) -> io::Result<()> {
        loop {
            self.draw_once(draw)?;
            // The size is looked at behind the frame, since that takes as long as a tenth of it; a window that has changed gets another.
            let area = self.terminal.get_frame().area();
            self.terminal.autoresize()?;
            if self.terminal.get_frame().area() == area {
                return Ok(());
            }
        }
    }

    fn forget(&mut self) {
        self.whole = true;
    }

    fn give_mouse(&mut self, mouse: Mouse) -> io::Result<()> {
        execute!(
            io::stdout(),
            Print(match mouse {
                Mouse::Clicks => CLICKS,
                Mouse::Free => NO_CLICKS,
            })
        )
    }

    fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::emulate_default_handler(SIGTSTP)?;
        take_modes()
    }
}

impl Drop for RealTerminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn take_modes() -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste, cursor::Hide)
}

/// Gives the terminal back as it was. Faults are passed over: there is nothing left to tell them to.
fn give_back() {
    let _ = disable_raw_mode();
    let _ = execute!(
        io::stdout(),
        Print(NO_CLICKS),
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
}

/// A panic gives the terminal back before its message is written. All is done here: in a release it aborts, and nothing is dropped.
fn give_back_on_panic(last_words: String) {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |panicked| {
        give_back();
        before(panicked);
        let _ = writeln!(io::stderr(), "{last_words}");
    }));
}
