//! The stage: what the room watches while a meeting is held (screens 12; pictures 01 to 06, 25, 26, 34, 40 to 51).
//!
//! A pure function of the view, the words, the look and what only the screen knows (`Shown`). Holds no rule: what may be done is the
//! session's, what is seen by whom is the stage room's, every sentence is made in `words`.
//!
//! | file | what it draws |
//! | --- | --- |
//! | `frame`, `header`, `above_hint` | header, agenda, cue or notice, hint line: round every scene |
//! | `circle` | people round the table, the sentence in the ring, the text at the right |
//! | `band` | the same in a few rows, where space is short |
//! | `object` | the text that is decided on, what was heard |
//! | `integration`, `amend`, `points`, `poster`, `rest` | the scenes that are not a circle |
//! | `hit` | what stands at a cell, for the mouse |
//! | `people`, `time`, `sentence`, `keys` | what the view means for seats, clocks, the sentence, the hint |

mod above_hint;
mod amend;
mod band;
mod circle;
mod frame;
mod header;
mod hit;
mod integration;
pub mod keys;
mod object;
mod people;
mod points;
mod poster;
mod rest;
mod rows;
mod sentence;
mod shown;
#[cfg(test)]
mod tests;
mod time;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};

pub use self::hit::{Hit, hit};
pub use self::rest::cover;
pub use self::shown::{Cue, HintLine, Notice, Shown, Trouble};

use self::frame::{Frame, Way};
use self::rows::{Rows, write_lines};
use crate::format::Capture;
use crate::session::event::Pause;
use crate::session::facts::Outcome;
use crate::session::ids::ItemId;
use crate::stage::view::{Scene, StepView};
use crate::tui::context::Context;
use crate::tui::theme::Role;
use crate::tui::widgets::hint::Hint;

/// Draws the stage into its place, which is a page already (`Theme::page`). A sheet that is open has taken its rows off it before.
pub fn draw(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    let place = place.intersection(buffer.area);
    if place.width < 4 || place.height < 1 {
        return;
    }
    if shown.covered {
        rest::draw_covered(buffer, place, context);
        return;
    }
    if is_small(place) {
        draw_small(buffer, place, context, shown);
        return;
    }
    let picture = picture(context);
    if let Picture::Break(since, until) = picture {
        draw_break(buffer, place, (since, until), (context, shown));
        return;
    }
    let frame = Frame::of(place, context, shown, picture.way(context));
    frame.draw(buffer, context, shown);
    let body = frame.body;
    match picture {
        Picture::Circle | Picture::Break(..) => circle::draw(buffer, body, context, shown),
        Picture::Integration(scene) => integration::draw(buffer, body, scene, context, shown),
        Picture::Amend(step) => match &step.object {
            Some(object) => amend::draw(buffer, body, object, context, shown),
            None => circle::draw(buffer, body, context, shown),
        },
        Picture::Points(step) => points::draw(buffer, body, &step.points, context, shown),
        Picture::Choice => draw_choice(buffer, body, context),
        Picture::Poster(item) => {
            let below = frame.free_row();
            poster::draw(buffer, (body, below), item, (context, shown));
        }
        Picture::Outcomes => poster::draw_list(buffer, body, context),
    }
}

/// Too small for more than who speaks and who is next.
fn is_small(place: Rect) -> bool {
    place.width < 40 || place.height < 12
}

/// Who speaks and who is next; while a sheet is open there may be a few rows only. What was refused is said in the last of them.
fn draw_small(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    let of_sheet = shown.hint == HintLine::OfSheet;
    let with_hint = place.height >= 4 && place.width >= 20 && !of_sheet;
    let [above, hint] = last_rows(place, u16::from(with_hint) * 2);
    let said = above_hint::notice(context, shown, frame::inner(above).width);
    let spare = above.height.saturating_sub(if of_sheet { 1 } else { 2 });
    let rows = u16::try_from(said.len()).unwrap_or(u16::MAX).min(spare);
    let [above, below] = last_rows(above, rows);
    if place.width >= 40 && above.height >= 2 {
        draw_few_rows(buffer, frame::inner(above), context, shown);
    } else {
        band::draw_tiny(buffer, above, context);
    }
    write_lines(buffer, frame::inner(below), &said);
    if with_hint {
        let [_, hint] = last_rows(hint, 1);
        frame::draw_hint(buffer, hint, context, shown);
    }
}

