//! The doors at the end of a timebox (domain 7.2): what the group could agree on, each with the end it leads to, reckoned before anyone
//! answers. Never one that shortens a step in which people speak, or the ending. Sentences are made in `words`.

use crate::format::tree::Tree;
use crate::session::clock;
use crate::session::facts::Door;
use crate::session::ids::ItemId;
use crate::session::state::{Phase, Session};
use crate::stage::agenda::{Row, RowName, RowState, agenda, expected_end};
use crate::stage::plan::BETWEEN_STEPS;

/// How much more a door offers, in milliseconds: ten minutes, five where the later item has no ten to give.
const MORE: [u64; 2] = [10 * MINUTE, 5 * MINUTE];

/// What an item keeps of its time when some is taken from it, in milliseconds.
const KEEPS: u64 = 5 * MINUTE;

/// An end of the meeting is agreed to five minutes.
const END_STEP: u64 = 5 * MINUTE;

const MINUTE: u64 = 60_000;

/// The doors that stand now, with the end of the meeting each leads to (milliseconds since it began); a door without another item is
/// left out, and so is the later end where no end was planned.
pub fn doors(session: &Session, tree: &Tree, at: u64) -> Vec<(Door, Option<u64>)> {
    let (Phase::Running, Some(end)) = (session.phase, expected_end(session, tree, at)) else {
        return Vec::new();
    };
    let points = points(session, tree, at);
    let later: Vec<&Point> = points
        .iter()
        .filter(|point| point.row.state == RowState::ToCome)
        .collect();
    let mut doors = Vec::new();
    if let Some((item, by)) = gives(&later) {
        doors.push((Door::FromItem { item, by }, Some(end)));
    }
    if let Some(now) = points.iter().find(|point| point.row.state == RowState::Now)
        && points.len() > 1
    {
        let left = now.row.planned.saturating_sub(now.row.real);
        doors.push((Door::NextMeeting(now.item), Some(end.saturating_sub(left))));
    }
    if let Some(last) = later.last() {
        let without = end.saturating_sub(last.row.planned + BETWEEN_STEPS);
        doors.push((Door::DropLast(last.item), Some(without.max(at))));
    }
    if let Some((by, until)) = run_over(session, end) {
        doors.push((Door::RunOver(by), Some(until)));
    }
    doors.push((Door::SmallestStep, None));
    doors
}

/// When the timebox of the step that runs ends, or ended, in milliseconds since the beginning; `None` where it has none.
pub fn step_ends(session: &Session, tree: &Tree, at: u64) -> Option<u64> {
    let total = clock::step_time(session, tree)?;
    let elapsed = clock::step_elapsed(session, at)?;
    (at + total).checked_sub(elapsed)
}

struct Point {
    item: ItemId,
    row: Row,
}

/// The points of the agenda with their rows.
fn points(session: &Session, tree: &Tree, at: u64) -> Vec<Point> {
    let rows = agenda(session, tree, at)
        .into_iter()
        .filter(|row| matches!(row.name, RowName::Point(..)));
    session
        .item_order
        .iter()
        .zip(rows)
        .map(|(item, row)| Point { item: *item, row })
        .collect()
}

/// The first later item that has some of its time to give.
fn gives(later: &[&Point]) -> Option<(ItemId, u64)> {
    let can = |more: u64| later.iter().find(move |point| point.row.planned >= more + KEEPS);
    MORE.into_iter()
        .find_map(|more| can(more).map(|point| (point.item, more)))
}

/// A later end, to five minutes, with at least ten minutes more than now expected; and by how much it is later than planned.
fn run_over(session: &Session, expected: u64) -> Option<(u64, u64)> {
    let planned = session.end?;
    let wanted = planned.max(expected) + MORE[0];
    let later = (wanted - planned).div_ceil(END_STEP) * END_STEP;
    Some((later, planned + later))
}
