//! Text of people made harmless in Markdown: shown as the same characters, never a heading, list, link, table or HTML.
//!
//! The one place where it is done. Signs that would move or hide something are made visible first (`notation::visible`). A backslash
//! stands only where Markdown would read a sign, so that the source of the minutes stays readable.

use crate::notation::visible::visible_line;

/// Signs that mean something anywhere in a line.
const ANYWHERE: [char; 13] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '~', '&', '#', '$'];

/// Signs that mean something at the beginning of a line: lists, rules under headings and tables.
const AT_THE_BEGINNING: [char; 4] = ['-', '+', '=', ':'];

/// The text in one line: line ends become spaces.
pub fn inline(text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    line(&lines.join(" "))
}

/// The text with its lines and paragraphs, each line after the first behind `prefix` (`"> "`, or as many spaces as a list is indented).
pub fn block(text: &str, prefix: &str) -> String {
    let mut written = String::new();
    let mut between = String::new();
    for source in text.lines().map(str::trim) {
        if source.is_empty() && !written.is_empty() {
            between = format!("\n{}\n{prefix}", prefix.trim_end());
        } else if !source.is_empty() {
            written.push_str(&between);
            written.push_str(&line(source));
            between = format!("\\\n{prefix}");
        }
    }
    written
}

fn line(text: &str) -> String {
    let shown = visible_line(text);
    let shown = shown.trim();
    let mut written = String::with_capacity(shown.len() + 8);
    let number = numbered(shown);
    for (index, sign) in shown.char_indices() {
        let begins = index == 0 && AT_THE_BEGINNING.contains(&sign);
        if begins || ANYWHERE.contains(&sign) || number == Some(index) || is_address(shown, index, sign) {
            written.push('\\');
        }
        written.push(sign);
    }
    written
}

/// Where the sign stands that would make the line a point of a numbered list.
fn numbered(line: &str) -> Option<usize> {
    let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let digits = line.len() - rest.len();
    (digits > 0 && rest.starts_with(['.', ')'])).then_some(digits)
}

/// Whether this sign would make what is around it a link by itself: `://`, `www.`, the at sign of an address.
fn is_address(line: &str, index: usize, sign: char) -> bool {
    match sign {
        '@' => true,
        ':' => line.get(index..).is_some_and(|rest| rest.starts_with("://")),
        '.' => line
            .get(..index)
            .is_some_and(|before| before.to_ascii_lowercase().ends_with("www")),
        _ => false,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads escaped text as CommonMark and its extensions do: what is shown, and whether a sign was left that means something.
    pub(crate) fn read(written: &str) -> (String, Vec<char>) {
        let mut shown = String::new();
        let mut active = Vec::new();
        let mut signs = written.chars();
        while let Some(sign) = signs.next() {
            if sign == '\\' {
                match signs.next() {
                    Some(escaped) if escaped.is_ascii_punctuation() => shown.push(escaped),
                    other => active.push(other.unwrap_or('\\')),
                }
            } else {
                if "\\`*_[]<>|~&#$".contains(sign) {
                    active.push(sign);
                }
                shown.push(sign);
            }
        }
        (shown, active)
    }

    /// What CommonMark and GFM read at the beginning of a line as a block of its own.
    pub(crate) fn begins_a_block(line: &str) -> bool {
        let rest = line.trim_start_matches(|sign: char| sign.is_ascii_digit());
        line.starts_with([
            '#', '>', '-', '+', '*', '=', '|', '`', '~', ':', ' ', '\t', '<', '_', '[',
        ]) || (rest.len() < line.len() && rest.starts_with(['.', ')']))
    }

    /// What people and attackers write.
    fn texts() -> impl Strategy<Value = String> {
        prop_oneof![
            any::<String>(),
            "[ \t\n#>*+=_~`|:.)(\\[\\]<>&;0-9a-z@/\\\\-]{0,40}",
            "(http://|https://|www\\.|WWW\\.|a@b\\.|mailto:)[a-z./]{0,10}",
        ]
    }

    proptest! {
        /// Law: what is shown is what was written (spaces at the ends aside), and no sign of it means anything.
        #[test]
        fn no_text_means_anything_in_markdown(text in texts()) {
            let written = inline(&text);
            prop_assert!(!written.contains('\n'));
            prop_assert!(!begins_a_block(&written), "{written}");
            let (shown, active) = read(&written);
            prop_assert_eq!(active, Vec::<char>::new(), "{}", &written);
            let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
            let joined = lines.join(" ");
            let seen = visible_line(&joined);
            prop_assert_eq!(shown, seen.trim());
        }

        /// Law: every line of a text stands behind the prefix and begins no block; nothing becomes a link by itself.
        #[test]
        fn no_line_of_a_text_begins_a_block(text in texts()) {
            for (index, written) in block(&text, "> ").lines().enumerate() {
                let inner = if index == 0 { written } else { written.strip_prefix('>').expect("behind the prefix") };
                let inner = inner.strip_prefix(' ').unwrap_or(inner);
                prop_assert!(!begins_a_block(inner), "{written}");
                let lower = inner.to_lowercase();
                prop_assert!(!lower.replace("\\:", "").contains("://") && !lower.contains("www."), "{written}");
            }
        }
    }

    #[test]
    fn plain_sentences_stay_as_they_are() {
        for text in [
            "We meet on Mondays.",
            "À partir du 1er janvier, c’est « oui »",
            "5 minutes - no more (really)",
        ] {
            assert_eq!(inline(text), text);
        }
    }

    #[test]
    fn what_would_mean_something_is_shown_as_it_is() {
        assert_eq!(inline("# Decision"), "\\# Decision");
        assert_eq!(inline("1. one"), "1\\. one");
        assert_eq!(inline("2026-11-24"), "2026-11-24");
        assert_eq!(inline("---"), "\\---");
        assert_eq!(inline("a | b"), "a \\| b");
        assert_eq!(inline("<b>&amp;"), "\\<b\\>\\&amp;");
        assert_eq!(inline("user\u{202e}gnp.exe"), "user‹U+202E›gnp.exe");
        assert_eq!(block("one\n\n- two\nthree", "> "), "one\n>\n> \\- two\\\n> three");
    }
}
