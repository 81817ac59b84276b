//! The points of the agenda while it is made, and the formats offered for one: rows with their numbers (picture 42).

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::notation::Id;
use crate::stage::view::PointView;
use crate::tui::context::Context;
use crate::tui::screens::stage::amend::numbered;
use crate::tui::screens::stage::object;
use crate::tui::screens::stage::people::lit;
use crate::tui::screens::stage::rows::{Rows, draw_sentence};
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::circle::marks::{self, Band};
use crate::tui::widgets::letters::write;
use crate::tui::widgets::sheet::{self, Row, Standing};
use crate::words::sentences::hint::kind;

/// Draws the agenda being made.
pub fn draw(buffer: &mut Buffer, body: Rect, points: &[PointView], context: Context<'_>, shown: &Shown) {
    let mut rows = opened(buffer, body, context);
    let total: u64 = points.iter().filter_map(|point| point.minutes).map(u64::from).sum();
    let told = if points.is_empty() {
        Vec::new()
    } else {
        below(total, rows.width(), context)
    };
    let fits = usize::from(rows.left()) > points.len() + 1 + told.len();
    let told = if fits { told } else { Vec::new() };
    let taken = u16::try_from(told.len()).unwrap_or(0);
    let wanted = u16::try_from(points.len() * 2 + 2).unwrap_or(u16::MAX);
    let place = rows.take(wanted.min(rows.left().saturating_sub(taken + 1)));
    sheet::rows(buffer, place, &rows_of(points, context, shown), context.look);
    rows.gap(taken);
    let quiet = context.look.theme.style(Role::Quiet);
    for line in told {
        let place = rows.take(1);
        write(buffer, place, place.x.into(), place.y.into(), &line, quiet);
    }
}

/// Draws the formats offered for an item.
pub fn draw_choice(buffer: &mut Buffer, body: Rect, item: Option<PointView>, offered: &[Id], context: Context<'_>) {
    let mut rows = Rows::of(inset(body));
    if let Some(item) = item.filter(|_| body.height > 6) {
        let place = rows.take(1);
        let kind = item.kind.map(|known| kind(known, &context.telling()));
        let title = context.line(item.title);
        let title = match kind {
            Some(kind) => format!("{}   {title}", context.words.stop_item(item.number, kind)),
            None => title,
        };
        write(
            buffer,
            place,
            place.x.into(),
            place.y.into(),
            &title,
            context.look.theme.style(Role::Quiet),
        );
        rows.gap(4);
    }
    draw_sentence(buffer, &mut rows, &sentence(context), (3, context));
    rows.gap(3);
    let telling = context.telling();
    let purpose = |format: &Id| {
        let known = telling.tree.formats.get(format);
        known.map(|format| telling.filled(&format.purpose)).unwrap_or_default()
    };
    let choices = offered
        .iter()
        .map(|format| (telling.format_title(format), purpose(format)));
    sheet::rows(buffer, rows.rest(), &numbered(choices), context.look);
}

/// Wide screens have air at the left.
fn inset(body: Rect) -> Rect {
    let margin = if body.width >= 94 { 12 } else { 0 };
    let above = if body.height >= 24 { 2 } else { 0 };
    Rect {
        x: body.x + margin,
        y: body.y + above,
        width: (body.width - margin).min(92),
        height: body.height - above,
    }
}

/// The sentence, and who speaks if somebody does.
fn opened(buffer: &mut Buffer, body: Rect, context: Context<'_>) -> Rows {
    let mut rows = Rows::of(inset(body));
    draw_sentence(buffer, &mut rows, &sentence(context), (3, context));
    if let Some(person) = lit(context.view) {
        let band = Band {
            name: Some(context.name(person)),
            time: None,
            then: None,
        };
        marks::draw_band(buffer, rows.take(1), &band, context.look);
    }
    rows.gap(6);
    rows.gap(12);
    rows
}

fn rows_of(points: &[PointView], context: Context<'_>, shown: &Shown) -> Vec<Row> {
    let words = context.words;
    let mut rows: Vec<Row> = points
        .iter()
        .map(|point| {
            let kind = point.kind.map(|known| kind(known, &context.telling()));
            let by = point.by.map(|by| words.items_brought_by(context.name(by)));
            let minutes = point
                .minutes
                .map(|minutes| Duration::from_secs(u64::from(minutes) * 60));
            Row {
                key: point.number.to_string(),
                label: context.line(point.title),
                detail: [kind, by].into_iter().flatten().collect::<Vec<_>>().join("   "),
                right: minutes.map(|time| words.planned(time)).unwrap_or_default(),
                standing: if shown.point == Some(point.item) {
                    Standing::Selected
                } else {
                    Standing::Offered
                },
            }
        })
        .collect();
    rows.push(Row {
        key: String::new(),
        label: words.items_another(),
        detail: String::new(),
        right: String::new(),
        standing: match shown.point {
            None if !points.is_empty() => Standing::Selected,
            _ => Standing::NotNow,
        },
    });
    rows
}

/// The sum, that the closing keeps its time, and what the kinds mean.
fn below(total: u64, columns: u16, context: Context<'_>) -> Vec<String> {
    let words = context.words;
    let sum = words.items_total(words.planned(Duration::from_secs(total * 60)));
    let columns = columns.min(object::WIDEST);
    let mut lines = wrapped(&format!("{sum}   {}", words.items_closing_kept()), columns);
    lines.extend(wrapped(&words.items_kinds_explained(), columns));
    lines
}
