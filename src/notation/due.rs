//! By when an action is due, as people type it in a meeting, in English or French, whichever language the screen has:
//! "tomorrow", « lundi prochain », "in 3 weeks", "3 March", « 1er décembre », "3/3", ISO. Knows no clock: today comes
//! in. Leaves to others how the day is shown.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use thiserror::Error;

use super::fold::fold;
use super::limits::{DUE_DAYS_AHEAD, DUE_TEXT_BYTES};

mod vocabulary;

use vocabulary::{Unit, day_number, is_filler, is_next, month, number, unit, weekday};

/// Why a text is not a day by which an action can be due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing was typed.
    #[error("no day is written")]
    Empty,
    /// Not a day in any of the known ways.
    #[error("this is not a day")]
    NotADay,
    /// The calendar has no such day: 30 February.
    #[error("the calendar has no such day")]
    NoSuchDay,
    /// The day and its weekday do not go together: that day is another weekday.
    #[error("that day is a {0}")]
    OtherWeekday(Weekday),
    /// The day is over.
    #[error("that day is over: {0}")]
    Over(NaiveDate),
    /// Further ahead than [`DUE_DAYS_AHEAD`].
    #[error("that day is too far ahead")]
    TooFar,
}

/// The day that the text means, seen from today.
///
/// A weekday is the next such day, never today; a day and month without a year are the next such day, today included;
/// a number before a slash is the day, also in English.
pub fn due(text: &str, today: NaiveDate) -> Result<NaiveDate, Refusal> {
    if text.len() > DUE_TEXT_BYTES {
        return Err(Refusal::NotADay);
    }
    let folded = fold(text);
    let words: Vec<&str> = folded
        .split(|sign: char| sign.is_whitespace() || matches!(sign, ',' | '\'' | '’'))
        .map(|word| word.trim_end_matches('.'))
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        return Err(Refusal::Empty);
    }
    let day = named(&words, today)
        .or_else(|| counted(&words, today))
        .or_else(|| dated(&words, today))
        .unwrap_or(Err(Refusal::NotADay))?;
    match (day - today).num_days() {
        past if past < 0 => Err(Refusal::Over(day)),
        far if far > DUE_DAYS_AHEAD => Err(Refusal::TooFar),
        _ => Ok(day),
    }
}

/// What a way of writing makes of the words: nothing if they are not written that way.
type Read = Option<Result<NaiveDate, Refusal>>;

/// Words alone: today, tomorrow, a weekday, next week.
fn named(words: &[&str], today: NaiveDate) -> Read {
    let words = without_fillers(words);
    match words {
        ["today" | "tonight" | "aujourd"] | ["aujourd", "hui"] | ["ce", "soir"] => return Some(Ok(today)),
        ["tomorrow" | "demain"] => return Some(later(today, 1, Unit::Day)),
        ["day", "after", "tomorrow"] | ["apres-demain"] | ["apres", "demain"] => {
            return Some(later(today, 2, Unit::Day));
        }
        _ => {}
    }
    let (word, next) = match words {
        [next, word] if is_next(next) => (*word, true),
        [word, next] if is_next(next) => (*word, true),
        [word] => (*word, false),
        _ => return None,
    };
    match (weekday(word), unit(word)) {
        (Some(day), _) => Some(next_weekday(today, day)),
        (None, Some(unit)) if next => Some(later(today, 1, unit)),
        _ => None,
    }
}

/// A number of days, weeks or months from today: "in 3 weeks", « dans 15 jours ».
fn counted(words: &[&str], today: NaiveDate) -> Read {
    match without_fillers(words) {
        [count, word] => Some(later(today, number(count)?, unit(word)?)),
        _ => None,
    }
}

/// A day of the calendar, perhaps with its weekday before it.
fn dated(words: &[&str], today: NaiveDate) -> Read {
    let words = without_fillers(words);
    let (first, rest) = words.split_first()?;
    let Some(expected) = weekday(first).filter(|_| !rest.is_empty()) else {
        return calendar_day(words, today);
    };
    let day = calendar_day(without_fillers(rest), today)?;
    Some(day.and_then(|day| {
        if day.weekday() == expected {
            Ok(day)
        } else {
            Err(Refusal::OtherWeekday(day.weekday()))
        }
    }))
}

fn calendar_day(words: &[&str], today: NaiveDate) -> Read {
    match words {
        [written] => in_figures(written, today),
        [day, "of", name] | [day, name] if month(name).is_some() => {
            in_year(day_number(day)?, month(name)?, None, today)
        }
        [name, day] => in_year(day_number(day)?, month(name)?, None, today),
        [day, "of", name, year] | [day, name, year] if month(name).is_some() => {
            in_year(day_number(day)?, month(name)?, Some(figures(year)?), today)
        }
        [name, day, year] => in_year(day_number(day)?, month(name)?, Some(figures(year)?), today),
        _ => None,
    }
}

/// `2027-03-03`, `3/3`, `3.3.2027`.
fn in_figures(written: &str, today: NaiveDate) -> Read {
    let parts = |separator: char| written.split(separator).map(figures).collect::<Option<Vec<u32>>>();
    let iso = written.split('-').next().is_some_and(|year| year.len() == 4);
    if let (true, Some([year, month, day])) = (iso, parts('-').as_deref()) {
        return in_year(*day, *month, Some(*year), today);
    }
    match ['/', '.', '-']
        .into_iter()
        .find_map(|separator| parts(separator).filter(|parts| parts.len() > 1))?
        .as_slice()
    {
        [day, month] => in_year(*day, *month, None, today),
        [day, month, year] => in_year(*day, *month, Some(*year), today),
        _ => None,
    }
}

/// The day in the year given, else the next one there is: 29 February may be four (at most eight) years away.
fn in_year(day: u32, month: u32, year: Option<u32>, today: NaiveDate) -> Read {
    let in_this = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let found = match year {
        Some(short) if short < 100 => in_this(2000 + i32::try_from(short).ok()?),
        Some(full) => in_this(i32::try_from(full).ok()?),
        None => (0..=8)
            .filter_map(|years| in_this(today.year() + years))
            .find(|date| *date >= today),
    };
    Some(found.ok_or(Refusal::NoSuchDay))
}

fn next_weekday(today: NaiveDate, wanted: Weekday) -> Result<NaiveDate, Refusal> {
    let days = wanted.days_since(today.weekday());
    later(today, if days == 0 { 7 } else { days }, Unit::Day)
}

fn later(today: NaiveDate, count: u32, unit: Unit) -> Result<NaiveDate, Refusal> {
    let day = match unit {
        Unit::Day => today.checked_add_days(Days::new(u64::from(count))),
        Unit::Week => today.checked_add_days(Days::new(7 * u64::from(count))),
        Unit::Month => today.checked_add_months(Months::new(count)),
    };
    day.ok_or(Refusal::TooFar)
}

fn without_fillers<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    let fillers = words.iter().take_while(|word| is_filler(word)).count();
    words.get(fillers..).unwrap_or_default()
}

/// A whole number of at most four figures, and nothing else.
fn figures(word: &str) -> Option<u32> {
    let plain = !word.is_empty() && word.len() <= 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    if plain { word.parse().ok() } else { None }
}

#[cfg(test)]
mod tests;
