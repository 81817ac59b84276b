//! Setup in all sizes, what is said while one types, and what a meeting begins with.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crossterm::event::{KeyCode, KeyEvent};
use proptest::prelude::*;

use super::*;
use crate::format::library::{Library, Source};
use crate::notation::Id;
use crate::session::decide::{RoleFor, begin};
use crate::session::event::{Audience, Privacy, TurnTime};
use crate::store::library::shipped;
use crate::tui::theme::{DARK, Depth, Theme, UNICODE};
use crate::words::tests::{english, french};

const LOOK: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

static FORMATS: LazyLock<Formats> = LazyLock::new(|| {
    let sources = shipped().filter_map(|source| {
        Some(Source {
            id: Id::new(&source.id).ok()?,
            origin: crate::format::Origin::Shipped,
            text: source.text.ok()?,
        })
    });
    Library::read(sources.collect::<Vec<_>>()).formats().clone()
});

const TWELVE: &str = "Aïcha, Bruno, Chen, Dominique, Élise, Farid, Gwenaëlle, Hélène, Inès, Joseph, Khadija, Léo";

fn id(text: &str) -> Id {
    Id::new(text).unwrap()
}

fn around(words: &Words) -> Around<'_> {
    let now = "2026-11-24T14:00:00+01:00".parse().unwrap();
    Around {
        formats: &FORMATS,
        words,
        look: LOOK,
        now,
    }
}

fn given(format: &str) -> Setup {
    let own = FORMATS.get(&id(format)).unwrap();
    Setup {
        format: id(format),
        opening: own.opening.as_deref().cloned(),
        closing: own.closing.as_deref().cloned(),
        subject: String::new(),
        people: Vec::new(),
        roles: BTreeMap::new(),
        language: "fr".into(),
        end: None,
        screen: Audience::Everyone,
        turn_time: TurnTime::Quiet,
        fitted: Vec::new(),
        workspace: None,
        words: None,
        privacy: Privacy::default(),
        seed: [0; 32],
        wall: around(english()).now,
    }
}

fn coordination() -> Circle {
    Circle {
        id: id("coordination"),
        people: ["Aïcha", "Bruno", "Chen"].map(str::to_owned).into(),
        roles: BTreeMap::from([(id("facilitator"), "Chen".to_owned())]),
    }
}

fn screen(words: &Words) -> SetupScreen {
    SetupScreen::new(given("consent_full"), vec![coordination()], around(words))
}

fn type_in(screen: &mut SetupScreen, text: &str, words: &Words) {
    for letter in text.chars() {
        screen.typed(&Typed::Key(KeyEvent::from(KeyCode::Char(letter))), around(words));
    }
}

fn to(screen: &mut SetupScreen, slot: Slot, words: &Words) {
    for _ in 0..20 {
        screen.answer(Intent::Up, around(words));
    }
    while screen.fields.in_use() != slot {
        screen.answer(Intent::Open, around(words));
        assert_eq!(screen.part, PartInUse::Fields, "{slot:?} is not there");
    }
}

use super::fields::Slot;

/// The meeting of picture 12.
fn autumn(words: &Words) -> SetupScreen {
    let mut screen = screen(words);
    type_in(&mut screen, "L’avenir de la fête d’automne", words);
    screen.answer(Intent::Open, around(words));
    screen.typed(&Typed::Pasted(TWELVE.into()), around(words));
    screen.answer(Intent::Open, around(words));
    type_in(&mut screen, "hél", words);
    screen.answer(Intent::Open, around(words));
    type_in(&mut screen, "br", words);
    to(&mut screen, Slot::End, words);
    type_in(&mut screen, "15 h", words);
    screen
}

fn dump(screen: &SetupScreen, (columns, rows): (u16, u16), words: &Words) -> Vec<String> {
    let place = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(place);
    screen.draw(&mut buffer, place, around(words));
    (0..rows)
        .map(|y| {
            (0..columns)
                .map(|x| buffer[(x, y)].symbol())
                .collect::<String>()
                .trim_end()
                .to_owned()
        })
        .collect()
}

fn sentence(screen: &SetupScreen) -> String {
    let lines = dump(screen, (120, 45), english());
    let found = lines
        .iter()
        .find_map(|line| line.find("You will end").map(|at| line[at..].to_owned()));
    found.unwrap_or_else(|| panic!("{lines:#?}"))
}

