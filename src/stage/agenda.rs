//! The agenda as it stands: what is done, what runs, what is to come, with planned and real times, and the expected end.

use crate::format::tree::Tree;
use crate::notation::Id;
use crate::session::clock;
use crate::session::event::{Ending, Pause};
use crate::session::ids::TextRef;
use crate::session::place::Place;
use crate::session::state::{Phase, Session, Stay};
use crate::stage::plan::{BETWEEN_STEPS, How, Planned, StepName, plan, whole_minutes};

/// A row of the agenda.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub name: RowName,
    pub state: RowState,
    /// Milliseconds; 0 where nothing was planned.
    pub planned: u64,
    /// Milliseconds spent so far; 0 for what is to come.
    pub real: u64,
    /// Where a click on it would go.
    pub place: Option<Place>,
}

/// What a row is called.
#[derive(Debug, Clone, PartialEq)]
pub enum RowName {
    Step(StepName),
    /// A point of the agenda, by its position from 1.
    Point(usize, TextRef),
}

/// Where a row stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    Done,
    Skipped,
    Now,
    ToCome,
}

/// The rows of the agenda at `at`.
pub fn agenda(session: &Session, tree: &Tree, at: u64) -> Vec<Row> {
    let mut rows = Vec::new();
    for planned in planned_rows(session, tree) {
        match planned.how {
            How::Points(_) if !session.item_order.is_empty() => rows.extend(points(session, &planned, at)),
            How::IfNeeded if !is_needed(session, &planned) => {}
            _ => rows.push(step_row(session, &planned, at)),
        }
    }
    rows
}

/// When the meeting will end as its agenda now stands: what is left of the running step and all that is to come, in milliseconds since it began.
/// `None` once it has ended.
pub fn expected_end(session: &Session, agenda: &[Row], at: u64) -> Option<u64> {
    if matches!(session.phase, Phase::Ended | Phase::Closed) {
        return None;
    }
    let from = match session.pause {
        Some((Pause::Break { until }, _)) => until.max(at),
        _ => at,
    };
    let left: u64 = agenda
        .iter()
        .map(|row| match row.state {
            RowState::Now => row.planned.saturating_sub(row.real),
            RowState::ToCome => row.planned + BETWEEN_STEPS,
            RowState::Done | RowState::Skipped => 0,
        })
        .sum();
    let not_begun = session.phase == Phase::Waiting;
    Some(from + whole_minutes(left.saturating_sub(if not_begun { BETWEEN_STEPS } else { 0 })))
}

fn planned_rows(session: &Session, tree: &Tree) -> Vec<Planned> {
    let people = session
        .people
        .keys()
        .filter(|person| session.counts_for_time(**person))
        .count();
    let fitted = session
        .beginning
        .as_ref()
        .map_or(&[][..], |beginning| &beginning.fitted);
    plan(tree, people, fitted)
}

/// A step only for objections shows once there is one.
fn is_needed(session: &Session, planned: &Planned) -> bool {
    let open = session
        .item()
        .is_some_and(|item| item.open_objections().next().is_some());
    open || is_now(session, &planned.path) || stays_at(session, &planned.path).next().is_some()
}

fn step_row(session: &Session, planned: &Planned, at: u64) -> Row {
    let past = stays_at(session, &planned.path);
    let real: u64 = past.map(|stay| clock::elapsed(session, stay.from, stay.to)).sum();
    let now = is_now(session, &planned.path);
    let running = if now {
        clock::step_elapsed(session, at).unwrap_or(0)
    } else {
        0
    };
    let state = if now {
        RowState::Now
    } else {
        past_state(stays_at(session, &planned.path).last(), session, planned)
    };
    let extended = session.visit.as_ref().filter(|_| now).map_or(0, |visit| visit.extended);
    Row {
        name: RowName::Step(planned.name.clone()),
        state,
        planned: clock::with(planned.time, extended),
        real: real + running,
        place: place_of(session, &planned.path),
    }
}

/// Done where the last stay ended so and the meeting went on; to come where it is entered again later.
fn past_state(last: Option<&Stay>, session: &Session, planned: &Planned) -> RowState {
    match last.map(|stay| stay.how) {
        Some(Ending::Done) if !is_ahead(session, planned) => RowState::Done,
        Some(Ending::Skipped) if !is_ahead(session, planned) => RowState::Skipped,
        _ => RowState::ToCome,
    }
}

/// Whether a step that was done will come again: the meeting went back to before it.
fn is_ahead(session: &Session, planned: &Planned) -> bool {
    let Some(visit) = &session.visit else { return false };
    let last = session.stays.iter().rposition(|stay| is_at(&stay.place, &planned.path));
    let back = session.stays.iter().rposition(|stay| stay.how == Ending::Gone);
    matches!((last, back), (Some(last), Some(back)) if last <= back) && !is_at(&visit.place, &planned.path)
}

fn points(session: &Session, planned: &Planned, at: u64) -> Vec<Row> {
    let each = match planned.how {
        How::Points(count) => planned.time / count.max(1),
        _ => planned.time,
    };
    session
        .item_order
        .iter()
        .enumerate()
        .filter_map(|(index, id)| {
            let item = session.items.get(id)?;
            let now = session.item_id() == Some(*id);
            let state = match () {
                () if now => RowState::Now,
                () if item.postponed => RowState::Skipped,
                () if item.gone_through || item.outcome.is_some() => RowState::Done,
                () => RowState::ToCome,
            };
            let minutes = item.minutes.map_or(each, |minutes| u64::from(minutes) * 60_000);
            let agreed = session.item_time.get(id).copied().unwrap_or(0);
            Some(Row {
                name: RowName::Point(index + 1, item.title),
                state,
                planned: if item.postponed {
                    0
                } else {
                    clock::with(minutes, agreed)
                },
                real: clock::item_elapsed(session, *id, at),
                place: None,
            })
        })
        .collect()
}

fn is_now(session: &Session, path: &[Id]) -> bool {
    session.visit.as_ref().is_some_and(|visit| is_at(&visit.place, path))
}

fn stays_at<'a>(session: &'a Session, path: &'a [Id]) -> impl Iterator<Item = &'a Stay> {
    session.stays.iter().filter(|stay| is_at(&stay.place, path))
}

/// Whether a place is this path, or inside it, whatever the pass.
fn is_at(place: &Place, path: &[Id]) -> bool {
    place.0.len() >= path.len() && place.0.iter().zip(path).all(|(segment, id)| segment.id == *id)
}

/// Where going to this row leads: where the meeting was there last, else its first pass.
fn place_of(session: &Session, path: &[Id]) -> Option<Place> {
    stays_at(session, path).last().map(|stay| stay.place.clone())
}
