//! Home: what can be gone on with, what can be begun, what was decided (screens 12, Home). State and keys; drawing is in `home/`.
//!
//! What is listed comes in as a plain [`HomeView`]; what is wanted goes out, and is done by others.

mod drawn;
mod frame;
mod gathered;
mod rows;
#[cfg(test)]
mod tests;

use std::time::Duration;

use chrono::{NaiveDate, NaiveDateTime};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::notation::Id;
use crate::notation::fold::fold;
use crate::session::decision::DecisionId;
use crate::tui::fields::{Limit, Taken, Writing};
use crate::tui::inputs::Typed;
use crate::tui::intent::Intent;
use crate::tui::theme::Look;
use crate::tui::widgets::hint::Hint;
use crate::words::Words;

pub use gathered::gathered;

/// What there is to see, as others found it. Texts are as people wrote them; they are made harmless when drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct HomeView {
    /// What the team calls itself; may be empty.
    pub team: String,
    /// The folder of the workspace, as people write it (`~/jardin`).
    pub folder: String,
    /// Meetings and decisions kept here.
    pub meetings: usize,
    pub decisions_kept: usize,
    /// Nothing was ever kept here: the folder where sessions will be kept, and the format that can be tried.
    pub first_start: Option<FirstStart>,
    pub to_go_on: Vec<GoOn>,
    pub formats: Vec<Listed>,
    /// Those that are due for review first, then the latest.
    pub decisions: Vec<Decided>,
    /// Sessions that cannot be read, or not to their end.
    pub set_aside: Vec<SetAside>,
    /// Now, where the team is.
    pub now: NaiveDateTime,
}

/// What is said and offered where nothing was kept yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstStart {
    /// Where sessions will be kept.
    pub folder: String,
    /// The format that can be tried with example people.
    pub format: Option<Id>,
}

/// A session that can be gone on with.
#[derive(Debug, Clone, PartialEq)]
pub struct GoOn {
    /// Its four characters.
    pub session: String,
    pub subject: String,
    /// When something was done last.
    pub touched: NaiveDateTime,
    /// The step it is in, as the agenda calls it; `None` before the first.
    pub step: Option<String>,
    /// Who had the floor.
    pub floor: Option<String>,
}

/// A format.
#[derive(Debug, Clone, PartialEq)]
pub enum Listed {
    Held {
        id: Id,
        title: String,
        purpose: String,
        /// Fewest and most people.
        people: (u16, u16),
        /// How long it takes a usual circle.
        time: Duration,
    },
    /// It cannot be begun.
    Broken {
        /// Its file.
        file: String,
        /// Why, in a sentence.
        reason: String,
    },
}

/// A decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    pub id: DecisionId,
    pub title: String,
    /// "adopted with amendments".
    pub outcome: String,
    pub on: NaiveDate,
    /// When it is looked at again, if a day was named.
    pub again: Option<NaiveDate>,
}

/// A session that cannot be read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    pub file: String,
    /// Why, in a sentence.
    pub reason: String,
}

/// What somebody wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HomeWants {
    /// This session goes on.
    GoOn(String),
    /// This format is prepared.
    Begin(Id),
    /// This format is tried, with people of an example.
    TryWithExamplePeople(Id),
    /// This decision is opened.
    Open(DecisionId),
    /// All that was decided.
    Review,
    Help,
    Language,
    Theme,
    Leave,
    LeaveAtOnce,
}

/// One thing that can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Try,
    GoOn(usize),
    Format(usize),
    Decision(usize),
}

/// The state of the screen.
#[derive(Default)]
pub struct Home {
    selected: usize,
    /// What is looked for, while it is.
    filter: Option<Writing>,
}

/// How many days before its day a decision is due for review: within the week it is named by its weekday.
const DUE_DAYS: i64 = 6;

impl Decided {
    /// Whether it is to be looked at again now or in the days to come.
    pub fn is_due(&self, today: NaiveDate) -> bool {
        self.again.is_some_and(|day| (day - today).num_days() <= DUE_DAYS)
    }
}

impl Home {
    /// What letters and Space are: text, while something is looked for.
    pub fn takes_text(&self) -> bool {
        self.filter.is_some()
    }

    /// Something typed or pasted into the search.
    pub fn typed(&mut self, typed: &Typed, view: &HomeView) -> Option<HomeWants> {
        use crossterm::event::KeyCode::{Down, Up};
        let Some(filter) = &mut self.filter else { return None };
        match typed {
            Typed::Key(key) if key.code == Down => self.moved(1, view),
            Typed::Key(key) if key.code == Up => self.moved(-1, view),
            Typed::Key(key) => {
                if filter.key(key) == Taken::Yes {
                    self.selected = 0;
                }
            }
            Typed::Pasted(text) => {
                filter.paste(text);
                self.selected = 0;
            }
        }
        None
    }

