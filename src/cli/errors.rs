//! From kinds of trouble to sentences and exit codes, and nowhere else: 0 it is done, 1 it could not be done, 2 it was asked for wrongly,
//! or a file has a slip.
//!
//! The sentences themselves are `words`'; what a slip looks like is `notation::render`'s.

mod script;
mod told;

use std::path::{Path, PathBuf};

pub(super) use told::{broken_in_a_line, minutes, not_begun, not_opened, remarks, unread_in_a_line, verified};

use crate::cli::language::explained;
use crate::cli::world::World;
use crate::format::Meaning;
use crate::live::catalogue::{self, Listed, NotHeld};
use crate::live::meeting::NotBegun;
use crate::live::play::Stopped;
use crate::live::{NotOpened, NotPerformed};
use crate::notation::place::Place;
use crate::notation::slip::Slip;
use crate::notation::visible::visible;
use crate::register;
use crate::session::refusal::Refusal;
use crate::session::script as played;
use crate::store::disk::{Trouble, Unread};
use crate::store::journal::NotKept;
use crate::store::settings::NoSettings;
use crate::store::workspace::{self, NoWorkspace, Workspace};

/// Why a command has no answer; or, for [`Fault::DoesNotHold`], an answer that is a no.
pub enum Fault {
    /// What clap says: wrong use, but also help and version.
    Usage(Box<clap::Error>),
    NoTerminal,
    NoWorkspace(NoWorkspace),
    /// A file or folder.
    Disk(PathBuf, Trouble),
    Unread(PathBuf, Unread),
    /// Slips, each with its file.
    Slips(Vec<InFile<Slip<Meaning>>>),
    /// A format whose file has a name that is none.
    FormatName(PathBuf),
    NoFormat(String, catalogue::NotFound),
    NoTheme(String),
    NoSession(String, Vec<String>),
    NothingToResume,
    NoDecision(String, register::NotFound),
    /// In this folder of sessions.
    NotBegun(PathBuf, NotBegun),
    /// The meeting in this folder.
    NotOpened(PathBuf, NotOpened),
    NotClosed(PathBuf, NotPerformed),
    /// A line of a script, with the meeting as it then stood.
    Line(InFile<Place>, Box<played::Fault<NotKept>>, Box<Stopped>),
    RoleUnread(String),
    PersonUnknown(String),
    NameTwice(String),
    HourUnread(String),
    BeginsUnread(PathBuf, String),
    NotJson(String),
    /// Journals that do not hold, among those that do: what is printed.
    DoesNotHold(String),
}

/// Something in a file, with what the file holds.
pub struct InFile<T> {
    pub file: PathBuf,
    pub source: Vec<u8>,
    pub what: T,
}

impl Fault {
    /// A file or folder that the disk does not give or take.
    pub fn disk(path: &Path, trouble: Trouble) -> Fault {
        Fault::Disk(path.to_owned(), trouble)
    }

    /// One slip in a file.
    pub fn slip(file: &Path, source: &[u8], what: Slip<Meaning>) -> Fault {
        Fault::Slips(vec![InFile {
            file: file.to_owned(),
            source: source.to_owned(),
            what,
        }])
    }

    /// Settings, or a theme, that cannot be read.
    pub fn settings(file: PathBuf, why: NoSettings) -> Fault {
        match why {
            NoSettings::Unread(unread) => Fault::Unread(file, unread),
            NoSettings::Slip { slip, text } => Fault::slip(&file, text.as_bytes(), slip.among()),
        }
    }

    /// Formats of which at least one cannot be held: all their slips, or what is wrong with the first file that is none.
    pub fn broken_formats<'a>(formats: impl IntoIterator<Item = &'a Listed>) -> Fault {
        let mut found = Vec::new();
        for listed in formats {
            match &listed.held {
                Ok(_) => (),
                Err(NotHeld::Name(_)) => return Fault::FormatName(listed.file().to_owned()),
                Err(NotHeld::Disk(trouble)) => return Fault::disk(listed.file(), trouble.clone()),
                Err(NotHeld::Slips(slips)) => found.extend(slips.iter().map(|slip| InFile {
                    file: listed.file().to_owned(),
                    source: listed.source.clone(),
                    what: slip.clone(),
                })),
            }
        }
        Fault::Slips(found)
    }

    /// No session of this name, or several.
    pub fn no_session(workspace: &Workspace, beginning: &str, why: workspace::NotFound) -> Fault {
        match why {
            workspace::NotFound::Unknown => Fault::NoSession(beginning.to_owned(), Vec::new()),
            workspace::NotFound::Several(kept) => {
                let names = kept.iter().map(|kept| kept.name.to_string()).collect();
                Fault::NoSession(beginning.to_owned(), names)
            }
            workspace::NotFound::Disk(trouble) => Fault::disk(&workspace.sessions(), trouble),
        }
    }

    /// Whether it goes where answers go: help that was asked for, and an answer that is a no.
    pub fn is_answer(&self) -> bool {
        match self {
            Fault::Usage(error) => !error.use_stderr(),
            Fault::DoesNotHold(_) => true,
            _ => false,
        }
    }

    /// The exit code.
    pub fn exit_code(&self) -> u8 {
        match self {
            Fault::Usage(error) if !error.use_stderr() => 0,
            Fault::Usage(_)
            | Fault::NoWorkspace(_)
            | Fault::Disk(_, Trouble::Missing | Trouble::NotAFile)
            | Fault::Unread(..)
            | Fault::Slips(_)
            | Fault::FormatName(_)
            | Fault::NoFormat(..)
            | Fault::NoTheme(_)
            | Fault::NoSession(..)
            | Fault::NoDecision(..)
            | Fault::NotBegun(
                _,
                NotBegun::Refused(
                    Refusal::NoSuchRole(_)
                    | Refusal::NameTaken(_)
                    | Refusal::TooMany
                    | Refusal::TooLong
                    | Refusal::NothingWritten,
                ),
            )
            | Fault::RoleUnread(_)
            | Fault::PersonUnknown(_)
            | Fault::NameTwice(_)
            | Fault::HourUnread(_)
            | Fault::BeginsUnread(..) => 2,
            _ => 1,
        }
    }

    /// What is printed, line ends included.
    pub fn told(&self, world: &World) -> String {
        match self {
            Fault::Usage(error) => explained(error, &world.words),
            Fault::DoesNotHold(text) => text.clone(),
            Fault::Slips(slips) => slips.iter().map(|slip| told::slip(slip, world) + "\n").collect(),
            Fault::Line(line, fault, stopped) => script::told(line, fault, stopped, world) + "\n",
            _ => visible(&told::sentence(self, &world.words)).into_owned() + "\n",
        }
    }
}
