//! The line of the ring: dense where the round has been, sparse where it has not, and one arrowhead on the way.
//!
//! Dots of Braille, two by four a cell: a double row of dots, or every third dot. So dense or sparse says it without
//! colour. Cells of marks and names are left alone.

use std::cell::RefCell;
use std::f64::consts::TAU;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Direction;
use super::layout::Ellipse;
use crate::tui::theme::{Ink, Look, Role};
use crate::tui::widgets::letters::write;

/// How much of the ring is dense.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dense {
    Nothing,
    All,
    /// From one angle to another, in the direction of the round.
    Arc(f64, f64, Direction),
}

impl Dense {
    fn holds(self, angle: f64) -> bool {
        match self {
            Self::Nothing => false,
            Self::All => true,
            Self::Arc(from, to, direction) => turn(from, angle, direction) <= turn(from, to, direction),
        }
    }
}

/// The angle from one point to another, going in a direction.
pub fn turn(from: f64, to: f64, direction: Direction) -> f64 {
    let on = match direction {
        Direction::Clockwise => to - from,
        Direction::Counterclockwise => from - to,
    };
    // Mostly within a turn of each other, and a division for each dot of the ring would be seen.
    match on {
        0.0..TAU => on,
        on if -TAU < on && on < 0.0 => on + TAU,
        on => on.rem_euclid(TAU),
    }
}

/// Cells of one row that the line leaves free: from a column up to, not including, another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clear {
    pub row: i32,
    pub from: i32,
    pub to: i32,
}

/// Whether a cell is to be left free.
pub fn is_clear(clear: &[Clear], (column, row): (i32, i32)) -> bool {
    clear
        .iter()
        .any(|place| place.row == row && place.from <= column && column < place.to)
}

/// Draws the line.
pub fn draw(buffer: &mut Buffer, area: Rect, ellipse: Ellipse, dense: Dense, (clear, look): (&[Clear], Look)) {
    for &((column, row), cell) in cells(ellipse, dense).iter() {
        if is_clear(clear, (column, row)) {
            continue;
        }
        let style = look.theme.style(if cell.dense { Role::Leaf } else { Role::Line });
        match look.glyphs.ink {
            Ink::Dots if cell.dots == 0 => {}
            Ink::Dots => {
                let sign = char::from_u32(0x2800 + u32::from(cell.dots)).unwrap_or(' ');
                write(buffer, area, column, row, sign.encode_utf8(&mut [0; 4]), style);
            }
            Ink::Letters { dense, sparse } => {
                write(
                    buffer,
                    area,
                    column,
                    row,
                    if cell.dense { dense } else { sparse },
                    style,
                );
            }
        }
    }
}

/// Draws the arrowhead in the middle of the way from one angle to another, unless a mark or a name stands there.
pub fn draw_arrow(
    buffer: &mut Buffer,
    area: Rect,
    ellipse: Ellipse,
    (from, to, direction): (f64, f64, Direction),
    (clear, look): (&[Clear], Look),
) {
    let half = turn(from, to, direction) / 2.0;
    let angle = match direction {
        Direction::Clockwise => from + half,
        Direction::Counterclockwise => from - half,
    };
    let (x, y) = ellipse.point(angle);
    let cell = (x.floor() as i32, y.floor() as i32);
    if !is_clear(clear, cell) {
        let sign = arrowhead(ellipse, angle, direction, look);
        write(buffer, area, cell.0, cell.1, sign, look.theme.style(Role::Sky));
    }
}

/// By the direction of travel; a row is as long as two columns.
fn arrowhead(ellipse: Ellipse, angle: f64, direction: Direction, look: Look) -> &'static str {
    let sign = if direction == Direction::Clockwise { 1.0 } else { -1.0 };
    let (right, down) = (sign * ellipse.a * angle.cos(), sign * 2.0 * ellipse.b * angle.sin());
    let glyphs = look.glyphs;
    match (right.abs() > down.abs(), right > 0.0, down > 0.0) {
        (true, true, _) => glyphs.right,
        (true, false, _) => glyphs.left,
        (false, _, true) => glyphs.down,
        (false, _, false) => glyphs.up,
    }
}

#[derive(Clone, Copy, Default)]
struct Cell {
    dots: u8,
    dense: bool,
}

/// The cells of a line with their dots, each once.
type Cells = Vec<((i32, i32), Cell)>;

/// The line that was drawn last.
struct Last {
    ellipse: Ellipse,
    trace: Trace,
    dense: Dense,
    cells: Rc<Cells>,
}

