//! The people as columns of names, where the ring does not fit (screens 3, 9; pictures 14 and 15).
//!
//! Filled downwards in seating order. Where not all fit, it scrolls by thirds, so that who speaks stays in the middle
//! third and the rows do not move at every turn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::seat::Seat;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::letters::{cut_apart, width, write};

/// Mark, gap, and the space to the next column.
const AROUND_NAME: u16 = 4;
const WIDEST: u16 = 24;

/// People in their order, and who speaks.
#[derive(Debug, Clone, Copy)]
pub struct People<'a> {
    pub seats: &'a [Seat],
    pub speaker: Option<usize>,
}

/// Which seats stand where.
struct Grid {
    first: usize,
    last: usize,
    rows: usize,
    columns: u16,
}

impl Grid {
    fn of(place: Rect, people: People<'_>) -> Self {
        let count = people.seats.len();
        let longest = people
            .seats
            .iter()
            .map(|seat| width(&seat.shown_name()))
            .max()
            .unwrap_or(0);
        let columns = (longest + AROUND_NAME).min(WIDEST);
        let most = usize::from(place.width / columns).max(1);
        let height = usize::from(place.height);
        if count <= most * height {
            let rows = count.div_ceil(count.div_ceil(height.max(1)).max(1));
            return Self {
                first: 0,
                last: count,
                rows,
                columns,
            };
        }
        let rows = height.saturating_sub(1);
        let room = most * rows;
        let third = (room / 3).max(1);
        let speaker = people.speaker.unwrap_or(0);
        let before = if room < 3 {
            speaker
        } else {
            (speaker / third).saturating_sub(1) * third
        };
        let first = before.min(count - room);
        Self {
            first,
            last: first + room,
            rows,
            columns,
        }
    }

    fn cells(&self, place: Rect) -> impl Iterator<Item = (usize, i32, i32)> {
        (self.first..self.last).map(move |index| {
            let at = index - self.first;
            let column = i32::from(place.x) + i32::from(self.columns) * (at / self.rows.max(1)) as i32;
            (index, column, i32::from(place.y) + (at % self.rows.max(1)) as i32)
        })
    }
}

/// Draws the list. `words` say how many are above and below ("12 above, 9 below"), where not all are seen.
pub fn draw(
    buffer: &mut Buffer,
    place: Rect,
    people: People<'_>,
    (words, look): (&dyn Fn(usize, usize) -> String, Look),
) {
    let grid = Grid::of(place, people);
    let names: Vec<String> = people.seats.iter().map(Seat::shown_name).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    for (index, column, row) in grid.cells(place) {
        let Some(seat) = people.seats.get(index) else { continue };
        let room = grid.columns.min(place.width).saturating_sub(AROUND_NAME);
        let name = cut_apart(&seat.shown_name(), &names, room, look.glyphs.ellipsis);
        write(buffer, place, column, row, seat.mark.sign(look), seat.mark.style(look));
        if people.speaker == Some(index) {
            let selected = if seat.selected {
                Modifier::UNDERLINED
            } else {
                Modifier::empty()
            };
            let style = look.theme.chip().add_modifier(selected);
            write(buffer, place, column + 1, row, &format!(" {name} "), style);
        } else {
            write(buffer, place, column + 2, row, &name, seat.name_style(look));
        }
    }
    let below = people.seats.len() - grid.last;
    if grid.first + below > 0 {
        let row = i32::from(place.bottom()) - 1;
        let style = look.theme.style(Role::Quiet);
        write(buffer, place, place.x.into(), row, &words(grid.first, below), style);
    }
}

/// The seat at a cell of the screen.
pub fn seat_at(place: Rect, people: People<'_>, (column, row): (u16, u16)) -> Option<usize> {
    let grid = Grid::of(place, people);
    let wanted = i32::from(column);
    grid.cells(place)
        .find(|(_, left, y)| *y == i32::from(row) && (*left..left + i32::from(grid.columns)).contains(&wanted))
        .map(|(index, ..)| index)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::theme::{Theme, UNICODE};
    use crate::tui::widgets::circle::seat::Mark;

    const LOOK: Look = Look {
        theme: Theme::Monochrome,
        glyphs: &UNICODE,
    };

    fn seats(count: usize, speaker: usize) -> Vec<Seat> {
        let mark = |index| if index == speaker { Mark::Speaks } else { Mark::Waits };
        let seat = |index| Seat {
            name: format!("Name {index}"),
            mark: mark(index),
            beside: None,
            under: None,
            selected: false,
        };
        (0..count).map(seat).collect()
    }

    fn drawn(place: Rect, people: People<'_>) -> Vec<String> {
        let mut buffer = Buffer::empty(place);
        let words = |above: usize, below: usize| format!("{above} above, {below} below");
        draw(&mut buffer, place, people, (&words, LOOK));
        let row = |y| {
            (0..place.width)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
        };
        (0..place.height).map(row).collect()
    }

    #[test]
    fn names_fill_downwards_in_seating_order() {
        let seats = seats(5, 1);
        let people = People {
            seats: &seats,
            speaker: Some(1),
        };
        assert_eq!(
            drawn(Rect::new(0, 0, 24, 3), people),
            ["◦ Name 0  ◦ Name 3", "◉ Name 1  ◦ Name 4", "◦ Name 2"]
        );
        assert_eq!(seat_at(Rect::new(2, 1, 24, 3), people, (15, 2)), Some(4));
        assert_eq!(seat_at(Rect::new(2, 1, 24, 3), people, (15, 3)), None);
    }

    #[test]
    fn a_list_too_long_scrolls_and_says_so() {
        let seats = seats(40, 20);
        let lines = drawn(
            Rect::new(0, 0, 24, 7),
            People {
                seats: &seats,
                speaker: Some(20),
            },
        );
        assert!(lines.iter().any(|line| line.contains("◉ Name 20")));
        assert_eq!(lines[6], "16 above, 12 below");
    }

    proptest! {
        #[test]
        fn who_speaks_is_always_seen(count in 1usize..60, at in any::<prop::sample::Index>(), columns in 12u16..80, height in 2u16..20) {
            let speaker = at.index(count);
            let seats = seats(count, speaker);
            let lines = drawn(Rect::new(0, 0, columns, height), People { seats: &seats, speaker: Some(speaker) });
            prop_assert!(lines.iter().any(|line| line.contains('◉')));
        }
    }
}
