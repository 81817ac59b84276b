//! A text being typed: `ratatui-textarea` for lines, caret and undo; here its steps by what a person sees as one letter, its limit, and
//! which key does what. Drawing is in `page`.
//!
//! The widget moves by `char`: one Backspace would take a third of a family emoji.

use std::cell::Cell;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui_textarea::{CursorMove, TextArea};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::page::{self, View};
use crate::notation::limits;

/// How long a text may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// In letters as people see them: for names and titles.
    Letters(usize),
    /// In bytes: for texts.
    Bytes(usize),
}

/// What became of a key or a pasted text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It was for this field.
    Yes,
    /// It was not.
    No,
    /// It would be longer than this; nothing has changed.
    TooLong(usize),
}

/// Whether Enter is a line break.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    One,
    Many,
}

/// How many steps can be taken back.
const UNDO_STEPS: usize = 1_000;

/// `char`s taken in one step at most: a letter of more is nobody's spelling.
const LETTER_CHARS: usize = 64;

/// Bytes that one letter of a limit in letters may have on average: marks piled on marks do not get round it.
const LETTER_BYTES: usize = 16;

/// A text being typed.
pub struct Writing {
    area: TextArea<'static>,
    lines: Lines,
    limit: Limit,
    /// How it was last drawn: the rows between which Up and Down go, and what was seen.
    pub(super) view: Cell<View>,
    /// How many rows it takes, at which width: counted once after each change.
    pub(super) counted: Cell<Option<(u16, u16)>>,
}

impl Writing {
    /// An empty text of one line.
    pub fn line(limit: Limit) -> Writing {
        Writing::of(Lines::One, limit)
    }

    /// An empty text of many lines.
    pub fn area(limit: Limit) -> Writing {
        Writing::of(Lines::Many, limit)
    }

    fn of(lines: Lines, limit: Limit) -> Writing {
        Writing {
            area: fresh(Vec::new()),
            lines,
            limit,
            view: Cell::default(),
            counted: Cell::default(),
        }
    }

    /// Whether Enter is a line break in it.
    pub fn lines(&self) -> Lines {
        self.lines
    }

    /// The text as it stands.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Whether nothing can be seen in it.
    pub fn is_blank(&self) -> bool {
        self.area
            .lines()
            .iter()
            .all(|line| crate::notation::visible::is_blank(line))
    }

    /// Puts a text in the place of the one before, the caret at its end; there is nothing to undo then.
    pub fn fill(&mut self, text: &str) {
        self.counted.set(None);
        self.area = fresh(self.plain(text).split('\n').map(str::to_owned).collect());
        self.area.move_cursor(CursorMove::Bottom);
        self.area.move_cursor(CursorMove::End);
    }

    /// Puts a text in the place of the one before, which undo brings back.
    pub fn replace(&mut self, text: &str) {
        let text = self.plain(text);
        self.yes(|area| {
            area.select_all();
            area.insert_str(text)
        });
    }

    /// Puts a text in the place of the `char`s before the caret.
    pub(super) fn replace_before(&mut self, chars: usize, text: &str) {
        if self.exceeded(text).is_none() {
            self.step(CursorMove::Back, chars);
            self.yes(|area| area.delete_str(chars) | area.insert_str(text));
        }
    }

    pub(super) fn written(&self) -> &[String] {
        self.area.lines()
    }

    /// The caret: line, and `char`s before it in that line.
    pub(super) fn caret(&self) -> (usize, usize) {
        let cursor = self.area.cursor();
        (cursor.0, cursor.1)
    }

    /// A key.
    pub fn key(&mut self, event: &KeyEvent) -> Taken {
        let (control, alt) = (KeyModifiers::CONTROL, KeyModifiers::ALT);
        // AltGr arrives as both, and makes a letter.
        let control = match event.modifiers & (control | alt) {
            held if held == control => true,
            held if held == alt => return Taken::No,
            _ => false,
        };
        match event.code {
            KeyCode::Char('z') if control => self.yes(|area| area.undo()),
            KeyCode::Char('y') if control => self.yes(|area| area.redo()),
            KeyCode::Char(_) if control => Taken::No,
            KeyCode::Char(letter) => self.insert(letter.encode_utf8(&mut [0; 4])),
            KeyCode::Enter if self.lines == Lines::Many => self.insert("\n"),
            KeyCode::Backspace => self.backspace(),
            KeyCode::Delete => self.delete(),
            KeyCode::Left if control => self.moved(CursorMove::WordBack),
            KeyCode::Right if control => self.moved(CursorMove::WordForward),
            KeyCode::Left => self.left(),
            KeyCode::Right => self.right(),
            KeyCode::Home => self.moved(CursorMove::Head),
            KeyCode::End => self.moved(CursorMove::End),
            KeyCode::Up if self.lines == Lines::Many => self.row(-1),
            KeyCode::Down if self.lines == Lines::Many => self.row(1),
            _ => Taken::No,
        }
    }

    /// A pasted text, whole or not at all.
    pub fn paste(&mut self, text: &str) -> Taken {
        self.insert(text)
    }

    /// Inserts at the caret, if the limit allows it.
    pub fn insert(&mut self, text: &str) -> Taken {
        if let Some(limit) = self.exceeded(text) {
            return Taken::TooLong(limit);
        }
        let text = self.plain(text);
        self.yes(|area| area.insert_str(text))
    }

