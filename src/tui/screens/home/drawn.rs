//! How home is drawn (pictures 11 and 39): three parts one under the other, as airy as the rows allow.
//!
//! Gives up: empty rows, the mark, formats far from the selected one, people, purposes; then the whole list scrolls.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{Decided, Entry, FirstStart, GoOn, Home, HomeView, Listed, SetAside};
use crate::notation::visible::visible_line;
use crate::tui::inputs::hints::Line as HintLine;
use crate::tui::intent::Intent;
use crate::tui::keys::{binding, shown_for};
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::hint;
use crate::tui::widgets::letters::{cut, row_of, width, write, write_right};
use crate::tui::widgets::sheet::select;
use crate::words::Words;

const MARGIN: u16 = 2;
/// Between two columns.
const GAP: u16 = 3;

/// How much air there is, the airiest first.
#[derive(Clone, Copy)]
struct Density {
    header: u16,
    between_parts: u16,
    after_heading: u16,
    between_formats: u16,
    go_on: u16,
}

const DENSITIES: [Density; 5] = [
    Density {
        header: 4,
        between_parts: 2,
        after_heading: 1,
        between_formats: 1,
        go_on: 2,
    },
    Density {
        header: 4,
        between_parts: 2,
        after_heading: 1,
        between_formats: 0,
        go_on: 2,
    },
    Density {
        header: 2,
        between_parts: 2,
        after_heading: 0,
        between_formats: 0,
        go_on: 2,
    },
    Density {
        header: 2,
        between_parts: 1,
        after_heading: 0,
        between_formats: 0,
        go_on: 2,
    },
    Density {
        header: 1,
        between_parts: 0,
        after_heading: 0,
        between_formats: 0,
        go_on: 1,
    },
];

/// At least so many formats are seen together with the other parts; with fewer, all scrolls.
const FORMATS_AT_LEAST: usize = 3;

