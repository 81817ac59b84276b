//! The formats that can be begun here: those of the program and the workspace's own, checked, the broken ones beside them with their reason.
//!
//! Reading the files is `store::library`'s, checking them `format`'s, the time they take `stage::plan`'s.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::format::check::Meaning;
use crate::format::library as checked;
use crate::format::tree::Tree;
use crate::format::{Format, Origin};
use crate::live::ground::Library;
use crate::notation::limits::FORMAT_BYTES;
use crate::notation::slip::Slip;
use crate::notation::{Id, id};
use crate::stage::plan::{plan, total};
use crate::store::at_once::both;
use crate::store::disk::{Disk, Trouble, read_bytes};
use crate::store::library::{self, Source};
use crate::store::workspace::Workspace;

/// How many people a format's time is told for where nobody has said how many come: a usual circle (domain 8).
pub const PEOPLE_USUAL: u16 = 8;

/// All formats of a workspace.
#[derive(Debug, Clone, Default)]
pub struct Catalogue {
    /// Each of them, broken ones too, by id.
    pub listed: Vec<Listed>,
    /// Those that can be held.
    pub library: Library,
}

/// A format as it is listed.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The name of its file without `.ron`.
    pub id: String,
    pub origin: library::Origin,
    /// The format, or why it cannot be held.
    pub held: Result<Arc<Format>, NotHeld>,
    /// What its file holds; empty where it could not be read.
    pub source: Vec<u8>,
    /// What it lacks without harm.
    pub remarks: Vec<Slip<Meaning>>,
}

/// Why a format cannot be held.
#[derive(Debug, Clone, PartialEq)]
pub enum NotHeld {
    /// The name of its file is no id.
    Name(id::Refusal),
    /// The disk did not give it.
    Disk(Trouble),
    /// Slips in it, in the order of the file.
    Slips(Vec<Slip<Meaning>>),
}

/// Why no format was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotFound {
    /// None begins so.
    Unknown,
    /// Several begin so: their ids.
    Several(Vec<String>),
}

impl Listed {
    /// Where it lies, as people are told.
    pub fn file(&self) -> &Path {
        let (library::Origin::Shipped(path) | library::Origin::Own(path)) = &self.origin;
        path
    }
}

impl Catalogue {
    /// Reads the formats of a workspace.
    ///
    /// # Errors
    /// Its folder of formats cannot be listed.
    pub fn read(disk: &dyn Disk, workspace: &Workspace) -> Result<Catalogue, Trouble> {
        Ok(Catalogue::of(library::sources(disk, workspace)?))
    }

    /// The same with one more file, wherever it lies: its own is then the last word on its id.
    ///
    /// # Errors
    /// The workspace's folder of formats cannot be listed.
    pub fn with_file(disk: &dyn Disk, workspace: &Workspace, path: &Path) -> Result<(Catalogue, String), Trouble> {
        let mut sources = library::sources(disk, workspace)?;
        let id = library::id_of(path).unwrap_or_else(|| name_of(path));
        sources.retain(|source| source.id != id);
        sources.push(Source {
            id: id.clone(),
            text: read_bytes(disk, path, FORMAT_BYTES),
            origin: library::Origin::Own(path.to_owned()),
        });
        Ok((Catalogue::of(sources), id))
    }

    fn of(sources: Vec<Source>) -> Catalogue {
        let to_check: Vec<checked::Source> = sources.iter().filter_map(to_check).collect();
        let whole = match to_check.iter().all(|source| source.origin == Origin::Shipped) {
            true => shipped(to_check),
            false => checked::Library::read(to_check),
        };
        let listed = sources.into_iter().map(|source| listed(source, &whole)).collect();
        let library = Library {
            formats: whole.formats().clone(),
            sources: whole.formats().keys().filter_map(|id| text_of(&whole, id)).collect(),
        };
        Catalogue { listed, library }
    }

    /// The format of this id, else the one that begins so.
    ///
    /// # Errors
    /// None does, or several.
    pub fn find(&self, beginning: &str) -> Result<&Listed, NotFound> {
        if let Some(whole) = self.listed.iter().find(|listed| listed.id == beginning) {
            return Ok(whole);
        }
        let found: Vec<&Listed> = self
            .listed
            .iter()
            .filter(|listed| listed.id.starts_with(beginning))
            .collect();
        match found.as_slice() {
            [] => Err(NotFound::Unknown),
            [only] => Ok(only),
            several => Err(NotFound::Several(
                several.iter().map(|listed| listed.id.clone()).collect(),
            )),
        }
    }

