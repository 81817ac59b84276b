//! A title, numbered answers and a last sentence: what pause, doors, ways out, departures and questions have in common.
//!
//! An answer is chosen by its number, or by arrows and Enter. What it means is the offer's.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::{Modifier, Style};

use super::hints::{Line, numbers};
use super::{Answer, Sheet};
use crate::session::expected::Focus;
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{row_of, width, write, write_right};
use crate::tui::widgets::sheet::{self as sheets, Row, Standing};
use crate::words::Words;

/// What one sheet of answers is for.
pub trait Offer {
    /// Title, answers and last sentence, as they now stand.
    fn choices(&self, context: Context<'_>) -> Choices;
    /// The answer at this place, from 0, is chosen.
    fn chosen(&self, index: usize, context: Context<'_>) -> Answer;
    /// An intent that chooses none of the answers and does not close.
    fn otherwise(&self, _intent: Intent, _context: Context<'_>) -> Answer {
        Answer::NotMine
    }
    /// The hint line up to its last key, which closes.
    fn hint(&self, choices: &Choices, _selected: Selected, words: &Words) -> Line {
        Line::does(numbers(choices.rows.len()), words.label_choose())
    }
    /// What closing it is called.
    fn closing(&self, words: &Words) -> String {
        words.label_close()
    }
    /// What Space is while it is open.
    fn focus(&self) -> Focus {
        Focus::Sheet
    }
    /// Whose seat it is about, and the word under the name there.
    fn seat(&self, _context: Context<'_>) -> Option<(PersonId, String)> {
        None
    }
}

/// A sheet that is one offer.
struct OfferSheet<O> {
    offer: O,
    selected: Selected,
}

/// Opens an offer, with this answer selected.
pub fn sheet(offer: impl Offer + 'static, selected: Selected) -> Box<dyn Sheet> {
    Box::new(OfferSheet { offer, selected })
}

impl<O: Offer> OfferSheet<O> {
    fn choices(&self, context: Context<'_>) -> Choices {
        self.offer.choices(context).selecting(self.selected)
    }
}

impl<O: Offer> Sheet for OfferSheet<O> {
    fn rows(&self, screen: Size, context: Context<'_>) -> u16 {
        self.choices(context).height(screen)
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        self.choices(context).draw(buffer, place, context.look);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let line = self.offer.hint(&self.choices(context), self.selected, words);
        line.intent(Intent::Close, words, self.offer.closing(words)).hint()
    }

    fn focus(&self) -> Focus {
        self.offer.focus()
    }

    fn offers_numbers(&self) -> bool {
        true
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        let count = self.offer.choices(context).rows.len();
        match (intent, self.selected.chosen(intent, count)) {
            (_, Chosen::This(index)) => self.offer.chosen(index, context),
            (_, Chosen::Moved) => Answer::Stay,
            (Intent::Close, Chosen::Other) => Answer::Close,
            (_, Chosen::Other) => self.offer.otherwise(intent, context),
        }
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        self.offer.seat(context)
    }
}

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
    /// Empty rows more at the end.
    pub spare: u16,
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
        let columns = screen.width.saturating_sub(4);
        let foot = if self.foot.is_empty() { 0 } else { 2 };
        // The edge, an empty row above the answers and one below everything.
        let wanted = self.head_height(columns).saturating_add(self.list_height() + foot + 3);
        let answers = u16::try_from(self.rows.len()).unwrap_or(u16::MAX).saturating_add(1);
        let most = (screen.height - screen.height / 3).max(answers);
        wanted.min(most).min(screen.height.saturating_sub(1)) + self.spare
    }

    /// What stands beside the title, in rows of its own where it does not fit there.
    fn below_title(&self, columns: u16) -> Vec<String> {
        let beside = width(&self.title).saturating_add(BESIDE + width(&self.column));
        if self.said.is_empty() || beside.saturating_add(width(&self.said)) <= columns {
            return Vec::new();
        }
        wrapped(&self.said, columns)
    }

    fn head_height(&self, columns: u16) -> u16 {
        let lines = wrapped(&self.title, columns).len() + self.below_title(columns).len();
        u16::try_from(lines).unwrap_or(u16::MAX / 4)
    }

