//! Where people sit round the table: pure geometry (screens 3, "the algorithm that worked").
//!
//! A rectangle, the width of each label and a stance go in; the ellipse and a place for each seat come out, or that a list
//! must do. Each half of the table is a column in which every seat has a row of its own, so no two names can share a cell,
//! however long they are. Drawing is elsewhere.

use std::f64::consts::{PI, TAU};

use ratatui::layout::Rect;

/// What the ring is drawn for; it decides how wide it may be for its height.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Stance {
    #[default]
    /// The stage: about a true circle, cells being twice as high as wide. Prefers the list for a very large group.
    Stage,
    /// The room's view.
    Room,
    /// The adopted decision, with text inside.
    Poster,
}

impl Stance {
    /// Half width for each row of half height.
    fn width_for_height(self) -> f64 {
        match self {
            Self::Stage => 2.3,
            Self::Room => 2.75,
            Self::Poster => 3.1,
        }
    }
}

/// Where a name stands: beside the ring, or above or below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    Top,
    Right,
    Bottom,
    Left,
}

/// An ellipse of cells. Lengths are in columns and rows; a cell reaches from its number to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ellipse {
    pub centre_x: f64,
    pub centre_y: f64,
    /// Half its width.
    pub a: f64,
    /// Half its height, from the middle of its first row to the middle of its last.
    pub b: f64,
}

impl Ellipse {
    /// How far a row's middle lies under the centre.
    pub fn below(&self, row: i32) -> f64 {
        f64::from(row) + 0.5 - self.centre_y
    }

    /// Half the width of the ring at a row; nothing above and below it.
    pub fn half_width(&self, row: i32) -> f64 {
        self.a * (1.0 - (self.below(row) / self.b).powi(2)).max(0.0).sqrt()
    }

    /// Half the width that may be written on at a row, clear of the line and the marks.
    pub fn half_room(&self, row: i32) -> f64 {
        let y = self.below(row);
        if y.abs() > self.b - 1.5 {
            return 0.0;
        }
        (self.a - 4.0) * (1.0 - (y / (self.b - 0.8)).powi(2)).max(0.0).sqrt()
    }

    /// A point by its angle, clockwise from the top.
    pub fn point(&self, angle: f64) -> (f64, f64) {
        (
            self.centre_x + self.a * angle.sin(),
            self.centre_y - self.b * angle.cos(),
        )
    }

    /// The angle, clockwise from the top, at which a point lies.
    pub fn angle(&self, x: f64, y: f64) -> f64 {
        ((x - self.centre_x) / self.a)
            .atan2((self.centre_y - y) / self.b)
            .rem_euclid(TAU)
    }
}

/// The place of one seat.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    pub side: Side,
    /// The cell of the mark, on the ring.
    pub mark: (i32, i32),
    /// The row of the name: the mark's own, but for the poles.
    pub name_row: i32,
    /// Columns for the name.
    pub room: u16,
    /// Clockwise from the top.
    pub angle: f64,
}

/// Everybody's place.
#[derive(Debug, Clone, PartialEq)]
pub struct Seating {
    pub ellipse: Ellipse,
    /// In seating order.
    pub places: Vec<Place>,
    /// Rows from one name of a half to the next: 1, 2 or 3.
    pub separation: i32,
}

/// The ring, or that it must be a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Layout {
    Ring(Seating),
    List,
}

/// Columns between the ring's edge and the end of a label: mark, gap and one to spare.
const BESIDE: f64 = 3.0;
const LABEL_LEAST: u16 = 7;

/// Places people whose labels are so wide, in seating order, clockwise from the top.
pub fn layout(area: Rect, labels: &[u16], stance: Stance) -> Layout {
    let count = labels.len();
    let poles = Poles::of(count);
    let top = i32::from(area.top()) + i32::from(poles.top);
    let bottom = i32::from(area.bottom()) - 1 - i32::from(poles.bottom);
    let rows = bottom - top + 1;
    let crowded = stance == Stance::Stage && count as f64 > 1.3 * f64::from(rows);
    if count == 0 || rows < 5 || crowded {
        return Layout::List;
    }
    let b = f64::from(rows - 1) / 2.0;
    let Some(a) = half_width(area.width, labels, b, stance) else {
        return Layout::List;
    };
    let centre_x = f64::from(area.x) + f64::from(area.width) / 2.0;
    let ellipse = Ellipse {
        centre_x,
        centre_y: f64::from(top + bottom + 1) / 2.0,
        a,
        b,
    };
    match seats(area, ellipse, count, poles, (top, bottom)) {
        Some((places, separation)) => Layout::Ring(Seating {
            ellipse,
            places,
            separation,
        }),
        None => Layout::List,
    }
}

