//! The steps of a meeting: a column at the left, or one line under the header.
//!
//! Names and minutes come ready made. Gives up: empty rows, then (the caller's choice) the column; in a line the names of
//! the other steps, then what comes next, then the other steps' marks.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::{cut, width, write, write_right};
use crate::tui::theme::{Look, Role};

/// Where the meeting stands with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Done,
    Current,
    Ahead,
}

/// A step: its name, and its planned minutes as written ("10′").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub standing: Standing,
    pub name: String,
    pub minutes: String,
}

/// What is shown of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The label above the column ("Our way").
    pub title: String,
    pub steps: Vec<Step>,
    /// What follows the current step, for the narrow line ("then Decision, 5′").
    pub then: Option<String>,
}

impl Agenda {
    fn current(&self) -> usize {
        self.steps
            .iter()
            .position(|step| step.standing == Standing::Current)
            .unwrap_or(0)
    }

    /// Which step stands on which row of a column so high, below the label and an empty row.
    fn rows(&self, height: u16) -> Vec<(usize, u16)> {
        let room = usize::from(height.saturating_sub(2));
        let count = self.steps.len();
        let pitch = if count * 2 <= room + 1 { 2 } else { 1 };
        let first = if count <= room {
            0
        } else {
            self.current().saturating_sub(room / 2).min(count - room)
        };
        (first..count).zip((2..height).step_by(pitch)).collect()
    }
}

/// Draws the column: label, an empty row, the steps, with empty rows between them where there is room. Where even the
/// steps alone do not fit, those around the current one are shown.
pub fn column(buffer: &mut Buffer, place: Rect, agenda: &Agenda, look: Look) {
    write(
        buffer,
        place,
        place.x.into(),
        place.y.into(),
        &agenda.title,
        look.theme.style(Role::Faint),
    );
    for (index, row) in agenda.rows(place.height) {
        if let Some(step) = agenda.steps.get(index) {
            step_row(buffer, place, i32::from(place.y) + i32::from(row), step, look);
        }
    }
}

/// The step at a row of the screen, where the column stands at `place`.
pub fn step_in_column(place: Rect, agenda: &Agenda, row: u16) -> Option<usize> {
    let wanted = row.checked_sub(place.y)?;
    agenda
        .rows(place.height)
        .into_iter()
        .find(|(_, row)| *row == wanted)
        .map(|(index, _)| index)
}

fn step_row(buffer: &mut Buffer, place: Rect, row: i32, step: &Step, look: Look) {
    let (mark, mark_style, name_style) = dress(step.standing, look);
    let column = i32::from(place.x);
    let room = place.width.saturating_sub(3 + width(&step.minutes));
    write(buffer, place, column, row, mark, mark_style);
    write(
        buffer,
        place,
        column + 2,
        row,
        &cut(&step.name, room, look.glyphs.ellipsis),
        name_style,
    );
    write_right(buffer, place, row, &step.minutes, name_style);
}

/// Mark, its style, and the name's.
fn dress(standing: Standing, look: Look) -> (&'static str, Style, Style) {
    let quiet = look.theme.style(Role::Quiet);
    match standing {
        Standing::Done => (look.glyphs.spoke, look.theme.style(Role::Leaf), quiet),
        Standing::Current => (
            look.glyphs.right,
            look.theme.bold(Role::Lamp),
            look.theme.bold(Role::Lamp),
        ),
        Standing::Ahead => (look.glyphs.waits, quiet, quiet),
    }
}

/// A piece of the line, and the step it belongs to.
struct Piece {
    text: String,
    style: Style,
    step: Option<usize>,
}

/// Draws the steps in one row.
pub fn line(buffer: &mut Buffer, place: Rect, agenda: &Agenda, look: Look) {
    let mut column = i32::from(place.x);
    for piece in pieces(agenda, place.width, look) {
        write(buffer, place, column, place.y.into(), &piece.text, piece.style);
        column += i32::from(width(&piece.text));
    }
}

/// The step at a column of the screen, where the line stands at `place`.
pub fn step_in_line(place: Rect, agenda: &Agenda, look: Look, column: u16) -> Option<usize> {
    let mut end = place.x;
    pieces(agenda, place.width, look).into_iter().find_map(|piece| {
        end = end.saturating_add(width(&piece.text));
        (column < end).then_some(piece.step)
    })?
}

