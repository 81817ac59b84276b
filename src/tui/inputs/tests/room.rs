//! A meeting to open sheets over: five people, a circle or one subject, on a disk in memory and a clock that moves when it is told to.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use crate::format::Format;
use crate::live::clock::TellingClock;
use crate::live::{Ground, Library, Meeting, SeededChance};
use crate::notation::{Id, Language};
use crate::session::Request;
use crate::session::command::{Command, Draft, Gift, OnItem};
use crate::session::decide::{Guest, RoleFor, Setup};
use crate::session::event::{Audience, Presence, Privacy, TurnTime};
use crate::session::expected::{Expected, Focus, Writing, expected};
use crate::session::ids::PersonId;
use crate::session::lot::Seed;
use crate::stage::{View, stage};
use crate::store::breakable::BreakableDisk;
use crate::store::settings::Settings;
use crate::store::workspace::Workspace;
use crate::tui::context::Context;
use crate::tui::theme::{DARK, Depth, Look, Theme, UNICODE};
use crate::words::{OwnTerms, Words};

pub const LOOK: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

const CONSENT: &str = r#"(
    title: "Consent", purpose: "Decide", people: (2, 15), roles: [(id: "proposal_holder", of: Item)],
    steps: [
        Step(id: "react", speak: Round, turn: "60s"),
        Step(id: "present", speak: Role("proposal_holder"), time: "4m", capture: Proposal),
        Step(id: "clarify", speak: Popcorn, time: "5m"),
        Step(id: "amend", speak: Role("proposal_holder"), time: "3m", capture: Amendment),
        Steps(id: "decide", until: Settled, steps: [
            Repeat(id: "rounds", until: NoObjection, steps: [
                Step(id: "consent_round", speak: Round, pass: No, turn: "15s", capture: Stances(Consent)),
                Each(id: "objections", of: Objections, bind: "objector", time: "7m", steps: [
                    Step(id: "integrate", speak: Popcorn, capture: Integration),
                ]),
            ]),
        ]),
        Step(id: "record", when: Adopted, speak: Facilitator, time: "3m", capture: Decision),
    ],
)"#;

const CIRCLE: &str = r#"(
    title: "Circle", purpose: "Meet", people: (2, 15),
    steps: [
        Step(id: "agenda", speak: Together, time: "5m", capture: Items),
        Each(id: "items", of: Items, steps: [
            Choose(id: "how", from: ["explore"]),
        ]),
        Step(id: "check_out", speak: Round, turn: "60s"),
    ],
)"#;

const EXPLORE: &str = r#"(
    title: "Explore", purpose: "Look around", people: (2, 15),
    steps: [Step(id: "explore", speak: Popcorn, time: "10m")],
)"#;

pub const NAMES: [&str; 6] = ["Aïcha", "Bruno", "Chen", "Dominique", "Élise", "Hélène"];
pub const AICHA: PersonId = PersonId(1);
pub const BRUNO: PersonId = PersonId(2);
pub const CHEN: PersonId = PersonId(3);
pub const ELISE: PersonId = PersonId(5);
/// Expected, and not here yet.
pub const HELENE: PersonId = PersonId(6);

pub struct Room {
    pub meeting: Meeting,
    clock: Arc<TellingClock>,
    words: Words,
    view: View,
}

/// Tuesday 24 November 2026, 14:12 at its place.
fn begins() -> DateTime<FixedOffset> {
    "2026-11-24T14:12:00+01:00".parse().unwrap()
}

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

impl Room {
    /// One subject, decided by consent; Bruno holds it.
    pub fn consent(language: Language) -> Room {
        Room::held("consent", language)
    }

    /// An agenda of points.
    pub fn circle(language: Language) -> Room {
        Room::held("circle", language)
    }

    fn held(format: &str, language: Language) -> Room {
        let clock = Arc::new(TellingClock::new(begins()));
        let ground = Ground {
            disk: Arc::new(BreakableDisk::new()),
            workspace: Workspace::at(Path::new("/jardin")),
            elsewhere: None,
            settings: Settings::default(),
            clock: clock.clone(),
            chance: Arc::new(SeededChance::new([7; 32])),
        };
        ground.workspace.make(&*ground.disk).unwrap();
        let sources = [("consent", CONSENT), ("circle", CIRCLE), ("explore", EXPLORE)];
        let library = Library {
            formats: sources
                .iter()
                .map(|(name, source)| {
                    let format: Format = crate::notation::ron::read(source).unwrap();
                    (id(name), Arc::new(format))
                })
                .collect(),
            sources: sources
                .iter()
                .map(|(name, source)| (id(name), (*source).to_owned()))
                .collect(),
        };
        let meeting = Meeting::begin(ground, &library, setup(format)).unwrap();
        let words = Words::new(language, &OwnTerms::new());
        let view = view(&meeting);
        Room {
            meeting,
            clock,
            words,
            view,
        }
    }

