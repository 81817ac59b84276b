//! A text that scrolls in its place and says which lines are seen. Text that is decided on is never cut.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::letters::write;
use crate::tui::theme::{Look, Role};

/// What part of a text is seen: lines `first` to `last` of `total`, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    pub first: usize,
    pub last: usize,
    pub total: usize,
}

/// What is seen of a text of so many lines in so many rows, when the reader has scrolled down by `offset`. Where not all
/// lines are seen the last row is left for the words that say so.
pub fn seen(total: usize, rows: u16, offset: usize) -> Seen {
    let rows = usize::from(rows);
    let shown = if total <= rows {
        total
    } else {
        rows.saturating_sub(1).max(1)
    };
    let before = offset.min(total - shown);
    Seen {
        first: before + 1,
        last: before + shown,
        total,
    }
}

/// Draws what is seen of the lines; `words` are the caller's ("1–9 of 14 lines, Down"), used only where lines are hidden.
pub fn draw(
    buffer: &mut Buffer,
    place: Rect,
    lines: &[Line<'_>],
    offset: usize,
    (words, look): (&dyn Fn(Seen) -> String, Look),
) -> Seen {
    let seen = seen(lines.len(), place.height, offset);
    for (row, line) in (place.top()..place.bottom()).zip(lines.iter().take(seen.last).skip(seen.first - 1)) {
        let mut column = i32::from(place.x);
        for span in &line.spans {
            write(
                buffer,
                place,
                column,
                row.into(),
                &span.content,
                line.style.patch(span.style),
            );
            column += span.width() as i32;
        }
    }
    if seen.last - (seen.first - 1) < seen.total && place.height > 1 {
        let row = i32::from(place.bottom()) - 1;
        write(
            buffer,
            place,
            place.x.into(),
            row,
            &words(seen),
            look.theme.style(Role::Faint),
        );
    }
    seen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::theme::{Theme, UNICODE};

    #[test]
    fn a_long_text_scrolls_and_says_so() {
        let lines: Vec<Line> = (1..=14).map(|number| Line::from(format!("line {number}"))).collect();
        let place = Rect::new(0, 0, 24, 4);
        let mut buffer = Buffer::empty(place);
        let words = |seen: Seen| format!("{}–{} of {} lines, Down", seen.first, seen.last, seen.total);
        let look = Look {
            theme: Theme::Monochrome,
            glyphs: &UNICODE,
        };
        draw(&mut buffer, place, &lines, 2, (&words, look));
        assert_eq!(
            buffer,
            Buffer::with_lines(["line 3                  ", "line 4", "line 5", "3–5 of 14 lines, Down"])
        );
    }

    proptest! {
        #[test]
        fn every_line_can_be_reached(total in 0usize..60, rows in 1u16..30, offset in 0usize..80) {
            let seen = seen(total, rows, offset);
            prop_assert!(seen.last <= total);
            prop_assert!(seen.last + 1 - seen.first <= usize::from(rows));
            prop_assert_eq!(super::seen(total, rows, total).last, total);
        }
    }
}
