//! A time of day as people type it: `16:00`, `16h`, `16 h 30`, `9.15`. Leaves to others which day is meant.

use chrono::NaiveTime;

/// The time of day, if it is one.
pub fn hour(text: &str) -> Option<NaiveTime> {
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    let (hours, minutes) = match text.split_once([':', 'h', 'H', '.']) {
        Some((hours, "")) => (hours, "0"),
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        _ => return None,
    };
    let number = |digits: &str| {
        (digits.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| digits.parse().ok())
            .flatten()
    };
    NaiveTime::from_hms_opt(number(hours)?, number(minutes)?, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_day_is_read_as_people_write_it() {
        let at = |hours, minutes| NaiveTime::from_hms_opt(hours, minutes, 0);
        for (text, time) in [
            ("16:00", at(16, 0)),
            ("16h", at(16, 0)),
            ("9 h 05", at(9, 5)),
            ("9.15", at(9, 15)),
            ("0:00", at(0, 0)),
        ] {
            assert_eq!(hour(text), time, "{text}");
        }
        for text in ["", "16", "16:0", "24:00", "12:60", "+9:00", "9:000", "h", "١٦:٠٠"] {
            assert_eq!(hour(text), None, "{text}");
        }
    }
}
