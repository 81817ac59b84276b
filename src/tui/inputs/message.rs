//! A message to the room, on its own view (`ronde follow`): said until another is said, or an empty one. No fact of the meeting.

use super::written::{Around, FormSheet, Lack, Purpose};
use super::{Answer, Sheet};
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Labelled, Limit, Writing};

/// Asks for the message.
pub fn sheet(context: Context<'_>) -> Box<dyn Sheet> {
    let field = Field::Text(Writing::line(Limit::NOTE));
    let form = Form::new(vec![Labelled::new(context.words.find_message(), field)]);
    Box::new(FormSheet { form, purpose: Message })
}

struct Message;

impl Purpose for Message {
    fn around(&self, _form: &Form, context: Context<'_>) -> Around {
        Around {
            foot: context.words.message_foot(),
            ..Around::default()
        }
    }

    fn keeping(&self, _form: &Form, context: Context<'_>) -> String {
        context.words.label_keep()
    }

    fn keep(&self, form: &Form, _context: Context<'_>) -> Result<Answer, Lack> {
        Ok(Answer::Tell(form.text(0)))
    }
}
