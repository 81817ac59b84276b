//! The circle in one row, where there is no room for more: "✓ ✓ ↷ ◉ ◌ ◦ ◦   4 of 7" (picture 04); and who speaks, with the
//! time, in two rows.
//!
//! Gives up: the spaces between marks, then the words, then marks far from who speaks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::list::People;
use super::middle::SmallTime;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::bar::{self, WIDTHS};
use crate::tui::widgets::letters::{cut, width, write, write_right};

const BEFORE_WORDS: u16 = 3;

/// Which marks are drawn, and how far apart.
struct Row {
    first: usize,
    last: usize,
    pitch: u16,
}

impl Row {
    fn of(columns: u16, people: People<'_>, words: u16) -> Self {
        let count = people.seats.len();
        let marks = u16::try_from(count).unwrap_or(u16::MAX);
        let with_words = columns.saturating_sub(if words == 0 { 0 } else { words + BEFORE_WORDS });
        if marks.saturating_mul(2).saturating_sub(1) <= with_words {
            return Self {
                first: 0,
                last: count,
                pitch: 2,
            };
        }
        if marks <= columns {
            return Self {
                first: 0,
                last: count,
                pitch: 1,
            };
        }
        let room = usize::from(columns);
        let first = people.speaker.unwrap_or(0).saturating_sub(room / 2).min(count - room);
        Self {
            first,
            last: first + room,
            pitch: 1,
        }
    }
}

/// Draws the marks in the first row of `place`, and `words` behind them where they fit.
pub fn draw(buffer: &mut Buffer, place: Rect, people: People<'_>, words: &str, look: Look) {
    let row = Row::of(place.width, people, width(words));
    let mut column = i32::from(place.x);
    let y = i32::from(place.y);
    for seat in people.seats.iter().take(row.last).skip(row.first) {
        write(buffer, place, column, y, seat.mark.sign(look), seat.mark.style(look));
        column += i32::from(row.pitch);
    }
    let after = column - i32::from(row.pitch) + 1 + i32::from(BEFORE_WORDS);
    if after + i32::from(width(words)) <= i32::from(place.right()) {
        write(buffer, place, after, y, words, look.theme.style(Role::Quiet));
    }
}

/// The seat whose mark stands at a column of the screen.
pub fn seat_at(place: Rect, people: People<'_>, words: &str, column: u16) -> Option<usize> {
    let row = Row::of(place.width, people, width(words));
    let away = usize::from(column.checked_sub(place.x)?);
    let index = row.first + away / usize::from(row.pitch);
    (away % usize::from(row.pitch) == 0 && index < row.last).then_some(index)
}

/// Who has the floor, for the band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Band {
    pub name: Option<String>,
    pub time: Option<SmallTime>,
    /// "then Élise".
    pub then: Option<String>,
}

/// Draws the name as the chip with the bar at the right, and below it who is next. Gives up the digits, then the bar.
pub fn draw_band(buffer: &mut Buffer, place: Rect, band: &Band, look: Look) {
    let y = i32::from(place.y);
    let mut taken = 0;
    if let Some(name) = &band.name {
        let chip = format!(" {} ", cut(name, place.width.saturating_sub(2), look.glyphs.ellipsis));
        write(buffer, place, place.x.into(), y, &chip, look.theme.chip());
        taken = width(&chip) + 3;
    }
    if let Some(time) = &band.time {
        draw_time(buffer, place, place.width.saturating_sub(taken), time, look);
    }
    if let Some(then) = &band.then {
        let then = cut(then, place.width, look.glyphs.ellipsis);
        // Where nobody speaks and no time runs, it has the first row.
        let below = i32::from(band.name.is_some() || band.time.is_some());
        write(
            buffer,
            place,
            place.x.into(),
            y + below,
            &then,
            look.theme.style(Role::Sky),
        );
    }
}

fn draw_time(buffer: &mut Buffer, place: Rect, room: u16, time: &SmallTime, look: Look) {
    let words = time.beside.as_deref().unwrap_or("");
    let beside = if words.is_empty() { 0 } else { 2 + width(words) };
    let widest = |room: u16| WIDTHS.into_iter().find(|columns| *columns <= room);
    let with = room
        .checked_sub(beside)
        .and_then(widest)
        .map(|columns| (columns, words));
    let Some((columns, words)) = with.or_else(|| widest(room).map(|columns| (columns, ""))) else {
        return;
    };
    let after = if words.is_empty() { 0 } else { beside };
    let column = i32::from(place.right() - after - columns);
    bar::draw(buffer, place, (column, place.y.into()), columns, time.bar, look);
    write_right(buffer, place, place.y.into(), words, look.theme.style(Role::Quiet));
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::tui::theme::{Theme, UNICODE};
    use crate::tui::widgets::bar::{Bar, Flow};
    use crate::tui::widgets::circle::seat::{Mark, Seat};

    const LOOK: Look = Look {
        theme: Theme::Monochrome,
        glyphs: &UNICODE,
    };

    fn seats() -> Vec<Seat> {
        use Mark::*;
        [Spoke, Spoke, PassedForNow, Speaks, Next, Waits, Waits]
            .map(|mark| Seat {
                name: "Aïcha".into(),
                mark,
                beside: None,
                under: None,
                selected: false,
            })
            .into()
    }

    fn rows(columns: u16, height: u16, draw: impl Fn(&mut Buffer, Rect)) -> Vec<String> {
        let place = Rect::new(0, 0, columns, height);
        let mut buffer = Buffer::empty(place);
        draw(&mut buffer, place);
        let row = |y| {
            (0..columns)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
        };
        (0..height).map(row).collect()
    }

    #[test]
    fn the_circle_in_one_row_gives_up_spaces_and_words_before_marks() {
        let seats = seats();
        let people = People {
            seats: &seats,
            speaker: Some(3),
        };
        let drawn = |columns| rows(columns, 1, |buffer, place| draw(buffer, place, people, "4 sur 7", LOOK)).remove(0);
        assert_eq!(drawn(36), "✓ ✓ ↷ ◉ ◌ ◦ ◦   4 sur 7");
        assert_eq!(drawn(17), "✓✓↷◉◌◦◦   4 sur 7");
        assert_eq!(drawn(8), "✓✓↷◉◌◦◦");
        assert_eq!(drawn(3), "↷◉◌");
        assert_eq!(seat_at(Rect::new(2, 0, 36, 1), people, "4 sur 7", 8), Some(3));
        assert_eq!(seat_at(Rect::new(2, 0, 36, 1), people, "4 sur 7", 9), None);
    }

    #[test]
    fn the_band_says_who_speaks_and_who_is_next() {
        let bar = Bar {
            used: Duration::from_secs(22),
            agreed: Duration::from_secs(60),
            flow: Flow::Running,
        };
        let time = Some(SmallTime {
            bar,
            beside: Some("0:38".into()),
        });
        let band = Band {
            name: Some("Dominique".into()),
            time,
            then: Some("puis Élise".into()),
        };
        let drawn = |columns| rows(columns, 2, |buffer, place| draw_band(buffer, place, &band, LOOK));
        assert_eq!(drawn(36), [" Dominique    ━━━━━━──────────  0:38", "puis Élise"]);
        assert_eq!(drawn(24), [" Dominique      ━━━─────", "puis Élise"]);
        assert_eq!(drawn(12), [" Dominique", "puis Élise"]);
    }
}
