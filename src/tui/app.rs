//! The program as a whole: which screen is shown, in which words, and what goes from one screen to the next.
//!
//! Screens draw and answer; only here does one take another's place.

mod between;
mod mouse;

use std::cell::{Cell, OnceCell};
use std::path::Path;
use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent};
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::live::catalogue::{Catalogue, Listed};
use crate::live::meeting::NotBegun;
use crate::live::{Ground, Meeting, NotOpened, Opened};
use crate::register::Why;
use crate::session::decide::Setup;
use crate::session::decision::Decision;
use crate::store::settings::Mouse;
use crate::tui::background::Background;
use crate::tui::inputs::{Typed, is_text};
use crate::tui::intent::Intent;
use crate::tui::keys::{self, Digits};
use crate::tui::run::Program;
use crate::tui::screens::home::{Home, HomeView};
use crate::tui::screens::meeting::{Face, MeetingScreen};
use crate::tui::screens::review::{self, Review};
use crate::tui::screens::setup::{Around, SetupScreen};
use crate::tui::theme::{Depth, Look, Theme};
use crate::words::Words;

/// What the program was started with, and is the same on every screen.
pub struct Surroundings {
    pub ground: Ground,
    /// The formats, once a screen has needed them.
    pub catalogue: OnceCell<Catalogue>,
    pub words: Words,
    pub look: Look,
    /// How many colours the terminal has.
    pub depth: Depth,
    /// The terminal's background decides on the theme, if it tells.
    pub asks_background: bool,
    pub tells: Tells,
}

impl Surroundings {
    /// The formats; a meeting that is held has its own and waits for none of them. A folder that cannot be listed shows as one without.
    pub fn catalogue(&self) -> &Catalogue {
        let read = || Catalogue::read(&*self.ground.disk, &self.ground.workspace).unwrap_or_default();
        self.catalogue.get_or_init(read)
    }
}

/// Sentences about what keeping could not do; the command line says the same ones.
#[derive(Clone, Copy)]
pub struct Tells {
    pub broken: fn(&Listed, &Words) -> String,
    pub unread: fn(&Why, &Words) -> String,
    pub not_opened: fn(&NotOpened, &Path, &Words) -> String,
    pub not_begun: fn(&NotBegun, &Path, &Words) -> String,
}

/// The program.
pub struct App {
    around: Surroundings,
    screen: Screen,
    /// A meeting that was being prepared, and was left for home.
    prepared: Option<Box<SetupScreen>>,
    /// It was said that leaving loses what was prepared.
    told_of_prepared: bool,
    /// Something home has to say, until the next key.
    notice: Option<String>,
    /// Covered, where no meeting is shown; a meeting covers itself, and its desk remembers it.
    covered: bool,
    changed: bool,
    resized: bool,
    left: bool,
    /// Whose the mouse is.
    mouse: Mouse,
    /// The terminal is not told yet.
    mouse_changed: bool,
    /// Where the screen was drawn: what a click means depends on it.
    place: Cell<Rect>,
    /// The page key that came last, and when: a second one at once is a clicker's bounce.
    last_page: Option<(KeyCode, u64)>,
    /// The key before was ctrl-c: once more leaves at once.
    about_to_leave: bool,
}

/// The screens.
enum Screen {
    Home {
        home: Home,
        view: Box<HomeView>,
    },
    Setup(Box<SetupScreen>),
    Meeting(Box<MeetingScreen>),
    /// What was decided, and the meeting it was opened from, if it was.
    Review {
        review: Review,
        decisions: Vec<Decision>,
        from: Option<Box<MeetingScreen>>,
    },
}

/// A clicker's second page key within this time is a bounce (screens 11), in milliseconds.
const BOUNCE: u64 = 150;

impl App {
    fn new(around: Surroundings, screen: Screen) -> App {
        let mouse = around.ground.settings.mouse;
        App {
            around,
            screen,
            mouse,
            mouse_changed: mouse == Mouse::Clicks,
            place: Cell::new(Rect::ZERO),
            prepared: None,
            told_of_prepared: false,
            notice: None,
            covered: false,
            changed: true,
            resized: false,
            left: false,
            last_page: None,
            about_to_leave: false,
        }
    }

    /// The program at home.
    pub fn at_home(around: Surroundings) -> App {
        let screen = between::home(&around);
        App::new(around, screen)
    }

    /// The program with a meeting to be prepared.
    pub fn preparing(around: Surroundings, setup: Setup) -> App {
        let screen = between::preparing(&around, setup);
        App::new(around, screen)
    }

