//! Laws that hold for any sequence of commands, sensible or not.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::sample::select;
use ronde::format::tree::Tree;
use ronde::notation::{Id, Span};
use ronde::session::apply::apply;
use ronde::session::clock::{step_elapsed, turn_elapsed};
use ronde::session::command::{
    Agenda, Command, DepartureAnswer, Floor, Gift, History as Back, OnItem, PauseFor, People, Time,
};
use ronde::session::event::{Amendment, Audience, Detail, Direction, Event, Given, TurnEnd, TurnTime, Wish};
use ronde::session::expected::{Doing, Writing};
use ronde::session::facts::{
    Care, Door, Entrusted, GroupQuestion, ItemKind, Later, Note, NoteKind, Outcome, Point, WayOut,
};
use ronde::session::history::History;
use ronde::session::state::{Phase, Session};
use ronde::session::texts::Content;
use ronde::session::{Expected, ItemId, PersonId};

use crate::meeting::{Meeting, date, draft, meeting};
use crate::written::{comes_back, command_comes_back};

/// One key of a random meeting.
#[derive(Debug, Clone)]
enum Key {
    Space,
    Command(Option<PersonId>, Command),
    Wait(u64),
    Reopen(u64),
}

fn person() -> impl Strategy<Value = PersonId> {
    (1_u16..=6).prop_map(PersonId)
}

fn item() -> impl Strategy<Value = ItemId> {
    (1_u16..=4).prop_map(ItemId)
}

fn words() -> impl Strategy<Value = String> {
    select(vec!["", "Mondays are market days.", "« Oui » 🌱", "a\nb"]).prop_map(str::to_owned)
}

fn span() -> impl Strategy<Value = Span> {
    select(vec![1_000_u64, 30_000, 600_000, 86_400_000]).prop_map(Span::nearest)
}

fn agenda() -> impl Strategy<Value = Command> {
    let places = select(vec![
        "decide/frame_item",
        "decide/present",
        "decide/shape:1/react",
        "decide/shape/amend",
        "decide/rounds:1/consent_round",
        "decide/rounds:3/objections:1/integrate",
        "record",
        "items:2",
        "items:1/how/consent_full/decide/rounds:1/consent_round",
        "items:2/how",
        "agenda",
        "signs",
        "one",
        "two",
        "talk",
        "nowhere",
        "items:9",
    ]);
    prop_oneof![
        Just(Agenda::Next),
        Just(Agenda::Finish),
        Just(Agenda::Finish),
        Just(Agenda::Skip),
        Just(Agenda::Skip),
        places.prop_map(|place| Agenda::GoTo(place.parse().expect("a place"))),
        select(vec!["report", "explore", "consent_full", "nothing"])
            .prop_map(|id| Agenda::Choose(Id::new(id).expect("an id"))),
        Just(Agenda::AnotherRound),
        Just(Agenda::LeaveRoleEmpty),
        item().prop_map(Agenda::Unsettle),
    ]
    .prop_map(Command::Agenda)
}

fn floor() -> impl Strategy<Value = Command> {
    prop_oneof![
        Just(Floor::Next),
        Just(Floor::NoObjection),
        Just(Floor::Back),
        person().prop_map(Floor::To),
        Just(Floor::Pass),
        Just(Floor::PassForNow),
        person().prop_map(Floor::Skip),
        select(vec![Direction::Clockwise, Direction::Counterclockwise]).prop_map(Floor::Turn),
        (person(), select(vec![Wish::Turn, Wish::DirectReply])).prop_map(|(who, wish)| Floor::Want(who, wish)),
        person().prop_map(Floor::Unwant),
        Just(Floor::AllAgree),
        Just(Floor::CloseRound),
    ]
    .prop_map(Command::Floor)
}

fn gift() -> impl Strategy<Value = Command> {
    prop_oneof![
        2 => Just(Gift::NoObjection), 3 => words().prop_map(Gift::Objection), 2 => words().prop_map(Gift::Concern),
        3 => Just(Gift::Yes), 1 => Just(Gift::No), 1 => Just(Gift::NotYet),
    ]
    .prop_map(Command::Gift)
}

