//! Commands into events, cleverly: what may be done now, and what follows from it. Pure: the moment and the seed are given.
//!
//! This file routes; each kind of speaking or contribution is a file in `decide/`. `decide` works on a copy of the session, so that each
//! event is seen by the next rule, and ends with what follows by itself: an item is settled, its step ends.

mod agenda;
mod begin;
mod floor;
mod gift;
mod group;
mod integration;
mod item;
mod people;
mod round;
mod time;

pub use begin::{Guest, JOURNAL_VERSION, RoleFor, Setup, begin};

use crate::format::tree::Tree;
use crate::format::{Format, Speak, Step};
use crate::notation::limits;
use crate::session::apply::apply;
use crate::session::command::{Command, Request};
use crate::session::course::Course;
use crate::session::event::Event;
use crate::session::facts::{Namer, Note};
use crate::session::ids::{ItemId, PersonId, TextIndex, TextRef};
use crate::session::refusal::Refusal;
use crate::session::state::{Item, Phase, Session, Visit};

/// What one command did: one line of the journal.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Act {
    pub does: Vec<Event>,
    pub texts: Vec<String>,
}

/// When a command is given: the number its act will have, and the milliseconds since the session began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    pub act: u64,
    pub at: u64,
}

/// Decides a command.
///
/// # Errors
/// Why it cannot be done now. A command of `History` is not for a session alone: see `history`.
pub fn decide(session: &Session, tree: &Tree, request: Request, now: Now) -> Result<Act, Refusal> {
    if session.phase == Phase::Closed {
        return Err(Refusal::Closed);
    }
    if session.beginning.is_none() {
        return Err(Refusal::NoStepRuns);
    }
    let mut deciding = Deciding::new(session, tree, now);
    deciding.route(request)?;
    deciding.settle();
    Ok(deciding.act)
}

/// A decision being made: a copy of the session, and the act so far.
struct Deciding<'a> {
    session: Session,
    tree: &'a Tree,
    number: u64,
    at: u64,
    act: Act,
}

impl<'a> Deciding<'a> {
    fn new(session: &Session, tree: &'a Tree, now: Now) -> Deciding<'a> {
        Deciding {
            session: session.clone(),
            tree,
            number: now.act,
            at: now.at.max(session.at),
            act: Act::default(),
        }
    }

    /// A fact: kept in the act, and seen by every later rule.
    fn does(&mut self, event: Event) {
        apply(&mut self.session, &event, self.number, self.at);
        self.act.does.push(event);
    }

    /// Keeps a text with the act.
    fn say(&mut self, text: String) -> Result<TextIndex, Refusal> {
        if text.len() > limits::PROPOSAL_BYTES {
            return Err(Refusal::TooLong);
        }
        let index = u16::try_from(self.act.texts.len()).map_err(|_| Refusal::TooMany)?;
        self.act.texts.push(text);
        Ok(TextIndex(index))
    }

    /// How other acts name a text of this one.
    fn here(&self, text: TextIndex) -> TextRef {
        TextRef {
            act: self.number,
            index: text.0,
        }
    }

    /// Keeps a text that may be empty: then there is none.
    fn say_some(&mut self, text: String) -> Result<Option<TextIndex>, Refusal> {
        if text.trim().is_empty() {
            Ok(None)
        } else {
            self.say(text).map(Some)
        }
    }

    /// Keeps a text that has to say something.
    fn say_words(&mut self, text: String) -> Result<TextIndex, Refusal> {
        self.say_some(text)?.ok_or(Refusal::NothingWritten)
    }

    fn course(&self) -> Course<'_> {
        Course {
            tree: self.tree,
            session: &self.session,
        }
    }

    fn visit(&self) -> Result<&Visit, Refusal> {
        self.session.visit.as_ref().ok_or(Refusal::NoStepRuns)
    }

    fn step(&self) -> Result<Step, Refusal> {
        self.course().step().cloned().ok_or(Refusal::NoStepRuns)
    }

    fn speak(&self) -> Result<Speak, Refusal> {
        Ok(self.step()?.speak)
    }

    /// The rules in force where the meeting is.
    fn format(&self) -> Option<&Format> {
        let path = self
            .session
            .visit
            .iter()
            .flat_map(|visit| &visit.place.0)
            .map(|segment| &segment.id);
        self.tree.format_at(path)
    }

    /// The item at hand.
    fn item(&self) -> Result<(ItemId, &Item), Refusal> {
        let id = self.session.item_id().ok_or(Refusal::NoItem)?;
        Ok((id, self.session.items.get(&id).ok_or(Refusal::NoItem)?))
    }

    /// The item at hand, if nothing was settled about it yet.
    fn unsettled_item(&self) -> Result<(ItemId, &Item), Refusal> {
        let (id, item) = self.item()?;
        if item.outcome.is_some() {
            Err(Refusal::Settled(id))
        } else {
            Ok((id, item))
        }
    }

    fn known(&self, person: PersonId) -> Result<PersonId, Refusal> {
        self.session
            .people
            .contains_key(&person)
            .then_some(person)
            .ok_or(Refusal::NoSuchPerson)
    }

    fn present(&self, person: PersonId) -> Result<PersonId, Refusal> {
        let person = self.known(person)?;
        if self.session.is_present(person) {
            Ok(person)
        } else {
            Err(Refusal::NotHere(person))
        }
    }

    fn route(&mut self, request: Request) -> Result<(), Refusal> {
        let by = request.by;
        match request.command {
            Command::Agenda(agenda) => self.agenda(agenda),
            Command::Floor(floor) => self.floor(floor),
            Command::Gift(gift) => self.gift(by, gift),
            Command::Item(item) => self.on_item(by, item),
            Command::Note(note) => self.note(note),
            Command::Time(time) => self.time(time),
            Command::People(people) => self.people(people),
            Command::History(_) => Err(Refusal::NothingToUndo),
        }
    }

    fn note(&mut self, note: Note<String>) -> Result<(), Refusal> {
        if note.text.trim().is_empty() {
            return Err(Refusal::NothingWritten);
        }
        let note = note.translate(&mut Keeping(self))?;
        self.does(Event::Noted(note));
        Ok(())
    }

    /// What follows by itself: an outcome ends the running step at once.
    fn settle(&mut self) {
        let Some(item) = self.session.visit.as_ref().and_then(|visit| visit.item) else {
            return;
        };
        let settled_now = |event: &Event| matches!(event, Event::Outcome { item: settled, .. } if *settled == item);
        if self.act.does.iter().any(settled_now) {
            self.go_on(crate::session::event::Ending::Done);
        }
    }
}

/// Keeps the texts of a command with the act.
struct Keeping<'b, 'a>(&'b mut Deciding<'a>);

impl Namer<String, PersonId> for Keeping<'_, '_> {
    type Text = TextIndex;
    type Person = PersonId;
    type Refused = Refusal;

    fn text(&mut self, text: String) -> Result<TextIndex, Refusal> {
        self.0.say(text)
    }

    fn person(&mut self, person: PersonId) -> Result<PersonId, Refusal> {
        self.0.known(person)
    }
}
