//! Someone new sits down (screens, picture 48): arrows move along the seats, and the place is said; then when they will speak or answer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Modifier;

use crate::format::{Capture, Speak};
use crate::notation::visible::visible_line;
use crate::session::command::{Command, People};
use crate::session::course::Course;
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::inputs::hints::Line;
use crate::tui::inputs::{Answer, Sheet};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{row_of, width, write};
use crate::tui::widgets::sheet as sheets;

/// Asks next to whom this person sits.
pub fn sheet(name: String, context: Context<'_>) -> Box<dyn Sheet> {
    let last = context.meeting.session().seats.len().saturating_sub(1);
    Box::new(Arrival { name, seat: last })
}

struct Arrival {
    name: String,
    /// The seat of the neighbour.
    seat: usize,
}

/// Where somebody sits between these two seats, said.
pub fn between(left: Option<PersonId>, right: Option<PersonId>, context: Context<'_>) -> String {
    let words = context.words;
    match (left, right) {
        (Some(left), Some(right)) if left != right => words.people_between(context.name(left), context.name(right)),
        (Some(other), _) | (None, Some(other)) => words.people_next_to(context.name(other)),
        (None, None) => String::new(),
    }
}

/// When somebody who arrives now will speak or answer; nothing where no round runs.
pub fn when_heard(name: &str, context: Context<'_>) -> String {
    let (session, words) = (context.meeting.session(), context.words);
    let course = Course {
        tree: context.meeting.tree(),
        session,
    };
    let runs = session.visit.as_ref().is_some_and(|visit| visit.closed.is_none());
    match course.step().filter(|step| runs && step.speak == Speak::Round) {
        Some(step) if matches!(step.capture, Some(Capture::Stances(_))) => words.people_answers_at_end(name),
        Some(_) => words.people_round_goes_on(name),
        None => String::new(),
    }
}

impl Arrival {
    fn neighbour(&self, context: Context<'_>) -> Option<PersonId> {
        context.meeting.session().seats.get(self.seat).copied()
    }

    fn place(&self, context: Context<'_>) -> String {
        let seats = &context.meeting.session().seats;
        let after = seats.get(self.seat + 1).or(seats.first()).copied();
        between(self.neighbour(context), after, context)
    }

    fn shown_name(&self) -> String {
        visible_line(&self.name).into_owned()
    }

    /// The question, the neighbour, and the place that makes.
    fn draw_seat(&self, buffer: &mut Buffer, row: Rect, (asked, column): (&str, u16), context: Context<'_>) {
        let theme = context.look.theme;
        let margin = 2.min(row.x);
        let whole = Rect {
            x: row.x - margin,
            width: row.width + margin,
            ..row
        };
        sheets::select(buffer, whole, context.look);
        let y = i32::from(row.y);
        write(buffer, row, row.x.into(), y, asked, theme.bold(Role::Lamp));
        let neighbour = self.neighbour(context).map(|person| context.name(person));
        let neighbour = neighbour.unwrap_or_default();
        let after = row.x + column;
        write(buffer, row, after.into(), y, &neighbour, theme.bold(Role::Text));
        let after = i32::from(after) + i32::from(width(&neighbour)) + 4;
        write(buffer, row, after, y, &self.place(context), theme.style(Role::Quiet));
    }

    fn turn(&mut self, forwards: bool, context: Context<'_>) -> Answer {
        let count = context.meeting.session().seats.len().max(1);
        let step = if forwards { 1 } else { count - 1 };
        self.seat = (self.seat + step) % count;
        Answer::Stay
    }
}

impl Sheet for Arrival {
    fn rows(&self, _screen: Size, _context: Context<'_>) -> u16 {
        8
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheets::draw(buffer, place, context.look);
        let words = context.words;
        let (arrives, asked) = (
            words.people_arrives_title(),
            words.people_sits_next_to(self.shown_name()),
        );
        let column = (width(&asked).max(width(&arrives)) + 2).min(inside.width);
        let step = if inside.height > 5 { 2 } else { 1 };
        // The question about the seat is the last to be given up.
        let second = if inside.height > 1 { step } else { 0 };
        if second > 0 {
            let (row, theme) = (row_of(inside, 0), context.look.theme);
            let y = i32::from(row.y);
            write(buffer, row, row.x.into(), y, &arrives, theme.style(Role::Faint));
            let name = self.shown_name();
            write(buffer, row, i32::from(row.x + column), y, &name, theme.bold(Role::Text));
        }
        self.draw_seat(buffer, row_of(inside, second), (&asked, column), context);
        let italic = context.look.theme.style(Role::Quiet).add_modifier(Modifier::ITALIC);
        let when = wrapped(&when_heard(&self.shown_name(), context), inside.width);
        for (row, line) in ((second + step)..inside.height).zip(when) {
            let row = row_of(inside, row);
            write(buffer, row, row.x.into(), row.y.into(), &line, italic);
        }
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let key = |intent| keys::shown_for(intent, words);
        let welcome = words.people_welcome(self.shown_name(), self.place(context));
        let both = format!("{} {}", key(Intent::Left), key(Intent::Right));
        Line::does(key(Intent::Open), welcome)
            .key(both, words.people_another_seat())
            .intent(Intent::Close, words, words.label_close())
            .hint()
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        match intent {
            Intent::Right | Intent::Down => self.turn(true, context),
            Intent::Left | Intent::Up => self.turn(false, context),
            Intent::Open | Intent::Keep => Answer::send(Command::People(People::Join {
                name: self.name.clone(),
                after: self.neighbour(context),
            })),
            Intent::Close => Answer::Close,
            _ => Answer::NotMine,
        }
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        Some((self.neighbour(context)?, String::new()))
    }
}
