//! The stage where space is short: the sentence, then who speaks, who is next and everyone's marks in a band, then what is decided on, or
//! the names as a list (pictures 04, 14, 37). Below 40 by 12 only who speaks and who is next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::format::Capture;
use crate::stage::heard;
use crate::stage::view::{ObjectView, SpeakView};
use crate::tui::context::Context;
use crate::tui::screens::stage::circle::then;
use crate::tui::screens::stage::object::{self, Below};
use crate::tui::screens::stage::people::{People, is_quiet, lit, people, step};
use crate::tui::screens::stage::rows::{Rows, draw_sentence};
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::time;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::circle::marks::{self, Band};
use crate::tui::widgets::circle::{Seat, list};
use crate::tui::widgets::letters::{cut, width, write};

/// Below so many rows the agenda has no line, and a text needs every row.
pub const SMALL: u16 = 13;
/// From so many columns on the marks stand beside who speaks.
const WIDE: u16 = 70;
/// From so many rows on the names are listed instead of marked.
const LISTED: u16 = 6;

/// Draws the scene into a small body, with what is decided on where that stands nowhere else.
pub fn draw(buffer: &mut Buffer, body: Rect, object: Option<&ObjectView>, (context, shown): (Context<'_>, &Shown)) {
    let small = body.height < SMALL;
    let mut rows = Rows::of(body);
    let needed = match object {
        Some(_) if small => 4,
        Some(_) => 7,
        None => 5,
    };
    if is_named(small, object.is_some(), context) {
        name_of_step(buffer, rows.take(1), context);
    }
    draw_sentence(buffer, &mut rows, &sentence(context), (needed, context));
    rows.gap(needed + 2);
    match object {
        Some(object) => {
            draw_band(buffer, &mut rows, Some(object), (context, shown));
            rows.gap(4);
            object::draw(buffer, rows.rest(), object, below(body), (context, shown.scroll));
        }
        None => {
            draw_band(buffer, &mut rows, None, (context, shown));
            rows.gap(3);
            draw_list(buffer, rows, context, shown);
        }
    }
}

/// The step's name stands where the agenda does not; which time round, wherever the answers are asked again.
fn is_named(small: bool, with_object: bool, context: Context<'_>) -> bool {
    let Some(step) = step(context.view) else { return false };
    let again = matches!(step.capture, Some(Capture::Stances(_))) && step.round > 1;
    again || (small && !with_object)
}

/// In a wide band the counts stand already.
fn below(body: Rect) -> Below {
    if body.width >= WIDE {
        Below::HeardIfItFits
    } else {
        Below::Heard
    }
}

/// The step's name, and which time round its answers are asked.
fn name_of_step(buffer: &mut Buffer, place: Rect, context: Context<'_>) {
    let Some(step) = step(context.view) else { return };
    let name = context.telling().step_name(&step.id, step.name.as_ref());
    let asks = matches!(step.capture, Some(Capture::Stances(_)));
    let name = if asks {
        context.words.round_number(name, step.round)
    } else {
        name
    };
    let style = context.look.theme.style(Role::Quiet);
    let name = cut(&name, place.width, context.look.glyphs.ellipsis);
    write(buffer, place, place.x.into(), place.y.into(), &name, style);
}

/// Who speaks with the time, who is next; at the right, or below, everyone's marks.
fn draw_band(
    buffer: &mut Buffer,
    rows: &mut Rows,
    object: Option<&ObjectView>,
    (context, shown): (Context<'_>, &Shown),
) {
    let band = Band {
        name: lit(context.view).map(|person| context.name(person)),
        time: time::as_small(time::time(context)),
        then: then(context),
    };
    let is_empty = band.name.is_none() && band.time.is_none() && band.then.is_none();
    let wide = rows.width() >= WIDE;
    if !is_empty || wide {
        let tall = if band.then.is_some() && rows.left() > 3 { 2 } else { 1 };
        let place = rows.take(tall);
        let columns = match &band.time {
            _ if is_empty => 0,
            _ if !wide => place.width,
            // The bar alone begins at the margin.
            Some(time) if band.name.is_none() => 26 + time.beside.as_deref().map_or(0, width),
            Some(_) => 42,
            None => 22,
        };
        let left = Rect {
            width: columns.min(place.width),
            ..place
        };
        marks::draw_band(buffer, left, &band, context.look);
        if wide {
            let gap = if is_empty { 0 } else { 3 };
            let right = Rect {
                x: left.right() + gap,
                width: place.width.saturating_sub(left.width + gap),
                height: 1,
                ..place
            };
            draw_marks(buffer, right, (object, rows.left() > LISTED), (context, shown));
            return;
        }
    }
    let kept = if object.is_some() { 8 } else { 0 };
    if rows.left() > kept {
        rows.gap(kept + 2);
        let place = rows.take(1);
        draw_marks(buffer, place, (object, rows.left() > LISTED), (context, shown));
    }
}

/// The marks and how much was heard; only how many have spoken, where the names are listed below.
fn draw_marks(
    buffer: &mut Buffer,
    place: Rect,
    (object, has_room): (Option<&ObjectView>, bool),
    (context, shown): (Context<'_>, &Shown),
) {
    let People { seats, lit } = people(context, shown);
    let counted = object.map(|object| object::counts(object, context)).unwrap_or_default();
    let (done, all) = heard(&context.view.seats);
    let in_round = step(context.view).is_some_and(|step| step.speak == SpeakView::Round && !is_quiet(context.view));
    let words = match counted.as_str() {
        "" if in_round => context.words.stage_count_of(done, all),
        _ => counted,
    };
    if object.is_none() && has_room {
        let quiet = context.look.theme.style(Role::Quiet);
        write(buffer, place, place.x.into(), place.y.into(), &words, quiet);
        return;
    }
    let people = list::People {
        seats: &seats,
        speaker: lit,
    };
    marks::draw(buffer, place, people, &words, context.look);
}

/// The names, where there is room for them; where there is not for all, those around who speaks.
fn draw_list(buffer: &mut Buffer, rows: Rows, context: Context<'_>, shown: &Shown) {
    if rows.left() < LISTED {
        return;
    }
    let People { seats, lit } = people(context, shown);
    let place = rows.rest();
    let (first, last) = window(&seats, lit.unwrap_or(0), place);
    let names = Rect {
        height: place.height - u16::from(last - first < seats.len()),
        ..place
    };
    let people = list::People {
        seats: seats.get(first..last).unwrap_or(&seats),
        // The chip stands in the band.
        speaker: None,
    };
    let words = |above: usize, below: usize| context.words.stage_list_around(above, below);
    list::draw(buffer, names, people, (&words, context.look));
    if last - first < seats.len() {
        let quiet = context.look.theme.style(Role::Quiet);
        let said = words(first, seats.len() - last);
        write(
            buffer,
            place,
            place.x.into(),
            i32::from(place.bottom()) - 1,
            &said,
            quiet,
        );
    }
}

/// Which seats are listed: all, or as many as fit, moved on by thirds so that the rows do not move at every turn.
fn window(seats: &[Seat], lit: usize, place: Rect) -> (usize, usize) {
    let longest = seats.iter().map(|seat| width(&seat.shown_name())).max().unwrap_or(0);
    let across = usize::from(place.width / (longest + 4).min(24)).max(1);
    if seats.len() <= across * usize::from(place.height) {
        return (0, seats.len());
    }
    let room = (across * usize::from(place.height.saturating_sub(1))).max(1);
    let third = (room / 3).max(1);
    let first = ((lit / third).saturating_sub(1) * third).min(seats.len().saturating_sub(room));
    (first, (first + room).min(seats.len()))
}

/// In a few rows, above a sheet: the sentence, then who speaks with the time at the right, then who is next.
pub fn draw_few(buffer: &mut Buffer, mut rows: Rows, context: Context<'_>) {
    let band = Band {
        name: lit(context.view).map(|person| context.name(person)),
        time: time::as_small(time::time(context)),
        then: then(context),
    };
    let of_band = u16::from(band.name.is_some() || band.time.is_some()) + u16::from(band.then.is_some());
    draw_sentence(buffer, &mut rows, &sentence(context), (of_band.min(1), context));
    rows.gap(of_band + 1);
    if of_band > 0 {
        marks::draw_band(buffer, rows.take(2), &band, context.look);
    }
}

/// Below 40 by 12: who speaks and who is next; then only the name.
pub fn draw_tiny(buffer: &mut Buffer, place: Rect, context: Context<'_>) {
    let band = Band {
        name: lit(context.view).map(|person| context.name(person)),
        time: None,
        then: then(context).filter(|_| place.height > 1),
    };
    if band.name.is_some() {
        marks::draw_band(buffer, place, &band, context.look);
        return;
    }
    let style = context.look.theme.bold(Role::Text);
    let words = wrapped(&sentence(context), place.width);
    for (row, line) in (place.top()..place.bottom()).zip(&words) {
        let line = cut(line, place.width, context.look.glyphs.ellipsis);
        write(buffer, place, place.x.into(), row.into(), &line, style);
    }
}
