//! The expected end: one reckoning, which setup shows before the meeting and the stage while it runs (DESIGN, Plan).

use chrono::DateTime;
use ronde::format::Library;
use ronde::format::library::Source;
use ronde::format::tree::Tree;
use ronde::notation::Id;
use ronde::session::command::OnItem;
use ronde::session::decide::{Guest, Setup, begin};
use ronde::session::event::{Amendment, Audience, Fitted, Privacy, TurnTime};
use ronde::session::facts::{Door, ItemKind, Point, WayOut};
use ronde::session::history::{History, Record};
use ronde::session::script::OutcomeIs;
use ronde::session::state::Phase;
use ronde::session::texts::Content;
use ronde::stage::{RowState, expected_end, offers, plan, total};

use crate::meeting::{Meeting, chen_objects, consent_round};

const MINUTE: u64 = 60_000;

fn shipped() -> Library {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/formats");
    let files = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path());
    let sources = files.filter(|path| path.extension().is_some_and(|extension| extension == "ron"));
    let source = |path: std::path::PathBuf| Source {
        id: Id::new(path.file_stem().and_then(|stem| stem.to_str()).expect("a name")).expect("an id"),
        text: std::fs::read(&path).expect("a format"),
        origin: ronde::format::Origin::Shipped,
    };
    Library::read(sources.map(source))
}

/// A meeting of a shipped format that is set up and begins at once.
fn set_up(library: &Library, id: &Id, people: u16, around: bool, fitted: &[Fitted]) -> Meeting {
    let format = &library.formats()[id];
    let opening = format.opening.as_deref().filter(|_| around).cloned();
    let closing = format.closing.as_deref().filter(|_| around).cloned();
    let setup = Setup {
        format: id.clone(),
        opening: opening.clone(),
        closing: closing.clone(),
        subject: "Which evening do we meet?".to_owned(),
        people: (1..=people).map(|number| Guest::here(format!("P{number}"))).collect(),
        roles: Default::default(),
        language: "en".to_owned(),
        end: None,
        screen: Audience::Everyone,
        turn_time: TurnTime::Quiet,
        fitted: fitted.to_vec(),
        workspace: None,
        words: None,
        privacy: Privacy::default(),
        seed: [7; 32],
        wall: DateTime::parse_from_rfc3339("2026-11-24T14:30:00+01:00").expect("a moment"),
    };
    let sources = library.needed(id).expect("a format that can be held");
    let act = begin(setup, library.formats(), &sources).expect("begins");
    let mut history = History::default();
    let record = Record {
        n: 1,
        at: 0,
        does: act.does,
    };
    history.take(record, act.texts.into_iter().map(Content::Said).collect());
    let tree = Tree::of(library.formats(), id, opening.as_ref(), closing.as_ref());
    Meeting { history, tree, at: 0 }
}

fn end(m: &Meeting) -> u64 {
    expected_end(m.session(), &m.tree, m.at).expect("a meeting that goes on")
}

#[test]
fn the_end_that_setup_shows_is_the_end_that_the_stage_shows_when_the_meeting_begins_at_once() {
    let library = shipped();
    for (id, people, around) in library
        .formats()
        .keys()
        .flat_map(|id| (1..=60).flat_map(move |people| [(id, people, false), (id, people, true)]))
    {
        let of = |fitted: &[Fitted]| {
            let m = set_up(&library, id, people, around, fitted);
            let rows = plan(&m.tree, usize::from(people), fitted);
            (m, rows)
        };
        let (_, rows) = of(&[]);
        let all: Vec<Fitted> = offers(&rows, 0)
            .iter()
            .filter_map(|offer| offer.what.fitted())
            .collect();
        for fitted in [&[][..], &all] {
            let (mut m, rows) = of(fitted);
            let told = format!("{id} with {people}, around: {around}, {fitted:?}");
            assert_eq!(end(&m), total(&rows), "{told}");
            m.space();
            m.at = 0;
            assert_eq!(end(&m), total(&rows), "{told}, in its first step");
        }
    }
}

