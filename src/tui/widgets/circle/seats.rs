//! Names and marks at the ring: the chip of who speaks, words beside and under a name, cutting.
//!
//! A name is cut only by the room in its own row; words beside it are left out where they do not fit.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::layout::{Place, Seating, Side};
use super::ring::Clear;
use super::seat::Seat;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::letters::{cut, cut_apart, width, write};

/// What is written for one seat, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The name as it fits, without the chip's spaces.
    pub name: String,
    beside: Option<String>,
    under: Option<(i32, i32, String)>,
    pub column: i32,
    pub row: i32,
    pub chip: Chip,
}

/// How the name of who speaks is lit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chip {
    No,
    OneRow,
    ThreeRows,
}

impl Label {
    fn name_columns(&self) -> u16 {
        width(&self.name) + if self.chip == Chip::No { 0 } else { 2 }
    }

    /// All columns in the name's row.
    fn columns(&self) -> u16 {
        self.name_columns() + self.beside.as_ref().map_or(0, |words| 1 + width(words))
    }

    /// The cells of this label, row by row.
    pub fn cells(&self) -> Vec<Clear> {
        let span = |row: i32, from: i32, columns: u16| Clear {
            row,
            from,
            to: from + i32::from(columns),
        };
        let mut cells = vec![span(self.row, self.column, self.columns())];
        if self.chip == Chip::ThreeRows {
            cells.extend([-1, 1].map(|away| span(self.row + away, self.column, self.name_columns())));
        }
        cells.extend(
            self.under
                .as_ref()
                .map(|(column, row, words)| span(*row, *column, width(words))),
        );
        cells
    }
}

/// Columns a seat would like for its name; the chip's second space takes the column to spare.
pub fn wanted_columns(seat: &Seat, speaks: bool) -> u16 {
    width(&seat.shown_name()) + u16::from(speaks)
}

