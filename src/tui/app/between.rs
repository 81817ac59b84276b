//! From one screen to the next: what each wants, and what then takes its place.

use std::time::Duration;

use chrono::Timelike;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{App, Screen, Surroundings, around};
use crate::live::setup::setup;
use crate::live::{Meeting, Opened};
use crate::notation::Id;
use crate::notation::visible::visible_line;
use crate::register::Register;
use crate::session::decide::{Guest, RoleFor, Setup};
use crate::session::decision::{Decision, DecisionId};
use crate::tui::intent::Intent;
use crate::tui::keys::shown_for;
use crate::tui::screens::home::{Home, HomeWants, gathered};
use crate::tui::screens::meeting::{self, Face, MeetingScreen};
use crate::tui::screens::review::{Review, ReviewWants};
use crate::tui::screens::setup::{SetupScreen, SetupWants};
use crate::tui::screens::stage::cover;
use crate::tui::theme::Role;
use crate::tui::widgets::letters::{cut, write};
use crate::words::Words;

/// What a screen wants of the program.
pub(super) enum Wants {
    Home(HomeWants),
    Setup(SetupWants),
    Meeting(meeting::Wants),
    Review(ReviewWants),
}

/// The people of a format that is only tried.
const EXAMPLE_PEOPLE: [&str; 5] = ["Aïcha", "Bruno", "Chen", "Dominique", "Élise"];

/// Home, as the workspace now is.
pub(super) fn home(around: &Surroundings) -> Screen {
    // A folder that cannot be listed shows as one without sessions; beginning a meeting there says why.
    let register = Register::scan(&*around.ground.disk, &around.ground.workspace).unwrap_or_default();
    let view = gathered(
        &around.ground,
        around.catalogue(),
        &register,
        (&around.words, &around.tells),
    );
    Screen::Home {
        home: Home::default(),
        view: Box::new(view),
    }
}

/// A meeting to be prepared.
pub(super) fn preparing(surroundings: &Surroundings, given: Setup) -> Screen {
    let circles = surroundings.ground.settings.circles.clone();
    Screen::Setup(Box::new(SetupScreen::new(given, circles, around(surroundings))))
}

/// A meeting that goes on; how long it was away is said where that is not asked, and what of its journal was not whole.
pub(super) fn going_on(opened: Opened, words: &Words) -> Screen {
    let gap = opened.gap.filter(|gap| !gap.asked);
    let gap = gap.map(|gap| words.gap_left_out(words.in_words(Duration::from_millis(gap.length))));
    let torn = opened.set_aside.map(|_| words.disk_line_set_aside());
    held(opened.meeting, [gap, torn].into_iter().flatten(), words)
}

/// A meeting that is held from now on. What is to be known at once is said, and once that nothing keeps a second program out.
pub(super) fn held(meeting: Meeting, said: impl IntoIterator<Item = String>, words: &Words) -> Screen {
    let open_to_others = (!meeting.is_locked()).then(|| words.disk_no_locks());
    let said: Vec<String> = said.into_iter().chain(open_to_others).collect();
    let mut screen = MeetingScreen::new(meeting);
    if !said.is_empty() {
        screen.say(said.join(" "));
    }
    Screen::Meeting(Box::new(screen))
}

/// Something home has to say, in the row above its hint line.
pub(super) fn draw_notice(buffer: &mut Buffer, place: Rect, notice: Option<&str>, face: Face<'_>) {
    let (Some(notice), Some(row)) = (notice, place.height.checked_sub(2)) else {
        return;
    };
    let room = place.width.saturating_sub(4);
    let shown = cut(notice, room, face.look.glyphs.ellipsis);
    let row = i32::from(place.y) + i32::from(row);
    write(
        buffer,
        place,
        i32::from(place.x) + 2,
        row,
        &shown,
        face.look.theme.bold(Role::Text),
    );
}

/// The covered screen where no meeting is shown: the name of the place, or of the program, and the time of day.
pub(super) fn draw_cover(buffer: &mut Buffer, place: Rect, around: &Surroundings) {
    let name = visible_line(&around.ground.settings.name);
    let name = if name.trim().is_empty() { "ronde" } else { &name };
    let time = around.words.time(around.ground.clock.wall().time());
    cover(buffer, place, (name, &time), around.look);
}

/// How long until the wall shows the next minute.
pub(super) fn next_minute(around: &Surroundings) -> Duration {
    let second = around.ground.clock.wall().second().min(59);
    Duration::from_secs(u64::from(60 - second))
}

impl App {
    pub(super) fn follow(&mut self, wants: Wants) {
        match wants {
            Wants::Home(wants) => self.of_home(wants),
            Wants::Setup(wants) => self.of_setup(wants),
            Wants::Meeting(wants) => self.of_meeting(wants),
            Wants::Review(wants) => self.of_review(wants),
        }
    }

    fn of_home(&mut self, wants: HomeWants) {
        match wants {
            HomeWants::GoOn(session) => self.go_on(&session),
            HomeWants::Begin(format) => self.prepare(&format),
            HomeWants::TryWithExamplePeople(format) => self.try_out(&format),
            HomeWants::Open(decision) => self.review(Some(&decision)),
            HomeWants::Review => self.review(None),
            HomeWants::Help => self.notice = Some(self.around.words.help_home()),
            HomeWants::Language => {
                self.next_language();
                self.screen = home(&self.around);
            }
            HomeWants::Theme => self.next_theme(),
            HomeWants::Leave if self.prepared.is_some() && !self.told_of_prepared => self.tell_of_prepared(),
            HomeWants::Leave | HomeWants::LeaveAtOnce => self.left = true,
        }
    }

