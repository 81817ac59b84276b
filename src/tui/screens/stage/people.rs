//! The seats of the view as the circle draws them: marks, words beside and under names, who is lit, how far the round is.

use crate::format::Capture;
use crate::session::event::{Audience, Given, Pause, Presence};
use crate::session::expected::{Awaited, Doing, Expected};
use crate::session::ids::PersonId;
use crate::stage::seats::{SeatMark, SeatView};
use crate::stage::view::{Scene, SpeakView, StepView, View};
use crate::tui::context::Context;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::time;
use crate::tui::widgets::circle::{Direction, Mark, Progress, Seat};

/// Everyone, as drawn.
pub struct People {
    pub seats: Vec<Seat>,
    /// The one that is lit: who speaks, or must answer.
    pub lit: Option<usize>,
}

/// Who is lit now: at most one.
pub fn lit(view: &View) -> Option<PersonId> {
    let Scene::Step(step) = &view.scene else { return None };
    if is_quiet(view) {
        return None;
    }
    if step.question.is_some() || step.role_asked.is_some() {
        return None;
    }
    let asked = match &view.expected {
        Expected::Does(Doing::Reread(person)) => Some(*person),
        Expected::Awaits(Awaited::Objector(person) | Awaited::Holder(person) | Awaited::Amendment(Some(person))) => {
            Some(*person)
        }
        _ => None,
    };
    asked.or(view.speaker)
}

/// A quiet moment: the question and a circle, nothing else.
pub fn is_quiet(view: &View) -> bool {
    view.pause.is_some_and(|pause| pause.kind == Pause::Quiet)
}

/// The step that runs.
pub fn step(view: &View) -> Option<&StepView> {
    match &view.scene {
        Scene::Step(step) => Some(step),
        _ => None,
    }
}

/// All seats, in their order.
pub fn people(context: Context<'_>, shown: &Shown) -> People {
    let lit_person = lit(context.view);
    let seats = context.view.seats.iter();
    People {
        seats: seats
            .clone()
            .map(|seat| dressed(seat, lit_person, context, shown))
            .collect(),
        lit: seats.clone().position(|seat| Some(seat.person) == lit_person),
    }
}

fn dressed(seat: &SeatView, lit: Option<PersonId>, context: Context<'_>, shown: &Shown) -> Seat {
    let is_lit = lit == Some(seat.person);
    let selected = shown.seat == Some(seat.person);
    Seat {
        name: context.name(seat.person),
        mark: mark(seat, is_lit, is_quiet(context.view)),
        beside: beside(seat, is_lit, context),
        under: under(seat, is_lit, selected, context),
        selected,
    }
}

/// The mark of a seat. Who answered keeps an answer's mark only while it may be seen: the view has no other.
fn mark(seat: &SeatView, is_lit: bool, quiet: bool) -> Mark {
    match (seat.answer, seat.mark) {
        (_, mark) if quiet && !is_away(mark) => Mark::Waits,
        (Some(Given::Objection(_)), mark) if !is_away(mark) => Mark::Objection,
        (Some(Given::Concern(_)), mark) if !is_away(mark) => Mark::Concern,
        (_, _) if is_lit => Mark::Speaks,
        (_, SeatMark::Speaks | SeatMark::Waits | SeatMark::Listens) => Mark::Waits,
        (_, SeatMark::Next) => Mark::Next,
        (_, SeatMark::Spoke) => Mark::Spoke,
        (_, SeatMark::PassedForNow) => Mark::PassedForNow,
        (_, SeatMark::Passed) => Mark::Passed,
        (_, SeatMark::Skipped) => Mark::Skipped,
        (_, SeatMark::Queue(place)) => Mark::Queue(u8::try_from(place).unwrap_or(u8::MAX)),
        (_, SeatMark::DirectReply) => Mark::DirectReply,
        (_, SeatMark::NotHere(_)) => Mark::NotHere,
    }
}

