//! A meeting in a room of our own: the production loop on a wall, a clock and a disk that do as they are told.

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::{Frame, Terminal};
use ronde::cli::stage::TELLS;
use ronde::live::clock::TellingClock;
use ronde::live::{Catalogue, Ground, Meeting, SeededChance, setup};
use ronde::notation::{Id, Language};
use ronde::session::course::Course;
use ronde::session::decide::{Guest, RoleFor};
use ronde::session::expected::Awaited;
use ronde::session::{Expected, Focus, Session, expected};
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
    room: Room,
    beginning: Beginning,
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

/// What a meeting begins with: eight people around a consent decision that Bruno holds, without opening and closing.
#[derive(Clone)]
pub struct Beginning {
    format: &'static str,
    pub language: Language,
    people: &'static str,
    theme: Theme,
}

/// A meeting in this language, in the dark theme.
pub fn meeting(language: Language) -> Beginning {
    Beginning {
        format: "consent_full",
        language,
        people: "Aïcha, Bruno, Chen, Dominique, Élise, Farid, Gwenaëlle, Hélène",
        theme: Theme::Coloured(&DARK, Depth::TrueColour),
    }
}

impl Beginning {
    pub fn of(self, format: &'static str) -> Beginning {
        Beginning { format, ..self }
    }

    pub fn monochrome(self) -> Beginning {
        Beginning {
            theme: Theme::Monochrome,
            ..self
        }
    }

    /// It begins.
    pub fn begins(self) -> Hall {
        let room = Room::new();
        let meeting = room.meeting(&self);
        Hall::shows(room, self, |around| App::holding(around, meeting))
    }

    /// It begins in a folder that knows no locks.
    pub fn begins_without_locks(self) -> Hall {
        let room = Room::new();
        room.disk.know_no_locks();
        let meeting = room.meeting(&self);
        Hall::shows(room, self, |around| App::holding(around, meeting))
    }

    /// Home, where nothing was held yet.
    pub fn at_home(self) -> Hall {
        Hall::shows(Room::new(), self, App::at_home)
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
            elsewhere: Some(Workspace::at(Path::new("/home/aicha/.local/share/ronde"))),
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

    fn meeting(&self, beginning: &Beginning) -> Meeting {
        let library = &self.catalogue.library;
        let mut setup = setup::setup(&self.ground, library, &id(beginning.format), beginning.language);
        setup.subject = beginning
            .either("Which evening do we meet?", "Quel soir nous réunir ?")
            .to_owned();
        setup.people = beginning.people.split(", ").map(Guest::here).collect();
        if library.formats[&id(beginning.format)]
            .roles
            .iter()
            .any(|role| role.id.as_str() == "proposal_holder")
        {
            setup.roles.insert(id("proposal_holder"), RoleFor::Person(1));
        }
        (setup.opening, setup.closing) = (None, None);
        Meeting::begin(self.ground.clone(), library, setup).expect("a meeting")
    }
}

impl Beginning {
    /// One of two texts, by the language.
    pub fn either(&self, english: &'static str, french: &'static str) -> &'static str {
        if self.language == Language::FRENCH {
            french
        } else {
            english
        }
    }
}

impl Hall {
    fn shows(room: Room, beginning: Beginning, app: impl FnOnce(Surroundings) -> App) -> Hall {
        let around = Surroundings {
            ground: room.ground.clone(),
            catalogue: room.catalogue.clone().into(),
            words: Words::new(beginning.language, &OwnTerms::new()),
            look: Look {
                theme: beginning.theme,
                glyphs: &UNICODE,
            },
            depth: Depth::TrueColour,
            asks_background: false,
            tells: TELLS,
        };
        let wall = Wall(Terminal::new(TestBackend::new(120, 35)).expect("a wall"));
        let mut hall = Hall {
            room,
            beginning,
            app: app(around),
            wall,
        };
        hall.lives([]);
        hall
    }

    /// The program ends; it is started again, and opens at home.
    pub fn comes_home(self) -> Hall {
        let Hall {
            room, beginning, app, ..
        } = self;
        drop(app);
        Hall::shows(room, beginning, App::at_home)
    }

    /// The machine stops in the middle, and the meeting goes on so many seconds later.
    pub fn goes_on_after(self, seconds: u64) -> Hall {
        let Hall {
            room, beginning, app, ..
        } = self;
        drop(app);
        room.disk.crash(0);
        room.clock.pass(seconds * 1_000);
        Hall::goes_on(room, beginning)
    }

