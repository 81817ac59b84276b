//! A meeting held in memory, for the drawings: real formats, a disk and a clock that do what they are told.

use std::path::Path;
use std::sync::Arc;

use chrono::DateTime;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::live::catalogue::Catalogue;
use crate::live::clock::TellingClock;
use crate::live::{Ground, Meeting, SeededChance};
use crate::notation::Id;
use crate::session::command::{Command, Gift, Request};
use crate::session::decide::{Guest, RoleFor, Setup};
use crate::session::event::{Audience, Presence, Privacy, TurnTime};
use crate::session::expected::{Expected, Focus, expected};
use crate::session::ids::PersonId;
use crate::session::place::Place;
use crate::stage::stage;
use crate::store::breakable::BreakableDisk;
use crate::store::disk::Disk;
use crate::store::settings::Settings;
use crate::store::workspace::Workspace;
use crate::tui::context::Context;
use crate::tui::screens::stage::{Shown, draw};
use crate::tui::theme::{Look, Theme, UNICODE};
use crate::words::Words;
use crate::words::tests::{english, french};

pub const LOOK: Look = Look {
    theme: Theme::Monochrome,
    glyphs: &UNICODE,
};

pub const CIRCLE: [&str; 8] = [
    "Aïcha",
    "Bruno",
    "Chen",
    "Dominique",
    "Élise",
    "Farid",
    "Gwenaëlle",
    "Hélène",
];

/// A way of speaking that no shipped format has.
const STILLNESS: &str = r#"(
    title: (en: "Stillness", fr: "Silence"), purpose: (en: "Be silent", fr: "Se taire"), people: (1, 60),
    steps: [Step(id: "rest", name: (en: "Rest", fr: "Repos"), speak: Silence, time: "2m")],
)"#;

/// A meeting, and the clock it goes by.
pub struct Held {
    pub meeting: Meeting,
    pub clock: Arc<TellingClock>,
    pub words: &'static Words,
}

pub fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// What a meeting is set up with, where a test does not say otherwise.
pub fn setup(format: &str, subject: &str, people: &[&str]) -> Setup {
    Setup {
        format: id(format),
        opening: None,
        closing: None,
        subject: subject.to_owned(),
        people: people.iter().map(|name| Guest::here(*name)).collect(),
        roles: [(id("proposal_holder"), RoleFor::Person(1))].into(),
        language: "fr".to_owned(),
        end: Some(110 * 60_000),
        screen: Audience::Everyone,
        turn_time: TurnTime::Quiet,
        fitted: Vec::new(),
        workspace: Some("Le Grand Jardin".to_owned()),
        words: None,
        privacy: Privacy::default(),
        seed: [7; 32],
        wall: DateTime::parse_from_rfc3339("2026-11-24T14:10:00+01:00").unwrap(),
    }
}

impl Held {
    pub fn begun(setup: Setup) -> Held {
        let wall = setup.wall;
        let disk = BreakableDisk::new();
        let workspace = Workspace::at(Path::new("/work"));
        workspace.make(&disk).unwrap();
        let own = workspace.formats().join("stillness.ron");
        disk.replace(&own, &mut STILLNESS.as_bytes()).unwrap();
        let library = Catalogue::read(&disk, &workspace).unwrap().library;
        let clock = Arc::new(TellingClock::new(wall));
        let ground = Ground {
            disk: Arc::new(disk),
            workspace,
            elsewhere: None,
            settings: Settings::default(),
            clock: clock.clone(),
            chance: Arc::new(SeededChance::new([7; 32])),
        };
        let words = if setup.language == "fr" { french() } else { english() };
        let meeting = Meeting::begin(ground, &library, setup).unwrap();
        Held { meeting, clock, words }
    }

    pub fn person(&self, name: &str) -> PersonId {
        let seats = &self.meeting.session().seats;
        let named = |person: &&PersonId| self.meeting.name(**person) == Some(name);
        *seats.iter().find(named).unwrap()
    }

    pub fn does(&mut self, command: Command) -> &mut Held {
        self.by(None, command)
    }

    pub fn by(&mut self, name: Option<&str>, command: Command) -> &mut Held {
        self.clock.pass(5_000);
        let by = name.map(|name| self.person(name));
        self.meeting.perform(Request { by, command }).unwrap();
        self
    }

    pub fn gives(&mut self, name: &str, gift: Gift) -> &mut Held {
        self.by(Some(name), Command::Gift(gift))
    }

    pub fn expected(&self) -> Expected {
        expected(self.meeting.session(), self.meeting.tree(), Focus::Stage)
    }

    /// Space, once.
    pub fn space(&mut self) -> &mut Held {
        let Expected::Does(doing) = self.expected() else {
            panic!("Space does nothing: {:?}", self.expected());
        };
        self.does(doing.command().unwrap())
    }

    /// Space until a place is reached.
    pub fn until(&mut self, place: &str) -> &mut Held {
        let place: Place = place.parse().unwrap();
        for _ in 0..200 {
            let here = self.meeting.session().visit.as_ref().map(|visit| visit.place.clone());
            if here.is_some_and(|here| here.ends_with(&place)) {
                return self;
            }
            self.space();
        }
        panic!("{place} is not reached");
    }

    /// Who has the floor.
    pub fn speaker(&self) -> String {
        let visit = self.meeting.session().visit.as_ref().unwrap();
        self.meeting.name(visit.speaker().unwrap()).unwrap().to_owned()
    }

    /// The program ends, and goes on so many milliseconds later.
    pub fn reopened(self, after: u64) -> Held {
        let Held { meeting, clock, words } = self;
        meeting.touch();
        let ground = meeting.ground().clone();
        drop(meeting);
        clock.pass(after);
        let kept = ground.workspace.list_sessions(&*ground.disk).unwrap().remove(0);
        let meeting = Meeting::open(ground, &kept).unwrap().meeting;
        Held { meeting, clock, words }
    }

    pub fn passes(&mut self, milliseconds: u64) -> &mut Held {
        self.clock.pass(milliseconds);
        self
    }

    /// Calls with what a screen reads.
    pub fn context<T>(&self, look: Look, ask: impl FnOnce(Context<'_>) -> T) -> T {
        let session = self.meeting.session();
        let view = stage(session, self.meeting.tree(), self.meeting.now(), session.screen);
        ask(Context {
            meeting: &self.meeting,
            pending: self.meeting.pending(),
            view: &view,
            words: self.words,
            look,
        })
    }

    pub fn buffer(&self, (width, height): (u16, u16), shown: &Shown, look: Look) -> Buffer {
        let place = Rect::new(0, 0, width, height);
        let mut buffer = Buffer::empty(place);
        self.context(look, |context| draw(&mut buffer, place, context, shown));
        buffer
    }

    /// The picture as lines of letters.
    pub fn drawn(&self, size: (u16, u16), shown: &Shown) -> Vec<String> {
        lines(&self.buffer(size, shown, LOOK))
    }
}

pub fn lines(buffer: &Buffer) -> Vec<String> {
    let area = buffer.area;
    let row = |y| {
        let mut line = String::new();
        let mut skip = 0;
        for x in 0..area.width {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            skip = crate::tui::widgets::letters::width(symbol).saturating_sub(1);
        }
        line.trim_end().to_owned()
    };
    (0..area.height).map(row).collect()
}

/// Who is expected, and not here yet.
pub fn expected_guest(name: &str) -> Guest {
    Guest {
        name: name.to_owned(),
        presence: Presence::Expected,
    }
}
