//! Keys and answers while a sheet is open: what it sends is done, what was being typed stays on the desk.

use crossterm::event::KeyEvent;

use super::{Face, MeetingScreen, Wants};
use crate::session::expected::{Awaited, Expected};
use crate::session::{Command, Request};
use crate::tui::inputs::{Answer, Typed, press};
use crate::tui::intent::Intent;
use crate::tui::screens::stage::Notice;
use crate::words::sentences;

impl MeetingScreen {
    /// A key while a sheet is open.
    pub(super) fn key_on_sheet(&mut self, event: &KeyEvent, face: Face<'_>) {
        let intent = crate::tui::keys::intent(event, self.digits());
        let Some(mut sheet) = self.sheet.take() else { return };
        let answer = self.with(face, |context| press(&mut *sheet, event, context));
        self.sheet = Some(sheet);
        self.take_answer(answer, intent, face);
    }

    /// An intent while a sheet is open.
    pub(super) fn answer_sheet(&mut self, intent: Intent, face: Face<'_>) {
        let Some(mut sheet) = self.sheet.take() else { return };
        let answer = self.with(face, |context| sheet.answer(intent, context));
        self.sheet = Some(sheet);
        self.take_answer(answer, Some(intent), face);
    }

    /// Something typed or pasted into the field that is open.
    pub(super) fn typed(&mut self, typed: Typed, face: Face<'_>) {
        let Some(mut sheet) = self.sheet.take() else { return };
        let answer = self.with(face, |context| sheet.typed(typed, context));
        self.sheet = Some(sheet);
        self.take_answer(answer, None, face);
    }

    fn take_answer(&mut self, answer: Answer, intent: Option<Intent>, face: Face<'_>) {
        match answer {
            Answer::Stay => self.keep_draft(),
            Answer::Close => self.close_sheet(),
            Answer::Send(requests) => self.send(requests, face),
            Answer::Open(other) => {
                self.keep_draft();
                self.sheet = Some(other);
            }
            Answer::Refuse(text) => self.say(text),
            Answer::NotMine => self.beside_sheet(intent, face),
            Answer::Tell(message) => self.tell(message, face),
            Answer::Screen(intent) => {
                self.close_sheet();
                self.on_stage(intent, face);
            }
        }
    }

    /// What the room reads from now on lies on the desk, where its view finds it.
    fn tell(&mut self, message: String, face: Face<'_>) {
        self.close_sheet();
        let said = if message.is_empty() {
            face.words.message_gone()
        } else {
            face.words.message_told()
        };
        self.desk.message = message;
        self.say(said);
    }

    /// The draft stays.
    fn close_sheet(&mut self) {
        self.keep_draft();
        self.sheet = None;
    }

    /// What a sheet sends is done, and its draft is done with; refused, it stays open.
    fn send(&mut self, requests: Vec<Request>, face: Face<'_>) {
        let noted = requests
            .iter()
            .any(|request| matches!(request.command, Command::Note(_)));
        let mut left = requests.len();
        for request in requests {
            let waited = self.meeting.pending().is_some();
            left -= 1;
            if !self.perform(request, face) {
                if self.meeting.pending().is_some() {
                    self.wait_for_the_disk(!waited && left == 0);
                }
                return;
            }
        }
        if noted {
            self.say(face.words.capture_kept());
        }
        if let Some((name, _)) = self.sheet.take().and_then(|sheet| sheet.draft()) {
            self.desk.drafts.remove(&name);
        }
    }

    /// The disk does not take what a sheet sent: it closes, so that the trouble and its two ways out are seen. Its draft stays, and goes
    /// when the act that waits for the disk was `all` of it and is kept: written once more it would be there twice.
    fn wait_for_the_disk(&mut self, all: bool) {
        self.keep_draft();
        let draft = self.sheet.take().and_then(|sheet| sheet.draft());
        if all {
            self.draft_that_waits = draft.map(|(name, _)| name);
        }
    }

    fn keep_draft(&mut self) {
        let Some((name, draft)) = self.sheet.as_ref().and_then(|sheet| sheet.draft()) else {
            return;
        };
        if self.untouched.as_ref() == Some(&(name.clone(), draft.clone())) {
            self.desk.drafts.remove(&name);
        } else {
            self.desk.drafts.insert(name, draft);
        }
    }

    /// A few keys mean the same over a sheet; Space says what it is while the sheet is open.
    fn beside_sheet(&mut self, intent: Option<Intent>, face: Face<'_>) {
        match intent {
            Some(Intent::Close) => self.close_sheet(),
            Some(Intent::Language) => self.wants = Some(Wants::Language),
            Some(Intent::Theme) => self.wants = Some(Wants::Theme),
            Some(Intent::LeaveAtOnce) => self.wants = Some(Wants::Leave),
            Some(Intent::Next) => match self.expected() {
                Expected::Does(doing) => {
                    self.close_sheet();
                    if let Some(command) = doing.command() {
                        self.command(command, face);
                    }
                }
                Expected::Awaits(Awaited::Text) if !self.sheet.as_ref().is_some_and(|sheet| sheet.takes_text()) => {
                    let refused = self.with(face, |context| sentences::sheet_is_open(context.words));
                    self.note(Notice::Refused(refused));
                }
                awaited => self.say_awaited(&awaited, face),
            },
            _ => {}
        }
    }
}
