//! Rows taken from the top of a place, one thing after the other, as long as there are any; and the sentence written in them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::tui::context::Context;
use crate::tui::screens::stage::object;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, width, write};

/// Rows from the top down, as long as there are any.
pub struct Rows {
    place: Rect,
}

impl Rows {
    pub fn of(place: Rect) -> Rows {
        Rows { place }
    }

    /// What is left.
    pub fn left(&self) -> u16 {
        self.place.height
    }

    /// Its columns.
    pub fn width(&self) -> u16 {
        self.place.width
    }

    /// The next rows, fewer where there are fewer.
    pub fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.place.height);
        let taken = Rect {
            height: rows,
            ..self.place
        };
        self.place.y += rows;
        self.place.height -= rows;
        taken
    }

    /// An empty row, where more than `needed` are left.
    pub fn gap(&mut self, needed: u16) {
        if self.place.height > needed {
            self.take(1);
        }
    }

    /// All that is left.
    pub fn rest(self) -> Rect {
        self.place
    }
}

/// Lines in their styles, a row each, as many as there are rows.
pub fn write_lines(buffer: &mut Buffer, place: Rect, lines: &[Line<'static>]) {
    for (row, line) in (place.top()..place.bottom()).zip(lines) {
        let mut column = i32::from(place.x);
        for span in &line.spans {
            write(buffer, place, column, row.into(), &span.content, span.style);
            column += i32::from(width(&span.content));
        }
    }
}

/// The sentence, bold, in as many lines as leave `needed` rows.
pub fn draw_sentence(buffer: &mut Buffer, rows: &mut Rows, words: &str, (needed, context): (u16, Context<'_>)) {
    let lines = wrapped(words, rows.place.width.min(object::WIDEST));
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let place = rows.take(count.min(rows.left().saturating_sub(needed)).max(1));
    let style = context.look.theme.bold(Role::Text);
    let last = usize::from(place.height).saturating_sub(1);
    for (index, (row, line)) in (place.top()..place.bottom()).zip(&lines).enumerate() {
        let more = index == last && lines.len() > index + 1;
        let line = if more {
            cut(
                &format!("{line} {}", context.look.glyphs.ellipsis),
                place.width,
                context.look.glyphs.ellipsis,
            )
        } else {
            line.clone()
        };
        write(buffer, place, place.x.into(), row.into(), &line, style);
    }
}
