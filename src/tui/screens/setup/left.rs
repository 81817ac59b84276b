//! The fields of setup, drawn: labels above or beside them, what is said of them, the one in use always in view.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fields::{Fields, Slot};
use super::{Around, PartInUse, SetupScreen};
use crate::notation::visible::visible_line;
use crate::tui::fields::Drawn;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::letters::{cut, row_of, width, write, write_right};
use crate::tui::widgets::sheet::select;

/// How much room there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Labels above the subject and the people, empty rows between.
    Airy,
    /// One row after another, labels at the left.
    Close,
}

/// A piece of the column.
struct Block {
    rows: u16,
    what: What,
}

enum What {
    Empty,
    Said(String, Style),
    /// A label, and a figure at the right of it.
    Label(String, String),
    /// A field under its label.
    Under(Slot),
    /// A field beside its label.
    Beside(Slot, String),
}

/// Rows of names seen at once.
const NAMES_ROWS: u16 = 5;
const GAP: u16 = 3;
const MARGIN: u16 = 2;

pub(super) struct Column<'a> {
    pub(super) screen: &'a SetupScreen,
    pub(super) people: Vec<String>,
    shape: Shape,
    width: u16,
    pub(super) around: Around<'a>,
}

pub(super) fn draw(screen: &SetupScreen, buffer: &mut Buffer, place: Rect, shape: Shape, around: Around<'_>) {
    if place.is_empty() {
        return;
    }
    let people = screen.fields.people();
    let column = Column {
        screen,
        people,
        shape,
        width: place.width,
        around,
    };
    let blocks = column.blocks();
    let scroll = column.scroll(&blocks, place.height);
    let mut y = i32::from(place.y) - i32::from(scroll);
    for block in &blocks {
        if let Ok(top) = u16::try_from(y)
            && top >= place.y
            && top < place.bottom()
        {
            let height = block.rows.min(place.bottom() - top);
            column.block(
                buffer,
                Rect {
                    y: top,
                    height,
                    ..place
                },
                &block.what,
            );
        }
        y += i32::from(block.rows);
    }
}