    /// Leaving loses what was prepared: that is said, once.
    fn tell_of_prepared(&mut self) {
        self.told_of_prepared = true;
        let words = &self.around.words;
        self.notice = Some(words.home_prepared_is_lost(shown_for(Intent::Leave, words)));
    }

    fn of_setup(&mut self, wants: SetupWants) {
        match wants {
            SetupWants::Begin(setup) => self.begin(*setup),
            SetupWants::Back => self.leave_setup(),
            SetupWants::Help => {
                let help = self.around.words.help_setup();
                if let Screen::Setup(setup) = &mut self.screen {
                    setup.say(help);
                }
            }
            SetupWants::Language => self.next_language(),
            SetupWants::Theme => self.next_theme(),
            SetupWants::LeaveAtOnce => self.left = true,
        }
    }

    /// Back home; what was written stays, for this format or another.
    fn leave_setup(&mut self) {
        let home = home(&self.around);
        let Screen::Setup(setup) = std::mem::replace(&mut self.screen, home) else {
            return;
        };
        if setup.is_written() {
            self.notice = Some(self.around.words.home_prepared_is_kept());
            self.prepared = Some(setup);
            self.told_of_prepared = false;
        }
    }

    fn of_meeting(&mut self, wants: meeting::Wants) {
        match wants {
            meeting::Wants::Leave => self.left = true,
            meeting::Wants::Review => self.review(None),
            meeting::Wants::Language => self.next_language(),
            meeting::Wants::Theme => self.next_theme(),
        }
    }

    fn go_on(&mut self, session: &str) {
        let ground = &self.around.ground;
        let Ok(kept) = ground.workspace.find_session(&*ground.disk, session) else {
            return;
        };
        match Meeting::open(ground.clone(), &kept) {
            Ok(opened) => self.screen = going_on(opened, &self.around.words),
            Err(why) => self.notice = Some((self.around.tells.not_opened)(&why, &kept.folder, &self.around.words)),
        }
    }

    fn new_setup(&self, format: &Id) -> Setup {
        setup(
            &self.around.ground,
            &self.around.catalogue().library,
            format,
            self.around.words.language(),
        )
    }

    /// With what was written before, if setup was left for home.
    fn prepare(&mut self, format: &Id) {
        let before = self.prepared.take();
        self.screen = match before {
            Some(before) if before.format() == format => Screen::Setup(before),
            before => {
                let mut screen = preparing(&self.around, self.new_setup(format));
                if let (Some(before), Screen::Setup(setup)) = (before, &mut screen) {
                    setup.take_over(&before);
                }
                screen
            }
        };
    }

    /// With example people, who are plainly that.
    fn try_out(&mut self, format: &Id) {
        let mut given = self.new_setup(format);
        given.people = EXAMPLE_PEOPLE.into_iter().map(Guest::here).collect();
        given.subject = self.around.words.home_try_subject();
        let held = self.around.catalogue().library.formats.get(format);
        let roles = held.into_iter().flat_map(|format| &format.roles);
        given
            .roles
            .extend(roles.map(|role| ((*role.id).clone(), RoleFor::Person(1))));
        self.screen = preparing(&self.around, given);
    }

    fn begin(&mut self, setup: Setup) {
        let setup = Setup {
            wall: self.around.ground.clock.wall(),
            ..setup
        };
        let sessions = self.around.ground.workspace.sessions();
        match Meeting::begin(self.around.ground.clone(), &self.around.catalogue().library, setup) {
            Ok(meeting) => self.screen = held(meeting, [], &self.around.words),
            Err(why) => {
                let told = (self.around.tells.not_begun)(&why, &sessions, &self.around.words);
                if let Screen::Setup(setup) = &mut self.screen {
                    setup.say(told);
                }
            }
        }
    }

    /// All that was decided, the latest first, with one of them opened; a meeting that is held goes on behind it.
    fn review(&mut self, opened: Option<&DecisionId>) {
        let ground = &self.around.ground;
        let register = Register::scan(&*ground.disk, &ground.workspace).unwrap_or_default();
        let decisions: Vec<Decision> = register
            .latest(usize::MAX)
            .map(|entry| entry.decision.clone())
            .collect();
        let review = opened.map_or_else(Review::default, |id| Review::opened_at(id, &decisions));
        let before = std::mem::replace(
            &mut self.screen,
            Screen::Review {
                review,
                decisions,
                from: None,
            },
        );
        if let (Screen::Meeting(meeting), Screen::Review { from, .. }) = (before, &mut self.screen) {
            *from = Some(meeting);
        }
    }

    fn of_review(&mut self, wants: ReviewWants) {
        match wants {
            ReviewWants::Back => self.back_from_review(),
            ReviewWants::Help => self.notice = Some(self.around.words.help_reading()),
            ReviewWants::Language => self.next_language(),
            ReviewWants::Theme => self.next_theme(),
            ReviewWants::Leave | ReviewWants::LeaveAtOnce => self.left = true,
        }
    }

    fn back_from_review(&mut self) {
        let Screen::Review { from, .. } = &mut self.screen else {
            return;
        };
        self.screen = match from.take() {
            Some(meeting) => Screen::Meeting(meeting),
            None => home(&self.around),
        };
    }
}
