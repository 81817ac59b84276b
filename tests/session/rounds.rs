//! Who speaks: rounds, free talk, queues, signs (domain 3).

use ronde::session::command::{Agenda, Command, Floor};
use ronde::session::event::{Amendment, Audience, Direction, Event, TurnEnd, Wish};
use ronde::session::expected::Doing;
use ronde::session::lot::{draw, read_seed};
use ronde::session::{Expected, Refusal};
use ronde::stage::{Remark, SeatMark, heard, stage};

use crate::meeting::{Meeting, meeting};

const FIVE: &str = "Aïcha, Bruno, Chen, Dora, Élise";

#[test]
fn each_speaks_once_in_the_order_of_seats_and_the_step_is_done() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.space().expect_nobody_speaks().expect_waiting("Aïcha, Bruno, Chen");
    m.space()
        .expect_floor("Aïcha")
        .space()
        .expect_floor("Bruno")
        .space()
        .expect_floor("Chen");
    m.expect_doing(Doing::StepDone(None)).space().expect_place("Ended");
}

#[test]
fn who_passes_is_not_asked_again() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(2)
        .floor(Floor::Pass)
        .expect_floor("Bruno")
        .space()
        .expect_floor("Chen");
    m.expect_doing(Doing::StepDone(None));
    assert_eq!(m.visit().mark(m.who("Aïcha")), Some(TurnEnd::Passed));
}

#[test]
fn who_passes_for_now_is_asked_again_at_the_end_and_the_second_pass_is_final() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(2)
        .floor(Floor::PassForNow)
        .expect_floor("Bruno")
        .expect_waiting("Chen, Aïcha");
    m.spaces(2).expect_floor("Aïcha").floor(Floor::PassForNow);
    m.expect_nobody_speaks().expect_doing(Doing::StepDone(None));
    assert_eq!(m.visit().mark(m.who("Aïcha")), Some(TurnEnd::Passed));
}

#[test]
fn in_a_round_of_reactions_one_passes_for_now_only() {
    let mut m = meeting("reactions", "Aïcha, Bruno, Chen").opens();
    m.spaces(2);
    assert_eq!(m.refuses(Command::Floor(Floor::Pass)), Refusal::OnlyLater);
    m.floor(Floor::PassForNow).expect_floor("Bruno");
}

#[test]
fn the_holder_listens_to_the_reactions_and_is_not_counted_among_those_who_speak() {
    let mut m = meeting("consent_full", "Aïcha, Bruno, Chen, Dora")
        .role("proposal_holder", "Bruno")
        .opens();
    m.until("present").propose("We meet on Mondays.").until("react");
    let seats = |m: &Meeting| stage(m.session(), &m.tree, m.at, Audience::Everyone).seats;
    assert_eq!(heard(&seats(&m)), (0, 3));
    assert_eq!(seats(&m)[1].mark, SeatMark::Listens);
    m.spaces(3);
    assert_eq!(heard(&seats(&m)), (3, 3));
    m.until("amend").amend(Amendment::Keep, None).until("consent_round");
    assert_eq!(heard(&seats(&m)), (0, 4), "the holder is asked for an objection");
}

#[test]
fn the_lot_decides_who_begins_and_can_be_drawn_again() {
    let mut m = meeting("by_lot", FIVE).opens();
    m.space();
    let drawn = m.newest().iter().find_map(|event| match event {
        Event::Drawn { stream, among, order } => Some((*stream, among.clone(), order.clone())),
        _ => None,
    });
    let (stream, among, order) = drawn.expect("a lot on record");
    let seed = read_seed(&m.session().beginning.as_ref().expect("begun").seed).expect("a seed");
    assert_eq!(draw(&seed, stream, &among), order);
    assert_eq!(among.len(), 5);
    assert_eq!(m.visit().order.first(), order.first());
    m.space();
    assert_eq!(m.visit().speaker(), order.first().copied());
}

#[test]
fn a_role_given_by_lot_is_a_lot_on_record() {
    let m = meeting("last", FIVE).by_lot("host").opens();
    let host = m.session().roles.values().next().copied();
    assert!(
        m.newest()
            .iter()
            .any(|event| matches!(event, Event::Drawn { order, .. } if order.first().copied() == host))
    );
}

#[test]
fn a_volunteer_begins_and_the_others_follow_in_the_order_of_seats() {
    let mut m = meeting("volunteers", FIVE).opens();
    m.space()
        .floor_to("Chen")
        .expect_floor("Chen")
        .expect_waiting("Dora, Élise, Aïcha, Bruno");
}

#[test]
fn space_begins_a_round_of_volunteers_with_the_next_seat() {
    let mut m = meeting("volunteers", FIVE).opens();
    m.spaces(2).expect_floor("Aïcha");
}

