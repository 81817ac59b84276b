//! Who gets the floor, wants it, takes a role.

use crossterm::event::KeyCode;

use super::hand::Hand;
use super::room::{AICHA, CHEN, ELISE, Room};
use crate::notation::{Id, Language};
use crate::session::command::{Command, Floor, People};
use crate::session::event::Wish;
use crate::tui::inputs::pick::{self, For};

fn room() -> Room {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("react");
    room.space();
    room
}

#[test]
fn first_letters_choose_a_person_whatever_their_accents() {
    let room = room();
    let hand = Hand::on(&room, pick::sheet(For::Floor)).types("eli").enter();
    assert_eq!(hand.accepted(), [Command::Floor(Floor::To(ELISE))]);
}

#[test]
fn letters_that_are_keys_elsewhere_narrow_the_list() {
    let room = room();
    let hand = Hand::on(&room, pick::sheet(For::Floor)).types("b").enter();
    assert_eq!(hand.accepted(), [Command::Floor(Floor::To(super::room::BRUNO))]);
}

#[test]
fn who_cannot_have_the_floor_is_listed_with_the_reason() {
    let room = room();
    let hand = Hand::on(&room, pick::sheet(For::Floor)).types("hel").enter();
    assert_eq!(hand.refused, Some(room.context().words.refusal_not_here("Hélène")));
    let nobody = Hand::on(&room, pick::sheet(For::Floor)).types("zz").enter();
    assert_eq!(nobody.refused, Some(room.context().words.refusal_no_such_person()));
}

#[test]
fn arrows_go_through_the_people() {
    let room = room();
    let hand = Hand::on(&room, pick::sheet(For::Skip)).press(KeyCode::Down).enter();
    let [Command::Floor(Floor::Skip(second))] = &hand.accepted()[..] else {
        panic!("a skip")
    };
    let first = Hand::on(&room, pick::sheet(For::Skip)).enter().accepted();
    assert_ne!(first, [Command::Floor(Floor::Skip(*second))]);
}

#[test]
fn in_free_talk_one_asks_for_the_floor_or_replies_directly() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("clarify");
    room.does(Command::Floor(Floor::To(ELISE)));
    let want = |wish| [Command::Floor(Floor::Want(CHEN, wish))];
    let hand = |purpose| Hand::on(&room, pick::sheet(purpose)).types("ch").enter();
    assert_eq!(hand(For::WantsFloor).accepted(), want(Wish::Turn));
    assert_eq!(hand(For::DirectReply).accepted(), want(Wish::DirectReply));
}

#[test]
fn a_role_that_is_asked_for_is_given() {
    let room = room();
    let role = Id::new("scribe").unwrap();
    let hand = Hand::on(&room, pick::sheet(For::Role(role.clone(), None)))
        .types("aï")
        .enter();
    assert_eq!(
        hand.accepted(),
        [Command::People(People::GiveRole {
            role,
            to: Some(AICHA),
            item: None
        })]
    );
}
