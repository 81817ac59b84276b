//! One objection at a time: questions, amendments, two yeses, ways out (domain 4.2, 4.17; DESIGN, Integration).

use ronde::method::consent::Question;
use ronde::session::command::{Agenda, Command, DepartureAnswer, Gift, OnItem, Time};
use ronde::session::event::{ObjectionState, Word};
use ronde::session::expected::{Awaited, Doing, Writing};
use ronde::session::facts::{Entrusted, Later, Outcome, WayOut};
use ronde::session::script::OutcomeIs;
use ronde::session::{ConcernId, Expected, ObjectionId, Refusal};

use crate::meeting::{Meeting, chen_objects, concern, consent_round, date, draft, objection, span};

const FOUR: &str = "Aïcha, Bruno, Chen, Dora";

fn three_attempts() -> Meeting {
    let mut m = chen_objects(FOUR);
    m.spaces(4);
    for text in ["On Tuesdays.", "On Wednesdays.", "On Thursdays."] {
        m.propose(text).says("Chen", Gift::No);
    }
    m
}

#[test]
fn the_questions_come_in_their_order_then_the_amendments_sheet() {
    let mut m = chen_objects(FOUR);
    for question in Question::ALL {
        m.expect_doing(Doing::AskQuestion(question)).space();
    }
    assert_eq!(m.expected(), Expected::Opens(Writing::Amendment(ObjectionId(1))));
}

#[test]
fn two_yeses_make_the_next_version_and_everyone_is_asked_again() {
    let mut m = chen_objects(FOUR);
    m.spaces(4).propose("We meet on Tuesdays.");
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Objector(m.who("Chen"))));
    m.says("Chen", Gift::Yes).expect_version(1);
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Holder(m.who("Bruno"))));
    m.says("Bruno", Gift::Yes)
        .expect_version(2)
        .expect_place("decide/rounds:2/consent_round");
    assert_eq!(m.state_of(1), ObjectionState::Lifted(2));
    assert_eq!(m.visit().order.len(), 4);
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn a_yes_is_only_the_persons_own() {
    let mut m = chen_objects(FOUR);
    m.propose("We meet on Tuesdays.");
    assert_eq!(
        m.refuses_of(Some("Bruno"), Command::Gift(Gift::Yes)),
        Refusal::NotAsked(m.who("Bruno"))
    );
    assert_eq!(
        m.refuses(Command::Item(OnItem::YesOfAll)),
        Refusal::NotAsked(m.who("Chen"))
    );
}

#[test]
fn the_holders_no_empties_the_table_though_it_lifted_the_objection() {
    let mut m = chen_objects(FOUR);
    m.spaces(4)
        .propose("We never meet.")
        .says("Chen", Gift::Yes)
        .says("Bruno", Gift::No)
        .expect_version(1);
    assert_eq!(m.expected(), Expected::Opens(Writing::Amendment(ObjectionId(1))));
}

#[test]
fn not_yet_leaves_the_text_on_the_table() {
    let mut m = chen_objects(FOUR);
    m.propose("We meet on Tuesdays.").says("Chen", Gift::NotYet);
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Objector(m.who("Chen"))));
    m.says("Chen", Gift::Yes).says("Bruno", Gift::NotYet);
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Holder(m.who("Bruno"))));
}

#[test]
fn after_three_attempts_the_ways_out_are_offered() {
    let m = three_attempts();
    assert_eq!(m.expected(), Expected::Awaits(Awaited::WayOut));
}

#[test]
fn to_go_on_searching_begins_with_the_questions_again() {
    let mut m = three_attempts();
    m.on_item(OnItem::SearchOn)
        .expect_doing(Doing::AskQuestion(Question::Understand));
}

#[test]
fn each_way_out_but_searching_is_put_to_all_and_leads_to_its_outcome() {
    let named = || Entrusted::Named("the village council".to_owned());
    let ways = [
        (WayOut::Delegate(named()), OutcomeIs::Delegated),
        (
            WayOut::Defer(Later {
                who: None,
                until: Some(date("2027-01-11")),
            }),
            OutcomeIs::Deferred,
        ),
        (WayOut::Method("majority judgment".to_owned()), OutcomeIs::DecideHow),
        (WayOut::Drop, OutcomeIs::Dropped),
    ];
    for (way, outcome) in ways {
        let mut m = three_attempts();
        m.put(way)
            .expect_doing(Doing::GroupAgrees { objections: 0 })
            .expect_outcome(OutcomeIs::Open);
        m.space().expect_outcome(outcome).expect_place("Ended");
    }
}

#[test]
fn a_shorter_term_needs_the_holders_yes_and_is_tried_in_a_new_round() {
    let mut m = three_attempts();
    m.put(WayOut::ShorterTerm(date("2027-03-01"))).space().expect_version(1);
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Holder(m.who("Bruno"))));
    m.says("Bruno", Gift::Yes)
        .expect_version(2)
        .expect_place("decide/rounds:2/consent_round");
    assert_eq!(m.state_of(1), ObjectionState::Tried(2));
    assert_eq!(m.item().care.term, Some(date("2027-03-01")));
}

