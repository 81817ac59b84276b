//! The minutes beside the journal: made again, whole, after every act that settles something or ends the meeting.
//!
//! For people, and can always be made again; so what keeps them from being written is said and never stops a meeting. What stands in
//! them is `export`'s.

use std::path::Path;

use crate::export::{Minutes, markdown};
use crate::format::tree::Tree;
use crate::notation::{Id, Language, ron};
use crate::session::event::{Event, Presence};
use crate::session::history::History;
use crate::session::ids::TextRef;
use crate::session::place::Place;
use crate::stage::plan::{Phase, Planned, plan};
use crate::store::disk::{Disk, Trouble};
use crate::words::{OwnTerms, Words};

/// The name of the file in the folder of its session.
pub const FILE: &str = "minutes.md";

/// Whether the minutes read otherwise after this act. A note alone waits for the next of these.
pub fn are_due(does: &[Event], history: &History) -> bool {
    let settled = |act: &u64| {
        let record = history.records().iter().rev().find(|record| record.n == *act);
        record.is_some_and(|record| record.does.iter().any(settles))
    };
    does.iter().any(|event| match event {
        Event::Undone(acts) | Event::Redone(acts) => acts.iter().any(settled),
        event => settles(event),
    })
}

fn settles(event: &Event) -> bool {
    matches!(
        event,
        Event::Outcome { .. } | Event::Unsettled(_) | Event::Cared { .. } | Event::Ended | Event::Closed
    )
}

/// The minutes of a session as they stand, in its own language and words; `None` before its first act.
pub fn text(history: &History, tree: &Tree, session: &str) -> Option<String> {
    let beginning = history.session().beginning.as_ref()?;
    let people = history.session().people.values();
    let came = people.filter(|known| known.presence != Presence::Absent).count();
    let rows = plan(tree, came, &beginning.fitted);
    let minutes = Minutes::of(history, tree, session, &|place| planned(&rows, place))?;
    Some(markdown(&minutes, &words(history)?))
}

/// Puts the minutes in the place of the ones before.
///
/// # Errors
/// The disk does not take them.
pub fn write(disk: &dyn Disk, folder: &Path, history: &History, tree: &Tree, session: &str) -> Result<(), Trouble> {
    match text(history, tree, session) {
        Some(text) => Ok(disk.replace(&folder.join(FILE), &mut text.as_bytes())?),
        None => Ok(()),
    }
}

/// The words in force, as the session's own beginning has them.
fn words(history: &History) -> Option<Words> {
    let session = history.session();
    let beginning = session.beginning.as_ref()?;
    let language = Language::of_locale(&beginning.language).unwrap_or(Language::ENGLISH);
    let own = beginning.words.and_then(|words| {
        let act = session.subject?.act;
        let index = words.0;
        history.texts().get(TextRef { act, index })
    });
    let own: OwnTerms = own.and_then(|own| ron::read(own).ok()).unwrap_or_default();
    Some(Words::new(language, &own))
}

/// What the plan has for this place, in milliseconds; for the one step of an opening or closing, what it has for the whole.
fn planned(rows: &[Planned], place: &Place) -> Option<u64> {
    let ids: Vec<&Id> = place.0.iter().map(|segment| &segment.id).collect();
    let whole = rows.iter().find(|row| row.path.iter().eq(ids.iter().copied()));
    let around = || {
        rows.iter()
            .find(|row| row.phase != Phase::Own && row.path.first() == ids.first().copied())
    };
    whole.or_else(around).map(|row| row.time)
}
