//! A text to be read on a screen of its own: a decision, the help of home. Space and the arrows go down, Esc goes back.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::notation::visible::visible;
use crate::tui::inputs::hints;
use crate::tui::intent::Intent;
use crate::tui::keys::shown_for;
use crate::tui::screens::meeting::Face;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::row_of;
use crate::tui::widgets::text::Seen;
use crate::tui::widgets::{hint, text};

/// A column of text is at most this wide (screens 2).
const COLUMNS: u16 = 78;

/// What is read.
pub struct Pages {
    text: String,
    scroll: usize,
}

/// What is wanted of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PagesWants {
    Back,
    Leave,
}

impl Pages {
    /// This text, from its beginning.
    pub fn new(text: String) -> Pages {
        Pages { text, scroll: 0 }
    }

    /// An intent.
    pub fn answer(&mut self, intent: Intent) -> Option<PagesWants> {
        match intent {
            Intent::Next => self.scroll = self.scroll.saturating_add(10),
            Intent::Down => self.scroll = self.scroll.saturating_add(1),
            Intent::Back => self.scroll = self.scroll.saturating_sub(10),
            Intent::Up => self.scroll = self.scroll.saturating_sub(1),
            Intent::Close | Intent::Leave | Intent::Review => return Some(PagesWants::Back),
            Intent::LeaveAtOnce => return Some(PagesWants::Leave),
            _ => {}
        }
        None
    }

    /// Draws the page and the keys that turn it.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, face: Face<'_>) {
        let (words, look) = (face.words, face.look);
        let inside = Rect {
            x: place.x + 2,
            width: place.width.saturating_sub(4).min(COLUMNS),
            ..place
        };
        let body = Rect {
            y: place.y + 1,
            height: place.height.saturating_sub(3),
            ..inside
        };
        let lines: Vec<Line<'static>> = self
            .text
            .lines()
            .flat_map(|line| wrapped(&visible(line), body.width))
            .map(|line| Line::styled(line, look.theme.style(Role::Text)))
            .collect();
        let said = |seen: Seen| words.stage_lines(seen.first, seen.last, seen.total);
        text::draw(
            buffer,
            body.intersection(buffer.area),
            &lines,
            self.scroll,
            (&said, look),
        );
        let line = hints::Line::does(shown_for(Intent::Close, words), words.label_close());
        let last = row_of(place, place.height.saturating_sub(1));
        hint::draw(
            buffer,
            Rect {
                x: last.x + 2,
                width: last.width.saturating_sub(4),
                ..last
            },
            &line.hint(),
            look,
        );
    }
}
