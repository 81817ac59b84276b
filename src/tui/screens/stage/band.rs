//! The stage where space is short: the sentence, then who speaks, who is next and everyone's marks in a band, then what is decided on, or
//! the names as a list (pictures 04, 14, 37). Below 40 by 12 only who speaks and who is next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::format::Capture;
use crate::stage::view::{ObjectView, SpeakView};
use crate::tui::context::Context;
use crate::tui::screens::stage::circle::then;
use crate::tui::screens::stage::object::{self, Below};
use crate::tui::screens::stage::people::{People, count, lit, people, step};
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::time;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::circle::list;
use crate::tui::widgets::circle::marks::{self, Band};
use crate::tui::widgets::letters::{cut, row_of, write};

/// Rows from the top down, as long as there are any.
pub struct Rows {
    place: Rect,
}

impl Rows {
    pub fn of(place: Rect) -> Rows {
        Rows { place }
    }

    /// What is left.
    pub fn left(&self) -> u16 {
        self.place.height
    }

    /// Its columns.
    pub fn width(&self) -> u16 {
        self.place.width
    }

    /// The next rows, fewer where there are fewer.
    pub fn take(&mut self, rows: u16) -> Rect {
        let rows = rows.min(self.place.height);
        let taken = Rect {
            height: rows,
            ..self.place
        };
        self.place.y += rows;
        self.place.height -= rows;
        taken
    }

    /// An empty row, where more than `needed` are left.
    pub fn gap(&mut self, needed: u16) {
        if self.place.height > needed {
            self.take(1);
        }
    }

    /// All that is left.
    pub fn rest(self) -> Rect {
        self.place
    }
}

/// Draws the scene into a small body.
pub fn draw(buffer: &mut Buffer, body: Rect, context: Context<'_>, shown: &Shown) {
    let object = step(context.view).and_then(|step| step.object.as_ref());
    let mut rows = Rows::of(body);
    let needed = if object.is_some() { 7 } else { 5 };
    if body.height > 9 {
        name_of_step(buffer, rows.take(1), context);
    }
    draw_sentence(buffer, &mut rows, &sentence(context), (needed, context));
    rows.gap(needed);
    draw_band(buffer, &mut rows, object, (context, shown));
    rows.gap(3);
    match object {
        Some(object) => object::draw(
            buffer,
            rows.rest(),
            object,
            below(object, body),
            (context, shown.scroll),
        ),
        None => draw_list(buffer, rows, context, shown),
    }
}

/// In the band the counts stand already.
fn below(_: &ObjectView, body: Rect) -> Below {
    if body.width >= 70 { Below::Heard } else { Below::Nothing }
}

/// The sentence, bold, in as many lines as leave `needed` rows.
pub fn draw_sentence(buffer: &mut Buffer, rows: &mut Rows, words: &str, (needed, context): (u16, Context<'_>)) {
    let lines = wrapped(words, rows.place.width.min(object::WIDEST));
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let place = rows.take(count.min(rows.left().saturating_sub(needed)).max(1));
    let style = context.look.theme.bold(Role::Text);
    let last = usize::from(place.height).saturating_sub(1);
    for (index, (row, line)) in (place.top()..place.bottom()).zip(&lines).enumerate() {
        let more = index == last && lines.len() > index + 1;
        let line = if more {
            cut(
                &format!("{line} {}", context.look.glyphs.ellipsis),
                place.width,
                context.look.glyphs.ellipsis,
            )
        } else {
            line.clone()
        };
        write(buffer, place, place.x.into(), row.into(), &line, style);
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
    let wide = rows.place.width >= 70;
    let tall = if band.then.is_some() && rows.left() > 3 { 2 } else { 1 };
    let place = rows.take(tall);
    let columns = match (wide, &band.time) {
        (true, Some(_)) => 44,
        (true, None) => 22,
        (false, _) => place.width,
    };
    let left = Rect {
        width: columns.min(place.width),
        ..place
    };
    marks::draw_band(buffer, left, &band, context.look);
    let marks = if wide {
        Rect {
            x: left.right() + 1,
            width: place.width - left.width - 1,
            height: 1,
            ..place
        }
    } else if rows.left() > if object.is_some() { 5 } else { 0 } {
        rows.gap(3);
        rows.take(1)
    } else {
        return;
    };
    draw_marks(buffer, marks, object, (context, shown));
}

fn draw_marks(buffer: &mut Buffer, place: Rect, object: Option<&ObjectView>, (context, shown): (Context<'_>, &Shown)) {
    let People { seats, lit } = people(context, shown);
    let counted = object.map(|object| object::counts(object, context)).unwrap_or_default();
    let (done, all) = count(context.view);
    let in_round = step(context.view).is_some_and(|step| step.speak == SpeakView::Round);
    let words = match counted.as_str() {
        "" if in_round => context.words.stage_count_of(done, all),
        _ => counted,
    };
    let people = list::People {
        seats: &seats,
        speaker: lit,
    };
    marks::draw(buffer, row_of(place, 0), people, &words, context.look);
}

/// The names, where there is room for them.
fn draw_list(buffer: &mut Buffer, rows: Rows, context: Context<'_>, shown: &Shown) {
    if rows.left() < 4 {
        return;
    }
    let People { seats, .. } = people(context, shown);
    let people = list::People {
        seats: &seats,
        // The chip stands in the band.
        speaker: None,
    };
    let words = |above: usize, below: usize| context.words.stage_list_around(above, below);
    list::draw(buffer, rows.rest(), people, (&words, context.look));
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
