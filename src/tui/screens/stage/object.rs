//! What is decided on: its text as it stands, whole, bold; below it what was heard, numbered, without names. The text is never cut, it
//! scrolls; what was heard is given up first (a count stays).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::session::ids::TextRef;
use crate::stage::view::ObjectView;
use crate::tui::context::Context;
use crate::tui::screens::stage::rows::write_lines;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, width, write};
use crate::tui::widgets::text::{self, Seen};
use crate::words::sentences::outcome;

/// A column of text is at most so wide.
pub const WIDEST: u16 = 78;

/// Draws the object; `below` is what stands under the text where there is room.
pub fn draw(
    buffer: &mut Buffer,
    place: Rect,
    object: &ObjectView,
    below: Below,
    (context, scroll): (Context<'_>, usize),
) {
    if place.height == 0 {
        return;
    }
    let place = Rect {
        width: place.width.min(WIDEST),
        ..place
    };
    title(buffer, place, object, context);
    let gap = u16::from(place.height >= 6);
    let rest = rest(place, 1 + gap);
    let lines = with_dates(object, place.width, context);
    let heard = match below {
        Below::Heard | Below::HeardIfItFits => heard(object, place.width, context),
        Below::Nothing => Vec::new(),
    };
    let taken = draw_text(buffer, rest, &lines, (&heard, below), (context, scroll));
    draw_below(buffer, self::rest(rest, taken), object, &heard, (below, context));
}

/// What stands under the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Below {
    Heard,
    /// Only where all of it fits: how much it is stands elsewhere already.
    HeardIfItFits,
    Nothing,
}

fn rest(place: Rect, rows: u16) -> Rect {
    let rows = rows.min(place.height);
    Rect {
        y: place.y + rows,
        height: place.height - rows,
        ..place
    }
}

/// "The proposal   version 2   held by Bruno", as much of it as fits.
fn title(buffer: &mut Buffer, place: Rect, object: &ObjectView, context: Context<'_>) {
    let words = context.words;
    let faint = context.look.theme.style(Role::Faint);
    let quiet = context.look.theme.style(Role::Quiet);
    let version = words.proposal_version(object.version);
    let holder = object.holder.map(|holder| words.proposal_held_by(context.name(holder)));
    let mut column = 0;
    let pieces = [
        (Some(words.proposal_title()), faint),
        (Some(version), quiet),
        (holder, quiet),
    ];
    for (piece, style) in pieces {
        let Some(piece) = piece else { continue };
        let room = place.width.saturating_sub(column);
        if column > 0 && width(&piece) > room {
            break;
        }
        let piece = cut(&piece, room, context.look.glyphs.ellipsis);
        write(
            buffer,
            place,
            i32::from(place.x) + i32::from(column),
            place.y.into(),
            &piece,
            style,
        );
        column += width(&piece) + 3;
    }
}

/// The text, bold, and below it until when it would hold and when it is looked at again: that is decided with it, and scrolls with it.
fn with_dates(object: &ObjectView, columns: u16, context: Context<'_>) -> Vec<Line<'static>> {
    let theme = context.look.theme;
    let telling = context.telling();
    let mut lines = paragraphs(&telling.text(object.text), columns, theme.bold(Role::Text));
    let dates = outcome::dates(object.care, &telling);
    if !dates.is_empty() {
        lines.push(Line::default());
        lines.extend(paragraphs(&dates.join("\n"), columns, theme.style(Role::Text)));
    }
    lines
}

/// Lines of a text of several paragraphs.
pub fn paragraphs(text: &str, columns: u16, style: Style) -> Vec<Line<'static>> {
    text.trim_end()
        .lines()
        .flat_map(|line| wrapped(line, columns))
        .map(|line| Line::from(Span::styled(line, style)))
        .collect()
}

