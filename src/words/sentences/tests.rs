//! The sentences made from facts, in both languages.

use super::*;
use crate::format::tree::{Formats, Tree};
use crate::notation::Id;
use crate::session::event::{Detail, Side};
use crate::session::expected::{Awaited, Doing, Expected, Focus, Writing};
use crate::session::facts::{Door, GroupQuestion};
use crate::session::ids::{ItemId, ObjectionId, PersonId, TextRef};
use crate::session::place::Place;
use crate::session::refusal::Refusal;
use crate::session::state::{Person, Session};
use crate::session::texts::{Content, Texts};
use crate::words::Words;
use crate::words::tests::{english, french};

const NAMES: [&str; 3] = ["Dominique", "Élise", "Farid"];

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn place(text: &str) -> Place {
    text.parse().unwrap()
}

/// Calls with a session of three people, told in a language.
fn told<T>(words: &Words, tell: impl FnOnce(&Telling<'_>) -> T) -> T {
    let mut texts = Texts::default();
    texts.take(1, NAMES.map(|name| Content::Said(name.to_owned())));
    let mut session = Session::default();
    for number in 0..3u16 {
        let person = Person {
            took_part: false,
            name: TextRef { act: 1, index: number },
            presence: Default::default(),
            departed: None,
        };
        session.people.insert(PersonId(number + 1), person);
    }
    let tree = Tree::of(&Formats::new(), &id("none"), None, None);
    tell(&Telling {
        words,
        session: &session,
        tree: &tree,
        texts: &texts,
    })
}

/// A sentence as it is read, a key in square brackets.
fn read(said: &Said) -> String {
    let part = |part: &Part| match part {
        Part::Key(Press::Next) => "[Space]".to_owned(),
        Part::Key(Press::Number(number)) => format!("[{number}]"),
        Part::Key(press) => format!("[{press:?}]"),
        Part::Strong(words) | Part::Plain(words) => words.replace('\u{a0}', " "),
    };
    said.forms[0]
        .iter()
        .map(part)
        .collect::<Vec<_>>()
        .join(" ")
        .replace(" ,", ",")
}

fn hinted(words: &Words, expected: Expected, focus: Focus) -> String {
    told(words, |telling| read(&hint(&expected, focus, telling)))
}

#[test]
fn the_hint_line_says_what_was_agreed() {
    let (dominique, élise, farid) = (PersonId(1), PersonId(2), PersonId(3));
    let does = |doing| hinted(english(), Expected::Does(doing), Focus::Stage);
    let fait = |doing| hinted(french(), Expected::Does(doing), Focus::Stage);
    assert_eq!(does(Doing::FloorTo(élise)), "[Space] pass the floor to Élise");
    let asked = Doing::NoObjection {
        speaker: élise,
        then: Some(farid),
    };
    assert_eq!(
        does(asked.clone()),
        "[Space] no objection [Objection] objection [Concern] concern, then Farid"
    );
    assert_eq!(
        fait(asked),
        "[Space] pas d’objection [Objection] objection [Concern] préoccupation, puis Farid"
    );
    assert_eq!(fait(Doing::Decide), "[Space] c’est décidé");
    assert_eq!(fait(Doing::HearObjections(2)), "[Space] entendre la première objection");
    assert_eq!(does(Doing::Reread(farid)), "[Space] read the proposal again for Farid");
    let repaired = hinted(french(), Expected::Does(Doing::Return), Focus::Seat(dominique));
    assert_eq!(
        repaired,
        "Dominique : [1] pas d’objection [2] objection [3] préoccupation [Space] revenir à tout le monde"
    );
    let holder = hinted(
        english(),
        Expected::Awaits(Awaited::Amendment(Some(dominique))),
        Focus::Stage,
    );
    assert_eq!(holder, "[1] keep [2] clarify [3] change [4] rework [5] withdraw");
    let yes = hinted(french(), Expected::Awaits(Awaited::Objector(dominique)), Focus::Stage);
    assert_eq!(yes, "[1] oui [2] non [3] pas encore");
}

/// One of each thing that Space may do, open or await.
fn all_expected() -> Vec<Expected> {
    let person = PersonId(1);
    let (some, none) = (Some(place("react")), None);
    let does = [
        Doing::Begin(place("check_in/round")),
        Doing::LeaveRoleEmpty(id("scribe")),
        Doing::OpenItem(ItemId(3)),
        Doing::ChooseKind(id("consent_full")),
        Doing::AgreeAgenda,
        Doing::FloorTo(person),
        Doing::Reread(person),
        Doing::NoObjection {
            speaker: person,
            then: None,
        },
        Doing::EndTurns,
        Doing::FreeFloor,
        Doing::Decide,
        Doing::HearObjections(1),
        Doing::NobodyObjects { else_: false },
        Doing::NobodyObjects { else_: true },
        Doing::GroupAgrees { objections: 0 },
        Doing::GroupAgrees { objections: 1 },
        Doing::AskAll(Side::Holder),
        Doing::AskQuestion(crate::method::consent::Question::Purpose),
        Doing::StepDone(some),
        Doing::StepDone(none),
        Doing::GoOn,
        Doing::Return,
        Doing::Uncover,
        Doing::OnlyStopTheClock,
    ];
    let opens = [
        Writing::Proposal,
        Writing::Items,
        Writing::Amendment(ObjectionId(1)),
        Writing::Detail(Detail::Owner),
        Writing::Detail(Detail::Term),
        Writing::Detail(Detail::Criteria),
    ];
    let awaits = [
        Awaited::Objector(person),
        Awaited::Holder(person),
        Awaited::Amendment(Some(person)),
        Awaited::Away(vec![person]),
        Awaited::Away(vec![person, PersonId(2)]),
        Awaited::Choice(vec![id("report"), id("explore")]),
        Awaited::Gap,
        Awaited::WayOut,
        Awaited::AllKept,
        Awaited::Closed,
        Awaited::Text,
        Awaited::Disk,
    ];
    let does = does.into_iter().map(Expected::Does);
    let opens = opens.into_iter().map(Expected::Opens);
    does.chain(opens)
        .chain(awaits.into_iter().map(Expected::Awaits))
        .collect()
}

/// At 80 columns, with its keys as chips.
const SHORT_MAX: usize = 70;

#[test]
fn every_hint_has_words_in_both_languages_and_fits_eighty_columns() {
    for words in [english(), french()] {
        for expected in all_expected() {
            let said = told(words, |telling| hint(&expected, Focus::Stage, telling));
            assert!(!said.words().is_empty(), "{expected:?}");
            let columns: usize = said.forms[1]
                .iter()
                .map(|part| match part {
                    Part::Key(Press::Number(_)) => 7,
                    Part::Key(_) => 10,
                    Part::Strong(words) | Part::Plain(words) => words.chars().count(),
                })
                .sum();
            // No gap stands before the first key.
            assert!(columns - 3 <= SHORT_MAX, "{columns}: {}", read(&said));
        }
    }
}

#[test]
fn a_yes_of_a_named_person_a_door_or_a_way_out_is_never_on_space() {
    for awaited in all_expected() {
        let Expected::Awaits(_) = awaited else { continue };
        let said = told(english(), |telling| hint(&awaited, Focus::Stage, telling));
        assert!(said.keys().all(|press| press != Press::Next), "{awaited:?}");
    }
}

fn all_refusals() -> Vec<Refusal> {
    let person = PersonId(1);
    let mut all = vec![
        Refusal::NoStepRuns,
        Refusal::Closed,
        Refusal::NotInThisStep,
        Refusal::NoSuchPerson,
        Refusal::NotHere(person),
        Refusal::AlreadyHere(person),
        Refusal::NotInThisRound(person),
        Refusal::HasTheFloor(person),
        Refusal::NobodyHasTheFloor,
        Refusal::AlreadyWaits(person),
        Refusal::NobodyBefore,
        Refusal::NoPassing,
        Refusal::OnlyLater,
        Refusal::EveryoneSpoke,
        Refusal::NotAllSpoke(vec![person, PersonId(2)]),
        Refusal::NoSuchPlace(place("react")),
        Refusal::NoSuchFormat(id("lost")),
        Refusal::NoItem,
        Refusal::NoSuchItem(ItemId(4)),
        Refusal::Settled(ItemId(1)),
        Refusal::NotSettled(ItemId(1)),
        Refusal::NoProposal,
        Refusal::NothingWritten,
        Refusal::TooLong,
        Refusal::TooMany,
        Refusal::NoSuchObjection(ObjectionId(2)),
        Refusal::NotTheObjector(person),
        Refusal::NotAsked(person),
        Refusal::NothingOnTheTable,
        Refusal::NothingAsked,
        Refusal::NoConcerns,
        Refusal::NotPaused,
        Refusal::NoGap,
        Refusal::NoTimebox,
        Refusal::TooEarly,
        Refusal::NothingToUndo,
        Refusal::NothingToRedo,
        Refusal::AsksOnLeaving(person),
        Refusal::NoSuchRole(id("juggler")),
        Refusal::NothingToTakeFrom,
    ];
    all.extend(all_expected().into_iter().map(Refusal::Awaiting));
    all
}

#[test]
fn every_refusal_says_what_is_in_the_way_as_a_whole_sentence() {
    for words in [english(), french()] {
        for reason in all_refusals() {
            let refused = told(words, |telling| refusal(&reason, telling));
            let ends = refused.what.ends_with(['.', '?']) || refused.what.contains(':');
            assert!(ends && refused.what.len() > 8, "{reason:?}: {}", refused.what);
            assert!(!refused.what.contains('{'), "{}", refused.what);
            if let Some((_, way)) = refused.way {
                assert!(!way.is_empty() && !way.ends_with('.'), "{reason:?}: {way}");
            }
        }
    }
}

#[test]
fn who_is_not_here_can_arrive_and_who_is_awaited_is_named() {
    let mut session = Session::default();
    let refused = told(french(), |telling| {
        session.clone_from(telling.session);
        if let Some(person) = session.people.get_mut(&PersonId(2)) {
            person.presence = crate::session::event::Presence::Expected;
        }
        let telling = Telling {
            session: &session,
            ..*telling
        };
        refusal(&Refusal::NotHere(PersonId(2)), &telling)
    });
    assert_eq!(refused.what, "Élise n’est pas encore là.");
    assert_eq!(refused.way, Some((Press::People, "Élise arrive".to_owned())));
    let awaited = Refusal::Awaiting(Expected::Awaits(Awaited::Objector(PersonId(1))));
    let refused = told(english(), |telling| refusal(&awaited, telling));
    assert_eq!(refused.what, "Dominique has not answered yet.");
}

#[test]
fn a_door_is_a_question_with_the_end_it_leads_to() {
    let put = |door| {
        let question = GroupQuestion::Door(door);
        told(english(), |telling| question::question(question, telling))
    };
    let more = Door::FromItem {
        item: ItemId(4),
        by: 600_000,
    };
    assert_eq!(put(more), "10 minutes more, taken from item 4. An objection?");
    assert_eq!(put(Door::SmallestStep), "What would be the smallest step now?");
}

#[test]
fn a_name_is_made_harmless() {
    let mut texts = Texts::default();
    texts.take(1, [Content::Said("Él\u{202e}ise\u{7}\n".to_owned())]);
    let name = told(english(), |telling| {
        let telling = Telling {
            texts: &texts,
            ..*telling
        };
        telling.name(PersonId(1))
    });
    assert!(
        name.contains("‹U+202E›") && name.contains('␇') && !name.contains('\n'),
        "{name}"
    );
}
