//! Home in all sizes, and what its keys want.

use crossterm::event::{KeyCode, KeyEvent};
use proptest::prelude::*;

use super::*;
use crate::session::ids::ItemId;
use crate::tui::theme::{DARK, Depth, Theme, UNICODE};
use crate::words::tests::{english, french};

const LOOK: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn held(id: &str, title: &str, purpose: &str, people: (u16, u16), minutes: u64) -> Listed {
    Listed::Held {
        id: Id::new(id).unwrap(),
        title: title.into(),
        purpose: purpose.into(),
        people,
        time: Duration::from_secs(minutes * 60),
    }
}

/// The view of picture 39.
fn garden() -> HomeView {
    HomeView {
        team: "Le Grand Jardin".into(),
        folder: "~/jardin".into(),
        meetings: 12,
        decisions_kept: 9,
        first_start: None,
        to_go_on: vec![GoOn {
            session: "k3f9".into(),
            subject: "Choisir nos outils numériques".into(),
            touched: day("2026-11-24").and_hms_opt(15, 21, 0).unwrap(),
            step: Some("Objections".into()),
            floor: Some("Élise".into()),
        }],
        formats: vec![
            held(
                "consent_full",
                "Décision par consentement",
                "avancer dès que plus personne n’objecte",
                (3, 15),
                65,
            ),
            held(
                "consent_light",
                "Consentement éclair",
                "pour les petites choses réversibles",
                (3, 15),
                2,
            ),
            held(
                "circle_meeting",
                "Réunion de cercle",
                "inclusion, points, décisions, déclusion",
                (3, 12),
                60,
            ),
            Listed::Broken {
                file: "notre.ron".into(),
                reason: "ligne 12 : `Rond` : `Round` ?".into(),
            },
        ],
        decisions: vec![
            decided(1, "Les clés de la cabane", "2026-09-03", Some("2026-11-28")),
            decided(2, "La fête 2026 : qui fait quoi", "2026-11-14", None),
        ],
        set_aside: vec![],
        now: day("2026-11-24").and_hms_opt(15, 33, 0).unwrap(),
    }
}

fn decided(item: u16, title: &str, on: &str, again: Option<&str>) -> Decided {
    let id = DecisionId {
        session: "aaaa".into(),
        item: ItemId(item),
    };
    Decided {
        id,
        title: title.into(),
        outcome: "adoptée".into(),
        on: day(on),
        again: again.map(day),
    }
}

fn first_start() -> HomeView {
    let first = FirstStart {
        folder: "~/.local/share/ronde".into(),
        format: Id::new("consent_full").ok(),
    };
    HomeView {
        team: String::new(),
        folder: "~/.local/share/ronde".into(),
        meetings: 0,
        decisions_kept: 0,
        first_start: Some(first),
        to_go_on: vec![],
        decisions: vec![],
        ..garden()
    }
}

fn dump(home: &Home, view: &HomeView, (columns, rows): (u16, u16), words: &Words) -> Vec<String> {
    let place = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(place);
    home.draw(&mut buffer, place, view, (words, LOOK));
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

#[test]
fn home_at_80_by_24_in_french_is_as_in_picture_39() {
    insta::assert_snapshot!(dump(&Home::default(), &garden(), (80, 24), french()).join("\n"));
}

#[test]
fn home_at_120_by_35_in_english_has_people_and_air() {
    insta::assert_snapshot!(dump(&Home::default(), &garden(), (120, 35), english()).join("\n"));
}

#[test]
fn a_first_start_says_where_sessions_will_be_kept_and_offers_to_try() {
    let (mut home, view) = (Home::default(), first_start());
    let lines = dump(&home, &view, (80, 24), english());
    let all = lines.join("\n");
    assert!(all.contains("Meetings will be kept in ~/.local/share/ronde."), "{all}");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("▌ To try it: a meeting with example people.")),
        "{all}"
    );
    assert!(lines[23].contains("try with example people"), "{all}");
    let consent = Id::new("consent_full").unwrap();
    assert_eq!(
        home.answer(Intent::Next, &view),
        Some(HomeWants::TryWithExamplePeople(consent.clone()))
    );
    home.answer(Intent::Down, &view);
    assert_eq!(home.answer(Intent::Next, &view), Some(HomeWants::Begin(consent)));
}

#[test]
fn many_sessions_to_go_on_with_leave_what_can_be_begun_in_sight_and_are_all_reached() {
    let (mut home, mut view) = (Home::default(), garden());
    let go_on = view.to_go_on[0].clone();
    view.to_go_on = (1..=20)
        .map(|number| GoOn {
            session: format!("s{number}"),
            subject: format!("Sujet {number}."),
            ..go_on.clone()
        })
        .collect();
    for size in [(80, 24), (120, 35)] {
        let all = dump(&home, &view, size, french()).join("\n");
        assert!(all.contains("▾ 16 autres") && all.contains("Commencer"), "{all}");
    }
    for number in 1..=20 {
        let lines = dump(&home, &view, (80, 24), french());
        let at = lines.iter().find(|line| line.starts_with('▌')).unwrap();
        assert!(at.contains(&format!("Sujet {number}.")), "{at}");
        home.answer(Intent::Down, &view);
    }
}