fn question() -> impl Strategy<Value = GroupQuestion<String>> {
    let entrusted = || prop_oneof![person().prop_map(Entrusted::Person), words().prop_map(Entrusted::Named)];
    let way = prop_oneof![
        Just(WayOut::ShorterTerm(date("2027-03-01"))),
        words().prop_map(WayOut::Measure),
        entrusted().prop_map(WayOut::Delegate),
        proptest::option::of(entrusted()).prop_map(|who| WayOut::Defer(Later { who, until: None })),
        words().prop_map(WayOut::Method),
        Just(WayOut::Drop),
    ];
    let minutes = || select(vec![0_u64, 60_000, u64::MAX]);
    let door = prop_oneof![
        (item(), minutes()).prop_map(|(item, by)| Door::FromItem { item, by }),
        item().prop_map(Door::NextMeeting),
        item().prop_map(Door::DropLast),
        minutes().prop_map(Door::RunOver),
        Just(Door::SmallestStep),
    ];
    prop_oneof![way.prop_map(GroupQuestion::WayOut), door.prop_map(GroupQuestion::Door)]
}

fn on_item() -> impl Strategy<Value = Command> {
    let point = || {
        (
            words(),
            select(vec![None, Some(ItemKind::Report), Some(ItemKind::Decide)]),
        )
            .prop_map(|(title, kind)| Point {
                title,
                kind,
                by: None,
                minutes: Some(5),
            })
    };
    let choices = vec![
        Amendment::Keep,
        Amendment::Clarify,
        Amendment::Change,
        Amendment::Rework,
        Amendment::Withdraw,
    ];
    let details = vec![Detail::Owner, Detail::Term, Detail::Criteria];
    prop_oneof![
        4 => words().prop_map(|text| OnItem::Propose(draft(&text))),
        4 => (select(choices), proptest::option::of(words()))
            .prop_map(|(choice, text)| OnItem::Amend { choice, text: text.as_deref().map(draft) }),
        1 => Just(OnItem::Examine), 1 => Just(OnItem::WithdrawObjection), 1 => Just(OnItem::MakeConcern),
        3 => question().prop_map(OnItem::PutToGroup), 1 => Just(OnItem::YesOfAll), 1 => Just(OnItem::GroupRefuses),
        1 => Just(OnItem::SearchOn), 1 => select(details).prop_map(OnItem::LeaveOpen),
        1 => words().prop_map(|need| OnItem::Care(Care { need: Some(need), ..Care::default() })),
        3 => point().prop_map(OnItem::AddPoint),
        1 => (item(), point()).prop_map(|(item, point)| OnItem::ChangePoint { item, point }),
        1 => item().prop_map(OnItem::RemovePoint), 1 => (item(), 0_u16..5).prop_map(|(item, to)| OnItem::MovePoint { item, to }),
    ]
    .prop_map(Command::Item)
}

fn people() -> impl Strategy<Value = Command> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(DepartureAnswer::NoObjection)),
        Just(Some(DepartureAnswer::CouldNotAnswer)),
        words().prop_map(|words| Some(DepartureAnswer::Objection(words))),
    ];
    let roles = select(vec!["proposal_holder", "facilitator", "host", "nobody"]);
    prop_oneof![
        1 => person().prop_map(People::Arrive),
        1 => (words(), proptest::option::of(person())).prop_map(|(name, after)| People::Join { name, after }),
        1 => person().prop_map(People::Excuse),
        2 => person().prop_map(People::StepOut), 3 => person().prop_map(People::ComeBack),
        1 => (person(), answer).prop_map(|(person, answer)| People::Leave { person, answer }),
        1 => (person(), words()).prop_map(|(person, name)| People::Rename { person, name }),
        1 => (roles, proptest::option::of(person()), proptest::option::of(item()))
            .prop_map(|(role, to, item)| People::GiveRole { role: Id::new(role).expect("an id"), to, item }),
        1 => Just(People::ShowTo(Audience::Facilitator)),
    ]
    .prop_map(Command::People)
}

fn time() -> impl Strategy<Value = Command> {
    let pause = prop_oneof![
        Just(PauseFor::Clock),
        Just(PauseFor::Quiet),
        span().prop_map(PauseFor::Break)
    ];
    prop_oneof![
        pause.prop_map(Time::Pause),
        Just(Time::Resume),
        Just(Time::Resume),
        span().prop_map(Time::More),
        span().prop_map(Time::Less),
        span().prop_map(Time::Left),
        span().prop_map(Time::BeganAgo),
        any::<u64>().prop_map(Time::EndAt),
        Just(Time::LeaveOut),
        Just(Time::Count),
        Just(Time::ShowTurns(TurnTime::Large)),
    ]
    .prop_map(Command::Time)
}

