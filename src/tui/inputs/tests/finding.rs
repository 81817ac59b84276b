//! The search that does.

use crossterm::event::KeyCode;

use super::hand::Hand;
use super::room::{BRUNO, HELENE, Room};
use crate::notation::Language;
use crate::session::command::{Agenda, Command, Floor, People};
use crate::session::facts::{Note, NoteKind};
use crate::tui::inputs::{find, people};
use crate::tui::intent::Intent;

fn room(language: Language) -> Room {
    let mut room = Room::consent(language);
    room.until("react");
    room.space();
    room
}

#[test]
fn what_has_a_key_is_done_as_its_key_does_it() {
    let room = room(Language::ENGLISH);
    let hand = Hand::on(&room, find::sheet()).types("a pause").enter();
    assert_eq!(hand.screen, Some(Intent::Pause));
}

#[test]
fn accents_and_gaps_in_what_is_typed_do_not_matter() {
    let room = room(Language::FRENCH);
    let hand = Hand::on(&room, find::sheet()).types("etape apres").enter();
    assert_eq!(hand.screen, Some(Intent::NextStep));
}

#[test]
fn a_person_gets_the_floor_or_is_asked_about() {
    let room = room(Language::ENGLISH);
    let floor = Hand::on(&room, find::sheet()).types("bruno").enter();
    assert_eq!(floor.accepted(), [Command::Floor(Floor::To(BRUNO))]);
    let about = Hand::on(&room, find::sheet()).types("helene").enter().types("1");
    assert_eq!(
        about.accepted(),
        Hand::on(&room, people::about(HELENE)).types("1").accepted()
    );
}

#[test]
fn what_cannot_be_done_now_says_why() {
    let room = room(Language::ENGLISH);
    let hand = Hand::on(&room, find::sheet()).types("objection").enter();
    assert!(hand.refused.is_some() && hand.sent.is_empty() && !hand.closed);
}

#[test]
fn a_step_that_was_left_is_gone_to_after_a_question() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("clarify");
    let hand = Hand::on(&room, find::sheet()).types("go to").enter().types("1");
    assert!(matches!(hand.accepted()[..], [Command::Agenda(Agenda::GoTo(_))]));
}

#[test]
fn what_has_no_key_is_there_too() {
    let room = room(Language::ENGLISH);
    let large = Hand::on(&room, find::sheet()).types("large").enter();
    assert_eq!(large.accepted().len(), 1);
    let screen = Hand::on(&room, find::sheet()).types("sees this screen").enter();
    assert!(matches!(screen.accepted()[..], [Command::People(People::ShowTo(_))]));
}

#[test]
fn notes_are_found_and_read() {
    let mut room = room(Language::ENGLISH);
    room.does(Command::Note(Note {
        kind: NoteKind::Question,
        text: "Who hosts it?".to_owned(),
        who: None,
        due: None,
    }));
    let hand = Hand::on(&room, find::sheet()).types("hosts it").enter();
    assert!(!hand.closed && hand.screen.is_none());
    assert!(hand.press(KeyCode::Esc).closed);
}

#[test]
fn arrows_choose_among_what_is_found_and_letters_are_text() {
    let room = room(Language::ENGLISH);
    let first = Hand::on(&room, find::sheet()).types("minute").enter();
    let second = Hand::on(&room, find::sheet())
        .types("minute")
        .press(KeyCode::Down)
        .enter();
    assert_eq!(
        [first.screen, second.screen],
        [Some(Intent::MinuteMore), Some(Intent::MinuteLess)]
    );
    let nothing = Hand::on(&room, find::sheet()).types("q?/b.u").enter();
    assert!(!nothing.closed && nothing.screen.is_none());
}
