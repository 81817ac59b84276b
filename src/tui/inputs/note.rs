//! A note, an action, a question, or something for later (screens 12, Capture). The first character chooses: `!` an action, `?` a
//! question, `>` for later; ctrl-t changes the kind. An action says who does it and by when.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::written::{self, Around, Kept, Lack};
use super::{Answer, Sheet, Typed};
use crate::live::Draft;
use crate::session::command::Command;
use crate::session::facts::{Entrusted, Note, NoteKind};
use crate::tui::context::Context;
use crate::tui::fields::{Date, Field, Form, Labelled, Limit, Others, Person, Whom, Writing};
use crate::tui::intent::Intent;
use crate::tui::theme::Role;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{row_of, width, write};
use crate::tui::widgets::sheet as sheets;
use crate::words::Words;

/// The name of its draft on the desk.
pub const DRAFT: &str = "note";

/// Opens with this kind, or with what was written before.
pub fn sheet(context: Context<'_>, kind: NoteKind, draft: Option<&Draft>) -> Box<dyn Sheet> {
    let kind = draft.and_then(kept_kind).unwrap_or(kind);
    let mut texts = draft.map(|draft| draft.fields.clone()).unwrap_or_default();
    texts.resize(FIELDS, String::new());
    Box::new(Capture {
        kind,
        form: form(kind, &texts, context),
        texts,
    })
}

/// What, who, by when.
const FIELDS: usize = 3;
const WHAT: usize = 0;
const WHO: usize = 1;
const WHEN: usize = 2;

const KINDS: [NoteKind; 4] = [NoteKind::Note, NoteKind::Action, NoteKind::Question, NoteKind::Parked];

struct Capture {
    kind: NoteKind,
    form: Form,
    /// What stood in the fields when the kind was changed: an action's who and by when come back with it.
    texts: Vec<String>,
}

fn form(kind: NoteKind, texts: &[String], context: Context<'_>) -> Form {
    let words = context.words;
    let mut fields = vec![Labelled::new(
        words.capture_what(),
        Field::Text(Writing::line(Limit::NOTE)),
    )];
    if kind == NoteKind::Action {
        let people = Person::among(written::people(context), Others::Welcome);
        fields.push(Labelled::new(words.capture_who(), Field::Person(people)));
        let day = Date::seen_from(context.today());
        fields.push(Labelled::new(words.capture_by_when(), Field::Date(day)));
    }
    let mut form = Form::new(fields);
    form.fill(texts);
    form
}

/// How a kind is named in a draft.
fn name(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Action => "action",
        NoteKind::Question => "question",
        NoteKind::Parked => "parked",
    }
}

fn kept_kind(draft: &Draft) -> Option<NoteKind> {
    let kept = draft.kind.as_deref()?;
    KINDS.into_iter().find(|kind| name(*kind) == kept)
}

/// The kind that a first character stands for.
fn of_first(letter: char) -> Option<NoteKind> {
    match letter {
        '!' => Some(NoteKind::Action),
        '?' => Some(NoteKind::Question),
        '>' => Some(NoteKind::Parked),
        _ => None,
    }
}

impl Capture {
    /// The texts of all fields, those of the kind that is not shown too.
    fn all_texts(&self) -> Vec<String> {
        let mut texts = self.texts.clone();
        for (kept, shown) in texts.iter_mut().zip(self.form.draft()) {
            *kept = shown;
        }
        texts
    }

    fn change(&mut self, kind: NoteKind, context: Context<'_>) {
        self.texts = self.all_texts();
        self.form = form(kind, &self.texts, context);
        self.kind = kind;
    }

    /// The kind that this key makes of the note, where it is its first character.
    fn first(&self, typed: &Typed) -> Option<NoteKind> {
        let Typed::Key(KeyEvent {
            code: KeyCode::Char(letter),
            modifiers,
            ..
        }) = typed
        else {
            return None;
        };
        let plain = !modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let empty = self.form.in_use() == WHAT && self.form.text(WHAT).is_empty();
        of_first(*letter).filter(|kind| plain && empty && *kind != self.kind)
    }

