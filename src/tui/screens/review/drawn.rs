//! How review is drawn (picture 13): the list, a hairline, the decision; where space is short, one of the two.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::sheet;
use super::{Around, Review};
use crate::export::spoken::Spoken;
use crate::notation::visible::visible_line;
use crate::session::decision::Decision;
use crate::tui::inputs::hints::Line as HintLine;
use crate::tui::inputs::reading::COLUMN;
use crate::tui::intent::Intent;
use crate::tui::keys::{binding, shown_for};
use crate::tui::theme::Role;
use crate::tui::widgets::hint::{self, Hint};
use crate::tui::widgets::letters::{cut, row_of, width, write, write_right};
use crate::tui::widgets::sheet::select;
use crate::tui::widgets::text::{self, Seen};

const MARGIN: u16 = 2;
/// From so many columns on list and decision stand side by side.
const WIDE: u16 = 100;
/// How many days before its day a decision is due: within the week it is named by its weekday.
const DUE_DAYS: i64 = 6;
/// Rows of a decision in the list: title and outcome.
const ROWS: u16 = 2;

struct Drawing<'a> {
    review: &'a Review,
    found: Vec<&'a Decision>,
    around: Around<'a>,
}

/// The last line.
pub(super) fn hint(review: &Review, around: Around<'_>) -> Hint {
    let found = review.found(around);
    Drawing { review, found, around }.hint()
}

pub(super) fn draw(review: &Review, buffer: &mut Buffer, place: Rect, around: Around<'_>) {
    let place = place.intersection(buffer.area);
    if place.is_empty() {
        return;
    }
    let drawing = Drawing {
        review,
        found: review.found(around),
        around,
    };
    let inside = Rect {
        x: place.x + MARGIN.min(place.width),
        width: place.width.saturating_sub(2 * MARGIN),
        ..place
    };
    let last = row_of(inside, place.height.saturating_sub(1));
    hint::draw(buffer, last, &drawing.hint(), around.look);
    let above = place.height.saturating_sub(if place.height >= 30 { 2 } else { 1 });
    let header = if above > 6 { 2 } else { above.min(1) };
    drawing.header(
        buffer,
        Rect {
            height: header,
            ..inside
        },
    );
    let body = Rect {
        y: place.y + header,
        height: above.saturating_sub(header),
        ..inside
    };
    drawing.body(buffer, body, place.width >= WIDE);
}