fn is_away(mark: SeatMark) -> bool {
    matches!(mark, SeatMark::NotHere(_))
}

fn beside(seat: &SeatView, is_lit: bool, context: Context<'_>) -> Option<String> {
    let words = context.words;
    match seat.mark {
        SeatMark::Next if !is_lit && !is_quiet(context.view) => Some(words.seat_next()),
        SeatMark::Listens if !is_lit && !is_quiet(context.view) => Some(words.seat_listens()),
        SeatMark::NotHere(Presence::Expected) => Some(words.seat_on_the_way()),
        SeatMark::NotHere(Presence::Away) => Some(words.seat_back_soon()),
        SeatMark::NotHere(Presence::Left) => Some(words.seat_had_to_leave()),
        SeatMark::NotHere(Presence::Absent) => Some(words.seat_absent()),
        _ => None,
    }
}

fn under(seat: &SeatView, is_lit: bool, selected: bool, context: Context<'_>) -> Option<String> {
    let words = context.words;
    if selected && is_repaired(context.view, seat.person, context) {
        return Some(words.seat_which_answer());
    }
    if is_lit && is_reread(context.view) {
        return Some(words.seat_read_again());
    }
    let answer = seat.answer.and_then(|given| match given {
        Given::Objection(_) => Some(words.answer_objection()),
        Given::Concern(_) => Some(words.answer_concern()),
        Given::NoObjection => None,
    });
    let overtime = || {
        let seen = is_lit && context.view.audience == Audience::Facilitator;
        seen.then(|| time::overtime(context.view)).flatten()
    };
    let waits = || seat.asked_at_the_end.then(|| words.seat_after_reading());
    let reply = || (seat.mark == SeatMark::DirectReply).then(|| words.mark_direct_reply());
    answer.or_else(waits).or_else(reply).or_else(overtime)
}

/// The text is read again before this person's answer.
fn is_reread(view: &View) -> bool {
    matches!(view.expected, Expected::Does(Doing::Reread(_)))
}

/// Whether this person's answer was given earlier in the running step, and can be given anew.
pub fn is_repaired(view: &View, person: PersonId, context: Context<'_>) -> bool {
    let asks =
        step(view).is_some_and(|step| matches!(step.capture, Some(Capture::Stances(_))) && step.question.is_none());
    let visit = context.meeting.session().visit.as_ref();
    let answered = visit.is_some_and(|visit| visit.closed.is_none() && visit.given.contains_key(&person));
    asks && answered && view.speaker != Some(person)
}

/// Which way the round goes.
pub fn direction(view: &View) -> Direction {
    match view.direction {
        Some(crate::session::event::Direction::Counterclockwise) => Direction::Counterclockwise,
        _ => Direction::Clockwise,
    }
}

/// How far the round is.
pub fn progress(view: &View) -> Progress {
    let in_round = step(view).is_some_and(|step| step.speak == SpeakView::Round && step.question.is_none());
    let in_round = in_round && !is_quiet(view);
    let position = |person: PersonId| view.seats.iter().position(|seat| seat.person == person);
    let Some(opening) = view.opener.filter(|_| in_round).and_then(position) else {
        return Progress::Open;
    };
    if let Some(now) = view.speaker.and_then(position) {
        return Progress::Reached { opening, now };
    }
    match view.then.first().copied().and_then(position) {
        Some(next) => reached_before(view, opening, next),
        None => Progress::Closed,
    }
}

/// Nobody has the floor: the round has come to the seat before the next.
fn reached_before(view: &View, opening: usize, next: usize) -> Progress {
    let count = view.seats.len().max(1);
    let is_late = view.seats.get(next).is_some_and(|seat| seat.asked_at_the_end);
    if is_late {
        return Progress::Closed;
    }
    let now = match direction(view) {
        Direction::Clockwise => (next + count - 1) % count,
        Direction::Counterclockwise => (next + 1) % count,
    };
    Progress::Reached { opening, now }
}
