//! Which time it was on the wall: derived from the few wall times a journal holds, so a wrong clock reorders nothing (DESIGN, Time).

use chrono::{DateTime, FixedOffset, TimeDelta};

use crate::session::event::Event;
use crate::session::history::History;

/// The wall clock of a session: known at its beginning and whenever it was opened again, counted on from there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    begun: DateTime<FixedOffset>,
    /// Milliseconds since the session began, and the wall time then; in order.
    reopened: Vec<(u64, DateTime<FixedOffset>)>,
}

impl Wall {
    /// The wall clock of this session; `None` before its first event.
    pub fn of(history: &History) -> Option<Wall> {
        let begun = history.session().beginning.as_ref()?.wall;
        let reopened = history
            .records()
            .iter()
            .flat_map(|record| record.does.iter().map(|event| (record.at, event)))
            .filter_map(|(at, event)| match event {
                Event::Reopened { wall, .. } => Some((at, *wall)),
                _ => None,
            })
            .collect();
        Some(Wall { begun, reopened })
    }

    /// The wall time at this moment, milliseconds since the session began.
    pub fn at(&self, at: u64) -> DateTime<FixedOffset> {
        let (since, wall) = self
            .reopened
            .iter()
            .rev()
            .find(|(since, _)| *since <= at)
            .copied()
            .unwrap_or((0, self.begun));
        let later = i64::try_from(at.saturating_sub(since)).unwrap_or(i64::MAX);
        TimeDelta::try_milliseconds(later)
            .and_then(|later| wall.checked_add_signed(later))
            .unwrap_or(wall)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(text: &str) -> DateTime<FixedOffset> {
        DateTime::parse_from_rfc3339(text).expect("a time")
    }

    #[test]
    fn after_a_gap_the_wall_clock_is_the_one_read_when_it_was_opened_again() {
        let wall = Wall {
            begun: time("2026-11-24T14:30:00+01:00"),
            reopened: vec![(600_000, time("2026-11-24T15:30:00+01:00"))],
        };
        assert_eq!(wall.at(0), time("2026-11-24T14:30:00+01:00"));
        assert_eq!(wall.at(599_000), time("2026-11-24T14:39:59+01:00"));
        assert_eq!(wall.at(600_000), time("2026-11-24T15:30:00+01:00"));
        assert_eq!(wall.at(660_000), time("2026-11-24T15:31:00+01:00"));
    }
}
