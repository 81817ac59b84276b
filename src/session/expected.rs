//! The expected next thing: what Space does, or what is awaited instead (DESIGN, "Space").
//!
//! One function, `expected`, makes Space, the hint line, the clicker and scripts agree: the hint is the sentence of its answer, and the
//! command is its command.

use crate::format::tree::Tree;
use crate::format::{Capture, Speak, Step};
use crate::method::consent::{Awaited as Work, Question};
use crate::notation::Id;
use crate::session::command::{Agenda, Command, Floor, OnItem, Time};
use crate::session::course::{Course, Spot};
use crate::session::event::{Detail, ObjectionState, Side, Wish};
use crate::session::facts::{GroupQuestion, ItemKind};
use crate::session::ids::{ItemId, ObjectionId, PersonId, TextRef};
use crate::session::place::Place;
use crate::session::state::{Phase, Session, Visit};

/// What the screen has open, as far as Space is concerned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Focus {
    #[default]
    Stage,
    /// A seat is selected whose answer was given earlier.
    Seat(PersonId),
    /// A text or a sheet is open.
    Sheet,
    /// The pause sheet.
    PauseSheet,
    Covered,
    /// The disk does not keep.
    Trouble,
}

/// What Space does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    Does(Doing),
    /// A text is to be written first.
    Opens(Writing),
    /// Nothing: this is awaited.
    Awaits(Awaited),
}

/// Something Space does by a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Doing {
    /// The first step.
    Begin(Place),
    LeaveRoleEmpty(Id),
    OpenItem(ItemId),
    ChooseKind(Id),
    AgreeAgenda,
    /// The floor to this person: first of a round, next, or head of a queue.
    FloorTo(PersonId),
    /// The text is read again for who arrived in the round; then their answer.
    Reread(PersonId),
    /// Who has the floor sees no objection; then the floor to the next, if there is one.
    NoObjection {
        speaker: PersonId,
        then: Option<PersonId>,
    },
    /// The last turn ends: everyone has spoken or answered.
    EndTurns,
    /// Nobody has the floor.
    FreeFloor,
    /// The calm stop: nobody objects, it is decided.
    Decide,
    /// The calm stop: the round is closed, the first objection is heard.
    HearObjections(u16),
    /// By a sign: nobody objects, or nobody else.
    NobodyObjects {
        else_: bool,
    },
    /// The question put to the group: nobody objects, or the objection is heard and it is not followed.
    GroupAgrees {
        objections: usize,
    },
    /// The yes of who is not here is put to all.
    AskAll(Side),
    AskQuestion(Question),
    /// The step is done; then this place, or the end.
    StepDone(Option<Place>),
    GoOn,
    /// Only returns to the speaker.
    Return,
    Uncover,
    OnlyStopTheClock,
}

/// What is written first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writing {
    Proposal,
    Items,
    /// The amendment that might lift this objection.
    Amendment(ObjectionId),
    Detail(Detail),
}

/// What is awaited, when Space does nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Awaited {
    /// Who objected: is it lifted?
    Objector(PersonId),
    /// The holder: does it still answer the need?
    Holder(PersonId),
    /// The holder keeps, clarifies, changes, reworks or withdraws; where nobody carries the proposal, all say which.
    Amendment(Option<PersonId>),
    /// These people have not answered: they stepped out, or were skipped; or nobody is here who could.
    Away(Vec<PersonId>),
    /// One of these formats, by number.
    Choice(Vec<Id>),
    /// Whether the gap counts.
    Gap,
    /// A way out, by number.
    WayOut,
    /// A role's holder, by all; the person who objected is not there and neither is the holder.
    /// Nothing is left to do: all is kept.
    AllKept,
    Closed,
    /// What is open takes the key.
    Text,
    /// The disk.
    Disk,
}

