//! Recomputes every hash of a journal. Events are not read, so a journal of any version can be verified; replaying them is the caller's.

use std::path::Path;

use super::disk::{Disk, Trouble};
use super::journal::{FILE, LineFault};
use super::line::Fault;
use super::pass::{self, Ending, Link};

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many lines hold, from the first on.
    pub whole_count: u64,
    /// The first line that does not; [`Fault::Torn`] for a last line that was never whole.
    pub fault: Option<LineFault>,
}

/// Verifies the journal in this folder, and changes nothing.
pub fn verify(disk: &dyn Disk, folder: &Path) -> Result<Report, Trouble> {
    let mut reader = disk.read(&folder.join(FILE))?;
    let pass = pass::over(&mut *reader, Link::BEGINNING, |_| Ok(()))?;
    let whole_count = pass.taken.len() as u64;
    let fault = match pass.ending {
        Ending::Whole => None,
        Ending::Torn(_) => Some(Fault::Torn),
        Ending::Fault(fault) => Some(fault),
    };
    Ok(Report {
        whole_count,
        fault: fault.map(|fault| LineFault {
            line: whole_count + 1,
            fault,
        }),
    })
}
