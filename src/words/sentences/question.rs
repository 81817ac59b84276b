//! What is put to the group as a question, to be answered by a sign: ways out, doors of time, the yes of who is not there.

use std::time::Duration;

use super::telling::{Telling, capital};
use crate::session::event::Side;
use crate::session::facts::{Door, GroupQuestion, WayOut};
use crate::session::ids::TextRef;

/// The question for the wall.
pub fn question(question: GroupQuestion<TextRef>, telling: &Telling<'_>) -> String {
    let words = telling.words;
    match question {
        GroupQuestion::WayOut(way) => words.ways_question(way_out(way, telling)),
        GroupQuestion::Door(door) => self::door(door, telling),
        GroupQuestion::Yes {
            side: Side::Objector, ..
        } => words.integrate_lifted_all(),
        GroupQuestion::RatherConcern { .. } => words.integrate_rather_concern_all(),
        GroupQuestion::Yes { side: Side::Holder, .. } => words.integrate_meets_need_all(),
    }
}

/// A way out with what was said about it: "a shorter term, 3 May 2027".
fn way_out(way: WayOut<TextRef>, telling: &Telling<'_>) -> String {
    let words = telling.words;
    let (way, detail) = match way {
        WayOut::ShorterTerm(date) => (words.ways_shorter(), Some(words.date(date))),
        WayOut::Measure(sign) => (words.ways_measure(), Some(telling.line(sign))),
        WayOut::Delegate(to) => (words.ways_entrust(), Some(telling.entrusted(to))),
        WayOut::Defer(later) => {
            let day = later.until.map(|date| words.date(date));
            let who = later.who.map(|who| telling.entrusted(who));
            let said: Vec<String> = day.into_iter().chain(who).collect();
            (words.ways_come_back(), (!said.is_empty()).then(|| said.join(", ")))
        }
        WayOut::Method(method) => (words.ways_another(), Some(telling.line(method))),
        WayOut::Drop => (words.ways_leave(), None),
    };
    let way = capital(&way);
    match detail {
        Some(detail) => format!("{way}, {detail}"),
        None => way,
    }
}

/// A door of time, with the end it leads to.
pub fn door(door: Door, telling: &Telling<'_>) -> String {
    let words = telling.words;
    let session = telling.session;
    match door {
        Door::FromItem { item, by } => words.doors_more(minutes(by), telling.number(item)),
        Door::NextMeeting(_) => words.doors_next_time(),
        Door::DropLast(_) => words.doors_drop_last(),
        Door::RunOver(by) => {
            let end = session.end.unwrap_or(session.at).saturating_add(by);
            words.doors_run_over(telling.time_of_day(end))
        }
        Door::Until(moment) => words.doors_go_on_until(telling.time_of_day(moment)),
        Door::SmallestStep => words.doors_smallest_step(),
    }
}

fn minutes(by: u64) -> u64 {
    Duration::from_millis(by).as_secs().div_ceil(60)
}
