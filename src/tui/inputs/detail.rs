//! What a decision still needs, one at a time: who looks after it, until when or when we look again, how we will know. Kept empty, it
//! is left open, and not asked again.

use super::note::entrusted;
use super::written::{self, FormSheet, Lack, Purpose};
use super::{Answer, Sheet};
use crate::live::Draft;
use crate::session::command::{Command, OnItem};
use crate::session::event::Detail;
use crate::session::facts::Care;
use crate::tui::context::Context;
use crate::tui::fields::{Date, Field, Form, Labelled, Limit, Others, Person, Writing};

/// Asks for this.
pub fn sheet(context: Context<'_>, detail: Detail, draft: Option<&Draft>) -> Box<dyn Sheet> {
    let mut form = Form::new(fields(context, detail));
    if let Some(draft) = draft {
        form.fill(&draft.fields);
    }
    let item = context.meeting.session().item_id().map_or(0, |item| item.0);
    let name = match detail {
        Detail::Owner => "owner",
        Detail::Term => "term",
        Detail::Criteria => "criteria",
    };
    let purpose = Asked {
        detail,
        name: format!("{name}-{item}"),
    };
    Box::new(FormSheet { form, purpose })
}

fn fields(context: Context<'_>, detail: Detail) -> Vec<Labelled> {
    let words = context.words;
    let day = || Field::Date(Date::seen_from(context.today()));
    match detail {
        Detail::Owner => {
            let people = Person::among(written::people(context), Others::Welcome);
            vec![Labelled::new(words.decision_owner_field(), Field::Person(people))]
        }
        Detail::Term => vec![
            Labelled::new(words.decision_term_field(), day()),
            Labelled::new(words.decision_review_field(), day()),
        ],
        Detail::Criteria => {
            let text = Field::Text(Writing::line(Limit::NOTE));
            vec![Labelled::new(words.decision_criteria_field(), text)]
        }
    }
}

struct Asked {
    detail: Detail,
    /// Of its draft on the desk.
    name: String,
}

impl Asked {
    /// What is written, as the decision keeps it.
    fn care(&self, form: &Form, context: Context<'_>) -> Result<Care<String>, Lack> {
        let day = |index| written::day(form, index, context);
        let care = Care::default();
        Ok(match (self.detail, form.field(0)) {
            (Detail::Owner, Some(Field::Person(person))) => Care {
                owner: entrusted(person.whom()),
                ..care
            },
            (Detail::Term, _) => Care {
                term: day(0)?,
                review: day(1)?,
                ..care
            },
            (Detail::Criteria, _) => Care {
                criteria: Some(form.text(0)).filter(|text| !text.is_empty()),
                ..care
            },
            (Detail::Owner, _) => care,
        })
    }
}

impl Purpose for Asked {
    fn keeping(&self, form: &Form, context: Context<'_>) -> String {
        if form.draft().iter().all(|text| text.trim().is_empty()) {
            context.words.decision_leave_open()
        } else {
            context.words.label_keep()
        }
    }

    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        let command = match self.care(form, context)? {
            care if care.is_empty() => OnItem::LeaveOpen(self.detail),
            care => OnItem::Care(care),
        };
        Ok(Answer::send(Command::Item(command)))
    }

    fn draft(&self, form: &Form) -> Option<(String, Draft)> {
        written::draft(form, &self.name)
    }
}
