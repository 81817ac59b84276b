//! What an intent does on the bare stage, and what is said of it.

use super::{CUE, Face, MeetingScreen, Wants};
use crate::live::NotPerformed;
use crate::notation::Span;
use crate::session::Request;
use crate::session::command::{Agenda, Command, Floor, History, Time};
use crate::session::event::{Audience, Direction, TurnTime, Wish};
use crate::session::expected::{Awaited, Expected};
use crate::session::state::Phase;
use crate::tui::intent::Intent;
use crate::tui::screens::stage::{Cue, Notice};
use crate::words::sentences::{self, Way};

/// A minute more, or less.
const A_MINUTE: Span = Span::nearest(60_000);

impl MeetingScreen {
    pub(super) fn on_stage(&mut self, intent: Intent, face: Face<'_>) {
        match intent {
            Intent::Next => self.next(face),
            Intent::Back => self.command(Command::Floor(Floor::Back), face),
            Intent::Undo => self.go_back(History::Undo, face),
            Intent::Redo => self.go_back(History::Redo, face),
            Intent::Number(number) => self.number(number, face),
            Intent::Left => self.select(-1),
            Intent::Right => self.select(1),
            Intent::Up => self.scroll_or_select(-1),
            Intent::Down => self.scroll_or_select(1),
            Intent::PassForNow => self.command(Command::Floor(Floor::PassForNow), face),
            Intent::Direction => self.command(Command::Floor(Floor::Turn(self.other_direction())), face),
            Intent::Concern | Intent::Objection => self.sign(intent, face),
            Intent::WantsFloor => self.wants_floor(Wish::Turn, face),
            Intent::DirectReply => self.wants_floor(Wish::DirectReply, face),
            Intent::MinuteMore => self.command(Command::Time(Time::More(A_MINUTE)), face),
            Intent::MinuteLess => self.command(Command::Time(Time::Less(A_MINUTE)), face),
            Intent::TurnTime => self.command(Command::Time(Time::ShowTurns(self.other_turn_time())), face),
            Intent::Cue => self.toggle_cue(),
            Intent::Close => self.shown.seat = None,
            Intent::Review => self.wants = Some(Wants::Review),
            Intent::Language => self.wants = Some(Wants::Language),
            Intent::Theme => self.wants = Some(Wants::Theme),
            Intent::Mouse => self.wants = Some(Wants::Mouse),
            Intent::LeaveAtOnce => self.wants = Some(Wants::Leave),
            Intent::Leave => self.leave(face),
            _ => self.open(intent, face),
        }
    }

    /// Space: what the hint line says.
    pub(super) fn next(&mut self, face: Face<'_>) {
        match self.expected() {
            Expected::Does(doing) => match doing.command() {
                Some(command) => self.command(command, face),
                None => self.shown.seat = None,
            },
            Expected::Opens(writing) => self.open_writing(writing, face),
            Expected::Awaits(Awaited::WayOut) => self.open(Intent::WaysOut, face),
            awaited => self.say_awaited(&awaited, face),
        }
    }

    /// Space does nothing now: who or what is awaited, instead of the answers that the last line offers already.
    pub(super) fn say_awaited(&mut self, awaited: &Expected, face: Face<'_>) {
        let refused = self.with(face, |context| sentences::awaiting(awaited, &context.telling()));
        self.note(Notice::Refused(refused));
    }

    /// Performs a command, or says why it cannot be done now.
    pub(super) fn command(&mut self, command: Command, face: Face<'_>) {
        self.perform(Request { by: None, command }, face);
    }

    /// Performs a request; whether it was done.
    pub(super) fn perform(&mut self, request: Request, face: Face<'_>) -> bool {
        let visit = self.meeting.session().visit.as_ref().map(|visit| visit.act);
        match self.meeting.perform(request) {
            Ok(()) => {
                self.shown.seat = None;
                if self.meeting.session().visit.as_ref().map(|visit| visit.act) != visit {
                    self.shown.scroll = 0;
                    self.shown.cue = Cue::ByAudience;
                }
                true
            }
            Err(NotPerformed::Refused(refusal)) => {
                let refused = self.with(face, |context| sentences::refusal(&refusal, &context.telling()));
                self.note(Notice::Refused(refused));
                false
            }
            Err(NotPerformed::NotKept(_)) => {
                self.tried_at = self.meeting.now();
                false
            }
        }
    }

