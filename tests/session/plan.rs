//! The expected end: one reckoning, which setup shows before the meeting and the stage while it runs (DESIGN, Plan).

use chrono::DateTime;
use ronde::format::Library;
use ronde::format::library::Source;
use ronde::format::tree::Tree;
use ronde::notation::Id;
use ronde::session::decide::{Guest, Setup, begin};
use ronde::session::event::{Amendment, Audience, Fitted, Privacy, TurnTime};
use ronde::session::facts::WayOut;
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
