//! Letters in columns: how wide a text is, how it is cut, and writing it without leaving its place.
//!
//! Measured as ratatui draws (display width of graphemes). Breaking into lines is `balanced`.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Far more columns than any screen has; sums of a few such widths still fit.
const WIDTH_MOST: u16 = 4_000;

/// Whether each byte is a letter of one column: most texts are so, and their letters need not be looked for.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// The columns a text takes, at most 4,000.
pub fn width(text: &str) -> u16 {
    let columns = if is_plain(text) { text.len() } else { text.width() };
    u16::try_from(columns).unwrap_or(WIDTH_MOST).min(WIDTH_MOST)
}

/// The longest beginning of a text, in whole graphemes, that takes at most `columns`.
pub fn beginning(text: &str, columns: u16) -> &str {
    if is_plain(text) {
        return text.get(..usize::from(columns)).unwrap_or(text);
    }
    let mut taken = 0;
    for (at, grapheme) in text.grapheme_indices(true) {
        taken += width(grapheme);
        if taken > columns {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

/// The text in at most `columns`: whole, or its beginning and an ellipsis.
pub fn cut(text: &str, columns: u16, ellipsis: &str) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let sign = width(ellipsis);
    if columns <= sign {
        return beginning(text, columns).to_owned();
    }
    format!("{}{ellipsis}", beginning(text, columns - sign).trim_end())
}

/// As `cut`, but where another text begins the same, what tells them apart is kept: "Jean-Pa…Rey" and "Jean-Pa…Roy".
pub fn cut_apart(text: &str, others: &[&str], columns: u16, ellipsis: &str) -> String {
    let plain = cut(text, columns, ellipsis);
    if width(text) <= columns {
        return plain;
    }
    let alike = others
        .iter()
        .filter(|other| **other != text && cut(other, columns, ellipsis) == plain);
    let Some(shared) = alike.map(|other| shared_beginning(text, other)).max() else {
        return plain;
    };
    let ending = beginning(text.get(shared..).unwrap_or_default(), (columns / 2).max(1));
    let Some(room) = columns.checked_sub(width(ending) + width(ellipsis)) else {
        return plain;
    };
    format!("{}{ellipsis}{ending}", beginning(text, room))
}

/// How many bytes of two texts are the same graphemes from the start.
fn shared_beginning(one: &str, other: &str) -> usize {
    one.graphemes(true)
        .zip(other.graphemes(true))
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len())
        .sum()
}

/// Writes one row of text at a column and row that may lie outside `place`; nothing outside it is touched.
pub fn write(buffer: &mut Buffer, place: Rect, column: i32, row: i32, text: &str, style: Style) {
    let place = place.intersection(buffer.area);
    let (Ok(x), Ok(y)) = (u16::try_from(column), u16::try_from(row)) else {
        return;
    };
    let inside = x >= place.left() && x < place.right() && y >= place.top() && y < place.bottom();
    if !inside {
        return;
    }
    if is_plain(text) {
        for (x, byte) in (x..place.right()).zip(text.bytes()) {
            buffer[(x, y)].set_char(char::from(byte)).set_style(style);
        }
    } else {
        buffer.set_stringn(x, y, text, usize::from(place.right() - x), style);
    }
}

/// Writes a text ending at the right edge of a row.
pub fn write_right(buffer: &mut Buffer, place: Rect, row: i32, text: &str, style: Style) {
    let column = i32::from(place.right()) - i32::from(width(text));
    write(buffer, place, column, row, text, style);
}

/// Writes a text in the middle of a place.
pub fn write_centred(buffer: &mut Buffer, place: Rect, row: i32, text: &str, style: Style) {
    let shown = beginning(text, place.width);
    let column = i32::from(place.x) + i32::from((place.width - width(shown)).div_ceil(2));
    write(buffer, place, column, row, shown, style);
}

/// A place one row high at this row of `place`, or an empty one below it.
pub fn row_of(place: Rect, row: u16) -> Rect {
    let y = place.y.saturating_add(row);
    Rect {
        y: y.min(place.bottom()),
        height: u16::from(y < place.bottom()),
        ..place
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_between_graphemes_and_by_columns() {
        assert_eq!(cut("Gwenaëlle", 6, "…"), "Gwena…");
        assert_eq!(cut("王小明", 5, "…"), "王小…");
        assert_eq!(cut("🧑‍🤝‍🧑 Noé", 4, "…"), "🧑‍🤝‍🧑…");
        assert_eq!(cut("🧑‍🤝‍🧑 Noé", 2, "…"), "…");
        assert_eq!(cut("Chen", 4, "…"), "Chen");
        assert_eq!(cut("Chen", 0, "…"), "");
    }

    #[test]
    fn two_people_of_one_name_keep_their_difference() {
        let names = ["Marie-Françoise B.", "Marie-Françoise T."];
        let cuts: Vec<_> = names.iter().map(|name| cut_apart(name, &names, 10, "…")).collect();
        assert_eq!(cuts, ["Marie-F…B.", "Marie-F…T."]);
        assert_eq!(cut_apart("Marie B.", &["Marie B.", "Marie T."], 8, "…"), "Marie B.");
    }

    #[test]
    fn nothing_is_written_outside_its_place() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 6, 2));
        let place = Rect::new(1, 0, 3, 1);
        write(&mut buffer, place, 2, 0, "abcdef", Style::new());
        write(&mut buffer, place, -1, 0, "z", Style::new());
        write(&mut buffer, place, 1, 1, "z", Style::new());
        assert_eq!(buffer, Buffer::with_lines(["  ab  ", "      "]));
    }
}
