//! The way through the steps: skipping, going anywhere, undoing (DESIGN, Format, Undo).

use ronde::session::command::{Agenda, Command, PauseFor, Time};
use ronde::session::event::Amendment;
use ronde::session::facts::{Note, NoteKind};
use ronde::session::script::OutcomeIs;
use ronde::session::{Refusal, Session};

use crate::meeting::{chen_objects, consent_round, meeting, span};

const FOUR: &str = "Aïcha, Bruno, Chen, Dora";

#[test]
fn a_pass_in_which_every_step_was_skipped_is_the_last() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present").propose("We meet on Mondays.").until("clarify");
    for place in ["decide/shape:1/clarify", "decide/shape:1/react", "decide/shape:1/amend"] {
        m.expect_place(place).agenda(Agenda::Skip);
    }
    m.expect_place("decide/rounds:1/consent_round")
        .agenda(Agenda::Skip)
        .expect_place("Ended");
}

#[test]
fn a_pass_in_which_something_was_done_comes_round_again() {
    let mut m = meeting("consent_full", FOUR).role("proposal_holder", "Bruno").opens();
    m.until("present")
        .propose("We meet on Mondays.")
        .until("amend")
        .agenda(Agenda::Skip);
    m.expect_place("decide/shape:2/clarify");
}

#[test]
fn rounds_about_a_withdrawn_proposal_do_not_go_on() {
    let mut m = meeting("no_concerns", FOUR).opens();
    m.space()
        .propose("We meet on Mondays.")
        .space()
        .amend(Amendment::Withdraw, None);
    m.expect_outcome(OutcomeIs::Withdrawn).expect_place("Ended");
}

#[test]
fn an_objection_that_was_skipped_is_asked_about_in_the_next_round() {
    let mut m = chen_objects(FOUR);
    m.agenda(Agenda::Skip).expect_place("decide/rounds:2/consent_round");
}

#[test]
fn one_goes_to_any_step_and_on_from_there() {
    let mut m = consent_round(FOUR);
    m.goes_to("decide/shape:1/react")
        .expect_place("decide/shape:1/react")
        .until("amend");
    m.amend(Amendment::Keep, None)
        .expect_place("decide/rounds:1/consent_round");
}

#[test]
fn a_step_is_gone_to_without_naming_the_pass() {
    let mut m = chen_objects(FOUR);
    m.says("Chen", ronde::session::command::Gift::NoObjection)
        .expect_place("decide/rounds:2/consent_round");
    m.goes_to("decide/rounds/consent_round")
        .expect_place("decide/rounds:2/consent_round");
    m.goes_to("decide/shape/amend").expect_place("decide/shape:1/amend");
}

#[test]
fn a_place_that_is_not_in_the_format_is_refused() {
    let mut m = consent_round(FOUR);
    let places = [
        "nowhere",
        "decide",
        "decide/rounds:1",
        "decide:2/frame_item",
        "decide/rounds:0/consent_round",
        "decide/rounds:1/objections:1/integrate",
        "decide/rounds:1/objections/integrate",
        "record:3",
        "record/celebrate",
    ];
    for place in places {
        let asked: ronde::session::Place = place.parse().expect("a place");
        assert_eq!(
            m.refuses(Command::Agenda(Agenda::GoTo(asked.clone()))),
            Refusal::NoSuchPlace(asked),
            "{place}"
        );
    }
}

#[test]
fn after_the_last_step_one_can_go_back() {
    let mut m = consent_round(FOUR);
    m.until_end().goes_to("celebrate").until_end();
}

#[test]
fn undo_takes_any_number_of_acts_across_steps_and_pauses_and_redo_brings_them_back() {
    let mut m = consent_round(FOUR);
    m.time(Time::Pause(PauseFor::Break(span("10m")))).space().until_end();
    let end = m.session().clone();
    let mut steps = 0;
    while m
        .try_to(None, Command::History(ronde::session::command::History::Undo))
        .is_ok()
    {
        steps += 1;
    }
    assert!(steps > 20 && m.session().visit.is_none() && m.session().beginning.is_some());
    (0..steps).for_each(|_| {
        m.redo();
    });
    let moment = |session: &Session| Session {
        act: 0,
        at: 0,
        ..session.clone()
    };
    assert_eq!(moment(m.session()), moment(&end));
}

#[test]
fn a_note_leaves_redo_open_and_another_act_closes_it() {
    let mut m = consent_round(FOUR);
    m.space().undo();
    let note = |text: &str| {
        Command::Note(Note {
            kind: NoteKind::Parked,
            text: text.to_owned(),
            who: None,
            due: None,
        })
    };
    m.does(note("The garden")).clone().redo();
    m.space();
    assert_eq!(
        m.refuses(Command::History(ronde::session::command::History::Redo)),
        Refusal::NothingToRedo
    );
}

#[test]
fn redo_is_open_after_a_restart() {
    let mut m = consent_round(FOUR);
    m.space().undo().reopens_after(1_000).redo();
}

#[test]
fn after_an_undone_next_the_earlier_speaker_has_been_speaking_all_along() {
    let mut m = meeting("check_in", FOUR).opens();
    m.spaces(2)
        .waits(30_000)
        .space()
        .expect_floor("Bruno")
        .undo()
        .expect_floor("Aïcha");
    assert_eq!(ronde::session::clock::turn_elapsed(m.session(), m.at), Some(50_000));
}

#[test]
fn nothing_counts_after_the_close() {
    let mut m = consent_round(FOUR);
    m.agenda(Agenda::Close).expect_outcome(OutcomeIs::Open);
    assert_eq!(
        m.refuses(Command::History(ronde::session::command::History::Undo)),
        Refusal::Closed
    );
    assert_eq!(m.refuses(Command::Agenda(Agenda::Next)), Refusal::Closed);
}
