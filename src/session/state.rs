//! The facts of a session as they stand: what `apply` writes and everyone else reads. Ids and numbers only; texts lie in `Texts`.
//!
//! All moments are milliseconds since the session began. Holds no rule: `decide` says what may follow, `floor` and `time` derive who is
//! next and how much time has passed.

use std::collections::{BTreeMap, BTreeSet};

use crate::method::consent::{ClosedRound, Integration};
use crate::notation::Id;
use crate::session::event::{
    Amendment, Audience, Beginning, Departure, Detail, Direction, Ending, Given, ObjectionState, Pause, Presence,
    TurnEnd, TurnTime, Wish, Word,
};
use crate::session::extension::Extension;
use crate::session::facts::{Care, GroupQuestion, ItemKind, Note, Outcome};
use crate::session::ids::{ConcernId, ItemId, ObjectionId, PersonId, TextRef};
use crate::session::place::{Place, Segment};

/// A session: one meeting of real people that runs a format.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Session {
    /// How it was set up; `None` before the first event.
    pub beginning: Option<Beginning>,
    /// The act that brought the beginning's texts.
    pub subject: Option<TextRef>,
    pub people: BTreeMap<PersonId, Person>,
    /// The order in which they sit.
    pub seats: Vec<PersonId>,
    /// Roles of the session, and of single items.
    pub roles: BTreeMap<(Id, Option<ItemId>), PersonId>,
    pub items: BTreeMap<ItemId, Item>,
    /// Items of which it was said who has which role: not asked again.
    pub both_hats: BTreeSet<ItemId>,
    /// The points on the agenda, in their order; one taken off it stays in `items` alone.
    pub item_order: Vec<ItemId>,
    /// Nobody objected to the agenda.
    pub items_agreed: bool,
    /// Where the meeting is.
    pub visit: Option<Visit>,
    /// The blocks around it, outermost first.
    pub blocks: Vec<OpenBlock>,
    /// Stays that ended, in order.
    pub stays: Vec<Stay>,
    /// Formats chosen during the meeting, by the place of the choice.
    pub chosen: BTreeMap<Place, Id>,
    /// Where the meeting stands between its beginning and its close.
    pub phase: Phase,
    pub pause: Option<(Pause, u64)>,
    /// Times that do not count; they may lie over each other.
    pub left_out: Vec<(u64, u64)>,
    /// The time the program was away, until it is said whether it counts.
    pub gap: Option<(u64, u64)>,
    /// A question that was put to the group, and who objects to it.
    pub question: Option<(GroupQuestion<TextRef>, Vec<PersonId>)>,
    pub notes: Vec<Written>,
    /// Who began the last round: the next starts one seat further.
    pub last_opener: Option<PersonId>,
    /// How many lots were drawn: the stream of the next.
    pub draws: u32,
    /// Planned end.
    pub end: Option<u64>,
    /// What the group gave of more time, oldest first: not for ever (domain 7.3).
    pub extensions: Vec<Extension>,
    /// More (or less) time agreed for items.
    pub item_time: BTreeMap<ItemId, i64>,
    pub screen: Audience,
    pub turn_time: TurnTime,
    /// The number and time of the act applied last.
    pub act: u64,
    pub at: u64,
}

/// Where a session stands as a whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Phase {
    /// Before the first step.
    #[default]
    Waiting,
    Running,
    /// After the last step.
    Ended,
    Closed,
}

/// A person of the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub name: TextRef,
    pub presence: Presence,
    /// Left before the end, with what they answered.
    pub departed: Option<Departed>,
    /// Was seen to be here: arrived, spoke, answered, stepped out.
    pub took_part: bool,
}

/// What somebody answered who left for good, when, and about what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Departed {
    pub answer: Departure,
    pub at: u64,
    /// The item at hand, and its newest version then: an answer is to that text (domain 4.17, `left_before`).
    pub about: Option<(ItemId, u16)>,
}

