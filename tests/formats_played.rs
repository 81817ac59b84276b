//! Each shipped format is held from its first step to its end, by scripts that press the keys a facilitator would press.

use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use std::path::PathBuf;

use ronde::format::library::Source;
use ronde::format::{Library, Node, Origin, Tree};
use ronde::notation::{Id, ron};
use ronde::session::PersonId;
use ronde::session::command::{Command, History as Back, Request};
use ronde::session::decide::{Act, Guest, Now, RoleFor, Setup, begin, decide};
use ronde::session::event::Event;
use ronde::session::history::{History, Record};
use ronde::session::script::{Performer, Script, Stop, play};
use ronde::session::state::{Phase, Session};
use ronde::session::texts::Content;

/// A meeting in memory: acts are kept in a list and folded, as a journal would be.
struct Room {
    history: History,
    tree: Tree,
    at: u64,
    /// Every step that was entered.
    entered: BTreeSet<Id>,
}

impl Room {
    fn open(script: &Script, library: &Library) -> Room {
        let id = Id::new(&script.format).unwrap();
        let format = &library.formats()[&id];
        let opening = format.opening.as_deref().filter(|_| script.opening).cloned();
        let closing = format.closing.as_deref().filter(|_| script.closing).cloned();
        let place = |name: &String| script.people.iter().position(|person| person == name).unwrap();
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&script.seed.to_be_bytes());
        let setup = Setup {
            format: id.clone(),
            opening: opening.clone(),
            closing: closing.clone(),
            subject: script.subject.clone(),
            people: script.people.iter().map(Guest::here).collect(),
            roles: script
                .roles
                .iter()
                .map(|(role, name)| (Id::new(role).unwrap(), RoleFor::Person(place(name))))
                .collect(),
            language: script.language.clone().unwrap_or_else(|| "en".to_owned()),
            end: None,
            screen: Default::default(),
            turn_time: Default::default(),
            fitted: Vec::new(),
            workspace: None,
            words: None,
            privacy: Default::default(),
            seed,
            wall: "2026-11-24T14:00:00+01:00".parse().unwrap(),
        };
        let act = begin(setup, library.formats(), &library.needed(&id).unwrap()).unwrap();
        let mut room = Room {
            history: History::default(),
            tree: Tree::of(library.formats(), &id, opening.as_ref(), closing.as_ref()),
            at: 0,
            entered: BTreeSet::new(),
        };
        room.keep(act);
        room
    }

    fn keep(&mut self, act: Act) {
        let steps = act.does.iter().filter_map(|event| match event {
            Event::Entered { place, .. } => place.last().map(|last| last.id.clone()),
            _ => None,
        });
        self.entered.extend(steps);
        let record = Record {
            n: self.history.next_act(),
            at: self.at,
            does: act.does,
        };
        self.history
            .take(record, act.texts.into_iter().map(Content::Said).collect());
    }
}

impl Performer for Room {
    type Fault = Infallible;

    fn session(&self) -> &Session {
        self.history.session()
    }

    fn tree(&self) -> &Tree {
        &self.tree
    }

    fn person(&self, name: &str) -> Option<PersonId> {
        let people = self.session().people.iter();
        let named = |(_, person): &(&PersonId, &ronde::session::state::Person)| {
            self.history.texts().get(person.name) == Some(name)
        };
        people.clone().find(named).map(|(id, _)| *id)
    }

    fn perform(&mut self, request: Request, takes: u64) -> Result<(), Stop<Infallible>> {
        let at = self.at + takes;
        let act = match request.command {
            Command::History(back) => {
                let event = match back {
                    Back::Undo => self.history.undo(),
                    Back::Redo => self.history.redo(),
                };
                event.map(|event| Act {
                    does: vec![event],
                    texts: Vec::new(),
                })
            }
            _ => {
                let now = Now {
                    act: self.history.next_act(),
                    at,
                };
                decide(self.session(), &self.tree, request, now)
            }
        };
        let act = act.map_err(Stop::Refused)?;
        self.at = at;
        self.keep(act);
        Ok(())
    }
}

fn shipped() -> Library {
    let sources = files("formats").into_iter().map(|(name, path)| Source {
        id: Id::new(&name).unwrap(),
        text: std::fs::read(path).unwrap(),
        origin: Origin::Shipped,
    });
    Library::read(sources)
}

/// The `.ron` files of a folder of the project, by name.
fn files(folder: &str) -> BTreeMap<String, PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .map(|path| (path.file_stem().unwrap().to_str().unwrap().to_owned(), path))
        .collect()
}

/// Plays every script; for each format, the steps that were entered.
fn played(library: &Library) -> BTreeMap<String, BTreeSet<Id>> {
    let mut entered: BTreeMap<String, BTreeSet<Id>> = BTreeMap::new();
    for (name, path) in files("tests/scripts") {
        let source = std::fs::read_to_string(path).unwrap();
        let script: Script = ron::read(&source).unwrap_or_else(|slip| panic!("{name}: {slip:?}"));
        let mut room = Room::open(&script, library);
        if let Err(fault) = play(&script, &mut room) {
            panic!("{name}, line {}: {:?}", fault.line + 1, fault);
        }
        assert_eq!(room.session().phase, Phase::Ended, "{name}");
        let read_back = room
            .history
            .records()
            .iter()
            .cloned()
            .map(|record| (record, Vec::new()));
        assert_eq!(
            History::read(read_back).session(),
            room.session(),
            "{name}: replayed, it is another meeting"
        );
        entered
            .entry(script.format.to_string())
            .or_default()
            .extend(room.entered);
    }
    entered
}

/// The steps that stand in this file.
fn own_steps(nodes: &[Node]) -> Vec<&Id> {
    let mut found = Vec::new();
    for node in nodes {
        if let Node::Step(step) = node {
            found.push(&*step.id);
        }
        found.extend(own_steps(node.inside()));
    }
    found
}

#[test]
fn every_shipped_format_is_held_to_its_end_and_each_of_its_steps_is_entered() {
    let library = shipped();
    let entered = played(&library);
    for (id, format) in library.formats() {
        let entered = entered
            .get(id.as_str())
            .unwrap_or_else(|| panic!("{id} is never played"));
        for step in own_steps(&format.steps) {
            assert!(entered.contains(step), "{id}: {step} is never entered");
        }
    }
}

#[test]
fn the_script_in_the_documentation_can_be_played() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/scripts.md")).unwrap();
    let (_, rest) = page.split_once("```ron\n").unwrap();
    let (source, _) = rest.split_once("```").unwrap();
    let script: Script = ron::read(source).unwrap();
    let mut room = Room::open(&script, &shipped());
    assert_eq!(play(&script, &mut room), Ok(()));
}

/// The facilitator, who speaks between two rounds, was once taken for the one who had begun a round: every round then began beside them.
#[test]
fn each_round_begins_with_another_person_and_ends_with_another_than_who_facilitates() {
    let script: Script = ron::read(
        r#"(
            format: "open_discussion", subject: "What next?", people: ["Aïcha", "Bruno", "Chen", "Dominique"],
            roles: {"facilitator": "Dominique"},
            play: [
                (until: "check_in/round", do: Floor(Next), expect: Floor("Bruno")),
                (until: "frame", expect: Floor("Dominique")),
                (until: "talk", do: Floor(To("Chen"))),
                (until: "keep", do: Floor(Next), expect: Floor("Chen")),
                (until: "check_out/round", do: Floor(Next), expect: Floor("Bruno")),
            ],
        )"#,
    )
    .unwrap();
    let mut room = Room::open(&script, &shipped());
    assert_eq!(play(&script, &mut room), Ok(()));
}