thread_local! {
    /// From one frame to the next the ring is mostly the same one, and walking it is a quarter of a frame.
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

/// The cells of the line with their dots.
fn cells(ellipse: Ellipse, dense: Dense) -> Rc<Cells> {
    LAST.with_borrow_mut(|last| {
        let trace = match last.take() {
            Some(same) if (same.ellipse, same.dense) == (ellipse, dense) => return Rc::clone(&last.insert(same).cells),
            Some(other) if other.ellipse == ellipse => other.trace,
            _ => Trace::of(ellipse),
        };
        let cells = Rc::new(trace.cells(dense));
        Rc::clone(
            &last
                .insert(Last {
                    ellipse,
                    trace,
                    dense,
                    cells,
                })
                .cells,
        )
    })
}

/// A dot of the grid.
type Dot = (i32, i32);

/// An ellipse as dots: a single row of them, and a double one.
struct Trace {
    single: Vec<(Dot, f64)>,
    /// Two dots, with the first and the last angle at which the line goes through them.
    double: Vec<([Dot; 2], f64, f64)>,
}

impl Trace {
    fn of(ellipse: Ellipse) -> Trace {
        let walk: Vec<((f64, f64), f64)> = walk(ellipse).collect();
        let mut double: Vec<([Dot; 2], f64, f64)> = Vec::new();
        for (point, angle) in &walk {
            let dots = pair(ellipse, *point, *angle);
            match double.last_mut() {
                Some((same, _, last)) if *same == dots => *last = *angle,
                _ => double.push((dots, *angle, *angle)),
            }
        }
        Trace {
            single: path(&walk),
            double,
        }
    }

    fn cells(&self, dense: Dense) -> Cells {
        // What each dot brings to its cell.
        let mut brought = Cells::with_capacity(self.single.len() + 2 * self.double.len());
        // Every third dot, as evenly as the whole length allows, so that there is no seam at the top.
        let chosen = self.single.len() / 3;
        for (index, (dot, angle)) in self.single.iter().enumerate() {
            let dense = dense.holds(*angle);
            let starts = index * chosen % self.single.len() < chosen;
            let dots = if starts && !dense { bit(*dot) } else { 0 };
            brought.push((cell_of(*dot), Cell { dots, dense }));
        }
        for (dots, first, last) in &self.double {
            if dense.holds(*first) || dense.holds(*last) {
                let cell = |dot: &Dot| Cell {
                    dots: bit(*dot),
                    dense: true,
                };
                brought.extend(dots.iter().map(|dot| (cell_of(*dot), cell(dot))));
            }
        }
        together(brought)
    }
}

/// All that was brought to a cell, in one.
fn together(mut brought: Cells) -> Cells {
    brought.sort_unstable_by_key(|(at, _)| *at);
    brought.dedup_by(|(at, cell), (kept_at, kept)| {
        let same = at == kept_at;
        if same {
            kept.dots |= cell.dots;
            kept.dense |= cell.dense;
        }
        same
    });
    brought
}

/// Points of the ellipse in dots, from the top clockwise, several for each dot; with their angles.
fn walk(ellipse: Ellipse) -> impl Iterator<Item = ((f64, f64), f64)> {
    let steps = (32.0 * (ellipse.a + ellipse.b)).ceil().max(1.0) as usize;
    (0..steps).map(move |step| {
        let angle = TAU * step as f64 / steps as f64;
        let (x, y) = ellipse.point(angle);
        ((2.0 * x, 4.0 * y), angle)
    })
}

/// The dots of the ellipse in order, without corners.
fn path(walk: &[((f64, f64), f64)]) -> Vec<(Dot, f64)> {
    let mut dots: Vec<(Dot, f64)> = Vec::new();
    for &((x, y), angle) in walk {
        let dot = (x.floor() as i32, y.floor() as i32);
        if dots.last().is_some_and(|(last, _)| *last == dot) {
            continue;
        }
        if let [.., (before, _), _] = dots.as_slice()
            && (before.0 - dot.0).abs() <= 1
            && (before.1 - dot.1).abs() <= 1
        {
            dots.pop();
        }
        dots.push((dot, angle));
    }
    dots
}

/// The two dots of the double row at a point: above each other where the line is flat, side by side where it is steep.
fn pair(ellipse: Ellipse, (x, y): (f64, f64), angle: f64) -> [Dot; 2] {
    let flat = (2.0 * ellipse.a * angle.cos()).abs() >= (4.0 * ellipse.b * angle.sin()).abs();
    if flat {
        let upper = (y - 0.5).floor() as i32;
        [0, 1].map(|down| (x.floor() as i32, upper + down))
    } else {
        let left = (x - 0.5).floor() as i32;
        [0, 1].map(|right| (left + right, y.floor() as i32))
    }
}

fn cell_of((x, y): (i32, i32)) -> (i32, i32) {
    (x.div_euclid(2), y.div_euclid(4))
}

/// The bit of a dot in a Braille sign.
fn bit((x, y): (i32, i32)) -> u8 {
    const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
    BITS[(x.rem_euclid(2)) as usize][(y.rem_euclid(4)) as usize]
}
