//! Dates and times of day as each language writes them. Names of days and months, and the patterns, are sentences like any other, so a
//! language stays one file. Knows no clock: today and now are arguments.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::Words;

/// Minutes to which the room's expected end is rounded (screens 1).
const STEP_MINUTES: u32 = 5;

/// How far a weekday alone still names one day, in days.
const WEEKDAY_DAYS_MAX: i64 = 6;

/// The time of day rounded to five minutes; shortly before midnight it becomes midnight.
pub fn near_five_minutes(time: NaiveTime) -> NaiveTime {
    let minutes = time.num_seconds_from_midnight() / 60;
    let rounded = (minutes + STEP_MINUTES / 2) / STEP_MINUTES * STEP_MINUTES;
    NaiveTime::MIN
        .overflowing_add_signed(TimeDelta::minutes(i64::from(rounded)))
        .0
}

impl Words {
    /// Tuesday 24 November 2026 · mardi 24 novembre 2026
    pub fn long_date(&self, date: NaiveDate) -> String {
        self.date_long(
            self.weekday_of(date),
            date.day(),
            self.month_of(date),
            date.year().to_string(),
        )
    }

    /// 24 November 2026 · 1er décembre 2026
    pub fn date(&self, date: NaiveDate) -> String {
        self.date_with_year(date.day(), self.month_of(date), date.year().to_string())
    }

    /// 24 November · 1er décembre; with its year when that is another than today's.
    pub fn day_and_month(&self, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() == today.year() {
            self.date_day(date.day(), self.month_of(date))
        } else {
            self.date(date)
        }
    }

    /// Monday 30 November · lundi 30 novembre: how the date that somebody typed is said back; with its year when that is another than
    /// today's.
    pub fn weekday_and_day(&self, date: NaiveDate, today: NaiveDate) -> String {
        if date.year() == today.year() {
            self.date_weekday(self.weekday_of(date), date.day(), self.month_of(date))
        } else {
            self.long_date(date)
        }
    }

    /// 3 Sept · 3 sept.; with its year when that is another than today's.
    pub fn short_date(&self, date: NaiveDate, today: NaiveDate) -> String {
        let month = self.month_short(date.month());
        if date.year() == today.year() {
            self.date_short(date.day(), month)
        } else {
            self.date_short_with_year(date.day(), month, date.year().to_string())
        }
    }

    /// today, tomorrow, yesterday; in the six days to come Saturday; else 3 Sept · 3 sept.
    pub fn day_seen_from(&self, date: NaiveDate, today: NaiveDate) -> String {
        match (date - today).num_days() {
            -1 => self.day_yesterday(),
            0 => self.day_today(),
            1 => self.day_tomorrow(),
            2..=WEEKDAY_DAYS_MAX => self.weekday_of(date),
            _ => self.short_date(date, today),
        }
    }

    /// The day and, where it is near, the time of day: today 15:21 · aujourd’hui 15 h 21; yesterday 15:21; 14 Nov.
    pub fn moment_seen_from(&self, moment: NaiveDateTime, now: NaiveDateTime) -> String {
        let (date, today) = (moment.date(), now.date());
        let day = self.day_seen_from(date, today);
        if (-1..=WEEKDAY_DAYS_MAX).contains(&(date - today).num_days()) {
            self.day_at(day, self.time(moment.time()))
        } else {
            day
        }
    }

    /// 15:30 · 15 h 30; 16:00 · 16 h
    pub fn time(&self, time: NaiveTime) -> String {
        match time.minute() {
            0 => self.time_of_hour(time.hour()),
            minute => self.time_of_day(time.hour(), format!("{minute:02}")),
        }
    }

    fn weekday_of(&self, date: NaiveDate) -> String {
        self.weekday(date.weekday().number_from_monday())
    }

