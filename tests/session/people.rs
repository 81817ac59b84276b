//! Arriving, leaving, stepping out and coming back in the middle of each kind of speaking (domain 3.1, 4.17).

use ronde::session::command::{Command, DepartureAnswer, Floor, People};
use ronde::session::event::{Departure, ObjectionState, Presence, TurnEnd};
use ronde::session::expected::{Awaited, Doing};
use ronde::session::script::OutcomeIs;
use ronde::session::{Expected, ObjectionId, Refusal};

use crate::meeting::{chen_objects, consent_round, meeting, objection};

const FOUR: &str = "Aïcha, Bruno, Chen, Dora";

#[test]
fn an_arrival_speaks_at_the_seat_where_they_sit_down() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2)
        .joins("Farid", "Bruno")
        .expect_floor("Aïcha")
        .expect_waiting("Bruno, Farid, Chen, Dora");
}

#[test]
fn a_latecomer_speaks_at_the_end_of_the_round() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(4)
        .expect_floor("Chen")
        .joins("Farid", "Aïcha")
        .expect_floor("Chen")
        .expect_waiting("Dora, Farid");
}

#[test]
fn an_arrival_at_a_seat_to_come_is_not_put_at_the_end_because_someone_there_was_skipped() {
    let mut m = meeting("check_in", FOUR).opens();
    let dora = m.who("Dora");
    m.spaces(2)
        .floor(Floor::Skip(dora))
        .joins("Farid", "Bruno")
        .expect_waiting("Bruno, Farid, Chen");
}

#[test]
fn an_arrival_in_a_round_that_ends_with_a_role_does_not_speak_after_it() {
    let mut m = meeting("last", FOUR).role("host", "Bruno").opens();
    m.spaces(4)
        .expect_floor("Dora")
        .joins("Farid", "Aïcha")
        .expect_waiting("Farid, Bruno");
}

#[test]
fn who_was_expected_arrives_at_their_own_seat() {
    let mut m = meeting("check_in", "Aïcha, Bruno").expecting("Chen").opens();
    let chen = m.who("Chen");
    m.spaces(2)
        .expect_waiting("Bruno")
        .people(People::Arrive(chen))
        .expect_waiting("Bruno, Chen");
}

#[test]
fn who_stepped_out_when_called_is_asked_at_the_end_of_the_round() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2)
        .steps_out("Bruno")
        .space()
        .expect_floor("Chen")
        .comes_back("Bruno");
    m.expect_waiting("Dora, Bruno")
        .space()
        .expect_floor("Dora")
        .space()
        .expect_floor("Bruno");
}

#[test]
fn who_is_back_before_being_called_keeps_the_place_in_the_order() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2)
        .steps_out("Chen")
        .comes_back("Chen")
        .spaces(2)
        .expect_floor("Chen");
}

#[test]
fn who_steps_out_while_speaking_is_asked_at_the_end() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(3)
        .expect_floor("Bruno")
        .steps_out("Bruno")
        .expect_nobody_speaks()
        .expect_waiting("Chen, Dora, Bruno");
    m.comes_back("Bruno").spaces(3).expect_floor("Bruno");
}

#[test]
fn who_leaves_before_their_turn_is_not_called() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2)
        .leaves("Bruno", None)
        .expect_floor("Aïcha")
        .space()
        .expect_floor("Chen");
}

#[test]
fn who_left_and_comes_back_is_asked_if_they_had_not_spoken() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2)
        .leaves("Bruno", None)
        .space()
        .comes_back("Bruno")
        .expect_waiting("Dora, Bruno");
}

#[test]
fn who_left_after_speaking_and_comes_back_is_not_asked_twice() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(3)
        .leaves("Aïcha", None)
        .comes_back("Aïcha")
        .expect_waiting("Chen, Dora");
}

#[test]
fn an_arrival_in_a_round_of_consent_is_asked_last_after_reading_the_text_again() {
    let mut m = consent_round(FOUR);
    m.space().joins("Farid", "Aïcha");
    assert_eq!(m.visit().order.last(), Some(&m.who("Farid")));
    m.turn_of("Bruno");
    let farid = m.who("Farid");
    m.expect_doing(Doing::NoObjection {
        speaker: m.who("Bruno"),
        then: None,
    });
    m.space().expect_nobody_speaks().expect_doing(Doing::Reread(farid));
    m.space()
        .expect_floor("Farid")
        .says("Farid", objection("I have no evenings."))
        .space();
    m.expect_doing(Doing::HearObjections(1));
}

