//! What stands round every scene: the header, the agenda, the lines above the hint, the hint. Gives back the place in between.
//!
//! Space is given up in the order of screens 2: the agenda's column becomes a line, then the place's name goes, then the expected end.

use chrono::Timelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::session::event::Audience;
use crate::stage::agenda::{Row, RowState};
use crate::stage::view::Scene;
use crate::tui::context::Context;
use crate::tui::keys::shown_for;
use crate::tui::screens::stage::keys;
use crate::tui::screens::stage::people::step;
use crate::tui::screens::stage::shown::{Cue, Notice, Shown};
use crate::tui::theme::Role;
use crate::tui::widgets::agenda::{self, Agenda, Standing, Step};
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint;
use crate::tui::widgets::letters::{cut, width, write, write_right};
use crate::words::near_five_minutes;
use crate::words::sentences::room;

/// How the agenda is shown in this scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A column at the left, where the screen is wide enough.
    Column,
    /// One line under the header.
    Line,
    /// Not at all: everything is behind, and the room reads what came of it.
    Hidden,
}

/// Where everything round the scene goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    pub header: Rect,
    /// The agenda's column, or its line; of no height where there is none.
    pub agenda: Rect,
    pub way: Way,
    /// The scene's own place.
    pub body: Rect,
    /// Cue, notice or trouble.
    pub above_hint: Rect,
    /// Of no height where a sheet has it.
    pub hint: Rect,
}

/// From here on the agenda may have a column of its own.
const WIDE: u16 = 100;
/// From here on it is wider, and notes stand at the right.
pub const VERY_WIDE: u16 = 180;
const MARGIN: u16 = 2;
/// So many rows a cue may take.
const CUE_ROWS: usize = 3;

impl Frame {
    /// The frame for a place.
    pub fn of(place: Rect, context: Context<'_>, shown: &Shown, wanted: Way) -> Frame {
        let inner = inner(place);
        let hint_rows = rows_of_hint(inner.width, context, shown).min(place.height / 4);
        let lines = count(&lines(context, shown, inner.width));
        let (kept, gap) = reserved(place.height, hint_rows);
        let lines_rows = lines.max(kept).min(place.height / 3);
        let spare = if lines > kept {
            gap.saturating_sub(lines - kept)
        } else {
            gap
        };
        let bottom = hint_rows + spare + lines_rows;
        let hint = Rect {
            y: place.bottom() - hint_rows,
            height: hint_rows,
            ..inner
        };
        let above_hint = Rect {
            y: place.bottom().saturating_sub(bottom).max(place.y),
            height: lines_rows,
            ..inner
        };
        let column = wanted == Way::Column && place.width >= WIDE && place.height >= 18;
        let way = if column { Way::Column } else { Way::Line };
        let has_line = !column && wanted != Way::Hidden && place.height >= 16 && !context.view.agenda.is_empty();
        let gap = place.height >= 18 && wanted != Way::Hidden;
        let top = 1 + u16::from(has_line) + u16::from(gap);
        let middle = Rect {
            y: place.y + top.min(place.height),
            height: place.height.saturating_sub(top + bottom),
            ..inner
        };
        let columns = if place.width >= VERY_WIDE { 32 } else { 25 };
        let (agenda, body) = if column {
            let gap = 2;
            let agenda = Rect {
                y: middle.y + 1,
                height: middle.height.saturating_sub(1),
                width: columns,
                ..middle
            };
            let body = Rect {
                x: middle.x + columns + gap,
                width: middle.width.saturating_sub(columns + gap),
                ..middle
            };
            (agenda, body)
        } else {
            let agenda = Rect {
                y: place.y + 1,
                height: u16::from(has_line),
                ..inner
            };
            (agenda, middle)
        };
        Frame {
            header: Rect { height: 1, ..inner },
            agenda,
            way,
            body,
            above_hint,
            hint,
        }
    }

    /// The row kept free above the hint line, while nothing is said there.
    pub fn free_row(&self, context: Context<'_>, shown: &Shown) -> Option<Rect> {
        let is_free = self.above_hint.height > 0 && lines(context, shown, self.above_hint.width).is_empty();
        is_free.then_some(self.above_hint)
    }

    /// Draws all but the body.
    pub fn draw(&self, buffer: &mut Buffer, context: Context<'_>, shown: &Shown) {
        header(buffer, self.header, context, shown);
        if self.agenda.height > 0 {
            let agenda = self::agenda(context);
            match self.way {
                Way::Column => agenda::column(buffer, self.agenda, &agenda, context.look),
                Way::Line | Way::Hidden => agenda::line(buffer, self.agenda, &agenda, context.look),
            }
        }
        let lines = lines(context, shown, self.above_hint.width);
        for (row, line) in (self.above_hint.top()..self.above_hint.bottom()).zip(&lines) {
            let mut column = i32::from(self.above_hint.x);
            for span in &line.spans {
                write(buffer, self.above_hint, column, row.into(), &span.content, span.style);
                column += i32::from(width(&span.content));
            }
        }
        draw_hint(buffer, self.hint, context, shown);
    }
}

