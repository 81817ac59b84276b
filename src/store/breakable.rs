//! A disk in memory that breaks on command, for tests: it fails at a given step, fills up, turns to read only, loses a folder, and at a
//! crash loses what was not yet synced.
//!
//! It has two images, as a real disk has: what programs see, and what a crash leaves. A *step* is one thing that can go wrong alone: a
//! write, a sync of a file, a sync of a folder. "A crash at every write" is a loop over the steps.

mod state;

use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use state::{Locks, State, is_top};

use super::disk::{Disk, Growing, Held, Kind, NotLocked};

/// A disk that breaks on command. Clones are the same disk.
#[derive(Clone, Default)]
pub struct BreakableDisk {
    state: Arc<Mutex<State>>,
}

/// How a disk breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Break {
    /// This one step fails (half a write may have been done); the next ones work.
    Fails,
    /// The machine dies: this step and all after it fail, until [`BreakableDisk::crash`].
    Dies,
    /// Nothing can be written any more, until [`BreakableDisk::mend`].
    ReadOnly,
}

impl BreakableDisk {
    /// An empty disk that works.
    pub fn new() -> BreakableDisk {
        BreakableDisk::default()
    }

    /// Breaks at the step that comes after this many others.
    pub fn break_after(&self, steps: u64, how: Break) {
        let mut state = self.state();
        state.breaks = Some((state.steps + steps, how));
    }

    /// Leaves room for this many bytes; a write that does not fit is done in part.
    pub fn fill_up(&self, room: usize) {
        self.state().room = Some(room);
    }

    /// Works again, with room for everything. What was removed stays so.
    pub fn mend(&self) {
        let mut state = self.state();
        (state.breaks, state.broken, state.room) = (None, None, None);
    }

    /// Knows no locks from now on, like some network folders.
    pub fn know_no_locks(&self) {
        self.state().locks = Locks::Unknown;
    }

    /// Removes a folder with all that is in it, as somebody else on the machine would.
    pub fn remove_folder(&self, folder: impl AsRef<Path>) {
        let folder = folder.as_ref();
        let state = &mut *self.state();
        for names in [&mut state.live, &mut state.durable] {
            names.folders.retain(|path| !path.starts_with(folder));
            names.files.retain(|path, _| !path.starts_with(folder));
        }
    }

    /// The machine stops and starts again: what was not synced is lost, but for the first `kept` bytes of what was being added to a file.
    /// All that was open is dead, all locks are free, and the disk works.
    pub fn crash(&self, kept: usize) {
        let state = &mut *self.state();
        state.live = state.durable.clone();
        for file in &mut state.files {
            let survives = if file.live.starts_with(&file.durable) {
                file.durable.len().saturating_add(kept)
            } else {
                0
            };
            if survives > 0 {
                file.live.truncate(survives);
            } else {
                file.live = file.durable.clone();
            }
            file.durable = file.live.clone();
        }
        state.locked.clear();
        (state.breaks, state.broken, state.room) = (None, None, None);
        state.life += 1;
    }

    /// How many steps were done so far.
    pub fn steps(&self) -> u64 {
        self.state().steps
    }

    /// What programs see of a file.
    pub fn bytes(&self, path: impl AsRef<Path>) -> Option<Vec<u8>> {
        let state = self.state();
        let file = *state.live.files.get(path.as_ref())?;
        state.files.get(file).map(|file| file.live.clone())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct OpenFile {
    disk: BreakableDisk,
    path: PathBuf,
    file: usize,
    life: u64,
}

impl OpenFile {
    fn state(&self) -> io::Result<MutexGuard<'_, State>> {
        let state = self.disk.state();
        if state.life == self.life {
            Ok(state)
        } else {
            Err(io::Error::other("was open before the crash"))
        }
    }
}

impl Growing for OpenFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        let mut state = self.state()?;
        state.write(self.file, bytes)?;
        state.sync(self.file)
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        let mut state = self.state()?;
        state.step()?;
        let contents = state.contents(self.file)?;
        let cut = contents.live.len().saturating_sub(length as usize);
        contents.live.truncate(length as usize);
        state.room = state.room.map(|room| room + cut);
        state.sync(self.file)
    }

    fn is_in_place(&self) -> bool {
        self.state()
            .is_ok_and(|state| state.live.files.get(&self.path) == Some(&self.file))
    }

    fn contents(&mut self, length: u64) -> io::Result<Box<dyn Read + '_>> {
        let mut state = self.state()?;
        state.lives()?;
        let bytes = state.contents(self.file)?.live.clone();
        Ok(Box::new(io::Cursor::new(bytes).take(length)))
    }
}