impl Column<'_> {
    pub(super) fn fields(&self) -> &Fields {
        &self.screen.fields
    }

    pub(super) fn uses(&self, slot: Slot) -> bool {
        self.screen.part == PartInUse::Fields && self.fields().in_use() == slot
    }

    pub(super) fn look(&self) -> Look {
        self.around.look
    }

    fn blocks(&self) -> Vec<Block> {
        let mut blocks = self.title();
        blocks.extend(self.subject());
        blocks.extend(self.names());
        blocks.extend(self.roles());
        blocks.extend(self.others());
        blocks
    }

    fn title(&self) -> Vec<Block> {
        let Some(format) = self.around.formats.get(&self.screen.given.format) else {
            return Vec::new();
        };
        let (words, theme) = (self.around.words, self.look().theme);
        let said = |text: &crate::notation::Text, style| {
            let shown = visible_line(text.in_language(words.language())).into_owned();
            Block {
                rows: 1,
                what: What::Said(shown, style),
            }
        };
        let title = said(&format.title, theme.bold(Role::Text));
        let purpose = said(&format.purpose, theme.style(Role::Quiet));
        match self.shape {
            Shape::Airy => vec![empty(), title, purpose, empty()],
            Shape::Close => vec![title],
        }
    }

    fn subject(&self) -> Vec<Block> {
        let label = self.around.words.setup_subject();
        match self.shape {
            Shape::Airy => vec![self.label(label, String::new()), under(Slot::Subject, 1), empty()],
            Shape::Close => vec![Block {
                rows: 1,
                what: What::Beside(Slot::Subject, label),
            }],
        }
    }

    fn names(&self) -> Vec<Block> {
        let (words, theme) = (self.around.words, self.look().theme);
        let count = match self.people.len() {
            0 => String::new(),
            count => count.to_string(),
        };
        let rows = self
            .fields()
            .field(Slot::People)
            .map_or(1, |field| field.rows(self.width));
        let mut blocks = vec![
            self.label(words.setup_people(), count),
            under(Slot::People, rows.clamp(1, NAMES_ROWS)),
        ];
        for name in self.fields().twice() {
            let said = words.refusal_name_taken(visible_line(&name).into_owned());
            blocks.push(Block {
                rows: 1,
                what: What::Said(said, theme.style(Role::Quiet)),
            });
        }
        if self.shape == Shape::Airy {
            let help = if self.people.is_empty() {
                words.setup_people_help()
            } else {
                words.setup_people_order()
            };
            blocks.push(Block {
                rows: 1,
                what: What::Said(help, theme.style(Role::Faint)),
            });
            blocks.push(empty());
        }
        blocks
    }

    fn roles(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        if self.shape == Shape::Airy {
            blocks.push(self.label(self.around.words.setup_roles(), String::new()));
        }
        for (index, role) in self.fields().roles.iter().enumerate() {
            let label = visible_line(&role.label).into_owned();
            blocks.push(Block {
                rows: 1,
                what: What::Beside(Slot::Role(index), label),
            });
        }
        if self.shape == Shape::Airy {
            blocks.push(empty());
        }
        blocks
    }

    fn others(&self) -> Vec<Block> {
        let others = self
            .fields()
            .slots()
            .into_iter()
            .filter(|slot| self.named(*slot).is_some());
        let others = others.filter_map(|slot| {
            Some(Block {
                rows: 1,
                what: What::Beside(slot, self.named(slot)?),
            })
        });
        others.collect()
    }

    /// What the fields of the last part are called; the others have their own places.
    fn named(&self, slot: Slot) -> Option<String> {
        let words = self.around.words;
        match slot {
            Slot::Subject | Slot::People | Slot::Role(_) => None,
            Slot::End => Some(words.setup_end()),
            Slot::Language => Some(words.setup_language()),
            Slot::Opening => Some(words.setup_opening()),
            Slot::Closing => Some(words.setup_closing()),
            Slot::Screen => Some(words.setup_screen()),
            Slot::TurnTime => Some(words.setup_turn_time()),
        }
    }

    fn label(&self, label: String, right: String) -> Block {
        Block {
            rows: 1,
            what: What::Label(label, right),
        }
    }

    /// The rows above what is seen, so that the field in use and its label are in view.
    fn scroll(&self, blocks: &[Block], height: u16) -> u16 {
        let total: u16 = blocks.iter().map(|block| block.rows).sum();
        let (mut above, mut first, mut last) = (0u16, 0u16, 0u16);
        for block in blocks {
            let slot = match &block.what {
                What::Under(slot) | What::Beside(slot, _) => Some(*slot),
                What::Empty | What::Said(..) | What::Label(..) => None,
            };
            if slot == Some(self.fields().in_use()) {
                first = if matches!(block.what, What::Under(_)) {
                    above.saturating_sub(1)
                } else {
                    above
                };
                last = above + block.rows;
            }
            above += block.rows;
        }
        let needed = last.saturating_sub(height);
        let comfortable = (first + (last - first) / 2).saturating_sub(height / 2);
        comfortable.max(needed).min(first).min(total.saturating_sub(height))
    }

    /// The labels' column where fields stand beside them.
    fn label_columns(&self) -> u16 {
        let roles = self.fields().roles.iter().map(|role| width(&visible_line(&role.label)));
        let slots = self.fields().slots();
        let others = slots
            .iter()
            .filter_map(|slot| self.named(*slot))
            .map(|label| width(&label));
        roles.chain(others).max().unwrap_or(0).min(self.width / 2)
    }

    fn block(&self, buffer: &mut Buffer, place: Rect, what: &What) {
        let (theme, ellipsis) = (self.look().theme, self.look().glyphs.ellipsis);
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        match what {
            What::Empty => {}
            What::Said(said, style) => write(buffer, place, x, y, &cut(said, place.width, ellipsis), *style),
            What::Label(label, right) => {
                write(
                    buffer,
                    place,
                    x,
                    y,
                    &cut(label, place.width, ellipsis),
                    theme.style(Role::Faint),
                );
                write_right(buffer, place, y, right, theme.style(Role::Quiet));
            }
            What::Under(slot) => {
                self.mark(buffer, place, *slot);
                self.field(buffer, place, *slot);
            }
            What::Beside(slot, label) => {
                self.mark(buffer, place, *slot);
                let columns = self.label_columns();
                write(
                    buffer,
                    place,
                    x,
                    y,
                    &cut(label, columns, ellipsis),
                    theme.style(Role::Faint),
                );
                let x = place.x + (columns + GAP).min(place.width);
                self.field(
                    buffer,
                    Rect {
                        x,
                        width: place.right() - x,
                        ..place
                    },
                    *slot,
                );
            }
        }
    }

    /// The field in use has a raised row and a sign at its left.
    fn mark(&self, buffer: &mut Buffer, place: Rect, slot: Slot) {
        if !self.uses(slot) {
            return;
        }
        let margin = MARGIN.min(place.x);
        for y in 0..place.height {
            let row = row_of(place, y);
            select(
                buffer,
                Rect {
                    x: row.x - margin,
                    width: row.width + margin,
                    ..row
                },
                self.look(),
            );
        }
    }

    fn field(&self, buffer: &mut Buffer, place: Rect, slot: Slot) {
        if let Slot::Role(index) = slot {
            return self.role(buffer, place, index);
        }
        let drawn = Drawn {
            words: self.around.words,
            look: self.look(),
            in_use: self.uses(slot),
        };
        if let Some(field) = self.fields().field(slot) {
            field.draw(buffer, place, drawn);
        }
        if slot == Slot::End && self.fields().end_is_unread() && !drawn.in_use {
            let said = cut(
                &self.around.words.setup_end_unread(),
                place.width.saturating_sub(8),
                self.look().glyphs.ellipsis,
            );
            write_right(
                buffer,
                place,
                place.y.into(),
                &said,
                self.look().theme.style(Role::Quiet),
            );
        }
    }
}

fn empty() -> Block {
    Block {
        rows: 1,
        what: What::Empty,
    }
}

fn under(slot: Slot, rows: u16) -> Block {
    Block {
        rows,
        what: What::Under(slot),
    }
}