#[test]
fn a_measure_is_kept_as_what_tells_us_to_stop() {
    let mut m = three_attempts();
    m.put(WayOut::Measure("Fewer than five come twice".to_owned()))
        .space()
        .says("Bruno", Gift::Yes);
    let criteria = m.item().care.criteria.and_then(|text| m.history.texts().get(text));
    assert_eq!(criteria, Some("Fewer than five come twice"));
}

#[test]
fn a_way_out_that_someone_objects_to_is_not_taken() {
    let mut m = three_attempts();
    m.put(WayOut::Drop)
        .says("Dora", objection("We need an evening."))
        .says("Dora", objection("We do."));
    m.expect_doing(Doing::GroupAgrees { objections: 1 })
        .space()
        .expect_outcome(OutcomeIs::Open);
    assert_eq!(m.expected(), Expected::Awaits(Awaited::WayOut));
}

#[test]
fn the_ways_out_can_be_asked_for_at_any_moment_of_the_work() {
    let mut m = chen_objects(FOUR);
    m.put(WayOut::Defer(Later::default()))
        .space()
        .expect_outcome(OutcomeIs::Deferred);
}

#[test]
fn while_a_question_is_put_to_all_nothing_else_is_decided_about_the_item() {
    let mut m = chen_objects(FOUR);
    m.propose("We meet on Tuesdays.").put(WayOut::Drop);
    assert!(matches!(
        m.refuses_of(Some("Chen"), Command::Gift(Gift::Yes)),
        Refusal::Awaiting(_)
    ));
    assert!(matches!(
        m.refuses(Command::Item(OnItem::Propose(draft("We never meet.")))),
        Refusal::Awaiting(_)
    ));
    m.on_item(OnItem::GroupRefuses).says("Chen", Gift::Yes);
}

#[test]
fn a_question_that_was_put_falls_when_the_meeting_goes_elsewhere() {
    let mut m = chen_objects(FOUR);
    m.put(WayOut::Drop)
        .agenda(Agenda::Skip)
        .expect_place("decide/rounds:2/consent_round");
    assert!(m.session().question.is_none());
    m.until_end();
}

