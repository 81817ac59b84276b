//! A picture of the screen as text, and what it is drawn in: roles instead of colours, one line for each run of letters that stands out.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use ronde::tui::theme::{DARK, Role};
use unicode_width::UnicodeWidthStr;

/// The letters, a line a row, nothing after the last one.
pub fn letters(buffer: &Buffer) -> String {
    rows(buffer)
        .map(|row| {
            row.iter()
                .map(|cell| cell.symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
                + "\n"
        })
        .collect()
}

/// What stands out of plain text, row by row: where it begins, in which roles, the letters. The dots of the ring say in letters what they
/// say in colour.
pub fn styles(buffer: &Buffer) -> String {
    let mut told = String::new();
    for (row, cells) in rows(buffer).enumerate() {
        let mut column = 0;
        for run in cells.chunk_by(|one, other| drawn_in(one) == drawn_in(other)) {
            let text: String = run.iter().map(|cell| cell.symbol()).collect();
            let from = column;
            column += text.width();
            if stands_out(run, &text) {
                let _ = writeln!(told, "{row:>2}:{from:<3} {:<20} {}", drawn_in(&run[0]), text.trim_end());
            }
        }
    }
    told
}

/// The texts that are drawn on lamp light.
pub fn chips(buffer: &Buffer) -> Vec<String> {
    let lit = |cell: &Cell| role(cell.bg) == Some(Role::Lamp);
    let mut chips = Vec::new();
    for cells in rows(buffer) {
        for run in cells
            .chunk_by(|one, other| lit(one) == lit(other))
            .filter(|run| lit(&run[0]))
        {
            chips.push(
                run.iter()
                    .map(|cell| cell.symbol())
                    .collect::<String>()
                    .trim()
                    .to_owned(),
            );
        }
    }
    chips
}

fn stands_out(run: &[Cell], text: &str) -> bool {
    let dots = text
        .chars()
        .all(|letter| matches!(letter, ' ' | '\u{2800}'..='\u{28ff}'));
    let filled = run
        .iter()
        .any(|cell| cell.modifier.contains(Modifier::REVERSED) || !is_page(cell.bg));
    drawn_in(&run[0]) != "text" && (!dots || (filled && text.trim().is_empty() && run.len() < 40))
}

fn is_page(colour: Color) -> bool {
    matches!(role(colour), Some(Role::Ground | Role::Raised)) || colour == Color::Reset
}

/// The cells of each row; the second half of a wide one is left out.
fn rows(buffer: &Buffer) -> impl Iterator<Item = Vec<Cell>> + '_ {
    let width = usize::from(buffer.area.width.max(1));
    buffer.content.chunks(width).map(|row| {
        let mut cells = Vec::new();
        let mut column = 0;
        while let Some(cell) = row.get(column) {
            column += cell.symbol().width().max(1);
            cells.push(cell.clone());
        }
        cells
    })
}

/// The roles of a cell: letters, `on` what, weight.
fn drawn_in(cell: &Cell) -> String {
    let mut told = name(cell.fg, "text").to_owned();
    let ground = name(cell.bg, "ground");
    if ground != "ground" {
        told = format!("{told} on {ground}");
    }
    let weights = [
        (Modifier::BOLD, "bold"),
        (Modifier::ITALIC, "italic"),
        (Modifier::UNDERLINED, "underlined"),
        (Modifier::CROSSED_OUT, "crossed out"),
        (Modifier::REVERSED, "reversed"),
    ];
    for (weight, name) in weights {
        if cell.modifier.contains(weight) {
            told = format!("{told} {name}");
        }
    }
    told
}

fn name(colour: Color, default: &'static str) -> &'static str {
    match role(colour) {
        None if colour == Color::Reset => default,
        None => "no role",
        Some(Role::Lamp) => "lamp",
        Some(Role::Leaf) => "leaf",
        Some(Role::Sky) => "sky",
        Some(Role::Violet) => "violet",
        Some(Role::Rose) => "rose",
        Some(Role::Text) => "text",
        Some(Role::Quiet) => "quiet",
        Some(Role::Faint) => "faint",
        Some(Role::Line) => "line",
        Some(Role::Raised) => "raised",
        Some(Role::Ground) => "ground",
    }
}

const ROLES: [Role; 11] = [
    Role::Lamp,
    Role::Leaf,
    Role::Sky,
    Role::Violet,
    Role::Rose,
    Role::Text,
    Role::Quiet,
    Role::Faint,
    Role::Line,
    Role::Raised,
    Role::Ground,
];

fn role(colour: Color) -> Option<Role> {
    ROLES
        .into_iter()
        .find(|role| Color::from_u32(DARK.hue(*role).rgb) == colour)
}