struct HeldLock {
    disk: BreakableDisk,
    path: PathBuf,
    file: usize,
    life: u64,
}

impl Held for HeldLock {
    fn touch(&self, now: SystemTime) -> io::Result<()> {
        let mut state = self.disk.state();
        state.works()?;
        let seconds = now
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_err(io::Error::other)?
            .as_secs();
        state.contents(self.file)?.modified = seconds;
        Ok(())
    }
}

impl Drop for HeldLock {
    fn drop(&mut self) {
        let mut state = self.disk.state();
        if state.life == self.life {
            state.locked.remove(&self.path);
        }
    }
}

impl Disk for BreakableDisk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        let mut state = self.state();
        let folder = state.folder_of(path)?;
        if state.live.files.contains_key(path) || state.live.folders.contains(path) {
            return Err(ErrorKind::AlreadyExists.into());
        }
        state.step()?;
        let file = state.new_file();
        state.live.files.insert(path.to_owned(), file);
        state.sync_folder(&folder)?;
        Ok(Box::new(OpenFile {
            disk: self.clone(),
            path: path.to_owned(),
            file,
            life: state.life,
        }))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        let state = self.state();
        let file = state.file(path)?;
        state.works()?;
        Ok(Box::new(OpenFile {
            disk: self.clone(),
            path: path.to_owned(),
            file,
            life: state.life,
        }))
    }

    fn read(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        let mut state = self.state();
        let file = state.file(path)?;
        Ok(Box::new(io::Cursor::new(state.contents(file)?.live.clone())))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut state = self.state();
        let missing: Vec<PathBuf> = path
            .ancestors()
            .filter(|folder| !is_top(folder))
            .map(Path::to_owned)
            .collect();
        for folder in missing.into_iter().rev() {
            if state.live.files.contains_key(&folder) {
                return Err(ErrorKind::AlreadyExists.into());
            }
            if state.live.folders.contains(&folder) {
                continue;
            }
            state.step()?;
            let parent = folder.parent().unwrap_or(&folder).to_owned();
            state.live.folders.insert(folder);
            state.sync_folder(&parent)?;
        }
        Ok(())
    }

    fn replace(&self, path: &Path, contents: &mut dyn Read) -> io::Result<()> {
        let mut bytes = Vec::new();
        contents.read_to_end(&mut bytes)?;
        let mut state = self.state();
        let folder = state.folder_of(path)?;
        let file = state.new_file();
        state.write(file, &bytes)?;
        state.sync(file)?;
        state.step()?;
        state.live.files.insert(path.to_owned(), file);
        state.sync_folder(&folder)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, Kind)>> {
        let state = self.state();
        state.lives()?;
        if !is_top(folder) && !state.live.folders.contains(folder) {
            return Err(ErrorKind::NotFound.into());
        }
        let folders = state.live.folders.iter().map(|path| (path, Kind::Folder));
        let files = state.live.files.keys().map(|path| (path, Kind::File));
        let inside = folders.chain(files).filter(|(path, _)| path.parent() == Some(folder));
        let mut found: Vec<(PathBuf, Kind)> = inside.map(|(path, kind)| (path.clone(), kind)).collect();
        found.sort_by(|left, right| left.0.cmp(&right.0));
        Ok(found)
    }

    fn kind(&self, path: &Path) -> Option<Kind> {
        let state = self.state();
        if state.live.files.contains_key(path) {
            return Some(Kind::File);
        }
        (is_top(path) || state.live.folders.contains(path)).then_some(Kind::Folder)
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        let mut state = self.state();
        let file = state.file(path)?;
        Ok(SystemTime::UNIX_EPOCH + Duration::from_secs(state.contents(file)?.modified))
    }

    fn lock(&self, path: &Path) -> Result<Box<dyn Held>, NotLocked> {
        let mut state = self.state();
        if state.locks == Locks::Unknown {
            return Err(NotLocked::Unsupported);
        }
        if state.locked.contains(path) {
            return Err(NotLocked::Held);
        }
        let disk = |fault: io::Error| NotLocked::Disk(fault.into());
        state.works().map_err(disk)?;
        let file = match state.file(path) {
            Ok(file) => file,
            Err(_) => {
                state.folder_of(path).map_err(disk)?;
                let file = state.new_file();
                state.live.files.insert(path.to_owned(), file);
                file
            }
        };
        state.locked.insert(path.to_owned());
        Ok(Box::new(HeldLock {
            disk: self.clone(),
            path: path.to_owned(),
            file,
            life: state.life,
        }))
    }
}
