//! A person, for the floor: who gets it, who wants it, who answers directly, who takes a role, who is not asked in this round.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::hints::Line;
use super::roster::{Candidate, Roster};
use super::{Answer, Sheet, Typed};
use crate::notation::Id;
use crate::session::Request;
use crate::session::command::{Command, Floor, People};
use crate::session::event::Wish;
use crate::session::ids::{ItemId, PersonId};
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::sheet as sheets;
use crate::words::sentences::{Refused, refusal, room};

/// What for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum For {
    Floor,
    WantsFloor,
    DirectReply,
    /// A role that is asked for, of the session or of an item.
    Role(Id, Option<ItemId>),
    /// Not asked in this round.
    Skip,
}

/// Asks for a person.
pub fn sheet(purpose: For) -> Box<dyn Sheet> {
    Box::new(Pick {
        purpose,
        roster: Roster::default(),
    })
}

/// Why it is of no use to ask: nobody can be chosen now, and it is for one and the same reason.
pub fn nobody_can(purpose: &For, context: Context<'_>) -> Option<Refused> {
    let pick = Pick {
        purpose: purpose.clone(),
        roster: Roster::default(),
    };
    let session = context.meeting.session();
    let mut reasons = session
        .seats
        .iter()
        .filter(|person| session.counts_for_time(**person))
        .map(|person| context.meeting.could(pick.request(*person)).err());
    let first = reasons.next()??;
    reasons
        .all(|reason| reason.as_ref() == Some(&first))
        .then(|| refusal(&first, &context.telling()))
}

struct Pick {
    purpose: For,
    roster: Roster,
}

impl Pick {
    fn request(&self, person: PersonId) -> Request {
        let command = match &self.purpose {
            For::Floor => Command::Floor(Floor::To(person)),
            For::WantsFloor => Command::Floor(Floor::Want(person, Wish::Turn)),
            For::DirectReply => Command::Floor(Floor::Want(person, Wish::DirectReply)),
            For::Skip => Command::Floor(Floor::Skip(person)),
            For::Role(role, item) => Command::People(People::GiveRole {
                role: role.clone(),
                to: Some(person),
                item: *item,
            }),
        };
        Request { by: None, command }
    }

    fn candidates(&self, context: Context<'_>) -> Vec<Candidate> {
        let session = context.meeting.session();
        let seats = session.seats.iter().copied();
        seats
            .filter(|person| session.counts_for_time(*person))
            .map(|person| {
                let why_not = context.meeting.could(self.request(person)).err();
                Candidate {
                    person: Some(person),
                    name: context.name(person),
                    said: why_not
                        .as_ref()
                        .map(|why| refusal(why, &context.telling()).what)
                        .unwrap_or_default(),
                    can: why_not.is_none(),
                }
            })
            .collect()
    }

    fn title(&self, context: Context<'_>) -> String {
        let words = context.words;
        match &self.purpose {
            For::Floor => words.people_floor_to(),
            For::WantsFloor => words.people_who_wants_floor(),
            For::DirectReply => words.people_who_replies(),
            For::Role(role, _) => room::role_asked(role, &context.telling()),
            For::Skip => words.people_who_not_asked(),
        }
    }

    fn does(&self, name: &str, context: Context<'_>) -> String {
        let words = context.words;
        match &self.purpose {
            For::Floor => words.hint_floor(name).long,
            For::WantsFloor => words.people_wants_floor(name),
            For::DirectReply => words.people_replies(name),
            For::Role(role, _) => words.people_takes_role(name, context.telling().role_name(role)),
            For::Skip => words.people_not_asked(name),
        }
    }
}

impl Sheet for Pick {
    fn rows(&self, _screen: Size, context: Context<'_>) -> u16 {
        self.roster.height(self.candidates(context).len()) + 1
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheets::draw(buffer, place, context.look);
        let (title, nobody) = (self.title(context), context.words.refusal_no_such_person());
        let candidates = self.candidates(context);
        self.roster
            .draw(buffer, inside, (&title, &nobody), &candidates, context);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let candidates = self.candidates(context);
        let line = match self.roster.chosen(&candidates) {
            Some(chosen) => Line::does(keys::shown_for(Intent::Open, words), self.does(&chosen.name, context)),
            None => Line::default(),
        };
        line.key(super::reading::arrows(words), words.label_choose())
            .intent(Intent::Close, words, words.label_close())
            .hint()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, typed: Typed, context: Context<'_>) -> Answer {
        let candidates = self.candidates(context);
        self.roster.typed(&typed, &candidates, context)
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        let candidates = self.candidates(context);
        match intent {
            Intent::Open | Intent::Keep => match self.roster.chosen(&candidates) {
                Some(Candidate {
                    person: Some(person),
                    can: true,
                    ..
                }) => Answer::Send(vec![self.request(*person)]),
                Some(chosen) => Answer::Refuse(chosen.said.clone()),
                None => Answer::Refuse(context.words.refusal_no_such_person()),
            },
            Intent::Close => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        let candidates = self.candidates(context);
        let chosen = self.roster.chosen(&candidates)?;
        Some((chosen.person?, String::new()))
    }
}
