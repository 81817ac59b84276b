//! What there is to do: the keys of the stage, what has no key, people, steps, notes. Whether it can be done now is asked of the meeting's
//! own rules.

use crate::session::command::{Agenda, Command, Draft, Floor, Gift, History, OnItem, People, Time};
use crate::session::event::{Amendment, Audience, Direction, TurnTime, Wish};
use crate::session::expected::{Focus, expected};
use crate::session::facts::{Note, NoteKind};
use crate::session::ids::{PersonId, TextRef};
use crate::session::{Refusal, Request};
use crate::stage::{Row, RowState};
use crate::tui::context::Context;
use crate::tui::inputs::confirm::Question;
use crate::tui::inputs::{pick, versions, written};
use crate::tui::intent::Intent;
use crate::tui::keys;
use crate::words::Words;
use crate::words::sentences::{hint, refusal};

/// Something to do.
pub(super) struct Deed {
    pub name: String,
    /// What it will do now.
    pub detail: String,
    /// The key that does it on the stage.
    pub key: String,
    pub does: Does,
    /// Why it cannot be done now.
    pub why_not: Option<String>,
}

/// What choosing it does.
pub(super) enum Does {
    Command(Command),
    /// As the key does on the stage.
    Press(Intent),
    Ask(Question),
    Pick(pick::For),
    People,
    About(PersonId),
    Points,
    /// A message to the room.
    Tell,
    Read {
        title: String,
        text: String,
    },
}

/// All of it, in the order in which it is listed.
pub(super) fn deeds(context: Context<'_>) -> Vec<Deed> {
    let mut deeds: Vec<Deed> = PRESSED
        .iter()
        .map(|(intent, name)| pressed(*intent, name(context.words), context))
        .collect();
    deeds.extend(without_key(context));
    deeds.extend(people(context));
    deeds.extend(steps(context));
    deeds.extend(notes(context));
    deeds
}

type Pressed = (Intent, fn(&Words) -> String);

/// The keys of the stage that do something to the meeting or the screen.
const PRESSED: &[Pressed] = &[
    (Intent::Next, Words::label_next),
    (Intent::GiveFloor, Words::help_floor),
    (Intent::Back, Words::help_back_one),
    (Intent::PassForNow, Words::help_pass),
    (Intent::Direction, Words::help_direction),
    (Intent::WantsFloor, Words::help_wants_floor),
    (Intent::DirectReply, Words::help_direct_reply),
    (Intent::People, Words::help_people),
    (Intent::Objection, Words::help_objection),
    (Intent::Concern, Words::help_concern),
    (Intent::Edit, Words::help_edit),
    (Intent::Versions, Words::help_versions),
    (Intent::WaysOut, Words::help_ways_out),
    (Intent::Note, Words::help_note),
    (Intent::Pause, Words::help_pause),
    (Intent::Time, Words::help_time_doors),
    (Intent::MinuteMore, Words::label_minute_more),
    (Intent::MinuteLess, Words::label_minute_less),
    (Intent::TurnTime, Words::help_turn_time),
    (Intent::Finish, Words::help_finish),
    (Intent::PreviousStep, Words::label_previous_step),
    (Intent::NextStep, Words::label_next_step),
    (Intent::Cue, Words::help_cue),
    (Intent::Cover, Words::help_cover),
    (Intent::Undo, Words::label_undo),
    (Intent::Redo, Words::label_redo),
    (Intent::Review, Words::help_review),
    (Intent::Language, Words::label_language),
    (Intent::Theme, Words::label_theme),
    (Intent::Mouse, Words::label_mouse),
    (Intent::Help, Words::label_help),
    (Intent::Leave, Words::help_leave),
];

fn pressed(intent: Intent, name: String, context: Context<'_>) -> Deed {
    let why_not = match intent {
        Intent::GiveFloor => for_anyone(context, Floor::To),
        Intent::WantsFloor => for_anyone(context, |person| Floor::Want(person, Wish::Turn)),
        Intent::DirectReply => for_anyone(context, |person| Floor::Want(person, Wish::DirectReply)),
        Intent::Versions => (!versions::are_there(context)).then(|| context.words.refusal_proposal_missing()),
        intent => probe(intent, context).and_then(|command| why_not(command, context)),
    };
    Deed {
        detail: detail(intent, context),
        key: keys::shown_for(intent, context.words),
        does: Does::Press(intent),
        name: capitalised(&name),
        why_not,
    }
}

