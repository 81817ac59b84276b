//! The form of a format that a meeting runs on: every `Use` and `Choose` replaced by the steps it names, with its changes.
//!
//! Built once from a checked set of formats; leaves to `session` where in it a meeting stands.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::format::model::{Capture, Change, Condition, EachOf, Format, Node, Step};
use crate::notation::{Id, Span, Text};

/// The formats of one session by id: its own and all it names.
pub type Formats = BTreeMap<Id, Arc<Format>>;

/// A whole session: opening, the format's own steps, closing.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tree {
    /// The formats it is made of.
    pub formats: Formats,
    /// The session's own format; `None` in the empty tree.
    pub own: Option<Id>,
    pub parts: Vec<Part>,
}

/// A step, or a block of them.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    Step(Arc<Step>),
    Block(Block),
}

/// Steps under one name.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    pub id: Id,
    pub name: Option<Text>,
    pub when: Option<Condition>,
    pub optional: bool,
    pub kind: Kind,
    pub parts: Vec<Part>,
}

/// How a block is gone through.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// Once, left early when the condition holds.
    Once { until: Option<Condition> },
    Repeat {
        until: Option<Condition>,
        times: Option<u16>,
        expect: u16,
    },
    Each {
        of: EachOf,
        bind: Option<Id>,
        time: Option<Span>,
    },
    /// Another format, once.
    Format(Id),
    /// One of its parts, each a `Format`, chosen in the meeting.
    Choose,
}

impl Tree {
    /// The tree of a session that runs `format`, with its opening and closing where the setup kept them. A format that the set lacks, or
    /// that names itself, has no steps here: `check` refuses it before.
    pub fn of(formats: &Formats, format: &Id, opening: Option<&Id>, closing: Option<&Id>) -> Tree {
        let mut parts = Vec::new();
        let mut within = Vec::new();
        parts.extend(opening.map(|id| Part::Block(used(formats, id, id, &mut within))));
        if let Some(own) = formats.get(format) {
            within.push(format.clone());
            parts.extend(parts_of(formats, &own.steps, &mut within));
            within.pop();
        }
        parts.extend(closing.map(|id| Part::Block(used(formats, id, id, &mut within))));
        Tree {
            formats: formats.clone(),
            own: Some(format.clone()),
            parts,
        }
    }

    /// The rules in force at a path of ids: those of the innermost format there.
    pub fn format_at<'p>(&self, path: impl IntoIterator<Item = &'p Id>) -> Option<&Format> {
        self.formats.get(self.format_id_at(path)?).map(|found| &**found)
    }

    /// The innermost format at a path of ids.
    pub fn format_id_at<'p>(&self, path: impl IntoIterator<Item = &'p Id>) -> Option<&Id> {
        let mut format = self.own.as_ref();
        let mut parts = &self.parts;
        for id in path {
            let Some(Part::Block(block)) = parts.iter().find(|part| part.id() == id) else {
                break;
            };
            if let Kind::Format(inner) = &block.kind {
                format = Some(inner);
            }
            parts = &block.parts;
        }
        format
    }

    /// Whether some step of it captures the points of an agenda.
    pub fn captures_items(&self) -> bool {
        captures_items(&self.parts)
    }
}

fn captures_items(parts: &[Part]) -> bool {
    parts.iter().any(|part| match part {
        Part::Step(step) => step.capture == Some(Capture::Items),
        Part::Block(block) => captures_items(&block.parts),
    })
}

/// These formats and all that they name, of those there are.
pub fn needed<'a>(formats: &Formats, first: impl IntoIterator<Item = &'a Id>) -> Formats {
    let mut needed = Formats::new();
    let mut waiting: Vec<Id> = first.into_iter().cloned().collect();
    while let Some(id) = waiting.pop() {
        let Some(format) = formats.get(&id) else { continue };
        if needed.insert(id, format.clone()).is_none() {
            waiting.extend(named_in(&format.steps));
            waiting.extend(
                format
                    .opening
                    .iter()
                    .chain(&format.closing)
                    .map(|other| (**other).clone()),
            );
        }
    }
    needed
}

