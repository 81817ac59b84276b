//! A text to read again, whole: a note, the words of an objection. Scrolls, and says so.

use std::cell::Cell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use super::hints;
use super::{Answer, Sheet};
use crate::notation::visible::visible;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{cut, row_of, write};
use crate::tui::widgets::sheet;
use crate::tui::widgets::text::{self, Seen};
use crate::words::Words;

/// The widest column of text (screens 2).
pub const COLUMN: u16 = 78;

/// Shows this text under this title.
pub fn sheet(title: String, text: String) -> Box<dyn Sheet> {
    Box::new(Reading {
        title,
        text,
        scroll: Scroll::default(),
    })
}

struct Reading {
    title: String,
    text: String,
    scroll: Scroll,
}

impl Reading {
    fn lines(&self, width: u16, look: Look) -> Vec<Line<'static>> {
        plain(&self.text, width.min(COLUMN), look)
    }
}

/// A text in lines of so many columns, made harmless.
pub fn plain(text: &str, columns: u16, look: Look) -> Vec<Line<'static>> {
    let style = look.theme.style(Role::Text);
    wrapped(&visible(text), columns)
        .into_iter()
        .map(|line| Line::styled(line, style))
        .collect()
}

/// Draws a title and, below it, the lines; scrolled as far as the text goes.
pub fn draw_below_title(
    buffer: &mut Buffer,
    place: Rect,
    (title, lines): (&str, &[Line<'_>]),
    scroll: &Scroll,
    (words, look): (&Words, Look),
) {
    let title_row = row_of(place, 0);
    let title = cut(title, place.width, look.glyphs.ellipsis);
    write(
        buffer,
        title_row,
        place.x.into(),
        place.y.into(),
        &title,
        look.theme.bold(Role::Lamp),
    );
    let above = if place.height > 6 { 2 } else { 1 };
    let below = Rect {
        y: place.y + above.min(place.height),
        height: place.height.saturating_sub(above),
        ..place
    };
    if below.height > 0 && !lines.is_empty() {
        let said = |seen: Seen| words.stage_lines(seen.first, seen.last, seen.total);
        let seen = text::draw(buffer, below, lines, scroll.offset, (&said, look));
        scroll.drawn(seen);
    }
}

/// How far a text is scrolled.
#[derive(Debug, Default)]
pub struct Scroll {
    offset: usize,
    /// As far as it went when it was last drawn.
    furthest: Cell<usize>,
}

impl Scroll {
    /// Lines above what is seen.
    pub fn offset(&self) -> usize {
        self.offset
    }

    /// What was seen when it was drawn.
    pub fn drawn(&self, seen: Seen) {
        self.furthest.set(seen.total - (seen.last - (seen.first - 1)));
    }

    /// Whether this intent scrolls; then it has.
    pub fn takes(&mut self, intent: Intent) -> bool {
        let from = self.offset.min(self.furthest.get());
        self.offset = match intent {
            Intent::Down => (from + 1).min(self.furthest.get()),
            Intent::Up => from.saturating_sub(1),
            _ => return false,
        };
        true
    }
}

impl Sheet for Reading {
    fn rows(&self, screen: Size, context: Context<'_>) -> u16 {
        let lines = self.lines(screen.width.saturating_sub(4), context.look).len();
        let wanted = u16::try_from(lines).unwrap_or(u16::MAX / 2) + 4;
        wanted.min(two_thirds(screen))
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheet::draw(buffer, place, context.look);
        let lines = self.lines(inside.width, context.look);
        let head = (self.title.as_str(), lines.as_slice());
        draw_below_title(buffer, inside, head, &self.scroll, (context.words, context.look));
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        hints::Line::does(keys::shown_for(Intent::Close, words), words.label_close())
            .key(arrows(words), words.label_move())
            .hint()
    }

    fn answer(&mut self, intent: Intent, _context: Context<'_>) -> Answer {
        match intent {
            _ if self.scroll.takes(intent) => Answer::Stay,
            Intent::Close | Intent::Open => Answer::Close,
            _ => Answer::NotMine,
        }
    }
}

/// The two arrows that move up and down, as they are written.
pub fn arrows(words: &Words) -> String {
    let key = |intent| keys::shown_for(intent, words);
    format!("{} {}", key(Intent::Up), key(Intent::Down))
}

/// Two thirds of the screen's rows: for texts that are decided on.
pub fn two_thirds(screen: Size) -> u16 {
    screen.height - screen.height / 3
}
