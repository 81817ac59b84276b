//! What there is to see now: one value that every screen, the room's view, `--plain` and the tests read. Made anew from the facts; holds
//! no sentence (that is `words`') and no layout (that is a face's).
//!
//! What an audience may not read is absent here, not hidden by the drawing (screens 1, "Who reads what").

use crate::format::tree::Tree;
use crate::format::{Capture, DirectReply, Speak, Step};
use crate::method::consent::{Integration, Question};
use crate::notation::{Id, Text};
use crate::session::clock;
use crate::session::course::{Course, Spot};
use crate::session::event::{Audience, Direction, Pause, Timebox, TurnTime, Wish};
use crate::session::expected::{Expected, Focus, expected};
use crate::session::facts::{Care, GroupQuestion, ItemKind, Outcome};
use crate::session::ids::{ConcernId, ItemId, ObjectionId, PersonId, TextRef};
use crate::session::state::{Phase, Session, SpeakingList, Visit};
use crate::stage::agenda::{Reckoned, Row, reckoned};
use crate::stage::remark::{Remark, remark};
use crate::stage::seats::{SeatView, seats};

/// Everything there is to see.
#[derive(Debug, Clone, PartialEq)]
pub struct View {
    pub phase: Phase,
    pub audience: Audience,
    pub workspace: Option<TextRef>,
    pub subject: Option<TextRef>,
    pub agenda: Vec<Row>,
    /// Milliseconds since the session began.
    pub expected_end: Option<u64>,
    pub planned_end: Option<u64>,
    pub scene: Scene,
    pub seats: Vec<SeatView>,
    /// The way the round goes; `None` where there is no order.
    pub direction: Option<Direction>,
    /// Who got the floor first in this round.
    pub opener: Option<PersonId>,
    pub speaker: Option<PersonId>,
    /// Who is next, then who follows; in a queue, those who wait.
    pub then: Vec<PersonId>,
    pub time: TimeView,
    pub pause: Option<PauseView>,
    pub expected: Expected,
    /// Who has not spoken in free talk; for the facilitator only.
    pub not_yet_heard: Vec<PersonId>,
    /// What the facilitator is reminded of.
    pub remark: Option<Remark>,
}

/// What stands in the middle of attention.
#[derive(Debug, Clone, PartialEq)]
pub enum Scene {
    /// Before the first step.
    Waiting,
    /// A step with its sentences.
    Step(Box<StepView>),
    /// A breath before an item is opened.
    BetweenItems(PointView),
    /// A format is chosen for the item.
    Choice { item: Option<PointView>, offered: Vec<Id> },
    /// After the last step, or closed.
    Ended,
}

/// The step that runs.
#[derive(Debug, Clone, PartialEq)]
pub struct StepView {
    pub id: Id,
    pub name: Option<Text>,
    /// The sentence for the room; `say_again` from the second pass on, if the version is new.
    pub say: Option<Text>,
    pub aloud: Option<Text>,
    pub cue: Option<Text>,
    pub speak: SpeakView,
    pub direct_reply: DirectReply,
    /// Whether one can still ask for the floor.
    pub list: SpeakingList,
    pub capture: Option<Capture>,
    /// A role that was asked for; the step waits.
    pub role_asked: Option<Id>,
    /// What is decided on, where the step has it.
    pub object: Option<ObjectView>,
    /// Which time round the answers are asked, from 1.
    pub round: u16,
    /// Everyone has answered and the round is not closed yet: the calm stop.
    pub calm_stop: bool,
    /// The text was read again for this person, whose answer is awaited.
    pub reread: Option<PersonId>,
    pub objection: Option<ObjectionView>,
    pub question: Option<(GroupQuestion<TextRef>, usize)>,
    /// The points of the agenda, where they are captured.
    pub points: Vec<PointView>,
}

/// How people speak, as far as it changes what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeakView {
    Facilitator,
    Role,
    Round,
    Together,
    Popcorn,
    Queue,
    Silence,
}

/// The text that is decided on.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectView {
    pub item: ItemId,
    pub version: u16,
    pub text: TextRef,
    /// The texts of all versions, oldest first.
    pub versions: Vec<(u16, TextRef)>,
    pub care: Care<TextRef>,
    pub holder: Option<PersonId>,
    /// Open objections, numbered, without names.
    pub objections: Vec<(ObjectionId, Option<TextRef>)>,
    /// Concerns that stand, without names.
    pub concerns: Vec<(ConcernId, Option<TextRef>)>,
    pub outcome: Option<Outcome<TextRef>>,
    /// How many objections improved the text.
    pub lifted: usize,
}

/// The objection that is worked on.
#[derive(Debug, Clone, PartialEq)]
pub struct ObjectionView {
    pub id: ObjectionId,
    /// Its place among those of this round, and how many there are.
    pub number: usize,
    pub of: usize,
    pub text: Option<TextRef>,
    pub by: PersonId,
    pub work: Integration,
    /// The question asked last.
    pub question: Option<Question>,
    pub tabled: Option<(TextRef, Care<TextRef>)>,
}

