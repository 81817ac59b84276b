//! What an intent does on the bare stage, and what is said of it.

use super::{MeetingScreen, Wants};
use crate::live::NotPerformed;
use crate::session::Request;
use crate::session::command::{Agenda, Command, Floor, History, Time};
use crate::session::event::{Direction, TurnTime};
use crate::session::expected::{Awaited, Expected};
use crate::session::ids::PersonId;
use crate::session::state::Phase;
use crate::notation::Span;
use crate::tui::context::Context;
use crate::tui::inputs::{Answer, pick};
use crate::tui::intent::Intent;
use crate::tui::theme::Look;
use crate::words::Words;
use crate::words::sentences;

/// A minute more, or less.
const A_MINUTE: Span = Span::nearest(60_000);

impl MeetingScreen {
    pub(super) fn on_stage(&mut self, intent: Intent, words: &Words, look: Look) {
        match intent {
            Intent::Next => self.next(words, look),
            Intent::Back => self.do_command(Command::Floor(Floor::Back), words, look),
            Intent::Undo => self.go_back(History::Undo, words, look),
            Intent::Redo => self.go_back(History::Redo, words, look),
            Intent::Number(number) => self.number(number, words, look),
            Intent::Left | Intent::Up => self.move_selection(-1),
            Intent::Right | Intent::Down => self.move_selection(1),
            Intent::PassForNow => self.do_command(Command::Floor(Floor::PassForNow), words, look),
            Intent::Direction => self.do_command(Command::Floor(Floor::Turn(self.other_direction())), words, look),
            Intent::Concern | Intent::Objection => self.sign(intent, words, look),
            Intent::WantsFloor | Intent::DirectReply => self.wants_floor(intent, words, look),
            Intent::MinuteMore => self.do_command(Command::Time(Time::More(A_MINUTE)), words, look),
            Intent::MinuteLess => self.do_command(Command::Time(Time::Less(A_MINUTE)), words, look),
            Intent::TurnTime => self.turn_time(words, look),
            Intent::Cue => self.toggle_cue(),
            Intent::Close => self.selected = None,
            Intent::Review => self.wants = Some(Wants::Review),
            Intent::Language => self.wants = Some(Wants::Language),
            Intent::Theme => self.wants = Some(Wants::Theme),
            Intent::LeaveAtOnce => self.wants = Some(Wants::Leave),
            Intent::Leave if self.meeting.session().phase == Phase::Ended => {
                self.do_command(Command::Agenda(Agenda::Close), words, look);
                self.wants = Some(Wants::Leave);
            }
            _ => self.open(intent, words, look),
        }
    }

    /// Space: what the hint line says.
    fn next(&mut self, words: &Words, look: Look) {
        match self.expected() {
            Expected::Does(doing) => match doing.command() {
                Some(command) => self.do_command(command, words, look),
                None => self.selected = None,
            },
            Expected::Opens(writing) => self.open_writing(writing, words, look),
            Expected::Awaits(Awaited::WayOut) => self.open(Intent::WaysOut, words, look),
            awaited => self.say_awaited(&awaited, words, look),
        }
    }

    fn say_awaited(&mut self, awaited: &Expected, words: &Words, look: Look) {
        let view = self.view();
        let context = Context { meeting: &self.meeting, view: &view, words, look };
        let text = sentences::awaited(awaited, context.words, &|person| context.name(person));
        self.say(text);
    }

    /// Performs a command, or says why it cannot be done now.
    pub(super) fn do_command(&mut self, command: Command, words: &Words, look: Look) {
        self.perform(Request { by: None, command }, words, look);
    }

    /// Performs a request; whether it was done.
    pub(super) fn perform(&mut self, request: Request, words: &Words, look: Look) -> bool {
        let place = self.meeting.session().visit.as_ref().map(|visit| visit.act);
        match self.meeting.perform(request) {
            Ok(()) => {
                self.selected = None;
                if self.meeting.session().visit.as_ref().map(|visit| visit.act) != place {
                    self.scroll = 0;
                    self.cue_until = None;
                }
                true
            }
            Err(NotPerformed::Refused(refusal)) => {
                let view = self.view();
                let context = Context { meeting: &self.meeting, view: &view, words, look };
                let text = sentences::refusal(&refusal, context.words, &|person| context.name(person));
                self.say(text);
                false
            }
            Err(NotPerformed::NotKept(_)) => {
                self.tried_at = self.meeting.now();
                false
            }
        }
    }

    /// Undo or redo, and the state regained in words.
    fn go_back(&mut self, way: History, words: &Words, look: Look) {
        let before = self.meeting.session().clone();
        if self.perform(Request { by: None, command: Command::History(way) }, words, look) {
            let view = self.view();
            let context = Context { meeting: &self.meeting, view: &view, words, look };
            let said = sentences::regained(way, &before, self.meeting.session(), words, &|person| context.name(person));
            self.say(said);
        }
    }

