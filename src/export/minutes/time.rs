//! Where the time went: each stay at a step with its planned and real time, pauses and gaps, and what was agreed about time.

use chrono::{DateTime, FixedOffset};

use super::{Meeting, Title};
use crate::format::Step;
use crate::format::tree::{Kind, Part};
use crate::session::clock::elapsed;
use crate::session::event::{Ending, Event, Pause, Timebox};
use crate::session::facts::{Door, GroupQuestion};
use crate::session::history::Record;
use crate::session::ids::ItemId;
use crate::session::place::Place;
use crate::session::readable::Wording;

/// A stay at a step.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub step: Title,
    /// The how-manieth time round, of the innermost block that is repeated; from 1.
    pub pass: u16,
    /// What it was about, in a meeting of several items.
    pub item: Option<Wording>,
    /// Milliseconds.
    pub planned: Option<u64>,
    /// Milliseconds, less pauses and gaps that do not count.
    pub took: u64,
    pub from: DateTime<FixedOffset>,
    /// `None` while it runs.
    pub to: Option<DateTime<FixedOffset>>,
    pub how: Option<Ending>,
}

/// Time that passed beside the meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Interruption {
    pub what: What,
    pub from: DateTime<FixedOffset>,
    /// `None` while it lasts.
    pub to: Option<DateTime<FixedOffset>>,
}

/// Why time passed beside the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Only the clock stood.
    Clock,
    Quiet,
    Break,
    /// The program was away; not counted.
    Gap,
}

/// What was agreed about time.
#[derive(Debug, Clone, PartialEq)]
pub enum Agreed {
    /// More time for a step, or less, in milliseconds.
    Extended { step: Option<Title>, by: i64 },
    /// The meeting's planned end.
    End(DateTime<FixedOffset>),
    /// A door at the end of a timebox, and whether the group went through it.
    Door {
        door: Door,
        /// The item it speaks of.
        item: Option<Wording>,
        /// The time it speaks of.
        until: Option<DateTime<FixedOffset>>,
        followed: bool,
    },
}

/// A step found at a place.
pub(super) struct Found<'a> {
    step: &'a Step,
    pass: u16,
}

impl Meeting<'_> {
    pub(super) fn agenda(&self, planned: &dyn Fn(&Place) -> Option<u64>) -> Vec<Row> {
        let session = self.session();
        let past = session
            .stays
            .iter()
            .map(|stay| (&stay.place, stay.item, stay.from, Some((stay.to, stay.how))));
        let running = session.visit.iter();
        let running = running.map(|visit| (&visit.place, visit.item, visit.began, None));
        past.chain(running)
            .filter_map(|(place, item, from, end)| {
                let found = self.found(place)?;
                let to = end.map(|(to, _)| to);
                Some(Row {
                    step: title(found.step),
                    pass: found.pass,
                    item: item.filter(|_| self.has_items()).and_then(|item| self.item(item)),
                    planned: planned(place),
                    took: elapsed(session, from, to.unwrap_or(session.at)),
                    from: self.wall.at(from),
                    to: to.map(|to| self.wall.at(to)),
                    how: end.map(|(_, how)| how),
                })
            })
            .collect()
    }

    /// Whether the meeting is one of several items.
    fn has_items(&self) -> bool {
        let beginning = self.session().beginning.as_ref();
        beginning.is_some_and(|beginning| !beginning.subject_is_item)
    }

    fn item(&self, item: ItemId) -> Option<Wording> {
        let title = self.session().items.get(&item)?.title;
        Some(self.readable.wording(title))
    }

    /// The step at this place; `None` for the stops between steps.
    pub(super) fn found(&self, place: &Place) -> Option<Found<'_>> {
        let mut parts = &self.tree.parts;
        let mut pass = 1;
        for segment in &place.0 {
            match parts.iter().find(|part| *part.id() == segment.id)? {
                Part::Step(step) => return Some(Found { step, pass }),
                Part::Block(block) => {
                    if let Kind::Repeat { .. } = block.kind {
                        pass = segment.count.unwrap_or(1);
                    }
                    parts = &block.parts;
                }
            }
        }
        None
    }

    /// Pauses, and gaps that were left out, in order.
    pub(super) fn interruptions(&self) -> Vec<Interruption> {
        let mut found = Vec::new();
        let mut pause = None;
        let between = |what, from, to: Option<u64>| Interruption {
            what,
            from: self.wall.at(from),
            to: to.map(|to| self.wall.at(to)),
        };
        for (at, event) in self.events() {
            match event {
                Event::Paused(kind) => pause = Some((what(*kind), at)),
                Event::Resumed => found.extend(pause.take().map(|(what, from)| between(what, from, Some(at)))),
                Event::LeftOut { from, to } => found.push(between(What::Gap, *from, Some(*to))),
                _ => {}
            }
        }
        found.extend(pause.map(|(what, from)| between(what, from, None)));
        found
    }

    /// Extensions and doors, in order. A turn that was given a minute more is nobody's affair.
    pub(super) fn agreed(&self) -> Vec<Agreed> {
        let mut asked = None;
        let mut place: Option<&Place> = None;
        let mut found = Vec::new();
        for record in self.records() {
            let by_door = answers(record);
            for event in &record.does {
                match event {
                    Event::Entered { place: entered, .. } => place = Some(entered),
                    Event::PutToGroup(GroupQuestion::Door(door)) => asked = Some(*door),
                    Event::PutToGroup(_) => asked = None,
                    Event::GroupAnswered(followed) => {
                        found.extend(asked.take().map(|door| self.door(door, *followed)));
                    }
                    Event::Extended { of: Timebox::Step, by } if !by_door => found.push(Agreed::Extended {
                        step: place.and_then(|place| self.found(place)).map(|found| title(found.step)),
                        by: *by,
                    }),
                    Event::EndMoved(end) if !by_door => found.push(Agreed::End(self.wall.at(*end))),
                    _ => {}
                }
            }
        }
        found
    }

    fn door(&self, door: Door, followed: bool) -> Agreed {
        let item = match door {
            Door::FromItem { item, .. } | Door::NextMeeting(item) | Door::DropLast(item) => self.item(item),
            Door::RunOver(_) | Door::Until(_) | Door::SmallestStep => None,
        };
        let until = match door {
            Door::Until(moment) => Some(self.wall.at(moment)),
            _ => None,
        };
        Agreed::Door {
            door,
            item,
            until,
            followed,
        }
    }
}

/// Whether this act is the group's answer: what it changes follows from the door.
fn answers(record: &Record) -> bool {
    record.does.iter().any(|event| matches!(event, Event::GroupAnswered(_)))
}

fn title(step: &Step) -> Title {
    Title {
        id: (*step.id).clone(),
        name: step.name.clone(),
    }
}

fn what(pause: Pause) -> What {
    match pause {
        Pause::Clock => What::Clock,
        Pause::Quiet => What::Quiet,
        Pause::Break { .. } => What::Break,
    }
}
