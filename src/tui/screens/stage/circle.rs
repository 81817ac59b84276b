//! The people round the table, with the sentence in the ring; where there is a text to decide on, it stands at the right.
//!
//! Where the ring does not fit, the same facts become a list, or a band of a few rows (`band`).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::format::Capture;
use crate::session::facts::NoteKind;
use crate::stage::view::{ObjectView, PointView, Scene, SpeakView};
use crate::tui::context::Context;
use crate::tui::screens::stage::band;
use crate::tui::screens::stage::frame::VERY_WIDE;
use crate::tui::screens::stage::object::{self, Below};
use crate::tui::screens::stage::people::{People, direction, is_quiet, lit, people, progress, step};
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::time::{self, Seen};
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::circle::middle::{self, QuestionPlace};
use crate::tui::widgets::circle::{self, Circle, Middle, Plan, Progress, Stance, list};
use crate::tui::widgets::letters::write;
use crate::words::sentences::hint::kind;

/// From here on the text stands beside the people.
const BESIDE: u16 = 94;
/// The people's part of the columns, in hundredths.
const LEFT: u16 = 58;
/// A ring needs so much.
const RING: (u16, u16) = (56, 13);
/// From here on names as a list stand beside the rest.
const LIST: u16 = 84;
/// Notes at the right of a very wide screen.
const NOTES: u16 = 40;

/// Draws the scene into the body.
pub fn draw(buffer: &mut Buffer, body: Rect, context: Context<'_>, shown: &Shown) {
    let object = object(context);
    let Some(place) = people_place(body, context) else {
        band::draw(buffer, body, object, (context, shown));
        return;
    };
    draw_people(buffer, place, context, shown);
    if let Some(object) = object {
        let (_, text) = sides(body, left(body));
        hairline(buffer, body, left(body), context);
        object::draw(buffer, text, object, Below::Heard, (context, shown.scroll));
    } else if let Some(notes) = notes_place(body, context) {
        draw_notes(buffer, notes, context);
    }
}

/// The seat at a cell of the screen, in the ring or in the list.
pub fn seat_at(body: Rect, context: Context<'_>, shown: &Shown, at: (u16, u16)) -> Option<usize> {
    let place = people_place(body, context)?;
    let circle = whole(context, shown);
    if let Some(plan) = ring(place, &circle, context) {
        return plan.seat_at(at);
    }
    if !is_listed(place) {
        return None;
    }
    let (_, names, _) = list_places(place, context);
    let people = list::People {
        seats: &circle.seats,
        speaker: circle.speaker,
    };
    list::seat_at(names, people, at)
}

/// What is decided on, where it is shown beside the people.
fn object(context: Context<'_>) -> Option<&ObjectView> {
    let object = step(context.view).and_then(|step| step.object.as_ref());
    object.filter(|_| !is_quiet(context.view))
}

/// Where the people are; none where there is only room for the band.
fn people_place(body: Rect, context: Context<'_>) -> Option<Rect> {
    match object(context) {
        Some(_) if body.width >= BESIDE && body.height >= RING.1 => Some(sides(body, left(body)).0),
        Some(_) => None,
        None => Some(match notes_place(body, context) {
            Some(notes) => Rect {
                width: body.width.saturating_sub(notes.width + 2),
                ..body
            },
            None => body,
        }),
    }
}

/// The people's columns beside a text: their part, and never too few for a ring.
fn left(body: Rect) -> u16 {
    percent(body.width, LEFT).max(RING.0 + 1)
}

/// A part of some columns.
pub fn percent(columns: u16, part: u16) -> u16 {
    u16::try_from(u32::from(columns) * u32::from(part) / 100).unwrap_or(columns)
}

/// Two places beside each other, with room for the hairline.
pub fn sides(body: Rect, left: u16) -> (Rect, Rect) {
    let right = Rect {
        x: body.x + left + 3,
        width: body.width.saturating_sub(left + 3),
        ..body
    };
    let left = Rect {
        width: left.saturating_sub(1),
        ..body
    };
    (left, right)
}

/// The one line between them.
pub fn hairline(buffer: &mut Buffer, body: Rect, left: u16, context: Context<'_>) {
    let style = context.look.theme.style(Role::Line);
    let column = i32::from(body.x) + i32::from(left);
    for row in body.top()..body.bottom() {
        write(buffer, body, column, row.into(), context.look.glyphs.hairline, style);
    }
}

