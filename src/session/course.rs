//! The way through the tree of steps: what stands at a place, what follows it, and whether a condition holds.
//!
//! Reads the session and the tree, changes nothing. There are no jumps: `after` is the only way forward, `arrival` the way to a place
//! that a person chose.

use crate::format::tree::{Block, Kind, Part, Tree};
use crate::format::{Condition, EachOf, Speak, Step, Who};
use crate::notation::Id;
use crate::session::event::{Amendment, Ending, Fitted, Presence};
use crate::session::facts::Outcome;
use crate::session::ids::{ItemId, ObjectionId, PersonId};
use crate::session::place::{Place, Segment};
use crate::session::state::Session;

/// What stands at a place.
#[derive(Debug, Clone, Copy)]
pub enum Spot<'a> {
    Step(&'a Step),
    /// The stop before an item is opened.
    Item(&'a Block),
    /// A format is to be chosen.
    Choice(&'a Block),
}

/// A place that can be entered, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    pub place: Place,
    pub about: About,
}

/// What the steps inside a block are about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    pub item: Option<ItemId>,
    pub objection: Option<ObjectionId>,
    pub bound: Option<(Id, PersonId)>,
}

/// The way through `tree`, as `session` now stands.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    pub tree: &'a Tree,
    pub session: &'a Session,
}

