//! How long a meeting will take: each step's time for this many people, and what would make it fit (DESIGN, Plan).
//!
//! One way of reckoning for setup, the agenda, the expected end and the minutes. Pure figures: sentences are made in `words`.

use crate::format::tree::{Block, Kind, Part, Tree};
use crate::format::{Capture, Condition, EachOf, Speak, Step, Who};
use crate::notation::{Id, Text};
use crate::session::clock;
use crate::session::event::Fitted;

/// Between two steps, in milliseconds (domain 8, "transition between steps").
pub const BETWEEN_STEPS: u64 = 60_000;

/// How many points an agenda is reckoned with before they are known.
pub const POINTS_BEFORE_THEY_ARE_KNOWN: u64 = 2;

/// One point's time where neither the point nor the format says it: an item explored or decided, typical (domain 8).
pub const POINT_TIME: u64 = 15 * 60_000;

/// A row of the plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The ids from the root to the step, without passes; a whole opening or closing is one row.
    pub path: Vec<Id>,
    pub name: StepName,
    /// Milliseconds.
    pub time: u64,
    pub how: How,
    pub phase: Phase,
    /// The step's turn and its shortest, milliseconds.
    pub turn: Option<(u64, u64)>,
    pub optional: bool,
}

/// What a row is called: the name its format gives, else the vocabulary's word for its id.
#[derive(Debug, Clone, PartialEq)]
pub struct StepName {
    pub id: Id,
    pub name: Option<Text>,
}

/// How a row's time comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// So many people (over all passes), so long each (milliseconds).
    Turns { passes: u64, people: u64, turn: u64 },
    /// Free talk.
    Open,
    /// A time of its own.
    Fixed,
    /// Only if somebody objects.
    IfNeeded,
    /// So many points.
    Points(u64),
}

/// Which part of the meeting a row belongs to: opening and closing are shortened last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    Opening,
    Own,
    Closing,
}

/// Something that would make the meeting shorter, or its end later.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub what: Remedy,
    /// Milliseconds.
    pub gains: u64,
}

/// What an offer does.
#[derive(Debug, Clone, PartialEq)]
pub enum Remedy {
    /// Turns of this step take so many milliseconds.
    Turn { name: StepName, turn: u64 },
    /// This step is left out.
    Without { name: StepName },
    /// The meeting ends at this time, milliseconds since it begins.
    LaterEnd(u64),
}

impl Remedy {
    /// What the session's beginning records of it; a later end is none.
    pub fn fitted(&self) -> Option<Fitted> {
        match self {
            Remedy::Turn { name, turn } => Some(Fitted::Turn {
                step: name.id.clone(),
                turn: *turn,
            }),
            Remedy::Without { name } => Some(Fitted::Without { step: name.id.clone() }),
            Remedy::LaterEnd(_) => None,
        }
    }
}

/// The rows of a meeting for so many people.
pub fn plan(tree: &Tree, people: usize, fitted: &[Fitted]) -> Vec<Planned> {
    let reckoning = Reckoning {
        people: people as u64,
        fitted,
    };
    let mut rows = Vec::new();
    for part in &tree.parts {
        match part {
            Part::Block(block) if matches!(&block.kind, Kind::Format(_)) => {
                let phase = if rows.is_empty() {
                    Phase::Opening
                } else {
                    Phase::Closing
                };
                rows.extend(reckoning.whole(block, phase));
            }
            part => reckoning.part(part, &mut Vec::new(), 1, &mut rows),
        }
    }
    rows
}

/// How long these rows take together, in milliseconds.
pub fn total(rows: &[Planned]) -> u64 {
    one_after_another(rows.iter().map(|row| row.time))
}

/// How long these steps take, with the time between two of them, in milliseconds; to the minute. The one reckoning of an end: setup's is
/// of the whole plan, the stage's of what is left of it.
pub fn one_after_another(steps: impl IntoIterator<Item = u64>) -> u64 {
    let between = |all: Option<u64>, step: u64| Some(all.map_or(0, |all| all + BETWEEN_STEPS) + step);
    whole_minutes(steps.into_iter().fold(None, between).unwrap_or(0))
}

/// Up to a whole minute.
pub fn whole_minutes(time: u64) -> u64 {
    time.div_ceil(60_000) * 60_000
}

/// What would make the meeting end by `end` (milliseconds from its beginning), in the order in which a facilitator would try it: shorter
/// turns, opening and closing last; optional steps left out; a later end. Never a step in which people speak unless the format says so.
pub fn offers(rows: &[Planned], end: u64) -> Vec<Offer> {
    let too_long = total(rows).saturating_sub(end);
    if too_long == 0 {
        return Vec::new();
    }
    let mut offers: Vec<Offer> = by_phase(rows).filter_map(shorter_turns).collect();
    offers.extend(rows.iter().filter(|row| row.optional).map(|row| Offer {
        what: Remedy::Without { name: row.name.clone() },
        gains: row.time + BETWEEN_STEPS,
    }));
    let later = (end + too_long).div_ceil(5 * 60_000) * 5 * 60_000;
    offers.push(Offer {
        what: Remedy::LaterEnd(later),
        gains: later - end,
    });
    offers
}

fn by_phase(rows: &[Planned]) -> impl Iterator<Item = &Planned> {
    let own = rows.iter().filter(|row| row.phase == Phase::Own);
    own.chain(rows.iter().filter(|row| row.phase != Phase::Own))
}

