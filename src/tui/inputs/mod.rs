//! What asks for input: sheets that rise from the bottom and push the stage up, one file for each kind of contribution.
//!
//! A sheet draws itself, answers keys, and says what is to be done; it never does it. Closing one keeps its draft on the desk.

pub mod hints;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::live::Draft;
use crate::session::Request;
use crate::session::expected::Focus;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::widgets::hint::Hint;

/// One sheet.
pub trait Sheet {
    /// Its rows, the edge included, for this width; the stage gets the rest.
    fn rows(&self, width: u16, context: Context<'_>) -> u16;
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
    fn typed(&mut self, _typed: Typed, _context: Context<'_>) {}
    /// An intent; what is to be done now.
    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer;
    /// What is kept when it is closed or the program ends: under which name, and what stands in the fields.
    fn draft(&self) -> Option<(String, Draft)> {
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
    /// Says why not, and stays open.
    Refuse(String),
}
