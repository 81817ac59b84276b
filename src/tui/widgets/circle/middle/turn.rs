//! A turn in the middle of the ring: the question, who speaks, a quiet time, who is next.
//!
//! Given up, by points: rows of air, short lines of the question, "then …". Never the name or the bar: where they do not fit,
//! the ring itself is given up.

use super::{Content, Piece, SmallTime, Space, bold, stacked, then_words};
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::in_lines;
use crate::tui::widgets::bar::WIDTHS;

/// A longer question stands above the ring, where it is taken in more easily.
const MOST_LINES: usize = 4;

/// What is to be said.
pub struct Turn<'a> {
    pub question: Option<&'a str>,
    pub name: Option<&'a str>,
    pub time: Option<&'a SmallTime>,
    pub then: Option<&'a str>,
}

impl Turn<'_> {
    /// The arrangement that loses least and fits.
    pub fn arranged(&self, space: &Space<'_>, look: Look) -> Option<Vec<Piece>> {
        let mut losses: Vec<(usize, usize, usize, bool)> = Vec::new();
        for lines in 0..=MOST_LINES {
            for air in 0..=3 {
                for then in [true, false] {
                    losses.push((loss(lines, air, then), lines, air, then));
                }
            }
        }
        losses.sort_unstable_by_key(|(loss, ..)| *loss);
        losses.into_iter().find_map(|(_, lines, air, then)| {
            // Without a question there is nothing to be told apart by air, and no line.
            let wanted = if self.question.is_some() {
                lines > 0
            } else {
                lines == 0 && air == 3
            };
            if wanted {
                self.set(space, lines, air, then, look)
            } else {
                None
            }
        })
    }

    fn set(&self, space: &Space<'_>, lines: usize, air: usize, then: bool, look: Look) -> Option<Vec<Piece>> {
        let mut above = Vec::new();
        if let Some(question) = self.question {
            let set = in_lines(question, lines, space.columns())?;
            if set.len() < lines {
                return None;
            }
            above.extend(set.into_iter().map(|line| Some(bold(line, Role::Text, look))));
        }
        let then = self.then.filter(|_| then);
        let set = |time: Option<Content>| {
            let below = spaced([
                self.name.map(|name| bold(name.to_owned(), Role::Lamp, look)),
                time,
                then.map(|then| then_words(then, look)),
            ]);
            let gap = if above.is_empty() || below.is_empty() { 0 } else { air };
            let contents = above
                .iter()
                .cloned()
                .chain(std::iter::repeat_n(None, gap))
                .chain(below)
                .collect();
            stacked(space, contents)
        };
        match self.time {
            None => set(None),
            Some(time) => bars(space, time).find_map(|bar| set(Some(bar))),
        }
    }
}

/// The widths a bar may have here, with what stands beside it and, at last, without.
fn bars<'a>(space: &Space<'_>, time: &'a SmallTime) -> impl Iterator<Item = Content> + 'a {
    let most = 0.8 * space.half_width;
    let widths = move || WIDTHS.into_iter().filter(move |columns| f64::from(*columns) <= most);
    let with = widths().map(|columns| Content::Bar {
        bar: time.bar,
        columns,
        beside: time.beside.clone(),
    });
    let without = widths().map(|columns| Content::Bar {
        bar: time.bar,
        columns,
        beside: None,
    });
    with.chain(without)
}

/// Things with an empty row between them.
fn spaced(contents: impl IntoIterator<Item = Option<Content>>) -> Vec<Option<Content>> {
    let mut spaced = Vec::new();
    for content in contents.into_iter().flatten() {
        if !spaced.is_empty() {
            spaced.push(None);
        }
        spaced.push(Some(content));
    }
    spaced
}

/// Points for each thing given up: a row of air 4, the third line 1 and each further one 3, "then …" 7.
fn loss(lines: usize, air: usize, then: bool) -> usize {
    let lines = match lines {
        0..=2 => 0,
        _ => 1 + 3 * (lines - 3),
    };
    lines + 4 * (3 - air) + if then { 0 } else { 7 }
}
