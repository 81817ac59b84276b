//! A consent decision from its proposal to its outcome (domain 4.1, 4.3, 4.17).

use ronde::session::command::{Agenda, Command, Floor, Gift, OnItem};
use ronde::session::event::{Amendment, ObjectionState, Word};
use ronde::session::expected::{Awaited, Doing, Writing};
use ronde::session::script::OutcomeIs;
use ronde::session::{ConcernId, Expected, Refusal};

use crate::meeting::{chen_objects, concern, consent_round, draft, meeting, objection};

const FOUR: &str = "Aïcha, Bruno, Chen, Dora";

#[test]
fn without_objection_it_is_decided_at_the_calm_stop_and_not_before() {
    let mut m = consent_round(FOUR);
    m.turn_of("Bruno")
        .space()
        .expect_nobody_speaks()
        .expect_outcome(OutcomeIs::Open);
    m.expect_doing(Doing::Decide)
        .space()
        .expect_outcome(OutcomeIs::Adopted)
        .expect_place("record");
}

#[test]
fn the_holder_is_asked_last_and_is_silent_in_the_reactions() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present")
        .expect_floor("Bruno")
        .propose("We meet on Mondays.")
        .until("react");
    let bruno = m.who("Bruno");
    assert!(!m.visit().order.contains(&bruno));
    assert_eq!(
        m.refuses(Command::Floor(Floor::To(bruno))),
        Refusal::NotInThisRound(bruno)
    );
    m.until("amend").expect_floor("Bruno").amend(Amendment::Keep, None);
    assert_eq!(m.visit().order.last(), Some(&bruno));
}

#[test]
fn the_proposal_is_written_before_anyone_goes_on() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present");
    assert_eq!(m.expected(), Expected::Opens(Writing::Proposal));
}

#[test]
fn consent_is_asked_of_a_text_and_never_of_nothing() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.space().goes_to("decide/rounds:1/consent_round");
    assert_eq!(m.expected(), Expected::Opens(Writing::Proposal));
    m.floor_to("Chen");
    assert_eq!(
        m.refuses_of(Some("Chen"), Command::Gift(objection("?"))),
        Refusal::NoProposal
    );
    m.propose("We meet on Mondays.")
        .until_end()
        .expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn the_holders_choice_is_awaited_and_space_never_makes_it() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present").propose("We meet on Mondays.").until("amend");
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Amendment(Some(m.who("Bruno")))));
    let keep = Command::Item(OnItem::Amend {
        choice: Amendment::Keep,
        text: None,
    });
    assert_eq!(m.refuses_of(Some("Chen"), keep), Refusal::NotAsked(m.who("Chen")));
}

#[test]
fn where_nobody_carries_the_proposal_all_say_what_becomes_of_it() {
    let mut m = meeting("consent_full", FOUR).opens();
    m.until("present")
        .space()
        .propose("We meet on Mondays.")
        .until("amend")
        .space();
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Amendment(None)));
    m.amend(Amendment::Keep, None)
        .until_end()
        .expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn a_holder_who_left_is_not_waited_for() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present").propose("We meet on Mondays.").until("amend");
    m.leaves("Bruno", Some(ronde::session::command::DepartureAnswer::CouldNotAnswer));
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Amendment(None)));
}

#[test]
fn a_rework_goes_round_again_and_a_change_goes_on_to_consent() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present").propose("We meet on Mondays.").until("amend");
    m.amend(Amendment::Rework, Some("We meet twice a week."))
        .expect_place("decide/shape:2/clarify")
        .expect_version(2);
    m.until("amend")
        .amend(Amendment::Change, Some("We meet on Tuesdays."))
        .expect_version(3);
    m.expect_place("decide/rounds:1/consent_round");
}

#[test]
fn a_withdrawn_proposal_is_settled_and_nothing_is_recorded_as_decided() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present")
        .propose("We meet on Mondays.")
        .until("amend")
        .amend(Amendment::Withdraw, None);
    m.expect_outcome(OutcomeIs::Withdrawn).expect_place("Ended");
}

#[test]
fn the_holder_can_withdraw_at_any_step() {
    let mut m = chen_objects(FOUR);
    m.amend(Amendment::Withdraw, None)
        .expect_outcome(OutcomeIs::Withdrawn)
        .expect_place("Ended");
}

#[test]
fn the_round_goes_on_after_an_objection() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", objection("Mondays are market days."))
        .expect_floor("Chen");
    m.turn_of("Bruno")
        .space()
        .expect_doing(Doing::HearObjections(1))
        .space()
        .expect_place("decide/rounds:1/objections:1/integrate");
}

#[test]
fn nobody_passes_in_a_round_of_consent() {
    let mut m = consent_round(FOUR);
    m.space();
    assert_eq!(m.refuses(Command::Floor(Floor::Pass)), Refusal::NoPassing);
    assert_eq!(m.refuses(Command::Floor(Floor::PassForNow)), Refusal::NoPassing);
}

