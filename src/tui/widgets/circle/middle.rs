//! What stands inside the ring: the question and who speaks, a large time, one sentence, or a decision.
//!
//! Every row must stay inside the line. Arrangements are tried by increasing loss (screens 3, 7) and the first that fits
//! is taken; none means that the caller must put the question, or all of it, elsewhere.

mod large;
mod turn;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use self::large::Large;
use self::turn::Turn;
use super::layout::Ellipse;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::{balanced, balanced_line, in_lines};
use crate::tui::widgets::bar::{self, Bar};
use crate::tui::widgets::digits::{self, Size};
use crate::tui::widgets::letters::{width, write};

/// A person's or the group's time, shown small: the bar, and digits or words beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SmallTime {
    pub bar: Bar,
    /// "0:38", "time to conclude", "one minute".
    pub beside: Option<String>,
}

/// What is inside the ring. A hidden time is a `Turn` without one.
#[derive(Debug, Clone, PartialEq)]
pub enum Middle {
    /// The question, who speaks, a quiet time, who is next.
    Turn {
        question: String,
        name: Option<String>,
        time: Option<SmallTime>,
        then: Option<String>,
    },
    /// The question above the ring; inside, the time is large.
    Large {
        question: String,
        name: Option<String>,
        digits: String,
        bar: Option<Bar>,
        then: Option<String>,
    },
    /// One sentence, alone.
    Sentence(String),
    /// Paragraphs, each broken into balanced lines; an empty one is an empty row.
    Paragraphs(Vec<Line<'static>>),
}

impl Middle {
    /// The sentence for the room, where there is one.
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Turn { question, .. } | Self::Large { question, .. } | Self::Sentence(question) => Some(question),
            Self::Paragraphs(_) => None,
        }
    }
}

/// Where the question is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuestionPlace {
    Inside,
    Above,
}

/// The space to be written in.
pub struct Space<'a> {
    pub centre_x: f64,
    pub centre_y: f64,
    /// Half of its largest width.
    pub half_width: f64,
    /// Half of what may be written on at a row.
    pub half_room: &'a dyn Fn(i32) -> f64,
}

impl Space<'_> {
    /// Calls with the space inside a ring.
    pub fn inside<T>(ellipse: &Ellipse, then: impl FnOnce(&Space<'_>) -> T) -> T {
        let half_room = |row| ellipse.half_room(row);
        then(&Space {
            centre_x: ellipse.centre_x,
            centre_y: ellipse.centre_y,
            half_width: ellipse.a,
            half_room: &half_room,
        })
    }

    /// Columns for a sentence: short lines are taken in at one look, from afar too.
    fn columns(&self) -> u16 {
        (1.25 * self.half_width).clamp(28.0, 38.0) as u16
    }

    /// Whether columns from `left` to `right` are inside at a row.
    fn holds(&self, row: i32, (left, right): (f64, f64)) -> bool {
        let room = (self.half_room)(row);
        self.centre_x - left <= room && right - self.centre_x <= room
    }
}

/// One thing in the middle, at its row.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    row: i32,
    column: i32,
    content: Content,
}

#[derive(Debug, Clone, PartialEq)]
enum Content {
    Words(Line<'static>),
    Bar {
        bar: Bar,
        columns: u16,
        beside: Option<String>,
    },
    Digits {
        text: String,
        size: Size,
    },
}

impl Content {
    fn rows(&self) -> i32 {
        match self {
            Self::Digits { size, .. } => i32::from(size.rows),
            _ => 1,
        }
    }

    fn columns(&self) -> u16 {
        match self {
            Self::Words(line) => line.spans.iter().map(|span| width(&span.content)).sum(),
            Self::Bar { columns, beside, .. } => columns + beside.as_ref().map_or(0, |words| 2 + width(words)),
            Self::Digits { text, size } => size.width(text),
        }
    }

