//! A meeting told as a story: people by name, commands as a facilitator gives them, and what must hold then.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use ronde::format::tree::Tree;
use ronde::notation::{Id, Span};
use ronde::session::command::{Agenda, Command, DepartureAnswer, Draft, Floor, Gift, OnItem, People, Request, Time};
use ronde::session::decide::{Guest, RoleFor, Setup, begin};
use ronde::session::event::{Amendment, Audience, Event, Presence, Privacy, TurnTime};
use ronde::session::expected::{Doing, Writing};
use ronde::session::facts::{Door, GroupQuestion, WayOut};
use ronde::session::history::{History, Record};
use ronde::session::script::{OutcomeIs, Performer, Stop};
use ronde::session::state::{Item, Phase, Visit};
use ronde::session::texts::Content;
use ronde::session::{
    Act, Expected, Focus, ItemId, Now, ObjectionId, PersonId, Place, Refusal, Session, decide, expected, naming,
};

use crate::formats;

/// What an act takes in a story, milliseconds.
pub const PACE: u64 = 10_000;

/// A meeting being set up.
pub struct Invitation {
    format: &'static str,
    people: Vec<Guest>,
    roles: BTreeMap<Id, RoleFor>,
    end: Option<u64>,
}

/// A meeting being held.
#[derive(Clone)]
pub struct Meeting {
    pub history: History,
    pub tree: Tree,
    pub at: u64,
}

/// A meeting of this format with these people, who sit in this order.
pub fn meeting(format: &'static str, people: &str) -> Invitation {
    Invitation {
        format,
        people: people.split(", ").map(Guest::here).collect(),
        roles: BTreeMap::new(),
        end: None,
    }
}

/// A consent decision about a proposal of Bruno's, as far as the first round of consent.
pub fn consent_round(people: &str) -> Meeting {
    let mut meeting = meeting("consent_full", people).role("proposal_holder", "Bruno").opens();
    meeting.until("present").propose("We meet on Mondays.");
    meeting.until("amend").amend(Amendment::Keep, None);
    meeting.until("consent_round");
    meeting
}

/// The same, where Chen objects and the round is closed: the objection is worked on.
pub fn chen_objects(people: &str) -> Meeting {
    let mut meeting = consent_round(people);
    meeting
        .turn_of("Chen")
        .says("Chen", objection("Mondays are market days."));
    meeting.until("integrate");
    meeting
}

pub fn objection(words: &str) -> Gift {
    Gift::Objection(words.to_owned())
}