fn note() -> impl Strategy<Value = Command> {
    (words(), proptest::option::of(person())).prop_map(|(text, who)| {
        Command::Note(Note {
            kind: NoteKind::Action,
            text,
            who: who.map(Entrusted::Person),
            due: Some(date("2026-12-01")),
        })
    })
}

fn key() -> impl Strategy<Value = Key> {
    let command = prop_oneof![
        3 => agenda(), 6 => floor(), 8 => gift(), 8 => on_item(), 4 => people(), 2 => time(), 1 => note(),
        2 => Just(Command::History(Back::Undo)), 1 => Just(Command::History(Back::Redo)),
    ];
    prop_oneof![
        30 => Just(Key::Space),
        40 => (proptest::option::of(person()), command).prop_map(|(by, command)| Key::Command(by, command)),
        2 => (0_u64..200_000).prop_map(Key::Wait),
        1 => (0_u64..600_000).prop_map(Key::Reopen),
    ]
}

fn keys() -> impl Strategy<Value = Vec<Key>> {
    proptest::collection::vec(key(), 1..70)
}

fn begun() -> impl Strategy<Value = Meeting> {
    let formats = vec![
        "consent_full",
        "consent_full",
        "consent_full",
        "circle",
        "circle",
        "consent_light",
        "check_in",
        "last",
        "two_rounds",
        "popcorn",
        "queue",
        "no_concerns",
    ];
    (select(formats), any::<bool>()).prop_map(|(format, held)| {
        let mut invitation = meeting(format, "Aïcha, Bruno, Chen, Dora").expecting("Élise");
        if held && format == "consent_full" {
            invitation = invitation.role("proposal_holder", "Bruno").role("facilitator", "Aïcha");
        }
        invitation.opens()
    })
}

/// Presses a key; whether it did something.
fn press(m: &mut Meeting, key: &Key) -> bool {
    match key {
        Key::Space => space(m),
        Key::Command(by, command) => m.try_to(*by, command.clone()).is_ok(),
        Key::Wait(milliseconds) => {
            m.waits(*milliseconds);
            false
        }
        Key::Reopen(milliseconds) if m.session().phase != Phase::Closed => {
            m.reopens_after(*milliseconds);
            true
        }
        Key::Reopen(_) => false,
    }
}

/// Space; what it says it does is accepted, and is done.
fn space(m: &mut Meeting) -> bool {
    let Expected::Does(doing) = m.expected() else {
        return false;
    };
    let command = doing.command().expect("a command on the stage");
    let before = m.session().clone();
    if let Err(refusal) = m.try_to(None, command) {
        panic!("Space said {doing:?} at {}, and was refused: {refusal:?}", m.place());
    }
    does_what_it_said(m, &doing, &before);
    true
}

fn does_what_it_said(m: &Meeting, doing: &Doing, before: &Session) {
    let speaker = m.session().visit.as_ref().and_then(|visit| visit.speaker());
    let place = m.session().visit.as_ref().map(|visit| visit.place.clone());
    let outcome = |session: &Session| session.items.values().filter(|item| item.outcome.is_some()).count();
    let told = format!("{doing:?} at {}: {:?}", m.place(), m.newest());
    match doing {
        Doing::Begin(there) => assert_eq!(place.as_ref(), Some(there), "{told}"),
        Doing::StepDone(there) => assert_eq!(place, *there, "{told}"),
        Doing::FloorTo(person) | Doing::Reread(person) => assert_eq!(speaker, Some(*person), "{told}"),
        Doing::NoObjection { then, .. } => assert_eq!(speaker, *then, "{told}"),
        Doing::EndTurns | Doing::FreeFloor => assert_eq!(speaker, None, "{told}"),
        Doing::Decide => {
            assert_eq!(outcome(m.session()), outcome(before) + 1, "{told}");
        }
        Doing::HearObjections(count) => {
            assert!(*count > 0 && outcome(m.session()) == outcome(before), "{told}");
        }
        Doing::LeaveRoleEmpty(_) => assert!(m.visit().role_asked.is_none(), "{told}"),
        Doing::GroupAgrees { .. } => assert!(m.session().question.is_none(), "{told}"),
        Doing::GoOn => assert!(m.session().pause.is_none(), "{told}"),
        _ => {}
    }
}

