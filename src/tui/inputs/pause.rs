//! A pause (screens 12, `p`): a quiet moment, five or ten minutes, until a time chosen together; Space only stops the clock.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::choices::{Choices, Chosen, Selected, numbered};
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
use crate::tui::widgets::hint::Hint;

/// Offers the pauses.
pub fn sheet() -> Box<dyn Sheet> {
    Box::new(Pauses {
        selected: Selected::default(),
    })
}

struct Pauses {
    selected: Selected,
}

/// The two breaks that have a number of their own, in minutes.
const BREAKS: [u64; 2] = [5, 10];
const COUNT: usize = 4;

fn pause(kind: PauseFor) -> Answer {
    Answer::send(Command::Time(Time::Pause(kind)))
}

fn minutes(count: u64) -> Option<Span> {
    Span::from_milliseconds(count * 60_000).ok()
}

impl Pauses {
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
        rows.push(numbered(COUNT, words.pause_until(), words.pause_until_meaning()));
        Choices {
            title: words.pause_title(),
            rows,
            ..Choices::default()
        }
        .selecting(self.selected)
    }

    fn chosen(index: usize, context: Context<'_>) -> Answer {
        match index.checked_sub(1).map(|index| BREAKS.get(index)) {
            None => pause(PauseFor::Quiet),
            Some(Some(length)) => match minutes(*length) {
                Some(length) => pause(PauseFor::Break(length)),
                None => Answer::Stay,
            },
            Some(None) => Answer::Open(until(context)),
        }
    }
}

impl Sheet for Pauses {
    fn rows(&self, screen: Size, context: Context<'_>) -> u16 {
        self.choices(context).height(screen) + 1
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        self.choices(context).draw(buffer, place, context.look);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        Line::does(keys::shown_for(Intent::Next, words), words.hint_stop_clock())
            .key(numbers(COUNT), words.label_choose())
            .intent(Intent::Close, words, words.label_go_on())
            .hint()
    }

    fn focus(&self) -> Focus {
        Focus::PauseSheet
    }

    fn offers_numbers(&self) -> bool {
        true
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        match (intent, self.selected.chosen(intent, COUNT)) {
            (_, Chosen::This(index)) => Pauses::chosen(index, context),
            (_, Chosen::Moved) => Answer::Stay,
            (Intent::Next, _) => pause(PauseFor::Clock),
            (Intent::Close | Intent::Pause, _) => Answer::Close,
            _ => Answer::NotMine,
        }
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
