//! What lies inside a block, through every format it uses: captures, step names, and the formats themselves.
//!
//! `size` looks at each format once and tells what is too much; only what it lets pass is walked through.

use std::collections::BTreeMap;

use crate::format::model::{Capture, Condition, Format, Node};
use crate::format::tree::Formats;
use crate::notation::{Id, Located};

/// The formats that these nodes name, in order.
pub(in crate::format) fn named(nodes: &[Node]) -> Vec<&Located<Id>> {
    nodes.iter().flat_map(named_in).collect()
}

fn named_in(node: &Node) -> Vec<&Located<Id>> {
    match node {
        Node::Use(other) => vec![&other.format],
        Node::Choose(choice) => choice.from.iter().collect(),
        block => named(block.inside()),
    }
}

/// The formats that a format names when it is the session's own: those of its steps, its opening and closing.
pub(in crate::format) fn named_by(format: &Format) -> Vec<&Located<Id>> {
    let around = format.opening.iter().chain(&format.closing);
    named(&format.steps).into_iter().chain(around).collect()
}

/// Everything captured inside; `None` where a format is not known, so that anything may be.
pub(super) fn captures(nodes: &[Node], formats: &Formats) -> Option<Vec<Capture>> {
    let mut found = Vec::new();
    captured(nodes, formats, &[], &mut Vec::new(), &mut found).then_some(found)
}

fn captured(
    nodes: &[Node],
    formats: &Formats,
    without: &[&Id],
    within: &mut Vec<Id>,
    found: &mut Vec<Capture>,
) -> bool {
    let mut known = true;
    for node in nodes.iter().filter(|node| !without.contains(&&node.id().value)) {
        match node {
            Node::Step(step) => found.extend(step.capture),
            Node::Use(other) => {
                let own = other.without.iter().map(|id| &id.value);
                let left_out: Vec<&Id> = without.iter().copied().chain(own).collect();
                known &= captured_in(&other.format, formats, &left_out, within, found);
            }
            Node::Choose(choice) => {
                for id in &choice.from {
                    known &= captured_in(id, formats, without, within, found);
                }
            }
            block => known &= captured(block.inside(), formats, without, within, found),
        }
    }
    known
}

fn captured_in(id: &Id, formats: &Formats, without: &[&Id], within: &mut Vec<Id>, found: &mut Vec<Capture>) -> bool {
    if within.contains(id) {
        return true;
    }
    let Some(format) = formats.get(id) else { return false };
    within.push(id.clone());
    let known = captured(&format.steps, formats, without, within, found);
    within.pop();
    known
}

/// Whether something of this kind inside can make the condition hold. What is `Not` so holds from the beginning.
pub(super) fn can_hold(condition: &Condition, captures: &[Capture]) -> bool {
    let any = |wanted: fn(&Capture) -> bool| captures.iter().any(wanted);
    match condition {
        Condition::NoObjection | Condition::Adopted => any(|capture| matches!(capture, Capture::Stances(_))),
        Condition::Ready => any(|capture| *capture == Capture::Amendment),
        Condition::Settled => {
            any(|capture| matches!(capture, Capture::Stances(_) | Capture::Amendment | Capture::Integration))
        }
        Condition::Not(other) => match &**other {
            Condition::Not(twice) => can_hold(twice, captures),
            _ => true,
        },
    }
}

/// Steps and blocks of a format, and whether each is a step, at any depth and through what it uses.
pub(super) fn names(format: &Format, formats: &Formats) -> BTreeMap<Id, bool> {
    let mut found = BTreeMap::new();
    name(&format.steps, formats, &mut Vec::new(), &mut found);
    found
}

fn name(nodes: &[Node], formats: &Formats, within: &mut Vec<Id>, found: &mut BTreeMap<Id, bool>) {
    for node in nodes {
        let is_step = found.entry((**node.id()).clone()).or_default();
        *is_step |= matches!(node, Node::Step(_));
        for id in named(std::slice::from_ref(node)) {
            if matches!(node, Node::Use(_) | Node::Choose(_)) && !within.contains(id) {
                within.push((**id).clone());
                formats
                    .get(&**id)
                    .into_iter()
                    .for_each(|format| name(&format.steps, formats, within, found));
                within.pop();
            }
        }
        name(node.inside(), formats, within, found);
    }
}

/// How large a format is with all it uses.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// Steps and blocks.
    pub nodes: usize,
    /// Formats inside formats, itself counted.
    pub depth: usize,
}

impl Size {
    /// What leads back to itself: no depth is deeper.
    const ENDLESS: Size = Size {
        nodes: 0,
        depth: usize::MAX,
    };

    /// Whether it leads back to itself somewhere.
    pub fn is_endless(self) -> bool {
        self.depth == usize::MAX
    }

    fn with(self, used: Size) -> Size {
        Size {
            nodes: self.nodes.saturating_add(used.nodes),
            depth: self.depth.max(used.depth.saturating_add(1)),
        }
    }
}

/// The size of a format, each looked at once: many formats that use each other many times are small files and an endless walk.
pub(super) fn size(id: &Id, formats: &Formats, known: &mut BTreeMap<Id, Size>) -> Size {
    if let Some(size) = known.get(id) {
        return *size;
    }
    let Some(format) = formats.get(id) else {
        return Size::default();
    };
    known.insert(id.clone(), Size::ENDLESS);
    let own = Size {
        nodes: count(&format.steps),
        depth: 1,
    };
    let used = named(&format.steps).into_iter().map(|id| size(id, formats, known));
    let size = used.fold(own, Size::with);
    known.insert(id.clone(), size);
    size
}

fn count(nodes: &[Node]) -> usize {
    nodes.iter().map(|node| 1 + count(node.inside())).sum()
}

/// The way from a format through what it names to `goal`, if there is one.
pub(super) fn way(from: &Id, goal: &Id, formats: &Formats) -> Option<Vec<Id>> {
    let mut seen = vec![from.clone()];
    let mut ways = vec![vec![from.clone()]];
    while let Some(so_far) = ways.pop() {
        let last = so_far.last()?;
        if last == goal {
            return Some(so_far);
        }
        for next in formats.get(last).iter().flat_map(|format| named(&format.steps)) {
            if !seen.contains(next) {
                seen.push((**next).clone());
                ways.push(so_far.iter().cloned().chain([(**next).clone()]).collect());
            }
        }
    }
    None
}
