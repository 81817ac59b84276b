//! The one table of keys: which key says which intent, what it is called, and where it is listed. Hint line, help and manual are made
//! from it.
//!
//! Keys do not change with the language, labels do. A capital means the same as its small letter. Where digits are offered, the unshifted
//! digit row of an AZERTY keyboard counts as 1 to 0 (screens 11).

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::tui::intent::Intent;
use crate::words::Words;

/// A row of the table.
pub struct Binding {
    pub intent: Intent,
    /// The first is the one that is shown.
    pub keys: &'static [Key],
    pub group: Group,
    /// What the hint line and the help call it.
    pub label: fn(&Words) -> String,
}

/// A key as people name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Letter(char),
    Ctrl(char),
    Named(Named),
}

/// A key with a name of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Space,
    Enter,
    Tab,
    BackTab,
    Backspace,
    Escape,
    PageDown,
    PageUp,
    Up,
    Down,
    Left,
    Right,
    Function(u8),
}

/// Where a binding is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Reserved, the same everywhere.
    Everywhere,
    Floor,
    Answers,
    Time,
    Steps,
    Text,
}

use Key::{Ctrl, Letter, Named as N};
use Named::{BackTab, Backspace, Down, Enter, Escape, Function, Left, PageDown, PageUp, Right, Space, Tab, Up};

