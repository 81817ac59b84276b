//! Who speaks: the floor passes on, goes back, goes to anyone; passing, skipping, asking for it (domain 3.1 to 3.3).

use super::Deciding;
use crate::format::{Capture, DirectReply, Pass, Speak};
use crate::session::command::Floor;
use crate::session::event::{Direction, Event, TurnEnd, Wish};
use crate::session::expected::{Focus, expected};
use crate::session::ids::PersonId;
use crate::session::refusal::Refusal;
use crate::session::state::SpeakingList;

impl Deciding<'_> {
    pub(super) fn floor(&mut self, command: Floor) -> Result<(), Refusal> {
        match command {
            Floor::AllAgree => return self.all_agree(),
            Floor::CloseRound => return self.close_asked(),
            _ => {}
        }
        self.visit()?;
        match command {
            Floor::Next => self.pass_on(),
            Floor::NoObjection => self.no_objection_then_next(),
            Floor::Back => self.give_back(),
            Floor::To(person) => self.give_to(person),
            Floor::Pass => self.pass(TurnEnd::Passed),
            Floor::PassForNow => self.pass(TurnEnd::PassedForNow),
            Floor::Skip(person) => self.skip(person),
            Floor::Turn(direction) => self.turn(direction),
            Floor::Want(person, wish) => self.want(person, wish),
            Floor::Unwant(person) => self.unwant(person),
            Floor::CloseList => self.close_list(),
            Floor::AllAgree | Floor::CloseRound => Ok(()),
        }
    }

    /// The floor to the next of the round or queue, or it is free.
    fn pass_on(&mut self) -> Result<(), Refusal> {
        let step = self.step()?;
        match step.speak {
            Speak::Round => {
                if let Some(speaker) = self.visit()?.speaker() {
                    if self.asks_stances() && !self.visit()?.given.contains_key(&speaker) {
                        return Err(self.awaiting());
                    }
                    self.end_turn_as(TurnEnd::Spoke);
                } else if self.next_in_round().is_none() {
                    return Err(self.awaiting());
                }
                self.floor_to_next();
                Ok(())
            }
            Speak::Popcorn | Speak::Queue(_) => match self.head_of_queue() {
                Some(next) => {
                    self.end_turn_as(TurnEnd::Spoke);
                    self.does(Event::Floor(next));
                    Ok(())
                }
                None if self.visit()?.floor.is_some() => {
                    self.end_turn_as(TurnEnd::Spoke);
                    Ok(())
                }
                None => Err(self.awaiting()),
            },
            _ => Err(Refusal::NotInThisStep),
        }
    }

    fn awaiting(&self) -> Refusal {
        Refusal::Awaiting(expected(&self.session, self.tree, Focus::Stage))
    }

    /// Whether this step asks each for consent.
    pub(super) fn asks_stances(&self) -> bool {
        matches!(
            self.course().step().and_then(|step| step.capture),
            Some(Capture::Stances(_))
        )
    }

    fn next_in_round(&self) -> Option<PersonId> {
        let visit = self.session.visit.as_ref()?;
        visit
            .order
            .iter()
            .copied()
            .find(|person| self.session.is_present(*person))
    }

    /// Gives the floor to the next who is here. For who arrived in a round of consent the text is read again first, by a key of its own
    /// (domain 4.17): after a turn the floor is then free.
    pub(super) fn floor_to_next(&mut self) {
        let Some(next) = self.next_in_round() else { return };
        self.called_while_away(next);
        if self.is_to_be_reread(next) {
            let a_turn_just_ended = self
                .act
                .does
                .iter()
                .any(|event| matches!(event, Event::TurnEnded { .. }));
            if a_turn_just_ended {
                return;
            }
            self.does(Event::Reread(next));
        }
        self.does(Event::Floor(next));
    }

    /// Who stepped out when called is asked at the end of the round (domain 3.1).
    fn called_while_away(&mut self, next: PersonId) {
        let Some(visit) = &self.session.visit else { return };
        let called = visit.order.iter().position(|person| *person == next).unwrap_or(0);
        let mut order = visit.order.clone();
        order.rotate_left(called);
        if called > 0 {
            self.does(Event::Order(order));
        }
    }

    fn is_to_be_reread(&self, person: PersonId) -> bool {
        let visit = self.session.visit.as_ref();
        self.asks_stances()
            && visit.is_some_and(|visit| visit.arrived.contains(&person) && !visit.reread.contains(&person))
    }

    /// Who gets the floor next where people ask for it: direct replies first; in a free talk who has not spoken yet (domain 3.2, 3.3).
    fn head_of_queue(&self) -> Option<PersonId> {
        let visit = self.session.visit.as_ref()?;
        let here = || {
            visit
                .queue
                .iter()
                .filter(|(person, _)| self.session.is_present(*person))
        };
        let reply = here().find(|(_, wish)| *wish == Wish::DirectReply);
        let popcorn = self.course().step().is_some_and(|step| step.speak == Speak::Popcorn);
        let unheard = here().find(|(person, _)| popcorn && visit.mark(*person).is_none());
        reply.or(unheard).or_else(|| here().next()).map(|(person, _)| *person)
    }

    fn no_objection_then_next(&mut self) -> Result<(), Refusal> {
        if !self.asks_stances() {
            return Err(Refusal::NotInThisStep);
        }
        let speaker = self.visit()?.speaker().ok_or(Refusal::NobodyHasTheFloor)?;
        if !self.visit()?.given.contains_key(&speaker) {
            self.gift(Some(speaker), crate::session::command::Gift::NoObjection)?;
        }
        self.end_turn_as(TurnEnd::Spoke);
        self.floor_to_next();
        Ok(())
    }

    /// The floor goes back to who had it before; who has it now goes back to the head of the order.
    fn give_back(&mut self) -> Result<(), Refusal> {
        let visit = self.visit()?;
        if visit.closed.is_some() {
            return Err(Refusal::NobodyBefore);
        }
        let speaker = visit.speaker();
        let spoke =
            |turn: &&crate::session::state::EndedTurn| turn.how != TurnEnd::NotBegun && turn.how != TurnEnd::Skipped;
        let ended = visit
            .turns
            .iter()
            .rev()
            .filter(spoke)
            .find(|turn| Some(turn.person) != speaker);
        let before = ended.ok_or(Refusal::NobodyBefore)?.person;
        self.reopen(before)
    }

    fn reopen(&mut self, person: PersonId) -> Result<(), Refusal> {
        let person = self.present(person)?;
        if let Some(current) = self.visit()?.speaker() {
            self.back_to_head(current);
        }
        self.does(Event::TurnReopened(person));
        Ok(())
    }

    /// Who has the floor waits again, first in order: their few seconds count as not begun.
    fn back_to_head(&mut self, current: PersonId) {
        self.end_turn_as(TurnEnd::NotBegun);
        let Some(visit) = &self.session.visit else { return };
        match self.course().step().map(|step| &step.speak) {
            Some(Speak::Round) => {
                let mut order = vec![current];
                order.extend(visit.order.iter().filter(|person| **person != current));
                self.does(Event::Order(order));
            }
            Some(Speak::Popcorn | Speak::Queue(_)) => self.wants_first(current),
            _ => {}
        }
    }

    /// In a queue the place is regained by asking again before all others.
    fn wants_first(&mut self, person: PersonId) {
        let waiting = self.session.visit.as_ref().map(|visit| visit.queue.clone());
        let waiting = waiting.unwrap_or_default();
        for (other, _) in &waiting {
            self.does(Event::Unwanted(*other));
        }
        let wish = self.session.visit.as_ref().and_then(|visit| visit.turns.last());
        let wish = wish.map_or(Wish::Turn, |turn| turn.wish);
        for (person, kind) in std::iter::once((person, wish)).chain(waiting) {
            self.does(Event::Wanted { person, kind });
        }
    }

    fn give_to(&mut self, person: PersonId) -> Result<(), Refusal> {
        let person = self.present(person)?;
        if self.visit()?.speaker() == Some(person) {
            return Err(Refusal::HasTheFloor(person));
        }
        match self.speak()? {
            Speak::Round => self.give_in_round(person),
            Speak::Together | Speak::Silence => Err(Refusal::NotInThisStep),
            Speak::Popcorn | Speak::Queue(_) | Speak::Facilitator | Speak::Role(_) => {
                if self.visit()?.role_asked.is_some() {
                    return Err(self.awaiting());
                }
                self.end_turn_as(TurnEnd::Spoke);
                self.does(Event::Floor(person));
                Ok(())
            }
        }
    }

    /// Each speaks once in a round (domain 3.1, R3): who has spoken is not given the floor again. An answer can be corrected, and who only
    /// passed or was skipped speaks after all, each in the turn they had. A volunteer begins, and the others follow in order.
    fn give_in_round(&mut self, person: PersonId) -> Result<(), Refusal> {
        if self.visit()?.closed.is_some() {
            return Err(Refusal::NotInThisStep);
        }
        let step = self.step()?;
        if !self.takes_part(&step.who, person) {
            return Err(Refusal::NotInThisRound(person));
        }
        let visit = self.visit()?;
        if !visit.order.contains(&person) {
            if !self.asks_stances() && visit.mark(person) == Some(TurnEnd::Spoke) {
                return Err(Refusal::SpokeAlready(person));
            }
            return self.reopen(person);
        }
        if visit.opener.is_none() {
            let order = self.arranged(&visit.order, person, true, visit.direction, step.last.as_ref());
            self.does(Event::Order(order));
        } else if let Some(current) = visit.speaker() {
            let answered = !self.asks_stances() || visit.given.contains_key(&current);
            if answered {
                self.end_turn_as(TurnEnd::Spoke)
            } else {
                self.back_to_head(current)
            }
        }
        if self.is_to_be_reread(person) {
            self.does(Event::Reread(person));
        }
        self.does(Event::Floor(person));
        Ok(())
    }

    /// Passing depends on the round (domain 0, rule 3); for now only, one is asked again at the end.
    fn pass(&mut self, asked: TurnEnd) -> Result<(), Refusal> {
        let step = self.step()?;
        if step.speak != Speak::Round {
            return Err(Refusal::NotInThisStep);
        }
        let speaker = self.visit()?.speaker().ok_or(Refusal::NobodyHasTheFloor)?;
        let once_more = self.visit()?.mark(speaker) == Some(TurnEnd::PassedForNow);
        let nobody_else = self.next_in_round().is_none();
        let how = if asked == TurnEnd::PassedForNow && (once_more || nobody_else) {
            TurnEnd::Passed
        } else {
            asked
        };
        match (step.pass, how) {
            (Pass::No, _) => return Err(Refusal::NoPassing),
            (Pass::Later, TurnEnd::Passed) => return Err(Refusal::OnlyLater),
            _ => {}
        }
        self.end_turn_as(how);
        if how == TurnEnd::PassedForNow {
            let mut order = self.visit()?.order.clone();
            order.push(speaker);
            self.does(Event::Order(order));
        }
        self.floor_to_next();
        Ok(())
    }

    /// This person is not asked in this round.
    fn skip(&mut self, person: PersonId) -> Result<(), Refusal> {
        let person = self.known(person)?;
        if self.speak()? != Speak::Round {
            return Err(Refusal::NotInThisStep);
        }
        if self.visit()?.speaker() == Some(person) {
            self.end_turn_as(TurnEnd::Skipped);
            self.floor_to_next();
            return Ok(());
        }
        let order = &self.visit()?.order;
        if !order.contains(&person) {
            return Err(Refusal::NotInThisRound(person));
        }
        let order = order.iter().copied().filter(|other| *other != person).collect();
        self.does(Event::TurnEnded {
            person,
            how: TurnEnd::Skipped,
        });
        self.does(Event::Order(order));
        Ok(())
    }

    /// The other way round, for those still to speak.
    fn turn(&mut self, direction: Direction) -> Result<(), Refusal> {
        let step = self.step()?;
        if step.speak != Speak::Round {
            return Err(Refusal::NotInThisStep);
        }
        let visit = self.visit()?;
        if visit.order.is_empty() {
            return Err(Refusal::EveryoneSpoke);
        }
        let waiting = |person: &PersonId| visit.mark(*person).is_none();
        let (fresh, later): (Vec<PersonId>, Vec<PersonId>) = visit.order.iter().copied().partition(waiting);
        let first = visit.speaker().or(visit.opener).or_else(|| fresh.first().copied());
        let Some(first) = first else {
            return Err(Refusal::EveryoneSpoke);
        };
        let mut order = self.arranged(&fresh, first, true, direction, step.last.as_ref());
        order.extend(later);
        self.does(Event::Turned(direction));
        self.does(Event::Order(order));
        Ok(())
    }

    fn want(&mut self, person: PersonId, wish: Wish) -> Result<(), Refusal> {
        let person = self.present(person)?;
        if !matches!(self.speak()?, Speak::Popcorn | Speak::Queue(_)) {
            return Err(Refusal::NotInThisStep);
        }
        let visit = self.visit()?;
        if visit.speaker() == Some(person) {
            return Err(Refusal::HasTheFloor(person));
        }
        if visit.list == SpeakingList::Closed {
            return Err(Refusal::ListClosed);
        }
        if wish == Wish::DirectReply {
            self.may_reply()?;
        }
        if let Some((_, before)) = visit.queue.iter().find(|(waiting, _)| *waiting == person) {
            if *before == wish {
                return Err(Refusal::AlreadyWaits(person));
            }
            self.does(Event::Unwanted(person));
        }
        self.does(Event::Wanted { person, kind: wish });
        Ok(())
    }

    /// A direct reply answers who speaks now; one to a turn, and none to a reply, so that two people do not go on alone (domain 3.3).
    fn may_reply(&self) -> Result<(), Refusal> {
        if self.step()?.direct_reply == DirectReply::No {
            return Err(Refusal::NoDirectReply);
        }
        let visit = self.visit()?;
        let said = visit.floor.ok_or(Refusal::NobodyHasTheFloor)?;
        let waits = visit.queue.iter().any(|(_, wish)| *wish == Wish::DirectReply);
        if waits || said.wish == Wish::DirectReply {
            return Err(Refusal::OneDirectReply);
        }
        Ok(())
    }

    /// After the last who waits the list ends (domain 3.3, `Closing`): who waits still speaks, nobody is added.
    fn close_list(&mut self) -> Result<(), Refusal> {
        match (self.speak()?, self.visit()?.list) {
            (Speak::Queue(_), SpeakingList::Open) => {
                self.does(Event::ListClosed);
                Ok(())
            }
            (Speak::Queue(_), SpeakingList::Closed) => Err(Refusal::ListClosed),
            _ => Err(Refusal::NotInThisStep),
        }
    }

    fn unwant(&mut self, person: PersonId) -> Result<(), Refusal> {
        if !self.visit()?.queue.iter().any(|(waiting, _)| *waiting == person) {
            return Err(Refusal::NothingAsked);
        }
        self.does(Event::Unwanted(person));
        Ok(())
    }
}