/// The notes at the right, where there is much room.
fn notes_place(body: Rect, context: Context<'_>) -> Option<Rect> {
    let has_room = body.width >= VERY_WIDE - 38;
    let has_notes = !context.meeting.session().notes.is_empty();
    (has_room && has_notes).then(|| Rect {
        x: body.right() - NOTES,
        y: body.y + 1,
        width: NOTES,
        height: body.height.saturating_sub(1),
    })
}

fn draw_notes(buffer: &mut Buffer, place: Rect, context: Context<'_>) {
    let theme = context.look.theme;
    let glyphs = context.look.glyphs;
    let label = Line::from(Span::styled(context.words.stage_noted(), theme.style(Role::Faint)));
    let mut lines = vec![label];
    for written in &context.meeting.session().notes {
        let mark = match written.note.kind {
            NoteKind::Note => glyphs.note,
            NoteKind::Action => glyphs.right,
            NoteKind::Question => "?",
            NoteKind::Parked => glyphs.waits,
        };
        lines.push(Line::default());
        let words = wrapped(
            &context.telling().text(written.note.text),
            place.width.saturating_sub(2),
        );
        lines.extend(words.into_iter().enumerate().map(|(index, line)| {
            let mark = if index == 0 {
                format!("{mark} ")
            } else {
                "  ".to_owned()
            };
            Line::from(vec![
                Span::styled(mark, theme.style(Role::Sky)),
                Span::styled(line, theme.style(Role::Text)),
            ])
        }));
    }
    // The newest are seen.
    let hidden = lines.len().saturating_sub(usize::from(place.height));
    object::scrolled(buffer, place, &lines, hidden, context);
}

/// The ring; else the list; else the band, without the text, which stands beside it.
fn draw_people(buffer: &mut Buffer, place: Rect, context: Context<'_>, shown: &Shown) {
    let circle = whole(context, shown);
    match ring(place, &circle, context) {
        Some(plan) => plan.draw(buffer, &circle, context.look),
        None if is_listed(place) => draw_list(buffer, place, &circle, context),
        None => band::draw(buffer, place, None, (context, shown)),
    }
}

/// Everything the picture says.
fn whole(context: Context<'_>, shown: &Shown) -> Circle {
    let People { seats, lit } = people(context, shown);
    Circle {
        heading: heading(context),
        speaker: lit,
        direction: direction(context.view),
        progress: shown_progress(context),
        middle: middle(context),
        seats,
    }
}

fn ring(place: Rect, circle: &Circle, context: Context<'_>) -> Option<Plan> {
    let fits = place.width >= RING.0 && place.height >= RING.1;
    fits.then(|| circle::plan(place, circle, Stance::Stage, context.look))
        .flatten()
}

fn is_listed(place: Rect) -> bool {
    place.width >= LIST && place.height >= RING.1
}

fn shown_progress(context: Context<'_>) -> Progress {
    match context.view.scene {
        Scene::Ended => Progress::Closed,
        _ => progress(context.view),
    }
}

/// The group as columns of names, the rest beside them (picture 15).
fn draw_list(buffer: &mut Buffer, place: Rect, circle: &Circle, context: Context<'_>) {
    let bold = context.look.theme.bold(Role::Text);
    let (lines, names, rest) = list_places(place, context);
    for (row, line) in (place.top()..place.bottom()).zip(&lines) {
        write(buffer, place, place.x.into(), row.into(), line, bold);
    }
    let people = list::People {
        seats: &circle.seats,
        speaker: circle.speaker,
    };
    let words = |above: usize, under: usize| context.words.stage_list_around(above, under);
    list::draw(buffer, names, people, (&words, context.look));
    middle::draw_stacked(buffer, rest, &circle.middle, QuestionPlace::Above, context.look);
}

/// The sentence's lines, then where the names stand and where the rest does.
fn list_places(place: Rect, context: Context<'_>) -> (Vec<String>, Rect, Rect) {
    let lines = wrapped(&sentence(context), place.width.min(object::WIDEST));
    let taken = u16::try_from(lines.len() + 1).unwrap_or(u16::MAX).min(place.height);
    let below = Rect {
        y: place.y + taken,
        height: place.height - taken,
        ..place
    };
    let names = Rect {
        width: percent(below.width, 66),
        ..below
    };
    let rest = Rect {
        x: names.right() + 2,
        width: below.width.saturating_sub(names.width + 2),
        ..below
    };
    (lines, names, rest)
}