    /// Undo or redo, and the state regained in words.
    fn go_back(&mut self, history: History, face: Face<'_>) {
        let before = self.meeting.session().clone();
        if self.perform(
            Request {
                by: None,
                command: Command::History(history),
            },
            face,
        ) {
            let way = match history {
                History::Undo => Way::Back,
                History::Redo => Way::Again,
            };
            let said = self.with(face, |context| sentences::undo_said(&before, &context.telling(), way));
            self.say(said);
        }
    }

    /// After the last step the meeting is closed and left; else it is asked, once.
    fn leave(&mut self, face: Face<'_>) {
        match self.meeting.session().phase {
            Phase::Ended => {
                self.command(Command::Agenda(Agenda::Close), face);
                if self.meeting.pending().is_none() {
                    self.wants = Some(Wants::Leave);
                }
            }
            Phase::Closed => self.wants = Some(Wants::Leave),
            Phase::Waiting | Phase::Running => self.open(Intent::Leave, face),
        }
    }

    fn other_direction(&self) -> Direction {
        match self.meeting.session().visit.as_ref().map(|visit| visit.direction) {
            Some(Direction::Clockwise) | None => Direction::Counterclockwise,
            Some(Direction::Counterclockwise) => Direction::Clockwise,
        }
    }

    /// Between quiet and hidden; large only by choice (screens 4).
    fn other_turn_time(&self) -> TurnTime {
        match self.meeting.session().turn_time {
            TurnTime::Hidden => TurnTime::Quiet,
            TurnTime::Quiet | TurnTime::Large => TurnTime::Hidden,
        }
    }

    fn toggle_cue(&mut self) {
        let now = self.meeting.now();
        let seen = match (self.shown.cue, self.meeting.session().screen) {
            (Cue::Until(until), _) => until > now,
            (Cue::ByAudience, audience) => audience == Audience::Facilitator,
            (Cue::Hidden, _) => false,
        };
        self.shown.cue = if seen { Cue::Hidden } else { Cue::Until(now + CUE) };
        if !seen && self.meeting.session().screen == Audience::Facilitator {
            self.shown.cue = Cue::ByAudience;
        }
    }

    /// Up and down move along the points of an agenda that is being made and in the text that is decided on; else along the seats.
    fn scroll_or_select(&mut self, by: isize) {
        let view = self.view();
        match &view.scene {
            crate::stage::Scene::Step(step) if !step.points.is_empty() => self.select_point(&step.points, by),
            crate::stage::Scene::Step(step) if step.object.is_some() => {
                self.shown.scroll = self.shown.scroll.saturating_add_signed(by);
            }
            _ => self.select(by),
        }
    }

    fn select_point(&mut self, points: &[crate::stage::PointView], by: isize) {
        let index = points.iter().position(|point| Some(point.item) == self.shown.point);
        // Below the last point stands "another point".
        let next = index.unwrap_or(points.len()).saturating_add_signed(by);
        self.shown.point = points.get(next).map(|point| point.item);
    }

    pub(super) fn floor_to(&mut self, person: crate::session::PersonId, face: Face<'_>) {
        self.command(Command::Floor(Floor::To(person)), face);
    }

    /// Along the seats, in the order in which people sit.
    fn select(&mut self, by: isize) {
        let session = self.meeting.session();
        let seats = &session.seats;
        let from = self
            .shown
            .seat
            .or_else(|| session.visit.as_ref().and_then(|visit| visit.speaker()));
        let index = from.and_then(|person| seats.iter().position(|seated| *seated == person));
        let count = isize::try_from(seats.len()).unwrap_or(isize::MAX).max(1);
        let next = index.map_or(0, |index| (isize::try_from(index).unwrap_or(0) + by).rem_euclid(count));
        self.shown.seat = usize::try_from(next).ok().and_then(|next| seats.get(next)).copied();
    }

    fn wants_floor(&mut self, wish: Wish, face: Face<'_>) {
        match self.shown.seat {
            Some(person) => self.command(Command::Floor(Floor::Want(person, wish)), face),
            None => self.open_wish(wish, face),
        }
    }
}
