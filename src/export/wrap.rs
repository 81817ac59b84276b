//! A text in lines of a given width, broken between words, or between letters where one word is wider than a line.
//!
//! Widths are those of the screen's letters (`notation::visible`), so that a joined emoji counts as what it takes.

use unicode_segmentation::UnicodeSegmentation;

use crate::notation::visible::width;

/// The lines of one paragraph, each at most `columns` wide (a letter wider than that stands alone); one empty line where it is empty.
pub(super) fn wrapped(paragraph: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && width(&line) + 1 + width(word) > columns {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.graphemes(true) {
            if !line.is_empty() && width(&line) + width(letter) > columns {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(letter);
        }
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Law: nothing but spaces is lost, and no line of more than one letter is wider than asked.
        #[test]
        fn lines_keep_every_letter_within_their_width(text in "[a-zé日❤\u{fe0f} ]{0,60}", columns in 1usize..20) {
            let lines = wrapped(&text, columns);
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            for line in lines {
                prop_assert!(width(&line) <= columns || line.graphemes(true).count() == 1, "{line}");
            }
        }
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(wrapped("We meet on Tuesdays.", 8), ["We meet", "on", "Tuesdays", "."]);
        assert_eq!(wrapped("", 8), [""]);
    }
}
