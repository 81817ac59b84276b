//! What the documentation shows can be read as it stands, and it names every field and word there is.
//!
//! A block marked `ron` is a whole file; the word after a comma says what it is a part of: `ron,fields` of a format, `ron,steps` of its
//! `steps: [ ]`, `ron,lines` of a script's `play: [ ]`. Each is read, and formats are checked for their meaning too.

use ronde::format::library::Source;
use ronde::format::{Library, Origin};
use ronde::notation::{Id, ron};
use ronde::session::script::Script;

fn text(path: &str) -> String {
    std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The RON blocks of a page: what each is a part of, the line on which it begins, its text.
fn blocks(page: &str) -> Vec<(String, usize, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, usize, String)> = None;
    for (index, line) in page.lines().enumerate() {
        match (&mut open, line.strip_prefix("```")) {
            (None, Some(kind)) => open = Some((kind.to_owned(), index + 2, String::new())),
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (Some((_, _, block)), None) => *block += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is not closed");
    blocks.retain(|(kind, _, _)| kind.starts_with("ron"));
    blocks
}

/// The shipped formats, with this one beside them.
fn with(own: &str) -> Library {
    let folder = format!("{}/formats", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let shipped = files.filter(|path| path.extension().is_some_and(|extension| extension == "ron"));
    let shipped = shipped.map(|path| Source {
        id: Id::new(path.file_stem().unwrap().to_str().unwrap()).unwrap(),
        text: std::fs::read(&path).unwrap(),
        origin: Origin::Shipped,
    });
    let own = Source {
        id: Id::new("own").unwrap(),
        text: own.as_bytes().to_vec(),
        origin: Origin::Group,
    };
    Library::read(shipped.chain([own]))
}

#[test]
fn every_format_in_the_documentation_can_be_held() {
    let page = text("docs/formats.md");
    let blocks = blocks(&page);
    for (kind, line, block) in &blocks {
        let beginning = r#"title: "A", purpose: "b", people: (2, 9)"#;
        let roles = r#"roles: [(id: "proposal_holder", of: Item)]"#;
        let source = match kind.as_str() {
            "ron" => block.clone(),
            "ron,fields" => format!(r#"({beginning}, {block} steps: [Step(id: "a", speak: Popcorn)])"#),
            "ron,steps" => format!("({beginning}, {roles}, steps: [{block}])"),
            other => panic!("line {line}: what is `{other}`?"),
        };
        let library = with(&source);
        let entry = &library.entries()["own"];
        assert!(entry.format.is_ok(), "line {line}: {:?}", entry.format.as_ref().err());
    }
    assert!(blocks.len() >= 5);
}

#[test]
fn every_script_in_the_documentation_can_be_read() {
    let page = text("docs/scripts.md");
    for (kind, line, block) in blocks(&page) {
        let source = match kind.as_str() {
            "ron" => block,
            "ron,lines" => format!(r#"(format: "round", subject: "A", people: ["Aïcha"], play: [{block}])"#),
            other => panic!("line {line}: what is `{other}`?"),
        };
        let script = ron::read::<Script>(&source);
        assert!(script.is_ok(), "line {line}: {:?}", script.err());
    }
}

/// The names of fields and variants in the public types of a source file.
fn names(source: &str) -> Vec<&str> {
    let mut in_type = false;
    let mut names = Vec::new();
    for line in source.lines() {
        let word = line.trim().trim_start_matches("pub ");
        let end = word
            .find(|sign: char| !sign.is_alphanumeric() && sign != '_')
            .unwrap_or(word.len());
        match line {
            "}" => in_type = false,
            _ if line.starts_with("pub enum ") || line.starts_with("pub struct ") => in_type = true,
            _ if in_type && end > 0 && word[end..].starts_with([':', ',', '(', ' ']) => names.push(&word[..end]),
            _ => {}
        }
    }
    names
}

/// Whether a page shows this name in code.
fn shows(page: &str, name: &str) -> bool {
    let code = page.split('`').skip(1).step_by(2);
    code.into_iter().any(|code| {
        code.split(|sign: char| !sign.is_alphanumeric() && sign != '_')
            .any(|word| word == name)
    })
}

#[test]
fn the_page_on_formats_names_every_field_and_word_of_a_format() {
    let page = text("docs/formats.md");
    let source = text("src/format/model.rs");
    let names = names(&source);
    assert!(names.contains(&"say_again") && names.contains(&"Popcorn"));
    for name in names {
        assert!(shows(&page, name), "docs/formats.md does not name `{name}`");
    }
}

#[test]
fn the_page_on_scripts_names_every_command_and_expectation() {
    let page = text("docs/scripts.md");
    for file in ["src/session/command.rs", "src/session/facts.rs"] {
        let source = text(file);
        let told = |name: &&str| !["command", "version", "objection", "side"].contains(name);
        for name in names(&source).into_iter().filter(told) {
            assert!(shows(&page, name), "docs/scripts.md does not name `{name}` of {file}");
        }
    }
    let script = text("src/session/script.rs");
    let written = script.split("pub trait Performer").next().unwrap();
    for name in names(written).into_iter().filter(|name| *name != "command") {
        assert!(shows(&page, name), "docs/scripts.md does not name `{name}`");
    }
}

#[test]
fn the_settings_of_their_page_are_read() {
    let page = text("docs/settings.md");
    let mut blocks = page
        .split("```ron\n")
        .skip(1)
        .filter_map(|rest| rest.split("```").next());
    let block = blocks.next().expect("the settings");
    let theme: ronde::store::theme::OwnTheme = ron::read(blocks.next().expect("a theme")).expect("a theme");
    assert!(theme.lamp.is_some() && theme.ground.is_some());
    let settings: ronde::store::settings::Settings = ron::read(block).expect("settings");
    assert_eq!(settings.name, "Le Grand Jardin");
    assert_eq!(settings.circles.len(), 1);
}
