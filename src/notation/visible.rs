//! Texts of people made safe to draw: what would move, hide or reorder anything on a screen is shown as a sign of its
//! own, and what is too wide is cut between letters. The stored text is never touched; this is for showing only.
//!
//! Control characters become their pictures (`␛`), those without one and all invisible ones their number
//! (`‹U+202E›`), so that two names that differ only by such a sign are told apart (screens 6). Joiners stay: they are
//! part of the spelling of Persian and of joined emoji.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::limits::MARKS_ON_A_LETTER;

/// The sign that something was left out.
pub const CUT: char = '…';

/// The text in several lines, safe to draw: line feeds stay (`\r\n` counts as one), a tab becomes four spaces.
pub fn visible(text: &str) -> Cow<'_, str> {
    shown_with(text, |shown, sign| match sign {
        '\n' => shown.push_plain('\n'),
        '\t' => shown.text.push_str("    "),
        other => shown.push(other),
    })
}

/// The text in one line, safe to draw: a line end becomes `␊`, so that one name cannot look like two; a tab a space.
pub fn visible_line(text: &str) -> Cow<'_, str> {
    shown_with(text, |shown, sign| match sign {
        '\t' => shown.push_plain(' '),
        other => shown.push(other),
    })
}

/// The text sign by sign, `\r\n` as one line end; itself where nothing in it needs to be made safe.
fn shown_with(text: &str, push: impl Fn(&mut Shown, char)) -> Cow<'_, str> {
    if text.chars().all(is_plain_letter) {
        return Cow::Borrowed(text);
    }
    let mut shown = Shown::default();
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        if sign == '\r' && signs.peek() == Some(&'\n') {
            continue;
        }
        push(&mut shown, sign);
    }
    Cow::Owned(shown.text)
}

/// Columns the text takes when drawn, letter by letter as the screen's buffer does it.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// The text in at most `columns`, cut between letters and marked with `…` where something was left out.
pub fn cut_to_width(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    if columns == 0 {
        return Cow::Borrowed("");
    }
    let mut taken = 0;
    let mut end = 0;
    for (start, letter) in text.grapheme_indices(true) {
        taken += letter.width();
        if taken >= columns {
            break;
        }
        end = start + letter.len();
    }
    let kept = text.get(..end).unwrap_or_default().trim_end();
    Cow::Owned(format!("{kept}{CUT}"))
}

/// Whether nothing would be seen of the text: spaces and signs without ink only. Such a name is empty.
pub fn is_blank(text: &str) -> bool {
    text.chars()
        .all(|sign| sign.is_whitespace() || sign.is_control() || is_without_ink(sign))
}

/// A text being made visible, with what must be known of the signs before.
#[derive(Default)]
struct Shown {
    text: String,
    /// Marks without width since the last sign that has one.
    marks: usize,
    /// Inside a flag made of tags (Scotland, Wales), the only place where tags are a spelling.
    flag: bool,
}

const BLACK_FLAG: char = '\u{1F3F4}';
const SOFT_HYPHEN: char = '\u{AD}';

impl Shown {
    fn push(&mut self, sign: char) {
        match sign {
            SOFT_HYPHEN => {}
            '\u{0}'..='\u{1F}' => self.push_plain(picture(sign)),
            '\u{7F}' => self.push_plain('␡'),
            _ if self.flag && is_tag(sign) => self.text.push(sign),
            _ if sign.is_control() || is_hidden(sign) => self.push_number(sign),
            _ if sign.width() == Some(0) && !is_joiner(sign) => self.push_mark(sign),
            _ => self.push_plain(sign),
        }
    }

    fn push_plain(&mut self, sign: char) {
        self.marks = 0;
        self.flag = sign == BLACK_FLAG;
        self.text.push(sign);
    }

    fn push_number(&mut self, sign: char) {
        self.marks = 0;
        self.flag = false;
        // Writing to a String cannot fail.
        let _ = write!(self.text, "‹U+{:04X}›", u32::from(sign));
    }

    fn push_mark(&mut self, sign: char) {
        self.marks += 1;
        if self.marks <= MARKS_ON_A_LETTER {
            self.text.push(sign);
        }
    }
}

/// `␛` for ESC: the pictures stand in the order of the controls.
fn picture(control: char) -> char {
    char::from_u32(0x2400 + u32::from(control)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// Nothing to do for this sign wherever it stands.
fn is_plain_letter(sign: char) -> bool {
    sign.width().is_some_and(|columns| columns > 0) && sign != SOFT_HYPHEN && !is_hidden(sign)
}

/// Part of a spelling although without width: the joiners, and the choice between text and emoji.
fn is_joiner(sign: char) -> bool {
    matches!(sign, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_tag(sign: char) -> bool {
    matches!(sign, '\u{E0020}'..='\u{E007F}')
}

/// Reorders what stands around it: the bidirectional controls of Unicode.
pub(super) fn is_bidi_control(sign: char) -> bool {
    matches!(sign, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Seen by nobody, yet it changes what is seen or makes two names differ.
fn is_hidden(sign: char) -> bool {
    is_bidi_control(sign)
        || matches!(sign,
            '\u{180E}' | '\u{200B}' | '\u{2028}' | '\u{2029}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
            | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E007F}')
}

/// Leaves no ink on the screen: blanks of other scripts, and all that is hidden.
fn is_without_ink(sign: char) -> bool {
    is_hidden(sign)
        || is_joiner(sign)
        || matches!(
            sign,
            SOFT_HYPHEN | '\u{2800}' | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' | '\u{34F}'
        )
}

#[cfg(test)]
mod tests;
