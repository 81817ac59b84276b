//! People round a table: the ring is the round (screens 3).
//!
//! `plan` says where everything goes, or that there is no room for a ring; then the caller draws a `list`, or one line of
//! `marks`. `Plan::draw` draws, `Plan::seat_at` finds a seat under the pointer. Geometry is in `layout`, the line in
//! `ring`, names in `seats`, what is inside in `middle`. What the words say is made elsewhere.

pub mod layout;
pub mod list;
pub mod marks;
pub mod middle;
mod ring;
mod seat;
mod seats;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

pub use self::layout::Stance;
pub use self::middle::{Middle, SmallTime};
pub use self::seat::{Mark, Seat};

use self::layout::{Layout, Seating};
use self::middle::{Piece, QuestionPlace, Space};
use self::ring::Dense;
use self::seats::Label;
use super::letters::{cut, write};
use crate::tui::theme::{Look, Role};

/// Which way the round goes, seen from above.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Clockwise,
    Counterclockwise,
}

/// What the line of the ring says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Progress {
    /// Sparse all round: no round, or nothing decided.
    Open,
    /// Dense from the seat that opened the round to the one it has come to.
    Reached { opening: usize, now: usize },
    /// Dense all round: everyone has spoken, or it is decided.
    Closed,
}

/// Everything the picture says.
#[derive(Debug, Clone, PartialEq)]
pub struct Circle {
    /// The step's name, above the ring.
    pub heading: Option<String>,
    /// In seating order; the first is at the top.
    pub seats: Vec<Seat>,
    /// Whose name is the chip.
    pub speaker: Option<usize>,
    pub direction: Direction,
    pub progress: Progress,
    pub middle: Middle,
}

/// Where everything of a circle goes.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    above: Vec<Line<'static>>,
    area: Rect,
    table: Rect,
    seating: Seating,
    labels: Vec<Label>,
    pieces: Vec<Piece>,
}

/// Finds room for the ring with the question inside, or above it, at last without the heading; none: use the list.
pub fn plan(area: Rect, circle: &Circle, stance: Stance, look: Look) -> Option<Plan> {
    let large = matches!(circle.middle, Middle::Large { .. });
    let inside = (circle.heading.as_deref(), QuestionPlace::Inside);
    let above = (circle.heading.as_deref(), QuestionPlace::Above);
    let bare = [(None, QuestionPlace::Inside), (None, QuestionPlace::Above)];
    [inside, above].into_iter().chain(bare).find_map(|(heading, question)| {
        let question = if large { QuestionPlace::Above } else { question };
        try_plan(area, circle, (stance, look), heading, question)
    })
}

fn try_plan(
    area: Rect,
    circle: &Circle,
    (stance, look): (Stance, Look),
    heading: Option<&str>,
    question: QuestionPlace,
) -> Option<Plan> {
    let above = above(area, circle, heading, question, look);
    let taken = u16::try_from(above.len()).ok()?;
    let table = Rect {
        y: area.y + taken.min(area.height),
        height: area.height.saturating_sub(taken),
        ..area
    };
    let wanted: Vec<u16> = circle
        .seats
        .iter()
        .enumerate()
        .map(|(index, seat)| seats::wanted_columns(seat, circle.speaker == Some(index)))
        .collect();
    let Layout::Ring(seating) = layout::layout(table, &wanted, stance) else {
        return None;
    };
    let pieces = Space::inside(&seating.ellipse, |space| {
        middle::arranged(space, &circle.middle, question, look)
    })?;
    let labels = seats::labels(table, &seating, &circle.seats, circle.speaker, look);
    Some(Plan {
        above,
        area,
        table,
        seating,
        labels,
        pieces,
    })
}

/// Heading and question over the ring, and an empty row.
fn above(
    area: Rect,
    circle: &Circle,
    heading: Option<&str>,
    question: QuestionPlace,
    look: Look,
) -> Vec<Line<'static>> {
    let heading = heading.map(|words| cut(words, area.width, look.glyphs.ellipsis));
    let mut lines: Vec<Line<'static>> = heading
        .map(|words| Line::from(Span::styled(words, look.theme.style(Role::Quiet))))
        .into_iter()
        .collect();
    if let (QuestionPlace::Above, Some(question)) = (question, circle.middle.question()) {
        lines.extend(middle::question_above(question, area.width, look));
    }
    if !lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

impl Plan {
    /// Draws the whole picture: the line first, then names over it.
    pub fn draw(&self, buffer: &mut Buffer, circle: &Circle, look: Look) {
        self.draw_above(buffer);
        let clear = seats::clear(&self.seating, &self.labels);
        let ellipse = self.seating.ellipse;
        ring::draw(buffer, self.table, ellipse, self.dense(circle), (&clear, look));
        if let Some((from, to)) = self.way_to_next(circle) {
            ring::draw_arrow(
                buffer,
                self.table,
                ellipse,
                (from, to, circle.direction),
                (&clear, look),
            );
        }
        middle::draw(buffer, self.table, &self.pieces, look);
        seats::draw(buffer, self.table, &self.seating, (&circle.seats, &self.labels), look);
    }

    /// The seat at a cell of the screen: the whole row of a name, on its side of the ring.
    pub fn seat_at(&self, (column, row): (u16, u16)) -> Option<usize> {
        let inside = self.table.contains((column, row).into());
        inside
            .then(|| seats::seat_at(&self.seating, (column.into(), row.into())))
            .flatten()
    }

    fn draw_above(&self, buffer: &mut Buffer) {
        for (row, line) in (self.area.top()..self.area.bottom()).zip(&self.above) {
            let half = f64::from(self.area.width) / 2.0 - line.width() as f64 / 2.0;
            let mut column = (f64::from(self.area.x) + half).round() as i32;
            for span in &line.spans {
                write(buffer, self.area, column, row.into(), &span.content, span.style);
                column += span.width() as i32;
            }
        }
    }

    fn angle(&self, seat: usize) -> Option<f64> {
        self.seating.places.get(seat).map(|place| place.angle)
    }

    fn dense(&self, circle: &Circle) -> Dense {
        match circle.progress {
            Progress::Open => Dense::Nothing,
            Progress::Closed => Dense::All,
            Progress::Reached { opening, now } => match (self.angle(opening), self.angle(now)) {
                (Some(from), Some(to)) => Dense::Arc(from, to, circle.direction),
                _ => Dense::Nothing,
            },
        }
    }

    /// From who speaks to who is next, in a round.
    fn way_to_next(&self, circle: &Circle) -> Option<(f64, f64)> {
        let next = circle.seats.iter().position(|seat| seat.mark == Mark::Next)?;
        let in_round = matches!(circle.progress, Progress::Reached { .. });
        if in_round {
            Some((self.angle(circle.speaker?)?, self.angle(next)?))
        } else {
            None
        }
    }
}