/// The fullest form that fits.
fn pieces(agenda: &Agenda, columns: u16, look: Look) -> Vec<Piece> {
    let fits =
        |pieces: &Vec<Piece>| pieces.iter().map(|piece| u32::from(width(&piece.text))).sum::<u32>() <= columns.into();
    let marks = || line_of(agenda, look, Names::Current);
    let with_then = || {
        let mut pieces = marks();
        pieces.extend(agenda.then.iter().map(|then| Piece {
            text: format!("   {then}"),
            style: look.theme.style(Role::Quiet),
            step: None,
        }));
        pieces
    };
    [line_of(agenda, look, Names::All), with_then(), marks()]
        .into_iter()
        .find(fits)
        .unwrap_or_else(|| current_alone(agenda, columns, look))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Names {
    All,
    Current,
}

fn line_of(agenda: &Agenda, look: Look, names: Names) -> Vec<Piece> {
    let gap = if names == Names::All { "   " } else { " " };
    let mut pieces = Vec::new();
    for (index, step) in agenda.steps.iter().enumerate() {
        let (mark, mark_style, name_style) = dress(step.standing, look);
        if index > 0 {
            pieces.push(Piece {
                text: gap.to_owned(),
                style: Style::new(),
                step: None,
            });
        }
        pieces.push(Piece {
            text: mark.to_owned(),
            style: mark_style,
            step: Some(index),
        });
        if names == Names::All || step.standing == Standing::Current {
            pieces.push(Piece {
                text: format!(" {}", step.name),
                style: name_style,
                step: Some(index),
            });
        }
    }
    pieces
}

fn current_alone(agenda: &Agenda, columns: u16, look: Look) -> Vec<Piece> {
    let index = agenda.current();
    let Some(step) = agenda.steps.get(index) else {
        return Vec::new();
    };
    let (mark, _, style) = dress(step.standing, look);
    let text = cut(&format!("{mark} {}", step.name), columns, look.glyphs.ellipsis);
    vec![Piece {
        text,
        style,
        step: Some(index),
    }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Theme, UNICODE};

    const LOOK: Look = Look {
        theme: Theme::Monochrome,
        glyphs: &UNICODE,
    };

    fn agenda() -> Agenda {
        let steps = [
            ("Météo", "7′"),
            ("Ce qui a changé", "10′"),
            ("La proposition", "5′"),
            ("Ressentis", "10′"),
        ];
        Agenda {
            title: "Notre chemin".into(),
            steps: steps
                .iter()
                .enumerate()
                .map(|(index, (name, minutes))| Step {
                    standing: [Standing::Done, Standing::Current, Standing::Ahead, Standing::Ahead][index],
                    name: (*name).into(),
                    minutes: (*minutes).into(),
                })
                .collect(),
            then: Some("puis La proposition, 5′".into()),
        }
    }

    fn rows(place: Rect, draw: impl Fn(&mut Buffer)) -> Vec<String> {
        let mut buffer = Buffer::empty(place);
        draw(&mut buffer);
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
    fn a_column_gives_up_its_empty_rows_and_keeps_the_current_step() {
        let drawn = |height| {
            let place = Rect::new(0, 0, 25, height);
            rows(place, |buffer| column(buffer, place, &agenda(), LOOK))
        };
        assert_eq!(
            drawn(9),
            [
                "Notre chemin",
                "",
                "✓ Météo                7′",
                "",
                "▸ Ce qui a changé     10′",
                "",
                "◦ La proposition       5′",
                "",
                "◦ Ressentis           10′",
            ]
        );
        assert_eq!(
            drawn(6)[2..4],
            ["✓ Météo                7′", "▸ Ce qui a changé     10′"]
        );
        assert_eq!(drawn(3), ["Notre chemin", "", "▸ Ce qui a changé     10′"]);
    }

    #[test]
    fn a_line_gives_up_names_then_what_follows_then_marks() {
        let drawn = |columns| {
            let place = Rect::new(0, 0, columns, 1);
            rows(place, |buffer| line(buffer, place, &agenda(), LOOK)).remove(0)
        };
        assert_eq!(
            drawn(70),
            "✓ Météo   ▸ Ce qui a changé   ◦ La proposition   ◦ Ressentis"
        );
        assert_eq!(drawn(55), "✓ ▸ Ce qui a changé ◦ ◦   puis La proposition, 5′");
        assert_eq!(drawn(30), "✓ ▸ Ce qui a changé ◦ ◦");
        assert_eq!(drawn(12), "▸ Ce qui a…");
    }

    #[test]
    fn a_click_finds_its_step() {
        let place = Rect::new(2, 3, 25, 9);
        assert_eq!(step_in_column(place, &agenda(), 7), Some(1));
        assert_eq!(step_in_column(place, &agenda(), 6), None);
        let place = Rect::new(2, 1, 70, 1);
        assert_eq!(step_in_line(place, &agenda(), LOOK, 3), Some(0));
        assert_eq!(step_in_line(place, &agenda(), LOOK, 14), Some(1));
        assert_eq!(step_in_line(place, &agenda(), LOOK, 71), None);
    }
}
