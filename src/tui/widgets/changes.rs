//! What has changed between two versions of a text: paragraph by paragraph, and inside a paragraph word by word.
//!
//! Added words are leaf, bold and underlined, removed ones rose and crossed out; the margin says `~`, `+` or `-`. Never a
//! side-by-side (screens 12, Integration). Words about folded paragraphs come from the caller.

use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use similar::{Algorithm, ChangeTag, DiffOp, capture_diff_slices};

use super::balanced::{styled, wrapped};
use crate::tui::theme::{Look, Role};

/// What is done with paragraphs that are the same in both versions.
#[derive(Clone, Copy)]
pub enum Unchanged<'a> {
    Shown,
    /// Said in words, by their number ("2 unchanged paragraphs").
    Folded(&'a dyn Fn(usize) -> String),
}

/// A paragraph of the comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Paragraph<'a> {
    Same(&'a str),
    Changed(Vec<(ChangeTag, &'a str)>),
    Added(&'a str),
    Removed(&'a str),
}

/// Two columns: the margin's mark and a space.
const MARGIN: u16 = 2;
/// Two paragraphs with this share of common words, or more, count as one that was changed: two fifths.
const ALIKE: (usize, usize) = (2, 5);

/// The lines of the new version with what has changed since the old one, in `columns`, margin included.
pub fn lines(old: &str, new: &str, columns: u16, unchanged: Unchanged<'_>, look: Look) -> Vec<Line<'static>> {
    let columns = columns.saturating_sub(MARGIN).max(1);
    let mut blocks: Vec<Vec<Line<'static>>> = Vec::new();
    let mut folded = 0;
    for paragraph in compared(&paragraphs(old), &paragraphs(new)) {
        if let (Paragraph::Same(_), Unchanged::Folded(_)) = (&paragraph, unchanged) {
            folded += 1;
            continue;
        }
        push_folded(&mut blocks, &mut folded, unchanged, look);
        blocks.push(drawn(&paragraph, columns, look));
    }
    push_folded(&mut blocks, &mut folded, unchanged, look);
    blocks.join(&Line::default())
}

fn push_folded(blocks: &mut Vec<Vec<Line<'static>>>, count: &mut usize, unchanged: Unchanged<'_>, look: Look) {
    if let Unchanged::Folded(words) = unchanged
        && *count > 0
    {
        let span = Span::styled(words(*count), look.theme.style(Role::Faint));
        blocks.push(vec![with_margin("", Style::new(), vec![span])]);
        *count = 0;
    }
}

fn paragraphs(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

fn compared<'a>(old: &[&'a str], new: &[&'a str]) -> Vec<Paragraph<'a>> {
    let mut result = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, old, new) {
        let (before, after) = (slice(old, operation.old_range()), slice(new, operation.new_range()));
        match operation {
            DiffOp::Equal { .. } => result.extend(after.iter().map(|text| Paragraph::Same(text))),
            _ => replaced(before, after, &mut result),
        }
    }
    result
}

fn slice<'a, 'b>(texts: &'b [&'a str], range: std::ops::Range<usize>) -> &'b [&'a str] {
    texts.get(range).unwrap_or_default()
}

/// Pairs each new paragraph with the first old one that is like it, in order. What is left was removed or added; what
/// was removed stands before what came in its place.
fn replaced<'a>(before: &[&'a str], after: &[&'a str], result: &mut Vec<Paragraph<'a>>) {
    let mut rest = before;
    for (index, text) in after.iter().enumerate() {
        let later = after.get(index..).unwrap_or_default();
        while let Some((old, left)) = rest.split_first()
            && !later.iter().any(|new| alike(old, new))
        {
            result.push(Paragraph::Removed(old));
            rest = left;
        }
        match rest.split_first() {
            Some((old, left)) if alike(old, text) => {
                result.push(Paragraph::Changed(words(old, text)));
                rest = left;
            }
            _ => result.push(Paragraph::Added(text)),
        }
    }
    result.extend(rest.iter().map(|text| Paragraph::Removed(text)));
}

/// Whether so many of the words of both are the same that one is the other, changed.
fn alike(old: &str, new: &str) -> bool {
    let words = words(old, new);
    let same = words.iter().filter(|(tag, _)| *tag == ChangeTag::Equal).count();
    let all = words.len() + same;
    2 * same * ALIKE.1 >= all * ALIKE.0
}

/// The words of both versions, in reading order: what was removed before what stands in its place. Words are compared
/// whole, between spaces, so that a run of new words stays together.
fn words<'a>(old: &'a str, new: &'a str) -> Vec<(ChangeTag, &'a str)> {
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split(' ').collect(), new.split(' ').collect());
    let mut words = Vec::new();
    for operation in capture_diff_slices(Algorithm::Myers, &old, &new) {
        let tagged = |tag, texts: &[&'a str]| texts.iter().map(|text| (tag, *text)).collect::<Vec<_>>();
        match operation {
            DiffOp::Equal { .. } => words.extend(tagged(ChangeTag::Equal, slice(&new, operation.new_range()))),
            _ => {
                words.extend(tagged(ChangeTag::Delete, slice(&old, operation.old_range())));
                words.extend(tagged(ChangeTag::Insert, slice(&new, operation.new_range())));
            }
        }
    }
    words
}

fn drawn(paragraph: &Paragraph<'_>, columns: u16, look: Look) -> Vec<Line<'static>> {
    let plain = look.theme.style(Role::Text);
    let (mark, mark_style, spans) = match paragraph {
        Paragraph::Same(text) => ("", plain, vec![(plain, *text)]),
        Paragraph::Added(text) => ("+", look.theme.bold(Role::Leaf), vec![(added(look), *text)]),
        Paragraph::Removed(text) => ("-", look.theme.bold(Role::Rose), vec![(removed(look), *text)]),
        Paragraph::Changed(words) => ("~", look.theme.bold(Role::Lamp), changed(words, plain, look)),
    };
    let text: String = spans.iter().map(|(_, text)| *text).collect();
    let every_line = !matches!(paragraph, Paragraph::Changed(_));
    styled(&spans, &wrapped(&text, columns))
        .into_iter()
        .enumerate()
        .map(|(index, line)| {
            let mark = if index == 0 || every_line { mark } else { "" };
            with_margin(mark, mark_style, line.spans)
        })
        .collect()
}

/// Words with their styles. A space between two words of one run shares their style, any other is plain.
fn changed<'a>(words: &[(ChangeTag, &'a str)], plain: Style, look: Look) -> Vec<(Style, &'a str)> {
    let mut spans: Vec<(Style, &'a str)> = Vec::new();
    let mut before = None;
    for (tag, word) in words {
        let style = match tag {
            ChangeTag::Equal => plain,
            ChangeTag::Insert => added(look),
            ChangeTag::Delete => removed(look),
        };
        if let Some(before) = before.replace(*tag) {
            spans.push((if before == *tag { style } else { plain }, " "));
        }
        spans.push((style, *word));
    }
    spans
}

fn with_margin(mark: &str, style: Style, spans: Vec<Span<'static>>) -> Line<'static> {
    let margin = Span::styled(format!("{mark:<width$}", width = usize::from(MARGIN)), style);
    Line::from_iter(std::iter::once(margin).chain(spans))
}

fn added(look: Look) -> Style {
    look.theme.bold(Role::Leaf).add_modifier(Modifier::UNDERLINED)
}

fn removed(look: Look) -> Style {
    look.theme.style(Role::Rose).add_modifier(Modifier::CROSSED_OUT)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::{Theme, UNICODE};

    const LOOK: Look = Look {
        theme: Theme::Monochrome,
        glyphs: &UNICODE,
    };
    const OLD: &str = "Un seul Nextcloud.\n\nDeux d’entre nous s’en occupent.\n\nNous y revenons après six mois.";
    const NEW: &str = "Un seul Nextcloud.\n\nQuatre d’entre nous s’en occupent.\n\nQui le souhaite a une marraine.\n\nNous y revenons après trois mois.";

    fn shown(old: &str, new: &str, unchanged: Unchanged<'_>) -> Vec<String> {
        lines(old, new, 34, unchanged, LOOK)
            .iter()
            .map(|line| line.to_string().trim_end().to_owned())
            .collect()
    }

    #[test]
    fn changed_words_stand_beside_each_other_and_new_lines_have_a_plus() {
        assert_eq!(
            shown(OLD, NEW, Unchanged::Shown),
            [
                "  Un seul Nextcloud.",
                "",
                "~ Deux Quatre d’entre nous s’en",
                "  occupent.",
                "",
                "+ Qui le souhaite a une marraine.",
                "",
                "~ Nous y revenons après six trois",
                "  mois.",
            ]
        );
    }

    #[test]
    fn removed_is_crossed_out_and_added_is_underlined() {
        let lines = lines(OLD, NEW, 60, Unchanged::Shown, LOOK);
        let style = |word: &str| {
            lines
                .iter()
                .flat_map(|line| &line.spans)
                .find(|span| span.content == word)
                .map(|span| span.style)
        };
        assert!(style("Deux").unwrap().add_modifier.contains(Modifier::CROSSED_OUT));
        assert!(
            style("Quatre")
                .unwrap()
                .add_modifier
                .contains(Modifier::UNDERLINED | Modifier::BOLD)
        );
    }

    #[test]
    fn unchanged_paragraphs_fold_into_a_number() {
        let words = |count: usize| format!("{count} unchanged");
        assert_eq!(
            shown("a\nb\nc", "a\nb\nd e f", Unchanged::Folded(&words)),
            ["  2 unchanged", "", "- c", "", "+ d e f"]
        );
    }
}