fn begun(screen: &mut SetupScreen, words: &Words) -> Setup {
    match screen.answer(Intent::Keep, around(words)) {
        Some(SetupWants::Begin(setup)) => *setup,
        other => panic!("{other:?}, {:?}", screen.notice),
    }
}

#[test]
fn setup_at_120_by_35_in_french_is_as_in_picture_12() {
    insta::assert_snapshot!(dump(&autumn(french()), (120, 35), french()).join("\n"));
}

#[test]
fn setup_at_80_by_24_in_english_keeps_the_sentence_and_the_first_offers() {
    insta::assert_snapshot!(dump(&autumn(english()), (80, 24), english()).join("\n"));
}

#[test]
fn when_it_will_end_changes_while_one_types() {
    let mut screen = screen(english());
    let mut seen = vec![sentence(&screen)];
    to(&mut screen, Slot::People, english());
    for name in ["Aïcha, Bruno", ", Chen, Élise, Farid", ", Hélène"] {
        type_in(&mut screen, name, english());
        seen.push(sentence(&screen));
    }
    to(&mut screen, Slot::End, english());
    type_in(&mut screen, "14:2", english());
    seen.push(sentence(&screen));
    type_in(&mut screen, "0", english());
    seen.push(sentence(&screen));
    seen.dedup();
    assert_eq!(seen.len(), 5, "{seen:#?}");
    assert!(seen[4].contains("after 14:20"), "{seen:#?}");
}

#[test]
fn first_letters_suffice_for_roles_and_the_lot() {
    let mut screen = autumn(french());
    to(&mut screen, Slot::Role(3), french());
    type_in(&mut screen, "tira", french());
    let setup = begun(&mut screen, french());
    assert_eq!(setup.subject, "L’avenir de la fête d’automne");
    assert_eq!(setup.people.len(), 12);
    assert_eq!(setup.roles.get(&id("facilitator")), Some(&RoleFor::Person(7)));
    assert_eq!(setup.roles.get(&id("proposal_holder")), Some(&RoleFor::Person(1)));
    assert_eq!(setup.roles.values().filter(|whom| **whom == RoleFor::ByLot).count(), 1);
    assert_eq!(setup.end, Some(60 * 60 * 1_000));
    assert_eq!(setup.language, "fr");
    let sources = FORMATS.keys().map(|id| (id.clone(), String::new())).collect();
    assert!(begin(setup, &FORMATS, &sources).is_ok());
}

#[test]
fn a_circle_is_put_in_with_its_roles() {
    let mut screen = screen(english());
    to(&mut screen, Slot::People, english());
    screen.typed(&Typed::Key(KeyEvent::from(KeyCode::Down)), around(english()));
    to(&mut screen, Slot::Subject, english());
    type_in(&mut screen, "Tools", english());
    let setup = begun(&mut screen, english());
    let names: Vec<&str> = setup.people.iter().map(|guest| guest.name.as_str()).collect();
    assert_eq!(names, ["Aïcha", "Bruno", "Chen"]);
    assert_eq!(setup.roles.get(&id("facilitator")), Some(&RoleFor::Person(2)));
}

#[test]
fn offers_are_taken_and_given_back_by_number_and_the_plan_follows() {
    let mut screen = autumn(english());
    screen.answer(Intent::NextPart, around(english()));
    assert_eq!(screen.digits(), Digits::Offered);
    let before = screen.fit(around(english()));
    assert!(
        before.beyond().is_some() && before.offers.len() > 1,
        "{:?}",
        before.offers
    );
    screen.answer(Intent::Number(1), around(english()));
    let after = screen.fit(around(english()));
    assert_eq!(after.fitted.len(), 1);
    assert!(after.total < before.total);
    assert_eq!(after.offers[0], before.offers[0]);
    screen.answer(Intent::Number(1), around(english()));
    assert_eq!(screen.fit(around(english())).total, before.total);
}

#[test]
fn a_later_end_is_written_into_its_field_and_then_the_time_is_enough() {
    let mut screen = autumn(english());
    screen.answer(Intent::NextPart, around(english()));
    let last = screen.fit(around(english())).offers.len();
    screen.answer(Intent::Number(u8::try_from(last).unwrap()), around(english()));
    assert!(
        sentence(&screen).contains("within the planned time"),
        "{}",
        sentence(&screen)
    );
    assert!(screen.fit(around(english())).offers.is_empty());
}

