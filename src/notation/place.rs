//! Where in a file something stands: a range of bytes for the program, line and column for people.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// A range of bytes of the file as it was read, a BOM included.
pub type Place = Range<usize>;

/// Line and column as people count them: from one, and a column is a letter as they see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Letter in the line, from 1; a BOM is none.
    pub column: usize,
}

impl Position {
    /// Where this byte stands. Bytes that are not UTF-8 count as one letter each run.
    pub fn of(source: &[u8], byte: usize) -> Position {
        let before = source.get(..byte).unwrap_or(source);
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |index| index + 1);
        let in_line = String::from_utf8_lossy(before.get(line_start..).unwrap_or_default());
        Position {
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
            column: 1 + in_line.trim_start_matches(BOM).graphemes(true).count(),
        }
    }
}

/// The byte order mark that some editors put before a text.
pub(super) const BOM: char = '\u{FEFF}';

/// The byte of a position as `ron` counts it: lines from 1, columns in code points from 1.
pub(super) fn byte_of(source: &str, position: ron::error::Position) -> usize {
    let line_start = match position.line {
        0 | 1 => 0,
        line => source
            .match_indices('\n')
            .nth(line - 2)
            .map_or(source.len(), |(index, _)| index + 1),
    };
    let line = source.get(line_start..).unwrap_or_default();
    let column = position.col.saturating_sub(1);
    line_start + line.char_indices().nth(column).map_or(line.len(), |(index, _)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_a_letter_as_people_see_it() {
        let source = "\u{feff}a\ne\u{301}👩\u{200d}👧x";
        assert_eq!(Position::of(source.as_bytes(), 3), Position { line: 1, column: 1 });
        assert_eq!(
            Position::of(source.as_bytes(), source.len() - 1),
            Position { line: 2, column: 3 }
        );
        assert_eq!(Position::of(source.as_bytes(), 10_000), Position { line: 2, column: 4 });
        assert_eq!(Position::of(b"\xe9\nab", 3), Position { line: 2, column: 2 });
    }

    #[test]
    fn positions_of_the_parser_become_bytes() {
        let source = "é\n(é: 1)";
        assert_eq!(byte_of(source, ron::error::Position { line: 2, col: 3 }), 6);
        assert_eq!(byte_of(source, ron::error::Position { line: 9, col: 9 }), source.len());
    }
}
