//! The nodes of a format, one after another: ids, roles, times, what is captured and what a block waits for.

use std::collections::BTreeMap;

use super::inside::{can_hold, captures, names, way};
use super::{Checker, Meaning};
use crate::format::model::{
    Capture, Choose, Condition, DirectReply, Each, EachOf, Last, Node, Pass, Repeat, Speak, Start, Step, Use, Who,
};
use crate::notation::place::Place;
use crate::notation::slip::{Slip, Unknown};
use crate::notation::{Id, Located};

impl Checker<'_> {
    /// The steps of a block whose field `steps` stands there.
    pub(super) fn nodes(&mut self, nodes: &[Node], steps: &dyn Fn(&Self) -> Place) {
        if nodes.is_empty() {
            self.slip(steps(self), Meaning::NoSteps);
        }
        nodes.iter().for_each(|node| self.node(node));
    }

    /// Ids that stand twice beside each other.
    pub(super) fn doubled<'i>(&mut self, ids: impl Iterator<Item = &'i Located<Id>>) {
        let mut first: BTreeMap<&Id, &Place> = BTreeMap::new();
        for id in ids {
            match first.get(&id.value) {
                Some(before) => {
                    let slip = Slip::meaning(id.place.clone(), Meaning::DoubledId((**id).clone()));
                    self.found.slips.push(slip.beside((*before).clone()));
                }
                None => drop(first.insert(&id.value, &id.place)),
            }
        }
    }

    fn node(&mut self, node: &Node) {
        let (id, name) = match node {
            Node::Step(step) => (&step.id, &step.name),
            Node::Steps(block) => (&block.id, &block.name),
            Node::Repeat(block) => (&block.id, &block.name),
            Node::Each(block) => (&block.id, &block.name),
            Node::Use(other) => (&other.format, &other.name),
            Node::Choose(choice) => (&choice.id, &choice.name),
        };
        let around = id.place.start;
        if let Some(name) = name {
            self.languages(name, &self.field(around, "name"));
        }
        match node {
            Node::Step(step) => self.step(step),
            Node::Steps(block) => self.until(block.until.as_ref(), &block.steps),
            Node::Repeat(block) => self.repeat(block),
            Node::Each(block) => self.each(block),
            Node::Use(other) => return self.used(other),
            Node::Choose(choice) => return self.choice(choice),
        }
        if !matches!(node, Node::Step(_)) {
            self.doubled(node.inside().iter().map(Node::id));
            self.nodes(node.inside(), &|checker| checker.field(around, "steps"));
        }
        if let Node::Each(block) = node
            && block.bind.is_some()
        {
            self.bound.pop();
        }
    }

    fn step(&mut self, step: &Step) {
        self.texts(step);
        let around = step.id.place.start;
        if let Speak::Role(role) = &step.speak {
            self.role(role);
        }
        self.round(step);
        match (step.shortest, step.turn) {
            (Some(shortest), Some(turn)) if shortest > turn => {
                self.slip(
                    self.field(around, "shortest"),
                    Meaning::ShortestOverTurn { shortest, turn },
                );
            }
            (Some(_), None) => self.slip(self.field(around, "shortest"), Meaning::ShortestOfNothing),
            _ => {}
        }
        if let Some(capture) = step.capture
            && !goes_with(capture, &step.speak)
        {
            self.slip(self.field(around, "capture"), Meaning::CannotCapture(capture));
        }
    }

    /// What only a round has, and the roles it names.
    fn round(&mut self, step: &Step) {
        let given = [
            ("who", step.who != Who::Everyone),
            ("start", step.start != Start::NextSeat),
            ("last", step.last.is_some()),
            ("pass", step.pass != Pass::Yes),
        ];
        for (field, given) in given {
            if given && step.speak != Speak::Round {
                self.slip(self.name(step.id.place.start, field), Meaning::OnlyInRound(field));
            }
        }
        let free = matches!(step.speak, Speak::Popcorn | Speak::Queue(_));
        if step.direct_reply != DirectReply::No && !free {
            let place = self.name(step.id.place.start, "direct_reply");
            self.slip(place, Meaning::NoDirectReply);
        }
        self.who(&step.who);
        if let Start::Role(role) = &step.start {
            self.role(role);
        }
        if let Some(Last::Role(role)) = &step.last {
            self.role(role);
        }
    }

    fn who(&mut self, who: &Who) {
        match who {
            Who::Everyone => {}
            Who::Role(role) => self.role(role),
            Who::Not(others) => self.who(others),
        }
    }

    fn role(&mut self, role: &Located<Id>) {
        if !self.roles().any(|known| role.value == known) {
            let unknown = Unknown {
                found: role.to_string(),
                expected: self.roles().map(str::to_owned).collect(),
            };
            self.slip(role.place.clone(), Meaning::UnknownRole(unknown));
        }
    }

    fn until(&mut self, until: Option<&Located<Condition>>, steps: &[Node]) {
        let Some(until) = until.filter(|_| self.can_be_walked) else {
            return;
        };
        let inside = captures(steps, self.others);
        if inside.is_some_and(|inside| !can_hold(until, &inside)) {
            self.slip(until.place.clone(), Meaning::CannotComeAbout(until.value.clone()));
        }
    }

    fn repeat(&mut self, block: &Repeat) {
        self.until(block.until.as_ref(), &block.steps);
        let around = block.id.place.start;
        if block.until.is_none() && block.times.is_none() {
            self.slip(block.id.place.clone(), Meaning::NeverEnds);
        }
        for (field, count) in [("times", block.times), ("expect", block.expect)] {
            if count == Some(0) {
                self.slip(self.field(around, field), Meaning::NoPasses);
            }
        }
    }

    /// Leaves the bound role in force; whoever walks the inside takes it back.
    fn each(&mut self, block: &Each) {
        let Some(bind) = &block.bind else { return };
        if block.of == EachOf::Items {
            self.slip(bind.place.clone(), Meaning::NobodyToBind);
        }
        self.bound.push((**bind).clone());
    }

    fn used(&mut self, other: &Use) {
        self.format(&other.format);
        other.with.values().for_each(|change| self.changed_texts(change));
        let format = self.others.get(&other.format.value).filter(|_| self.can_be_walked);
        let Some(format) = format else { return };
        let known = names(format, self.others);
        let around = other.format.place.start;
        let left_out = other
            .without
            .iter()
            .map(|id| (&id.value, id.place.clone(), known.contains_key(&id.value)));
        let with = if other.with.is_empty() {
            0
        } else {
            self.field(around, "with").start
        };
        let changed = other.with.keys().map(|id| {
            let place = self.name(with + 1, id.as_str());
            (id, place, known.get(id) == Some(&true))
        });
        let named: Vec<(&Id, Place, bool)> = left_out.chain(changed).collect();
        for (id, place, is_there) in named {
            if !is_there {
                let unknown = Unknown {
                    found: id.to_string(),
                    expected: known.keys().map(Id::to_string).collect(),
                };
                let format = (*other.format).clone();
                self.slip(place, Meaning::UnknownStep { unknown, format });
            }
        }
    }

    fn choice(&mut self, choice: &Choose) {
        if choice.from.is_empty() {
            self.slip(self.field(choice.id.place.start, "from"), Meaning::NoSteps);
        }
        self.doubled(choice.from.iter());
        choice.from.iter().for_each(|id| self.format(id));
    }

    /// A format that is named: known, whole, and not this one again.
    pub(super) fn format(&mut self, id: &Located<Id>) {
        let own = self.written.id;
        if let Some(way) = way(id, own, self.others) {
            let round = std::iter::once(own.clone()).chain(way).collect();
            self.slip(id.place.clone(), Meaning::IncludesItself(round));
        } else if self.unread.contains(&id.value) {
            self.slip(id.place.clone(), Meaning::BrokenFormat((**id).clone()));
        } else if !self.others.contains_key(&id.value) {
            let unknown = Unknown {
                found: id.to_string(),
                expected: self.others.keys().chain(self.unread).map(Id::to_string).collect(),
            };
            self.slip(id.place.clone(), Meaning::UnknownFormat(unknown));
        }
    }
}

/// Whether something can be captured while people speak so: answers need each to be asked, the holder's choice a person who has the
/// floor, the work on an objection free talk, and nothing is captured in silence.
fn goes_with(capture: Capture, speak: &Speak) -> bool {
    let in_free_talk = matches!(
        speak,
        Speak::Popcorn | Speak::Queue(_) | Speak::Facilitator | Speak::Role(_)
    );
    match capture {
        Capture::Stances(_) => matches!(speak, Speak::Round | Speak::Together),
        Capture::Amendment | Capture::Integration => in_free_talk,
        Capture::Proposal | Capture::Decision | Capture::Items => *speak != Speak::Silence,
    }
}