fn held(mut m: Meeting, keys: &[Key]) -> Meeting {
    for key in keys {
        press(&mut m, key);
    }
    m
}

/// The stay, what its step took, who speaks, and what the turn took.
type Elapsed = (u64, Option<u64>, Option<PersonId>, Option<u64>);

fn folded(m: &Meeting, count: usize) -> History {
    let records = m.history.records().iter().take(count).cloned();
    History::read(records.map(|record| (record, Vec::<Content>::new())))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, max_shrink_iters: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_equals_live_and_every_prefix_opens(m in begun(), keys in keys()) {
        let mut m = m;
        let mut states = vec![m.session().clone()];
        for key in &keys {
            if press(&mut m, key) {
                states.push(m.session().clone());
            }
        }
        for (index, state) in states.iter().enumerate() {
            let read = folded(&m, index + 1);
            prop_assert_eq!(read.session(), state);
        }
    }

    #[test]
    fn facts_need_no_format(m in begun(), keys in keys()) {
        let mut m = held(m, &keys);
        m.tree = Tree::default();
        let mut session = Session::default();
        for record in m.history.records().iter().filter(|record| m.history.counts(record.n)) {
            record.does.iter().for_each(|event| apply(&mut session, event, record.n, record.at));
        }
        prop_assert_eq!(&session, m.session());
    }

    #[test]
    fn undo_then_redo_restores_and_undo_passes_the_beginning_by(m in begun(), keys in keys()) {
        let mut m = held(m, &keys);
        let before = m.session().clone();
        if m.try_to(None, Command::History(Back::Undo)).is_ok() {
            prop_assert!(m.try_to(None, Command::History(Back::Redo)).is_ok());
            let moment = |session: &Session| Session { act: 0, at: 0, ..session.clone() };
            prop_assert_eq!(moment(m.session()), moment(&before));
        }
        while m.try_to(None, Command::History(Back::Undo)).is_ok() {}
        prop_assert!(m.session().beginning.is_some() && m.session().visit.is_none());
        prop_assert_eq!(m.session().people.len(), 5);
    }

    #[test]
    fn every_event_comes_back_from_one_line(m in begun(), keys in keys()) {
        let m = held(m, &keys);
        for record in m.history.records() {
            comes_back(&record.does);
        }
    }

    #[test]
    fn every_command_comes_back_as_a_script_writes_it(key in key()) {
        if let Key::Command(_, command) = key {
            command_comes_back(&command);
        }
    }

    #[test]
    fn nobody_has_two_ended_turns_in_one_visit_of_a_round(m in begun(), keys in keys()) {
        let mut m = m;
        for key in &keys {
            press(&mut m, key);
            let Some(visit) = m.session().visit.clone() else { continue };
            let round = matches!(ronde::session::course::Course { tree: &m.tree, session: m.session() }.step(),
                Some(step) if step.speak == ronde::format::Speak::Round);
            if !round { continue }
            let mut ended: BTreeMap<PersonId, usize> = BTreeMap::new();
            for turn in &visit.turns {
                if matches!(turn.how, TurnEnd::Spoke | TurnEnd::Passed | TurnEnd::Skipped) {
                    *ended.entry(turn.person).or_default() += 1;
                }
            }
            prop_assert!(ended.values().all(|count| *count == 1), "{:?}", visit.turns);
            let mut order = visit.order.clone();
            order.sort();
            order.dedup();
            prop_assert_eq!(order.len(), visit.order.len());
            prop_assert!(visit.speaker().is_none_or(|speaker| !visit.order.contains(&speaker)));
        }
    }

    #[test]
    fn elapsed_never_decreases_while_nothing_is_undone(m in begun(), keys in keys()) {
        let mut m = m;
        let mut before: Option<Elapsed> = None;
        for key in &keys {
            if matches!(key, Key::Command(_, Command::History(_) | Command::Time(Time::BeganAgo(_)))) {
                continue;
            }
            press(&mut m, key);
            for _ in 0..2 {
                m.waits(1_000);
                let Some(visit) = &m.session().visit else { before = None; break };
                let now = (
                    visit.act,
                    step_elapsed(m.session(), m.at),
                    visit.speaker(),
                    turn_elapsed(m.session(), m.at),
                );
                if let Some(before) = before.filter(|before| before.0 == now.0) {
                    prop_assert!(now.1 >= before.1, "step {:?} then {:?} after {:?}", before, now, key);
                    let same_turn = before.2 == now.2 && !matches!(m.newest().last(), Some(Event::Floor(_) | Event::TurnReopened(_)));
                    prop_assert!(!same_turn || now.3 >= before.3, "turn {:?} then {:?} after {:?}", before, now, key);
                }
                before = Some(now);
            }
        }
    }

    #[test]
    fn ids_in_events_point_at_something(m in begun(), keys in keys()) {
        let m = held(m, &keys);
        let mut session = Session::default();
        for record in m.history.records().iter().filter(|record| m.history.counts(record.n)) {
            for event in &record.does {
                apply(&mut session, event, record.n, record.at);
                prop_assert!(points_at_something(&session, event), "{:?}", event);
            }
        }
    }

    #[test]
    fn space_never_records_a_named_persons_word_nor_takes_a_door(m in begun(), keys in keys()) {
        let mut m = m;
        for key in &keys {
            if matches!(key, Key::Space) && space(&mut m) {
                for event in m.newest() {
                    let named = matches!(event,
                        Event::Weighed { by: ronde::session::event::Giver::Person(_), .. }
                        | Event::Amended { .. }
                        | Event::PutToGroup(GroupQuestion::WayOut(_) | GroupQuestion::Door(_))
                        | Event::Gave { what: Given::Objection(_) | Given::Concern(_), .. }
                        | Event::LeftOut { .. } | Event::GapCounted);
                    prop_assert!(!named, "{:?}", event);
                }
            } else {
                press(&mut m, key);
            }
        }
    }

    #[test]
    fn after_an_answer_other_than_no_objection_space_only_passes_the_floor(m in begun(), keys in keys()) {
        let mut m = m;
        for key in &keys {
            press(&mut m, key);
            let Some(visit) = &m.session().visit else { continue };
            let Some(speaker) = visit.speaker() else { continue };
            let answer = visit.given.get(&speaker).copied();
            if matches!(answer, Some(Given::Objection(_) | Given::Concern(_))) {
                let mut next = m.clone();
                if space(&mut next) && next.session().visit.as_ref().map(|visit| visit.act) == Some(visit.act) {
                    prop_assert_eq!(next.visit().given.get(&speaker), Some(&answer.expect("an answer")));
                }
            }
        }
    }

    #[test]
    fn what_is_adopted_was_asked_of_everyone_on_the_newest_version_without_objection(m in begun(), keys in keys()) {
        let mut m = m;
        for key in &keys {
            press(&mut m, key);
            for item in m.session().items.values() {
                if let Some(Outcome::Adopted { version }) = item.outcome.map(|settled| settled.outcome) {
                    prop_assert_eq!(version, item.newest());
                    let round = item.rounds.last().expect("a closed round").1;
                    prop_assert!(round.complete && round.objections == 0 && round.version == version);
                    prop_assert_eq!(item.open_objections().count(), 0);
                }
            }
        }
    }

    #[test]
    fn a_round_that_decides_is_closed_by_hand_only(m in begun(), keys in keys()) {
        let mut m = m;
        for key in &keys {
            let said = m.expected();
            let before = m.history.records().len();
            press(&mut m, key);
            let closes = |event: &Event| matches!(event, Event::RoundClosed { complete: true, .. });
            if m.history.records().len() == before || !m.newest().iter().any(closes) {
                continue;
            }
            let by_space = matches!(said, Expected::Does(Doing::Decide | Doing::HearObjections(_) | Doing::NobodyObjects { .. }));
            let by_hand = matches!(
                key,
                Key::Command(_, Command::Floor(Floor::CloseRound | Floor::AllAgree) | Command::Agenda(Agenda::Finish))
            );
            prop_assert!(by_hand || (by_space && matches!(key, Key::Space)), "{:?}", key);
        }
    }

    #[test]
    fn an_answer_touches_no_other_persons(m in begun(), keys in keys()) {
        let mut m = m;
        for key in &keys {
            let before = m.session().visit.clone();
            let did = press(&mut m, key);
            let (Some(before), Some(after)) = (before, &m.session().visit) else { continue };
            let Some(Event::Gave { by, .. }) = m.newest().first() else { continue };
            if did && before.act == after.act && !matches!(key, Key::Command(_, Command::History(_))) {
                let others = |given: &BTreeMap<PersonId, Given>| {
                    given.iter().filter(|(who, _)| *who != by).map(|(who, what)| (*who, *what)).collect::<Vec<_>>()
                };
                prop_assert_eq!(others(&before.given), others(&after.given));
            }
        }
    }

    #[test]
    fn from_anywhere_skipping_comes_to_the_end(m in begun(), keys in keys()) {
        let mut m = held(m, &keys);
        if m.session().phase == Phase::Waiting {
            if m.session().gap.is_some() {
                m.time(Time::LeaveOut);
            }
            if m.session().pause.is_some() {
                m.time(Time::Resume);
            }
            m.space();
        }
        for _ in 0..600 {
            if m.session().visit.is_none() {
                break;
            }
            m.agenda(Agenda::Skip);
        }
        prop_assert!(m.session().visit.is_none(), "at {}", m.place());
    }

    #[test]
    fn space_alone_comes_to_the_end_or_says_what_is_awaited(m in begun(), keys in keys()) {
        let mut m = held(m, &keys);
        let mut left = 400;
        loop {
            match m.expected() {
                Expected::Does(_) if left > 0 => {
                    space(&mut m);
                }
                Expected::Does(doing) => panic!("{doing:?} again and again at {}", m.place()),
                Expected::Opens(Writing::Detail(detail)) => {
                    m.on_item(OnItem::LeaveOpen(detail));
                }
                _ => break,
            }
            left -= 1;
        }
    }
}

