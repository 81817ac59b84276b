//! Whose time is seen, and how: a person's small, the group's large, none in silence or while objections are asked for (screens 4).

use std::time::Duration;

use crate::live::Standing;
use crate::session::event::TurnTime;
use crate::stage::view::{Running, SpeakView, View};
use crate::tui::context::Context;
use crate::tui::screens::stage::people::{is_quiet, step};
use crate::tui::widgets::bar::{Bar, Flow};
use crate::tui::widgets::circle::SmallTime;
use crate::words::counted;

/// The time as it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Seen {
    Nothing,
    Small(SmallTime),
    Large { digits: String, bar: Bar },
}

/// How long "one minute" stands beside the bar.
const SAID_FOR: i64 = 5_000;
const MINUTE: i64 = 60_000;

/// The time of what runs.
pub fn time(context: Context<'_>) -> Seen {
    let view = context.view;
    let Some(step) = step(view).filter(|step| step.role_asked.is_none()) else {
        return Seen::Nothing;
    };
    if is_quiet(view) || view.time.no_digits || step.calm_stop || step.question.is_some() {
        return Seen::Nothing;
    }
    match step.speak {
        SpeakView::Silence => Seen::Nothing,
        SpeakView::Round => turn(view.time.turn, context),
        SpeakView::Queue => match view.time.turn.filter(|turn| turn.total.is_some()) {
            Some(running) => turn(Some(running), context),
            None => small(view.time.step, context),
        },
        SpeakView::Popcorn => large(view.time.step, context),
        SpeakView::Together | SpeakView::Facilitator | SpeakView::Role => small(view.time.step, context),
    }
}

/// A person's turn, as the group agreed to see it.
fn turn(running: Option<Running>, context: Context<'_>) -> Seen {
    let Some((running, left)) = running.and_then(|running| Some((running, running.left()?))) else {
        return Seen::Nothing;
    };
    let bar = bar(running, context.view);
    match context.view.time.shown {
        TurnTime::Hidden => Seen::Nothing,
        TurnTime::Large if left > 0 => Seen::Large {
            digits: digits(left),
            bar,
        },
        TurnTime::Quiet | TurnTime::Large => {
            let beside = if left > 0 {
                beside(running, left, context)
            } else {
                context.words.stage_may_conclude()
            };
            Seen::Small(SmallTime {
                bar,
                beside: Some(beside),
            })
        }
    }
}

fn beside(running: Running, left: i64, context: Context<'_>) -> String {
    let long = running.total.is_some_and(|total| total >= 240_000);
    if long && left <= MINUTE && left > MINUTE - SAID_FOR {
        context.words.stage_one_minute()
    } else {
        digits(left)
    }
}

fn small(running: Option<Running>, context: Context<'_>) -> Seen {
    match running.and_then(|running| Some((running, running.left()?))) {
        Some((running, left)) => Seen::Small(SmallTime {
            bar: bar(running, context.view),
            beside: Some(beside(running, left, context)),
        }),
        None => Seen::Nothing,
    }
}

/// The group's time.
pub fn large(running: Option<Running>, context: Context<'_>) -> Seen {
    match running.and_then(|running| Some((running, running.left()?))) {
        Some((running, left)) => Seen::Large {
            digits: digits(left),
            bar: bar(running, context.view),
        },
        None => Seen::Nothing,
    }
}

/// What is left, to the second, never below zero: 0:38.
fn digits(left: i64) -> String {
    let seconds = u64::try_from(left).unwrap_or(0).div_ceil(1_000);
    counted(Duration::from_secs(seconds))
}

fn bar(running: Running, view: &View) -> Bar {
    Bar {
        used: Duration::from_millis(running.elapsed),
        agreed: Duration::from_millis(running.total.unwrap_or(0)),
        flow: if view.pause.is_some() {
            Flow::Paused
        } else {
            Flow::Running
        },
    }
}

/// How far a turn is over its time: +0:12, for the facilitator alone.
pub fn overtime(view: &View) -> Option<String> {
    let left = view.time.turn?.left().filter(|left| *left < 0)?;
    let over = Duration::from_millis(left.unsigned_abs());
    (over.as_secs() > 0).then(|| format!("+{}", counted(over)))
}

/// The time drawn small, also where it would be large with more room.
pub fn as_small(seen: Seen) -> Option<SmallTime> {
    match seen {
        Seen::Nothing => None,
        Seen::Small(time) => Some(time),
        Seen::Large { digits, bar } => Some(SmallTime {
            bar,
            beside: Some(digits),
        }),
    }
}

/// Milliseconds until the next whole second of what runs; nothing where nothing does.
pub fn until_next_second(meeting: &Standing, now: u64) -> Option<u64> {
    let session = meeting.session();
    let runs = session.pause.is_none() && session.gap.is_none() && meeting.alone_since().is_none();
    let visit = session.visit.as_ref().filter(|_| runs)?;
    let from = visit.floor.map_or(visit.began, |turn| turn.began);
    Some(1_000 - now.saturating_sub(from) % 1_000)
}
