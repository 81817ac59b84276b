//! What asks for input rises from the bottom: a raised area, and in it rows of choices or fields.
//!
//! The stage above it is drawn smaller by the caller. What a row does, and texts being typed, are not known here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::{cut, row_of, width, write, write_right};
use crate::tui::theme::{Look, Role};

/// How a row stands among the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Offered,
    Selected,
    /// Cannot be done now: its detail says why.
    NotNow,
}

/// A row: a key or number, what it is, what it leads to, and something at the right edge. All but the label may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub key: String,
    pub label: String,
    pub detail: String,
    pub right: String,
    pub standing: Standing,
}

/// Text keeps this far from the edges of a sheet.
const MARGIN: u16 = 2;
/// Between the columns of a row.
const GAP: u16 = 2;

/// Draws the raised area with its edge in the first row, and gives back the place inside it, margins taken off.
pub fn draw(buffer: &mut Buffer, place: Rect, look: Look) -> Rect {
    let place = place.intersection(buffer.area);
    let below = Rect {
        y: place.y + place.height.min(1),
        height: place.height.saturating_sub(1),
        ..place
    };
    for y in place.top()..place.bottom() {
        for x in place.left()..place.right() {
            buffer[(x, y)].reset();
        }
    }
    buffer.set_style(place, look.theme.style(Role::Text));
    buffer.set_style(row_of(place, 0), look.theme.style(Role::Ground));
    buffer.set_style(below, look.theme.selected());
    let edge = look.glyphs.sheet_edge.filter(|_| look.theme.has_raised());
    let (sign, style) = match edge {
        Some(sign) => (sign, look.theme.raised_edge()),
        None => (look.glyphs.rule, look.theme.style(Role::Line)),
    };
    write(
        buffer,
        place,
        place.x.into(),
        place.y.into(),
        &sign.repeat(usize::from(place.width)),
        style,
    );
    let margin = MARGIN.min(below.width / 2);
    Rect {
        x: below.x + margin,
        width: below.width - 2 * margin,
        ..below
    }
}

/// Marks a whole row as selected: raised, with a sign in lamp at its left edge.
pub fn select(buffer: &mut Buffer, row: Rect, look: Look) {
    let row = row.intersection(buffer.area);
    buffer.set_style(row, look.theme.selected());
    let sign = if look.theme.has_raised() {
        look.glyphs.selected
    } else {
        look.glyphs.right
    };
    write(
        buffer,
        row,
        row.x.into(),
        row.y.into(),
        sign,
        look.theme.style(Role::Lamp),
    );
}

/// Draws rows in aligned columns, with empty rows between them where there is room; where there are too many, those
/// around the selected one. The selected row's sign stands in the margin at the left of `place`.
pub fn rows(buffer: &mut Buffer, place: Rect, rows: &[Row], look: Look) {
    let columns = Columns::of(rows, place.width);
    for (index, y) in shown(place, rows) {
        if let Some(row) = rows.get(index) {
            draw_row(buffer, Rect { y, height: 1, ..place }, row, &columns, look);
        }
    }
}

/// The rows that are seen, each with its row of the screen.
fn shown(place: Rect, rows: &[Row]) -> Vec<(usize, u16)> {
    let (count, room) = (rows.len(), usize::from(place.height));
    let pitch = if count * 2 <= room + 1 { 2 } else { 1 };
    let selected = rows
        .iter()
        .position(|row| row.standing == Standing::Selected)
        .unwrap_or(0);
    let first = selected.saturating_sub(room / 2).min(count.saturating_sub(room));
    (first..count)
        .zip((place.top()..place.bottom()).step_by(pitch))
        .collect()
}

/// Where the columns begin, counted from the left of the place.
struct Columns {
    label: u16,
    label_width: u16,
    detail: u16,
}

impl Columns {
    fn of(rows: &[Row], room: u16) -> Self {
        let widest = |text: fn(&Row) -> &String| rows.iter().map(|row| width(text(row))).max().unwrap_or(0);
        let key = widest(|row| &row.key);
        let label = if key == 0 { 0 } else { key + GAP };
        let has_detail = rows.iter().any(|row| !row.detail.is_empty());
        let most = if has_detail {
            room.saturating_sub(label) / 2
        } else {
            room.saturating_sub(label)
        };
        let label_width = widest(|row| &row.label).min(most);
        Self {
            label,
            label_width,
            detail: label + label_width + 2 * GAP,
        }
    }
}

