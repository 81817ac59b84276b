//! A meeting in a room of our own: the production loop on a wall, a clock and a disk that do as they are told.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::{Frame, Terminal};
use ronde::live::{Catalogue, Ground, Meeting, SeededChance, TellingClock, setup};
use ronde::notation::{Id, Language};
use ronde::session::decide::{Guest, RoleFor, Setup};
use ronde::store::breakable::BreakableDisk;
use ronde::store::disk::Disk;
use ronde::store::settings::Settings;
use ronde::store::workspace::Workspace;
use ronde::tui::app::{App, Surroundings};
use ronde::tui::happened::Happened;
use ronde::tui::run::{Surface, run};
use ronde::tui::theme::{DARK, Depth, Look, Theme, UNICODE};
use ronde::words::{OwnTerms, Words};

use crate::picture;

/// The sizes of screens 2.
pub const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 35), (200, 50)];

/// Where everything is kept.
const FOLDER: &str = "/grand-jardin";

/// A room with a wall.
pub struct Hall {
    pub clock: Arc<TellingClock>,
    pub disk: BreakableDisk,
    app: App,
    wall: Wall,
}

struct Wall(Terminal<TestBackend>);

impl Surface for Wall {
    fn draw(&mut self, draw: &mut dyn FnMut(&mut Frame<'_>)) -> io::Result<()> {
        let drawn = self.0.draw(|frame| draw(frame));
        drawn.map(|_| ()).map_err(|never| match never {})
    }
}

/// What a meeting begins with: eight people around a consent decision that Bruno holds, in English, dark, without opening and closing.
pub struct Beginning {
    format: &'static str,
    language: Language,
    subject: String,
    people: Vec<String>,
    opening: bool,
    theme: Theme,
    size: (u16, u16),
}

/// A meeting with this format.
pub fn meeting(format: &'static str) -> Beginning {
    Beginning {
        format,
        language: Language::EN,
        subject: String::new(),
        people: names("Aïcha, Bruno, Chen, Dominique, Élise, Farid, Gwenaëlle, Hélène"),
        opening: false,
        theme: DARK_THEME,
        size: (120, 35),
    }
}

const DARK_THEME: Theme = Theme::Coloured(&DARK, Depth::TrueColour);

fn names(list: &str) -> Vec<String> {
    list.split(", ").map(str::to_owned).collect()
}

impl Beginning {
    pub fn spoken(mut self, language: Language) -> Beginning {
        self.language = language;
        self
    }

    pub fn people(mut self, list: &str) -> Beginning {
        self.people = names(list);
        self
    }

    pub fn with_opening(mut self) -> Beginning {
        self.opening = true;
        self
    }

    pub fn monochrome(mut self) -> Beginning {
        self.theme = Theme::Monochrome;
        self
    }

    pub fn sized(mut self, columns: u16, rows: u16) -> Beginning {
        self.size = (columns, rows);
        self
    }

    /// It begins.
    pub fn begins(self) -> Hall {
        let room = Room::new();
        let french = self.language == Language::FR;
        let subject = if french {
            "Le soir de nos réunions"
        } else {
            "Which evening do we meet?"
        };
        let mut setup = setup::setup(
            &room.ground,
            &room.catalogue.library,
            &id(self.format),
            self.language.clone(),
        );
        setup.subject = if self.subject.is_empty() {
            subject.to_owned()
        } else {
            self.subject.clone()
        };
        setup.people = self.people.iter().map(Guest::here).collect();
        setup.roles.insert(id("proposal_holder"), RoleFor::Person(1));
        if !self.opening {
            (setup.opening, setup.closing) = (None, None);
        }
        let meeting = Meeting::begin(room.ground.clone(), &room.catalogue.library, setup).expect("a meeting");
        room.shows(self, |around| App::holding(around, meeting))
    }
}

fn id(id: &str) -> Id {
    Id::new(id).expect("an id")
}
