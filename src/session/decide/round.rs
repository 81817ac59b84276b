//! The order of a round: seats, a beginning, a direction, who ends it, and where a person comes in who arrives in the middle (domain 3.1).

use super::Deciding;
use crate::format::{Last, Start, Step, Who};
use crate::session::event::{Direction, Event, Presence, TurnEnd};
use crate::session::ids::PersonId;
use crate::session::lot::{draw, read_seed};
use crate::session::state::EndedTurn;

impl Deciding<'_> {
    /// The order in which this round will go.
    pub(super) fn order_round(&mut self, step: &Step) {
        let taking_part = self.taking_part(&step.who);
        let Some(first) = self.opener(&step.start, &taking_part) else {
            return;
        };
        let order = self.arranged(&taking_part, first, true, Direction::Clockwise, step.last.as_ref());
        self.does(Event::Order(order));
    }

    /// Who takes part in the round, in the order of seats: who is here, and who only stepped out.
    fn taking_part(&self, who: &Who) -> Vec<PersonId> {
        let there = |person: &&PersonId| {
            matches!(
                self.session.presence(**person),
                Some(Presence::Present | Presence::Away)
            )
        };
        self.session
            .seats
            .iter()
            .filter(there)
            .copied()
            .filter(|person| self.takes_part(who, *person))
            .collect()
    }

    /// Whether this person is one of those meant.
    pub(super) fn takes_part(&self, who: &Who, person: PersonId) -> bool {
        self.course().takes_part(who, person)
    }

    fn opener(&mut self, start: &Start, among: &[PersonId]) -> Option<PersonId> {
        let here: Vec<PersonId> = among
            .iter()
            .copied()
            .filter(|person| self.session.is_present(*person))
            .collect();
        let next_seat = self.after_last_opener(&here).or_else(|| among.first().copied());
        match start {
            Start::NextSeat | Start::Volunteer => next_seat,
            Start::Role(role) => self
                .session
                .holder(role)
                .filter(|person| here.contains(person))
                .or(next_seat),
            Start::Lot => self.drawn(&here).first().copied().or(next_seat),
        }
    }

    /// Each round begins one seat further (R2, S3).
    fn after_last_opener(&self, here: &[PersonId]) -> Option<PersonId> {
        let seats = &self.session.seats;
        let from = self
            .session
            .last_opener
            .and_then(|last| seats.iter().position(|seated| *seated == last));
        let start = from.map_or(0, |index| index + 1);
        seats
            .iter()
            .cycle()
            .skip(start)
            .take(seats.len())
            .find(|person| here.contains(person))
            .copied()
    }

    /// Draws a lot and records who was in the hat and what came out.
    pub(super) fn drawn(&mut self, among: &[PersonId]) -> Vec<PersonId> {
        let seed = self
            .session
            .beginning
            .as_ref()
            .and_then(|beginning| read_seed(&beginning.seed));
        let Some(seed) = seed.filter(|_| among.len() > 1) else {
            return among.to_vec();
        };
        let stream = self.session.draws;
        let order = draw(&seed, stream, among);
        self.does(Event::Drawn {
            stream,
            among: among.to_vec(),
            order: order.clone(),
        });
        order
    }

    /// These people in the order of seats from `from` in this direction: first `from` itself if it is one of them and `included`; who
    /// stepped out at the end, and last of all who ends the round.
    pub(super) fn arranged(
        &self,
        people: &[PersonId],
        from: PersonId,
        included: bool,
        direction: Direction,
        last: Option<&Last>,
    ) -> Vec<PersonId> {
        let mut order: Vec<PersonId> = people
            .iter()
            .copied()
            .filter(|person| included || *person != from)
            .collect();
        order.sort_by_key(|person| self.seats_between(from, *person, direction));
        order.sort_by_key(|person| !self.session.is_present(*person));
        if let Some(Last::Role(role)) = last {
            let ends = self.session.holder(role);
            order.sort_by_key(|person| Some(*person) == ends);
        }
        order
    }

    /// How many seats further this person sits, in this direction.
    pub(super) fn seats_between(&self, from: PersonId, to: PersonId, direction: Direction) -> usize {
        let seats = &self.session.seats;
        let place = |person| seats.iter().position(|seated| *seated == person).unwrap_or(0);
        let (from, to, count) = (place(from), place(to), seats.len().max(1));
        match direction {
            Direction::Clockwise => (to + count - from) % count,
            Direction::Counterclockwise => (from + count - to) % count,
        }
    }

    /// The order with a person who arrived: at their seat, or at the end where the round has passed it already; before who ends the round,
    /// unless the round is finished first with those who were there (`at_end`).
    pub(super) fn with_arrival(&self, person: PersonId, step: &Step, at_end: bool) -> Option<Vec<PersonId>> {
        let visit = self.session.visit.as_ref()?;
        let mut order: Vec<PersonId> = visit.order.iter().copied().filter(|other| *other != person).collect();
        let opener = visit.opener.or_else(|| order.first().copied());
        let called = |turn: &&EndedTurn| !matches!(turn.how, TurnEnd::Skipped | TurnEnd::NotBegun);
        let last_called = visit.turns.iter().rfind(called).map(|turn| turn.person);
        let reached = visit.speaker().or(last_called);
        let seat = |other| opener.map_or(0, |opener| self.seats_between(opener, other, visit.direction));
        let passed = reached.is_some_and(|reached| seat(person) < seat(reached));
        let place = if at_end || passed {
            None
        } else {
            let later = |other: &PersonId| seat(*other) > seat(person) && visit.mark(*other).is_none();
            order.iter().position(later)
        };
        let ends = match &step.last {
            Some(Last::Role(role)) if !at_end => self.session.holder(role),
            _ => None,
        };
        let end = order
            .iter()
            .position(|other| Some(*other) == ends)
            .unwrap_or(order.len());
        order.insert(place.map_or(end, |place| place.min(end)), person);
        Some(order)
    }
}