#[test]
fn nobody_answers_before_being_asked() {
    let mut m = consent_round(FOUR);
    let bruno = m.who("Bruno");
    assert_eq!(
        m.refuses_of(Some("Bruno"), Command::Gift(Gift::NoObjection)),
        Refusal::NotAsked(bruno)
    );
}

#[test]
fn an_answer_given_anew_counts_instead_and_no_other_is_touched() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", objection("Mondays are market days."))
        .turn_of("Bruno")
        .space();
    let others = m.visit().given.clone();
    m.says("Chen", concern("Mondays are full.")).expect_doing(Doing::Decide);
    assert_eq!(m.state_of(1), ObjectionState::Unsaid);
    let chen = m.who("Chen");
    let same = |given: &std::collections::BTreeMap<_, _>| {
        let mut given = given.clone();
        given.remove(&chen);
        given
    };
    assert_eq!(same(&m.visit().given), same(&others));
    m.space().expect_outcome(OutcomeIs::Adopted);
    assert_eq!(m.numbered(1).standing_concerns().count(), 1);
}

#[test]
fn the_holder_may_object_to_the_own_text() {
    let mut m = consent_round(FOUR);
    m.turn_of("Bruno")
        .says("Bruno", objection("It no longer answers the need."))
        .spaces(2);
    m.expect_place("decide/rounds:1/objections:1/integrate")
        .spaces(4)
        .propose("We meet on Tuesdays.");
    m.says("Bruno", Gift::Yes)
        .says("Bruno", Gift::Yes)
        .expect_place("decide/rounds:2/consent_round");
    assert_eq!(m.state_of(1), ObjectionState::Lifted(2));
}

#[test]
fn a_new_version_during_a_round_closes_it_and_it_begins_again() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", objection("Mondays are market days."))
        .propose("We meet on Tuesdays.");
    m.expect_place("decide/rounds:1/consent_round").expect_nobody_speaks();
    assert!(m.visit().given.is_empty());
    assert_eq!(m.visit().order.len(), 4);
    assert!(!m.numbered(1).rounds[0].1.complete);
}

#[test]
fn who_no_longer_objects_in_a_later_round_has_taken_the_objection_back() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", objection("Mondays are market days."))
        .propose("We meet on Tuesdays.");
    m.turn_of("Bruno").space().expect_doing(Doing::Decide).expect_open(0);
    assert_eq!(m.state_of(1), ObjectionState::NoLongerSeen(2));
    m.space().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn an_objection_that_becomes_a_concern_in_a_later_round_is_kept_as_one() {
    let mut m = chen_objects(FOUR);
    m.agenda(Agenda::Skip).expect_place("decide/rounds:2/consent_round");
    m.turn_of("Chen").says("Chen", concern("")).expect_open(0);
    assert_eq!(m.state_of(1), ObjectionState::BecameConcern(ConcernId(1)));
    assert_eq!(
        m.numbered(1).concerns[&ConcernId(1)].text,
        m.numbered(1).objections.values().next().and_then(|o| o.text)
    );
}

#[test]
fn an_objection_that_still_stands_keeps_its_number_in_the_next_round() {
    let mut m = chen_objects(FOUR);
    m.agenda(Agenda::Skip)
        .turn_of("Chen")
        .says("Chen", objection(""))
        .expect_open(1);
    assert_eq!(m.numbered(1).objections.len(), 1);
}

#[test]
fn nothing_is_adopted_while_an_objection_is_open() {
    let mut m = chen_objects(FOUR);
    m.agenda(Agenda::Skip).steps_out("Chen").turn_of("Bruno").space();
    let chen = m.who("Chen");
    assert_eq!(
        m.refuses(Command::Agenda(Agenda::Finish)),
        Refusal::NotAllAnswered(vec![chen])
    );
    m.expect_outcome(OutcomeIs::Open).expect_open(1);
}

#[test]
fn an_objection_that_was_not_worked_on_stays_until_its_own_person_is_asked_again() {
    let mut m = chen_objects(FOUR);
    m.agenda(Agenda::Skip).expect_open(1).turn_of("Chen").expect_open(1);
    m.space().expect_open(0);
    assert_eq!(m.state_of(1), ObjectionState::NoLongerSeen(1));
    assert_eq!(
        m.numbered(1).objections[&ronde::session::ObjectionId(1)].word,
        Word::Own
    );
}

#[test]
fn nobody_finishes_a_round_of_consent_alone_before_all_have_answered() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen").says("Chen", objection("Mondays are market days."));
    let Refusal::NotAllAnswered(waited_for) = m.refuses(Command::Agenda(Agenda::Finish)) else {
        panic!("everyone is asked");
    };
    assert!(!waited_for.is_empty() && !waited_for.contains(&m.who("Chen")));
    m.turn_of("Bruno")
        .space()
        .agenda(Agenda::Finish)
        .expect_place("decide/rounds:1/objections:1/integrate");
}

