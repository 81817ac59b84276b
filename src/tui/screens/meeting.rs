//! The screen of a meeting that is held: what the facilitator has selected and opened, and what each intent does to the session.
//!
//! Draws through `stage`, asks through `inputs`, does everything through `Meeting::perform`; holds no rule.

mod answers;
mod doing;
mod opening;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::live::{Desk, Meeting};
use crate::session::event::Audience;
use crate::session::expected::{Expected, Focus, expected};
use crate::session::ids::PersonId;
use crate::stage::{View, stage};
use crate::tui::context::Context;
use crate::tui::inputs::{Sheet, Typed};
use crate::tui::intent::Intent;
use crate::tui::keys::Digits;
use crate::tui::theme::Look;
use crate::words::Words;

/// How long a refusal or what undo regained stands above the hint line (screens 12), in milliseconds.
const NOTICE: u64 = 6_000;

/// How long the cue stands for everyone to read (screens 1), in milliseconds.
const CUE: u64 = 10_000;

/// The desk is kept at most this often (DESIGN, "Who owns what"), in milliseconds.
const DESK_EVERY: u64 = 200;

/// How often keeping is tried again while the disk does not take it, in milliseconds.
const TRY_AGAIN_EVERY: u64 = 2_000;

/// The state of the screen.
pub struct MeetingScreen {
    meeting: Meeting,
    sheet: Option<Box<dyn Sheet>>,
    selected: Option<PersonId>,
    covered: bool,
    /// Until when the cue is shown; the facilitator's own screen shows it always.
    cue_until: Option<u64>,
    cue_hidden: bool,
    notice: Option<Notice>,
    /// The first line of the text that is decided on.
    scroll: usize,
    desk: Desk,
    desk_kept_at: u64,
    tried_at: u64,
    wants: Option<Wants>,
}

/// A sentence above the hint line, until a moment or the next key.
pub struct Notice {
    pub text: String,
    until: u64,
}

/// What only the program as a whole can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// Everything is kept; the program, or the meeting, is left.
    Leave,
    /// What was decided.
    Review,
    Language,
    Theme,
}

impl MeetingScreen {
    /// A meeting, with what its desk holds.
    pub fn new(meeting: Meeting) -> MeetingScreen {
        let desk = meeting.desk().clone();
        MeetingScreen {
            covered: desk.covered,
            meeting,
            sheet: None,
            selected: None,
            cue_until: None,
            cue_hidden: false,
            notice: None,
            scroll: 0,
            desk,
            desk_kept_at: 0,
            tried_at: 0,
            wants: None,
        }
    }

    /// What is wanted of the program, once.
    pub fn take_wants(&mut self) -> Option<Wants> {
        self.wants.take()
    }