fn points_at_something(session: &Session, event: &Event) -> bool {
    let person = |person: &PersonId| session.people.contains_key(person);
    let item = |item: &ItemId| session.items.contains_key(item);
    match event {
        Event::Order(people) => people.iter().all(person),
        Event::Floor(who)
        | Event::Excused(who)
        | Event::TurnReopened(who)
        | Event::Unwanted(who)
        | Event::Reread(who) => person(who),
        Event::TurnEnded { person: who, .. }
        | Event::Wanted { person: who, .. }
        | Event::Arrived { person: who, .. } => person(who),
        Event::Gave { by, what, .. } => {
            let at_hand = session.item();
            person(by)
                && match what {
                    Given::NoObjection => true,
                    Given::Objection(id) => at_hand.is_some_and(|item| item.objections.contains_key(id)),
                    Given::Concern(id) => at_hand.is_some_and(|item| item.concerns.contains_key(id)),
                }
        }
        Event::Entered {
            item: about, objection, ..
        } => {
            about.as_ref().is_none_or(item)
                && objection
                    .is_none_or(|id| about.is_some_and(|about| session.items[&about].objections.contains_key(&id)))
        }
        Event::Became {
            item: about, objection, ..
        }
        | Event::Weighed {
            item: about, objection, ..
        }
        | Event::Tabled {
            item: about, objection, ..
        }
        | Event::TabledToTry {
            item: about, objection, ..
        }
        | Event::SearchedOn { item: about, objection }
        | Event::Examined {
            item: about, objection, ..
        } => session
            .items
            .get(about)
            .is_some_and(|item| item.objections.contains_key(objection)),
        Event::ConcernWorded {
            item: about, concern, ..
        } => session
            .items
            .get(about)
            .is_some_and(|item| item.concerns.contains_key(concern)),
        Event::Version { item: about, .. }
        | Event::Amended { item: about, .. }
        | Event::Outcome { item: about, .. }
        | Event::Unsettled(about)
        | Event::Cared { item: about, .. }
        | Event::ItemPostponed(about)
        | Event::GoneThrough(about)
        | Event::ItemRemoved(about) => item(about),
        Event::ItemsOrder(order) => order.iter().all(item),
        Event::RoleGiven { to, item: of, .. } => to.as_ref().is_none_or(person) && of.as_ref().is_none_or(item),
        _ => true,
    }
}
