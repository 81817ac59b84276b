//! A pause (screens 12, `p`): a quiet moment, five or ten minutes, until a time chosen together; Space only stops the clock.

use super::choices::{self, Choices, Offer, Selected, numbered};
use super::hints::{Line, numbers};
use super::written::{Around, FormSheet, Lack, Purpose};
use super::{Answer, Sheet, moment};
use crate::notation::Span;
use crate::session::command::{Command, PauseFor, Time};
use crate::session::expected::Focus;
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Labelled, Limit, Writing};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::words::Words;

/// Offers the pauses.
pub fn sheet() -> Box<dyn Sheet> {
    choices::sheet(Pauses, Selected::default())
}

struct Pauses;

/// The two breaks that have a number of their own, in minutes.
const BREAKS: [u64; 2] = [5, 10];

fn pause(kind: PauseFor) -> Answer {
    Answer::send(Command::Time(Time::Pause(kind)))
}

fn minutes(count: u64) -> Option<Span> {
    Span::from_milliseconds(count * 60_000).ok()
}

impl Offer for Pauses {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let back = |minutes: u64| {
            let at = context.meeting.now().saturating_add(minutes * 60_000);
            words.pause_back_at(words.time(context.wall(at).time()))
        };
        let mut rows = vec![numbered(1, words.pause_quiet(), words.pause_quiet_meaning())];
        rows.extend(
            BREAKS
                .into_iter()
                .zip(2..)
                .map(|(minutes, number)| numbered(number, words.pause_minutes(minutes), back(minutes))),
        );
        rows.push(numbered(
            rows.len() + 1,
            words.pause_until(),
            words.pause_until_meaning(),
        ));
        Choices {
            title: words.pause_title(),
            rows,
            spare: 1,
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        match index.checked_sub(1).map(|index| BREAKS.get(index)) {
            None => pause(PauseFor::Quiet),
            Some(Some(length)) => match minutes(*length) {
                Some(length) => pause(PauseFor::Break(length)),
                None => Answer::Stay,
            },
            Some(None) => Answer::Open(until(context)),
        }
    }
    fn otherwise(&self, intent: Intent, _context: Context<'_>) -> Answer {
        match intent {
            Intent::Next => pause(PauseFor::Clock),
            Intent::Pause => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn hint(&self, choices: &Choices, _selected: Selected, words: &Words) -> Line {
        let next = keys::shown_for(Intent::Next, words);
        Line::does(next, words.hint_stop_clock()).key(numbers(choices.rows.len()), words.label_choose())
    }

    fn closing(&self, words: &Words) -> String {
        words.label_go_on()
    }

    fn focus(&self) -> Focus {
        Focus::PauseSheet
    }
}

/// Asks until when.
fn until(context: Context<'_>) -> Box<dyn Sheet> {
    let field = Field::Text(Writing::line(Limit::MOMENT));
    Box::new(FormSheet {
        form: Form::new(vec![Labelled::new(context.words.doors_until_field(), field)]),
        purpose: Until,
    })
}

struct Until;

impl Purpose for Until {
    fn around(&self, form: &Form, context: Context<'_>) -> Around {
        let said = moment::ahead(&form.text(0), context);
        Around {
            title: context.words.pause_title(),
            foot: said.map_or_else(
                |why| moment::refusal(why, context),
                |span| moment::said_until(span, context),
            ),
        }
    }

    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.label_pause()
    }

    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        match moment::ahead(&form.text(0), context) {
            Ok(length) => Ok(pause(PauseFor::Break(length))),
            Err(why) => Err(Lack::of(0, moment::refusal(why, context))),
        }
    }
}
