//! The agenda as it stands: what is done, what runs, what is to come, with planned and real times, and the expected end.

use crate::format::tree::Tree;
use crate::notation::Id;
use crate::session::clock;
use crate::session::event::{Ending, Pause};
use crate::session::ids::{PersonId, TextRef};
use crate::session::place::Place;
use crate::session::state::{Phase, Session, Stay};
use crate::stage::plan::{How, Planned, StepName, one_after_another, plan};

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

/// The agenda and the expected end, from one reckoning of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Reckoned {
    /// The rows of the agenda. A step that is held only if somebody objects stands there once somebody has.
    pub agenda: Vec<Row>,
    /// When the meeting will end as it now stands: what is left of the running step and all that is to come, in milliseconds since it began.
    /// What may be needed counts, as in setup, until the meeting has passed it by. `None` once it has ended.
    pub end: Option<u64>,
}

/// Both at `at`.
pub fn reckoned(session: &Session, tree: &Tree, at: u64) -> Reckoned {
    let all = planned_rows(session, tree);
    let mut left = Vec::new();
    let mut agenda = Vec::new();
    for planned in &all {
        let rows = rows(session, &all, planned, at);
        left.extend(rows.iter().filter_map(time_left));
        if planned.how != How::IfNeeded || is_needed(session, planned) {
            agenda.extend(rows);
        }
    }
    let from = match session.pause {
        Some((Pause::Break { until }, _)) => until.max(at),
        _ => at,
    };
    let is_over = matches!(session.phase, Phase::Ended | Phase::Closed);
    Reckoned {
        agenda,
        end: (!is_over).then(|| from + one_after_another(left)),
    }
}

fn time_left(row: &Row) -> Option<u64> {
    match row.state {
        RowState::Now => Some(row.planned.saturating_sub(row.real)),
        RowState::ToCome => Some(row.planned),
        RowState::Done | RowState::Skipped => None,
    }
}

/// The rows of the agenda at `at`.
pub fn agenda(session: &Session, tree: &Tree, at: u64) -> Vec<Row> {
    reckoned(session, tree, at).agenda
}

/// The expected end at `at`.
pub fn expected_end(session: &Session, tree: &Tree, at: u64) -> Option<u64> {
    reckoned(session, tree, at).end
}

/// The rows of one part of the plan: a step, or the points of the agenda once they are known.
fn rows(session: &Session, all: &[Planned], planned: &Planned, at: u64) -> Vec<Row> {
    match planned.how {
        How::Points(_) if !session.item_order.is_empty() => points(session, planned, at),
        _ => vec![step_row(session, all, planned, at)],
    }
}

fn planned_rows(session: &Session, tree: &Tree) -> Vec<Planned> {
    let takes_time = |person: &&PersonId| session.counts_for_time(**person);
    let people = session.people.keys().filter(takes_time).count();
    let beginning = session.beginning.as_ref();
    let fitted = beginning.map_or(&[][..], |beginning| &beginning.fitted);
    plan(tree, people, fitted)
}

/// A step only for objections shows once there is one.
fn is_needed(session: &Session, planned: &Planned) -> bool {
    let open = session
        .item()
        .is_some_and(|item| item.open_objections().next().is_some());
    open || is_now(session, &planned.path) || stays_at(session, &planned.path).next().is_some()
}

fn step_row(session: &Session, all: &[Planned], planned: &Planned, at: u64) -> Row {
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
        past_state(stays_at(session, &planned.path).last(), session, all, planned)
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

/// Done where the last stay ended so and the meeting went on; skipped where it was never entered and a later step runs; to come where it
/// is entered again later.
fn past_state(last: Option<&Stay>, session: &Session, all: &[Planned], planned: &Planned) -> RowState {
    match last.map(|stay| stay.how) {
        Some(Ending::Done) if !is_ahead(session, planned) => RowState::Done,
        Some(Ending::Skipped) if !is_ahead(session, planned) => RowState::Skipped,
        None | Some(Ending::Gone) if is_passed_by(session, all, planned) => RowState::Skipped,
        _ => RowState::ToCome,
    }
}

/// Whether the meeting is over, or at a step that comes after this one in the plan.
fn is_passed_by(session: &Session, all: &[Planned], planned: &Planned) -> bool {
    let over = matches!(session.phase, Phase::Ended | Phase::Closed);
    let mut from_here = all.iter().skip_while(|other| other.path != planned.path).skip(1);
    over || from_here.any(|later| is_now(session, &later.path))
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
                () if item.postponed => RowState::Skipped,
                () if now => RowState::Now,
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
