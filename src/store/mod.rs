//! Where it is kept, all files: journal, line, disk, lock, verify, workspace, settings, library of formats.
//!
//! Touches the disk and never draws; holds no rule of facilitation, and gives no event a meaning: a journal holds whatever is [`Recorded`].

pub mod at_once;
pub mod breakable;
pub mod desk;
pub mod disk;
pub mod journal;
pub mod library;
pub mod line;
pub mod lock;
pub mod name;
mod pass;
pub mod settings;
pub mod tail;
pub mod theme;
pub mod verify;
pub mod version;
pub mod workspace;

pub use disk::{Disk, RealDisk, Trouble};
pub use journal::{Journal, NotKept};
pub use line::{Act, Salt, Text};
pub use version::Recorded;