/// Above the ring: which time round, or the step's name where the time is large.
fn heading(context: Context<'_>) -> Option<String> {
    let step = step(context.view)?;
    let telling = context.telling();
    let name = telling.step_name(&step.id, step.name.as_ref());
    if step.question.is_some() || step.role_asked.is_some() {
        return None;
    }
    let asks = matches!(step.capture, Some(Capture::Stances(_)));
    match step.round {
        2.. if asks => Some(context.words.round_number(name, step.round)),
        _ => matches!(time::time(context), Seen::Large { .. }).then_some(name),
    }
}

/// What stands in the ring.
fn middle(context: Context<'_>) -> Middle {
    let words = sentence(context);
    if context.meeting.session().gap.is_some() {
        return Middle::Sentence(words);
    }
    match &context.view.scene {
        Scene::BetweenItems(point) => between(point, context),
        Scene::Step(step) if alone(context) || step.question.is_some() || step.role_asked.is_some() => {
            Middle::Sentence(words)
        }
        Scene::Step(_) => turn(words, context),
        Scene::Waiting | Scene::Choice { .. } | Scene::Ended => Middle::Sentence(words),
    }
}

/// A stop, a silence, a quiet moment: the sentence and nothing else.
fn alone(context: Context<'_>) -> bool {
    let silent = step(context.view).is_some_and(|step| step.speak == SpeakView::Silence);
    is_quiet(context.view) || silent || (context.view.speaker.is_none() && stops(context))
}

fn stops(context: Context<'_>) -> bool {
    use crate::session::expected::{Doing, Expected};
    matches!(
        context.view.expected,
        Expected::Does(Doing::Decide | Doing::HearObjections(_))
    )
}

fn turn(question: String, context: Context<'_>) -> Middle {
    let name = lit(context.view).map(|person| context.name(person));
    let then = then(context);
    match time::time(context) {
        Seen::Large { digits, bar } => Middle::Large {
            question,
            name: name.map(|name| context.words.stage_speaks(name)),
            digits,
            bar: Some(bar),
            then,
        },
        seen => Middle::Turn {
            question,
            name,
            time: time::as_small(seen),
            then,
        },
    }
}

/// Who is next, or the first three of a queue; in a pause, since when.
pub fn then(context: Context<'_>) -> Option<String> {
    let view = context.view;
    if is_quiet(view) {
        return None;
    }
    if let Some(pause) = view.pause {
        let since = context.words.time(context.wall(pause.since).time());
        return Some(context.words.stage_paused_since(since));
    }
    let queue = step(view).is_some_and(|step| matches!(step.speak, SpeakView::Queue | SpeakView::Popcorn));
    let lit = lit(view);
    let mut waiting = view.then.iter().copied().filter(|person| Some(*person) != lit);
    let names: Vec<String> = if queue {
        waiting.take(3).map(|person| context.name(person)).collect()
    } else {
        waiting.next().map(|person| context.name(person)).into_iter().collect()
    };
    (!names.is_empty()).then(|| context.words.stage_then(names.join(", ")))
}

/// A breath before an item (picture 43).
fn between(point: &PointView, context: Context<'_>) -> Middle {
    let theme = context.look.theme;
    let quiet = theme.style(Role::Quiet);
    let line = |words: String, style: Style| Line::from(Span::styled(words, style));
    let mut lines = Vec::new();
    if let Some(kind_) = point.kind {
        let words = context.words.stop_item(point.number, kind(kind_, &context.telling()));
        lines.extend([line(words, quiet), Line::default()]);
    }
    lines.push(line(context.line(point.title), theme.bold(Role::Text)));
    let brought = brought(point, context);
    lines.extend(
        brought
            .into_iter()
            .flat_map(|words| [Line::default(), line(words, quiet)]),
    );
    lines.extend([
        Line::default(),
        line(context.words.stop_breath(), theme.style(Role::Sky)),
    ]);
    Middle::Paragraphs(lines)
}

/// "Brought by Inès. 10 minutes."
pub fn brought(point: &PointView, context: Context<'_>) -> Option<String> {
    let minutes = point.minutes.map(|minutes| u64::from(minutes) * 60);
    let time = minutes.map(|seconds| context.words.in_words(std::time::Duration::from_secs(seconds)));
    match (point.by, time) {
        (Some(by), Some(time)) => Some(context.words.stop_item_brought(context.name(by), time)),
        (Some(by), None) => Some(context.words.items_brought_by(context.name(by))),
        (None, Some(time)) => Some(context.words.stop_item_time(time)),
        (None, None) => None,
    }
}
