//! Several fields with their labels, one of them in use: Enter goes to the next, in the last one it keeps; Tab goes round; ctrl-s keeps
//! from anywhere (screens 11).

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::field::{Drawn, Field};
use super::writing::Taken;
use crate::tui::inputs::Typed;
use crate::tui::intent::Intent;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::letters::{cut, width, write};
use crate::tui::widgets::sheet::select;
use crate::words::Words;

/// A field and what it is called.
pub struct Labelled {
    pub label: String,
    pub field: Field,
}

impl Labelled {
    /// A field with its label.
    pub fn new(label: impl Into<String>, field: Field) -> Labelled {
        Labelled {
            label: label.into(),
            field,
        }
    }
}

/// What comes after an intent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The form goes on.
    Stay,
    /// What is written is to be kept.
    Keep,
    /// It was not the form's.
    NotMine,
}

/// Fields with labels.
pub struct Form {
    fields: Vec<Labelled>,
    in_use: usize,
}

/// Between the widest label and the fields.
const GAP: u16 = 3;
/// A label takes at most two fifths of the width.
const LABEL_PART: (u16, u16) = (2, 5);
/// The sign of the field in use stands in the margin at the left.
const MARGIN: u16 = 2;

impl Form {
    /// A form, its first field in use.
    pub fn new(fields: Vec<Labelled>) -> Form {
        Form { fields, in_use: 0 }
    }

    /// The field at this place, from 0.
    pub fn field(&self, index: usize) -> Option<&Field> {
        self.fields.get(index).map(|labelled| &labelled.field)
    }

