//! What asks for input: sheets that rise from the bottom and push the stage up, one file for each kind of contribution.
//!
//! A sheet draws itself, answers keys, and says what is to be done; it never does it. Closing one keeps its draft on the desk. Which
//! sheet opens when, and what becomes of an answer, is left to the screen.

pub mod choices;
pub mod confirm;
pub mod detail;
pub mod find;
pub mod help;
pub mod hints;
pub mod message;
pub mod moment;
pub mod note;
pub mod pause;
pub mod people;
pub mod pick;
pub mod points;
pub mod proposal;
pub mod reading;
pub mod rename;
pub mod roster;
#[cfg(test)]
mod tests;
pub mod time;
pub mod versions;
pub mod ways_out;
pub mod words_of;
pub mod written;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::live::Draft;
use crate::session::Request;
use crate::session::command::Command;
use crate::session::expected::Focus;
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys::{self, Digits};
use crate::tui::widgets::hint::Hint;

/// One sheet.
pub trait Sheet {
    /// Its rows, the edge included, on a screen of this size; the stage gets the rest.
    fn rows(&self, screen: Size, context: Context<'_>) -> u16;
    /// Draws itself into the rows it got.
    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>);
    /// The last line of the screen while it is open.
    fn hint(&self, context: Context<'_>) -> Hint;
    /// What Space is while it is open.
    fn focus(&self) -> Focus {
        Focus::Sheet
    }
    /// Whether a field takes letters, digits and Space as text now.
    fn takes_text(&self) -> bool {
        false
    }
    /// Whether answers by number are offered.
    fn offers_numbers(&self) -> bool {
        false
    }
    /// A key that is text, or a pasted text.
    fn typed(&mut self, _typed: Typed, _context: Context<'_>) -> Answer {
        Answer::NotMine
    }
    /// An intent; what is to be done now.
    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer;
    /// What is kept when it is closed or the program ends: under which name, and what stands in the fields.
    fn draft(&self) -> Option<(String, Draft)> {
        None
    }
    /// Whose seat it is about, and the word under the name there while it is open.
    fn seat(&self, _context: Context<'_>) -> Option<(PersonId, String)> {
        None
    }
}

/// Something typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    Key(KeyEvent),
    Pasted(String),
}

/// What a sheet wants.
pub enum Answer {
    /// Stays open.
    Stay,
    /// Closes; the draft stays.
    Close,
    /// Does this, then closes; its draft is done with.
    Send(Vec<Request>),
    /// Another sheet takes its place.
    Open(Box<dyn Sheet>),
    /// Not its key: says so, or the stage takes it.
    NotMine,
    /// Something only the screen does.
    Screen(Intent),
    /// The room reads this on its own view; nothing where it is empty.
    Tell(String),
    /// Says why not, and stays open.
    Refuse(String),
}

impl Answer {
    /// One command, of whoever is asked.
    pub fn send(command: Command) -> Answer {
        Answer::Send(vec![Request { by: None, command }])
    }
}

/// A key pressed while a sheet is open: text where it takes text, else an intent. No typed letter is lost to a key.
pub fn press(sheet: &mut dyn Sheet, event: &KeyEvent, context: Context<'_>) -> Answer {
    if sheet.takes_text() && is_text(event) {
        return sheet.typed(Typed::Key(*event), context);
    }
    let digits = if sheet.offers_numbers() {
        Digits::Offered
    } else {
        Digits::NotOffered
    };
    match keys::intent(event, digits) {
        Some(intent) => sheet.answer(intent, context),
        None => Answer::NotMine,
    }
}

/// Whether a field takes this key (screens 11, "in a text"): letters, digits and Space, what moves the caret or erases, and what belongs
/// to typing. Enter, Tab, Esc, the function keys and the other ctrl- keys act.
pub fn is_text(event: &KeyEvent) -> bool {
    let held = |keys| event.modifiers.contains(keys);
    match event.code {
        // AltGr arrives as both.
        KeyCode::Char(_) if held(KeyModifiers::CONTROL | KeyModifiers::ALT) => true,
        KeyCode::Char(letter) if held(KeyModifiers::CONTROL) => matches!(letter.to_ascii_lowercase(), 'z' | 'y' | 'f'),
        KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete | KeyCode::Home | KeyCode::End => true,
        KeyCode::Left | KeyCode::Right | KeyCode::Up | KeyCode::Down => true,
        _ => false,
    }
}
