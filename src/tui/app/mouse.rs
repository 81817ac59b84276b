//! The mouse: a click is a key, the wheel an arrow, where the program has it. Nothing needs it (screens 11).

use crossterm::event::{KeyCode, KeyEvent, MouseButton, MouseEvent, MouseEventKind};

use super::{App, Face, Screen, Surroundings, around, between, reviewed};
use crate::store::settings::Mouse;
use crate::tui::intent::Intent;
use crate::tui::keys::shown_for;
use crate::tui::run::Program;
use crate::tui::screens::stage::key_in_last_line;

impl App {
    /// From the program to the terminal, or back; said with the key that turns it again.
    pub(super) fn other_mouse(&mut self) {
        let words = &self.around.words;
        let key = shown_for(Intent::Mouse, words);
        let (mouse, said) = match self.mouse {
            Mouse::Clicks => (Mouse::Free, words.mouse_free(key)),
            Mouse::Free => (Mouse::Clicks, words.mouse_clicks(key)),
        };
        (self.mouse, self.mouse_changed) = (mouse, true);
        self.say(said);
    }

    /// Above the last line of whatever is shown.
    pub fn say(&mut self, said: String) {
        match &mut self.screen {
            Screen::Meeting(meeting) => meeting.say(said),
            Screen::Setup(setup) => setup.say(said),
            Screen::Home { .. } | Screen::Review { .. } => self.notice = Some(said),
        }
    }

    /// Whether nothing but the name of the place is seen.
    pub(super) fn is_covered(&self) -> bool {
        self.covered || matches!(&self.screen, Screen::Meeting(meeting) if meeting.is_covered())
    }

    /// A press of the left button, or a turn of the wheel; anything else is none of ours, and nothing is drawn for it.
    pub(super) fn mouse_did(&mut self, event: &MouseEvent) {
        match event.kind {
            MouseEventKind::Down(MouseButton::Left) => self.click((event.column, event.row)),
            MouseEventKind::ScrollUp => self.wheel(KeyCode::Up),
            MouseEventKind::ScrollDown => self.wheel(KeyCode::Down),
            _ => {}
        }
    }

    /// A covered screen only uncovers, as by a key.
    fn click(&mut self, at: (u16, u16)) {
        self.changed = true;
        self.about_to_leave = false;
        if std::mem::take(&mut self.covered) {
            return;
        }
        let (place, Surroundings { words, look, .. }) = (self.place.get(), &self.around);
        let hint = match &mut self.screen {
            Screen::Meeting(meeting) => {
                meeting.click(place, at, Face { words, look: *look });
                if let Some(wants) = meeting.take_wants() {
                    self.follow(between::Wants::Meeting(wants));
                }
                return;
            }
            Screen::Home { home, view } => home.hint(view, (words, *look)),
            Screen::Setup(setup) => setup.hint(around(&self.around)),
            Screen::Review { review, decisions, .. } => review.hint(reviewed(&self.around, decisions)),
        };
        let key = key_in_last_line(place, &hint, (words, *look), at);
        self.notice = None;
        if let Some(intent) = key {
            self.answer(intent);
        }
    }

    /// The arrow of that direction, where it goes through a text or a list; on the bare stage it would select a seat.
    fn wheel(&mut self, arrow: KeyCode) {
        let scrolls = match &self.screen {
            Screen::Meeting(meeting) => meeting.scrolls(),
            Screen::Home { .. } | Screen::Review { .. } | Screen::Setup(_) => true,
        };
        if scrolls && !self.is_covered() {
            self.key(&KeyEvent::from(arrow));
        }
    }
}
