//! A slip as people see it: the sentence, file:line:column, the line with a caret, what to do. The sentences come from
//! `words` in the reader's language; whatever the file holds is made harmless before it is shown.

use std::borrow::Cow;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Message, Renderer, Snippet};

use super::limits::SHOWN_LINE_BYTES;
use super::place::{BOM, Place, Position};
use super::slip::{Fact, Slip};
use super::visible::visible_line;

/// What is said about a slip, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// What is there: a full sentence.
    pub what: String,
    /// A few words at the caret.
    pub here: String,
    /// A few words at the second place, where there is one.
    pub aside: String,
    /// What to do, or what is known here: a full sentence.
    pub hint: Option<String>,
}

/// Who can say what a slip is; one for each language, made in `words`.
pub trait SlipSentences<M> {
    /// The sentences for this slip.
    fn sentences(&self, slip: &Slip<M>) -> Sentences;
}

/// Whether the reader's terminal shows colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Signs only.
    Plain,
    /// With ANSI colours.
    Coloured,
}

/// The slip as lines of text, ready to be printed. `source` is the file as it was read, UTF-8 or not.
pub fn render<M>(
    slip: &Slip<M>,
    source: &[u8],
    file: &str,
    sentences: &dyn SlipSentences<M>,
    colour: Colour,
) -> String {
    let said = sentences.sentences(slip);
    let file = visible_line(file);
    let shown = Shown::of(slip, source, &said);
    let what = visible_line(&said.what);
    // The place stands in the title: annotate-snippets would count it in the harmless text, not in the file.
    let title = match &shown {
        Some(Shown {
            position: Position { line, column },
            ..
        }) => format!("{file}:{line}:{column}: {what}"),
        None => format!("{file}: {what}"),
    };
    let mut group = Group::with_title(Level::ERROR.no_name().primary_title(title));
    if let Some(shown) = &shown {
        group = group.element(shown.snippet());
    }
    if let Some(hint) = &said.hint {
        group = group.element(message(hint));
    }
    let renderer = match colour {
        Colour::Plain => Renderer::plain(),
        Colour::Coloured => Renderer::styled(),
    };
    renderer.term_width(WIDE_ENOUGH).render(&[group])
}

fn message(hint: &str) -> Message<'_> {
    Level::HELP.no_name().message(visible_line(hint))
}

/// The lines that are shown, made harmless, with the marks in them.
struct Shown {
    position: Position,
    first_line: usize,
    text: String,
    marks: Vec<Mark>,
}

struct Mark {
    kind: AnnotationKind,
    place: Place,
    label: String,
}

impl Shown {
    /// Nothing where the slip is about the whole file.
    fn of<M>(slip: &Slip<M>, source: &[u8], said: &Sentences) -> Option<Shown> {
        if matches!(slip.fact, Fact::TooLarge(_) | Fact::Empty) || source.is_empty() {
            return None;
        }
        let lines = Lines::of(source);
        let wanted = [
            Some((AnnotationKind::Primary, &slip.place, said.here.as_str())),
            slip.aside
                .as_ref()
                .map(|aside| (AnnotationKind::Context, aside, said.aside.as_str())),
        ];
        let marked: Vec<(usize, Place, AnnotationKind, &str)> = wanted
            .into_iter()
            .flatten()
            .map(|(kind, place, label)| {
                let (line, within) = lines.in_one_line(source, place);
                (line, within, kind, label)
            })
            .collect();
        let first = marked.iter().map(|(line, ..)| *line).min()?;
        let last = marked.iter().map(|(line, ..)| *line).max()?;
        let mut shown = Shown {
            position: Position::of(source, slip.place.start),
            first_line: first + 1,
            text: String::new(),
            marks: Vec::new(),
        };
        for index in first..=last {
            shown.push_line(lines.line(index), marked.iter().filter(|(line, ..)| *line == index));
        }
        Some(shown)
    }

