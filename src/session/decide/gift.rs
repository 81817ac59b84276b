//! What people give: answers in a round of consent, and when the round is closed (domain 4.1, step 6; DESIGN, `NoObjection`).

use super::Deciding;
use crate::format::Speak;
use crate::method::consent::{ClosedRound, Verdict};
use crate::session::command::Gift;
use crate::session::event::{Ending, Event, Given, ObjectionState, Word};
use crate::session::expected::{Doing, Expected, Focus, expected};
use crate::session::facts::Outcome;
use crate::session::ids::{ConcernId, ItemId, ObjectionId, PersonId};
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
        self.nothing_is_put()?;
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
        if self.unsettled_item()?.1.versions.is_empty() {
            return Err(Refusal::NoProposal);
        }
        if !self.round_runs() {
            return self.beside_a_round(by, gift);
        }
        self.may_answer(by)?;
        self.give(by, gift)
    }

    /// Whether everyone is being asked for consent.
    pub(super) fn round_runs(&self) -> bool {
        self.asks_stances() && self.session.visit.as_ref().is_some_and(|visit| visit.closed.is_none())
    }

    /// Each at their own turn; later anew. All at once where people answer by a sign.
    fn may_answer(&self, by: PersonId) -> Result<(), Refusal> {
        self.present(by)?;
        let visit = self.visit()?;
        let step = self.step()?;
        if !self.takes_part(&step.who, by) {
            return Err(Refusal::NotInThisRound(by));
        }
        let asked = step.speak != Speak::Round || visit.speaker() == Some(by) || visit.given.contains_key(&by);
        if asked { Ok(()) } else { Err(Refusal::NotAsked(by)) }
    }

    /// Records an answer; an objection keeps its number when only its words are given anew. In a round it is the person's answer to the
    /// text as it now stands: what they had objected in an earlier round goes on, is taken back, or is kept as the concern.
    pub(super) fn give(&mut self, by: PersonId, gift: Gift) -> Result<(), Refusal> {
        let before = self.visit()?.given.get(&by).copied();
        let earlier = self.objected_earlier(by, before)?;
        let (what, words) = match gift {
            Gift::Objection(words) => {
                let number = match (before, earlier.last()) {
                    (Some(Given::Objection(number)), _) | (_, Some(&number)) => number,
                    (_, None) => self.next_objection()?,
                };
                (Given::Objection(number), words)
            }
            Gift::Concern(words) => {
                if self.format().is_some_and(|format| !format.concerns) {
                    return Err(Refusal::NoConcerns);
                }
                let again = self
                    .own_concern(by)
                    .filter(|_| words.trim().is_empty() && earlier.is_empty());
                let number = match (before, again) {
                    (Some(Given::Concern(number)), _) | (_, Some(number)) => number,
                    (_, None) => self.next_concern()?,
                };
                (Given::Concern(number), words)
            }
            _ => (Given::NoObjection, String::new()),
        };
        self.answered_anew(&earlier, what)?;
        let text = self.say_some(words)?;
        self.does(Event::Gave { by, what, text });
        Ok(())
    }

    /// The open objections of this person from before the round that runs.
    fn objected_earlier(&self, by: PersonId, before: Option<Given>) -> Result<Vec<ObjectionId>, Refusal> {
        if !self.round_runs() {
            return Ok(Vec::new());
        }
        let open = self.item()?.1.open_objections();
        let own = open.filter(|(id, objection)| objection.by == by && before != Some(Given::Objection(*id)));
        Ok(own.map(|(id, _)| id).collect())
    }

    /// The newest concern of this person that stands.
    fn own_concern(&self, by: PersonId) -> Option<ConcernId> {
        let concerns = self.session.item()?.standing_concerns();
        concerns
            .filter(|(_, concern)| concern.by == by)
            .last()
            .map(|(id, _)| id)
    }

    /// What becomes of earlier objections by an answer that is none.
    fn answered_anew(&mut self, earlier: &[ObjectionId], what: Given) -> Result<(), Refusal> {
        let (item, known) = self.item()?;
        let state = match what {
            Given::Objection(_) => return Ok(()),
            Given::Concern(concern) => ObjectionState::BecameConcern(concern),
            Given::NoObjection => ObjectionState::NoLongerSeen(known.newest()),
        };
        for &objection in earlier {
            self.became(item, objection, state);
        }
        Ok(())
    }

    /// What became of an objection by the word of who raised it.
    fn became(&mut self, item: ItemId, objection: ObjectionId, state: ObjectionState) {
        let word = Word::Own;
        self.does(Event::Became {
            item,
            objection,
            state,
            word,
        });
    }

    /// Who sees no objection any more takes back every open one of theirs.
    pub(super) fn take_back(&mut self, by: PersonId) -> Result<(), Refusal> {
        while let Some(objection) = self.item().ok().and_then(|(_, item)| open_of(item, by)) {
            self.withdraw(objection)?;
        }
        Ok(())
    }

    /// By a sign all others said that they do not object: what they had objected before is taken back.
    pub(super) fn taken_back_by_a_sign(&mut self) -> Result<(), Refusal> {
        let (item, known) = self.item()?;
        let given = &self.visit()?.given;
        let open = known.open_objections();
        let silent =
            open.filter(|(_, objection)| self.session.is_present(objection.by) && !given.contains_key(&objection.by));
        let silent: Vec<ObjectionId> = silent.map(|(id, _)| id).collect();
        let state = ObjectionState::NoLongerSeen(known.newest());
        for objection in silent {
            self.became(item, objection, state);
        }
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
        let own = open_of(self.item()?.1, by);
        match (gift, own) {
            (Gift::NoObjection, Some(objection)) => self.withdraw(objection),
            (Gift::Concern(words), Some(objection)) => self.keep_as_concern(objection, words, Word::Own),
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
            objections: item.open_objections().count().try_into().unwrap_or(u16::MAX),
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

    /// Everyone who is here and has the right has answered, and somebody did; who is away is waited for.
    pub(super) fn is_complete(&self) -> bool {
        let (Some(visit), Some(step)) = (&self.session.visit, self.course().step()) else {
            return false;
        };
        let someone = visit.all_gave.is_some() || !visit.given.is_empty();
        let signs_are_missing = step.speak == Speak::Together && visit.all_gave.is_none();
        someone && !signs_are_missing && self.course().unanswered(step).is_empty()
    }
}

/// The open objection of this person, the newest if there are several.
pub(super) fn open_of(item: &Item, by: PersonId) -> Option<ObjectionId> {
    item.open_objections()
        .filter(|(_, objection)| objection.by == by)
        .last()
        .map(|(id, _)| id)
}
