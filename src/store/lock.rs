//! The lock of a session: one facilitator at a time, the other is told who; and the sign of life that the program leaves while a timer runs.
//!
//! It lies on a file of its own, so that followers read the journal on every system. Who holds it stands in a second file, since the
//! locked one may be unreadable. The system frees it when the program dies, however it dies.

use std::path::Path;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::disk::{Disk, Held, NotLocked, Trouble, read_text};
use crate::notation::ron;

/// The name of the locked file in the folder of its session.
pub const FILE: &str = "lock";

/// The name of the file that says who holds it.
pub const HOLDER_FILE: &str = "lock.holder";

/// Two names, a number and a date, with room.
const HOLDER_BYTES: usize = 4096;

/// Who holds a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name of the account.
    pub name: String,
    /// The number of the process on that machine.
    pub process: u32,
    /// The name of the machine.
    pub host: String,
    /// Since when.
    pub since: DateTime<FixedOffset>,
}

impl Holder {
    /// This very program.
    pub fn this_program(since: DateTime<FixedOffset>) -> Holder {
        let name = ["USER", "LOGNAME", "USERNAME"]
            .into_iter()
            .find_map(|name| std::env::var(name).ok());
        let host = std::fs::read_to_string("/proc/sys/kernel/hostname").ok();
        let host = host.or_else(|| {
            ["HOSTNAME", "COMPUTERNAME"]
                .into_iter()
                .find_map(|name| std::env::var(name).ok())
        });
        let plain = |text: Option<String>| text.unwrap_or_default().trim().to_owned();
        Holder {
            name: plain(name),
            process: std::process::id(),
            host: plain(host),
            since,
        }
    }
}

/// A session that is held by this program until the lock is dropped.
pub struct Lock {
    /// Nothing where the file system knows no locks.
    held: Option<Box<dyn Held>>,
}

/// A lock as it was given.
pub struct Taken {
    /// Keep it as long as the session is open.
    pub lock: Lock,
    /// The last sign of life of the program that held the session before; nothing where none ever did on this machine.
    pub alive: Option<SystemTime>,
}

/// Why a session cannot be held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// Somebody else holds it; nothing where they have not yet said who.
    HeldBy(Option<Holder>),
    /// The disk does not let it be locked.
    Disk(Trouble),
}

/// Takes the session in this folder, and says by whom it is held from now on.
pub fn take(disk: &dyn Disk, folder: &Path, holder: &Holder) -> Result<Taken, NotTaken> {
    let path = folder.join(FILE);
    let alive = disk.modified(&path).ok();
    let held = match disk.lock(&path) {
        Ok(held) => Some(held),
        Err(NotLocked::Unsupported) => None,
        Err(NotLocked::Held) => return Err(NotTaken::HeldBy(holder_of(disk, folder))),
        Err(NotLocked::Disk(trouble)) => return Err(NotTaken::Disk(trouble)),
    };
    let text = ron::write(holder).map_err(|fault| NotTaken::Disk(Trouble::Other(fault.to_string())))?;
    let written = disk.replace(&folder.join(HOLDER_FILE), &mut text.as_bytes());
    written.map_err(|fault| NotTaken::Disk(fault.into()))?;
    Ok(Taken {
        lock: Lock { held },
        alive,
    })
}

fn holder_of(disk: &dyn Disk, folder: &Path) -> Option<Holder> {
    let text = read_text(disk, &folder.join(HOLDER_FILE), HOLDER_BYTES).ok()?;
    ron::read(&text).ok()
}

impl Lock {
    /// False where the file system knows no locks: to be said once, nothing then keeps a second facilitator out.
    pub fn is_supported(&self) -> bool {
        self.held.is_some()
    }

    /// Leaves a sign of life. One that cannot be left changes nothing for the meeting: the gap is then taken from an earlier one.
    pub fn touch(&self, now: SystemTime) -> Result<(), Trouble> {
        Ok(self.held.as_ref().map_or(Ok(()), |held| held.touch(now))?)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::store::breakable::BreakableDisk;
    use crate::store::disk::RealDisk;

    fn holder(name: &str) -> Holder {
        Holder {
            name: name.to_owned(),
            process: 7,
            host: "salle".to_owned(),
            since: "2026-11-24T14:30:00+01:00".parse().unwrap(),
        }
    }

    fn two_facilitators(disk: &dyn Disk, folder: &Path) {
        let first = take(disk, folder, &holder("Aïcha")).unwrap();
        assert!(first.lock.is_supported());
        assert_eq!(
            take(disk, folder, &holder("Bruno")).err(),
            Some(NotTaken::HeldBy(Some(holder("Aïcha"))))
        );
        drop(first);
        assert!(take(disk, folder, &holder("Bruno")).is_ok());
    }

    #[test]
    fn the_second_facilitator_is_told_who_holds_the_session() {
        let folder = tempfile::tempdir().unwrap();
        two_facilitators(&RealDisk, folder.path());
        let disk = BreakableDisk::new();
        disk.create_folder(Path::new("/session")).unwrap();
        two_facilitators(&disk, Path::new("/session"));
    }

    #[test]
    fn the_last_sign_of_life_is_found_by_who_comes_after() {
        let folder = tempfile::tempdir().unwrap();
        let tick = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_000_000);
        let first = take(&RealDisk, folder.path(), &holder("Aïcha")).unwrap();
        assert_eq!(first.alive, None);
        first.lock.touch(tick).unwrap();
        drop(first);
        assert_eq!(
            take(&RealDisk, folder.path(), &holder("Bruno")).unwrap().alive,
            Some(tick)
        );
    }

    #[test]
    fn a_disk_without_locks_lets_the_meeting_begin_and_says_so() {
        let disk = BreakableDisk::new();
        disk.create_folder(Path::new("/session")).unwrap();
        disk.know_no_locks();
        let taken = take(&disk, Path::new("/session"), &holder("Aïcha")).unwrap();
        assert!(!taken.lock.is_supported());
        assert_eq!(taken.lock.touch(SystemTime::UNIX_EPOCH), Ok(()));
    }
}
