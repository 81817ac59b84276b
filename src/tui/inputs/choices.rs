//! A title, numbered answers and a last sentence: what pause, doors, ways out, departures and questions have in common.
//!
//! An answer is chosen by its number, or by arrows and Enter. What it means is the sheet's.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Modifier;

use crate::tui::intent::Intent;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, row_of, width, write, write_right};
use crate::tui::widgets::sheet::{self, Row, Standing};

/// What is drawn.
#[derive(Default)]
pub struct Choices {
    pub title: String,
    /// Beside the title.
    pub said: String,
    /// At the right of the title: what the right column holds.
    pub column: String,
    pub rows: Vec<Row>,
    /// Below the answers.
    pub foot: String,
    /// An empty row between two answers, where there is room.
    pub airy: bool,
}

/// A row that is offered under a number.
pub fn numbered(number: usize, label: String, detail: String) -> Row {
    Row {
        key: number.to_string(),
        label,
        detail,
        right: String::new(),
        standing: Standing::Offered,
    }
}

impl Choices {
    /// Its rows with the edge on this screen: two thirds of it at most, but all answers where they fit.
    pub fn height(&self, screen: Size) -> u16 {
        let foot = if self.foot.is_empty() { 0 } else { 2 };
        // The edge, the title, an empty row above the answers and one below everything.
        let wanted = self.list_height() + foot + 4;
        let answers = u16::try_from(self.rows.len()).unwrap_or(u16::MAX).saturating_add(1);
        let most = (screen.height - screen.height / 3).max(answers);
        wanted.min(most).min(screen.height.saturating_sub(1))
    }

    fn list_height(&self) -> u16 {
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX / 4);
        if self.airy { (2 * rows).saturating_sub(1) } else { rows }
    }

    /// The same, with one row selected.
    pub fn selecting(mut self, selected: Selected) -> Choices {
        if let Some(row) = selected.0.and_then(|index| self.rows.get_mut(index))
            && row.standing == Standing::Offered
        {
            row.standing = Standing::Selected;
        }
        self
    }

    /// Draws edge, title, answers and last sentence; gives up the last sentence, then the empty rows, then the title.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, look: Look) {
        let inside = sheet::draw(buffer, place, look);
        let answers = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        let mut top = 0;
        if inside.height > answers {
            self.draw_title(buffer, inside, look);
            top = 1 + u16::from(inside.height > answers + 1);
        }
        let room = inside.height.saturating_sub(top);
        let height = self.list_height().min(room);
        sheet::rows(
            buffer,
            Rect {
                y: inside.y + top.min(inside.height),
                height,
                ..inside
            },
            &self.rows,
            look,
        );
        let italic = look.theme.style(Role::Quiet).add_modifier(Modifier::ITALIC);
        let below = Rect {
            y: inside.y + (top + height + 1).min(inside.height),
            height: room.saturating_sub(height + 1),
            ..inside
        };
        for (row, line) in (0..below.height).zip(wrapped(&self.foot, below.width)) {
            write(
                buffer,
                row_of(below, row),
                below.x.into(),
                i32::from(below.y + row),
                &line,
                italic,
            );
        }
    }

    fn draw_title(&self, buffer: &mut Buffer, inside: Rect, look: Look) {
        let row = row_of(inside, 0);
        let y = i32::from(row.y);
        let title = cut(&self.title, row.width, look.glyphs.ellipsis);
        write(buffer, row, row.x.into(), y, &title, look.theme.bold(Role::Lamp));
        let after = width(&title) + 4;
        let column = if self.column.is_empty() {
            0
        } else {
            width(&self.column) + 2
        };
        if let Some(room) = row.width.checked_sub(after + column) {
            let said = cut(&self.said, room, look.glyphs.ellipsis);
            let italic = look.theme.style(Role::Quiet).add_modifier(Modifier::ITALIC);
            write(buffer, row, i32::from(row.x + after), y, &said, italic);
            write_right(buffer, row, y, &self.column, look.theme.style(Role::Faint));
        }
    }
}

/// Which answer the arrows stand on; none at first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Selected(pub Option<usize>);

impl Selected {
    /// What an intent chooses among so many answers: by its number, or Enter on the selected one. Arrows move and choose nothing.
    pub fn chosen(&mut self, intent: Intent, count: usize) -> Chosen {
        match intent {
            Intent::Number(number) => match tenth(number).checked_sub(1).filter(|index| *index < count) {
                Some(index) => Chosen::This(index),
                None => Chosen::Other,
            },
            Intent::Open => self.0.map_or(Chosen::Other, Chosen::This),
            Intent::Down | Intent::Up if count > 0 => {
                self.0 = Some(match (self.0, intent) {
                    (None, Intent::Down) => 0,
                    (None, _) => count - 1,
                    (Some(index), Intent::Down) => (index + 1).min(count - 1),
                    (Some(index), _) => index.saturating_sub(1),
                });
                Chosen::Moved
            }
            _ => Chosen::Other,
        }
    }
}

/// The key 0 is the tenth.
fn tenth(number: u8) -> usize {
    if number == 0 { 10 } else { usize::from(number) }
}

/// What became of an intent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// The answer of this index.
    This(usize),
    Moved,
    /// None of these.
    Other,
}
