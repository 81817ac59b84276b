//! The rules of the house, read from the sources: imports go down only, the core is pure, clock and chance have one door each, nothing
//! outside of tests stops the program. Each complaint names the line and what to do instead.

use std::path::{Path, PathBuf};

/// Rooms from top to bottom, as `lib.rs` lists them.
fn rooms() -> Vec<String> {
    let lib = std::fs::read_to_string(repository().join("src/lib.rs")).unwrap();
    let rooms: Vec<String> = lib
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub mod "))
        .map(|room| room.trim_end_matches(';').to_owned())
        .collect();
    assert_eq!(rooms.first().map(String::as_str), Some("cli"));
    assert_eq!(rooms.last().map(String::as_str), Some("notation"));
    rooms
}

/// The core: values in, values out.
const PURE: &[&str] = &["export", "words", "stage", "session", "format", "method", "notation"];

/// Touches the world, and never draws.
const KEEPING: &[&str] = &["live", "register", "store"];

/// What a pure room does not use, and what to do instead.
const IMPURE: &[(&str, &str)] = &[
    ("std::fs", "take the text as an argument; files are `store`'s"),
    ("File::", "take the text as an argument; files are `store`'s"),
    (
        "std::env::",
        "take the value as an argument; the environment is read in `cli::world`",
    ),
    (
        "env::var",
        "take the value as an argument; the environment is read in `cli::world`",
    ),
    (
        "std::process",
        "answer with a value; processes are no concern of the core",
    ),
    (
        "std::thread",
        "compute; who waits and for how long is `tui`'s and `live`'s",
    ),
    ("std::net", "nothing here talks to a network"),
    ("print!", "answer with the text; `cli` prints it"),
    ("println!", "answer with the text; `cli` prints it"),
    ("ratatui", "answer with a value; `tui` draws it"),
    ("crossterm", "answer with a value; `tui` draws it"),
    ("tempfile", "take the text as an argument; files are `store`'s"),
];

/// What stands in one file only, and where.
const ONE_DOOR: &[(&str, &str, &str)] = &[
    (
        "Instant::now",
        "live/clock.rs",
        "ask the `Clock` of the ground, or take the moment as an argument",
    ),
    (
        "SystemTime::now",
        "live/clock.rs",
        "ask the `Clock` of the ground, or take the moment as an argument",
    ),
    (
        "Local::now",
        "live/clock.rs",
        "ask the `Clock` of the ground, or take the moment as an argument",
    ),
    (
        "Utc::now",
        "live/clock.rs",
        "ask the `Clock` of the ground, or take the moment as an argument",
    ),
    (
        "clock_gettime",
        "live/clock.rs",
        "ask the `Clock` of the ground, or take the moment as an argument",
    ),
    (
        "rand::rng",
        "live/chance.rs",
        "ask the `Chance` of the ground; lots are drawn by `session::lot` from the seed",
    ),
];

/// What stops the program, and what to do instead.
const STOPS: &[(&str, &str)] = &[
    (".unwrap()", "answer with a `Result`, or say what holds otherwise"),
    (".expect(", "answer with a `Result`, or say what holds otherwise"),
    ("panic!(", "answer with a `Result`"),
    ("todo!(", "finish it"),
    ("unimplemented!(", "finish it, or leave the variant out"),
    ("unreachable!(", "make what cannot be unwritable in the types"),
    ("dbg!(", "take it out"),
];

fn repository() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The code of a file: no comments, no texts between quotes, nothing that only tests compile; each line with its number.
fn code(source: &str) -> Vec<(usize, String)> {
    let until_tests = source.lines().enumerate().scan(false, |is_test, (index, line)| {
        // A module of tests stands last; one in a file of its own (`mod tests;`) ends where it is named.
        *is_test |= line.ends_with("mod tests {");
        (!*is_test).then_some((index + 1, line))
    });
    until_tests
        .map(|(number, line)| (number, without_texts(line)))
        .collect()
}

fn without_texts(line: &str) -> String {
    let mut code = String::new();
    let mut within = false;
    let mut letters = line.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if within => {
                letters.next();
            }
            '\'' if !within && letters.peek() == Some(&'"') => {
                letters.next();
            }
            '"' => within = !within,
            '/' if !within && letters.peek() == Some(&'/') => break,
            letter if !within => code.push(letter),
            _ => (),
        }
    }
    code
}

fn is_test(path: &str) -> bool {
    path.split('/').any(|part| part == "tests" || part == "tests.rs")
}

