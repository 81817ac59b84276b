//! A name is corrected.

use super::written::{FormSheet, Lack, Purpose};
use super::{Answer, Sheet};
use crate::session::command::{Command, People};
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Labelled, Limit, Writing};

/// Asks for the right name, the present one in the field.
pub fn sheet(context: Context<'_>, person: PersonId) -> Box<dyn Sheet> {
    let field = Field::Text(Writing::line(Limit::NAME));
    let mut form = Form::new(vec![Labelled::new(context.words.find_correct_name(), field)]);
    let name = context.meeting.name(person).unwrap_or_default();
    form.fill(&[name.to_owned()]);
    let purpose = Rename { person };
    Box::new(FormSheet { form, purpose })
}

struct Rename {
    person: PersonId,
}

impl Purpose for Rename {
    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.label_keep()
    }

    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack> {
        let name = form.text(0);
        if crate::notation::visible::is_blank(&name) {
            return Err(Lack::of(0, context.words.refusal_name_empty()));
        }
        Ok(Answer::send(Command::People(People::Rename {
            person: self.person,
            name,
        })))
    }

    fn seat(&self, _context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.person, String::new()))
    }
}
