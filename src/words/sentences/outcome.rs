//! What was settled about an item, in words (domain 4.18), and what a decision carries.

use super::telling::Telling;
use crate::session::facts::{Care, Later, Outcome};
use crate::session::ids::TextRef;

/// The outcome in a word or two.
pub fn outcome(outcome: Outcome<TextRef>, telling: &Telling<'_>) -> String {
    let words = telling.words;
    match outcome {
        Outcome::Adopted { version } if version > 1 => words.decision_adopted_amended(),
        Outcome::Adopted { .. } => words.decision_adopted(),
        Outcome::Deferred(later) => match later.until {
            Some(date) => words.decision_deferred(words.date(date)),
            None => words.decision_deferred_open(),
        },
        Outcome::Delegated(to) => words.decision_delegated(telling.entrusted(to)),
        Outcome::Withdrawn => words.decision_withdrawn(),
        Outcome::Dropped => words.decision_dropped(),
        Outcome::DecideHow(method) => words.decision_decide_how(telling.line(method)),
    }
}

/// Who works on what is deferred, until the group comes back to it.
pub fn works_on_it(later: Later<TextRef>, telling: &Telling<'_>) -> Option<String> {
    let who = telling.entrusted(later.who?);
    Some(match later.until {
        Some(_) => telling.words.decision_works_on_it_until(who),
        None => telling.words.decision_works_on_it(who),
    })
}

/// Until when a text would hold, and when it is talked about again, where that is said of it: what is decided with it.
pub fn dates(care: Care<TextRef>, telling: &Telling<'_>) -> Vec<String> {
    let Care { term, review, .. } = care;
    let dates = Care {
        term,
        review,
        ..Care::default()
    };
    self::care(&dates, telling)
}

/// Who looks after a decision, until when, and when it is talked about again: a sentence each.
pub fn care(care: &Care<TextRef>, telling: &Telling<'_>) -> Vec<String> {
    let words = telling.words;
    let owner = care.owner.map(|owner| telling.entrusted(owner));
    let looks_after = match (owner, care.term) {
        (Some(owner), Some(term)) => {
            let until = match telling.today() {
                Some(today) => words.day_and_month(term, today),
                None => words.date(term),
            };
            Some(words.decision_looks_after_until(owner, until))
        }
        (Some(owner), None) => Some(words.decision_looks_after(owner)),
        (None, Some(term)) => Some(format!("{} {}", words.decision_until(), words.date(term))),
        (None, None) => None,
    };
    let again = care
        .review
        .map(|day| words.decision_we_talk_again(words.long_date(day)));
    let known = care
        .criteria
        .map(|criteria| words.minutes_labelled(words.decision_known_by(), telling.line(criteria)));
    [looks_after, again, known].into_iter().flatten().collect()
}
