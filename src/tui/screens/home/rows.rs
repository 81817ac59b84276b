//! One row of home: a session to go on with, a format, a decision. Columns are given up as the width shrinks.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::drawn::{Drawing, GAP, Row};
use super::{Decided, GoOn, Listed, SetAside};
use crate::notation::visible::visible_line;
use crate::tui::theme::Role;
use crate::tui::widgets::letters::{cut, width, write, write_right};

impl Drawing<'_> {
    pub(super) fn row(&self, buffer: &mut Buffer, place: Rect, row: &Row<'_>) {
        let theme = self.look.theme;
        let (text, quiet, faint) = (
            theme.bold(Role::Text),
            theme.style(Role::Quiet),
            theme.style(Role::Faint),
        );
        match row {
            Row::Empty => {}
            Row::Heading(left, right) => self.two(buffer, place, (left, faint), (right, faint)),
            Row::Said(said) => self.two(buffer, place, (said, quiet), ("", quiet)),
            Row::Try => self.two(buffer, place, (&self.words.home_first_try(), text), ("", quiet)),
            Row::GoOn(go_on) => {
                let when = self.words.moment_seen_from(go_on.touched, self.view.now);
                self.two(buffer, place, (&go_on.subject, text), (&when, quiet));
            }
            Row::State(go_on) => self.two(buffer, place, (&self.state(go_on), quiet), ("", quiet)),
            Row::SetAside(SetAside { file, reason }) => {
                let said = self
                    .words
                    .home_broken(visible_line(file).into_owned(), visible_line(reason).into_owned());
                self.two(buffer, place, (&said, faint), ("", faint));
            }
            Row::Format(listed) => self.format(buffer, place, listed),
            Row::Decision(decided) => self.decision(buffer, place, decided),
        }
    }

    /// A text at the left, cut where one at the right needs the room.
    fn two(&self, buffer: &mut Buffer, place: Rect, (left, style): (&str, Style), (right, right_style): (&str, Style)) {
        let right_width = width(right);
        let needed = if right_width == 0 { 0 } else { right_width + GAP };
        let has_room = place.width >= needed + 20 || right_width == 0;
        let room = if has_room { place.width - needed } else { place.width };
        let left = cut(&visible_line(left), room, self.look.glyphs.ellipsis);
        write(buffer, place, place.x.into(), place.y.into(), &left, style);
        if has_room {
            write_right(buffer, place, place.y.into(), right, right_style);
        }
    }

    fn state(&self, go_on: &GoOn) -> String {
        let since = self.view.now.signed_duration_since(go_on.touched);
        let ago = self.words.ago(since.to_std().unwrap_or(Duration::ZERO));
        let shown = |text: &str| visible_line(text).into_owned();
        match (&go_on.step, &go_on.floor) {
            (Some(step), Some(name)) => self.words.home_interrupted_floor(ago, shown(step), shown(name)),
            (Some(step), None) => self.words.home_interrupted(ago, shown(step)),
            (None, _) => self.words.home_not_begun(),
        }
    }

    fn format(&self, buffer: &mut Buffer, place: Rect, listed: &Listed) {
        let theme = self.look.theme;
        let (title, purpose, people, time) = match listed {
            Listed::Broken { file, reason } => {
                let said = self
                    .words
                    .home_broken(visible_line(file).into_owned(), visible_line(reason).into_owned());
                return self.two(buffer, place, (&said, theme.style(Role::Faint)), ("", Style::new()));
            }
            Listed::Held {
                title,
                purpose,
                people,
                time,
                ..
            } => (title, purpose, people, self.words.span(*time)),
        };
        let people = self.words.home_people_from_to(people.0, people.1);
        let wide = place.width >= 96;
        let right = if wide { format!("{people}{time:>14}") } else { time };
        let quiet = theme.style(Role::Quiet);
        let columns = self.title_columns(place.width);
        let shown_title = visible_line(title);
        if place.width < 60 {
            return self.two(buffer, place, (&shown_title, theme.bold(Role::Text)), (&right, quiet));
        }
        let ellipsis = self.look.glyphs.ellipsis;
        write(
            buffer,
            place,
            place.x.into(),
            place.y.into(),
            &cut(&shown_title, columns, ellipsis),
            theme.bold(Role::Text),
        );
        let after = columns + GAP;
        let rest = Rect {
            x: place.x + after,
            width: place.width.saturating_sub(after),
            ..place
        };
        self.two(buffer, rest, (purpose, quiet), (&right, quiet));
    }

    /// The titles' column: as wide as the widest, at most two fifths.
    fn title_columns(&self, columns: u16) -> u16 {
        let widths = self.view.formats.iter().map(|listed| match listed {
            Listed::Held { title, .. } => width(&visible_line(title)),
            Listed::Broken { .. } => 0,
        });
        widths.max().unwrap_or(0).min(columns * 2 / 5)
    }

    fn decision(&self, buffer: &mut Buffer, place: Rect, decided: &Decided) {
        let (theme, today) = (self.look.theme, self.view.now.date());
        let date = self.words.short_date(decided.on, today);
        let outcome = match decided.again {
            Some(day) if day < today => self.words.home_review_overdue(self.words.short_date(day, today)),
            Some(day) if decided.is_due(today) => self.words.home_review_due(self.words.day_seen_from(day, today)),
            _ => decided.outcome.clone(),
        };
        let style = theme.style(if decided.is_due(today) { Role::Lamp } else { Role::Quiet });
        let quiet = theme.style(Role::Quiet);
        if place.width < 60 {
            return self.two(
                buffer,
                place,
                (&decided.title, theme.bold(Role::Text)),
                (&outcome, style),
            );
        }
        let half = place.width / 2;
        let left = Rect {
            width: half - GAP,
            ..place
        };
        self.two(buffer, left, (&decided.title, theme.bold(Role::Text)), ("", quiet));
        let rest = Rect {
            x: place.x + half,
            width: place.width - half,
            ..place
        };
        self.two(buffer, rest, (&outcome, style), (&date, quiet));
    }
}
