//! What the whole group answers by a sign: short consent, the agenda, ways out, doors of time (domain 4.3, 7.2).

use super::Deciding;
use crate::format::{Capture, Speak};
use crate::method::consent::Verdict;
use crate::session::clock;
use crate::session::command::Gift;
use crate::session::event::{Ending, Event, Given, Giver, Timebox, Word};
use crate::session::expected::{Awaited, Doing, Expected, Focus, expected};
use crate::session::extension;
use crate::session::facts::{Care, Door, GroupQuestion, Later, Outcome, WayOut};
use crate::session::ids::{ItemId, ObjectionId, PersonId, TextRef};
use crate::session::refusal::Refusal;

impl Deciding<'_> {
    /// Nobody objects, or nobody else does.
    pub(super) fn all_agree(&mut self) -> Result<(), Refusal> {
        if self.session.question.is_some() {
            return self.answer_question();
        }
        let step = self.step()?;
        match (&step.speak, step.capture) {
            (Speak::Together, Some(Capture::Stances(_))) => {
                match expected(&self.session, self.tree, Focus::Stage) {
                    Expected::Does(Doing::NobodyObjects { .. }) => {}
                    other => return Err(Refusal::Awaiting(other)),
                }
                self.does(Event::AllGave(Given::NoObjection));
                self.taken_back_by_a_sign()?;
                self.close_round()
            }
            (_, Some(Capture::Items)) if !self.session.item_order.is_empty() => {
                self.does(Event::ItemsAgreed);
                self.go_on(Ending::Done);
                Ok(())
            }
            (Speak::Together, _) => {
                self.does(Event::AllGave(Given::NoObjection));
                self.go_on(Ending::Done);
                Ok(())
            }
            _ => Err(Refusal::Awaiting(expected(&self.session, self.tree, Focus::Stage))),
        }
    }

    pub(super) fn put_to_group(&mut self, question: GroupQuestion<String>) -> Result<(), Refusal> {
        match &question {
            GroupQuestion::WayOut(_) => {
                self.at_hand()?;
                self.unsettled_item()?;
            }
            GroupQuestion::Door(door) => self.door_stands(*door)?,
            GroupQuestion::Yes { .. } | GroupQuestion::RatherConcern { .. } => return Err(Refusal::NothingAsked),
        }
        let question = question.translate(&mut super::Keeping(self))?;
        self.does(Event::PutToGroup(question));
        Ok(())
    }

    /// While a question is put to all, the item waits for their answer.
    pub(super) fn nothing_is_put(&self) -> Result<(), Refusal> {
        match self.session.question {
            Some(_) => Err(Refusal::Awaiting(expected(&self.session, self.tree, Focus::Stage))),
            None => Ok(()),
        }
    }

    /// A door needs the item it takes from or moves: one that is not over, and to take from, another one than this. More time is short, and
    /// not given a third time (domain 7.3).
    fn door_stands(&self, door: Door) -> Result<(), Refusal> {
        self.visit()?;
        let item = match door {
            Door::FromItem { item, by } => {
                self.may_be_given(by)?;
                item
            }
            Door::NextMeeting(item) | Door::DropLast(item) => item,
            Door::Until(moment) => return self.may_be_given(self.more_until(moment)?.0),
            Door::RunOver(_) | Door::SmallestStep => return Ok(()),
        };
        let known = self.session.items.get(&item).ok_or(Refusal::NoSuchItem(item))?;
        let at_hand = self.session.item_id() == Some(item);
        let removed = !self.session.item_order.contains(&item);
        if removed || known.postponed || known.gone_through || known.outcome.is_some() {
            Err(Refusal::NoSuchItem(item))
        } else if at_hand && matches!(door, Door::FromItem { .. }) {
            Err(Refusal::NothingToTakeFrom)
        } else {
            Ok(())
        }
    }

    /// Whether so much more time can be given to what is at hand.
    fn may_be_given(&self, by: u64) -> Result<(), Refusal> {
        let most = extension::longest(&self.session).ok_or(Refusal::GivenTwice)?;
        if by > most {
            return Err(Refusal::TooMuchMore(most));
        }
        Ok(())
    }

    /// How much more time what runs gets if it goes on until then, and by how much its timebox grows: the same, unless it is over already.
    fn more_until(&self, moment: u64) -> Result<(u64, i64), Refusal> {
        let left = clock::left(&self.session, self.tree, self.at).ok_or(Refusal::NoTimebox)?;
        let ahead = i64::try_from(moment.saturating_sub(self.at)).unwrap_or(i64::MAX);
        let more = ahead.saturating_sub(left.max(0)).max(0).unsigned_abs();
        Ok((more, ahead.saturating_sub(left)))
    }

    pub(super) fn object_to_question(&mut self, by: PersonId, gift: Gift) -> Result<(), Refusal> {
        let by = self.present(by)?;
        match gift {
            Gift::Objection(_) | Gift::Concern(_) => {
                self.does(Event::GroupObjected(by));
                Ok(())
            }
            _ => Err(Refusal::NotInThisStep),
        }
    }

    pub(super) fn group_refuses(&mut self) -> Result<(), Refusal> {
        self.session.question.as_ref().ok_or(Refusal::NothingAsked)?;
        self.does(Event::GroupAnswered(false));
        Ok(())
    }

    fn answer_question(&mut self) -> Result<(), Refusal> {
        let Some((question, objecting)) = self.session.question.clone() else {
            return Err(Refusal::NothingAsked);
        };
        let now = expected(&self.session, self.tree, Focus::Stage);
        if matches!(now, Expected::Awaits(Awaited::Away(_))) {
            return Err(Refusal::Awaiting(now));
        }
        let agreed = objecting.is_empty();
        self.does(Event::GroupAnswered(agreed));
        match question {
            GroupQuestion::Yes { item, objection, side } => {
                let verdict = if agreed { Verdict::Yes } else { Verdict::No };
                return self.weighed(item, objection, side, verdict, Giver::All);
            }
            GroupQuestion::RatherConcern { objection, .. } if agreed => {
                return self.keep_as_concern(objection, String::new(), Word::Group);
            }
            GroupQuestion::WayOut(way) if agreed => return self.way_out(way),
            GroupQuestion::Door(door) if agreed => return self.through(door),
            GroupQuestion::WayOut(_) | GroupQuestion::Door(_) | GroupQuestion::RatherConcern { .. } => {}
        }
        Ok(())
    }

    fn through(&mut self, door: Door) -> Result<(), Refusal> {
        match door {
            Door::FromItem { item, by } => {
                let less = i64::try_from(by).unwrap_or(i64::MAX);
                self.does(Event::Extended {
                    of: Timebox::Item(item),
                    by: -less,
                });
                self.more_time(by, less);
            }
            Door::NextMeeting(item) | Door::DropLast(item) => self.postpone(item),
            Door::RunOver(by) => {
                let end = self.session.end.unwrap_or(self.at).saturating_add(by);
                let more = extension::longest(&self.session).map_or(0, |most| by.min(most));
                self.more_time(more, i64::try_from(more).unwrap_or(i64::MAX));
                self.does(Event::EndMoved(end));
            }
            Door::Until(moment) => {
                let (more, by) = self.more_until(moment)?;
                self.more_time(more, by);
            }
            Door::SmallestStep => {}
        }
        Ok(())
    }

    /// So much more time for the step that runs, whose timebox grows `by` so much, and for the point of the agenda that it belongs to.
    fn more_time(&mut self, more: u64, by: i64) {
        if more == 0 {
            return;
        }
        self.does(Event::MoreAgreed(more));
        self.does(Event::Extended { of: Timebox::Step, by });
        if let Some(point) = self.session.item_id().filter(|_| self.tree.captures_items()) {
            let of = Timebox::Item(point);
            self.does(Event::Extended { of, by });
        }
    }

    /// A point waits for another meeting, and is left at once where it is at hand; the session's subject is deferred.
    fn postpone(&mut self, item: ItemId) {
        if self
            .session
            .beginning
            .as_ref()
            .is_some_and(|beginning| beginning.subject_is_item)
        {
            let outcome = Outcome::Deferred(Later::default());
            self.does(Event::Outcome { item, outcome });
            return;
        }
        self.does(Event::ItemPostponed(item));
        if self.session.item_id() == Some(item) {
            self.go_on(Ending::Skipped);
        }
    }

    /// A way out that all chose: an outcome, or the text once more with a shorter term or a measure.
    fn way_out(&mut self, way: WayOut<TextRef>) -> Result<(), Refusal> {
        let (item, objection, _) = self.session.objection().ok_or(Refusal::NotInThisStep)?;
        let outcome = match way {
            WayOut::ShorterTerm(date) => {
                return self.try_with(
                    item,
                    objection,
                    Care {
                        term: Some(date),
                        ..Care::default()
                    },
                );
            }
            WayOut::Measure(sign) => {
                return self.try_with(
                    item,
                    objection,
                    Care {
                        criteria: Some(sign),
                        ..Care::default()
                    },
                );
            }
            WayOut::Delegate(to) => Outcome::Delegated(to),
            WayOut::Defer(later) => Outcome::Deferred(later),
            WayOut::Method(text) => Outcome::DecideHow(text),
            WayOut::Drop => Outcome::Dropped,
        };
        self.does(Event::Outcome { item, outcome });
        Ok(())
    }

    fn try_with(&mut self, item: ItemId, objection: ObjectionId, care: Care<TextRef>) -> Result<(), Refusal> {
        let text = self.item()?.1.versions.last().ok_or(Refusal::NoProposal)?.text;
        self.does(Event::TabledToTry {
            item,
            objection,
            text,
            care,
        });
        Ok(())
    }
}
