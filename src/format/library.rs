//! Many formats together: each read and checked beside the others, so that a broken one is listed with its reason and the rest work.
//!
//! Is handed texts; finding them on a disk is `store`'s.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::format::check::{Findings, Meaning, Origin, Written, check, inside, read};
use crate::format::model::Format;
use crate::format::tree::Formats;
use crate::notation::Id;
use crate::notation::slip::Slip;

/// The text of one format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: Id,
    /// As the file holds it, UTF-8 or not, of at most one byte more than a format may have.
    pub text: Vec<u8>,
    pub origin: Origin,
}

/// A format of the library, whole or with its slips.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub origin: Origin,
    /// Its text, in which the slips have their places.
    pub text: Vec<u8>,
    /// The format, or why it cannot be held.
    pub format: Result<Arc<Format>, Vec<Slip<Meaning>>>,
    /// What it lacks without harm.
    pub remarks: Vec<Slip<Meaning>>,
}

/// All formats of a place, by id.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Library {
    entries: BTreeMap<Id, Entry>,
    formats: Formats,
}

impl Library {
    /// Reads and checks them. Of two with one id the later counts: a group's own stands in for the shipped one.
    pub fn read(sources: impl IntoIterator<Item = Source>) -> Library {
        Library::found(sources, |sources, readable, unread| {
            let mut found = findings(sources, readable, unread);
            spread(&mut found, readable);
            found
        })
    }

    /// Reads those that come with the program and checks nothing: that each means something is known before they are shipped
    /// (`tests/formats_shipped.rs`), and whoever starts the program need not wait for it.
    pub fn read_shipped(sources: impl IntoIterator<Item = Source>) -> Library {
        Library::found(sources, |_, _, _| BTreeMap::new())
    }

    /// These and others of the program's own, as if read together.
    pub fn and(mut self, mut others: Library) -> Library {
        self.entries.append(&mut others.entries);
        self.formats.append(&mut others.formats);
        self
    }

    fn found(
        sources: impl IntoIterator<Item = Source>,
        find: impl FnOnce(&BTreeMap<Id, Source>, &Formats, &BTreeSet<Id>) -> BTreeMap<Id, Findings>,
    ) -> Library {
        let sources: BTreeMap<Id, Source> = sources.into_iter().map(|source| (source.id.clone(), source)).collect();
        let mut read_ones: BTreeMap<Id, Result<Arc<Format>, Slip>> = sources
            .iter()
            .map(|(id, source)| (id.clone(), read(&source.text).map(Arc::new)))
            .collect();
        let readable: Formats = read_ones
            .iter()
            .filter_map(|(id, format)| Some((id.clone(), format.as_ref().ok()?.clone())))
            .collect();
        let unread = read_ones
            .iter()
            .filter(|(_, format)| format.is_err())
            .map(|(id, _)| id.clone())
            .collect();
        let mut found = find(&sources, &readable, &unread);
        let entry = |(id, source): (Id, Source)| {
            let Findings { slips, remarks } = found.remove(&id).unwrap_or_default();
            let format = match read_ones.remove(&id)? {
                Ok(format) if slips.is_empty() => Ok(format),
                Ok(_) => Err(slips),
                Err(slip) => Err(vec![slip.among()]),
            };
            let entry = Entry {
                origin: source.origin,
                text: source.text,
                format,
                remarks,
            };
            Some((id, entry))
        };
        let entries: BTreeMap<Id, Entry> = sources.into_iter().filter_map(entry).collect();
        let whole = |(id, entry): (&Id, &Entry)| Some((id.clone(), entry.format.as_ref().ok()?.clone()));
        let formats = entries.iter().filter_map(whole).collect();
        Library { entries, formats }
    }

    /// All of them, broken ones too, by id.
    pub fn entries(&self) -> &BTreeMap<Id, Entry> {
        &self.entries
    }

    /// Those that can be held.
    pub fn formats(&self) -> &Formats {
        &self.formats
    }

    /// The texts of a format, of its opening and closing, and of all that they use: what a session keeps of its formats. `None` where
    /// the format cannot be held.
    pub fn needed(&self, id: &Id) -> Option<BTreeMap<Id, String>> {
        let own = self.formats.get(id)?;
        let mut needed = BTreeMap::new();
        let mut open: Vec<&Id> = inside::named_by(own)
            .into_iter()
            .map(|named| &named.value)
            .chain([id])
            .collect();
        while let Some(next) = open.pop() {
            if needed.contains_key(next) {
                continue;
            }
            let text = String::from_utf8(self.entries.get(next)?.text.clone()).ok()?;
            needed.insert(next.clone(), text);
            open.extend(
                inside::named(&self.formats.get(next)?.steps)
                    .into_iter()
                    .map(|named| &named.value),
            );
        }
        Some(needed)
    }
}

fn findings(sources: &BTreeMap<Id, Source>, readable: &Formats, unread: &BTreeSet<Id>) -> BTreeMap<Id, Findings> {
    let check_one = |(id, format): (&Id, &Arc<Format>)| {
        let source = sources.get(id)?;
        let written = Written {
            id,
            format,
            source: std::str::from_utf8(&source.text).ok()?,
            origin: source.origin,
        };
        Some((id.clone(), check(written, readable, unread)))
    };
    readable.iter().filter_map(check_one).collect()
}

/// What names a broken format is broken, and so on, until nothing more is.
fn spread(found: &mut BTreeMap<Id, Findings>, formats: &Formats) {
    loop {
        let is_broken = |id: &Id| found.get(id).is_some_and(|findings| !findings.slips.is_empty());
        let touched: Vec<(Id, Vec<Slip<Meaning>>)> = formats
            .iter()
            .filter(|(id, _)| !is_broken(id))
            .map(|(id, format)| {
                let broken = inside::named_by(format).into_iter().filter(|named| is_broken(named));
                let slips = broken
                    .map(|named| Slip::meaning(named.place.clone(), Meaning::BrokenFormat((**named).clone())))
                    .collect();
                (id.clone(), slips)
            })
            .filter(|(_, slips): &(Id, Vec<Slip<Meaning>>)| !slips.is_empty())
            .collect();
        if touched.is_empty() {
            return;
        }
        for (id, slips) in touched {
            found.entry(id).or_default().slips.extend(slips);
        }
    }
}

#[cfg(test)]
mod tests;