    /// The limit that the text would exceed with this in it; found without walking through what is far too long.
    fn exceeded(&self, more: &str) -> Option<usize> {
        let bytes: usize = self.area.lines().iter().map(|line| line.len() + 1).sum::<usize>() - 1 + more.len();
        match self.limit {
            Limit::Bytes(limit) => (bytes > limit).then_some(limit),
            Limit::Letters(limit) if bytes <= limit => None,
            Limit::Letters(limit) if bytes > limit * LETTER_BYTES => Some(limit),
            Limit::Letters(limit) => {
                let letters = |text: &str| text.graphemes(true).count();
                let here: usize = self.area.lines().iter().map(|line| letters(line)).sum();
                (here + letters(more) > limit).then_some(limit)
            }
        }
    }

    /// Line ends as terminals paste them (`\r`) become ours; in one line, spaces.
    fn plain(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        match self.lines {
            Lines::One => text.trim_end_matches('\n').replace('\n', " "),
            Lines::Many => text,
        }
    }

    fn yes(&mut self, act: impl FnOnce(&mut TextArea<'static>) -> bool) -> Taken {
        act(&mut self.area);
        self.counted.set(None);
        self.between_letters();
        Taken::Yes
    }

    fn moved(&mut self, to: CursorMove) -> Taken {
        self.area.move_cursor(to);
        self.between_letters();
        Taken::Yes
    }

    fn backspace(&mut self) -> Taken {
        match self.letter_before() {
            0 => self.yes(TextArea::delete_char),
            chars => {
                self.step(CursorMove::Back, chars);
                self.yes(|area| area.delete_str(chars))
            }
        }
    }

    fn delete(&mut self) -> Taken {
        match self.letter_after() {
            0 => self.yes(TextArea::delete_next_char),
            chars => self.yes(|area| area.delete_str(chars)),
        }
    }

    fn left(&mut self) -> Taken {
        self.step(CursorMove::Back, self.letter_before().max(1));
        Taken::Yes
    }

    fn right(&mut self) -> Taken {
        self.step(CursorMove::Forward, self.letter_after().max(1));
        Taken::Yes
    }

    fn step(&mut self, to: CursorMove, chars: usize) {
        for _ in 0..chars {
            self.area.move_cursor(to);
        }
    }

    /// Up or down a row as it is drawn; beyond the first or last row the key is not for this field.
    fn row(&mut self, by: isize) -> Taken {
        match page::beside(self, by) {
            Some((line, chars)) => {
                let bounded = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
                self.moved(CursorMove::Jump(bounded(line), bounded(chars)))
            }
            None => Taken::No,
        }
    }

    fn current(&self) -> (&str, usize) {
        let (line, chars) = self.caret();
        let text = self.area.lines().get(line).map_or("", String::as_str);
        let byte = text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
        (text, byte)
    }

    /// How many `char`s the letter before the caret has; none at the start of a line.
    fn letter_before(&self) -> usize {
        let (text, byte) = self.current();
        let before = text.get(..byte).unwrap_or_default();
        before.graphemes(true).next_back().map_or(0, chars_of)
    }

    /// How many `char`s the letter after the caret has; none at the end of a line.
    fn letter_after(&self) -> usize {
        let (text, byte) = self.current();
        let after = text.get(byte..).unwrap_or_default();
        after.graphemes(true).next().map_or(0, chars_of)
    }

    /// Where an edit or a jump left the caret inside a letter, it goes behind it.
    fn between_letters(&mut self) {
        let (text, byte) = self.current();
        let mut here = GraphemeCursor::new(byte, text.len(), true);
        if here.is_boundary(text, 0).unwrap_or(true) {
            return;
        }
        let end = here.next_boundary(text, 0).ok().flatten().unwrap_or(text.len());
        let chars = text.get(byte..end).map_or(0, chars_of);
        self.step(CursorMove::Forward, chars);
    }

    /// The text of the caret's line before it, and after it.
    pub(super) fn around_caret(&self) -> (&str, &str) {
        let (text, byte) = self.current();
        text.split_at_checked(byte).unwrap_or((text, ""))
    }
}

fn fresh(lines: Vec<String>) -> TextArea<'static> {
    let mut area = TextArea::new(lines);
    area.set_max_histories(UNDO_STEPS);
    // The widget's caret goes by columns and cannot stand at a sign without width; masked, every `char` has one. Only `page` draws.
    area.set_mask_char('.');
    area
}

fn chars_of(letter: &str) -> usize {
    letter.chars().take(LETTER_CHARS).count()
}

impl Limit {
    /// A name.
    pub const NAME: Limit = Limit::Letters(limits::NAME_GRAPHEMES);
    /// A subject or title.
    pub const SUBJECT: Limit = Limit::Letters(limits::SUBJECT_GRAPHEMES);
    /// A note, a question, an objection.
    pub const NOTE: Limit = Limit::Bytes(limits::NOTE_BYTES);
    /// A proposal.
    pub const PROPOSAL: Limit = Limit::Bytes(limits::PROPOSAL_BYTES);
    /// A list of names.
    pub const NAMES: Limit = Limit::Bytes(limits::PEOPLE * limits::NAME_GRAPHEMES);
    /// A date or a time of day.
    pub const MOMENT: Limit = Limit::Bytes(limits::DUE_TEXT_BYTES);
}
