//! One objection is worked on: questions, an amendment on the table, two yeses (domain 4.2; DESIGN, Integration).

use super::Deciding;
use super::gift::open_of;
use crate::format::Capture;
use crate::method::consent::{Awaited, Table, Verdict};
use crate::session::command::Draft;
use crate::session::event::{Ending, Event, Giver, ObjectionState, Side, Word};
use crate::session::facts::GroupQuestion;
use crate::session::ids::{ItemId, ObjectionId, PersonId};
use crate::session::refusal::Refusal;
use crate::session::state::Objection;

impl Deciding<'_> {
    /// The objection at hand, while it is open.
    pub(super) fn at_hand(&self) -> Result<(ItemId, ObjectionId, Objection), Refusal> {
        if self.step()?.capture != Some(Capture::Integration) {
            return Err(Refusal::NotInThisStep);
        }
        let (item, id, objection) = self.session.objection().ok_or(Refusal::NotInThisStep)?;
        if objection.state == ObjectionState::Open {
            Ok((item, id, *objection))
        } else {
            Err(Refusal::NotInThisStep)
        }
    }

    /// The next question is asked.
    pub(super) fn examine(&mut self) -> Result<(), Refusal> {
        let (item, objection, known) = self.at_hand()?;
        match known.work.awaits() {
            Awaited::Question(question) => {
                self.does(Event::Examined {
                    item,
                    objection,
                    question,
                });
                Ok(())
            }
            _ => Err(Refusal::NothingAsked),
        }
    }

    /// An amendment lies on the table; what lay there before is replaced.
    pub(super) fn table(&mut self, draft: Draft) -> Result<(), Refusal> {
        let (item, objection, _) = self.at_hand()?;
        let (text, care) = draft.split();
        let text = self.say_words(text)?;
        let care = care.translate(&mut super::Keeping(self))?;
        self.does(Event::Tabled {
            item,
            objection,
            text,
            care,
        });
        Ok(())
    }

    /// A yes, a no or a not yet of the person who is asked.
    pub(super) fn weigh(&mut self, by: Option<PersonId>, verdict: Verdict) -> Result<(), Refusal> {
        let (item, objection, known) = self.at_hand()?;
        let side = match known.work.awaits() {
            Awaited::Objector => Side::Objector,
            Awaited::Holder => Side::Holder,
            _ => return Err(Refusal::NothingOnTheTable),
        };
        let asked = self.whose(side).ok_or(Refusal::NothingAsked)?;
        match by {
            Some(by) if by != asked => Err(Refusal::NotAsked(by)),
            _ => self.weighed(item, objection, side, verdict, Giver::Person(asked)),
        }
    }

    /// Whose yes is asked, if that person is here.
    pub(super) fn whose(&self, side: Side) -> Option<PersonId> {
        let person = match side {
            Side::Objector => self.session.objection().map(|(_, _, objection)| objection.by),
            Side::Holder => self.session.proposal_holder(),
        };
        person.filter(|person| self.session.is_present(*person))
    }

    /// The yes of a person who is not here is put to the group.
    pub(super) fn yes_of_all(&mut self) -> Result<(), Refusal> {
        let (item, objection, known) = self.at_hand()?;
        let side = match known.work.awaits() {
            Awaited::Objector => Side::Objector,
            Awaited::Holder => Side::Holder,
            _ => return Err(Refusal::NothingOnTheTable),
        };
        match self.whose(side) {
            Some(person) => Err(Refusal::NotAsked(person)),
            None => {
                self.does(Event::PutToGroup(GroupQuestion::Yes { item, objection, side }));
                Ok(())
            }
        }
    }

    pub(super) fn weighed(
        &mut self,
        item: ItemId,
        objection: ObjectionId,
        side: Side,
        verdict: Verdict,
        by: Giver,
    ) -> Result<(), Refusal> {
        self.does(Event::Weighed {
            item,
            objection,
            side,
            verdict,
            by,
        });
        if side == Side::Holder && verdict == Verdict::Yes {
            return self.accept(item, objection);
        }
        Ok(())
    }

    /// Two yeses: the amendment is the next version, and the objection is lifted, or tried.
    fn accept(&mut self, item: ItemId, objection: ObjectionId) -> Result<(), Refusal> {
        let known = &self.session.items.get(&item).ok_or(Refusal::NoSuchItem(item))?;
        let number = known.newest().checked_add(1).ok_or(Refusal::TooMany)?;
        let known = known
            .objections
            .get(&objection)
            .ok_or(Refusal::NoSuchObjection(objection))?;
        let (text, care) = known.tabled.ok_or(Refusal::NothingOnTheTable)?;
        let state = match known.work.table {
            Table::ToTry { .. } => ObjectionState::Tried(number),
            _ => ObjectionState::Lifted(number),
        };
        self.does(Event::Version {
            item,
            number,
            text,
            care,
        });
        let word = self.item()?.1.objections.get(&objection).map(|known| known.word);
        let word = word.unwrap_or_default();
        self.does(Event::Became {
            item,
            objection,
            state,
            word,
        });
        self.go_on(Ending::Done);
        Ok(())
    }

    /// Taken back by who raised it.
    pub(super) fn withdraw(&mut self, objection: ObjectionId) -> Result<(), Refusal> {
        self.becomes(objection, ObjectionState::Withdrawn, Word::Own)
    }

    /// Taken back by its objector only, who is here to say so (domain 4.2): nobody says it for them.
    pub(super) fn withdraw_asked(&mut self, by: Option<PersonId>) -> Result<(), Refusal> {
        let (_, objection, raised_by) = self.own_objection(by)?;
        self.present(raised_by)?;
        self.nothing_is_put()?;
        self.withdraw(objection)
    }

    /// Rather a concern: its objector says so (domain 4.2); of one who is not here it is put to all (principle 2).
    pub(super) fn rather_concern(&mut self, by: Option<PersonId>) -> Result<(), Refusal> {
        self.concerns_are_kept()?;
        let (item, objection, raised_by) = self.own_objection(by)?;
        self.nothing_is_put()?;
        if self.session.is_present(raised_by) {
            return self.keep_as_concern(objection, String::new(), Word::Own);
        }
        self.at_hand()?;
        self.does(Event::PutToGroup(GroupQuestion::RatherConcern { item, objection }));
        Ok(())
    }

    fn concerns_are_kept(&self) -> Result<(), Refusal> {
        if self.format().is_some_and(|format| !format.concerns) {
            return Err(Refusal::NoConcerns);
        }
        Ok(())
    }

    /// Kept as a concern, with the objector's word, or with that of all.
    pub(super) fn keep_as_concern(&mut self, objection: ObjectionId, words: String, word: Word) -> Result<(), Refusal> {
        self.concerns_are_kept()?;
        let concern = self.next_concern()?;
        let text = self.say_some(words)?;
        self.becomes(objection, ObjectionState::BecameConcern(concern), word)?;
        if let Some(text) = text {
            let item = self.item()?.0;
            self.does(Event::ConcernWorded { item, concern, text });
        }
        Ok(())
    }

    /// The objection named by its person, or the one at hand, and who raised it.
    fn own_objection(&self, by: Option<PersonId>) -> Result<(ItemId, ObjectionId, PersonId), Refusal> {
        let (item_id, item) = self.unsettled_item()?;
        if let Some(by) = by {
            let own = open_of(item, by).ok_or(Refusal::NotTheObjector(by))?;
            return Ok((item_id, own, by));
        }
        let (item, id, objection) = self.session.objection().ok_or(Refusal::NotInThisStep)?;
        if objection.state == ObjectionState::Open {
            Ok((item, id, objection.by))
        } else {
            Err(Refusal::NoSuchObjection(id))
        }
    }

    fn becomes(&mut self, objection: ObjectionId, state: ObjectionState, word: Word) -> Result<(), Refusal> {
        let item = self.item()?.0;
        let at_hand = self.session.objection().is_some_and(|(_, id, _)| id == objection);
        self.does(Event::Became {
            item,
            objection,
            state,
            word,
        });
        if at_hand {
            self.go_on(Ending::Done);
        }
        Ok(())
    }
}
