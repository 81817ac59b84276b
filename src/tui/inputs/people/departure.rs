//! Someone has to leave while a proposal is open (picture 50): an objection to deciding without waiting? Three answers of equal weight,
//! by number; "could not answer" is kept as that.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use crate::session::command::{Command, DepartureAnswer, People};
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::inputs::choices::{Choices, Chosen, Selected, numbered};
use crate::tui::inputs::hints::Line;
use crate::tui::inputs::{Answer, Sheet};
use crate::tui::intent::Intent;
use crate::tui::widgets::hint::Hint;

/// Asks the departure question.
pub fn sheet(person: PersonId) -> Box<dyn Sheet> {
    Box::new(Departure {
        person,
        selected: Selected::default(),
    })
}

struct Departure {
    person: PersonId,
    selected: Selected,
}

const COUNT: usize = 3;

impl Departure {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let answers = [
            words.answer_no_objection(),
            words.answer_objection(),
            words.answer_could_not(),
        ];
        Choices {
            title: words.people_has_to_leave(context.name(self.person)),
            said: words.people_objection_without_waiting(),
            rows: answers
                .into_iter()
                .zip(1..)
                .map(|(label, number)| numbered(number, label, String::new()))
                .collect(),
            foot: words.people_could_not_meaning(),
            ..Choices::default()
        }
        .selecting(self.selected)
    }

    fn leaves(&self, index: usize) -> Answer {
        let answer = match index {
            0 => DepartureAnswer::NoObjection,
            1 => DepartureAnswer::Objection(String::new()),
            _ => DepartureAnswer::CouldNotAnswer,
        };
        Answer::send(Command::People(People::Leave {
            person: self.person,
            answer: Some(answer),
        }))
    }
}

impl Sheet for Departure {
    fn rows(&self, screen: Size, context: Context<'_>) -> u16 {
        self.choices(context).height(screen)
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        self.choices(context).draw(buffer, place, context.look);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        Line::does("1", words.answer_no_objection())
            .and("2", words.answer_objection())
            .and("3", words.answer_could_not())
            .intent(Intent::Close, words, words.label_close())
            .hint()
    }

    fn offers_numbers(&self) -> bool {
        true
    }

    fn answer(&mut self, intent: Intent, _context: Context<'_>) -> Answer {
        match (intent, self.selected.chosen(intent, COUNT)) {
            (_, Chosen::This(index)) => self.leaves(index),
            (_, Chosen::Moved) => Answer::Stay,
            (Intent::Close, _) => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.person, context.words.seat_has_to_leave()))
    }
}
