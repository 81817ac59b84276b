//! The screen of a meeting that is held: what the facilitator has selected and opened, and what each intent does to the session.
//!
//! Draws through `stage`, asks through `inputs`, does everything through `Meeting::perform`; holds no rule.

mod answers;
mod clicks;
mod doing;
mod opening;
mod sheets;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect, Size};

use crate::live::{Desk, Draft, Meeting};
use crate::session::expected::{Expected, Focus, expected};
use crate::session::ids::PersonId;
use crate::stage::{View, stage};
use crate::store::disk::Trouble;
use crate::store::journal::NotKept;
use crate::tui::context::Context;
use crate::tui::inputs::{Sheet, Typed};
use crate::tui::intent::Intent;
use crate::tui::keys::{self, Digits};
use crate::tui::screens::stage::{self as picture, Cue, HintLine, Notice, Shown, until_next_second};
use crate::tui::theme::Look;
use crate::words::Words;
use crate::words::sentences;

/// How long a refusal or what undo regained stands above the hint line (screens 12), in milliseconds.
const NOTICE: u64 = 6_000;

/// Rows of the stage that no sheet covers: the sentence and who speaks (screens 2, "never given up").
const KEPT_OF_STAGE: u16 = 2;

/// How long the cue stands for everyone to read (screens 1), in milliseconds.
const CUE: u64 = 10_000;

/// The desk is kept at most this often (DESIGN, "Who owns what"), in milliseconds.
const DESK_EVERY: u64 = 200;

/// How often keeping is tried again while the disk does not take it, in milliseconds.
const TRY_AGAIN_EVERY: u64 = 2_000;

/// The words and the look in which everything is shown.
#[derive(Clone, Copy)]
pub struct Face<'a> {
    pub words: &'a Words,
    pub look: Look,
}

/// The state of the screen.
pub struct MeetingScreen {
    meeting: Meeting,
    sheet: Option<Box<dyn Sheet>>,
    shown: Shown,
    notice_until: u64,
    /// What the open sheet would keep if nothing were typed: that is no draft.
    untouched: Option<(String, Draft)>,
    desk: Desk,
    /// The draft of the act that waits for the disk.
    draft_that_waits: Option<String>,
    desk_kept_at: u64,
    tried_at: u64,
    words_of: Option<answers::Words>,
    wants: Option<Wants>,
}

/// What only the program as a whole can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// Everything is kept; the program is left.
    Leave,
    /// What was decided.
    Review,
    Language,
    Theme,
    Mouse,
}

