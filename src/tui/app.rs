//! The program as a whole: which screen is shown, in which words, and what goes from one screen to the next.
//!
//! Screens draw and answer; only here does one take another's place.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Frame;

use crate::live::{Ground, Meeting};
use crate::tui::inputs::Typed;
use crate::tui::intent::Intent;
use crate::tui::keys::{Digits, Key, Named, intent, key};
use crate::tui::screens::meeting::{MeetingScreen, Wants};
use crate::tui::theme::Look;
use crate::words::Words;

/// What the program was started with, and is the same on every screen.
pub struct Surroundings {
    pub ground: Ground,
    pub words: Words,
    pub look: Look,
}

/// The program.
pub struct App {
    around: Surroundings,
    screen: Screen,
    changed: bool,
    left: bool,
    /// The page key that came last, and when: a second one at once is a clicker's bounce.
    last_page: Option<(KeyCode, u64)>,
    /// The key before was ctrl-c: once more leaves at once.
    about_to_leave: bool,
}

/// The screens.
enum Screen {
    Meeting(Box<MeetingScreen>),
}

/// A clicker's second page key within this time is a bounce (screens 11), in milliseconds.
const BOUNCE: u64 = 150;

impl App {
    /// The program with a meeting that is held now.
    pub fn holding(around: Surroundings, meeting: Meeting) -> App {
        let screen = Screen::Meeting(Box::new(MeetingScreen::new(meeting)));
        App { around, screen, changed: true, left: false, last_page: None, about_to_leave: false }
    }

    /// Whether something is to be drawn; asked once.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// Whether somebody has left.
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// Draws the screen that is shown.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let place = frame.area();
        let Surroundings { words, look, .. } = &self.around;
        frame.buffer_mut().set_style(place, look.theme.page());
        match &self.screen {
            Screen::Meeting(screen) => screen.draw(frame.buffer_mut(), place, words, *look),
        }
    }

    /// A key.
    pub fn key(&mut self, event: KeyEvent) {
        if self.is_bounce(event.code) {
            return;
        }
        self.changed = true;
        let leaving = event.code == KeyCode::Char('c') && event.modifiers.contains(KeyModifiers::CONTROL);
        if leaving && std::mem::replace(&mut self.about_to_leave, true) {
            self.answer(Intent::LeaveAtOnce);
            return;
        }
        self.about_to_leave = leaving;
        if self.takes_text() && is_text(&event) {
            self.typed(Typed::Key(event));
        } else if let Some(intent) = intent(&event, self.digits()) {
            self.answer(intent);
        } else if self.takes_text() {
            self.typed(Typed::Key(event));
        }
    }

    /// A clicker's page key that comes twice at once. Space is never dropped.
    fn is_bounce(&mut self, code: KeyCode) -> bool {
        let now = self.around.ground.clock.elapsed();
        let page = matches!(code, KeyCode::PageDown | KeyCode::PageUp);
        let bounce = page && self.last_page.is_some_and(|(last, at)| last == code && now.saturating_sub(at) < BOUNCE);
        self.last_page = page.then_some((code, now));
        bounce
    }

    /// A pasted text.
    pub fn paste(&mut self, text: String) {
        self.changed = true;
        self.typed(Typed::Pasted(text));
    }

    /// The window has another size.
    pub fn resized(&mut self) {
        self.changed = true;
    }

    fn takes_text(&self) -> bool {
        match &self.screen {
            Screen::Meeting(screen) => screen.takes_text(),
        }
    }

    fn digits(&self) -> Digits {
        match &self.screen {
            Screen::Meeting(screen) => screen.digits(),
        }
    }

    fn typed(&mut self, typed: Typed) {
        match &mut self.screen {
            Screen::Meeting(screen) => screen.typed(typed, &self.around.words, self.around.look),
        }
    }

    fn answer(&mut self, intent: Intent) {
        match &mut self.screen {
            Screen::Meeting(screen) => {
                screen.answer(intent, &self.around.words, self.around.look);
                if let Some(wants) = screen.take_wants() {
                    self.of_meeting(wants);
                }
            }
        }
    }

    fn of_meeting(&mut self, wants: Wants) {
        match wants {
            Wants::Leave => self.left = true,
            Wants::Review | Wants::Language | Wants::Theme => {}
        }
    }

    /// How long nothing can change by itself; `None`: until something happens.
    pub fn sleeps_for(&self) -> Option<Duration> {
        let milliseconds = match &self.screen {
            Screen::Meeting(screen) => screen.changes_in(),
        };
        milliseconds.map(Duration::from_millis)
    }

    /// The time of `sleeps_for` went by.
    pub fn time_passed(&mut self) {
        self.changed = true;
        match &mut self.screen {
            Screen::Meeting(screen) => screen.time_passed(),
        }
    }

    /// All keys that had come are done: what is being typed is kept.
    pub fn after_a_batch(&mut self) {
        match &mut self.screen {
            Screen::Meeting(screen) => screen.keep_desk_if_due(),
        }
    }

    /// The program ends: what is being typed is kept.
    pub fn before_the_end(&mut self) {
        match &mut self.screen {
            Screen::Meeting(screen) => screen.keep_desk(),
        }
    }
}

/// Whether an open text field takes this key: letters, digits, Space, editing keys; never Esc, Enter, Tab, a function key, and of the
/// ctrl- keys those that edit.
fn is_text(event: &KeyEvent) -> bool {
    match key(event) {
        Some(Key::Letter(_)) => true,
        Some(Key::Ctrl(letter)) => !matches!(letter, 's' | 't' | 'c' | 'p'),
        Some(Key::Named(named)) => {
            matches!(named, Named::Space | Named::Backspace | Named::Left | Named::Right | Named::Up | Named::Down)
        }
        None => !event.modifiers.contains(KeyModifiers::ALT),
    }
}
