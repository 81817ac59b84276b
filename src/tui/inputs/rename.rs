//! A name is corrected.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::written::{self, Around, Kept};
use super::{Answer, Sheet, Typed};
use crate::session::command::{Command, People};
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Labelled, Limit, Writing};
use crate::tui::intent::Intent;
use crate::tui::widgets::hint::Hint;

/// Asks for the right name, the present one in the field.
pub fn sheet(context: Context<'_>, person: PersonId) -> Box<dyn Sheet> {
    let field = Field::Text(Writing::line(Limit::NAME));
    let mut form = Form::new(vec![Labelled::new(context.words.find_correct_name(), field)]);
    let name = context.meeting.name(person).unwrap_or_default();
    form.fill(&[name.to_owned()]);
    Box::new(Rename { person, form })
}

struct Rename {
    person: PersonId,
    form: Form,
}

impl Sheet for Rename {
    fn rows(&self, screen: Size, _context: Context<'_>) -> u16 {
        Around::default().height(&self.form, screen)
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        Around::default().draw(buffer, place, &self.form, context);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        written::hint(&self.form, words.label_keep(), context)
            .intent(Intent::Close, words, words.label_close())
            .hint()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, typed: Typed, context: Context<'_>) -> Answer {
        written::typed(&mut self.form, &typed, context)
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        match written::answer(&mut self.form, intent) {
            Kept::Keep => match self.form.text(0) {
                name if crate::notation::visible::is_blank(&name) => Answer::Refuse(context.words.refusal_name_empty()),
                name => Answer::send(Command::People(People::Rename {
                    person: self.person,
                    name,
                })),
            },
            Kept::Answered(answer) => answer,
        }
    }

    fn seat(&self, _context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.person, String::new()))
    }
}
