//! Where the meeting goes: begin, on to what follows, skip, go to a step, choose a format, close.

use super::Deciding;
use crate::format::{Capture, Speak, Step};
use crate::notation::Id;
use crate::session::command::Agenda;
use crate::session::course::{Arrival, Spot};
use crate::session::event::{Ending, Event, Presence, TurnEnd};
use crate::session::expected::{Doing, Expected, Focus, expected};
use crate::session::ids::{ItemId, PersonId};
use crate::session::place::Place;
use crate::session::refusal::Refusal;
use crate::session::state::Phase;

impl Deciding<'_> {
    pub(super) fn agenda(&mut self, command: Agenda) -> Result<(), Refusal> {
        match command {
            Agenda::Next => self.next_step(),
            Agenda::Finish => self.finish(),
            Agenda::Skip => {
                self.visit()?;
                self.go_on(Ending::Skipped);
                Ok(())
            }
            Agenda::GoTo(place) => self.go_to(place),
            Agenda::Choose(format) => self.choose(format),
            Agenda::AnotherRound => self.another_round(),
            Agenda::LeaveRoleEmpty => self.leave_role_empty(),
            Agenda::Unsettle(item) => self.unsettle(item),
            Agenda::Close => {
                self.end_turn_as(TurnEnd::Spoke);
                self.does(Event::Closed);
                Ok(())
            }
        }
    }

    /// Only where the expected next thing says so: `Finish` and `Skip` are for the rest.
    fn next_step(&mut self) -> Result<(), Refusal> {
        match expected(&self.session, self.tree, Focus::Stage) {
            Expected::Does(Doing::Begin(_) | Doing::StepDone(_) | Doing::OpenItem(_)) => {
                self.go_on(Ending::Done);
                Ok(())
            }
            other => Err(Refusal::Awaiting(other)),
        }
    }

    fn finish(&mut self) -> Result<(), Refusal> {
        let step = self.step()?;
        match step.capture {
            Some(Capture::Stances(_)) if self.visit()?.closed.is_none() => self.finish_round(&step),
            Some(Capture::Integration) if self.at_hand().is_ok() => {
                Err(Refusal::Awaiting(expected(&self.session, self.tree, Focus::Stage)))
            }
            _ => {
                self.go_on(Ending::Done);
                Ok(())
            }
        }
    }

    /// Nobody cuts a round of answers short alone (domain 2, `facilitator`; domain 0, rule 5): it is closed once all have answered.
    fn finish_round(&mut self, step: &Step) -> Result<(), Refusal> {
        if self.unsettled_item()?.1.versions.is_empty() {
            return Err(Refusal::NoProposal);
        }
        match self.course().unanswered(step) {
            waited_for if !waited_for.is_empty() => Err(Refusal::NotAllAnswered(waited_for)),
            _ if self.is_complete() => self.close_round(),
            _ => Err(Refusal::Awaiting(expected(&self.session, self.tree, Focus::Stage))),
        }
    }

    /// Ends the stay and enters what follows.
    pub(super) fn go_on(&mut self, how: Ending) {
        let next = match self
            .session
            .visit
            .as_ref()
            .map(|visit| (visit.place.clone(), visit.item))
        {
            Some((place, item)) => {
                self.end_turn_as(TurnEnd::Spoke);
                self.does(Event::Left(how));
                let next = self.course().after(&place);
                if let Some(done) = item.filter(|item| self.leaves_point(*item, next.as_ref())) {
                    self.does(Event::GoneThrough(done));
                }
                next
            }
            None if self.session.phase == Phase::Waiting => self.course().first(),
            None => return,
        };
        match next {
            Some(arrival) => self.enter(arrival),
            None => self.does(Event::Ended),
        }
    }

    /// Whether this step forward has gone through a point of the agenda.
    fn leaves_point(&self, item: ItemId, next: Option<&Arrival>) -> bool {
        let subject = self
            .session
            .beginning
            .as_ref()
            .is_some_and(|beginning| beginning.subject_is_item);
        let postponed = self.session.items.get(&item).is_some_and(|item| item.postponed);
        !subject && !postponed && next.and_then(|arrival| arrival.about.item) != Some(item)
    }

    pub(super) fn enter(&mut self, arrival: Arrival) {
        let Arrival { place, about } = arrival;
        self.does(Event::Entered {
            place,
            item: about.item,
            objection: about.objection,
            bound: about.bound,
        });
        if let Ok(step) = self.step() {
            self.prepare(&step);
        }
    }

    /// What a step needs before anyone does anything: a role, an order, who has the floor.
    fn prepare(&mut self, step: &Step) {
        match &step.speak {
            Speak::Round => self.order_round(step),
            Speak::Role(role) => match self
                .session
                .holder(role)
                .map(|holder| (holder, self.session.presence(holder)))
            {
                Some((holder, Some(Presence::Present))) => match self.second_hat(holder) {
                    Some(facilitator) => self.does(Event::RoleAsked(facilitator)),
                    None => self.does(Event::Floor(holder)),
                },
                Some((_, Some(Presence::Away))) => {}
                _ => self.does(Event::RoleAsked((**role).clone())),
            },
            Speak::Facilitator => self.floor_to_facilitator(),
            Speak::Together | Speak::Popcorn | Speak::Queue(_) | Speak::Silence => {}
        }
    }

    /// Who carries the proposal facilitates too: whether to hand over facilitation for this item is asked, once (domain 4.17).
    fn second_hat(&self, holder: PersonId) -> Option<Id> {
        let session = &self.session;
        let facilitator = Id::new("facilitator").ok()?;
        let both = session.proposal_holder() == Some(holder) && session.holder(&facilitator) == Some(holder);
        let asked = session.both_hats.contains(&session.item_id()?);
        (both && !asked).then_some(facilitator)
    }

    /// A role that was asked for has an answer: the floor to whose step it is.
    pub(super) fn begin_after_role(&mut self) {
        let Ok(Speak::Role(role)) = self.speak() else { return };
        let holder = self
            .session
            .holder(&role)
            .filter(|person| self.session.is_present(*person));
        if let Some(holder) = holder {
            self.does(Event::Floor(holder));
        }
    }

    fn floor_to_facilitator(&mut self) {
        let Ok(role) = Id::new("facilitator") else { return };
        if let Some(facilitator) = self
            .session
            .holder(&role)
            .filter(|person| self.session.is_present(*person))
        {
            self.does(Event::Floor(facilitator));
        }
    }

    fn go_to(&mut self, place: Place) -> Result<(), Refusal> {
        let arrival = self.course().arrival(&place).ok_or(Refusal::NoSuchPlace(place))?;
        self.end_turn_as(TurnEnd::Spoke);
        if self.session.visit.is_some() {
            self.does(Event::Left(Ending::Gone));
        }
        self.enter(arrival);
        Ok(())
    }

    fn choose(&mut self, format: Id) -> Result<(), Refusal> {
        let place = self.visit()?.place.clone();
        let offered = match self.course().spot(&place) {
            Some(Spot::Choice(block)) => block.parts.iter().any(|part| *part.id() == format),
            _ => return Err(Refusal::NotInThisStep),
        };
        if !offered {
            return Err(Refusal::NoSuchFormat(format));
        }
        self.does(Event::Chosen { format });
        self.go_on(Ending::Done);
        Ok(())
    }

    /// The same round once more (R6 of domain 3.1): a new stay, begun by the next seat.
    fn another_round(&mut self) -> Result<(), Refusal> {
        let step = self.step()?;
        if step.speak != Speak::Round || step.capture.is_some() {
            return Err(Refusal::NotInThisStep);
        }
        let order = self.visit()?.order.iter().copied();
        let waiting: Vec<PersonId> = order.filter(|person| self.session.is_present(*person)).collect();
        if !waiting.is_empty() {
            return Err(Refusal::NotAllSpoke(waiting));
        }
        self.again_from_here(Ending::Done)
    }

    /// Leaves this place and enters it again.
    pub(super) fn again_from_here(&mut self, how: Ending) -> Result<(), Refusal> {
        let place = self.visit()?.place.clone();
        let arrival = self.course().arrival(&place).ok_or(Refusal::NoSuchPlace(place))?;
        self.end_turn_as(TurnEnd::Spoke);
        self.does(Event::Left(how));
        self.enter(arrival);
        Ok(())
    }

    fn leave_role_empty(&mut self) -> Result<(), Refusal> {
        let role = self.visit()?.role_asked.clone().ok_or(Refusal::NothingAsked)?;
        self.does(Event::RoleLeftEmpty(role));
        self.begin_after_role();
        Ok(())
    }

    fn unsettle(&mut self, item: ItemId) -> Result<(), Refusal> {
        let known = self.session.items.get(&item).ok_or(Refusal::NoSuchItem(item))?;
        if known.outcome.is_none() {
            return Err(Refusal::NotSettled(item));
        }
        self.does(Event::Unsettled(item));
        Ok(())
    }

    /// Ends the turn that runs, if there is one.
    pub(super) fn end_turn_as(&mut self, how: TurnEnd) {
        if let Some(person) = self.session.visit.as_ref().and_then(|visit| visit.speaker()) {
            self.does(Event::TurnEnded { person, how });
        }
    }
}