/// A block the meeting is inside of, and the act that entered it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenBlock {
    pub segment: Segment,
    /// Since when this block runs, over all its passes.
    pub since: u64,
    /// Since when this pass runs.
    pub pass_since: u64,
}

/// A stay at a place that ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stay {
    pub place: Place,
    pub from: u64,
    pub to: u64,
    pub how: Ending,
    /// The act that entered it.
    pub act: u64,
    /// Which item was at hand.
    pub item: Option<ItemId>,
}

/// The list of those who ask for the floor (domain 3.3).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SpeakingList {
    #[default]
    Open,
    /// Who waits still speaks; nobody is added.
    Closed,
}

/// One stay at a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Visit {
    pub place: Place,
    /// What it is about.
    pub item: Option<ItemId>,
    pub objection: Option<ObjectionId>,
    /// The role a person has here by an `Each`.
    pub bound: Option<(Id, PersonId)>,
    /// The act that entered it.
    pub act: u64,
    /// When its time began to run.
    pub began: u64,
    /// A role that was asked for; the step waits for it.
    pub role_asked: Option<Id>,
    pub direction: Direction,
    /// Those still to speak, in order.
    pub order: Vec<PersonId>,
    pub floor: Option<Turn>,
    /// Turns that ended, in order.
    pub turns: Vec<EndedTurn>,
    /// Who got the floor first.
    pub opener: Option<PersonId>,
    /// Who asks for the floor, in order of asking.
    pub queue: Vec<(PersonId, Wish)>,
    /// Whether one can still ask for it.
    pub list: SpeakingList,
    /// What each gave in this visit; the later counts.
    pub given: BTreeMap<PersonId, Given>,
    /// What everyone else gave by a sign.
    pub all_gave: Option<Given>,
    /// Who arrived in this visit.
    pub arrived: BTreeSet<PersonId>,
    /// For whom the text was read again.
    pub reread: BTreeSet<PersonId>,
    /// The round that was closed here.
    pub closed: Option<ClosedRound>,
    /// Time agreed on top for the step, and for the turn that runs.
    pub extended: i64,
    pub turn_extended: i64,
}

/// A turn that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    pub person: PersonId,
    pub began: u64,
    /// What it took before the floor was given back.
    pub before: u64,
    /// How it was asked for: a direct reply is short, and has no reply of its own.
    pub wish: Wish,
}

/// A turn that ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndedTurn {
    pub person: PersonId,
    pub from: u64,
    pub to: u64,
    /// What it took before the floor was given back.
    pub before: u64,
    pub how: TurnEnd,
    pub wish: Wish,
}

/// What is talked about or decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub title: TextRef,
    pub kind: Option<ItemKind>,
    pub by: Option<PersonId>,
    /// Its planned time, whole minutes.
    pub minutes: Option<u16>,
    pub versions: Vec<Version>,
    /// Owner, term, criteria, as they stand.
    pub care: Care<TextRef>,
    /// Asked, and left open.
    pub left_open: BTreeSet<Detail>,
    /// Closed rounds, with the act that closed each.
    pub rounds: Vec<(u64, ClosedRound)>,
    pub objections: BTreeMap<ObjectionId, Objection>,
    pub concerns: BTreeMap<ConcernId, Concern>,
    /// The holder's choices, with the act of each.
    pub amendments: Vec<(u64, Amendment)>,
    /// The newest outcome, with its act and moment.
    pub outcome: Option<Settled>,
    pub postponed: bool,
    pub gone_through: bool,
}

/// An outcome and when it came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settled {
    pub outcome: Outcome<TextRef>,
    pub act: u64,
    pub at: u64,
}

/// A version of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    pub number: u16,
    pub text: TextRef,
    /// What was said with this version.
    pub care: Care<TextRef>,
    pub at: u64,
}