    /// An intent; what is wanted.
    pub fn answer(&mut self, intent: Intent, view: &HomeView) -> Option<HomeWants> {
        match intent {
            Intent::Next | Intent::Open => return self.of_selected(view),
            Intent::Up => self.moved(-1, view),
            Intent::Down => self.moved(1, view),
            Intent::NextPart => self.next_part(1, view),
            Intent::PreviousPart => self.next_part(-1, view),
            Intent::Find => self.filter = Some(self.filter.take().unwrap_or_else(|| Writing::line(Limit::NAME))),
            Intent::Close => self.stop_looking(),
            Intent::Review => return Some(HomeWants::Review),
            Intent::Help => return Some(HomeWants::Help),
            Intent::Language => return Some(HomeWants::Language),
            Intent::Theme => return Some(HomeWants::Theme),
            Intent::Leave => return Some(HomeWants::Leave),
            Intent::LeaveAtOnce => return Some(HomeWants::LeaveAtOnce),
            _ => {}
        }
        None
    }

    fn of_selected(&self, view: &HomeView) -> Option<HomeWants> {
        match self.entries(view).get(self.selected)? {
            Entry::Try => view
                .first_start
                .as_ref()?
                .format
                .clone()
                .map(HomeWants::TryWithExamplePeople),
            Entry::GoOn(index) => Some(HomeWants::GoOn(view.to_go_on.get(*index)?.session.clone())),
            Entry::Format(index) => match view.formats.get(*index)? {
                Listed::Held { id, .. } => Some(HomeWants::Begin(id.clone())),
                Listed::Broken { .. } => None,
            },
            Entry::Decision(index) => Some(HomeWants::Open(view.decisions.get(*index)?.id.clone())),
        }
    }

    fn stop_looking(&mut self) {
        if self.filter.take().is_some() {
            self.selected = 0;
        }
    }

    fn moved(&mut self, by: isize, view: &HomeView) {
        let last = self.entries(view).len().saturating_sub(1);
        self.selected = self.selected.saturating_add_signed(by).min(last);
    }

    /// To the first thing of the next part, or of the one before; round and round.
    fn next_part(&mut self, by: isize, view: &HomeView) {
        let entries = self.entries(view);
        let part = |entry: &Entry| match entry {
            Entry::Try | Entry::GoOn(_) => 0,
            Entry::Format(_) => 1,
            Entry::Decision(_) => 2,
        };
        let mut firsts: Vec<(usize, usize)> = Vec::new();
        for (index, entry) in entries.iter().enumerate() {
            if firsts.last().is_none_or(|(last, _)| *last != part(entry)) {
                firsts.push((part(entry), index));
            }
        }
        let here = entries.get(self.selected).map(part);
        let at = firsts.iter().position(|(part, _)| Some(*part) == here).unwrap_or(0);
        let count = firsts.len().max(1);
        let next = at.wrapping_add(count).wrapping_add_signed(by) % count;
        self.selected = firsts.get(next).map_or(0, |(_, index)| *index);
    }

    /// What can be selected, in the order in which it stands: what matches what is looked for.
    fn entries(&self, view: &HomeView) -> Vec<Entry> {
        let looked_for = self.looked_for();
        let wanted: Vec<&str> = looked_for.split_whitespace().collect();
        let matches = |texts: &[&str]| {
            let folded = fold(&texts.join(" "));
            wanted.iter().all(|word| folded.contains(word))
        };
        let can_try = view.first_start.as_ref().is_some_and(|first| first.format.is_some());
        let mut entries: Vec<Entry> = (can_try && wanted.is_empty())
            .then_some(Entry::Try)
            .into_iter()
            .collect();
        let go_on = view
            .to_go_on
            .iter()
            .enumerate()
            .filter(|(_, go_on)| matches(&[&go_on.subject]));
        entries.extend(go_on.map(|(index, _)| Entry::GoOn(index)));
        let formats = view.formats.iter().enumerate().filter(|(_, listed)| match listed {
            Listed::Held { id, title, purpose, .. } => matches(&[title, purpose, id.as_str()]),
            Listed::Broken { file, .. } => matches(&[file]),
        });
        // What is called so stands before what only speaks of it.
        let mut formats: Vec<(u8, usize)> = formats
            .map(|(index, listed)| (rank(listed, &looked_for), index))
            .collect();
        formats.sort();
        entries.extend(formats.into_iter().map(|(_, index)| Entry::Format(index)));
        let decisions = view
            .decisions
            .iter()
            .enumerate()
            .filter(|(_, decided)| matches(&[&decided.title]));
        entries.extend(decisions.map(|(index, _)| Entry::Decision(index)));
        entries
    }

    /// What is looked for, folded; empty where nothing is.
    fn looked_for(&self) -> String {
        self.filter
            .as_ref()
            .map_or_else(String::new, |filter| fold(&filter.text()))
    }

    /// Its last line.
    pub fn hint(&self, view: &HomeView, (words, look): (&Words, Look)) -> Hint {
        drawn::Drawing::of(self, view, (words, look)).hint()
    }

    /// Draws the screen.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, view: &HomeView, (words, look): (&Words, Look)) {
        drawn::draw(self, buffer, place, view, (words, look));
    }
}

/// How far a format's name is from what is looked for: it begins so, has it in it, or neither.
fn rank(listed: &Listed, looked_for: &str) -> u8 {
    let title = match listed {
        Listed::Held { title, .. } => fold(title),
        Listed::Broken { file, .. } => fold(file),
    };
    let looked_for = looked_for.trim();
    match title.find(looked_for) {
        _ if looked_for.is_empty() => 0,
        Some(0) => 0,
        Some(_) => 1,
        None => 2,
    }
}