/// The table.
#[rustfmt::skip] // a table to be read down
pub const BINDINGS: &[Binding] = &[
    Binding { intent: Intent::Next,         keys: &[N(Space), N(PageDown), N(Function(5))], group: Group::Everywhere, label: Words::label_next },
    Binding { intent: Intent::Back,         keys: &[N(Backspace), N(PageUp)],               group: Group::Everywhere, label: Words::label_back },
    Binding { intent: Intent::Undo,         keys: &[Letter('u')],                           group: Group::Everywhere, label: Words::label_undo },
    Binding { intent: Intent::Redo,         keys: &[Ctrl('y')],                             group: Group::Everywhere, label: Words::label_redo },
    Binding { intent: Intent::Cover,        keys: &[Letter('b'), Letter('.'), Letter(':')], group: Group::Everywhere, label: Words::label_cover },
    Binding { intent: Intent::Pause,        keys: &[Letter('p')],                           group: Group::Everywhere, label: Words::label_pause },
    Binding { intent: Intent::Note,         keys: &[Letter('n')],                           group: Group::Everywhere, label: Words::label_note },
    Binding { intent: Intent::Find,         keys: &[Letter('/'), Ctrl('p')],                group: Group::Everywhere, label: Words::label_find },
    Binding { intent: Intent::Help,         keys: &[Letter('?'), N(Function(1))],           group: Group::Everywhere, label: Words::label_help },
    Binding { intent: Intent::Close,        keys: &[N(Escape)],                             group: Group::Everywhere, label: Words::label_close },
    Binding { intent: Intent::Leave,        keys: &[Letter('q'), Ctrl('c')],                group: Group::Everywhere, label: Words::label_leave },
    Binding { intent: Intent::Open,         keys: &[N(Enter)],                              group: Group::Everywhere, label: Words::label_open },
    Binding { intent: Intent::Left,         keys: &[N(Left), Letter('h')],                  group: Group::Everywhere, label: Words::label_move },
    Binding { intent: Intent::Right,        keys: &[N(Right), Letter('l')],                 group: Group::Everywhere, label: Words::label_move },
    Binding { intent: Intent::Up,           keys: &[N(Up), Letter('k')],                    group: Group::Everywhere, label: Words::label_move },
    Binding { intent: Intent::Down,         keys: &[N(Down), Letter('j')],                  group: Group::Everywhere, label: Words::label_move },
    Binding { intent: Intent::NextPart,     keys: &[N(Tab)],                                group: Group::Everywhere, label: Words::label_next_part },
    Binding { intent: Intent::PreviousPart, keys: &[N(BackTab)],                            group: Group::Everywhere, label: Words::label_next_part },
    Binding { intent: Intent::PassForNow,   keys: &[Letter('s')],                           group: Group::Floor,      label: Words::label_pass_for_now },
    Binding { intent: Intent::GiveFloor,    keys: &[Letter('g')],                           group: Group::Floor,      label: Words::label_floor },
    Binding { intent: Intent::Direction,    keys: &[Letter('d')],                           group: Group::Floor,      label: Words::label_direction },
    Binding { intent: Intent::WantsFloor,   keys: &[Letter('w')],                           group: Group::Floor,      label: Words::label_wants_floor },
    Binding { intent: Intent::DirectReply,  keys: &[Letter('!')],                           group: Group::Floor,      label: Words::label_direct_reply },
    Binding { intent: Intent::People,       keys: &[Letter('a')],                           group: Group::Floor,      label: Words::label_people },
    Binding { intent: Intent::Concern,      keys: &[Letter('c')],                           group: Group::Answers,    label: Words::label_concern },
    Binding { intent: Intent::Objection,    keys: &[Letter('o')],                           group: Group::Answers,    label: Words::label_objection },
    Binding { intent: Intent::Edit,         keys: &[Letter('e')],                           group: Group::Answers,    label: Words::label_edit },
    Binding { intent: Intent::Versions,     keys: &[Letter('v')],                           group: Group::Answers,    label: Words::label_versions },
    Binding { intent: Intent::WaysOut,      keys: &[Letter('x')],                           group: Group::Answers,    label: Words::label_ways_out },
    Binding { intent: Intent::Time,         keys: &[Letter('t')],                           group: Group::Time,       label: Words::label_time },
    Binding { intent: Intent::MinuteMore,   keys: &[Letter('+')],                           group: Group::Time,       label: Words::label_minute_more },
    Binding { intent: Intent::MinuteLess,   keys: &[Letter('-')],                           group: Group::Time,       label: Words::label_minute_less },
    Binding { intent: Intent::TurnTime,     keys: &[Letter('z')],                           group: Group::Time,       label: Words::label_turn_time },
    Binding { intent: Intent::PreviousStep, keys: &[Letter('<')],                           group: Group::Steps,      label: Words::label_previous_step },
    Binding { intent: Intent::NextStep,     keys: &[Letter('>')],                           group: Group::Steps,      label: Words::label_next_step },
    Binding { intent: Intent::Finish,       keys: &[Letter('f')],                           group: Group::Steps,      label: Words::label_finish },
    Binding { intent: Intent::Cue,          keys: &[Letter('i')],                           group: Group::Steps,      label: Words::label_cue },
    Binding { intent: Intent::Review,       keys: &[Letter('r')],                           group: Group::Steps,      label: Words::label_review },
    Binding { intent: Intent::Language,     keys: &[N(Function(2))],                        group: Group::Everywhere, label: Words::label_language },
    Binding { intent: Intent::Theme,        keys: &[N(Function(3))],                        group: Group::Everywhere, label: Words::label_theme },
    Binding { intent: Intent::Mouse,        keys: &[N(Function(4))],                        group: Group::Everywhere, label: Words::label_mouse },
    Binding { intent: Intent::Keep,         keys: &[Ctrl('s')],                             group: Group::Text,       label: Words::label_keep },
    Binding { intent: Intent::ChangeKind,   keys: &[Ctrl('t')],                             group: Group::Text,       label: Words::label_change_kind },
];

/// The unshifted digit row of an AZERTY keyboard, 1 to 0.
const AZERTY_DIGITS: [char; 10] = ['&', 'é', '"', '\'', '(', '-', 'è', '_', 'ç', 'à'];

/// Whether answers by number are offered now: then the digit row counts, shifted or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Digits {
    Offered,
    NotOffered,
}

/// The intent of a key event, if it has one.
pub fn intent(event: &KeyEvent, digits: Digits) -> Option<Intent> {
    let key = key(event)?;
    if let (Key::Letter(letter), Digits::Offered) = (key, digits)
        && let Some(number) = number(letter)
    {
        return Some(Intent::Number(number));
    }
    BINDINGS
        .iter()
        .find(|binding| binding.keys.contains(&key))
        .map(|binding| binding.intent)
}

fn number(letter: char) -> Option<u8> {
    let plain = letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
    let azerty = || AZERTY_DIGITS.iter().position(|other| *other == letter);
    plain.or_else(|| azerty().and_then(|index| u8::try_from((index + 1) % 10).ok()))
}

