//! What is known about an item: versions, objections, concerns, outcome, care.

use super::InAct;
use crate::method::consent::{Table, Verdict};
use crate::session::event::{Event, Giver, ObjectionState, Side, Word};
use crate::session::facts::{Care, Point};
use crate::session::ids::{ItemId, ObjectionId, TextIndex, TextRef};
use crate::session::state::{Concern, Item, Objection, Session, Settled, Version};

pub(super) fn apply(session: &mut Session, event: &Event, texts: &InAct) {
    let (act, at) = (session.act, session.at);
    match event {
        Event::ItemAdded { item, point } => {
            let mut added = Item::new(texts.of(point.title));
            write_point(&mut added, point, texts);
            session.items.insert(*item, added);
            session.item_order.push(*item);
        }
        Event::ItemsOrder(order) => session.item_order.clone_from(order),
        Event::ItemsAgreed => session.items_agreed = true,
        Event::ItemRemoved(item) => session.item_order.retain(|other| other != item),
        Event::ItemChanged { item, point } => on(session, *item, |known| write_point(known, point, texts)),
        Event::ItemPostponed(item) => on(session, *item, |item| item.postponed = true),
        Event::GoneThrough(item) => on(session, *item, |item| item.gone_through = true),
        Event::Version {
            item,
            number,
            text,
            care,
        } => {
            on(session, *item, |item| {
                item.versions.push(Version {
                    number: *number,
                    text: *text,
                    care: *care,
                    at,
                });
                item.care = item.care.updated_by(*care);
            });
        }
        Event::Amended { item, choice } => on(session, *item, |item| item.amendments.push((act, *choice))),
        Event::Outcome { item, outcome } => {
            on(session, *item, |item| {
                item.outcome = Some(Settled {
                    outcome: *outcome,
                    act,
                    at,
                })
            });
        }
        Event::Unsettled(item) => on(session, *item, |item| {
            item.outcome = None;
            item.rounds.clear();
            item.gone_through = false;
        }),
        Event::Cared { item, care } => {
            let Ok(care) = care.translate(&mut InAct(act));
            on(session, *item, |item| item.care = item.care.updated_by(care));
        }
        Event::LeftOpen { item, what } => on(session, *item, |item| {
            item.left_open.insert(*what);
        }),
        _ => objection_event(session, event, texts),
    }
}

fn objection_event(session: &mut Session, event: &Event, texts: &InAct) {
    match event {
        Event::Examined {
            item,
            objection,
            question,
        } => {
            on_objection(session, *item, *objection, |objection| {
                objection.work.question = Some(*question)
            });
        }
        Event::Tabled {
            item,
            objection,
            text,
            care,
        } => {
            let Ok(care) = care.translate(&mut InAct(texts.0));
            table(
                session,
                (*item, *objection),
                (texts.of(*text), care),
                Table::Tabled { objector: None },
            );
        }
        Event::TabledToTry {
            item,
            objection,
            text,
            care,
        } => {
            table(
                session,
                (*item, *objection),
                (*text, *care),
                Table::ToTry { holder: None },
            );
        }
        Event::ConcernWorded { item, concern, text } => on(session, *item, |item| {
            if let Some(concern) = item.concerns.get_mut(concern) {
                concern.text = Some(texts.of(*text));
            }
        }),
        Event::SearchedOn { item, objection } => on_objection(session, *item, *objection, |objection| {
            objection.work.attempts = 0;
            objection.work.question = None;
        }),
        Event::Weighed {
            item,
            objection,
            side,
            verdict,
            by,
        } => {
            on_objection(session, *item, *objection, |objection| {
                if *side == Side::Objector {
                    objection.word = word_of(*by);
                }
                weigh(objection, *side, *verdict)
            });
        }
        Event::Became {
            item,
            objection,
            state,
            word,
        } => {
            keep_as_concern(session, *item, *objection, *state);
            on_objection(session, *item, *objection, |objection| {
                objection.state = *state;
                // What lifted it was said when the amendment was weighed.
                if !matches!(state, ObjectionState::Lifted(_)) {
                    objection.word = *word;
                }
                if *state != ObjectionState::Open {
                    objection.tabled = None;
                    objection.work.table = Table::Empty;
                }
            });
        }
        _ => {}
    }
}

fn word_of(giver: Giver) -> Word {
    match giver {
        Giver::Person(_) => Word::Own,
        Giver::All => Word::Group,
    }
}

/// Yes to lift it asks the holder; no makes an attempt; not yet leaves the text on the table (DESIGN, Integration).
fn weigh(objection: &mut Objection, side: Side, verdict: Verdict) {
    match (side, verdict) {
        (_, Verdict::No) => {
            objection.work.attempts = objection.work.attempts.saturating_add(1);
            objection.work.table = Table::Empty;
            objection.tabled = None;
        }
        (Side::Objector, Verdict::Yes) => objection.work.table = Table::Lifted { holder: None },
        (Side::Objector, Verdict::NotYet) => {
            objection.work.table = Table::Tabled {
                objector: Some(verdict),
            }
        }
        (Side::Holder, _) => match &mut objection.work.table {
            Table::Lifted { holder } | Table::ToTry { holder } => *holder = Some(verdict),
            Table::Empty | Table::Tabled { .. } => {}
        },
    }
}

fn table(
    session: &mut Session,
    (item, objection): (ItemId, ObjectionId),
    tabled: (TextRef, Care<TextRef>),
    stage: Table,
) {
    on_objection(session, item, objection, |objection| {
        objection.tabled = Some(tabled);
        objection.work.table = stage;
    });
}

fn keep_as_concern(session: &mut Session, item: ItemId, objection: ObjectionId, state: ObjectionState) {
    let ObjectionState::BecameConcern(concern) = state else {
        return;
    };
    on(session, item, |item| {
        if let Some(objection) = item.objections.get(&objection) {
            let kept = Concern {
                by: objection.by,
                text: objection.text,
                unsaid: false,
            };
            item.concerns.insert(concern, kept);
        }
    });
}

fn write_point(item: &mut Item, point: &Point<TextIndex>, texts: &InAct) {
    item.title = texts.of(point.title);
    item.kind = point.kind;
    item.by = point.by;
    item.minutes = point.minutes;
}

fn on(session: &mut Session, item: ItemId, change: impl FnOnce(&mut Item)) {
    if let Some(item) = session.items.get_mut(&item) {
        change(item);
    }
}

fn on_objection(session: &mut Session, item: ItemId, objection: ObjectionId, change: impl FnOnce(&mut Objection)) {
    if let Some(objection) = session
        .items
        .get_mut(&item)
        .and_then(|item| item.objections.get_mut(&objection))
    {
        change(objection);
    }
}
