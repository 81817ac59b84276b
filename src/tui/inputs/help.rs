//! The keys of this screen in three columns, then what a clicker needs, or the marks of the circle (screens 12, Help). Keys come from the
//! one table; what they do here is said in a few words of its own.

use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};
use ratatui::text::{Line, Span};

use super::reading::{Scroll, arrows};
use super::{Answer, Sheet, hints};
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::width;
use crate::tui::widgets::sheet;
use crate::tui::widgets::text::{self, Seen};
use crate::words::Words;

/// Opens the help of the stage.
pub fn sheet() -> Box<dyn Sheet> {
    Box::new(Help {
        page: Page::Keys,
        scroll: Scroll::default(),
    })
}

/// What the help shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Page {
    Keys,
    Marks,
}

struct Help {
    page: Page,
    scroll: Scroll,
}

/// A row: intents whose keys stand together, and what they do.
type Row = (&'static [Intent], fn(&Words) -> String);

const ROUND: &[Row] = &[
    (&[Intent::Next], Words::help_next),
    (&[Intent::Back], Words::help_back_one),
    (&[Intent::PassForNow], Words::help_pass),
    (&[Intent::GiveFloor], Words::help_floor),
    (&[Intent::WantsFloor], Words::help_wants_floor),
    (&[Intent::DirectReply], Words::help_direct_reply),
    (&[Intent::Direction], Words::help_direction),
    (&[Intent::People], Words::help_people),
    (&[Intent::Objection], Words::help_objection),
    (&[Intent::Concern], Words::help_concern),
];

const TIME: &[Row] = &[
    (&[Intent::MinuteMore, Intent::MinuteLess], Words::help_minutes),
    (&[Intent::Time], Words::help_time_doors),
    (&[Intent::TurnTime], Words::help_turn_time),
    (&[Intent::Pause], Words::help_pause),
    (&[Intent::Finish], Words::help_finish),
    (&[Intent::PreviousStep, Intent::NextStep], Words::help_steps),
    (&[Intent::Cue], Words::help_cue),
    (&[Intent::Edit], Words::help_edit),
    (&[Intent::Versions], Words::help_versions),
    (&[Intent::WaysOut], Words::help_ways_out),
];

const EVERYWHERE: &[Row] = &[
    (&[Intent::Cover], Words::help_cover),
    (&[Intent::Undo, Intent::Redo], Words::help_undo),
    (&[Intent::Note], Words::help_note),
    (&[Intent::Find], Words::help_find),
    (&[Intent::Open], Words::help_open),
    (
        &[Intent::Left, Intent::Right, Intent::Up, Intent::Down],
        Words::help_move,
    ),
    (&[Intent::NextPart], Words::label_next_part),
    (&[Intent::PreviousPart], Words::help_previous_part),
    (&[Intent::Review], Words::help_review),
    (&[Intent::Language, Intent::Theme, Intent::Mouse], Words::help_language),
    (&[Intent::Help], Words::label_help),
    (&[Intent::Close], Words::label_close),
    (&[Intent::Leave], Words::help_leave),
];

const TEXT: &[Row] = &[
    (&[Intent::Keep], Words::help_keep),
    (&[Intent::ChangeKind], Words::label_change_kind),
];

type Column = (fn(&Words) -> String, &'static [Row]);

const COLUMNS: [Column; 4] = [
    (Words::help_round, ROUND),
    (Words::help_time, TIME),
    (Words::help_everywhere, EVERYWHERE),
    (Words::help_text, TEXT),
];

/// A column of keys is at least so wide; where three do not fit there are fewer, one below the other.
const NARROWEST: u16 = 36;

impl Help {
    fn lines(&self, columns: u16, words: &Words, look: Look) -> Vec<Line<'static>> {
        match self.page {
            Page::Keys => keys_page(columns, words, look),
            Page::Marks => marks_page(words, look),
        }
    }
}

fn keys_page(columns: u16, words: &Words, look: Look) -> Vec<Line<'static>> {
    let count = usize::from((columns / NARROWEST).clamp(1, 3));
    let wide = columns / u16::try_from(count).unwrap_or(1).max(1);
    let blocks: Vec<Vec<Line<'static>>> = COLUMNS.iter().map(|column| block(column, wide, words, look)).collect();
    let mut lines = Vec::new();
    for beside in blocks.chunks(count) {
        let height = beside.iter().map(Vec::len).max().unwrap_or(0);
        lines.extend((0..height).map(|row| side_by_side(beside, row, wide)));
        lines.push(Line::default());
    }
    let quiet = look.theme.style(Role::Quiet);
    let clicker = wrapped(&words.help_clicker(), columns);
    lines.extend(clicker.into_iter().map(|line| Line::styled(line, quiet)));
    lines
}

fn block(column: &Column, wide: u16, words: &Words, look: Look) -> Vec<Line<'static>> {
    let (title, rows) = column;
    let mut lines = vec![Line::styled(title(words), look.theme.bold(Role::Lamp)), Line::default()];
    let named: Vec<(String, String)> = rows
        .iter()
        .map(|(intents, said)| (named(intents, words), said(words)))
        .collect();
    let room = named.iter().map(|(key, _)| width(key)).max().unwrap_or(0);
    for (key, said) in named {
        let keys = [key].into_iter().chain(std::iter::repeat(String::new()));
        for (key, said) in keys.zip(wrapped(&said, wide.saturating_sub(room + 3))) {
            let gap = " ".repeat(usize::from(room.saturating_sub(width(&key)) + 1));
            lines.push(Line::from(vec![
                Span::styled(key, look.theme.bold(Role::Text)),
                Span::raw(gap),
                Span::styled(said, look.theme.style(Role::Quiet)),
            ]));
        }
    }
    lines
}

