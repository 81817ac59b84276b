//! One objection being worked on (picture 06): at the left its own words, the questions that examine it, the group's time; at the right
//! the text with what has changed, and the two yeses, asked one after the other. In a narrow place the same, one below the other.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::method::consent::{Awaited as Work, Question};
use crate::session::facts::Care;
use crate::session::ids::TextRef;
use crate::stage::view::{ObjectView, ObjectionView};
use crate::tui::context::Context;
use crate::tui::screens::stage::band::SMALL;
use crate::tui::screens::stage::circle::{hairline, percent, sides};
use crate::tui::screens::stage::object::{self, Below, scrolled};
use crate::tui::screens::stage::people::lit;
use crate::tui::screens::stage::rows::{Rows, draw_sentence, write_lines};
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::time::{self, Seen};
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::bar::{self, Bar};
use crate::tui::widgets::changes::{self, Unchanged};
use crate::tui::widgets::circle::marks::{self, Band};
use crate::tui::widgets::digits::{self, Size};
use crate::tui::widgets::letters::{row_of, width, write};
use crate::words::sentences::outcome;

/// From here on text and objection stand beside each other.
const BESIDE: u16 = 94;
/// Rows for the two questions at the end of the text.
const YESES: u16 = 3;

/// The text that might lift the objection, and what it would change of the dates.
type Tabled = (TextRef, Care<TextRef>);

/// The objection at hand and the text.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    pub objection: &'a ObjectionView,
    pub object: &'a ObjectView,
}

/// Draws the scene into the body.
pub fn draw(buffer: &mut Buffer, body: Rect, work: Scene<'_>, context: Context<'_>, shown: &Shown) {
    if body.width >= BESIDE && body.height >= 14 {
        let (left, right) = sides(body, percent(body.width, 40));
        hairline(buffer, body, percent(body.width, 40), context);
        draw_objection(buffer, left, work, context);
        draw_text(buffer, right, work, (context, shown));
    } else {
        draw_narrow(buffer, body, work, (context, shown));
    }
}

fn draw_objection(buffer: &mut Buffer, place: Rect, work: Scene<'_>, context: Context<'_>) {
    let mut rows = Rows::of(Rect {
        width: place.width.saturating_sub(2),
        ..place
    });
    draw_sentence(buffer, &mut rows, &sentence(context), (8, context));
    rows.gap(8);
    lines(
        buffer,
        &mut rows,
        &objection(work.objection, place.width.saturating_sub(2), context),
        6,
    );
    rows.gap(6);
    lines(
        buffer,
        &mut rows,
        &questions(work.objection, place.width.saturating_sub(2), context),
        2,
    );
    rows.gap(4);
    draw_speaker(buffer, &mut rows, context);
    draw_time(buffer, rows, context);
}

/// Who has the floor, where somebody does.
fn draw_speaker(buffer: &mut Buffer, rows: &mut Rows, context: Context<'_>) {
    let Some(person) = lit(context.view) else { return };
    let band = Band {
        name: Some(context.name(person)),
        time: None,
        then: None,
    };
    marks::draw_band(buffer, rows.take(1), &band, context.look);
    rows.gap(4);
}

