//! The pages at the front door: every command shown in README is run as it stands there, in both languages, and the French page is
//! written as French is.

use std::path::{Path, PathBuf};

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(page: &str) -> String {
    std::fs::read_to_string(repository().join(page)).unwrap()
}

/// Runs the `console` blocks of a page in a folder of its own, as somebody in a fresh clone would.
fn walk(page: &str, locale: &str) {
    let clone = tempfile::tempdir().unwrap();
    let scripts = PathBuf::from("sessions/scripts");
    // trycmd runs a page in the folder of its name that ends in `.in`, where there is one.
    let room = clone.path().join(page.replace(".md", ".in"));
    std::fs::create_dir_all(room.join(&scripts)).unwrap();
    for script in std::fs::read_dir(repository().join(&scripts)).unwrap() {
        let script = script.unwrap();
        std::fs::copy(script.path(), room.join(&scripts).join(script.file_name())).unwrap();
    }
    let copy = clone.path().join(page);
    std::fs::write(&copy, read(page)).unwrap();
    trycmd::TestCases::new()
        .register_bin("ronde", Path::new(env!("CARGO_BIN_EXE_ronde")))
        .env("LC_ALL", locale)
        .env("HOME", clone.path().to_string_lossy())
        .case(&copy)
        .run();
    assert!(room.join("team/sessions").is_dir(), "the walk was walked");
}

#[test]
fn the_walk_of_the_english_page_goes_as_it_says() {
    walk("README.md", "C");
}

#[test]
fn the_walk_of_the_french_page_goes_as_it_says() {
    walk("README.fr.md", "fr_FR.UTF-8");
}

/// The lines of a page that begin like this, without what differs between languages.
fn shape(page: &str, beginnings: &[&str]) -> Vec<String> {
    let begins = |line: &&str| beginnings.iter().any(|beginning| line.starts_with(beginning));
    let kind = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    read(page).lines().filter(begins).map(kind).collect()
}

#[test]
fn the_french_page_is_full() {
    let parts = ["#", "```", "$ ", "| ", "- "];
    assert_eq!(shape("README.md", &parts), shape("README.fr.md", &parts));
}

/// The text of a page without blocks, code and addresses.
fn prose(page: &str) -> String {
    let mut prose = String::new();
    let mut is_block = false;
    for line in read(page).lines() {
        if line.starts_with("```") {
            is_block = !is_block;
        } else if !is_block {
            let outside = line.split('`').step_by(2).collect::<Vec<_>>().join("`");
            let words = outside
                .split("](")
                .map(|part| part.split_once(')').map_or(part, |(_, after)| after));
            prose.extend(words);
            prose.push('\n');
        }
    }
    prose
}

#[test]
fn french_pages_are_written_as_french_is() {
    for line in prose("README.fr.md")
        .lines()
        .filter(|line| !line.contains("Read in English"))
    {
        assert!(!line.contains(['\'', '"']), "straight quotation marks: {line}");
        let letters: Vec<char> = line.chars().collect();
        for (at, pair) in letters.windows(2).enumerate() {
            let is_time = at > 0 && pair[0].is_ascii_digit() && letters.get(at + 2).is_some_and(char::is_ascii_digit);
            let joined = pair[0] == '\u{a0}' || is_time || letters[at] == '-' || letters[at] == ':';
            assert!(
                !":;?!»".contains(pair[1]) || joined,
                "a no-break space before {}: {line}",
                pair[1]
            );
            assert!(
                pair[0] != '«' || pair[1] == '\u{a0}',
                "a no-break space after «: {line}"
            );
        }
    }
}
