//! What home has to show, gathered from the workspace: sessions to go on with, formats, decisions.
//!
//! Reads through `register` and `live::catalogue`; leaves to `home` how it looks.

use std::time::Duration;

use crate::export::spoken::Spoken;
use crate::live::Ground;
use crate::live::catalogue::{Catalogue, Listed as Format, people_for};
use crate::notation::Id;
use crate::register::{Open, Register, RegisterEntry};
use crate::tui::app::Tells;
use crate::tui::screens::home::{Decided, FirstStart, GoOn, HomeView, Listed, SetAside};
use crate::words::Words;

/// The format that is offered to be tried first.
const FIRST_TO_TRY: &str = "consent_full";

/// How many decisions home lists.
const DECISIONS: usize = 20;

/// What is found in the workspace now.
pub fn gathered(
    ground: &Ground,
    catalogue: &Catalogue,
    register: &Register,
    (words, tells): (&Words, &Tells),
) -> HomeView {
    let now = ground.clock.wall().naive_local();
    let sessions = ground.workspace.sessions().display().to_string();
    let nothing_kept = register.sessions == 0;
    HomeView {
        team: ground.settings.name.clone(),
        folder: ground.workspace.root().display().to_string(),
        meetings: register.sessions,
        decisions_kept: register.decisions.len(),
        first_start: nothing_kept.then(|| FirstStart {
            folder: sessions,
            format: first_to_try(catalogue),
        }),
        to_go_on: register.open.iter().map(|open| go_on(open, words)).collect(),
        formats: catalogue
            .listed
            .iter()
            .map(|format| listed(format, catalogue, (words, tells)))
            .collect(),
        decisions: decisions(register, now.date(), words),
        set_aside: register
            .broken
            .iter()
            .map(|broken| SetAside {
                file: broken.kept.folder.display().to_string(),
                reason: (tells.unread)(&broken.why, words),
            })
            .collect(),
        now,
    }
}

fn first_to_try(catalogue: &Catalogue) -> Option<Id> {
    Id::new(FIRST_TO_TRY)
        .ok()
        .filter(|id| catalogue.library.formats.contains_key(id))
}

fn go_on(open: &Open, words: &Words) -> GoOn {
    let spoken = Spoken(words);
    let step = open.step.as_ref().map(|(id, name)| match name {
        Some(name) => name.in_language(words.language()).to_owned(),
        None => words.step_name(id.as_str()).unwrap_or_else(|| id.to_string()),
    });
    GoOn {
        session: open.kept.name.id.as_str().to_owned(),
        subject: spoken.wording(&open.subject),
        touched: open.touched.naive_local(),
        step,
        floor: open.floor.as_ref().map(|name| spoken.name(name)),
    }
}

fn listed(format: &Format, catalogue: &Catalogue, (words, tells): (&Words, &Tells)) -> Listed {
    let language = words.language();
    match (&format.held, Id::new(&format.id)) {
        (Ok(held), Ok(id)) => Listed::Held {
            title: held.title.in_language(language).to_owned(),
            purpose: held.purpose.in_language(language).to_owned(),
            people: held.people,
            time: Duration::from_millis(catalogue.time(&id, people_for(held)).unwrap_or(0)),
            id,
        },
        _ => Listed::Broken {
            file: format.file().display().to_string(),
            reason: (tells.broken)(format, words),
        },
    }
}

/// Those that are due for review first, then the latest, each once.
fn decisions(register: &Register, today: chrono::NaiveDate, words: &Words) -> Vec<Decided> {
    let due = register.due(today);
    let id = |entry: &RegisterEntry| entry.decision.id().clone();
    let listed: Vec<_> = due.iter().map(|entry| id(entry)).collect();
    let latest = register
        .latest(DECISIONS)
        .filter(|entry| !listed.contains(entry.decision.id()));
    due.iter()
        .copied()
        .chain(latest)
        .take(DECISIONS)
        .map(|entry| decided(entry, words))
        .collect()
}

fn decided(entry: &RegisterEntry, words: &Words) -> Decided {
    let spoken = Spoken(words);
    Decided {
        id: entry.decision.id().clone(),
        title: spoken.wording(&entry.decision.matter.title),
        outcome: spoken.outcome(&entry.decision),
        on: entry.decision.decided_at.date_naive(),
        again: entry.decision.looked_at_again(),
    }
}