/// A command that can be done exactly when the key can; none where the key always does something.
fn probe(intent: Intent, context: Context<'_>) -> Option<Command> {
    let session = context.meeting.session();
    let minute = crate::notation::Span::from_milliseconds(60_000).ok();
    Some(match intent {
        Intent::Back => Command::Floor(Floor::Back),
        Intent::PassForNow => Command::Floor(Floor::PassForNow),
        Intent::Direction => {
            let now = session.visit.as_ref().map(|visit| visit.direction);
            Command::Floor(Floor::Turn(match now {
                Some(Direction::Clockwise) | None => Direction::Counterclockwise,
                Some(Direction::Counterclockwise) => Direction::Clockwise,
            }))
        }
        Intent::Objection => Command::Gift(Gift::Objection(String::new())),
        Intent::Concern => Command::Gift(Gift::Concern(String::new())),
        Intent::Edit => Command::Item(OnItem::Propose(any_text())),
        Intent::WaysOut => Command::Item(OnItem::SearchOn),
        Intent::MinuteMore => Command::Time(Time::More(minute?)),
        Intent::MinuteLess => Command::Time(Time::Less(minute?)),
        Intent::Finish => Command::Agenda(Agenda::Finish),
        Intent::NextStep | Intent::PreviousStep => Command::Agenda(Agenda::Skip),
        Intent::Undo => Command::History(History::Undo),
        Intent::Redo => Command::History(History::Redo),
        _ => return None,
    })
}

/// Some text, to ask whether a text could be given.
fn any_text() -> Draft {
    Draft {
        text: "·".to_owned(),
        need: None,
        owner: None,
        term: None,
        review: None,
        criteria: None,
    }
}

fn why_not(command: Command, context: Context<'_>) -> Option<String> {
    let refused = context.meeting.could(Request { by: None, command }).err()?;
    Some(said(&refused, context))
}

fn said(refused: &Refusal, context: Context<'_>) -> String {
    refusal(refused, &context.telling()).what
}

/// Why nobody could be given this, where nobody could.
fn for_anyone(context: Context<'_>, floor: impl Fn(PersonId) -> Floor) -> Option<String> {
    let session = context.meeting.session();
    let mut present = session
        .seats
        .iter()
        .copied()
        .filter(|person| session.is_present(*person));
    let mut first = None;
    let somebody = present.any(|person| match why_not(Command::Floor(floor(person)), context) {
        Some(why) => {
            first.get_or_insert(why);
            false
        }
        None => true,
    });
    if somebody {
        None
    } else {
        first.or_else(|| Some(context.words.refusal_no_people()))
    }
}

/// What a key will do now, where more can be said than its name.
fn detail(intent: Intent, context: Context<'_>) -> String {
    let session = context.meeting.session();
    let words = context.words;
    match intent {
        Intent::Next => {
            let next = expected(session, context.meeting.tree(), Focus::Stage);
            hint(&next, Focus::Stage, &context.telling()).words()
        }
        Intent::GiveFloor => {
            let others = session.seats.iter().copied();
            let others = others.filter(|person| session.is_present(*person) && context.view.speaker != Some(*person));
            let names: Vec<String> = others.map(|person| context.name(person)).collect();
            words.enumerated(&names)
        }
        Intent::Finish | Intent::NextStep | Intent::PreviousStep => current_step(context).unwrap_or_default(),
        _ => String::new(),
    }
}

/// The name of the step that runs.
fn current_step(context: Context<'_>) -> Option<String> {
    let visit = context.meeting.session().visit.as_ref()?;
    Some(context.telling().place_name(&visit.place))
}

/// What can be done begins with a capital in the list.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn deed(name: String, detail: String, does: Does) -> Deed {
    Deed {
        name: capitalised(&name),
        detail,
        key: String::new(),
        does,
        why_not: None,
    }
}

/// A command without a key, with the reason where it cannot be given now.
fn command(name: String, command: Command, context: Context<'_>) -> Deed {
    let why_not = why_not(command.clone(), context);
    Deed {
        why_not,
        ..deed(name, String::new(), Does::Command(command))
    }
}

/// A question before a command, with the reason where the command cannot be given now.
fn asked(name: String, question: Question, agenda: Agenda, context: Context<'_>) -> Deed {
    let why_not = why_not(Command::Agenda(agenda), context);
    Deed {
        why_not,
        ..deed(name, String::new(), Does::Ask(question))
    }
}

/// What becomes of the objection at hand: its person is asked first; of who is not there, the rules say what follows.
fn of_objector(name: String, (what, ask): (OnItem, fn(PersonId) -> Question), context: Context<'_>) -> Deed {
    let plain = command(name, Command::Item(what), context);
    let session = context.meeting.session();
    match session.objection() {
        Some((_, _, objection)) if session.is_present(objection.by) => Deed {
            does: Does::Ask(ask(objection.by)),
            ..plain
        },
        _ => plain,
    }
}

