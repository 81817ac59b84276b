//! A folder of its own, with a workspace in it, where the program is called and started.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use portable_pty::CommandBuilder;
use ronde::store::RealDisk;
use tempfile::TempDir;

use super::program::Program;
use super::reading::words_of;

/// A workspace in a folder of its own, and how the program is called there.
pub struct Place {
    folder: TempDir,
    language: &'static str,
    columns: u16,
    rows: u16,
    environment: Vec<(String, String)>,
}

/// What the program said to a call without a screen.
#[derive(Debug)]
pub struct Answered {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    /// An empty workspace; English, 120 × 35.
    pub fn new() -> Place {
        let folder = TempDir::new().expect("a folder");
        for inner in ["formats", "sessions"] {
            std::fs::create_dir(folder.path().join(inner)).expect("a folder");
        }
        Place {
            folder,
            language: "en",
            columns: 120,
            rows: 35,
            environment: Vec::new(),
        }
    }

    pub fn in_french(mut self) -> Place {
        self.language = "fr";
        self
    }

    pub fn sized(mut self, columns: u16, rows: u16) -> Place {
        (self.columns, self.rows) = (columns, rows);
        self
    }

    pub fn with(mut self, name: &str, value: &str) -> Place {
        self.environment.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With this file in the workspace.
    pub fn with_file(self, name: &str, text: &str) -> Place {
        let path = self.folder().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        self.file(name, text);
        self
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file of the workspace.
    pub fn file(&self, name: &str, text: &str) {
        std::fs::write(self.folder().join(name), text).expect("a file");
    }

    /// Starts the program in a terminal.
    pub fn starts<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Program {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_ronde"));
        command.args(arguments);
        self.start(command)
    }

    /// Starts the program in a terminal, from a shell line in which `"$@"` is its call.
    pub fn starts_by(&self, shell: &str, arguments: &[&str]) -> Program {
        let mut command = CommandBuilder::new("sh");
        command.args(["-c", shell, "sh", env!("CARGO_BIN_EXE_ronde")]);
        command.args(arguments);
        self.start(command)
    }

    fn start(&self, mut command: CommandBuilder) -> Program {
        command.env_clear();
        for (name, value) in self.variables() {
            command.env(name, value);
        }
        command.cwd(self.folder());
        Program::start(command, self.columns, self.rows)
    }

    /// Calls the program without a terminal.
    pub fn calls<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Answered {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ronde"));
        command
            .args(arguments)
            .current_dir(self.folder())
            .stdin(Stdio::null())
            .env_clear()
            .envs(self.variables());
        let output = command.output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Answered {
            code: output.status.code(),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    fn variables(&self) -> Vec<(String, String)> {
        let home = self.folder().to_string_lossy().into_owned();
        let path = std::env::var("PATH").unwrap_or_default();
        let own = [
            ("TERM", "xterm-256color"),
            ("COLORTERM", "truecolor"),
            ("LANG", "C.UTF-8"),
            ("RONDE_LANG", self.language),
            ("USER", "Aïcha"),
            ("HOME", &home),
            ("PATH", &path),
        ];
        let own = own.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned()));
        own.chain(self.environment.clone()).collect()
    }

    /// The folders of the sessions that are kept here, by name.
    pub fn sessions(&self) -> Vec<PathBuf> {
        let folders = std::fs::read_dir(self.folder().join("sessions")).expect("a folder");
        let mut folders: Vec<PathBuf> = folders.map(|entry| entry.expect("an entry").path()).collect();
        folders.sort();
        folders
    }

    /// The only session that is kept here.
    pub fn session(&self) -> PathBuf {
        match self.sessions().as_slice() {
            [only] => only.clone(),
            several => panic!("not one session but {several:?}"),
        }
    }

    /// The four characters that name the only session.
    pub fn id(&self) -> String {
        let folder = self.session();
        let name = folder.file_name().expect("a name").to_string_lossy().into_owned();
        name.rsplit('-').next().expect("an ending").to_owned()
    }

    /// The journal of the only session.
    pub fn journal(&self) -> String {
        std::fs::read_to_string(self.session().join("journal")).expect("a journal")
    }

    /// All texts that the only session has kept.
    pub fn texts(&self) -> Vec<String> {
        let meeting = ronde::register::read(&RealDisk, &self.session()).expect("a journal");
        meeting.history.texts().all().map(|(_, text)| text.to_owned()).collect()
    }

    /// Every hash of every session here is right, and every event can be replayed.
    pub fn verifies(&self) {
        for folder in self.sessions() {
            let id = folder
                .to_string_lossy()
                .rsplit('-')
                .next()
                .expect("an ending")
                .to_owned();
            let answered = self.calls(["verify", &id]);
            assert_eq!(answered.code, Some(0), "{answered:?}");
        }
    }
}

impl Answered {
    /// Says this, wherever lines break.
    pub fn says(&self, text: &str) -> &Answered {
        let said = words_of(&format!("{} {}", self.out, self.err));
        assert!(said.contains(&words_of(text)), "{text:?} is not in: {said}");
        self
    }
}