/// An objection: a gift to the proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Objection {
    pub by: PersonId,
    pub text: Option<TextRef>,
    /// On which version it was raised.
    pub version: u16,
    pub state: ObjectionState,
    /// By whose word it was lifted, or is no longer open.
    pub word: Word,
    pub work: Integration,
    /// The amendment on the table.
    pub tabled: Option<(TextRef, Care<TextRef>)>,
}

/// A concern, kept with the decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Concern {
    pub by: PersonId,
    pub text: Option<TextRef>,
    /// Taken back within the round.
    pub unsaid: bool,
}

/// A note, and when and about what it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub note: Note<TextRef>,
    pub at: u64,
    pub item: Option<ItemId>,
}

impl Item {
    /// A point or subject about which nothing was said yet.
    pub fn new(title: TextRef) -> Item {
        Item {
            title,
            kind: None,
            by: None,
            minutes: None,
            versions: Vec::new(),
            care: Care::default(),
            left_open: BTreeSet::new(),
            rounds: Vec::new(),
            objections: BTreeMap::new(),
            concerns: BTreeMap::new(),
            amendments: Vec::new(),
            outcome: None,
            postponed: false,
            gone_through: false,
        }
    }

    /// The number of the newest version; 0 before the first.
    pub fn newest(&self) -> u16 {
        self.versions.last().map_or(0, |version| version.number)
    }

    /// Objections that are still open, in their order.
    pub fn open_objections(&self) -> impl Iterator<Item = (ObjectionId, &Objection)> {
        self.objections
            .iter()
            .filter(|(_, objection)| objection.state == ObjectionState::Open)
            .map(|(id, objection)| (*id, objection))
    }

    /// Concerns that stand, in their order.
    pub fn standing_concerns(&self) -> impl Iterator<Item = (ConcernId, &Concern)> {
        self.concerns
            .iter()
            .filter(|(_, concern)| !concern.unsaid)
            .map(|(id, concern)| (*id, concern))
    }

    /// Objections that changed the text: lifted, or tried with a shorter term or a measure.
    pub fn objections_that_improved(&self) -> usize {
        let improved =
            |objection: &&Objection| matches!(objection.state, ObjectionState::Lifted(_) | ObjectionState::Tried(_));
        self.objections.values().filter(improved).count()
    }

    /// The objections raised on the same version as this one.
    pub fn objections_of_this_time(&self, id: ObjectionId) -> Vec<ObjectionId> {
        let version = self.objections.get(&id).map(|objection| objection.version);
        let same =
            |objection: &Objection| Some(objection.version) == version && objection.state != ObjectionState::Unsaid;
        self.objections
            .iter()
            .filter(|(_, objection)| same(objection))
            .map(|(id, _)| *id)
            .collect()
    }

    /// Nobody objected to the newest version in the last closed round (DESIGN, `NoObjection`).
    pub fn without_objection(&self) -> bool {
        self.rounds
            .last()
            .is_some_and(|(_, round)| round.without_objection(self.newest()))
    }
}

impl Visit {
    /// A stay that begins.
    pub fn new(place: Place, act: u64, at: u64) -> Visit {
        Visit {
            place,
            item: None,
            objection: None,
            bound: None,
            act,
            began: at,
            role_asked: None,
            direction: Direction::default(),
            order: Vec::new(),
            floor: None,
            turns: Vec::new(),
            opener: None,
            queue: Vec::new(),
            list: SpeakingList::Open,
            given: BTreeMap::new(),
            all_gave: None,
            arrived: BTreeSet::new(),
            reread: BTreeSet::new(),
            closed: None,
            extended: 0,
            turn_extended: 0,
        }
    }

    /// Who has the floor.
    pub fn speaker(&self) -> Option<PersonId> {
        self.floor.map(|turn| turn.person)
    }

    /// How this person's last turn in this visit ended, if it did.
    pub fn mark(&self, person: PersonId) -> Option<TurnEnd> {
        self.turns
            .iter()
            .rev()
            .find(|turn| turn.person == person && turn.how != TurnEnd::NotBegun)
            .map(|turn| turn.how)
    }
}