fn without_key(context: Context<'_>) -> Vec<Deed> {
    let words = context.words;
    let session = context.meeting.session();
    let (other, who) = match session.screen {
        Audience::Everyone => (Audience::Facilitator, words.setup_screen_facilitator()),
        Audience::Facilitator => (Audience::Everyone, words.setup_screen_everyone()),
    };
    let large = Command::Time(Time::ShowTurns(TurnTime::Large));
    let mut deeds = vec![
        command(
            words.find_second_round(),
            Command::Agenda(Agenda::AnotherRound),
            context,
        ),
        command(words.find_close_list(), Command::Floor(Floor::CloseList), context),
        deed(words.find_message(), String::new(), Does::Tell),
        deed(words.people_who_not_asked(), String::new(), Does::Pick(pick::For::Skip)),
        of_objector(
            words.answer_rather_concern(),
            (OnItem::MakeConcern, Question::RatherConcern),
            context,
        ),
        of_objector(
            words.answer_withdraw_objection(),
            (OnItem::WithdrawObjection, Question::TakesBack),
            context,
        ),
        command(
            words.find_holder_withdraws(),
            Command::Item(OnItem::Amend {
                choice: Amendment::Withdraw,
                text: None,
            }),
            context,
        ),
        command(words.find_turn_large(), large, context),
        command(words.find_screen(who), Command::People(People::ShowTo(other)), context),
        deed(words.find_correct_name(), String::new(), Does::People),
        deed(words.people_takes_a_role(), String::new(), Does::People),
    ];
    if context.meeting.tree().captures_items() {
        deeds.push(deed(words.items_question(), String::new(), Does::Points));
    }
    if let Some((item, known)) = session.item_id().zip(session.item())
        && known.outcome.is_some()
    {
        let name = words.find_reopen(context.line(known.title));
        let agenda = Agenda::Unsettle(item);
        deeds.push(asked(name, Question::Unsettle(item), agenda, context));
    }
    deeds.push(asked(
        words.find_close_meeting(),
        Question::Close,
        Agenda::Close,
        context,
    ));
    deeds
}

/// People who can have the floor get it; of the others, what can be done about them.
fn people(context: Context<'_>) -> Vec<Deed> {
    let floor = |person| Command::Floor(Floor::To(person));
    written::people(context)
        .into_iter()
        .map(|(person, name)| {
            if why_not(floor(person), context).is_none() {
                deed(
                    name.clone(),
                    context.words.find_floor_to(name.as_str()),
                    Does::Command(floor(person)),
                )
            } else {
                deed(name, context.words.help_people(), Does::About(person))
            }
        })
        .collect()
}

/// The steps the meeting has been in: one can go back there.
fn steps(context: Context<'_>) -> Vec<Deed> {
    let words = context.words;
    let visited = |row: &Row| row.place.clone().filter(|_| row.state != RowState::Now);
    context
        .view
        .agenda
        .iter()
        .filter_map(|row| {
            let place = visited(row)?;
            let step = context.telling().row_name(&row.name);
            let name = words.find_go_to(step.as_str());
            let agenda = Agenda::GoTo(place.clone());
            Some(asked(name, Question::GoTo(place, step), agenda, context))
        })
        .collect()
}

/// A note as it is read: an action with who does it, and by when.
fn whole(note: &Note<TextRef>, context: Context<'_>) -> String {
    let (words, text) = (context.words, context.text(note.text).to_owned());
    if note.kind != NoteKind::Action {
        return text;
    }
    let who = note.who.map(|who| context.telling().entrusted(who));
    let who = who.unwrap_or_else(|| words.noted_action_anyone());
    match note.due {
        Some(due) => words.noted_action_by(who, text, words.weekday_and_day(due, context.today())),
        None => words.noted_action(who, text),
    }
}

/// Notes, actions, questions, what is kept for later: to be read whole.
fn notes(context: Context<'_>) -> Vec<Deed> {
    let words = context.words;
    let notes = context.meeting.session().notes.iter().rev();
    notes
        .map(|written| {
            let kind = match written.note.kind {
                NoteKind::Note => words.capture_note(),
                NoteKind::Action => words.capture_action(),
                NoteKind::Question => words.capture_question(),
                NoteKind::Parked => words.capture_parked(),
            };
            let read = Does::Read {
                title: kind.clone(),
                text: whole(&written.note, context),
            };
            deed(context.line(written.note.text), kind, read)
        })
        .collect()
}
