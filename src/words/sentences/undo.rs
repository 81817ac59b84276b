//! What undo and redo brought back, in words: not the deed, but the state that now holds ("Back: Élise has not answered yet.").

use super::telling::Telling;
use crate::session::event::Presence;
use crate::session::ids::PersonId;
use crate::session::state::{Item, Phase, Session, Visit};

/// Which way the history was gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Back,
    Again,
}

/// The state regained, from the session as it was before the key and as it is now.
pub fn undo_said(before: &Session, now: &Telling<'_>, way: Way) -> String {
    let state = state(before, now);
    match way {
        Way::Back => now.words.undo_back(state),
        Way::Again => now.words.undo_again(state),
    }
}

/// The first thing that differs, from what the whole room sees to what only the facilitator does.
fn state(before: &Session, now: &Telling<'_>) -> String {
    let words = now.words;
    let phase =
        || (now.session.phase == Phase::Waiting && before.phase != Phase::Waiting).then(|| words.state_not_begun());
    phase()
        .or_else(|| pause(before, now))
        .or_else(|| presence(before, now))
        .or_else(|| outcome(before, now))
        .or_else(|| visit(before, now))
        .or_else(|| item(before, now))
        .or_else(|| beside(before, now))
        .unwrap_or_else(|| words.state_as_before())
}

fn pause(before: &Session, now: &Telling<'_>) -> Option<String> {
    match (before.pause.is_some(), now.session.pause.is_some()) {
        (false, true) => Some(now.words.state_paused()),
        (true, false) => Some(now.words.state_going_on()),
        _ => None,
    }
}

fn presence(before: &Session, now: &Telling<'_>) -> Option<String> {
    let everyone = before.people.keys().chain(now.session.people.keys());
    let changed = |person: &&PersonId| before.is_present(**person) != now.session.is_present(**person);
    let person = *everyone.into_iter().find(changed)?;
    let name = match now.session.name(person) {
        Some(_) => now.name(person),
        // Who came for the first time is no longer known; the name still lies in the texts.
        None => before.name(person).map(|name| now.line(name)).unwrap_or_default(),
    };
    Some(match now.session.presence(person) {
        Some(Presence::Present) => now.words.state_here(name),
        _ => now.words.state_not_here(name),
    })
}

fn outcome(before: &Session, now: &Telling<'_>) -> Option<String> {
    let outcomes = |session: &Session| session.items.values().filter(|item| item.outcome.is_some()).count();
    match (outcomes(before), outcomes(now.session)) {
        (then, now_) if now_ < then => Some(now.words.state_not_decided()),
        (then, now_) if now_ > then => Some(now.words.state_decided()),
        _ => None,
    }
}

/// Where the meeting is, and who speaks there.
fn visit(before: &Session, now: &Telling<'_>) -> Option<String> {
    let words = now.words;
    let (then, here) = (before.visit.as_ref(), now.session.visit.as_ref()?);
    let same_stay = then.is_some_and(|then| then.place == here.place && then.act == here.act);
    let then = then.filter(|_| same_stay);
    if then.is_none_or(|then| then.closed.is_some() != here.closed.is_some()) && is_round_open(here, now) {
        return Some(words.state_round_open());
    }
    let Some(then) = then else {
        return Some(match here.speaker() {
            Some(speaker) => floor(speaker, here, now),
            None => words.state_step(now.place_name(&here.place)),
        });
    };
    if then.speaker() != here.speaker() {
        return Some(match here.speaker() {
            Some(speaker) => floor(speaker, here, now),
            None => words.state_nobody_speaks(),
        });
    }
    let changed = |person: &&PersonId| then.given.get(person) != here.given.get(person);
    if let Some(person) = then.given.keys().chain(here.given.keys()).find(changed) {
        return Some(floor(*person, here, now));
    }
    if before.question.is_none() && now.session.question.is_some() {
        return Some(words.state_question());
    }
    let time = |visit: &Visit| (visit.extended, visit.turn_extended, visit.floor.map(|turn| turn.began));
    (time(then) != time(here)).then(|| words.state_time())
}

/// Everyone had answered, and the round is not closed any more.
fn is_round_open(here: &Visit, now: &Telling<'_>) -> bool {
    let answers = here.opener.is_some() && here.order.is_empty() && here.floor.is_none() && !here.given.is_empty();
    answers && here.closed.is_none() && now.session.phase == Phase::Running
}

/// In a round of answers what counts is the answer; elsewhere, who has the floor.
fn floor(person: PersonId, visit: &Visit, now: &Telling<'_>) -> String {
    let name = now.name(person);
    let course = crate::session::course::Course {
        tree: now.tree,
        session: now.session,
    };
    let stances = course
        .step()
        .is_some_and(|step| matches!(step.capture, Some(crate::format::Capture::Stances(_))));
    match (stances, visit.given.contains_key(&person)) {
        (true, true) => now.words.state_answered(name),
        (true, false) => now.words.state_not_answered(name),
        (false, _) => now.words.state_floor(name),
    }
}

fn item(before: &Session, now: &Telling<'_>) -> Option<String> {
    let words = now.words;
    if before.item_order != now.session.item_order || before.items_agreed != now.session.items_agreed {
        return Some(words.state_agenda());
    }
    let here = now.session.item()?;
    let then = before.items.get(&now.session.item_id()?);
    let newest = |item: &Item| item.newest();
    if then.map_or(0, newest) != here.newest() {
        return Some(match here.newest() {
            0 => words.state_no_version(),
            number => words.state_version(number),
        });
    }
    let objections_differ = then.is_some_and(|then| then.objections != here.objections);
    objections_differ.then(|| words.state_objection())
}

/// What lies beside the meeting.
fn beside(before: &Session, now: &Telling<'_>) -> Option<String> {
    let words = now.words;
    match now.session.notes.len().cmp(&before.notes.len()) {
        std::cmp::Ordering::Less => return Some(words.state_note_gone()),
        std::cmp::Ordering::Greater => return Some(words.state_note()),
        std::cmp::Ordering::Equal => {}
    }
    let time = |session: &Session| {
        (
            session.end,
            session.item_time.clone(),
            session.left_out.clone(),
            session.gap,
        )
    };
    (time(before) != time(now.session)).then(|| words.state_time())
}
