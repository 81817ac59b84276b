//! A thin bar of time: what is used, what is left. It turns to lamp towards the end, and never to red (screens 4).

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::letters::write;
use crate::tui::theme::{Look, Role};

/// The widths a bar is drawn in beside small digits, the widest that fits first.
pub const WIDTHS: [u16; 5] = [24, 20, 16, 12, 8];

/// Whether the time runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flow {
    Running,
    Paused,
}

/// Time used of a time agreed on; more than all shows as a full bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bar {
    pub used: Duration,
    pub agreed: Duration,
    pub flow: Flow,
}

impl Bar {
    /// The last minute, or the last quarter where that is shorter.
    pub fn is_near_its_end(self) -> bool {
        let left = self.agreed.saturating_sub(self.used);
        left <= Duration::from_secs(60).min(self.agreed / 4)
    }

    /// How many of `columns` are used, rounded.
    fn columns_used(self, columns: u16) -> u16 {
        if self.agreed.is_zero() {
            return columns;
        }
        let share = (self.used.as_secs_f64() / self.agreed.as_secs_f64()).min(1.0);
        (share * f64::from(columns)).round() as u16
    }
}

/// Draws the bar over `columns` from a column and row on.
pub fn draw(buffer: &mut Buffer, place: Rect, (column, row): (i32, i32), columns: u16, bar: Bar, look: Look) {
    let role = if bar.is_near_its_end() { Role::Lamp } else { Role::Leaf };
    let used = bar.columns_used(columns);
    let (full, empty) = match bar.flow {
        Flow::Running => (look.glyphs.bar_used, look.glyphs.bar_left),
        Flow::Paused => (look.glyphs.bar_paused, look.glyphs.bar_paused),
    };
    write(
        buffer,
        place,
        column,
        row,
        &full.repeat(usize::from(used)),
        look.theme.style(role),
    );
    let left = empty.repeat(usize::from(columns - used));
    write(
        buffer,
        place,
        column + i32::from(used),
        row,
        &left,
        look.theme.style(Role::Line),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{DARK, Depth, Theme, UNICODE};

    const LOOK: Look = Look {
        theme: Theme::Coloured(&DARK, Depth::TrueColour),
        glyphs: &UNICODE,
    };

    fn drawn(used: u64, agreed: u64, flow: Flow) -> Buffer {
        let area = Rect::new(0, 0, 12, 1);
        let mut buffer = Buffer::empty(area);
        let bar = Bar {
            used: Duration::from_secs(used),
            agreed: Duration::from_secs(agreed),
            flow,
        };
        draw(&mut buffer, area, (0, 0), 12, bar, LOOK);
        buffer
    }

    fn letters(buffer: &Buffer) -> String {
        buffer.content.iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn a_bar_fills_and_stays_full() {
        assert_eq!(letters(&drawn(22, 60, Flow::Running)), "━━━━────────");
        assert_eq!(letters(&drawn(90, 60, Flow::Running)), "━━━━━━━━━━━━");
        assert_eq!(letters(&drawn(22, 60, Flow::Paused)), "┄┄┄┄┄┄┄┄┄┄┄┄");
    }

    #[test]
    fn it_turns_to_lamp_in_the_last_minute_or_quarter() {
        let colour = |used, agreed| drawn(used, agreed, Flow::Running)[(0, 0)].fg;
        let lamp = LOOK.theme.style(Role::Lamp).fg.unwrap();
        let leaf = LOOK.theme.style(Role::Leaf).fg.unwrap();
        assert_eq!(colour(44, 60), leaf);
        assert_eq!(colour(45, 60), lamp);
        assert_eq!(colour(539, 600), leaf);
        assert_eq!(colour(540, 600), lamp);
    }
}
