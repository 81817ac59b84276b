//! Who was there, who came after the beginning, who left before the end, who was not there.

use std::collections::BTreeSet;

use chrono::{DateTime, FixedOffset};

use super::Meeting;
use crate::session::decision::{LeftBefore, left};
use crate::session::event::{Event, Presence};
use crate::session::ids::PersonId;
use crate::session::readable::Name;

/// Who was there. All lists are in the order of seats.
#[derive(Debug, Clone, PartialEq)]
pub struct Attendance {
    /// Everyone who was there at some time.
    pub present: Vec<Name>,
    /// Who came after the beginning, and when.
    pub arrived: Vec<(Name, DateTime<FixedOffset>)>,
    /// Who left before the end, and how they left the decision to the others.
    pub left: Vec<LeftBefore>,
    /// Who was named and never came.
    pub absent: Vec<Name>,
}

impl Meeting<'_> {
    pub(super) fn attendance(&self) -> Attendance {
        let names = |wanted: &dyn Fn(Presence) -> bool| {
            let seats = self.session().seats.iter();
            seats
                .filter(|person| self.session().presence(**person).is_some_and(wanted))
                .map(|person| self.readable.name(*person))
                .collect()
        };
        let never_came = |presence| matches!(presence, Presence::Expected | Presence::Absent);
        Attendance {
            present: names(&|presence| !never_came(presence)),
            arrived: self.arrivals(),
            left: left(self.session(), self.readable, self.wall),
            absent: names(&never_came),
        }
    }

    /// The first arrival of who was not there when the first step began.
    fn arrivals(&self) -> Vec<(Name, DateTime<FixedOffset>)> {
        let mut runs = false;
        let mut been_here: BTreeSet<PersonId> = BTreeSet::new();
        let mut arrivals = Vec::new();
        for (at, event) in self.events() {
            match event {
                Event::Entered { .. } => runs = true,
                Event::Seated {
                    person,
                    presence: Presence::Present,
                    ..
                } => {
                    been_here.insert(*person);
                }
                Event::Excused(person) => {
                    been_here.remove(person);
                }
                Event::Arrived { person, .. } if been_here.insert(*person) && runs => {
                    arrivals.push((*person, at));
                }
                _ => {}
            }
        }
        arrivals
            .into_iter()
            .map(|(person, at)| (self.readable.name(person), self.wall.at(at)))
            .collect()
    }
}
