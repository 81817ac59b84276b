//! What people give: answers in a round of consent, and when the round is closed (domain 4.1, step 6; DESIGN, `NoObjection`).

use super::Deciding;
use crate::format::Speak;
use crate::method::consent::{ClosedRound, Verdict};
use crate::session::command::Gift;
use crate::session::event::{Ending, Event, Given, ObjectionState, Presence};
use crate::session::expected::{Doing, Expected, Focus, expected};
use crate::session::facts::Outcome;
use crate::session::ids::{ConcernId, ObjectionId, PersonId};
use crate::session::refusal::Refusal;
use crate::session::state::Item;

impl Deciding<'_> {
    pub(super) fn gift(&mut self, by: Option<PersonId>, gift: Gift) -> Result<(), Refusal> {
        if let Some(by) = by {
            self.known(by)?;
        }
        let verdict = match gift {
            Gift::Yes => Verdict::Yes,
            Gift::No => Verdict::No,
            Gift::NotYet => Verdict::NotYet,
            Gift::NoObjection | Gift::Objection(_) | Gift::Concern(_) => return self.stance(by, gift),
        };
        self.weigh(by, verdict)
    }

    fn stance(&mut self, by: Option<PersonId>, gift: Gift) -> Result<(), Refusal> {
        let by = match by.or_else(|| self.session.visit.as_ref().and_then(|visit| visit.speaker())) {
            Some(person) => person,
            None => return Err(Refusal::NobodyHasTheFloor),
        };
        if self.session.question.is_some() {
            return self.object_to_question(by, gift);
        }
        self.unsettled_item()?;
        let round_runs = self.asks_stances() && self.visit()?.closed.is_none();
        if !round_runs {
            return self.beside_a_round(by, gift);
        }
        self.may_answer(by)?;
        self.give(by, gift)
    }

    /// Each at their own turn; later anew. All at once where people answer by a sign.
    fn may_answer(&self, by: PersonId) -> Result<(), Refusal> {
        self.present(by)?;
        let visit = self.visit()?;
        let asked = match self.speak()? {
            Speak::Round => visit.speaker() == Some(by) || visit.given.contains_key(&by),
            _ => true,
        };
        if asked { Ok(()) } else { Err(Refusal::NotAsked(by)) }
    }

    /// Records an answer; an objection keeps its number when only its words are given anew.
    pub(super) fn give(&mut self, by: PersonId, gift: Gift) -> Result<(), Refusal> {
        let before = self.visit()?.given.get(&by).copied();
        let (what, words) = match gift {
            Gift::Objection(words) => {
                let number = match before {
                    Some(Given::Objection(number)) => number,
                    _ => self.next_objection()?,
                };
                (Given::Objection(number), words)
            }
            Gift::Concern(words) => {
                if self.format().is_some_and(|format| !format.concerns) {
                    return Err(Refusal::NoConcerns);
                }
                let number = match before {
                    Some(Given::Concern(number)) => number,
                    _ => self.next_concern()?,
                };
                (Given::Concern(number), words)
            }
            _ => (Given::NoObjection, String::new()),
        };
        let text = self.say_some(words)?;
        self.does(Event::Gave { by, what, text });
        Ok(())
    }

    pub(super) fn next_objection(&self) -> Result<ObjectionId, Refusal> {
        let last = self.item()?.1.objections.keys().last().map_or(0, |id| id.0);
        last.checked_add(1).map(ObjectionId).ok_or(Refusal::TooMany)
    }

    pub(super) fn next_concern(&self) -> Result<ConcernId, Refusal> {
        let last = self.item()?.1.concerns.keys().last().map_or(0, |id| id.0);
        last.checked_add(1).map(ConcernId).ok_or(Refusal::TooMany)
    }

    /// After the round was closed a word acts on the person's own objection; a new one joins the open ones.
    fn beside_a_round(&mut self, by: PersonId, gift: Gift) -> Result<(), Refusal> {
        self.present(by)?;
        let (_, item) = self.item()?;
        if item.versions.is_empty() {
            return Err(Refusal::NoProposal);
        }
        let own = open_of(item, by);
        match (gift, own) {
            (Gift::NoObjection, Some(objection)) => self.withdraw(objection),
            (Gift::Concern(words), Some(objection)) => self.to_concern(objection, words),
            (Gift::Objection(words), _) if !self.asks_stances() => self.give(by, Gift::Objection(words)),
            _ => Err(Refusal::NotInThisStep),
        }
    }

    /// The calm stop is over: the round is closed.
    pub(super) fn close_asked(&mut self) -> Result<(), Refusal> {
        match expected(&self.session, self.tree, Focus::Stage) {
            Expected::Does(Doing::Decide | Doing::HearObjections(_)) => self.close_round(),
            other => Err(Refusal::Awaiting(other)),
        }
    }

    /// Closes the round of answers; without objection it is decided.
    pub(super) fn close_round(&mut self) -> Result<(), Refusal> {
        let (id, item) = self.unsettled_item()?;
        let version = item.newest();
        if version == 0 {
            return Err(Refusal::NoProposal);
        }
        let round = ClosedRound {
            version,
            complete: self.is_complete(),
            objections: self.objections_heard(item),
        };
        self.end_turn_as(crate::session::event::TurnEnd::Spoke);
        self.does(Event::RoundClosed {
            version: round.version,
            complete: round.complete,
            objections: round.objections,
        });
        if round.without_objection(version) {
            self.does(Event::Outcome {
                item: id,
                outcome: Outcome::Adopted { version },
            });
        } else {
            self.go_on(Ending::Done);
        }
        Ok(())
    }

    /// Everyone who is here and has the right has answered; who is away is waited for.
    fn is_complete(&self) -> bool {
        let Some(visit) = &self.session.visit else { return false };
        let together = visit.all_gave.is_some();
        self.session.people.iter().all(|(person, known)| match known.presence {
            Presence::Present => together || visit.given.contains_key(person),
            Presence::Away => visit.given.contains_key(person),
            Presence::Expected | Presence::Left | Presence::Absent => true,
        })
    }

    /// Objections given in this round, and those that people left behind.
    fn objections_heard(&self, item: &Item) -> u16 {
        let given = self.session.visit.as_ref().map(|visit| &visit.given);
        let heard = |id: ObjectionId, by: PersonId| {
            let here = given.and_then(|given| given.get(&by)) == Some(&Given::Objection(id));
            here || self.session.presence(by) == Some(Presence::Left)
        };
        let open = item
            .objections
            .iter()
            .filter(|(_, objection)| objection.state == ObjectionState::Open);
        open.filter(|(id, objection)| heard(**id, objection.by))
            .count()
            .try_into()
            .unwrap_or(u16::MAX)
    }
}

/// The open objection of this person, the newest if there are several.
pub(super) fn open_of(item: &Item, by: PersonId) -> Option<ObjectionId> {
    item.open_objections()
        .filter(|(_, objection)| objection.by == by)
        .last()
        .map(|(id, _)| id)
}
