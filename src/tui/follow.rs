//! The program of a room that follows a meeting: what another program keeps, drawn for everyone, and nothing that could change it.
//!
//! How the journal is read on is `live::follow`'s, the pictures are the stage's. It wakes when something was kept, at each second of a time
//! that runs, and not otherwise.

use std::cell::Cell;
use std::time::Duration;

use crossterm::event::KeyEvent;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::live::follow::{Follower, Which};
use crate::live::standing::Standing;
use crate::live::watch::Watching;
use crate::notation::Language;
use crate::notation::visible::visible_line;
use crate::register::Why;
use crate::session::event::{Audience, Pause};
use crate::session::state::Phase;
use crate::stage::view::PauseView;
use crate::stage::{View, stage};
use crate::store::disk::Trouble;
use crate::store::tail::Broken;
use crate::tui::app::Tells;
use crate::tui::background::Background;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::keys::{self, Digits};
use crate::tui::run::Program;
use crate::tui::screens::stage::{Foot, HintLine, Shown, draw_for_room, until_next_second};
use crate::tui::theme::{Depth, Look, Role, Theme};
use crate::tui::widgets::balanced::balanced;
use crate::tui::widgets::circle::Stance;
use crate::tui::widgets::letters::write_centred;
use crate::words::Words;

/// A wider window is told once that larger letters would help.
const WIDE: u16 = 130;
/// For so long, in milliseconds.
const TOLD_FOR: u64 = 10_000;

/// How it is drawn.
pub struct Drawing {
    pub words: Words,
    pub look: Look,
    pub depth: Depth,
    /// The terminal's background decides on the theme, if it tells.
    pub asks_background: bool,
    pub tells: Tells,
}

/// A room that follows.
pub struct FollowProgram {
    drawing: Drawing,
    follower: Follower,
    which: Which,
    watching: Option<Watching>,
    /// The moment of the clock at which it began, in milliseconds.
    began: u64,
    is_wide: Cell<bool>,
    changed: bool,
    resized: bool,
    left: bool,
}

impl FollowProgram {
    /// Follows a session, woken by what is watched.
    pub fn new(follower: Follower, which: Which, watching: Option<Watching>, drawing: Drawing) -> FollowProgram {
        let began = follower.ground().clock.elapsed();
        let mut program = FollowProgram {
            drawing,
            follower,
            which,
            watching,
            began,
            is_wide: Cell::new(false),
            changed: true,
            resized: false,
            left: false,
        };
        program.watch();
        program
    }

    /// A session that came, or another one, has a folder of its own.
    fn watch(&mut self) {
        if let Some(watching) = &mut self.watching {
            watching.only(self.follower.folders());
        }
    }

    fn draw_meeting(&self, buffer: &mut Buffer, place: Rect, meeting: &Standing) {
        let Drawing { words, look, .. } = &self.drawing;
        let view = view(meeting);
        let context = Context {
            meeting,
            pending: None,
            view: &view,
            words,
            look: *look,
        };
        let desk = self.follower.desk();
        let shown = Shown {
            covered: desk.is_some_and(|desk| desk.covered),
            scroll: desk.map_or(0, |desk| desk.scroll),
            hint: HintLine::OfSheet,
            stance: Stance::Room,
            ..Shown::default()
        };
        let foot = Foot {
            message: desk
                .filter(|desk| !desk.message.is_empty())
                .map(|desk| visible_line(&desk.message).into_owned()),
            remark: self.remark(meeting, place.width),
        };
        draw_for_room(buffer, place, context, (&shown, &foot));
    }

    /// What is to be known of the view itself.
    fn remark(&self, meeting: &Standing, columns: u16) -> Option<String> {
        let words = &self.drawing.words;
        let broken = self.follower.trouble().map(|broken| {
            let why = (self.drawing.tells.unread)(&why(broken), words);
            words.follow_broken(why)
        });
        let alone = || meeting.alone_since().map(|_| words.follow_alone());
        self.is_wide.set(columns > WIDE);
        let larger = || self.tells_of_font().map(|_| words.follow_larger());
        broken.or_else(alone).or_else(larger)
    }

    /// For how long it is still said that larger letters would help.
    fn tells_of_font(&self) -> Option<u64> {
        let passed = self.follower.ground().clock.elapsed().saturating_sub(self.began);
        TOLD_FOR
            .checked_sub(passed)
            .filter(|left| self.is_wide.get() && *left > 0)
    }

