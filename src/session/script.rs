//! A meeting as a script: the same commands without a screen, and what they are expected to come to (DESIGN, Scripts).
//!
//! `until` presses Space until a place is reached; `by`, in a round, until that person has the floor. A line that Space cannot reach
//! fails and says what is awaited. Pure: who performs the commands is behind `Performer`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::format::tree::Tree;
use crate::format::{Speak, Step};
use crate::notation::{Located, Span};
use crate::session::command::{Command, OnItem, Request};
use crate::session::course::Course;
use crate::session::event::Amendment;
use crate::session::expected::{Awaited, Expected, Focus, Writing, expected};
use crate::session::facts::Outcome;
use crate::session::ids::{ItemId, PersonId};
use crate::session::place::Place;
use crate::session::refusal::Refusal;
use crate::session::state::{Phase, Session};

/// A whole meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// A format, or an unambiguous beginning of its id.
    pub format: Located<String>,
    pub subject: String,
    /// In the order in which they sit.
    pub people: Vec<String>,
    #[serde(default)]
    pub roles: BTreeMap<String, String>,
    /// Where lots come from; the same number draws the same.
    #[serde(default)]
    pub seed: u64,
    /// What an act takes, unless `after` says.
    #[serde(default = "pace_by_default")]
    pub pace: Span,
    #[serde(default)]
    pub language: Option<String>,
    /// The wall time at the beginning, RFC 3339.
    #[serde(default)]
    pub begins: Option<String>,
    /// Without the format's opening and closing.
    #[serde(default = "whole")]
    pub opening: bool,
    #[serde(default = "whole")]
    pub closing: bool,
    pub play: Vec<Located<Line>>,
}

fn pace_by_default() -> Span {
    Span::nearest(20_000)
}

fn whole() -> bool {
    true
}

/// One line of a script.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Space until this place (its last parts suffice), or `end`.
    #[serde(default)]
    pub until: Option<String>,
    /// Who gives; in a round, Space until they have the floor.
    #[serde(default)]
    pub by: Option<String>,
    /// What this act takes.
    #[serde(default)]
    pub after: Option<Span>,
    #[serde(default = "nothing", rename = "do")]
    pub command: Option<Command<String>>,
    /// What must hold then.
    #[serde(default = "nothing")]
    pub expect: Option<Expectation>,
}

fn nothing<T>() -> Option<T> {
    None
}

/// What must hold after a line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Expectation {
    /// The item's outcome.
    Outcome { item: u16, is: OutcomeIs },
    /// The number of the newest version.
    Version { item: u16, is: u16 },
    /// How many objections are open.
    Objections { item: u16, open: u16 },
    /// How many concerns stand.
    Concerns { item: u16, kept: u16 },
    /// Who has the floor.
    Floor(String),
    /// Where the meeting is; its last parts suffice.
    Place(String),
    /// The line's own command was refused.
    Refused,
}

/// An outcome without its details.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OutcomeIs {
    Open,
    Adopted,
    Deferred,
    Delegated,
    Withdrawn,
    Dropped,
    DecideHow,
}

impl OutcomeIs {
    /// What this outcome is, or that there is none.
    pub fn of<T, P>(outcome: Option<&Outcome<T, P>>) -> OutcomeIs {
        match outcome {
            None => OutcomeIs::Open,
            Some(Outcome::Adopted { .. }) => OutcomeIs::Adopted,
            Some(Outcome::Deferred(_)) => OutcomeIs::Deferred,
            Some(Outcome::Delegated(_)) => OutcomeIs::Delegated,
            Some(Outcome::Withdrawn) => OutcomeIs::Withdrawn,
            Some(Outcome::Dropped) => OutcomeIs::Dropped,
            Some(Outcome::DecideHow(_)) => OutcomeIs::DecideHow,
        }
    }
}