    /// How long a format takes with its opening and closing for so many people, in milliseconds; nothing where it cannot be held.
    pub fn time(&self, id: &Id, people: u16) -> Option<u64> {
        let format = self.library.formats.get(id)?;
        let (opening, closing) = (format.opening.as_deref(), format.closing.as_deref());
        let tree = Tree::of(&self.library.formats, id, opening, closing);
        Some(total(&plan(&tree, usize::from(people), &[])))
    }
}

/// A usual number of people, as near as this format allows.
pub fn people_for(format: &Format) -> u16 {
    let (fewest, most) = format.people;
    PEOPLE_USUAL.min(most).max(fewest)
}

/// Those of the program, read in two halves at once: this is what takes longest until something stands on the screen.
fn shipped(mut sources: Vec<checked::Source>) -> checked::Library {
    let half = sources.iter().map(|source| source.text.len()).sum::<usize>() / 2;
    let mut length = 0;
    let first = sources.iter().take_while(|source| {
        length += source.text.len();
        length <= half
    });
    let second = sources.split_off(first.count());
    let (first, second) = both(
        || checked::Library::read_shipped(sources),
        || checked::Library::read_shipped(second.iter().cloned()),
    );
    first.and(second)
}

/// A file whose name is no id, or which could not be read, is not checked beside the others.
fn to_check(source: &Source) -> Option<checked::Source> {
    Some(checked::Source {
        id: Id::new(&source.id).ok()?,
        text: source.text.as_ref().ok()?.clone(),
        origin: match source.origin {
            library::Origin::Shipped(_) => Origin::Shipped,
            library::Origin::Own(_) => Origin::Group,
        },
    })
}

fn listed(source: Source, whole: &checked::Library) -> Listed {
    let Source { id, text, origin } = source;
    let entry = Id::new(&id).map(|id| whole.entries().get(&id));
    let remarks = entry
        .as_ref()
        .ok()
        .and_then(|entry| Some((*entry)?.remarks.clone()))
        .unwrap_or_default();
    let held = match (&text, entry) {
        (_, Err(refusal)) => Err(NotHeld::Name(refusal)),
        (Err(trouble), _) => Err(NotHeld::Disk(trouble.clone())),
        (Ok(_), Ok(entry)) => entry.map_or(Err(NotHeld::Slips(Vec::new())), |entry| {
            entry.format.clone().map_err(NotHeld::Slips)
        }),
    };
    Listed {
        id,
        origin,
        held,
        source: text.unwrap_or_default(),
        remarks,
    }
}

fn text_of(whole: &checked::Library, id: &Id) -> Option<(Id, String)> {
    let text = whole.entries().get(id)?.text.clone();
    Some((id.clone(), String::from_utf8(text).ok()?))
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().map(PathBuf::from).unwrap_or_default();
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::breakable::BreakableDisk;

    fn catalogue(files: &[(&str, &[u8])]) -> Catalogue {
        let (disk, team) = (BreakableDisk::new(), Workspace::at(Path::new("/team")));
        team.make(&disk).unwrap();
        for (name, bytes) in files {
            disk.replace(&team.formats().join(name), &mut &bytes[..]).unwrap();
        }
        Catalogue::read(&disk, &team).unwrap()
    }

    #[test]
    fn a_broken_format_is_listed_with_its_reason_and_the_others_can_be_held() {
        let catalogue = catalogue(&[("apero.ron", b"(title: \"x\""), ("My Format.ron", b"()")]);
        let held = |id: &str| catalogue.find(id).map(|listed| listed.held.clone());
        assert!(matches!(held("apero"), Ok(Err(NotHeld::Slips(slips))) if slips.len() == 1));
        assert!(matches!(held("My"), Ok(Err(NotHeld::Name(_)))));
        assert!(matches!(held("consent_full"), Ok(Ok(_))));
        assert!(!catalogue.library.sources.contains_key("apero"));
    }

    #[test]
    fn a_format_is_found_by_an_unambiguous_beginning() {
        let catalogue = catalogue(&[]);
        let found = |beginning: &str| catalogue.find(beginning).map(|listed| listed.id.clone());
        assert_eq!(found("consent_f"), Ok("consent_full".to_owned()));
        assert_eq!(
            found("consent"),
            Err(NotFound::Several(vec!["consent_full".into(), "consent_light".into()]))
        );
        assert_eq!(found("re"), Ok("report".to_owned()));
        assert_eq!(found("x"), Err(NotFound::Unknown));
    }

    #[test]
    fn a_format_takes_longer_for_more_people() {
        let catalogue = catalogue(&[]);
        let id = Id::new("consent_full").unwrap();
        let (few, many) = (catalogue.time(&id, 4).unwrap(), catalogue.time(&id, 12).unwrap());
        assert!(few < many && few >= 20 * 60_000, "{few} {many}");
    }
}
