//! Answers by number and by sign: what `1`, `2`, `3`, `o` and `c` mean here.

use super::MeetingScreen;
use crate::session::Request;
use crate::session::command::{Agenda, Command, Gift, OnItem, Time};
use crate::session::event::Amendment;
use crate::session::expected::{Awaited, Expected};
use crate::session::ids::PersonId;
use crate::tui::intent::Intent;
use crate::tui::theme::Look;
use crate::words::Words;

/// The holder's choices, in the order of their numbers (screens 12, Amending).
const CHOICES: [Amendment; 5] =
    [Amendment::Keep, Amendment::Clarify, Amendment::Change, Amendment::Rework, Amendment::Withdraw];

/// The three answers of consent, in the order of their numbers.
const ANSWERS: [fn() -> Gift; 3] =
    [|| Gift::NoObjection, || Gift::Objection(String::new()), || Gift::Concern(String::new())];

/// The three answers to a yes-or-no question, in the order of their numbers.
const VERDICTS: [Gift; 3] = [Gift::Yes, Gift::No, Gift::NotYet];

impl MeetingScreen {
    /// Whether numbers mean something on the bare stage.
    pub(super) fn offers_numbers(&self) -> bool {
        if self.meeting.pending().is_some() || self.selected.is_some_and(|person| self.has_answered(person)) {
            return true;
        }
        matches!(
            self.expected(),
            Expected::Awaits(
                Awaited::Amendment(_) | Awaited::Objector(_) | Awaited::Holder(_) | Awaited::Choice(_) | Awaited::Gap
            )
        )
    }

    pub(super) fn number(&mut self, number: u8, words: &Words, look: Look) {
        let index = usize::from(number).wrapping_sub(1);
        if self.meeting.pending().is_some() {
            self.number_in_trouble(number);
            return;
        }
        if let Some(person) = self.selected.filter(|person| self.has_answered(*person)) {
            if let Some(gift) = ANSWERS.get(index) {
                self.give(Some(person), gift(), words, look);
            }
            return;
        }
        match self.expected() {
            Expected::Awaits(Awaited::Amendment(holder)) => {
                if let Some(choice) = CHOICES.get(index) {
                    self.amend(holder, *choice, words, look);
                }
            }
            Expected::Awaits(Awaited::Objector(person) | Awaited::Holder(person)) => {
                if let Some(verdict) = VERDICTS.get(index) {
                    self.give(Some(person), verdict.clone(), words, look);
                }
            }
            Expected::Awaits(Awaited::Choice(formats)) => {
                if let Some(format) = formats.get(index) {
                    self.do_command(Command::Agenda(Agenda::Choose(format.clone())), words, look);
                }
            }
            Expected::Awaits(Awaited::Gap) => match number {
                1 => self.do_command(Command::Time(Time::LeaveOut), words, look),
                2 => self.do_command(Command::Time(Time::Count), words, look),
                _ => {}
            },
            _ => {}
        }
    }

    /// 1 keeps elsewhere, 2 tries now (screens 12, trouble with the disk).
    fn number_in_trouble(&mut self, number: u8) {
        match number {
            1 => {
                if let Ok(elsewhere) = crate::store::workspace::of_the_system() {
                    // It stays in trouble, and says so, where that place does not take it either.
                    let _ = self.meeting.keep_elsewhere(&elsewhere.sessions());
                }
            }
            2 => self.try_again(),
            _ => {}
        }
    }

    fn amend(&mut self, holder: PersonId, choice: Amendment, words: &Words, look: Look) {
        match choice {
            Amendment::Clarify | Amendment::Change => self.open_amendment(holder, choice, words, look),
            Amendment::Keep | Amendment::Rework | Amendment::Withdraw => {
                let command = Command::Item(OnItem::Amend { choice, text: None });
                self.perform(Request { by: Some(holder), command }, words, look);
            }
        }
    }

    pub(super) fn give(&mut self, by: Option<PersonId>, gift: Gift, words: &Words, look: Look) {
        self.perform(Request { by, command: Command::Gift(gift) }, words, look);
    }

    /// `o` and `c`: of the person selected, else of who is asked. While an objection is worked on, `c` is the objector's "rather a concern".
    pub(super) fn sign(&mut self, intent: Intent, words: &Words, look: Look) {
        let objection = self.meeting.session().objection().map(|(_, _, objection)| objection.by);
        if let (Some(_), None, Intent::Concern) = (objection, self.selected, intent) {
            self.do_command(Command::Item(OnItem::MakeConcern), words, look);
            return;
        }
        let gift = match intent {
            Intent::Objection => Gift::Objection(String::new()),
            _ => Gift::Concern(String::new()),
        };
        self.give(self.selected, gift, words, look);
    }
}
