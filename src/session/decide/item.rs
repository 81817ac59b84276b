//! What is done about the item at hand: versions, the holder's choice, what a decision carries, the points of the agenda.

use super::Deciding;
use crate::format::Capture;
use crate::notation::limits;
use crate::session::command::{Draft, OnItem};
use crate::session::event::{Amendment, Detail, Ending, Event};
use crate::session::facts::{Care, Outcome, Point};
use crate::session::ids::{ItemId, PersonId};
use crate::session::refusal::Refusal;

impl Deciding<'_> {
    pub(super) fn on_item(&mut self, by: Option<PersonId>, command: OnItem) -> Result<(), Refusal> {
        if matches!(
            command,
            OnItem::Propose(_) | OnItem::Amend { .. } | OnItem::Examine | OnItem::YesOfAll | OnItem::SearchOn
        ) {
            self.nothing_is_put()?;
        }
        match command {
            OnItem::Propose(draft) => self.propose(draft),
            OnItem::Amend { choice, text } => self.amend(by, choice, text),
            OnItem::Examine => self.examine(),
            OnItem::WithdrawObjection => self.withdraw_asked(by),
            OnItem::MakeConcern => self.rather_concern(by),
            OnItem::PutToGroup(question) => self.put_to_group(question),
            OnItem::YesOfAll => self.yes_of_all(),
            OnItem::GroupRefuses => self.group_refuses(),
            OnItem::SearchOn => self.search_on(),
            OnItem::Care(care) => self.care(care),
            OnItem::LeaveOpen(detail) => self.leave_open(detail),
            OnItem::AddPoint(point) => self.add_point(point),
            OnItem::ChangePoint { item, point } => self.change_point(item, point),
            OnItem::RemovePoint(item) => self.remove_point(item),
            OnItem::MovePoint { item, to } => self.move_point(item, to),
        }
    }

    /// A new version; in `Integration` an amendment on the table. During a round it closes the round, which begins again on the new text.
    fn propose(&mut self, draft: Draft) -> Result<(), Refusal> {
        let (item, _) = self.unsettled_item()?;
        if self.step()?.capture == Some(Capture::Integration) && self.session.objection().is_some() {
            return self.table(draft);
        }
        let before = self.item()?.1.newest();
        let round_runs = self.asks_stances() && self.visit()?.closed.is_none() && before > 0;
        self.version(item, draft)?;
        if round_runs {
            let objections = u16::try_from(self.item()?.1.open_objections().count()).unwrap_or(u16::MAX);
            self.does(Event::RoundClosed {
                version: before,
                complete: false,
                objections,
            });
            return self.again_from_here(Ending::Gone);
        }
        Ok(())
    }

    fn version(&mut self, item: ItemId, draft: Draft) -> Result<(), Refusal> {
        let (text, care) = draft.split();
        let text = self.say_words(text)?;
        let care = care.translate(&mut super::Keeping(self))?;
        let Ok(care) = care.translate(&mut crate::session::apply::InAct(self.number));
        let number = self.item()?.1.newest().checked_add(1).ok_or(Refusal::TooMany)?;
        self.does(Event::Version {
            item,
            number,
            text: self.here(text),
            care,
        });
        Ok(())
    }

    /// The holder keeps, clarifies, changes, reworks or withdraws (domain 4.1, step 5).
    fn amend(&mut self, by: Option<PersonId>, choice: Amendment, text: Option<Draft>) -> Result<(), Refusal> {
        let (item, known) = self.unsettled_item()?;
        let may_withdraw_anywhere = choice == Amendment::Withdraw && !known.versions.is_empty();
        if self.step()?.capture != Some(Capture::Amendment) && !may_withdraw_anywhere {
            return Err(Refusal::NotInThisStep);
        }
        if let (Some(by), Some(asked)) = (by, self.session.who_amends())
            && by != asked
        {
            return Err(Refusal::NotAsked(by));
        }
        if self.item()?.1.versions.is_empty() && text.is_none() {
            return Err(Refusal::NoProposal);
        }
        match (choice, text) {
            (Amendment::Keep | Amendment::Withdraw, _) | (Amendment::Rework, None) => {}
            (_, Some(draft)) => self.version(item, draft)?,
            (Amendment::Clarify | Amendment::Change, None) => return Err(Refusal::NothingWritten),
        }
        self.does(Event::Amended { item, choice });
        if choice == Amendment::Withdraw {
            self.does(Event::Outcome {
                item,
                outcome: Outcome::Withdrawn,
            });
        } else {
            self.go_on(Ending::Done);
        }
        Ok(())
    }

    fn search_on(&mut self) -> Result<(), Refusal> {
        let (item, objection, _) = self.at_hand()?;
        self.does(Event::SearchedOn { item, objection });
        Ok(())
    }

    fn care(&mut self, care: Care<String>) -> Result<(), Refusal> {
        let (item, known) = self.item()?;
        if known.versions.is_empty() {
            return Err(Refusal::NoProposal);
        }
        if care.is_empty() {
            return Err(Refusal::NothingWritten);
        }
        let care = care.translate(&mut super::Keeping(self))?;
        self.does(Event::Cared { item, care });
        Ok(())
    }

    fn leave_open(&mut self, what: Detail) -> Result<(), Refusal> {
        let item = self.item()?.0;
        if self.step()?.capture != Some(Capture::Decision) {
            return Err(Refusal::NotInThisStep);
        }
        self.does(Event::LeftOpen { item, what });
        Ok(())
    }

    fn points(&self) -> Result<(), Refusal> {
        if self.tree.captures_items() {
            Ok(())
        } else {
            Err(Refusal::NotInThisStep)
        }
    }

    fn add_point(&mut self, point: Point<String>) -> Result<(), Refusal> {
        self.points()?;
        if self.session.items.len() >= limits::STEPS {
            return Err(Refusal::TooMany);
        }
        let last = self.session.items.keys().last().map_or(0, |id| id.0);
        let item = last.checked_add(1).map(ItemId).ok_or(Refusal::TooMany)?;
        self.write_point(point, |point| Event::ItemAdded { item, point })
    }

    fn change_point(&mut self, item: ItemId, point: Point<String>) -> Result<(), Refusal> {
        self.on_agenda(item)?;
        self.write_point(point, |point| Event::ItemChanged { item, point })
    }

    fn write_point(&mut self, point: Point<String>, event: impl FnOnce(Point) -> Event) -> Result<(), Refusal> {
        if point.title.trim().is_empty() {
            return Err(Refusal::NothingWritten);
        }
        let point = point.translate(&mut super::Keeping(self))?;
        self.does(event(point));
        Ok(())
    }

    /// A point that is on the agenda and not begun.
    fn on_agenda(&self, item: ItemId) -> Result<(), Refusal> {
        self.points()?;
        if self.session.item_order.contains(&item) {
            Ok(())
        } else {
            Err(Refusal::NoSuchItem(item))
        }
    }

    fn remove_point(&mut self, item: ItemId) -> Result<(), Refusal> {
        self.on_agenda(item)?;
        if self.session.item_id() == Some(item) {
            return Err(Refusal::NotInThisStep);
        }
        self.does(Event::ItemRemoved(item));
        Ok(())
    }

    fn move_point(&mut self, item: ItemId, to: u16) -> Result<(), Refusal> {
        self.on_agenda(item)?;
        let mut order: Vec<ItemId> = self
            .session
            .item_order
            .iter()
            .copied()
            .filter(|other| *other != item)
            .collect();
        order.insert(usize::from(to.saturating_sub(1)).min(order.len()), item);
        self.does(Event::ItemsOrder(order));
        Ok(())
    }
}
