//! The words in which people name days, English and French side by side, folded (lower case, no accents). Both are
//! always understood: groups mix them.

use chrono::Weekday;

use super::figures;

/// What is counted from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Week,
    Month,
}

/// Said before a day without changing it.
pub(super) fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "on" | "by"
            | "before"
            | "until"
            | "in"
            | "within"
            | "the"
            | "this"
            | "le"
            | "la"
            | "pour"
            | "avant"
            | "dans"
            | "d"
            | "ici"
            | "ce"
            | "cette"
            | "au"
            | "sous"
            | "jusqu"
    )
}

/// « prochain », said after the word, or "next", said before it.
pub(super) fn is_next(word: &str) -> bool {
    matches!(word, "next" | "prochain" | "prochaine")
}

pub(super) fn unit(word: &str) -> Option<Unit> {
    match word {
        "day" | "days" | "jour" | "jours" => Some(Unit::Day),
        "week" | "weeks" | "semaine" | "semaines" => Some(Unit::Week),
        "month" | "months" | "mois" => Some(Unit::Month),
        _ => None,
    }
}

/// How many: in figures, or a word up to ten.
pub(super) fn number(word: &str) -> Option<u32> {
    match word {
        "a" | "an" | "one" | "un" | "une" => Some(1),
        "two" | "deux" => Some(2),
        "three" | "trois" => Some(3),
        "four" | "quatre" => Some(4),
        "five" | "cinq" => Some(5),
        "six" => Some(6),
        "seven" | "sept" => Some(7),
        "eight" | "huit" => Some(8),
        "nine" | "neuf" => Some(9),
        "ten" | "dix" => Some(10),
        in_figures => figures(in_figures),
    }
}

/// A day of the month: `3`, `3rd`, `1er`.
pub(super) fn day_number(word: &str) -> Option<u32> {
    let ordinal = ["st", "nd", "rd", "th", "er"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending));
    figures(ordinal.unwrap_or(word))
}

pub(super) fn weekday(word: &str) -> Option<Weekday> {
    match word {
        "mon" | "monday" | "lun" | "lundi" => Some(Weekday::Mon),
        "tue" | "tues" | "tuesday" | "mar" | "mardi" => Some(Weekday::Tue),
        "wed" | "weds" | "wednesday" | "mer" | "mercredi" => Some(Weekday::Wed),
        "thu" | "thur" | "thurs" | "thursday" | "jeu" | "jeudi" => Some(Weekday::Thu),
        "fri" | "friday" | "ven" | "vendredi" => Some(Weekday::Fri),
        "sat" | "saturday" | "sam" | "samedi" => Some(Weekday::Sat),
        "sun" | "sunday" | "dim" | "dimanche" => Some(Weekday::Sun),
        _ => None,
    }
}

/// The month's number. `mar` beside a number is March, alone it is Tuesday.
pub(super) fn month(word: &str) -> Option<u32> {
    match word {
        "jan" | "january" | "janv" | "janvier" => Some(1),
        "feb" | "february" | "fev" | "fevr" | "fevrier" => Some(2),
        "mar" | "march" | "mars" => Some(3),
        "apr" | "april" | "avr" | "avril" => Some(4),
        "may" | "mai" => Some(5),
        "jun" | "june" | "juin" => Some(6),
        "jul" | "july" | "juil" | "juill" | "juillet" => Some(7),
        "aug" | "august" | "aou" | "aout" => Some(8),
        "sep" | "sept" | "september" | "septembre" => Some(9),
        "oct" | "october" | "octobre" => Some(10),
        "nov" | "november" | "novembre" => Some(11),
        "dec" | "december" | "decembre" => Some(12),
        _ => None,
    }
}