#[test]
fn who_is_skipped_in_a_round_of_consent_is_asked_at_its_end_and_it_is_not_finished_without_them() {
    let mut m = consent_round(FOUR);
    let dora = m.who("Dora");
    m.floor(Floor::Skip(dora)).turn_of("Bruno").space();
    assert_eq!(
        m.refuses(Command::Agenda(Agenda::Finish)),
        Refusal::NotAllAnswered(vec![dora])
    );
    m.floor_to("Dora").spaces(2).expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn an_answer_can_be_corrected_after_the_turn() {
    let mut m = consent_round(FOUR);
    m.spaces(3);
    let first = m.visit().turns[0].person;
    m.floor(Floor::To(first));
    assert_eq!(m.visit().speaker(), Some(first));
}

#[test]
fn a_concern_said_in_an_earlier_round_is_kept_with_the_decision() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen").says("Chen", objection("Mondays are market days."));
    m.turn_of("Dora").says("Dora", concern("It is late in the evening."));
    m.until("integrate")
        .says("Chen", Gift::NoObjection)
        .until_end()
        .expect_outcome(OutcomeIs::Adopted);
    assert_eq!(m.numbered(1).standing_concerns().count(), 1);
}

#[test]
fn the_same_concern_said_again_is_kept_once() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen").says("Chen", objection("Mondays are market days."));
    m.turn_of("Dora").says("Dora", concern("It is late in the evening."));
    m.until("integrate")
        .says("Chen", Gift::NoObjection)
        .turn_of("Dora")
        .says("Dora", concern(""));
    m.until_end();
    assert_eq!(m.numbered(1).standing_concerns().count(), 1);
}

#[test]
fn where_concerns_are_off_there_are_two_answers() {
    let mut m = meeting("no_concerns", FOUR).opens();
    m.space().propose("We meet on Mondays.").spaces(2).expect_floor("Aïcha");
    assert_eq!(
        m.refuses_of(Some("Aïcha"), Command::Gift(concern("Late."))),
        Refusal::NoConcerns
    );
    m.says("Aïcha", objection("Late.")).until("integrate");
    assert_eq!(m.refuses(Command::Item(OnItem::MakeConcern)), Refusal::NoConcerns);
}

#[test]
fn short_consent_adopts_by_a_sign() {
    let mut m = meeting("consent_light", FOUR).role("proposal_holder", "Bruno").opens();
    m.space();
    assert_eq!(m.expected(), Expected::Opens(Writing::Proposal));
    m.propose("A break at four.")
        .expect_doing(Doing::NobodyObjects { else_: false });
    m.space().expect_outcome(OutcomeIs::Adopted).expect_place("Ended");
}

#[test]
fn a_thumb_down_leads_to_the_long_way() {
    let mut m = meeting("consent_light", FOUR).role("proposal_holder", "Bruno").opens();
    m.space()
        .propose("A break at four.")
        .says("Dora", objection("I leave at four."));
    m.expect_doing(Doing::NobodyObjects { else_: true })
        .space()
        .expect_outcome(OutcomeIs::Open);
    m.expect_place("consent_full/decide/shape:1/clarify");
}

#[test]
fn a_concern_by_a_sign_is_kept_with_the_decision() {
    let mut m = meeting("consent_light", FOUR).role("proposal_holder", "Bruno").opens();
    m.space()
        .propose("A break at four.")
        .says("Dora", concern("It is short."))
        .space()
        .expect_outcome(OutcomeIs::Adopted);
    assert_eq!(m.numbered(1).standing_concerns().count(), 1);
}

#[test]
fn a_sign_is_not_asked_of_who_stepped_out() {
    let mut m = meeting("consent_light", FOUR).role("proposal_holder", "Bruno").opens();
    m.space().propose("A break at four.").steps_out("Dora");
    let dora = m.who("Dora");
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Away(vec![dora])));
    m.comes_back("Dora").space().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn a_settled_item_takes_no_answer_until_its_outcome_is_taken_back() {
    let mut m = consent_round(FOUR);
    m.until("record").goes_to("decide/rounds:2/consent_round");
    m.expect_doing(Doing::StepDone(Some("record".parse().expect("a place"))));
    m.floor_to("Chen");
    let settled = m.refuses_of(Some("Chen"), Command::Gift(Gift::NoObjection));
    assert!(matches!(settled, Refusal::Settled(_)));
    assert!(matches!(
        m.refuses(Command::Item(OnItem::Propose(draft("We never meet.")))),
        Refusal::Settled(_)
    ));
    m.agenda(Agenda::Unsettle(ronde::session::ItemId(1)))
        .expect_outcome(OutcomeIs::Open);
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn a_decision_is_asked_for_owner_term_and_criteria_once_each() {
    let mut m = consent_round(FOUR);
    m.until("record");
    use ronde::session::event::Detail;
    for detail in [Detail::Owner, Detail::Term, Detail::Criteria] {
        assert_eq!(m.expected(), Expected::Opens(Writing::Detail(detail)));
        m.space();
    }
    m.space().expect_place("celebrate");
}

#[test]
fn who_answered_keeps_the_answer_when_the_floor_is_given_back() {
    let mut m = consent_round(FOUR);
    m.spaces(2);
    let first = m.visit().turns[0].person;
    m.floor(Floor::Back);
    assert_eq!(m.visit().speaker(), Some(first));
    assert!(matches!(m.expected(), Expected::Does(Doing::FloorTo(_))));
}