/// The key of an event as the table names it; a capital is its small letter.
pub fn key(event: &KeyEvent) -> Option<Key> {
    let named = |named| Some(Key::Named(named));
    match event.code {
        KeyCode::Char(' ') => named(Space),
        KeyCode::Char(letter) if event.modifiers.contains(KeyModifiers::CONTROL) => {
            letter.to_lowercase().next().map(Key::Ctrl)
        }
        KeyCode::Char(_) if event.modifiers.contains(KeyModifiers::ALT) => None,
        KeyCode::Char(letter) => letter.to_lowercase().next().map(Key::Letter),
        KeyCode::Enter => named(Enter),
        KeyCode::Tab => named(Tab),
        KeyCode::BackTab => named(BackTab),
        KeyCode::Backspace => named(Backspace),
        KeyCode::Esc => named(Escape),
        KeyCode::PageDown => named(PageDown),
        KeyCode::PageUp => named(PageUp),
        KeyCode::Up => named(Up),
        KeyCode::Down => named(Down),
        KeyCode::Left => named(Left),
        KeyCode::Right => named(Right),
        KeyCode::F(number) => named(Function(number)),
        _ => None,
    }
}

/// The row of an intent; numbers have none.
pub fn binding(intent: Intent) -> Option<&'static Binding> {
    BINDINGS.iter().find(|binding| binding.intent == intent)
}

/// A key as it is written on the screen.
pub fn shown(key: Key, words: &Words) -> String {
    match key {
        Key::Letter(letter) => letter.to_string(),
        Key::Ctrl(letter) => format!("ctrl-{letter}"),
        Key::Named(named) => match named {
            Space => words.key_space(),
            Enter => words.key_enter(),
            Tab => words.key_tab(),
            BackTab => format!("shift-{}", words.key_tab()),
            Backspace => words.key_backspace(),
            Escape => words.key_escape(),
            PageDown => words.key_page_down(),
            PageUp => words.key_page_up(),
            Up => "▴".to_owned(),
            Down => "▾".to_owned(),
            Left => "◂".to_owned(),
            Right => "▸".to_owned(),
            Function(number) => format!("F{number}"),
        },
    }
}

/// The key that is shown for an intent.
pub fn shown_for(intent: Intent, words: &Words) -> String {
    match intent {
        Intent::Number(number) => number.to_string(),
        _ => binding(intent)
            .and_then(|row| row.keys.first())
            .map_or_else(String::new, |key| shown(*key, words)),
    }
}

/// The intent of a key as it is written on the screen.
pub fn written(text: &str, words: &Words) -> Option<Intent> {
    if let Ok(number) = text.parse() {
        return Some(Intent::Number(number));
    }
    let stands = |row: &&Binding| row.keys.iter().any(|key| shown(*key, words) == text);
    BINDINGS.iter().find(stands).map(|row| row.intent)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_of_the_table_has_two_meanings() {
        let mut seen: Vec<Key> = Vec::new();
        for key in BINDINGS.iter().flat_map(|binding| binding.keys) {
            assert!(!seen.contains(key), "{key:?} stands twice");
            seen.push(*key);
        }
    }

    #[test]
    fn nothing_needs_alt_gr() {
        let hard = ['[', ']', '{', '}', '\\', '|', '@', '#'];
        let letters = BINDINGS
            .iter()
            .flat_map(|binding| binding.keys)
            .filter_map(|key| match key {
                Key::Letter(letter) => Some(*letter),
                _ => None,
            });
        assert!(letters.into_iter().all(|letter| !hard.contains(&letter)));
    }

    #[test]
    fn a_capital_means_the_same_and_the_azerty_row_counts_where_digits_are_offered() {
        let press = |letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE);
        assert_eq!(intent(&press('U'), Digits::NotOffered), Some(Intent::Undo));
        assert_eq!(intent(&press('-'), Digits::NotOffered), Some(Intent::MinuteLess));
        assert_eq!(intent(&press('-'), Digits::Offered), Some(Intent::Number(6)));
        assert_eq!(intent(&press('à'), Digits::Offered), Some(Intent::Number(0)));
        assert_eq!(intent(&press('3'), Digits::Offered), Some(Intent::Number(3)));
    }
}