/// The formats that these steps name.
fn named_in(nodes: &[Node]) -> Vec<Id> {
    nodes
        .iter()
        .flat_map(|node| match node {
            Node::Step(_) => Vec::new(),
            Node::Steps(block) => named_in(&block.steps),
            Node::Repeat(block) => named_in(&block.steps),
            Node::Each(block) => named_in(&block.steps),
            Node::Use(other) => vec![(*other.format).clone()],
            Node::Choose(choice) => choice.from.iter().map(|other| (**other).clone()).collect(),
        })
        .collect()
}

impl Part {
    /// The name it has in a place.
    pub fn id(&self) -> &Id {
        match self {
            Part::Step(step) => &step.id,
            Part::Block(block) => &block.id,
        }
    }

    /// What must hold for it to be entered.
    pub fn when(&self) -> Option<&Condition> {
        match self {
            Part::Step(step) => step.when.as_ref(),
            Part::Block(block) => block.when.as_ref(),
        }
    }
}

fn parts_of(formats: &Formats, nodes: &[Node], within: &mut Vec<Id>) -> Vec<Part> {
    nodes.iter().map(|node| part_of(formats, node, within)).collect()
}

fn part_of(formats: &Formats, node: &Node, within: &mut Vec<Id>) -> Part {
    Part::Block(match node {
        Node::Step(step) => return Part::Step(Arc::new((**step).clone())),
        Node::Steps(written) => {
            let until = written.until.as_deref().cloned();
            let parts = parts_of(formats, &written.steps, within);
            named(&written.id, &written.name, &written.when, Kind::Once { until }, parts)
        }
        Node::Repeat(written) => {
            let kind = Kind::Repeat {
                until: written.until.as_deref().cloned(),
                times: written.times,
                expect: written.expect.unwrap_or(1),
            };
            let parts = parts_of(formats, &written.steps, within);
            named(&written.id, &written.name, &written.when, kind, parts)
        }
        Node::Each(written) => {
            let kind = Kind::Each {
                of: written.of,
                bind: written.bind.as_deref().cloned(),
                time: written.time,
            };
            let parts = parts_of(formats, &written.steps, within);
            named(&written.id, &written.name, &written.when, kind, parts)
        }
        Node::Use(other) => {
            let id = other.id.as_deref().unwrap_or(&other.format);
            let whole = used(formats, &other.format, id, within);
            let left_out: Vec<&Id> = other.without.iter().map(|id| &**id).collect();
            let parts = changed(whole.parts, &left_out, &other.with);
            Block {
                optional: other.optional,
                ..named(id, &other.name, &other.when, whole.kind, parts)
            }
        }
        Node::Choose(choice) => {
            let from = choice.from.iter();
            let parts = from.map(|id| Part::Block(used(formats, id, id, within))).collect();
            named(&choice.id, &choice.name, &choice.when, Kind::Choose, parts)
        }
    })
}

/// A block with what is written beside its kind.
fn named(id: &Id, name: &Option<Text>, when: &Option<Condition>, kind: Kind, parts: Vec<Part>) -> Block {
    Block {
        id: id.clone(),
        name: name.clone(),
        when: when.clone(),
        optional: false,
        kind,
        parts,
    }
}

/// The steps of another format under one name; nothing where it would include itself.
fn used(formats: &Formats, format: &Id, id: &Id, within: &mut Vec<Id>) -> Block {
    let parts = match formats.get(format) {
        Some(found) if !within.contains(format) => {
            within.push(format.clone());
            let parts = parts_of(formats, &found.steps, within);
            within.pop();
            parts
        }
        _ => Vec::new(),
    };
    named(id, &None, &None, Kind::Format(format.clone()), parts)
}

/// The same parts without some, and with others changed, at any depth.
fn changed(parts: Vec<Part>, without: &[&Id], with: &BTreeMap<Id, Change>) -> Vec<Part> {
    parts
        .into_iter()
        .filter(|part| !without.contains(&part.id()))
        .map(|part| match part {
            Part::Step(step) => match with.get(&*step.id) {
                Some(change) => Part::Step(Arc::new(with_change((*step).clone(), change))),
                None => Part::Step(step),
            },
            Part::Block(mut block) => {
                block.parts = changed(block.parts, without, with);
                Part::Block(block)
            }
        })
        .collect()
}

fn with_change(mut step: Step, change: &Change) -> Step {
    if let Some(say) = &change.say {
        step.say = Some(say.clone());
    }
    step.turn = change.turn.or(step.turn);
    step.time = change.time.or(step.time);
    step
}