    /// The field at this place, from 0, to be changed.
    pub fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        self.fields.get_mut(index).map(|labelled| &mut labelled.field)
    }

    /// The text of the field at this place, without space around it.
    pub fn text(&self, index: usize) -> String {
        self.field(index)
            .map(|field| field.text().trim().to_owned())
            .unwrap_or_default()
    }

    /// The field in use, from 0.
    pub fn in_use(&self) -> usize {
        self.in_use
    }

    /// Puts another field in use.
    pub fn use_field(&mut self, index: usize) {
        if index < self.fields.len() {
            self.settle();
            self.in_use = index;
        }
    }

    /// The text of each field, in order.
    pub fn draft(&self) -> Vec<String> {
        self.fields.iter().map(|labelled| labelled.field.text()).collect()
    }

    /// Fills the fields from a draft.
    pub fn fill(&mut self, texts: &[String]) {
        for (labelled, text) in self.fields.iter_mut().zip(texts) {
            labelled.field.fill(text);
        }
    }

    /// Whether letters, digits and Space are text now.
    pub fn takes_text(&self) -> bool {
        self.field(self.in_use).is_some_and(Field::takes_text)
    }

    /// A key or a pasted text; Up and Down that the field does not take go to another field.
    pub fn typed(&mut self, typed: &Typed) -> Taken {
        let taken = self
            .field_mut(self.in_use)
            .map_or(Taken::No, |field| field.typed(typed));
        match typed {
            Typed::Key(KeyEvent {
                code: KeyCode::Down, ..
            }) if taken == Taken::No => self.moved(1),
            Typed::Key(KeyEvent { code: KeyCode::Up, .. }) if taken == Taken::No => self.moved(-1),
            _ => taken,
        }
    }

    /// An intent.
    pub fn answer(&mut self, intent: Intent) -> Next {
        match intent {
            Intent::Open => self.enter(),
            Intent::NextPart => self.round(1),
            Intent::PreviousPart => self.round(-1),
            Intent::Down => self.beside(1),
            Intent::Up => self.beside(-1),
            Intent::Keep => {
                self.settle();
                Next::Keep
            }
            intent => match self.field_mut(self.in_use).map(|field| field.answer(intent)) {
                Some(Taken::Yes) => Next::Stay,
                _ => Next::NotMine,
            },
        }
    }

    /// Enter: a line break where texts have many lines, else the next field, in the last one keep.
    fn enter(&mut self) -> Next {
        if self.field(self.in_use).is_some_and(Field::breaks_lines) {
            let enter = KeyEvent::from(KeyCode::Enter);
            self.typed(&Typed::Key(enter));
            return Next::Stay;
        }
        self.settle();
        if self.in_use + 1 >= self.fields.len() {
            return Next::Keep;
        }
        self.in_use += 1;
        Next::Stay
    }

    fn round(&mut self, by: isize) -> Next {
        self.settle();
        let count = self.fields.len().max(1);
        self.in_use = self.in_use.wrapping_add(count).wrapping_add_signed(by) % count;
        Next::Stay
    }

    fn beside(&mut self, by: isize) -> Next {
        self.moved(by);
        Next::Stay
    }

    fn moved(&mut self, by: isize) -> Taken {
        match self.in_use.checked_add_signed(by) {
            Some(index) if index < self.fields.len() => {
                self.use_field(index);
                Taken::Yes
            }
            _ => Taken::No,
        }
    }

    fn settle(&mut self) {
        if let Some(field) = self.field_mut(self.in_use) {
            field.settle();
        }
    }

    /// The rows it takes with an empty row between fields.
    pub fn rows(&self, columns: u16) -> u16 {
        let room = columns.saturating_sub(self.label_columns(columns) + GAP);
        let rows: u16 = self.heights(room).iter().fold(0, |sum, rows| sum.saturating_add(*rows));
        rows.saturating_add(self.fields.len().saturating_sub(1) as u16)
    }

    fn heights(&self, room: u16) -> Vec<u16> {
        self.fields.iter().map(|labelled| labelled.field.rows(room)).collect()
    }

    fn label_columns(&self, columns: u16) -> u16 {
        let widest = self
            .fields
            .iter()
            .map(|labelled| width(&labelled.label))
            .max()
            .unwrap_or(0);
        widest.min(columns / LABEL_PART.1 * LABEL_PART.0)
    }

    /// Draws labels and fields into a place whose margins are taken off; empty rows between them are given up first, then fields
    /// far from the one in use.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, words: &Words, look: Look) {
        let label = self.label_columns(place.width);
        let room = place.width.saturating_sub(label + GAP);
        let mut heights = self.heights(room);
        let gap = u16::from(self.rows(place.width) <= place.height);
        if gap == 0 {
            self.shorten(&mut heights, place.height);
        }
        let mut y = place.y;
        for (index, (labelled, rows)) in self.fields.iter().zip(heights).enumerate() {
            let rows = rows.min(place.bottom().saturating_sub(y));
            if rows == 0 {
                continue;
            }
            let row = Rect {
                y,
                height: rows,
                ..place
            };
            self.draw_field(buffer, row, (index, labelled), label, (words, look));
            y = y.saturating_add(rows + gap);
        }
    }

    fn draw_field(
        &self,
        buffer: &mut Buffer,
        row: Rect,
        (index, labelled): (usize, &Labelled),
        label: u16,
        (words, look): (&Words, Look),
    ) {
        let in_use = index == self.in_use;
        if in_use {
            let margin = MARGIN.min(row.x);
            for y in row.top()..row.bottom() {
                select(
                    buffer,
                    Rect {
                        x: row.x - margin,
                        y,
                        width: row.width + margin,
                        height: 1,
                    },
                    look,
                );
            }
        }
        let style = look.theme.style(if in_use { Role::Text } else { Role::Quiet });
        write(
            buffer,
            row,
            row.x.into(),
            row.y.into(),
            &cut(&labelled.label, label, look.glyphs.ellipsis),
            style,
        );
        let x = row.x.saturating_add(label + GAP);
        let place = Rect {
            x,
            width: row.right().saturating_sub(x),
            ..row
        };
        labelled.field.draw(buffer, place, Drawn { words, look, in_use });
    }

    /// Where not all rows fit, the field in use keeps what it can, and the others one row, as long as there is room.
    fn shorten(&self, heights: &mut [u16], room: u16) {
        let total = |heights: &[u16]| heights.iter().fold(0u16, |sum, rows| sum.saturating_add(*rows));
        for (index, rows) in heights.iter_mut().enumerate() {
            if index != self.in_use {
                *rows = 1;
            }
        }
        let others = total(heights) - heights.get(self.in_use).copied().unwrap_or(0);
        if let Some(rows) = heights.get_mut(self.in_use) {
            *rows = (*rows).min(room.saturating_sub(others).max(1));
        }
        for index in (0..self.in_use).chain((self.in_use + 1..heights.len()).rev()) {
            if total(heights) <= room {
                break;
            }
            if let Some(rows) = heights.get_mut(index) {
                *rows = 0;
            }
        }
    }
}
