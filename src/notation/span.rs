//! Spans of time as people write them: `45s`, `10m`, `1h 30m`. [`Span`] is a timebox inside a meeting, [`Delay`] a
//! time to wait between meetings. Neither knows a clock.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::de::{self, Deserialize, Deserializer};
use serde::{Serialize, Serializer};
use thiserror::Error;

use super::limits::{
    DELAY_LONGEST_MILLISECONDS, DELAY_SHORTEST_MILLISECONDS, SPAN_DIGITS, SPAN_LONGEST_MILLISECONDS,
    SPAN_SHORTEST_MILLISECONDS, SPAN_TEXT_BYTES,
};
use super::refused::Refused;

/// A timebox of a turn, a step or a block: one second to 24 hours, in whole milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span(u64);

/// A time to wait for an answer between meetings (`Lazy("48h")`): one minute to 366 days, in whole milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Delay(u64);

/// Why something is not a span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    /// Nothing was written.
    #[error("no time is written")]
    Empty,
    /// A number without its unit: `90`, `1h30`.
    #[error("a number has no unit")]
    NoUnit,
    /// A unit nobody knows: `10mn`, `45 parsecs`.
    #[error("the unit is not known")]
    UnknownUnit,
    /// Not numbers and units: `-5m`, `soon`.
    #[error("this is not a time")]
    NotATime,
    /// No time at all: `0s`.
    #[error("the time is zero")]
    Zero,
    /// Shorter than the limit.
    #[error("the time is too short")]
    TooShort,
    /// Longer than the limit.
    #[error("the time is too long")]
    TooLong,
    /// Finer than a millisecond.
    #[error("the time is finer than a millisecond")]
    TooFine,
}

impl Refusal {
    pub(super) const ALL: [Refusal; 8] = [
        Refusal::Empty,
        Refusal::NoUnit,
        Refusal::UnknownUnit,
        Refusal::NotATime,
        Refusal::Zero,
        Refusal::TooShort,
        Refusal::TooLong,
        Refusal::TooFine,
    ];

    pub(super) fn code(self) -> &'static str {
        match self {
            Refusal::Empty => "empty",
            Refusal::NoUnit => "no_unit",
            Refusal::UnknownUnit => "unknown_unit",
            Refusal::NotATime => "not_a_time",
            Refusal::Zero => "zero",
            Refusal::TooShort => "too_short",
            Refusal::TooLong => "too_long",
            Refusal::TooFine => "too_fine",
        }
    }
}

/// What [`Span`] and [`Delay`] have alike: both are bounded whole milliseconds, written the same way.
macro_rules! bounded_time {
    ($name:ident, $shortest:expr, $longest:expr, $refused:expr) => {
        impl $name {
            /// The shortest there is.
            pub const SHORTEST: $name = $name($shortest);
            /// The longest there is.
            pub const LONGEST: $name = $name($longest);

            /// So many milliseconds, if they are within the limits.
            pub fn from_milliseconds(milliseconds: u64) -> Result<$name, Refusal> {
                match milliseconds {
                    0 => Err(Refusal::Zero),
                    short if short < $shortest => Err(Refusal::TooShort),
                    long if long > $longest => Err(Refusal::TooLong),
                    within => Ok($name(within)),
                }
            }

            /// So many milliseconds, or the nearest limit: for sums and differences that may leave the limits.
            pub const fn nearest(milliseconds: u64) -> $name {
                match milliseconds {
                    short if short < $shortest => $name($shortest),
                    long if long > $longest => $name($longest),
                    within => $name(within),
                }
            }

            /// The length in milliseconds.
            pub const fn milliseconds(self) -> u64 {
                self.0
            }

            /// The length as std has it.
            pub const fn duration(self) -> Duration {
                Duration::from_millis(self.0)
            }
        }

        impl FromStr for $name {
            type Err = Refusal;

            fn from_str(text: &str) -> Result<$name, Refusal> {
                milliseconds(text).and_then($name::from_milliseconds)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.pad(&short_form(self.0))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&short_form(self.0))
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse()
                    .map_err(|reason| de::Error::custom($refused(reason).message()))
            }
        }
    };
}

bounded_time!(
    Span,
    SPAN_SHORTEST_MILLISECONDS,
    SPAN_LONGEST_MILLISECONDS,
    Refused::Span
);
bounded_time!(
    Delay,
    DELAY_SHORTEST_MILLISECONDS,
    DELAY_LONGEST_MILLISECONDS,
    Refused::Delay
);

/// Reads numbers with units; the bounds come after.
fn milliseconds(text: &str) -> Result<u64, Refusal> {
    if text.len() > SPAN_TEXT_BYTES {
        return Err(Refusal::NotATime);
    }
    // humantime adds up without a bound on the sum (2.4: `u64::MAX` seconds and 1000 ms panic); nine digits a number
    // keep any sum of this length far below it.
    if text
        .split(|letter: char| !letter.is_ascii_digit())
        .any(|digits| digits.len() > SPAN_DIGITS)
    {
        return Err(Refusal::TooLong);
    }
    let duration = humantime::parse_duration(text).map_err(reason)?;
    if duration.subsec_nanos() % 1_000_000 != 0 {
        return Err(Refusal::TooFine);
    }
    u64::try_from(duration.as_millis()).map_err(|_| Refusal::TooLong)
}

