//! The journal of a session: its folder made, its file opened, an act appended, a torn end set aside, the whole carried to another place.
//!
//! An act is kept when [`Journal::append`] says so, and not before. What a line is stands in `line`, how lines are gone over in `pass`,
//! who may write at all in `lock`; what the events mean is the caller's.

use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::disk::{Disk, Growing, Trouble};
use super::line::{self, Act, Fault, Hash, Unwritable};
use super::pass::{self, Ending, Link};
use super::version::Recorded;

/// The name of the file in the folder of its session.
pub const FILE: &str = "journal";

/// A journal that acts can be appended to. One program at a time holds one: take the session's lock before opening it.
pub struct Journal<E> {
    folder: PathBuf,
    file: Box<dyn Growing>,
    link: Link,
    length: u64,
    end: End,
    events: PhantomData<fn(E)>,
}

/// What stands after the last whole line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Clean,
    /// Perhaps part of an act, or all of it, that was not kept.
    Uncertain,
}

/// What a journal holds, without touching it.
#[derive(Debug)]
pub struct Reading<E> {
    /// The acts of all lines before the end, or before the first fault.
    pub acts: Vec<Act<E>>,
    /// The bytes of a last line that was never whole; mostly none.
    pub torn: Vec<u8>,
    /// Why nothing can be added.
    pub fault: Option<LineFault>,
    link: Link,
    length: u64,
}

/// A fault and its line, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFault {
    /// The line, counted from 1.
    pub line: u64,
    /// What is wrong with it.
    pub fault: Fault,
}

/// A journal as it was opened.
pub struct Opening<E> {
    /// The acts that hold. None in an empty file: the program died before the meeting began.
    pub acts: Vec<Act<E>>,
    /// What was cut from the end and kept beside the journal.
    pub set_aside: Option<SetAside>,
    /// The journal to go on with, or why these acts are to read only.
    pub journal: Result<Journal<E>, ReadOnly>,
}

/// A torn last line, kept in a file beside the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The file that holds it.
    pub file: PathBuf,
    /// How many bytes it is.
    pub bytes: u64,
}

/// Why a journal opens to read only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReadOnly {
    /// A line of it. With [`Fault::NewerVersion`] all acts are there, else those before that line.
    Line(LineFault),
    /// The disk does not let it be written.
    Disk(Trouble),
}

