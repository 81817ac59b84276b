//! A question before something that is not easily taken back: leave, go to another step, finish or skip this one, open an item again,
//! close the meeting. Asks once; the answers stand by number.

use super::choices::{self, Choices, Offer, Selected, numbered};
use super::hints::Line;
use super::{Answer, Sheet};
use crate::session::Request;
use crate::session::command::{Agenda, Command, OnItem};
use crate::session::ids::{ItemId, PersonId};
use crate::session::place::Place;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::words::Words;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Leave the program; all is kept.
    Leave,
    /// Go to the step of this name.
    GoTo(Place, String),
    /// Finish the step, although these have not been heard.
    Finish(Vec<PersonId>),
    /// Skip the step of this name, with those who have not been heard.
    Skip(String, Vec<PersonId>),
    /// Take back the outcome of this item.
    Unsettle(ItemId),
    /// Who objected: is it rather a concern, to be kept with the decision? (domain 4.2)
    RatherConcern(PersonId),
    /// Who objected: is it taken back? Nobody else says so (domain 4.2).
    TakesBack(PersonId),
    /// The meeting is over.
    Close,
}

/// Asks this question.
pub fn sheet(question: Question) -> Box<dyn Sheet> {
    choices::sheet(Confirm { question }, Selected::default())
}

struct Confirm {
    question: Question,
}

impl Confirm {
    fn answers(&self, words: &Words) -> [String; 2] {
        match self.question {
            Question::Leave => [words.label_leave(), words.leave_stay()],
            _ => [words.answer_yes(), words.answer_no()],
        }
    }

    fn asked(&self, context: Context<'_>) -> String {
        let words = context.words;
        let names = |people: &[PersonId]| {
            let names: Vec<String> = people.iter().map(|person| context.name(*person)).collect();
            words.enumerated(&names)
        };
        match &self.question {
            Question::Leave if context.pending.is_some() => words.leave_not_kept(),
            Question::Leave => words.leave_question(),
            Question::GoTo(_, step) => words.find_go_to_question(step.as_str()),
            Question::Finish(people) => words.find_finish_question(names(people)),
            Question::Skip(step, people) if people.is_empty() => words.find_skip_step_question(step.as_str()),
            Question::Skip(step, people) => words.find_skip_question(step.as_str(), names(people)),
            Question::Unsettle(item) => {
                let title = context
                    .meeting
                    .session()
                    .items
                    .get(item)
                    .map(|item| context.line(item.title));
                words.decision_reopen(title.unwrap_or_default())
            }
            Question::RatherConcern(person) => words.integrate_rather_concern(context.name(*person)),
            Question::TakesBack(person) => words.integrate_takes_back(context.name(*person)),
            Question::Close => words.find_close_question(),
        }
    }

    fn yes(&self) -> Answer {
        let agenda = match &self.question {
            Question::Leave => return Answer::Screen(Intent::LeaveAtOnce),
            Question::GoTo(place, _) => Agenda::GoTo(place.clone()),
            Question::Finish(_) => Agenda::Finish,
            Question::Skip(..) => Agenda::Skip,
            Question::Unsettle(item) => Agenda::Unsettle(*item),
            Question::RatherConcern(person) => return said_by(*person, OnItem::MakeConcern),
            Question::TakesBack(person) => return said_by(*person, OnItem::WithdrawObjection),
            Question::Close => Agenda::Close,
        };
        Answer::send(Command::Agenda(agenda))
    }
}

fn said_by(person: PersonId, what: OnItem) -> Answer {
    Answer::Send(vec![Request {
        by: Some(person),
        command: Command::Item(what),
    }])
}

impl Offer for Confirm {
    fn choices(&self, context: Context<'_>) -> Choices {
        let words = context.words;
        let rows = self.answers(words).into_iter().zip(1..);
        Choices {
            title: self.asked(context),
            foot: match self.question {
                Question::Leave => words.leave_kept_in(context.meeting.folder().display().to_string()),
                _ => String::new(),
            },
            rows: rows
                .map(|(label, number)| numbered(number, label, String::new()))
                .collect(),
            ..Choices::default()
        }
    }

    fn chosen(&self, index: usize, _context: Context<'_>) -> Answer {
        match index {
            0 => self.yes(),
            _ => Answer::Close,
        }
    }

    fn otherwise(&self, intent: Intent, _context: Context<'_>) -> Answer {
        match (intent, &self.question) {
            (Intent::Leave, Question::Leave) => self.yes(),
            _ => Answer::NotMine,
        }
    }

    fn hint(&self, _choices: &Choices, _selected: Selected, words: &Words) -> Line {
        let [yes, no] = self.answers(words);
        Line::does("1", yes).and("2", no)
    }
}
