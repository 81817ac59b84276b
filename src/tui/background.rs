//! Whether the terminal's background is light: it is asked once the first frame stands, and its answer is taken whenever it comes, or never.
//!
//! An answer comes the way keys come, and the reader of keys takes it for keys: Alt and `]`, then letters. So it is put together again here,
//! and what only begins like one is given on as the keys it was. Waiting for an answer, as libraries do, would swallow what is typed
//! meanwhile.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use palette::{FromColor, Oklab, Srgb};

/// What asks a terminal for the colour of its background.
pub const QUESTION: &str = "\x1b]11;?\x1b\\";

/// How an answer begins, after Alt and `]`; then `:ffff/ffff/ffff`, by some with a fourth part.
const BEGINNING: &str = "11;rgb";
/// The longest answer there is.
const LONGEST: usize = "11;rgba:ffff/ffff/ffff/ffff".len();
/// From here on a background is light, in the lightness of Oklab: halfway for the eye.
const HALFWAY: f32 = 0.6;

/// What a background asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Background {
    Dark,
    Light,
}

/// What came in, once it is known what it is.
#[derive(Debug, Clone, PartialEq)]
pub enum Came {
    Event(Event),
    Background(Background),
}

/// Tells answers from keys.
#[derive(Debug, Default)]
pub struct Answers {
    /// What may be an answer, as it came.
    held: Vec<Event>,
    /// Its letters.
    text: String,
}

impl Answers {
    /// One more thing that came in; what is known by it.
    pub fn take(&mut self, event: Event) -> Vec<Came> {
        let begins = matches!(&event, Event::Key(key) if is(key, ']', KeyModifiers::ALT));
        if begins && self.held.is_empty() {
            self.held.push(event);
            return Vec::new();
        }
        if self.held.is_empty() {
            return vec![Came::Event(event)];
        }
        if let Event::Key(key) = &event {
            if is(key, '\\', KeyModifiers::ALT) || is(key, 'g', KeyModifiers::CONTROL) {
                return self.ended(event);
            }
            if let KeyCode::Char(letter) = key.code {
                self.text.push(letter);
                if self.may_be_one() {
                    self.held.push(event);
                    return Vec::new();
                }
            }
        }
        self.were_keys(event)
    }

    fn may_be_one(&self) -> bool {
        let is_part = |letter: char| letter.is_ascii_hexdigit() || matches!(letter, ':' | '/');
        match self.text.strip_prefix(BEGINNING) {
            None => BEGINNING.starts_with(&self.text),
            Some(rest) => self.text.len() <= LONGEST && rest.chars().all(is_part),
        }
    }

    fn ended(&mut self, last: Event) -> Vec<Came> {
        match background(&self.text) {
            Some(background) => {
                self.held.clear();
                self.text.clear();
                vec![Came::Background(background)]
            }
            None => self.were_keys(last),
        }
    }

    fn were_keys(&mut self, last: Event) -> Vec<Came> {
        self.text.clear();
        self.held.drain(..).chain([last]).map(Came::Event).collect()
    }
}

fn is(key: &KeyEvent, letter: char, modifiers: KeyModifiers) -> bool {
    key.kind == KeyEventKind::Press && key.code == KeyCode::Char(letter) && key.modifiers == modifiers
}

fn background(answer: &str) -> Option<Background> {
    let (_, parts) = answer.split_once(':')?;
    let mut parts = parts.split('/').map(part);
    let colour = Srgb::new(parts.next()??, parts.next()??, parts.next()??);
    let light = Oklab::from_color(colour).l > HALFWAY;
    Some(if light { Background::Light } else { Background::Dark })
}

/// One to four hexadecimal digits, as a part of one.
fn part(digits: &str) -> Option<f32> {
    let value = u16::from_str_radix(digits, 16).ok()?;
    let most = (1u32 << (4 * digits.len())) - 1;
    Some(f32::from(value) / most as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(letter: char, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(letter), modifiers))
    }

    /// An answer as the reader of keys gives it.
    fn as_keys(text: &str, end: Event) -> Vec<Event> {
        let letters = text.chars().map(|letter| press(letter, KeyModifiers::NONE));
        [press(']', KeyModifiers::ALT)]
            .into_iter()
            .chain(letters)
            .chain([end])
            .collect()
    }

    fn taken(events: &[Event]) -> Vec<Came> {
        let mut answers = Answers::default();
        events.iter().flat_map(|event| answers.take(event.clone())).collect()
    }

    #[test]
    fn an_answer_in_any_form_is_one_thing_and_no_key() {
        let (st, bell) = (press('\\', KeyModifiers::ALT), press('g', KeyModifiers::CONTROL));
        for (answer, background) in [
            ("11;rgb:ffff/ffff/ffff", Background::Light),
            ("11;rgb:fd/f6/e3", Background::Light),
            ("11;rgb:0000/0000/0000", Background::Dark),
            ("11;rgb:1313/1717/1c1c", Background::Dark),
            ("11;rgba:ffff/ffff/ffff/ffff", Background::Light),
            ("11;rgb:F/F/F", Background::Light),
        ] {
            for end in [&st, &bell] {
                assert_eq!(
                    taken(&as_keys(answer, end.clone())),
                    [Came::Background(background)],
                    "{answer}"
                );
            }
        }
    }

    #[test]
    fn what_only_begins_like_an_answer_is_given_on_as_the_keys_it_was() {
        let end = press('\\', KeyModifiers::ALT);
        for text in [
            "11;rgb:",
            "12;rgb:ffff/ffff/ffff",
            "",
            "11;rgb:zz/ff/ff",
            "1",
            "11;rgb:ffff/ffff/ffff/ffff/ffff/ff",
        ] {
            let events = as_keys(text, end.clone());
            let expected: Vec<Came> = events.iter().cloned().map(Came::Event).collect();
            assert_eq!(taken(&events), expected, "{text}");
        }
    }

    #[test]
    fn keys_before_and_behind_an_answer_come_through() {
        let key = press('x', KeyModifiers::NONE);
        let mut events = vec![key.clone()];
        events.extend(as_keys("11;rgb:ff/ff/ff", press('g', KeyModifiers::CONTROL)));
        events.push(key.clone());
        let came = taken(&events);
        assert_eq!(
            came,
            [
                Came::Event(key.clone()),
                Came::Background(Background::Light),
                Came::Event(key)
            ]
        );
    }
}
