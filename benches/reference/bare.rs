//! The bare program that `cargo bench` compares with: ratatui draws one line, a key draws it anew, `q` leaves.

use std::io;

use crossterm::event::{Event, KeyCode, read};

fn main() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let mut keys = 0;
    loop {
        terminal.draw(|frame| frame.render_widget(format!("bare, keys so far: {keys}"), frame.area()))?;
        match read()? {
            Event::Key(key) if key.code == KeyCode::Char('q') => return ratatui::try_restore(),
            _ => keys += 1,
        }
    }
}
