//! How often, and by how much, a timebox may be given more time (domain 7.3): short, at most twice, the second half the first.
//!
//! Counted is what the whole group gave (7.2: each is asked). A minute more by a key is the facilitator's, and is not.

use crate::session::facts::MORE_TIME;
use crate::session::ids::ItemId;
use crate::session::state::Session;

/// The timebox a group gives more time to: a point of the agenda, over all its steps; else the stay at a step, by the act that entered it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extensible {
    Point(ItemId),
    Stay(u64),
}

/// More time that the group gave, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    pub of: Extensible,
    pub by: u64,
}

const MINUTE: u64 = 60_000;

/// What the group would give more time to now.
pub fn at_hand(session: &Session) -> Option<Extensible> {
    let visit = session.visit.as_ref()?;
    let in_points = session
        .beginning
        .as_ref()
        .is_some_and(|beginning| !beginning.subject_is_item);
    let stay = Extensible::Stay(visit.act);
    Some(visit.item.filter(|_| in_points).map_or(stay, Extensible::Point))
}

/// The most that can be given to it now, in milliseconds; `None` once it was given more time twice.
pub fn longest(session: &Session) -> Option<u64> {
    let of = at_hand(session)?;
    let mut given = session.extensions.iter().filter(|extension| extension.of == of);
    match (given.next(), given.next()) {
        (None, _) => Some(MORE_TIME),
        (Some(first), None) => Some(half(first.by)),
        (Some(_), Some(_)) => None,
    }
}

/// Half of it, in whole minutes; a minute at least (Lean Coffee's 5, 2, 1).
pub fn half(time: u64) -> u64 {
    (time / 2 / MINUTE).max(1) * MINUTE
}
