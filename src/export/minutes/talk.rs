//! How speaking time was spread over the group, without names: the least, the middle and the most of one person (domain 6.4).

use std::collections::BTreeMap;

use super::Meeting;
use crate::session::apply::apply;
use crate::session::clock::elapsed;
use crate::session::event::{Event, TurnEnd};
use crate::session::ids::PersonId;
use crate::session::state::{EndedTurn, Session};

/// Speaking times of single people, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TalkTimes {
    pub least: u64,
    pub median: u64,
    pub most: u64,
    /// How many people spoke.
    pub people: usize,
}

impl Meeting<'_> {
    /// `None` where nobody had a turn.
    pub(super) fn talk_times(&self) -> Option<TalkTimes> {
        let mut times: BTreeMap<PersonId, u64> = BTreeMap::new();
        for turn in self.turns() {
            if turn.how == TurnEnd::Spoke {
                let time = turn.before + elapsed(self.session(), turn.from, turn.to);
                *times.entry(turn.person).or_default() += time;
            }
        }
        let mut times: Vec<u64> = times.into_values().collect();
        times.sort_unstable();
        Some(TalkTimes {
            least: *times.first()?,
            median: *times.get(times.len() / 2)?,
            most: *times.last()?,
            people: times.len(),
        })
    }

    /// All turns that ended. A turn counts when its visit is over, since until then it can be given back.
    fn turns(&self) -> Vec<EndedTurn> {
        let mut session = Session::default();
        let mut turns = Vec::new();
        for record in self.records() {
            for event in &record.does {
                let leaves = matches!(event, Event::Left(_) | Event::Entered { .. } | Event::Closed);
                if let Some(visit) = session.visit.as_mut().filter(|_| leaves) {
                    turns.append(&mut visit.turns);
                }
                apply(&mut session, event, record.n, record.at);
            }
        }
        turns.extend(session.visit.into_iter().flat_map(|visit| visit.turns));
        turns
    }
}
