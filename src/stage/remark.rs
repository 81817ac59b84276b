//! What the facilitator is reminded of and never kept from.

use crate::format::{Speak, Start, Step};
use crate::notation::Id;
use crate::session::course::Course;
use crate::session::ids::PersonId;

/// A reminder that fits the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remark {
    /// Who facilitates would open the round. They go first only as an example, and say so (domain 3.1, "Facilitator in the round": if the
    /// seat falls there, warn, do not forbid).
    FacilitatorOpens(PersonId),
    /// Who facilitates would have the last word of the round.
    FacilitatorCloses(PersonId),
}

/// What there is to be reminded of; `then` are those still to speak who are here. A format that says itself who begins, or who ends, is
/// followed.
pub(super) fn remark(course: Course<'_>, step: Option<&Step>, then: &[PersonId]) -> Option<Remark> {
    let step = step.filter(|step| step.speak == Speak::Round)?;
    let visit = course.session.visit.as_ref()?;
    let begins = visit.turns.is_empty() && visit.closed.is_none() && then.len() > 1;
    let facilitator = course.session.holder(&Id::new("facilitator").ok()?)?;
    if !begins || !course.takes_part(&step.who, facilitator) {
        return None;
    }
    let opens = visit.opener.is_none() && !matches!(step.start, Start::Role(_));
    // Where there are two, one of them ends it.
    let closes = step.last.is_none() && (then.len() > 2 || visit.opener.is_some());
    match (then.first(), then.last()) {
        (Some(first), _) if opens && *first == facilitator => Some(Remark::FacilitatorOpens(facilitator)),
        (_, Some(last)) if closes && *last == facilitator => Some(Remark::FacilitatorCloses(facilitator)),
        _ => None,
    }
}
