//! Who is here: arriving, stepping out, coming back, leaving, and the roles people hold (domain 3, 4.17). The turn that runs is not touched.

use super::Deciding;
use crate::format::{SESSION_ROLES, Speak};
use crate::notation::{Id, limits};
use crate::session::command::{DepartureAnswer, Gift, People};
use crate::session::event::{Departure, Event, Given, Presence, TurnEnd};
use crate::session::ids::{ItemId, PersonId};
use crate::session::refusal::Refusal;

impl Deciding<'_> {
    pub(super) fn people(&mut self, command: People) -> Result<(), Refusal> {
        match command {
            People::Arrive(person) => self.arrive(person),
            People::Join { name, after } => self.join(name, after),
            People::Excuse(person) => self.excuse(person),
            People::StepOut(person) => self.step_out(person),
            People::ComeBack(person) => self.come_back(person),
            People::Leave { person, answer } => self.leave(person, answer),
            People::Rename { person, name } => {
                let person = self.known(person)?;
                let name = self.say_words(name)?;
                self.does(Event::Renamed { person, name });
                Ok(())
            }
            People::GiveRole { role, to, item } => self.give_role(role, to, item),
            People::ShowTo(audience) => {
                self.does(Event::Shown(audience));
                Ok(())
            }
        }
    }

    /// Someone who was expected, or had left, arrives; the seat is the same.
    fn arrive(&mut self, person: PersonId) -> Result<(), Refusal> {
        match self.session.presence(person).ok_or(Refusal::NoSuchPerson)? {
            Presence::Present | Presence::Away => Err(Refusal::AlreadyHere(person)),
            Presence::Expected | Presence::Left | Presence::Absent => {
                self.does(Event::Arrived { person, after: None });
                self.join_the_round(person);
                Ok(())
            }
        }
    }

    /// Someone new sits down.
    fn join(&mut self, name: String, after: Option<PersonId>) -> Result<(), Refusal> {
        if self.session.people.len() >= limits::PEOPLE {
            return Err(Refusal::TooMany);
        }
        if let Some(neighbour) = after {
            self.known(neighbour)?;
        }
        let last = self.session.people.keys().last().map_or(0, |id| id.0);
        let person = last.checked_add(1).map(PersonId).ok_or(Refusal::TooMany)?;
        let name = self.say_words(name)?;
        self.does(Event::Seated {
            person,
            name,
            presence: Presence::Expected,
        });
        self.does(Event::Arrived { person, after });
        self.join_the_round(person);
        Ok(())
    }

    /// Into the round that runs: at their seat, or at its end; a round of consent is finished first with those who were there (4.17).
    fn join_the_round(&mut self, person: PersonId) {
        let Some(step) = self.course().step().cloned() else {
            return;
        };
        let runs = self.session.visit.as_ref().is_some_and(|visit| visit.closed.is_none());
        let spoke = self
            .session
            .visit
            .as_ref()
            .and_then(|visit| visit.mark(person))
            .is_some();
        if step.speak == Speak::Round
            && runs
            && !spoke
            && self.takes_part(&step.who, person)
            && let Some(order) = self.with_arrival(person, &step, self.asks_stances())
        {
            self.does(Event::Order(order));
        }
    }

    /// Someone who was named does not come: no round waits for them, and what is decided holds for them as for the absent (domain 3,
    /// roster states; 4.17).
    fn excuse(&mut self, person: PersonId) -> Result<(), Refusal> {
        match self.session.presence(person).ok_or(Refusal::NoSuchPerson)? {
            Presence::Left | Presence::Absent => return Err(Refusal::NotHere(person)),
            _ if !self.session.may_be_excused(person) => return Err(Refusal::TookPart(person)),
            Presence::Expected | Presence::Present | Presence::Away => {}
        }
        let visit = self.session.visit.as_ref();
        if visit.and_then(|visit| visit.speaker()) == Some(person) {
            self.end_turn_as(TurnEnd::NotBegun);
        }
        self.out_of_the_round(person);
        self.does(Event::Excused(person));
        Ok(())
    }

    fn step_out(&mut self, person: PersonId) -> Result<(), Refusal> {
        let person = self.present(person)?;
        let speaks = self.session.visit.as_ref().and_then(|visit| visit.speaker()) == Some(person);
        self.does(Event::SteppedOut(person));
        if speaks {
            let answered = self.asks_stances() && self.visit()?.given.contains_key(&person);
            self.end_turn_as(if answered { TurnEnd::Spoke } else { TurnEnd::NotBegun });
            if !answered && self.course().step().is_some_and(|step| step.speak == Speak::Round) {
                let mut order = self.visit()?.order.clone();
                order.push(person);
                self.does(Event::Order(order));
            }
        }
        Ok(())
    }

    fn come_back(&mut self, person: PersonId) -> Result<(), Refusal> {
        match self.session.presence(person).ok_or(Refusal::NoSuchPerson)? {
            Presence::Away => {
                self.does(Event::CameBack(person));
                Ok(())
            }
            Presence::Present => Err(Refusal::AlreadyHere(person)),
            Presence::Expected | Presence::Left | Presence::Absent => self.arrive(person),
        }
    }

    /// Leaves for good. While a proposal is open, the departure question is asked first: may we decide without you? (4.17)
    fn leave(&mut self, person: PersonId, answer: Option<DepartureAnswer>) -> Result<(), Refusal> {
        match self.session.presence(person).ok_or(Refusal::NoSuchPerson)? {
            Presence::Present | Presence::Away => {}
            Presence::Expected | Presence::Left | Presence::Absent => return Err(Refusal::NotHere(person)),
        }
        let asked = self.session.asks_on_leaving(person);
        let answer = match answer {
            None if asked => return Err(Refusal::AsksOnLeaving(person)),
            Some(answer) if asked => self.departure(person, answer)?,
            _ => self.answered_already(person),
        };
        if self.session.visit.as_ref().and_then(|visit| visit.speaker()) == Some(person) {
            self.end_turn_as(TurnEnd::Spoke);
        }
        self.out_of_the_round(person);
        self.does(Event::Departed { person, answer });
        Ok(())
    }

    fn departure(&mut self, person: PersonId, answer: DepartureAnswer) -> Result<Departure, Refusal> {
        Ok(match answer {
            DepartureAnswer::NoObjection => {
                if self.round_runs() {
                    self.give(person, Gift::NoObjection)?;
                } else {
                    self.take_back(person)?;
                }
                Departure::NoObjection
            }
            DepartureAnswer::Objection(words) => {
                self.give(person, Gift::Objection(words))?;
                match self.visit()?.given.get(&person) {
                    Some(Given::Objection(id)) => Departure::Objection(*id),
                    _ => Departure::CouldNotAnswer,
                }
            }
            DepartureAnswer::CouldNotAnswer => Departure::CouldNotAnswer,
        })
    }

    /// What who leaves has answered in the round of consent that runs.
    fn answered_already(&self, person: PersonId) -> Departure {
        let given = self.session.visit.as_ref().filter(|_| self.round_runs());
        match given.and_then(|visit| visit.given.get(&person)) {
            Some(Given::NoObjection | Given::Concern(_)) => Departure::NoObjection,
            Some(Given::Objection(id)) => Departure::Objection(*id),
            None => Departure::NotAsked,
        }
    }

    fn out_of_the_round(&mut self, person: PersonId) {
        let Some(visit) = &self.session.visit else { return };
        if visit.order.contains(&person) {
            let order = visit.order.iter().copied().filter(|other| *other != person).collect();
            self.does(Event::Order(order));
        }
    }

    /// Gives a role: of the session, or of the item where the format says so. A step that waited for it begins.
    fn give_role(&mut self, role: Id, to: Option<PersonId>, item: Option<ItemId>) -> Result<(), Refusal> {
        let of_item = self
            .role_is_of_item(&role)
            .ok_or_else(|| Refusal::NoSuchRole(role.clone()))?;
        if let Some(person) = to {
            self.known(person)?;
        }
        let item = if of_item {
            item.or_else(|| self.session.item_id())
        } else {
            item
        };
        if let Some(item) = item
            && !self.session.items.contains_key(&item)
        {
            return Err(Refusal::NoSuchItem(item));
        }
        let waited = self
            .session
            .visit
            .as_ref()
            .is_some_and(|visit| visit.role_asked.as_ref() == Some(&role));
        self.does(Event::RoleGiven { role, to, item });
        if waited && to.is_some() {
            self.begin_after_role();
        }
        Ok(())
    }

    /// Whether each item has its own holder of this role; `None` for a role nobody declared.
    pub(super) fn role_is_of_item(&self, role: &Id) -> Option<bool> {
        if SESSION_ROLES.contains(&role.as_str()) {
            return Some(false);
        }
        let declared = self
            .tree
            .formats
            .values()
            .flat_map(|format| &format.roles)
            .find(|known| *known.id == *role)?;
        Some(declared.of == crate::format::RoleOf::Item)
    }
}