/// The place without its margins.
pub fn inner(place: Rect) -> Rect {
    Rect {
        x: place.x + MARGIN.min(place.width / 2),
        width: place.width.saturating_sub(2 * MARGIN),
        ..place
    }
}

/// Draws the last line.
pub fn draw_hint(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    if place.height == 0 {
        return;
    }
    let lines = keys::hint(context, shown)
        .map(|line| keys::in_lines(line, place.width))
        .unwrap_or_default();
    for (y, line) in (place.top()..place.bottom()).zip(&lines) {
        hint::draw(buffer, Rect { y, height: 1, ..place }, line, context.look);
    }
}

/// One; more only where the answers would not all be seen in one.
fn rows_of_hint(columns: u16, context: Context<'_>, shown: &Shown) -> u16 {
    match keys::hint(context, shown) {
        Some(line) => u16::try_from(keys::in_lines(line, columns).len()).unwrap_or(1),
        None => 0,
    }
}

/// Rows kept free above the hint line for what may be said there, and empty rows between, so that nothing jumps.
fn reserved(height: u16, hint_rows: u16) -> (u16, u16) {
    match height {
        _ if hint_rows == 0 => (0, 0),
        30.. => (1, 1),
        20.. => (1, 0),
        _ => (0, 0),
    }
}