#[test]
fn who_ends_the_round_is_asked_last_whatever_the_direction() {
    let mut m = meeting("last", FIVE).role("host", "Bruno").opens();
    m.space().expect_waiting("Aïcha, Chen, Dora, Élise, Bruno");
    m.space().floor(Floor::Turn(Direction::Counterclockwise));
    m.expect_waiting("Élise, Dora, Chen, Bruno");
}

#[test]
fn a_round_turned_in_the_middle_goes_back_past_its_beginning() {
    let mut m = meeting("check_in", FIVE).opens();
    m.spaces(3)
        .expect_floor("Bruno")
        .floor(Floor::Turn(Direction::Counterclockwise));
    m.expect_floor("Bruno").expect_waiting("Élise, Dora, Chen");
}

#[test]
fn nothing_is_turned_once_everyone_has_spoken() {
    let mut m = meeting("check_in", "Aïcha, Bruno").opens();
    m.spaces(3);
    assert_eq!(
        m.refuses(Command::Floor(Floor::Turn(Direction::Counterclockwise))),
        Refusal::EveryoneSpoke
    );
}

#[test]
fn each_round_begins_one_seat_further_whoever_spoke_in_between() {
    let mut m = meeting("two_rounds", "Aïcha, Bruno, Chen, Dora")
        .role("host", "Chen")
        .opens();
    m.until("two").expect_waiting("Bruno, Chen, Dora, Aïcha");
}

#[test]
fn a_second_round_is_a_stay_of_its_own_and_begins_with_the_next_seat() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(3);
    assert!(
        matches!(m.refuses(Command::Agenda(Agenda::AnotherRound)), Refusal::NotAllSpoke(waiting) if waiting == [m.who("Chen")])
    );
    m.space()
        .agenda(Agenda::AnotherRound)
        .expect_waiting("Bruno, Chen, Aïcha");
    assert!(m.visit().turns.is_empty());
}

#[test]
fn a_second_round_does_not_wait_for_who_stepped_out() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.space().steps_out("Bruno").spaces(2).agenda(Agenda::AnotherRound);
    assert!(m.visit().turns.is_empty());
}

#[test]
fn the_floor_given_back_is_the_same_turn_and_who_had_it_waits_first() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(3).expect_floor("Bruno").floor(Floor::Back);
    m.expect_floor("Aïcha").expect_waiting("Bruno, Chen");
    m.space().expect_floor("Bruno");
    let spoke = m.visit().turns.iter().filter(|turn| turn.how == TurnEnd::Spoke);
    assert_eq!(spoke.count(), 1);
}

#[test]
fn who_has_spoken_is_not_given_the_floor_again_in_the_same_round() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(4).expect_floor("Chen");
    let aicha = m.who("Aïcha");
    assert_eq!(
        m.refuses(Command::Floor(Floor::To(aicha))),
        Refusal::SpokeAlready(aicha)
    );
    m.floor(Floor::Back).expect_floor("Bruno").space().expect_floor("Chen");
}

#[test]
fn who_only_passed_speaks_after_all_when_given_the_floor() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(2)
        .floor(Floor::Pass)
        .floor_to("Aïcha")
        .expect_floor("Aïcha")
        .expect_waiting("Bruno, Chen");
}

#[test]
fn anyone_still_to_speak_can_be_given_the_floor() {
    let mut m = meeting("check_in", FIVE).opens();
    m.spaces(2)
        .floor_to("Dora")
        .expect_floor("Dora")
        .expect_waiting("Bruno, Chen, Élise");
    assert_eq!(m.visit().mark(m.who("Aïcha")), Some(TurnEnd::Spoke));
}

#[test]
fn who_is_skipped_is_not_asked_in_this_round() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    let bruno = m.who("Bruno");
    m.spaces(2)
        .floor(Floor::Skip(bruno))
        .expect_floor("Aïcha")
        .space()
        .expect_floor("Chen");
    assert_eq!(m.visit().mark(bruno), Some(TurnEnd::Skipped));
    assert_eq!(
        m.refuses(Command::Floor(Floor::Skip(bruno))),
        Refusal::NotInThisRound(bruno)
    );
}

#[test]
fn the_speaker_can_be_skipped() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    let aicha = m.who("Aïcha");
    m.spaces(2).floor(Floor::Skip(aicha)).expect_floor("Bruno");
}

