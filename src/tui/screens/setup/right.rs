//! Whether the time is enough, drawn: the sentences, the steps as a staircase, the offers.
//!
//! Gives up: the staircase (its numbers stay), then the numbers, then offers.

use std::time::Duration;

use chrono::Timelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::fit::{Fit, wall_after};
use super::{Around, PartInUse, SetupScreen};
use crate::notation::visible::visible_line;
use crate::stage::plan::{How, Offer, Planned, Remedy, StepName};
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, width, write, write_right};

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Sentences, staircase, offers.
    Whole,
    /// Sentences and the first offers.
    Short { offers: usize },
}

/// Fewer columns than this are no staircase.
const STAIRCASE_COLUMNS: u16 = 8;
const GAP: u16 = 2;

/// A row of the part.
enum Row {
    Empty,
    Label(String),
    Said(String, Style),
    Step(usize),
    /// The time of the planned end, under its line.
    End,
    /// An offer, by its place.
    Offer(usize),
}

struct Part<'a> {
    screen: &'a SetupScreen,
    fit: &'a Fit,
    width: u16,
    around: Around<'a>,
}

/// How many rows the short form takes.
pub(super) fn rows(screen: &SetupScreen, fit: &Fit, columns: u16, offers: usize, around: Around<'_>) -> u16 {
    let part = Part {
        screen,
        fit,
        width: columns,
        around,
    };
    u16::try_from(part.rows(Shape::Short { offers }, false).len()).unwrap_or(u16::MAX)
}

pub(super) fn draw(
    screen: &SetupScreen,
    buffer: &mut Buffer,
    place: Rect,
    shape: Shape,
    fit: &Fit,
    around: Around<'_>,
) {
    let part = Part {
        screen,
        fit,
        width: place.width,
        around,
    };
    let mut rows = part.rows(shape, true);
    if rows.len() > usize::from(place.height) {
        rows = part.rows(shape, false);
    }
    for (row, y) in rows.iter().zip(place.top()..place.bottom()) {
        part.row(buffer, Rect { y, height: 1, ..place }, row);
    }
}

