//! Setup: subject, people, roles, times; and whether the time is enough, while one types (screens 12, Setup). State and keys.
//!
//! `setup/fields` has the fields, `setup/role` how somebody is named for a role, `setup/fit` the reckoning, `setup/left`,
//! `setup/held` and `setup/right` the drawing. It never blocks: one may begin too late and short of people, and is told so.

mod fields;
mod fit;
mod held;
mod left;
mod right;
mod role;
#[cfg(test)]
mod tests;

use chrono::{DateTime, FixedOffset};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::format::tree::Formats;
use crate::notation::Id;
use crate::session::decide::{Guest, Setup};
use crate::session::event::Fitted;
use crate::stage::plan::Remedy;
use crate::store::settings::Circle;
use crate::tui::fields::Taken;
use crate::tui::inputs::Typed;
use crate::tui::inputs::hints::{self, Line as HintLine};
use crate::tui::intent::Intent;
use crate::tui::keys::{Digits, shown_for};
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::hint;
use crate::tui::widgets::letters::{cut, row_of, write};
use crate::words::Words;

use fields::Fields;
use fit::Fit;

/// What setup reads, and never changes.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The formats that can be held.
    pub formats: &'a Formats,
    pub words: &'a Words,
    pub look: Look,
    /// The meeting begins now.
    pub now: DateTime<FixedOffset>,
}

/// What somebody wants.
#[derive(Debug, Clone, PartialEq)]
pub enum SetupWants {
    /// This meeting begins.
    Begin(Box<Setup>),
    /// Back to where one came from; what is written stays.
    Back,
    Help,
    Language,
    Theme,
    LeaveAtOnce,
}

/// Where the keys go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PartInUse {
    Fields,
    Offers,
}

/// The state of the screen.
pub struct SetupScreen {
    /// What is not asked here: format, workspace, words, privacy, seed.
    given: Setup,
    fields: Fields,
    part: PartInUse,
    /// What was chosen to make the time fit.
    chosen: Vec<Fitted>,
    /// What stood in the fields at first: nothing of it was written here.
    untouched: Vec<String>,
    /// Why something was not done, until the next key.
    notice: Option<String>,
}

/// From so many columns on there is room for two parts side by side.
const WIDE: u16 = 100;
const MARGIN: u16 = 2;

impl SetupScreen {
    /// A meeting to be prepared: what is known of it, and the circles whose people need not be typed.
    pub fn new(given: Setup, circles: Vec<Circle>, around: Around<'_>) -> SetupScreen {
        let fields = Fields::new(&given, circles, around);
        let chosen = given.fitted.clone();
        let untouched = fields.draft();
        SetupScreen {
            given,
            fields,
            part: PartInUse::Fields,
            chosen,
            untouched,
            notice: None,
        }
    }

    /// The format that is prepared.
    pub fn format(&self) -> &Id {
        &self.given.format
    }

    /// Whether something was written here.
    pub fn is_written(&self) -> bool {
        self.fields.draft() != self.untouched
    }

    /// Begins with what was written in another setup.
    pub fn take_over(&mut self, other: &SetupScreen) {
        self.fields.take_over(&other.fields);
    }

    /// Says why something was not done, until the next key.
    pub fn say(&mut self, notice: String) {
        self.notice = Some(notice);
    }

    /// Whether letters and Space are text now.
    pub fn takes_text(&self) -> bool {
        self.part == PartInUse::Fields && self.fields.takes_text()
    }

    /// Whether offers by number can be taken now.
    pub fn digits(&self) -> Digits {
        match self.part {
            PartInUse::Offers => Digits::Offered,
            PartInUse::Fields => Digits::NotOffered,
        }
    }

    /// Something typed or pasted.
    pub fn typed(&mut self, typed: &Typed, around: Around<'_>) {
        self.notice = match self.fields.typed(typed) {
            Taken::TooLong(limit) => Some(around.words.refusal_text_long(limit)),
            Taken::Yes | Taken::No => None,
        };
    }

    /// An intent; what is wanted.
    pub fn answer(&mut self, intent: Intent, around: Around<'_>) -> Option<SetupWants> {
        self.notice = None;
        match intent {
            Intent::Keep => return self.begin(around),
            Intent::Next | Intent::Open if self.part == PartInUse::Offers => return self.begin(around),
            Intent::Close if self.part == PartInUse::Offers => self.part = PartInUse::Fields,
            Intent::Close => return Some(SetupWants::Back),
            Intent::Help => return Some(SetupWants::Help),
            Intent::Language => return Some(SetupWants::Language),
            Intent::Theme => return Some(SetupWants::Theme),
            Intent::Leave => return Some(SetupWants::Back),
            Intent::LeaveAtOnce => return Some(SetupWants::LeaveAtOnce),
            Intent::NextPart | Intent::PreviousPart => self.other_part(),
            Intent::Number(number) if self.part == PartInUse::Offers => self.toggle(number, around),
            Intent::Open | Intent::Next if self.part == PartInUse::Fields => self.enter(),
            intent if self.part == PartInUse::Fields => self.fields.answer(intent),
            _ => {}
        }
        None
    }

    /// The next field; after the last one, the offers.
    fn enter(&mut self) {
        if !self.fields.enter() {
            self.other_part();
        }
    }

    fn other_part(&mut self) {
        self.fields.settle();
        self.part = match self.part {
            PartInUse::Fields => PartInUse::Offers,
            PartInUse::Offers => PartInUse::Fields,
        };
    }

    /// The time as it now stands.
    fn fit(&self, around: Around<'_>) -> Fit {
        Fit::of(&self.asked(around), &self.chosen, around)
    }

