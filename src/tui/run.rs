//! The loop: draw what changed, sleep until something can change, take what happened. The same for a terminal and for a test.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crossterm::event::{Event, KeyEventKind};
use ratatui::Frame;

use crate::tui::app::App;
use crate::tui::happened::{EndedBy, Happened};

/// What frames are drawn on.
pub trait Surface {
    /// Draws one whole frame.
    ///
    /// # Errors
    /// The terminal is gone.
    fn draw(&mut self, draw: &mut dyn FnMut(&mut Frame<'_>)) -> io::Result<()>;
    /// The next frame is drawn whole: the window had another size in between, and lost what it showed.
    fn forget(&mut self);
}

/// How the program ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Somebody left.
    Left,
    /// It had to.
    Ended(EndedBy),
}

/// Runs until somebody leaves. A batch of keys is one draw; without a timer nothing wakes.
///
/// # Errors
/// The terminal is gone.
pub fn run(surface: &mut dyn Surface, app: &mut App, happened: &Receiver<Happened>) -> io::Result<Ending> {
    loop {
        draw_once(surface, app)?;
        let first = match wait(happened, app.sleeps_for()) {
            Woken::By(happened) => Some(happened),
            Woken::ByTime => {
                app.time_passed();
                None
            }
            Woken::ByTheEnd => return Ok(Ending::Ended(EndedBy::InputClosed)),
        };
        let mut next = first;
        while let Some(one) = next {
            if let Some(ending) = take(app, one) {
                app.before_the_end();
                return Ok(ending);
            }
            next = happened.try_recv().ok();
        }
        app.after_a_batch();
    }
}

/// Draws what changed.
///
/// # Errors
/// The terminal is gone.
pub fn draw_once(surface: &mut dyn Surface, app: &mut App) -> io::Result<()> {
    if app.take_resized() {
        surface.forget();
    }
    if app.take_changed() {
        surface.draw(&mut |frame| app.draw(frame))?;
    }
    Ok(())
}

enum Woken {
    By(Happened),
    ByTime,
    ByTheEnd,
}

fn wait(happened: &Receiver<Happened>, sleep: Option<Duration>) -> Woken {
    match sleep {
        None => happened.recv().map_or(Woken::ByTheEnd, Woken::By),
        Some(time) => match happened.recv_timeout(time) {
            Ok(one) => Woken::By(one),
            Err(RecvTimeoutError::Timeout) => Woken::ByTime,
            Err(RecvTimeoutError::Disconnected) => Woken::ByTheEnd,
        },
    }
}

/// One thing that happened; how the program ends, if it does.
fn take(app: &mut App, happened: Happened) -> Option<Ending> {
    match happened {
        Happened::Terminal(Event::Key(key)) if key.kind != KeyEventKind::Release => app.key(&key),
        Happened::Terminal(Event::Paste(text)) => app.paste(text),
        Happened::Terminal(Event::Resize(_, _)) => app.resized(),
        Happened::Terminal(_) => {}
        Happened::Background(background) => app.fits_background(background),
        Happened::Ended(by) => return Some(Ending::Ended(by)),
    }
    app.has_left().then_some(Ending::Left)
}
