//! Answers by number and by sign: what `1`, `2`, `3`, `o` and `c` mean here.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{Face, MeetingScreen};
use crate::session::Request;
use crate::session::command::{Agenda, Command, Gift, OnItem, Time};
use crate::session::event::Amendment;
use crate::session::expected::{Awaited, Expected};
use crate::session::ids::PersonId;
use crate::tui::intent::Intent;
use crate::tui::screens::stage::Notice;
use crate::words::sentences::{Press, Refused};

/// The holder's choices, in the order of their numbers (screens 12, Amending).
const CHOICES: [Amendment; 5] = [
    Amendment::Keep,
    Amendment::Clarify,
    Amendment::Change,
    Amendment::Rework,
    Amendment::Withdraw,
];

/// The three answers of consent, in the order of their numbers.
const ANSWERS: [fn() -> Gift; 3] = [
    || Gift::NoObjection,
    || Gift::Objection(String::new()),
    || Gift::Concern(String::new()),
];

/// The three answers to a yes-or-no question, in the order of their numbers.
const VERDICTS: [Gift; 3] = [Gift::Yes, Gift::No, Gift::NotYet];

impl MeetingScreen {
    /// Whether numbers mean something on the bare stage.
    pub(super) fn offers_numbers(&self) -> bool {
        if self.meeting.pending().is_some() || self.shown.seat.is_some_and(|person| self.has_answered(person)) {
            return true;
        }
        matches!(
            self.expected(),
            Expected::Awaits(
                Awaited::Amendment(_) | Awaited::Objector(_) | Awaited::Holder(_) | Awaited::Choice(_) | Awaited::Gap
            )
        )
    }

    pub(super) fn number(&mut self, number: u8, face: Face<'_>) {
        let index = usize::from(number).wrapping_sub(1);
        if self.meeting.pending().is_some() {
            self.number_in_trouble(number);
            return;
        }
        if let Some(person) = self.shown.seat.filter(|person| self.has_answered(*person)) {
            if let Some(gift) = ANSWERS.get(index) {
                self.give(Some(person), gift(), face);
            }
            return;
        }
        match self.expected() {
            Expected::Awaits(Awaited::Amendment(holder)) => {
                if let Some(choice) = CHOICES.get(index) {
                    self.amend(holder, *choice, face);
                }
            }
            Expected::Awaits(Awaited::Objector(person) | Awaited::Holder(person)) => {
                if let Some(verdict) = VERDICTS.get(index) {
                    self.give(Some(person), verdict.clone(), face);
                }
            }
            Expected::Awaits(Awaited::Choice(formats)) => {
                if let Some(format) = formats.get(index) {
                    self.command(Command::Agenda(Agenda::Choose(format.clone())), face);
                }
            }
            Expected::Awaits(Awaited::Gap) => match number {
                1 => self.command(Command::Time(Time::LeaveOut), face),
                2 => self.command(Command::Time(Time::Count), face),
                _ => {}
            },
            _ => {}
        }
    }

    /// 1 keeps elsewhere, 2 tries now (screens 12, trouble with the disk).
    fn number_in_trouble(&mut self, number: u8) {
        match number {
            1 => {
                let elsewhere = self.meeting.ground().elsewhere.clone();
                // It stays in trouble, and says so, where that place does not take it either.
                if elsewhere.is_some_and(|elsewhere| self.meeting.keep_elsewhere(&elsewhere.sessions()).is_ok()) {
                    self.kept_at_last();
                }
            }
            2 => self.try_again(),
            _ => {}
        }
    }

    fn amend(&mut self, holder: Option<PersonId>, choice: Amendment, face: Face<'_>) {
        match choice {
            Amendment::Clarify | Amendment::Change => self.open_amendment(choice, face),
            Amendment::Keep | Amendment::Rework | Amendment::Withdraw => {
                let command = Command::Item(OnItem::Amend { choice, text: None });
                self.perform(Request { by: holder, command }, face);
            }
        }
    }

    pub(super) fn give(&mut self, by: Option<PersonId>, gift: Gift, face: Face<'_>) {
        self.perform(
            Request {
                by,
                command: Command::Gift(gift),
            },
            face,
        );
    }

    /// `o` and `c`: of the person selected, else of who is asked. While an objection is worked on, `c` is the objector's "rather a concern".
    pub(super) fn sign(&mut self, intent: Intent, face: Face<'_>) {
        let objection = self.meeting.session().objection().map(|(_, _, objection)| objection.by);
        if let (Some(_), None, Intent::Concern) = (objection, self.shown.seat, intent) {
            self.ask_rather_concern(face);
            return;
        }
        let gift = match intent {
            Intent::Objection => Gift::Objection(String::new()),
            _ => Gift::Concern(String::new()),
        };
        self.give(self.shown.seat, gift, face);
        self.words_of = Some(Words::Awaited(self.meeting.now()));
    }

    /// Whoever has just noted an objection often types its words at once, before Enter has opened their field. For a moment no letter then
    /// moves, edits or opens anything; and once one was held back, none of those that follow it does anything. Capturing, undoing and going
    /// on are as ever.
    pub(super) fn is_typed_too_soon(&self, event: &KeyEvent, intent: Option<Intent>) -> bool {
        let now = self.meeting.now();
        let letter = matches!(event.code, KeyCode::Char(_)) && !event.modifiers.contains(KeyModifiers::CONTROL);
        letter
            && match self.words_of {
                Some(Words::Awaited(at)) => {
                    now < at + WORDS_FOLLOW && intent.is_some_and(|intent| CHANGE_SOMETHING.contains(&intent))
                }
                Some(Words::Typed(at)) => now < at + LETTERS_FOLLOW,
                None => false,
            }
    }

    /// Says which key the words want.
    pub(super) fn say_words_first(&mut self, face: Face<'_>) {
        let refused = Refused {
            what: face.words.refusal_words_first(),
            way: Some((Press::Open, face.words.hint_write_words().long)),
        };
        self.note(Notice::Refused(refused));
        self.words_of = Some(Words::Typed(self.meeting.now()));
    }
}

/// The words of an objection, which may be typed where no field is open.
#[derive(Debug, Clone, Copy)]
pub(super) enum Words {
    /// It was noted at this moment.
    Awaited(u64),
    /// A letter of them was held back at this moment.
    Typed(u64),
}

/// So long after an objection a letter is taken for the first of its words, and after one letter the next, in milliseconds.
const WORDS_FOLLOW: u64 = 3_000;
const LETTERS_FOLLOW: u64 = 1_200;

/// What a first letter must not do.
const CHANGE_SOMETHING: [Intent; 18] = [
    Intent::Cue,
    Intent::DirectReply,
    Intent::Direction,
    Intent::Down,
    Intent::Edit,
    Intent::Finish,
    Intent::GiveFloor,
    Intent::Left,
    Intent::PassForNow,
    Intent::People,
    Intent::Review,
    Intent::Right,
    Intent::Time,
    Intent::TurnTime,
    Intent::Up,
    Intent::Versions,
    Intent::WantsFloor,
    Intent::WaysOut,
];
