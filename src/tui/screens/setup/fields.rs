//! The fields of setup, in their order, and what is read from them.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use crossterm::event::{KeyCode, KeyEvent};

use super::role::{Holder, RoleField};
use super::{Around, fit};
use crate::format::Format;
use crate::notation::hour::hour;
use crate::notation::visible::visible_line;
use crate::notation::{Id, Language, limits};
use crate::session::decide::{RoleFor, Setup};
use crate::session::event::{Audience, TurnTime};
use crate::store::settings::Circle;
use crate::tui::fields::{Choice, Field, Limit, Names, Taken, Writing};
use crate::tui::inputs::Typed;
use crate::tui::intent::Intent;
use crate::words::{OwnTerms, Words};

/// The roles that every session has, in the order in which they are asked for.
const SESSION_ROLES: [&str; 4] = ["facilitator", "scribe", "time_keeper", "memory_keeper"];

/// A field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Subject,
    People,
    /// The role at this place of the list.
    Role(usize),
    End,
    Language,
    Opening,
    Closing,
    Screen,
    TurnTime,
}

/// All fields.
pub(super) struct Fields {
    subject: Field,
    people: Field,
    pub roles: Vec<RoleField>,
    end: Field,
    language: Field,
    /// There only where the format has one.
    opening: Option<Field>,
    closing: Option<Field>,
    screen: Field,
    turn_time: Field,
    circles: Vec<Circle>,
    /// The circle whose people and roles were put in.
    circle: Option<usize>,
    by_lot: String,
    in_use: usize,
}

const AUDIENCES: [Audience; 2] = [Audience::Everyone, Audience::Facilitator];
const TURN_TIMES: [TurnTime; 3] = [TurnTime::Quiet, TurnTime::Large, TurnTime::Hidden];

impl Fields {
    pub fn new(given: &Setup, circles: Vec<Circle>, around: Around<'_>) -> Fields {
        let words = around.words;
        let with = || vec![words.setup_with(), words.setup_without()];
        let own = around.formats.get(&given.format);
        let known = circles.iter().map(|circle| circle.people.clone()).collect();
        let languages = Language::SHIPPED.map(|language| Words::new(language, &OwnTerms::new()).setup_in_language());
        let spoken = Language::SHIPPED
            .iter()
            .position(|language| language.code() == given.language);
        let audience = AUDIENCES.iter().position(|audience| *audience == given.screen);
        let timed = TURN_TIMES.iter().position(|timed| *timed == given.turn_time);
        let choice = |options, chosen: Option<usize>| Field::Choice(Choice::of(options).chosen_at(chosen.unwrap_or(0)));
        let mut fields = Fields {
            subject: Field::Text(Writing::line(Limit::SUBJECT)),
            people: Field::Names(Names::with_circles(known)),
            roles: own.map(|own| roles(own, words)).unwrap_or_default(),
            end: Field::Text(Writing::line(Limit::MOMENT)),
            language: choice(languages.into(), spoken),
            opening: given.opening.as_ref().map(|_| choice(with(), None)),
            closing: given.closing.as_ref().map(|_| choice(with(), None)),
            screen: choice(
                vec![words.setup_screen_everyone(), words.setup_screen_facilitator()],
                audience,
            ),
            turn_time: choice(
                vec![
                    words.setup_turn_quiet(),
                    words.setup_turn_large(),
                    words.setup_turn_hidden(),
                ],
                timed,
            ),
            circles,
            circle: None,
            by_lot: words.setup_by_lot(),
            in_use: 0,
        };
        fields.fill(given, around);
        fields
    }

    /// What is known already, from the command line.
    fn fill(&mut self, given: &Setup, around: Around<'_>) {
        let people: Vec<&str> = given.people.iter().map(|guest| guest.name.as_str()).collect();
        self.subject.fill(&given.subject);
        self.people.fill(&people.join(", "));
        for role in &mut self.roles {
            match given.roles.get(&role.id) {
                Some(RoleFor::ByLot) => role.set(&self.by_lot),
                Some(RoleFor::Person(index)) => role.set(people.get(*index).copied().unwrap_or_default()),
                None => {}
            }
        }
        if let Some(end) = given.end {
            self.set_end(fit::wall_after(given.wall, end), around.words);
        }
        if !given.subject.trim().is_empty() {
            self.in_use = 1;
        }
    }

    /// What stands in each field, in their order.
    pub fn draft(&self) -> Vec<String> {
        let text = |slot| match slot {
            Slot::Role(index) => self.roles.get(index).map(|role| role.typed().to_owned()),
            slot => self.field(slot).map(Field::text),
        };
        self.slots().into_iter().filter_map(text).collect()
    }