impl MeetingScreen {
    /// A meeting, with what its desk holds.
    pub fn new(meeting: Meeting) -> MeetingScreen {
        let desk = meeting.desk().clone();
        let shown = Shown {
            covered: desk.covered,
            draft: desk.has_drafts(),
            ..Shown::default()
        };
        MeetingScreen {
            meeting,
            sheet: None,
            shown,
            notice_until: 0,
            untouched: None,
            desk,
            draft_that_waits: None,
            desk_kept_at: 0,
            tried_at: 0,
            words_of: None,
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

    /// Says something above the hint line, for a few seconds or until the next key.
    pub fn say(&mut self, text: String) {
        self.note(Notice::Said(text));
    }

    fn note(&mut self, notice: Notice) {
        self.shown.notice = Some(notice);
        self.notice_until = self.meeting.now() + NOTICE;
    }

    fn view(&self) -> View {
        let session = self.meeting.session();
        stage(session, self.meeting.tree(), self.meeting.now(), session.screen)
    }

    /// Asks something of the meeting as it stands.
    fn with<T>(&self, face: Face<'_>, ask: impl FnOnce(Context<'_>) -> T) -> T {
        let view = self.view();
        ask(Context {
            meeting: &self.meeting,
            pending: self.meeting.pending(),
            view: &view,
            words: face.words,
            look: face.look,
        })
    }

    /// What Space is, as the screen stands.
    fn focus(&self) -> Focus {
        match (&self.sheet, self.shown.seat) {
            _ if self.shown.covered => Focus::Covered,
            _ if self.meeting.pending().is_some() => Focus::Trouble,
            (Some(sheet), _) => sheet.focus(),
            (None, Some(person)) if self.has_answered(person) => Focus::Seat(person),
            (None, _) => Focus::Stage,
        }
    }

    /// Whether this person gave an answer in the round that runs, which can be given anew.
    fn has_answered(&self, person: PersonId) -> bool {
        let visit = self.meeting.session().visit.as_ref();
        visit.is_some_and(|visit| {
            visit.given.contains_key(&person) && visit.closed.is_none() && visit.speaker() != Some(person)
        })
    }

    fn expected(&self) -> Expected {
        expected(self.meeting.session(), self.meeting.tree(), self.focus())
    }

    /// A key: text where a field takes it, else an intent. A covered screen only uncovers; a notice goes with the next key.
    pub fn key(&mut self, event: &KeyEvent, face: Face<'_>) {
        self.shown.notice = None;
        if self.shown.covered {
            self.cover(false);
            return;
        }
        let text = self.sheet.as_ref().is_some_and(|sheet| sheet.takes_text());
        let intent = keys::intent(event, self.digits());
        if self.sheet.is_none() && self.is_typed_too_soon(event, intent) {
            self.say_words_first(face);
            return;
        }
        match intent {
            Some(Intent::Cover) if !text => self.cover(true),
            _ if self.sheet.is_some() => self.key_on_sheet(event, face),
            Some(intent) => {
                self.words_of = None;
                self.on_stage(intent, face);
            }
            None => {}
        }
    }

    /// An intent that came without a key.
    pub fn answer(&mut self, intent: Intent, face: Face<'_>) {
        match &self.sheet {
            Some(_) => self.answer_sheet(intent, face),
            None => self.on_stage(intent, face),
        }
    }

    /// Whether answers by number are offered now.
    fn digits(&self) -> Digits {
        let offered = match &self.sheet {
            Some(sheet) => sheet.offers_numbers(),
            None => self.offers_numbers(),
        };
        if offered { Digits::Offered } else { Digits::NotOffered }
    }

    /// A pasted text, for the field that is open; a covered screen only uncovers.
    pub fn paste(&mut self, text: String, face: Face<'_>) {
        if self.shown.covered {
            self.cover(false);
        } else {
            self.typed(Typed::Pasted(text), face);
        }
    }

    fn cover(&mut self, covered: bool) {
        self.shown.covered = covered;
        self.desk.covered = covered;
    }

    /// Draws the whole screen: the stage, and below it what is open.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, face: Face<'_>) {
        self.with(face, |context| match &self.sheet {
            Some(sheet) if !self.shown.covered => self.draw_sheet(&**sheet, buffer, place, context),
            _ => picture::draw(buffer, place, context, &self.shown_now(context)),
        });
    }

    fn draw_sheet(&self, sheet: &dyn Sheet, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let [above, below, last] = with_sheet(sheet, place, context);
        let shown = Shown {
            hint: HintLine::OfSheet,
            ..self.shown_now(context)
        };
        picture::draw(buffer, above, context, &shown);
        sheet.draw(buffer, below, context);
        picture::draw_last_line(buffer, last, &sheet.hint(context), context, &shown);
    }

    /// What the screen knows, with what the disk does not take.
    fn shown_now(&self, context: Context<'_>) -> Shown {
        let trouble = self.meeting.pending().map(|pending| {
            let (what, then) = sentences::not_kept(why(&pending.why), &context.telling());
            picture::Trouble {
                what,
                then,
                elsewhere: self.elsewhere(),
            }
        });
        Shown {
            trouble,
            draft: self.desk.has_drafts(),
            ..self.shown.clone()
        }
    }

    fn elsewhere(&self) -> Option<String> {
        let elsewhere = self.meeting.ground().elsewhere.as_ref();
        elsewhere.map(|workspace| workspace.root().display().to_string())
    }

