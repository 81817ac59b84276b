//! What a screen of a meeting reads to draw itself or to answer a key: never more than this, and nothing it could change.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::live::{Pending, Standing};
use crate::notation::visible::visible_line;
use crate::session::ids::{PersonId, TextRef};
use crate::stage::View;
use crate::tui::theme::Look;
use crate::words::Words;
use crate::words::sentences::Telling;

/// The meeting as it now stands, the words and the look.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub meeting: &'a Standing,
    /// What the disk did not take.
    pub pending: Option<&'a Pending>,
    pub view: &'a View,
    pub words: &'a Words,
    pub look: Look,
}

impl<'a> Context<'a> {
    /// The session as sentences are made from it.
    pub fn telling(&self) -> Telling<'a> {
        Telling {
            words: self.words,
            session: self.meeting.session(),
            tree: self.meeting.tree(),
            texts: self.meeting.texts(),
        }
    }

    /// A text made harmless, on one line; the word for erased texts where it was erased.
    pub fn line(&self, text: TextRef) -> String {
        self.meeting
            .texts()
            .get(text)
            .map(|text| visible_line(text).into_owned())
            .unwrap_or_default()
    }

    /// A text as it was written, for what keeps its line breaks.
    pub fn text(&self, text: TextRef) -> &str {
        self.meeting.texts().get(text).unwrap_or_default()
    }

    /// A person's name, on one line.
    pub fn name(&self, person: PersonId) -> String {
        self.meeting
            .session()
            .name(person)
            .map(|name| self.line(name))
            .unwrap_or_default()
    }

    /// The wall time of a moment of the session.
    pub fn wall(&self, at: u64) -> DateTime<FixedOffset> {
        self.meeting.wall_at(at)
    }

    /// Today, where the meeting is.
    pub fn today(&self) -> NaiveDate {
        self.meeting.wall_at(self.meeting.now()).date_naive()
    }
}