    pub fn context(&self) -> Context<'_> {
        Context {
            meeting: &self.meeting,
            pending: self.meeting.pending(),
            view: &self.view,
            words: &self.words,
            look: LOOK,
        }
    }

    pub fn pass(&mut self, minutes: u64) {
        self.clock.pass(minutes * 60_000);
        self.view = view(&self.meeting);
    }

    pub fn send(&mut self, request: Request) {
        self.clock.pass(1_000);
        self.meeting.perform(request).unwrap();
        self.view = view(&self.meeting);
    }

    pub fn does(&mut self, command: Command) {
        self.send(Request { by: None, command });
    }

    pub fn gives(&mut self, by: PersonId, gift: Gift) {
        self.send(Request {
            by: Some(by),
            command: Command::Gift(gift),
        });
    }

    /// The expected next thing; a missing text is written.
    pub fn space(&mut self) {
        let session = self.meeting.session();
        let command = match expected(session, self.meeting.tree(), Focus::Stage) {
            Expected::Does(doing) => doing.command().unwrap(),
            Expected::Opens(Writing::Proposal | Writing::Amendment(_)) => {
                Command::Item(OnItem::Propose(text("We meet on Mondays.")))
            }
            Expected::Opens(Writing::Detail(detail)) => Command::Item(OnItem::LeaveOpen(detail)),
            Expected::Awaits(crate::session::expected::Awaited::Amendment(_)) => Command::Item(OnItem::Amend {
                choice: crate::session::event::Amendment::Keep,
                text: None,
            }),
            other => panic!("Space does nothing: {other:?}"),
        };
        self.does(command);
    }

    /// Space until the meeting is in this step.
    pub fn until(&mut self, step: &str) {
        for _ in 0..60 {
            if self.is_in(step) {
                return;
            }
            self.space();
        }
        panic!("{step} is not reached");
    }

    pub fn is_in(&self, step: &str) -> bool {
        let visit = self.meeting.session().visit.as_ref();
        visit.is_some_and(|visit| visit.place.last().is_some_and(|last| last.id.as_str() == step))
    }

    /// Space until this person has the floor.
    pub fn until_asked(&mut self, person: PersonId) {
        for _ in 0..60 {
            let speaker = self.meeting.session().visit.as_ref().and_then(|visit| visit.speaker());
            if speaker == Some(person) {
                return;
            }
            self.space();
        }
        panic!("{person:?} is never asked");
    }

    /// An objection of Chen's on the table, with its questions asked.
    pub fn until_amendment(&mut self) {
        self.until("consent_round");
        self.until_asked(CHEN);
        self.gives(CHEN, Gift::Objection("Mondays are market days.".to_owned()));
        self.until("integrate");
        for _ in 0..4 {
            self.space();
        }
    }
}

pub fn text(text: &str) -> Draft {
    Draft {
        text: text.to_owned(),
        need: Some("Half of us never manage Sundays.".to_owned()),
        owner: None,
        term: None,
        review: None,
        criteria: None,
    }
}

fn view(meeting: &Meeting) -> View {
    stage(meeting.session(), meeting.tree(), meeting.now(), Audience::Everyone)
}

fn setup(format: &str) -> Setup {
    let mut people: Vec<Guest> = NAMES.iter().map(|name| Guest::here(*name)).collect();
    people[5].presence = Presence::Expected;
    let mut roles = BTreeMap::from([(id("facilitator"), RoleFor::Person(0))]);
    if format == "consent" {
        roles.insert(id("proposal_holder"), RoleFor::Person(1));
    }
    Setup {
        format: id(format),
        opening: None,
        closing: None,
        subject: "Which evening do we meet?".to_owned(),
        people,
        roles,
        language: "en".to_owned(),
        end: Some(108 * 60_000),
        screen: Audience::default(),
        turn_time: TurnTime::default(),
        fitted: Vec::new(),
        workspace: Some("Le Grand Jardin".to_owned()),
        words: None,
        privacy: Privacy::default(),
        seed: Seed::default(),
        wall: begins(),
    }
}