    /// Milliseconds until something on the screen changes by itself.
    pub fn changes_in(&self) -> Option<u64> {
        let now = self.meeting.now();
        let notice = self
            .shown
            .notice
            .as_ref()
            .map(|_| self.notice_until.saturating_sub(now));
        let cue = match self.shown.cue {
            Cue::Until(until) => until.checked_sub(now).filter(|left| *left > 0),
            Cue::ByAudience | Cue::Hidden => None,
        };
        let trouble = self
            .meeting
            .pending()
            .map(|_| (self.tried_at + TRY_AGAIN_EVERY).saturating_sub(now));
        let desk = self
            .desk_is_ahead()
            .then(|| (self.desk_kept_at + DESK_EVERY).saturating_sub(now));
        [notice, cue, trouble, desk, self.next_tick(now)]
            .into_iter()
            .flatten()
            .min()
    }

    /// The next whole second of what runs; the next minute of the wall where nothing does.
    fn next_tick(&self, now: u64) -> Option<u64> {
        let minute = || 60_000 - u64::from(self.meeting.second_of_the_minute()) * 1_000;
        Some(until_next_second(&self.meeting, now).unwrap_or_else(minute))
    }

    /// Time went by: signs of life, a desk that waits, a disk that may take it now.
    pub fn time_passed(&mut self) {
        let now = self.meeting.now();
        if self.notice_until <= now {
            self.shown.notice = None;
        }
        if self.meeting.session().pause.is_none() && self.meeting.session().visit.is_some() {
            self.meeting.touch();
        }
        if self.meeting.pending().is_some() && self.tried_at + TRY_AGAIN_EVERY <= now {
            self.try_again();
        }
        self.keep_desk_if_due();
    }

    fn try_again(&mut self) {
        self.tried_at = self.meeting.now();
        // What it says stands on the screen as long as the act waits.
        if self.meeting.try_again().is_ok() {
            self.kept_at_last();
        }
    }

    /// The act that waited for the disk is kept: what it was written as is no draft any more.
    fn kept_at_last(&mut self) {
        if let Some(name) = self.draft_that_waits.take() {
            self.desk.drafts.remove(&name);
        }
    }

    /// The desk, with what the screen has of it.
    fn desk_now(&self) -> Desk {
        Desk {
            scroll: self.shown.scroll,
            ..self.desk.clone()
        }
    }

    fn desk_is_ahead(&self) -> bool {
        self.meeting.desk() != &self.desk_now()
    }

    /// Keeps the desk, at most five times a second.
    pub fn keep_desk_if_due(&mut self) {
        if self.desk_is_ahead() && self.desk_kept_at + DESK_EVERY <= self.meeting.now() {
            self.keep_desk();
        }
    }

    /// Keeps the desk now: the program is about to end.
    pub fn keep_desk(&mut self) {
        if !self.desk_is_ahead() {
            return;
        }
        self.desk_kept_at = self.meeting.now();
        // A desk that cannot be kept is tried again with the next key; acts say their own trouble.
        let _ = self.meeting.keep_desk(self.desk_now());
    }
}

/// The stage, a sheet below it, and the last line.
fn with_sheet(sheet: &dyn Sheet, place: Rect, context: Context<'_>) -> [Rect; 3] {
    let size = Size::new(place.width, place.height);
    let rows = sheet
        .rows(size, context)
        .min(place.height.saturating_sub(1 + KEPT_OF_STAGE));
    Layout::vertical([Constraint::Min(0), Constraint::Length(rows), Constraint::Length(1)]).areas(place)
}

/// Why an act was not kept, as far as a person can do something about it.
fn why(fault: &NotKept) -> sentences::Why {
    match fault {
        NotKept::Disk(Trouble::Full) => sentences::Why::Full,
        NotKept::Disk(Trouble::NotWritable) => sentences::Why::NotWritable,
        NotKept::Disk(Trouble::Missing) => sentences::Why::FolderGone,
        NotKept::Disk(_) | NotKept::Line(_) | NotKept::Number { .. } => sentences::Why::Other,
    }
}
