//! What stands round every scene: the header, the agenda, the lines above the hint, the hint. Gives back the place in between.
//!
//! Space is given up in the order of screens 2: the agenda's column becomes a line, then the line goes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::session::event::Audience;
use crate::stage::agenda::{Row, RowState};
use crate::stage::view::Scene;
use crate::tui::context::Context;
use crate::tui::screens::stage::rows::write_lines;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::{above_hint, header, keys, people};
use crate::tui::widgets::agenda::{self, Agenda, Standing, Step};
use crate::tui::widgets::hint::{self, Hint};

/// How the agenda is shown in this scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A column at the left, where the screen is wide enough.
    Column,
    /// One line under the header.
    Line,
    /// Not at all: everything is behind, and the room reads what came of it.
    Hidden,
}

/// Where everything round the scene goes, and the lines below it, which are what makes it as high as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    pub header: Rect,
    /// The agenda's column, or its line; of no height where there is none.
    pub agenda: Rect,
    pub way: Way,
    /// The scene's own place.
    pub body: Rect,
    /// Cue, notice or trouble.
    pub above_hint: Rect,
    /// Of no height where a sheet has it.
    pub hint: Rect,
    said: Vec<Line<'static>>,
    keys: Vec<Hint>,
}

/// What stands below the scene, and where.
struct Below {
    above_hint: Rect,
    hint: Rect,
    said: Vec<Line<'static>>,
    keys: Vec<Hint>,
}

/// From here on the agenda may have a column of its own.
const WIDE: u16 = 100;
/// From here on it is wider, and notes stand at the right.
pub const VERY_WIDE: u16 = 180;
const MARGIN: u16 = 2;
/// From so many rows on one is empty under header and agenda; from two fewer where no text needs them.
const GAP: u16 = 14;

impl Frame {
    /// The frame for a place.
    pub fn of(place: Rect, context: Context<'_>, shown: &Shown, wanted: Way) -> Frame {
        let inner = inner(place);
        let Below {
            above_hint,
            hint,
            said,
            keys,
        } = below(place, context, shown);
        let bottom = place.bottom() - above_hint.y;
        let column = wanted == Way::Column && place.width >= WIDE && place.height >= 18;
        let has_line = !column && wanted != Way::Hidden && place.height >= 16 && !context.view.agenda.is_empty();
        let reads = people::step(context.view).is_some_and(|step| step.object.is_some());
        let enough = if reads { GAP } else { GAP - 2 };
        let has_gap = place.height >= enough && wanted != Way::Hidden;
        let top = 1 + u16::from(has_line) + u16::from(has_gap);
        let middle = Rect {
            y: place.y + top.min(place.height),
            height: place.height.saturating_sub(top + bottom),
            ..inner
        };
        let line = Rect {
            y: place.y + 1,
            height: u16::from(has_line),
            ..inner
        };
        let (way, agenda, body) = if column {
            let (agenda, body) = beside(middle, if place.width >= VERY_WIDE { 32 } else { 25 });
            (Way::Column, agenda, body)
        } else {
            (Way::Line, line, middle)
        };
        Frame {
            header: Rect { height: 1, ..inner },
            agenda,
            way,
            body,
            above_hint,
            hint,
            said,
            keys,
        }
    }

    /// The row kept free above the hint line, while nothing is said there.
    pub fn free_row(&self) -> Option<Rect> {
        (self.above_hint.height > 0 && self.said.is_empty()).then_some(self.above_hint)
    }

    /// Draws all but the body.
    pub fn draw(&self, buffer: &mut Buffer, context: Context<'_>, shown: &Shown) {
        header::draw(buffer, self.header, context, shown);
        if self.agenda.height > 0 {
            let agenda = self::agenda(context);
            match self.way {
                Way::Column => agenda::column(buffer, self.agenda, &agenda, context.look),
                Way::Line | Way::Hidden => agenda::line(buffer, self.agenda, &agenda, context.look),
            }
        }
        self.draw_below(buffer, context);
    }

    /// Draws what is said above the hint line, and the hint line.
    pub fn draw_below(&self, buffer: &mut Buffer, context: Context<'_>) {
        write_lines(buffer, self.above_hint, &self.said);
        draw_keys(buffer, self.hint, &self.keys, context);
    }
}