    /// The meeting itself.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    fn view(&self) -> View {
        let session = self.meeting.session();
        stage(session, self.meeting.tree(), self.meeting.now(), session.screen)
    }

    /// What Space is, as the screen stands.
    fn focus(&self) -> Focus {
        match (&self.sheet, self.selected) {
            _ if self.covered => Focus::Covered,
            _ if self.meeting.pending().is_some() => Focus::Trouble,
            (Some(sheet), _) => sheet.focus(),
            (None, Some(person)) if self.has_answered(person) => Focus::Seat(person),
            (None, _) => Focus::Stage,
        }
    }

    /// Whether this person gave an answer in the round that runs, which can be given anew.
    fn has_answered(&self, person: PersonId) -> bool {
        let visit = self.meeting.session().visit.as_ref();
        visit.is_some_and(|visit| visit.given.contains_key(&person) && visit.closed.is_none() && visit.speaker() != Some(person))
    }

    fn expected(&self) -> Expected {
        expected(self.meeting.session(), self.meeting.tree(), self.focus())
    }

    /// Whether letters and Space are text now.
    pub fn takes_text(&self) -> bool {
        !self.covered && self.sheet.as_ref().is_some_and(|sheet| sheet.takes_text())
    }

    /// Whether answers by number are offered now.
    pub fn digits(&self) -> Digits {
        let in_sheet = self.sheet.as_ref().is_some_and(|sheet| sheet.offers_numbers());
        if in_sheet || (self.sheet.is_none() && self.offers_numbers()) { Digits::Offered } else { Digits::NotOffered }
    }

    /// Something typed or pasted into the field that is open.
    pub fn typed(&mut self, typed: Typed, words: &Words, look: Look) {
        let view = self.view();
        let context = Context { meeting: &self.meeting, view: &view, words, look };
        if let Some(sheet) = &mut self.sheet {
            sheet.typed(typed, context);
            if let Some((key, draft)) = sheet.draft() {
                self.desk.drafts.insert(key, draft);
            }
        }
    }

    /// An intent. A covered screen only uncovers; a notice goes with the next key.
    pub fn answer(&mut self, intent: Intent, words: &Words, look: Look) {
        self.notice = None;
        if self.covered {
            self.cover(false);
            return;
        }
        if intent == Intent::Cover {
            self.cover(true);
            return;
        }
        if self.sheet.is_some() {
            self.answer_sheet(intent, words, look);
        } else {
            self.on_stage(intent, words, look);
        }
    }

    fn cover(&mut self, covered: bool) {
        self.covered = covered;
        self.desk.covered = covered;
    }

    fn say(&mut self, text: String) {
        self.notice = Some(Notice { text, until: self.meeting.now() + NOTICE });
    }

    /// Draws the whole screen.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, words: &Words, look: Look) {
        let view = self.view();
        let context = Context { meeting: &self.meeting, view: &view, words, look };
        let rows = self.sheet.as_ref().map_or(0, |sheet| sheet.rows(place.width, context).min(place.height.saturating_sub(1)));
        opening::draw(self, buffer, place, rows, context);
    }

    /// Whether the cue is shown now.
    fn shows_cue(&self) -> bool {
        match self.meeting.session().screen {
            Audience::Facilitator => !self.cue_hidden,
            Audience::Everyone => self.cue_until.is_some_and(|until| until > self.meeting.now()),
        }
    }

    /// Milliseconds until something on the screen changes by itself.
    pub fn changes_in(&self) -> Option<u64> {
        let now = self.meeting.now();
        let notice = self.notice.as_ref().map(|notice| notice.until.saturating_sub(now));
        let cue = self.cue_until.filter(|until| *until > now).map(|until| until - now);
        let trouble = self.meeting.pending().map(|_| (self.tried_at + TRY_AGAIN_EVERY).saturating_sub(now));
        let desk = self.desk_is_ahead().then(|| (self.desk_kept_at + DESK_EVERY).saturating_sub(now));
        [notice, cue, trouble, desk, self.next_second(now)].into_iter().flatten().min()
    }

    /// The next whole second of what runs: a turn, a step, or the end of a break.
    fn next_second(&self, now: u64) -> Option<u64> {
        let session = self.meeting.session();
        let runs = session.pause.is_none() && session.gap.is_none() && session.visit.is_some();
        let from = session.visit.as_ref().map(|visit| visit.floor.map_or(visit.began, |turn| turn.began))?;
        runs.then(|| 1_000 - now.saturating_sub(from) % 1_000)
    }

    /// Time went by: signs of life, a desk that waits, a disk that may take it now.
    pub fn time_passed(&mut self) {
        let now = self.meeting.now();
        if self.notice.as_ref().is_some_and(|notice| notice.until <= now) {
            self.notice = None;
        }
        if self.meeting.session().pause.is_none() {
            self.meeting.touch();
        }
        if self.meeting.pending().is_some() && self.tried_at + TRY_AGAIN_EVERY <= now {
            self.try_again();
        }
        self.keep_desk_if_due();
    }

    fn desk_is_ahead(&self) -> bool {
        self.meeting.desk() != &self.desk
    }

    /// Keeps the desk, at most five times a second.
    pub fn keep_desk_if_due(&mut self) {
        if self.desk_is_ahead() && self.desk_kept_at + DESK_EVERY <= self.meeting.now() {
            self.keep_desk();
        }
    }

    /// Keeps the desk now: the program is about to end.
    pub fn keep_desk(&mut self) {
        self.desk_kept_at = self.meeting.now();
        // A desk that cannot be kept is tried again with the next key; acts say their own trouble.
        let _ = self.meeting.keep_desk(self.desk.clone());
    }
}