#[test]
fn an_objection_is_withdrawn_by_its_objector_only() {
    let mut m = chen_objects(FOUR);
    let dora = m.who("Dora");
    assert_eq!(
        m.refuses_of(Some("Dora"), Command::Item(OnItem::WithdrawObjection)),
        Refusal::NotTheObjector(dora)
    );
    m.says("Chen", Gift::NoObjection)
        .expect_place("decide/rounds:2/consent_round");
    assert_eq!(m.state_of(1), ObjectionState::Withdrawn);
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn an_objection_becomes_a_concern_by_its_objector_and_keeps_its_words() {
    let mut m = chen_objects(FOUR);
    m.says("Chen", concern(""))
        .expect_place("decide/rounds:2/consent_round");
    assert_eq!(m.state_of(1), ObjectionState::BecameConcern(ConcernId(1)));
    let words = m.numbered(1).concerns[&ConcernId(1)]
        .text
        .and_then(|text| m.history.texts().get(text));
    assert_eq!(words, Some("Mondays are market days."));
}

#[test]
fn two_objections_are_worked_on_one_after_the_other() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen").says("Chen", objection("Mondays are market days."));
    m.turn_of("Dora").says("Dora", objection("It is too late."));
    m.until("objections:1/integrate")
        .propose("On Tuesdays.")
        .says("Chen", Gift::Yes)
        .says("Bruno", Gift::Yes);
    m.expect_place("decide/rounds:1/objections:2/integrate")
        .propose("On Tuesdays at six.");
    m.says("Dora", Gift::Yes)
        .says("Bruno", Gift::Yes)
        .expect_version(3)
        .expect_place("decide/rounds:2/consent_round");
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn an_objection_that_comes_up_later_joins_the_open_ones() {
    let mut m = chen_objects(FOUR);
    m.says("Dora", objection("And it is too late.")).expect_open(2);
    m.says("Chen", Gift::NoObjection)
        .expect_place("decide/rounds:1/objections:2/integrate");
}

#[test]
fn the_step_does_not_end_while_the_objection_is_open_but_can_be_skipped() {
    let mut m = chen_objects(FOUR);
    assert!(matches!(
        m.refuses(Command::Agenda(Agenda::Finish)),
        Refusal::Awaiting(_)
    ));
    assert!(matches!(m.refuses(Command::Agenda(Agenda::Next)), Refusal::Awaiting(_)));
    m.agenda(Agenda::Skip)
        .expect_place("decide/rounds:2/consent_round")
        .expect_open(1);
}

#[test]
fn an_objection_that_is_closed_is_not_worked_on_again() {
    let mut m = chen_objects(FOUR);
    m.says("Chen", Gift::NoObjection)
        .goes_to("decide/rounds:1/objections:1/integrate");
    assert_eq!(m.refuses(Command::Item(OnItem::SearchOn)), Refusal::NotInThisStep);
    let drop = ronde::session::facts::GroupQuestion::WayOut(WayOut::Drop);
    assert_eq!(
        m.refuses(Command::Item(OnItem::PutToGroup(drop))),
        Refusal::NotInThisStep
    );
    m.agenda(Agenda::Finish).expect_place("decide/rounds:2/consent_round");
}

#[test]
fn a_deferral_keeps_version_and_open_objections_and_who_works_on_it_until_when() {
    let mut m = chen_objects(FOUR);
    let (who, until) = (Some(Entrusted::Person(m.who("Dora"))), Some(date("2027-01-11")));
    m.put(WayOut::Defer(Later { who, until }))
        .space()
        .expect_open(1)
        .expect_version(1);
    let settled = m.numbered(1).outcome.expect("an outcome").outcome;
    let Outcome::Deferred(later) = settled else {
        panic!("{settled:?}")
    };
    assert_eq!(
        (later.who, later.until),
        (Some(Entrusted::Person(m.who("Dora"))), until)
    );
}

#[test]
fn the_yes_of_a_holder_who_is_not_there_is_given_by_all() {
    let mut m = chen_objects(FOUR);
    m.propose("On Tuesdays.").steps_out("Bruno").says("Chen", Gift::Yes);
    m.expect_doing(Doing::AskAll(ronde::session::event::Side::Holder))
        .spaces(2)
        .expect_version(2);
}

/// Chen objects, and is gone before it is worked on.
fn chen_has_left() -> Meeting {
    let mut m = chen_objects(FOUR);
    m.leaves("Chen", Some(DepartureAnswer::CouldNotAnswer));
    m
}

#[test]
fn nobody_takes_back_the_objection_of_somebody_who_is_not_there() {
    let mut left = chen_has_left();
    let mut out = chen_objects(FOUR);
    out.steps_out("Chen");
    for m in [&mut left, &mut out] {
        let chen = m.who("Chen");
        let withdraw = || Command::Item(OnItem::WithdrawObjection);
        assert_eq!(m.refuses(withdraw()), Refusal::NotHere(chen));
        assert_eq!(m.refuses_of(Some("Chen"), withdraw()), Refusal::NotHere(chen));
        m.expect_open(1);
    }
}

#[test]
fn whether_the_objection_of_somebody_who_left_is_a_concern_is_put_to_all() {
    let mut m = chen_has_left();
    m.on_item(OnItem::MakeConcern)
        .expect_open(1)
        .expect_doing(Doing::GroupAgrees { objections: 0 })
        .space();
    assert_eq!(m.state_of(1), ObjectionState::BecameConcern(ConcernId(1)));
    assert_eq!(m.numbered(1).objections[&ObjectionId(1)].word, Word::Group);
    m.until_end().expect_outcome(OutcomeIs::Adopted);
}

#[test]
fn it_stays_an_objection_where_somebody_sees_it_so() {
    let mut m = chen_objects(FOUR);
    m.steps_out("Chen")
        .on_item(OnItem::MakeConcern)
        .says("Dora", objection("It is more than that."))
        .space()
        .expect_open(1);
    m.comes_back("Chen").on_item(OnItem::MakeConcern);
    assert_eq!(m.state_of(1), ObjectionState::BecameConcern(ConcernId(1)));
    assert_eq!(m.numbered(1).objections[&ObjectionId(1)].word, Word::Own);
}

#[test]
fn a_question_to_all_waits_for_who_stepped_out() {
    let mut m = chen_objects(FOUR);
    let dora = m.who("Dora");
    m.steps_out("Dora").put(WayOut::Drop);
    let waits = Expected::Awaits(Awaited::Away(vec![dora]));
    assert_eq!(m.expected(), waits);
    assert_eq!(
        m.refuses(Command::Floor(ronde::session::command::Floor::AllAgree)),
        Refusal::Awaiting(waits)
    );
    m.comes_back("Dora").space().expect_outcome(OutcomeIs::Dropped);
}

#[test]
fn a_question_to_all_that_somebody_objects_to_waits_for_nobody() {
    let mut m = chen_objects(FOUR);
    m.steps_out("Dora")
        .put(WayOut::Drop)
        .says("Aïcha", objection("We need an evening."))
        .space()
        .expect_outcome(OutcomeIs::Open);
}

#[test]
fn time_that_is_out_within_the_work_can_be_extended() {
    let mut m = chen_objects(FOUR);
    m.waits(8 * 60_000).time(Time::More(span("5m")));
    let left = ronde::session::clock::left(m.session(), &m.tree, m.at).expect("a timebox");
    assert!((3 * 60_000..5 * 60_000).contains(&left), "{left}");
}
