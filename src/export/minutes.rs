//! What a meeting was, ready to be written: everything resolved to strings and wall times, nothing left to look up.
//!
//! Writers take this value and never a session, so what may leave (domain 6.4) is settled here and in `session::decision`: reactions are
//! not in it, objections have names only where the group opened them, talk times likewise and only as sums.

mod attendance;
mod talk;
mod time;

use chrono::{DateTime, FixedOffset};

use crate::format::tree::Tree;
use crate::notation::{Id, Text};
use crate::session::decision::{Decision, Matter};
use crate::session::event::Event;
use crate::session::facts::{Entrusted, NoteKind};
use crate::session::history::{History, Record};
use crate::session::ids::ItemId;
use crate::session::place::Place;
use crate::session::readable::{Name, Readable, Wording};
use crate::session::state::{Item, Phase, Session};
use crate::session::wall::Wall;

pub use attendance::Attendance;
pub use talk::TalkTimes;
pub use time::{Agreed, Interruption, Row, What};

/// A meeting, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Minutes {
    /// The session's four letters.
    pub session: String,
    pub subject: Wording,
    /// The name of the place, where the workspace has one.
    pub workspace: Option<Wording>,
    pub format: Title,
    pub begun: DateTime<FixedOffset>,
    /// After the last step, or when it was closed before; `None` while it goes on.
    pub ended: Option<DateTime<FixedOffset>>,
    pub people: Attendance,
    /// Who held which role in the whole session.
    pub roles: Vec<(Title, Name)>,
    /// What it was about, in the order of the agenda.
    pub points: Vec<Point>,
    pub actions: Vec<Action>,
    /// For later.
    pub parked: Vec<Wording>,
    pub questions: Vec<Wording>,
    pub notes: Vec<Wording>,
    /// Each stay at a step, in order.
    pub agenda: Vec<Row>,
    pub interruptions: Vec<Interruption>,
    /// What was agreed about time.
    pub agreed: Vec<Agreed>,
    /// Only where the group opened it.
    pub talk: Option<TalkTimes>,
}

/// What a step, a role or a format is called: its own name, else that of the vocabulary for its id.
#[derive(Debug, Clone, PartialEq)]
pub struct Title {
    pub id: Id,
    pub name: Option<Text>,
}

/// An item, and how far it came.
#[derive(Debug, Clone, PartialEq)]
pub enum Point {
    Settled(Box<Decision>),
    Unsettled { matter: Box<Matter>, how: Unsettled },
}

/// How an item without an outcome was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsettled {
    /// On the agenda, and not taken up yet.
    NotReached,
    Open,
    /// All its steps were gone through: reported, or explored.
    GoneThrough,
    /// It goes to the next meeting.
    Postponed,
}

/// Who does what by when.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    pub what: Wording,
    pub who: Option<Entrusted<Wording, Name>>,
    pub due: Option<chrono::NaiveDate>,
}

impl Minutes {
    /// The minutes as they stand; `None` before the first act. `session` is the session's four letters, `planned` gives the planned time
    /// of a step in milliseconds, as the plan of this meeting has it.
    pub fn of(
        history: &History,
        tree: &Tree,
        session: &str,
        planned: &dyn Fn(&Place) -> Option<u64>,
    ) -> Option<Minutes> {
        let facts = history.session();
        let beginning = facts.beginning.as_ref()?;
        let wall = Wall::of(history)?;
        let readable = Readable {
            session: facts,
            texts: history.texts(),
        };
        let subject = facts.subject?;
        let workspace = beginning.workspace.map(|name| crate::session::ids::TextRef {
            act: subject.act,
            index: name.0,
        });
        let meeting = Meeting {
            history,
            tree,
            readable,
            wall: &wall,
        };
        let of_kind = |kind| meeting.notes(kind).collect();
        Some(Minutes {
            session: session.to_owned(),
            subject: readable.wording(subject),
            workspace: workspace.map(|name| readable.wording(name)),
            format: Title {
                id: beginning.format.clone(),
                name: tree.formats.get(&beginning.format).map(|format| format.title.clone()),
            },
            begun: wall.at(0),
            ended: meeting.ended(),
            people: meeting.attendance(),
            roles: meeting.roles(),
            points: meeting.points(session),
            actions: meeting.actions(),
            parked: of_kind(NoteKind::Parked),
            questions: of_kind(NoteKind::Question),
            notes: of_kind(NoteKind::Note),
            agenda: meeting.agenda(planned),
            interruptions: meeting.interruptions(),
            agreed: meeting.agreed(),
            talk: beginning.privacy.talk_times.then(|| meeting.talk_times()).flatten(),
        })
    }

