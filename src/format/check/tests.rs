//! Every kind of slip, at its line and column, in a file as a person would write it.

use std::sync::Arc;

use super::*;
use crate::notation::place::Position;
use crate::notation::slip::Fact;
use crate::notation::{Language, Span};

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// Formats that others may use: `full` with a round of consent in a block, `talk` with one step, `loop` that leads back to `own`.
fn others() -> Formats {
    let sources = [
        (
            "full",
            r#"Steps(id: "decide", steps: [
                Step(id: "present", speak: Popcorn, capture: Proposal),
                Step(id: "consent_round", speak: Round, capture: Stances(Consent)),
            ])"#,
        ),
        ("talk", r#"Step(id: "talk", speak: Popcorn)"#),
        ("loop", r#"Use(format: "own")"#),
    ];
    let read = |(name, steps): (&str, &str)| {
        let source = format!(r#"(title: "A", purpose: "b", people: (2, 9), steps: [{steps}])"#);
        (id(name), Arc::new(super::read(source.as_bytes()).unwrap()))
    };
    sources.into_iter().map(read).collect()
}

/// Each slip as `line:column what is marked: fact`.
fn checked(source: &str, origin: Origin) -> (Vec<(String, Meaning)>, usize) {
    let format = Arc::new(read(source.as_bytes()).unwrap_or_else(|slip| panic!("{slip:?} in {source}")));
    let mut others = others();
    others.insert(id("own"), format.clone());
    let written = Written {
        id: &id("own"),
        format: &format,
        source,
        origin,
    };
    let found = check(written, &others, &BTreeSet::from([id("broken")]));
    let shown = |slip: Slip<Meaning>| {
        let Position { line, column } = Position::of(source.as_bytes(), slip.place.start);
        let Fact::Meaning(meaning) = slip.fact else {
            panic!("only meaning is checked")
        };
        (format!("{line}:{column} {}", &source[slip.place]), meaning)
    };
    (found.slips.into_iter().map(shown).collect(), found.remarks.len())
}

/// The slips of a format of these steps; they begin on line 3.
fn of_steps(steps: &str) -> Vec<(String, Meaning)> {
    let source = format!(
        "(title: \"A\", purpose: \"b\", people: (2, 9),\nroles: [(id: \"holder\", of: Item)], steps: [\n{steps}\n])"
    );
    checked(&source, Origin::Shipped).0
}

fn one(steps: &str) -> (String, Meaning) {
    let mut slips = of_steps(steps);
    assert_eq!(slips.len(), 1, "{slips:?} in {steps}");
    slips.remove(0)
}

/// What a slip should be.
type Expected = fn(&Meaning) -> bool;

#[test]
fn every_slip_in_a_step_is_found_where_it_stands() {
    let say = "x".repeat(71);
    let cases: Vec<(String, &str, Expected)> = vec![
        (
            "Step(id: \"a\", speak: Popcorn),\nStep(id: \"a\", speak: Popcorn)".into(),
            "4:10 \"a\"",
            |found| *found == Meaning::DoubledId(id("a")),
        ),
        (
            r#"Use(format: "talk"), Step(id: "talk", speak: Silence)"#.into(),
            "3:31 \"talk\"",
            |found| *found == Meaning::DoubledId(id("talk")),
        ),
        (
            r#"Choose(id: "how", from: ["talk", "full", "talk"])"#.into(),
            "3:42 \"talk\"",
            |found| *found == Meaning::DoubledId(id("talk")),
        ),
        (
            r#"Step(id: "a", speak: Role("holdr"))"#.into(),
            "3:27 \"holdr\"",
            |found| matches!(found, Meaning::UnknownRole(unknown) if unknown.nearest() == Some("holder")),
        ),
        (
            r#"Step(id: "a", speak: Round, who: Not(Role("x")))"#.into(),
            "3:43 \"x\"",
            |found| matches!(found, Meaning::UnknownRole(_)),
        ),
        (
            r#"Step(id: "a", speak: Round, start: Role("x"))"#.into(),
            "3:41 \"x\"",
            |found| matches!(found, Meaning::UnknownRole(_)),
        ),
        (
            r#"Step(id: "a", speak: Round, last: Role("objector"))"#.into(),
            "3:40 \"objector\"",
            |found| matches!(found, Meaning::UnknownRole(_)),
        ),
        (
            r#"Step(id: "a", speak: Popcorn, cue: "Ask {speker}.")"#.into(),
            "3:41 {speker",
            |found| matches!(found, Meaning::UnknownTextName(unknown) if unknown.nearest() == Some("speaker")),
        ),
        (
            r#"Step(id: "a", speak: Popcorn, aloud: (en: "We", fr: "On {sujet"))"#.into(),
            "3:57 {sujet",
            |found| matches!(found, Meaning::UnknownTextName(_)),
        ),
        (
            format!(r#"Step(id: "a", speak: Popcorn, say: (en: "ok", fr: "{say}"))"#),
            "3:52 xxx",
            |found| {
                matches!(
                    found,
                    Meaning::SayTooLong {
                        language: Some(Language::FRENCH),
                        graphemes: 71
                    }
                )
            },
        ),
        (
            format!(r#"Use(format: "talk", with: {{"talk": (say: "{say}")}})"#),
            "3:43 xxx",
            |found| {
                matches!(
                    found,
                    Meaning::SayTooLong {
                        language: None,
                        graphemes: 71
                    }
                )
            },
        ),
        (
            r#"Step(id: "a", speak: Round, turn: "30s", shortest: "40s")"#.into(),
            "3:52 \"40s\"",
            |found| matches!(found, Meaning::ShortestOverTurn { turn, .. } if *turn == "30s".parse::<Span>().unwrap()),
        ),
        (
            r#"Step(id: "a", speak: Round, shortest: "40s")"#.into(),
            "3:39 \"40s\"",
            |found| *found == Meaning::ShortestOfNothing,
        ),
        (
            r#"Step(id: "a", speak: Popcorn, last: Role("holder"))"#.into(),
            "3:31 last",
            |found| *found == Meaning::OnlyInRound("last"),
        ),
        (
            r#"Step(id: "a", speak: Together, start: Lot)"#.into(),
            "3:32 start",
            |found| *found == Meaning::OnlyInRound("start"),
        ),
        (
            r#"Step(id: "a", speak: Silence, who: Role("holder"))"#.into(),
            "3:31 who",
            |found| *found == Meaning::OnlyInRound("who"),
        ),
        (
            r#"Step(id: "a", speak: Facilitator, pass: No)"#.into(),
            "3:35 pass",
            |found| *found == Meaning::OnlyInRound("pass"),
        ),
        (
            r#"Step(id: "a", speak: Round, direct_reply: One)"#.into(),
            "3:29 direct_reply",
            |found| *found == Meaning::NoDirectReply,
        ),
        (
            r#"Step(id: "a", speak: Silence, capture: Stances(Consent))"#.into(),
            "3:40 Stances(Consent)",
            |found| matches!(found, Meaning::CannotCapture(_)),
        ),
        (
            r#"Step(id: "a", speak: Round, capture: Amendment)"#.into(),
            "3:38 Amendment",
            |found| matches!(found, Meaning::CannotCapture(_)),
        ),
        (
            r#"Step(id: "a", name: (en: "A"), speak: Round)"#.into(),
            "3:21 (en: \"A\")",
            |found| *found == Meaning::MissingLanguage(Language::FRENCH),
        ),
        (
            r#"Step(id: "a", say: (fr: "A"), speak: Round)"#.into(),
            "3:20 (fr: \"A\")",
            |found| *found == Meaning::MissingLanguage(Language::ENGLISH),
        ),
    ];
    for (steps, place, expected) in cases {
        let (shown, meaning) = one(&steps);
        assert!(shown.starts_with(place), "{shown} instead of {place} in {steps}");
        assert!(expected(&meaning), "{meaning:?} in {steps}");
    }
}

#[test]
fn every_slip_in_a_block_is_found_where_it_stands() {
    let cannot = |condition| Meaning::CannotComeAbout(condition);
    use crate::format::Condition::{Adopted, NoObjection, Not, Ready, Settled};
    let talk = r#"Step(id: "a", speak: Popcorn)"#;
    let cases = [
        (
            format!(r#"Repeat(id: "b", until: NoObjection, steps: [{talk}])"#),
            "3:24 NoObjection",
            cannot(NoObjection),
        ),
        (
            format!(r#"Repeat(id: "b", until: Ready, steps: [{talk}])"#),
            "3:24 Ready",
            cannot(Ready),
        ),
        (
            format!(r#"Steps(id: "b", until: Settled, steps: [{talk}])"#),
            "3:23 Settled",
            cannot(Settled),
        ),
        (
            format!(r#"Steps(id: "b", until: Adopted, steps: [{talk}])"#),
            "3:23 Adopted",
            cannot(Adopted),
        ),
        (
            format!(r#"Steps(id: "b", until: Not(Not(Settled)), steps: [{talk}])"#),
            "3:23 Not(Not(Settled))",
            cannot(Not(Box::new(Not(Box::new(Settled))))),
        ),
        (
            r#"Steps(id: "b", until: Settled, steps: [Use(format: "full", without: ["consent_round"])])"#.into(),
            "3:23 Settled",
            cannot(Settled),
        ),
        (
            format!(r#"Repeat(id: "b", steps: [{talk}])"#),
            "3:12 \"b\"",
            Meaning::NeverEnds,
        ),
        (
            format!(r#"Repeat(id: "b", times: 0, steps: [{talk}])"#),
            "3:24 0",
            Meaning::NoPasses,
        ),
        (
            format!(r#"Repeat(id: "b", times: 2, expect: 0, steps: [{talk}])"#),
            "3:35 0",
            Meaning::NoPasses,
        ),
        (r#"Steps(id: "b", steps: [])"#.into(), "3:23 []", Meaning::NoSteps),
        (r#"Choose(id: "b", from: [])"#.into(), "3:23 []", Meaning::NoSteps),
        (
            format!(r#"Each(id: "b", of: Items, bind: "who", steps: [{talk}])"#),
            "3:32 \"who\"",
            Meaning::NobodyToBind,
        ),
    ];
    for (steps, place, expected) in cases {
        assert_eq!(one(&steps), (place.to_owned(), expected), "{steps}");
    }
}

#[test]
fn what_a_use_names_must_be_there() {
    let (place, meaning) = one(r#"Use(format: "tolk")"#);
    assert_eq!(place, "3:13 \"tolk\"");
    assert!(matches!(meaning, Meaning::UnknownFormat(unknown) if unknown.nearest() == Some("talk")));

    let (place, meaning) = one(r#"Use(format: "full", without: ["presnt"])"#);
    assert_eq!(place, "3:31 \"presnt\"");
    assert!(
        matches!(meaning, Meaning::UnknownStep { unknown, format } if unknown.nearest() == Some("present") && format == "full")
    );

    let (place, _) = one("Use(format: \"full\",\n with: {\"decide\": (turn: \"5s\")})");
    assert_eq!(place, "4:9 \"decide\"", "a block has no turn to change");

    assert_eq!(
        one(r#"Use(format: "broken")"#),
        ("3:13 \"broken\"".into(), Meaning::BrokenFormat(id("broken")))
    );
    let round = |ids: &[&str]| Meaning::IncludesItself(ids.iter().map(|name| id(name)).collect());
    assert_eq!(
        one(r#"Use(format: "own")"#),
        ("3:13 \"own\"".into(), round(&["own", "own"]))
    );
    assert_eq!(
        one(r#"Choose(id: "a", from: ["loop"])"#),
        ("3:24 \"loop\"".into(), round(&["own", "loop", "own"]))
    );
}

#[test]
fn every_slip_of_the_whole_format_is_found_where_it_stands() {
    let step = r#"Step(id: "a", speak: Popcorn)"#;
    let whole = |people: &str, more: &str, steps: &str| {
        let source = format!("(title: \"A\", purpose: \"b\",\npeople: {people},{more}\nsteps: [{steps}])");
        let mut slips = checked(&source, Origin::Shipped).0;
        assert_eq!(slips.len(), 1, "{slips:?} in {source}");
        slips.remove(0)
    };
    assert_eq!(
        whole("(9, 2)", "", step),
        ("2:9 (9, 2)".into(), Meaning::FewestOverMost(9, 2))
    );
    assert_eq!(whole("(0, 0)", "", step), ("2:9 (0, 0)".into(), Meaning::NoPeople));
    assert_eq!(whole("(2, 9)", "", ""), ("3:8 []".into(), Meaning::NoSteps));
    let (place, meaning) = whole("(2, 9)", r#" opening: "chek_in","#, step);
    assert_eq!(place, "2:26 \"chek_in\"");
    assert!(matches!(meaning, Meaning::UnknownFormat(_)));
    assert_eq!(
        whole("(2, 9)", r#" closing: "own","#, step),
        (
            "2:26 \"own\"".into(),
            Meaning::IncludesItself(vec![id("own"), id("own")])
        )
    );
    assert_eq!(
        whole("(2, 9)", r#" opening: "talk","#, r#"Use(format: "talk")"#),
        ("3:21 \"talk\"".into(), Meaning::DoubledId(id("talk")))
    );
    let twice = r#" roles: [(id: "x", of: Item), (id: "x", of: Session)],"#;
    assert_eq!(
        whole("(2, 9)", twice, step),
        ("2:51 \"x\"".into(), Meaning::DoubledId(id("x")))
    );
    let known = r#" roles: [(id: "scribe", of: Item)],"#;
    assert_eq!(
        whole("(2, 9)", known, step),
        ("2:30 \"scribe\"".into(), Meaning::SessionRole(id("scribe")))
    );
    let unnamed = r#" roles: [(id: "x", of: Item, name: (en: "X"))],"#;
    assert_eq!(
        whole("(2, 9)", unnamed, step),
        ("2:51 (en: \"X\")".into(), Meaning::MissingLanguage(Language::FRENCH))
    );
}

#[test]
fn more_steps_than_a_meeting_holds_are_refused_through_what_it_uses() {
    let many: Vec<String> = (0..=STEPS)
        .map(|index| format!(r#"Step(id: "s{index}", speak: Popcorn)"#))
        .collect();
    let (place, meaning) = one(&many.join(",\n"));
    assert!(place.starts_with("2:43 ["), "{place}");
    assert_eq!(meaning, Meaning::TooManySteps(STEPS + 1));
    let uses: Vec<String> = (0..150)
        .map(|index| format!(r#"Use(format: "full", id: "u{index}")"#))
        .collect();
    assert_eq!(one(&uses.join(",\n")).1, Meaning::TooManySteps(4 * 150));
}

#[test]
fn formats_in_formats_in_formats_have_an_end() {
    let mut formats = others();
    for depth in 0..INCLUDES_DEPTH + 1 {
        let used = if depth == 0 {
            "talk".to_owned()
        } else {
            format!("f{}", depth - 1)
        };
        let source = format!(r#"(title: "A", purpose: "b", people: (2, 9), steps: [Use(format: "{used}")])"#);
        formats.insert(id(&format!("f{depth}")), Arc::new(read(source.as_bytes()).unwrap()));
    }
    let found = |depth: usize| {
        let name = id(&format!("f{depth}"));
        let written = Written {
            id: &name,
            format: &formats[&name],
            source: "",
            origin: Origin::Group,
        };
        check(written, &formats, &BTreeSet::new()).slips.len()
    };
    assert_eq!((found(INCLUDES_DEPTH - 2), found(INCLUDES_DEPTH - 1)), (0, 1));
}

#[test]
fn a_missing_language_is_a_slip_in_a_shipped_format_and_a_remark_in_a_group_s_own() {
    let source = r#"(title: (fr: "A"), purpose: (en: "b"), people: (2, 9), steps: [Step(id: "a", speak: Popcorn)])"#;
    let (slips, remarks) = checked(source, Origin::Shipped);
    assert_eq!(
        slips[0],
        ("1:9 (fr: \"A\")".into(), Meaning::MissingLanguage(Language::ENGLISH))
    );
    assert_eq!((slips.len(), remarks), (2, 0));
    let (slips, remarks) = checked(source, Origin::Group);
    assert_eq!((slips.len(), remarks), (0, 2));
}

#[test]
fn what_has_meaning_is_left_in_peace() {
    let steps = r#"
        Steps(id: "decide", until: Settled, steps: [Use(format: "full")]),
        Repeat(id: "b", until: Not(Settled), steps: [Step(id: "a", speak: Popcorn)]),
        Step(id: "c", speak: Role("scribe"), cue: "{subject} {item} {speaker} {nominee} {holder} {objector} {proposal_holder}"),
        Each(id: "objections", of: Objections, bind: "critic", steps: [
            Step(id: "d", speak: Role("critic"), cue: "With {critic}.", capture: Integration),
        ]),
        Step(id: "d", speak: Round, turn: "20s", shortest: "20s", last: Role("holder"), start: Volunteer, pass: Later),
        Use(format: "full", id: "again", without: ["decide"], with: {"consent_round": (turn: "5s")}),
    "#;
    assert_eq!(of_steps(steps), []);
    let (_, meaning) = one(r#"Step(id: "c", speak: Role("critic"))"#);
    assert!(
        matches!(meaning, Meaning::UnknownRole(_)),
        "a bound role ends with its block"
    );
}

/// Small files that use each other many times: walked step by step, the checks would never end.
#[test]
fn formats_that_use_each_other_again_and_again_are_checked_in_no_time() {
    let uses = |names: &[String]| {
        let used: Vec<String> = names
            .iter()
            .enumerate()
            .map(|(index, name)| format!(r#"Use(format: "{name}", id: "u{index}", without: ["x{index}"])"#))
            .collect();
        let until = format!(r#"Steps(id: "a", until: Ready, steps: [{}])"#, used.join(", "));
        let source = format!(r#"(title: "A", purpose: "b", people: (2, 9), steps: [{until}])"#);
        Arc::new(read(source.as_bytes()).unwrap())
    };
    let all: Vec<String> = (0..20).map(|index| format!("f{index}")).collect();
    let each_other: Formats = all.iter().map(|name| (id(name), uses(&all))).collect();
    let ladder: Formats = (0..20)
        .map(|index| (id(&all[index]), uses(&vec![format!("f{}", index + 1); 20])))
        .collect();
    let checked = |formats: &Formats, name: &str| {
        let written = Written {
            id: &id(name),
            format: &formats[name],
            source: "",
            origin: Origin::Group,
        };
        check(written, formats, &BTreeSet::new())
            .slips
            .into_iter()
            .map(|slip| slip.fact)
            .collect::<Vec<_>>()
    };
    assert!(checked(&ladder, "f0").contains(&Fact::Meaning(Meaning::IncludesTooDeep(INCLUDES_DEPTH))));
    let itself = |fact: &Fact<Meaning>| matches!(fact, Fact::Meaning(Meaning::IncludesItself(_)));
    assert!(checked(&each_other, "f3").iter().all(itself));
}
