//! How the things of a session are called: people, steps, items, formats, moments. Every text of a person is made harmless.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};

use crate::format::tree::Tree;
use crate::notation::visible::{visible, visible_line};
use crate::notation::{Id, Text};
use crate::session::course::{Course, Spot};
use crate::session::facts::Entrusted;
use crate::session::ids::{ItemId, PersonId, TextRef};
use crate::session::place::Place;
use crate::session::state::Session;
use crate::session::texts::Texts;
use crate::stage::agenda::RowName;
use crate::stage::fill::fill;
use crate::words::{Form, Words};

/// A session told in a language.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    pub words: &'a Words,
    pub session: &'a Session,
    pub tree: &'a Tree,
    pub texts: &'a Texts,
}

impl<'a> Telling<'a> {
    /// A text of the session on one line; nothing where it was erased.
    pub fn line(&self, text: TextRef) -> String {
        self.texts
            .get(text)
            .map(|text| visible_line(text).into_owned())
            .unwrap_or_default()
    }

    /// A text of the session with its line breaks.
    pub fn text(&self, text: TextRef) -> String {
        self.texts
            .get(text)
            .map(|text| visible(text).into_owned())
            .unwrap_or_default()
    }

    /// A person's name.
    pub fn name(&self, person: PersonId) -> String {
        self.session
            .name(person)
            .map(|name| self.line(name))
            .unwrap_or_default()
    }

    /// Several names in one sentence.
    pub fn names(&self, people: &[PersonId]) -> String {
        let names: Vec<String> = people.iter().map(|person| self.name(*person)).collect();
        self.words.enumerated(&names)
    }

    /// To whom something is entrusted.
    pub fn entrusted(&self, to: Entrusted<TextRef>) -> String {
        match to {
            Entrusted::Person(person) => self.name(person),
            Entrusted::Named(text) => self.line(text),
        }
    }

    /// A step as the agenda calls it: the format's name for it, else the vocabulary's, else its id in letters.
    pub fn step_name(&self, id: &Id, name: Option<&Text>) -> String {
        let given = name.map(|name| visible_line(name.in_language(self.words.language())).into_owned());
        given
            .or_else(|| self.words.step_name(id.as_str()))
            .unwrap_or_else(|| in_letters(id))
    }

    /// A row of the agenda.
    pub fn row_name(&self, row: &RowName) -> String {
        match row {
            RowName::Step(step) => self.step_name(&step.id, step.name.as_ref()),
            RowName::Point(number, title) => format!("{number} {}", self.line(*title)),
        }
    }

    /// A role as it is asked for: the vocabulary's word, else the format's, else its id in letters.
    pub fn role_name(&self, role: &Id) -> String {
        let declared = || {
            let of_format = self.tree.formats.values().flat_map(|format| &format.roles);
            let name = of_format
                .filter(|known| *known.id == *role)
                .find_map(|known| known.name.as_ref());
            name.map(|name| visible_line(name.in_language(self.words.language())).into_owned())
        };
        self.words
            .term(role.as_str(), Form::One)
            .or_else(declared)
            .unwrap_or_else(|| in_letters(role))
    }

    /// A format's title.
    pub fn format_title(&self, format: &Id) -> String {
        self.tree
            .formats
            .get(format)
            .map(|known| visible_line(known.title.in_language(self.words.language())).into_owned())
            .unwrap_or_else(|| in_letters(format))
    }

    /// What a place is called: its step, or the item that waits there.
    pub fn place_name(&self, place: &Place) -> String {
        let course = Course {
            tree: self.tree,
            session: self.session,
        };
        match course.spot(place) {
            Some(Spot::Step(step)) => self.step_name(&step.id, step.name.as_ref()),
            Some(Spot::Item(block) | Spot::Choice(block)) => {
                let counted = place.0.iter().rev().find_map(|segment| segment.count);
                let title = counted.and_then(|number| self.session.items.get(&ItemId(number)));
                title.map_or_else(
                    || self.step_name(&block.id, block.name.as_ref()),
                    |item| self.line(item.title),
                )
            }
            None => place.last().map(|part| in_letters(&part.id)).unwrap_or_default(),
        }
    }

    /// The position of an item on the agenda, from 1.
    pub fn number(&self, item: ItemId) -> usize {
        let position = self.session.item_order.iter().position(|other| *other == item);
        position.map_or(usize::from(item.0), |index| index + 1)
    }

    /// A format's text in this language, with the names it speaks of.
    pub fn filled(&self, text: &Text) -> String {
        let text = text.in_language(self.words.language());
        visible_line(&fill(text, self.session, self.texts, &self.words.room_somebody())).into_owned()
    }

    /// The wall time of a moment of the session, milliseconds since it began.
    pub fn wall(&self, at: u64) -> Option<DateTime<FixedOffset>> {
        let begun = self.session.beginning.as_ref()?.wall;
        begun.checked_add_signed(TimeDelta::milliseconds(i64::try_from(at).ok()?))
    }

    /// The day on which the session now stands.
    pub fn today(&self) -> Option<NaiveDate> {
        self.wall(self.session.at).map(|wall| wall.date_naive())
    }

    /// The time of day of a moment of the session.
    pub fn time_of_day(&self, at: u64) -> String {
        self.wall(at)
            .map(|wall| self.words.time(wall.time()))
            .unwrap_or_default()
    }
}

/// `proposal_holder` as a person reads it: Proposal holder.
fn in_letters(id: &Id) -> String {
    capital(&id.as_str().replace('_', " "))
}

/// With a capital letter, as a sentence begins.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
