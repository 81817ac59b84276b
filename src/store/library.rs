//! The library of formats, as sources: those shipped in the program, and the workspace's own, which stand in the place of shipped ones of
//! the same name.
//!
//! What a source says, and whether it is well said, is left to `format`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use include_dir::{Dir, include_dir};

use super::disk::{Disk, Kind, Trouble, read_bytes};
use super::workspace::Workspace;
use crate::notation::limits::FORMAT_BYTES;

const EXTENSION: &str = "ron";

static SHIPPED: Dir = include_dir!("$CARGO_MANIFEST_DIR/formats");

/// Where a format comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// With the program; its path in the library.
    Shipped(PathBuf),
    /// From this file of the workspace.
    Own(PathBuf),
}

/// The source of a format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name of its file without `.ron`, which is the id of the format.
    pub id: String,
    /// What the file holds, up to one byte more than a format may have, or why it could not be read.
    pub text: Result<Vec<u8>, Trouble>,
    /// Where it comes from.
    pub origin: Origin,
}

/// All sources, by id. A workspace without `formats/` has none of its own.
pub fn sources(disk: &dyn Disk, workspace: &Workspace) -> Result<Vec<Source>, Trouble> {
    let mut sources: BTreeMap<String, Source> = shipped().map(|source| (source.id.clone(), source)).collect();
    let files = match disk.list(&workspace.formats()).map_err(Trouble::from) {
        Err(Trouble::Missing) => Vec::new(),
        files => files?,
    };
    for (path, kind) in files {
        if let (Some(id), true) = (id_of(&path), kind != Kind::Folder) {
            let text = read_bytes(disk, &path, FORMAT_BYTES);
            sources.insert(
                id.clone(),
                Source {
                    id,
                    text,
                    origin: Origin::Own(path),
                },
            );
        }
    }
    Ok(sources.into_values().collect())
}

/// The sources that come with the program.
pub fn shipped() -> impl Iterator<Item = Source> {
    SHIPPED.files().filter_map(|file| {
        Some(Source {
            id: id_of(file.path())?,
            text: Ok(file.contents().to_owned()),
            origin: Origin::Shipped(file.path().to_owned()),
        })
    })
}

/// The name of a format's file without `.ron`. A name that is not Unicode is no id; such a file is passed over.
pub fn id_of(path: &Path) -> Option<String> {
    let is_format = path.extension().is_some_and(|extension| extension == EXTENSION);
    is_format
        .then(|| path.file_stem()?.to_str().map(str::to_owned))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::breakable::BreakableDisk;

    #[test]
    fn a_team_s_own_format_stands_in_the_place_of_a_shipped_one_and_a_broken_file_is_listed() {
        let disk = BreakableDisk::new();
        let team = Workspace::at(Path::new("/team"));
        let shipped_count = shipped().count();
        assert_eq!(sources(&disk, &team).map(|sources| sources.len()), Ok(shipped_count));
        team.make(&disk).unwrap();
        let put = |name: &str, bytes: &[u8]| disk.replace(&team.formats().join(name), &mut &bytes[..]).unwrap();
        put("apero.ron", b"()");
        put("apero.md", b"not a format");
        put("cut.ron", b"(title: \"\xe2\x80");
        put("huge.ron", &vec![b' '; FORMAT_BYTES + 5]);
        let first_shipped = shipped().next().map(|source| source.id);
        if let Some(id) = &first_shipped {
            put(&format!("{id}.ron"), b"(ours)");
        }
        let sources = sources(&disk, &team).unwrap();
        assert_eq!(sources.len(), shipped_count + 3);
        let text = |id: &str| {
            sources
                .iter()
                .find(|source| source.id == id)
                .map(|source| source.text.clone())
        };
        assert_eq!(text("apero"), Some(Ok(b"()".to_vec())));
        assert_eq!(text("cut"), Some(Ok(b"(title: \"\xe2\x80".to_vec())));
        let huge = text("huge").and_then(Result::ok).map(|bytes| bytes.len());
        assert_eq!(huge, Some(FORMAT_BYTES + 1));
        assert!(first_shipped.is_none_or(|id| text(&id) == Some(Ok(b"(ours)".to_vec()))));
    }
}
