//! Arithmetic of time: how long something has run, less what does not count, and how much of its timebox is left (DESIGN, Time).
//!
//! Everything is milliseconds since the session began; the moment comes in as `at`. A timebox is an agreement: what is left may be
//! negative, and nothing here acts on it.

use crate::format::Step;
use crate::format::tree::{Kind, Part, Tree};
use crate::notation::Id;
use crate::session::course::Course;
use crate::session::event::{Fitted, Timebox, Wish};
use crate::session::ids::ItemId;
use crate::session::place::Place;
use crate::session::state::Session;

/// Milliseconds from `from` to `to`, less pauses and gaps that do not count. A gap does not count before it is said that it does: the
/// meeting goes on at the same second. Where a pause and a gap lie over each other, their time is left out once.
pub fn elapsed(session: &Session, from: u64, to: u64) -> u64 {
    let end = session.pause.map_or(to, |(_, since)| to.min(since));
    let mut outside: Vec<(u64, u64)> = session.left_out.iter().copied().chain(session.gap).collect();
    outside.sort_unstable();
    let mut counted = 0_u64;
    let mut reached = from;
    for (start, stop) in outside {
        counted = counted.saturating_add(start.min(end).saturating_sub(reached));
        reached = reached.max(stop);
    }
    counted.saturating_add(end.saturating_sub(reached))
}

/// How long the turn that runs has taken.
pub fn turn_elapsed(session: &Session, at: u64) -> Option<u64> {
    let turn = session.visit.as_ref()?.floor?;
    Some(turn.before.saturating_add(elapsed(session, turn.began, at)))
}

/// How long the step that runs has taken.
pub fn step_elapsed(session: &Session, at: u64) -> Option<u64> {
    let visit = session.visit.as_ref()?;
    visit.role_asked.is_none().then(|| elapsed(session, visit.began, at))
}

/// How long an item has taken, over all stays at its steps.
pub fn item_elapsed(session: &Session, item: ItemId, at: u64) -> u64 {
    let past = session.stays.iter().filter(|stay| stay.item == Some(item));
    let past: u64 = past.map(|stay| elapsed(session, stay.from, stay.to)).sum();
    let running = session.visit.as_ref().filter(|visit| visit.item == Some(item));
    past + running.map_or(0, |visit| elapsed(session, visit.began, at))
}

/// A direct reply is short: so many milliseconds (domain 3.3, priority signals).
const DIRECT_REPLY: u64 = 20_000;

/// The time of the turn that runs in this step, as setup fitted it.
pub fn turn_time(session: &Session, step: &Step) -> Option<u64> {
    let turn = session.visit.as_ref().and_then(|visit| visit.floor);
    if turn.is_some_and(|turn| turn.wish == Wish::DirectReply) {
        return Some(DIRECT_REPLY);
    }
    let fitted = session
        .beginning
        .as_ref()
        .map_or(&[][..], |beginning| &beginning.fitted);
    let path: Vec<&Id> = match &session.visit {
        Some(visit) => visit.place.0.iter().map(|segment| &segment.id).collect(),
        None => vec![&step.id],
    };
    fitted_turn(fitted, &path, step)
}

/// The time of a turn of the step at the end of this path: its own, or the shorter one that setup fitted for it or for a block around it, as
/// an opening is fitted as a whole.
pub fn fitted_turn(fitted: &[Fitted], path: &[&Id], step: &Step) -> Option<u64> {
    let own = step.turn.map(|turn| turn.milliseconds());
    let fitted = fitted.iter().find_map(|fit| match fit {
        Fitted::Turn { step: id, turn } if path.contains(&id) => Some(*turn),
        _ => None,
    });
    own.map(|own| fitted.map_or(own, |fitted| fitted.min(own)))
}

/// The time of the step that runs: its own, else that of one thing of the `Each` around it.
pub fn step_time(session: &Session, tree: &Tree) -> Option<u64> {
    let visit = session.visit.as_ref()?;
    let step = Course { tree, session }.step()?;
    let own = step.time.map(|time| time.milliseconds());
    own.or_else(|| objection_time(tree, &visit.place))
        .map(|time| with(time, visit.extended))
}

/// The time the innermost `Each` over objections gives to one of them.
fn objection_time(tree: &Tree, place: &Place) -> Option<u64> {
    let mut parts = &tree.parts;
    let mut time = None;
    for segment in &place.0 {
        let Some(Part::Block(block)) = parts.iter().find(|part| *part.id() == segment.id) else {
            break;
        };
        if let Kind::Each {
            of: crate::format::EachOf::Objections,
            time: one,
            ..
        } = &block.kind
        {
            time = one.map(|span| span.milliseconds());
        }
        parts = &block.parts;
    }
    time
}

/// The timebox that is running, and what is left of it: a turn where only turns are timed, else the step.
pub fn timebox(session: &Session, tree: &Tree, at: u64) -> Option<(Timebox, i64)> {
    if let Some(time) = step_time(session, tree) {
        return Some((Timebox::Step, signed(time) - signed(step_elapsed(session, at)?)));
    }
    let step = Course { tree, session }.step()?;
    let time = turn_time(session, step)?;
    let extended = session.visit.as_ref()?.turn_extended;
    Some((
        Timebox::Turn,
        signed(with(time, extended)) - signed(turn_elapsed(session, at)?),
    ))
}

/// What is left of the timebox that runs.
pub fn left(session: &Session, tree: &Tree, at: u64) -> Option<i64> {
    timebox(session, tree, at).map(|(_, left)| left)
}

/// A time with what was agreed on top.
pub fn with(time: u64, extended: i64) -> u64 {
    time.saturating_add_signed(extended)
}

fn signed(time: u64) -> i64 {
    i64::try_from(time).unwrap_or(i64::MAX)
}
