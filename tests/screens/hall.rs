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
use ronde::session::decide::{Guest, RoleFor};
use ronde::store::breakable::BreakableDisk;
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

    fn forget(&mut self) {}
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
        language: Language::ENGLISH,
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
        let french = self.language == Language::FRENCH;
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

/// A disk, a clock and chance as they are told, and the shipped formats.
struct Room {
    clock: Arc<TellingClock>,
    disk: BreakableDisk,
    ground: Ground,
    catalogue: Catalogue,
}

impl Room {
    fn new() -> Room {
        let disk = BreakableDisk::new();
        let workspace = Workspace::at(Path::new(FOLDER));
        workspace.make(&disk).expect("a workspace");
        let clock = Arc::new(TellingClock::new("2026-11-24T14:30:00+01:00".parse().expect("a time")));
        let ground = Ground {
            disk: Arc::new(disk.clone()),
            workspace: workspace.clone(),
            settings: Settings {
                name: "Le Grand Jardin".to_owned(),
                ..Settings::default()
            },
            clock: clock.clone(),
            chance: Arc::new(SeededChance::new([7; 32])),
        };
        let catalogue = Catalogue::read(&disk, &workspace).expect("formats");
        Room {
            clock,
            disk,
            ground,
            catalogue,
        }
    }

    fn shows(self, beginning: Beginning, app: impl FnOnce(Surroundings) -> App) -> Hall {
        let around = Surroundings {
            ground: self.ground,
            catalogue: self.catalogue,
            tells: ronde::cli::stage::TELLS,
            words: Words::new(beginning.language, &OwnTerms::new()),
            look: Look {
                theme: beginning.theme,
                glyphs: &UNICODE,
            },
            depth: Depth::TrueColour,
        };
        let (columns, rows) = beginning.size;
        let wall = Wall(Terminal::new(TestBackend::new(columns, rows)).expect("a wall"));
        let mut hall = Hall {
            clock: self.clock,
            disk: self.disk,
            app: app(around),
            wall,
        };
        hall.lives([]);
        hall
    }
}

impl Hall {
    /// The loop runs until all of this has happened and been drawn.
    fn lives(&mut self, happened: impl IntoIterator<Item = Event>) {
        let (sender, receiver) = mpsc::channel();
        for event in happened {
            sender.send(Happened::Terminal(event)).expect("a listener");
        }
        drop(sender);
        run(&mut self.wall, &mut self.app, &receiver).expect("a wall to draw on");
    }

    /// Presses keys, by their names with spaces between them; each is drawn before the next.
    pub fn presses(&mut self, keys: &str) -> &mut Hall {
        for key in keys.split(' ') {
            self.lives([Event::Key(event(key))]);
        }
        self
    }

    /// Presses a key until this text is on the wall.
    pub fn presses_until(&mut self, key: &str, text: &str) -> &mut Hall {
        for _ in 0..MANY {
            if self.words().contains(text) {
                return self;
            }
            self.presses(key);
        }
        panic!("{key} does not lead to {text:?}\n{}", self.picture());
    }

    /// Types a text into the field that is open.
    pub fn types(&mut self, text: &str) -> &mut Hall {
        self.lives(
            text.chars()
                .map(|letter| Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::NONE))),
        );
        self
    }

    /// Pastes a text.
    pub fn pastes(&mut self, text: &str) -> &mut Hall {
        self.lives([Event::Paste(text.to_owned())]);
        self
    }

    /// So many seconds later; the wall is drawn anew.
    pub fn waits(&mut self, seconds: u64) -> &mut Hall {
        self.clock.pass(seconds * 1_000);
        self.resizes(self.size())
    }

    fn size(&self) -> (u16, u16) {
        let area = self.buffer().area;
        (area.width, area.height)
    }

    /// The wall gets another size.
    pub fn resizes(&mut self, (columns, rows): (u16, u16)) -> &mut Hall {
        self.wall.0.backend_mut().resize(columns, rows);
        self.lives([Event::Resize(columns, rows)]);
        self
    }

    pub fn buffer(&self) -> &Buffer {
        self.wall.0.backend().buffer()
    }

    /// What is on the wall, letter by letter.
    pub fn picture(&self) -> String {
        picture::letters(self.buffer())
    }

    /// What is on the wall as words: one space for several, none that does not break.
    pub fn words(&self) -> String {
        self.picture()
            .lines()
            .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n")
            .collect()
    }

    /// The last line: what can be done now.
    pub fn hint(&self) -> String {
        self.picture().lines().next_back().unwrap_or_default().trim().to_owned()
    }

    /// What it is drawn in.
    pub fn styles(&self) -> String {
        picture::styles(self.buffer())
    }

    /// The same at every size, each under its own line; the wall keeps the last one but its size comes back.
    pub fn at_every_size(&mut self) -> String {
        let size = self.size();
        let mut all = String::new();
        for (columns, rows) in SIZES {
            self.resizes((columns, rows));
            all += &format!("== {columns} × {rows}\n{}", self.picture());
        }
        self.resizes(size);
        all
    }
}

/// More often than any step of a meeting needs.
const MANY: usize = 80;

/// A key by its name.
fn event(key: &str) -> KeyEvent {
    let plain = |code| KeyEvent::new(code, KeyModifiers::NONE);
    if let Some(letter) = key.strip_prefix("ctrl-") {
        let letter = letter.chars().next().expect("a letter after ctrl-");
        return KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL);
    }
    plain(match key {
        "Space" => KeyCode::Char(' '),
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "Backspace" => KeyCode::Backspace,
        "PageUp" => KeyCode::PageUp,
        "PageDown" => KeyCode::PageDown,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "F1" => KeyCode::F(1),
        "F2" => KeyCode::F(2),
        "F3" => KeyCode::F(3),
        "F5" => KeyCode::F(5),
        letter if letter.chars().count() == 1 => KeyCode::Char(letter.chars().next().expect("a letter")),
        other => panic!("no key is called {other:?}"),
    })
}