    fn list_height(&self) -> u16 {
        let rows = u16::try_from(self.rows.len()).unwrap_or(u16::MAX / 4);
        if self.airy { (2 * rows).saturating_sub(1) } else { rows }
    }

    /// The same, with one row selected.
    fn selecting(mut self, selected: Selected) -> Choices {
        if let Some(row) = selected.0.and_then(|index| self.rows.get_mut(index))
            && row.standing == Standing::Offered
        {
            row.standing = Standing::Selected;
        }
        self
    }

    /// Draws edge, title, answers and last sentence; gives up the last sentence, then the empty rows, then the title. In a narrow
    /// place the answers stand without what they lead to.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, look: Look) {
        let inside = sheets::draw(buffer, place, look);
        let answers = u16::try_from(self.rows.len()).unwrap_or(u16::MAX);
        let head = self.head_height(inside.width);
        let head = head.min(inside.height.saturating_sub(answers));
        self.draw_head(buffer, inside, head, look);
        let top = if head > 0 && inside.height > answers + head {
            head + 1
        } else {
            head
        };
        let room = inside.height - top;
        let height = self.list_height().min(room);
        let list = Rect {
            y: inside.y + top,
            height,
            ..inside
        };
        sheets::rows(buffer, list, &in_columns(&self.rows, inside.width), look);
        let below = Rect {
            y: inside.y + (top + height + 1).min(inside.height),
            height: room.saturating_sub(height + 1),
            ..inside
        };
        write_lines(buffer, below, &wrapped(&self.foot, below.width), italic(look));
    }

    /// The title with what stands beside or below it, in so many rows.
    fn draw_head(&self, buffer: &mut Buffer, inside: Rect, rows: u16, look: Look) {
        let head = Rect {
            height: rows.min(inside.height),
            ..inside
        };
        if head.is_empty() {
            return;
        }
        let (title, below) = (wrapped(&self.title, head.width), self.below_title(head.width));
        write_lines(buffer, head, &title, look.theme.bold(Role::Lamp));
        let first = row_of(head, 0);
        let y = i32::from(first.y);
        if width(&self.title).saturating_add(BESIDE + width(&self.column)) <= first.width {
            write_right(buffer, first, y, &self.column, look.theme.style(Role::Faint));
        }
        if below.is_empty() {
            let after = i32::from(first.x) + i32::from(width(&self.title)) + i32::from(BESIDE);
            write(buffer, first, after, y, &self.said, italic(look));
        }
        let down = u16::try_from(title.len()).unwrap_or(rows).min(head.height);
        let place = Rect {
            y: head.y + down,
            height: head.height - down,
            ..head
        };
        write_lines(buffer, place, &below, italic(look));
    }
}

/// Between the title and what stands beside it.
const BESIDE: u16 = 4;

/// In fewer columns what an answer leads to is left out, so that the answer itself can be read.
const DETAILS_FROM: u16 = 60;

/// The rows as so many columns can hold them.
pub fn in_columns(rows: &[Row], columns: u16) -> Vec<Row> {
    let mut rows = rows.to_vec();
    if columns < DETAILS_FROM {
        rows.iter_mut().for_each(|row| row.detail.clear());
    }
    rows
}

fn italic(look: Look) -> Style {
    look.theme.style(Role::Quiet).add_modifier(Modifier::ITALIC)
}

fn write_lines(buffer: &mut Buffer, place: Rect, lines: &[String], style: Style) {
    for (row, line) in (0..place.height).zip(lines) {
        let row = row_of(place, row);
        write(buffer, row, row.x.into(), row.y.into(), line, style);
    }
}

/// Which answer the arrows stand on; none at first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Selected(pub Option<usize>);

impl Selected {
    /// What an intent chooses among so many answers: by its number, or Enter on the selected one. Arrows move and choose nothing.
    fn chosen(&mut self, intent: Intent, count: usize) -> Chosen {
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
enum Chosen {
    /// The answer of this index.
    This(usize),
    Moved,
    /// None of these.
    Other,
}