fn draw_row(buffer: &mut Buffer, place: Rect, row: &Row, columns: &Columns, look: Look) {
    if row.standing == Standing::Selected {
        // A sheet too narrow for its margins has no room for the sign either.
        let margin = if place.width > 1 { MARGIN.min(place.x) } else { 0 };
        select(
            buffer,
            Rect {
                x: place.x - margin,
                width: place.width + margin,
                ..place
            },
            look,
        );
    }
    let (key, label, detail) = styles(row.standing, look);
    let (left, y) = (i32::from(place.x), i32::from(place.y));
    let ellipsis = look.glyphs.ellipsis;
    let end = place.width.saturating_sub(if row.right.is_empty() {
        0
    } else {
        width(&row.right) + GAP
    });
    let label_room = columns.label_width.min(end.saturating_sub(columns.label));
    write(buffer, place, left, y, &row.key, key);
    write(
        buffer,
        place,
        left + i32::from(columns.label),
        y,
        &cut(&row.label, label_room, ellipsis),
        label,
    );
    if let Some(room) = end.checked_sub(columns.detail) {
        write(
            buffer,
            place,
            left + i32::from(columns.detail),
            y,
            &cut(&row.detail, room, ellipsis),
            detail,
        );
    }
    write_right(buffer, place, y, &row.right, look.theme.style(Role::Quiet));
}

fn styles(standing: Standing, look: Look) -> (Style, Style, Style) {
    match standing {
        Standing::NotNow => {
            let faint = look.theme.style(Role::Faint);
            (faint, faint, faint)
        }
        _ => (
            look.theme.bold(Role::Sky),
            look.theme.bold(Role::Text),
            look.theme.style(Role::Quiet),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{DARK, Depth, Theme, UNICODE};

    const LOOK: Look = Look {
        theme: Theme::Coloured(&DARK, Depth::TrueColour),
        glyphs: &UNICODE,
    };

    fn choice(key: &str, label: &str, detail: &str) -> Row {
        let standing = if key == "2" {
            Standing::Selected
        } else {
            Standing::Offered
        };
        Row {
            key: key.into(),
            label: label.into(),
            detail: detail.into(),
            right: String::new(),
            standing,
        }
    }

    fn pause() -> Vec<Row> {
        vec![
            choice("1", "un temps de silence", "la question et un cercle"),
            choice("2", "cinq minutes", "retour à 14 h 17"),
            choice("3", "dix minutes", "retour à 14 h 22"),
        ]
    }

    fn drawn(height: u16, look: Look) -> Vec<String> {
        let place = Rect::new(0, 0, 54, height);
        let mut buffer = Buffer::empty(place);
        let inside = draw(&mut buffer, place, look);
        rows(&mut buffer, inside, &pause(), look);
        let row = |y| {
            (0..place.width)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
        };
        (0..height).map(row).collect()
    }

    #[test]
    fn a_sheet_has_an_edge_and_rows_in_columns() {
        assert_eq!(
            drawn(4, LOOK),
            [
                "▄".repeat(54).as_str(),
                "  1  un temps de silence    la question et un cercle",
                "▌ 2  cinq minutes           retour à 14 h 17",
                "  3  dix minutes            retour à 14 h 22",
            ]
        );
    }

    #[test]
    fn without_colour_a_line_and_a_mark_say_the_same() {
        let lines = drawn(
            4,
            Look {
                theme: Theme::Monochrome,
                ..LOOK
            },
        );
        assert_eq!(lines[0], "─".repeat(54));
        assert!(lines[2].starts_with('▸'));
    }

    #[test]
    fn the_selected_row_is_always_seen() {
        for height in 2..9 {
            assert!(
                drawn(height, LOOK).iter().any(|line| line.starts_with("▌ 2")),
                "{height}"
            );
        }
        let place = Rect::new(2, 10, 50, 6);
        let seen = shown(place, &pause());
        assert!(seen.contains(&(1, 12)), "{seen:?}");
        assert!(seen.iter().all(|(_, y)| *y != 11), "{seen:?}");
    }
}