    /// Takes the offer of this number, or gives it back; a later end is written into its field.
    fn toggle(&mut self, number: u8, around: Around<'_>) {
        let fit = self.fit(around);
        let index = usize::from(number).checked_sub(1);
        let Some(offer) = index.and_then(|index| fit.offers.get(index)) else {
            return;
        };
        match (&offer.what, offer.what.fitted()) {
            (Remedy::LaterEnd(end), _) => self.fields.set_end(fit::wall_after(around.now, *end), around.words),
            (_, Some(fitted)) => match self.chosen.iter().position(|chosen| *chosen == fitted) {
                Some(at) => drop(self.chosen.remove(at)),
                None => self.chosen.push(fitted),
            },
            (_, None) => {}
        }
    }

    /// What is written, as a session begins with it. A planned end is the next time the wall shows it.
    fn asked(&self, around: Around<'_>) -> Setup {
        let fields = &self.fields;
        let people = fields.people();
        Setup {
            opening: self.given.opening.clone().filter(|_| fields.has_opening()),
            closing: self.given.closing.clone().filter(|_| fields.has_closing()),
            subject: fields.subject(),
            roles: fields.roles(&people),
            people: people.into_iter().map(Guest::here).collect(),
            language: fields.language().code().to_owned(),
            end: fields.end().and_then(|end| fit::until(around.now, end)),
            screen: fields.screen(),
            turn_time: fields.turn_time(),
            fitted: Vec::new(),
            wall: around.now,
            ..self.given.clone()
        }
    }

    /// Begins, if it is known about what and with whom.
    fn begin(&mut self, around: Around<'_>) -> Option<SetupWants> {
        self.fields.settle();
        let mut setup = self.asked(around);
        let missing = self.fields.missing(around.words);
        if missing.is_some() {
            self.part = PartInUse::Fields;
            self.notice = missing;
            return None;
        }
        setup.fitted = Fit::of(&setup, &self.chosen, around).fitted;
        Some(SetupWants::Begin(Box::new(setup)))
    }

    /// Draws the screen.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, around: Around<'_>) {
        let place = place.intersection(buffer.area);
        if place.is_empty() {
            return;
        }
        let fit = self.fit(around);
        let inside = Rect {
            x: place.x + MARGIN.min(place.width),
            width: place.width.saturating_sub(2 * MARGIN),
            ..place
        };
        self.draw_hint(buffer, inside, &fit, around);
        let below = u16::from(place.height >= 30) + 1 + u16::from(self.notice.is_some());
        let body = Rect {
            height: place.height.saturating_sub(below),
            ..inside
        };
        if place.width >= WIDE {
            self.side_by_side(buffer, body, &fit, around);
        } else {
            self.one_below_the_other(buffer, body, &fit, around);
        }
    }

    fn side_by_side(&self, buffer: &mut Buffer, body: Rect, fit: &Fit, around: Around<'_>) {
        let left = Rect {
            width: body.width * 9 / 20 - 1,
            ..body
        };
        let line = i32::from(left.right()) + 2;
        let hairline = around.look.theme.style(Role::Line);
        for y in body.top()..body.bottom() {
            write(buffer, body, line, y.into(), around.look.glyphs.hairline, hairline);
        }
        let x = left.right() + 5;
        let right = Rect {
            x,
            width: body.right().saturating_sub(x),
            ..body
        };
        left::draw(self, buffer, left, left::Shape::Airy, around);
        right::draw(self, buffer, right, right::Shape::Whole, fit, around);
    }

    /// Where space is short: the fields that fit, then the sentence and the first offers.
    fn one_below_the_other(&self, buffer: &mut Buffer, body: Rect, fit: &Fit, around: Around<'_>) {
        let offers = match body.height {
            0..16 => 0,
            16..20 => 2,
            _ => 4,
        };
        let wanted = right::rows(self, fit, body.width, offers, around);
        let lower = wanted.min(body.height * 3 / 5);
        let upper = Rect {
            height: body.height - lower,
            ..body
        };
        let lower = Rect {
            y: upper.bottom(),
            height: lower,
            ..body
        };
        left::draw(self, buffer, upper, left::Shape::Close, around);
        right::draw(self, buffer, lower, right::Shape::Short { offers }, fit, around);
    }

    fn draw_hint(&self, buffer: &mut Buffer, place: Rect, fit: &Fit, around: Around<'_>) {
        let Around { words, look, .. } = around;
        let begins = if self.part == PartInUse::Offers {
            Intent::Next
        } else {
            Intent::Keep
        };
        let mut line = HintLine::does(shown_for(begins, words), words.setup_begin());
        match self.part {
            PartInUse::Fields => {
                line = line.intent(Intent::Open, words, words.label_next_field());
                line = line.intent(Intent::NextPart, words, words.setup_fit());
            }
            PartInUse::Offers if fit.offers.is_empty() => {}
            PartInUse::Offers => line = line.key(hints::numbers(fit.offers.len()), words.label_choose()),
        }
        line = line.intent(Intent::Close, words, words.label_back());
        line = line.key("F1", words.label_help());
        let last = row_of(place, place.height.saturating_sub(1));
        hint::draw(buffer, last, &line.hint(), look);
        if let (Some(notice), Some(y)) = (&self.notice, last.y.checked_sub(1).filter(|y| *y >= place.y)) {
            let shown = cut(notice, place.width, look.glyphs.ellipsis);
            write(
                buffer,
                place,
                place.x.into(),
                y.into(),
                &shown,
                look.theme.style(Role::Text),
            );
        }
    }
}