/// Everything that is wrong with one file; `path` is below `src`, with `/`.
fn complaints(path: &str, source: &str, rooms: &[String]) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut complain = |line: usize, what: String| complaints.push(format!("src/{path}:{line}: {what}"));
    if !source.starts_with("//!") {
        complain(
            1,
            "begin with `//!`: what this file is, and what it leaves to others".to_owned(),
        );
    }
    if is_test(path) {
        return complaints;
    }
    let room = path.split('/').next().unwrap_or_default();
    let floor = rooms.iter().position(|known| known == room);
    for (line, code) in code(source) {
        for used in code
            .match_indices("crate::")
            .filter_map(|(at, word)| code.get(at + word.len()..))
        {
            let used: String = used
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
                .collect();
            let lies = rooms.iter().position(|known| *known == used);
            if lies.zip(floor).is_some_and(|(lies, floor)| lies < floor) {
                complain(
                    line,
                    format!(
                        "`{room}` lies below `{used}`: hand the value down, or move what is shared to a lower room"
                    ),
                );
            }
        }
        let found = |word: &str| has_word(&code, word);
        if PURE.contains(&room) {
            for (word, instead) in IMPURE.iter().filter(|(word, _)| found(word)) {
                complain(line, format!("`{word}` in a pure room: {instead}"));
            }
        }
        if KEEPING.contains(&room) {
            for word in ["ratatui", "crossterm", "println!", "print!"]
                .iter()
                .filter(|word| found(word))
            {
                complain(line, format!("`{word}`: what keeps never draws; answer with a value"));
            }
        }
        for (word, _, instead) in ONE_DOOR.iter().filter(|(word, door, _)| *door != path && found(word)) {
            complain(line, format!("`{word}`: {instead}"));
        }
        for (word, instead) in STOPS.iter().filter(|(word, _)| found(word)) {
            complain(line, format!("`{word}` outside of tests: {instead}"));
        }
    }
    complaints
}

/// The word as a word: `eprintln!` is not `println!`, `Profile::` not `File::`.
fn has_word(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

#[test]
fn the_house_is_in_order() {
    let rooms = rooms();
    let below = repository().join("src");
    let mut files = Vec::new();
    sources(&below, &mut files);
    files.sort();
    assert!(files.len() > 100, "the sources are found");
    let mut all = Vec::new();
    for file in files {
        let path = file.strip_prefix(&below).unwrap().to_string_lossy().replace('\\', "/");
        all.extend(complaints(&path, &std::fs::read_to_string(&file).unwrap(), &rooms));
    }
    assert!(all.is_empty(), "\n{}\n", all.join("\n"));
}

#[test]
fn each_rule_of_the_house_is_seen_when_it_is_broken() {
    let rooms = rooms();
    let of = |path: &str, line: &str| complaints(path, &format!("//! A file.\n\n{line}\n"), &rooms);
    for (path, line, part) in [
        (
            "session/lot.rs",
            "use crate::live::Meeting;",
            "src/session/lot.rs:3: `session` lies below `live`",
        ),
        (
            "words/slip.rs",
            "let now = chrono::Local::now();",
            "`Local::now`: ask the `Clock`",
        ),
        (
            "notation/id.rs",
            "let text = std::fs::read_to_string(path)?;",
            "`std::fs` in a pure room: take the text",
        ),
        (
            "store/disk.rs",
            "use ratatui::Frame;",
            "`ratatui`: what keeps never draws",
        ),
        (
            "live/play.rs",
            "let seed = rand::rng();",
            "`rand::rng`: ask the `Chance`",
        ),
        (
            "tui/app.rs",
            "let first = list.first().unwrap();",
            "`.unwrap()` outside of tests",
        ),
    ] {
        let found = of(path, line);
        assert!(found.len() == 1 && found[0].contains(part), "{line}: {found:?}");
    }
    assert_eq!(
        complaints("cli/run.rs", "use crate::live;", &rooms).len(),
        1,
        "it does not begin with //!"
    );
    for (path, line) in [
        ("live/play.rs", "use crate::session::script;"),
        ("words/slip.rs", "// std::fs would be wrong here"),
        ("words/slip.rs", "let text = \"panic!(std::fs)\";"),
        ("notation/id.rs", "mod tests {\n    let x = y.unwrap();\n}"),
        ("tui/theme/tests.rs", "let x = y.unwrap();"),
        ("live/clock.rs", "Local::now().fixed_offset()"),
    ] {
        assert_eq!(of(path, line), Vec::<String>::new(), "{line}");
    }
}
