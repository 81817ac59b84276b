//! A form on a sheet: a title, its fields, a last sentence; its hint line, and which keys keep or close it. What is kept, and why, is its
//! purpose.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::style::Modifier;

use super::hints::Line;
use super::{Answer, Sheet, Typed};
use crate::live::Draft;
use crate::session::ids::PersonId;
use crate::tui::context::Context;
use crate::tui::fields::{Field, Form, Next, Taken};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{cut, row_of, write};
use crate::tui::widgets::sheet;

/// What one form is for.
pub trait Purpose {
    /// What stands around its fields.
    fn around(&self, _form: &Form, _context: Context<'_>) -> Around {
        Around::default()
    }
    /// Rows of the sheet it takes at least, so that the stage does not move while one writes.
    fn least_rows(&self) -> u16 {
        0
    }
    /// What keeping it does, for the hint line.
    fn keeping(&self, form: &Form, context: Context<'_>) -> String;
    /// What is written is to be kept.
    fn keep(&self, form: &Form, context: Context<'_>) -> Result<Answer, Lack>;
    /// What stays on the desk when it is closed.
    fn draft(&self, _form: &Form) -> Option<(String, Draft)> {
        None
    }
    /// Whose seat it is about, and the word under the name there.
    fn seat(&self, _context: Context<'_>) -> Option<(PersonId, String)> {
        None
    }
}

/// A sheet that is one form.
pub struct FormSheet<P> {
    pub form: Form,
    pub purpose: P,
}

impl<P: Purpose> Sheet for FormSheet<P> {
    fn rows(&self, screen: Size, context: Context<'_>) -> u16 {
        let around = self.purpose.around(&self.form, context);
        around.height(&self.form, screen).max(self.purpose.least_rows())
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let around = self.purpose.around(&self.form, context);
        around.draw(buffer, place, &self.form, context);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let line = hint(&self.form, self.purpose.keeping(&self.form, context), context);
        match self.draft() {
            Some(_) => closing(line, context),
            None => line.intent(Intent::Close, words, words.label_close()).hint(),
        }
    }

    fn takes_text(&self) -> bool {
        self.form.takes_text()
    }

    fn typed(&mut self, event: Typed, context: Context<'_>) -> Answer {
        typed(&mut self.form, &event, context)
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        match answer(&mut self.form, intent) {
            Kept::Keep => {
                let kept = self.purpose.keep(&self.form, context);
                self::kept(&mut self.form, kept)
            }
            Kept::Answered(answer) => answer,
        }
    }

    fn draft(&self) -> Option<(String, Draft)> {
        self.purpose.draft(&self.form)
    }

    fn seat(&self, context: Context<'_>) -> Option<(PersonId, String)> {
        self.purpose.seat(context)
    }
}

/// What an intent came to.
pub enum Kept {
    /// What is written is to be kept.
    Keep,
    /// The form answered by itself.
    Answered(Answer),
}

/// An intent in a form: keep, close, or the form's own.
pub fn answer(form: &mut Form, intent: Intent) -> Kept {
    if intent == Intent::Close {
        return Kept::Answered(Answer::Close);
    }
    match form.answer(intent) {
        Next::Keep => Kept::Keep,
        Next::Stay => Kept::Answered(Answer::Stay),
        Next::NotMine => Kept::Answered(Answer::NotMine),
    }
}

/// Why what is written cannot be kept, and the field that lacks it, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    pub field: usize,
    pub why: String,
}

impl Lack {
    pub fn of(field: usize, why: String) -> Lack {
        Lack { field, why }
    }
}

/// What keeping came to. Where something is missing its field comes in use: on a screen too small for all fields it is seen then.
pub fn kept(form: &mut Form, kept: Result<Answer, Lack>) -> Answer {
    kept.unwrap_or_else(|Lack { field, why }| {
        form.use_field(field);
        Answer::Refuse(why)
    })
}

/// The day in the field at this place; nothing where nothing is written.
pub fn day(form: &Form, index: usize, context: Context<'_>) -> Result<Option<NaiveDate>, Lack> {
    match form.field(index) {
        Some(Field::Date(date)) => date
            .day()
            .map_err(|_| Lack::of(index, context.words.capture_date_unread())),
        _ => Ok(None),
    }
}

/// A key that is text: what is too long is refused with its limit.
pub fn typed(form: &mut Form, typed: &Typed, context: Context<'_>) -> Answer {
    match form.typed(typed) {
        Taken::Yes => Answer::Stay,
        Taken::No => Answer::NotMine,
        Taken::TooLong(limit) => Answer::Refuse(context.words.refusal_text_long(limit)),
    }
}

/// The draft of a form under this name.
pub fn draft(form: &Form, name: &str) -> Option<(String, Draft)> {
    let fields = form.draft();
    let draft = Draft { fields, kind: None };
    Some((name.to_owned(), draft))
}

/// The hint line of a form: what keeps it, by Enter in its last field, by ctrl-s from anywhere.
pub fn hint(form: &Form, keep: String, context: Context<'_>) -> Line {
    let words = context.words;
    let key = |intent| keys::shown_for(intent, words);
    let last = form.draft().len() <= form.in_use() + 1;
    let area = form.field(form.in_use()).is_some_and(|field| field.breaks_lines());
    let enter = key(Intent::Open);
    match (area, last) {
        (true, _) if form.draft().len() == 1 => {
            Line::does(key(Intent::Keep), keep).intent(Intent::Open, words, words.label_line_break())
        }
        (true, _) => Line::does(key(Intent::Keep), keep)
            .intent(Intent::Open, words, words.label_line_break())
            .intent(Intent::NextPart, words, words.label_next_field()),
        (false, true) if form.draft().len() == 1 => Line::does(enter, keep),
        (false, true) => Line::does(enter, keep).intent(Intent::NextPart, words, words.label_next_field()),
        (false, false) => Line::does(enter, words.label_next_field()).and_if_room(key(Intent::Keep), keep),
    }
}

/// The same with Esc at the right: the hint line whole.
pub fn closing(line: Line, context: Context<'_>) -> Hint {
    let words = context.words;
    line.intent(Intent::Close, words, words.label_close_draft_stays())
        .hint()
}

/// What stands around the fields.
#[derive(Default)]
pub struct Around {
    pub title: String,
    /// Below the fields.
    pub foot: String,
}

impl Around {
    /// The rows of the sheet with this form, the edge included.
    pub fn height(&self, form: &Form, screen: Size) -> u16 {
        let title = if self.title.is_empty() { 0 } else { 2 };
        let foot = if self.foot.is_empty() { 0 } else { 2 };
        let fields = form.rows(screen.width.saturating_sub(4));
        let wanted = fields.saturating_add(title + foot + 3);
        wanted.min(screen.height - screen.height / 3)
    }

