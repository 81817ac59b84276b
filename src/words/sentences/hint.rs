//! The hint line's sentence: what the key will do, and what comes after. It never says what somebody will answer; where a person is
//! asked it lists the possible answers, all drawn alike, then who is next (screens 10).

use super::said::{Press, Said};
use super::telling::Telling;
use crate::format::Capture;
use crate::session::course::Course;
use crate::session::event::Detail;
use crate::session::expected::{Awaited, Doing, Expected, Focus, Writing};
use crate::session::facts::ItemKind;
use crate::session::ids::PersonId;
use crate::session::place::Place;
use crate::words::Hint;

/// The sentence for what Space does now.
pub fn hint(expected: &Expected, focus: Focus, telling: &Telling<'_>) -> Said {
    match expected {
        Expected::Does(Doing::Return) => of_seat(focus, telling),
        Expected::Does(doing) => does(doing, telling),
        Expected::Opens(writing) => opens(*writing, telling),
        Expected::Awaits(awaited) => awaits(awaited, telling),
    }
}

fn space(does: Hint) -> Said {
    Said::new().key(Press::Next, does)
}

fn does(doing: &Doing, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    match doing {
        Doing::Begin(place) => space(words.hint_begin_step(telling.place_name(place))),
        Doing::LeaveRoleEmpty(role) if telling.session.holder(role).is_some() => {
            Said::new().key(Press::Next, words.people_keep_both())
        }
        Doing::LeaveRoleEmpty(_) => space(words.hint_role_empty(here(telling))),
        Doing::OpenItem(item) => space(words.hint_open_item(telling.number(*item))),
        Doing::ChooseKind(format) => space(words.hint_go_with(telling.format_title(format))),
        Doing::AgreeAgenda => space(words.hint_agenda_agreed()),
        Doing::FloorTo(person) => space(words.hint_floor(telling.name(*person))),
        Doing::Reread(person) => space(words.hint_read_again(telling.name(*person))),
        Doing::NoObjection { speaker, then } => answers(*speaker, *then, telling),
        Doing::EndTurns => end_turns(telling),
        Doing::FreeFloor => space(words.hint_floor_free()),
        Doing::Decide => space(words.hint_decided()),
        Doing::HearObjections(_) => space(words.hint_first_objection()),
        Doing::NobodyObjects { else_ } => {
            let nobody = if *else_ {
                words.hint_together_else()
            } else {
                words.hint_together()
            };
            space(nobody).plain_if_room(after_gap(words.hint_together_exception()))
        }
        Doing::GroupAgrees { objections: 0 } => {
            space(words.hint_together()).plain_if_room(after_gap(words.hint_together_exception()))
        }
        Doing::GroupAgrees { .. } => space(words.hint_continue_unchanged()),
        Doing::AskAll(_) => space(words.hint_numbers_ask()),
        Doing::AskQuestion(_) => space(words.hint_next_question()),
        Doing::StepDone(next) => space(step_done(next.as_ref(), telling)),
        Doing::GoOn => space(words.hint_go_on()),
        Doing::Return => space(words.hint_back_to_person()),
        Doing::Uncover => space(words.hint_uncover()),
        Doing::OnlyStopTheClock => space(words.hint_stop_clock()),
    }
}

/// The three answers of a consent round, side by side and alike, then who is next.
fn answers(speaker: PersonId, then: Option<PersonId>, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    let item = telling.session.item();
    let stands = item.is_some_and(|item| item.open_objections().any(|(_, open)| open.by == speaker));
    // To see none means then to take back one's own.
    let none = if stands {
        words.answer_no_longer()
    } else {
        words.answer_no_objection()
    };
    let said = Said::new()
        .key(Press::Next, none)
        .key(Press::Objection, words.answer_objection());
    let said = if concerns_are_given(telling) {
        said.key(Press::Concern, words.answer_concern())
    } else {
        said
    };
    match then {
        Some(next) => said.plain_if_room(after_comma(words.hint_then(telling.name(next)))),
        None => said,
    }
}

/// What a selected seat could answer anew, or by a sign; Space only returns.
fn of_seat(focus: Focus, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    let Focus::Seat(person) = focus else {
        return space(words.hint_back_to_person());
    };
    let said = Said::new()
        .strong(words.hint_answer_of(telling.name(person)))
        .key(Press::Number(1), words.answer_no_objection())
        .key(Press::Number(2), words.answer_objection());
    let said = if concerns_are_given(telling) {
        said.key(Press::Number(3), words.answer_concern())
    } else {
        said
    };
    let speaker = telling.session.visit.as_ref().and_then(|visit| visit.speaker());
    let back = match speaker {
        Some(speaker) => words.hint_back_to(telling.name(speaker)),
        None => words.hint_back_to_everyone(),
    };
    said.key(Press::Next, back)
}

/// A seat selected while all answer by a sign: the exception is recorded there, and Space still does what it does.
pub fn exception_of(person: PersonId, expected: &Expected, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    let said = Said::new()
        .strong(words.hint_answer_of(telling.name(person)))
        .key(Press::Objection, words.answer_objection());
    let (concern, space) = match expected {
        Expected::Does(Doing::NobodyObjects { else_: false }) => (true, words.hint_together()),
        Expected::Does(Doing::NobodyObjects { else_: true }) => (true, words.hint_together_else()),
        Expected::Does(Doing::GroupAgrees { objections: 0 }) => (false, words.hint_together()),
        _ => (false, words.hint_continue_unchanged()),
    };
    let said = if concern && concerns_are_given(telling) {
        said.key(Press::Concern, words.answer_concern())
    } else {
        said
    };
    said.key(Press::Next, space)
}

