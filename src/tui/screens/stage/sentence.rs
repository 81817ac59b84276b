//! The sentence for the room: what we are doing now. One for every scene.

use crate::session::expected::{Doing, Expected};
use crate::session::facts::Outcome;
use crate::stage::view::{Scene, StepView};
use crate::tui::context::Context;
use crate::words::sentences::{question, room};

/// What the room is asked or told now.
pub fn sentence(context: Context<'_>) -> String {
    let words = context.words;
    let telling = context.telling();
    if let Some((from, to)) = context.meeting.session().gap {
        let length = std::time::Duration::from_millis(to.saturating_sub(from));
        return format!("{} {}", words.gap_length(words.in_words(length)), words.gap_question());
    }
    match &context.view.scene {
        Scene::Waiting => context
            .view
            .subject
            .map(|subject| context.line(subject))
            .unwrap_or_default(),
        Scene::Step(step) => of_step(step, context),
        Scene::BetweenItems(point) => telling.line(point.title),
        Scene::Choice { .. } => words.items_how(),
        Scene::Ended => ended(context),
    }
}

fn of_step(step: &StepView, context: Context<'_>) -> String {
    let words = context.words;
    let telling = context.telling();
    if let Some((put, _)) = &step.question {
        return question::question(*put, &telling);
    }
    if let Some(role) = &step.role_asked {
        return room::role_asked(role, &telling);
    }
    match &context.view.expected {
        Expected::Does(Doing::Reread(person)) => return words.stage_welcome_reading(telling.name(*person)),
        Expected::Does(Doing::Decide | Doing::HearObjections(_)) => return room::at_the_stop(step, &telling),
        _ => {}
    }
    room::sentence(step, &telling)
}

fn ended(context: Context<'_>) -> String {
    let words = context.words;
    let items = context.meeting.session().items.values();
    let outcomes: Vec<_> = items
        .filter_map(|item| item.outcome.map(|settled| settled.outcome))
        .collect();
    match outcomes.as_slice() {
        [Outcome::Adopted { .. }] => words.stop_decided(),
        [_] => words.stop_not_decided(),
        _ => words.stop_end(),
    }
}