#[test]
fn each_offer_gains_what_it_says_in_openings_and_closings_too() {
    let library = shipped();
    for (id, people) in library
        .formats()
        .keys()
        .flat_map(|id| [4, 8, 15].map(|people| (id, people)))
    {
        let m = set_up(&library, id, people, true, &[]);
        let rows = plan(&m.tree, usize::from(people), &[]);
        for offer in offers(&rows, 0) {
            let Some(fitted) = offer.what.fitted() else { continue };
            let shorter = total(&plan(&m.tree, usize::from(people), std::slice::from_ref(&fitted)));
            let gained = total(&rows) - shorter;
            assert!(
                gained.abs_diff(offer.gains) < MINUTE,
                "{id} {people} {fitted:?}: {gained} {}",
                offer.gains
            );
        }
    }
}

#[test]
fn a_turn_of_an_opening_takes_the_time_that_setup_fitted() {
    let library = shipped();
    let id = Id::new("consent_full").expect("an id");
    let opening = Id::new("check_in").expect("an id");
    let fitted = Fitted::Turn {
        step: opening,
        turn: 15_000,
    };
    let mut m = set_up(&library, &id, 6, true, &[fitted]);
    m.space().space();
    let visit = m.session().visit.as_ref().expect("a step");
    assert!(visit.floor.is_some(), "{visit:?}");
    let seen = ronde::stage::stage(m.session(), &m.tree, m.at, Audience::Everyone);
    assert_eq!(seen.time.turn.and_then(|turn| turn.total), Some(15_000));
}

#[test]
fn time_for_objections_is_reckoned_with_until_nobody_objects() {
    let mut m = consent_round("Aïcha, Bruno, Chen");
    let before = end(&m) - m.at;
    m.until("record");
    assert!(end(&m) - m.at + 7 * MINUTE <= before, "{before}");
}

#[test]
fn a_step_that_the_meeting_has_passed_by_is_not_to_come_any_more() {
    let mut m = chen_objects("Aïcha, Bruno, Chen");
    m.put(WayOut::Drop).space();
    m.expect_outcome(OutcomeIs::Dropped);
    assert_eq!(m.session().phase, Phase::Ended);
    let states = ronde::stage::agenda(m.session(), &m.tree, m.at);
    let states: Vec<RowState> = states.iter().map(|row| row.state).collect();
    assert!(!states.contains(&RowState::ToCome), "{states:?}");
}

#[test]
fn after_a_step_was_left_out_by_going_further_it_takes_no_more_time() {
    let mut m = crate::meeting::meeting("consent_full", "Aïcha, Bruno, Chen")
        .role("proposal_holder", "Bruno")
        .opens();
    m.until("present").propose("We meet on Mondays.");
    let at = m.at;
    let before = end(&m) - at;
    m.goes_to("decide/shape:1/amend");
    let after = end(&m) - m.at;
    assert!(after + 4 * MINUTE <= before, "{before} {after}");
    m.amend(Amendment::Keep, None);
}

/// In the first of three points, `over` milliseconds after it began.
fn in_the_first_point(over: u64) -> Meeting {
    let mut m = crate::meeting::meeting("circle", "Aïcha, Bruno, Chen, Dora")
        .ending(3_600_000)
        .opens();
    m.until("agenda");
    for title in ["The shed", "The keys", "The garden"] {
        m.on_item(OnItem::AddPoint(Point {
            title: title.to_owned(),
            kind: Some(ItemKind::Report),
            by: None,
            minutes: Some(15),
        }));
    }
    m.until("tell").waits(over);
    m
}

#[test]
fn the_end_that_a_door_shows_is_the_end_that_follows_when_the_group_goes_through_it() {
    for over in [0, 6 * MINUTE, 17 * MINUTE] {
        let m = in_the_first_point(over);
        let offered = ronde::stage::doors(m.session(), &m.tree, m.at);
        for (door, shown) in offered {
            let (mut m, at) = (m.clone(), m.at);
            m.door(door).space();
            let Some(shown) = shown else { continue };
            let follows = expected_end(m.session(), &m.tree, at).expect("a meeting that goes on");
            if let Door::RunOver(_) = door {
                assert_eq!(m.session().end, Some(shown));
                assert!(follows <= shown, "{follows} {shown}, {over} ms after");
            } else {
                assert_eq!(shown, follows, "{door:?}, {over} ms after");
            }
        }
    }
}