impl Drawing<'_> {
    fn header(&self, buffer: &mut Buffer, place: Rect) {
        let Around {
            decisions, words, look, ..
        } = self.around;
        let title = words.review_title();
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        write(buffer, place, x, y, &title, look.theme.bold(Role::Text));
        let count = words.review_count(self.found.len(), decisions.len());
        let after = width(&title) + 4;
        if let Some(filter) = &self.review.filter {
            let text = format!("/ {}{}", visible_line(&filter.text()), look.glyphs.caret);
            let room = place.width.saturating_sub(after + width(&count) + 2);
            let text = cut(&text, room, look.glyphs.ellipsis);
            write(
                buffer,
                place,
                x + i32::from(after),
                y,
                &text,
                look.theme.bold(Role::Text),
            );
        }
        if place.width > after + width(&count) {
            write_right(buffer, place, y, &count, look.theme.style(Role::Quiet));
        }
    }

    fn body(&self, buffer: &mut Buffer, place: Rect, wide: bool) {
        let Around { words, look, .. } = self.around;
        let Some(selected) = self.found.get(self.review.selected) else {
            let said = match &self.review.filter {
                Some(filter) if !self.around.decisions.is_empty() => {
                    words.home_nothing_found(visible_line(&filter.text()).into_owned())
                }
                _ => words.review_none(),
            };
            write(
                buffer,
                place,
                place.x.into(),
                place.y.into(),
                &said,
                look.theme.style(Role::Quiet),
            );
            return;
        };
        if !wide {
            return if self.review.opened {
                self.decision(buffer, place, selected)
            } else {
                self.list(buffer, place)
            };
        }
        let list = Rect {
            width: place.width * 2 / 5 - 2,
            ..place
        };
        self.list(buffer, list);
        for y in place.top()..place.bottom() {
            let style = look.theme.style(Role::Line);
            write(
                buffer,
                place,
                i32::from(list.right()) + 1,
                y.into(),
                look.glyphs.hairline,
                style,
            );
        }
        let x = list.right() + 4;
        self.decision(
            buffer,
            Rect {
                x,
                width: place.right().saturating_sub(x),
                ..place
            },
            selected,
        );
    }

    /// Titles with their dates, outcomes below; the selected one always in view.
    fn list(&self, buffer: &mut Buffer, place: Rect) {
        let pitch = if usize::from(place.height) >= self.found.len() * usize::from(ROWS + 1) {
            ROWS + 1
        } else {
            ROWS
        };
        let room = usize::from((place.height / pitch).max(1));
        let last = self.found.len().saturating_sub(room);
        let first = self.review.selected.saturating_sub(room / 2).min(last);
        for (nth, decision) in self.found.iter().enumerate().skip(first).take(room) {
            let y = place
                .y
                .saturating_add(u16::try_from(nth - first).unwrap_or(u16::MAX).saturating_mul(pitch));
            let rows = Rect {
                y,
                height: ROWS.min(place.bottom().saturating_sub(y)),
                ..place
            };
            self.entry(buffer, rows, decision, nth == self.review.selected);
        }
    }

    fn entry(&self, buffer: &mut Buffer, place: Rect, decision: &Decision, selected: bool) {
        let Around { words, look, today, .. } = self.around;
        if selected {
            let margin = MARGIN.min(place.x);
            for y in 0..place.height {
                let row = row_of(place, y);
                select(
                    buffer,
                    Rect {
                        x: row.x - margin,
                        width: row.width + margin,
                        ..row
                    },
                    look,
                );
            }
        }
        let spoken = Spoken(words);
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        let date = words.short_date(decision.decided_at.date_naive(), today);
        let room = place.width.saturating_sub(2 + width(&date) + 2);
        let title = spoken.wording(&decision.matter.title);
        let title = cut(&visible_line(&title), room, look.glyphs.ellipsis);
        write(
            buffer,
            place,
            x,
            y,
            sheet::mark(decision, look),
            look.theme.style(Role::Leaf),
        );
        write(buffer, place, x + 2, y, &title, look.theme.bold(Role::Text));
        write_right(buffer, row_of(place, 0), y, &date, look.theme.style(Role::Quiet));
        let (said, role) = self.standing(decision, spoken);
        let said = cut(
            &visible_line(&said),
            place.width.saturating_sub(2),
            look.glyphs.ellipsis,
        );
        write(buffer, place, x + 2, y + 1, &said, look.theme.style(role));
    }

    /// Its outcome, or that it is due.
    fn standing(&self, decision: &Decision, spoken: Spoken<'_>) -> (String, Role) {
        let Around { words, today, .. } = self.around;
        match decision.looked_at_again() {
            Some(day) if day < today => (words.home_review_overdue(words.short_date(day, today)), Role::Lamp),
            Some(day) if (day - today).num_days() <= DUE_DAYS => {
                (words.review_due(words.day_seen_from(day, today)), Role::Lamp)
            }
            _ => (spoken.outcome(decision), Role::Quiet),
        }
    }

    fn decision(&self, buffer: &mut Buffer, place: Rect, decision: &Decision) {
        let Around { words, look, .. } = self.around;
        if place.is_empty() {
            return;
        }
        let place = Rect {
            width: place.width.min(COLUMN),
            ..place
        };
        let lines = sheet::lines(decision, place.width, (words, look));
        let said = |seen: Seen| words.stage_lines(seen.first, seen.last, seen.total);
        let seen = text::draw(buffer, place, &lines, self.review.scroll.offset(), (&said, look));
        self.review.scroll.drawn(seen);
    }

    fn hint(&self) -> Hint {
        let words = self.around.words;
        let space = shown_for(
            if self.review.takes_text() {
                Intent::Open
            } else {
                Intent::Next
            },
            words,
        );
        let line = match (self.review.opened, self.found.is_empty()) {
            (true, _) => HintLine::does(shown_for(Intent::Close, words), words.label_back()),
            (false, true) => HintLine::default(),
            (false, false) => HintLine::does(space, words.review_open()),
        };
        let keys: &[Intent] = if self.review.takes_text() {
            &[Intent::Close]
        } else {
            &[Intent::Find, Intent::Leave, Intent::Help]
        };
        let line = keys.iter().fold(line, |line, intent| match binding(*intent) {
            Some(row) => line.intent(*intent, words, (row.label)(words)),
            None => line,
        });
        line.hint()
    }
}
