//! The versions of a text, one at a time, each with what has changed since the one before (screens 12, `v`).

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::Line;

use super::hints;
use super::reading::{COLUMN, Scroll, draw_below_title, plain, two_thirds};
use super::{Answer, Sheet};
use crate::notation::visible::visible;
use crate::session::ids::TextRef;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::theme::Role;
use crate::tui::widgets::changes::{self, Unchanged};
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{row_of, width, write};
use crate::tui::widgets::sheet;

/// Shows the newest version of the item at hand, with the amendment that lies on the table as the next one.
pub fn sheet(context: Context<'_>) -> Box<dyn Sheet> {
    let versions = versions(context);
    Box::new(Versions {
        shown: versions.len().saturating_sub(1),
        versions,
        scroll: Scroll::default(),
    })
}

/// Whether there is a version to be seen.
pub fn are_there(context: Context<'_>) -> bool {
    !versions(context).is_empty()
}

fn versions(context: Context<'_>) -> Vec<TextRef> {
    let session = context.meeting.session();
    let kept = session.item().into_iter().flat_map(|item| &item.versions);
    let tabled = session.objection().and_then(|(_, _, objection)| objection.tabled);
    kept.map(|version| version.text)
        .chain(tabled.map(|(text, _)| text))
        .collect()
}

struct Versions {
    versions: Vec<TextRef>,
    /// The index of the one that is seen.
    shown: usize,
    scroll: Scroll,
}

impl Versions {
    fn lines(&self, columns: u16, context: Context<'_>) -> Vec<Line<'static>> {
        let text = |index: usize| self.versions.get(index).map_or("", |text| context.text(*text));
        let columns = columns.min(COLUMN);
        match self.shown.checked_sub(1) {
            None => plain(text(0), columns, context.look),
            Some(before) => {
                let (old, new) = (visible(text(before)), visible(text(self.shown)));
                changes::lines(&old, &new, columns, Unchanged::Shown, context.look)
            }
        }
    }

    /// `v1 v2 v3` at the right of the title, the one that is seen in lamp.
    fn draw_numbers(&self, buffer: &mut Buffer, row: Rect, after: u16, context: Context<'_>) {
        let labels: Vec<String> = (1..=self.versions.len()).map(|number| format!("v{number}")).collect();
        let wide: u16 = labels.iter().map(|label| width(label) + 2).sum();
        let Some(free) = row.width.checked_sub(after + wide) else {
            return;
        };
        let mut column = i32::from(row.x + after + free) + 2;
        for (index, label) in labels.iter().enumerate() {
            let style = if index == self.shown {
                context.look.theme.bold(Role::Lamp)
            } else {
                context.look.theme.style(Role::Faint)
            };
            write(buffer, row, column, row.y.into(), label, style);
            column += i32::from(width(label)) + 2;
        }
    }

    fn title(&self, context: Context<'_>) -> String {
        let words = context.words;
        let version = words.proposal_version(self.shown + 1);
        match self.shown {
            0 => format!("{}   {version}", words.proposal_title()),
            before => format!(
                "{}   {version}   {}",
                words.proposal_title(),
                words.proposal_changes(before)
            ),
        }
    }
}

impl Sheet for Versions {
    fn rows(&self, screen: Size, _context: Context<'_>) -> u16 {
        two_thirds(screen)
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheet::draw(buffer, place, context.look);
        let lines = self.lines(inside.width, context);
        let title = self.title(context);
        let head = (title.as_str(), lines.as_slice());
        draw_below_title(buffer, inside, head, &self.scroll, (context.words, context.look));
        self.draw_numbers(buffer, row_of(inside, 0), width(&title), context);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let key = |intent| keys::shown_for(intent, words);
        let both = format!("{} {}", key(Intent::Left), key(Intent::Right));
        hints::Line::does(both, words.proposal_other_version())
            .intent(Intent::Close, words, words.label_close())
            .hint()
    }

    fn answer(&mut self, intent: Intent, _context: Context<'_>) -> Answer {
        let last = self.versions.len().saturating_sub(1);
        let shown = match intent {
            Intent::Left => self.shown.saturating_sub(1),
            Intent::Right => (self.shown + 1).min(last),
            Intent::Close | Intent::Versions => return Answer::Close,
            _ if self.scroll.takes(intent) => return Answer::Stay,
            _ => return Answer::NotMine,
        };
        (self.shown, self.scroll) = (shown, Scroll::default());
        Answer::Stay
    }
}
