//! A text being typed, in rows: where lines are broken, which rows are seen, where the caret stands.
//!
//! Lines break after spaces, what is longer than a row between letters. Each letter is made harmless as it is drawn.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

use super::writing::Writing;
use crate::notation::visible::visible_line;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::letters::{width, write};

/// How a text was last drawn.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct View {
    /// Columns of a row.
    columns: u16,
    /// The first row that was seen.
    first: usize,
}

/// A row: a piece of a line.
struct Row {
    line: usize,
    /// Bytes of the line.
    from: usize,
    to: usize,
    /// `char`s of the line before it.
    chars: usize,
}

/// Whether the caret is in this text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Caret {
    Here,
    Elsewhere,
}

/// How many rows the text takes in so many columns.
pub(super) fn rows(writing: &Writing, columns: u16) -> u16 {
    if let Some((at, rows)) = writing.counted.get()
        && at == columns
    {
        return rows;
    }
    let rows = u16::try_from(laid_out(writing, columns).len()).unwrap_or(u16::MAX);
    writing.counted.set(Some((columns, rows)));
    rows
}

/// Draws the rows that are seen; gives back the place after the last letter of the last row.
pub(super) fn draw(
    buffer: &mut Buffer,
    place: Rect,
    writing: &Writing,
    caret: Caret,
    (style, look): (Style, Look),
) -> (i32, i32) {
    let rows = laid_out(writing, place.width);
    let (at_row, chars) = row_of_caret(&rows, writing);
    let view = match caret {
        Caret::Here => scrolled(writing.view.get(), at_row, &rows, place),
        // Whoever only looks reads from the beginning.
        Caret::Elsewhere => View {
            columns: place.width,
            first: 0,
        },
    };
    writing.view.set(view);
    let mut end = (i32::from(place.x), i32::from(place.y));
    for (index, y) in (view.first..rows.len()).zip(place.top()..place.bottom()) {
        let Some(row) = rows.get(index) else { break };
        let under = (caret == Caret::Here && index == at_row).then(|| chars - row.chars);
        let x = draw_row(
            buffer,
            Rect { y, height: 1, ..place },
            text_of(writing, row),
            under,
            (style, look),
        );
        end = (x, i32::from(y));
    }
    let is_cut = view.first + usize::from(place.height) < rows.len();
    if is_cut && caret == Caret::Elsewhere {
        let last = end.0.min(i32::from(place.right()) - 1);
        write(buffer, place, last, end.1, look.glyphs.ellipsis, style);
    }
    end
}

fn draw_row(buffer: &mut Buffer, place: Rect, text: &str, under: Option<usize>, (style, look): (Style, Look)) -> i32 {
    let (mut column, mut chars) = (i32::from(place.x), 0);
    let mut marked = under.is_none();
    for letter in text.graphemes(true) {
        let here = !marked && under.is_some_and(|under| under <= chars);
        let style = if here {
            style.add_modifier(Modifier::REVERSED)
        } else {
            style
        };
        marked |= here;
        let shown = shown(letter);
        write(buffer, place, column, place.y.into(), &shown, style);
        column += i32::from(width(&shown));
        chars += letter.chars().count();
    }
    if !marked {
        let last = column.min(i32::from(place.right()) - 1);
        write(
            buffer,
            place,
            last,
            place.y.into(),
            look.glyphs.caret,
            look.theme.bold(Role::Lamp),
        );
        column = last + 1;
    }
    column
}

/// What is seen: as before, moved as far as the caret needs.
fn scrolled(before: View, caret: usize, rows: &[Row], place: Rect) -> View {
    let height = usize::from(place.height.max(1));
    let most = rows.len().saturating_sub(height);
    let first = before
        .first
        .min(most)
        .min(caret)
        .max((caret + 1).saturating_sub(height));
    View {
        columns: place.width,
        first,
    }
}

/// The place in the text a row above or below the caret, in the same column where there is one: line and `char`s.
pub(super) fn beside(writing: &Writing, by: isize) -> Option<(usize, usize)> {
    let rows = laid_out(writing, writing.view.get().columns);
    let (index, chars) = row_of_caret(&rows, writing);
    let from = rows.get(index)?;
    let to = rows.get(index.checked_add_signed(by)?)?;
    let before = text_of(writing, from)
        .chars()
        .take(chars - from.chars)
        .collect::<String>();
    let column: u16 = before.graphemes(true).map(|letter| width(&shown(letter))).sum();
    let (mut taken, mut chars) = (0, to.chars);
    for letter in text_of(writing, to).graphemes(true) {
        taken += width(&shown(letter));
        let after = chars + letter.chars().count();
        if taken > column || begins_a_row(&rows, to.line, after) {
            break;
        }
        chars = after;
    }
    Some((to.line, chars))
}

/// The end of a broken row is the beginning of the next.
fn begins_a_row(rows: &[Row], line: usize, chars: usize) -> bool {
    chars > 0 && rows.iter().any(|row| row.line == line && row.chars == chars)
}

fn text_of<'a>(writing: &'a Writing, row: &Row) -> &'a str {
    let line = writing.written().get(row.line).map_or("", String::as_str);
    line.get(row.from..row.to).unwrap_or_default()
}

/// The row of the caret, and its `char`s in the line.
fn row_of_caret(rows: &[Row], writing: &Writing) -> (usize, usize) {
    let (line, chars) = writing.caret();
    let row = rows.iter().rposition(|row| row.line == line && row.chars <= chars);
    (row.unwrap_or(0), chars)
}

/// All rows, one column left for the caret. A text that was never drawn has a row for each line.
fn laid_out(writing: &Writing, columns: u16) -> Vec<Row> {
    let room = match columns {
        0 => u16::MAX,
        columns => (columns - 1).max(1),
    };
    let mut rows = Vec::new();
    for (index, line) in writing.written().iter().enumerate() {
        break_line(index, line, room, &mut rows);
    }
    rows
}

fn break_line(index: usize, line: &str, room: u16, rows: &mut Vec<Row>) {
    let mut row = Row {
        line: index,
        from: 0,
        to: line.len(),
        chars: 0,
    };
    let (mut taken, mut chars) = (0u16, 0);
    // Where the row could be broken: byte, chars, columns up to there.
    let mut after_space: Option<(usize, usize, u16)> = None;
    for (at, letter) in line.grapheme_indices(true) {
        let columns = columns_of(letter);
        let is_space = letter == " ";
        if taken.saturating_add(columns) > room && !is_space && at > row.from {
            let (to, before, columns) = after_space.unwrap_or((at, chars, taken));
            rows.push(Row { to, ..row });
            row = Row {
                line: index,
                from: to,
                to: line.len(),
                chars: before,
            };
            taken -= columns;
            after_space = None;
        }
        taken = taken.saturating_add(columns);
        chars += letter.chars().count();
        if is_space {
            after_space = Some((at + letter.len(), chars, taken));
        }
    }
    rows.push(row);
}

/// Columns of a letter as it is shown; plain Latin, which most texts are, without looking it up.
fn columns_of(letter: &str) -> u16 {
    let mut signs = letter.chars();
    match (signs.next(), signs.next()) {
        (Some(' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{2ff}'), None) => 1,
        _ => width(&shown(letter)),
    }
}

fn shown(letter: &str) -> Cow<'_, str> {
    visible_line(letter)
}
