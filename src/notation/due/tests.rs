//! Ways in which people name a day, read on Tuesday 24 November 2026.

use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn today() -> NaiveDate {
    day(2026, 11, 24)
}

fn read(text: &str) -> Result<NaiveDate, Refusal> {
    due(text, today())
}

#[test]
fn days_are_named_in_both_languages() {
    for (text, expected) in [
        ("today", day(2026, 11, 24)),
        ("Aujourd’hui", day(2026, 11, 24)),
        ("aujourd'hui", day(2026, 11, 24)),
        ("tomorrow", day(2026, 11, 25)),
        ("  DEMAIN ", day(2026, 11, 25)),
        ("après-demain", day(2026, 11, 26)),
        ("the day after tomorrow", day(2026, 11, 26)),
        ("next week", day(2026, 12, 1)),
        ("la semaine prochaine", day(2026, 12, 1)),
        ("le mois prochain", day(2026, 12, 24)),
    ] {
        assert_eq!(read(text), Ok(expected), "{text}");
    }
}

#[test]
fn a_weekday_is_the_next_one_and_never_today() {
    for (text, expected) in [
        ("Monday", day(2026, 11, 30)),
        ("lundi", day(2026, 11, 30)),
        ("lun.", day(2026, 11, 30)),
        ("lundi prochain", day(2026, 11, 30)),
        ("next monday", day(2026, 11, 30)),
        ("by Friday", day(2026, 11, 27)),
        ("d’ici vendredi", day(2026, 11, 27)),
        ("ce jeudi", day(2026, 11, 26)),
        ("Wed", day(2026, 11, 25)),
        ("Tuesday", day(2026, 12, 1)),
        ("mar.", day(2026, 12, 1)),
    ] {
        assert_eq!(read(text), Ok(expected), "{text}");
    }
}

#[test]
fn days_weeks_and_months_are_counted_from_today() {
    for (text, expected) in [
        ("in 3 days", day(2026, 11, 27)),
        ("dans 3 jours", day(2026, 11, 27)),
        ("in a week", day(2026, 12, 1)),
        ("dans une semaine", day(2026, 12, 1)),
        ("in two weeks", day(2026, 12, 8)),
        ("d’ici 2 semaines", day(2026, 12, 8)),
        ("in 3 months", day(2027, 2, 24)),
        ("dans trois mois", day(2027, 2, 24)),
        ("0 days", day(2026, 11, 24)),
    ] {
        assert_eq!(read(text), Ok(expected), "{text}");
    }
    assert_eq!(due("in 1 month", day(2027, 1, 31)), Ok(day(2027, 2, 28)));
}

#[test]
fn dates_are_read_as_people_write_them() {
    for text in [
        "3 March",
        "3 mars",
        "March 3",
        "march 3rd",
        "3rd of March",
        "the 3rd of March",
        "le 3 mars",
        "3/3",
        "03/03",
        "3.3",
        "3/3/2027",
        "3/3/27",
        "3.3.2027",
        "3-3-2027",
        "2027-03-03",
        "3 March 2027",
        "March 3, 2027",
        "3 mar.",
        "3 MARS 2027",
        "Wednesday 3 March",
        "mercredi 3 mars",
        "mer. 3 mars 2027",
        "Wednesday, the 3rd of March 2027",
    ] {
        assert_eq!(read(text), Ok(day(2027, 3, 3)), "{text}");
    }
    assert_eq!(read("1er décembre"), Ok(day(2026, 12, 1)));
    assert_eq!(read("1er de\u{301}cembre"), Ok(day(2026, 12, 1)));
    assert_eq!(read("15 août"), Ok(day(2027, 8, 15)));
    assert_eq!(read("4 févr."), Ok(day(2027, 2, 4)));
    assert_eq!(read("1 sept"), Ok(day(2027, 9, 1)));
}

#[test]
fn a_date_without_a_year_is_the_next_such_day() {
    assert_eq!(read("24/11"), Ok(day(2026, 11, 24)));
    assert_eq!(read("23/11"), Ok(day(2027, 11, 23)));
    assert_eq!(read("29 February"), Ok(day(2028, 2, 29)));
    assert_eq!(due("29/2", day(2096, 3, 1)), Ok(day(2104, 2, 29)));
}

#[test]
fn what_is_not_a_day_ahead_says_why() {
    for (text, reason) in [
        ("", Refusal::Empty),
        (" , ", Refusal::Empty),
        ("soon", Refusal::NotADay),
        ("bientôt", Refusal::NotADay),
        ("the", Refusal::NotADay),
        ("next", Refusal::NotADay),
        ("week", Refusal::NotADay),
        ("3", Refusal::NotADay),
        ("-3/3", Refusal::NotADay),
        ("1/2/3/4", Refusal::NotADay),
        ("99999 days", Refusal::NotADay),
        ("30 February", Refusal::NoSuchDay),
        ("31/4/2027", Refusal::NoSuchDay),
        ("3/13", Refusal::NoSuchDay),
        ("0/0", Refusal::NoSuchDay),
        ("Monday 3 March", Refusal::OtherWeekday(Weekday::Wed)),
        ("lundi 3 mars", Refusal::OtherWeekday(Weekday::Wed)),
        ("2026-11-23", Refusal::Over(day(2026, 11, 23))),
        ("3/3/2020", Refusal::Over(day(2020, 3, 3))),
        ("3/3/2099", Refusal::TooFar),
        ("in 9999 months", Refusal::TooFar),
    ] {
        assert_eq!(read(text), Err(reason), "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_gives_a_day_ahead_or_a_reason(text in "\\PC{0,40}|(in|dans|le)? ?[0-9]{1,5} ?[a-z]{3,8}( [0-9]{1,5})?") {
        if let Ok(found) = read(&text) {
            prop_assert!(found >= today());
        }
    }

    #[test]
    fn every_day_ahead_can_be_written(days in 0u64..3_660) {
        let wanted = today() + Days::new(days);
        for form in ["%Y-%m-%d", "%d/%m/%Y", "%-d %B %Y", "%A %-d %B %Y"] {
            prop_assert_eq!(read(&wanted.format(form).to_string()), Ok(wanted));
        }
    }
}