/// Who performs the commands of a script: a session being held, or a test.
pub trait Performer {
    type Fault;
    fn session(&self) -> &Session;
    fn tree(&self) -> &Tree;
    /// The person of this name.
    fn person(&self, name: &str) -> Option<PersonId>;
    /// Performs a command that takes so many milliseconds.
    ///
    /// # Errors
    /// A refusal, or a fault of what keeps the acts.
    fn perform(&mut self, request: Request, takes: u64) -> Result<(), Stop<Self::Fault>>;
}

/// Why a command was not performed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop<F> {
    Refused(Refusal),
    Fault(F),
}

/// Where and why a script stopped.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault<F> {
    /// The line, from 0.
    pub line: usize,
    /// Where the meeting was.
    pub place: Option<Place>,
    pub why: Why<F>,
}

/// Why a line failed.
#[derive(Debug, Clone, PartialEq)]
pub enum Why<F> {
    /// Space does nothing here: this is awaited.
    Awaited(Expected),
    /// The place, or the person's turn, did not come within the limit of key presses.
    NeverReached,
    NoSuchPlace(String),
    NoSuchPerson(String),
    Refused(Refusal),
    /// It was expected to be refused.
    NotRefused,
    /// What was expected, and what is.
    Otherwise {
        expected: Expectation,
        found: String,
    },
    Fault(F),
}

/// How often Space is pressed for one line before it is given up.
pub const PRESSES_A_LINE: usize = 5_000;

/// Plays a script to its end.
///
/// # Errors
/// The first line that cannot be reached, is refused, or comes to something else.
pub fn play<P: Performer>(script: &Script, on: &mut P) -> Result<(), Fault<P::Fault>> {
    for (index, line) in script.play.iter().enumerate() {
        let mut player = Player { script, on };
        player.line(line).map_err(|why| Fault {
            line: index,
            place: on.session().visit.as_ref().map(|visit| visit.place.clone()),
            why,
        })?;
    }
    Ok(())
}

struct Player<'a, P> {
    script: &'a Script,
    on: &'a mut P,
}

