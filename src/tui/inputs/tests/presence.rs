//! Arriving, stepping out, leaving, roles, corrected names.

use crossterm::event::KeyCode;

use super::hand::Hand;
use super::room::{BRUNO, CHEN, ELISE, HELENE, Room};
use crate::notation::Language;
use crate::session::command::{Command, DepartureAnswer, People};
use crate::tui::inputs::people;

fn room(step: &str) -> Room {
    let mut room = Room::consent(Language::FRENCH);
    room.until(step);
    room
}

#[test]
fn who_was_expected_arrives() {
    let room = room("react");
    let hand = Hand::on(&room, people::sheet()).types("hel").enter().types("1");
    assert_eq!(hand.accepted(), [Command::People(People::Arrive(HELENE))]);
}

#[test]
fn somebody_new_sits_down_next_to_a_neighbour() {
    let room = room("react");
    let open = || Hand::on(&room, people::sheet()).types("Inès").enter();
    let join = |after| {
        [Command::People(People::Join {
            name: "Inès".to_owned(),
            after: Some(after),
        })]
    };
    assert_eq!(open().enter().accepted(), join(HELENE));
    assert_eq!(open().press(KeyCode::Left).enter().accepted(), join(ELISE));
    let twice = open().press(KeyCode::Right).press(KeyCode::Right).enter();
    assert_eq!(twice.accepted(), join(BRUNO));
}

#[test]
fn a_new_name_that_begins_another_can_be_taken() {
    let room = room("react");
    let hand = Hand::on(&room, people::sheet())
        .types("Eli")
        .press(KeyCode::Down)
        .enter()
        .enter();
    let [Command::People(People::Join { name, .. })] = &hand.accepted()[..] else {
        panic!("a newcomer")
    };
    assert_eq!(name, "Eli");
}

#[test]
fn stepping_out_and_leaving_need_one_number_where_nothing_is_decided() {
    let room = room("react");
    let chen = || Hand::on(&room, people::about(CHEN));
    assert_eq!(chen().types("1").accepted(), [Command::People(People::StepOut(CHEN))]);
    assert_eq!(
        chen().types("2").accepted(),
        [Command::People(People::Leave {
            person: CHEN,
            answer: None
        })]
    );
}

#[test]
fn while_a_proposal_is_open_the_departure_question_has_three_answers() {
    let room = room("consent_round");
    let leave = |number: &str| Hand::on(&room, people::about(CHEN)).types("2").types(number).accepted();
    let with = |answer| {
        [Command::People(People::Leave {
            person: CHEN,
            answer: Some(answer),
        })]
    };
    assert_eq!(leave("1"), with(DepartureAnswer::NoObjection));
    assert_eq!(leave("2"), with(DepartureAnswer::Objection(String::new())));
    assert_eq!(leave("3"), with(DepartureAnswer::CouldNotAnswer));
}

#[test]
fn who_does_not_come_is_said_so_from_their_sheet_while_nobody_has_seen_them() {
    let mut room = room("react");
    let excused = Hand::on(&room, people::about(CHEN)).types("5").accepted();
    assert_eq!(excused, [Command::People(People::Excuse(CHEN))]);
    room.does(Command::People(People::Excuse(CHEN)));
    let arrives = Hand::on(&room, people::about(CHEN)).types("1").accepted();
    assert_eq!(arrives, [Command::People(People::Arrive(CHEN))]);
}

#[test]
fn who_is_away_comes_back() {
    let mut room = room("react");
    room.does(Command::People(People::StepOut(CHEN)));
    let hand = Hand::on(&room, people::sheet()).types("chen").enter().types("1");
    assert_eq!(hand.accepted(), [Command::People(People::ComeBack(CHEN))]);
}

#[test]
fn a_person_takes_a_role_and_a_name_is_corrected() {
    let room = room("react");
    let role = Hand::on(&room, people::about(CHEN)).types("3").types("2").accepted();
    let [Command::People(People::GiveRole { role, to, .. })] = &role[..] else {
        panic!("a role")
    };
    assert_eq!((role.as_str(), *to), ("scribe", Some(CHEN)));
    let name = Hand::on(&room, people::about(CHEN))
        .types("4")
        .types("g")
        .enter()
        .accepted();
    assert_eq!(
        name,
        [Command::People(People::Rename {
            person: CHEN,
            name: "Cheng".to_owned()
        })]
    );
}