impl Doing {
    /// The command it stands for; `None` where only the screen changes.
    pub fn command(&self) -> Option<Command> {
        Some(match self {
            Doing::Begin(_) | Doing::OpenItem(_) | Doing::StepDone(_) => Command::Agenda(Agenda::Next),
            Doing::LeaveRoleEmpty(_) => Command::Agenda(Agenda::LeaveRoleEmpty),
            Doing::ChooseKind(format) => Command::Agenda(Agenda::Choose(format.clone())),
            Doing::AgreeAgenda | Doing::NobodyObjects { .. } | Doing::GroupAgrees { .. } => {
                Command::Floor(Floor::AllAgree)
            }
            Doing::FloorTo(_) | Doing::Reread(_) | Doing::EndTurns | Doing::FreeFloor => Command::Floor(Floor::Next),
            Doing::NoObjection { .. } => Command::Floor(Floor::NoObjection),
            Doing::Decide | Doing::HearObjections(_) => Command::Floor(Floor::CloseRound),
            Doing::AskAll(_) => Command::Item(OnItem::YesOfAll),
            Doing::AskQuestion(_) => Command::Item(OnItem::Examine),
            Doing::GoOn => Command::Time(Time::Resume),
            Doing::OnlyStopTheClock => Command::Time(Time::Pause(crate::session::command::PauseFor::Clock)),
            Doing::Return | Doing::Uncover => return None,
        })
    }
}

/// What Space does now: the first row of DESIGN's table that fits.
pub fn expected(session: &Session, tree: &Tree, focus: Focus) -> Expected {
    match focus {
        Focus::Covered => return Expected::Does(Doing::Uncover),
        Focus::Trouble => return Expected::Awaits(Awaited::Disk),
        Focus::Sheet => return Expected::Awaits(Awaited::Text),
        Focus::PauseSheet => return Expected::Does(Doing::OnlyStopTheClock),
        Focus::Seat(_) => return Expected::Does(Doing::Return),
        Focus::Stage => {}
    }
    let course = Course { tree, session };
    match session.phase {
        Phase::Closed => return Expected::Awaits(Awaited::Closed),
        _ if session.gap.is_some() => return Expected::Awaits(Awaited::Gap),
        _ if session.pause.is_some() => return Expected::Does(Doing::GoOn),
        Phase::Ended => return Expected::Awaits(Awaited::AllKept),
        Phase::Waiting => {
            let first = course.first().map(|arrival| arrival.place);
            return first.map_or(Expected::Awaits(Awaited::AllKept), |place| {
                Expected::Does(Doing::Begin(place))
            });
        }
        Phase::Running => {}
    }
    match &session.visit {
        Some(visit) => at_place(course, visit),
        None => Expected::Awaits(Awaited::AllKept),
    }
}

fn at_place(course: Course<'_>, visit: &Visit) -> Expected {
    if let Some((question, objecting)) = &course.session.question {
        return by_all(course, question, objecting.len());
    }
    if let Some(role) = &visit.role_asked {
        return Expected::Does(Doing::LeaveRoleEmpty(role.clone()));
    }
    match course.spot(&visit.place) {
        Some(Spot::Step(step)) => in_step(course, visit, step),
        Some(Spot::Item(_)) => visit
            .item
            .map_or(done(course, visit), |item| Expected::Does(Doing::OpenItem(item))),
        Some(Spot::Choice(block)) => {
            let offered: Vec<Id> = block.parts.iter().map(|part| part.id().clone()).collect();
            choice(course.session, offered)
        }
        None => done(course, visit),
    }
}

/// The format of the item's kind; without a kind, by number.
fn choice(session: &Session, offered: Vec<Id>) -> Expected {
    let of_kind = session.item().and_then(|item| item.kind).map(|kind| match kind {
        ItemKind::Report => "report",
        ItemKind::Explore => "explore",
        ItemKind::Decide => "consent_full",
    });
    match offered.iter().find(|format| Some(format.as_str()) == of_kind) {
        Some(format) => Expected::Does(Doing::ChooseKind(format.clone())),
        None => Expected::Awaits(Awaited::Choice(offered)),
    }
}

