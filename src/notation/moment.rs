//! A time of day, or a length of time, as people type it in a meeting, in English or French, whichever language the screen has: "until
//! 15:50", « 15 h 50 », "5 min left", « encore 5 minutes ». Knows no clock. Leaves to others how it is shown.

use std::time::Duration;

use chrono::NaiveTime;
use thiserror::Error;

use super::fold::fold;
use super::limits::DUE_TEXT_BYTES;

/// What was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// At this time of day.
    At(NaiveTime),
    /// So long from now, or ago.
    Length(Duration),
}

/// Why a text is no moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing was typed.
    #[error("no time is written")]
    Empty,
    /// Not a time in any of the known ways: `5`, `soon`.
    #[error("this is not a time")]
    NotAMoment,
    /// The day has no such time: 25:00.
    #[error("the day has no such time")]
    NoSuchTime,
}

/// Words that say what is meant anyway, in either language.
const FILLERS: &[&str] = &[
    "until", "till", "at", "in", "ago", "left", "for", "jusqu", "a", "dans", "il", "y", "encore", "depuis", "pendant",
    "about",
];

/// The moment that the text means: an hour with `h` or `:` is a time of day, minutes and seconds are a length.
pub fn moment(text: &str) -> Result<Moment, Refusal> {
    if text.len() > DUE_TEXT_BYTES {
        return Err(Refusal::NotAMoment);
    }
    let pieces = pieces(&fold(text));
    let words: Vec<&str> = pieces
        .iter()
        .map(String::as_str)
        .filter(|word| !FILLERS.contains(word))
        .collect();
    match words.as_slice() {
        [] if pieces.is_empty() => Err(Refusal::Empty),
        [hour, "h" | ":" | "heures" | "heure"] => time(hour, "0"),
        [hour, "h" | ":" | "heures" | "heure", minute] => time(hour, minute),
        [count, unit] => length(&[(count, unit)]),
        [minutes, unit, seconds] if is_minutes(unit) => length(&[(minutes, unit), (seconds, "s")]),
        [minutes, unit, seconds, other] => length(&[(minutes, unit), (seconds, other)]),
        _ => Err(Refusal::NotAMoment),
    }
}

/// Runs of figures, runs of letters, and each other sign, without spaces and apostrophes.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<(Kind, String)> = Vec::new();
    for sign in text.chars() {
        let kind = Kind::of(sign);
        match pieces.last_mut() {
            Some((last, piece)) if *last == kind && kind != Kind::Sign => piece.push(sign),
            _ => pieces.push((kind, sign.to_string())),
        }
    }
    pieces
        .into_iter()
        .filter(|(kind, piece)| *kind != Kind::Between && piece != ".")
        .map(|(_, piece)| piece)
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Figures,
    Letters,
    Between,
    Sign,
}

impl Kind {
    fn of(sign: char) -> Kind {
        match sign {
            '0'..='9' => Kind::Figures,
            ' ' | '\u{a0}' | '\'' | '’' | ',' => Kind::Between,
            letter if letter.is_alphabetic() => Kind::Letters,
            _ => Kind::Sign,
        }
    }
}

fn time(hour: &str, minute: &str) -> Result<Moment, Refusal> {
    let time = NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0);
    time.map(Moment::At).ok_or(Refusal::NoSuchTime)
}

fn length(parts: &[(&str, &str)]) -> Result<Moment, Refusal> {
    let mut seconds = 0;
    for (count, unit) in parts {
        seconds += match *unit {
            unit if is_minutes(unit) => 60 * u64::from(number(count)?),
            "s" | "sec" | "second" | "seconds" | "seconde" | "secondes" => u64::from(number(count)?),
            _ => return Err(Refusal::NotAMoment),
        };
    }
    Ok(Moment::Length(Duration::from_secs(seconds)))
}

fn is_minutes(unit: &str) -> bool {
    matches!(unit, "m" | "mn" | "min" | "mins" | "minute" | "minutes" | "′")
}

/// A whole number of at most four figures.
fn number(word: &str) -> Result<u32, Refusal> {
    if word.len() > 4 {
        return Err(Refusal::NotAMoment);
    }
    word.parse().map_err(|_| Refusal::NotAMoment)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(hour: u32, minute: u32) -> Result<Moment, Refusal> {
        Ok(Moment::At(NaiveTime::from_hms_opt(hour, minute, 0).unwrap()))
    }

    fn long(seconds: u64) -> Result<Moment, Refusal> {
        Ok(Moment::Length(Duration::from_secs(seconds)))
    }

    #[test]
    fn a_time_of_day_is_read_as_either_language_writes_it() {
        for text in [
            "15:50",
            "15h50",
            "15 h 50",
            "until 15:50",
            "Jusqu’à 15\u{a0}h\u{a0}50",
            "à 15 heures 50",
        ] {
            assert_eq!(moment(text), at(15, 50), "{text}");
        }
        assert_eq!(moment("16 h"), at(16, 0));
        assert_eq!(moment("9:05"), at(9, 5));
    }

    #[test]
    fn minutes_and_seconds_are_a_length() {
        for text in [
            "5 min",
            "5min left",
            "encore 5 minutes",
            "in 5 mn",
            "il y a 5 minutes",
            "5 minutes ago",
        ] {
            assert_eq!(moment(text), long(300), "{text}");
        }
        assert_eq!(moment("90 s"), long(90));
        assert_eq!(moment("1 min 30"), long(90));
        assert_eq!(moment("2 minutes 5 seconds"), long(125));
    }

    #[test]
    fn what_is_no_moment_is_refused_and_says_why() {
        assert_eq!(moment("  "), Err(Refusal::Empty));
        assert_eq!(moment("25:00"), Err(Refusal::NoSuchTime));
        for text in [
            "5",
            "soon",
            "bientôt",
            "-5 min",
            "3 parsecs",
            "15:50:10:20",
            "99999 min",
        ] {
            assert_eq!(moment(text), Err(Refusal::NotAMoment), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,40}") {
            let _ = moment(&text);
        }

        #[test]
        fn every_time_of_the_day_is_read_in_both_ways(hour in 0u32..24, minute in 0u32..60) {
            prop_assert_eq!(moment(&format!("{hour}:{minute:02}")), at(hour, minute));
            prop_assert_eq!(moment(&format!("{hour} h {minute:02}")), at(hour, minute));
        }
    }
}
