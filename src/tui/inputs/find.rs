//! The search that does (screens 12, Palette): everything that can be done now, with its key and what it will do; what cannot be done now
//! stands faint with the reason. People get the floor, steps are gone to, notes are read.

mod deeds;
mod matching;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use self::deeds::{Deed, Does, deeds};
use super::choices::in_columns;
use super::hints::Line;
use super::{Answer, Sheet, Typed, confirm, pick};
use crate::session::Request;
use crate::tui::context::Context;
use crate::tui::fields::{Drawn, Field, Limit, Taken, Writing};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::theme::Role;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{row_of, width, write, write_right};
use crate::tui::widgets::sheet::{self as sheets, Row, Standing};

/// Opens the search.
pub fn sheet() -> Box<dyn Sheet> {
    Box::new(Find {
        typed: Field::Text(Writing::line(Limit::SUBJECT)),
        at: 0,
    })
}

struct Find {
    typed: Field,
    /// Which of those found the arrows stand on.
    at: usize,
}

impl Find {
    /// What is found, best first, and among how many.
    fn found(&self, context: Context<'_>) -> (Vec<Deed>, usize) {
        let deeds = deeds(context);
        let count = deeds.len();
        (matching::found(deeds, self.typed.text().trim()), count)
    }

    fn at(&self, found: &[Deed]) -> usize {
        self.at.min(found.len().saturating_sub(1))
    }

    fn draw_typed(&self, buffer: &mut Buffer, row: Rect, count: &str, context: Context<'_>) {
        let (words, look) = (context.words, context.look);
        let y = i32::from(row.y);
        let key = keys::shown_for(Intent::Find, words);
        write(buffer, row, row.x.into(), y, &key, look.theme.bold(Role::Sky));
        let before = (width(&key) + 1).min(row.width);
        let right = (width(count) + 2).min(row.width - before);
        let place = Rect {
            x: row.x + before,
            width: row.width - before - right,
            ..row
        };
        if !place.is_empty() {
            let in_use = true;
            self.typed.draw(buffer, place, Drawn { words, look, in_use });
            write_right(buffer, row, y, count, look.theme.style(Role::Faint));
        }
    }
}

fn row(deed: &Deed, selected: bool, context: Context<'_>) -> Row {
    let (detail, standing) = match &deed.why_not {
        Some(why) => (not_now(why, context), Standing::NotNow),
        None => (deed.detail.clone(), Standing::Offered),
    };
    Row {
        key: String::new(),
        label: deed.name.clone(),
        detail,
        right: deed.key.clone(),
        standing: if selected { Standing::Selected } else { standing },
    }
}

/// That it cannot be done now, and why, said once.
fn not_now(why: &str, context: Context<'_>) -> String {
    if why == context.words.refusal_not_this_step() {
        why.to_owned()
    } else {
        context.words.find_not_now(why)
    }
}

/// What becomes of a deed that is chosen.
fn done(deed: &Deed, context: Context<'_>) -> Answer {
    if let Some(why) = &deed.why_not {
        return Answer::Refuse(why.clone());
    }
    match &deed.does {
        Does::Command(command) => Answer::Send(vec![Request {
            by: None,
            command: command.clone(),
        }]),
        Does::Press(intent) => Answer::Screen(*intent),
        Does::Ask(question) => Answer::Open(confirm::sheet(question.clone())),
        Does::Pick(purpose) => Answer::Open(pick::sheet(purpose.clone())),
        Does::People => Answer::Open(super::people::sheet()),
        Does::About(person) => Answer::Open(super::people::about(*person)),
        Does::Tell => Answer::Open(super::message::sheet(context)),
        Does::Points => Answer::Open(super::points::sheet()),
        Does::Read { title, text } => Answer::Open(super::reading::sheet(title.clone(), text.clone())),
    }
}

impl Sheet for Find {
    fn rows(&self, screen: Size, _context: Context<'_>) -> u16 {
        (screen.height / 3).max(screen.height.min(6))
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheets::draw(buffer, place, context.look);
        let (found, count) = self.found(context);
        let words = context.words;
        self.draw_typed(
            buffer,
            row_of(inside, 0),
            &words.find_count(found.len(), count),
            context,
        );
        let down = if inside.height > 4 { 2 } else { 1 }.min(inside.height);
        let below = Rect {
            y: inside.y + down,
            height: inside.height - down,
            ..inside
        };
        if found.is_empty() && !below.is_empty() {
            let nothing = words.find_nothing(self.typed.text());
            let quiet = context.look.theme.style(Role::Quiet);
            write(buffer, below, below.x.into(), below.y.into(), &nothing, quiet);
        }
        let at = self.at(&found);
        let rows: Vec<Row> = found
            .iter()
            .enumerate()
            .map(|(index, deed)| row(deed, index == at, context))
            .collect();
        sheets::rows(buffer, below, &in_columns(&rows, below.width), context.look);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let (found, _) = self.found(context);
        let line = match found.get(self.at(&found)) {
            Some(deed) if deed.why_not.is_none() => Line::does(keys::shown_for(Intent::Open, words), deed.name.clone()),
            _ => Line::default(),
        };
        line.key(super::reading::arrows(words), words.label_choose())
            .intent(Intent::Close, words, words.label_back_to_meeting())
            .hint()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, typed: Typed, context: Context<'_>) -> Answer {
        let code = match &typed {
            Typed::Key(KeyEvent { code, .. }) => Some(*code),
            Typed::Pasted(_) => None,
        };
        if let Some(arrow @ (KeyCode::Up | KeyCode::Down)) = code {
            let (found, _) = self.found(context);
            let at = self.at(&found);
            self.at = match arrow {
                KeyCode::Down => (at + 1).min(found.len().saturating_sub(1)),
                _ => at.saturating_sub(1),
            };
            return Answer::Stay;
        }
        match self.typed.typed(&typed) {
            Taken::Yes => self.at = 0,
            Taken::No => return Answer::NotMine,
            Taken::TooLong(limit) => return Answer::Refuse(context.words.refusal_text_long(limit)),
        }
        Answer::Stay
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        match intent {
            Intent::Open | Intent::Keep => {
                let (found, _) = self.found(context);
                found
                    .get(self.at(&found))
                    .map_or(Answer::Stay, |deed| done(deed, context))
            }
            Intent::Close | Intent::Find => Answer::Close,
            _ => Answer::NotMine,
        }
    }
}
