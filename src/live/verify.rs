//! Whether a journal holds: every hash recomputed, every event replayed, every lot drawn again. Changes nothing.

use std::path::Path;

use crate::register;
use crate::session::event::Event;
use crate::session::history::{History, Record};
use crate::session::lot::{draw, read_seed};
use crate::store::disk::{Disk, Trouble};
use crate::store::journal::{self, LineFault};

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many acts hold, from the first on.
    pub acts: u64,
    /// How many lots came out as they stand.
    pub lots: u64,
    pub fault: Option<Fault>,
}

/// What does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A line: its hash, its form, or an event that this version does not know.
    Line(LineFault),
    /// There is no act at all: the program ended before the meeting began.
    Empty,
    /// This act names a lot that comes out otherwise when it is drawn again.
    Lot { act: u64 },
    /// The acts one after another do not come to what they come to together.
    Replay,
}

/// Verifies the journal in this folder.
///
/// # Errors
/// The disk does not give it.
pub fn verify(disk: &dyn Disk, folder: &Path) -> Result<Verified, Trouble> {
    let report = crate::store::verify::verify(disk, folder)?;
    let reading = journal::read::<Event>(disk, folder)?;
    let acts: Vec<_> = reading.acts.into_iter().map(register::recorded).collect();
    let whole = History::read(acts.iter().cloned());
    let mut one_by_one = History::default();
    acts.into_iter()
        .for_each(|(record, texts)| one_by_one.take(record, texts));
    let (lots, wrong_lot) = lots(&whole);
    let fault = report.fault.or(reading.fault).map(Fault::Line);
    let fault = fault
        .or_else(|| whole.records().is_empty().then_some(Fault::Empty))
        .or_else(|| wrong_lot.map(|act| Fault::Lot { act }))
        .or_else(|| (whole != one_by_one).then_some(Fault::Replay));
    Ok(Verified {
        acts: report.whole_count,
        lots,
        fault,
    })
}

/// How many lots come out as they stand, and the first act whose lot does not.
fn lots(history: &History) -> (u64, Option<u64>) {
    let seed = history
        .session()
        .beginning
        .as_ref()
        .and_then(|beginning| read_seed(&beginning.seed));
    let drawn_again = |event: &Event| match event {
        Event::Drawn { stream, among, order } => Some(seed.is_some_and(|seed| draw(&seed, *stream, among) == *order)),
        _ => None,
    };
    let holds = |record: &Record| record.does.iter().filter_map(drawn_again).collect::<Vec<bool>>();
    let mut count = 0;
    for record in history.records() {
        let lots = holds(record);
        if lots.contains(&false) {
            return (count, Some(record.n));
        }
        count += lots.len() as u64;
    }
    (count, None)
}
