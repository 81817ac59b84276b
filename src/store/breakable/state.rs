//! The two images of a breakable disk, and the steps that lead from one to the other: what is seen, what a crash leaves, what can break.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Break;

#[derive(Default)]
pub(super) struct State {
    /// What programs see.
    pub(super) live: Names,
    /// What a crash leaves.
    pub(super) durable: Names,
    pub(super) files: Vec<Contents>,
    pub(super) locked: BTreeSet<PathBuf>,
    pub(super) locks: Locks,
    /// Steps done so far.
    pub(super) steps: u64,
    /// The step at which it breaks, and how.
    pub(super) breaks: Option<(u64, Break)>,
    pub(super) broken: Option<Break>,
    /// How many bytes can still be written.
    pub(super) room: Option<usize>,
    /// Counts crashes: what was open before one is dead.
    pub(super) life: u64,
    pub(super) now: u64,
}

#[derive(Clone, Default)]
pub(super) struct Names {
    pub(super) folders: BTreeSet<PathBuf>,
    pub(super) files: BTreeMap<PathBuf, usize>,
}

#[derive(Clone, Default)]
pub(super) struct Contents {
    pub(super) live: Vec<u8>,
    pub(super) durable: Vec<u8>,
    pub(super) modified: u64,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Locks {
    #[default]
    Known,
    Unknown,
}

impl State {
    /// One step, which may break.
    pub(super) fn step(&mut self) -> io::Result<()> {
        self.works()?;
        let step = self.steps;
        self.steps += 1;
        match self.breaks {
            Some((at, how)) if at == step => {
                self.breaks = None;
                if how != Break::Fails {
                    self.broken = Some(how);
                }
                Err(broken(how))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn works(&self) -> io::Result<()> {
        self.broken.map_or(Ok(()), |how| Err(broken(how)))
    }

    pub(super) fn lives(&self) -> io::Result<()> {
        if self.broken == Some(Break::Dies) {
            Err(broken(Break::Dies))
        } else {
            Ok(())
        }
    }

    pub(super) fn tick(&mut self) -> u64 {
        self.now += 1;
        self.now
    }

    pub(super) fn file(&self, path: &Path) -> io::Result<usize> {
        self.lives()?;
        if self.live.folders.contains(path) {
            return Err(ErrorKind::IsADirectory.into());
        }
        self.live
            .files
            .get(path)
            .copied()
            .ok_or_else(|| ErrorKind::NotFound.into())
    }

    pub(super) fn contents(&mut self, file: usize) -> io::Result<&mut Contents> {
        self.files.get_mut(file).ok_or_else(|| ErrorKind::NotFound.into())
    }

    pub(super) fn new_file(&mut self) -> usize {
        let modified = self.tick();
        self.files.push(Contents {
            modified,
            ..Contents::default()
        });
        self.files.len() - 1
    }

    pub(super) fn folder_of(&self, path: &Path) -> io::Result<PathBuf> {
        let folder = path.parent().unwrap_or(path).to_owned();
        if is_top(&folder) || self.live.folders.contains(&folder) {
            Ok(folder)
        } else {
            Err(ErrorKind::NotFound.into())
        }
    }

    pub(super) fn write(&mut self, file: usize, bytes: &[u8]) -> io::Result<()> {
        let fits = self.room.map_or(bytes.len(), |room| room.min(bytes.len()));
        let (done, outcome) = match self.step() {
            Err(fault) if self.broken == Some(Break::ReadOnly) => (0, Err(fault)),
            Err(fault) => (fits.min(bytes.len() / 2), Err(fault)),
            Ok(()) if fits < bytes.len() => (fits, Err(ErrorKind::StorageFull.into())),
            Ok(()) => (fits, Ok(())),
        };
        self.room = self.room.map(|room| room - done);
        let now = self.tick();
        let contents = self.contents(file)?;
        contents.live.extend_from_slice(&bytes[..done]);
        contents.modified = now;
        outcome
    }

    pub(super) fn sync(&mut self, file: usize) -> io::Result<()> {
        self.step()?;
        let contents = self.contents(file)?;
        contents.durable = contents.live.clone();
        Ok(())
    }

    /// What stands in this folder, and the folder itself, is named so after a crash too.
    pub(super) fn sync_folder(&mut self, folder: &Path) -> io::Result<()> {
        self.step()?;
        let inside = |path: &Path| path.parent() == Some(folder);
        self.durable.files.retain(|path, _| !inside(path));
        let files = self
            .live
            .files
            .iter()
            .filter(|(path, _)| inside(path))
            .map(|(path, file)| (path.clone(), *file));
        self.durable.files.extend(files);
        self.durable
            .folders
            .extend(self.live.folders.iter().filter(|path| inside(path)).cloned());
        Ok(())
    }
}

fn broken(how: Break) -> io::Error {
    match how {
        Break::ReadOnly => ErrorKind::ReadOnlyFilesystem.into(),
        Break::Fails | Break::Dies => io::Error::other("the disk broke on command"),
    }
}

pub(super) fn is_top(folder: &Path) -> bool {
    folder.parent().is_none() || folder.as_os_str().is_empty()
}