    /// What stands in the fields of another setup, as far as there are the same here.
    pub fn take_over(&mut self, other: &Fields) {
        for slot in other.slots() {
            if let (Some(theirs), Some(ours)) = (other.field(slot), self.field_mut(slot)) {
                ours.fill(&theirs.text());
            }
        }
        for role in &mut self.roles {
            if let Some(theirs) = other.roles.iter().find(|theirs| theirs.id == role.id) {
                role.set(theirs.typed());
            }
        }
    }

    /// The fields in their order.
    pub fn slots(&self) -> Vec<Slot> {
        let mut slots = vec![Slot::Subject, Slot::People];
        slots.extend((0..self.roles.len()).map(Slot::Role));
        slots.extend([Slot::End, Slot::Language]);
        slots.extend(self.opening.as_ref().map(|_| Slot::Opening));
        slots.extend(self.closing.as_ref().map(|_| Slot::Closing));
        slots.extend([Slot::Screen, Slot::TurnTime]);
        slots
    }

    pub fn in_use(&self) -> Slot {
        self.slots().get(self.in_use).copied().unwrap_or(Slot::Subject)
    }

    /// The field of a slot; a role has its own kind.
    pub fn field(&self, slot: Slot) -> Option<&Field> {
        match slot {
            Slot::Subject => Some(&self.subject),
            Slot::People => Some(&self.people),
            Slot::Role(_) => None,
            Slot::End => Some(&self.end),
            Slot::Language => Some(&self.language),
            Slot::Opening => self.opening.as_ref(),
            Slot::Closing => self.closing.as_ref(),
            Slot::Screen => Some(&self.screen),
            Slot::TurnTime => Some(&self.turn_time),
        }
    }

    fn field_mut(&mut self, slot: Slot) -> Option<&mut Field> {
        match slot {
            Slot::Subject => Some(&mut self.subject),
            Slot::People => Some(&mut self.people),
            Slot::Role(_) => None,
            Slot::End => Some(&mut self.end),
            Slot::Language => Some(&mut self.language),
            Slot::Opening => self.opening.as_mut(),
            Slot::Closing => self.closing.as_mut(),
            Slot::Screen => Some(&mut self.screen),
            Slot::TurnTime => Some(&mut self.turn_time),
        }
    }

    pub fn takes_text(&self) -> bool {
        let slot = self.in_use();
        matches!(slot, Slot::Role(_)) || self.field(slot).is_some_and(Field::takes_text)
    }

    pub fn typed(&mut self, typed: &Typed) -> Taken {
        let slot = self.in_use();
        let taken = match (slot, typed) {
            (Slot::Role(index), Typed::Key(key)) => self.role_key(index, key),
            (Slot::Role(index), Typed::Pasted(text)) => self.role_pasted(index, text),
            (slot, typed) => self.field_mut(slot).map_or(Taken::No, |field| field.typed(typed)),
        };
        self.follow_circle();
        match typed {
            Typed::Key(KeyEvent {
                code: KeyCode::Down, ..
            }) if taken == Taken::No => self.moved(1),
            Typed::Key(KeyEvent { code: KeyCode::Up, .. }) if taken == Taken::No => self.moved(-1),
            _ => return taken,
        }
        Taken::Yes
    }

    fn role_key(&mut self, index: usize, key: &KeyEvent) -> Taken {
        let (people, by_lot) = (self.people(), self.by_lot.clone());
        let role = self.roles.get_mut(index);
        role.map_or(Taken::No, |role| role.key(key, &people, &by_lot))
    }

    fn role_pasted(&mut self, index: usize, text: &str) -> Taken {
        let mut name = Writing::line(Limit::NAME);
        let taken = name.paste(text);
        if let (Taken::Yes, Some(role)) = (taken, self.roles.get_mut(index)) {
            role.set(&name.text());
        }
        taken
    }

    /// A circle that was put in brings its roles.
    fn follow_circle(&mut self) {
        let Field::Names(names) = &self.people else { return };
        let circle = names.circle();
        if circle == self.circle {
            return;
        }
        self.circle = circle;
        let Some(circle) = circle.and_then(|index| self.circles.get(index)) else {
            return;
        };
        for role in &mut self.roles {
            if let Some(name) = circle.roles.get(&role.id) {
                role.set(name);
            }
        }
    }

    pub fn answer(&mut self, intent: Intent) {
        match intent {
            Intent::Down => self.moved(1),
            Intent::Up => self.moved(-1),
            intent => {
                let slot = self.in_use();
                if let Some(field) = self.field_mut(slot) {
                    field.answer(intent);
                }
            }
        }
    }

    /// To the next field; false in the last one.
    pub fn enter(&mut self) -> bool {
        let before = self.in_use;
        self.moved(1);
        self.in_use != before
    }

    fn moved(&mut self, by: isize) {
        self.settle();
        let last = self.slots().len().saturating_sub(1);
        self.in_use = self.in_use.saturating_add_signed(by).min(last);
    }

