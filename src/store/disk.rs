//! The disk as a session uses it: the few file operations that keep a meeting, behind one small trait, so that a test can break them.
//!
//! What is assumed of a disk stands in `docs/journal.md`. What the files mean is left to the other files of this room. No clock is
//! read here: a file is touched with the time that the caller gives.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use thiserror::Error;

/// Why the disk did not do what was asked. Facts only; the sentence is made in `words`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Trouble {
    /// No room is left (the disk, a quota, or the largest size of a file).
    #[error("full")]
    Full,
    /// The folder, the file or the whole disk cannot be written.
    #[error("not writable")]
    NotWritable,
    /// The file or its folder is not there, or no longer: removed, moved, unplugged.
    #[error("missing")]
    Missing,
    /// Something is already there under this name.
    #[error("already there")]
    AlreadyThere,
    /// What stands there is not a file (a folder, a device).
    #[error("not a file")]
    NotAFile,
    /// What could be read is not all that had been kept.
    #[error("not whole")]
    NotWhole,
    /// Anything else, in the system's own words.
    #[error("{0}")]
    Other(String),
}

impl From<io::Error> for Trouble {
    fn from(fault: io::Error) -> Trouble {
        use io::ErrorKind::*;
        match fault.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => Trouble::Full,
            PermissionDenied | ReadOnlyFilesystem => Trouble::NotWritable,
            NotFound | StaleNetworkFileHandle | NotADirectory => Trouble::Missing,
            AlreadyExists => Trouble::AlreadyThere,
            IsADirectory | InvalidInput => Trouble::NotAFile,
            _ => Trouble::Other(fault.to_string()),
        }
    }
}

/// Why a bounded text could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unread {
    /// The disk did not give it.
    #[error(transparent)]
    Disk(#[from] Trouble),
    /// Longer than the limit, in bytes; nothing was read beyond it.
    #[error("longer than {limit} bytes")]
    TooLong {
        /// The limit in bytes.
        limit: usize,
    },
    /// Not UTF-8; `byte` counts from 1.
    #[error("not UTF-8 at byte {byte}")]
    NotUtf8 {
        /// The first byte that is not UTF-8, counted from 1.
        byte: u64,
    },
}

/// What stands under a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// Anything else: a device, a pipe, a socket.
    Other,
}

/// Why a lock was not given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotLocked {
    /// Another program, or another place in this one, holds it.
    Held,
    /// This file system knows no locks.
    Unsupported,
    /// The disk did not open the lock file.
    Disk(Trouble),
}

/// An open file that only grows at its end: the journal of a session.
pub trait Growing: Send {
    /// Adds the bytes in one write, and returns once they are on the disk (`fdatasync`).
    fn append(&mut self, bytes: &[u8]) -> io::Result<()>;
    /// Cuts the file to `length` bytes, and returns once that is on the disk.
    fn cut(&mut self, length: u64) -> io::Result<()>;
    /// True while the path still leads to this very file, which then has a name: a removed file takes writes without a word.
    fn is_in_place(&self) -> bool;
    /// The first `length` bytes, read through the open file, so even when it has lost its name.
    fn contents(&mut self, length: u64) -> io::Result<Box<dyn Read + '_>>;
}

/// A lock that is held until dropped.
pub trait Held: Send {
    /// Sets the lock file's time of last change: a sign of life.
    fn touch(&self, now: SystemTime) -> io::Result<()>;
}

/// The file operations that keep a session.
pub trait Disk: Send + Sync {
    /// A new file to append to; refused when something is already there. Its name is on the disk when this returns.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Growing>>;
    /// An existing file to append to.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Growing>>;
    /// An existing plain file to read from its beginning.
    fn read(&self, path: &Path) -> io::Result<Box<dyn Read>>;
    /// An existing plain file to read from this byte on; refused (`UnexpectedEof`) where it has fewer.
    fn read_from(&self, path: &Path, byte: u64) -> io::Result<Box<dyn Read>> {
        let mut reader = self.read(path)?;
        let passed = io::copy(&mut reader.by_ref().take(byte), &mut io::sink())?;
        if passed < byte {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(reader)
    }
    /// Makes the folder and its missing parents; on the disk when this returns. An existing folder is fine.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Puts a whole file in the place of what was there: a reader, and a crash, see the old one or the new one.
    fn replace(&self, path: &Path, contents: &mut dyn Read) -> io::Result<()>;
    /// What stands in a folder, sorted by path.
    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, Kind)>>;
    /// What stands there, if anything.
    fn kind(&self, path: &Path) -> Option<Kind>;
    /// When the file was last changed or touched.
    fn modified(&self, path: &Path) -> io::Result<SystemTime>;
    /// Takes a lock on the file, which is made if needed.
    fn lock(&self, path: &Path) -> Result<Box<dyn Held>, NotLocked>;
}

/// How the name begins of a file that is about to take the place of another; one that a crash left means nothing.
pub const REPLACING: &str = ".replacing-";

