//! A moment typed into a field: when a break is over, until when this step goes, when somebody began; said back as it is understood.

use std::time::Duration;

use chrono::NaiveTime;

use crate::notation::Span;
use crate::notation::moment::{Moment, moment};
use crate::tui::context::Context;

/// Why there is no span of time in what is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMeant {
    /// Nothing is typed.
    Empty,
    /// Not a time.
    Unread,
    /// No time at all, or more than a day.
    OutOfRange,
}

/// From now to the moment that is typed; a time of day is the next such.
pub fn ahead(text: &str, context: Context<'_>) -> Result<Span, NotMeant> {
    span(text, context, |time, now| time.signed_duration_since(now))
}

/// From the moment that is typed to now; a time of day is the last such.
pub fn ago(text: &str, context: Context<'_>) -> Result<Span, NotMeant> {
    span(text, context, |time, now| now.signed_duration_since(time))
}

const DAY: i64 = 24 * 60 * 60 * 1_000;

fn span(
    text: &str,
    context: Context<'_>,
    between: impl Fn(NaiveTime, NaiveTime) -> chrono::TimeDelta,
) -> Result<Span, NotMeant> {
    use crate::notation::moment::Refusal;
    let milliseconds = match moment(text) {
        Ok(Moment::Length(length)) => u64::try_from(length.as_millis()).unwrap_or(u64::MAX),
        Ok(Moment::At(time)) => {
            let now = context.wall(context.meeting.now()).time();
            between(time, now).num_milliseconds().rem_euclid(DAY).unsigned_abs()
        }
        Err(Refusal::Empty) => return Err(NotMeant::Empty),
        Err(Refusal::NotAMoment | Refusal::NoSuchTime) => return Err(NotMeant::Unread),
    };
    Span::from_milliseconds(milliseconds).map_err(|_| NotMeant::OutOfRange)
}

/// What is said when a moment cannot be taken.
pub fn refusal(why: NotMeant, context: Context<'_>) -> String {
    match why {
        NotMeant::Empty | NotMeant::Unread => context.words.doors_time_unread(),
        NotMeant::OutOfRange => context.words.refusal_time_out_of_range(),
    }
}

/// How a span from now is said back: until when, and how long that is.
pub fn said_until(span: Span, context: Context<'_>) -> String {
    let words = context.words;
    let at = context.meeting.now().saturating_add(span.milliseconds());
    let until = words.doors_until(words.time(context.wall(at).time()));
    format!("{until} ({})", words.span(Duration::from_millis(span.milliseconds())))
}