impl Part<'_> {
    fn rows(&self, shape: Shape, airy: bool) -> Vec<Row> {
        let words = self.around.words;
        let mut rows = Vec::new();
        let air = |rows: &mut Vec<Row>| rows.extend(airy.then_some(Row::Empty));
        match shape {
            Shape::Whole => {
                rows.extend(
                    [Row::Empty, Row::Empty, Row::Empty]
                        .into_iter()
                        .take(if airy { 3 } else { 1 }),
                );
                rows.push(Row::Label(words.setup_time_needed()));
                rows.extend(self.sentences());
                air(&mut rows);
                rows.extend((0..self.fit.rows.len()).map(Row::Step));
                rows.extend(self.fit.end.map(|_| Row::End));
                air(&mut rows);
            }
            Shape::Short { .. } => {
                rows.push(Row::Empty);
                rows.extend(self.sentences());
            }
        }
        let most = match shape {
            Shape::Whole => usize::MAX,
            Shape::Short { offers } => offers,
        };
        rows.extend(self.offers(most, airy));
        rows
    }

    /// When it ends, and what is to be thought of: nothing here forbids to begin.
    fn sentences(&self) -> Vec<Row> {
        let (words, theme) = (self.around.words, self.around.look.theme);
        let mut said = vec![(self.ends(), theme.style(Role::Text))];
        let people = self.screen.fields.people();
        if let Some(format) = self.around.formats.get(&self.screen.given.format) {
            let (fewest, most) = format.people;
            let fits = (usize::from(fewest)..=usize::from(most)).contains(&people.len());
            if !people.is_empty() && !fits {
                said.push((
                    words.setup_fewer_people(fewest, most, people.len()),
                    theme.style(Role::Quiet),
                ));
            }
        }
        if let Some(name) = self.screen.fields.two_hats(&people) {
            said.push((
                words.setup_two_hats(visible_line(&name).into_owned()),
                theme.style(Role::Quiet),
            ));
        }
        let lines = said.into_iter().flat_map(|(text, style)| {
            let lines = wrapped(&text, self.width.min(78)).into_iter();
            lines.map(move |line| Row::Said(line, style))
        });
        lines.collect()
    }

    fn ends(&self) -> String {
        let words = self.around.words;
        let at = |milliseconds| words.time(wall_after(self.around.now, milliseconds));
        let ends = at(self.fit.total);
        match (self.fit.end, self.fit.beyond()) {
            (Some(end), Some(_)) => words.setup_ends_after(ends, at(end), self.minutes_beyond(end)),
            (Some(_), None) => words.setup_ends_in_time(ends),
            (None, _) => words.setup_ends_about(ends),
        }
    }

    /// Minutes from one time to the other as both are shown.
    fn minutes_beyond(&self, end: u64) -> u64 {
        let minute = |milliseconds| {
            let shown = wall_after(self.around.now, milliseconds);
            u64::from(shown.num_seconds_from_midnight() / 60)
        };
        const DAY: u64 = 24 * 60;
        (minute(self.fit.total) + DAY - minute(end)) % DAY
    }

    fn offers(&self, most: usize, airy: bool) -> Vec<Row> {
        let (Some(end), false) = (self.fit.end, self.fit.offers.is_empty() || most == 0) else {
            return Vec::new();
        };
        let (words, theme) = (self.around.words, self.around.look.theme);
        let at = |milliseconds| words.time(wall_after(self.around.now, milliseconds));
        let mut rows = Vec::new();
        rows.extend(airy.then_some(Row::Empty));
        rows.push(Row::Label(words.setup_to_end_at(at(end))));
        rows.extend((0..self.fit.offers.len()).take(most).map(Row::Offer));
        let all = self
            .fit
            .offers
            .iter()
            .filter(|offer| offer.what.fitted().is_some())
            .count();
        if all > 1 && self.fit.fitted.len() < all && most > all {
            rows.extend(airy.then_some(Row::Empty));
            rows.push(Row::Said(
                words.setup_offers_together(at(self.fit.with_all)),
                theme.style(Role::Quiet),
            ));
        }
        rows
    }

    fn row(&self, buffer: &mut Buffer, place: Rect, row: &Row) {
        let (theme, ellipsis) = (self.around.look.theme, self.around.look.glyphs.ellipsis);
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        match row {
            Row::Empty => {}
            Row::Label(label) => write(
                buffer,
                place,
                x,
                y,
                &cut(label, place.width, ellipsis),
                theme.style(Role::Faint),
            ),
            Row::Said(said, style) => write(buffer, place, x, y, said, *style),
            Row::Step(index) => self.step(buffer, place, *index),
            Row::End => self.end(buffer, place),
            Row::Offer(index) => self.offer(buffer, place, *index),
        }
    }

    fn named(&self, name: &StepName) -> String {
        let words = self.around.words;
        let own = name
            .name
            .as_ref()
            .map(|own| own.in_language(words.language()).to_owned());
        let named = own.or_else(|| words.step_name(name.id.as_str()));
        visible_line(&named.unwrap_or_else(|| name.id.to_string())).into_owned()
    }

    fn how(&self, row: &Planned) -> String {
        let words = self.around.words;
        let planned = |milliseconds| words.planned(Duration::from_millis(milliseconds));
        match row.how {
            How::Turns {
                passes: 1,
                people,
                turn,
            } => words.setup_turns(people, planned(turn)),
            How::Turns { passes, people, turn } => words.setup_passes_turns(passes, people, planned(turn)),
            How::Points(points) => words.setup_turns(points, planned(row.time / points.max(1))),
            How::Open => words.setup_open_talk(),
            How::IfNeeded => words.setup_if_needed(),
            How::Fixed => String::new(),
        }
    }

    /// Where the columns of a step begin: names, staircase, how.
    fn columns(&self) -> Columns {
        let widest = |texts: &mut dyn Iterator<Item = String>| texts.map(|text| width(&text)).max().unwrap_or(0);
        let names = widest(&mut self.fit.rows.iter().map(|row| self.named(&row.name))).min(self.width / 3);
        let how = widest(&mut self.fit.rows.iter().map(|row| self.how(row)));
        let stairs = names + GAP;
        let minutes = 6;
        let room = self.width.saturating_sub(stairs + minutes + GAP + how);
        let how = if room < STAIRCASE_COLUMNS { 0 } else { how };
        let room = if how == 0 {
            self.width.saturating_sub(stairs + minutes)
        } else {
            room
        };
        Columns {
            names,
            stairs,
            room: if room < STAIRCASE_COLUMNS { 0 } else { room },
            how,
        }
    }

    /// A column of the staircase for a moment, milliseconds from now.
    fn column_of(&self, room: u16, moment: u64) -> u16 {
        let whole = self.fit.total.max(self.fit.end.unwrap_or(0)).max(1);
        let last = u64::from(room.saturating_sub(1));
        u16::try_from(moment.min(whole) * last / whole).unwrap_or(0)
    }

    fn step(&self, buffer: &mut Buffer, place: Rect, index: usize) {
        let Some(row) = self.fit.rows.get(index) else { return };
        let (look, theme, columns) = (self.around.look, self.around.look.theme, self.columns());
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        let name = cut(&self.named(&row.name), columns.names, look.glyphs.ellipsis);
        write(buffer, place, x, y, &name, theme.style(Role::Text));
        if columns.room > 0 {
            self.stair(
                buffer,
                Rect {
                    x: place.x + columns.stairs,
                    width: columns.room,
                    ..place
                },
                index,
            );
        }
        let how = if columns.how == 0 { 0 } else { columns.how + GAP };
        let minutes = Rect {
            width: place.width.saturating_sub(how),
            ..place
        };
        write_right(
            buffer,
            minutes,
            y,
            &self.around.words.planned(Duration::from_millis(row.time)),
            theme.style(Role::Text),
        );
        if columns.how > 0 {
            let at = x + i32::from(place.width - columns.how);
            write(buffer, place, at, y, &self.how(row), theme.style(Role::Quiet));
        }
    }

    fn stair(&self, buffer: &mut Buffer, place: Rect, index: usize) {
        let (glyphs, theme) = (self.around.look.glyphs, self.around.look.theme);
        let between = crate::stage::plan::BETWEEN_STEPS;
        let before: u64 = self.fit.rows.iter().take(index).map(|row| row.time + between).sum();
        let time = self.fit.rows.get(index).map_or(0, |row| row.time);
        let from = self.column_of(place.width, before);
        let to = self.column_of(place.width, before + time).max(from + 1);
        let end = self.fit.end.map(|end| self.column_of(place.width, end));
        let y = i32::from(place.y);
        for column in from..to {
            let beyond = end.is_some_and(|end| column > end);
            let (sign, role) = if beyond {
                (glyphs.beyond, Role::Line)
            } else {
                (glyphs.planned, Role::Leaf)
            };
            write(buffer, place, i32::from(place.x + column), y, sign, theme.style(role));
        }
        if let Some(end) = end.filter(|end| !(from..to).contains(end)) {
            write(
                buffer,
                place,
                i32::from(place.x + end),
                y,
                glyphs.planned_end,
                theme.style(Role::Quiet),
            );
        }
    }

    fn end(&self, buffer: &mut Buffer, place: Rect) {
        let (Some(end), columns) = (self.fit.end, self.columns()) else {
            return;
        };
        if columns.room == 0 {
            return;
        }
        let time = self.around.words.time(wall_after(self.around.now, end));
        let under = columns.stairs + self.column_of(columns.room, end);
        let x = i32::from(place.x + under) - i32::from(width(&time) / 2);
        write(
            buffer,
            place,
            x,
            place.y.into(),
            &time,
            self.around.look.theme.style(Role::Quiet),
        );
    }

    fn offer(&self, buffer: &mut Buffer, place: Rect, index: usize) {
        let Some(offer) = self.fit.offers.get(index) else {
            return;
        };
        let (look, theme) = (self.around.look, self.around.look.theme);
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        let in_use = self.screen.part == PartInUse::Offers;
        let key = theme.bold(if in_use { Role::Sky } else { Role::Quiet });
        write(buffer, place, x, y, &(index + 1).to_string(), key);
        let chosen = self.fit.is_chosen(offer);
        if chosen {
            write(buffer, place, x + 3, y, look.glyphs.spoke, theme.style(Role::Leaf));
        }
        let gain = match offer.what {
            Remedy::LaterEnd(_) => String::new(),
            _ => format!("-{}", self.around.words.planned(Duration::from_millis(offer.gains))),
        };
        let at = if chosen { 5 } else { 3 };
        let room = place.width.saturating_sub(at + GAP + width(&gain));
        let said = cut(&self.said(offer), room, look.glyphs.ellipsis);
        write(buffer, place, x + i32::from(at), y, &said, theme.style(Role::Text));
        write_right(buffer, place, y, &gain, theme.style(Role::Sky));
    }

    fn said(&self, offer: &Offer) -> String {
        let words = self.around.words;
        match &offer.what {
            Remedy::Turn { name, turn } => {
                words.setup_offer_turn(self.named(name), words.in_words(Duration::from_millis(*turn)))
            }
            Remedy::Without { name } => words.setup_offer_without(self.named(name)),
            Remedy::LaterEnd(end) => words.setup_offer_later(words.time(wall_after(self.around.now, *end))),
        }
    }
}

struct Columns {
    names: u16,
    stairs: u16,
    room: u16,
    how: u16,
}