/// The keys of these intents as they are written: all of one intent, the first of several.
fn named(intents: &[Intent], words: &Words) -> String {
    let shown: Vec<String> = match intents {
        [one] => keys::binding(*one)
            .into_iter()
            .flat_map(|row| row.keys)
            .filter(|key| !is_double(**key))
            .map(|key| keys::shown(*key, words))
            .collect(),
        several => several.iter().map(|intent| keys::shown_for(*intent, words)).collect(),
    };
    shown.join(" ")
}

/// Keys that a clicker sends, or that only stand in for the first: said by the sentence about clickers, and by habit.
fn is_double(key: keys::Key) -> bool {
    use keys::{Key, Named};
    matches!(
        key,
        Key::Ctrl('p' | 'c') | Key::Named(Named::PageDown | Named::PageUp | Named::Function(1 | 5))
    )
}

/// One row of several blocks, each cut to its column.
fn side_by_side(blocks: &[Vec<Line<'static>>], row: usize, wide: u16) -> Line<'static> {
    let mut spans = Vec::new();
    for block in blocks {
        let mut left = wide;
        for span in block.get(row).into_iter().flat_map(|line| &line.spans) {
            let shown = crate::tui::widgets::letters::beginning(&span.content, left.saturating_sub(1)).to_owned();
            left = left.saturating_sub(width(&shown));
            // The style of a line without spans of its own lies on the line.
            let style = block.get(row).map_or(span.style, |line| line.style.patch(span.style));
            spans.push(Span::styled(shown, style));
        }
        spans.push(Span::raw(" ".repeat(usize::from(left))));
    }
    Line::from(spans)
}

fn marks_page(words: &Words, look: Look) -> Vec<Line<'static>> {
    let glyphs = look.glyphs;
    let marks = [
        (glyphs.speaks, words.mark_speaks(), Role::Lamp),
        (glyphs.next, words.mark_next(), Role::Sky),
        (glyphs.waits, words.mark_waits(), Role::Text),
        (glyphs.spoke, words.mark_spoke(), Role::Leaf),
        (glyphs.passed_for_now, words.mark_passed_for_now(), Role::Quiet),
        (glyphs.passed, words.mark_passed(), Role::Quiet),
        (glyphs.not_here, words.mark_absent(), Role::Faint),
        ("1", words.mark_queue(), Role::Sky),
        (glyphs.direct_reply, words.mark_direct_reply(), Role::Violet),
        (glyphs.concern, words.mark_concern(), Role::Violet),
        (glyphs.objection, words.mark_objection(), Role::Violet),
    ];
    let head = [
        Line::styled(words.help_marks(), look.theme.bold(Role::Lamp)),
        Line::default(),
    ];
    let rows = marks.into_iter().map(|(mark, said, role)| {
        Line::from(vec![
            Span::styled(format!("{mark}  "), look.theme.bold(role)),
            Span::styled(said, look.theme.style(Role::Quiet)),
        ])
    });
    head.into_iter().chain(rows).collect()
}

impl Sheet for Help {
    fn rows(&self, screen: Size, context: Context<'_>) -> u16 {
        let lines = self
            .lines(screen.width.saturating_sub(4), context.words, context.look)
            .len();
        let wanted = u16::try_from(lines).unwrap_or(u16::MAX / 2) + 2;
        wanted.min(screen.height - screen.height / 3)
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheet::draw(buffer, place, context.look);
        if inside.is_empty() {
            return;
        }
        let words = context.words;
        let lines = self.lines(inside.width, words, context.look);
        let said = |seen: Seen| words.stage_lines(seen.first, seen.last, seen.total);
        let seen = text::draw(buffer, inside, &lines, self.scroll.offset(), (&said, context.look));
        self.scroll.drawn(seen);
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let words = context.words;
        let other = match self.page {
            Page::Keys => words.help_marks(),
            Page::Marks => words.help_everywhere(),
        };
        hints::Line::does(keys::shown_for(Intent::Close, words), words.help_close())
            .key(arrows(words), words.label_move())
            .intent(Intent::Help, words, other)
            .hint()
    }

    fn answer(&mut self, intent: Intent, _context: Context<'_>) -> Answer {
        match intent {
            _ if self.scroll.takes(intent) => Answer::Stay,
            Intent::Help => {
                self.page = match self.page {
                    Page::Keys => Page::Marks,
                    Page::Marks => Page::Keys,
                };
                self.scroll = Scroll::default();
                Answer::Stay
            }
            Intent::Close => Answer::Close,
            _ => Answer::NotMine,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_table_is_explained_once() {
        let explained: Vec<Intent> = COLUMNS
            .iter()
            .flat_map(|(_, rows)| *rows)
            .flat_map(|(intents, _)| *intents)
            .copied()
            .collect();
        for binding in keys::BINDINGS {
            let times = explained.iter().filter(|intent| **intent == binding.intent).count();
            assert_eq!(times, 1, "{:?}", binding.intent);
        }
    }
}
