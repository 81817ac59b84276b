//! What happens during the stay at a step: entering and leaving, who speaks, what is given.

use super::InAct;
use super::people::answer_role;
use crate::method::consent::ClosedRound;
use crate::session::clock::elapsed;
use crate::session::event::{Ending, Event, Given, ObjectionState, TurnEnd, Wish, Word};
use crate::session::ids::{PersonId, TextRef};
use crate::session::place::Place;
use crate::session::state::{
    Concern, EndedTurn, Objection, OpenBlock, Phase, Session, SpeakingList, Stay, Turn, Visit,
};

pub(super) fn apply(session: &mut Session, event: &Event, texts: &InAct) {
    match event {
        Event::Entered {
            place,
            item,
            objection,
            bound,
        } => {
            enter_blocks(session, place);
            // A point that is opened after all is no longer for the next meeting.
            if let Some(item) = item.and_then(|item| session.items.get_mut(&item)) {
                item.postponed = false;
            }
            let mut visit = Visit::new(place.clone(), session.act, session.at);
            (visit.item, visit.objection, visit.bound) = (*item, *objection, bound.clone());
            session.visit = Some(visit);
            session.phase = Phase::Running;
        }
        Event::Left(how) => leave(session, *how),
        Event::Ended => session.phase = Phase::Ended,
        Event::RoleLeftEmpty(role) => answer_role(session, role),
        Event::Gave { by, what, text } => give(session, *by, *what, text.map(|text| texts.of(text))),
        Event::RoundClosed {
            version,
            complete,
            objections,
        } => {
            let round = ClosedRound {
                version: *version,
                complete: *complete,
                objections: *objections,
            };
            let act = session.act;
            let item = session.item_id();
            if let Some(item) = item.and_then(|item| session.items.get_mut(&item)) {
                item.rounds.push((act, round));
            }
            if let Some(visit) = &mut session.visit {
                visit.closed = Some(round);
            }
        }
        _ => {
            let at = session.at;
            match event {
                Event::Floor(person) => note_opener(session, *person),
                Event::TurnReopened(person) => return reopen(session, *person),
                _ => {}
            }
            if let Some(visit) = &mut session.visit {
                in_visit(visit, event, at);
            }
        }
    }
}

/// Ends the stay at the current place, if there is one; a question that was put to the group there falls with it.
pub(super) fn leave(session: &mut Session, how: Ending) {
    let at = session.at;
    session.question = None;
    if let Some(visit) = session.visit.take() {
        session.stays.push(Stay {
            act: visit.act,
            place: visit.place,
            from: visit.began,
            to: at,
            how,
            item: visit.item,
        });
    }
}

/// The blocks around the new place: those that go on keep their beginning, the others begin now.
fn enter_blocks(session: &mut Session, place: &Place) {
    let now = session.act;
    let mut still_open = true;
    let mut blocks = Vec::with_capacity(place.0.len());
    let outer = place.0.len().saturating_sub(1);
    for (index, segment) in place.0.iter().take(outer).enumerate() {
        let known = session
            .blocks
            .get(index)
            .filter(|block| still_open && block.segment.id == segment.id);
        let same_pass = known.is_some_and(|block| block.segment.count == segment.count);
        blocks.push(OpenBlock {
            segment: segment.clone(),
            since: known.map_or(now, |block| block.since),
            pass_since: known.filter(|_| same_pass).map_or(now, |block| block.pass_since),
        });
        still_open = same_pass;
    }
    session.blocks = blocks;
}

/// Who begins a round: the first to get the floor of those in its order. Who speaks in another step begins none.
fn note_opener(session: &mut Session, person: PersonId) {
    let begins = |visit: &Visit| visit.opener.is_none() && visit.order.contains(&person);
    if session.visit.as_ref().is_some_and(begins) {
        session.last_opener = Some(person);
    }
}

