//! The program as a whole: which screen is shown, in which words, and what goes from one screen to the next.
//!
//! Screens draw and answer; only here does one take another's place.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::Frame;

use crate::live::{Ground, Meeting, Opened};
use crate::notation::Language;
use crate::tui::intent::Intent;
use crate::tui::screens::meeting::{Face, MeetingScreen, Wants};
use crate::tui::theme::{DARK, Depth, Look, Theme};
use crate::words::Words;

/// What the program was started with, and is the same on every screen.
pub struct Surroundings {
    pub ground: Ground,
    pub words: Words,
    pub look: Look,
    /// How many colours the terminal has.
    pub depth: Depth,
}

/// The program.
pub struct App {
    around: Surroundings,
    screen: Screen,
    changed: bool,
    left: bool,
    /// The page key that came last, and when: a second one at once is a clicker's bounce.
    last_page: Option<(KeyCode, u64)>,
    /// The key before was ctrl-c: once more leaves at once.
    about_to_leave: bool,
}

/// The screens.
enum Screen {
    Meeting(Box<MeetingScreen>),
}

/// A clicker's second page key within this time is a bounce (screens 11), in milliseconds.
const BOUNCE: u64 = 150;

impl App {
    /// The program with a meeting that is held now.
    pub fn holding(around: Surroundings, meeting: Meeting) -> App {
        let screen = Screen::Meeting(Box::new(MeetingScreen::new(meeting)));
        App { around, screen, changed: true, left: false, last_page: None, about_to_leave: false }
    }

    /// The program with a meeting that goes on; how long it was away is said.
    pub fn going_on(around: Surroundings, opened: Opened) -> App {
        let gap = opened.gap.filter(|gap| !gap.asked).map(|gap| Duration::from_millis(gap.length));
        let mut screen = MeetingScreen::new(opened.meeting);
        if let Some(gap) = gap {
            screen.say(around.words.gap_left_out(around.words.span(gap)));
        }
        let screen = Screen::Meeting(Box::new(screen));
        App { around, screen, changed: true, left: false, last_page: None, about_to_leave: false }
    }

    /// The words in use.
    pub fn words(&self) -> &Words {
        &self.around.words
    }

    /// Whether something is to be drawn; asked once.
    pub fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    /// Whether somebody has left.
    pub fn has_left(&self) -> bool {
        self.left
    }

    /// The meeting that is held, if one is.
    pub fn meeting(&self) -> Option<&Meeting> {
        match &self.screen {
            Screen::Meeting(screen) => Some(screen.meeting()),
        }
    }

    fn face(&self) -> Face<'_> {
        Face { words: &self.around.words, look: self.around.look }
    }

    /// Draws the screen that is shown.
    pub fn draw(&self, frame: &mut Frame<'_>) {
        let place = frame.area();
        frame.buffer_mut().set_style(place, self.around.look.theme.page());
        match &self.screen {
            Screen::Meeting(screen) => screen.draw(frame.buffer_mut(), place, self.face()),
        }
    }

    /// A key.
    pub fn key(&mut self, event: &KeyEvent) {
        if self.is_bounce(event.code) {
            return;
        }
        self.changed = true;
        let leaving = event.code == KeyCode::Char('c') && event.modifiers.contains(KeyModifiers::CONTROL);
        let at_once = leaving && std::mem::replace(&mut self.about_to_leave, leaving);
        self.about_to_leave = leaving;
        let face = Face { words: &self.around.words, look: self.around.look };
        match &mut self.screen {
            Screen::Meeting(screen) => {
                if at_once {
                    screen.answer(Intent::LeaveAtOnce, face);
                } else {
                    screen.key(event, face);
                }
                if let Some(wants) = screen.take_wants() {
                    self.of_meeting(wants);
                }
            }
        }
    }

    /// A clicker's page key that comes twice at once. Space is never dropped.
    fn is_bounce(&mut self, code: KeyCode) -> bool {
        let now = self.around.ground.clock.elapsed();
        let page = matches!(code, KeyCode::PageDown | KeyCode::PageUp);
        let bounce = page && self.last_page.is_some_and(|(last, at)| last == code && now.saturating_sub(at) < BOUNCE);
        self.last_page = page.then_some((code, now));
        bounce
    }

    /// A pasted text.
    pub fn paste(&mut self, text: String) {
        self.changed = true;
        let face = Face { words: &self.around.words, look: self.around.look };
        match &mut self.screen {
            Screen::Meeting(screen) => screen.paste(text, face),
        }
    }

    /// The window has another size.
    pub fn resized(&mut self) {
        self.changed = true;
    }

    fn of_meeting(&mut self, wants: Wants) {
        match wants {
            Wants::Leave => self.left = true,
            Wants::Review => {}
            Wants::Language => self.next_language(),
            Wants::Theme => self.next_theme(),
        }
    }

    fn next_language(&mut self) {
        let now = self.around.words.language();
        let index = Language::SHIPPED.iter().position(|language| *language == now).map_or(0, |index| index + 1);
        let next = Language::SHIPPED.get(index % Language::SHIPPED.len()).copied().unwrap_or(now);
        self.around.words = Words::new(next, &self.around.ground.settings.words);
    }

    fn next_theme(&mut self) {
        self.around.look.theme = match self.around.look.theme {
            Theme::Monochrome => Theme::Coloured(&DARK, self.around.depth),
            Theme::Coloured(..) => Theme::Monochrome,
        };
    }

    /// How long nothing can change by itself; `None`: until something happens.
    pub fn sleeps_for(&self) -> Option<Duration> {
        let milliseconds = match &self.screen {
            Screen::Meeting(screen) => screen.changes_in(),
        };
        milliseconds.map(Duration::from_millis)
    }

    /// The time of `sleeps_for` went by.
    pub fn time_passed(&mut self) {
        self.changed = true;
        match &mut self.screen {
            Screen::Meeting(screen) => screen.time_passed(),
        }
    }

    /// All keys that had come are done: what is being typed is kept.
    pub fn after_a_batch(&mut self) {
        match &mut self.screen {
            Screen::Meeting(screen) => screen.keep_desk_if_due(),
        }
    }

    /// The program ends: what is being typed is kept.
    pub fn before_the_end(&mut self) {
        match &mut self.screen {
            Screen::Meeting(screen) => screen.keep_desk(),
        }
    }
}
