//! Who sits where and how they stand in this step: one mark a seat, and an answer only while it may be seen (screens 3).

use crate::format::{Capture, Speak, Step};
use crate::session::course::Course;
use crate::session::event::{Audience, Given, Presence, TurnEnd, Wish};
use crate::session::ids::{PersonId, TextRef};
use crate::session::state::Visit;

/// A seat of the circle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SeatView {
    pub person: PersonId,
    pub name: TextRef,
    pub mark: SeatMark,
    /// The answer, while this person is asked; for the facilitator alone, to the end of the round.
    pub answer: Option<Given>,
    /// Arrived in this round of answers, and is asked after reading again.
    pub asked_at_the_end: bool,
}

/// How a person stands in the step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeatMark {
    /// Has the floor, or is asked.
    Speaks,
    Next,
    Waits,
    /// Has spoken, or has answered.
    Spoke,
    PassedForNow,
    Passed,
    Skipped,
    /// Takes no part in this round and is not awaited: the holder, while the others react (domain 4.1, step 4).
    Listens,
    /// Waits for the floor, at this position of the queue.
    Queue(usize),
    DirectReply,
    NotHere(Presence),
}

/// All seats, in their order.
pub fn seats(course: Course<'_>, step: Option<&Step>, then: &[PersonId], audience: Audience) -> Vec<SeatView> {
    let session = course.session;
    session
        .seats
        .iter()
        .filter_map(|person| {
            let known = session.people.get(person)?;
            Some(SeatView {
                person: *person,
                name: known.name,
                mark: mark(course, step, then, *person, known.presence),
                answer: answer(session.visit.as_ref(), step, *person, audience),
                asked_at_the_end: is_asked_at_the_end(session.visit.as_ref(), step, *person),
            })
        })
        .collect()
}

/// How many have spoken or answered, of how many who are here and take part.
pub fn heard(seats: &[SeatView]) -> (usize, usize) {
    let takes_part = |seat: &&SeatView| !matches!(seat.mark, SeatMark::NotHere(_) | SeatMark::Listens);
    let was_heard = |seat: &&SeatView| {
        matches!(
            seat.mark,
            SeatMark::Spoke | SeatMark::Passed | SeatMark::Skipped | SeatMark::Speaks
        )
    };
    let here = seats.iter().filter(takes_part);
    (here.clone().filter(was_heard).count(), here.count())
}

fn mark(course: Course<'_>, step: Option<&Step>, then: &[PersonId], person: PersonId, presence: Presence) -> SeatMark {
    if presence != Presence::Present {
        return SeatMark::NotHere(presence);
    }
    let Some(visit) = &course.session.visit else {
        return SeatMark::Waits;
    };
    if visit.speaker() == Some(person) || asked_for_a_yes(course) == Some(person) {
        return SeatMark::Speaks;
    }
    match step.map(|step| (&step.speak, &step.who)) {
        Some((Speak::Round, who)) if !course.takes_part(who, person) => SeatMark::Listens,
        Some((Speak::Round, _)) => in_round(visit, then, person),
        Some((Speak::Popcorn | Speak::Queue(_), _)) => in_queue(visit, person),
        Some((Speak::Together, _)) if visit.given.contains_key(&person) => SeatMark::Spoke,
        _ => SeatMark::Waits,
    }
}

/// Who must answer about an amendment on the table.
fn asked_for_a_yes(course: Course<'_>) -> Option<PersonId> {
    use crate::method::consent::Awaited;
    let (_, _, objection) = course.session.objection()?;
    match objection.work.awaits() {
        Awaited::Objector => Some(objection.by),
        Awaited::Holder => course.session.proposal_holder(),
        Awaited::Question(_) | Awaited::Amendment => None,
    }
}

fn in_round(visit: &Visit, then: &[PersonId], person: PersonId) -> SeatMark {
    let waits = visit.order.contains(&person);
    match visit.mark(person) {
        _ if then.first() == Some(&person) && waits => SeatMark::Next,
        Some(TurnEnd::PassedForNow) if waits => SeatMark::PassedForNow,
        Some(TurnEnd::Spoke) => SeatMark::Spoke,
        Some(TurnEnd::Passed | TurnEnd::PassedForNow) => SeatMark::Passed,
        Some(TurnEnd::Skipped) => SeatMark::Skipped,
        _ if visit.given.contains_key(&person) => SeatMark::Spoke,
        _ => SeatMark::Waits,
    }
}

fn in_queue(visit: &Visit, person: PersonId) -> SeatMark {
    match visit.queue.iter().position(|(waiting, _)| *waiting == person) {
        Some(index)
            if visit
                .queue
                .get(index)
                .is_some_and(|(_, wish)| *wish == Wish::DirectReply) =>
        {
            SeatMark::DirectReply
        }
        Some(index) => SeatMark::Queue(index + 1),
        None if visit.mark(person).is_some() => SeatMark::Spoke,
        None => SeatMark::Waits,
    }
}

/// Opinions keep no name after their turn (screens 1, principle 5).
fn answer(visit: Option<&Visit>, step: Option<&Step>, person: PersonId, audience: Audience) -> Option<Given> {
    let visit = visit?;
    let together = step.is_some_and(|step| step.speak == Speak::Together);
    let seen = visit.speaker() == Some(person) || together || audience == Audience::Facilitator;
    visit.given.get(&person).copied().filter(|_| seen)
}

fn is_asked_at_the_end(visit: Option<&Visit>, step: Option<&Step>, person: PersonId) -> bool {
    let asks = matches!(step.and_then(|step| step.capture), Some(Capture::Stances(_)));
    visit.is_some_and(|visit| {
        asks && visit.arrived.contains(&person) && !visit.given.contains_key(&person) && !visit.reread.contains(&person)
    })
}