fn shorter_turns(row: &Planned) -> Option<Offer> {
    let (turn, shortest) = row.turn?;
    let How::Turns { passes, people, .. } = row.how else {
        return None;
    };
    let gains = passes * people * turn.saturating_sub(shortest);
    let what = Remedy::Turn {
        name: row.name.clone(),
        turn: shortest,
    };
    (gains >= 60_000).then_some(Offer { what, gains })
}

struct Reckoning<'a> {
    people: u64,
    fitted: &'a [Fitted],
}

impl Reckoning<'_> {
    fn left_out(&self, id: &Id) -> bool {
        self.fitted
            .iter()
            .any(|fit| matches!(fit, Fitted::Without { step } if step == id))
    }

    /// An opening or closing as one row; its longest step of turns can be shortened.
    fn whole(&self, block: &Block, phase: Phase) -> Option<Planned> {
        if self.left_out(&block.id) {
            return None;
        }
        let mut rows = Vec::new();
        for part in &block.parts {
            self.part(part, &mut vec![block.id.clone()], 1, &mut rows);
        }
        let time = whole_minutes(rows.iter().map(|row| row.time).sum());
        let longest = rows
            .into_iter()
            .filter(|row| row.turn.is_some())
            .max_by_key(|row| row.time);
        let name = StepName {
            id: block.id.clone(),
            name: block.name.clone(),
        };
        let how = longest.as_ref().map_or(How::Fixed, |row| row.how);
        Some(Planned {
            path: vec![block.id.clone()],
            name,
            time,
            how,
            phase,
            turn: longest.and_then(|row| row.turn),
            optional: block.optional,
        })
    }

    fn part(&self, part: &Part, path: &mut Vec<Id>, passes: u64, rows: &mut Vec<Planned>) {
        if matches!(part.when(), Some(Condition::Not(_))) || self.left_out(part.id()) {
            return;
        }
        path.push(part.id().clone());
        match part {
            Part::Step(step) => rows.push(self.step(step, path, passes)),
            Part::Block(block) => self.block(block, path, passes, rows),
        }
        path.pop();
    }

    fn block(&self, block: &Block, path: &mut Vec<Id>, passes: u64, rows: &mut Vec<Planned>) {
        match &block.kind {
            Kind::Once { .. } | Kind::Format(_) => self.all(&block.parts, path, passes, rows),
            Kind::Repeat { expect, .. } => self.all(&block.parts, path, passes * u64::from(*expect), rows),
            Kind::Each {
                of: EachOf::Items,
                time,
                ..
            } => {
                let one = time.map_or(POINT_TIME, |time| time.milliseconds());
                let points = POINTS_BEFORE_THEY_ARE_KNOWN;
                rows.push(self.row(block_name(block), path, one * points, How::Points(points)));
            }
            Kind::Each {
                of: EachOf::Objections,
                time,
                ..
            } => {
                let from = rows.len();
                self.all(&block.parts, path, self.people.div_ceil(6), rows);
                let one = time.map(|time| time.milliseconds());
                for row in rows.iter_mut().skip(from) {
                    row.time = one.map_or(row.time, |one| one * self.people.div_ceil(6));
                    row.how = How::IfNeeded;
                }
            }
            Kind::Choose => {}
        }
    }

    fn all(&self, parts: &[Part], path: &mut Vec<Id>, passes: u64, rows: &mut Vec<Planned>) {
        for part in parts {
            self.part(part, path, passes, rows);
        }
    }

    fn step(&self, step: &Step, path: &[Id], passes: u64) -> Planned {
        let people = self.taking_part(&step.who);
        let turn = clock::fitted_turn(self.fitted, &path.iter().collect::<Vec<_>>(), step);
        let one = self.one_pass(step, people, turn);
        let how = match (step.speak.clone(), turn, step.time) {
            (Speak::Round, Some(turn), _) => How::Turns { passes, people, turn },
            (Speak::Popcorn | Speak::Queue(_), _, _) => How::Open,
            _ => How::Fixed,
        };
        let name = StepName {
            id: (*step.id).clone(),
            name: step.name.clone(),
        };
        let mut row = self.row(name, path, one * passes, how);
        let shortest = step.shortest.map(|shortest| shortest.milliseconds());
        row.turn = turn.zip(shortest).filter(|(turn, shortest)| shortest < turn);
        row.optional = step.optional;
        row
    }

    fn row(&self, name: StepName, path: &[Id], time: u64, how: How) -> Planned {
        let (path, time) = (path.to_vec(), whole_minutes(time));
        Planned {
            path,
            name,
            time,
            how,
            phase: Phase::Own,
            turn: None,
            optional: false,
        }
    }

    fn taking_part(&self, who: &Who) -> u64 {
        match who {
            Who::Everyone => self.people,
            Who::Role(_) => 1.min(self.people),
            Who::Not(others) => self.people.saturating_sub(self.taking_part(others)),
        }
    }

    /// `plan`, else `time`, else people × turn (DESIGN, Plan).
    fn one_pass(&self, step: &Step, people: u64, turn: Option<u64>) -> u64 {
        if let Some(plan) = &step.plan {
            let each = plan.each.map_or(0, |each| each.milliseconds());
            return plan.fixed.map_or(0, |fixed| fixed.milliseconds()) + each * self.people;
        }
        let time = step.time.map(|time| time.milliseconds());
        time.or_else(|| turn.map(|turn| turn * people))
            .unwrap_or(match step.capture {
                Some(Capture::Items) => 5 * 60_000,
                _ => 60_000,
            })
    }
}

fn block_name(block: &Block) -> StepName {
    StepName {
        id: block.id.clone(),
        name: block.name.clone(),
    }
}
