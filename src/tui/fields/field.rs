//! A field of any kind, as a form sees it: it takes keys, gives its text for a draft, draws itself.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::choice::Choice;
use super::date::Date;
use super::names::Names;
use super::page::{self, Caret};
use super::person::Person;
use super::writing::{Lines, Taken, Writing};
use crate::notation::visible::visible_line;
use crate::tui::inputs::Typed;
use crate::tui::intent::Intent;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::letters::{cut, write};
use crate::words::Words;

/// A field.
pub enum Field {
    /// A text, of one line or many.
    Text(Writing),
    Names(Names),
    Person(Person),
    Date(Date),
    Choice(Choice),
}

/// What a field is drawn with.
#[derive(Clone, Copy)]
pub struct Drawn<'a> {
    pub words: &'a Words,
    pub look: Look,
    /// Whether what is typed goes into it.
    pub in_use: bool,
}

/// Between what is typed and what is said of it.
const GAP: i32 = 2;

impl Field {
    /// Its text, as a draft keeps it.
    pub fn text(&self) -> String {
        match self {
            Field::Choice(choice) => choice.chosen().to_string(),
            field => field.writing().map(Writing::text).unwrap_or_default(),
        }
    }

    /// Fills it from a draft, or with what stood there before.
    pub fn fill(&mut self, text: &str) {
        match self {
            Field::Choice(choice) => choice.choose(text.parse().unwrap_or_default()),
            field => {
                if let Some(writing) = field.writing_mut() {
                    writing.fill(text);
                }
            }
        }
    }

    fn writing(&self) -> Option<&Writing> {
        match self {
            Field::Text(writing) => Some(writing),
            Field::Names(names) => Some(&names.writing),
            Field::Person(person) => Some(&person.writing),
            Field::Date(date) => Some(&date.writing),
            Field::Choice(_) => None,
        }
    }

    fn writing_mut(&mut self) -> Option<&mut Writing> {
        match self {
            Field::Text(writing) => Some(writing),
            Field::Names(names) => Some(&mut names.writing),
            Field::Person(person) => Some(&mut person.writing),
            Field::Date(date) => Some(&mut date.writing),
            Field::Choice(_) => None,
        }
    }

    /// Whether letters, digits and Space are text in it.
    pub fn takes_text(&self) -> bool {
        !matches!(self, Field::Choice(_))
    }

    /// Whether Enter is a line break in it.
    pub fn breaks_lines(&self) -> bool {
        matches!(self, Field::Text(writing) if writing.lines() == Lines::Many)
    }

    /// A key or a pasted text.
    pub fn typed(&mut self, typed: &Typed) -> Taken {
        match (self, typed) {
            (Field::Text(writing), Typed::Key(key)) => writing.key(key),
            (Field::Names(names), Typed::Key(key)) => names.key(key),
            (Field::Person(person), Typed::Key(key)) => person.key(key),
            (Field::Date(date), Typed::Key(key)) => date.writing.key(key),
            (Field::Choice(choice), Typed::Key(key)) => chosen(choice, key),
            (Field::Names(names), Typed::Pasted(text)) => names.paste(text),
            (field, Typed::Pasted(text)) => field.writing_mut().map_or(Taken::No, |writing| writing.paste(text)),
        }
    }

    /// An intent that is the field's own: the arrows of a choice.
    pub fn answer(&mut self, intent: Intent) -> Taken {
        match (self, intent) {
            (Field::Choice(choice), Intent::Left) => choice.turn(false),
            (Field::Choice(choice), Intent::Right) => choice.turn(true),
            _ => Taken::No,
        }
    }

    /// The field is left: a name that was begun stands there whole.
    pub fn settle(&mut self) {
        match self {
            Field::Names(names) => names.settle(),
            Field::Person(person) => person.settle(),
            Field::Text(_) | Field::Date(_) | Field::Choice(_) => {}
        }
    }

    /// How many rows it takes in so many columns: one, or as many as its text has.
    pub fn rows(&self, columns: u16) -> u16 {
        match self {
            Field::Text(writing) => page::rows(writing, columns),
            Field::Names(names) => page::rows(&names.writing, columns),
            _ => 1,
        }
    }

    /// Draws it.
    pub fn draw(&self, buffer: &mut Buffer, place: Rect, drawn: Drawn<'_>) {
        let caret = if drawn.in_use { Caret::Here } else { Caret::Elsewhere };
        let style = drawn.look.theme.style(Role::Text);
        let Some(writing) = self.writing() else {
            return self.draw_choice(buffer, place, drawn);
        };
        let (column, row) = page::draw(buffer, place, writing, caret, (style, drawn.look));
        let said = self.said_back(drawn);
        let room = i32::from(place.right()) - column - GAP;
        if let Ok(room) = u16::try_from(room) {
            let said = cut(&visible_line(&said), room, drawn.look.glyphs.ellipsis);
            write(
                buffer,
                place,
                column + GAP,
                row,
                &said,
                drawn.look.theme.style(Role::Quiet),
            );
        }
    }

    fn said_back(&self, drawn: Drawn<'_>) -> String {
        match self {
            Field::Date(date) => date.said_back(drawn.words),
            Field::Person(person) => person.said_back(drawn.look.glyphs.down),
            Field::Names(names) if drawn.in_use => names.said_back(),
            Field::Names(_) | Field::Text(_) | Field::Choice(_) => String::new(),
        }
    }

    fn draw_choice(&self, buffer: &mut Buffer, place: Rect, drawn: Drawn<'_>) {
        let Field::Choice(choice) = self else { return };
        let (word, glyphs) = (visible_line(choice.word()), drawn.look.glyphs);
        let shown = if drawn.in_use {
            format!("{} {word} {}", glyphs.left, glyphs.right)
        } else {
            word.into_owned()
        };
        let shown = cut(&shown, place.width, glyphs.ellipsis);
        write(
            buffer,
            place,
            place.x.into(),
            place.y.into(),
            &shown,
            drawn.look.theme.style(Role::Text),
        );
    }
}

fn chosen(choice: &mut Choice, key: &KeyEvent) -> Taken {
    use crossterm::event::KeyCode;
    match key.code {
        KeyCode::Left => choice.turn(false),
        KeyCode::Right => choice.turn(true),
        _ => Taken::No,
    }
}
