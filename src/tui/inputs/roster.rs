//! People to choose from: the first letters of a name narrow the list, arrows go through it, Enter takes the one they stand on. What is
//! done with that person is the sheet's.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::written::draw_title;
use super::{Answer, Typed};
use crate::notation::first_letters::beginning_with;
use crate::notation::visible::visible_line;
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::fields::{Drawn, Field, Limit, Taken, Writing};
use crate::tui::widgets::letters::{row_of, width};
use crate::tui::widgets::sheet::{self, Row, Standing};

/// A person who can be chosen, or not now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// `None`: somebody new, of this name.
    pub person: Option<PersonId>,
    pub name: String,
    /// Said beside the name; why not, where it cannot be.
    pub said: String,
    pub can: bool,
}

/// The letters typed, and which of those found the arrows stand on.
pub struct Roster {
    typed: Field,
    at: usize,
}

impl Default for Roster {
    fn default() -> Self {
        Roster {
            typed: Field::Text(Writing::line(Limit::NAME)),
            at: 0,
        }
    }
}

impl Roster {
    /// What is typed.
    pub fn text(&self) -> String {
        self.typed.text().trim().to_owned()
    }

    /// Those whose names begin so; all while nothing is typed. Who can be chosen comes first, somebody new last.
    pub fn found<'a>(&self, candidates: &'a [Candidate]) -> Vec<&'a Candidate> {
        let names: Vec<&str> = candidates.iter().map(|candidate| candidate.name.as_str()).collect();
        let places = match self.text() {
            text if text.is_empty() => (0..candidates.len()).collect(),
            text => beginning_with(&names, &text),
        };
        let found = places.into_iter().filter_map(|index| candidates.get(index));
        let mut found: Vec<&Candidate> = found.collect();
        // A stable sort: who can be chosen first, somebody new last.
        found.sort_by_key(|candidate| (candidate.person.is_none(), !candidate.can));
        found
    }

    /// The one the arrows stand on.
    pub fn chosen<'a>(&self, candidates: &'a [Candidate]) -> Option<&'a Candidate> {
        let found = self.found(candidates);
        found.get(self.at.min(found.len().saturating_sub(1))).copied()
    }

    /// A key that is text: arrows go through those found, letters narrow them.
    pub fn typed(&mut self, typed: &Typed, candidates: &[Candidate], context: Context<'_>) -> Answer {
        let last = self.found(candidates).len().saturating_sub(1);
        let code = match typed {
            Typed::Key(KeyEvent { code, .. }) => Some(*code),
            Typed::Pasted(_) => None,
        };
        match code {
            Some(KeyCode::Down) => self.at = (self.at.min(last) + 1).min(last),
            Some(KeyCode::Up) => self.at = self.at.min(last).saturating_sub(1),
            _ => {
                let before = self.typed.text();
                match self.typed.typed(typed) {
                    Taken::Yes => {}
                    Taken::No => return Answer::NotMine,
                    Taken::TooLong(limit) => return Answer::Refuse(context.words.refusal_text_long(limit)),
                }
                if self.typed.text() != before {
                    self.at = 0;
                }
            }
        }
        Answer::Stay
    }

    /// The rows it needs below the edge of its sheet, at most so many people at once.
    pub fn height(&self, candidates: usize) -> u16 {
        const AT_ONCE: usize = 8;
        let people = u16::try_from(candidates.clamp(1, AT_ONCE)).unwrap_or(1);
        people + 3
    }

    /// Draws the title with what is typed beside it, and the people below; `otherwise` where nobody is found.
    pub fn draw(
        &self,
        buffer: &mut Buffer,
        inside: Rect,
        (title, otherwise): (&str, &str),
        candidates: &[Candidate],
        context: Context<'_>,
    ) {
        let head = row_of(inside, 0);
        draw_title(buffer, head, title, context);
        let after = (width(title) + 2).min(head.width);
        let place = Rect {
            x: head.x + after,
            width: head.width - after,
            ..head
        };
        let (words, look) = (context.words, context.look);
        if !place.is_empty() {
            self.typed.draw(
                buffer,
                place,
                Drawn {
                    words,
                    look,
                    in_use: true,
                },
            );
        }
        let down = if inside.height > 5 { 2 } else { 1 }.min(inside.height);
        let below = Rect {
            y: inside.y + down,
            height: inside.height - down,
            ..inside
        };
        let rows = self.rows(candidates, otherwise);
        let tight = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let height = below.height.min(tight);
        sheet::rows(buffer, Rect { height, ..below }, &rows, look);
    }

    fn rows(&self, candidates: &[Candidate], otherwise: &str) -> Vec<Row> {
        let found = self.found(candidates);
        let at = self.at.min(found.len().saturating_sub(1));
        let mut rows: Vec<Row> = found
            .iter()
            .enumerate()
            .map(|(index, candidate)| Row {
                key: String::new(),
                label: visible_line(&candidate.name).into_owned(),
                detail: candidate.said.clone(),
                right: String::new(),
                standing: match (index == at, candidate.can) {
                    (true, _) => Standing::Selected,
                    (false, true) => Standing::Offered,
                    (false, false) => Standing::NotNow,
                },
            })
            .collect();
        if rows.is_empty() {
            rows.push(Row {
                key: String::new(),
                label: otherwise.to_owned(),
                detail: String::new(),
                right: String::new(),
                standing: Standing::Offered,
            });
        }
        rows
    }
}
