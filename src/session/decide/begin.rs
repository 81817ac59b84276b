//! How a session begins: what setup gathered becomes the first act.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};

use super::{Act, Deciding, Now};
use crate::format::tree::{Formats, Tree};
use crate::notation::names::repeated;
use crate::notation::{Id, limits};
use crate::session::event::{Audience, Beginning, Event, Fitted, Presence, Privacy, TurnTime};
use crate::session::ids::{ItemId, PersonId, TextIndex};
use crate::session::lot::{Seed, write_seed};
use crate::session::refusal::Refusal;
use crate::session::state::Session;

/// The version of the journal's grammar that this program writes.
pub const JOURNAL_VERSION: u16 = 1;

/// What setup gathered.
#[derive(Debug, Clone, PartialEq)]
pub struct Setup {
    pub format: Id,
    pub opening: Option<Id>,
    pub closing: Option<Id>,
    pub subject: String,
    /// In the order in which they sit.
    pub people: Vec<Guest>,
    pub roles: BTreeMap<Id, RoleFor>,
    pub language: String,
    /// Planned end, milliseconds from the beginning.
    pub end: Option<u64>,
    pub screen: Audience,
    pub turn_time: TurnTime,
    pub fitted: Vec<Fitted>,
    pub workspace: Option<String>,
    /// The team's own words, as its settings file has them.
    pub words: Option<String>,
    pub privacy: Privacy,
    pub seed: Seed,
    pub wall: DateTime<FixedOffset>,
}

/// A person named at setup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    pub name: String,
    pub presence: Presence,
}

impl Guest {
    /// Someone who is here.
    pub fn here(name: impl Into<String>) -> Guest {
        Guest {
            name: name.into(),
            presence: Presence::Present,
        }
    }
}

/// Who has a role: the person at this place among the people, from 0, or whoever the lot brings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoleFor {
    Person(usize),
    ByLot,
}

/// The first act of a session. `sources` are the texts of all formats used.
///
/// # Errors
/// An unknown format, an empty subject, too many people, two of one name, a role for nobody.
pub fn begin(setup: Setup, formats: &Formats, sources: &BTreeMap<Id, String>) -> Result<Act, Refusal> {
    if !formats.contains_key(&setup.format) {
        return Err(Refusal::NoSuchFormat(setup.format));
    }
    if setup.people.len() > limits::PEOPLE {
        return Err(Refusal::TooMany);
    }
    let names: Vec<&str> = setup.people.iter().map(|guest| guest.name.as_str()).collect();
    if let Some(twice) = repeated(&names).first() {
        return Err(Refusal::NameTaken((*twice).to_owned()));
    }
    let tree = Tree::of(formats, &setup.format, setup.opening.as_ref(), setup.closing.as_ref());
    let mut beginning = Deciding::new(&Session::default(), &tree, Now { act: 1, at: 0 });
    let captures_items = tree.captures_items();
    beginning.open(&setup, sources, captures_items)?;
    beginning.seat(&setup.people)?;
    beginning.give_first_roles(&setup)?;
    Ok(beginning.act)
}

impl Deciding<'_> {
    fn open(&mut self, setup: &Setup, sources: &BTreeMap<Id, String>, captures_items: bool) -> Result<(), Refusal> {
        let subject = self.say_words(setup.subject.clone())?;
        let formats = sources
            .iter()
            .map(|(id, source)| Ok((id.clone(), self.keep(source.clone())?)))
            .collect::<Result<_, Refusal>>()?;
        let words = setup.words.clone().map(|words| self.keep(words)).transpose()?;
        let workspace = setup.workspace.clone().map(|name| self.keep(name)).transpose()?;
        self.does(Event::Begun(Box::new(Beginning {
            journal: JOURNAL_VERSION,
            wall: setup.wall,
            seed: write_seed(&setup.seed),
            format: setup.format.clone(),
            opening: setup.opening.clone(),
            closing: setup.closing.clone(),
            subject,
            subject_is_item: !captures_items,
            language: setup.language.clone(),
            end: setup.end,
            screen: setup.screen,
            turn_time: setup.turn_time,
            fitted: setup.fitted.clone(),
            formats,
            words,
            workspace,
            privacy: setup.privacy,
        })));
        Ok(())
    }

    /// Keeps a text of the program's own files, whose length is bounded where they are read.
    fn keep(&mut self, text: String) -> Result<TextIndex, Refusal> {
        let index = u16::try_from(self.act.texts.len()).map_err(|_| Refusal::TooMany)?;
        self.act.texts.push(text);
        Ok(TextIndex(index))
    }

    fn seat(&mut self, people: &[Guest]) -> Result<(), Refusal> {
        for (index, guest) in people.iter().enumerate() {
            let person = person_at(index)?;
            let name = self.say_words(guest.name.clone())?;
            self.does(Event::Seated {
                person,
                name,
                presence: guest.presence,
            });
        }
        Ok(())
    }

    fn give_first_roles(&mut self, setup: &Setup) -> Result<(), Refusal> {
        for (role, whom) in &setup.roles {
            let person = match whom {
                RoleFor::Person(index) if *index < setup.people.len() => Some(person_at(*index)?),
                RoleFor::Person(_) => return Err(Refusal::NoSuchPerson),
                RoleFor::ByLot => {
                    let people: Vec<PersonId> = self.session.seats.clone();
                    self.drawn(&people).first().copied()
                }
            };
            let of_item = self
                .role_is_of_item(role)
                .ok_or_else(|| Refusal::NoSuchRole(role.clone()))?;
            let item = (of_item && self.session.items.contains_key(&ItemId(1))).then_some(ItemId(1));
            self.does(Event::RoleGiven {
                role: role.clone(),
                to: person,
                item,
            });
        }
        Ok(())
    }
}

fn person_at(index: usize) -> Result<PersonId, Refusal> {
    u16::try_from(index + 1).map(PersonId).map_err(|_| Refusal::TooMany)
}