fn below(place: Rect, context: Context<'_>, shown: &Shown) -> Below {
    let inner = inner(place);
    let keys = keys_in(inner.width, context, shown);
    let said = above_hint::lines(context, shown, inner.width);
    let hint_rows = count(&keys).min(place.height / 4);
    let said_rows = count(&said);
    let (kept, gap) = reserved(place.height, hint_rows);
    let rows = said_rows.max(kept).min(place.height / 3);
    let gap = gap.saturating_sub(said_rows.saturating_sub(kept));
    let hint = Rect {
        y: place.bottom() - hint_rows,
        height: hint_rows,
        ..inner
    };
    let above_hint = Rect {
        y: place.bottom().saturating_sub(hint_rows + gap + rows).max(place.y),
        height: rows,
        ..inner
    };
    Below {
        above_hint,
        hint,
        said,
        keys,
    }
}

/// The agenda's column, and what is left beside it.
fn beside(middle: Rect, columns: u16) -> (Rect, Rect) {
    let agenda = Rect {
        y: middle.y + 1,
        height: middle.height.saturating_sub(1),
        width: columns,
        ..middle
    };
    let body = Rect {
        x: middle.x + columns + 2,
        width: middle.width.saturating_sub(columns + 2),
        ..middle
    };
    (agenda, body)
}

/// The place without its margins.
pub fn inner(place: Rect) -> Rect {
    Rect {
        x: place.x + MARGIN.min(place.width / 2),
        width: place.width.saturating_sub(2 * MARGIN),
        ..place
    }
}

/// Draws the agenda in one row.
pub fn draw_line(buffer: &mut Buffer, place: Rect, context: Context<'_>) {
    agenda::line(buffer, place, &agenda(context), context.look);
}

/// Draws the last line.
pub fn draw_hint(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    if place.height > 0 {
        draw_keys(buffer, place, &keys_in(place.width, context, shown), context);
    }
}

fn draw_keys(buffer: &mut Buffer, place: Rect, keys: &[Hint], context: Context<'_>) {
    for (y, line) in (place.top()..place.bottom()).zip(keys) {
        hint::draw(buffer, Rect { y, height: 1, ..place }, line, context.look);
    }
}

/// The hint in one line; in more only where the answers would not all be seen in one; in none where a sheet has it.
fn keys_in(columns: u16, context: Context<'_>, shown: &Shown) -> Vec<Hint> {
    keys::hint(context, shown)
        .map(|line| keys::in_lines(line, columns))
        .unwrap_or_default()
}

/// Rows kept free above the hint line for what may be said there, and empty rows between, so that nothing jumps.
fn reserved(height: u16, hint_rows: u16) -> (u16, u16) {
    match height {
        _ if hint_rows == 0 => (0, 0),
        30.. => (1, 1),
        20.. => (1, 0),
        _ => (0, 0),
    }
}

fn count<T>(lines: &[T]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// The agenda as the widget draws it.
pub fn agenda(context: Context<'_>) -> Agenda {
    let rows = &context.view.agenda;
    let telling = context.telling();
    let after = rows
        .iter()
        .skip_while(|row| row.state != RowState::Now)
        .find(|row| row.state == RowState::ToCome);
    let then = after.map(|row| {
        let name = telling.row_name(&row.name);
        match minutes(row, context).as_str() {
            "" => context.words.stage_then(name),
            minutes => context.words.stage_then_time(name, minutes.to_owned()),
        }
    });
    Agenda {
        title: context.words.stage_agenda(),
        steps: rows
            .iter()
            .map(|row| Step {
                standing: standing(row, context),
                name: telling.row_name(&row.name),
                minutes: minutes(row, context),
            })
            .collect(),
        then,
    }
}

fn standing(row: &Row, context: Context<'_>) -> Standing {
    match row.state {
        RowState::Done | RowState::Skipped => Standing::Done,
        RowState::Now if context.view.scene == Scene::Ended => Standing::Done,
        RowState::Now => Standing::Current,
        RowState::ToCome => Standing::Ahead,
    }
}

/// Whole minutes; for the facilitator what is left of the step that runs, to the second.
fn minutes(row: &Row, context: Context<'_>) -> String {
    use std::time::Duration;
    let exact = context.view.audience == Audience::Facilitator && row.state == RowState::Now;
    if row.planned == 0 {
        return String::new();
    }
    if exact {
        let left = row.planned.saturating_sub(row.real);
        return crate::words::counted(Duration::from_secs(left.div_ceil(1_000)));
    }
    let whole = row.planned.div_ceil(60_000) * 60;
    context.words.planned(Duration::from_secs(whole))
}