/// A row of the list.
enum Row<'a> {
    Empty,
    Heading(String, String),
    Said(String),
    Try,
    GoOn(&'a GoOn),
    /// The second row of a session to be gone on with.
    State(&'a GoOn),
    SetAside(&'a SetAside),
    Format(&'a Listed),
    Decision(&'a Decided),
}

/// A row, and which entry it belongs to.
type Placed<'a> = (Option<Entry>, Row<'a>);

/// Without the margins.
fn within(place: Rect) -> Rect {
    Rect {
        x: place.x + MARGIN.min(place.width),
        width: place.width.saturating_sub(2 * MARGIN),
        ..place
    }
}

struct Drawing<'a> {
    home: &'a Home,
    view: &'a HomeView,
    entries: Vec<Entry>,
    words: &'a Words,
    look: Look,
}

pub(super) fn draw(home: &Home, buffer: &mut Buffer, place: Rect, view: &HomeView, (words, look): (&Words, Look)) {
    let place = place.intersection(buffer.area);
    if place.is_empty() {
        return;
    }
    let entries = home.entries(view);
    let drawing = Drawing {
        home,
        view,
        entries,
        words,
        look,
    };
    drawing.hint(buffer, place);
    let above = Rect {
        height: place.height.saturating_sub(if place.height >= 30 { 2 } else { 1 }),
        ..place
    };
    drawing.body(buffer, above);
}

impl<'a> Drawing<'a> {
    fn selected(&self) -> Option<Entry> {
        self.entries.get(self.home.selected).copied()
    }

    fn body(&self, buffer: &mut Buffer, place: Rect) {
        let (density, rows) = self.fitting(place.height);
        let header = density.header.min(place.height);
        self.header(
            buffer,
            Rect {
                height: header,
                ..place
            },
        );
        let list = Rect {
            y: place.y + header,
            height: place.height - header,
            ..place
        };
        let selected = self.selected();
        let at = rows
            .iter()
            .position(|(entry, _)| entry.is_some() && *entry == selected)
            .unwrap_or(0);
        let room = usize::from(list.height);
        let first = if rows.len() <= room {
            0
        } else {
            at.saturating_sub(room / 2).min(rows.len() - room)
        };
        for ((entry, row), y) in rows.iter().skip(first).zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            if entry.is_some() && *entry == selected {
                select(buffer, line, self.look);
            }
            let inside = within(line);
            self.row(buffer, inside, row);
        }
    }

    /// The airiest setting whose rows fit; where none does, formats far from the selected one are left out; else all rows, to scroll.
    fn fitting(&self, height: u16) -> (Density, Vec<Placed<'a>>) {
        let mut tightest = (DENSITIES[DENSITIES.len() - 1], Vec::new());
        for density in DENSITIES {
            let room = usize::from(height.saturating_sub(density.header));
            let rows = self.rows(density, usize::MAX);
            if rows.len() <= room {
                return (density, rows);
            }
            let formats = self.formats().len();
            let over = rows.len() - room;
            let kept = (formats * usize::from(1 + density.between_formats)).saturating_sub(over + 1);
            if density.between_formats == 0 && kept >= FORMATS_AT_LEAST {
                return (density, self.rows(density, kept));
            }
            tightest = (density, rows);
        }
        tightest
    }

    fn formats(&self) -> Vec<usize> {
        let formats = self.entries.iter().filter_map(|entry| match entry {
            Entry::Format(index) => Some(*index),
            _ => None,
        });
        formats.collect()
    }

    fn rows(&self, density: Density, formats: usize) -> Vec<Placed<'a>> {
        let parts = [
            self.go_on(density),
            self.begin(density, formats),
            self.look_back(density),
        ];
        let mut rows: Vec<Placed<'a>> = Vec::new();
        for part in parts.into_iter().filter(|part| !part.is_empty()) {
            if !rows.is_empty() {
                rows.extend((0..density.between_parts).map(|_| (None, Row::Empty)));
            }
            rows.extend(part);
        }
        if self.entries.is_empty() {
            let text = self
                .home
                .filter
                .as_ref()
                .map(|filter| filter.text())
                .unwrap_or_default();
            let nothing = self.words.home_nothing_found(visible_line(&text).into_owned());
            rows.push((None, Row::Said(nothing)));
        }
        rows
    }

    fn heading(&self, density: Density, left: String, right: String) -> Vec<Placed<'a>> {
        let mut rows = vec![(None, Row::Heading(left, right))];
        rows.extend((0..density.after_heading).map(|_| (None, Row::Empty)));
        rows
    }

    fn go_on(&self, density: Density) -> Vec<Placed<'a>> {
        let mut rows: Vec<Placed<'a>> = Vec::new();
        if let (Some(FirstStart { folder, .. }), None) = (&self.view.first_start, &self.home.filter) {
            let folder = visible_line(folder).into_owned();
            rows.push((None, Row::Said(self.words.home_first_start(folder))));
        }
        for entry in &self.entries {
            match entry {
                Entry::Try => rows.push((Some(*entry), Row::Try)),
                Entry::GoOn(index) => {
                    if rows.is_empty() {
                        rows.push((None, Row::Heading(self.words.home_go_on(), String::new())));
                    }
                    if let Some(go_on) = self.view.to_go_on.get(*index) {
                        rows.push((Some(*entry), Row::GoOn(go_on)));
                        rows.extend((density.go_on > 1).then_some((Some(*entry), Row::State(go_on))));
                    }
                }
                Entry::Format(_) | Entry::Decision(_) => {}
            }
        }
        if self.home.filter.is_none() {
            rows.extend(self.view.set_aside.iter().map(|aside| (None, Row::SetAside(aside))));
        }
        rows
    }

    fn begin(&self, density: Density, most: usize) -> Vec<Placed<'a>> {
        let all = self.formats();
        if all.is_empty() {
            return Vec::new();
        }
        let search = self.words.home_search(self.view.formats.len());
        let mut rows = self.heading(density, self.words.home_begin(), search);
        let at = all
            .iter()
            .position(|index| self.selected() == Some(Entry::Format(*index)))
            .unwrap_or(0);
        let first = at.saturating_sub(most / 2).min(all.len().saturating_sub(most));
        for (nth, index) in all.iter().enumerate().skip(first).take(most) {
            if nth > first {
                rows.extend((0..density.between_formats).map(|_| (None, Row::Empty)));
            }
            if let Some(listed) = self.view.formats.get(*index) {
                rows.push((Some(Entry::Format(*index)), Row::Format(listed)));
            }
        }
        if all.len() > most {
            rows.push((None, Row::Said(self.words.home_others(all.len() - most))));
        }
        rows
    }

    fn look_back(&self, density: Density) -> Vec<Placed<'a>> {
        let mut rows: Vec<Placed<'a>> = Vec::new();
        for entry in &self.entries {
            if let Entry::Decision(index) = entry
                && let Some(decided) = self.view.decisions.get(*index)
            {
                if rows.is_empty() {
                    rows = self.heading(density, self.words.home_look_back(), String::new());
                }
                rows.push((Some(*entry), Row::Decision(decided)));
            }
        }
        rows
    }

    fn header(&self, buffer: &mut Buffer, place: Rect) {
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

    fn row(&self, buffer: &mut Buffer, place: Rect, row: &Row<'_>) {
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

    fn hint(&self, buffer: &mut Buffer, place: Rect) {
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
        let row = row_of(place, place.height.saturating_sub(1));
        let inside = within(row);
        hint::draw(buffer, inside, &line.hint(), self.look);
    }
}