#[test]
fn who_leaves_in_a_round_of_consent_is_asked_first() {
    let mut m = consent_round(FOUR);
    let chen = m.who("Chen");
    let leave = |answer| Command::People(People::Leave { person: chen, answer });
    assert_eq!(m.refuses(leave(None)), Refusal::AsksOnLeaving(chen));
    m.does(leave(Some(DepartureAnswer::NoObjection)));
    m.until_end().expect_outcome(OutcomeIs::Adopted);
    assert_eq!(
        m.session().people[&chen].departed.map(|left| left.answer),
        Some(Departure::NoObjection)
    );
}

#[test]
fn who_answered_already_and_leaves_is_recorded_with_that_answer() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", objection("Mondays are market days."))
        .space()
        .leaves("Chen", None);
    let chen = m.who("Chen");
    let answer = m.session().people[&chen].departed.map(|left| left.answer);
    assert_eq!(answer, Some(Departure::Objection(ObjectionId(1))));
}

#[test]
fn an_objection_left_behind_stays_open_and_its_yes_is_given_by_all() {
    let mut m = consent_round(FOUR);
    m.leaves(
        "Chen",
        Some(DepartureAnswer::Objection("Mondays are market days.".to_owned())),
    );
    m.until("integrate").spaces(4).propose("We meet on Tuesdays.");
    m.expect_doing(Doing::AskAll(ronde::session::event::Side::Objector))
        .spaces(2);
    m.says("Bruno", ronde::session::command::Gift::Yes).expect_version(2);
    assert_eq!(m.state_of(1), ObjectionState::Lifted(2));
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn a_no_of_all_for_a_person_who_left_is_an_attempt() {
    let mut m = chen_objects(FOUR);
    m.leaves("Chen", Some(DepartureAnswer::CouldNotAnswer))
        .spaces(4)
        .propose("We meet on Tuesdays.")
        .space();
    m.says("Aïcha", objection("It does not lift it.")).space();
    assert_eq!(m.numbered(1).objections[&ObjectionId(1)].work.attempts, 1);
    assert!(matches!(m.expected(), Expected::Opens(_)));
}

#[test]
fn a_departure_without_objection_takes_back_the_own_objection() {
    let mut m = chen_objects(FOUR);
    m.leaves("Chen", Some(DepartureAnswer::NoObjection));
    assert_eq!(m.state_of(1), ObjectionState::Withdrawn);
    m.expect_place("decide/rounds:2/consent_round")
        .until_end()
        .expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn who_stepped_out_is_waited_for_before_the_round_is_closed() {
    let mut m = consent_round(FOUR);
    m.steps_out("Chen").turn_of("Bruno").space();
    let chen = m.who("Chen");
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Away(vec![chen])));
    m.comes_back("Chen")
        .space()
        .expect_floor("Chen")
        .spaces(2)
        .expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn who_has_answered_and_steps_out_is_not_waited_for() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", ronde::session::command::Gift::NoObjection)
        .steps_out("Chen");
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn nobody_is_left_out_of_a_decision_by_being_skipped() {
    let mut m = consent_round(FOUR);
    let chen = m.who("Chen");
    m.floor(Floor::Skip(chen)).turn_of("Bruno").space();
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Away(vec![chen])));
    m.floor_to("Chen").spaces(2).expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn nothing_is_decided_by_an_empty_room() {
    let mut m = consent_round("Aïcha, Bruno, Chen");
    for name in ["Aïcha", "Bruno", "Chen"] {
        m.leaves(name, Some(DepartureAnswer::CouldNotAnswer));
    }
    assert!(matches!(m.expected(), Expected::Awaits(_)));
    let finish = ronde::session::Command::Agenda(ronde::session::command::Agenda::Finish);
    assert!(matches!(m.refuses(finish), Refusal::Awaiting(_)));
    m.expect_outcome(OutcomeIs::Open);
}

#[test]
fn after_the_last_step_one_leaves_without_being_asked() {
    let mut m = chen_objects(FOUR);
    while m.session().visit.is_some() {
        m.agenda(ronde::session::command::Agenda::Skip);
    }
    m.leaves("Chen", None);
}

#[test]
fn neither_arrival_nor_departure_touches_the_turn_that_runs() {
    for format in ["check_in", "popcorn", "queue"] {
        let mut m = meeting(format, FOUR).opens();
        m.space().floor_to("Aïcha");
        let turn = m.visit().floor;
        m.joins("Farid", "Aïcha")
            .leaves("Dora", None)
            .steps_out("Bruno")
            .comes_back("Bruno");
        assert_eq!(m.visit().floor, turn, "{format}");
    }
}

#[test]
fn who_leaves_while_speaking_has_spoken() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2).leaves("Aïcha", None).expect_nobody_speaks();
    assert_eq!(m.visit().mark(m.who("Aïcha")), Some(TurnEnd::Spoke));
}