    /// The decisions in it, in the order of the agenda.
    pub fn decisions(&self) -> impl Iterator<Item = &Decision> {
        self.points.iter().filter_map(|point| match point {
            Point::Settled(decision) => Some(&**decision),
            Point::Unsettled { .. } => None,
        })
    }
}

/// What the parts of the minutes are read from.
#[derive(Clone, Copy)]
struct Meeting<'a> {
    history: &'a History,
    tree: &'a Tree,
    readable: Readable<'a>,
    wall: &'a Wall,
}

impl<'a> Meeting<'a> {
    fn session(&self) -> &'a Session {
        self.history.session()
    }

    /// The acts that count.
    fn records(&self) -> impl Iterator<Item = &'a Record> {
        let history = self.history;
        history.records().iter().filter(|record| history.counts(record.n))
    }

    /// The events that count, each with its moment.
    fn events(&self) -> impl Iterator<Item = (u64, &'a Event)> {
        self.records()
            .flat_map(|record| record.does.iter().map(|event| (record.at, event)))
    }

    fn ended(&self) -> Option<DateTime<FixedOffset>> {
        let over = matches!(self.session().phase, Phase::Ended | Phase::Closed);
        let end = self
            .events()
            .filter(|(_, event)| matches!(event, Event::Ended | Event::Closed))
            .map(|(at, _)| at)
            .find(|at| self.session().stays.last().is_none_or(|stay| stay.to <= *at));
        end.filter(|_| over).map(|at| self.wall.at(at))
    }

    fn roles(&self) -> Vec<(Title, Name)> {
        let of_session = self.session().roles.iter().filter(|((_, item), _)| item.is_none());
        of_session
            .map(|((role, _), person)| (self.role_title(role), self.readable.name(*person)))
            .collect()
    }

    fn role_title(&self, role: &Id) -> Title {
        let mut declared = self.tree.formats.values().flat_map(|format| &format.roles);
        Title {
            id: role.clone(),
            name: declared
                .find(|known| *known.id == *role)
                .and_then(|known| known.name.clone()),
        }
    }

    fn points(&self, session: &str) -> Vec<Point> {
        let items = &self.session().items;
        self.session()
            .item_order
            .iter()
            .filter_map(|id| self.point(session, *id, items.get(id)?))
            .collect()
    }

    /// A subject about which nothing was proposed is only the title of the meeting.
    fn point(&self, session: &str, id: ItemId, item: &Item) -> Option<Point> {
        if let Some(decision) = Decision::of(self.history, self.tree, session, id) {
            return Some(Point::Settled(Box::new(decision)));
        }
        let subject_alone = self.session().beginning.as_ref()?.subject_is_item && item.versions.is_empty();
        if subject_alone {
            return None;
        }
        let how = match (item.postponed, item.gone_through) {
            (true, _) => Unsettled::Postponed,
            (false, true) => Unsettled::GoneThrough,
            (false, false) if self.was_taken_up(id) => Unsettled::Open,
            (false, false) => Unsettled::NotReached,
        };
        let matter = Box::new(Matter::of(self.history, session, id)?);
        Some(Point::Unsettled { matter, how })
    }

    /// Whether some step of the item was entered. The stop before it is none of its steps.
    fn was_taken_up(&self, item: ItemId) -> bool {
        let session = self.session();
        let stays = session.stays.iter().map(|stay| (&stay.place, stay.item));
        let running = session.visit.iter().map(|visit| (&visit.place, visit.item));
        stays
            .chain(running)
            .any(|(place, about)| about == Some(item) && self.found(place).is_some())
    }

    fn actions(&self) -> Vec<Action> {
        let notes = self.session().notes.iter().map(|written| written.note);
        notes
            .filter(|note| note.kind == NoteKind::Action)
            .map(|note| {
                let mut readable = self.readable;
                let Ok(who) = note.who.map(|who| who.translate(&mut readable)).transpose();
                Action {
                    what: readable.wording(note.text),
                    who,
                    due: note.due,
                }
            })
            .collect()
    }

    fn notes(&self, kind: NoteKind) -> impl Iterator<Item = Wording> + use<'a> {
        let readable = self.readable;
        let notes = self.session().notes.iter();
        notes
            .filter(move |written| written.note.kind == kind)
            .map(move |written| readable.wording(written.note.text))
    }
}
