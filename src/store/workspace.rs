//! The workspace: the folder of a team, with `formats/`, `sessions/` and optionally `ronde.ron`; found, made, and its sessions listed.
//!
//! What lies in these is left to `settings`, `library` and `journal`.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;
use thiserror::Error;

use super::disk::{Disk, Kind, REPLACING, Trouble};
use super::name::SessionName;
use super::{desk, lock, settings};
use crate::notation::Id;

const FORMATS: &str = "formats";
const SESSIONS: &str = "sessions";
const THEMES: &str = "themes";

/// Journals keep their line ends, and git never writes a mark of conflict into one.
const GIT_ATTRIBUTES: &str = "journal -text -merge\n";

/// A folder of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workspace {
    root: PathBuf,
}

/// How a workspace was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// It was named (`--workspace`).
    Named,
    /// It is the folder one stands in, or the nearest above it.
    Near,
    /// There is none near: it is the one in the system's folder for data.
    OfTheSystem,
}

/// Why there is no workspace.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoWorkspace {
    /// The folder that was named is not there, or not a folder.
    #[error("not a folder")]
    NotAFolder(PathBuf),
    /// The system does not say where data are kept.
    #[error("no folder for data")]
    NoDataFolder,
}

/// A session in a workspace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// When, what about, which id.
    pub name: SessionName,
    /// The folder that holds its journal.
    pub folder: PathBuf,
}

/// Why a session was not found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotFound {
    /// None begins so.
    #[error("no session")]
    Unknown,
    /// Several begin so.
    #[error("several sessions")]
    Several(Vec<Kept>),
    /// The folder of sessions could not be listed.
    #[error(transparent)]
    Disk(#[from] Trouble),
}

/// Finds the workspace: the one that is `named`; else the nearest folder from `here` upwards that holds `ronde.ron`, or both `formats`
/// and `sessions`; else the one of the system, which need not exist yet.
pub fn find(disk: &dyn Disk, named: Option<&Path>, here: &Path) -> Result<(Workspace, How), NoWorkspace> {
    if let Some(root) = named {
        return match disk.kind(root) {
            Some(Kind::Folder) => Ok((Workspace::at(root), How::Named)),
            _ => Err(NoWorkspace::NotAFolder(root.to_owned())),
        };
    }
    if let Some(root) = here.ancestors().find(|folder| is_workspace(disk, folder)) {
        return Ok((Workspace::at(root), How::Near));
    }
    Ok((of_the_system()?, How::OfTheSystem))
}

/// The workspace in the system's folder for data, which need not exist yet.
pub fn of_the_system() -> Result<Workspace, NoWorkspace> {
    let folders = etcetera::base_strategy::choose_base_strategy().map_err(|_| NoWorkspace::NoDataFolder)?;
    Ok(Workspace::at(&folders.data_dir().join("ronde")))
}

fn is_workspace(disk: &dyn Disk, folder: &Path) -> bool {
    let is_folder = |name: &str| disk.kind(&folder.join(name)) == Some(Kind::Folder);
    disk.kind(&folder.join(settings::FILE)) == Some(Kind::File) || (is_folder(FORMATS) && is_folder(SESSIONS))
}

impl Workspace {
    /// The workspace in this folder.
    pub fn at(root: &Path) -> Workspace {
        Workspace { root: root.to_owned() }
    }

    /// Its folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the team's own formats lie.
    pub fn formats(&self) -> PathBuf {
        self.root.join(FORMATS)
    }

    /// Where sessions are kept, one folder each.
    pub fn sessions(&self) -> PathBuf {
        self.root.join(SESSIONS)
    }

    /// Where the team's own theme of this name stands, if there is one.
    pub fn theme(&self, name: &Id) -> PathBuf {
        self.root.join(THEMES).join(format!("{name}.ron"))
    }

    /// Where its settings stand, if there are any.
    pub fn settings(&self) -> PathBuf {
        self.root.join(settings::FILE)
    }

    /// The folder of a session with this name.
    pub fn folder_of(&self, name: &SessionName) -> PathBuf {
        self.sessions().join(name.to_string())
    }

    /// Makes what is missing: both folders, and what git has to know. What is there is left as it is.
    pub fn make(&self, disk: &dyn Disk) -> Result<(), Trouble> {
        disk.create_folder(&self.formats())?;
        disk.create_folder(&self.sessions())?;
        let ignored = format!(
            "index\n{}\n{}\n{}\n{REPLACING}*\n",
            desk::FILE,
            lock::FILE,
            lock::HOLDER_FILE
        );
        for (name, text) in [(".gitattributes", GIT_ATTRIBUTES), (".gitignore", ignored.as_str())] {
            let path = self.root.join(name);
            if disk.kind(&path).is_none() {
                disk.replace(&path, &mut text.as_bytes())?;
            }
        }
        Ok(())
    }