    fn push_line<'a>(
        &mut self,
        line: &str,
        marked: impl Iterator<Item = &'a (usize, Place, AnnotationKind, &'a str)> + Clone,
    ) {
        let around = marked
            .clone()
            .map(|(_, within, ..)| within.start)
            .min()
            .unwrap_or_default();
        let window = window(line, around);
        let start = self.text.len() + if window.start > 0 { CUT.len() } else { 0 };
        for (_, within, kind, label) in marked {
            let place = [within.start, within.end].map(|byte| {
                let byte = line.floor_char_boundary(byte.clamp(window.start, window.end));
                start + visible_line(line.get(window.start..byte).unwrap_or_default()).len()
            });
            let label = visible_line(label).into_owned();
            self.marks.push(Mark {
                kind: *kind,
                place: place[0]..place[1],
                label,
            });
        }
        if window.start > 0 {
            self.text.push_str(CUT);
        }
        self.text
            .push_str(&visible_line(line.get(window.clone()).unwrap_or_default()));
        if window.end < line.len() {
            self.text.push_str(CUT);
        }
        self.text.push('\n');
    }

    fn snippet(&self) -> Snippet<'_, Annotation<'_>> {
        let annotations = self.marks.iter().map(|mark| {
            let annotation = mark.kind.span(mark.place.clone());
            if mark.label.is_empty() {
                annotation
            } else {
                annotation.label(mark.label.as_str())
            }
        });
        Snippet::source(self.text.as_str())
            .line_start(self.first_line)
            .annotations(annotations)
    }
}

const CUT: &str = "…";

/// So many columns that annotate-snippets cuts nothing by itself: long lines are cut here, around the slip.
const WIDE_ENOUGH: usize = 100_000;

/// The part of a long line that is shown: a little before the place, more behind it.
fn window(line: &str, around: usize) -> Place {
    if line.len() <= SHOWN_LINE_BYTES {
        return 0..line.len();
    }
    let start = line.floor_char_boundary(around.saturating_sub(SHOWN_LINE_BYTES / 3));
    start..line.floor_char_boundary(start + SHOWN_LINE_BYTES)
}

/// A file in lines: as text, bytes that are not UTF-8 replaced, without BOM and line ends.
struct Lines<'a> {
    lines: Vec<Cow<'a, str>>,
}

impl<'a> Lines<'a> {
    fn of(source: &'a [u8]) -> Lines<'a> {
        let body = source.strip_prefix(BOM_BYTES).unwrap_or(source);
        let lines = body
            .split(|byte| *byte == b'\n')
            .map(|line| String::from_utf8_lossy(line.strip_suffix(b"\r").unwrap_or(line)));
        Lines { lines: lines.collect() }
    }

    fn line(&self, index: usize) -> &str {
        self.lines.get(index).map_or("", Cow::as_ref)
    }

    /// The line in which a place begins, and the place within the text of that line: a mark over many lines hides more
    /// than it shows.
    fn in_one_line(&self, source: &[u8], place: &Place) -> (usize, Place) {
        let before = source.get(..place.start).unwrap_or(source);
        let index = before.iter().filter(|byte| **byte == b'\n').count();
        let line_start = before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |newline| newline + 1);
        let within = |byte: usize| {
            let part = source.get(line_start..byte.min(source.len())).unwrap_or_default();
            let part = part.split(|byte| *byte == b'\n').next().unwrap_or_default();
            let part = if index == 0 {
                part.strip_prefix(BOM_BYTES).unwrap_or(part)
            } else {
                part
            };
            String::from_utf8_lossy(part).len().min(self.line(index).len())
        };
        let start = within(place.start);
        (index, start..within(place.end).max(start))
    }
}

/// [`BOM`] as it stands in a file.
const BOM_BYTES: &[u8] = b"\xEF\xBB\xBF";
const _: () = assert!(BOM as u32 == 0xFEFF);

#[cfg(test)]
mod tests;
