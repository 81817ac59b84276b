//! What can be done about one person: arrives, steps out, comes back, leaves; takes a role; the name is corrected.

use super::{arrival, departure};
use crate::format::SESSION_ROLES;
use crate::notation::Id;
use crate::session::command::{Command, People};
use crate::session::event::Presence;
use crate::session::ids::PersonId;
use crate::session::state::Session;
use crate::tui::context::Context;
use crate::tui::inputs::choices::{self, Choices, Offer, Selected, numbered};
use crate::tui::inputs::{Answer, Sheet, rename};

/// What can be done about this person.
pub fn sheet(person: PersonId) -> Box<dyn Sheet> {
    choices::sheet(About { person }, Selected::default())
}

struct About {
    person: PersonId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Arrives,
    StepsOut,
    ComesBack,
    Leaves,
    TakesRole,
    NameCorrected,
    DoesNotCome,
}

/// What fits how the person is there.
fn deeds(person: PersonId, session: &Session) -> Vec<Deed> {
    let mut deeds = match session.presence(person) {
        Some(Presence::Present) => vec![Deed::StepsOut, Deed::Leaves],
        Some(Presence::Away) => vec![Deed::ComesBack, Deed::Leaves],
        Some(Presence::Expected | Presence::Absent) => vec![Deed::Arrives],
        Some(Presence::Left) => vec![Deed::ComesBack],
        None => Vec::new(),
    };
    deeds.extend([Deed::TakesRole, Deed::NameCorrected]);
    deeds.extend(session.may_be_excused(person).then_some(Deed::DoesNotCome));
    deeds
}

impl About {
    fn deeds(&self, context: Context<'_>) -> Vec<Deed> {
        deeds(self.person, context.meeting.session())
    }

    /// Where this person sits.
    fn place(&self, context: Context<'_>) -> String {
        let seats = &context.meeting.session().seats;
        let Some(at) = seats.iter().position(|other| *other == self.person) else {
            return String::new();
        };
        let beside = |step: usize| seats.get((at + step) % seats.len()).copied();
        let [left, right] =
            [beside(seats.len() - 1), beside(1)].map(|other| other.filter(|other| *other != self.person));
        arrival::between(left, right, context)
    }
    fn does(&self, deed: Deed, context: Context<'_>) -> Answer {
        let person = self.person;
        Answer::send(Command::People(match deed {
            Deed::Arrives => People::Arrive(person),
            Deed::StepsOut => People::StepOut(person),
            Deed::ComesBack => People::ComeBack(person),
            Deed::Leaves if context.meeting.session().asks_on_leaving(person) => {
                return Answer::Open(departure::sheet(person));
            }
            Deed::DoesNotCome => People::Excuse(person),
            Deed::Leaves => People::Leave { person, answer: None },
            Deed::TakesRole => return Answer::Open(roles_sheet(person)),
            Deed::NameCorrected => return Answer::Open(rename::sheet(context, person)),
        }))
    }
}

impl Offer for About {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let name = context.name(self.person);
        let rows = self.deeds(context).into_iter().zip(1..).map(|(deed, number)| {
            let (label, detail) = match deed {
                Deed::Arrives => (words.people_arrives(), self.place(context)),
                Deed::StepsOut => (words.people_steps_out(), String::new()),
                Deed::ComesBack => (words.people_comes_back(), self.place(context)),
                Deed::Leaves => (words.people_leaves(), String::new()),
                Deed::TakesRole => (words.people_takes_a_role(), held(self.person, context)),
                Deed::NameCorrected => (words.find_correct_name(), String::new()),
                Deed::DoesNotCome => (words.people_does_not_come(), String::new()),
            };
            numbered(number, label, detail)
        });
        let arrives = self.deeds(context).contains(&Deed::Arrives);
        Choices {
            foot: if arrives {
                arrival::when_heard(&name, context)
            } else {
                String::new()
            },
            title: name,
            said: super::presence_word(self.person, context),
            rows: rows.collect(),
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        let deeds = self.deeds(context);
        deeds.get(index).map_or(Answer::Stay, |deed| self.does(*deed, context))
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        let arrives = self.deeds(context).contains(&Deed::Arrives);
        let word = if arrives {
            context.words.seat_here()
        } else {
            String::new()
        };
        Some((self.person, word))
    }
}

/// The roles there are: those of every session, then those the formats name.
pub fn roles(context: Context<'_>) -> Vec<Id> {
    let named = context.meeting.tree().formats.values().flat_map(|format| &format.roles);
    let mut roles: Vec<Id> = SESSION_ROLES.iter().filter_map(|role| Id::new(role).ok()).collect();
    for role in named {
        if !roles.contains(&role.id) {
            roles.push((*role.id).clone());
        }
    }
    roles
}

/// The roles this person holds now, in words.
fn held(person: PersonId, context: Context<'_>) -> String {
    let session = context.meeting.session();
    let held = roles(context)
        .into_iter()
        .filter(|role| session.holder(role) == Some(person));
    let names: Vec<String> = held.map(|role| context.telling().role_name(&role)).collect();
    context.words.enumerated(&names)
}

/// Asks which role this person takes.
fn roles_sheet(person: PersonId) -> Box<dyn Sheet> {
    choices::sheet(Roles { person }, Selected::default())
}

struct Roles {
    person: PersonId,
}

impl Offer for Roles {
    fn choices(&self, context: Context<'_>) -> Choices {
        let session = context.meeting.session();
        let rows = roles(context).into_iter().zip(1..).map(|(role, number)| {
            let holder = session.holder(&role).map(|person| context.name(person));
            numbered(number, context.telling().role_name(&role), holder.unwrap_or_default())
        });
        Choices {
            title: context.name(self.person),
            said: context.words.people_takes_a_role(),
            rows: rows.collect(),
            ..Choices::default()
        }
    }
    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        match roles(context).get(index) {
            Some(role) => Answer::send(Command::People(People::GiveRole {
                role: role.clone(),
                to: Some(self.person),
                item: None,
            })),
            None => Answer::Stay,
        }
    }

    fn seat(&self, _context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.person, String::new()))
    }
}
