//! The doors at the end of a timebox (domain 7.2): what the group could agree on, each with the end it leads to, reckoned before anyone
//! answers. More time is short, and offered twice at most, the second half the first (7.3). Never one that shortens a step in which people
//! speak, or the ending. Sentences are made in `words`.

use crate::format::tree::Tree;
use crate::notation::Span;
use crate::session::clock;
use crate::session::command::{Command, OnItem, Time};
use crate::session::event::Timebox;
use crate::session::extension::{half, longest};
use crate::session::facts::{Door, GroupQuestion};
use crate::session::ids::ItemId;
use crate::session::state::{Phase, Session};
use crate::stage::agenda::{Row, RowName, RowState, agenda, expected_end};

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
    let then = |change: &dyn Fn(&mut Session)| {
        let mut session = session.clone();
        change(&mut session);
        expected_end(&session, tree, at)
    };
    let without = |item: ItemId| then(&|session| postpone(session, item));
    let now = points.iter().find(|point| point.row.state == RowState::Now);
    let mut doors = Vec::new();
    let more = longest(session);
    if let Some((item, by)) = more.and_then(|more| gives(&later, more)) {
        let moved = then(&|session| move_time(session, item, now.map(|now| now.item), by));
        doors.push((Door::FromItem { item, by }, moved));
    }
    if let Some(now) = now.filter(|_| points.len() > 1) {
        doors.push((Door::NextMeeting(now.item), without(now.item)));
    }
    if let Some(last) = later.last() {
        doors.push((Door::DropLast(last.item), without(last.item)));
    }
    if let Some((by, until)) = run_over(session, end, more.unwrap_or(0)) {
        doors.push((Door::RunOver(by), Some(until)));
    }
    doors.push((Door::SmallestStep, None));
    doors
}

/// What asks that so much is left from now: more time for a step is put to the group (domain 7.2), less is only said; so is the time of a
/// turn, where only turns are timed.
pub fn left(session: &Session, tree: &Tree, at: u64, span: Span) -> Command {
    let left = clock::timebox(session, tree, at).filter(|(of, _)| *of == Timebox::Step);
    let now = left.map_or(i64::MAX, |(_, left)| left.max(0));
    if i64::try_from(span.milliseconds()).is_ok_and(|span| span > now) {
        let until = Door::Until(at.saturating_add(span.milliseconds()));
        return Command::Item(OnItem::PutToGroup(GroupQuestion::Door(until)));
    }
    Command::Time(Time::Left(span))
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

/// As if this item had gone to another meeting.
fn postpone(session: &mut Session, item: ItemId) {
    if let Some(item) = session.items.get_mut(&item) {
        item.postponed = true;
    }
}

/// As if so much time had gone from one item to the one at hand.
fn move_time(session: &mut Session, from: ItemId, to: Option<ItemId>, by: u64) {
    let by = i64::try_from(by).unwrap_or(i64::MAX);
    for (item, by) in std::iter::once((from, -by)).chain(to.map(|to| (to, by))) {
        let time = session.item_time.entry(item).or_default();
        *time = time.saturating_add(by);
    }
}

/// The first later item that has some of its time to give: as much as may be given now, or half of that where none has so much.
fn gives(later: &[&Point], most: u64) -> Option<(ItemId, u64)> {
    let can = |more: u64| later.iter().find(move |point| point.row.planned >= more + KEEPS);
    [most, half(most)]
        .into_iter()
        .find_map(|more| can(more).map(|point| (point.item, more)))
}

/// A later end, to five minutes: what is expected now, and what more can be given to what is at hand; and by how much it is later than
/// planned. None where nothing more can be given and the end holds.
fn run_over(session: &Session, expected: u64, more: u64) -> Option<(u64, u64)> {
    let planned = session.end?;
    let wanted = planned.max(expected) + more;
    let later = (wanted - planned).div_ceil(END_STEP) * END_STEP;
    (later > 0).then_some((later, planned + later))
}
