//! The formats that come with the program: each reads and checks, in both languages, without a remark; every step says something to the
//! room and to the facilitator.

use ronde::format::library::Source;
use ronde::format::{Library, Node, Origin};
use ronde::notation::{Id, Language, Text};

/// The shipped formats, as their files have them.
fn shipped() -> Vec<Source> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/formats");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sources = files.filter(|path| path.extension().is_some_and(|extension| extension == "ron"));
    sources
        .map(|path| Source {
            id: Id::new(path.file_stem().unwrap().to_str().unwrap()).unwrap(),
            text: std::fs::read(&path).unwrap(),
            origin: Origin::Shipped,
        })
        .collect()
}

#[test]
fn every_shipped_format_can_be_held_and_lacks_nothing() {
    let library = Library::read(shipped());
    for (id, entry) in library.entries() {
        assert!(entry.format.is_ok(), "{id}: {:?}", entry.format.as_ref().err());
        assert!(entry.remarks.is_empty(), "{id}: {:?}", entry.remarks);
        assert!(library.needed(id).is_some_and(|needed| needed.contains_key(id)), "{id}");
    }
    let ids: Vec<&str> = library.formats().keys().map(Id::as_str).collect();
    assert_eq!(
        ids,
        [
            "check_in",
            "check_out",
            "circle_meeting",
            "consent_full",
            "consent_light",
            "explore",
            "open_discussion",
            "report",
            "round",
            "stand_up"
        ]
    );
}

/// Every step of these nodes, at any depth.
fn steps<'a>(nodes: &'a [Node]) -> Vec<&'a ronde::format::Step> {
    let of = |node: &'a Node| match node {
        Node::Step(step) => vec![&**step],
        block => steps(block.inside()),
    };
    nodes.iter().flat_map(of).collect()
}

#[test]
fn every_step_has_its_name_its_sentence_and_a_cue_in_both_languages() {
    for (id, format) in Library::read(shipped()).formats() {
        for step in steps(&format.steps) {
            let texts = [
                step.name.as_ref(),
                step.say.as_deref(),
                step.aloud.as_deref(),
                step.cue.as_deref(),
            ];
            for text in texts {
                let text: &Text = text.unwrap_or_else(|| panic!("{id}, {}: a text is missing", *step.id));
                for language in Language::SHIPPED {
                    assert!(
                        text.speaks(language) && !text.in_language(language).trim().is_empty(),
                        "{id}, {}",
                        *step.id
                    );
                }
            }
        }
    }
}

#[test]
fn french_signs_stand_as_they_are_printed_and_nothing_shouts() {
    for source in shipped() {
        let text = String::from_utf8(source.text).unwrap();
        for line in text.lines().filter(|line| !line.starts_with("//")) {
            let told = line.split("fr: \"").nth(1).and_then(|rest| rest.split('"').next());
            let Some(french) = told else { continue };
            for sign in [':', ';', '?', '»'] {
                let bare = french
                    .match_indices(sign)
                    .any(|(index, _)| !french[..index].ends_with('\u{a0}'));
                assert!(!bare, "{}: {french}", source.id);
            }
            let open = french
                .match_indices('«')
                .all(|(index, sign)| french[index + sign.len()..].starts_with('\u{a0}'));
            assert!(open && !french.contains(['\'', '!']), "{}: {french}", source.id);
        }
        for unwelcome in ["please", "error", "invalid", "oops", "minute de silence", "!"] {
            let spoken = text.lines().filter(|line| !line.starts_with("//"));
            assert!(
                !spoken.clone().any(|line| line.to_lowercase().contains(unwelcome)),
                "{}: {unwelcome}",
                source.id
            );
        }
    }
}

#[test]
fn what_it_is_for_fits_one_line() {
    for (id, format) in Library::read(shipped()).formats() {
        for language in Language::SHIPPED {
            let length = format.purpose.in_language(language).chars().count();
            assert!(length <= 60, "{id}: {length}");
        }
    }
}
