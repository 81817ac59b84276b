//! A hand on the keyboard: keys into a sheet, with what the screen would do of its answers.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::room::Room;
use crate::live::Draft;
use crate::session::command::Command;
use crate::session::{PersonId, Request};
use crate::tui::inputs::{Answer, Sheet, press};
use crate::tui::intent::Intent;

pub struct Hand<'a> {
    pub room: &'a Room,
    pub sheet: Box<dyn Sheet>,
    /// What the sheet wanted done, in order.
    pub sent: Vec<Request>,
    pub refused: Option<String>,
    pub closed: bool,
    pub screen: Option<Intent>,
    /// Keys that were not the sheet's.
    pub not_mine: usize,
}

impl<'a> Hand<'a> {
    pub fn on(room: &'a Room, sheet: Box<dyn Sheet>) -> Hand<'a> {
        Hand {
            room,
            sheet,
            sent: Vec::new(),
            refused: None,
            closed: false,
            screen: None,
            not_mine: 0,
        }
    }

    pub fn key(mut self, code: KeyCode, modifiers: KeyModifiers) -> Self {
        assert!(!self.closed, "the sheet is closed");
        match press(&mut *self.sheet, &KeyEvent::new(code, modifiers), self.room.context()) {
            Answer::Stay => {}
            Answer::Close => self.closed = true,
            Answer::Send(requests) => {
                self.sent.extend(requests);
                self.closed = true;
            }
            Answer::Open(sheet) => self.sheet = sheet,
            Answer::NotMine => self.not_mine += 1,
            Answer::Screen(intent) => self.screen = Some(intent),
            Answer::Tell(_) => self.closed = true,
            Answer::Refuse(why) => self.refused = Some(why),
        }
        self
    }

    pub fn press(self, code: KeyCode) -> Self {
        self.key(code, KeyModifiers::NONE)
    }

    pub fn control(self, letter: char) -> Self {
        self.key(KeyCode::Char(letter), KeyModifiers::CONTROL)
    }

    pub fn enter(self) -> Self {
        self.press(KeyCode::Enter)
    }

    pub fn types(mut self, text: &str) -> Self {
        for letter in text.chars() {
            self = self.press(KeyCode::Char(letter));
        }
        self
    }

    pub fn draft(&self) -> Option<(String, Draft)> {
        self.sheet.draft()
    }

    /// The commands it wanted, of whoever is asked.
    pub fn commands(&self) -> Vec<Command> {
        assert!(self.sent.iter().all(|request| request.by.is_none()));
        self.sent.iter().map(|request| request.command.clone()).collect()
    }

    /// The commands, each of which the meeting would take.
    pub fn accepted(&self) -> Vec<Command> {
        for request in &self.sent {
            let could = self.room.meeting.could(request.clone());
            assert_eq!(could, Ok(()), "{request:?}");
        }
        self.commands()
    }

    pub fn by(&self) -> Option<PersonId> {
        self.sent.first().and_then(|request| request.by)
    }
}
