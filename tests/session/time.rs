//! How long: turns, steps, pauses, gaps, and what is moved (domain 7; DESIGN, Time).

use ronde::session::clock::{left, step_elapsed, turn_elapsed};
use ronde::session::command::{Command, Floor, PauseFor, Time};
use ronde::session::expected::{Awaited, Doing};
use ronde::session::{Expected, Refusal};

use crate::meeting::{Meeting, PACE, meeting, span};

fn speaking() -> Meeting {
    let mut m = meeting("check_in", "Aïcha, Bruno, Chen").opens();
    m.spaces(2).expect_floor("Aïcha");
    m
}

fn turn(m: &Meeting) -> u64 {
    turn_elapsed(m.session(), m.at).expect("a turn")
}

#[test]
fn a_pause_does_not_count() {
    let mut m = speaking();
    m.waits(20_000)
        .time(Time::Pause(PauseFor::Clock))
        .waits(600_000)
        .expect_doing(Doing::GoOn);
    assert_eq!(turn(&m), 30_000);
    m.space().waits(5_000);
    assert_eq!(turn(&m), 35_000);
}

#[test]
fn a_break_says_when_it_ends_and_waits_for_the_facilitator() {
    let mut m = speaking();
    m.time(Time::Pause(PauseFor::Break(span("10m"))))
        .waits(1_200_000)
        .expect_doing(Doing::GoOn);
}

#[test]
fn a_turn_given_back_goes_on_with_what_it_took_and_not_with_its_pause() {
    let mut m = speaking();
    m.waits(10_000)
        .time(Time::Pause(PauseFor::Quiet))
        .waits(600_000)
        .time(Time::Resume);
    let before = turn(&m);
    m.space().expect_floor("Bruno").floor(Floor::Back);
    assert_eq!(turn(&m), before + PACE);
}

#[test]
fn the_gap_is_left_out_and_the_turn_goes_on_at_the_same_second() {
    let mut m = speaking();
    m.waits(12_000).reopens_after(3_600_000);
    assert_eq!(m.expected(), Expected::Awaits(Awaited::Gap));
    assert_eq!(turn(&m), 12_000);
    m.time(Time::LeaveOut);
    assert_eq!(turn(&m), 12_000 + PACE);
}

#[test]
fn a_gap_in_which_the_meeting_went_on_counts() {
    let mut m = speaking();
    m.reopens_after(60_000).time(Time::Count);
    assert_eq!(turn(&m), 60_000 + PACE);
}

#[test]
fn a_gap_within_a_pause_is_left_out_once() {
    let mut m = speaking();
    m.waits(20_000)
        .time(Time::Pause(PauseFor::Clock))
        .waits(60_000)
        .reopens_after(600_000)
        .time(Time::LeaveOut)
        .time(Time::Resume);
    assert_eq!(turn(&m), 20_000 + PACE);
    m.waits(7_000);
    assert_eq!(turn(&m), 27_000 + PACE);
}

#[test]
fn two_gaps_before_the_question_is_answered_are_both_left_out() {
    let mut m = speaking();
    m.waits(5_000)
        .reopens_after(600_000)
        .reopens_after(600_000)
        .time(Time::LeaveOut);
    assert_eq!(turn(&m), 5_000 + PACE);
}

#[test]
fn she_began_ninety_seconds_ago() {
    let mut m = speaking();
    m.waits(120_000)
        .space()
        .expect_floor("Bruno")
        .time(Time::BeganAgo(span("90s")));
    assert_eq!(turn(&m), 90_000);
    m.floor(Floor::Back);
    assert_eq!(turn(&m), 120_000 + PACE + PACE - 90_000);
}

#[test]
fn nobody_began_before_the_turn_before() {
    let mut m = speaking();
    m.waits(30_000).space();
    assert_eq!(m.refuses(Command::Time(Time::BeganAgo(span("2m")))), Refusal::TooEarly);
}

#[test]
fn who_was_skipped_or_had_not_begun_does_not_stand_in_the_way() {
    let mut m = speaking();
    let chen = m.who("Chen");
    m.space()
        .waits(60_000)
        .floor(Floor::Skip(chen))
        .time(Time::BeganAgo(span("30s")));
    assert_eq!(turn(&m), 30_000);
}

#[test]
fn a_minute_more_and_a_minute_less() {
    let mut m = speaking();
    let remains = |m: &Meeting| left(m.session(), &m.tree, m.at).expect("a timebox");
    assert_eq!(remains(&m), 45_000);
    m.time(Time::More(span("1m")));
    assert_eq!(remains(&m), 105_000 - PACE as i64);
    m.time(Time::Less(span("5m")));
    assert_eq!(remains(&m), 0);
    m.time(Time::Left(span("30s")));
    assert_eq!(remains(&m), 30_000);
}

#[test]
fn a_step_that_waits_for_a_role_does_not_run() {
    let mut m = meeting("two_rounds", "Aïcha, Bruno").opens();
    m.until("talk").waits(60_000);
    assert_eq!(step_elapsed(m.session(), m.at), None);
    m.gives_role("host", "Bruno");
    assert_eq!(step_elapsed(m.session(), m.at), Some(0));
}

#[test]
fn an_extension_without_measure_stays_arithmetic() {
    let mut m = meeting("popcorn", "Aïcha, Bruno").opens();
    m.space();
    for _ in 0..3 {
        m.door(ronde::session::facts::Door::RunOver(u64::MAX)).space();
    }
    assert!(left(m.session(), &m.tree, m.at).is_some());
}