    /// What was begun stands there whole.
    pub fn settle(&mut self) {
        self.people.settle();
        let (people, by_lot) = (self.people(), self.by_lot.clone());
        for role in &mut self.roles {
            role.settle(&people, &by_lot);
        }
    }

    pub fn subject(&self) -> String {
        self.subject.text().trim().to_owned()
    }

    pub fn people(&self) -> Vec<String> {
        match &self.people {
            Field::Names(names) => names.people(),
            _ => Vec::new(),
        }
    }

    /// Who stands twice among the people.
    pub fn twice(&self) -> Vec<String> {
        match &self.people {
            Field::Names(names) => names.twice(),
            _ => Vec::new(),
        }
    }

    /// Who is meant for the role at this place.
    pub fn holder(&self, index: usize, people: &[String]) -> Holder {
        self.roles
            .get(index)
            .map_or(Holder::Nobody, |role| role.holder(people, &self.by_lot))
    }

    pub fn roles(&self, people: &[String]) -> BTreeMap<Id, RoleFor> {
        let given = |role: &RoleField| Some((role.id.clone(), role.given(people, &self.by_lot)?));
        self.roles.iter().filter_map(given).collect()
    }

    /// Who would facilitate and carry the proposal (domain 4.17).
    pub fn two_hats(&self, people: &[String]) -> Option<String> {
        let roles = self.roles(people);
        let of = |id: &str| {
            roles
                .iter()
                .find(|(role, _)| role.as_str() == id)
                .map(|(_, whom)| *whom)
        };
        match (of("facilitator"), of("proposal_holder")) {
            (Some(RoleFor::Person(one)), Some(RoleFor::Person(other))) if one == other => people.get(one).cloned(),
            _ => None,
        }
    }

    /// The planned end, if one can be read.
    pub fn end(&self) -> Option<NaiveTime> {
        hour(self.end.text().trim())
    }

    /// Whether something stands in the end's field that is no time of day.
    pub fn end_is_unread(&self) -> bool {
        !self.end.text().trim().is_empty() && self.end().is_none()
    }

    pub fn set_end(&mut self, end: NaiveTime, words: &Words) {
        self.end.fill(&words.time(end));
    }

    fn chosen(field: &Field) -> usize {
        match field {
            Field::Choice(choice) => choice.chosen(),
            _ => 0,
        }
    }

    pub fn language(&self) -> Language {
        Language::SHIPPED
            .get(Self::chosen(&self.language))
            .copied()
            .unwrap_or(Language::ENGLISH)
    }

    pub fn has_opening(&self) -> bool {
        self.opening.as_ref().is_some_and(|field| Self::chosen(field) == 0)
    }

    pub fn has_closing(&self) -> bool {
        self.closing.as_ref().is_some_and(|field| Self::chosen(field) == 0)
    }

    pub fn screen(&self) -> Audience {
        AUDIENCES.get(Self::chosen(&self.screen)).copied().unwrap_or_default()
    }

    pub fn turn_time(&self) -> TurnTime {
        TURN_TIMES
            .get(Self::chosen(&self.turn_time))
            .copied()
            .unwrap_or_default()
    }

    /// Without what nothing can begin: a subject, somebody, not too many. The field that lacks it comes in use.
    pub fn missing(&mut self, words: &Words) -> Option<String> {
        let people = self.people().len();
        if self.subject().is_empty() {
            self.in_use = 0;
            Some(words.setup_subject_missing())
        } else if people == 0 {
            self.in_use = 1;
            Some(words.refusal_no_people())
        } else if people > limits::PEOPLE {
            self.in_use = 1;
            Some(words.refusal_too_many_people(limits::PEOPLE))
        } else {
            let twice = self.twice();
            let name = twice.first()?;
            self.in_use = 1;
            Some(words.refusal_name_taken(visible_line(name).into_owned()))
        }
    }
}

/// The roles that are asked for: facilitation, those of the format, then the others of every session.
fn roles(format: &Format, words: &Words) -> Vec<RoleField> {
    let session = |id: &str| Some(RoleField::new(Id::new(id).ok()?, words.role_name(id)?));
    let own = format
        .roles
        .iter()
        .filter(|role| !SESSION_ROLES.contains(&role.id.as_str()))
        .map(|role| {
            let named = role
                .name
                .as_ref()
                .map(|name| name.in_language(words.language()).to_owned());
            let label = named.or_else(|| words.role_name(role.id.as_str()));
            RoleField::new((*role.id).clone(), label.unwrap_or_else(|| role.id.to_string()))
        });
    let (first, others) = SESSION_ROLES.split_at(1);
    let first = first.iter().filter_map(|id| session(id));
    first
        .chain(own)
        .chain(others.iter().filter_map(|id| session(id)))
        .collect()
}