/// Draws the text, leaving room below it for what was heard if all fits; how many rows it took.
fn draw_text(
    buffer: &mut Buffer,
    place: Rect,
    lines: &[Line<'static>],
    (heard, below): (&[Line<'static>], Below),
    (context, scroll): (Context<'_>, usize),
) -> u16 {
    let all = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let wanted_below = u16::try_from(heard.len()).unwrap_or(u16::MAX);
    let count_below = if heard.is_empty() || below != Below::Heard {
        0
    } else {
        2
    };
    let below = match place.height.saturating_sub(all) {
        room if room >= wanted_below => wanted_below,
        _ if place.height > 8 => count_below,
        _ => 0,
    };
    let text = Rect {
        height: place.height.saturating_sub(below).min(all.max(1)),
        ..place
    };
    scrolled(buffer, text, lines, scroll, context);
    text.height
}

/// Draws lines that scroll, and says which are seen.
pub fn scrolled(buffer: &mut Buffer, place: Rect, lines: &[Line<'static>], scroll: usize, context: Context<'_>) {
    let words = |seen: Seen| context.words.stage_lines(seen.first, seen.last, seen.total);
    text::draw(buffer, place, lines, scroll, (&words, context.look));
}

/// Everything heard where it fits, else how much.
fn draw_below(
    buffer: &mut Buffer,
    place: Rect,
    object: &ObjectView,
    heard: &[Line<'static>],
    (below, context): (Below, Context<'_>),
) {
    if below == Below::Nothing || heard.is_empty() || place.height == 0 {
        return;
    }
    if heard.len() <= usize::from(place.height) {
        write_lines(buffer, place, heard);
        return;
    }
    if place.height >= 2 && below == Below::Heard {
        let row = i32::from(place.bottom()) - 1;
        let style = context.look.theme.bold(Role::Violet);
        write(buffer, place, place.x.into(), row, &counts(object, context), style);
    }
}

/// "✦ 1 objection   ~ 1 concern": how much was heard.
pub fn counts(object: &ObjectView, context: Context<'_>) -> String {
    let glyphs = context.look.glyphs;
    let words = context.words;
    let (objections, concerns) = (object.objections.len(), object.concerns.len());
    let objections = (objections > 0).then(|| format!("{} {}", glyphs.objection, words.heard_objections(objections)));
    let concerns = (concerns > 0).then(|| format!("{} {}", glyphs.concern, words.heard_concerns(concerns)));
    [objections, concerns]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join("   ")
}

/// What was heard: two empty rows, the label, then each with its mark.
fn heard(object: &ObjectView, columns: u16, context: Context<'_>) -> Vec<Line<'static>> {
    if object.objections.is_empty() && object.concerns.is_empty() {
        return Vec::new();
    }
    let theme = context.look.theme;
    let label = Span::styled(context.words.heard_title(), theme.style(Role::Faint));
    let mut lines = vec![Line::default(), Line::default(), Line::from(label)];
    let glyphs = context.look.glyphs;
    for (number, (_, text)) in object.objections.iter().enumerate() {
        lines.push(Line::default());
        let mark = format!("{} {} ", glyphs.objection, number + 1);
        lines.extend(entry(&mark, *text, columns, context));
    }
    for (_, text) in &object.concerns {
        lines.push(Line::default());
        lines.extend(entry(&format!("{}   ", glyphs.concern), *text, columns, context));
    }
    lines
}

fn entry(mark: &str, text: Option<TextRef>, columns: u16, context: Context<'_>) -> Vec<Line<'static>> {
    let theme = context.look.theme;
    let words = match text {
        Some(text) => context.telling().text(text),
        None => context.words.heard_just_now(),
    };
    let style = theme.style(if text.is_some() { Role::Text } else { Role::Quiet });
    let indent = width(mark);
    let lines = wrapped(&words, columns.saturating_sub(indent).max(8));
    lines
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            let margin = if index == 0 {
                mark.to_owned()
            } else {
                " ".repeat(usize::from(indent))
            };
            Line::from(vec![
                Span::styled(margin, theme.bold(Role::Violet)),
                Span::styled(line, style),
            ])
        })
        .collect()
}