/// The width that shape and labels leave; none where it would be too narrow to be a ring.
fn half_width(columns: u16, labels: &[u16], b: f64, stance: Stance) -> Option<f64> {
    let longest = labels.iter().copied().max().unwrap_or(0);
    let mut label = longest.min((f64::from(columns) * 0.18).round().max(12.0) as u16);
    let wide = |label: u16| (f64::from(columns) / 2.0 - f64::from(label) - BESIDE).min(stance.width_for_height() * b);
    while wide(label) < 1.55 * b && label > LABEL_LEAST {
        label -= 1;
    }
    Some(wide(label)).filter(|a| *a >= 1.2 * b)
}

/// Whether somebody sits exactly at the top and at the bottom.
#[derive(Clone, Copy)]
struct Poles {
    top: bool,
    bottom: bool,
}

impl Poles {
    fn of(count: usize) -> Self {
        let top = matches!(count, 1 | 3..=14);
        Self {
            top,
            bottom: top && count.is_multiple_of(2),
        }
    }
}

/// The angle of a seat, clockwise from the top, before rows are given out.
fn ideal_angle(index: usize, count: usize) -> f64 {
    let step = TAU / count as f64;
    // Half a step, and a hair more, so that no seat falls exactly on the vertical axis.
    let shift = match count {
        2 => PI / 2.0,
        15.. => step / 2.0 + 1e-6,
        _ => 0.0,
    };
    index as f64 * step + shift
}

/// Every seat's place, and the rows between seats; none if a half has more seats than rows.
fn seats(
    area: Rect,
    ellipse: Ellipse,
    count: usize,
    poles: Poles,
    (top, bottom): (i32, i32),
) -> Option<(Vec<Place>, i32)> {
    let at_pole = |index: usize| poles.top && index == 0 || poles.bottom && index == count / 2;
    let on_right = |index: &usize| ideal_angle(*index, count) < PI;
    let beside: Vec<usize> = (0..count).filter(|index| !at_pole(*index)).collect();
    let right: Vec<usize> = beside.iter().copied().filter(on_right).collect();
    let left: Vec<usize> = beside.iter().copied().rev().filter(|index| !on_right(index)).collect();
    let separation = separation(right.len(), top, bottom)?.min(separation(left.len(), top, bottom)?);
    let mut places: Vec<(usize, Place)> = Vec::new();
    for (side, half) in [(Side::Right, right), (Side::Left, left)] {
        let ideal = |index: &usize| (ellipse.centre_y - 0.5 - ellipse.b * ideal_angle(*index, count).cos()).round();
        let rows = spread(
            half.iter().map(|index| ideal(index) as i32).collect(),
            separation,
            (top, bottom),
        );
        places.extend(
            half.into_iter()
                .zip(rows)
                .map(|(index, row)| (index, place_beside(area, ellipse, side, row))),
        );
    }
    if poles.top {
        places.push((0, place_at_pole(area, ellipse, Side::Top, top)));
    }
    if poles.bottom {
        places.push((count / 2, place_at_pole(area, ellipse, Side::Bottom, bottom)));
    }
    places.sort_by_key(|(index, _)| *index);
    Some((places.into_iter().map(|(_, place)| place).collect(), separation))
}

/// The most rows, up to 3, that can lie from one seat of a half to the next.
fn separation(seats: usize, top: i32, bottom: i32) -> Option<i32> {
    let gaps = i32::try_from(seats).ok()?.saturating_sub(1).max(0);
    [3, 2, 1].into_iter().find(|rows| rows * gaps <= bottom - top)
}

/// Gives each seat a row of its own, near the one it would like: down once, and back up from the last row.
fn spread(mut rows: Vec<i32>, separation: i32, (top, bottom): (i32, i32)) -> Vec<i32> {
    let mut least = top;
    for row in &mut rows {
        *row = (*row).max(least);
        least = *row + separation;
    }
    let mut most = bottom;
    for row in rows.iter_mut().rev() {
        *row = (*row).min(most);
        most = *row - separation;
    }
    rows
}

fn place_beside(area: Rect, ellipse: Ellipse, side: Side, row: i32) -> Place {
    // Near the poles the two halves stay apart, and apart from somebody who sits there.
    let x = ellipse.half_width(row).max(0.12 * ellipse.a).max(2.0);
    let (column, room) = match side {
        Side::Left => {
            let column = (ellipse.centre_x - x).floor() as i32;
            (column, column - 1 - i32::from(area.left()))
        }
        _ => {
            let column = (ellipse.centre_x + x).floor() as i32;
            (column, i32::from(area.right()) - column - 2)
        }
    };
    let angle = ellipse.angle(f64::from(column) + 0.5, f64::from(row) + 0.5);
    let room = u16::try_from(room).unwrap_or(0);
    Place {
        side,
        mark: (column, row),
        name_row: row,
        room,
        angle,
    }
}

fn place_at_pole(area: Rect, ellipse: Ellipse, side: Side, row: i32) -> Place {
    let (name_row, angle) = if side == Side::Top {
        (row - 1, 0.0)
    } else {
        (row + 1, PI)
    };
    Place {
        side,
        mark: (ellipse.centre_x.floor() as i32, row),
        name_row,
        room: area.width,
        angle,
    }
}

#[cfg(test)]
mod tests;