fn in_step(course: Course<'_>, visit: &Visit, step: &Step) -> Expected {
    let item = course.session.item();
    let deciding = matches!(
        step.capture,
        Some(Capture::Proposal | Capture::Amendment | Capture::Stances(_) | Capture::Integration)
    );
    if deciding && item.is_some_and(|item| item.outcome.is_some()) {
        return done(course, visit);
    }
    match step.capture {
        Some(Capture::Integration) => return integration(course, visit),
        Some(Capture::Proposal | Capture::Stances(_)) if item.is_none_or(|item| item.versions.is_empty()) => {
            return Expected::Opens(Writing::Proposal);
        }
        Some(Capture::Amendment) => return Expected::Awaits(Awaited::Amendment(course.session.who_amends())),
        Some(Capture::Items) => {
            let empty = course.session.item_order.is_empty();
            return if empty {
                Expected::Opens(Writing::Items)
            } else {
                Expected::Does(Doing::AgreeAgenda)
            };
        }
        Some(Capture::Decision) => {
            if let Some(detail) = item.and_then(missing_detail) {
                return Expected::Opens(Writing::Detail(detail));
            }
        }
        _ => {}
    }
    match step.speak {
        Speak::Round => round(course, visit, step),
        Speak::Together => by_a_sign(course, visit, step),
        Speak::Popcorn | Speak::Queue(_) => open_floor(course, visit, step),
        Speak::Facilitator | Speak::Role(_) | Speak::Silence => done(course, visit),
    }
}

/// What is still asked of a decision: each once, in order.
fn missing_detail(item: &crate::session::state::Item) -> Option<Detail> {
    let care = &item.care;
    let given = [
        (Detail::Owner, care.owner.is_some()),
        (Detail::Term, care.term.is_some() || care.review.is_some()),
        (Detail::Criteria, care.criteria.is_some()),
    ];
    given
        .into_iter()
        .find(|(detail, given)| !given && !item.left_open.contains(detail))
        .map(|(detail, _)| detail)
}

fn round(course: Course<'_>, visit: &Visit, step: &Step) -> Expected {
    let session = course.session;
    let next = visit.order.iter().copied().find(|person| session.is_present(*person));
    let stances = matches!(step.capture, Some(Capture::Stances(_)));
    match (visit.speaker(), next) {
        (Some(speaker), next) if stances && !visit.given.contains_key(&speaker) => {
            let then = next.filter(|next| !newly_arrived(visit, *next));
            Expected::Does(Doing::NoObjection { speaker, then })
        }
        (Some(_), None) if stances => Expected::Does(Doing::EndTurns),
        (Some(_), Some(next)) if stances && newly_arrived(visit, next) => Expected::Does(Doing::EndTurns),
        (None, Some(next)) if stances && newly_arrived(visit, next) => Expected::Does(Doing::Reread(next)),
        (_, Some(next)) => Expected::Does(Doing::FloorTo(next)),
        (None, None) if stances => calm_stop(course, visit, step),
        (_, None) => done(course, visit),
    }
}

fn newly_arrived(visit: &Visit, person: PersonId) -> bool {
    visit.arrived.contains(&person) && !visit.reread.contains(&person)
}

/// All answer at once; for consent, who stepped out is waited for.
fn by_a_sign(course: Course<'_>, visit: &Visit, step: &Step) -> Expected {
    if matches!(step.capture, Some(Capture::Stances(_))) {
        let waited_for = course.unanswered(step);
        let anyone = course
            .session
            .seats
            .iter()
            .any(|person| course.session.is_present(*person));
        if !waited_for.is_empty() || !anyone {
            return Expected::Awaits(Awaited::Away(waited_for));
        }
    }
    Expected::Does(Doing::NobodyObjects {
        else_: !visit.given.is_empty(),
    })
}