#[test]
fn in_free_talk_who_has_not_spoken_yet_comes_first() {
    let mut m = meeting("popcorn", "Aïcha, Bruno, Chen").opens();
    m.space()
        .wants("Aïcha")
        .space()
        .expect_floor("Aïcha")
        .space()
        .expect_nobody_speaks();
    m.wants("Aïcha")
        .wants("Chen")
        .space()
        .expect_floor("Chen")
        .space()
        .expect_floor("Aïcha");
    m.space().expect_nobody_speaks().expect_doing(Doing::StepDone(None));
}

#[test]
fn a_queue_goes_in_the_order_of_asking_and_a_direct_reply_comes_after_the_speaker() {
    let mut m = meeting("queue", "Aïcha, Bruno, Chen, Dora").opens();
    m.space().wants("Chen").wants("Aïcha").space().expect_floor("Chen");
    let dora = m.who("Dora");
    m.floor(Floor::Want(dora, Wish::DirectReply))
        .space()
        .expect_floor("Dora")
        .space()
        .expect_floor("Aïcha");
}

#[test]
fn a_direct_reply_is_one_to_a_turn_short_and_answers_who_speaks() {
    let mut m = meeting("queue", "Aïcha, Bruno, Chen, Dora").opens();
    let reply = |m: &Meeting, name: &str| Command::Floor(Floor::Want(m.who(name), Wish::DirectReply));
    m.space();
    assert_eq!(m.refuses(reply(&m, "Dora")), Refusal::NobodyHasTheFloor);
    m.wants("Chen").wants("Aïcha").space().expect_floor("Chen");
    m.does(reply(&m, "Dora"));
    assert_eq!(m.refuses(reply(&m, "Bruno")), Refusal::OneDirectReply);
    m.space().expect_floor("Dora");
    let step = ronde::session::course::Course {
        tree: &m.tree,
        session: m.session(),
    };
    let step = step.step().expect("a step");
    assert_eq!(ronde::session::clock::turn_time(m.session(), step), Some(20_000));
    assert_eq!(
        m.refuses(reply(&m, "Chen")),
        Refusal::OneDirectReply,
        "no reply to a reply"
    );
    m.space().expect_floor("Aïcha");
    m.does(reply(&m, "Chen"));
}

#[test]
fn without_a_word_of_the_format_nobody_replies_directly() {
    let mut m = meeting("popcorn", "Aïcha, Bruno, Chen").opens();
    let chen = m.who("Chen");
    m.space().wants("Bruno").space().expect_floor("Bruno");
    let reply = Command::Floor(Floor::Want(chen, Wish::DirectReply));
    assert_eq!(m.refuses(reply), Refusal::NoDirectReply);
    m.wants("Chen");
}

#[test]
fn when_the_list_is_closed_who_waits_still_speaks_and_nobody_is_added() {
    let mut m = meeting("queue", "Aïcha, Bruno, Chen, Dora").opens();
    m.space().wants("Chen").wants("Aïcha").space();
    m.floor(Floor::CloseList);
    let dora = m.who("Dora");
    for wish in [Wish::Turn, Wish::DirectReply] {
        assert_eq!(m.refuses(Command::Floor(Floor::Want(dora, wish))), Refusal::ListClosed);
    }
    assert_eq!(m.refuses(Command::Floor(Floor::CloseList)), Refusal::ListClosed);
    m.space()
        .expect_floor("Aïcha")
        .space()
        .expect_doing(Doing::StepDone(None));
    m.undo().undo().undo().wants("Dora");
}

#[test]
fn a_queue_holds_one_place_for_each() {
    let mut m = meeting("queue", "Aïcha, Bruno").opens();
    let aicha = m.who("Aïcha");
    m.space().wants("Aïcha");
    assert_eq!(
        m.refuses(Command::Floor(Floor::Want(aicha, Wish::Turn))),
        Refusal::AlreadyWaits(aicha)
    );
}

#[test]
fn in_a_queue_who_had_the_floor_waits_first_when_it_is_given_back() {
    let mut m = meeting("queue", "Aïcha, Bruno, Chen").opens();
    m.space()
        .wants("Aïcha")
        .wants("Bruno")
        .wants("Chen")
        .spaces(2)
        .expect_floor("Bruno");
    m.floor(Floor::Back)
        .expect_floor("Aïcha")
        .space()
        .expect_floor("Bruno")
        .space()
        .expect_floor("Chen");
}

#[test]
fn who_waits_and_steps_out_keeps_the_place_and_is_passed_over() {
    let mut m = meeting("queue", "Aïcha, Bruno, Chen").opens();
    m.space()
        .wants("Aïcha")
        .wants("Bruno")
        .steps_out("Aïcha")
        .space()
        .expect_floor("Bruno");
    m.comes_back("Aïcha").space().expect_floor("Aïcha");
}