fn count(lines: &[Line<'_>]) -> u16 {
    u16::try_from(lines.len()).unwrap_or(u16::MAX)
}

/// Trouble with the disk, else why something cannot be done, else the cue.
fn lines(context: Context<'_>, shown: &Shown, columns: u16) -> Vec<Line<'static>> {
    if let Some(trouble) = &shown.trouble {
        let style = context.look.theme.bold(Role::Rose);
        let told = [
            trouble.what.clone(),
            trouble.then.clone(),
            context.words.disk_nothing_lost(),
        ];
        let mark = |index: usize| if index == 0 { "! " } else { "  " };
        return told
            .into_iter()
            .enumerate()
            .map(|(index, words)| {
                let words = cut(&words, columns.saturating_sub(2), context.look.glyphs.ellipsis);
                Line::from(vec![Span::styled(mark(index), style), Span::styled(words, style)])
            })
            .collect();
    }
    match &shown.notice {
        Some(notice) => noticed(notice, context, columns),
        None => cue(context, shown, columns),
    }
}

fn noticed(notice: &Notice, context: Context<'_>, columns: u16) -> Vec<Line<'static>> {
    let theme = context.look.theme;
    let (what, way) = match notice {
        Notice::Said(words) => (words, None),
        Notice::Refused(refused) => (&refused.what, refused.way.as_ref()),
    };
    let mut lines: Vec<Line<'static>> = wrapped(what, columns)
        .into_iter()
        .map(|line| Line::from(Span::styled(line, theme.style(Role::Text))))
        .collect();
    let Some((press, does)) = way else { return lines };
    let key = format!(" {} ", shown_for(keys::intent(*press), context.words));
    let taken = width(what) + 3;
    let needed = width(&key) + 1 + width(does);
    let spans = [
        Span::styled(key, theme.key()),
        Span::styled(format!(" {does}"), theme.bold(Role::Text)),
    ];
    match lines.first_mut() {
        Some(first) if lines_len_is_one(what, columns) && taken + needed <= columns => {
            first.spans.push(Span::raw("   "));
            first.spans.extend(spans);
        }
        _ => lines.push(Line::from_iter(spans)),
    }
    lines
}

fn lines_len_is_one(words: &str, columns: u16) -> bool {
    width(words) <= columns
}

/// The cue, where it is seen now: in italics, after its label.
fn cue(context: Context<'_>, shown: &Shown, columns: u16) -> Vec<Line<'static>> {
    let seen = match shown.cue {
        Cue::ByAudience => context.view.audience == Audience::Facilitator,
        Cue::Until(moment) => context.meeting.now() < moment,
        Cue::Hidden => false,
    };
    let Some(step) = step(context.view).filter(|_| seen && columns >= 40) else {
        return Vec::new();
    };
    let telling = context.telling();
    let heard = room::not_yet_heard(context.view, &telling);
    let cue: Vec<String> = [Some(room::cue(step, &telling)), heard].into_iter().flatten().collect();
    let cue = cue.join(" ");
    let label = format!("{}  ", context.words.stage_cue());
    let faint = context.look.theme.style(Role::Faint);
    let quiet = context.look.theme.style(Role::Quiet).add_modifier(Modifier::ITALIC);
    let indent = width(&label);
    let columns = columns.saturating_sub(indent);
    let with_aloud = room::aloud(step, &telling).map(|aloud| wrapped(&format!("{aloud} {cue}"), columns));
    // Where both are too long, the cue alone: what is said aloud is known by heart sooner.
    let lines = with_aloud.filter(|lines| lines.len() <= CUE_ROWS);
    lines
        .unwrap_or_else(|| wrapped(&cue, columns))
        .into_iter()
        .take(CUE_ROWS)
        .enumerate()
        .map(|(index, line)| {
            let label = if index == 0 {
                label.clone()
            } else {
                " ".repeat(usize::from(indent))
            };
            Line::from(vec![Span::styled(label, faint), Span::styled(line, quiet)])
        })
        .collect()
}

fn header(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    let theme = context.look.theme;
    let quiet = theme.style(Role::Quiet);
    let y = i32::from(place.y);
    let clock = clock(context);
    let draft = if shown.draft {
        format!("{}   ", context.look.glyphs.note)
    } else {
        String::new()
    };
    let end = expected_end(context).map(|end| format!("{end}   ")).unwrap_or_default();
    let subject = context
        .view
        .subject
        .map(|subject| context.line(subject))
        .unwrap_or_default();
    let workspace = context
        .view
        .workspace
        .map(|name| format!("{}  ·  ", context.line(name)));
    let workspace = workspace.unwrap_or_default();
    let room = |right: u16| place.width.saturating_sub(right + 3);
    let (whole, alone) = (width(&workspace) + width(&subject), width(&subject));
    let right_of = |end: &str| width(&clock) + width(end) + width(&draft);
    let (left_prefix, end) = match () {
        () if whole <= room(right_of(&end)) => (workspace, end),
        () if alone <= room(right_of(&end)) => (String::new(), end),
        () if place.width >= 60 => (String::new(), end),
        () => (String::new(), String::new()),
    };
    write_right(buffer, place, y, &clock, theme.style(Role::Text));
    let before_clock = |taken: u16| i32::from(place.right()) - i32::from(taken);
    write(buffer, place, before_clock(width(&clock) + width(&end)), y, &end, quiet);
    let note = before_clock(width(&clock) + width(&end) + width(&draft));
    write(buffer, place, note, y, &draft, theme.style(Role::Sky));
    let left = i32::from(place.x);
    write(buffer, place, left, y, &left_prefix, quiet);
    let space = room(right_of(&end)).saturating_sub(width(&left_prefix));
    let subject = cut(&subject, space, context.look.glyphs.ellipsis);
    write(buffer, place, left + i32::from(width(&left_prefix)), y, &subject, quiet);
}

/// The time of day.
pub fn clock(context: Context<'_>) -> String {
    context.words.time(context.wall(context.meeting.now()).time())
}

/// When it ends as it now stands: rounded for everyone, exact with what it differs for the facilitator.
pub fn expected_end(context: Context<'_>) -> Option<String> {
    let words = context.words;
    let expected = context.view.expected_end?;
    let time = context.wall(expected).time();
    match (context.view.audience, context.view.planned_end) {
        (Audience::Everyone, _) => Some(words.stage_ends_about(words.time(near_five_minutes(time)))),
        (Audience::Facilitator, Some(planned)) => {
            let minutes = |at: u64| i64::try_from(at / 60_000).unwrap_or(0);
            let drift = minutes(expected) - minutes(planned);
            let time = words.time(time.with_second(0).unwrap_or(time));
            Some(match drift {
                0 => words.stage_ends(time),
                _ => words.stage_ends_drift(time, format!("{drift:+}").replace('-', "−")),
            })
        }
        (Audience::Facilitator, None) => Some(words.stage_ends(words.time(time))),
    }
}

/// The agenda as the widget draws it.
pub fn agenda(context: Context<'_>) -> Agenda {
    let rows = &context.view.agenda;
    let telling = context.telling();
    let after = rows
        .iter()
        .skip_while(|row| row.state != RowState::Now)
        .find(|row| row.state == RowState::ToCome);
    let then = after.map(|row| {
        let name = telling.row_name(&row.name);
        match minutes(row, context).as_str() {
            "" => context.words.stage_then(name),
            minutes => context.words.stage_then_time(name, minutes.to_owned()),
        }
    });
    Agenda {
        title: context.words.stage_agenda(),
        steps: rows
            .iter()
            .map(|row| Step {
                standing: standing(row, context),
                name: telling.row_name(&row.name),
                minutes: minutes(row, context),
            })
            .collect(),
        then,
    }
}

fn standing(row: &Row, context: Context<'_>) -> Standing {
    match row.state {
        RowState::Done | RowState::Skipped => Standing::Done,
        RowState::Now if context.view.scene == Scene::Ended => Standing::Done,
        RowState::Now => Standing::Current,
        RowState::ToCome => Standing::Ahead,
    }
}

/// Whole minutes; for the facilitator what is left of the step that runs, to the second.
fn minutes(row: &Row, context: Context<'_>) -> String {
    use std::time::Duration;
    let exact = context.view.audience == Audience::Facilitator && row.state == RowState::Now;
    if row.planned == 0 {
        return String::new();
    }
    if exact {
        let left = row.planned.saturating_sub(row.real);
        return crate::words::counted(Duration::from_secs(left.div_ceil(1_000)));
    }
    let whole = row.planned.div_ceil(60_000) * 60;
    context.words.planned(Duration::from_secs(whole))
}
