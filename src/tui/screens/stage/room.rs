//! The room's view (screens 12; pictures 07 and 38): the stage's own scenes, larger, for those who only read. One row at the foot says where
//! in the meeting it is; a message of the facilitator stands above it.
//!
//! Gives up, in the footer: who is next, then the step's number; then the footer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::shown::Shown;
use super::{Picture, band, draw_picture, frame, header, is_small, picture, rest};
use crate::format::Capture;
use crate::stage::agenda::RowState;
use crate::stage::view::{Scene, StepView};
use crate::tui::context::Context;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, width, write, write_centred, write_right};

/// A message takes at most so many rows.
const MESSAGE_ROWS: usize = 3;
/// Between two things in the footer.
const GAP: u16 = 3;

/// What only the room's view knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foot {
    /// What the facilitator says to the room.
    pub message: Option<String>,
    /// Said instead of the end: the facilitator's screen is closed, the record cannot be read on.
    pub remark: Option<String>,
}

/// Draws the view into its place, which is a page already.
pub fn draw(buffer: &mut Buffer, place: Rect, context: Context<'_>, (shown, foot): (&Shown, &Foot)) {
    let place = place.intersection(buffer.area);
    if shown.covered {
        rest::draw_covered(buffer, place, context);
        return;
    }
    if is_small(place) {
        band::draw_tiny(buffer, place, context);
        return;
    }
    let message = message(foot, frame::inner(place).width);
    let rows = u16::try_from(message.len()).unwrap_or(0);
    let footer = Rect {
        y: place.bottom() - 2 - rows,
        height: 2 + rows,
        ..frame::inner(place)
    };
    let body = Rect {
        y: place.y + 1,
        height: footer.y.saturating_sub(place.y + 2),
        ..frame::inner(place)
    };
    match picture(context) {
        Picture::Break(since, until) => rest::draw_break(buffer, body, (since, until), context),
        picture => draw_picture(buffer, (body, None), picture, (context, shown)),
    }
    draw_footer(buffer, footer, &message, (context, foot));
}

fn message(foot: &Foot, columns: u16) -> Vec<String> {
    let said = foot.message.as_deref().map(|message| wrapped(message, columns));
    said.unwrap_or_default().into_iter().take(MESSAGE_ROWS).collect()
}

fn draw_footer(buffer: &mut Buffer, place: Rect, message: &[String], (context, foot): (Context<'_>, &Foot)) {
    let theme = context.look.theme;
    for (row, line) in (place.top()..place.bottom()).zip(message) {
        write_centred(buffer, place, row.into(), line, theme.bold(Role::Sky));
    }
    let (rule, row) = (i32::from(place.bottom()) - 2, i32::from(place.bottom()) - 1);
    let line = context.look.glyphs.rule.repeat(usize::from(place.width));
    write(buffer, place, place.x.into(), rule, &line, theme.style(Role::Line));
    let right = match &foot.remark {
        Some(remark) => remark.clone(),
        None => header::expected_end(context).unwrap_or_default(),
    };
    let right = cut(&right, place.width, context.look.glyphs.ellipsis);
    let room = place.width.saturating_sub(width(&right) + GAP);
    write_right(buffer, place, row, &right, theme.style(Role::Quiet));
    let mut column = place.x;
    for (words, style) in where_in_meeting(context) {
        if column + width(&words) > place.x + room {
            break;
        }
        write(buffer, place, column.into(), row, &words, style);
        column += width(&words) + GAP;
    }
}

/// The step and which time round; its number; what comes then.
fn where_in_meeting(context: Context<'_>) -> Vec<(String, Style)> {
    let (theme, words) = (context.look.theme, context.words);
    let rows = &context.view.agenda;
    let now = rows.iter().position(|row| row.state == RowState::Now);
    let Some((index, row)) = now.and_then(|index| Some((index, rows.get(index)?))) else {
        return Vec::new();
    };
    let name = context.telling().row_name(&row.name);
    let step = match &context.view.scene {
        Scene::Step(step) if is_again(step) => words.round_number(name, step.round),
        _ => name,
    };
    let mut parts = vec![
        (step, theme.bold(Role::Text)),
        (words.follow_step(index + 1, rows.len()), theme.style(Role::Quiet)),
    ];
    let then = rows.iter().skip(index + 1).find(|row| row.state == RowState::ToCome);
    parts.extend(then.map(|row| {
        let name = context.telling().row_name(&row.name);
        (words.stage_then(name), theme.style(Role::Sky))
    }));
    parts
}

fn is_again(step: &StepView) -> bool {
    step.round > 1 && matches!(step.capture, Some(Capture::Stances(_)))
}
