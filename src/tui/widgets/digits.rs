//! A time, large: seven straight strokes on a grid of quarter cells (screens 4).
//!
//! Knows digits, `:`, `h` and a space. Which size fits is asked here; where it stands is the caller's.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::write;
use crate::tui::theme::{Glyphs, Ink};

/// A size of digits. Columns and gaps are whole cells; heights are half cells, where strokes may end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    /// Columns of a digit.
    pub columns: u16,
    /// Rows of a digit.
    pub rows: u16,
    gap: u16,
    stroke_columns: u16,
    stroke_halves: u16,
    halves: u16,
}

/// From the largest to the smallest.
pub const SIZES: [Size; 6] = [
    size(14, 12, 3, 3, 3, 24),
    size(10, 9, 3, 2, 2, 18),
    size(8, 7, 2, 2, 2, 14),
    size(6, 5, 2, 1, 1, 9),
    size(5, 4, 2, 1, 1, 7),
    size(3, 3, 1, 1, 1, 5),
];

const fn size(columns: u16, rows: u16, gap: u16, stroke_columns: u16, stroke_halves: u16, halves: u16) -> Size {
    Size {
        columns,
        rows,
        gap,
        stroke_columns,
        stroke_halves,
        halves,
    }
}

impl Size {
    /// Columns that a text takes in this size.
    pub fn width(self, text: &str) -> u16 {
        let letters: u16 = text.chars().map(|letter| self.letter_columns(letter)).sum();
        let count = u16::try_from(text.chars().count()).unwrap_or(u16::MAX);
        letters + self.gap * count.saturating_sub(1)
    }

    fn letter_columns(self, letter: char) -> u16 {
        match letter {
            ':' => self.stroke_columns,
            'h' => (self.columns * 3).div_ceil(4),
            '0'..='9' => self.columns,
            _ => self.gap,
        }
    }

    /// The half row at which the middle stroke begins.
    fn middle(self) -> u16 {
        (self.halves - self.stroke_halves) / 2
    }
}

/// The largest size in which a text fits.
pub fn largest(text: &str, columns: u16, rows: u16) -> Option<Size> {
    SIZES
        .into_iter()
        .find(|size| size.rows <= rows && size.width(text) <= columns)
}

/// Draws a text with its upper left corner at a column and row.
pub fn draw(
    buffer: &mut Buffer,
    place: Rect,
    (column, row): (i32, i32),
    text: &str,
    size: Size,
    (style, glyphs): (Style, &Glyphs),
) {
    let mut left = column;
    for letter in text.chars() {
        let columns = size.letter_columns(letter);
        let mut grid = Grid::new(columns, size.rows);
        grid.letter(letter, size);
        for (index, line) in grid.lines(glyphs.ink).into_iter().enumerate() {
            for (offset, cell) in line.into_iter().enumerate().filter(|(_, cell)| *cell != " ") {
                write(buffer, place, left + offset as i32, row + index as i32, cell, style);
            }
        }
        left += i32::from(columns + size.gap);
    }
}

/// Which of the strokes a digit has: top, upper right, lower right, bottom, lower left, upper left, middle.
const STROKES: [&str; 10] = [
    "abcdef", "", "abged", "abgcd", "fgbc", "afgcd", "afgedc", "abc", "abcdefg", "abcdfg",
];

/// Quarter cells, two by two in each cell.
struct Grid {
    columns: u16,
    rows: u16,
    filled: Vec<bool>,
}

impl Grid {
    fn new(columns: u16, rows: u16) -> Self {
        Self {
            columns: columns * 2,
            rows: rows * 2,
            filled: vec![false; usize::from(columns * 2 * rows * 2)],
        }
    }

    fn set(&mut self, x: u16, y: u16, filled: bool) {
        if x < self.columns
            && let Some(quarter) = self.filled.get_mut(usize::from(y * self.columns + x))
        {
            *quarter = filled;
        }
    }

