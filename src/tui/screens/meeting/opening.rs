//! Which sheet opens for what: one line for each. What was being typed in it before is found there again.

use super::{Face, MeetingScreen};
use crate::live::Draft;
use crate::session::Refusal;
use crate::session::command::OnItem;
use crate::session::event::{Amendment, Given, Wish};
use crate::session::expected::Writing;
use crate::session::facts::NoteKind;
use crate::session::ids::PersonId;
use crate::session::state::Visit;
use crate::stage::Scene;
use crate::tui::context::Context;
use crate::tui::inputs::confirm::{self, Question};
use crate::tui::inputs::pick::{self, For};
use crate::tui::inputs::{
    Sheet, detail, find, help, note, pause, people, points, proposal, time, versions, ways_out, words_of,
};
use crate::tui::intent::Intent;
use crate::tui::screens::stage::Notice;
use crate::words::sentences;

impl MeetingScreen {
    /// Opens what this intent asks for, or acts on what is selected.
    pub(super) fn open(&mut self, intent: Intent, face: Face<'_>) {
        match intent {
            Intent::Pause => self.show(pause::sheet()),
            Intent::Note => self.write(|context, draft| note::sheet(context, NoteKind::Note, draft), face),
            Intent::Find => self.show(find::sheet()),
            Intent::Help => self.show(help::sheet()),
            Intent::People => self.show(people::sheet()),
            Intent::GiveFloor => self.give_floor(face),
            Intent::Edit => self.open_text(face),
            Intent::Versions => self.open_versions(face),
            Intent::WaysOut => self.open_ways_out(face),
            Intent::Time => self.show(time::sheet()),
            Intent::PreviousStep => self.ask_previous(face),
            Intent::NextStep => self.ask_skip(face),
            Intent::Finish => self.ask_finish(face),
            Intent::Leave => self.show(confirm::sheet(Question::Leave)),
            Intent::Open => self.open_here(face),
            _ => {}
        }
    }

    /// The text of the item at hand; a settled one is closed until its outcome is taken back.
    fn open_text(&mut self, face: Face<'_>) {
        let session = self.meeting.session();
        let settled = session
            .item_id()
            .filter(|_| session.item().is_some_and(|item| item.outcome.is_some()));
        if let Some(item) = settled {
            let refused = self.with(face, |context| {
                sentences::refusal(&Refusal::Settled(item), &context.telling())
            });
            self.note(Notice::Refused(refused));
            return;
        }
        self.write(
            |context, draft| proposal::sheet(context, proposal::Of::Version, draft),
            face,
        );
    }

    /// Ways out lead out of an item.
    fn open_ways_out(&mut self, face: Face<'_>) {
        if self.meeting.session().item_id().is_some() {
            self.write(|_, draft| ways_out::sheet(draft), face);
            return;
        }
        let refused = self.with(face, |context| sentences::refusal(&Refusal::NoItem, &context.telling()));
        self.note(Notice::Refused(refused));
    }

    pub(super) fn show(&mut self, sheet: Box<dyn Sheet>) {
        self.untouched = None;
        self.sheet = Some(sheet);
    }

