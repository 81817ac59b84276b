//! Facts into state, dumbly: each event is copied where it belongs. No rule, no format, no words, no clock: an old journal replays the
//! same however `decide` has changed.
//!
//! This file routes; what belongs to a visit, to an item and to people is in `apply/`.

mod item;
mod people;
mod visit;

use std::convert::Infallible;

use crate::session::event::Event;
use crate::session::extension::{self, Extension};
use crate::session::facts::Namer;
use crate::session::ids::{ItemId, PersonId, TextIndex, TextRef};
use crate::session::state::{Item, Phase, Session, Written};

/// Gives the texts of an act their place in the session's table.
pub(super) struct InAct(pub(super) u64);

impl Namer<TextIndex, PersonId> for InAct {
    type Text = TextRef;
    type Person = PersonId;
    type Refused = Infallible;

    fn text(&mut self, text: TextIndex) -> Result<TextRef, Infallible> {
        Ok(TextRef {
            act: self.0,
            index: text.0,
        })
    }

    fn person(&mut self, person: PersonId) -> Result<PersonId, Infallible> {
        Ok(person)
    }
}

impl InAct {
    fn of(&self, text: TextIndex) -> TextRef {
        TextRef {
            act: self.0,
            index: text.0,
        }
    }
}

/// Applies one event of act `act` at `at` milliseconds since the session began.
pub fn apply(session: &mut Session, event: &Event, act: u64, at: u64) {
    session.act = act;
    session.at = at;
    people::seen(session, event);
    let texts = InAct(act);
    match event {
        Event::Begun(beginning) => {
            session.subject = Some(texts.of(beginning.subject));
            session.end = beginning.end;
            session.screen = beginning.screen;
            session.turn_time = beginning.turn_time;
            session.beginning = Some((**beginning).clone());
            if beginning.subject_is_item {
                session.items.insert(ItemId(1), Item::new(texts.of(beginning.subject)));
                session.item_order.push(ItemId(1));
            }
        }
        Event::Reopened { alive, .. } => {
            // A gap about which nothing was said before the next one stays left out.
            session.left_out.extend(session.gap.replace((*alive, at)));
        }
        Event::Closed => {
            visit::leave(session, crate::session::event::Ending::Gone);
            session.phase = Phase::Closed;
        }
        Event::Chosen { format } => {
            if let Some(visit) = &session.visit {
                session.chosen.insert(visit.place.clone(), format.clone());
            }
        }
        Event::Paused(pause) => session.pause = Some((*pause, at)),
        Event::Resumed => {
            if let Some((_, since)) = session.pause.take() {
                session.left_out.push((since, at));
            }
        }
        Event::LeftOut { from, to } => {
            session.gap = None;
            session.left_out.push((*from, *to));
        }
        Event::GapCounted => session.gap = None,
        Event::MoreAgreed(by) => {
            let of = extension::at_hand(session);
            session.extensions.extend(of.map(|of| Extension { of, by: *by }));
        }
        Event::EndMoved(end) => session.end = Some(*end),
        Event::Drawn { stream, .. } => session.draws = stream.saturating_add(1),
        Event::PutToGroup(question) => {
            let Ok(question) = question.translate(&mut InAct(act));
            session.question = Some((question, Vec::new()));
        }
        Event::GroupObjected(person) => {
            if let Some((_, objecting)) = &mut session.question
                && !objecting.contains(person)
            {
                objecting.push(*person);
            }
        }
        Event::GroupAnswered(_) => session.question = None,
        Event::Noted(note) => {
            let Ok(note) = note.translate(&mut InAct(act));
            session.notes.push(Written {
                note,
                at,
                item: session.item_id(),
            });
        }
        Event::Shown(audience) => session.screen = *audience,
        Event::TurnTimeShown(shown) => session.turn_time = *shown,
        Event::Undone(_) | Event::Redone(_) => {}
        Event::Extended {
            of: crate::session::event::Timebox::Item(item),
            by,
        } => {
            let time = session.item_time.entry(*item).or_default();
            *time = time.saturating_add(*by);
        }
        Event::Seated { .. }
        | Event::Arrived { .. }
        | Event::Excused(_)
        | Event::SteppedOut(_)
        | Event::CameBack(_)
        | Event::Departed { .. }
        | Event::Renamed { .. }
        | Event::RoleGiven { .. } => people::apply(session, event, &texts),
        Event::Version { .. }
        | Event::Amended { .. }
        | Event::Examined { .. }
        | Event::Tabled { .. }
        | Event::TabledToTry { .. }
        | Event::SearchedOn { .. }
        | Event::Weighed { .. }
        | Event::Became { .. }
        | Event::ConcernWorded { .. }
        | Event::Outcome { .. }
        | Event::Unsettled(_)
        | Event::Cared { .. }
        | Event::LeftOpen { .. }
        | Event::ItemAdded { .. }
        | Event::ItemChanged { .. }
        | Event::ItemRemoved(_)
        | Event::ItemsOrder(_)
        | Event::ItemsAgreed
        | Event::ItemPostponed(_)
        | Event::GoneThrough(_) => item::apply(session, event, &texts),
        _ => visit::apply(session, event, &texts),
    }
}
