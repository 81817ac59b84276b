//! Minutes as Markdown: the decision and why first, who does what, what was parked, who was there, the agenda with real times.
//!
//! Takes a ready `Minutes` and the words of a language. Whatever a person wrote goes through `escape`.

mod closing;
mod matter;

pub(super) use matter::capital;

use crate::export::escape::{block, inline};
use crate::export::minutes::{Action, Minutes, Point, Unsettled};
use crate::export::spoken::Spoken;
use crate::session::facts::Outcome;
use crate::session::readable::Wording;
use crate::words::Words;

/// The minutes in the language of `words`, ending with a line end.
pub fn markdown(minutes: &Minutes, words: &Words) -> String {
    let mut page = Page {
        spoken: Spoken(words),
        text: String::new(),
    };
    page.head(minutes);
    page.points(minutes);
    page.actions(&minutes.actions);
    page.list(&words.minutes_parked(), &minutes.parked);
    page.list(&words.minutes_questions(), &minutes.questions);
    page.list(&words.minutes_notes(), &minutes.notes);
    page.people(minutes);
    page.agenda(minutes);
    page.text
}

/// A page being written: blocks, with an empty line between two.
struct Page<'a> {
    spoken: Spoken<'a>,
    text: String,
}

impl<'a> Page<'a> {
    fn words(&self) -> &'a Words {
        self.spoken.0
    }

    fn block(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn heading(&mut self, level: usize, text: &str) {
        self.block(&format!("{} {}", "#".repeat(level), inline(text)));
    }

    /// A sentence of its own.
    fn sentence(&mut self, text: &str) {
        self.block(&inline(text));
    }

    /// A text of people, with its paragraphs.
    fn quote(&mut self, text: &str) {
        self.block(&format!("> {}", block(text, "> ")));
    }

    fn points_of(&mut self, lines: impl IntoIterator<Item = String>) {
        let lines: Vec<String> = lines
            .into_iter()
            .map(|line| format!("- {}", block(&line, "  ")))
            .collect();
        if !lines.is_empty() {
            self.block(&lines.join("\n"));
        }
    }

    fn table(&mut self, head: &[String], rows: impl IntoIterator<Item = Vec<String>>) {
        let row = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| inline(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule = format!("|{}", " --- |".repeat(head.len()));
        self.block(&row(head));
        // Row by row: a long meeting has a thousand.
        let rows = rows.into_iter().map(|cells| row(&cells));
        for line in std::iter::once(rule).chain(rows) {
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }

    fn head(&mut self, minutes: &Minutes) {
        let spoken = self.spoken;
        let subject = spoken.wording(&minutes.subject);
        self.heading(1, &self.words().minutes_title(subject));
        let place = minutes.workspace.as_ref().map(|name| spoken.wording(name));
        let format = spoken.title(&minutes.format);
        let date = self.words().long_date(minutes.begun.date_naive());
        let times = spoken.between(minutes.begun, minutes.ended);
        let line: Vec<String> = place.into_iter().chain([format, date, times]).collect();
        self.sentence(&line.join(" · "));
        if minutes.ended.is_none() {
            self.sentence(&self.words().minutes_in_progress());
        }
    }

    /// What was decided first, then what is not decided yet, then what was only talked about, then what was not
    /// taken up.
    fn points(&mut self, minutes: &Minutes) {
        let mut decided = Vec::new();
        let mut undecided = Vec::new();
        let mut talked = Vec::new();
        let mut to_come = Vec::new();
        for point in &minutes.points {
            match point {
                Point::Settled(decision) => match decision.outcome {
                    Outcome::Adopted { .. } | Outcome::Delegated(_) => decided.push(point),
                    Outcome::Deferred(_) | Outcome::DecideHow(_) | Outcome::Withdrawn | Outcome::Dropped => {
                        undecided.push(point);
                    }
                },
                Point::Unsettled { how, .. } if *how == Unsettled::NotReached => to_come.push(point),
                Point::Unsettled { matter, how } if matter.versions.is_empty() && *how != Unsettled::Postponed => {
                    talked.push(point);
                }
                Point::Unsettled { .. } => undecided.push(point),
            }
        }
        self.section(&self.words().minutes_decisions(), &decided);
        self.section(&self.words().minutes_not_decided(), &undecided);
        self.titles(&self.words().minutes_talked(), &talked);
        self.titles(&self.words().minutes_not_reached(), &to_come);
    }

    /// Points of which there is no more to say than their titles.
    fn titles(&mut self, heading: &str, points: &[&Point]) {
        if points.is_empty() {
            return;
        }
        let titles: Vec<String> = points.iter().map(|point| self.point_title(point)).collect();
        self.heading(2, heading);
        self.points_of(titles);
    }

    fn section(&mut self, heading: &str, points: &[&Point]) {
        if points.is_empty() {
            return;
        }
        self.heading(2, heading);
        for point in points {
            match point {
                Point::Settled(decision) => self.decision(decision),
                Point::Unsettled { matter, how } => self.unsettled(matter, *how),
            }
        }
    }

    fn point_title(&self, point: &Point) -> String {
        let matter = match point {
            Point::Settled(decision) => &decision.matter,
            Point::Unsettled { matter, .. } => matter,
        };
        let title = self.spoken.wording(&matter.title);
        match &matter.by {
            Some(by) => format!("{title}, {}", self.words().items_brought_by(self.spoken.name(by))),
            None => title,
        }
    }

    fn actions(&mut self, actions: &[Action]) {
        if actions.is_empty() {
            return;
        }
        let words = self.words();
        self.heading(2, &words.minutes_actions());
        let spoken = self.spoken;
        let rows = actions.iter().map(|action| {
            let who = action.who.as_ref().map(|who| spoken.entrusted(who));
            let due = action.due.map(|due| words.long_date(due));
            vec![
                who.unwrap_or_else(|| words.noted_action_anyone()),
                spoken.wording(&action.what),
                due.unwrap_or_default(),
            ]
        });
        let head = [words.minutes_who(), words.minutes_what(), words.minutes_by_when()];
        self.table(&head, rows);
    }

    fn list(&mut self, heading: &str, texts: &[Wording]) {
        if texts.is_empty() {
            return;
        }
        self.heading(2, heading);
        let spoken = self.spoken;
        self.points_of(texts.iter().map(|text| spoken.wording(text)));
    }
}