    fn draw_waiting(&self, buffer: &mut Buffer, place: Rect) {
        let Drawing { words, look, .. } = &self.drawing;
        let said = match &self.which {
            Which::Newest => {
                let folder = self.follower.ground().workspace.root().display().to_string();
                words.follow_waiting(visible_line(&folder).into_owned())
            }
            Which::Named(name) => words.follow_waiting_for(visible_line(name).into_owned()),
        };
        let lines = balanced(&said, place.width.saturating_sub(8).clamp(1, 60));
        let top = place.height.saturating_sub(u16::try_from(lines.len()).unwrap_or(0)) / 2;
        for (line, row) in lines.iter().zip(top..) {
            let row = i32::from(place.y) + i32::from(row);
            write_centred(buffer, place, row, line, look.theme.style(Role::Quiet));
        }
    }

    fn answer(&mut self, intent: Intent) {
        match intent {
            Intent::Leave | Intent::LeaveAtOnce => self.left = true,
            Intent::Language => self.next_language(),
            Intent::Theme => {
                self.drawing.look.theme = self.drawing.look.theme.following(self.drawing.depth);
                self.drawing.asks_background = false;
            }
            _ => {}
        }
    }

    fn next_language(&mut self) {
        let now = self.drawing.words.language();
        let others = Language::SHIPPED
            .iter()
            .cycle()
            .skip_while(|language| **language != now);
        if let Some(next) = others.skip(1).copied().next() {
            self.drawing.words = Words::new(next, &self.follower.ground().settings.words);
        }
    }
}

/// What everyone sees; while nobody holds the meeting, as in a pause.
fn view(meeting: &Standing) -> View {
    let mut view = stage(meeting.session(), meeting.tree(), meeting.now(), Audience::Everyone);
    if let (None, Some(since)) = (view.pause, meeting.alone_since()) {
        view.pause = Some(PauseView {
            kind: Pause::Clock,
            since,
        });
    }
    view
}

fn why(broken: &Broken) -> Why {
    match broken {
        Broken::Line(fault) => Why::Line(fault.clone()),
        Broken::Disk(trouble) => Why::Disk(trouble.clone()),
        Broken::Replaced => Why::Disk(Trouble::NotWhole),
    }
}

impl Program for FollowProgram {
    fn take_changed(&mut self) -> bool {
        std::mem::take(&mut self.changed)
    }

    fn take_resized(&mut self) -> bool {
        std::mem::take(&mut self.resized)
    }

    fn draw(&self, frame: &mut Frame<'_>) {
        let (place, buffer) = (frame.area(), frame.buffer_mut());
        buffer.set_style(place, self.drawing.look.theme.page());
        match self.follower.standing() {
            Some(meeting) => self.draw_meeting(buffer, place, meeting),
            None => self.draw_waiting(buffer, place),
        }
    }

    fn key(&mut self, key: &KeyEvent) {
        self.changed = true;
        if let Some(intent) = keys::intent(key, Digits::NotOffered) {
            self.answer(intent);
        }
    }

    fn paste(&mut self, _text: String) {}

    fn resized(&mut self) {
        (self.changed, self.resized) = (true, true);
    }

    fn fits_background(&mut self, background: Background) {
        if std::mem::take(&mut self.drawing.asks_background) {
            self.drawing.look.theme = Theme::for_background(background, self.drawing.depth);
            self.changed = true;
        }
    }

    fn has_left(&self) -> bool {
        self.left
    }

    fn sleeps_for(&self) -> Option<Duration> {
        let meeting = self
            .follower
            .standing()
            .filter(|meeting| meeting.session().phase != Phase::Closed)?;
        let in_break = matches!(meeting.session().pause, Some((Pause::Break { .. }, _)));
        let covered = self.follower.desk().is_some_and(|desk| desk.covered);
        let minute = (in_break || covered).then(|| 60_000 - u64::from(meeting.second_of_the_minute()) * 1_000);
        let second = until_next_second(meeting, meeting.now());
        [minute, second, self.tells_of_font()]
            .into_iter()
            .flatten()
            .min()
            .map(Duration::from_millis)
    }

    fn time_passed(&mut self) {
        self.follower.look_whether_alone();
        self.changed = true;
    }

    fn look(&mut self) {
        self.follower.look();
        self.watch();
        self.changed = true;
    }
}
