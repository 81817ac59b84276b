//! Time, a question for the group (screens 4, `t`): the doors that stand, each with the end it leads to, put to all by a number; or an
//! exact time, and since when who speaks has the floor.

use super::choices::{self, Choices, Offer, Selected, numbered};
use super::hints::{Line, numbers};
use super::written::{Around, FormSheet, Lack, Purpose};
use super::{Answer, Sheet, moment};
use crate::session::Request;
use crate::session::command::{Command, OnItem, Time};
use crate::session::event::Audience;
use crate::session::facts::{Door, GroupQuestion};
use crate::stage;
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Labelled, Limit, Writing};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::widgets::sheet::Row;
use crate::words::sentences::question;
use crate::words::{Words, near_five_minutes};

/// Shows the doors of this moment.
pub fn sheet() -> Box<dyn Sheet> {
    choices::sheet(Doors, Selected::default())
}

struct Doors;

fn doors(context: Context<'_>) -> Vec<(Door, Option<u64>)> {
    let meeting = context.meeting;
    stage::doors(meeting.session(), meeting.tree(), meeting.now())
}

fn clock(at: u64, context: Context<'_>) -> String {
    context.words.time(context.wall(at).time())
}

/// An expected end as this screen's audience reads it: rounded, where everyone does (screens 1).
fn end_time(at: u64, context: Context<'_>) -> String {
    let exact = context.wall(at).time();
    context.words.time(match context.view.audience {
        Audience::Everyone => near_five_minutes(exact),
        Audience::Facilitator => exact,
    })
}

fn row(place: usize, door: Door, end: Option<u64>, context: Context<'_>) -> Row {
    let end = end.map(|at| end_time(at, context)).unwrap_or_default();
    let label = question::door(door, &context.telling());
    Row {
        right: end,
        ..numbered(place, label, String::new())
    }
}

/// When this step or point was to end; while it still has time, until when it goes.
fn was_to_end(context: Context<'_>) -> Option<String> {
    let (meeting, words) = (context.meeting, context.words);
    let session = meeting.session();
    let at = stage::step_ends(session, meeting.tree(), meeting.now())?;
    let time = clock(at, context);
    let is_point = session.item_id().is_some_and(|item| session.item_order.contains(&item));
    Some(match at > meeting.now() {
        true => words.doors_until(time),
        false if is_point => words.doors_item_was_to_end(time),
        false => words.doors_step_was_to_end(time),
    })
}

impl Offer for Doors {
    fn choices(&self, context: Context<'_>) -> Choices {
        let rows = doors(context)
            .into_iter()
            .zip(1..)
            .map(|((door, end), number)| row(number, door, end, context));
        let words = context.words;
        Choices {
            title: words.doors_title(),
            said: was_to_end(context).unwrap_or_default(),
            column: words.doors_end(),
            rows: rows.collect(),
            airy: true,
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        match doors(context).get(index) {
            Some((door, _)) => Answer::send(Command::Item(OnItem::PutToGroup(GroupQuestion::Door(*door)))),
            None => Answer::Stay,
        }
    }

    fn otherwise(&self, intent: Intent, context: Context<'_>) -> Answer {
        match intent {
            Intent::Open => Answer::Open(exact(context)),
            Intent::Time => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn hint(&self, choices: &Choices, _selected: Selected, words: &Words) -> Line {
        let exact = words.hint_exact_time().long;
        match choices.rows.len() {
            0 => Line::does(keys::shown_for(Intent::Open, words), exact),
            count => Line::does(numbers(count), words.hint_numbers_ask()).intent(Intent::Open, words, exact),
        }
    }

    fn closing(&self, words: &Words) -> String {
        words.hint_continue_unchanged().long
    }
}

/// Asks until when this step goes and, where somebody has the floor, since when.
pub fn exact(context: Context<'_>) -> Box<dyn Sheet> {
    let words = context.words;
    let field = || Field::Text(Writing::line(Limit::MOMENT));
    let mut fields = vec![Labelled::new(words.doors_until_field(), field())];
    if let Some(speaker) = context.view.speaker {
        let began = words.people_began_before(context.name(speaker));
        fields.push(Labelled::new(began, field()));
    }
    Box::new(FormSheet {
        form: Form::new(fields),
        purpose: Exact,
    })
}

struct Exact;

const UNTIL: usize = 0;
const BEGAN: usize = 1;

impl Purpose for Exact {
    fn around(&self, form: &Form, context: Context<'_>) -> Around {
        let text = form.text(form.in_use());
        let read = match form.in_use() {
            UNTIL => moment::ahead(&text, context).map(|span| moment::said_until(span, context)),
            _ => moment::ago(&text, context).map(|span| {
                let length = std::time::Duration::from_millis(span.milliseconds());
                context.words.ago(length)
            }),
        };
        Around {
            title: context.words.doors_title(),
            foot: read.unwrap_or_else(|why| moment::refusal(why, context)),
        }
    }

    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.label_keep()
    }

    /// One command for each field that is written in; the question for all comes last.
    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        let mut requests = Vec::new();
        let meeting = context.meeting;
        let left = |span| stage::left(meeting.session(), meeting.tree(), meeting.now(), span);
        let began = moment::ago(&form.text(BEGAN), context).map(|ago| Command::Time(Time::BeganAgo(ago)));
        let until = moment::ahead(&form.text(UNTIL), context).map(left);
        for (field, read) in [(BEGAN, began), (UNTIL, until)] {
            match read {
                Ok(command) => requests.push(Request { by: None, command }),
                Err(moment::NotMeant::Empty) => {}
                Err(why) => return Err(Lack::of(field, moment::refusal(why, context))),
            }
        }
        if requests.is_empty() {
            return Ok(Answer::Close);
        }
        Ok(Answer::Send(requests))
    }
}
