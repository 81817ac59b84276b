//! The example sessions of this repository: each is what its script makes, byte for byte, and holds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn files_in(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = entries
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    files.sort();
    files
}

/// What `ronde` answers in this workspace; it has to succeed.
fn ronde(workspace: &Path, arguments: &[&str]) -> String {
    let program = env!("CARGO_BIN_EXE_ronde");
    let output = Command::new(program)
        .arg("--workspace")
        .arg(workspace)
        .args(arguments)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "ronde {arguments:?}: {told}");
    String::from_utf8(output.stdout).unwrap()
}

/// The journals and minutes below a folder of sessions, by session.
fn kept(sessions: &Path) -> BTreeMap<String, [Vec<u8>; 2]> {
    let folders = files_in(sessions, "")
        .into_iter()
        .filter(|folder| folder.join("journal").is_file());
    let read = |folder: PathBuf| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        (
            name,
            ["journal", "minutes.md"].map(|file| std::fs::read(folder.join(file)).unwrap()),
        )
    };
    folders.map(read).collect()
}

#[test]
fn each_example_session_is_what_its_script_makes_byte_for_byte() {
    let workspace = tempfile::tempdir().unwrap();
    let scripts = files_in(&repository().join("sessions/scripts"), ".ron");
    assert!(scripts.len() >= 3);
    for script in &scripts {
        ronde(workspace.path(), &["play", &script.to_string_lossy()]);
    }
    let made = kept(&workspace.path().join("sessions"));
    assert_eq!(made.len(), scripts.len());
    // What somebody held while trying this clone lies beside them.
    let shipped = kept(&repository().join("sessions"));
    for (name, files) in made {
        let same = shipped.get(&name) == Some(&files);
        assert!(
            same,
            "{name} is another one in sessions/ now: sessions/make makes them anew"
        );
    }
}

#[test]
fn every_hash_and_every_lot_of_the_example_sessions_holds_and_their_decisions_are_found() {
    let verified = ronde(repository(), &["--lang", "en", "verify"]);
    assert!(verified.lines().count() >= 3, "{verified}");
    let decisions = ronde(repository(), &["--lang", "en", "decisions"]);
    for part in [
        "Adopted with amendments",
        "Deferred to 12 January 2027",
        "Où fêtons-nous l’été cette année\u{a0}?",
    ] {
        assert!(decisions.contains(part), "{part}\n{decisions}");
    }
}

#[test]
fn every_script_for_the_shipped_formats_is_played_in_both_languages() {
    for language in ["en", "fr"] {
        for script in files_in(&repository().join("tests/scripts"), ".ron") {
            // Each in a place of its own: several begin in the same minute about the same thing.
            let workspace = tempfile::tempdir().unwrap();
            ronde(
                workspace.path(),
                &["--lang", language, "play", &script.to_string_lossy()],
            );
            ronde(workspace.path(), &["verify"]);
            let sessions = kept(&workspace.path().join("sessions"));
            assert_eq!(sessions.len(), 1, "{script:?} in {language}");
        }
    }
}