fn lines(buffer: &mut Buffer, rows: &mut Rows, lines: &[Line<'static>], needed: u16) {
    let count = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let place = rows.take(count.min(rows.left().saturating_sub(needed)));
    write_lines(buffer, place, lines);
}

/// "Objection 1 of 2", then its own words.
fn objection(objection: &ObjectionView, columns: u16, context: Context<'_>) -> Vec<Line<'static>> {
    let theme = context.look.theme;
    let title = context.words.integrate_title(objection.number, objection.of);
    let words = match objection.text {
        Some(text) => context.telling().text(text),
        None => context.words.heard_just_now(),
    };
    let mark = format!("{} ", context.look.glyphs.objection);
    let indent = width(&mark);
    let mut lines = vec![
        Line::from(Span::styled(title, theme.style(Role::Quiet))),
        Line::default(),
    ];
    let told = wrapped(&words, columns.saturating_sub(indent));
    lines.extend(told.into_iter().enumerate().map(|(index, line)| {
        let mark = if index == 0 {
            mark.clone()
        } else {
            " ".repeat(usize::from(indent))
        };
        Line::from(vec![
            Span::styled(mark, theme.bold(Role::Violet)),
            Span::styled(line, theme.style(Role::Text)),
        ])
    }));
    lines
}

/// The questions that examine it together: those asked with a mark, the one asked now bold.
fn questions(objection: &ObjectionView, columns: u16, context: Context<'_>) -> Vec<Line<'static>> {
    let theme = context.look.theme;
    let label = Span::styled(context.words.integrate_understand(), theme.style(Role::Faint));
    let mut lines = vec![Line::from(label)];
    let asked_now = matches!(objection.work.awaits(), Work::Question(_) | Work::Amendment);
    for question in Question::ALL {
        let last = objection.question == Some(question);
        let done = objection.question.is_some_and(|asked| question < asked) || (last && !asked_now);
        let (mark, mark_style, style) = match (done, last) {
            (true, _) => (
                context.look.glyphs.spoke,
                theme.style(Role::Leaf),
                theme.style(Role::Quiet),
            ),
            (false, true) => (
                context.look.glyphs.right,
                theme.bold(Role::Lamp),
                theme.bold(Role::Text),
            ),
            (false, false) => (
                context.look.glyphs.waits,
                theme.style(Role::Quiet),
                theme.style(Role::Quiet),
            ),
        };
        let words = wrapped(&asked(question, context), columns.saturating_sub(2));
        lines.extend(words.into_iter().enumerate().map(|(index, line)| {
            let mark = if index == 0 {
                format!("{mark} ")
            } else {
                "  ".to_owned()
            };
            Line::from(vec![Span::styled(mark, mark_style), Span::styled(line, style)])
        }));
    }
    lines
}

fn asked(question: Question, context: Context<'_>) -> String {
    match question {
        Question::Understand => context.words.integrate_question_understand(),
        Question::Purpose => context.words.integrate_question_purpose(),
        Question::ObjectorIdea => context.words.integrate_question_idea(),
        Question::OtherIdeas => context.words.integrate_question_others(),
    }
}

/// The group's time, as large as fits.
fn draw_time(buffer: &mut Buffer, mut rows: Rows, context: Context<'_>) {
    let Seen::Large { digits: text, bar } = time::time(context) else {
        return;
    };
    let indent = 4;
    let room = rows.left();
    let left = rows.take(room);
    let place = Rect {
        x: left.x + indent,
        width: left.width.saturating_sub(indent),
        ..left
    };
    let wanted = place.height.saturating_sub(3);
    match digits::largest(&text, place.width.min(44), wanted) {
        Some(size) => draw_large(buffer, place, (&text, bar, size), context),
        None if place.height > 0 => {
            let columns = 16.min(place.width);
            let row = i32::from(place.y);
            bar::draw(buffer, place, (place.x.into(), row), columns, bar, context.look);
            let after = i32::from(place.x + columns) + 2;
            write(buffer, left, after, row, &text, context.look.theme.style(Role::Quiet));
        }
        None => {}
    }
}

fn draw_large(buffer: &mut Buffer, place: Rect, (text, bar, size): (&str, Bar, Size), context: Context<'_>) {
    let theme = context.look.theme;
    let at = (i32::from(place.x), i32::from(place.y));
    let ink = (theme.style(Role::Text), context.look.glyphs);
    digits::draw(buffer, place, at, text, size, ink);
    let below = i32::from(place.y + size.rows) + 1;
    bar::draw(buffer, place, (at.0, below), size.width(text), bar, context.look);
    let words = context.words.integrate_find();
    write(buffer, place, at.0, below + 1, &words, theme.style(Role::Quiet));
}

/// The text with what has changed, then the two questions.
fn draw_text(buffer: &mut Buffer, place: Rect, work: Scene<'_>, (context, shown): (Context<'_>, &Shown)) {
    let Some(tabled) = work.objection.tabled else {
        object::draw(buffer, place, work.object, Below::Nothing, (context, shown.scroll));
        return;
    };
    let place = Rect {
        width: place.width.min(object::WIDEST),
        ..place
    };
    let mut rows = Rows::of(place);
    let title = context.words.proposal_being_written(work.object.version + 1);
    let faint = context.look.theme.style(Role::Faint);
    let first = rows.take(1);
    write(buffer, first, first.x.into(), first.y.into(), &title, faint);
    rows.gap(YESES + 4);
    let room = rows.left().saturating_sub(YESES + 2);
    let changed = changed(work.object, tabled, place.width, room, context);
    let count = u16::try_from(changed.len()).unwrap_or(u16::MAX);
    let text = rows.take(count.min(room).max(1));
    scrolled(buffer, text, &changed, shown.scroll, context);
    rows.gap(YESES + 1);
    if rows.left() > YESES {
        let line = rows.take(1);
        draw_legend(buffer, line, work.object.version, context);
        rows.gap(YESES);
    }
    draw_yeses(buffer, rows, work.objection, context);
}

/// The text and its dates with what has changed; unchanged paragraphs are folded where the whole does not fit.
fn changed(object: &ObjectView, tabled: Tabled, columns: u16, room: u16, context: Context<'_>) -> Vec<Line<'static>> {
    let (text, care) = tabled;
    let old = with_dates(object.text, object.care, context);
    let new = with_dates(text, object.care.updated_by(care), context);
    let whole = changes::lines(&old, &new, columns, Unchanged::Shown, context.look);
    if whole.len() <= usize::from(room) {
        return whole;
    }
    let folded = |count: usize| context.words.proposal_folded(count);
    changes::lines(&old, &new, columns, Unchanged::Folded(&folded), context.look)
}

fn with_dates(text: TextRef, care: Care<TextRef>, context: Context<'_>) -> String {
    let telling = context.telling();
    let dates = outcome::dates(care, &telling);
    std::iter::once(telling.text(text))
        .chain(dates)
        .collect::<Vec<_>>()
        .join("\n")
}

fn draw_legend(buffer: &mut Buffer, place: Rect, version: u16, context: Context<'_>) {
    let theme = context.look.theme;
    let since = context.words.proposal_changes(version);
    let pieces = [
        (since, theme.style(Role::Faint)),
        (format!("+ {}", context.words.proposal_added()), theme.style(Role::Leaf)),
        (
            format!("- {}", context.words.proposal_removed()),
            theme.style(Role::Rose),
        ),
    ];
    let mut column = i32::from(place.x) + 2;
    for (words, style) in pieces {
        write(buffer, place, column, place.y.into(), &words, style);
        column += i32::from(width(&words)) + 3;
    }
}

/// First who objected, then the holder; the one being asked in lamp.
fn draw_yeses(buffer: &mut Buffer, mut rows: Rows, objection: &ObjectionView, context: Context<'_>) {
    let theme = context.look.theme;
    let awaited = objection.work.awaits();
    for (words, asked) in yeses(objection, context) {
        let style = if asked == awaited {
            theme.bold(Role::Lamp)
        } else {
            theme.style(Role::Quiet)
        };
        for line in wrapped(&words, rows.width()) {
            let place = rows.take(1);
            write(buffer, row_of(place, 0), place.x.into(), place.y.into(), &line, style);
        }
    }
}

fn yeses(objection: &ObjectionView, context: Context<'_>) -> [(String, Work); 2] {
    let words = context.words;
    let session = context.meeting.session();
    let here = |person: &crate::session::ids::PersonId| session.is_present(*person);
    let lifted = match Some(objection.by).filter(here) {
        Some(person) => words.integrate_lifted(context.name(person)),
        None => words.integrate_lifted_all(),
    };
    let meets = match session.proposal_holder().filter(here) {
        Some(person) => words.integrate_meets_need(context.name(person)),
        None => words.integrate_meets_need_all(),
    };
    [(lifted, Work::Objector), (meets, Work::Holder)]
}

fn draw_narrow(buffer: &mut Buffer, body: Rect, work: Scene<'_>, (context, shown): (Context<'_>, &Shown)) {
    let mut rows = Rows::of(body);
    draw_sentence(buffer, &mut rows, &sentence(context), (6, context));
    rows.gap(10);
    let small = body.height < SMALL;
    let told = objection(work.objection, body.width.min(object::WIDEST), context);
    let own_words = told.get(2..).unwrap_or_default();
    match work.objection.tabled {
        Some(_) if small => {}
        _ if small => lines(buffer, &mut rows, own_words, 6),
        _ => lines(buffer, &mut rows, &told, 5),
    }
    rows.gap(8);
    narrow_question(buffer, &mut rows, work.objection, context);
    rows.gap(5);
    let band = Band {
        name: lit(context.view).map(|person| context.name(person)),
        time: time::as_small(time::time(context)),
        then: None,
    };
    if !small && (band.name.is_some() || band.time.is_some()) {
        marks::draw_band(buffer, rows.take(1), &band, context.look);
    }
    rows.gap(4);
    let place = rows.rest();
    match work.objection.tabled {
        Some(tabled) => {
            let changed = changed(
                work.object,
                tabled,
                place.width.min(object::WIDEST),
                place.height,
                context,
            );
            scrolled(buffer, place, &changed, shown.scroll, context);
        }
        None => object::draw(buffer, place, work.object, Below::Nothing, (context, shown.scroll)),
    }
}

/// The one question that is asked now.
fn narrow_question(buffer: &mut Buffer, rows: &mut Rows, objection: &ObjectionView, context: Context<'_>) {
    let awaited = objection.work.awaits();
    let asked_for = yeses(objection, context).into_iter().find(|(_, work)| *work == awaited);
    let words = match (asked_for, objection.question) {
        (Some((words, _)), _) => words,
        (None, Some(question)) => asked(question, context),
        (None, None) => return,
    };
    let style = context.look.theme.bold(Role::Lamp);
    let told: Vec<Line<'static>> = wrapped(&words, rows.width())
        .into_iter()
        .map(|line| Line::from(Span::styled(line, style)))
        .collect();
    lines(buffer, rows, &told, 3);
}
