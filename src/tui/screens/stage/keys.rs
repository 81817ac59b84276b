//! The last line of the stage: the sentence of what Space does, and beside it the keys that help in this scene.

use ratatui::layout::Rect;

use crate::format::{Capture, DirectReply as Replies, Pass};
use crate::session::course::Course;
use crate::session::event::Given;
use crate::session::expected::{Awaited, Doing, Expected, Focus};
use crate::stage::view::{Scene, SpeakView};
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys::{self, binding, shown_for};
use crate::tui::screens::stage::people::{is_repaired, step};
use crate::tui::screens::stage::shown::{HintLine, Shown};
use crate::tui::theme::Look;
use crate::tui::widgets::hint::{self, Hint, Part, Pressed, Secondary};
use crate::tui::widgets::letters::width;
use crate::words::Words;
use crate::words::sentences::{self, Press, Said};

/// What Space is seen as: a seat whose answer was given earlier, or the stage.
pub fn focus(context: Context<'_>, shown: &Shown) -> Focus {
    if shown.covered {
        return Focus::Covered;
    }
    if shown.trouble.is_some() {
        return Focus::Trouble;
    }
    match shown.seat {
        Some(person) if is_repaired(context.view, person, context) => Focus::Seat(person),
        _ => Focus::Stage,
    }
}

/// The line; none where a sheet has it.
pub fn hint(context: Context<'_>, shown: &Shown) -> Option<Hint> {
    match &shown.hint {
        HintLine::OfSheet => None,
        HintLine::Other(hint) => Some(hint.clone()),
        HintLine::OfStage => Some(of_stage(context, shown)),
    }
}

fn of_stage(context: Context<'_>, shown: &Shown) -> Hint {
    let focus = focus(context, shown);
    let secondary = secondary(context, shown, focus);
    Hint {
        sentences: written(&said(context, shown, focus), context.words),
        secondary: secondary
            .into_iter()
            .filter_map(|intent| key_and_label(intent, context, shown))
            .collect(),
    }
}

fn said(context: Context<'_>, shown: &Shown, focus: Focus) -> Said {
    let telling = context.telling();
    if let Some(trouble) = &shown.trouble {
        return sentences::hint::trouble(trouble.elsewhere.as_deref(), &telling);
    }
    let expected = crate::session::expected(context.meeting.session(), context.meeting.tree(), focus);
    match (shown.seat, &expected) {
        (Some(person), Expected::Does(Doing::NobodyObjects { .. } | Doing::GroupAgrees { .. })) => {
            sentences::hint::exception_of(person, &expected, &telling)
        }
        _ => sentences::hint(&expected, focus, &telling),
    }
}

/// The intent of the key at a column of the line's row, counted from the first, where the stage has the line.
pub fn pressed(place: Rect, context: Context<'_>, shown: &Shown, (column, row): (u16, u16)) -> Option<Intent> {
    if shown.hint != HintLine::OfStage {
        return None;
    }
    let focus = focus(context, shown);
    let lines = in_lines(of_stage(context, shown), place.width);
    let index = usize::from(row.checked_sub(place.y)?);
    let line = Rect {
        y: row,
        height: 1,
        ..place
    };
    let keys = |hint: &Hint| {
        let first = hint.sentences.first().into_iter().flatten();
        first.filter(|part| matches!(part, Part::Key(_))).count()
    };
    let before: usize = lines.iter().take(index).map(keys).sum();
    match hint::key_at(line, lines.get(index)?, context.look, column)? {
        Pressed::Primary(nth) => said(context, shown, focus).keys().nth(before + nth).map(intent),
        Pressed::Secondary(nth) => secondary(context, shown, focus).get(nth).copied(),
    }
}

/// The intent of the key at a column of a line that is drawn in this row, as its keys are written.
pub fn written_at(place: Rect, line: &Hint, face: (&Words, Look), (column, row): (u16, u16)) -> Option<Intent> {
    let (words, look) = face;
    if row != place.y {
        return None;
    }
    let key = match hint::key_at(place, line, look, column)? {
        Pressed::Primary(nth) => {
            let parts = line.sentences.first()?.iter();
            let mut keys = parts.filter_map(|part| match part {
                Part::Key(key) => Some(key),
                Part::Strong(_) | Part::Plain(_) => None,
            });
            keys.nth(nth)?
        }
        Pressed::Secondary(nth) => &line.secondary.get(nth)?.key,
    };
    keys::written(key, words)
}

