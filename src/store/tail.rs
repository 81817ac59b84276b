//! The end of a journal that somebody else writes: what has been added since it was last looked at, every hash checked.
//!
//! Only whole acts are taken; whatever stands behind them may be half of the next. Who is told of what is new is left to `live`.

use std::io;
use std::marker::PhantomData;
use std::path::Path;

use super::disk::{Disk, Trouble};
use super::journal::{FILE, LineFault, newer_version};
use super::line::Act;
use super::pass::{self, Ending, Link};
use super::version::Recorded;

/// How far a journal has been read.
pub struct Tail<E> {
    link: Link,
    length: u64,
    events: PhantomData<fn(E)>,
}

/// Why there is no more of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Broken {
    /// It does not go on from what was read: it is shorter now, or another.
    Replaced,
    /// A line of it does not hold, or is of a newer version.
    Line(LineFault),
    /// The disk does not give it.
    Disk(Trouble),
}

impl<E: Recorded> Default for Tail<E> {
    /// Nothing is read yet.
    fn default() -> Tail<E> {
        Tail {
            link: Link::BEGINNING,
            length: 0,
            events: PhantomData,
        }
    }
}

impl<E: Recorded> Tail<E> {
    /// The whole acts that were added since.
    ///
    /// # Errors
    /// It cannot be read on; what was read before stays as it is.
    pub fn more(&mut self, disk: &dyn Disk, folder: &Path) -> Result<Vec<Act<E>>, Broken> {
        let mut reader = match disk.read_from(&folder.join(FILE), self.length) {
            Err(fault) if fault.kind() == io::ErrorKind::UnexpectedEof => return Err(Broken::Replaced),
            reader => reader.map_err(disk_trouble)?,
        };
        let pass = pass::over(&mut *reader, self.link, |line| line.act::<E>()).map_err(disk_trouble)?;
        if let Ending::Fault(fault) = pass.ending {
            // What the first new line builds on is not what was read: perhaps all of it is another journal now.
            let is_replaced = self.link != Link::BEGINNING && pass.taken.is_empty();
            let line = self.link.number + pass.taken.len() as u64 + 1;
            return Err(if is_replaced {
                Broken::Replaced
            } else {
                Broken::Line(LineFault { line, fault })
            });
        }
        if let Some(fault) = newer_version(&pass.taken) {
            return Err(Broken::Line(fault));
        }
        self.link = pass.link;
        self.length += pass.length;
        Ok(pass.taken)
    }
}

fn disk_trouble(fault: io::Error) -> Broken {
    Broken::Disk(fault.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::breakable::BreakableDisk;
    use crate::store::journal::{Journal, create};
    use crate::store::line::tests::Sample;

    fn act(n: u64) -> Act<Sample> {
        Act {
            n,
            at: n * 10,
            does: vec![Sample::Entered(format!("act {n}"))],
            texts: Vec::new(),
        }
    }

    fn begun(disk: &BreakableDisk, folder: &Path, acts: u64) -> Journal<Sample> {
        let mut journal = create(disk, folder).unwrap();
        (1..=acts).for_each(|n| journal.append(&act(n)).unwrap());
        journal
    }

    #[test]
    fn what_is_added_is_read_once_and_half_an_act_not_at_all() {
        let (disk, folder) = (BreakableDisk::new(), Path::new("/session"));
        let mut journal = begun(&disk, folder, 2);
        let mut tail = Tail::default();
        assert_eq!(tail.more(&disk, folder).unwrap(), [act(1), act(2)]);
        assert_eq!(tail.more(&disk, folder).unwrap(), []);
        journal.append(&act(3)).unwrap();
        assert_eq!(tail.more(&disk, folder).unwrap(), [act(3)]);
        disk.open(&folder.join(FILE)).unwrap().append(b"(n:4,at:").unwrap();
        assert_eq!(tail.more(&disk, folder).unwrap(), []);
    }

    #[test]
    fn a_journal_that_is_shorter_or_another_is_told_from_one_that_goes_on() {
        let (disk, folder) = (BreakableDisk::new(), Path::new("/session"));
        begun(&disk, folder, 3);
        let mut tail = Tail::<Sample>::default();
        tail.more(&disk, folder).unwrap();
        disk.replace(&folder.join(FILE), &mut &b""[..]).unwrap();
        assert_eq!(tail.more(&disk, folder), Err(Broken::Replaced));
        let other = Path::new("/other");
        begun(&disk, other, 30);
        let mut bytes = Vec::new();
        disk.read(&other.join(FILE)).unwrap().read_to_end(&mut bytes).unwrap();
        bytes.splice(..0, *b"x");
        disk.replace(&folder.join(FILE), &mut bytes.as_slice()).unwrap();
        assert!(tail.more(&disk, folder).is_err());
        assert_eq!(Tail::<Sample>::default().more(&disk, other).unwrap().len(), 30);
    }
}
