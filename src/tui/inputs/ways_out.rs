//! The ways out when an objection does not lift (screens 12, `x`): seven, by number. What needs a date, a sign or a person asks for it;
//! each but the last is then put to the group.

use super::choices::{self, Choices, Offer, Selected, numbered};
use super::hints::{Line, numbers};
use super::note::entrusted;
use super::written::{self, Around, FormSheet, Lack, Purpose};
use super::{Answer, Sheet};
use crate::live::Draft;
use crate::session::command::{Command, OnItem};
use crate::session::facts::{Entrusted, GroupQuestion, Later, WayOut};
use crate::tui::context::Context;
use crate::tui::fields::{Date, Field, Form, Labelled, Limit, Others, Person, Writing};
use crate::tui::intent::Intent;
use crate::words::Words;

/// The name of its draft on the desk.
pub const DRAFT: &str = "ways_out";

/// Offers the ways out; what was written before for one of them is found there.
pub fn sheet(draft: Option<&Draft>) -> Box<dyn Sheet> {
    let draft = draft.cloned();
    choices::sheet(Ways { draft }, Selected::default())
}

struct Ways {
    draft: Option<Draft>,
}

/// A way out, before what it needs is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Shorter,
    Measure,
    Entrust,
    ComeBack,
    Another,
    Leave,
    Search,
}

const WAYS: [Way; 7] = [
    Way::Shorter,
    Way::Measure,
    Way::Entrust,
    Way::ComeBack,
    Way::Another,
    Way::Leave,
    Way::Search,
];

impl Way {
    fn label(self, words: &Words) -> String {
        match self {
            Way::Shorter => words.ways_shorter(),
            Way::Measure => words.ways_measure(),
            Way::Entrust => words.ways_entrust(),
            Way::ComeBack => words.ways_come_back(),
            Way::Another => words.ways_another(),
            Way::Leave => words.ways_leave(),
            Way::Search => words.ways_search(),
        }
    }

    fn meaning(self, words: &Words) -> String {
        match self {
            Way::Shorter => words.ways_shorter_meaning(),
            Way::Measure => words.ways_measure_meaning(),
            Way::Entrust => words.ways_entrust_meaning(),
            Way::ComeBack => words.ways_come_back_meaning(),
            Way::Another => words.ways_another_meaning(),
            Way::Leave => words.ways_leave_meaning(),
            Way::Search => words.ways_search_meaning(),
        }
    }

    /// How it is named in a draft.
    fn name(self) -> &'static str {
        match self {
            Way::Shorter => "shorter",
            Way::Measure => "measure",
            Way::Entrust => "entrust",
            Way::ComeBack => "come_back",
            Way::Another => "another",
            Way::Leave => "leave",
            Way::Search => "search",
        }
    }

    /// What it asks for; nothing where it says all by itself.
    fn needs(self, context: Context<'_>) -> Vec<Labelled> {
        let words = context.words;
        let day = || Field::Date(Date::seen_from(context.today()));
        let text = || Field::Text(Writing::line(Limit::NOTE));
        let person = || Field::Person(Person::among(written::people(context), Others::Welcome));
        match self {
            Way::Shorter => vec![Labelled::new(words.ways_until(), day())],
            Way::ComeBack => vec![
                Labelled::new(words.ways_date(), day()),
                Labelled::new(words.ways_works_on_it(), person()),
            ],
            Way::Measure => vec![Labelled::new(words.ways_sign(), text())],
            Way::Another => vec![Labelled::new(words.ways_which(), text())],
            Way::Entrust => vec![Labelled::new(words.ways_who(), person())],
            Way::Leave | Way::Search => Vec::new(),
        }
    }
}

fn put(way: WayOut<String>) -> Answer {
    Answer::send(Command::Item(OnItem::PutToGroup(GroupQuestion::WayOut(way))))
}

fn chosen(way: Way, draft: Option<&Draft>, context: Context<'_>) -> Answer {
    let mut form = match way {
        Way::Search => return Answer::send(Command::Item(OnItem::SearchOn)),
        Way::Leave => return put(WayOut::Drop),
        way => Form::new(way.needs(context)),
    };
    if let Some(draft) = draft.filter(|draft| draft.kind.as_deref() == Some(way.name())) {
        form.fill(&draft.fields);
    }
    Answer::Open(Box::new(FormSheet {
        form,
        purpose: Needed { way },
    }))
}

impl Offer for Ways {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let rows = WAYS.into_iter().zip(1..);
        Choices {
            title: words.ways_title(),
            said: words.ways_aloud(),
            rows: rows
                .map(|(way, number)| numbered(number, way.label(words), way.meaning(words)))
                .collect(),
            foot: words.integrate_belongs(),
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, context: Context<'_>) -> Answer {
        let way = WAYS.get(index);
        way.map_or(Answer::Stay, |way| chosen(*way, self.draft.as_ref(), context))
    }

    fn otherwise(&self, intent: Intent, _context: Context<'_>) -> Answer {
        match intent {
            Intent::WaysOut => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn hint(&self, choices: &Choices, _selected: Selected, words: &Words) -> Line {
        Line::does(numbers(choices.rows.len()), words.hint_numbers_group())
    }
}

/// What a way out needs.
struct Needed {
    way: Way,
}

impl Purpose for Needed {
    fn around(&self, _form: &Form, context: Context<'_>) -> Around {
        Around {
            title: self.way.label(context.words),
            foot: self.way.meaning(context.words),
        }
    }

    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.hint_numbers_ask().long
    }

    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        let words = context.words;
        let empty = || Lack::of(0, words.refusal_text_empty());
        let text = Some(form.text(0)).filter(|text| !text.is_empty());
        let day = written::day(form, 0, context)?;
        Ok(put(match self.way {
            // Who works on it, and when we come back to it, may stay open; a shorter term needs its day.
            Way::ComeBack => WayOut::Defer(Later {
                who: person(form, 1),
                until: day,
            }),
            Way::Shorter => WayOut::ShorterTerm(day.ok_or_else(|| Lack::of(0, words.capture_date_unread()))?),
            Way::Entrust => WayOut::Delegate(person(form, 0).ok_or_else(empty)?),
            Way::Another => WayOut::Method(text.ok_or_else(empty)?),
            Way::Measure => WayOut::Measure(text.ok_or_else(empty)?),
            Way::Leave | Way::Search => return Ok(Answer::Close),
        }))
    }

    fn draft(&self, form: &Form) -> Option<(String, Draft)> {
        let draft = Draft {
            fields: form.draft(),
            kind: Some(self.way.name().to_owned()),
        };
        Some((DRAFT.to_owned(), draft))
    }
}

fn person(form: &Form, index: usize) -> Option<Entrusted<String>> {
    match form.field(index) {
        Some(Field::Person(person)) => entrusted(person.whom()),
        _ => None,
    }
}
