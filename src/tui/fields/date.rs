//! A day as people type it, said back as it is understood: "lundi" → "lundi 30 novembre".

use chrono::NaiveDate;

use super::writing::{Limit, Writing};
use crate::notation::due::{Refusal, due};
use crate::words::Words;

/// A day being typed.
pub struct Date {
    pub(super) writing: Writing,
    today: NaiveDate,
}

impl Date {
    /// A day seen from today.
    pub fn seen_from(today: NaiveDate) -> Date {
        Date {
            writing: Writing::line(Limit::MOMENT),
            today,
        }
    }

    /// The day; nothing where nothing is typed.
    ///
    /// # Errors
    /// What is typed is no day by which something can be due.
    pub fn day(&self) -> Result<Option<NaiveDate>, Refusal> {
        if self.writing.is_blank() {
            return Ok(None);
        }
        due(&self.writing.text(), self.today).map(Some)
    }

    /// What is said of it beside the field.
    pub(super) fn said_back(&self, words: &Words) -> String {
        match self.day() {
            Ok(None) => String::new(),
            Ok(Some(day)) => words.weekday_and_day(day, self.today),
            Err(_) => words.capture_date_unread(),
        }
    }
}
