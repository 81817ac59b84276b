//! The order of a round: seats, a beginning, a direction, who ends it, and where a person comes in who arrives in the middle (domain 3.1).

use super::Deciding;
use crate::format::{Last, Start, Step, Who};
use crate::notation::Id;
use crate::session::event::{Direction, Event, Presence, TurnEnd};
use crate::session::ids::PersonId;
use crate::session::lot::{draw, read_seed};
use crate::session::state::EndedTurn;

impl Deciding<'_> {
    /// The order in which this round will go.
    pub(super) fn order_round(&mut self, step: &Step) {
        let taking_part = self.taking_part(&step.who);
        let Some((first, direction)) = self.opener(step, &taking_part) else {
            return;
        };
        let order = self.arranged(&taking_part, first, true, direction, step.last.as_ref());
        if direction != Direction::default() {
            self.does(Event::Turned(direction));
        }
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

    /// Who begins, and which way it goes from there.
    fn opener(&mut self, step: &Step, among: &[PersonId]) -> Option<(PersonId, Direction)> {
        let here: Vec<PersonId> = among
            .iter()
            .copied()
            .filter(|person| self.session.is_present(*person))
            .collect();
        let clockwise = |person| (person, Direction::Clockwise);
        match &step.start {
            Start::NextSeat | Start::Volunteer => None,
            Start::Role(role) => self.session.holder(role).filter(|person| here.contains(person)),
            Start::Lot => {
                let may = |person: &PersonId| self.is_between_others(*person, Direction::Clockwise, step, among);
                let may_begin: Vec<PersonId> = here.iter().copied().filter(may).collect();
                let hat = if may_begin.is_empty() { &here } else { &may_begin };
                self.drawn(hat).first().copied()
            }
        }
        .map(clockwise)
        .or_else(|| self.next_opener(step, among, &here))
        .or_else(|| among.first().copied().map(clockwise))
    }

    /// Each round begins with a different person, one seat further (R2, S3). Who facilitates is neither first nor last (domain 3.1): the
    /// seat after, else the other way round; where neither helps, the next seat, and the stage says so.
    fn next_opener(&self, step: &Step, among: &[PersonId], here: &[PersonId]) -> Option<(PersonId, Direction)> {
        let in_turn = self.seats_after_last_opener(here);
        let another = in_turn
            .iter()
            .filter(|person| Some(**person) != self.session.last_opener);
        let each_way = [Direction::Clockwise, Direction::Counterclockwise];
        let mut ways = each_way
            .iter()
            .flat_map(|way| another.clone().map(|person| (*person, *way)));
        let fits = ways.find(|(person, way)| self.is_between_others(*person, *way, step, among));
        fits.or_else(|| in_turn.first().map(|person| (*person, Direction::Clockwise)))
    }

    /// Whether a round that this person begins has who facilitates neither first nor last, or not at all.
    fn is_between_others(&self, first: PersonId, way: Direction, step: &Step, among: &[PersonId]) -> bool {
        let order = self.arranged(among, first, true, way, step.last.as_ref());
        let facilitator = Id::new("facilitator").ok().and_then(|role| self.session.holder(&role));
        facilitator.is_none_or(|person| order.first() != Some(&person) && order.last() != Some(&person))
    }

    /// Those who are here in the order of seats, from the seat after who began the last round.
    fn seats_after_last_opener(&self, here: &[PersonId]) -> Vec<PersonId> {
        let seats = &self.session.seats;
        let from = self
            .session
            .last_opener
            .and_then(|last| seats.iter().position(|seated| *seated == last));
        let start = from.map_or(0, |index| index + 1);
        let around = seats.iter().cycle().skip(start).take(seats.len());
        around.filter(|person| here.contains(person)).copied().collect()
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
