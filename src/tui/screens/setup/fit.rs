//! Whether the time is enough: the plan for these people, its end, and the offers that make it fit. Reckoned anew with every key.

use chrono::{DateTime, Days, FixedOffset, NaiveTime, TimeDelta};

use super::Around;
use crate::format::tree::Tree;
use crate::session::decide::Setup;
use crate::session::event::Fitted;
use crate::stage::plan::{Offer, Planned, Remedy, offers, plan, total};

/// The time as it stands.
pub(super) struct Fit {
    /// The steps, with what was chosen.
    pub rows: Vec<Planned>,
    /// How long they take, milliseconds.
    pub total: u64,
    /// The planned end, milliseconds from now.
    pub end: Option<u64>,
    /// What would make it fit, in an order that stays while one chooses; a later end last.
    pub offers: Vec<Offer>,
    /// What of it was chosen.
    pub fitted: Vec<Fitted>,
    /// How long it takes with all offers but a later end, milliseconds.
    pub with_all: u64,
}

impl Fit {
    /// The time of what was asked for, with what was chosen of the offers.
    pub fn of(asked: &Setup, chosen: &[Fitted], around: Around<'_>) -> Fit {
        let tree = Tree::of(
            around.formats,
            &asked.format,
            asked.opening.as_ref(),
            asked.closing.as_ref(),
        );
        let people = asked.people.len();
        let planned = |fitted: &[Fitted]| plan(&tree, people, fitted);
        let whole = planned(&[]);
        let end = asked.end;
        let mut offered = end.map(|end| offers(&whole, end)).unwrap_or_default();
        offered.retain(|offer| !matches!(offer.what, Remedy::LaterEnd(_)));
        let all: Vec<Fitted> = offered.iter().filter_map(|offer| offer.what.fitted()).collect();
        let fitted: Vec<Fitted> = all.iter().filter(|fitted| chosen.contains(fitted)).cloned().collect();
        let rows = planned(&fitted);
        let later = end.map(|end| offers(&rows, end)).unwrap_or_default();
        offered.extend(
            later
                .into_iter()
                .filter(|offer| matches!(offer.what, Remedy::LaterEnd(_))),
        );
        Fit {
            total: total(&rows),
            end,
            offers: offered,
            fitted,
            with_all: total(&planned(&all)),
            rows,
        }
    }

    /// How much later than planned it ends, milliseconds; nothing where it fits or no end was planned.
    pub fn beyond(&self) -> Option<u64> {
        self.end
            .and_then(|end| self.total.checked_sub(end))
            .filter(|beyond| *beyond > 0)
    }

    /// Whether this offer was chosen.
    pub fn is_chosen(&self, offer: &Offer) -> bool {
        offer.what.fitted().is_some_and(|fitted| self.fitted.contains(&fitted))
    }
}

/// The time the wall shows so many milliseconds from now.
pub(super) fn wall_after(now: DateTime<FixedOffset>, milliseconds: u64) -> NaiveTime {
    let later = i64::try_from(milliseconds).ok().and_then(TimeDelta::try_milliseconds);
    later
        .and_then(|later| now.checked_add_signed(later))
        .unwrap_or(now)
        .time()
}

/// How long it is until the wall shows this time next, in milliseconds.
pub(super) fn until(now: DateTime<FixedOffset>, end: NaiveTime) -> Option<u64> {
    let now = now.naive_local();
    let today = now.date().and_time(end);
    let next = if today > now {
        today
    } else {
        today.checked_add_days(Days::new(1))?
    };
    let left = next.signed_duration_since(now);
    // Rounded up: a part of a millisecond less would show the minute before the one that was typed.
    let begun = i64::from(left.subsec_nanos() % 1_000_000 > 0);
    u64::try_from(left.num_milliseconds() + begun).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_planned_end_is_the_time_that_was_typed_whatever_the_part_of_a_second_now() {
        let end = NaiveTime::from_hms_opt(14, 15, 0).unwrap();
        for nanoseconds in [0, 1, 999_999, 123_456_789, 999_999_999] {
            let wall = NaiveTime::from_hms_nano_opt(13, 37, 20, nanoseconds).unwrap();
            let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
            let now = day
                .and_time(wall)
                .and_local_timezone(FixedOffset::east_opt(0).unwrap())
                .unwrap();
            let shown = wall_after(now, until(now, end).unwrap());
            assert_eq!(shown.format("%H:%M").to_string(), "14:15", "{nanoseconds}");
        }
    }
}
