//! A screen as an SVG picture: one rectangle a run of background, one text a run of letters, each as wide as its cells. Dots, blocks and
//! lines are drawn as shapes, since not every font has them.

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
        let same = |run: &&mut Run| run.style == style(cell) && !is_shape(&run.text) && !is_shape(cell.symbol());
        match runs.last_mut().filter(same) {
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
            let _ = writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{HEIGHT}\" fill=\"{color}\"/>"
            );
        }
        if self.text.trim().is_empty() {
            return;
        }
        if let Some(sign) = self.text.chars().next().filter(|_| is_shape(&self.text)) {
            let color = hex(foreground).unwrap_or_else(|| "#f0ebe1".to_owned());
            svg.push_str(&shape(sign, (x, y), &color));
            return;
        }
        let color = hex(foreground).unwrap_or_else(|| "#f0ebe1".to_owned());
        let weight = if modifier.contains(Modifier::BOLD) {
            " font-weight=\"bold\""
        } else {
            ""
        };
        let slant = if modifier.contains(Modifier::ITALIC) {
            " font-style=\"italic\""
        } else {
            ""
        };
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

/// Whether a sign is drawn rather than written.
fn is_shape(text: &str) -> bool {
    let mut signs = text.chars();
    matches!(
        (signs.next(), signs.next()),
        (Some('⠁'..='⣿' | '▀' | '▄' | '█' | '▌' | '▐' | '━' | '─' | '│'), None)
    )
}

/// The shape of one sign in its cell.
fn shape(sign: char, (x, y): (usize, usize), color: &str) -> String {
    let part = |left: f64, top: f64, width: f64, height: f64| {
        let (cell_width, cell_height) = (WIDTH as f64, HEIGHT as f64);
        format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{color}\"/>\n",
            x as f64 + left * cell_width,
            y as f64 + top * cell_height,
            width * cell_width,
            height * cell_height
        )
    };
    match sign {
        '▀' => part(0.0, 0.0, 1.0, 0.5),
        '▄' => part(0.0, 0.5, 1.0, 0.5),
        '█' => part(0.0, 0.0, 1.0, 1.0),
        '▌' => part(0.0, 0.0, 0.5, 1.0),
        '▐' => part(0.5, 0.0, 0.5, 1.0),
        '━' => part(0.0, 0.45, 1.0, 0.12),
        '─' => part(0.0, 0.48, 1.0, 0.05),
        '│' => part(0.46, 0.0, 0.09, 1.0),
        braille => dots(braille, (x, y), color),
    }
}

/// The dots of a Braille sign: two columns of four, numbered as Unicode numbers them.
fn dots(braille: char, (x, y): (usize, usize), color: &str) -> String {
    const PLACES: [(f64, f64); 8] = [
        (0.0, 0.0),
        (0.0, 1.0),
        (0.0, 2.0),
        (1.0, 0.0),
        (1.0, 1.0),
        (1.0, 2.0),
        (0.0, 3.0),
        (1.0, 3.0),
    ];
    let raised = u32::from(braille) - u32::from('⠀');
    let dot = |(column, row): (f64, f64)| {
        let (left, top) = (x as f64 + 2.75 + column * 5.5, y as f64 + 2.75 + row * 5.5);
        format!("<circle cx=\"{left}\" cy=\"{top}\" r=\"1.5\" fill=\"{color}\"/>\n")
    };
    PLACES
        .into_iter()
        .enumerate()
        .filter(|(bit, _)| raised >> bit & 1 == 1)
        .map(|(_, place)| dot(place))
        .collect()
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
