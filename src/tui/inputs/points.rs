//! The points of the agenda (screens 12, Agenda items): the list, what can be done with one, and one point with its title, what it is
//! for, who brings it, its minutes and its place.

use super::choices::{self, Choices, Offer, Selected, numbered};
use super::hints::Line;
use super::written::{self, FormSheet, Lack, Purpose};
use super::{Answer, Sheet};
use crate::live::Draft;
use crate::session::Request;
use crate::session::command::{Command, OnItem};
use crate::session::facts::{ItemKind, Point};
use crate::session::ids::ItemId;
use crate::tui::context::Context;
use crate::tui::fields::{Choice, Field, Form, Labelled, Limit, Others, Person, Whom, Writing};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::widgets::sheet::Row;
use crate::words::Words;

/// The list of points, and another one.
pub fn sheet() -> Box<dyn Sheet> {
    choices::sheet(List, Selected(Some(0)))
}

struct List;

/// The points on the agenda, in their order.
fn points<'a>(context: Context<'a>) -> &'a [ItemId] {
    &context.meeting.session().item_order
}

fn kind_word(kind: Option<ItemKind>, words: &Words) -> String {
    match kind {
        None => words.items_kind_open(),
        Some(ItemKind::Report) => words.items_kind_report(),
        Some(ItemKind::Explore) => words.items_kind_explore(),
        Some(ItemKind::Decide) => words.items_kind_decide(),
    }
}

fn title(item: ItemId, context: Context<'_>) -> String {
    let known = context.meeting.session().items.get(&item);
    known.map(|item| context.line(item.title)).unwrap_or_default()
}

fn row(number: usize, item: ItemId, context: Context<'_>) -> Row {
    let words = context.words;
    let Some(known) = context.meeting.session().items.get(&item) else {
        return numbered(number, String::new(), String::new());
    };
    let kind = kind_word(known.kind, words);
    let by = known.by.map(|person| words.items_brought_by(context.name(person)));
    let detail = [Some(kind), by].into_iter().flatten().collect::<Vec<_>>().join("   ");
    Row {
        right: known.minutes.map(|minutes| format!("{minutes}′")).unwrap_or_default(),
        ..numbered(number, title(item, context), detail)
    }
}

impl Offer for List {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let points = points(context);
        let mut rows: Vec<Row> = points
            .iter()
            .zip(1..)
            .map(|(item, number)| row(number, *item, context))
            .collect();
        rows.push(numbered(rows.len() + 1, words.items_another(), String::new()));
        Choices {
            title: words.items_question(),
            rows,
            foot: words.items_kinds_explained(),
            ..Choices::default()
        }
    }
    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        Answer::Open(match points(context).get(index) {
            Some(item) => one(*item),
            None => point(context, None, None),
        })
    }

    fn hint(&self, choices: &Choices, selected: Selected, words: &Words) -> Line {
        // The last answer is another point.
        let does = match selected.0 {
            Some(index) if index + 1 < choices.rows.len() => words.items_edit(),
            _ => words.items_another(),
        };
        Line::does(keys::shown_for(Intent::Open, words), does).key(super::reading::arrows(words), words.label_choose())
    }
}

/// What can be done with a point: change it, earlier, later, off the agenda.
pub fn one(item: ItemId) -> Box<dyn Sheet> {
    choices::sheet(One { item }, Selected::default())
}

struct One {
    item: ItemId,
}

impl Offer for One {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let deeds = [
            words.items_edit(),
            words.items_earlier(),
            words.items_later(),
            words.items_remove(),
        ];
        Choices {
            title: title(self.item, context),
            rows: deeds
                .into_iter()
                .zip(1..)
                .map(|(label, number)| numbered(number, label, String::new()))
                .collect(),
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        let item = self.item;
        let place = points(context).iter().position(|other| *other == item).unwrap_or(0) + 1;
        let to = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        Answer::send(Command::Item(match index {
            0 => return Answer::Open(point(context, Some(item), None)),
            1 => OnItem::MovePoint {
                item,
                to: to(place.saturating_sub(1).max(1)),
            },
            2 => OnItem::MovePoint {
                item,
                to: to(place + 1),
            },
            _ => OnItem::RemovePoint(item),
        }))
    }
}

/// One point: a new one, or this one to be changed.
pub fn point(context: Context<'_>, item: Option<ItemId>, draft: Option<&Draft>) -> Box<dyn Sheet> {
    let mut form = Form::new(fields(context));
    match (draft, item) {
        (Some(draft), _) => form.fill(&draft.fields),
        (None, Some(item)) => {
            form.fill(&as_it_stands(item, context));
            let by = context.meeting.session().items.get(&item).and_then(|known| known.by);
            if let (Some(Field::Person(field)), Some(person)) = (form.field_mut(BY), by) {
                field.choose(person);
            }
        }
        (None, None) => {}
    }
    Box::new(FormSheet {
        form,
        purpose: OnePoint { item },
    })
}

