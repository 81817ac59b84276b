//! When nothing goes on: a break with its time of return, large (picture 25), and the covered screen.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::stage::agenda::RowState;
use crate::tui::context::Context;
use crate::tui::screens::stage::header::clock;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::balanced;
use crate::tui::widgets::bar::{self, Bar, Flow};
use crate::tui::widgets::digits;
use crate::tui::widgets::letters::write_centred;

/// Draws a break: since when, until when (milliseconds since the session began).
pub fn draw_break(buffer: &mut Buffer, body: Rect, (since, until): (u64, u64), context: Context<'_>) {
    let theme = context.look.theme;
    let words = context.words;
    let time = words.time(context.wall(until).time());
    let now = context.meeting.now();
    let left = until.saturating_sub(now).div_ceil(60_000);
    let large = time.replace('\u{a0}', " ");
    let room = body.height.saturating_sub(10);
    let size = digits::largest(&large, body.width.saturating_sub(8), room);
    let tall = size.map_or(1, |size| size.rows);
    let mut row = i32::from(body.y) + i32::from(body.height.saturating_sub(tall + 9)) / 2;
    write_centred(buffer, body, row, &words.pause_break(), theme.bold(Role::Text));
    row += 2;
    write_centred(buffer, body, row, &words.pause_we_go_on_at(), theme.style(Role::Quiet));
    row += 2;
    match size {
        Some(size) => {
            let columns = size.width(&large);
            let column = i32::from(body.x) + i32::from(body.width.saturating_sub(columns)) / 2;
            let style = theme.style(Role::Text);
            digits::draw(buffer, body, (column, row), &large, size, (style, context.look.glyphs));
        }
        None => write_centred(buffer, body, row, &time, theme.bold(Role::Text)),
    }
    row += i32::from(tall) + 1;
    let columns = body.width.saturating_sub(8).min(50);
    let bar = Bar {
        used: Duration::from_millis(now.saturating_sub(since)),
        agreed: Duration::from_millis(until.saturating_sub(since)),
        flow: Flow::Running,
    };
    let column = i32::from(body.x) + i32::from(body.width.saturating_sub(columns)) / 2;
    bar::draw(buffer, body, (column, row), columns, bar, context.look);
    row += 2;
    write_centred(
        buffer,
        body,
        row,
        &words.pause_minutes_left(left),
        theme.style(Role::Quiet),
    );
    if let Some(step) = afterwards(context) {
        write_centred(
            buffer,
            body,
            row + 2,
            &words.pause_afterwards(step),
            theme.style(Role::Sky),
        );
    }
}

/// What goes on after the break: the step that waits.
fn afterwards(context: Context<'_>) -> Option<String> {
    let rows = &context.view.agenda;
    let now = rows.iter().find(|row| row.state == RowState::Now);
    now.map(|row| context.telling().row_name(&row.name))
}

/// Draws the covered screen: the name of the place, or the subject, and the clock.
pub fn draw_covered(buffer: &mut Buffer, place: Rect, context: Context<'_>) {
    let name = context.view.workspace.or(context.view.subject);
    let name = name.map(|name| context.line(name)).unwrap_or_default();
    cover(buffer, place, (&name, &clock(context)), context.look);
}

/// Covers a screen with a name and a time of day.
pub fn cover(buffer: &mut Buffer, place: Rect, (name, time): (&str, &str), look: Look) {
    let theme = look.theme;
    let lines = balanced(name, place.width.saturating_sub(4).max(1));
    let rows = u16::try_from(lines.len()).unwrap_or(1);
    let mut row = i32::from(place.y) + i32::from(place.height.saturating_sub(rows + 2)) / 2;
    for line in &lines {
        write_centred(buffer, place, row, line, theme.style(Role::Quiet));
        row += 1;
    }
    write_centred(buffer, place, row + 1, time, theme.bold(Role::Text));
}