pub fn concern(words: &str) -> Gift {
    Gift::Concern(words.to_owned())
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

pub fn span(text: &str) -> Span {
    text.parse().expect("a span")
}

pub fn draft(text: &str) -> Draft {
    Draft {
        text: text.to_owned(),
        need: None,
        owner: None,
        term: None,
        review: None,
        criteria: None,
    }
}

impl Invitation {
    pub fn role(mut self, role: &str, name: &str) -> Invitation {
        let place = self
            .people
            .iter()
            .position(|guest| guest.name == name)
            .expect("someone invited");
        self.roles.insert(Id::new(role).expect("an id"), RoleFor::Person(place));
        self
    }

    pub fn by_lot(mut self, role: &str) -> Invitation {
        self.roles.insert(Id::new(role).expect("an id"), RoleFor::ByLot);
        self
    }

    pub fn expecting(mut self, name: &str) -> Invitation {
        self.people.push(Guest {
            name: name.to_owned(),
            presence: Presence::Expected,
        });
        self
    }

    pub fn ending(mut self, end: u64) -> Invitation {
        self.end = Some(end);
        self
    }

    /// The first act is on record; nobody has pressed a key yet.
    pub fn opens(self) -> Meeting {
        self.tries_to_open().expect("begins")
    }

    pub fn tries_to_open(self) -> Result<Meeting, Refusal> {
        let formats = formats::all();
        let id = Id::new(self.format).expect("an id");
        let setup = Setup {
            format: id.clone(),
            opening: None,
            closing: None,
            subject: "Which evening do we meet?".to_owned(),
            people: self.people,
            roles: self.roles,
            language: "en".to_owned(),
            end: self.end,
            screen: Audience::Everyone,
            turn_time: TurnTime::Quiet,
            fitted: Vec::new(),
            workspace: None,
            words: None,
            privacy: Privacy::default(),
            seed: [7; 32],
            wall: DateTime::parse_from_rfc3339("2026-11-24T14:30:00+01:00").expect("a moment"),
        };
        let act = begin(setup, &formats, &formats::sources())?;
        let mut meeting = Meeting {
            history: History::default(),
            tree: Tree::of(&formats, &id, None, None),
            at: 0,
        };
        meeting.keep(act);
        Ok(meeting)
    }
}

impl Meeting {
    pub fn keep(&mut self, act: Act) {
        let record = Record {
            n: self.history.next_act(),
            at: self.at,
            does: act.does,
        };
        let texts = act.texts.into_iter().map(Content::Said).collect();
        self.history.take(record, texts);
    }

    pub fn session(&self) -> &Session {
        self.history.session()
    }

    pub fn visit(&self) -> &Visit {
        self.session().visit.as_ref().expect("a step runs")
    }

    pub fn item(&self) -> &Item {
        self.session().item().expect("an item at hand")
    }

    pub fn numbered(&self, number: u16) -> &Item {
        &self.session().items[&ItemId(number)]
    }

    pub fn who(&self, name: &str) -> PersonId {
        self.find(name).unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    fn find(&self, name: &str) -> Option<PersonId> {
        let people = self.session().people.iter();
        people
            .filter(|(_, person)| self.history.texts().get(person.name) == Some(name))
            .map(|(id, _)| *id)
            .next()
    }

    pub fn name(&self, person: PersonId) -> &str {
        self.history
            .texts()
            .get(self.session().people[&person].name)
            .unwrap_or("?")
    }

    pub fn names(&self, people: &[PersonId]) -> String {
        people
            .iter()
            .map(|person| self.name(*person))
            .collect::<Vec<_>>()
            .join(", ")
    }

    pub fn expected(&self) -> Expected {
        expected(self.session(), &self.tree, Focus::Stage)
    }

    /// One command, `PACE` after the one before.
    pub fn try_to(&mut self, by: Option<PersonId>, command: Command) -> Result<(), Refusal> {
        self.at += PACE;
        let now = Now {
            act: self.history.next_act(),
            at: self.at,
        };
        let act = match command {
            Command::History(ronde::session::command::History::Undo) => Act {
                does: vec![self.history.undo()?],
                texts: Vec::new(),
            },
            Command::History(ronde::session::command::History::Redo) => Act {
                does: vec![self.history.redo()?],
                texts: Vec::new(),
            },
            command => {
                naming::is_free(&command, self.session(), self.history.texts())?;
                decide(self.session(), &self.tree, Request { by, command }, now)?
            }
        };
        self.keep(act);
        Ok(())
    }

    pub fn does(&mut self, command: Command) -> &mut Meeting {
        let told = format!("{command:?}");
        if let Err(refusal) = self.try_to(None, command) {
            panic!("{told} at {}: {refusal:?}", self.place());
        }
        self
    }

    /// Why it cannot be done now.
    pub fn refuses(&mut self, command: Command) -> Refusal {
        self.refuses_of(None, command)
    }

    pub fn refuses_of(&mut self, by: Option<&str>, command: Command) -> Refusal {
        let by = by.map(|name| self.who(name));
        match self.try_to(by, command.clone()) {
            Err(refusal) => refusal,
            Ok(()) => panic!("{command:?} was not refused"),
        }
    }

    pub fn space(&mut self) -> &mut Meeting {
        let next = self.expected();
        let command = match &next {
            Expected::Does(doing) => doing.command(),
            Expected::Opens(Writing::Detail(detail)) => Some(Command::Item(OnItem::LeaveOpen(*detail))),
            _ => None,
        };
        self.does(command.unwrap_or_else(|| panic!("at {}: {next:?}", self.place())))
    }

    pub fn spaces(&mut self, count: usize) -> &mut Meeting {
        (0..count).for_each(|_| {
            self.space();
        });
        self
    }

    fn press_until(&mut self, what: &str, reached: impl Fn(&Meeting) -> bool) -> &mut Meeting {
        for _ in 0..200 {
            if reached(self) {
                return self;
            }
            self.space();
        }
        panic!("{what} was never reached; at {}", self.place());
    }

    /// Space until this place.
    pub fn until(&mut self, place: &str) -> &mut Meeting {
        let asked: Place = place.parse().expect("a place");
        self.press_until(place, |meeting| {
            meeting
                .session()
                .visit
                .as_ref()
                .is_some_and(|visit| visit.place.ends_with(&asked))
        })
    }

    pub fn until_end(&mut self) -> &mut Meeting {
        self.press_until("the end", |meeting| meeting.session().phase == Phase::Ended)
    }

    /// Space until this person has the floor.
    pub fn turn_of(&mut self, name: &str) -> &mut Meeting {
        let person = self.who(name);
        self.press_until(name, |meeting| {
            meeting
                .session()
                .visit
                .as_ref()
                .is_some_and(|visit| visit.speaker() == Some(person))
        })
    }

    pub fn says(&mut self, name: &str, gift: Gift) -> &mut Meeting {
        let by = self.who(name);
        let told = format!("{gift:?}");
        if let Err(refusal) = self.try_to(Some(by), Command::Gift(gift)) {
            panic!("{name}: {told} at {}: {refusal:?}", self.place());
        }
        self
    }

    pub fn propose(&mut self, text: &str) -> &mut Meeting {
        self.does(Command::Item(OnItem::Propose(draft(text))))
    }

    pub fn amend(&mut self, choice: Amendment, text: Option<&str>) -> &mut Meeting {
        let text = text.map(draft);
        self.does(Command::Item(OnItem::Amend { choice, text }))
    }

    pub fn floor(&mut self, floor: Floor) -> &mut Meeting {
        self.does(Command::Floor(floor))
    }

    pub fn floor_to(&mut self, name: &str) -> &mut Meeting {
        let person = self.who(name);
        self.floor(Floor::To(person))
    }

    pub fn wants(&mut self, name: &str) -> &mut Meeting {
        let person = self.who(name);
        self.floor(Floor::Want(person, Default::default()))
    }

    pub fn on_item(&mut self, command: OnItem) -> &mut Meeting {
        self.does(Command::Item(command))
    }

    pub fn put(&mut self, way: WayOut<String>) -> &mut Meeting {
        self.on_item(OnItem::PutToGroup(GroupQuestion::WayOut(way)))
    }

    pub fn door(&mut self, door: Door) -> &mut Meeting {
        self.on_item(OnItem::PutToGroup(GroupQuestion::Door(door)))
    }

    pub fn people(&mut self, command: People) -> &mut Meeting {
        self.does(Command::People(command))
    }

    pub fn joins(&mut self, name: &str, after: &str) -> &mut Meeting {
        let after = Some(self.who(after));
        self.people(People::Join {
            name: name.to_owned(),
            after,
        })
    }

    pub fn steps_out(&mut self, name: &str) -> &mut Meeting {
        let person = self.who(name);
        self.people(People::StepOut(person))
    }

    pub fn comes_back(&mut self, name: &str) -> &mut Meeting {
        let person = self.who(name);
        self.people(People::ComeBack(person))
    }

    pub fn leaves(&mut self, name: &str, answer: Option<DepartureAnswer>) -> &mut Meeting {
        let person = self.who(name);
        self.people(People::Leave { person, answer })
    }

    pub fn gives_role(&mut self, role: &str, name: &str) -> &mut Meeting {
        let to = Some(self.who(name));
        self.people(People::GiveRole {
            role: Id::new(role).expect("an id"),
            to,
            item: None,
        })
    }

    pub fn goes_to(&mut self, place: &str) -> &mut Meeting {
        self.does(Command::Agenda(Agenda::GoTo(place.parse().expect("a place"))))
    }

    pub fn agenda(&mut self, command: Agenda) -> &mut Meeting {
        self.does(Command::Agenda(command))
    }

    pub fn time(&mut self, command: Time) -> &mut Meeting {
        self.does(Command::Time(command))
    }

    pub fn undo(&mut self) -> &mut Meeting {
        self.does(Command::History(ronde::session::command::History::Undo))
    }

    pub fn redo(&mut self) -> &mut Meeting {
        self.does(Command::History(ronde::session::command::History::Redo))
    }

    pub fn waits(&mut self, milliseconds: u64) -> &mut Meeting {
        self.at += milliseconds;
        self
    }

    /// The program was away for so long, last known to run just now, and was opened again.
    pub fn reopens_after(&mut self, milliseconds: u64) -> &mut Meeting {
        let alive = self.at;
        self.at += milliseconds;
        let wall = DateTime::parse_from_rfc3339("2026-11-24T15:30:00+01:00").expect("a moment");
        self.keep(Act {
            does: vec![Event::Reopened { alive, wall }],
            texts: Vec::new(),
        });
        self
    }

    pub fn place(&self) -> String {
        match &self.session().visit {
            Some(visit) => visit.place.to_string(),
            None => format!("{:?}", self.session().phase),
        }
    }

    #[track_caller]
    pub fn expect_floor(&mut self, name: &str) -> &mut Meeting {
        let speaker = self.visit().speaker().map(|person| self.name(person));
        assert_eq!(speaker, Some(name));
        self
    }

    #[track_caller]
    pub fn expect_nobody_speaks(&mut self) -> &mut Meeting {
        assert_eq!(self.visit().speaker().map(|person| self.name(person)), None);
        self
    }

    #[track_caller]
    pub fn expect_waiting(&mut self, names: &str) -> &mut Meeting {
        assert_eq!(self.names(&self.visit().order), names);
        self
    }

    #[track_caller]
    pub fn expect_place(&mut self, place: &str) -> &mut Meeting {
        assert_eq!(self.place(), place);
        self
    }

    #[track_caller]
    pub fn expect_outcome(&mut self, outcome: OutcomeIs) -> &mut Meeting {
        let found = OutcomeIs::of(self.numbered(1).outcome.as_ref().map(|settled| &settled.outcome));
        assert_eq!(found, outcome);
        self
    }

    #[track_caller]
    pub fn expect_version(&mut self, number: u16) -> &mut Meeting {
        assert_eq!(self.numbered(1).newest(), number);
        self
    }

    #[track_caller]
    pub fn expect_open(&mut self, count: usize) -> &mut Meeting {
        assert_eq!(self.numbered(1).open_objections().count(), count);
        self
    }

    #[track_caller]
    pub fn expect_doing(&mut self, doing: Doing) -> &mut Meeting {
        assert_eq!(self.expected(), Expected::Does(doing));
        self
    }

    /// The newest act on record.
    pub fn newest(&self) -> &[Event] {
        self.history.records().last().map_or(&[], |record| &record.does)
    }

    pub fn state_of(&self, objection: u16) -> ronde::session::event::ObjectionState {
        self.numbered(1).objections[&ObjectionId(objection)].state
    }
}

impl std::fmt::Debug for Meeting {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let roles = &self.session().roles;
        write!(formatter, "{:?} at {} with {roles:?}", self.tree.own, self.place())
    }
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
        self.find(name)
    }

    fn perform(&mut self, request: Request, takes: u64) -> Result<(), Stop<()>> {
        self.at += takes.saturating_sub(PACE);
        self.try_to(request.by, request.command).map_err(Stop::Refused)
    }
}
