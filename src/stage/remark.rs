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
}

/// What there is to be reminded of; `then` are those still to speak who are here. A format that says itself who begins is followed.
pub(super) fn remark(course: Course<'_>, step: Option<&Step>, then: &[PersonId]) -> Option<Remark> {
    let step = step.filter(|step| step.speak == Speak::Round && !matches!(step.start, Start::Role(_)))?;
    let visit = course.session.visit.as_ref()?;
    let begins = visit.opener.is_none() && visit.closed.is_none() && then.len() > 1;
    let facilitator = course.session.holder(&Id::new("facilitator").ok()?)?;
    let opens = begins && then.first() == Some(&facilitator) && course.takes_part(&step.who, facilitator);
    opens.then_some(Remark::FacilitatorOpens(facilitator))
}
