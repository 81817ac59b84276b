//! The bare clock that `cargo bench` compares with: ratatui draws the seconds since it began, once a second; `q` leaves.

use std::io;
use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, poll, read};

fn main() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let began = Instant::now();
    loop {
        let seconds = began.elapsed().as_secs();
        terminal.draw(|frame| frame.render_widget(format!("bare clock, seconds so far: {seconds}"), frame.area()))?;
        let next = Duration::from_secs(seconds + 1).saturating_sub(began.elapsed());
        if poll(next)? && matches!(read()?, Event::Key(key) if key.code == KeyCode::Char('q')) {
            return ratatui::try_restore();
        }
    }
}