/// Reads a file as it is, and nothing beyond one byte more than `limit`: by that byte its reader knows that there is more.
pub fn read_bytes(disk: &dyn Disk, path: &Path, limit: usize) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::new();
    disk.read(path)?.take(limit as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

impl Unread {
    /// There is no such file.
    pub fn is_missing(&self) -> bool {
        matches!(self, Unread::Disk(Trouble::Missing))
    }
}

/// Reads a whole text of at most `limit` bytes, and nothing beyond it.
pub fn read_text(disk: &dyn Disk, path: &Path, limit: usize) -> Result<String, Unread> {
    let bytes = read_bytes(disk, path, limit)?;
    if bytes.len() > limit {
        return Err(Unread::TooLong { limit });
    }
    String::from_utf8(bytes).map_err(|fault| Unread::NotUtf8 {
        byte: fault.utf8_error().valid_up_to() as u64 + 1,
    })
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

struct RealFile {
    file: File,
    identity: Identity,
    path: PathBuf,
}

impl RealFile {
    fn of(file: File, path: &Path) -> io::Result<Box<dyn Growing>> {
        let identity = identity(&file.metadata()?);
        let path = path.to_owned();
        Ok(Box::new(RealFile { file, identity, path }))
    }
}

struct RealLock {
    file: File,
}

impl Disk for RealDisk {
    fn create(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        let file = OpenOptions::new().read(true).append(true).create_new(true).open(path)?;
        file.sync_all()?;
        sync_folder_of(path)?;
        RealFile::of(file, path)
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Growing>> {
        plain_file(path)?;
        let file = OpenOptions::new().read(true).append(true).open(path)?;
        RealFile::of(file, path)
    }

    fn read(&self, path: &Path) -> io::Result<Box<dyn Read>> {
        plain_file(path)?;
        Ok(Box::new(File::open(path)?))
    }

    fn read_from(&self, path: &Path, byte: u64) -> io::Result<Box<dyn Read>> {
        plain_file(path)?;
        let mut file = File::open(path)?;
        if file.metadata()?.len() < byte {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        file.seek(SeekFrom::Start(byte))?;
        Ok(Box::new(file))
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        if path.is_dir() {
            return Ok(());
        }
        if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            self.create_folder(parent)?;
        }
        match std::fs::create_dir(path) {
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            made => made.and_then(|()| sync_folder_of(path)),
        }
    }

    fn replace(&self, path: &Path, contents: &mut dyn Read) -> io::Result<()> {
        let mut file = tempfile::Builder::new()
            .prefix(REPLACING)
            .tempfile_in(folder_of(path))?;
        readable_like_others(file.as_file())?;
        io::copy(contents, file.as_file_mut())?;
        file.as_file().sync_all()?;
        file.persist(path).map_err(|fault| fault.error)?;
        sync_folder_of(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<(PathBuf, Kind)>> {
        let mut found = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if let Some(kind) = self.kind(&path) {
                found.push((path, kind));
            }
        }
        found.sort_by(|left, right| left.0.cmp(&right.0));
        Ok(found)
    }

    fn kind(&self, path: &Path) -> Option<Kind> {
        let kind = std::fs::metadata(path).ok()?.file_type();
        Some(match (kind.is_file(), kind.is_dir()) {
            (true, _) => Kind::File,
            (_, true) => Kind::Folder,
            _ => Kind::Other,
        })
    }

    fn modified(&self, path: &Path) -> io::Result<SystemTime> {
        std::fs::metadata(path)?.modified()
    }

    fn lock(&self, path: &Path) -> Result<Box<dyn Held>, NotLocked> {
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(path)
            .map_err(|fault| NotLocked::Disk(fault.into()))?;
        match file.try_lock() {
            Ok(()) => Ok(Box::new(RealLock { file })),
            Err(TryLockError::WouldBlock) => Err(NotLocked::Held),
            Err(TryLockError::Error(fault)) if fault.kind() == io::ErrorKind::Unsupported => {
                Err(NotLocked::Unsupported)
            }
            Err(TryLockError::Error(fault)) => Err(NotLocked::Disk(fault.into())),
        }
    }
}

impl Growing for RealFile {
    fn append(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.file.sync_data()
    }

    fn cut(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)?;
        self.file.sync_data()
    }

    fn is_in_place(&self) -> bool {
        std::fs::metadata(&self.path).is_ok_and(|named| named.is_file() && identity(&named) == self.identity)
    }

    fn contents(&mut self, length: u64) -> io::Result<Box<dyn Read + '_>> {
        // Appending does not look at the position, so it may be moved.
        self.file.seek(SeekFrom::Start(0))?;
        Ok(Box::new((&self.file).take(length)))
    }
}

impl Held for RealLock {
    fn touch(&self, now: SystemTime) -> io::Result<()> {
        self.file.set_modified(now)
    }
}

/// What tells a file from every other one. While it is open no other one gets the same, even when it has lost its name.
type Identity = (u64, u64);

#[cfg(unix)]
fn identity(file: &std::fs::Metadata) -> Identity {
    use std::os::unix::fs::MetadataExt;
    (file.dev(), file.ino())
}

/// Elsewhere an open file cannot lose its name; that something stands there is what can be asked.
#[cfg(not(unix))]
fn identity(_: &std::fs::Metadata) -> Identity {
    (0, 0)
}

/// A temporary file is readable by its owner only; what it replaces is for the team, as every file of a workspace.
#[cfg(unix)]
fn readable_like_others(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_like_others(_: &File) -> io::Result<()> {
    Ok(())
}

/// A pipe or device under the name of a journal would block a reader for ever, so only plain files are opened.
fn plain_file(path: &Path) -> io::Result<()> {
    let kind = std::fs::metadata(path)?.file_type();
    if kind.is_file() {
        Ok(())
    } else {
        Err(io::ErrorKind::IsADirectory.into())
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// A name is on the disk once its folder is.
#[cfg(unix)]
fn sync_folder_of(path: &Path) -> io::Result<()> {
    File::open(folder_of(path))?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder_of(_: &Path) -> io::Result<()> {
    Ok(())
}
