//! The formats of these tests, by id. `consent_full` is copied from DESIGN, "Format: a tree of steps"; the others are as small as they can be.

use std::collections::BTreeMap;
use std::sync::Arc;

use ronde::format::Format;
use ronde::format::tree::Formats;
use ronde::notation::{Id, ron};

const SOURCES: [(&str, &str); 16] = [
    ("consent_full", CONSENT_FULL),
    ("consent_light", CONSENT_LIGHT),
    ("circle", CIRCLE),
    ("report", REPORT),
    ("explore", EXPLORE),
    ("check_in", CHECK_IN),
    ("reactions", REACTIONS),
    ("by_lot", BY_LOT),
    ("volunteers", VOLUNTEERS),
    ("last", LAST),
    ("two_rounds", TWO_ROUNDS),
    ("popcorn", POPCORN),
    ("queue", QUEUE),
    ("together", TOGETHER),
    ("silence", SILENCE),
    ("no_concerns", NO_CONCERNS),
];

/// All of them.
pub fn all() -> Formats {
    SOURCES
        .iter()
        .map(|(id, source)| {
            let format: Format = ron::read(source).unwrap_or_else(|slip| panic!("{id}: {slip:?}"));
            (Id::new(id).expect("an id"), Arc::new(format))
        })
        .collect()
}

/// Their sources, as the journal keeps them.
pub fn sources() -> BTreeMap<Id, String> {
    let id = |id: &str| Id::new(id).expect("an id");
    SOURCES
        .iter()
        .map(|(name, source)| (id(name), (*source).to_owned()))
        .collect()
}

const CONSENT_FULL: &str = r#"(
    title: (en: "Consent decision", fr: "Décision par consentement"), people: (3, 15),
    purpose: (en: "Go on as soon as nobody objects any more", fr: "Avancer dès que plus personne n’objecte"),
    roles: [(id: "proposal_holder", of: Item)],
    objection_test: Nobody, concerns: true, absent: Lazy("48h"),
    steps: [
        Steps(id: "decide", until: Settled, steps: [
            Step(id: "frame_item", speak: Facilitator, time: "1m"),
            Step(id: "present", speak: Role("proposal_holder"), time: "4m", capture: Proposal),
            Repeat(id: "shape", until: Ready, steps: [
                Step(id: "clarify", speak: Popcorn, plan: (fixed: "2m", each: "30s")),
                Step(id: "react", speak: Round, who: Not(Role("proposal_holder")), start: Lot, pass: Later, turn: "60s", shortest: "20s"),
                Step(id: "amend", speak: Role("proposal_holder"), time: "3m", capture: Amendment),
            ]),
            Repeat(id: "rounds", until: NoObjection, expect: 2, steps: [
                Step(id: "consent_round", speak: Round, last: Role("proposal_holder"), pass: No, turn: "15s", capture: Stances(Consent)),
                Each(id: "objections", of: Objections, bind: "objector", time: "7m", steps: [
                    Step(id: "integrate", speak: Popcorn, capture: Integration),
                ]),
            ]),
        ]),
        Step(id: "record", speak: Facilitator, when: Adopted, time: "3m", capture: Decision),
        Step(id: "celebrate", speak: Facilitator, when: Adopted, time: "1m"),
    ],
)"#;

const CONSENT_LIGHT: &str = r#"(
    title: "Consent by signs", purpose: "For dates and breaks", people: (2, 30),
    roles: [(id: "proposal_holder", of: Item)],
    steps: [
        Step(id: "signs", speak: Together, capture: Stances(Consent)),
        Use(format: "consent_full", when: Not(NoObjection), without: ["frame_item", "present"]),
    ],
)"#;

const CIRCLE: &str = r#"(
    title: "Circle meeting", purpose: "Several points", people: (2, 20),
    steps: [
        Step(id: "agenda", speak: Facilitator, capture: Items),
        Each(id: "items", of: Items, time: "15m", steps: [
            Choose(id: "how", from: ["report", "explore", "consent_full"]),
        ]),
        Step(id: "thanks", speak: Silence, time: "1m"),
    ],
)"#;

const REPORT: &str =
    r#"(title: "Report", purpose: "Hear", people: (1, 50), steps: [Step(id: "tell", speak: Facilitator, time: "5m")])"#;

const EXPLORE: &str = r#"(title: "Explore", purpose: "Think", people: (2, 20), steps: [
    Step(id: "think", speak: Round, turn: "60s"), Step(id: "talk", speak: Queue(Fifo), time: "5m"),
])"#;

const CHECK_IN: &str = r#"(title: "Check-in", purpose: "Arrive", people: (2, 20), steps: [Step(id: "check_in", speak: Round, turn: "45s")])"#;

const REACTIONS: &str = r#"(title: "Reactions", purpose: "React", people: (2, 20),
    steps: [Step(id: "react", speak: Round, pass: Later, turn: "60s")])"#;

const BY_LOT: &str = r#"(title: "By lot", purpose: "Begin anywhere", people: (2, 20),
    steps: [Step(id: "ideas", speak: Round, start: Lot)])"#;

const VOLUNTEERS: &str = r#"(title: "Volunteers", purpose: "Who likes begins", people: (2, 20),
    steps: [Step(id: "ideas", speak: Round, start: Volunteer)])"#;

const LAST: &str = r#"(title: "Host last", purpose: "Hear the host last", people: (2, 20), roles: [(id: "host", of: Session)],
    steps: [Step(id: "ideas", speak: Round, last: Role("host"))])"#;

const TWO_ROUNDS: &str = r#"(title: "Two rounds", purpose: "Hear twice", people: (2, 20), roles: [(id: "host", of: Session)], steps: [
    Step(id: "one", speak: Round, turn: "30s"), Step(id: "talk", speak: Role("host"), time: "2m"), Step(id: "two", speak: Round),
])"#;

const POPCORN: &str = r#"(title: "Popcorn", purpose: "Who likes", people: (2, 20), steps: [Step(id: "talk", speak: Popcorn, time: "5m")])"#;

const QUEUE: &str = r#"(title: "Queue", purpose: "In order of asking", people: (2, 20),
    steps: [Step(id: "talk", speak: Queue(Fifo), time: "5m")])"#;

const TOGETHER: &str =
    r#"(title: "Signs", purpose: "All at once", people: (2, 20), steps: [Step(id: "signs", speak: Together)])"#;

const SILENCE: &str =
    r#"(title: "Silence", purpose: "Rest", people: (1, 20), steps: [Step(id: "rest", speak: Silence, time: "1m")])"#;

const NO_CONCERNS: &str = r#"(
    title: "Two answers", purpose: "Consent or object", people: (2, 20), concerns: false, roles: [(id: "proposal_holder", of: Item)],
    steps: [
        Step(id: "present", speak: Facilitator, capture: Proposal),
        Repeat(id: "rounds", until: NoObjection, steps: [
            Step(id: "consent_round", speak: Round, pass: No, capture: Stances(Consent)),
            Each(id: "objections", of: Objections, bind: "objector", steps: [Step(id: "integrate", speak: Popcorn, capture: Integration)]),
        ]),
    ],
)"#;