#[test]
fn it_begins_too_late_and_short_of_people_and_says_so() {
    let mut screen = screen(english());
    type_in(&mut screen, "Tools", english());
    screen.answer(Intent::Open, around(english()));
    type_in(&mut screen, "Aïcha, Bruno", english());
    to(&mut screen, Slot::End, english());
    type_in(&mut screen, "14:05", english());
    let all = dump(&screen, (120, 45), english()).join("\n");
    assert!(all.contains("This format is made for"), "{all}");
    assert!(sentence(&screen).contains("after 14:05"));
    assert_eq!(begun(&mut screen, english()).people.len(), 2);
}

#[test]
fn two_people_of_one_name_are_told_apart_before_it_begins() {
    let mut screen = screen(english());
    type_in(&mut screen, "Tea at four?", english());
    screen.answer(Intent::Open, around(english()));
    screen.typed(&Typed::Pasted("Marie, Bruno, marie".into()), around(english()));
    assert!(screen.answer(Intent::Keep, around(english())).is_none());
    let said = screen.notice.clone().unwrap_or_default();
    assert!(said.starts_with("There is already a marie"), "{said}");
    assert_eq!(screen.fields.in_use(), Slot::People);
    type_in(&mut screen, " B.", english());
    assert_eq!(begun(&mut screen, english()).people.len(), 3);
}

#[test]
fn without_subject_or_people_it_says_what_is_missing() {
    let mut screen = screen(english());
    assert_eq!(screen.answer(Intent::Keep, around(english())), None);
    assert_eq!(screen.notice, Some("What is it about?".into()));
    type_in(&mut screen, "Tools", english());
    assert_eq!(screen.answer(Intent::Keep, around(english())), None);
    assert_eq!(screen.fields.in_use(), Slot::People);
    assert!(dump(&screen, (80, 24), english())[22].contains("At least one person is needed."));
}

#[test]
fn who_would_facilitate_and_carry_the_proposal_is_named() {
    let mut screen = autumn(english());
    to(&mut screen, Slot::Role(0), english());
    screen.typed(&Typed::Key(KeyEvent::from(KeyCode::Delete)), around(english()));
    type_in(&mut screen, "Bru", english());
    let all = dump(&screen, (120, 45), english()).join(" ");
    assert!(all.contains("Bruno would facilitate"), "{all}");
}

#[test]
fn what_the_command_line_said_stands_in_the_fields() {
    let mut setup = given("consent_full");
    setup.subject = "Tools".into();
    setup.people = ["Aïcha", "Bruno"].map(Guest::here).into();
    setup.roles.insert(id("proposal_holder"), RoleFor::Person(1));
    setup.end = Some(90 * 60 * 1_000);
    let mut screen = SetupScreen::new(setup.clone(), Vec::new(), around(english()));
    assert_eq!(screen.fields.in_use(), Slot::People);
    assert_eq!(begun(&mut screen, english()), setup);
}

#[test]
fn opening_and_closing_can_be_left_out() {
    let mut screen = autumn(english());
    let before = screen.fit(around(english())).total;
    to(&mut screen, Slot::Opening, english());
    screen.answer(Intent::Right, around(english()));
    assert!(screen.fit(around(english())).total < before);
    assert_eq!(begun(&mut screen, english()).opening, None);
}

proptest! {
    #[test]
    fn at_any_size_and_with_any_text_nothing_breaks(
        columns in 1u16..201, rows in 1u16..51, enters in 0usize..14,
        text in "[a-zÉ王,;\u{202e}\u{1b}\u{301}🧑\u{200d}0-9: ]{0,40}",
    ) {
        let mut screen = screen(french());
        for _ in 0..enters {
            screen.typed(&Typed::Pasted(text.clone()), around(french()));
            screen.answer(Intent::Open, around(french()));
        }
        let lines = dump(&screen, (columns, rows), french());
        let harmful = lines.join("").chars().find(|sign| sign.is_control() || *sign == '\u{202e}');
        prop_assert_eq!(harmful, None);
        if columns >= 40 && rows >= 12 {
            prop_assert!(lines.iter().any(|line| line.contains("Vous finirez")), "{lines:#?}");
            let in_use = lines.iter().any(|line| line.contains('▌'));
            prop_assert!(in_use || screen.part == PartInUse::Offers, "{lines:#?}");
        }
    }
}