#[test]
fn what_begins_with_what_is_looked_for_stands_first() {
    let mut view = garden();
    view.to_go_on.clear();
    view.formats = vec![
        held("check_in", "Tour d’inclusion", "être entendu une fois", (2, 15), 6),
        held(
            "round",
            "Un tour sur une question",
            "entendre tout le monde",
            (2, 25),
            16,
        ),
    ];
    let mut home = Home::default();
    home.answer(Intent::Find, &view);
    for letter in "un tour".chars() {
        home.typed(&Typed::Key(KeyEvent::from(KeyCode::Char(letter))), &view);
    }
    assert_eq!(
        home.answer(Intent::Open, &view),
        Some(HomeWants::Begin(Id::new("round").unwrap()))
    );
}

#[test]
fn space_goes_on_first_and_a_broken_format_cannot_be_begun() {
    let (mut home, view) = (Home::default(), garden());
    assert_eq!(home.answer(Intent::Next, &view), Some(HomeWants::GoOn("k3f9".into())));
    for _ in 0..4 {
        home.answer(Intent::Down, &view);
    }
    assert_eq!(home.answer(Intent::Open, &view), None);
    let lines = dump(&home, &view, (80, 24), french());
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("▌ notre.ron ne peut pas être lu")),
        "{lines:?}"
    );
    home.answer(Intent::NextPart, &view);
    let id = view.decisions[0].id.clone();
    assert_eq!(home.answer(Intent::Next, &view), Some(HomeWants::Open(id)));
    home.answer(Intent::NextPart, &view);
    assert_eq!(home.answer(Intent::Next, &view), Some(HomeWants::GoOn("k3f9".into())));
}

#[test]
fn what_is_looked_for_filters_all_three_with_or_without_accents() {
    let (mut home, view) = (Home::default(), garden());
    home.answer(Intent::Find, &view);
    assert!(home.takes_text());
    home.typed(&Typed::Pasted("cles".into()), &view);
    let lines = dump(&home, &view, (80, 24), french());
    assert!(lines[0].ends_with("/ cles▏"), "{lines:?}");
    assert!(
        lines.iter().any(|line| line.starts_with("▌ Les clés de la cabane")),
        "{lines:?}"
    );
    assert!(!lines.iter().any(|line| line.contains("Choisir")), "{lines:?}");
    for _ in 0..4 {
        home.typed(&Typed::Key(KeyEvent::from(KeyCode::Backspace)), &view);
    }
    home.typed(&Typed::Pasted("eclair".into()), &view);
    assert_eq!(
        home.answer(Intent::Open, &view),
        Some(HomeWants::Begin(Id::new("consent_light").unwrap()))
    );
    home.typed(&Typed::Pasted(" zzz".into()), &view);
    let lines = dump(&home, &view, (80, 24), french());
    assert!(
        lines
            .iter()
            .any(|line| line.contains("Rien ne correspond à «\u{a0}eclair zzz\u{a0}»")),
        "{lines:?}"
    );
    home.answer(Intent::Close, &view);
    assert!(!home.takes_text());
    assert_eq!(home.answer(Intent::Next, &view), Some(HomeWants::GoOn("k3f9".into())));
}

#[test]
fn forty_formats_scroll_and_the_others_are_counted() {
    let mut view = garden();
    view.formats = (0..40)
        .map(|number| held(&format!("f{number}"), &format!("Format {number}"), "", (2, 9), 20))
        .collect();
    let mut home = Home::default();
    for _ in 0..20 {
        home.answer(Intent::Down, &view);
    }
    let lines = dump(&home, &view, (80, 24), english());
    assert!(lines.iter().any(|line| line.starts_with("▌ Format 19")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("others")), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("Look back")), "{lines:?}");
}

proptest! {
    #[test]
    fn at_any_size_the_selected_thing_is_seen_and_nothing_breaks(
        columns in 1u16..201, rows in 1u16..51, downs in 0usize..9, first in any::<bool>(),
        title in "[a-z王\u{202e}\u{1b}\u{301}🧑 ]{0,30}",
    ) {
        let mut view = if first { first_start() } else { garden() };
        view.team = title.clone();
        view.formats.push(held("own", &title, &title, (1, 200), 1));
        view.decisions.push(decided(3, &title, "2026-01-01", Some("2026-02-01")));
        view.set_aside.push(SetAside { file: title.clone(), reason: title });
        let mut home = Home::default();
        for _ in 0..downs {
            home.answer(Intent::Down, &view);
        }
        let lines = dump(&home, &view, (columns, rows), french());
        if columns >= 40 && rows >= 12 {
            prop_assert!(lines.iter().any(|line| line.starts_with('▌')), "{lines:#?}");
        }
        let shown = lines.join("");
        let harmful = shown.chars().find(|sign| sign.is_control() || *sign == '\u{202e}');
        prop_assert_eq!(harmful, None);
    }
}
