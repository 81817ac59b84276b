//! A meeting held from a script in memory: the same commands as at a table, its acts kept as the journal would keep them.

use std::collections::BTreeMap;
use std::sync::Arc;

use ronde::format::Format;
use ronde::format::tree::{Formats, Tree};
use ronde::notation::{Id, ron};
use ronde::session::command::{Command, Request};
use ronde::session::decide::{Guest, RoleFor, Setup, begin};
use ronde::session::event::{Audience, Event, Privacy, TurnTime};
use ronde::session::history::{History, Record};
use ronde::session::script::{Performer, Script, Stop, play};
use ronde::session::texts::Content;
use ronde::session::{Act, Now, PersonId, Session, decide};

/// The consent decision of the design.
pub const CONSENT_FULL: &str = include_str!("consent_full.ron");
/// A decision adopted in its second version.
pub const ADOPTED: &str = include_str!("adopted.ron");

/// A meeting of several items.
pub const ITEMS: &str = include_str!("items.ron");

/// A meeting being held.
pub struct Meeting {
    pub history: History,
    pub tree: Tree,
    pub at: u64,
}

impl Meeting {
    /// Plays a script to its end; `privacy` is what the group opened.
    pub fn played(script: &str, privacy: Privacy) -> Meeting {
        let script: Script = ron::read(script).expect("a script");
        let mut meeting = Meeting::begun(&script, privacy);
        play(&script, &mut meeting).expect("a script that comes to its end");
        meeting
    }

    fn begun(script: &Script, privacy: Privacy) -> Meeting {
        let id = |id: &str| Id::new(id).expect("an id");
        let sources = [("consent_full", CONSENT_FULL), ("items", ITEMS)];
        let sources = sources.map(|(name, source)| (id(name), source.to_owned()));
        let sources: BTreeMap<Id, String> = sources
            .into_iter()
            .filter(|(id, _)| id.as_str() == *script.format)
            .collect();
        let format = |source: &String| Arc::new(ron::read::<Format>(source).expect("a format"));
        let formats: Formats = sources
            .iter()
            .map(|(id, source)| (id.clone(), format(source)))
            .collect();
        let place = |name: &String| {
            script
                .people
                .iter()
                .position(|person| person == name)
                .expect("a person")
        };
        let setup = Setup {
            format: id(&script.format),
            opening: None,
            closing: None,
            subject: script.subject.clone(),
            people: script.people.iter().map(Guest::here).collect(),
            roles: script
                .roles
                .iter()
                .map(|(role, name)| (id(role), RoleFor::Person(place(name))))
                .collect(),
            language: "en".to_owned(),
            end: None,
            screen: Audience::Everyone,
            turn_time: TurnTime::Quiet,
            fitted: Vec::new(),
            workspace: Some("Le Grand Jardin".to_owned()),
            words: None,
            privacy,
            seed: [7; 32],
            wall: script
                .begins
                .as_deref()
                .unwrap_or("2026-11-24T14:30:00+01:00")
                .parse()
                .expect("a time"),
        };
        let act = begin(setup, &formats, &sources).expect("a beginning");
        let mut meeting = Meeting {
            history: History::default(),
            tree: Tree::of(&formats, &id(&script.format), None, None),
            at: 0,
        };
        meeting.keep(act);
        meeting
    }

    fn keep(&mut self, act: Act) {
        let record = Record {
            n: self.history.next_act(),
            at: self.at,
            does: act.does,
        };
        self.history
            .take(record, act.texts.into_iter().map(Content::Said).collect());
    }
}

/// The texts of an act.
pub fn texts_of(history: &History, act: u64) -> Vec<String> {
    let texts = history.texts().all().filter(|(place, _)| place.act == act);
    texts.map(|(_, said)| said.to_owned()).collect()
}

impl Performer for Meeting {
    type Fault = ();

    fn session(&self) -> &Session {
        self.history.session()
    }

    fn tree(&self) -> &Tree {
        &self.tree
    }

    fn person(&self, name: &str) -> Option<PersonId> {
        let people = &self.session().people;
        let mut named = people
            .iter()
            .filter(|(_, person)| self.history.texts().get(person.name) == Some(name));
        named.next().map(|(id, _)| *id)
    }

    fn perform(&mut self, request: Request, takes: u64) -> Result<(), Stop<()>> {
        self.at += takes;
        let act = match &request.command {
            Command::History(ronde::session::command::History::Undo) => self.history.undo().map(one),
            Command::History(ronde::session::command::History::Redo) => self.history.redo().map(one),
            _ => {
                let now = Now {
                    act: self.history.next_act(),
                    at: self.at,
                };
                decide(self.session(), &self.tree, request, now)
            }
        };
        self.keep(act.map_err(Stop::Refused)?);
        Ok(())
    }
}

fn one(event: Event) -> Act {
    Act {
        does: vec![event],
        texts: Vec::new(),
    }
}
