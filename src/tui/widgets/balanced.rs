//! Words into lines: plainly, or balanced (lines of about equal length, so that no word stands alone at the end).
//!
//! Breaks only at spaces, never at U+00A0 (French punctuation keeps its word) or at a hyphen; what is longer than a line
//! is broken between graphemes.

use ratatui::style::Style;
use ratatui::text::{Line, Span};
use textwrap::core::Word;
use textwrap::wrap_algorithms::wrap_first_fit;
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};
use unicode_segmentation::UnicodeSegmentation;

use super::letters::{beginning, width};

/// The lines of a text, each at most `columns` wide (or one grapheme), filled from the first. An empty
/// paragraph is an empty line.
pub fn wrapped(text: &str, columns: u16) -> Vec<String> {
    let columns = columns.max(1);
    let options = Options::new(usize::from(columns))
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    let mut lines = Vec::new();
    for line in textwrap::wrap(text, options) {
        push_broken(&mut lines, &line, columns);
    }
    lines
}

fn push_broken(lines: &mut Vec<String>, line: &str, columns: u16) {
    let mut rest = line;
    loop {
        let fitting = beginning(rest, columns);
        let piece = if fitting.is_empty() {
            rest.graphemes(true).next().unwrap_or(rest)
        } else {
            fitting
        };
        lines.push(piece.to_owned());
        rest = rest.get(piece.len()..).unwrap_or_default();
        if rest.is_empty() {
            return;
        }
    }
}

/// The lines of a sentence, as few as fit into `columns`, and of about equal length.
pub fn balanced(text: &str, columns: u16) -> Vec<String> {
    let count = wrapped(text, columns).len();
    in_lines(text, count, columns).unwrap_or_else(|| wrapped(text, columns))
}

/// The narrowest setting of a sentence in at most `count` lines; none if even `columns` are not enough.
pub fn in_lines(text: &str, count: usize, columns: u16) -> Option<Vec<String>> {
    if columns == 0 || wrapped(text, columns).len() > count {
        return None;
    }
    // Never so narrow that a word would be broken which need not be.
    let longest = text.split([' ', '\n']).map(width).max().unwrap_or(0);
    // As `wrapped` does where no word is broken, but the words are looked for once.
    let paragraphs: Vec<Vec<Word>> = text
        .split('\n')
        .map(|paragraph| WordSeparator::AsciiSpace.find_words(paragraph).collect())
        .collect();
    let fits = |columns: u16| {
        let lines = |words: &Vec<Word>| wrap_first_fit(words, &[f64::from(columns)]).len();
        paragraphs.iter().map(lines).sum::<usize>() <= count
    };
    let (mut too_narrow, mut enough) = (longest.saturating_sub(1).min(columns - 1), columns);
    while enough - too_narrow > 1 {
        let middle = too_narrow + (enough - too_narrow) / 2;
        if fits(middle) {
            enough = middle;
        } else {
            too_narrow = middle;
        }
    }
    Some(wrapped(text, enough))
}

/// The widest of some lines.
pub fn widest(lines: &[String]) -> u16 {
    lines.iter().map(|line| width(line)).max().unwrap_or(0)
}

/// A text of several styles, in the lines that its letters alone would take.
pub fn styled(spans: &[(Style, &str)], lines: &[String]) -> Vec<Line<'static>> {
    let letters: Vec<(Style, char)> = spans
        .iter()
        .flat_map(|(style, text)| text.chars().map(|letter| (*style, letter)))
        .collect();
    let mut rest = letters.as_slice();
    lines.iter().map(|line| take_line(&mut rest, line)).collect()
}

/// Takes the letters of one line, with their styles, skipping the spaces at which it was broken.
fn take_line(rest: &mut &[(Style, char)], line: &str) -> Line<'static> {
    let mut spans: Vec<Span<'static>> = Vec::new();
    for wanted in line.chars() {
        while let Some(((style, letter), after)) = rest.split_first() {
            *rest = after;
            if *letter == wanted {
                match spans.last_mut() {
                    Some(last) if last.style == *style => last.content.to_mut().push(wanted),
                    _ => spans.push(Span::styled(wanted.to_string(), *style)),
                }
                break;
            }
        }
    }
    Line::from(spans)
}

/// A line of several styles, balanced.
pub fn balanced_line(line: &Line<'_>, columns: u16) -> Vec<Line<'static>> {
    let spans: Vec<(Style, &str)> = line
        .spans
        .iter()
        .map(|span| (span.style, span.content.as_ref()))
        .collect();
    let text: String = spans.iter().map(|(_, text)| *text).collect();
    styled(&spans, &balanced(&text, columns))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use ratatui::style::Stylize;

    use super::*;

    #[test]
    fn a_sentence_is_balanced_as_in_the_pictures() {
        let french = "Quel temps fait-il en vous aujourd’hui\u{a0}?";
        assert_eq!(
            balanced(french, 37),
            ["Quel temps fait-il en", "vous aujourd’hui\u{a0}?"]
        );
        assert_eq!(
            in_lines(french, 3, 28).unwrap(),
            ["Quel temps", "fait-il en vous", "aujourd’hui\u{a0}?"]
        );
        assert_eq!(
            balanced("Do you see an objection: something that would harm the group?", 28),
            ["Do you see an objection:", "something that would", "harm the group?"]
        );
    }

    #[test]
    fn punctuation_keeps_its_word_and_a_long_word_is_broken() {
        assert_eq!(
            wrapped("dit «\u{a0}oui\u{a0}»\u{a0}?", 9),
            ["dit", "«\u{a0}oui\u{a0}»\u{a0}?"]
        );
        assert_eq!(wrapped("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
    }

    #[test]
    fn styles_follow_their_words_over_a_break() {
        let line = Line::from(vec!["Bruno".bold(), " y veille jusqu’au ".into(), "30 avril".bold()]);
        let lines = balanced_line(&line, 18);
        assert_eq!(
            lines.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["Bruno y veille", "jusqu’au 30 avril"]
        );
        assert_eq!(lines[1].spans.len(), 2);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_no_letter_is_lost(text in "[a-zé王 \u{a0}]{0,80}", columns in 2u16..40) {
            for lines in [wrapped(&text, columns), balanced(&text, columns)] {
                prop_assert!(lines.iter().all(|line| width(line) <= columns));
                let letters = |text: &str| text.chars().filter(|letter| *letter != ' ').collect::<String>();
                prop_assert_eq!(letters(&lines.concat()), letters(&text));
            }
        }

        #[test]
        fn a_setting_has_as_many_lines_as_asked_for_at_most(text in "[a-zé王 \n]{0,80}", count in 1usize..6, columns in 2u16..40) {
            let set = in_lines(&text, count, columns);
            prop_assert_eq!(set.is_some(), wrapped(&text, columns).len() <= count);
            prop_assert!(set.is_none_or(|lines| lines.len() <= count));
        }
    }
}
