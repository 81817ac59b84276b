//! What a command stands in: the workspace that is meant, its settings, the language that is spoken, the width of the terminal.
//!
//! Made before the arguments are read, since even what is refused has a language; so whatever is missing is said by the command that
//! needs it.

use std::cell::OnceCell;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::Path;

use crossterm::terminal;

use crate::cli::errors::Fault;
use crate::cli::language::asked;
use crate::live::{Catalogue, Ground};
use crate::notation::Language;
use crate::notation::visible::visible_line;
use crate::store::settings::{self, NoSettings, Settings};
use crate::store::workspace::{self, How, NoWorkspace, Workspace};
use crate::store::{RealDisk, Trouble};
use crate::words::{OwnTerms, Wishes, Words, choose};

/// How wide a text is where no terminal shows it, in columns.
const COLUMNS_OF_A_PAGE: usize = 100;

/// What a command stands in.
pub struct World {
    /// The disk of this machine.
    pub disk: RealDisk,
    found: Result<(Workspace, How), NoWorkspace>,
    settings: Result<Settings, NoSettings>,
    /// The language that is spoken.
    pub language: Language,
    /// Its words, with the team's own terms.
    pub words: Words,
    /// The formats, once somebody has asked for them.
    catalogue: OnceCell<Result<Catalogue, Trouble>>,
}

impl World {
    /// The world around these arguments.
    pub fn around(arguments: &[OsString]) -> World {
        let disk = RealDisk;
        let named = asked(arguments, "--workspace");
        let here = std::env::current_dir().unwrap_or_default();
        let found = workspace::find(&disk, named.as_deref().map(Path::new), &here);
        let settings = found.as_ref().map_or(Ok(Settings::default()), |(workspace, _)| {
            settings::read(&disk, workspace)
        });
        let (argument, environment) = (asked(arguments, "--lang"), std::env::var("RONDE_LANG").ok());
        let (system, own) = (sys_locale::get_locale(), settings.as_ref().ok());
        let language = choose(Wishes {
            argument: argument.as_deref(),
            environment: environment.as_deref(),
            workspace: own.and_then(|own| own.language.as_ref()).map(Language::code),
            system: system.as_deref(),
        });
        let words = Words::new(language, own.map_or(&OwnTerms::new(), |own| &own.words));
        World {
            disk,
            found,
            settings,
            language,
            words,
            catalogue: OnceCell::new(),
        }
    }

    /// The workspace that is meant.
    ///
    /// # Errors
    /// There is none.
    pub fn workspace(&self) -> Result<&Workspace, Fault> {
        match &self.found {
            Ok((workspace, _)) => Ok(workspace),
            Err(missing) => Err(Fault::NoWorkspace(missing.clone())),
        }
    }

    /// What a session stands on here; a workspace of the system's that is not there yet is made.
    ///
    /// # Errors
    /// There is no workspace, its settings cannot be read, or it cannot be made.
    pub fn ground(&self) -> Result<Ground, Fault> {
        let workspace = self.workspace()?.clone();
        let settings = self
            .settings
            .clone()
            .map_err(|why| Fault::settings(workspace.settings(), why))?;
        if let Ok((_, How::OfTheSystem)) = &self.found {
            workspace
                .make(&self.disk)
                .map_err(|trouble| Fault::disk(workspace.root(), trouble))?;
        }
        Ok(Ground::of_this_machine(workspace, settings))
    }

    /// The formats that can be begun here.
    ///
    /// # Errors
    /// There is no workspace, or its formats cannot be listed.
    pub fn catalogue(&self) -> Result<Catalogue, Fault> {
        let workspace = self.workspace()?;
        let read = self.catalogue.get_or_init(|| Catalogue::read(&self.disk, workspace));
        read.clone()
            .map_err(|trouble| Fault::disk(&workspace.formats(), trouble))
    }

    /// How the program is called again from here, with the workspace that was named: for what is said on the way out.
    pub fn call(&self, rest: &str) -> String {
        match &self.found {
            Ok((workspace, How::Named)) => {
                let folder = visible_line(&workspace.root().display().to_string()).into_owned();
                let is_plain = |letter: char| letter.is_alphanumeric() || "/._-~".contains(letter);
                if folder.chars().all(is_plain) {
                    format!("ronde --workspace {folder} {rest}")
                } else {
                    format!("ronde --workspace '{}' {rest}", folder.replace('\'', r"'\''"))
                }
            }
            _ => format!("ronde {rest}"),
        }
    }

    /// How many columns the answer may have; nothing where it goes to a file or another program.
    pub fn columns(&self) -> Option<usize> {
        let shown = std::io::stdout().is_terminal();
        let (columns, _) = shown.then(terminal::size)?.ok()?;
        // A terminal that knows no size says 0.
        (columns > 0).then_some(usize::from(columns))
    }

    /// How many columns a text to be read has.
    pub fn columns_of_text(&self) -> usize {
        self.columns()
            .map_or(COLUMNS_OF_A_PAGE, |columns| columns.min(COLUMNS_OF_A_PAGE))
    }
}