fn in_visit(visit: &mut Visit, event: &Event, at: u64) {
    match event {
        Event::RoleAsked(role) => visit.role_asked = Some(role.clone()),
        Event::Turned(direction) => visit.direction = *direction,
        Event::Order(order) => visit.order.clone_from(order),
        Event::Floor(person) => {
            let asked = visit.queue.iter().find(|(waiting, _)| waiting == person);
            visit.floor = Some(Turn {
                person: *person,
                began: at,
                before: 0,
                wish: asked.map_or(Wish::Turn, |(_, wish)| *wish),
            });
            visit.opener.get_or_insert(*person);
            visit.order.retain(|waiting| waiting != person);
            visit.queue.retain(|(waiting, _)| waiting != person);
            visit.turn_extended = 0;
        }
        Event::TurnEnded { person, how } => end_turn(visit, *person, *how, at),
        Event::TurnBegan(moment) => begin_at(visit, *moment),
        Event::Wanted { person, kind } => visit.queue.push((*person, *kind)),
        Event::ListClosed => visit.list = SpeakingList::Closed,
        Event::Unwanted(person) => visit.queue.retain(|(waiting, _)| waiting != person),
        Event::AllGave(what) => visit.all_gave = Some(*what),
        Event::Reread(person) => {
            visit.reread.insert(*person);
        }
        Event::Extended {
            of: crate::session::event::Timebox::Turn,
            by,
        } => visit.turn_extended = visit.turn_extended.saturating_add(*by),
        Event::Extended {
            of: crate::session::event::Timebox::Step,
            by,
        } => visit.extended = visit.extended.saturating_add(*by),
        _ => {}
    }
}

fn end_turn(visit: &mut Visit, person: PersonId, how: TurnEnd, at: u64) {
    let running = visit.floor.take_if(|turn| turn.person == person);
    let (from, before) = running.map_or((at, 0), |turn| (turn.began, turn.before));
    let wish = running.map_or(Wish::Turn, |turn| turn.wish);
    visit.turns.push(EndedTurn {
        person,
        from,
        to: at,
        before,
        how,
        wish,
    });
}

/// The turn that runs began at this moment, and so the turn before it had ended by then.
fn begin_at(visit: &mut Visit, moment: u64) {
    if let Some(turn) = &mut visit.floor {
        turn.began = moment;
    }
    for turn in &mut visit.turns {
        turn.to = turn.to.min(moment.max(turn.from));
    }
}

/// The same turn goes on, with what it took so far.
fn reopen(session: &mut Session, person: PersonId) {
    let at = session.at;
    let Some(visit) = &mut session.visit else { return };
    let ended = visit
        .turns
        .iter()
        .rposition(|turn| turn.person == person && turn.how != TurnEnd::NotBegun);
    let ended = ended.map(|index| visit.turns.remove(index));
    let wish = ended.map_or(Wish::Turn, |turn| turn.wish);
    let before = ended.map_or(0, |turn| {
        turn.before.saturating_add(elapsed(session, turn.from, turn.to))
    });
    let Some(visit) = &mut session.visit else { return };
    visit.order.retain(|waiting| *waiting != person);
    visit.floor = Some(Turn {
        person,
        began: at,
        before,
        wish,
    });
}

/// What is given again replaces what was given before; nobody else's is touched.
fn give(session: &mut Session, by: PersonId, what: Given, text: Option<TextRef>) {
    let before = session.visit.as_mut().and_then(|visit| visit.given.insert(by, what));
    let Some(item) = session.visit.as_ref().and_then(|visit| visit.item) else {
        return;
    };
    let Some(item) = session.items.get_mut(&item) else {
        return;
    };
    match before {
        Some(Given::Objection(old)) if before != Some(what) => {
            if let Some(objection) = item.objections.get_mut(&old) {
                objection.state = ObjectionState::Unsaid;
            }
        }
        Some(Given::Concern(old)) if before != Some(what) => {
            if let Some(concern) = item.concerns.get_mut(&old) {
                concern.unsaid = true;
            }
        }
        _ => {}
    }
    let version = item.newest();
    match what {
        Given::NoObjection => {}
        Given::Objection(id) => {
            let objection = item.objections.entry(id).or_insert(Objection {
                by,
                text: None,
                version,
                state: ObjectionState::Open,
                word: Word::Own,
                work: Default::default(),
                tabled: None,
            });
            objection.text = text.or(objection.text);
            objection.state = ObjectionState::Open;
            objection.word = Word::Own;
        }
        Given::Concern(id) => {
            let concern = item.concerns.entry(id).or_insert(Concern {
                by,
                text: None,
                unsaid: false,
            });
            concern.text = text.or(concern.text);
            concern.unsaid = false;
        }
    }
}