    /// The program with a meeting that is held now.
    pub fn holding(around: Surroundings, meeting: Meeting) -> App {
        let screen = between::held(meeting, [], &around.words);
        App::new(around, screen)
    }

    /// The program with a meeting that goes on; how long it was away is said.
    pub fn going_on(around: Surroundings, opened: Opened) -> App {
        let screen = between::going_on(opened, &around.words);
        App::new(around, screen)
    }

    /// The words in use.
    pub fn words(&self) -> &Words {
        &self.around.words
    }

    /// The meeting that is held, if one is.
    pub fn meeting(&self) -> Option<&Meeting> {
        match &self.screen {
            Screen::Meeting(screen) | Screen::Review { from: Some(screen), .. } => Some(screen.meeting()),
            Screen::Home { .. } | Screen::Setup(_) | Screen::Review { from: None, .. } => None,
        }
    }

    fn key_on_screen(&mut self, event: &KeyEvent) {
        let Surroundings { words, look, .. } = &self.around;
        let face = Face { words, look: *look };
        let (takes_text, digits) = self.taking();
        let text = takes_text && is_text(event);
        let intent = keys::intent(event, digits);
        let covers_itself = matches!(self.screen, Screen::Meeting(_));
        if intent == Some(Intent::Mouse) && !self.is_covered() {
            self.other_mouse();
            return;
        }
        if intent == Some(Intent::Cover) && !text && !covers_itself {
            self.covered = true;
            return;
        }
        let wants = match &mut self.screen {
            Screen::Meeting(screen) => {
                screen.key(event, face);
                screen.take_wants().map(between::Wants::Meeting)
            }
            Screen::Home { home, view, .. } if text => home.typed(&Typed::Key(*event), view).map(between::Wants::Home),
            Screen::Setup(setup) if text => {
                setup.typed(&Typed::Key(*event), around(&self.around));
                None
            }
            Screen::Review { review, decisions, .. } if text => {
                review.typed(&Typed::Key(*event), reviewed(&self.around, decisions));
                None
            }
            Screen::Home { .. } | Screen::Setup(_) | Screen::Review { .. } => {
                return intent.into_iter().for_each(|intent| self.answer(intent));
            }
        };
        if let Some(wants) = wants {
            self.follow(wants);
        }
    }

    /// An intent, from a key that is no text or from a click.
    fn answer(&mut self, intent: Intent) {
        let Surroundings { words, look, .. } = &self.around;
        let wants = match &mut self.screen {
            Screen::Meeting(meeting) => {
                meeting.answer(intent, Face { words, look: *look });
                meeting.take_wants().map(between::Wants::Meeting)
            }
            Screen::Home { home, view, .. } => home.answer(intent, view).map(between::Wants::Home),
            Screen::Setup(setup) => setup.answer(intent, around(&self.around)).map(between::Wants::Setup),
            Screen::Review { review, decisions, .. } => review
                .answer(intent, reviewed(&self.around, decisions))
                .map(between::Wants::Review),
        };
        if let Some(wants) = wants {
            self.follow(wants);
        }
    }

    /// Whether letters are text now, and whether digits are answers.
    fn taking(&self) -> (bool, Digits) {
        match &self.screen {
            Screen::Home { home, .. } => (home.takes_text(), Digits::NotOffered),
            Screen::Setup(setup) => (setup.takes_text(), setup.digits()),
            Screen::Review { review, .. } => (review.takes_text(), Digits::NotOffered),
            // A meeting looks at its own sheets.
            Screen::Meeting(_) => (false, Digits::NotOffered),
        }
    }

    /// A clicker's page key that comes twice at once. Space is never dropped.
    fn is_bounce(&mut self, code: KeyCode) -> bool {
        let now = self.around.ground.clock.elapsed();
        let page = matches!(code, KeyCode::PageDown | KeyCode::PageUp);
        let bounce = page
            && self
                .last_page
                .is_some_and(|(last, at)| last == code && now.saturating_sub(at) < BOUNCE);
        self.last_page = page.then_some((code, now));
        bounce
    }
}

/// Each does what the loop asks for on the screen that is open.
impl Program for App {
    fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    fn take_resized(&mut self) -> bool {
        std::mem::take(&mut self.resized)
    }

    fn has_left(&self) -> bool {
        self.left
    }

