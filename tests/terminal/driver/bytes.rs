//! The bytes that reach a terminal: which of them a program that draws may send, and which must never come from a text that somebody wrote.

use ronde::tui::background::QUESTION;

/// What stands in these bytes beside letters and the sequences that the program draws with, each shown in a form that harms nobody.
pub fn foreign_in(bytes: &[u8]) -> Vec<String> {
    let text = match str::from_utf8(bytes) {
        Ok(text) => text,
        Err(fault) => return vec![format!("not UTF-8 from byte {}", fault.valid_up_to())],
    };
    let mut foreign = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '\x1b' => drawing(rest),
            '\r' | '\n' => Some(1),
            other if is_control(other) => None,
            other => Some(other.len_utf8()),
        };
        if length.is_none() {
            let around: String = rest.chars().take(24).collect();
            foreign.push(around.escape_unicode().to_string());
        }
        rest = &rest[length.unwrap_or(first.len_utf8())..];
    }
    foreign
}

/// How long the sequence at the beginning is, if it is one that the program draws with: the cursor moved, erased, a style, a mode; or its
/// one question.
fn drawing(text: &str) -> Option<usize> {
    if text.starts_with(QUESTION) {
        return Some(QUESTION.len());
    }
    let inner = text.strip_prefix("\x1b[")?;
    let end = inner.find(|letter: char| !(letter.is_ascii_digit() || matches!(letter, ';' | '?' | ':')))?;
    let (parameters, last) = (&inner[..end], inner[end..].chars().next()?);
    let known = match last {
        'H' | 'A' | 'B' | 'C' | 'D' | 'G' | 'J' | 'K' | 'm' => true,
        'h' | 'l' => MODES.contains(&parameters),
        _ => false,
    };
    known.then_some(2 + end + 1)
}

/// The cursor's own blinking and showing, the other screen, pastes told from typing, whole frames.
const MODES: [&str; 5] = ["?12", "?25", "?1049", "?2004", "?2026"];

/// What a terminal might obey, or what turns the letters around it: C0, C1, and the marks and isolates of two-way text.
fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{feff}')
}

#[test]
fn what_draws_is_told_from_what_a_text_brought_along() {
    assert_eq!(
        foreign_in(b"\x1b[?1049h\x1b[2;5H\x1b[38;2;1;2;3mAda\x1b[0m\r\n"),
        Vec::<String>::new()
    );
    for bytes in [
        "\x07",
        "\x1b]0;title\x07",
        "\x1b]11;#ffffff\x1b\\",
        "\u{9b}31m",
        "\x1b[c",
        "\u{202e}",
        "\x1bc",
        "\x1b[?1000h",
    ] {
        assert!(!foreign_in(bytes.as_bytes()).is_empty(), "{bytes:?}");
    }
    assert!(!foreign_in(b"Andr\xe9").is_empty());
}