fn concerns_are_given(telling: &Telling<'_>) -> bool {
    let path = telling.session.visit.iter().flat_map(|visit| &visit.place.0);
    let format = telling.tree.format_at(path.map(|segment| &segment.id));
    format.is_none_or(|format| format.concerns)
}

fn end_turns(telling: &Telling<'_>) -> Said {
    let words = telling.words;
    let newcomer = telling
        .session
        .visit
        .as_ref()
        .and_then(|visit| visit.order.iter().find(|person| telling.session.is_present(**person)));
    match newcomer {
        Some(person) => space(words.hint_turn_ends_reading(telling.name(*person))),
        None => space(words.hint_round_done()),
    }
}

fn opens(writing: Writing, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    space(match writing {
        Writing::Proposal => words.hint_write_proposal(),
        Writing::Items => words.hint_write_agenda(),
        Writing::Amendment(_) => words.hint_write_amendment(),
        Writing::Detail(Detail::Owner) => words.hint_looks_after(),
        Writing::Detail(Detail::Term) => words.hint_until_when(),
        Writing::Detail(Detail::Criteria) => words.hint_criteria(),
    })
}

fn awaits(awaited: &Awaited, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    match awaited {
        Awaited::Objector(_) => {
            let holder = telling.session.proposal_holder();
            let holder = holder.filter(|person| telling.session.is_present(*person));
            let said = verdicts(telling);
            match holder {
                Some(holder) => said.plain_if_room(after_comma(words.hint_then(telling.name(holder)))),
                None => said,
            }
        }
        Awaited::Holder(_) => verdicts(telling),
        Awaited::Amendment(_) => Said::new()
            .key(Press::Number(1), words.amend_keep())
            .key(Press::Number(2), words.amend_clarify())
            .key(Press::Number(3), words.amend_change())
            .key(Press::Number(4), words.amend_rework())
            .key(Press::Number(5), words.amend_withdraw()),
        Awaited::Away(people) => match people.as_slice() {
            [one] => Said::new().strong(words.hint_awaited(telling.name(*one))),
            _ => Said::new().strong(words.refusal_not_all_answered(telling.names(people))),
        },
        Awaited::Choice(formats) => Said::new().strong(words.hint_choose_one(1, formats.len())),
        Awaited::Gap => Said::new()
            .key(Press::Number(1), at_last(words.gap_leave_out(), words.answer_no()))
            .key(Press::Number(2), at_last(words.gap_count(), words.answer_yes())),
        Awaited::WayOut => Said::new().key(Press::WaysOut, words.hint_ways_out()),
        Awaited::AllKept => Said::new()
            .strong(words.hint_all_kept())
            .key(Press::Leave, words.hint_close_meeting()),
        Awaited::Closed => Said::new().strong(words.hint_all_kept()),
        Awaited::Text => Said::new()
            .strong(words.refusal_text_open())
            .key(Press::Close, words.label_close_draft_stays()),
        Awaited::Disk => Said::new().key(Press::Number(2), words.label_try_now()),
    }
}

/// While the disk does not keep: where else the meeting could be kept, if anywhere, or another try.
pub fn trouble(folder: Option<&str>, telling: &Telling<'_>) -> Said {
    let words = telling.words;
    let said = match folder {
        Some(folder) => Said::new().key(Press::Number(1), words.disk_keep_elsewhere(folder)),
        None => Said::new(),
    };
    said.key(Press::Number(2), words.label_try_now())
}

/// The three answers of a named person about an amendment; never on Space.
fn verdicts(telling: &Telling<'_>) -> Said {
    let words = telling.words;
    Said::new()
        .key(Press::Number(1), words.answer_yes())
        .key(Press::Number(2), words.answer_no())
        .key(Press::Number(3), words.answer_not_yet())
}

fn step_done(next: Option<&Place>, telling: &Telling<'_>) -> Hint {
    let words = telling.words;
    let course = Course {
        tree: telling.tree,
        session: telling.session,
    };
    let step = course.step();
    let records = step.is_some_and(|step| step.capture == Some(Capture::Decision));
    let round = step.is_some_and(|step| step.speak == crate::format::Speak::Round);
    match next.map(|place| telling.place_name(place)) {
        Some(next) if records => words.hint_record(next),
        Some(next) if round => words.hint_round_complete(next),
        Some(next) => words.hint_step_done(next),
        None if records => words.hint_record_last(),
        None if round => words.hint_round_done(),
        None => words.hint_step_done_last(),
    }
}

/// The step that runs.
fn here(telling: &Telling<'_>) -> String {
    telling
        .session
        .visit
        .as_ref()
        .map(|visit| telling.place_name(&visit.place))
        .unwrap_or_default()
}

/// Words with a shortest form of their own.
fn at_last(long: String, shortest: String) -> Hint {
    Hint {
        short: long.clone(),
        long,
        shortest,
    }
}

fn after_comma(hint: Hint) -> Hint {
    led_by(", ", hint)
}

fn after_gap(hint: Hint) -> Hint {
    led_by("   ", hint)
}

fn led_by(lead: &str, hint: Hint) -> Hint {
    let led = |words: String| format!("{lead}{words}");
    Hint {
        long: led(hint.long),
        short: led(hint.short),
        shortest: led(hint.shortest),
    }
}

/// The word for what an item is for.
pub fn kind(kind: ItemKind, telling: &Telling<'_>) -> String {
    match kind {
        ItemKind::Report => telling.words.items_kind_report(),
        ItemKind::Explore => telling.words.items_kind_explore(),
        ItemKind::Decide => telling.words.items_kind_decide(),
    }
}