    /// Its sessions, the newest first. Folders with other names are passed over.
    pub fn list_sessions(&self, disk: &dyn Disk) -> Result<Vec<Kept>, Trouble> {
        let folders = match disk.list(&self.sessions()).map_err(Trouble::from) {
            Err(Trouble::Missing) => Vec::new(),
            folders => folders?,
        };
        let mut sessions: Vec<Kept> = folders
            .into_iter()
            .filter_map(|(folder, kind)| kept(folder, kind))
            .collect();
        sessions.sort_by(|left, right| right.name.cmp(&left.name));
        Ok(sessions)
    }

    /// The one session whose id, or whose folder's name, begins so.
    pub fn find_session(&self, disk: &dyn Disk, beginning: &str) -> Result<Kept, NotFound> {
        let begins =
            |kept: &Kept| kept.name.id.as_str().starts_with(beginning) || kept.name.to_string().starts_with(beginning);
        let mut found: Vec<Kept> = self.list_sessions(disk)?.into_iter().filter(begins).collect();
        match (found.pop(), found.is_empty()) {
            (None, _) => Err(NotFound::Unknown),
            (Some(only), true) => Ok(only),
            (Some(last), false) => {
                found.push(last);
                Err(NotFound::Several(found))
            }
        }
    }
}

fn kept(folder: PathBuf, kind: Kind) -> Option<Kept> {
    let name = SessionName::read(folder.file_name()?.to_str()?)?;
    (kind == Kind::Folder).then_some(Kept { name, folder })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::breakable::BreakableDisk;

    #[test]
    fn the_nearest_folder_with_settings_or_with_both_folders_is_the_workspace() {
        let disk = BreakableDisk::new();
        Workspace::at(Path::new("/team")).make(&disk).unwrap();
        disk.create_folder(Path::new("/team/inner/deep/formats")).unwrap();
        disk.replace(Path::new("/team/inner/ronde.ron"), &mut &b"()"[..])
            .unwrap();
        let near = |here: &str| find(&disk, None, Path::new(here)).map(|(workspace, how)| (workspace.root, how));
        assert_eq!(near("/team/sessions"), Ok((PathBuf::from("/team"), How::Near)));
        assert_eq!(
            near("/team/inner/deep/formats"),
            Ok((PathBuf::from("/team/inner"), How::Near))
        );
        assert_eq!(near("/elsewhere").map(|(_, how)| how), Ok(How::OfTheSystem));
        let named = Path::new("/no/such/folder");
        assert_eq!(
            find(&disk, Some(named), Path::new("/team")),
            Err(NoWorkspace::NotAFolder(named.to_owned()))
        );
    }

    #[test]
    fn making_a_workspace_twice_keeps_what_the_team_wrote() {
        let disk = BreakableDisk::new();
        let team = Workspace::at(Path::new("/team"));
        team.make(&disk).unwrap();
        assert_eq!(
            disk.bytes("/team/.gitattributes"),
            Some(b"journal -text -merge\n".to_vec())
        );
        assert_eq!(
            disk.bytes("/team/.gitignore"),
            Some(b"index\ndesk.ron\nlock\nlock.holder\n.replacing-*\n".to_vec())
        );
        disk.replace(Path::new("/team/.gitignore"), &mut &b"ours\n"[..])
            .unwrap();
        team.make(&disk).unwrap();
        assert_eq!(disk.bytes("/team/.gitignore"), Some(b"ours\n".to_vec()));
    }

    #[test]
    fn a_session_is_found_by_an_unambiguous_beginning_and_the_newest_stands_first() {
        let disk = BreakableDisk::new();
        let team = Workspace::at(Path::new("/team"));
        assert_eq!(team.list_sessions(&disk), Ok(Vec::new()));
        for folder in [
            "2026-11-24-1430-charter-k3f9",
            "2026-12-01-0900-budget-k7aa",
            "2026-11-24-1000-charter-b000",
            "not a session",
        ] {
            disk.create_folder(&team.sessions().join(folder)).unwrap();
        }
        let ids: Vec<String> = team
            .list_sessions(&disk)
            .unwrap()
            .iter()
            .map(|kept| kept.name.id.to_string())
            .collect();
        assert_eq!(ids, ["k7aa", "k3f9", "b000"]);
        let found = |beginning: &str| team.find_session(&disk, beginning).map(|kept| kept.name.id.to_string());
        assert_eq!(found("k3"), Ok("k3f9".to_owned()));
        assert_eq!(found("2026-11-24-10"), Ok("b000".to_owned()));
        assert_eq!(found("x"), Err(NotFound::Unknown));
        assert!(matches!(found("k"), Err(NotFound::Several(kept)) if kept.len() == 2));
    }
}
