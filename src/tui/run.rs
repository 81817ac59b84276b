//! The loop: draw what changed, sleep until something can change, take what happened. The same for a terminal and for a test.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseEvent};
use ratatui::Frame;

use crate::store::settings::Mouse;
use crate::tui::background::Background;
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
    /// Whose the mouse is from now on.
    ///
    /// # Errors
    /// The terminal is gone.
    fn give_mouse(&mut self, mouse: Mouse) -> io::Result<()>;
    /// Gives the terminal back, stands still until the program is called again, and takes it again.
    ///
    /// # Errors
    /// The terminal is gone.
    fn suspend(&mut self) -> io::Result<()>;
}

/// What is shown and answers, whole: the program of a facilitator, or of a room that follows.
pub trait Program {
    /// Whether something is to be drawn; asked once.
    fn take_changed(&mut self) -> bool;
    /// Whether the window had another size in between; asked once.
    fn take_resized(&mut self) -> bool;
    /// Draws everything.
    fn draw(&self, frame: &mut Frame<'_>);
    /// A key was pressed.
    fn key(&mut self, key: &KeyEvent);
    /// The mouse was pressed, or its wheel turned.
    fn mouse(&mut self, _event: &MouseEvent) {}
    /// Whose the mouse is from now on, where that has changed; asked once.
    fn take_mouse(&mut self) -> Option<Mouse> {
        None
    }
    /// A text was pasted.
    fn paste(&mut self, text: String);
    /// The window has another size.
    fn resized(&mut self);
    /// The terminal has told its background.
    fn fits_background(&mut self, background: Background);
    /// Whether somebody has left.
    fn has_left(&self) -> bool;
    /// How long nothing can change by itself; `None`: until something happens.
    fn sleeps_for(&self) -> Option<Duration>;
    /// The time of `sleeps_for` went by.
    fn time_passed(&mut self);
    /// What is watched has changed.
    fn look(&mut self) {}
    /// All keys that had come are done.
    fn after_a_batch(&mut self) {}
    /// The program stood still and has its terminal again.
    fn called_again(&mut self) {
        self.resized();
    }
    /// The program ends, or stands still.
    fn before_the_end(&mut self) {}
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
pub fn run(surface: &mut dyn Surface, app: &mut dyn Program, happened: &Receiver<Happened>) -> io::Result<Ending> {
    loop {
        draw_once(surface, app)?;
        // Behind the frame: the first one is waited for.
        if let Some(mouse) = app.take_mouse() {
            surface.give_mouse(mouse)?;
        }
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
            if matches!(one, Happened::Suspended) {
                app.before_the_end();
                surface.suspend()?;
                app.called_again();
            }
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
pub fn draw_once(surface: &mut dyn Surface, app: &mut dyn Program) -> io::Result<()> {
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
fn take(app: &mut dyn Program, happened: Happened) -> Option<Ending> {
    match happened {
        Happened::Terminal(Event::Key(key)) if key.kind != KeyEventKind::Release => app.key(&key),
        Happened::Terminal(Event::Paste(text)) => app.paste(text),
        Happened::Terminal(Event::Mouse(event)) => app.mouse(&event),
        Happened::Terminal(Event::Resize(_, _)) => app.resized(),
        Happened::Terminal(_) | Happened::Suspended => {}
        Happened::Background(background) => app.fits_background(background),
        Happened::Changed => app.look(),
        Happened::Ended(by) => return Some(Ending::Ended(by)),
    }
    app.has_left().then_some(Ending::Left)
}
