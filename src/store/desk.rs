//! The desk: what the facilitator is in the middle of, in `desk.ron` beside the journal, always replaced whole.
//!
//! What lies on it, and how often it is written, is left to `live`. It is a convenience: a meeting opens without it.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;
use thiserror::Error;

use super::disk::{Disk, Trouble, Unread, read_text};
use crate::notation::limits::FILE_BYTES;
use crate::notation::{Slip, ron};

/// The name of the file in the folder of its session.
pub const FILE: &str = "desk.ron";

/// Why there is no desk to be had.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoDesk {
    /// The file could not be read.
    #[error(transparent)]
    Unread(#[from] Unread),
    /// It is not a desk that this version knows, with the first slip in it.
    #[error("not a desk")]
    Unknown(Box<Slip>),
}

/// Reads the desk; nothing where none was left.
pub fn read<T: DeserializeOwned>(disk: &dyn Disk, folder: &Path) -> Result<Option<T>, NoDesk> {
    let text = match read_text(disk, &folder.join(FILE), FILE_BYTES) {
        Err(Unread::Disk(Trouble::Missing)) => return Ok(None),
        text => text?,
    };
    ron::read(&text)
        .map(Some)
        .map_err(|slip| NoDesk::Unknown(Box::new(slip)))
}

/// Puts the desk in the place of the one before.
pub fn replace<T: Serialize>(disk: &dyn Disk, folder: &Path, desk: &T) -> Result<(), Trouble> {
    let text = ron::write(desk).map_err(|fault| Trouble::Other(fault.to_string()))?;
    Ok(disk.replace(&folder.join(FILE), &mut text.as_bytes())?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::breakable::{Break, BreakableDisk};

    #[test]
    fn a_desk_is_found_as_it_was_left_and_a_broken_one_is_told_from_none() {
        let (disk, folder) = (BreakableDisk::new(), Path::new("/session"));
        disk.create_folder(folder).unwrap();
        assert_eq!(read::<Vec<String>>(&disk, folder), Ok(None));
        replace(&disk, folder, &vec!["half a sent\u{202e}ence\n".to_owned()]).unwrap();
        assert_eq!(
            read(&disk, folder),
            Ok(Some(vec!["half a sent\u{202e}ence\n".to_owned()]))
        );
        disk.replace(&folder.join(FILE), &mut &b"[\"half"[..]).unwrap();
        assert!(matches!(read::<Vec<String>>(&disk, folder), Err(NoDesk::Unknown(_))));
        disk.replace(&folder.join(FILE), &mut &b"[\"\xff\"]"[..]).unwrap();
        assert_eq!(
            read::<Vec<String>>(&disk, folder),
            Err(NoDesk::Unread(Unread::NotUtf8 { byte: 3 }))
        );
    }

    #[test]
    fn a_crash_at_any_step_leaves_the_old_desk_or_the_new_one() {
        let folder = Path::new("/session");
        for step in 0.. {
            let disk = BreakableDisk::new();
            disk.create_folder(folder).unwrap();
            replace(&disk, folder, &"old").unwrap();
            disk.break_after(step, Break::Dies);
            let is_done = replace(&disk, folder, &"new").is_ok();
            disk.crash(3);
            let found = read::<String>(&disk, folder).unwrap().unwrap();
            assert_eq!(found, if is_done { "new" } else { "old" }, "step {step}");
            if is_done {
                break;
            }
        }
    }
}