/// A place without its last rows, and those.
fn last_rows(place: Rect, rows: u16) -> [Rect; 2] {
    Layout::vertical([Constraint::Min(0), Constraint::Length(rows)]).areas(place)
}

/// Above a sheet: the header, the sentence, who speaks with the time; the agenda and some air where there are rows for it (pictures 44, 52).
fn draw_few_rows(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    let mut rows = Rows::of(place);
    if place.height > 2 {
        header::draw(buffer, rows.take(1), context, shown);
    }
    if place.height > 5 && !context.view.agenda.is_empty() {
        frame::draw_line(buffer, rows.take(1), context);
    }
    rows.gap(3);
    band::draw_few(buffer, rows, context);
}

/// Draws the last line of the screen while a sheet has it.
pub fn draw_last_line(buffer: &mut Buffer, place: Rect, hint: &Hint, context: Context<'_>, shown: &Shown) {
    let place = place.intersection(buffer.area);
    buffer.set_style(place, context.look.theme.style(Role::Ground));
    let shown = Shown {
        hint: HintLine::Other(hint.clone()),
        ..shown.clone()
    };
    frame::draw_hint(buffer, frame::inner(place), context, &shown);
}

fn draw_break(buffer: &mut Buffer, place: Rect, times: (u64, u64), (context, shown): (Context<'_>, &Shown)) {
    let frame = Frame::of(place, context, shown, Way::Line);
    let body = Rect {
        height: frame.above_hint.y.saturating_sub(place.y),
        ..place
    };
    rest::draw_break(buffer, body, times, context);
    frame.draw_below(buffer, context);
}

fn draw_choice(buffer: &mut Buffer, body: Rect, context: Context<'_>) {
    if let Scene::Choice { item, offered } = &context.view.scene {
        points::draw_choice(buffer, body, *item, offered, context);
    }
}

/// What stands in the middle of the screen.
#[derive(Clone, Copy)]
enum Picture<'a> {
    Circle,
    Integration(integration::Scene<'a>),
    Amend(&'a StepView),
    Points(&'a StepView),
    Choice,
    /// The outcome of an item.
    Poster(ItemId),
    /// What became of several.
    Outcomes,
    /// A break, since and until when.
    Break(u64, u64),
}

impl Picture<'_> {
    /// The agenda has a column where there is nothing to be read at the right.
    fn way(self, context: Context<'_>) -> Way {
        let object = people::step(context.view).is_some_and(|step| step.object.is_some());
        match self {
            Picture::Circle if !object => Way::Column,
            Picture::Poster(_) => Way::Hidden,
            _ => Way::Line,
        }
    }
}

fn picture(context: Context<'_>) -> Picture<'_> {
    let view = context.view;
    if let Some(pause) = view.pause
        && let Pause::Break { until } = pause.kind
    {
        return Picture::Break(pause.since, until);
    }
    if context.meeting.session().gap.is_some() {
        return Picture::Circle;
    }
    match &view.scene {
        Scene::Step(step) => of_step(step),
        Scene::Choice { .. } => Picture::Choice,
        Scene::Ended => ended(context),
        Scene::Waiting | Scene::BetweenItems(_) => Picture::Circle,
    }
}

fn of_step(step: &StepView) -> Picture<'_> {
    if step.question.is_some() || step.role_asked.is_some() {
        return Picture::Circle;
    }
    match (step.capture, &step.object, &step.objection) {
        (_, Some(object), _) if matches!(object.outcome, Some(Outcome::Adopted { .. })) => Picture::Poster(object.item),
        (Some(Capture::Integration), Some(object), Some(objection)) => {
            Picture::Integration(integration::Scene { objection, object })
        }
        (Some(Capture::Amendment), Some(_), _) => Picture::Amend(step),
        (Some(Capture::Items), ..) => Picture::Points(step),
        _ => Picture::Circle,
    }
}

/// One item with an outcome is shown whole; several, a row each.
fn ended(context: Context<'_>) -> Picture<'_> {
    let items = &context.meeting.session().items;
    let mut settled = items.iter().filter(|(_, item)| item.outcome.is_some());
    match (settled.next(), settled.next()) {
        (Some((id, _)), None) if items.len() == 1 => Picture::Poster(*id),
        (None, _) if items.len() <= 1 => Picture::Circle,
        _ => Picture::Outcomes,
    }
}
