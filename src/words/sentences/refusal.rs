//! Why something cannot be done now: first what is in the way, then what can be done, with its key.

use super::hint::hint;
use super::said::{Part, Press};
use super::telling::{Telling, capital};
use crate::notation::limits;
use crate::notation::visible::visible_line;
use crate::session::event::Presence;
use crate::session::expected::{Awaited, Expected, Focus};
use crate::session::ids::PersonId;
use crate::session::refusal::Refusal;
use crate::session::state::Phase;
use crate::words::Words;

/// A refusal in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// What is in the way.
    pub what: String,
    /// What can be done, and by which key.
    pub way: Option<(Press, String)>,
}

impl Refused {
    fn only(what: String) -> Refused {
        Refused { what, way: None }
    }

    fn but(what: String, press: Press, way: String) -> Refused {
        Refused {
            what,
            way: Some((press, way)),
        }
    }
}

/// The sentence for a refusal.
pub fn refusal(refusal: &Refusal, telling: &Telling<'_>) -> Refused {
    let words = telling.words;
    let name = |person: &PersonId| telling.name(*person);
    let find = |what| Refused::but(what, Press::Find, words.way_what_can_be_done());
    match refusal {
        Refusal::NoStepRuns => no_step(telling),
        Refusal::Closed => Refused::only(words.refusal_closed()),
        Refusal::Awaiting(expected) => awaiting(expected, telling),
        Refusal::NotInThisStep => find(words.refusal_not_this_step()),
        Refusal::NoSuchPerson => Refused::but(words.refusal_no_such_person(), Press::People, words.help_people()),
        Refusal::NameTaken(taken) => Refused::only(words.refusal_name_taken(visible_line(taken).into_owned())),
        Refusal::NotHere(person) => not_here(*person, telling),
        Refusal::AlreadyHere(person) => Refused::only(words.refusal_already_here(name(person))),
        Refusal::TookPart(person) => Refused::but(
            words.refusal_was_here(name(person)),
            Press::People,
            words.people_leaves(),
        ),
        Refusal::NotInThisRound(person) => Refused::only(words.refusal_not_in_round(name(person))),
        Refusal::HasTheFloor(person) => Refused::only(words.refusal_has_floor(name(person))),
        Refusal::SpokeAlready(person) => Refused::but(
            words.refusal_spoke_already(name(person)),
            Press::Back,
            words.help_back_one(),
        ),
        Refusal::NobodyHasTheFloor => {
            Refused::but(words.refusal_nobody_has_floor(), Press::GiveFloor, words.help_floor())
        }
        Refusal::AlreadyWaits(person) => Refused::only(words.refusal_already_waits(name(person))),
        Refusal::ListClosed => Refused::only(words.refusal_list_closed()),
        Refusal::NoDirectReply => Refused::only(words.refusal_no_direct_reply()),
        Refusal::OneDirectReply => Refused::only(words.refusal_one_direct_reply()),
        Refusal::NobodyBefore => Refused::only(words.refusal_nothing_before()),
        Refusal::NoPassing => Refused::only(words.refusal_no_pass()),
        Refusal::OnlyLater => Refused::but(
            words.refusal_pass_later_only(),
            Press::PassForNow,
            words.label_pass_for_now(),
        ),
        Refusal::EveryoneSpoke => Refused::but(words.refusal_everyone_spoke(), Press::Find, words.find_second_round()),
        Refusal::NotAllSpoke(people) => {
            let names = telling.names(people.get(..limits::NAMES_LISTED).unwrap_or(people));
            Refused::but(words.refusal_not_all_spoke(names), Press::Finish, words.help_finish())
        }
        Refusal::NotAllAnswered(people) => {
            let names = telling.names(people.get(..limits::NAMES_LISTED).unwrap_or(people));
            Refused::but(
                words.refusal_everyone_is_asked(names),
                Press::Find,
                words.way_ask_at_the_end(),
            )
        }
        Refusal::NoSuchPlace(_) => find(words.refusal_no_such_step()),
        Refusal::NoSuchFormat(format) => Refused::only(words.refusal_no_such_format(format.as_str().to_owned())),
        Refusal::NoItem => Refused::only(words.refusal_no_item()),
        Refusal::NoSuchItem(item) => Refused::only(words.refusal_no_such_item(item.0)),
        Refusal::Settled(_) => find(words.refusal_settled()),
        Refusal::NotSettled(_) => Refused::only(words.refusal_not_settled()),
        Refusal::NoProposal => Refused::but(
            words.refusal_proposal_missing(),
            Press::Edit,
            words.hint_write_proposal().long,
        ),
        Refusal::NothingWritten => Refused::only(words.refusal_text_empty()),
        Refusal::TooLong => Refused::only(words.refusal_text_long(limits::PROPOSAL_BYTES)),
        Refusal::TooMany => Refused::only(words.refusal_too_many()),
        Refusal::NoSuchObjection(objection) => Refused::only(words.refusal_no_such_objection(objection.0)),
        Refusal::NotTheObjector(_) => Refused::only(words.refusal_only_objector()),
        Refusal::NotAsked(_) => not_asked(telling),
        Refusal::NothingOnTheTable => Refused::but(
            words.refusal_nothing_on_table(),
            Press::Edit,
            words.hint_write_amendment().long,
        ),
        Refusal::NothingAsked => Refused::only(words.refusal_not_asked()),
        Refusal::NoConcerns => Refused::but(words.refusal_no_concerns(), Press::Objection, words.answer_objection()),
        Refusal::NotPaused => Refused::only(words.refusal_not_paused()),
        Refusal::NoGap => Refused::only(words.refusal_no_gap()),
        Refusal::NoTimebox => Refused::only(words.refusal_no_time()),
        Refusal::TooEarly => Refused::only(words.refusal_too_early()),
        Refusal::NothingToUndo => Refused::only(words.refusal_nothing_to_undo()),
        Refusal::NothingToRedo => Refused::only(words.refusal_nothing_to_redo()),
        Refusal::AsksOnLeaving(person) => Refused::only(format!(
            "{} {}",
            words.people_has_to_leave(name(person)),
            words.people_objection_without_waiting()
        )),
        Refusal::NoSuchRole(role) => Refused::only(words.refusal_no_such_role(role.as_str().to_owned())),
        Refusal::MoreIsAsked => find(words.refusal_more_is_asked()),
        Refusal::TooMuchMore(most) => Refused::only(words.refusal_too_much_more(most.div_ceil(60_000))),
        Refusal::GivenTwice => Refused::only(words.refusal_given_twice()),
        Refusal::NothingToTakeFrom => Refused::only(words.refusal_no_later_item()),
    }
}

