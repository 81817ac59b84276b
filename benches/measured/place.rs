//! Where measuring happens: a folder on the disk that the build uses, empty at the beginning and removed at the end.

use std::path::PathBuf;

use tempfile::TempDir;

/// A folder to measure in.
pub struct Place(TempDir);

impl Place {
    /// A new one.
    pub fn new() -> Place {
        Place(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder"))
    }

    /// A folder in it that is not there yet.
    pub fn folder(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}