const TITLE: usize = 0;
const KIND: usize = 1;
const BY: usize = 2;
const MINUTES: usize = 3;
const PLACE: usize = 4;

/// What a point can be for; at first nothing is said.
const KINDS: [Option<ItemKind>; 4] = [
    None,
    Some(ItemKind::Report),
    Some(ItemKind::Explore),
    Some(ItemKind::Decide),
];

struct OnePoint {
    item: Option<ItemId>,
}

fn fields(context: Context<'_>) -> Vec<Labelled> {
    let words = context.words;
    let kinds = KINDS.iter().map(|kind| kind_word(*kind, words)).collect();
    let people = Person::among(written::people(context), Others::NotMeant);
    let number = || Field::Text(Writing::line(Limit::MOMENT));
    vec![
        Labelled::new(words.items_title(), Field::Text(Writing::line(Limit::SUBJECT))),
        Labelled::new(words.items_kind(), Field::Choice(Choice::of(kinds))),
        Labelled::new(words.items_by(), Field::Person(people)),
        Labelled::new(words.items_minutes(), number()),
        Labelled::new(words.items_order(), number()),
    ]
}

fn as_it_stands(item: ItemId, context: Context<'_>) -> Vec<String> {
    let Some(known) = context.meeting.session().items.get(&item) else {
        return Vec::new();
    };
    let kind = KINDS.iter().position(|kind| *kind == known.kind).unwrap_or(0);
    let place = points(context).iter().position(|other| *other == item);
    vec![
        context.text(known.title).to_owned(),
        kind.to_string(),
        String::new(),
        known.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
        place.map(|index| (index + 1).to_string()).unwrap_or_default(),
    ]
}

/// A whole number from 1, perhaps with its unit behind; nothing where nothing is typed.
fn whole(text: &str) -> Result<Option<u16>, ()> {
    let figures =
        text.trim_end_matches(|sign: char| sign.is_alphabetic() || matches!(sign, '′' | '.' | ' ' | '\u{a0}'));
    match (text.is_empty(), figures.parse()) {
        (true, _) => Ok(None),
        (false, Ok(number)) if number > 0 => Ok(Some(number)),
        _ => Err(()),
    }
}

impl OnePoint {
    /// The point, then its place where that is another than it would have.
    fn requests(&self, point: Point<String>, place: Option<u16>, context: Context<'_>) -> Vec<Request> {
        let points = points(context);
        let (item, stands, what) = match self.item {
            Some(item) => {
                let stands = points.iter().position(|other| *other == item);
                (item, stands, OnItem::ChangePoint { item, point })
            }
            None => {
                let last = context.meeting.session().items.keys().last().map_or(0, |id| id.0);
                (
                    ItemId(last.saturating_add(1)),
                    Some(points.len()),
                    OnItem::AddPoint(point),
                )
            }
        };
        let moved = place.filter(|place| Some(usize::from(*place)) != stands.map(|index| index + 1));
        let moved = moved.map(|to| OnItem::MovePoint { item, to });
        let request = |command| Request {
            by: None,
            command: Command::Item(command),
        };
        [Some(what), moved].into_iter().flatten().map(request).collect()
    }
}

impl Purpose for OnePoint {
    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.label_keep()
    }

    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        let words = context.words;
        let title = form.text(TITLE);
        if title.is_empty() {
            return Err(Lack::of(TITLE, words.refusal_text_empty()));
        }
        let kind = match form.field(KIND) {
            Some(Field::Choice(choice)) => KINDS.get(choice.chosen()).copied().flatten(),
            _ => None,
        };
        let by = match form.field(BY) {
            Some(Field::Person(person)) => person.whom(),
            _ => Whom::Nobody,
        };
        let by = match by {
            Whom::Known(person) => Some(person),
            Whom::Nobody => None,
            Whom::Other(_) => return Err(Lack::of(BY, words.refusal_no_such_person())),
        };
        let number = |field| whole(&form.text(field)).map_err(|()| Lack::of(field, words.items_number_unread()));
        let (minutes, place) = (number(MINUTES)?, number(PLACE)?);
        Ok(Answer::Send(self.requests(
            Point {
                title,
                kind,
                by,
                minutes,
            },
            place,
            context,
        )))
    }

    fn draft(&self, form: &Form) -> Option<(String, Draft)> {
        let name = self
            .item
            .map_or_else(|| NEW.to_owned(), |item| format!("point-{}", item.0));
        written::draft(form, &name)
    }
}

/// The name of the draft of a new point on the desk.
pub const NEW: &str = "point";
