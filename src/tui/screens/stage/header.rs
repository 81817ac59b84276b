//! The first row: the place, the subject, the expected end, the clock. Given up: the place's name, then the expected end.

use chrono::Timelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::session::event::Audience;
use crate::tui::context::Context;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::theme::Role;
use crate::tui::widgets::letters::{cut, width, write, write_right};
use crate::words::near_five_minutes;

/// Draws the row.
pub fn draw(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    let theme = context.look.theme;
    let quiet = theme.style(Role::Quiet);
    let y = i32::from(place.y);
    let clock = clock(context);
    let draft = if shown.draft {
        format!("{}   ", context.look.glyphs.note)
    } else {
        String::new()
    };
    let end = expected_end(context).map(|end| format!("{end}   ")).unwrap_or_default();
    let subject = context
        .view
        .subject
        .map(|subject| context.line(subject))
        .unwrap_or_default();
    let workspace = context
        .view
        .workspace
        .map(|name| format!("{}  ·  ", context.line(name)));
    let workspace = workspace.unwrap_or_default();
    let room = |right: u16| place.width.saturating_sub(right + 3);
    let (whole, alone) = (width(&workspace) + width(&subject), width(&subject));
    let right_of = |end: &str| width(&clock) + width(end) + width(&draft);
    let (left_prefix, end) = match () {
        () if whole <= room(right_of(&end)) => (workspace, end),
        () if alone <= room(right_of(&end)) => (String::new(), end),
        () if place.width >= 60 => (String::new(), end),
        () => (String::new(), String::new()),
    };
    write_right(buffer, place, y, &clock, theme.bold(Role::Text));
    let before_clock = |taken: u16| i32::from(place.right()) - i32::from(taken);
    write(buffer, place, before_clock(width(&clock) + width(&end)), y, &end, quiet);
    let note = before_clock(width(&clock) + width(&end) + width(&draft));
    write(buffer, place, note, y, &draft, theme.style(Role::Sky));
    let left = i32::from(place.x);
    write(buffer, place, left, y, &left_prefix, quiet);
    let space = room(right_of(&end)).saturating_sub(width(&left_prefix));
    let subject = cut(&subject, space, context.look.glyphs.ellipsis);
    write(
        buffer,
        place,
        left + i32::from(width(&left_prefix)),
        y,
        &subject,
        theme.bold(Role::Text),
    );
}

/// The time of day.
pub fn clock(context: Context<'_>) -> String {
    context.words.time(context.wall(context.meeting.now()).time())
}

/// When it ends as it now stands: rounded for everyone, exact with what it differs for the facilitator.
pub fn expected_end(context: Context<'_>) -> Option<String> {
    let words = context.words;
    let expected = context.view.expected_end?;
    let time = context.wall(expected).time();
    match (context.view.audience, context.view.planned_end) {
        (Audience::Everyone, _) => Some(words.stage_ends_about(words.time(near_five_minutes(time)))),
        (Audience::Facilitator, Some(planned)) => {
            let minutes = |at: u64| i64::try_from(at / 60_000).unwrap_or(0);
            let drift = minutes(expected) - minutes(planned);
            let time = words.time(time.with_second(0).unwrap_or(time));
            Some(match drift {
                0 => words.stage_ends(time),
                _ => words.stage_ends_drift(time, format!("{drift:+}").replace('-', "−")),
            })
        }
        (Audience::Facilitator, None) => Some(words.stage_ends(words.time(time))),
    }
}
