//! A screen as an SVG picture: one rectangle a run of background, one text a run of letters, each as wide as its cells.

use std::fmt::Write as _;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use unicode_width::UnicodeWidthStr;

/// A cell, in the picture's units.
const WIDTH: usize = 11;
const HEIGHT: usize = 22;

/// The picture of a whole screen, on this ground.
pub fn picture(buffer: &Buffer, ground: &str) -> String {
    let area = buffer.area;
    let (width, height) = (usize::from(area.width) * WIDTH, usize::from(area.height) * HEIGHT);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" \
         font-family=\"'JetBrains Mono', 'DejaVu Sans Mono', monospace\" font-size=\"18\">\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>\n"
    );
    for row in 0..area.height {
        for run in runs(buffer, row) {
            run.write(&mut svg, usize::from(row));
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// Cells side by side that look the same.
struct Run {
    column: usize,
    cells: usize,
    text: String,
    style: (Color, Color, Modifier),
}

fn runs(buffer: &Buffer, row: u16) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut column = 0;
    while column < buffer.area.width {
        let cell = &buffer[(column, row)];
        let wide = cell.symbol().width().max(1);
        match runs.last_mut().filter(|run| run.style == style(cell)) {
            Some(run) => {
                run.text.push_str(cell.symbol());
                run.cells += wide;
            }
            None => runs.push(Run {
                column: usize::from(column),
                cells: wide,
                text: cell.symbol().to_owned(),
                style: style(cell),
            }),
        }
        column += u16::try_from(wide).unwrap_or(1);
    }
    runs
}

fn style(cell: &Cell) -> (Color, Color, Modifier) {
    (cell.fg, cell.bg, cell.modifier)
}

impl Run {
    fn write(&self, svg: &mut String, row: usize) {
        let (x, y) = (self.column * WIDTH, row * HEIGHT);
        let (foreground, background, modifier) = self.style;
        let wide = self.cells * WIDTH;
        if let Some(color) = hex(background) {
            // Writing into a String cannot fail.
            let _ = writeln!(svg, "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{HEIGHT}\" fill=\"{color}\"/>");
        }
        if self.text.trim().is_empty() {
            return;
        }
        let color = hex(foreground).unwrap_or_else(|| "#f0ebe1".to_owned());
        let weight = if modifier.contains(Modifier::BOLD) { " font-weight=\"bold\"" } else { "" };
        let slant = if modifier.contains(Modifier::ITALIC) { " font-style=\"italic\"" } else { "" };
        let line = match modifier {
            modifier if modifier.contains(Modifier::UNDERLINED) => " text-decoration=\"underline\"",
            modifier if modifier.contains(Modifier::CROSSED_OUT) => " text-decoration=\"line-through\"",
            _ => "",
        };
        let _ = writeln!(
            svg,
            "<text x=\"{x}\" y=\"{}\" fill=\"{color}\" textLength=\"{wide}\" xml:space=\"preserve\"{weight}{slant}{line}>{}</text>",
            y + 17,
            escaped(&self.text)
        );
    }
}

fn hex(color: Color) -> Option<String> {
    match color {
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        _ => None,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