impl<'a> Course<'a> {
    /// What stands at this place.
    pub fn spot(&self, place: &Place) -> Option<Spot<'a>> {
        let mut parts = &self.tree.parts;
        let mut path = place.0.iter().peekable();
        while let Some(segment) = path.next() {
            match parts.iter().find(|part| *part.id() == segment.id)? {
                Part::Step(step) => return path.peek().is_none().then_some(Spot::Step(step)),
                Part::Block(block) if path.peek().is_some() => parts = &block.parts,
                Part::Block(block) => {
                    return match block.kind {
                        Kind::Each { of: EachOf::Items, .. } => Some(Spot::Item(block)),
                        Kind::Choose => Some(Spot::Choice(block)),
                        _ => None,
                    };
                }
            }
        }
        None
    }

    /// The step that runs.
    pub fn step(&self) -> Option<&'a Step> {
        match self.spot(&self.session.visit.as_ref()?.place)? {
            Spot::Step(step) => Some(step),
            Spot::Item(_) | Spot::Choice(_) => None,
        }
    }

    /// The first place of the meeting.
    pub fn first(&self) -> Option<Arrival> {
        self.first_of(&self.tree.parts, &Place::default(), &self.outermost())
    }

    /// What follows the place where the meeting is; `None`: the end.
    pub fn after(&self, place: &Place) -> Option<Arrival> {
        self.onward(&self.tree.parts, &Place::default(), &place.0, &self.outermost())
    }

    /// The arrival at a place that somebody chose, if it is one. A pass that is not named is the one that runs, else the first.
    pub fn arrival(&self, place: &Place) -> Option<Arrival> {
        self.spot(place)?;
        let mut about = self.outermost();
        let mut parts = &self.tree.parts;
        let mut whole = Place::default();
        for segment in &place.0 {
            let part = parts.iter().find(|part| *part.id() == segment.id)?;
            let segment = self.counted(part, segment, &whole)?;
            if let Part::Block(block) = part {
                about = self.inside(block, &segment, &about)?;
                parts = &block.parts;
            }
            whole = whole.then(segment);
        }
        Some(Arrival { place: whole, about })
    }

    /// A part of a place as it stands in full: only a `Repeat` and an `Each` are counted, from 1.
    fn counted(&self, part: &Part, segment: &Segment, prefix: &Place) -> Option<Segment> {
        let kind = match part {
            Part::Block(block) => Some(&block.kind),
            Part::Step(_) => None,
        };
        match (kind, segment.count) {
            (Some(Kind::Repeat { .. }), None) => {
                let here = self.session.visit.iter().filter(|visit| visit.place.is_within(prefix));
                let mut running = here.filter_map(|visit| visit.place.0.get(prefix.0.len()));
                let running = running.find(|running| running.id == segment.id).cloned();
                Some(running.unwrap_or_else(|| Segment::counted(segment.id.clone(), 1)))
            }
            (Some(Kind::Repeat { .. } | Kind::Each { .. }), Some(count)) if count > 0 => Some(segment.clone()),
            (Some(Kind::Repeat { .. } | Kind::Each { .. }), _) | (_, Some(_)) => None,
            (_, None) => Some(segment.clone()),
        }
    }

    fn outermost(&self) -> About {
        let subject = self
            .session
            .beginning
            .as_ref()
            .is_some_and(|beginning| beginning.subject_is_item);
        About {
            item: subject.then_some(ItemId(1)),
            ..About::default()
        }
    }

    /// What the inside of a block is about; `None` where it names a thing that is not there.
    fn inside(&self, block: &Block, segment: &Segment, about: &About) -> Option<About> {
        let Kind::Each { of, bind, .. } = &block.kind else {
            return Some(about.clone());
        };
        let count = segment.count?;
        match of {
            EachOf::Items => {
                let item = ItemId(count);
                self.session.items.contains_key(&item).then(|| About {
                    item: Some(item),
                    ..About::default()
                })
            }
            EachOf::Objections => {
                let objection = ObjectionId(count);
                let by = self.session.items.get(&about.item?)?.objections.get(&objection)?.by;
                let bound = bind.clone().map(|role| (role, by));
                Some(About {
                    item: about.item,
                    objection: Some(objection),
                    bound,
                })
            }
        }
    }

    /// The first place of these parts that can be entered.
    fn first_of(&self, parts: &[Part], prefix: &Place, about: &About) -> Option<Arrival> {
        parts
            .iter()
            .filter(|part| self.is_held(part, about))
            .find_map(|part| match part {
                Part::Step(step) => Some(Arrival {
                    place: prefix.then(Segment::plain((*step.id).clone())),
                    about: about.clone(),
                }),
                Part::Block(block) => self.enter(block, prefix, about),
            })
    }

    fn enter(&self, block: &Block, prefix: &Place, about: &About) -> Option<Arrival> {
        match &block.kind {
            Kind::Once { .. } | Kind::Format(_) => {
                self.first_of(&block.parts, &prefix.then(Segment::plain(block.id.clone())), about)
            }
            Kind::Repeat { .. } => self.pass(block, 1, prefix, about),
            Kind::Each { .. } => self.element(block, None, prefix, about),
            Kind::Choose => Some(Arrival {
                place: prefix.then(Segment::plain(block.id.clone())),
                about: about.clone(),
            }),
        }
    }

    fn pass(&self, block: &Block, number: u16, prefix: &Place, about: &About) -> Option<Arrival> {
        self.first_of(
            &block.parts,
            &prefix.then(Segment::counted(block.id.clone(), number)),
            about,
        )
    }

    /// The next thing of an `Each` that is not done, after the one just left.
    fn element(&self, block: &Block, left: Option<u16>, prefix: &Place, about: &About) -> Option<Arrival> {
        let Kind::Each { of, .. } = &block.kind else {
            return None;
        };
        self.not_done(*of, left, about).into_iter().find_map(|count| {
            let segment = Segment::counted(block.id.clone(), count);
            let inside = self.inside(block, &segment, about)?;
            let place = prefix.then(segment);
            match of {
                EachOf::Items => Some(Arrival { place, about: inside }),
                EachOf::Objections => self.first_of(&block.parts, &place, &inside),
            }
        })
    }

    fn not_done(&self, of: EachOf, left: Option<u16>, about: &About) -> Vec<u16> {
        match of {
            EachOf::Items => {
                let waits = |id: &&ItemId| {
                    left != Some(id.0)
                        && self
                            .session
                            .items
                            .get(id)
                            .is_some_and(|item| !item.gone_through && !item.postponed && item.outcome.is_none())
                };
                self.session.item_order.iter().filter(waits).map(|id| id.0).collect()
            }
            EachOf::Objections => {
                let item = about.item.and_then(|item| self.session.items.get(&item));
                let open = item.into_iter().flat_map(|item| item.open_objections());
                open.map(|(id, _)| id.0)
                    .filter(|id| left.is_none_or(|left| *id > left))
                    .collect()
            }
        }
    }

    /// What follows the place `tail` below `prefix`, inside these parts.
    fn onward(&self, parts: &[Part], prefix: &Place, tail: &[Segment], about: &About) -> Option<Arrival> {
        let (segment, rest) = tail.split_first()?;
        let index = parts.iter().position(|part| *part.id() == segment.id)?;
        let inside = match &parts[index] {
            Part::Step(_) => None,
            Part::Block(block) => self.onward_in(block, prefix, segment, rest, about),
        };
        inside.or_else(|| self.first_of(&parts[index + 1..], prefix, about))
    }

    fn onward_in(
        &self,
        block: &Block,
        prefix: &Place,
        segment: &Segment,
        rest: &[Segment],
        about: &About,
    ) -> Option<Arrival> {
        let place = prefix.then(segment.clone());
        let inside = self.inside(block, segment, about)?;
        let since = self.session.blocks.get(prefix.0.len()).map(|open| open.since);
        let ends = |until: &Option<Condition>| until.as_ref().is_some_and(|until| self.holds(until, &inside, since));
        match &block.kind {
            Kind::Once { until } => {
                if ends(until) {
                    None
                } else {
                    self.onward(&block.parts, &place, rest, &inside)
                }
            }
            Kind::Format(_) => self.onward(&block.parts, &place, rest, &inside),
            Kind::Repeat { until, times, .. } => {
                // About a settled item nothing can come about any more that would end the passes.
                let item = inside.item.and_then(|item| self.session.items.get(&item));
                let settled = until.is_some() && item.is_some_and(|item| item.outcome.is_some());
                if ends(until) || settled {
                    return None;
                }
                let done = segment.count.unwrap_or(1);
                let again = times.is_none_or(|times| done < times) && !self.only_skipped(&place);
                self.onward(&block.parts, &place, rest, &inside).or_else(|| {
                    if again {
                        self.pass(block, done.saturating_add(1), prefix, about)
                    } else {
                        None
                    }
                })
            }
            Kind::Each { of, .. } => {
                let point = inside.item.filter(|_| *of == EachOf::Items);
                let item = point.and_then(|point| self.session.items.get(&point));
                let within = if item.is_some_and(|item| item.postponed) {
                    None
                } else if rest.is_empty() && point.is_some() {
                    self.first_of(&block.parts, &place, &inside)
                } else {
                    self.onward(&block.parts, &place, rest, &inside)
                };
                within.or_else(|| self.element(block, segment.count, prefix, about))
            }
            Kind::Choose if rest.is_empty() => {
                let format = self.session.chosen.get(&place)?;
                let chosen = block.parts.iter().find(|part| part.id() == format)?;
                self.first_of(std::slice::from_ref(chosen), &place, &inside)
            }
            Kind::Choose => {
                let own = block
                    .parts
                    .iter()
                    .find(|part| Some(part.id()) == rest.first().map(|next| &next.id))?;
                self.onward(std::slice::from_ref(own), &place, rest, &inside)
            }
        }
    }

    /// Whether every stay of the pass of a block that ends now was skipped: then it is the last, whatever it waits for. A stay that still
    /// runs counts as done.
    fn only_skipped(&self, pass: &Place) -> bool {
        let since = self
            .session
            .blocks
            .get(pass.0.len().saturating_sub(1))
            .map(|open| open.pass_since);
        let mut stays = self
            .session
            .stays
            .iter()
            .filter(|stay| stay.place.is_within(pass) && Some(stay.act) >= since);
        self.session.visit.is_none() && stays.all(|stay| stay.how == Ending::Skipped)
    }

    /// Whether this person is one of those meant.
    pub fn takes_part(&self, who: &Who, person: PersonId) -> bool {
        match who {
            Who::Everyone => true,
            Who::Role(role) => self.session.holder(role) == Some(person),
            Who::Not(others) => !self.takes_part(others, person),
        }
    }

    /// Who has not given an answer in the stay that runs, in the order of seats: silence is not consent, each is asked (domain 0, rule 1).
    /// Who stepped out is waited for; by a sign all answer who are here.
    pub fn unanswered(&self, step: &Step) -> Vec<PersonId> {
        let Some(visit) = &self.session.visit else {
            return Vec::new();
        };
        let by_a_sign = visit.all_gave.is_some() || step.speak == Speak::Together;
        let waited_for = |person: &PersonId| match self.session.presence(*person) {
            Some(Presence::Present) => !by_a_sign,
            Some(Presence::Away) => true,
            _ => false,
        };
        let seats = self.session.seats.iter().copied();
        seats
            .filter(|person| !visit.given.contains_key(person) && self.takes_part(&step.who, *person))
            .filter(waited_for)
            .collect()
    }

    /// Who takes part in what is decided here, and only stepped out.
    pub fn away(&self) -> impl Iterator<Item = PersonId> {
        let who = self.step().map(|step| &step.who);
        let seats = self.session.seats.iter().copied();
        seats
            .filter(|person| self.session.presence(*person) == Some(Presence::Away))
            .filter(move |person| who.is_none_or(|who| self.takes_part(who, *person)))
    }

    /// Whether a part is held at all: its condition, and what setup left out.
    fn is_held(&self, part: &Part, about: &About) -> bool {
        let fitted = self.session.beginning.iter().flat_map(|beginning| &beginning.fitted);
        let left_out = fitted
            .into_iter()
            .any(|fit| matches!(fit, Fitted::Without { step } if step == part.id()));
        !left_out && part.when().is_none_or(|when| self.holds(when, about, None))
    }

    /// Whether a condition holds for the item at hand, for what happened since act `since`.
    fn holds(&self, condition: &Condition, about: &About, since: Option<u64>) -> bool {
        let counts = |act: u64| since.is_none_or(|since| act > since);
        let item = about.item.and_then(|item| self.session.items.get(&item));
        match condition {
            Condition::Not(other) => !self.holds(other, about, since),
            Condition::NoObjection => item.is_some_and(|item| {
                item.rounds
                    .last()
                    .is_some_and(|(act, round)| counts(*act) && round.without_objection(item.newest()))
            }),
            Condition::Ready => item
                .and_then(|item| item.amendments.last())
                .is_some_and(|(act, choice)| {
                    counts(*act) && matches!(choice, Amendment::Keep | Amendment::Clarify | Amendment::Change)
                }),
            // An outcome holds until it is taken back, whenever it came about: nothing else can be decided before.
            Condition::Settled => item.is_some_and(|item| item.outcome.is_some()),
            Condition::Adopted => item
                .and_then(|item| item.outcome)
                .is_some_and(|settled| matches!(settled.outcome, Outcome::Adopted { .. })),
        }
    }
}
