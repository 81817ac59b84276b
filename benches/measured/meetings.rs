//! Meetings to measure with: real rules, keys pressed at random but always the same ones, kept in memory.
//!
//! A shipped format is held from its beginning by `decide`; Space is pressed most of the time, what is awaited is given, and people object,
//! have concerns, step out, write notes and take things back as they do.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use ronde::format::library::Source;
use ronde::format::{Library, Origin, Tree};
use ronde::live::{Chance, SeededChance};
use ronde::notation::{Id, Span};
use ronde::session::command::{Agenda, Command, Draft, Floor, Gift, History as Back, OnItem, People, Request, Time};
use ronde::session::decide::{Act, Guest, Now, RoleFor, Setup, begin, decide};
use ronde::session::event::{Amendment, Event};
use ronde::session::expected::{Awaited, Expected, Focus, Writing, expected};
use ronde::session::facts::{GroupQuestion, Note, NoteKind, Point, WayOut};
use ronde::session::history::{History, Record};
use ronde::session::ids::PersonId;
use ronde::session::state::Phase;
use ronde::session::texts::Content;
use ronde::store::library::shipped;
use ronde::store::line::{self, Salt, Text};

/// One act as the journal keeps it.
pub type Kept = line::Act<Event>;

const PEOPLE: [&str; 8] = [
    "Aïcha",
    "Bruno",
    "Chen",
    "Dominique",
    "Élise",
    "Farid",
    "Gwenaëlle",
    "Hélène",
];

const SAID: [&str; 6] = [
    "Mondays are market days.",
    "It is late in the evening for those who come by train.",
    "Et si nous essayions « un soir sur deux », jusqu’à l’été ?",
    "We meet on Tuesdays at seven, in the hall, and look at it again in March.",
    "Half of us never manage Sundays.",
    "Ask the neighbours before we begin 🌱",
];

/// What an act takes on average, in milliseconds: two hours are 2,000 acts.
const PACE: u64 = 3_600;

/// The acts of one meeting of this format. It is not brought to an end: it has as many acts as asked for.
pub fn one(format: &str, acts: usize, begins: DateTime<FixedOffset>) -> Vec<Kept> {
    let mut table = Table::begin(format, 7, begins);
    while table.acts.len() < acts {
        if !table.step() {
            table.go_back();
        }
    }
    table.acts
}

/// So many acts of one meeting after another, numbered as if they were one: more than any meeting has.
pub fn many(acts: usize) -> Vec<Kept> {
    let begins = "2026-11-24T14:30:00+01:00".parse().expect("a time");
    let mut all: Vec<Kept> = Vec::with_capacity(acts);
    for seed in 0.. {
        let mut table = Table::begin("consent_full", seed, begins);
        while table.acts.len() < 400 && table.step() {}
        let (number, at) = all.last().map_or((0, 0), |last| (last.n, last.at));
        // Only the first beginning holds the source of the format: in a journal of one meeting it stands once.
        let from = usize::from(!all.is_empty());
        let more = table.acts.drain(from..).zip(number + 1..);
        all.extend(more.map(|(act, n)| Kept {
            n,
            at: at + act.at,
            ..act
        }));
        if all.len() >= acts {
            all.truncate(acts);
            return all;
        }
    }
    all
}

struct Table {
    history: History,
    tree: Tree,
    at: u64,
    chance: SeededChance,
    acts: Vec<Kept>,
}

impl Table {
    fn begin(format: &str, seed: u8, begins: DateTime<FixedOffset>) -> Table {
        let sources = shipped().map(|source| Source {
            id: Id::new(&source.id).expect("an id"),
            text: source.text.expect("a text"),
            origin: Origin::Shipped,
        });
        let library = Library::read(sources);
        let id = Id::new(format).expect("an id");
        let holder = Id::new("proposal_holder").expect("an id");
        let setup = Setup {
            format: id.clone(),
            opening: None,
            closing: None,
            subject: "Which evening do we meet?".to_owned(),
            people: PEOPLE.map(Guest::here).into_iter().collect(),
            roles: BTreeMap::from([(holder, RoleFor::Person(1))]),
            language: "en".to_owned(),
            end: Some(7_200_000),
            screen: Default::default(),
            turn_time: Default::default(),
            fitted: Vec::new(),
            workspace: None,
            words: None,
            privacy: Default::default(),
            seed: [seed; 32],
            wall: begins,
        };
        let sources = library.needed(&id).expect("a shipped format");
        let act = begin(setup, library.formats(), &sources).expect("a beginning");
        let mut table = Table {
            history: History::default(),
            tree: Tree::of(library.formats(), &id, None, None),
            at: 0,
            chance: SeededChance::new([seed; 32]),
            acts: Vec::new(),
        };
        table.keep(act);
        table
    }

    fn keep(&mut self, act: Act) {
        let n = self.history.next_act();
        let texts = act
            .texts
            .into_iter()
            .map(|text| Text::Said(self.salt(), text))
            .collect();
        let kept = Kept {
            n,
            at: self.at,
            does: act.does,
            texts,
        };
        let contents = kept.texts.iter().filter_map(|text| match text {
            Text::Said(_, said) => Some(Content::Said(said.clone())),
            Text::Erased(_) => None,
        });
        self.history.take(
            Record {
                n,
                at: kept.at,
                does: kept.does.clone(),
            },
            contents.collect(),
        );
        self.acts.push(kept);
    }

