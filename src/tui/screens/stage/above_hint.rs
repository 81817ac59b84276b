//! What is said above the hint line: trouble with the disk, else why something cannot be done or what was regained, else the cue.

use ratatui::style::Modifier;
use ratatui::text::{Line, Span};

use crate::session::event::Audience;
use crate::tui::context::Context;
use crate::tui::keys::shown_for;
use crate::tui::screens::stage::keys;
use crate::tui::screens::stage::people::step;
use crate::tui::screens::stage::shown::{Cue, Notice, Shown};
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, width};
use crate::words::sentences::room;

/// So many rows a cue may take.
const CUE_ROWS: usize = 3;

/// Trouble with the disk, else why something cannot be done, else the cue.
pub fn lines(context: Context<'_>, shown: &Shown, columns: u16) -> Vec<Line<'static>> {
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

/// Why something cannot be done or what was regained, if that is said now: also where there is no room for a cue.
pub fn notice(context: Context<'_>, shown: &Shown, columns: u16) -> Vec<Line<'static>> {
    let noticed = |notice| noticed(notice, context, columns);
    shown.notice.as_ref().map(noticed).unwrap_or_default()
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
        Some(first) if taken + needed <= columns => {
            first.spans.push(Span::raw("   "));
            first.spans.extend(spans);
        }
        _ => lines.push(Line::from_iter(spans)),
    }
    lines
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
