//! What the room is asked in a step, and the facilitator's cue: the format's own text, else one by what is captured and how people speak.

use super::telling::Telling;
use crate::format::{Capture, Scale};
use crate::notation::{Id, Text};
use crate::session::event::Audience;
use crate::stage::remark::Remark;
use crate::stage::view::{SpeakView, StepView, View};

/// The step's own sentence for the room.
pub fn sentence(step: &StepView, telling: &Telling<'_>) -> String {
    match &step.say {
        Some(say) => telling.filled(say),
        None => default_sentence(step, telling),
    }
}

fn default_sentence(step: &StepView, telling: &Telling<'_>) -> String {
    let words = telling.words;
    let holder = telling.session.proposal_holder().map(|holder| telling.name(holder));
    match (step.capture, step.speak) {
        (Some(Capture::Proposal), _) => words.proposal_need(),
        (Some(Capture::Amendment), _) => holder.map_or_else(|| words.room_listen(), |name| words.amend_question(name)),
        (Some(Capture::Integration), _) => words.room_integrate(),
        (Some(Capture::Decision), _) => words.room_record(),
        (Some(Capture::Items), _) => words.items_question(),
        (Some(Capture::Stances(Scale::Consent)), SpeakView::Together) => words.room_signs(),
        (Some(Capture::Stances(Scale::Consent)), _) => words.room_objection(),
        (None, SpeakView::Round) => words.room_round(),
        (None, SpeakView::Together) => words.room_together(),
        (None, SpeakView::Popcorn | SpeakView::Queue) => words.room_open(),
        (None, SpeakView::Silence) => words.stage_silence(),
        (None, SpeakView::Facilitator | SpeakView::Role) => words.room_listen(),
    }
}

/// The calm stop of a round of answers: that everyone has answered, and what waits. A person who came in late is asked after a reading.
pub fn at_the_stop(step: &StepView, telling: &Telling<'_>) -> String {
    let words = telling.words;
    let open = step.object.as_ref().map_or(0, |object| object.objections.len());
    let what = match open {
        0 => words.stop_nobody_objects(),
        open => words.stop_objections_wait(open),
    };
    format!("{} {what}", words.stop_everyone_answered())
}

/// What the facilitator knows in this step.
pub fn cue(step: &StepView, telling: &Telling<'_>) -> String {
    given(&step.cue, telling).unwrap_or_else(|| default_cue(step, telling))
}

/// What the facilitator says aloud, in quotation marks of the language.
pub fn aloud(step: &StepView, telling: &Telling<'_>) -> Option<String> {
    given(&step.aloud, telling).map(|words| telling.words.room_aloud(words))
}

fn given(text: &Option<Text>, telling: &Telling<'_>) -> Option<String> {
    text.as_ref().map(|text| telling.filled(text))
}

fn default_cue(step: &StepView, telling: &Telling<'_>) -> String {
    let words = telling.words;
    match (step.capture, step.speak) {
        (Some(Capture::Amendment), _) => words.room_cue_amend(),
        (Some(Capture::Integration), _) => words.room_cue_integrate(),
        (Some(Capture::Decision), _) => words.room_cue_record(),
        (Some(Capture::Items), _) => words.room_cue_agenda(),
        (_, SpeakView::Together) => words.room_cue_together(),
        (Some(Capture::Stances(Scale::Consent)), _) => words.room_cue_objections(),
        (_, SpeakView::Round) => words.room_cue_round(),
        (_, SpeakView::Popcorn | SpeakView::Queue) => words.room_cue_open(),
        (_, SpeakView::Silence) => words.room_cue_silence(),
        (_, SpeakView::Facilitator | SpeakView::Role) => words.room_cue_listen(),
    }
}

/// Who has not spoken in free talk, for the facilitator alone.
pub fn not_yet_heard(view: &View, telling: &Telling<'_>) -> Option<String> {
    let told = view.audience == Audience::Facilitator && !view.not_yet_heard.is_empty();
    told.then(|| telling.words.stage_not_yet_heard(telling.names(&view.not_yet_heard)))
}

/// What the facilitator is reminded of.
pub fn remark(remark: Remark, telling: &Telling<'_>) -> String {
    match remark {
        Remark::FacilitatorCloses(person) => telling.words.stage_facilitator_closes(telling.name(person)),
        Remark::FacilitatorOpens(person) => telling.words.stage_facilitator_opens(telling.name(person)),
    }
}

/// The question about a role that a step waits for: who takes it, or whether facilitation is handed over for this item.
pub fn role_asked(role: &Id, telling: &Telling<'_>) -> String {
    match telling.session.holder(role) {
        Some(person) => telling.words.people_same_facilitator_holder(telling.name(person)),
        None => telling.words.people_role_asked(telling.role_name(role)),
    }
}
