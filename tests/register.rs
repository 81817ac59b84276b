//! What a workspace's journals come to: decisions over all sessions, those due, sessions to go on with, broken ones beside them.

mod held;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use held::{ADOPTED, Meeting, texts_of};
use ronde::register::{NotFound, Register, Why};
use ronde::session::event::{Event, Privacy};
use ronde::session::history::History;
use ronde::session::readable::{Name, Wording};
use ronde::store::breakable::BreakableDisk;
use ronde::store::disk::Disk;
use ronde::store::journal;
use ronde::store::line::{Act, Fault, Salt, Text};
use ronde::store::workspace::Workspace;

fn team() -> Workspace {
    Workspace::at(Path::new("/team"))
}

/// Keeps the first `acts` of a meeting as a session of this name.
fn keep(disk: &BreakableDisk, name: &str, history: &History, acts: usize) -> PathBuf {
    let folder = team().sessions().join(name);
    let mut kept = journal::create::<Event>(disk, &folder).expect("a journal");
    for record in history.records().iter().take(acts) {
        let texts = texts_of(history, record.n).into_iter();
        let act = Act {
            n: record.n,
            at: record.at,
            does: record.does.clone(),
            texts: texts.map(|said| Text::Said(Salt([1; 16]), said)).collect(),
        };
        kept.append(&act).expect("a kept act");
    }
    folder
}

fn adopted_on(day: &str) -> History {
    let script = ADOPTED.replace("2026-11-24", day);
    Meeting::played(&script, Privacy::default()).history
}

fn scan(disk: &BreakableDisk) -> Register {
    Register::scan(disk, &team()).expect("a register")
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn decisions_of_all_sessions_are_listed_the_latest_first() {
    let disk = BreakableDisk::new();
    for (name, day) in [
        ("2026-11-24-1430-evening-k3f9", "2026-11-24"),
        ("2026-12-08-1430-evening-a1b2", "2026-12-08"),
    ] {
        keep(&disk, name, &adopted_on(day), usize::MAX);
    }
    let register = scan(&disk);
    let ids: Vec<String> = register
        .decisions
        .iter()
        .map(|entry| entry.decision.id().to_string())
        .collect();
    assert_eq!(ids, ["a1b2-1", "k3f9-1"]);
    assert_eq!(register.latest(1).count(), 1);
    assert_eq!(register.sessions, 2);
    let first = &register.decisions[0];
    assert_eq!(first.folder, team().sessions().join("2026-12-08-1430-evening-a1b2"));
    assert_eq!(
        first.decision.matter.text,
        Some(Wording::Said("We meet on Tuesdays.".to_owned()))
    );
    assert!(
        first.decision.absent.is_some(),
        "its rules are read from the journal itself"
    );
}

#[test]
fn a_decision_is_found_by_an_unambiguous_beginning_of_its_id() {
    let disk = BreakableDisk::new();
    for name in ["2026-11-24-1430-evening-k3f9", "2026-11-24-1430-evening-k7aa"] {
        keep(&disk, name, &adopted_on("2026-11-24"), usize::MAX);
    }
    let register = scan(&disk);
    let found = |beginning: &str| register.find(beginning).map(|entry| entry.decision.id().to_string());
    assert_eq!(found("k3f9-1"), Ok("k3f9-1".to_owned()));
    assert_eq!(found("k7"), Ok("k7aa-1".to_owned()));
    assert_eq!(found("x"), Err(NotFound::Unknown));
    assert!(matches!(found("k"), Err(NotFound::Several(ids)) if ids.len() == 2));
}

#[test]
fn a_decision_is_due_from_its_review_date_on() {
    let disk = BreakableDisk::new();
    keep(
        &disk,
        "2026-11-24-1430-evening-k3f9",
        &adopted_on("2026-11-24"),
        usize::MAX,
    );
    let register = scan(&disk);
    assert_eq!(register.due(day("2027-04-02")).len(), 0);
    assert_eq!(register.due(day("2027-04-03")).len(), 1);
}

#[test]
fn a_session_that_is_not_closed_can_be_gone_on_with_where_it_stood() {
    let disk = BreakableDisk::new();
    let history = adopted_on("2026-11-24");
    let in_round = history
        .records()
        .iter()
        .position(|record| record.does.iter().any(|event| matches!(event, Event::Gave { .. })))
        .expect("an answer");
    keep(&disk, "2026-11-24-1430-evening-k3f9", &history, in_round + 1);
    let register = scan(&disk);
    assert!(register.decisions.is_empty());
    let [open] = register.open.as_slice() else {
        panic!("{:?}", register.open)
    };
    assert_eq!(open.subject, Wording::Said("Which evening do we meet?".to_owned()));
    assert_eq!(open.step.as_ref().map(|(id, _)| id.as_str()), Some("consent_round"));
    assert!(matches!(&open.floor, Some(Name::Known(_))), "{open:?}");
    assert!(open.touched.to_rfc3339().starts_with("2026-11-24T14:4"), "{open:?}");
}

#[test]
fn a_broken_journal_is_listed_with_its_reason_and_hides_nothing_else() {
    let disk = BreakableDisk::new();
    let history = adopted_on("2026-11-24");
    keep(&disk, "2026-11-24-1430-evening-k3f9", &history, usize::MAX);
    let changed = keep(&disk, "2026-11-24-1530-evening-bbbb", &history, usize::MAX).join(journal::FILE);
    let text = String::from_utf8(disk.bytes(&changed).expect("a journal")).expect("text");
    disk.replace(&changed, &mut text.replacen("Tuesdays", "Thursdays", 1).as_bytes())
        .expect("a changed byte");
    disk.create_folder(&team().sessions().join("2026-11-24-1630-empty-cccc"))
        .expect("a folder");
    keep(&disk, "2026-11-24-1730-new-dddd", &history, 0);

    let register = scan(&disk);
    assert_eq!(register.sessions, 4);
    assert_eq!(register.decisions.len(), 1);
    assert_eq!(
        register.find("k3f9-1").map(|entry| entry.decision.is_amended()),
        Ok(true)
    );
    let ids: Vec<String> = register
        .broken
        .iter()
        .map(|broken| broken.kept.name.id.to_string())
        .collect();
    assert_eq!(ids, ["cccc", "bbbb"]);
    assert!(matches!(register.broken[0].why, Why::Disk(_)));
    assert!(matches!(&register.broken[1].why, Why::Line(at) if at.fault == Fault::HashDiffers));
    assert!(
        register.open.iter().all(|open| open.kept.name.id.to_string() == "k3f9"),
        "{:?}",
        register.open
    );
}