#[test]
fn who_facilitates_and_carries_the_proposal_is_asked_once_and_may_keep_both() {
    let mut m = meeting("consent_full", FOUR)
        .role("facilitator", "Bruno")
        .role("proposal_holder", "Bruno")
        .opens();
    m.until("present").expect_nobody_speaks();
    assert!(matches!(m.expected(), Expected::Does(Doing::LeaveRoleEmpty(_))));
    m.space().expect_floor("Bruno");
    m.propose("We meet on Mondays.").until("amend").expect_floor("Bruno");
}

#[test]
fn who_carries_the_proposal_hands_facilitation_over_for_this_item() {
    let mut m = meeting("consent_full", FOUR)
        .role("facilitator", "Bruno")
        .role("proposal_holder", "Bruno")
        .opens();
    m.until("present");
    let dora = m.who("Dora");
    let facilitator = ronde::notation::Id::new("facilitator").expect("an id");
    let give = People::GiveRole {
        role: facilitator.clone(),
        to: Some(dora),
        item: m.session().item_id(),
    };
    m.people(give).expect_floor("Bruno");
    assert_eq!(m.session().holder(&facilitator), Some(dora));
}

#[test]
fn two_people_of_one_name_are_told_apart_before_the_meeting_begins() {
    for people in [
        "Élise, Bruno, Élise",
        "Élise, Bruno, elise",
        "E\u{301}lise, Bruno, Élise",
    ] {
        let refused = meeting("check_in", people).tries_to_open().err();
        let Some(Refusal::NameTaken(name)) = refused else {
            panic!("{people}: {refused:?}")
        };
        assert!(people.ends_with(&name), "{people}: {name}");
    }
    assert!(meeting("check_in", "Élise B., Élise T.").tries_to_open().is_ok());
}

#[test]
fn who_arrives_late_with_a_name_that_somebody_has_gets_one_of_their_own() {
    let mut m = meeting("check_in", "Aïcha, Bruno").expecting("Chen").opens();
    let bruno = m.who("Bruno");
    let join = |name: &str| {
        Command::People(People::Join {
            name: name.to_owned(),
            after: None,
        })
    };
    let rename = |name: &str| {
        Command::People(People::Rename {
            person: bruno,
            name: name.to_owned(),
        })
    };
    let taken = |name: &str| Refusal::NameTaken(name.to_owned());
    assert_eq!(m.refuses(join(" bruno")), taken("Bruno"));
    assert_eq!(
        m.refuses(join("Chen")),
        taken("Chen"),
        "who is only expected has a name too"
    );
    assert_eq!(m.refuses(rename("aicha")), taken("Aïcha"));
    m.does(rename("BRUNO")).does(join("Bruno T."));
}

#[test]
fn no_round_waits_for_who_does_not_come() {
    let mut m = consent_round("Aïcha, Bruno, Chen, Dora, Farid");
    assert_eq!(
        m.refuses(excuse(&m, "Chen")),
        Refusal::TookPart(m.who("Chen")),
        "Chen has reacted"
    );
    let mut m = meeting("consent_full", "Aïcha, Bruno, Chen, Dora")
        .role("proposal_holder", "Bruno")
        .opens();
    m.does(excuse(&m, "Dora"));
    m.until("present").propose("We meet on Mondays.");
    m.until("amend").amend(ronde::session::event::Amendment::Keep, None);
    m.until_end().expect_outcome(OutcomeIs::Adopted);
    assert_eq!(m.session().presence(m.who("Dora")), Some(Presence::Absent));
}

#[test]
fn who_is_called_and_is_not_there_gives_the_floor_to_the_next() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(3).expect_floor("Bruno");
    m.does(excuse(&m, "Bruno"));
    m.expect_nobody_speaks()
        .space()
        .expect_floor("Chen")
        .expect_waiting("Dora");
    let bruno = m.who("Bruno");
    m.people(People::Arrive(bruno)).expect_waiting("Dora, Bruno");
    assert_eq!(m.refuses(excuse(&m, "Bruno")), Refusal::TookPart(bruno));
}

#[test]
fn who_is_expected_and_does_not_come_takes_no_time_any_more() {
    let mut m = meeting("check_in", "Aïcha, Bruno").expecting("Chen").opens();
    let end = |m: &crate::meeting::Meeting| ronde::stage::expected_end(m.session(), &m.tree, 0);
    let before = end(&m);
    m.does(excuse(&m, "Chen"));
    assert!(end(&m) < before);
    m.undo();
    assert_eq!(end(&m), before);
}

fn excuse(m: &crate::meeting::Meeting, name: &str) -> Command {
    Command::People(People::Excuse(m.who(name)))
}