    fn keep(&self, context: Context<'_>) -> Result<Answer, Lack> {
        let text = self.form.text(WHAT);
        if text.is_empty() {
            return Err(Lack::of(WHAT, context.words.refusal_text_empty()));
        }
        let who = match self.form.field(WHO) {
            Some(Field::Person(person)) => entrusted(person.whom()),
            _ => None,
        };
        Ok(Answer::send(Command::Note(Note {
            kind: self.kind,
            text,
            who,
            due: written::day(&self.form, WHEN, context)?,
        })))
    }

    fn draw_kinds(&self, buffer: &mut Buffer, row: Rect, context: Context<'_>) {
        let mut column = i32::from(row.x);
        for kind in KINDS {
            let (mark, word) = label(kind, context);
            let theme = context.look.theme;
            let (mark_style, style) = if kind == self.kind {
                (theme.bold(Role::Lamp), theme.bold(Role::Lamp))
            } else {
                (theme.style(Role::Quiet), theme.style(Role::Quiet))
            };
            write(buffer, row, column, row.y.into(), mark, mark_style);
            column += i32::from(width(mark)) + 1;
            write(buffer, row, column, row.y.into(), &word, style);
            column += i32::from(width(&word)) + if row.width < 60 { 2 } else { 5 };
        }
    }
}

/// Who is meant, as a note or a decision keeps it.
pub fn entrusted(whom: Whom) -> Option<Entrusted<String>> {
    match whom {
        Whom::Nobody => None,
        Whom::Known(person) => Some(Entrusted::Person(person)),
        Whom::Other(name) => Some(Entrusted::Named(name)),
    }
}

fn label(kind: NoteKind, context: Context<'_>) -> (&'static str, String) {
    let (words, glyphs) = (context.words, context.look.glyphs);
    match kind {
        NoteKind::Note => (glyphs.note, words.capture_note()),
        NoteKind::Action => (glyphs.right, words.capture_action()),
        NoteKind::Question => ("?", words.capture_question()),
        NoteKind::Parked => (glyphs.waits, words.capture_parked()),
    }
}

fn keeping(kind: NoteKind, words: &Words) -> String {
    match kind {
        NoteKind::Note => words.capture_keep_note(),
        NoteKind::Action => words.capture_keep_action(),
        NoteKind::Question => words.capture_keep_question(),
        NoteKind::Parked => words.capture_keep_parked(),
    }
}

impl Sheet for Capture {
    fn rows(&self, screen: Size, _context: Context<'_>) -> u16 {
        Around::default().height(&self.form, screen).saturating_add(2)
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheets::draw(buffer, place, context.look);
        let fields = self.form.rows(inside.width);
        let mut top = 0;
        if inside.height > 1 {
            self.draw_kinds(buffer, row_of(inside, 0), context);
            top = if inside.height > fields + 1 { 2 } else { 1 };
        }
        let place = Rect {
            y: inside.y + top,
            height: inside.height.saturating_sub(top),
            ..inside
        };
        self.form.draw(buffer, place, context.words, context.look);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let line = written::hint(&self.form, keeping(self.kind, words), context);
        written::closing(
            line.intent(Intent::ChangeKind, words, words.label_change_kind()),
            context,
        )
    }

    fn takes_text(&self) -> bool {
        self.form.takes_text()
    }

    fn typed(&mut self, typed: Typed, context: Context<'_>) -> Answer {
        if let Some(kind) = self.first(&typed) {
            self.change(kind, context);
            return Answer::Stay;
        }
        written::typed(&mut self.form, &typed, context)
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        if intent == Intent::ChangeKind {
            let at = KINDS.iter().position(|kind| *kind == self.kind).unwrap_or(0);
            let next = KINDS.into_iter().cycle().nth(at + 1).unwrap_or(NoteKind::Note);
            self.change(next, context);
            return Answer::Stay;
        }
        match written::answer(&mut self.form, intent) {
            Kept::Keep => {
                let kept = self.keep(context);
                written::kept(&mut self.form, kept)
            }
            Kept::Answered(answer) => answer,
        }
    }

    fn draft(&self) -> Option<(String, Draft)> {
        let draft = Draft {
            fields: self.all_texts(),
            kind: Some(name(self.kind).to_owned()),
        };
        Some((DRAFT.to_owned(), draft))
    }
}
