//! Durations as they are read: counted (0:38), planned (10′), as a span (1 h 05), in words (12 minutes), and from now (12 minutes ago).

use std::time::Duration;

use super::Words;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// A running time in whole seconds: 0:38, 12:00, 1:05:00. The same in every language.
pub fn counted(time: Duration) -> String {
    let seconds = time.as_secs();
    let (hours, minutes, seconds) = (seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    if hours == 0 {
        format!("{minutes}:{seconds:02}")
    } else {
        format!("{hours}:{minutes:02}:{seconds:02}")
    }
}

impl Words {
    /// A planned time, as short as can be: 10′, 1′30, 45 s.
    pub fn planned(&self, time: Duration) -> String {
        match (time.as_secs() / MINUTE, time.as_secs() % MINUTE) {
            (0, seconds) if seconds > 0 => self.span_seconds(seconds),
            (minutes, 0) => format!("{minutes}′"),
            (minutes, seconds) => format!("{minutes}′{seconds:02}"),
        }
    }

    /// How long something takes, to the minute above one: 45 s, 20 min, 1 h, 1 h 05.
    pub fn span(&self, time: Duration) -> String {
        let seconds = time.as_secs();
        match (seconds / HOUR, seconds % HOUR / MINUTE) {
            (0, 0) => self.span_seconds(seconds),
            (0, minutes) => self.span_minutes(minutes),
            (hours, 0) => self.span_hours(hours),
            (hours, minutes) => self.span_hours_minutes(hours, format!("{minutes:02}")),
        }
    }

    /// A duration in the largest whole unit, in words: 30 seconds, 12 minutes, 2 hours, 3 days.
    pub fn in_words(&self, time: Duration) -> String {
        match time.as_secs() {
            seconds @ 0..MINUTE => self.seconds_in_words(seconds),
            seconds @ MINUTE..HOUR => self.minutes_in_words(seconds / MINUTE),
            seconds @ HOUR..DAY => self.hours_in_words(seconds / HOUR),
            seconds => self.days_in_words(seconds / DAY),
        }
    }

    /// just now, 12 minutes ago · à l’instant, il y a 12 minutes
    pub fn ago(&self, time: Duration) -> String {
        if time.as_secs() < MINUTE {
            self.time_just_now()
        } else {
            self.time_ago(self.in_words(time))
        }
    }

    /// in 12 minutes, in 2 hours · dans 12 minutes
    pub fn ahead(&self, time: Duration) -> String {
        self.time_ahead(self.in_words(time))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::tests::{english, french};

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_running_time_is_counted_in_digits() {
        let said = [38, 0, 60, 605, 3_900].map(|time| counted(seconds(time)));
        assert_eq!(said, ["0:38", "0:00", "1:00", "10:05", "1:05:00"]);
    }

    #[test]
    fn a_planned_time_is_short() {
        let said = [600, 90, 45, 4_500, 0].map(|time| french().planned(seconds(time)));
        assert_eq!(said, ["10′", "1′30", "45\u{a0}s", "75′", "0′"]);
    }

    #[test]
    fn a_span_names_its_units() {
        let said = [45, 1_200, 3_600, 3_900].map(|time| english().span(seconds(time)));
        assert_eq!(said, ["45\u{a0}s", "20\u{a0}min", "1\u{a0}h", "1\u{a0}h\u{a0}05"]);
    }

    #[test]
    fn how_long_ago_is_said_in_words_with_their_plural() {
        assert_eq!(english().ago(seconds(20)), "just now");
        assert_eq!(english().ago(seconds(60)), "1 minute ago");
        assert_eq!(english().ago(seconds(720)), "12 minutes ago");
        assert_eq!(french().ago(seconds(7_200)), "il y a 2 heures");
        assert_eq!(french().ago(seconds(90_000)), "il y a 1 jour");
        assert_eq!(french().ahead(seconds(720)), "dans 12 minutes");
        assert_eq!(english().ahead(seconds(7_200)), "in 2 hours");
        assert_eq!(french().in_words(seconds(0)), "0 seconde");
    }
}
