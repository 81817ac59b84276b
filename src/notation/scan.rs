//! A coarse look at a RON text that could not be read: brackets, texts, words, where they begin and end. Never fails
//! and judges nothing; `slip` looks here for what a person forgot. The reading itself is `ron`'s.

use std::ops::Range;

use super::place::BOM;

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Open(char),
    Close(char),
    Comma,
    Colon,
    Text {
        closed: bool,
    },
    /// A name or a number.
    Word,
    Other,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub kind: Kind,
    pub place: Range<usize>,
}

/// The tokens of a text, in order; blanks and comments lie between them.
pub(super) struct Scan<'a> {
    source: &'a str,
    pub tokens: Vec<Token>,
}

impl<'a> Scan<'a> {
    pub fn of(source: &'a str) -> Scan<'a> {
        let mut tokens = Vec::new();
        let mut at = after_blanks(source, if source.starts_with(BOM) { BOM.len_utf8() } else { 0 });
        while let Some((kind, length)) = token(rest(source, at)) {
            tokens.push(Token {
                kind,
                place: at..at + length,
            });
            at = after_blanks(source, at + length);
        }
        Scan { source, tokens }
    }

    pub fn written(&self, token: &Token) -> &'a str {
        self.source.get(token.place.clone()).unwrap_or_default()
    }

    /// The last token that begins before this byte.
    pub fn before(&self, byte: usize) -> Option<&Token> {
        self.count_before(byte)
            .checked_sub(1)
            .and_then(|index| self.tokens.get(index))
    }

    /// The last token that is over at this byte.
    pub fn over_at(&self, byte: usize) -> Option<&Token> {
        self.tokens
            .partition_point(|token| token.place.end <= byte)
            .checked_sub(1)
            .and_then(|index| self.tokens.get(index))
    }

    /// The first token that is not over at this byte.
    pub fn from(&self, byte: usize) -> Option<&Token> {
        self.tokens
            .get(self.tokens.partition_point(|token| token.place.end <= byte))
    }

    fn count_before(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.place.start < byte)
    }

    /// The innermost bracket that is open at this byte.
    pub fn open_at(&self, byte: usize) -> Option<Opening> {
        let mut open: Vec<Opening> = Vec::new();
        for (index, token) in self.tokens.iter().take(self.count_before(byte)).enumerate() {
            match token.kind {
                Kind::Open(sign) => open.push(Opening {
                    closing: closing(sign),
                    place: self.with_its_name(index),
                }),
                Kind::Close(_) => drop(open.pop()),
                _ => {}
            }
        }
        open.pop()
    }

    /// `Step(` rather than `(` alone.
    fn with_its_name(&self, index: usize) -> Range<usize> {
        let Some(bracket) = self.tokens.get(index) else {
            return 0..0;
        };
        let name = index
            .checked_sub(1)
            .and_then(|before| self.tokens.get(before))
            .filter(|name| name.kind == Kind::Word && name.place.end == bracket.place.start);
        name.map_or(bracket.place.start, |name| name.place.start)..bracket.place.end
    }
}

/// A bracket that waits for its other half.
pub(super) struct Opening {
    pub closing: char,
    pub place: Range<usize>,
}

fn closing(open: char) -> char {
    match open {
        '(' => ')',
        '[' => ']',
        _ => '}',
    }
}

fn rest(source: &str, at: usize) -> &str {
    source.get(at..).unwrap_or_default()
}

/// The first byte from here on that is neither blank nor comment.
pub(super) fn after_blanks(source: &str, mut at: usize) -> usize {
    loop {
        let left = rest(source, at);
        // ron counts these two marks as blanks besides what Unicode calls white space.
        let trimmed =
            left.trim_start_matches(|sign: char| sign.is_whitespace() || matches!(sign, '\u{200E}' | '\u{200F}'));
        at += left.len() - trimmed.len();
        at += match trimmed.as_bytes() {
            [b'/', b'/', ..] => trimmed.find('\n').unwrap_or(trimmed.len()),
            [b'/', b'*', ..] => block_comment(trimmed),
            _ => return at,
        };
    }
}

/// Length of a block comment, which may hold others; the whole rest if it is not closed.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        match text.as_bytes().get(at..at + 2) {
            Some(b"/*") => (depth, at) = (depth + 1, at + 2),
            Some(b"*/") if depth == 1 => return at + 2,
            Some(b"*/") => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
    }
    text.len()
}

/// The first token of the text and its length.
fn token(text: &str) -> Option<(Kind, usize)> {
    let first = text.chars().next()?;
    if let Some((closed, length)) = quoted(text) {
        return Some((Kind::Text { closed }, length));
    }
    let kind = match first {
        '(' | '[' | '{' => Kind::Open(first),
        ')' | ']' | '}' => Kind::Close(first),
        ',' => Kind::Comma,
        ':' => Kind::Colon,
        _ if is_word(first) => return Some((Kind::Word, text.find(|sign| !is_word(sign)).unwrap_or(text.len()))),
        _ => Kind::Other,
    };
    Some((kind, first.len_utf8()))
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || matches!(sign, '_' | '.' | '+' | '-')
}

/// A text at the beginning: `"…"`, `r#"…"#`, `b"…"`; whether it is closed, and its length.
fn quoted(text: &str) -> Option<(bool, usize)> {
    let plain = text.strip_prefix('b').unwrap_or(text);
    if let Some(inside) = plain.strip_prefix('"') {
        let before = text.len() - inside.len();
        return Some(escaped_end(inside).map_or((false, text.len()), |length| (true, before + length)));
    }
    let raw = plain.strip_prefix('r')?;
    let hashes = raw.len() - raw.trim_start_matches('#').len();
    let inside = rest(raw, hashes).strip_prefix('"')?;
    let before = text.len() - inside.len();
    let end = format!("\"{}", "#".repeat(hashes));
    Some(
        inside
            .find(&end)
            .map_or((false, text.len()), |length| (true, before + length + end.len())),
    )
}

/// Length up to and with the closing quote.
fn escaped_end(inside: &str) -> Option<usize> {
    let mut escaped = false;
    for (index, byte) in inside.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(index + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(source: &str) -> Vec<&str> {
        let scan = Scan::of(source);
        scan.tokens.iter().map(|token| scan.written(token)).collect()
    }

    #[test]
    fn comments_and_blanks_lie_between_the_tokens() {
        assert_eq!(written("a /* b /* c */ , */ : // d\n \"e\""), ["a", ":", "\"e\""]);
        assert_eq!(written("/* never closed"), [""; 0]);
    }

    #[test]
    fn brackets_in_texts_are_texts() {
        assert_eq!(
            written(r##"("(\"", r#"")"#, b"]")"##),
            ["(", r#""(\"""#, ",", r##"r#"")"#"##, ",", r#"b"]""#, ")"]
        );
    }

    #[test]
    fn the_innermost_open_bracket_comes_with_its_name() {
        let source = "(steps: [Step(id: 1), Steps(x";
        let opening = Scan::of(source).open_at(source.len()).unwrap();
        assert_eq!((opening.closing, &source[opening.place]), (')', "Steps("));
        assert!(Scan::of("()").open_at(2).is_none());
    }

    proptest! {
        #[test]
        fn any_text_is_scanned_in_order(source in any::<String>()) {
            let mut last = 0;
            for token in Scan::of(&source).tokens {
                prop_assert!(token.place.start >= last && token.place.end > token.place.start);
                prop_assert!(source.get(token.place.clone()).is_some());
                last = token.place.end;
            }
        }
    }
}
