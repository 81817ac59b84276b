//! The words of an objection or a concern, as its person says them (screens 12, Objections round). They are optional: closing leaves the
//! answer as it was given.

use super::written::{self, Around, FormSheet, Lack, Purpose};
use super::{Answer, Sheet};
use crate::live::Draft;
use crate::session::Request;
use crate::session::command::{Command, Gift};
use crate::session::event::Given;
use crate::session::ids::{PersonId, TextRef};
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Labelled, Limit, Writing};

/// What the words belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Objection,
    Concern,
}

/// The words of this person, as they stand until now.
pub fn sheet(context: Context<'_>, by: PersonId, of: Of, draft: Option<&Draft>) -> Box<dyn Sheet> {
    let area = Field::Text(Writing::area(Limit::NOTE));
    let mut form = Form::new(vec![Labelled::new(named(of, context), area)]);
    match draft {
        Some(draft) => form.fill(&draft.fields),
        None => form.fill(&[given(context, by, of)]),
    }
    let purpose = WordsOf {
        by,
        of,
        name: name(context, by, of),
    };
    Box::new(FormSheet { form, purpose })
}

struct WordsOf {
    by: PersonId,
    of: Of,
    /// Of its draft on the desk.
    name: String,
}

/// A draft belongs to the person and to the version they answer about.
fn name(context: Context<'_>, by: PersonId, of: Of) -> String {
    let session = context.meeting.session();
    let item = session.item_id().map_or(0, |item| item.0);
    let version = session.item().map_or(0, |item| item.newest());
    let of = match of {
        Of::Objection => "objection",
        Of::Concern => "concern",
    };
    format!("{of}-{}-{item}-{version}", by.0)
}

fn named(of: Of, context: Context<'_>) -> String {
    match of {
        Of::Objection => context.words.answer_objection(),
        Of::Concern => context.words.answer_concern(),
    }
}

/// The words this person gave before.
fn given(context: Context<'_>, by: PersonId, of: Of) -> String {
    let session = context.meeting.session();
    let given = session.visit.as_ref().and_then(|visit| visit.given.get(&by));
    let text: Option<TextRef> = session.item().and_then(|item| match (given, of) {
        (Some(Given::Objection(id)), Of::Objection) => item.objections.get(id)?.text,
        (Some(Given::Concern(id)), Of::Concern) => item.concerns.get(id)?.text,
        _ => None,
    });
    text.map(|text| context.text(text).to_owned()).unwrap_or_default()
}

impl Purpose for WordsOf {
    fn around(&self, _form: &Form, context: Context<'_>) -> Around {
        Around {
            title: context.name(self.by),
            ..Around::default()
        }
    }

    fn least_rows(&self) -> u16 {
        8 // three rows of text from the beginning
    }

    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.label_keep()
    }

    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        let text = form.text(0);
        if text.is_empty() {
            return Err(Lack::of(0, context.words.refusal_text_empty()));
        }
        let gift = match self.of {
            Of::Objection => Gift::Objection(text),
            Of::Concern => Gift::Concern(text),
        };
        Ok(Answer::Send(vec![Request {
            by: Some(self.by),
            command: Command::Gift(gift),
        }]))
    }

    fn draft(&self, form: &Form) -> Option<(String, Draft)> {
        written::draft(form, &self.name)
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.by, named(self.of, context)))
    }
}