/// A point of the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointView {
    pub item: ItemId,
    /// Its position, from 1.
    pub number: usize,
    pub title: TextRef,
    pub kind: Option<ItemKind>,
    pub by: Option<PersonId>,
    pub minutes: Option<u16>,
}

/// Whose time runs, and how much is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeView {
    pub turn: Option<Running>,
    pub step: Option<Running>,
    /// How the group agreed to see a turn's time.
    pub shown: TurnTime,
    /// No digits at all: silence, or a round that asks for objections (screens 4).
    pub no_digits: bool,
    /// Which timebox a minute more belongs to.
    pub timebox: Option<Timebox>,
}

/// A time that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// Milliseconds so far.
    pub elapsed: u64,
    /// Milliseconds agreed; `None` counts up.
    pub total: Option<u64>,
}

impl Running {
    /// Milliseconds left, negative when over.
    pub fn left(self) -> Option<i64> {
        let signed = |time| i64::try_from(time).unwrap_or(i64::MAX);
        self.total.map(|total| signed(total) - signed(self.elapsed))
    }
}

/// A pause that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PauseView {
    pub kind: Pause,
    /// Milliseconds since the session began.
    pub since: u64,
}

/// What there is to see at `at`, for this audience.
pub fn stage(session: &Session, tree: &Tree, at: u64, audience: Audience) -> View {
    let course = Course { tree, session };
    let visit = session.visit.as_ref();
    let step = course.step();
    let in_round = step.is_some_and(|step| step.speak == Speak::Round);
    let mut then: Vec<PersonId> = match visit {
        Some(visit) if in_round => visit.order.clone(),
        Some(visit) => in_line(visit, step),
        None => Vec::new(),
    };
    then.retain(|person| session.is_present(*person));
    let Reckoned { agenda, end } = reckoned(session, tree, at);
    View {
        phase: session.phase,
        audience,
        workspace: session.workspace(),
        subject: session.subject,
        agenda,
        expected_end: end,
        planned_end: session.end,
        scene: scene(course, step),
        seats: seats(course, step, &then, audience),
        remark: remark(course, step, &then),
        direction: visit
            .filter(|visit| in_round && visit.closed.is_none())
            .map(|visit| visit.direction),
        opener: visit.filter(|_| in_round).and_then(|visit| visit.opener),
        speaker: visit.and_then(|visit| visit.speaker()),
        then,
        time: time(session, tree, step, at),
        pause: session.pause.map(|(kind, since)| PauseView { kind, since }),
        expected: expected(session, tree, Focus::Stage),
        not_yet_heard: not_yet_heard(session, step, audience),
    }
}

/// Who waits for the floor, as Space gives it: direct replies, then, in free talk, who was not heard yet, then in order of asking.
fn in_line(visit: &Visit, step: Option<&Step>) -> Vec<PersonId> {
    let free = step.is_some_and(|step| step.speak == Speak::Popcorn);
    let mut queue = visit.queue.clone();
    queue.sort_by_key(|(person, wish)| (*wish != Wish::DirectReply, free && visit.mark(*person).is_some()));
    queue.into_iter().map(|(person, _)| person).collect()
}

fn scene(course: Course<'_>, step: Option<&Step>) -> Scene {
    let session = course.session;
    match (session.phase, step) {
        (Phase::Waiting, _) => Scene::Waiting,
        (Phase::Ended | Phase::Closed, _) => Scene::Ended,
        (Phase::Running, Some(step)) => Scene::Step(Box::new(step_view(course, step))),
        (Phase::Running, None) => {
            let point = session.item_id().and_then(|item| point(session, item));
            let spot = session.visit.as_ref().and_then(|visit| course.spot(&visit.place));
            match (spot, point) {
                (Some(Spot::Choice(block)), item) => Scene::Choice {
                    item,
                    offered: block.parts.iter().map(|part| part.id().clone()).collect(),
                },
                (_, Some(point)) => Scene::BetweenItems(point),
                (_, None) => Scene::Ended,
            }
        }
    }
}

fn step_view(course: Course<'_>, step: &Step) -> StepView {
    let session = course.session;
    let visit = session.visit.as_ref();
    let stances = matches!(step.capture, Some(Capture::Stances(_)));
    let round = session.item().map_or(0, |item| item.rounds.len())
        + usize::from(visit.is_some_and(|visit| visit.closed.is_none()));
    let again = stances && round > 1 && version_is_new(session);
    let say = step.say_again.as_ref().filter(|_| again).or(step.say.as_ref());
    let everyone_answered =
        visit.is_some_and(|visit| visit.order.is_empty() && visit.floor.is_none() && visit.opener.is_some());
    StepView {
        id: (*step.id).clone(),
        name: step.name.clone(),
        say: say.map(|text| text.value.clone()),
        aloud: step.aloud.as_ref().map(|text| text.value.clone()),
        cue: step.cue.as_ref().map(|text| text.value.clone()),
        speak: speak_view(&step.speak),
        direct_reply: step.direct_reply,
        list: visit.map_or(SpeakingList::Open, |visit| visit.list),
        capture: step.capture,
        role_asked: visit.and_then(|visit| visit.role_asked.clone()),
        object: object(session).filter(|object| !is_behind(step, object)),
        round: u16::try_from(round.max(1)).unwrap_or(u16::MAX),
        calm_stop: stances && step.speak == Speak::Round && everyone_answered,
        reread: visit.and_then(|visit| visit.speaker().filter(|person| visit.reread.contains(person))),
        objection: objection(session),
        question: session
            .question
            .as_ref()
            .map(|(question, objecting)| (*question, objecting.len())),
        points: match step.capture {
            Some(Capture::Items) => session
                .item_order
                .iter()
                .filter_map(|item| point(session, *item))
                .collect(),
            _ => Vec::new(),
        },
    }
}

