//! The one door to the screen: where there is a terminal to show it in, it opens; where there is none, that is said.

use std::cell::OnceCell;
use std::io::IsTerminal;
use std::sync::mpsc::Receiver;

use clap::Args;

use crate::cli::colours;
use crate::cli::errors::{self, Fault, not_begun, not_opened};
use crate::cli::world::World;
use crate::live::follow::{Follower, Which};
use crate::live::watch::Watching;
use crate::live::{Ground, Meeting, Opened};
use crate::notation::visible::visible_line;
use crate::session::decide::Setup;
use crate::session::state::Phase;
use crate::tui;
use crate::tui::app::{App, Surroundings, Tells};
use crate::tui::follow::{Drawing, FollowProgram};
use crate::tui::happened::{Happened, listen};
use crate::tui::run::{Ending, Program, draw_once, run};
use crate::tui::terminal::RealTerminal;
use crate::tui::theme::{ASCII, Depth, UNICODE};

/// What the screen begins with.
pub enum First {
    /// What can be done here.
    Home,
    /// A meeting to be prepared, with what is known of it.
    Setup(Box<Setup>),
    /// A meeting that has just begun.
    Meeting(Box<Meeting>),
    /// A meeting that goes on.
    Opened(Box<Opened>),
}

/// How the screen is to look, where that is not left to the settings.
#[derive(Debug, Clone, Args)]
pub struct Look {
    /// Letters and signs of the plainest terminal only.
    #[arg(long, global = true, display_order = 903)]
    pub ascii: bool,
    /// The name of a theme.
    #[arg(long, global = true, display_order = 904)]
    pub theme: Option<String>,
}

/// Whether a screen can be shown and answered here.
///
/// # Errors
/// There is no terminal.
pub fn is_there() -> Result<(), Fault> {
    if std::io::stdin().is_terminal() && std::io::stdout().is_terminal() {
        Ok(())
    } else {
        Err(Fault::NoTerminal)
    }
}

/// Opens the screen, and answers with what is said once it is closed.
///
/// # Errors
/// There is no terminal, or it is gone.
pub fn open(world: &World, look: Look, first: First) -> Result<String, Fault> {
    is_there()?;
    let catalogue = match &first {
        First::Home | First::Setup(_) => OnceCell::from(world.catalogue()?),
        First::Meeting(_) | First::Opened(_) => OnceCell::new(),
    };
    let ground = world.ground()?;
    let Dressed {
        look,
        depth,
        asks,
        instead_of,
    } = dressed(world, &look, &ground)?;
    let around = Surroundings {
        ground,
        catalogue,
        words: world.words.clone(),
        look,
        depth,
        asks_background: asks,
        tells: TELLS,
    };
    let mut app = match first {
        First::Home => App::at_home(around),
        First::Setup(setup) => App::preparing(around, *setup),
        First::Meeting(meeting) => App::holding(around, *meeting),
        First::Opened(opened) => App::going_on(around, *opened),
    };
    if let Some(theme) = instead_of {
        app.say(world.words.theme_instead(visible_line(&theme).into_owned()));
    }
    let (_, happened) = listen().map_err(|_| Fault::NoTerminal)?;
    let last_words = world.words.leave_stopped(world.call("resume"));
    let ending = on_terminal(&mut app, (asks, last_words), &happened)?;
    let told = farewell(&app, ending, world);
    Ok(if told.is_empty() { told } else { told + "\n" })
}

/// Opens the room's view of a session, which is followed until somebody leaves.
///
/// # Errors
/// There is no terminal, or it is gone.
pub fn follow(world: &World, look: Look, which: Which) -> Result<String, Fault> {
    is_there()?;
    let ground = world.ground()?;
    let Dressed { look, depth, asks, .. } = dressed(world, &look, &ground)?;
    let (sender, happened) = listen().map_err(|_| Fault::NoTerminal)?;
    let watching = Watching::new(move || {
        // The program may have ended in between.
        let _ = sender.send(Happened::Changed);
    });
    let drawing = Drawing {
        words: world.words.clone(),
        look,
        depth,
        asks_background: asks,
        tells: TELLS,
    };
    let follower = Follower::new(ground, which.clone());
    let mut program = FollowProgram::new(follower, which, watching, drawing);
    let last_words = world.words.leave_stopped(world.call("follow"));
    on_terminal(&mut program, (asks, last_words), &happened)?;
    Ok(String::new())
}