    /// Fills a rectangle of whole columns and half rows.
    fn fill(&mut self, (left, right): (u16, u16), (top, bottom): (u16, u16)) {
        for y in top..bottom {
            for x in left * 2..right * 2 {
                self.set(x, y, true);
            }
        }
    }

    fn letter(&mut self, letter: char, size: Size) {
        match letter {
            ':' => self.colon(size),
            'h' => self.strokes("fegc", size),
            '1' => self.one(size),
            _ => {
                if let Some(strokes) = letter.to_digit(10).and_then(|digit| STROKES.get(digit as usize)) {
                    self.strokes(strokes, size);
                    self.cut_corners(strokes, size);
                }
            }
        }
    }

    fn strokes(&mut self, strokes: &str, size: Size) {
        let (wide, high) = (size.stroke_columns, size.stroke_halves);
        let (end, bottom, middle) = (self.columns / 2, size.halves, size.middle());
        for stroke in strokes.chars() {
            match stroke {
                'a' => self.fill((0, end), (0, high)),
                'b' => self.fill((end - wide, end), (0, middle + high)),
                'c' => self.fill((end - wide, end), (middle, bottom)),
                'd' => self.fill((0, end), (bottom - high, bottom)),
                'e' => self.fill((0, wide), (middle, bottom)),
                'f' => self.fill((0, wide), (0, middle + high)),
                _ => self.fill((0, end), (middle, middle + high)),
            }
        }
    }

    /// Outer corners lose a quarter, and in thick strokes two and then one.
    fn cut_corners(&mut self, strokes: &str, size: Size) {
        let (right, bottom) = (self.columns - 1, size.halves - 1);
        let has = |one, other| strokes.contains(one) && strokes.contains(other);
        let corners = [
            (has('a', 'f'), 0, 0),
            (has('a', 'b'), right, 0),
            (has('d', 'c'), right, bottom),
            (has('d', 'e'), 0, bottom),
        ];
        for (_, x, y) in corners.into_iter().filter(|(meets, ..)| *meets) {
            self.set(x, y, false);
            if size.stroke_halves > 1 {
                self.set(x.abs_diff(1), y, false);
                self.set(x, y.abs_diff(1), false);
            }
        }
    }

    /// Centred, with a flag and a foot, so that a fixed width looks even.
    fn one(&mut self, size: Size) {
        let (wide, high) = (size.stroke_columns, size.stroke_halves);
        let stem = size.columns / 2;
        self.fill((stem, stem + wide), (0, size.halves));
        self.fill((stem - wide, stem), (0, high));
        self.fill((stem - wide, stem + 2 * wide), (size.halves - high, size.halves));
    }

    /// A point in the middle of each half.
    fn colon(&mut self, size: Size) {
        let high = size.stroke_halves;
        let upper = size.stroke_halves + (size.middle() - size.stroke_halves - high) / 2;
        self.fill((0, size.stroke_columns), (upper, upper + high));
        let lower = size.halves - upper;
        self.fill((0, size.stroke_columns), (lower - high, lower));
    }

    fn lines(&self, ink: Ink) -> Vec<Vec<&'static str>> {
        let quarter = |x: u16, y: u16| {
            usize::from(
                self.filled
                    .get(usize::from(y * self.columns + x))
                    .copied()
                    .unwrap_or(false),
            )
        };
        let cell = |x: u16, y: u16| {
            quarter(x, y) | quarter(x + 1, y) << 1 | quarter(x, y + 1) << 2 | quarter(x + 1, y + 1) << 3
        };
        let letter = |bits: usize| match ink {
            Ink::Dots => QUARTERS.get(bits).copied().unwrap_or(" "),
            Ink::Letters { dense, .. } if bits.count_ones() >= 2 => dense,
            Ink::Letters { .. } => " ",
        };
        let columns = || (0..self.columns).step_by(2);
        (0..self.rows)
            .step_by(2)
            .map(|y| columns().map(|x| letter(cell(x, y))).collect())
            .collect()
    }
}

/// By bits: upper left 1, upper right 2, lower left 4, lower right 8.
const QUARTERS: [&str; 16] = [
    " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█",
];

#[cfg(test)]
mod tests;
