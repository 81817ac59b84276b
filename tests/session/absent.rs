//! What a decision says of those who were not there: what they left behind, and what was said in their place (domain 4.2, 4.17).

use ronde::session::command::{DepartureAnswer, Gift};
use ronde::session::decision::{Decision, LeftWith};
use ronde::session::event::Word;
use ronde::session::script::OutcomeIs;

use crate::meeting::{Meeting, chen_objects, consent_round};

const FOUR: &str = "Aïcha, Bruno, Chen, Dora";

fn decided(m: &Meeting) -> Decision {
    Decision::of(&m.history, &m.tree, "k3f9", ronde::session::ItemId(1)).expect("a decision")
}

#[test]
fn an_answer_to_an_older_version_is_none_to_the_adopted_one() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .says("Chen", crate::meeting::objection("Mondays are market days."));
    m.until("integrate").leaves("Dora", Some(DepartureAnswer::NoObjection));
    m.propose("We meet on Tuesdays.")
        .says("Chen", Gift::Yes)
        .says("Bruno", Gift::Yes)
        .until_end()
        .expect_outcome(OutcomeIs::Adopted);
    let decision = decided(&m);
    assert_eq!(decision.missing_count, 1);
    let left = &decision.left_before[0];
    assert_eq!((left.answer, left.version), (LeftWith::Answer, Some(1)));
}

#[test]
fn who_answered_on_the_adopted_version_and_left_is_not_missing() {
    let mut m = consent_round(FOUR);
    m.turn_of("Chen")
        .leaves("Chen", Some(DepartureAnswer::NoObjection))
        .until_end();
    assert_eq!(decided(&m).missing_count, 0);
}

#[test]
fn what_all_said_in_the_place_of_an_objector_who_left_is_told() {
    let mut m = chen_objects(FOUR);
    m.leaves("Chen", Some(DepartureAnswer::CouldNotAnswer))
        .propose("We meet on Tuesdays.")
        .spaces(2)
        .says("Bruno", Gift::Yes)
        .until_end();
    assert_eq!(decided(&m).matter.objections[0].word, Some(Word::Group));
}

#[test]
fn what_the_objector_said_is_told_as_theirs() {
    let mut m = chen_objects(FOUR);
    m.propose("We meet on Tuesdays.")
        .says("Chen", Gift::Yes)
        .says("Bruno", Gift::Yes)
        .until_end();
    assert_eq!(decided(&m).matter.objections[0].word, Some(Word::Own));
}