/// A question to all is answered by a sign like short consent (domain 4.3): who stepped out is waited for, but for the person in whose
/// absence it is asked. Once somebody objects it is not followed, whoever comes back.
fn by_all(course: Course<'_>, question: &GroupQuestion<TextRef>, objections: usize) -> Expected {
    let session = course.session;
    let concerned = match question {
        GroupQuestion::Yes { side: Side::Holder, .. } => session.proposal_holder(),
        GroupQuestion::Yes {
            side: Side::Objector, ..
        }
        | GroupQuestion::RatherConcern { .. } => session.objection().map(|(_, _, objection)| objection.by),
        GroupQuestion::WayOut(_) | GroupQuestion::Door(_) => None,
    };
    let waited_for = course.away().filter(|person| Some(*person) != concerned);
    let waited_for: Vec<PersonId> = waited_for.collect();
    let mut seats = session.seats.iter();
    let anyone = seats.any(|person| session.is_present(*person));
    if objections == 0 && (!waited_for.is_empty() || !anyone) {
        return Expected::Awaits(Awaited::Away(waited_for));
    }
    Expected::Does(Doing::GroupAgrees { objections })
}

/// Everyone has answered: one calm stop before it is decided. Who stepped out or was skipped is waited for.
fn calm_stop(course: Course<'_>, visit: &Visit, step: &Step) -> Expected {
    let waited_for = course.unanswered(step);
    if !waited_for.is_empty() || visit.given.is_empty() {
        return Expected::Awaits(Awaited::Away(waited_for));
    }
    let open = course.session.item().map_or(0, |item| item.open_objections().count());
    match u16::try_from(open) {
        Ok(0) => Expected::Does(Doing::Decide),
        Ok(open) => Expected::Does(Doing::HearObjections(open)),
        Err(_) => Expected::Does(Doing::HearObjections(u16::MAX)),
    }
}

fn open_floor(course: Course<'_>, visit: &Visit, step: &Step) -> Expected {
    let here = || {
        visit
            .queue
            .iter()
            .filter(|(person, _)| course.session.is_present(*person))
    };
    let reply = here().find(|(_, wish)| *wish == Wish::DirectReply);
    let unheard = here().find(|(person, _)| step.speak == Speak::Popcorn && visit.mark(*person).is_none());
    match (reply.or(unheard).or_else(|| here().next()), visit.speaker()) {
        (Some((next, _)), _) => Expected::Does(Doing::FloorTo(*next)),
        (None, Some(_)) => Expected::Does(Doing::FreeFloor),
        (None, None) => done(course, visit),
    }
}

/// The next of its questions, then the amendment; never the end of the step while the objection is open.
fn integration(course: Course<'_>, visit: &Visit) -> Expected {
    let session = course.session;
    let Some((_, id, objection)) = session.objection() else {
        return done(course, visit);
    };
    if objection.state != ObjectionState::Open {
        return done(course, visit);
    }
    if objection.work.is_stuck() {
        return Expected::Awaits(Awaited::WayOut);
    }
    let here = |person: Option<PersonId>| person.filter(|person| session.is_present(*person));
    match objection.work.awaits() {
        Work::Question(question) => Expected::Does(Doing::AskQuestion(question)),
        Work::Amendment => Expected::Opens(Writing::Amendment(id)),
        Work::Objector => match here(Some(objection.by)) {
            Some(person) => Expected::Awaits(Awaited::Objector(person)),
            None => Expected::Does(Doing::AskAll(Side::Objector)),
        },
        Work::Holder => match here(session.proposal_holder()) {
            Some(person) => Expected::Awaits(Awaited::Holder(person)),
            None => Expected::Does(Doing::AskAll(Side::Holder)),
        },
    }
}

fn done(course: Course<'_>, visit: &Visit) -> Expected {
    let after = course.after(&visit.place).map(|arrival| arrival.place);
    Expected::Does(Doing::StepDone(after))
}