/// Why an act is not kept. The journal is as it was before; the same act can be tried again.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotKept {
    /// The disk: full, not writable, gone.
    #[error(transparent)]
    Disk(#[from] Trouble),
    /// It cannot stand in a line.
    #[error(transparent)]
    Line(#[from] Unwritable),
    /// Its number is not the next one.
    #[error("number {found} where {expected} is due")]
    Number {
        /// The number that is due.
        expected: u64,
        /// The number of the act.
        found: u64,
    },
}

/// Makes the session's folder and an empty journal in it. Refused when that folder holds a journal already.
pub fn create<E: Recorded>(disk: &dyn Disk, folder: &Path) -> Result<Journal<E>, Trouble> {
    disk.create_folder(folder)?;
    let file = disk.create(&folder.join(FILE))?;
    Ok(Journal::new(folder, file, Link::BEGINNING, 0))
}

/// Reads the journal in this folder, whoever is writing it, and changes nothing.
pub fn read<E: Recorded>(disk: &dyn Disk, folder: &Path) -> Result<Reading<E>, Trouble> {
    let mut reader = disk.read(&folder.join(FILE))?;
    let pass = pass::over(&mut *reader, Link::BEGINNING, |line| line.act::<E>())?;
    let line = pass.taken.len() as u64 + 1;
    let (torn, fault) = match pass.ending {
        Ending::Whole => (Vec::new(), None),
        Ending::Torn(bytes) => (bytes, None),
        Ending::Fault(fault) => (Vec::new(), Some(LineFault { line, fault })),
    };
    let fault = fault.or_else(|| newer_version(&pass.taken));
    Ok(Reading {
        acts: pass.taken,
        torn,
        fault,
        link: pass.link,
        length: pass.length,
    })
}

pub(super) fn newer_version<E: Recorded>(acts: &[Act<E>]) -> Option<LineFault> {
    let newer = |event: &E| event.version().filter(|version| *version > E::VERSION);
    acts.iter().find_map(|act| {
        let version = act.does.iter().find_map(newer)?;
        Some(LineFault {
            line: act.n,
            fault: Fault::NewerVersion { version },
        })
    })
}

/// Opens the journal in this folder to go on with it. A torn last line is first kept beside it, then cut.
pub fn open<E: Recorded>(disk: &dyn Disk, folder: &Path) -> Result<Opening<E>, Trouble> {
    let reading = read::<E>(disk, folder)?;
    if let Some(fault) = reading.fault {
        return Ok(Opening {
            acts: reading.acts,
            set_aside: None,
            journal: Err(ReadOnly::Line(fault)),
        });
    }
    let mut set_aside = None;
    let journal = open_at_end(disk, folder, &reading, &mut set_aside).map_err(ReadOnly::Disk);
    Ok(Opening {
        acts: reading.acts,
        set_aside,
        journal,
    })
}

fn open_at_end<E: Recorded>(
    disk: &dyn Disk,
    folder: &Path,
    reading: &Reading<E>,
    set_aside: &mut Option<SetAside>,
) -> Result<Journal<E>, Trouble> {
    let mut file = disk.open(&folder.join(FILE))?;
    if !reading.torn.is_empty() {
        *set_aside = Some(keep_aside(disk, folder, reading)?);
        file.cut(reading.length)?;
    }
    Ok(Journal::new(folder, file, reading.link, reading.length))
}

/// Named after what it holds: a crash between keeping and cutting keeps the same file again, and no other one is ever replaced.
fn keep_aside<E>(disk: &dyn Disk, folder: &Path, reading: &Reading<E>) -> Result<SetAside, Trouble> {
    let digest = Hash::of(Sha256::new_with_prefix(&reading.torn));
    let digits = digest.as_str().get(..8).unwrap_or_default();
    let file = folder.join(format!("{FILE}.torn-after-{}-{digits}", reading.link.number));
    disk.replace(&file, &mut reading.torn.as_slice())?;
    Ok(SetAside {
        file,
        bytes: reading.torn.len() as u64,
    })
}

impl<E: Recorded> Journal<E> {
    fn new(folder: &Path, file: Box<dyn Growing>, link: Link, length: u64) -> Journal<E> {
        Journal {
            folder: folder.to_owned(),
            file,
            link,
            length,
            end: End::Clean,
            events: PhantomData,
        }
    }

    /// The folder of the session.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The number that the next act has.
    pub fn next_number(&self) -> u64 {
        self.link.number + 1
    }

    /// Keeps one act: one write, one `fdatasync`, and the file still in its place afterwards. Whatever part of an act that was not kept
    /// is on the disk is cut before the next is written, so there are never two copies of one.
    pub fn append(&mut self, act: &Act<E>) -> Result<(), NotKept> {
        let expected = self.next_number();
        if act.n != expected {
            return Err(NotKept::Number { expected, found: act.n });
        }
        let (line, hash) = line::write(&self.link.hash, act)?;
        if self.end == End::Uncertain {
            self.file.cut(self.length).map_err(Trouble::from)?;
        }
        self.end = End::Uncertain;
        self.file.append(line.as_bytes()).map_err(Trouble::from)?;
        self.look_at_place()?;
        self.end = End::Clean;
        self.length += line.len() as u64;
        self.link = Link { hash, number: act.n };
        Ok(())
    }

    /// A removed file takes writes without a word, so this is looked at with each act.
    fn look_at_place(&self) -> Result<(), Trouble> {
        if self.file.is_in_place() {
            Ok(())
        } else {
            Err(Trouble::Missing)
        }
    }

    /// Carries all kept acts into a new folder and goes on there; the journal here is left as it is. It is read through the open file, so
    /// a removed one is saved too. The copy is read back before it counts.
    pub fn copy_whole(&mut self, disk: &dyn Disk, to: &Path) -> Result<Journal<E>, Trouble> {
        disk.create_folder(to)?;
        let path = to.join(FILE);
        if disk.kind(&path).is_some() {
            return Err(Trouble::AlreadyThere);
        }
        let mut contents = self.file.contents(self.length)?;
        disk.replace(&path, &mut contents)?;
        let copy = read::<E>(disk, to)?;
        if (copy.link, copy.length) != (self.link, self.length) {
            return Err(Trouble::NotWhole);
        }
        Ok(Journal::new(to, disk.open(&path)?, self.link, self.length))
    }
}

#[cfg(test)]
mod tests;