/// A sentence's three forms as the widget draws them.
pub fn written(said: &Said, words: &Words) -> Vec<Vec<Part>> {
    let part = |part: &sentences::Part| match part {
        sentences::Part::Key(press) => Part::Key(shown_for(intent(*press), words)),
        sentences::Part::Strong(words) => Part::Strong(words.clone()),
        sentences::Part::Plain(words) => Part::Plain(words.clone()),
    };
    said.forms.iter().map(|form| form.iter().map(part).collect()).collect()
}

/// The line as it is drawn: whole, or, where not even its shortest form fits, a key a row, so that no answer is given up.
pub fn in_lines(hint: Hint, columns: u16) -> Vec<Hint> {
    let Some(shortest) = hint.sentences.last().filter(|parts| columns_of(parts) > columns) else {
        return vec![hint];
    };
    let mut lines: Vec<Vec<Part>> = Vec::new();
    for piece in by_key(shortest) {
        match lines.last_mut() {
            Some(line) if columns_of(line) + GAP + columns_of(&piece) <= columns => line.extend(piece),
            _ => lines.push(piece),
        }
    }
    let line = |parts| Hint {
        sentences: vec![parts],
        secondary: Vec::new(),
    };
    lines.into_iter().map(line).collect()
}

/// Between a key's words and the next key.
const GAP: u16 = 3;

/// The parts of a sentence, each piece beginning with its key.
fn by_key(parts: &[Part]) -> Vec<Vec<Part>> {
    let mut pieces: Vec<Vec<Part>> = Vec::new();
    for part in parts {
        match (part, pieces.last_mut()) {
            (Part::Key(_), _) | (_, None) => pieces.push(vec![part.clone()]),
            (_, Some(piece)) => piece.push(part.clone()),
        }
    }
    pieces
}

/// The columns a sentence takes in the hint line.
fn columns_of(parts: &[Part]) -> u16 {
    let mut columns = 0;
    for (index, part) in parts.iter().enumerate() {
        columns += match part {
            Part::Key(key) => width(key) + 4 + if index > 0 { GAP } else { 0 },
            Part::Strong(words) | Part::Plain(words) => width(words),
        };
    }
    columns
}

/// The intent that a sentence's key stands for.
pub fn intent(press: Press) -> Intent {
    match press {
        Press::Next => Intent::Next,
        Press::Back => Intent::Back,
        Press::Open => Intent::Open,
        Press::Close => Intent::Close,
        Press::Objection => Intent::Objection,
        Press::Concern => Intent::Concern,
        Press::Number(number) => Intent::Number(number),
        Press::People => Intent::People,
        Press::GiveFloor => Intent::GiveFloor,
        Press::PassForNow => Intent::PassForNow,
        Press::Edit => Intent::Edit,
        Press::WaysOut => Intent::WaysOut,
        Press::Find => Intent::Find,
        Press::Finish => Intent::Finish,
        Press::Leave => Intent::Leave,
    }
}