/// What is written for every seat.
pub fn labels(area: Rect, seating: &Seating, seats: &[Seat], speaker: Option<usize>, look: Look) -> Vec<Label> {
    let names: Vec<String> = seats.iter().map(Seat::shown_name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut labels: Vec<Label> = seats
        .iter()
        .zip(&seating.places)
        .enumerate()
        .map(|(index, (seat, place))| {
            let chip = if speaker == Some(index) { Chip::OneRow } else { Chip::No };
            label(area, seating, (seat, place), &names, (chip, look))
        })
        .collect();
    add_second_lines(area, seating, seats, &mut labels, look);
    if let Some(index) = speaker
        && look.glyphs.chip_edges.is_some()
        && has_free_rows(area, seating, &labels, index)
        && let Some(label) = labels.get_mut(index)
    {
        label.chip = Chip::ThreeRows;
    }
    labels
}

fn label(
    area: Rect,
    seating: &Seating,
    (seat, place): (&Seat, &Place),
    names: &[&str],
    (chip, look): (Chip, Look),
) -> Label {
    let ellipsis = look.glyphs.ellipsis;
    let pad = if chip == Chip::No { 0 } else { 2 };
    let name = cut_apart(&seat.shown_name(), names, place.room.saturating_sub(pad), ellipsis);
    let mut label = Label {
        name,
        beside: None,
        under: None,
        column: 0,
        row: place.name_row,
        chip,
    };
    let room = place.room.saturating_sub(label.columns());
    let under_row = seat.under.as_ref().and_then(|_| row_for_under(seating, place));
    let beside = match under_row {
        None => seat.under.as_ref().or(seat.beside.as_ref()),
        Some(_) => seat.beside.as_ref(),
    };
    label.beside = beside.filter(|words| width(words) < room).cloned();
    label.column = column(area, place, label.columns());
    label
}

fn column(area: Rect, place: &Place, columns: u16) -> i32 {
    match place.side {
        Side::Right => place.mark.0 + 2,
        Side::Left => place.mark.0 - 1 - i32::from(columns),
        Side::Top | Side::Bottom => {
            let middle = (f64::from(area.x) + f64::from(area.width) / 2.0 - f64::from(columns) / 2.0).round() as i32;
            middle.min(i32::from(area.right()) - i32::from(columns))
        }
    }
}

/// The row for a second line: under the name, at a pole inside the ring; none where the next name is too near.
fn row_for_under(seating: &Seating, place: &Place) -> Option<i32> {
    let last = (seating.ellipse.centre_y + seating.ellipse.b - 0.5).round() as i32;
    match place.side {
        Side::Top => Some(place.mark.1 + 1),
        Side::Bottom => Some(place.mark.1 - 1),
        _ => (seating.separation >= 2 && place.name_row < last).then_some(place.name_row + 1),
    }
}

/// So long a second line may be, although the name's own room is less: the longest word of an answer, beside the middle of the ring; above
/// and below it a few words. Less than the last says nothing.
const BESIDE_MIDDLE: u16 = 14;
const AWAY_FROM_MIDDLE: u16 = 32;
const SECOND_LINE_LEAST: u16 = 4;

/// Second lines, each as long as what stands there already leaves room for. Where the line of the ring alone is in its way, that gives way:
/// an answer is not cut for it.
fn add_second_lines(area: Rect, seating: &Seating, seats: &[Seat], labels: &mut [Label], look: Look) {
    for (index, (seat, place)) in seats.iter().zip(&seating.places).enumerate() {
        let (Some(words), Some(row)) = (&seat.under, row_for_under(seating, place)) else {
            continue;
        };
        let most = most_columns(seating, place, row).min(area.width).min(width(words));
        let shown = (SECOND_LINE_LEAST.min(most)..=most).rev().find_map(|columns| {
            let words = cut(words, columns, look.glyphs.ellipsis);
            let column = column_under(area, place, labels.get(index)?.column, width(&words));
            let cells = Clear {
                row,
                from: column,
                to: column + i32::from(width(&words)),
            };
            is_free(seating, labels, index, cells).then_some((column, row, words))
        });
        if let Some(label) = labels.get_mut(index) {
            label.under = shown;
        }
    }
}

fn most_columns(seating: &Seating, place: &Place, row: i32) -> u16 {
    let ellipse = &seating.ellipse;
    match place.side {
        Side::Top | Side::Bottom => (2.0 * (ellipse.half_width(row) - 2.0)).max(BESIDE_MIDDLE.into()) as u16,
        _ if ellipse.below(row).abs() > ellipse.b * 0.5 => place.room.max(AWAY_FROM_MIDDLE),
        _ => place.room.max(BESIDE_MIDDLE),
    }
}

fn column_under(area: Rect, place: &Place, name_column: i32, columns: u16) -> i32 {
    match place.side {
        Side::Right => name_column.min(i32::from(area.right()) - i32::from(columns)),
        Side::Left => (place.mark.0 - 1 - i32::from(columns)).max(area.left().into()),
        Side::Top | Side::Bottom => column(area, place, columns),
    }
}

/// Whether no mark, no other label and nothing in the middle stands in these cells or beside them.
fn is_free(seating: &Seating, labels: &[Label], index: usize, cells: Clear) -> bool {
    let ellipse = &seating.ellipse;
    let middle = ellipse.half_room(cells.row).ceil() as i32;
    let centre = ellipse.centre_x as i32;
    let in_middle = middle > 0 && cells.from < centre + middle && centre - middle < cells.to;
    let touches = |row: i32, from: i32, to: i32| row == cells.row && from <= cells.to && cells.from <= to;
    let mut marks = seating.places.iter().map(|place| place.mark);
    let others = labels.iter().enumerate().filter(|(other, _)| *other != index);
    let mut others = others.flat_map(|(_, label)| label.cells());
    !in_middle
        && !marks.any(|(column, row)| touches(row, column, column + 1))
        && !others.any(|other| touches(other.row, other.from, other.to))
}

/// Whether the rows above and below a chip are inside the area and free of other labels.
fn has_free_rows(area: Rect, seating: &Seating, labels: &[Label], index: usize) -> bool {
    let (Some(label), Some(place)) = (labels.get(index), seating.places.get(index)) else {
        return false;
    };
    if matches!(place.side, Side::Top | Side::Bottom) || label.under.is_some() {
        return false;
    }
    let (from, to) = (label.column, label.column + i32::from(label.name_columns()));
    [label.row - 1, label.row + 1].into_iter().all(|row| {
        let inside = row >= i32::from(area.top()) && row < i32::from(area.bottom());
        let marks = seating
            .places
            .iter()
            .any(|other| other.mark.1 == row && (from..to).contains(&other.mark.0));
        let names = labels
            .iter()
            .flat_map(Label::cells)
            .any(|c| c.row == row && c.from < to + 1 && from < c.to + 1);
        inside && !marks && !names
    })
}

/// The cells that the line leaves free: marks and labels, with one column at each side.
pub fn clear(seating: &Seating, labels: &[Label]) -> Vec<Clear> {
    let around = |Clear { row, from, to }: Clear| Clear {
        row,
        from: from - 1,
        to: to + 1,
    };
    let marks = seating.places.iter().map(|place| Clear {
        row: place.mark.1,
        from: place.mark.0,
        to: place.mark.0 + 1,
    });
    marks.chain(labels.iter().flat_map(Label::cells)).map(around).collect()
}

/// Draws marks, names and words.
pub fn draw(buffer: &mut Buffer, area: Rect, seating: &Seating, (seats, labels): (&[Seat], &[Label]), look: Look) {
    for ((seat, place), label) in seats.iter().zip(&seating.places).zip(labels) {
        let (column, row) = place.mark;
        write(buffer, area, column, row, seat.mark.sign(look), seat.mark.style(look));
        draw_name(buffer, area, seat, label, look);
        let quiet = look.theme.style(Role::Quiet);
        let after = label.column + i32::from(label.name_columns()) + 1;
        write(
            buffer,
            area,
            after,
            label.row,
            label.beside.as_deref().unwrap_or(""),
            quiet,
        );
        if let Some((column, row, words)) = &label.under {
            write(buffer, area, *column, *row, words, seat.under_style(look));
        }
    }
}

fn draw_name(buffer: &mut Buffer, area: Rect, seat: &Seat, label: &Label, look: Look) {
    if label.chip == Chip::No {
        write(
            buffer,
            area,
            label.column,
            label.row,
            &label.name,
            seat.name_style(look),
        );
        return;
    }
    let selected = if seat.selected {
        Modifier::UNDERLINED
    } else {
        Modifier::empty()
    };
    let style = look.theme.chip().add_modifier(selected);
    write(
        buffer,
        area,
        label.column,
        label.row,
        &format!(" {} ", label.name),
        style,
    );
    if let (Chip::ThreeRows, Some((above, below))) = (label.chip, look.glyphs.chip_edges) {
        let columns = usize::from(label.name_columns());
        write(
            buffer,
            area,
            label.column,
            label.row - 1,
            &above.repeat(columns),
            look.theme.chip_edge(),
        );
        write(
            buffer,
            area,
            label.column,
            label.row + 1,
            &below.repeat(columns),
            look.theme.chip_edge(),
        );
    }
}

/// The seat at a cell: the whole row of the name on its side of the ring.
pub fn seat_at(seating: &Seating, (column, row): (i32, i32)) -> Option<usize> {
    seating.places.iter().position(|place| {
        let (mark, on_mark) = (place.mark.0, place.mark == (column, row));
        let on_row = place.name_row == row;
        on_mark
            || on_row
                && match place.side {
                    Side::Top | Side::Bottom => true,
                    Side::Right => column >= mark,
                    Side::Left => column <= mark,
                }
    })
}