    /// The machine stopped while a line was written, of which only the first letters are there.
    pub fn goes_on_after_half_a_line(self) -> Hall {
        let Hall {
            room, beginning, app, ..
        } = self;
        drop(app);
        let kept = room.ground.workspace.list_sessions(&room.disk).expect("sessions");
        let journal = kept[0].folder.join(ronde::store::journal::FILE);
        let mut file = room.disk.open(&journal).expect("a journal");
        file.append(b"(n:9").expect("a line begun");
        Hall::goes_on(room, beginning)
    }

    fn goes_on(room: Room, beginning: Beginning) -> Hall {
        let kept = room.ground.workspace.list_sessions(&room.disk).expect("sessions");
        let opened = Meeting::open(room.ground.clone(), &kept[0]).unwrap_or_else(|why| panic!("{why:?}"));
        Hall::shows(room, beginning, |around| App::going_on(around, opened))
    }

    /// The disk under it.
    pub fn disk(&self) -> &BreakableDisk {
        &self.room.disk
    }

    /// The session that is held.
    pub fn session(&self) -> &Session {
        self.app.meeting().expect("a meeting").session()
    }

    /// What Space does on the bare stage.
    pub fn expected(&self) -> Expected {
        let meeting = self.app.meeting().expect("a meeting");
        expected(meeting.session(), meeting.tree(), Focus::Stage)
    }

    /// The step that runs.
    pub fn step(&self) -> Option<&str> {
        let place = &self.session().visit.as_ref()?.place;
        place.0.last().map(|segment| segment.id.as_str())
    }

    /// Whether a meeting is held now.
    pub fn is_held(&self) -> bool {
        self.app.meeting().is_some()
    }

    /// Whether somebody has left the program.
    pub fn has_left(&self) -> bool {
        self.app.has_left()
    }

    /// How many acts the journal holds.
    pub fn acts(&self) -> usize {
        self.app.meeting().expect("a meeting").history().records().len()
    }

    /// Who has the floor, or must answer.
    pub fn speaker(&self) -> Option<String> {
        let meeting = self.app.meeting()?;
        let asked = match self.expected() {
            Expected::Awaits(Awaited::Objector(person) | Awaited::Holder(person)) => Some(person),
            Expected::Awaits(Awaited::Amendment(person)) => person,
            _ => None,
        };
        let speaker = asked.or_else(|| meeting.session().visit.as_ref()?.speaker())?;
        meeting.name(speaker).map(str::to_owned)
    }

    /// What the room may be asked here, as the format has it: the first time, and again.
    pub fn sentences(&self, language: Language) -> Vec<String> {
        let meeting = self.app.meeting().expect("a meeting");
        let course = Course {
            tree: meeting.tree(),
            session: meeting.session(),
        };
        let step = course.step().expect("a step");
        let texts = step.say.iter().chain(&step.say_again);
        texts
            .map(|text| text.in_language(language).replace("{proposal_holder}", "Bruno"))
            .collect()
    }

    /// How many are seen to have spoken.
    pub fn spoken(&self) -> usize {
        self.picture()
            .lines()
            .skip(2)
            .map(|line| line.matches('✓').count())
            .sum()
    }

    /// The names that are lit.
    pub fn chips(&self) -> Vec<String> {
        picture::chips(self.buffer())
    }

    /// Presses Space until this step runs.
    pub fn comes_to(&mut self, step: &str) -> &mut Hall {
        self.presses_while("Space", |hall| hall.step() != Some(step))
    }

    /// Presses a key as long as this holds.
    pub fn presses_while(&mut self, key: &str, holds: impl Fn(&Hall) -> bool) -> &mut Hall {
        for _ in 0..MANY {
            if !holds(self) {
                return self;
            }
            self.presses(key);
        }
        panic!("{key} leads nowhere\n{}", self.picture());
    }

    /// Types one of two texts, by the language.
    pub fn writes(&mut self, english: &'static str, french: &'static str) -> &mut Hall {
        let text = self.beginning.either(english, french);
        self.types(text)
    }

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
        self.room.clock.pass(seconds * 1_000);
        self.app.time_passed();
        self.lives([]);
        self
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
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
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