#[test]
fn who_waits_and_leaves_is_no_longer_waiting() {
    let mut m = meeting("queue", "Aïcha, Bruno, Chen").opens();
    m.space()
        .wants("Aïcha")
        .wants("Bruno")
        .leaves("Aïcha", None)
        .space()
        .expect_floor("Bruno");
    m.space().expect_doing(Doing::StepDone(None));
}

#[test]
fn by_a_sign_all_answer_at_once_and_the_step_is_done() {
    let mut m = meeting("together", "Aïcha, Bruno").opens();
    m.space()
        .expect_doing(Doing::NobodyObjects { else_: false })
        .space()
        .expect_place("Ended");
}

#[test]
fn in_silence_nobody_is_given_the_floor() {
    let mut m = meeting("silence", "Aïcha, Bruno").opens();
    let aicha = m.who("Aïcha");
    m.space();
    assert_eq!(m.refuses(Command::Floor(Floor::To(aicha))), Refusal::NotInThisStep);
    m.space().expect_place("Ended");
}

#[test]
fn a_role_nobody_holds_is_asked_for_and_may_be_left_empty() {
    let mut m = meeting("two_rounds", "Aïcha, Bruno").opens();
    m.until("talk");
    assert!(matches!(m.expected(), Expected::Does(Doing::LeaveRoleEmpty(_))));
    m.clone()
        .gives_role("host", "Bruno")
        .expect_floor("Bruno")
        .space()
        .expect_place("two");
    m.space().expect_nobody_speaks().space().expect_place("two");
}

#[test]
fn a_role_whose_holder_left_is_asked_for() {
    let mut m = meeting("two_rounds", "Aïcha, Bruno, Chen")
        .role("host", "Bruno")
        .opens();
    m.space().leaves("Bruno", None).until("talk");
    assert!(matches!(m.expected(), Expected::Does(Doing::LeaveRoleEmpty(_))));
    m.gives_role("host", "Chen").expect_floor("Chen");
}

fn remark(m: &Meeting) -> Option<Remark> {
    stage(m.session(), &m.tree, m.at, Audience::Everyone).remark
}

#[test]
fn who_facilitates_neither_begins_nor_ends_a_round_by_default() {
    for facilitator in FIVE.split(", ") {
        for format in ["check_in", "by_lot", "volunteers"] {
            let mut m = meeting(format, FIVE).role("facilitator", facilitator).opens();
            m.space();
            let facilitator = Some(m.who(facilitator));
            let order = &m.visit().order;
            assert_eq!(order.len(), 5);
            assert!(order.first().copied() != facilitator && order.last().copied() != facilitator);
            assert_eq!(remark(&m), None);
        }
    }
}

#[test]
fn each_round_of_three_begins_with_another_person_and_who_facilitates_stays_in_the_middle() {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen")
        .role("facilitator", "Aïcha")
        .opens();
    m.space().expect_waiting("Chen, Aïcha, Bruno");
    for round in ["Bruno, Aïcha, Chen", "Chen, Aïcha, Bruno"] {
        m.spaces(3).agenda(Agenda::AnotherRound).expect_waiting(round);
    }
}

#[test]
fn in_a_round_of_consent_who_facilitates_does_not_begin_and_the_holder_ends_it() {
    let mut m = meeting("consent_full", FIVE)
        .role("facilitator", "Aïcha")
        .role("proposal_holder", "Bruno")
        .opens();
    m.until("present").propose("We meet on Mondays.");
    m.until("amend").amend(Amendment::Keep, None).until("consent_round");
    let order = m.names(&m.visit().order.clone());
    assert!(!order.starts_with("Aïcha") && order.ends_with("Bruno"), "{order}");
}

#[test]
fn where_the_round_would_begin_with_who_facilitates_it_is_said_and_nothing_is_kept_from_them() {
    let mut m = meeting("check_in", "Aïcha, Bruno").role("facilitator", "Aïcha").opens();
    m.space();
    assert_eq!(remark(&m), Some(Remark::FacilitatorOpens(m.who("Aïcha"))));
    let mut other = m.clone();
    other.floor_to("Bruno");
    assert_eq!(remark(&other), None, "another voice has begun");
    m.space().expect_floor("Aïcha");
    assert_eq!(remark(&m), None, "it was said once");
}

#[test]
fn where_who_begins_leaves_the_last_word_to_who_facilitates_it_is_said_once() {
    let mut m = meeting("check_in", FIVE).role("facilitator", "Aïcha").opens();
    m.space().floor_to("Bruno").expect_waiting("Chen, Dora, Élise, Aïcha");
    assert_eq!(remark(&m), Some(Remark::FacilitatorCloses(m.who("Aïcha"))));
    m.space();
    assert_eq!(remark(&m), None);
}