    fn other_direction(&self) -> Direction {
        match self.meeting.session().visit.as_ref().map(|visit| visit.direction) {
            Some(Direction::Clockwise) | None => Direction::Counterclockwise,
            Some(Direction::Counterclockwise) => Direction::Clockwise,
        }
    }

    /// Between quiet and hidden; large only by choice (screens 4).
    fn turn_time(&mut self, words: &Words, look: Look) {
        let shown = match self.meeting.session().turn_time {
            TurnTime::Hidden => TurnTime::Quiet,
            TurnTime::Quiet | TurnTime::Large => TurnTime::Hidden,
        };
        self.do_command(Command::Time(Time::ShowTurns(shown)), words, look);
    }

    fn toggle_cue(&mut self) {
        self.cue_hidden = !self.cue_hidden;
        let now = self.meeting.now();
        self.cue_until = match self.cue_until {
            Some(until) if until > now => None,
            _ => Some(now + super::CUE),
        };
    }

    /// Along the seats, in the order in which people sit.
    fn move_selection(&mut self, by: i32) {
        let seats = &self.meeting.session().seats;
        let count = seats.len();
        if count == 0 {
            return;
        }
        let from = self.selected.or_else(|| self.meeting.session().visit.as_ref().and_then(|visit| visit.speaker()));
        let index = from.and_then(|person| seats.iter().position(|seated| *seated == person));
        let next = match (index, by) {
            (None, _) => 0,
            (Some(index), by) if by > 0 => (index + 1) % count,
            (Some(index), _) => (index + count - 1) % count,
        };
        self.selected = seats.get(next).copied();
    }

    fn wants_floor(&mut self, intent: Intent, words: &Words, look: Look) {
        let wish = pick::wish_of(intent);
        match self.selected {
            Some(person) => self.want(person, wish, words, look),
            None => self.open(intent, words, look),
        }
    }

    fn want(&mut self, person: PersonId, wish: crate::session::event::Wish, words: &Words, look: Look) {
        self.do_command(Command::Floor(Floor::Want(person, wish)), words, look);
    }

    pub(super) fn try_again(&mut self) {
        self.tried_at = self.meeting.now();
        // What it says stands on the screen as long as the act waits.
        let _ = self.meeting.try_again();
    }

    /// An intent while a sheet is open.
    pub(super) fn answer_sheet(&mut self, intent: Intent, words: &Words, look: Look) {
        let view = self.view();
        let context = Context { meeting: &self.meeting, view: &view, words, look };
        let Some(sheet) = &mut self.sheet else { return };
        let answer = sheet.answer(intent, context);
        match answer {
            Answer::Stay => self.note_draft(),
            Answer::Close => {
                self.note_draft();
                self.sheet = None;
            }
            Answer::Send(requests) => self.send(requests, words, look),
            Answer::Open(other) => {
                self.note_draft();
                self.sheet = Some(other);
            }
            Answer::Refuse(text) => self.say(text),
            Answer::NotMine => self.beside_sheet(intent, words, look),
            Answer::Screen(intent) => {
                self.sheet = None;
                self.on_stage(intent, words, look);
            }
        }
    }

    /// What a sheet sends is done, and its draft is done with; refused, it stays open.
    fn send(&mut self, requests: Vec<Request>, words: &Words, look: Look) {
        for request in requests {
            if !self.perform(request, words, look) {
                return;
            }
        }
        if let Some((key, _)) = self.sheet.take().and_then(|sheet| sheet.draft()) {
            self.desk.drafts.remove(&key);
        }
    }

    fn note_draft(&mut self) {
        if let Some((key, draft)) = self.sheet.as_ref().and_then(|sheet| sheet.draft()) {
            self.desk.drafts.insert(key, draft);
        }
    }

    /// A few keys mean the same over a sheet.
    fn beside_sheet(&mut self, intent: Intent, words: &Words, look: Look) {
        match intent {
            Intent::Close => {
                self.note_draft();
                self.sheet = None;
            }
            Intent::Language => self.wants = Some(Wants::Language),
            Intent::Theme => self.wants = Some(Wants::Theme),
            Intent::LeaveAtOnce => self.wants = Some(Wants::Leave),
            Intent::Next => {
                let awaited = self.expected();
                match awaited {
                    Expected::Does(doing) => {
                        self.sheet = None;
                        if let Some(command) = doing.command() {
                            self.do_command(command, words, look);
                        }
                    }
                    awaited => self.say_awaited(&awaited, words, look),
                }
            }
            _ => {}
        }
    }
}
