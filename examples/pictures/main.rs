//! The pictures of README: `cargo run --example pictures` leads an example meeting by keys and writes `docs/pictures/`.
//!
//! Made from the program, not drawn: the same loop, screens and keys, on a screen in memory, a clock that is told the time and a disk in
//! memory.

mod svg;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::channel;

use chrono::DateTime;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::backend::TestBackend;
use ratatui::{Frame, Terminal};

use ronde::cli::stage::TELLS;
use ronde::live::{Catalogue, Ground, Meeting, SeededChance, TellingClock, setup};
use ronde::notation::{Id, Language};
use ronde::session::decide::{Guest, RoleFor};
use ronde::store::breakable::BreakableDisk;
use ronde::store::settings::Settings;
use ronde::store::workspace::Workspace;
use ronde::tui::app::{App, Surroundings};
use ronde::tui::happened::Happened;
use ronde::tui::run::{Surface, run};
use ronde::tui::theme::{DARK, Depth, Look, Theme, UNICODE};
use ronde::words::Words;

const PEOPLE: [&str; 8] = [
    "Aïcha",
    "Bruno",
    "Chen",
    "Dominique",
    "Élise",
    "Farid",
    "Gwenaëlle",
    "Hélène",
];

/// What the picture shows: its language, file, subject, need, proposal and the objection that was heard.
struct Scene {
    language: Language,
    file: &'static str,
    subject: &'static str,
    need: &'static str,
    text: &'static str,
    objection: &'static str,
}

const SCENES: [Scene; 2] = [
    Scene {
        language: Language::ENGLISH,
        file: "stage.svg",
        subject: "Which evening do we meet?",
        need: "Half of us never manage Sundays.",
        text: "From 1 January we meet on Monday evenings, and whoever has the keys opens the room.",
        objection: "Monday is market day for two of us.",
    },
    Scene {
        language: Language::FRENCH,
        file: "stage.fr.svg",
        subject: "Quel soir nous réunissons-nous ?",
        need: "La moitié d’entre nous ne peut jamais le dimanche.",
        text: "À partir du 1er janvier, nous nous réunissons le lundi soir, et qui a les clés ouvre la salle.",
        objection: "Le lundi est jour de marché pour deux d’entre nous.",
    },
];

struct Wall(Terminal<TestBackend>);

impl Surface for Wall {
    fn draw(&mut self, draw: &mut dyn FnMut(&mut Frame<'_>)) -> io::Result<()> {
        let drawn = self.0.draw(|frame| draw(frame));
        drawn.map(|_| ()).map_err(|never| match never {})
    }

    fn forget(&mut self) {}
}

/// The program on a screen in memory.
struct Hall {
    app: App,
    wall: Wall,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new("docs/pictures");
    std::fs::create_dir_all(folder)?;
    for scene in &SCENES {
        let mut hall = open(scene)?;
        lead(&mut hall, scene)?;
        let picture = svg::picture(hall.wall.0.backend().buffer(), "#13171c");
        std::fs::write(folder.join(scene.file), picture)?;
    }
    Ok(())
}

/// A meeting of eight people that has just begun.
fn open(scene: &Scene) -> Result<Hall, Box<dyn std::error::Error>> {
    let disk = BreakableDisk::new();
    let workspace = Workspace::at(Path::new("/jardin"));
    workspace.make(&disk)?;
    let clock = TellingClock::new(DateTime::parse_from_rfc3339("2026-11-24T19:30:00+01:00")?);
    let ground = Ground {
        disk: Arc::new(disk.clone()),
        workspace: workspace.clone(),
        elsewhere: None,
        settings: Settings {
            name: "Le Grand Jardin".to_owned(),
            ..Settings::default()
        },
        clock: Arc::new(clock),
        chance: Arc::new(SeededChance::new([7; 32])),
    };
    let catalogue = Catalogue::read(&disk, &workspace)?;
    let mut setup = setup::setup(&ground, &catalogue.library, &Id::new("consent_full")?, scene.language);
    (setup.opening, setup.closing) = (None, None);
    setup.subject = scene.subject.to_owned();
    setup.people = PEOPLE.into_iter().map(Guest::here).collect();
    setup.roles.insert(Id::new("proposal_holder")?, RoleFor::Person(1));
    let meeting = Meeting::begin(ground.clone(), &catalogue.library, setup)?;
    let around = Surroundings {
        words: Words::new(scene.language, &ground.settings.words),
        look: Look {
            theme: Theme::Coloured(&DARK, Depth::TrueColour),
            glyphs: &UNICODE,
        },
        depth: Depth::TrueColour,
        ground,
        catalogue: catalogue.into(),
        asks_background: false,
        tells: TELLS,
    };
    let wall = Wall(Terminal::new(TestBackend::new(120, 35))?);
    Ok(Hall {
        app: App::holding(around, meeting),
        wall,
    })
}

/// Up to the middle of a round in which one objection was heard: the frame, the proposal, questions, reactions, the holder keeps the
/// text.
fn lead(hall: &mut Hall, scene: &Scene) -> io::Result<()> {
    hall.space(3)?;
    hall.types(scene.need)?;
    hall.presses(KeyCode::Enter, KeyModifiers::NONE)?;
    hall.types(scene.text)?;
    hall.presses(KeyCode::Char('s'), KeyModifiers::CONTROL)?;
    hall.space(2 + PEOPLE.len())?;
    hall.types("1")?;
    hall.space(2)?;
    hall.types("o")?;
    hall.presses(KeyCode::Enter, KeyModifiers::NONE)?;
    hall.types(scene.objection)?;
    hall.presses(KeyCode::Char('s'), KeyModifiers::CONTROL)?;
    hall.space(3)
}

impl Hall {
    fn presses(&mut self, code: KeyCode, modifiers: KeyModifiers) -> io::Result<()> {
        let (sender, receiver) = channel();
        // The loop ends where nothing more can come.
        if sender
            .send(Happened::Terminal(Event::Key(KeyEvent::new(code, modifiers))))
            .is_ok()
        {
            drop(sender);
            run(&mut self.wall, &mut self.app, &receiver)?;
        }
        Ok(())
    }

    fn types(&mut self, text: &str) -> io::Result<()> {
        text.chars()
            .try_for_each(|letter| self.presses(KeyCode::Char(letter), KeyModifiers::NONE))
    }

    fn space(&mut self, times: usize) -> io::Result<()> {
        (0..times).try_for_each(|_| self.presses(KeyCode::Char(' '), KeyModifiers::NONE))
    }
}
