//! What stands above and below the list of home: the mark and the team, what is kept; the hint line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::drawn::{Drawing, GAP, within};
use super::{Entry, Listed};
use crate::notation::visible::visible_line;
use crate::tui::inputs::hints::Line as HintLine;
use crate::tui::intent::Intent;
use crate::tui::keys::{binding, shown_for};
use crate::tui::theme::Role;
use crate::tui::widgets::hint::{self, Hint};
use crate::tui::widgets::letters::{cut, row_of, width, write, write_right};

impl Drawing<'_> {
    pub(super) fn header(&self, buffer: &mut Buffer, place: Rect) {
        let inside = within(place);
        let (glyphs, bold) = (self.look.glyphs, self.look.theme.bold(Role::Text));
        let mark = format!("{0} {1} {0}", glyphs.waits, glyphs.speaks);
        let named = width(&mark) + GAP;
        self.lamp(buffer, inside, 0, &mark);
        write(
            buffer,
            inside,
            (inside.x + named).into(),
            inside.y.into(),
            "ronde",
            bold,
        );
        let after_name = named + width("ronde") + GAP;
        if place.height >= 4 {
            self.at_end(buffer, row_of(inside, 0), after_name, (&self.at_right(), bold));
            let below = row_of(inside, 1);
            self.lamp(buffer, below, 1, &format!("{0} {0}", glyphs.waits));
            let after = self.tagline(buffer, below, named, &self.words.home_tagline());
            let counts = self.counts(below.width.saturating_sub(after));
            self.at_end(buffer, below, after, (&counts, self.look.theme.style(Role::Quiet)));
        } else {
            let short = self.words.home_tagline_short();
            let has_room = inside.width >= after_name + width(&short) + GAP + width(&self.at_right());
            let after = if has_room {
                self.tagline(buffer, inside, after_name, &short)
            } else {
                after_name
            };
            self.at_end(buffer, row_of(inside, 0), after, (&self.at_right(), bold));
        }
    }

    fn lamp(&self, buffer: &mut Buffer, row: Rect, column: u16, text: &str) {
        write(
            buffer,
            row,
            (row.x + column).into(),
            row.y.into(),
            text,
            self.look.theme.style(Role::Lamp),
        );
    }

    /// Writes it from a column on; gives back the column after it.
    fn tagline(&self, buffer: &mut Buffer, row: Rect, column: u16, text: &str) -> u16 {
        write(
            buffer,
            row,
            (row.x + column).into(),
            row.y.into(),
            text,
            self.look.theme.style(Role::Quiet),
        );
        column + width(text) + GAP
    }

    /// Writes it at the right edge, in what the columns before leave.
    fn at_end(&self, buffer: &mut Buffer, row: Rect, before: u16, (text, style): (&str, Style)) {
        let room = row.width.saturating_sub(before);
        write_right(
            buffer,
            row,
            row.y.into(),
            &cut(&visible_line(text), room, self.look.glyphs.ellipsis),
            style,
        );
    }

    /// What stands at the right of the first row: the team, or what is looked for.
    fn at_right(&self) -> String {
        match &self.home.filter {
            Some(filter) => format!("/ {}{}", filter.text(), self.look.glyphs.caret),
            None if self.view.team.trim().is_empty() => self.view.folder.clone(),
            None => self.view.team.clone(),
        }
    }

    /// Meetings and decisions, after the folder where there is room.
    fn counts(&self, room: u16) -> String {
        let (meetings, decisions) = (self.view.meetings, self.view.decisions_kept);
        let counts = format!(
            "{}, {}",
            self.words.home_meetings(meetings),
            self.words.home_decisions(decisions)
        );
        let whole = format!("{}   {counts}", visible_line(&self.view.folder));
        let shown = [whole, counts]
            .into_iter()
            .skip(usize::from(self.view.team.trim().is_empty()));
        shown.into_iter().find(|text| width(text) <= room).unwrap_or_default()
    }

    pub(super) fn draw_hint(&self, buffer: &mut Buffer, place: Rect) {
        let row = row_of(place, place.height.saturating_sub(1));
        hint::draw(buffer, within(row), &self.hint(), self.look);
    }

    pub(super) fn hint(&self) -> Hint {
        let words = self.words;
        let space = shown_for(
            if self.home.takes_text() {
                Intent::Open
            } else {
                Intent::Next
            },
            words,
        );
        let shown = |text: &str| visible_line(text).into_owned();
        let line = match self.selected() {
            Some(Entry::Try) => HintLine::does(space, words.home_try()),
            Some(Entry::GoOn(index)) => match self.view.to_go_on.get(index) {
                Some(go_on) => HintLine::does(space, words.home_hint_go_on(shown(&go_on.subject))),
                None => HintLine::default(),
            },
            Some(Entry::Format(index)) => match self.view.formats.get(index) {
                Some(Listed::Held { title, .. }) => HintLine::does(space, words.home_hint_begin(shown(title))),
                _ => HintLine::default(),
            },
            Some(Entry::Decision(_)) => HintLine::does(space, words.home_hint_decision()),
            None => HintLine::default(),
        };
        let keys: &[Intent] = if self.home.takes_text() {
            &[Intent::Close]
        } else {
            &[Intent::Find, Intent::Review, Intent::Leave, Intent::Help]
        };
        let line = keys.iter().fold(line, |line, intent| match binding(*intent) {
            Some(row) => line.intent(*intent, words, (row.label)(words)),
            None => line,
        });
        line.hint()
    }
}
