//! No sentence is written for nobody: each one of `src/words/messages.rs` is asked for somewhere in `src/`, outside tests.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn every_sentence_is_said_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let sources: Vec<String> = rust_files(&root).iter().map(|path| said_outside_tests(path)).collect();
    let unused: Vec<String> = listed(&root)
        .into_iter()
        .filter(|name| !sources.iter().any(|source| is_said(source, name)))
        .collect();
    assert!(
        unused.is_empty(),
        "said nowhere, to be used or taken out of messages.rs and both .ftl files:\n{}",
        unused.join("\n")
    );
}

/// The names in the list: the lines of `messages! { … }` up to their parenthesis.
fn listed(root: &Path) -> Vec<String> {
    let source = fs::read_to_string(root.join("words/messages.rs")).expect("the list is there");
    let (_, list) = source
        .rsplit_once("\nmessages! {")
        .expect("the list is made by `messages!`");
    let names: Vec<String> = list
        .lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .filter_map(|line| line.split_once('('))
        .map(|(name, _)| name.to_owned())
        .collect();
    assert!(names.len() > 100, "the list was not read");
    names
}

/// Said: called as a method, or named as a function of `Words` (tables hold `Words::label_undo`).
fn is_said(source: &str, name: &str) -> bool {
    let whole = |at: usize| !source[at + name.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_');
    source
        .match_indices(name)
        .any(|(at, _)| whole(at) && (source[..at].ends_with('.') || source[..at].ends_with("Words::")))
}

/// A file without its tests, which may not be the only ones to say a sentence.
fn said_outside_tests(path: &Path) -> String {
    let is_test = path.file_name().is_some_and(|name| name == "tests.rs")
        || path.components().any(|part| part.as_os_str() == "tests");
    if is_test || path.ends_with("words/messages.rs") {
        return String::new();
    }
    let source = fs::read_to_string(path).expect("a source file is text");
    source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("an entry of it").path();
        if path.is_dir() {
            found.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}