    fn month_of(&self, date: NaiveDate) -> String {
        self.month(date.month())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::words::tests::{english, french};

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn at(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn dates_are_written_as_each_language_writes_them() {
        let date = day(2026, 11, 24);
        assert_eq!(english().long_date(date), "Tuesday 24 November 2026");
        assert_eq!(french().long_date(date), "mardi 24 novembre 2026");
        assert_eq!(english().date(day(2026, 12, 1)), "1 December 2026");
        assert_eq!(french().date(day(2026, 12, 1)), "1er décembre 2026");
        assert_eq!(french().day_and_month(day(2026, 12, 1), date), "1er décembre");
        assert_eq!(french().weekday_and_day(day(2026, 11, 30), date), "lundi 30 novembre");
    }

    #[test]
    fn a_day_of_another_year_says_which() {
        let today = day(2026, 11, 24);
        assert_eq!(french().day_and_month(day(2027, 5, 3), today), "3 mai 2027");
        assert_eq!(
            english().weekday_and_day(day(2027, 4, 3), today),
            "Saturday 3 April 2027"
        );
    }

    #[test]
    fn a_short_date_has_its_year_only_when_it_is_another() {
        let today = day(2026, 11, 24);
        assert_eq!(english().short_date(day(2026, 9, 3), today), "3 Sept");
        assert_eq!(french().short_date(day(2026, 9, 3), today), "3 sept.");
        assert_eq!(english().short_date(day(2027, 5, 3), today), "3 May 2027");
        assert_eq!(french().short_date(day(2027, 5, 1), today), "1er mai 2027");
    }

    #[test]
    fn every_month_and_weekday_has_a_name_of_its_own() {
        for words in [english(), french()] {
            let of =
                |name: &dyn Fn(u32) -> String, to| (1..=to).map(name).collect::<std::collections::BTreeSet<_>>().len();
            assert_eq!(of(&|month| words.month(month), 12), 12);
            assert_eq!(of(&|month| words.month_short(month), 12), 12);
            assert_eq!(of(&|weekday| words.weekday(weekday), 7), 7);
        }
        assert_eq!([english().weekday(1), english().month(12)], ["Monday", "December"]);
        assert_eq!([french().weekday(7), french().month_short(1)], ["dimanche", "janv."]);
    }

    #[test]
    fn times_of_day_are_written_as_each_language_writes_them() {
        assert_eq!(english().time(at(15, 30)), "15:30");
        assert_eq!(english().time(at(9, 5)), "9:05");
        assert_eq!(french().time(at(15, 30)), "15\u{a0}h\u{a0}30");
        assert_eq!(french().time(at(9, 5)), "9\u{a0}h\u{a0}05");
        assert_eq!(french().time(at(16, 0)), "16\u{a0}h");
        assert_eq!(english().time(at(16, 0)), "16:00");
    }

    #[test]
    fn a_near_day_is_named_by_its_distance() {
        let today = day(2026, 11, 24);
        let seen = |date| {
            (
                english().day_seen_from(date, today),
                french().day_seen_from(date, today),
            )
        };
        assert_eq!(seen(today), ("today".into(), "aujourd’hui".into()));
        assert_eq!(seen(day(2026, 11, 25)), ("tomorrow".into(), "demain".into()));
        assert_eq!(seen(day(2026, 11, 23)), ("yesterday".into(), "hier".into()));
        assert_eq!(seen(day(2026, 11, 28)), ("Saturday".into(), "samedi".into()));
        assert_eq!(seen(day(2026, 12, 1)), ("1 Dec".into(), "1er déc.".into()));
        assert_eq!(seen(day(2026, 11, 14)), ("14 Nov".into(), "14 nov.".into()));
    }

    #[test]
    fn a_near_moment_has_its_time_of_day_and_a_far_one_only_its_day() {
        let now = day(2026, 11, 24).and_time(at(18, 0));
        let seen = |words: &Words, date: NaiveDate| words.moment_seen_from(date.and_time(at(15, 21)), now);
        assert_eq!(seen(english(), day(2026, 11, 24)), "today 15:21");
        assert_eq!(seen(french(), day(2026, 11, 23)), "hier 15\u{a0}h\u{a0}21");
        assert_eq!(seen(english(), day(2026, 11, 14)), "14 Nov");
    }

    #[test]
    fn the_expected_end_is_rounded_to_five_minutes() {
        for (exact, near) in [
            ((16, 4), (16, 5)),
            ((16, 2), (16, 0)),
            ((16, 19), (16, 20)),
            ((23, 58), (0, 0)),
            ((16, 5), (16, 5)),
        ] {
            assert_eq!(near_five_minutes(at(exact.0, exact.1)), at(near.0, near.1));
        }
    }

    proptest! {
        /// Law: rounding moves a time by less than three minutes, round the clock.
        #[test]
        fn rounding_stays_near(seconds in 0u32..86_400) {
            let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap();
            let near = near_five_minutes(time);
            prop_assert_eq!(near.minute() % 5, 0);
            let moved = (i64::from(near.num_seconds_from_midnight()) - i64::from(seconds)).rem_euclid(86_400);
            prop_assert!(moved.min(86_400 - moved) <= 180);
        }
    }
}