    /// Draws edge, title, fields, last sentence; gives up the last sentence first, then the title.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, form: &Form, context: Context<'_>) {
        let inside = sheet::draw(buffer, place, context.look);
        let fields = form.rows(inside.width);
        let mut top = 0;
        if !self.title.is_empty() && inside.height > 2 {
            draw_title(buffer, inside, &self.title, context);
            top = if inside.height > fields + 2 { 2 } else { 1 };
        }
        let room = inside.height.saturating_sub(top);
        let height = fields.min(room);
        form.draw(
            buffer,
            Rect {
                y: inside.y + top,
                height,
                ..inside
            },
            context.words,
            context.look,
        );
        let italic = context.look.theme.style(Role::Quiet).add_modifier(Modifier::ITALIC);
        let from = top + height + 1;
        for (row, line) in (from..inside.height).zip(wrapped(&self.foot, inside.width)) {
            let row = row_of(inside, row);
            write(buffer, row, row.x.into(), row.y.into(), &line, italic);
        }
    }
}

/// Writes a title in the first row.
pub fn draw_title(buffer: &mut Buffer, inside: Rect, title: &str, context: Context<'_>) {
    let row = row_of(inside, 0);
    let title = cut(title, row.width, context.look.glyphs.ellipsis);
    write(
        buffer,
        row,
        row.x.into(),
        row.y.into(),
        &title,
        context.look.theme.bold(Role::Lamp),
    );
}

/// The people of the session who have not left, in the order in which they sit, with their names.
pub fn people(context: Context<'_>) -> Vec<(PersonId, String)> {
    let session = context.meeting.session();
    let seats = session.seats.iter().copied();
    seats
        .filter(|person| session.counts_for_time(*person))
        .map(|person| (person, context.name(person)))
        .collect()
}