fn no_step(telling: &Telling<'_>) -> Refused {
    let words = telling.words;
    match telling.session.phase {
        Phase::Waiting => Refused::but(words.refusal_not_begun(), Press::Next, words.setup_begin().long),
        Phase::Running => Refused::only(words.refusal_no_item()),
        Phase::Ended => Refused::only(words.stop_end()),
        Phase::Closed => Refused::only(words.refusal_closed()),
    }
}

fn not_here(person: PersonId, telling: &Telling<'_>) -> Refused {
    let words = telling.words;
    let name = telling.name(person);
    match telling.session.presence(person) {
        Some(Presence::Away) => Refused::but(
            words.refusal_away(name.clone()),
            Press::People,
            words.way_comes_back(name),
        ),
        Some(Presence::Left) => Refused::but(
            words.refusal_has_left(name.clone()),
            Press::People,
            words.way_comes_back(name),
        ),
        _ => Refused::but(
            words.refusal_not_here(name.clone()),
            Press::People,
            words.way_arrives(name),
        ),
    }
}

/// A choice is open that Space does not make.
pub fn sheet_is_open(words: &Words) -> Refused {
    Refused::but(words.refusal_sheet_open(), Press::Close, words.label_close())
}

/// Someone else is asked.
fn not_asked(telling: &Telling<'_>) -> Refused {
    let now = crate::session::expected::expected(telling.session, telling.tree, Focus::Stage);
    match now {
        Expected::Awaits(_) => awaiting(&now, telling),
        Expected::Does(_) | Expected::Opens(_) => Refused::only(telling.words.refusal_not_asked()),
    }
}

/// Something else comes first: who is awaited, or what Space would do.
pub fn awaiting(expected: &Expected, telling: &Telling<'_>) -> Refused {
    let words = telling.words;
    match expected {
        Expected::Awaits(Awaited::Objector(person) | Awaited::Holder(person) | Awaited::Amendment(Some(person))) => {
            Refused::only(words.refusal_awaited(telling.name(*person)))
        }
        Expected::Awaits(Awaited::Amendment(None)) => Refused::only(words.hint_awaited_role().long),
        Expected::Awaits(Awaited::Away(people)) => Refused::but(
            words.refusal_not_all_answered(telling.names(people)),
            Press::People,
            words.label_people(),
        ),
        Expected::Awaits(Awaited::Choice(formats)) => Refused::only(format!(
            "{} {}",
            words.items_how(),
            words.hint_choose_one(1, formats.len()).long
        )),
        Expected::Awaits(Awaited::Gap) => Refused::only(words.gap_question()),
        Expected::Awaits(Awaited::WayOut) => Refused::but(words.ways_title(), Press::WaysOut, words.ways_aloud()),
        Expected::Awaits(Awaited::AllKept) => Refused::only(words.stop_end()),
        Expected::Awaits(Awaited::Closed) => Refused::only(words.refusal_closed()),
        Expected::Awaits(Awaited::Text) => {
            Refused::but(words.refusal_text_open(), Press::Close, words.label_close_draft_stays())
        }
        Expected::Awaits(Awaited::Disk) => Refused::only(format!(
            "{}. {}",
            capital(&words.disk_act_not_kept()),
            words.disk_trying()
        )),
        Expected::Does(_) | Expected::Opens(_) => first(expected, telling),
    }
}

fn first(expected: &Expected, telling: &Telling<'_>) -> Refused {
    let said = hint(expected, Focus::Stage, telling);
    let [long, ..] = &said.forms;
    let does = long.iter().find_map(|part| match part {
        Part::Strong(words) => Some(words.clone()),
        Part::Key(_) | Part::Plain(_) => None,
    });
    Refused {
        what: telling.words.refusal_first(),
        way: said.keys().next().zip(does),
    }
}