fn reason(error: humantime::DurationError) -> Refusal {
    use humantime::DurationError as Known;
    match error {
        Known::Empty => Refusal::Empty,
        Known::UnknownUnit { unit, .. } if unit.is_empty() => Refusal::NoUnit,
        Known::UnknownUnit { .. } => Refusal::UnknownUnit,
        Known::NumberOverflow => Refusal::TooFine,
        Known::InvalidCharacter(_) | Known::NumberExpected(_) => Refusal::NotATime,
    }
}

/// `1h 30m`: the units that are not zero, the largest first.
fn short_form(milliseconds: u64) -> String {
    let seconds = milliseconds / 1_000;
    let (days, hours) = match seconds / 3_600 {
        hours if hours <= 48 => (0, hours),
        hours => (hours / 24, hours % 24),
    };
    let units = [
        (days, "d"),
        (hours, "h"),
        (seconds / 60 % 60, "m"),
        (seconds % 60, "s"),
        (milliseconds % 1_000, "ms"),
    ];
    let written: Vec<String> = units
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count}{unit}"))
        .collect();
    written.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn span(text: &str) -> Result<u64, Refusal> {
        text.parse::<Span>().map(Span::milliseconds)
    }

    #[test]
    fn spans_read_as_people_write_them() {
        assert_eq!(span("45s"), Ok(45_000));
        assert_eq!(span("10m"), Ok(600_000));
        assert_eq!(span("10 min"), Ok(600_000));
        assert_eq!(span("1h 30m"), Ok(5_400_000));
        assert_eq!(span("1h30m"), Ok(5_400_000));
        assert_eq!(span("1.5h"), Ok(5_400_000));
        assert_eq!(span("24h"), Ok(86_400_000));
    }

    #[test]
    fn what_is_not_a_span_says_why() {
        assert_eq!(span(""), Err(Refusal::Empty));
        assert_eq!(span("90"), Err(Refusal::NoUnit));
        assert_eq!(span("1h30"), Err(Refusal::NoUnit));
        assert_eq!(span("10mn"), Err(Refusal::UnknownUnit));
        assert_eq!(span("45 parsecs"), Err(Refusal::UnknownUnit));
        assert_eq!(span("-5m"), Err(Refusal::NotATime));
        assert_eq!(span("soon"), Err(Refusal::NotATime));
        assert_eq!(span("0s"), Err(Refusal::Zero));
        assert_eq!(span("999ms"), Err(Refusal::TooShort));
        assert_eq!(span("24h 1ms"), Err(Refusal::TooLong));
        assert_eq!(span("500 years"), Err(Refusal::TooLong));
        assert_eq!(span("1s 5us"), Err(Refusal::TooFine));
        assert_eq!(span(&"1s ".repeat(40)), Err(Refusal::NotATime));
    }

    #[test]
    fn no_number_is_large_enough_to_overflow() {
        assert_eq!(span("18446744073709551615s 1000ms"), Err(Refusal::TooLong));
        assert_eq!(
            span("999999999years 999999999years 999999999years 999999999years"),
            Err(Refusal::TooLong)
        );
    }

    #[test]
    fn a_delay_may_take_days() {
        assert_eq!(
            "48h".parse::<Delay>().map(|delay| delay.to_string()).as_deref(),
            Ok("48h")
        );
        assert_eq!(
            "10d".parse::<Delay>().map(|delay| delay.to_string()).as_deref(),
            Ok("10d")
        );
        assert_eq!("366d".parse::<Delay>(), Ok(Delay::LONGEST));
        assert_eq!("367d".parse::<Delay>(), Err(Refusal::TooLong));
        assert_eq!("30s".parse::<Delay>(), Err(Refusal::TooShort));
    }

    #[test]
    fn a_span_is_written_in_its_short_form() {
        let written = |milliseconds| Span::from_milliseconds(milliseconds).unwrap().to_string();
        assert_eq!(written(60_000), "1m");
        assert_eq!(written(90_000), "1m 30s");
        assert_eq!(written(5_400_000), "1h 30m");
        assert_eq!(written(1_500), "1s 500ms");
        assert_eq!(written(86_400_000), "24h");
    }

    #[test]
    fn sums_that_leave_the_limits_take_the_nearest() {
        assert_eq!(Span::nearest(0), Span::SHORTEST);
        assert_eq!(Span::nearest(u64::MAX), Span::LONGEST);
        assert_eq!(Span::nearest(60_000).milliseconds(), 60_000);
    }

    proptest! {
        #[test]
        fn a_span_reads_back_as_written(milliseconds in SPAN_SHORTEST_MILLISECONDS..=SPAN_LONGEST_MILLISECONDS) {
            let span = Span::from_milliseconds(milliseconds).unwrap();
            prop_assert_eq!(span.to_string().parse(), Ok(span));
            prop_assert_eq!(ron::from_str::<Span>(&ron::to_string(&span).unwrap()).unwrap(), span);
        }

        #[test]
        fn a_delay_reads_back_as_written(milliseconds in DELAY_SHORTEST_MILLISECONDS..=DELAY_LONGEST_MILLISECONDS) {
            let delay = Delay::from_milliseconds(milliseconds).unwrap();
            prop_assert_eq!(delay.to_string().parse(), Ok(delay));
        }

        #[test]
        fn any_text_gives_a_span_or_a_reason(text in "\\PC{0,80}|[0-9]{0,30}[a-z .]{0,4}[0-9]{0,30}(s|ms|y|h)") {
            let _ = text.parse::<Span>();
            let _ = text.parse::<Delay>();
        }
    }
}