    /// Opens a sheet in which something is written, with the draft that the desk holds for it.
    fn write(&mut self, make: impl Fn(Context<'_>, Option<&Draft>) -> Box<dyn Sheet>, face: Face<'_>) {
        let fresh = self.with(face, |context| make(context, None));
        let untouched = fresh.draft();
        let kept = untouched.as_ref().and_then(|(name, _)| self.desk.drafts.get(name));
        let sheet = match kept {
            Some(draft) => self.with(face, |context| make(context, Some(draft))),
            None => fresh,
        };
        self.untouched = untouched;
        self.sheet = Some(sheet);
    }

    /// What Space says is written first.
    pub(super) fn open_writing(&mut self, writing: Writing, face: Face<'_>) {
        match writing {
            Writing::Proposal | Writing::Amendment(_) => {
                self.write(
                    |context, draft| proposal::sheet(context, proposal::Of::Version, draft),
                    face,
                );
            }
            Writing::Items => self.write(|context, draft| points::point(context, None, draft), face),
            Writing::Detail(what) => self.write(|context, draft| detail::sheet(context, what, draft), face),
        }
    }

    /// The holder's choice that changes the text.
    pub(super) fn open_amendment(&mut self, choice: Amendment, face: Face<'_>) {
        self.write(
            |context, draft| proposal::sheet(context, proposal::Of::Choice(choice), draft),
            face,
        );
    }

    pub(super) fn open_wish(&mut self, wish: Wish, face: Face<'_>) {
        let purpose = match wish {
            Wish::Turn => For::WantsFloor,
            Wish::DirectReply => For::DirectReply,
        };
        self.ask_who(purpose, face);
    }

    /// Asks for a person, or says at once why nobody can be chosen.
    fn ask_who(&mut self, purpose: For, face: Face<'_>) {
        match self.with(face, |context| pick::nobody_can(&purpose, context)) {
            Some(refused) => self.note(Notice::Refused(refused)),
            None => self.show(pick::sheet(purpose)),
        }
    }

    fn give_floor(&mut self, face: Face<'_>) {
        match self.shown.seat {
            Some(person) => self.floor_to(person, face),
            None => self.ask_who(For::Floor, face),
        }
    }

    /// Rather a concern: the objector says so, not a key alone.
    pub(super) fn ask_rather_concern(&mut self, face: Face<'_>) {
        match self.meeting.session().objection().map(|(_, _, objection)| objection.by) {
            Some(by) if self.meeting.session().is_present(by) => self.show(confirm::sheet(Question::RatherConcern(by))),
            _ => self.command(crate::session::Command::Item(OnItem::MakeConcern), face),
        }
    }

    fn open_versions(&mut self, face: Face<'_>) {
        if self.with(face, versions::are_there) {
            let sheet = self.with(face, versions::sheet);
            self.show(sheet);
        }
    }

    /// Enter: acts on the seat or point that is selected; with nothing selected, opens this step's field.
    fn open_here(&mut self, face: Face<'_>) {
        let session = self.meeting.session();
        let answered = self
            .shown
            .seat
            .or_else(|| session.visit.as_ref().and_then(Visit::speaker));
        if let Some((person, of)) = answered.and_then(|person| self.words_to_write(person)) {
            self.write(|context, draft| words_of::sheet(context, person, of, draft), face);
        } else if let Some(person) = self.shown.seat {
            self.floor_to(person, face);
        } else {
            self.open_field(face);
        }
    }

    /// An objection or a concern whose words can be written.
    fn words_to_write(&self, person: PersonId) -> Option<(PersonId, words_of::Of)> {
        let given = self.meeting.session().visit.as_ref()?.given.get(&person)?;
        match given {
            Given::Objection(_) => Some((person, words_of::Of::Objection)),
            Given::Concern(_) => Some((person, words_of::Of::Concern)),
            Given::NoObjection => None,
        }
    }

    fn open_field(&mut self, face: Face<'_>) {
        let role = self
            .meeting
            .session()
            .visit
            .as_ref()
            .and_then(|visit| visit.role_asked.clone());
        if let Some(role) = role {
            let item = self.meeting.session().item_id();
            self.show(pick::sheet(For::Role(role, item)));
            return;
        }
        match (&self.view().scene, self.shown.point) {
            (Scene::Step(step), Some(point)) if !step.points.is_empty() => self.show(points::one(point)),
            (Scene::Step(step), None) if !step.points.is_empty() => {
                self.write(|context, draft| points::point(context, None, draft), face);
            }
            _ => {
                if let crate::session::Expected::Opens(writing) = self.expected() {
                    self.open_writing(writing, face);
                }
            }
        }
    }

    fn ask_previous(&mut self, face: Face<'_>) {
        let Some(place) = self.meeting.session().stays.last().map(|stay| stay.place.clone()) else {
            return;
        };
        let name = self.with(face, |context| context.telling().place_name(&place));
        self.show(confirm::sheet(Question::GoTo(place, name)));
    }

    fn ask_skip(&mut self, face: Face<'_>) {
        let Some(place) = self.meeting.session().visit.as_ref().map(|visit| visit.place.clone()) else {
            return;
        };
        let name = self.with(face, |context| context.telling().place_name(&place));
        self.show(confirm::sheet(Question::Skip(name, self.not_heard())));
    }

    fn ask_finish(&mut self, face: Face<'_>) {
        let waiting = self.not_heard();
        let finish = crate::session::Command::Agenda(crate::session::command::Agenda::Finish);
        let request = crate::session::Request {
            by: None,
            command: finish.clone(),
        };
        if self.meeting.could(request).is_err() || waiting.is_empty() {
            self.command(finish, face);
        } else {
            self.show(confirm::sheet(Question::Finish(waiting)));
        }
    }

    /// Who has not spoken yet in this round.
    fn not_heard(&self) -> Vec<PersonId> {
        self.meeting
            .session()
            .visit
            .as_ref()
            .map(|visit| visit.order.clone())
            .unwrap_or_default()
    }
}