    fn salt(&self) -> Salt {
        let mut salt = [0; 16];
        self.chance.fill(&mut salt);
        Salt(salt)
    }

    fn below(&self, limit: usize) -> usize {
        let mut bytes = [0; 8];
        self.chance.fill(&mut bytes);
        (u64::from_le_bytes(bytes) % limit as u64) as usize
    }

    /// One act more; false when nothing can be done any more.
    fn step(&mut self) -> bool {
        for _ in 0..200 {
            let command = if self.below(100) < 45 {
                self.interjected()
            } else {
                self.next()
            };
            if let Some(command) = command
                && self.perform(command)
            {
                return true;
            }
            if self.history.session().phase == Phase::Ended {
                return false;
            }
        }
        false
    }

    /// Where a meeting has come to its end before it has enough acts: some of it is taken back.
    fn go_back(&mut self) {
        let place = "decide/present".parse().expect("a place");
        assert!(
            self.perform(Command::Agenda(Agenda::GoTo(place))),
            "a step that can be gone back to"
        );
    }

    fn perform(&mut self, command: Command) -> bool {
        let takes = 200 + self.below(2 * PACE as usize - 400) as u64;
        let one = |event| Act {
            does: vec![event],
            texts: Vec::new(),
        };
        let act = match command {
            Command::History(Back::Undo) => self.history.undo().map(one),
            Command::History(Back::Redo) => self.history.redo().map(one),
            command => {
                let now = Now {
                    act: self.history.next_act(),
                    at: self.at + takes,
                };
                decide(self.history.session(), &self.tree, Request { by: None, command }, now)
            }
        };
        let Ok(act) = act else { return false };
        self.at += takes;
        self.keep(act);
        true
    }

    fn said(&self) -> String {
        SAID[self.below(SAID.len())].to_owned()
    }

    fn person(&self) -> PersonId {
        PersonId(1 + self.below(PEOPLE.len()) as u16)
    }

    fn draft(&self) -> Draft {
        Draft {
            text: self.said(),
            need: Some(self.said()),
            owner: None,
            term: None,
            review: None,
            criteria: None,
        }
    }

    /// What somebody does of their own accord.
    fn interjected(&self) -> Option<Command> {
        Some(match self.below(20) {
            0..4 => Command::Gift(Gift::Concern(self.said())),
            4..6 => Command::Gift(Gift::Objection(self.said())),
            6..9 => Command::Note(Note {
                kind: NoteKind::Note,
                text: self.said(),
                who: None,
                due: None,
            }),
            9..11 => Command::Floor(Floor::PassForNow),
            11 => Command::Floor(Floor::Back),
            12..14 => Command::Floor(Floor::To(self.person())),
            14 => Command::People(People::StepOut(self.person())),
            15 => Command::People(People::ComeBack(self.person())),
            16 => Command::Time(Time::More(Span::nearest(60_000))),
            17 => Command::History(Back::Undo),
            18 => Command::History(Back::Redo),
            _ => Command::Floor(Floor::Pass),
        })
    }

    /// Space, or what is awaited.
    fn next(&self) -> Option<Command> {
        Some(match expected(self.history.session(), &self.tree, Focus::Stage) {
            Expected::Does(doing) => return doing.command(),
            Expected::Opens(Writing::Items) => Command::Item(OnItem::AddPoint(Point {
                title: self.said(),
                kind: None,
                by: None,
                minutes: Some(5),
            })),
            Expected::Opens(Writing::Detail(detail)) => Command::Item(OnItem::LeaveOpen(detail)),
            Expected::Opens(Writing::Proposal | Writing::Amendment(_)) => Command::Item(OnItem::Propose(self.draft())),
            Expected::Awaits(awaited) => return self.awaited(awaited),
        })
    }

    fn awaited(&self, awaited: Awaited) -> Option<Command> {
        Some(match awaited {
            Awaited::Objector(_) | Awaited::Holder(_) => {
                Command::Gift(if self.below(3) == 0 { Gift::No } else { Gift::Yes })
            }
            Awaited::Amendment(_) => Command::Item(OnItem::Amend {
                choice: Amendment::Change,
                text: Some(self.draft()),
            }),
            Awaited::Away(people) => Command::People(People::ComeBack(*people.first()?)),
            Awaited::Choice(formats) => Command::Agenda(Agenda::Choose(formats.first()?.clone())),
            Awaited::Gap => Command::Time(Time::LeaveOut),
            Awaited::WayOut => match self.below(2) {
                0 => Command::Item(OnItem::SearchOn),
                _ => Command::Item(OnItem::PutToGroup(GroupQuestion::WayOut(WayOut::Measure(self.said())))),
            },
            Awaited::AllKept | Awaited::Closed | Awaited::Text | Awaited::Disk => return None,
        })
    }
}