    fn draw(&self, frame: &mut Frame<'_>) {
        let (place, buffer) = (frame.area(), frame.buffer_mut());
        self.place.set(place);
        let Surroundings { words, look, .. } = &self.around;
        let face = Face { words, look: *look };
        // What `set_style` would do, which reckons the place of each cell anew.
        let page = look.theme.page();
        let colours = (page.fg.unwrap_or_default(), page.bg.unwrap_or_default());
        for cell in &mut buffer.content {
            (cell.fg, cell.bg) = colours;
        }
        if self.covered {
            between::draw_cover(buffer, place, &self.around);
            return;
        }
        match &self.screen {
            Screen::Home { home, view, .. } => {
                home.draw(buffer, place, view, (words, *look));
                between::draw_notice(buffer, place, self.notice.as_deref(), face);
            }
            Screen::Setup(setup) => setup.draw(buffer, place, around(&self.around)),
            Screen::Meeting(meeting) => meeting.draw(buffer, place, face),
            Screen::Review { review, decisions, .. } => {
                review.draw(buffer, place, reviewed(&self.around, decisions));
                between::draw_notice(buffer, place, self.notice.as_deref(), face);
            }
        }
    }

    fn key(&mut self, event: &KeyEvent) {
        if self.is_bounce(event.code) {
            return;
        }
        self.changed = true;
        self.notice = None;
        let leaving = event.code == KeyCode::Char('c') && event.modifiers.contains(KeyModifiers::CONTROL);
        let at_once = leaving && self.about_to_leave;
        self.about_to_leave = leaving;
        if at_once {
            self.left = true;
            return;
        }
        if !std::mem::take(&mut self.covered) {
            self.key_on_screen(event);
        }
    }

    fn paste(&mut self, text: String) {
        self.changed = true;
        if std::mem::take(&mut self.covered) {
            return;
        }
        let Surroundings { words, look, .. } = &self.around;
        let face = Face { words, look: *look };
        match &mut self.screen {
            Screen::Meeting(screen) => screen.paste(text, face),
            Screen::Setup(setup) if setup.takes_text() => setup.typed(&Typed::Pasted(text), around(&self.around)),
            Screen::Home { home, view, .. } if home.takes_text() => {
                home.typed(&Typed::Pasted(text), view);
            }
            Screen::Review { review, decisions, .. } => {
                review.typed(&Typed::Pasted(text), reviewed(&self.around, decisions));
            }
            Screen::Home { .. } | Screen::Setup(_) => {}
        }
    }

    fn resized(&mut self) {
        (self.changed, self.resized) = (true, true);
    }

    fn fits_background(&mut self, background: Background) {
        if std::mem::take(&mut self.around.asks_background) {
            self.around.look.theme = Theme::for_background(background, self.around.depth);
            self.changed = true;
        }
    }

    fn sleeps_for(&self) -> Option<Duration> {
        match &self.screen {
            Screen::Meeting(screen) | Screen::Review { from: Some(screen), .. } => {
                screen.changes_in().map(Duration::from_millis)
            }
            _ if self.covered => Some(between::next_minute(&self.around)),
            Screen::Home { .. } | Screen::Setup(_) | Screen::Review { .. } => None,
        }
    }

    fn time_passed(&mut self) {
        self.changed = true;
        if let Screen::Meeting(screen) | Screen::Review { from: Some(screen), .. } = &mut self.screen {
            screen.time_passed();
        }
    }

    fn after_a_batch(&mut self) {
        if let Screen::Meeting(screen) = &mut self.screen {
            screen.keep_desk_if_due();
        }
    }

    fn mouse(&mut self, event: &MouseEvent) {
        self.mouse_did(event);
    }

    fn take_mouse(&mut self) -> Option<Mouse> {
        std::mem::take(&mut self.mouse_changed).then_some(self.mouse)
    }

    fn called_again(&mut self) {
        self.resized();
        self.mouse_changed = self.mouse == Mouse::Clicks;
    }

    fn before_the_end(&mut self) {
        if let Screen::Meeting(screen) | Screen::Review { from: Some(screen), .. } = &mut self.screen {
            screen.keep_desk();
        }
    }
}

/// What setup reads.
fn around(surroundings: &Surroundings) -> Around<'_> {
    Around {
        formats: &surroundings.catalogue().library.formats,
        words: &surroundings.words,
        look: surroundings.look,
        now: surroundings.ground.clock.wall(),
    }
}

/// What review reads.
fn reviewed<'a>(surroundings: &'a Surroundings, decisions: &'a [Decision]) -> review::Around<'a> {
    review::Around {
        decisions,
        words: &surroundings.words,
        look: surroundings.look,
        today: surroundings.ground.clock.wall().date_naive(),
    }
}