fn version_is_new(session: &Session) -> bool {
    session.item().is_some_and(|item| {
        item.rounds
            .last()
            .is_some_and(|(_, round)| round.version != item.newest())
    })
}

fn speak_view(speak: &Speak) -> SpeakView {
    match speak {
        Speak::Facilitator => SpeakView::Facilitator,
        Speak::Role(_) => SpeakView::Role,
        Speak::Round => SpeakView::Round,
        Speak::Together => SpeakView::Together,
        Speak::Popcorn => SpeakView::Popcorn,
        Speak::Queue(_) => SpeakView::Queue,
        Speak::Silence => SpeakView::Silence,
    }
}

/// Whether the text is no more what this step is about: once it is settled, each speaks in turn of something else, as in a check-out.
fn is_behind(step: &Step, object: &ObjectView) -> bool {
    object.outcome.is_some() && step.capture.is_none() && step.speak == Speak::Round
}

/// What is decided on, once there is a version of it.
fn object(session: &Session) -> Option<ObjectView> {
    let item_id = session.item_id()?;
    let item = session.items.get(&item_id)?;
    let newest = item.versions.last()?;
    Some(ObjectView {
        item: item_id,
        version: newest.number,
        text: newest.text,
        versions: item
            .versions
            .iter()
            .map(|version| (version.number, version.text))
            .collect(),
        care: item.care,
        holder: session.proposal_holder(),
        objections: item
            .open_objections()
            .map(|(id, objection)| (id, objection.text))
            .collect(),
        concerns: item
            .standing_concerns()
            .map(|(id, concern)| (id, concern.text))
            .collect(),
        outcome: item.outcome.map(|settled| settled.outcome),
        lifted: item.objections_that_improved(),
    })
}

fn objection(session: &Session) -> Option<ObjectionView> {
    let (item, id, objection) = session.objection()?;
    let all: Vec<ObjectionId> = session.items.get(&item)?.objections_of_this_time(id);
    Some(ObjectionView {
        id,
        number: all.iter().position(|other| *other == id).map_or(1, |index| index + 1),
        of: all.len(),
        text: objection.text,
        by: objection.by,
        work: objection.work,
        question: objection.work.question,
        tabled: objection.tabled,
    })
}

fn point(session: &Session, item: ItemId) -> Option<PointView> {
    let known = session.items.get(&item)?;
    let index = session.item_order.iter().position(|other| *other == item)?;
    Some(PointView {
        item,
        number: index + 1,
        title: known.title,
        kind: known.kind,
        by: known.by,
        minutes: known.minutes,
    })
}

fn time(session: &Session, tree: &Tree, step: Option<&Step>, at: u64) -> TimeView {
    let visit = session.visit.as_ref();
    let turn_total = step.and_then(|step| clock::turn_time(session, step));
    let turn_total = turn_total.map(|total| clock::with(total, visit.map_or(0, |visit| visit.turn_extended)));
    let no_digits = step.is_some_and(|step| {
        step.speak == Speak::Silence
            || (step.speak == Speak::Round && matches!(step.capture, Some(Capture::Stances(_))))
    });
    TimeView {
        turn: clock::turn_elapsed(session, at).map(|elapsed| Running {
            elapsed,
            total: turn_total,
        }),
        step: clock::step_elapsed(session, at).map(|elapsed| Running {
            elapsed,
            total: clock::step_time(session, tree),
        }),
        shown: session.turn_time,
        no_digits,
        timebox: clock::timebox(session, tree, at).map(|(which, _)| which),
    }
}

/// An invitation, for the facilitator alone (domain 3.2).
fn not_yet_heard(session: &Session, step: Option<&Step>, audience: Audience) -> Vec<PersonId> {
    let free = step.is_some_and(|step| matches!(step.speak, Speak::Popcorn | Speak::Queue(_)));
    let Some(visit) = session
        .visit
        .as_ref()
        .filter(|_| free && audience == Audience::Facilitator)
    else {
        return Vec::new();
    };
    let unheard = |person: &&PersonId| visit.mark(**person).is_none() && visit.speaker() != Some(**person);
    session
        .seats
        .iter()
        .filter(|person| session.is_present(**person))
        .filter(unheard)
        .copied()
        .collect()
}
