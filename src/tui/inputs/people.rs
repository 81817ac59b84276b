//! Who arrives, steps out, comes back, leaves, and who has which role (screens 12, Arriving, leaving). The turn that runs is never
//! touched. While a proposal is open, who leaves is asked whether it may be decided without them (domain 4.17).

mod arrival;
mod departure;
mod person;

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::hints::Line;
use super::roster::{Candidate, Roster};
use super::{Answer, Sheet, Typed};
use crate::notation::names::are_one;
use crate::notation::visible::{is_blank, visible_line};
use crate::session::event::Presence;
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::sheet as sheets;

pub use person::sheet as about;

/// Asks who: one of the people by first letters, or a new name.
pub fn sheet() -> Box<dyn Sheet> {
    Box::new(Who {
        roster: Roster::default(),
    })
}

struct Who {
    roster: Roster,
}

/// How a person is there, in a word under the name; nothing for who is simply present.
fn presence_word(person: PersonId, context: Context<'_>) -> String {
    let words = context.words;
    match context.meeting.session().presence(person) {
        Some(Presence::Expected) => words.seat_on_the_way(),
        Some(Presence::Away) => words.seat_back_soon(),
        Some(Presence::Left) => words.seat_had_to_leave(),
        Some(Presence::Absent) => words.seat_absent(),
        Some(Presence::Present) | None => String::new(),
    }
}

impl Who {
    /// Everyone: who is awaited first, since arrivals are what this is opened for most.
    fn candidates(&self, context: Context<'_>) -> Vec<Candidate> {
        let session = context.meeting.session();
        let (present, others): (Vec<PersonId>, Vec<PersonId>) =
            session.seats.iter().partition(|person| session.is_present(**person));
        let mut candidates: Vec<Candidate> = others
            .into_iter()
            .chain(present)
            .map(|person| Candidate {
                person: Some(person),
                name: context.name(person),
                said: presence_word(person, context),
                can: true,
            })
            .collect();
        candidates.extend(self.new_one(&candidates, context));
        candidates
    }

    /// The name that is typed as somebody new, where nobody has exactly this name.
    fn new_one(&self, candidates: &[Candidate], context: Context<'_>) -> Option<Candidate> {
        let name = self.roster.text();
        let taken = candidates.iter().any(|candidate| are_one(&candidate.name, &name));
        (!taken && !is_blank(&name)).then(|| Candidate {
            person: None,
            name,
            said: context.words.people_new(),
            can: true,
        })
    }
}

impl Sheet for Who {
    fn rows(&self, _screen: Size, context: Context<'_>) -> u16 {
        self.roster.height(self.candidates(context).len()) + 1
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheets::draw(buffer, place, context.look);
        let candidates = self.candidates(context);
        let title = context.words.people_who();
        self.roster.draw(buffer, inside, (&title, ""), &candidates, context);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let candidates = self.candidates(context);
        let line = match self.roster.chosen(&candidates) {
            Some(chosen) => Line::does(keys::shown_for(Intent::Open, words), shown(&chosen.name)),
            None => Line::default(),
        };
        line.key(super::reading::arrows(words), words.label_choose())
            .intent(Intent::Close, words, words.label_close())
            .hint()
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, typed: Typed, context: Context<'_>) -> Answer {
        let candidates = self.candidates(context);
        self.roster.typed(&typed, &candidates, context)
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        let candidates = self.candidates(context);
        match intent {
            Intent::Open | Intent::Keep => match self.roster.chosen(&candidates) {
                Some(Candidate {
                    person: Some(person), ..
                }) => Answer::Open(about(*person)),
                Some(new) => Answer::Open(arrival::sheet(new.name.clone(), context)),
                None => Answer::Refuse(context.words.refusal_name_empty()),
            },
            Intent::Close => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        let candidates = self.candidates(context);
        let person = self.roster.chosen(&candidates)?.person?;
        Some((person, presence_word(person, context)))
    }
}

/// A name that may come from the keyboard, made harmless.
fn shown(name: &str) -> String {
    visible_line(name).into_owned()
}
