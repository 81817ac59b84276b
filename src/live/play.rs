//! A script held as a real session: the same commands, a clock that moves as the script says, kept like any other.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::format::tree::Tree;
use crate::live::chance::SeededChance;
use crate::live::clock::TellingClock;
use crate::live::ground::{Ground, Library};
use crate::live::meeting::{Meeting, NotBegun, NotPerformed};
use crate::live::setup;
use crate::live::standing::Standing;
use crate::notation::{Id, Language};
use crate::session::command::{Agenda, Command, Request};
use crate::session::decide::{Guest, RoleFor, Setup};
use crate::session::history::History;
use crate::session::ids::PersonId;
use crate::session::lot::Seed;
use crate::session::script::{self, Fault, Performer, Script, Stop};
use crate::session::state::{Phase, Session};
use crate::store::journal::NotKept;

/// Why a script was not played to its end.
#[derive(Debug, Clone, PartialEq)]
pub enum NotPlayed {
    /// A role for a name that nobody has.
    NoSuchPerson(String),
    /// A role that is no id.
    NoSuchRole(String),
    NotBegun(NotBegun),
    /// A line failed; with the meeting as it then stood.
    Line {
        fault: Fault<NotKept>,
        stopped: Box<Stopped>,
    },
    NotClosed(NotPerformed),
}

/// A meeting at the line that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct Stopped {
    pub history: History,
    pub tree: Tree,
}

/// Who plays, and when a script begins.
pub struct Stage<'a> {
    pub ground: Ground,
    pub library: &'a Library,
    pub format: Id,
    pub language: Language,
    pub begins: DateTime<FixedOffset>,
}

/// Plays a script and closes its meeting.
///
/// # Errors
/// The first thing that does not go as the script says.
pub fn play(stage: Stage<'_>, script: &Script) -> Result<Meeting, NotPlayed> {
    let clock = Arc::new(TellingClock::new(stage.begins));
    let setup = setup(&stage, script)?;
    let ground = Ground {
        clock: clock.clone(),
        chance: Arc::new(SeededChance::new(chance_of(script.seed, stage.begins))),
        ..stage.ground
    };
    let meeting = Meeting::begin(ground, stage.library, setup).map_err(NotPlayed::NotBegun)?;
    let mut player = Player { meeting, clock };
    if let Err(fault) = script::play(script, &mut player) {
        let Standing { history, tree, .. } = player.meeting.standing;
        let stopped = Box::new(Stopped { history, tree });
        return Err(NotPlayed::Line { fault, stopped });
    }
    let mut meeting = player.meeting;
    if meeting.session().phase == Phase::Ended {
        let close = Request {
            by: None,
            command: Command::Agenda(Agenda::Close),
        };
        meeting.perform(close).map_err(NotPlayed::NotClosed)?;
    }
    Ok(meeting)
}

/// As a keyed meeting of this place begins, with its settings; what the script says comes first.
fn setup(stage: &Stage<'_>, script: &Script) -> Result<Setup, NotPlayed> {
    let roles = script.roles.iter().map(|(role, name)| {
        let role = Id::new(role).map_err(|_| NotPlayed::NoSuchRole(role.clone()))?;
        let index = script.people.iter().position(|person| person == name);
        let index = index.ok_or_else(|| NotPlayed::NoSuchPerson(name.clone()))?;
        Ok((role, RoleFor::Person(index)))
    });
    let whole = setup::setup(&stage.ground, stage.library, &stage.format, stage.language);
    Ok(Setup {
        opening: whole.opening.filter(|_| script.opening),
        closing: whole.closing.filter(|_| script.closing),
        subject: script.subject.clone(),
        people: script.people.iter().map(Guest::here).collect(),
        roles: roles.collect::<Result<_, _>>()?,
        language: script.language.clone().unwrap_or(whole.language),
        seed: seed_of(script.seed),
        wall: stage.begins,
        ..whole
    })
}

/// The seed of a script: its number, then zeros.
fn seed_of(number: u64) -> Seed {
    let mut seed = [0; 32];
    seed[..8].copy_from_slice(&number.to_le_bytes());
    seed
}

/// Where names and salts of a played session come from: played again at the same moment, every byte is the same.
fn chance_of(number: u64, begins: DateTime<FixedOffset>) -> Seed {
    let mut seed = seed_of(number);
    seed[8..16].copy_from_slice(&begins.timestamp_millis().to_le_bytes());
    seed
}

struct Player {
    meeting: Meeting,
    clock: Arc<TellingClock>,
}

impl Performer for Player {
    type Fault = NotKept;

    fn session(&self) -> &Session {
        self.meeting.session()
    }

    fn tree(&self) -> &Tree {
        self.meeting.tree()
    }

    fn person(&self, name: &str) -> Option<PersonId> {
        let session = self.meeting.session();
        session
            .seats
            .iter()
            .copied()
            .find(|person| self.meeting.name(*person) == Some(name))
    }

    fn perform(&mut self, request: Request, takes: u64) -> Result<(), Stop<NotKept>> {
        self.clock.pass(takes);
        self.meeting.perform(request).map_err(|fault| match fault {
            NotPerformed::Refused(refusal) => Stop::Refused(refusal),
            NotPerformed::NotKept(why) => Stop::Fault(why),
        })
    }
}