/// The keys at the right of the line, by scene; the last stays longest.
pub fn secondary(context: Context<'_>, shown: &Shown, focus: Focus) -> Vec<Intent> {
    use Intent::{
        Concern, DirectReply, Edit, Find, Help, Note, Open, PassForNow, Pause, People, Right, Time, Undo, Versions,
        WantsFloor, WaysOut,
    };
    match focus {
        Focus::Covered => return Vec::new(),
        Focus::Stage => {}
        _ => return vec![Help],
    }
    if context.meeting.session().gap.is_some() {
        return vec![Help];
    }
    if context.view.pause.is_some() {
        return vec![Note, Find, Help];
    }
    if shown.seat.is_some() {
        return vec![Open, Undo, Find, Help];
    }
    let mut keys = match &context.view.scene {
        Scene::Waiting => vec![People, Find, Help],
        Scene::BetweenItems(_) => vec![Time, Note, Find, Help],
        Scene::Choice { .. } => vec![Undo, Note, Help],
        Scene::Ended => vec![Undo, Note, Find, Help],
        Scene::Step(step) if step.question.is_some() || step.role_asked.is_some() => vec![Undo, Note, Help],
        Scene::Step(step) => match (&context.view.expected, step.capture, step.speak) {
            (Expected::Does(Doing::Decide | Doing::HearObjections(_)), ..) => vec![Right, Undo, Find, Help],
            (Expected::Does(Doing::NoObjection { .. }), ..) => vec![Undo, Find, Help],
            (Expected::Awaits(Awaited::Away(_)), ..) => vec![People, Undo, Help],
            (_, Some(Capture::Stances(_)), SpeakView::Round) if has_words_to_write(context) => {
                vec![Open, Undo, Find, Help]
            }
            (_, Some(Capture::Stances(_)), SpeakView::Round) => vec![Undo, Find, Help],
            (_, Some(Capture::Integration), _) => vec![Edit, Concern, WaysOut, Versions, Undo, Help],
            (_, Some(Capture::Items), _) => vec![Open, Undo, Find, Help],
            (_, Some(Capture::Amendment), _) => vec![Edit, Undo, Help],
            (_, Some(Capture::Proposal), _) => vec![Edit, Undo, Note, Help],
            (_, _, SpeakView::Queue | SpeakView::Popcorn) if step.direct_reply == Replies::No => {
                vec![WantsFloor, Undo, Find, Help]
            }
            (_, _, SpeakView::Queue | SpeakView::Popcorn) => vec![WantsFloor, DirectReply, Undo, Find, Help],
            (_, _, SpeakView::Round) if may_pass(context) => vec![PassForNow, Undo, Note, Find, Help],
            _ => vec![Undo, Note, Pause, Find, Help],
        },
    };
    if is_time_over(context) {
        keys.insert(0, Time);
    }
    keys
}

/// Who has the floor gave an objection or a concern.
fn has_words_to_write(context: Context<'_>) -> bool {
    let visit = context.meeting.session().visit.as_ref();
    let given = visit.and_then(|visit| visit.given.get(&visit.speaker()?));
    matches!(given, Some(Given::Objection(_) | Given::Concern(_)))
}

fn may_pass(context: Context<'_>) -> bool {
    let course = Course {
        tree: context.meeting.tree(),
        session: context.meeting.session(),
    };
    course.step().is_some_and(|step| step.pass != Pass::No)
}

/// The step's time is over: the doors are offered.
fn is_time_over(context: Context<'_>) -> bool {
    let of_step = context.view.time.timebox == Some(crate::session::event::Timebox::Step);
    let running = matches!(context.view.scene, Scene::Step(_));
    let left = context.view.time.step.and_then(|step| step.left());
    running && of_step && left.is_some_and(|left| left <= 0)
}

fn key_and_label(intent: Intent, context: Context<'_>, shown: &Shown) -> Option<Secondary> {
    let words = context.words;
    let row = binding(intent)?;
    let (key, label) = match intent {
        Intent::Right => (
            format!("{} {}", shown_for(Intent::Left, words), shown_for(Intent::Right, words)),
            words.hint_back_to_person().long,
        ),
        Intent::Concern => (shown_for(intent, words), words.answer_rather_concern()),
        Intent::Open => (shown_for(intent, words), what_opens(context, shown)),
        _ => (shown_for(intent, words), (row.label)(words)),
    };
    Some(Secondary { key, label })
}

/// What Enter opens: a point of the agenda, or the words of an answer.
fn what_opens(context: Context<'_>, shown: &Shown) -> String {
    let words = context.words;
    if let Some(person) = shown.seat {
        return words.hint_floor(context.name(person)).long;
    }
    match step(context.view) {
        Some(step) if step.capture == Some(Capture::Items) && shown.point.is_none() => words.items_another(),
        Some(step) if step.capture == Some(Capture::Items) => words.items_edit(),
        _ => words.hint_write_words().long,
    }
}