impl Session {
    /// Whether this person is in the room.
    pub fn is_present(&self, person: PersonId) -> bool {
        self.presence(person) == Some(Presence::Present)
    }

    /// Whether this person is there; `None` for nobody of this session.
    pub fn presence(&self, person: PersonId) -> Option<Presence> {
        self.people.get(&person).map(|known| known.presence)
    }

    /// The item at hand: what the running step is about; before the first step, the subject.
    pub fn item_id(&self) -> Option<ItemId> {
        match &self.visit {
            Some(visit) => visit.item,
            None => self.items.contains_key(&ItemId(1)).then_some(ItemId(1)),
        }
    }

    /// The item at hand.
    pub fn item(&self) -> Option<&Item> {
        self.items.get(&self.item_id()?)
    }

    /// The objection that is worked on now.
    pub fn objection(&self) -> Option<(ItemId, ObjectionId, &Objection)> {
        let visit = self.visit.as_ref()?;
        let (item, objection) = (visit.item?, visit.objection?);
        Some((item, objection, self.items.get(&item)?.objections.get(&objection)?))
    }

    /// Who holds a role: bound by the innermost `Each`, of the item at hand, of the session (DESIGN, "Roles are found innermost first").
    pub fn holder(&self, role: &Id) -> Option<PersonId> {
        let bound = self.visit.as_ref().and_then(|visit| visit.bound.as_ref());
        if let Some((name, person)) = bound
            && name == role
        {
            return Some(*person);
        }
        let of_item = self
            .item_id()
            .and_then(|item| self.roles.get(&(role.clone(), Some(item))));
        of_item.or_else(|| self.roles.get(&(role.clone(), None))).copied()
    }

    /// Who carries the proposal of the item at hand.
    pub fn proposal_holder(&self) -> Option<PersonId> {
        self.holder(&Id::new("proposal_holder").ok()?)
    }

    /// Who says what becomes of the text after the reactions: its holder, while that person has not left; `None`: all do.
    pub fn who_amends(&self) -> Option<PersonId> {
        let stays = |person: &PersonId| matches!(self.presence(*person), Some(Presence::Present | Presence::Away));
        self.proposal_holder().filter(stays)
    }

    /// Whether this person is asked before leaving: may we decide without you? While a proposal is open, and the person has not answered
    /// in the round that runs (domain 4.17).
    pub fn asks_on_leaving(&self, person: PersonId) -> bool {
        let item = self.visit.as_ref().and_then(|visit| self.items.get(&visit.item?));
        let open = item.is_some_and(|item| !item.versions.is_empty() && item.outcome.is_none());
        let answered = self
            .visit
            .as_ref()
            .is_some_and(|visit| visit.closed.is_none() && visit.given.contains_key(&person));
        open && !answered
    }

    /// Whether it can be said that this person does not come: nobody has seen them here. Who was here leaves (domain 3, roster states).
    pub fn may_be_excused(&self, person: PersonId) -> bool {
        let not_seen = self.people.get(&person).is_some_and(|known| !known.took_part);
        not_seen && matches!(self.presence(person), Some(Presence::Expected | Presence::Present))
    }

    /// Whether this person takes time: who will not come, or has left, does not.
    pub fn counts_for_time(&self, person: PersonId) -> bool {
        !matches!(self.presence(person), None | Some(Presence::Left | Presence::Absent))
    }

    /// A person's name.
    pub fn name(&self, person: PersonId) -> Option<TextRef> {
        self.people.get(&person).map(|known| known.name)
    }

    /// The name of the place, if it has one.
    pub fn workspace(&self) -> Option<TextRef> {
        let index = self.beginning.as_ref()?.workspace?;
        self.subject.map(|subject| TextRef {
            act: subject.act,
            index: index.0,
        })
    }
}
