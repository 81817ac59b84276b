//! Who is here, where they sit, and what roles they hold.

use super::InAct;
use crate::session::event::{Event, Presence, TurnEnd};
use crate::session::ids::PersonId;
use crate::session::state::{Departed, Item, Person, Session};

pub(super) fn apply(session: &mut Session, event: &Event, texts: &InAct) {
    match event {
        Event::Seated { person, name, presence } => {
            let known = Person {
                name: texts.of(*name),
                presence: *presence,
                departed: None,
                took_part: false,
            };
            session.people.insert(*person, known);
            session.seats.push(*person);
        }
        Event::Arrived { person, after } => {
            set(session, *person, Presence::Present);
            if let Some(after) = after {
                sit_after(session, *person, *after);
            }
            if let Some(visit) = &mut session.visit {
                visit.arrived.insert(*person);
            }
        }
        Event::Excused(person) => {
            set(session, *person, Presence::Absent);
            if let Some(visit) = &mut session.visit {
                visit.queue.retain(|(waiting, _)| waiting != person);
            }
        }
        Event::SteppedOut(person) => set(session, *person, Presence::Away),
        Event::CameBack(person) => set(session, *person, Presence::Present),
        Event::Departed { person, answer } => {
            let (answer, at) = (*answer, session.at);
            let about = session.item_id().zip(session.item().map(Item::newest));
            if let Some(known) = session.people.get_mut(person) {
                known.presence = Presence::Left;
                known.departed = Some(Departed { answer, at, about });
            }
            if let Some(visit) = &mut session.visit {
                visit.queue.retain(|(waiting, _)| waiting != person);
            }
        }
        Event::Renamed { person, name } => {
            if let Some(known) = session.people.get_mut(person) {
                known.name = texts.of(*name);
            }
        }
        Event::RoleGiven { role, to, item } => {
            match to {
                Some(person) => session.roles.insert((role.clone(), *item), *person),
                None => session.roles.remove(&(role.clone(), *item)),
            };
            answer_role(session, role);
        }
        _ => {}
    }
}

/// Who shows by this that they are here.
pub(super) fn seen(session: &mut Session, event: &Event) {
    let person = match event {
        Event::Arrived { person, .. } | Event::SteppedOut(person) | Event::CameBack(person) => person,
        Event::TurnEnded { person, how } if !matches!(how, TurnEnd::Skipped | TurnEnd::NotBegun) => person,
        Event::Gave { by, .. } | Event::GroupObjected(by) => by,
        _ => return,
    };
    if let Some(known) = session.people.get_mut(person) {
        known.took_part = true;
    }
}

fn set(session: &mut Session, person: PersonId, presence: Presence) {
    if let Some(known) = session.people.get_mut(&person) {
        known.presence = presence;
        known.departed = None;
    }
}

/// The ring makes room after the neighbour; nobody else moves.
fn sit_after(session: &mut Session, person: PersonId, after: PersonId) {
    session.seats.retain(|seated| *seated != person);
    let place = session
        .seats
        .iter()
        .position(|seated| *seated == after)
        .map_or(session.seats.len(), |index| index + 1);
    session.seats.insert(place, person);
}

/// A role that was asked for has an answer: the step's time begins now.
pub(super) fn answer_role(session: &mut Session, role: &crate::notation::Id) {
    let at = session.at;
    if let Some(visit) = &mut session.visit
        && visit.role_asked.as_ref() == Some(role)
    {
        visit.role_asked = None;
        visit.began = at;
        session.both_hats.extend(visit.item);
    }
}
