//! Review in all sizes, and what its keys do.

use std::collections::BTreeSet;

use crossterm::event::KeyEvent;
use proptest::prelude::*;

use super::*;
use crate::session::decision::{Kept, Matter, Raised};
use crate::session::event::{ObjectionState, Word};
use crate::session::facts::{Care, Entrusted, Later, Outcome};
use crate::session::ids::{ItemId, ObjectionId};
use crate::session::readable::{Name, Wording};
use crate::tui::theme::{DARK, Depth, Theme, UNICODE};
use crate::words::tests::{english, french};

const LOOK: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

fn said(text: &str) -> Wording {
    Wording::Said(text.into())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The decision of picture 13.
fn cloud() -> Decision {
    let names = ["Aïcha", "Bruno", "Chen", "Dominique", "Élise"];
    Decision {
        matter: Matter {
            id: DecisionId {
                session: "k3f9".into(),
                item: ItemId(1),
            },
            title: said("Shared documents on one Nextcloud"),
            kind: None,
            by: None,
            holder: Some(Name::Known("Bruno".into())),
            version: 3,
            text: Some(said(
                "From 1 January we keep our shared documents on one Nextcloud, hosted by a member of the CHATONS network.\n\n\
                 Four of us look after it and show newcomers around.",
            )),
            care: Care {
                need: Some(said("find our documents without depending on one person")),
                owner: Some(Entrusted::Person(Name::Known("Bruno".into()))),
                term: Some(day("2027-04-30")),
                review: Some(day("2027-04-03")),
                criteria: Some(said("half of us used it in March")),
            },
            left_open: BTreeSet::new(),
            versions: Vec::new(),
            objections: vec![Raised {
                number: ObjectionId(1),
                text: Some(said("six people cannot use it without help")),
                version: 1,
                state: ObjectionState::Lifted(3),
                word: Some(Word::Own),
                by: None,
            }],
            concerns: vec![Kept {
                text: Some(said("It may be slow over the village’s connection.")),
                by: None,
            }],
        },
        outcome: Outcome::Adopted { version: 3 },
        decided_at: "2026-11-24T15:42:00+01:00".parse().unwrap(),
        format: None,
        absent: None,
        missing_count: 0,
        objection_test: None,
        present: names.map(|name| Name::Known(name.into())).into(),
        left_before: Vec::new(),
    }
}

fn another(item: u16, title: &str, outcome: Outcome<Wording, Name>, review: Option<&str>) -> Decision {
    let mut other = cloud();
    other.matter.id.item = ItemId(item);
    other.matter.title = said(title);
    other.matter.care = Care {
        need: None,
        owner: None,
        term: None,
        review: review.map(day),
        criteria: None,
    };
    other.matter.text = None;
    other.outcome = outcome;
    other.decided_at = "2026-10-03T15:42:00+01:00".parse().unwrap();
    other
}

fn garden() -> Vec<Decision> {
    vec![
        cloud(),
        another(
            2,
            "Leave the commercial chat",
            Outcome::Deferred(Later::default()),
            None,
        ),
        another(
            3,
            "Who may borrow the tools",
            Outcome::Adopted { version: 1 },
            Some("2026-11-28"),
        ),
    ]
}

fn around<'a>(decisions: &'a [Decision], words: &'a Words) -> Around<'a> {
    Around {
        decisions,
        words,
        look: LOOK,
        today: day("2026-11-24"),
    }
}

fn dump(review: &Review, (columns, rows): (u16, u16), around: Around<'_>) -> Vec<String> {
    let place = Rect::new(0, 0, columns, rows);
    let mut buffer = Buffer::empty(place);
    review.draw(&mut buffer, place, around);
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
fn review_at_120_by_35_in_english_is_as_in_picture_13() {
    let decisions = garden();
    insta::assert_snapshot!(dump(&Review::default(), (120, 35), around(&decisions, english())).join("\n"));
}

#[test]
fn a_decision_opened_at_80_by_24_in_french_is_read_alone() {
    let decisions = garden();
    let review = Review::opened_at(decisions[0].id(), &decisions);
    insta::assert_snapshot!(dump(&review, (80, 24), around(&decisions, french())).join("\n"));
}

#[test]
fn space_opens_a_decision_arrows_scroll_it_and_esc_goes_back_one_step_at_a_time() {
    let decisions = garden();
    let now = around(&decisions, english());
    let mut review = Review::default();
    review.answer(Intent::Down, now);
    assert!(
        dump(&review, (80, 24), now)
            .iter()
            .any(|line| line.starts_with("▌ ◦ Leave the commercial chat"))
    );
    review.answer(Intent::Up, now);
    review.answer(Intent::Next, now);
    let whole = dump(&review, (60, 12), now);
    review.answer(Intent::Down, now);
    assert_ne!(dump(&review, (60, 12), now), whole);
    assert!(whole.iter().any(|line| line.contains("lines 1 to 8 of")), "{whole:?}");
    assert_eq!(review.answer(Intent::Close, now), None);
    assert_eq!(review.answer(Intent::Close, now), Some(ReviewWants::Back));
}

#[test]
fn what_is_looked_for_is_found_in_titles_texts_and_needs() {
    let decisions = garden();
    let now = around(&decisions, english());
    let mut review = Review::default();
    review.answer(Intent::Find, now);
    review.typed(&Typed::Pasted("chatons depending".into()), now);
    let lines = dump(&review, (120, 35), now);
    assert!(
        lines[0].contains("/ chatons depending▏") && lines[0].ends_with("1 of 3 decisions"),
        "{lines:?}"
    );
    review.typed(&Typed::Key(KeyEvent::from(KeyCode::Char('x'))), now);
    assert!(
        dump(&review, (120, 35), now)
            .join("")
            .contains("Nothing matches “chatons dependingx”.")
    );
}

#[test]
fn where_nothing_was_decided_it_says_so() {
    let lines = dump(&Review::default(), (80, 24), around(&[], french())).join("\n");
    assert!(lines.contains("Pas encore de décision."), "{lines}");
}

proptest! {
    #[test]
    fn at_any_size_and_with_any_text_nothing_breaks(
        columns in 1u16..201, rows in 1u16..51, opened in any::<bool>(), downs in 0usize..4,
        text in "[a-z王\n\u{202e}\u{1b}\u{301}🧑 ]{0,60}",
    ) {
        let mut decisions = garden();
        decisions[0].matter.title = said(&text);
        decisions[0].matter.text = Some(said(&text));
        decisions[0].matter.concerns.push(Kept { text: None, by: None });
        let now = around(&decisions, french());
        let mut review = Review { opened, ..Review::default() };
        for _ in 0..downs {
            review.answer(Intent::Down, now);
        }
        let shown = dump(&review, (columns, rows), now).join("");
        let harmful = shown.chars().find(|sign| sign.is_control() || *sign == '\u{202e}');
        prop_assert_eq!(harmful, None);
    }
}
