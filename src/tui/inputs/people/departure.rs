//! Someone has to leave while a proposal is open (picture 50): an objection to deciding without waiting? Three answers of equal weight,
//! by number; "could not answer" is kept as that.

use crate::session::command::{Command, DepartureAnswer, People};
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::inputs::choices::{self, Choices, Offer, Selected, numbered};
use crate::tui::inputs::hints::Line;
use crate::tui::inputs::{Answer, Sheet};
use crate::words::Words;

/// Asks the departure question.
pub fn sheet(person: PersonId) -> Box<dyn Sheet> {
    choices::sheet(Departure { person }, Selected::default())
}

struct Departure {
    person: PersonId,
}

fn answers(words: &Words) -> [String; 3] {
    [
        words.answer_no_objection(),
        words.answer_objection(),
        words.answer_could_not(),
    ]
}

impl Offer for Departure {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        Choices {
            title: words.people_has_to_leave(context.name(self.person)),
            said: words.people_objection_without_waiting(),
            rows: answers(words)
                .into_iter()
                .zip(1..)
                .map(|(label, number)| numbered(number, label, String::new()))
                .collect(),
            foot: words.people_could_not_meaning(),
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, _context: Context<'_>) -> Answer {
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
    fn hint(&self, _choices: &Choices, _selected: Selected, words: &Words) -> Line {
        let [no_objection, objection, could_not] = answers(words);
        Line::does("1", no_objection).and("2", objection).and("3", could_not)
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.person, context.words.seat_has_to_leave()))
    }
}