/// Runs on the terminal until somebody leaves; how it ended, where the terminal was there until then. The last words are those of a panic.
fn on_terminal(
    program: &mut dyn Program,
    (asks_background, last_words): (bool, String),
    happened: &Receiver<Happened>,
) -> Result<Option<Ending>, Fault> {
    let mut terminal = RealTerminal::take(last_words).map_err(|_| Fault::NoTerminal)?;
    if asks_background {
        let drawn = draw_once(&mut terminal, program);
        drawn
            .and_then(|()| terminal.ask_background())
            .map_err(|_| Fault::NoTerminal)?;
    }
    Ok(run(&mut terminal, program, happened).ok())
}

/// Colours and letters for this terminal.
struct Dressed {
    look: tui::theme::Look,
    depth: Depth,
    /// The terminal's background decides on the theme, if it tells.
    asks: bool,
    /// The name of the theme in the settings that cannot be had.
    instead_of: Option<String>,
}

fn dressed(world: &World, look: &Look, ground: &Ground) -> Result<Dressed, Fault> {
    let depth = depth();
    let place = (&*ground.disk, &ground.workspace);
    let chosen = colours::chosen(look.theme.as_deref(), &ground.settings, place, depth)?;
    if let Some(fault) = &chosen.instead_of {
        // It stays on the terminal's own screen, and is there to be read when this one is left.
        eprintln!("{}", fault.told(world));
    }
    let glyphs = if look.ascii || !speaks_utf8() { &ASCII } else { &UNICODE };
    Ok(Dressed {
        look: tui::theme::Look {
            theme: chosen.theme,
            glyphs,
        },
        depth,
        asks: chosen.asks,
        instead_of: chosen.instead_of.map(|_| ground.settings.theme.clone()),
    })
}

/// What keeping could not do, as the command line says it.
pub const TELLS: Tells = Tells {
    broken: errors::broken_in_a_line,
    unread: errors::unread_in_a_line,
    not_opened,
    not_begun,
};

fn depth() -> Depth {
    match crossterm::style::available_color_count() {
        u16::MAX => Depth::TrueColour,
        256.. => Depth::Indexed,
        _ => Depth::Sixteen,
    }
}

/// Whether the terminal's letters are those of Unicode, as far as the environment says.
fn speaks_utf8() -> bool {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    said.is_none_or(|value| {
        let value = value.to_lowercase();
        value.contains("utf-8") || value.contains("utf8")
    })
}

/// What is said on the way out: where all is kept, and how to go on or to read it.
fn farewell(app: &App, ending: Option<Ending>, world: &World) -> String {
    let words = app.words();
    let Some(meeting) = app.meeting() else {
        return String::new();
    };
    let session = meeting.session();
    let kept = words.leave_kept_in(meeting.folder().display().to_string());
    let resume = world.call(&format!("resume {}", meeting.id()));
    match ending {
        Some(Ending::Left) if session.phase == Phase::Closed => {
            format!("{kept}\n{}", words.leave_read_with(world.call("decisions")))
        }
        Some(Ending::Left) => format!("{kept}\n{}", words.leave_go_on_with(resume)),
        Some(Ending::Ended(_)) | None => {
            let speaker = session
                .visit
                .as_ref()
                .and_then(|visit| visit.speaker())
                .and_then(|person| meeting.name(person));
            match speaker {
                Some(name) => words.leave_stopped_turn(visible_line(name).into_owned(), resume),
                None => words.leave_stopped(resume),
            }
        }
    }
}