impl<P: Performer> Player<'_, P> {
    fn line(&mut self, line: &Line) -> Result<(), Why<P::Fault>> {
        if let Some(until) = &line.until {
            self.reach(until)?;
        }
        let by = line.by.as_deref().map(|name| self.person(name)).transpose()?;
        if let Some(by) = by {
            self.wait_for_turn(by)?;
        }
        let refused = match &line.command {
            Some(command) => self.command(by, command.clone(), line)?,
            None => false,
        };
        match &line.expect {
            Some(Expectation::Refused) if refused => Ok(()),
            Some(Expectation::Refused) => Err(Why::NotRefused),
            Some(expectation) => self.check(expectation),
            None => Ok(()),
        }
    }

    fn command(&mut self, by: Option<PersonId>, command: Command<String>, line: &Line) -> Result<bool, Why<P::Fault>> {
        let request = Request { by: None, command };
        let mut request = request.numbered(|name: String| self.person(&name))?;
        request.by = by;
        let takes = line.after.unwrap_or(self.script.pace).milliseconds();
        match self.on.perform(request, takes) {
            Ok(()) => Ok(false),
            Err(Stop::Refused(_)) if line.expect == Some(Expectation::Refused) => Ok(true),
            Err(stop) => Err(stop.into()),
        }
    }

    fn person(&self, name: &str) -> Result<PersonId, Why<P::Fault>> {
        self.on.person(name).ok_or_else(|| Why::NoSuchPerson(name.to_owned()))
    }

    fn reach(&mut self, until: &str) -> Result<(), Why<P::Fault>> {
        if until == "end" {
            return self.press_until(|session| session.phase == Phase::Ended);
        }
        let place: Place = until.parse().map_err(|_| Why::NoSuchPlace(until.to_owned()))?;
        self.press_until(|session| {
            session
                .visit
                .as_ref()
                .is_some_and(|visit| visit.place.ends_with(&place))
        })
    }

    /// In a round, until this person has the floor; who has answered already can do so anew.
    fn wait_for_turn(&mut self, person: PersonId) -> Result<(), Why<P::Fault>> {
        if !self.step().is_some_and(|step| step.speak == Speak::Round) {
            return Ok(());
        }
        let waits = |session: &Session| {
            session
                .visit
                .as_ref()
                .is_some_and(|visit| visit.order.contains(&person))
        };
        self.press_until(|session| !waits(session))
    }

    fn step(&self) -> Option<&Step> {
        Course {
            tree: self.on.tree(),
            session: self.on.session(),
        }
        .step()
    }

    fn press_until(&mut self, reached: impl Fn(&Session) -> bool) -> Result<(), Why<P::Fault>> {
        for _ in 0..PRESSES_A_LINE {
            if reached(self.on.session()) {
                return Ok(());
            }
            self.press()?;
        }
        Err(Why::NeverReached)
    }

    /// Space. Where a script says nothing of it, the holder keeps the text and what a decision is asked for is left open.
    fn press(&mut self) -> Result<(), Why<P::Fault>> {
        let next = expected(self.on.session(), self.on.tree(), Focus::Stage);
        let command = match &next {
            Expected::Does(doing) => doing.command(),
            Expected::Opens(Writing::Detail(detail)) => Some(Command::Item(OnItem::LeaveOpen(*detail))),
            Expected::Awaits(Awaited::Amendment(_)) => Some(Command::Item(OnItem::Amend {
                choice: Amendment::Keep,
                text: None,
            })),
            Expected::Opens(_) | Expected::Awaits(_) => None,
        };
        let command = command.ok_or(Why::Awaited(next))?;
        Ok(self
            .on
            .perform(Request { by: None, command }, self.script.pace.milliseconds())?)
    }

    fn check(&self, expectation: &Expectation) -> Result<(), Why<P::Fault>> {
        let found = self.found(expectation)?;
        match found {
            None => Ok(()),
            Some(found) => Err(Why::Otherwise {
                expected: expectation.clone(),
                found,
            }),
        }
    }

    /// What is there instead; `None` where it is as expected.
    fn found(&self, expectation: &Expectation) -> Result<Option<String>, Why<P::Fault>> {
        let session = self.on.session();
        let item = |number: u16| session.items.get(&ItemId(number));
        let unless = |same: bool, found: String| if same { None } else { Some(found) };
        Ok(match expectation {
            Expectation::Outcome { item: number, is } => {
                let found = OutcomeIs::of(
                    item(*number)
                        .and_then(|item| item.outcome.as_ref())
                        .map(|settled| &settled.outcome),
                );
                unless(found == *is, format!("{found:?}"))
            }
            Expectation::Version { item: number, is } => {
                let found = item(*number).map_or(0, |item| item.newest());
                unless(found == *is, found.to_string())
            }
            Expectation::Objections { item: number, open } => {
                let found = item(*number).map_or(0, |item| item.open_objections().count());
                unless(found == usize::from(*open), found.to_string())
            }
            Expectation::Concerns { item: number, kept } => {
                let found = item(*number).map_or(0, |item| item.standing_concerns().count());
                unless(found == usize::from(*kept), found.to_string())
            }
            Expectation::Floor(name) => {
                let person = self.person(name)?;
                let found = session.visit.as_ref().and_then(|visit| visit.speaker());
                unless(found == Some(person), format!("{found:?}"))
            }
            Expectation::Place(end) => {
                let asked: Place = end.parse().map_err(|_| Why::NoSuchPlace(end.clone()))?;
                let found = session
                    .visit
                    .as_ref()
                    .map(|visit| visit.place.clone())
                    .unwrap_or_default();
                unless(found.ends_with(&asked), found.to_string())
            }
            Expectation::Refused => None,
        })
    }
}

impl<F> From<Stop<F>> for Why<F> {
    fn from(stop: Stop<F>) -> Self {
        match stop {
            Stop::Refused(refusal) => Why::Refused(refusal),
            Stop::Fault(fault) => Why::Fault(fault),
        }
    }
}