    /// Columns that are centred: a long bar alone, its digits sticking out; a short one with them.
    fn centred(&self) -> u16 {
        match self {
            Self::Bar { columns, .. } if *columns >= 16 => *columns,
            _ => self.columns(),
        }
    }
}

/// Draws what was arranged.
pub fn draw(buffer: &mut Buffer, area: Rect, pieces: &[Piece], look: Look) {
    for Piece { row, column, content } in pieces {
        match content {
            Content::Words(line) => {
                let mut column = *column;
                for span in &line.spans {
                    write(buffer, area, column, *row, &span.content, span.style);
                    column += i32::from(width(&span.content));
                }
            }
            Content::Bar { bar, columns, beside } => {
                bar::draw(buffer, area, (*column, *row), *columns, *bar, look);
                let after = column + i32::from(*columns) + 2;
                write(
                    buffer,
                    area,
                    after,
                    *row,
                    beside.as_deref().unwrap_or(""),
                    look.theme.style(Role::Quiet),
                );
            }
            Content::Digits { text, size } => {
                let style = look.theme.style(Role::Text);
                digits::draw(buffer, area, (*column, *row), text, *size, (style, look.glyphs));
            }
        }
    }
}

/// The best arrangement that fits.
pub fn arranged(space: &Space<'_>, middle: &Middle, place: QuestionPlace, look: Look) -> Option<Vec<Piece>> {
    match middle {
        Middle::Turn {
            question,
            name,
            time,
            then,
        } => {
            let question = (place == QuestionPlace::Inside).then_some(question.as_str());
            let turn = Turn {
                question,
                name: name.as_deref(),
                time: time.as_ref(),
                then: then.as_deref(),
            };
            turn.arranged(space, look)
        }
        Middle::Large {
            name,
            digits,
            bar,
            then,
            ..
        } => {
            let large = Large {
                name: name.as_deref(),
                digits,
                bar: *bar,
                then: then.as_deref(),
            };
            large.arranged(space, look)
        }
        Middle::Sentence(_) if place == QuestionPlace::Above => Some(Vec::new()),
        Middle::Sentence(sentence) => arranged_sentence(space, sentence, look),
        Middle::Paragraphs(paragraphs) => arranged_paragraphs(space, paragraphs),
    }
}

const MOST_LINES: usize = 8;

/// A sentence alone, in as few lines as fit.
fn arranged_sentence(space: &Space<'_>, sentence: &str, look: Look) -> Option<Vec<Piece>> {
    (1..=MOST_LINES).find_map(|count| {
        let lines = in_lines(sentence, count, space.columns())?;
        stacked(
            space,
            lines
                .into_iter()
                .map(|line| Some(bold(line, Role::Text, look)))
                .collect(),
        )
    })
}

/// The widest setting that fits, not wider than is pleasant to read.
fn arranged_paragraphs(space: &Space<'_>, paragraphs: &[Line<'static>]) -> Option<Vec<Piece>> {
    let most = (1.35 * space.half_width).clamp(28.0, 78.0) as u16;
    (20..=most).rev().step_by(2).find_map(|columns| {
        let set = |line: &Line<'static>| match line.width() {
            0 => vec![None],
            _ => balanced_line(line, columns)
                .into_iter()
                .map(|line| Some(Content::Words(line)))
                .collect(),
        };
        stacked(space, paragraphs.iter().flat_map(set).collect())
    })
}

/// Puts things under each other, in the middle of the space; `None` is an empty row. None if one would leave the space.
fn stacked(space: &Space<'_>, contents: Vec<Option<Content>>) -> Option<Vec<Piece>> {
    let rows: i32 = contents
        .iter()
        .map(|content| content.as_ref().map_or(1, Content::rows))
        .sum();
    let mut row = (space.centre_y - f64::from(rows) / 2.0).round() as i32;
    let mut pieces = Vec::new();
    for content in contents {
        let Some(content) = content else {
            row += 1;
            continue;
        };
        let column = (space.centre_x - f64::from(content.centred()) / 2.0).round();
        let ends = (column, column + f64::from(content.columns()));
        let rows = content.rows();
        if !(row..row + rows).all(|row| space.holds(row, ends)) {
            return None;
        }
        pieces.push(Piece {
            row,
            column: column as i32,
            content,
        });
        row += rows;
    }
    Some(pieces)
}

fn bold(words: String, role: Role, look: Look) -> Content {
    Content::Words(Line::from(Span::styled(words, look.theme.bold(role))))
}

fn then_words(words: &str, look: Look) -> Content {
    Content::Words(Line::from(Span::styled(words.to_owned(), look.theme.style(Role::Sky))))
}

/// Without a ring, beside the list (screens, picture 15): the same, centred in a place. Gives back whether it fitted.
pub fn draw_stacked(buffer: &mut Buffer, place: Rect, middle: &Middle, question: QuestionPlace, look: Look) -> bool {
    let rows = i32::from(place.top())..i32::from(place.bottom());
    let half = f64::from(place.width) / 2.0;
    let half_room = |row: i32| if rows.contains(&row) { half } else { -1.0 };
    let space = Space {
        centre_x: f64::from(place.x) + half,
        centre_y: f64::from(place.y) + f64::from(place.height) / 2.0,
        half_width: half,
        half_room: &half_room,
    };
    let pieces = arranged(&space, middle, question, look);
    draw(buffer, place, pieces.as_deref().unwrap_or_default(), look);
    pieces.is_some()
}

/// The lines of the question where it stands above the ring.
pub fn question_above(question: &str, columns: u16, look: Look) -> Vec<Line<'static>> {
    let lines = balanced(question, columns.min(78));
    lines
        .into_iter()
        .map(|line| Line::from(Span::styled(line, look.theme.bold(Role::Text))))
        .collect()
}
