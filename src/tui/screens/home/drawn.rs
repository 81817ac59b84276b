//! How home is drawn (pictures 11 and 39): three parts one under the other, as airy as the rows allow.
//!
//! Gives up: empty rows, the mark, formats far from the selected one, people, purposes; then the whole list scrolls.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Decided, Entry, FirstStart, GoOn, Home, HomeView, Listed, SetAside};
use crate::notation::visible::visible_line;
use crate::tui::theme::Look;
use crate::tui::widgets::sheet::select;
use crate::words::Words;

const MARGIN: u16 = 2;
/// Between two columns.
pub(super) const GAP: u16 = 3;

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

/// Of the sessions that can be gone on with, so many are seen at once: a long list of them must not hide what can be begun.
const GO_ON_AT_MOST: usize = 4;

/// A row of the list.
pub(super) enum Row<'a> {
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
pub(super) fn within(place: Rect) -> Rect {
    Rect {
        x: place.x + MARGIN.min(place.width),
        width: place.width.saturating_sub(2 * MARGIN),
        ..place
    }
}

pub(super) struct Drawing<'a> {
    pub(super) home: &'a Home,
    pub(super) view: &'a HomeView,
    entries: Vec<Entry>,
    pub(super) words: &'a Words,
    pub(super) look: Look,
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
    pub(super) fn selected(&self) -> Option<Entry> {
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
        self.listed(|entry| match entry {
            Entry::Format(index) => Some(index),
            _ => None,
        })
    }

    fn listed(&self, of_kind: impl Fn(Entry) -> Option<usize>) -> Vec<usize> {
        self.entries.iter().filter_map(|entry| of_kind(*entry)).collect()
    }

    /// At most so many of them, the selected one among them if it is one of these.
    fn around_selected<'b>(&self, all: &'b [usize], entry: impl Fn(usize) -> Entry, most: usize) -> &'b [usize] {
        let at = all.iter().position(|index| self.selected() == Some(entry(*index)));
        let first = at
            .unwrap_or(0)
            .saturating_sub(most / 2)
            .min(all.len().saturating_sub(most));
        &all[first..all.len().min(first.saturating_add(most))]
    }

    /// That there are more than are seen.
    fn others(&self, all: usize, seen: usize) -> Option<Placed<'a>> {
        (all > seen).then(|| (None, Row::Said(self.words.home_others(all - seen))))
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
        rows.extend(
            self.entries
                .contains(&Entry::Try)
                .then_some((Some(Entry::Try), Row::Try)),
        );
        let all = self.listed(|entry| match entry {
            Entry::GoOn(index) => Some(index),
            _ => None,
        });
        if rows.is_empty() && !all.is_empty() {
            rows.push((None, Row::Heading(self.words.home_go_on(), String::new())));
        }
        let sessions = self.around_selected(&all, Entry::GoOn, GO_ON_AT_MOST);
        for (index, go_on) in sessions
            .iter()
            .filter_map(|index| Some((*index, self.view.to_go_on.get(*index)?)))
        {
            let entry = Some(Entry::GoOn(index));
            rows.push((entry, Row::GoOn(go_on)));
            rows.extend((density.go_on > 1).then_some((entry, Row::State(go_on))));
        }
        rows.extend(self.others(all.len(), sessions.len()));
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
        let seen = self.around_selected(&all, Entry::Format, most);
        for (nth, index) in seen.iter().enumerate() {
            if nth > 0 {
                rows.extend((0..density.between_formats).map(|_| (None, Row::Empty)));
            }
            if let Some(listed) = self.view.formats.get(*index) {
                rows.push((Some(Entry::Format(*index)), Row::Format(listed)));
            }
        }
        rows.extend(self.others(all.len(), seen.len()));
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
}
