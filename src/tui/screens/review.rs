//! Review: the decisions of a workspace, and the selected one as it can be read (screens 12, Review). State and keys; the decision
//! itself is set in `review/sheet`, the screen drawn in `review/drawn`.
//!
//! Reads a plain list; a name of somebody who objected is in it only where the group opened that.

mod drawn;
mod sheet;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use crossterm::event::KeyCode;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::export::spoken::Spoken;
use crate::notation::fold::fold;
use crate::session::decision::{Decision, DecisionId};
use crate::tui::fields::{Limit, Taken, Writing};
use crate::tui::inputs::Typed;
use crate::tui::inputs::reading::Scroll;
use crate::tui::intent::Intent;
use crate::tui::theme::Look;
use crate::tui::widgets::hint::Hint;
use crate::words::Words;

/// What review reads, and never changes.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The latest first.
    pub decisions: &'a [Decision],
    pub words: &'a Words,
    pub look: Look,
    pub today: NaiveDate,
}

/// What somebody wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewWants {
    /// Back to where one came from.
    Back,
    Help,
    Language,
    Theme,
    Leave,
    LeaveAtOnce,
}

/// The state of the screen.
#[derive(Default)]
pub struct Review {
    selected: usize,
    /// The decision is being read: arrows scroll it.
    opened: bool,
    scroll: Scroll,
    /// What is looked for, while it is.
    filter: Option<Writing>,
}

impl Review {
    /// With this decision opened.
    pub fn opened_at(id: &DecisionId, decisions: &[Decision]) -> Review {
        let found = decisions.iter().position(|decision| decision.id() == id);
        Review {
            selected: found.unwrap_or(0),
            opened: found.is_some(),
            ..Review::default()
        }
    }

    /// Whether letters and Space are text now.
    pub fn takes_text(&self) -> bool {
        self.filter.is_some() && !self.opened
    }

    /// Something typed or pasted into the search.
    pub fn typed(&mut self, typed: &Typed, around: Around<'_>) {
        let Some(filter) = &mut self.filter else { return };
        let taken = match typed {
            Typed::Key(key) if key.code == KeyCode::Down => return self.moved(1, around),
            Typed::Key(key) if key.code == KeyCode::Up => return self.moved(-1, around),
            Typed::Key(key) => filter.key(key),
            Typed::Pasted(text) => filter.paste(text),
        };
        if taken == Taken::Yes {
            self.select(0);
        }
    }

    /// An intent; what is wanted.
    pub fn answer(&mut self, intent: Intent, around: Around<'_>) -> Option<ReviewWants> {
        match intent {
            Intent::Help => return Some(ReviewWants::Help),
            Intent::Language => return Some(ReviewWants::Language),
            Intent::Theme => return Some(ReviewWants::Theme),
            Intent::Leave => return Some(ReviewWants::Leave),
            Intent::LeaveAtOnce => return Some(ReviewWants::LeaveAtOnce),
            Intent::Find => {
                self.opened = false;
                self.filter.get_or_insert_with(|| Writing::line(Limit::NAME));
            }
            Intent::Close | Intent::Back => return self.close(),
            Intent::Left if self.opened => return self.close(),
            intent if self.opened => {
                self.scroll.takes(intent);
            }
            Intent::Up => self.moved(-1, around),
            Intent::Down => self.moved(1, around),
            Intent::Next | Intent::Open | Intent::NextPart | Intent::Right => {
                self.opened = !self.found(around).is_empty();
            }
            _ => {}
        }
        None
    }

    /// Closes what is open: the decision, the search, the screen.
    fn close(&mut self) -> Option<ReviewWants> {
        if std::mem::take(&mut self.opened) {
            self.scroll = Scroll::default();
            None
        } else if self.filter.take().is_some() {
            self.select(0);
            None
        } else {
            Some(ReviewWants::Back)
        }
    }

    fn moved(&mut self, by: isize, around: Around<'_>) {
        let last = self.found(around).len().saturating_sub(1);
        self.select(self.selected.saturating_add_signed(by).min(last));
    }

    fn select(&mut self, index: usize) {
        self.selected = index;
        self.scroll = Scroll::default();
    }

    /// The decisions that match what is looked for, in title, text and need.
    fn found<'a>(&self, around: Around<'a>) -> Vec<&'a Decision> {
        let looked_for = self
            .filter
            .as_ref()
            .map_or_else(String::new, |filter| fold(&filter.text()));
        let wanted: Vec<&str> = looked_for.split_whitespace().collect();
        let spoken = Spoken(around.words);
        let matches = |decision: &&Decision| {
            let matter = &decision.matter;
            let texts = [Some(&matter.title), matter.text.as_ref(), matter.care.need.as_ref()];
            let texts = texts.into_iter().flatten().map(|text| fold(&spoken.wording(text)));
            let text = texts.collect::<Vec<_>>().join("\n");
            wanted.iter().all(|word| text.contains(word))
        };
        around.decisions.iter().filter(matches).collect()
    }

    /// Its last line.
    pub fn hint(&self, around: Around<'_>) -> Hint {
        drawn::hint(self, around)
    }

    /// Draws the screen.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, around: Around<'_>) {
        drawn::draw(self, buffer, place, around);
    }
}
