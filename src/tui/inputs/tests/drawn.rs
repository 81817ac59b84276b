//! Each sheet as it is drawn: pictures in text, and that any size can be drawn.

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::hand::Hand;
use super::room::{CHEN, Room};
use crate::notation::Language;
use crate::session::command::{Command, OnItem};
use crate::session::facts::{ItemKind, NoteKind, Point};
use crate::tui::inputs::confirm::Question;
use crate::tui::inputs::{
    Sheet, confirm, detail, find, help, note, pause, people, pick, points, proposal, reading, time, versions, ways_out,
    words_of,
};
use crate::tui::widgets::hint;

/// The lower part of a screen with this sheet open.
fn drawn(room: &Room, sheet: &dyn Sheet, width: u16, height: u16) -> String {
    let context = room.context();
    let rows = sheet.rows(Size::new(width, height), context).min(height - 1);
    let screen = Rect::new(0, 0, width, rows + 1);
    let mut buffer = Buffer::empty(screen);
    sheet.draw(&mut buffer, Rect::new(0, 0, width, rows), context);
    let last = Rect::new(2, rows, width - 4, 1);
    hint::draw(&mut buffer, last, &sheet.hint(context), context.look);
    let line = |y| {
        (0..width)
            .map(|x| buffer[(x, y)].symbol())
            .collect::<String>()
            .trim_end()
            .to_owned()
    };
    let lines: Vec<String> = (0..=rows).map(line).collect();
    // A session's four characters are drawn by lot.
    lines.join("\n").replace(room.meeting.id(), "k3f9")
}

fn sized(room: &Room, sheet: &dyn Sheet, name: &str) {
    insta::assert_snapshot!(format!("{name}-120x35"), drawn(room, sheet, 120, 35));
    insta::assert_snapshot!(format!("{name}-80x24"), drawn(room, sheet, 80, 24));
    insta::assert_snapshot!(format!("{name}-40x12"), drawn(room, sheet, 40, 12));
}

fn french(step: &str) -> Room {
    let mut room = Room::consent(Language::FRENCH);
    room.until(step);
    room
}

fn english(step: &str) -> Room {
    let mut room = Room::consent(Language::ENGLISH);
    room.until(step);
    room
}

fn with_points() -> Room {
    let mut room = Room::circle(Language::FRENCH);
    room.until("agenda");
    for (title, minutes) in [
        ("La fête d’été, ce qu’on en garde", 5),
        ("Les clés", 20),
        ("Nos outils", 25),
    ] {
        room.does(Command::Item(OnItem::AddPoint(Point {
            title: title.to_owned(),
            kind: Some(ItemKind::Explore),
            by: Some(CHEN),
            minutes: Some(minutes),
        })));
    }
    room
}

#[test]
fn an_action_is_captured() {
    let room = french("react");
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Note, None));
    let hand = hand
        .types("!appeler la mairie pour la salle des fêtes")
        .enter()
        .types("ch")
        .enter()
        .types("lundi");
    sized(&room, &*hand.sheet, "note");
}

#[test]
fn the_words_of_an_objection() {
    let mut room = english("consent_round");
    room.until_asked(CHEN);
    let sheet = words_of::sheet(room.context(), CHEN, words_of::Of::Objection, None);
    let hand = Hand::on(&room, sheet).types("Six of us cannot use it without help.");
    sized(&room, &*hand.sheet, "words");
}

#[test]
fn a_proposal_is_written() {
    let room = french("present");
    let hand = Hand::on(&room, proposal::sheet(room.context(), proposal::Of::Version, None));
    let hand = hand
        .types("Retrouver nos documents, sans dépendre d’une seule personne.")
        .enter();
    let hand = hand.types("À partir du 1er janvier, nos documents partagés sont sur un seul Nextcloud.");
    let hand = hand.enter().enter().types("Deux d’entre nous s’en occupent.");
    sized(&room, &*hand.sheet, "proposal");
}

#[test]
fn a_decision_asks_for_its_details() {
    let room = english("record");
    let sheet = detail::sheet(room.context(), crate::session::event::Detail::Term, None);
    let hand = Hand::on(&room, sheet).types("in six months");
    sized(&room, &*hand.sheet, "detail");
}

#[test]
fn points_are_listed_and_one_is_changed() {
    let room = with_points();
    sized(&room, &*points::sheet(), "points");
    let item = room.meeting.session().item_order[1];
    sized(&room, &*points::point(room.context(), Some(item), None), "point");
}

#[test]
fn somebody_arrives_or_leaves() {
    let room = french("consent_round");
    sized(&room, &*Hand::on(&room, people::sheet()).types("e").sheet, "people");
    let hand = Hand::on(&room, people::sheet()).types("Inès").enter();
    sized(&room, &*hand.sheet, "arrival");
    sized(&room, &*people::about(CHEN), "about");
    sized(
        &room,
        &*Hand::on(&room, people::about(CHEN)).types("2").sheet,
        "departure",
    );
    sized(&room, &*people::about(super::room::HELENE), "expected");
}

#[test]
fn a_person_is_picked_for_the_floor() {
    let mut room = english("react");
    room.space();
    sized(&room, &*pick::sheet(pick::For::Floor), "pick");
}

#[test]
fn pauses_doors_and_ways_out_are_offered() {
    let room = french("react");
    sized(&room, &*pause::sheet(), "pause");
    sized(
        &room,
        &*Hand::on(&room, pause::sheet()).types("4").types("14 h 30").sheet,
        "until",
    );
    let mut circle = with_points();
    circle.until("explore");
    circle.pass(11);
    sized(&circle, &*time::sheet(), "doors");
    let mut speaking = french("present");
    speaking.pass(2);
    sized(&speaking, &*time::exact(speaking.context()), "exact");
    let mut stuck = Room::consent(Language::FRENCH);
    stuck.until_amendment();
    sized(&stuck, &*ways_out::sheet(None), "ways");
    sized(
        &stuck,
        &*Hand::on(&stuck, ways_out::sheet(None)).types("2").sheet,
        "way",
    );
}

#[test]
fn a_question_stands_with_its_answers() {
    let room = french("react");
    sized(&room, &*confirm::sheet(Question::Finish(vec![CHEN])), "finish");
    sized(&room, &*confirm::sheet(Question::Leave), "leave");
}

#[test]
fn the_search_lists_what_it_finds() {
    let mut room = english("react");
    room.space();
    sized(&room, &*find::sheet(), "find");
    sized(
        &room,
        &*Hand::on(&room, find::sheet()).types("floor").sheet,
        "find-floor",
    );
}

#[test]
fn the_help_and_the_marks() {
    let room = french("react");
    sized(&room, &*help::sheet(), "help");
    sized(&room, &*Hand::on(&room, help::sheet()).types("?").sheet, "marks");
}

#[test]
fn versions_stand_with_what_has_changed() {
    let mut room = english("clarify");
    room.does(Command::Item(OnItem::Propose(super::room::text(
        "We meet on the first Tuesday.\n\nAt eight.",
    ))));
    sized(&room, &*versions::sheet(room.context()), "versions");
}

/// Every sheet there is, over a meeting in which it can be opened.
fn all(consent: &Room, circle: &Room) -> Vec<Box<dyn Sheet>> {
    let context = consent.context();
    vec![
        note::sheet(context, NoteKind::Action, None),
        words_of::sheet(context, CHEN, words_of::Of::Concern, None),
        proposal::sheet(context, proposal::Of::Version, None),
        detail::sheet(context, crate::session::event::Detail::Owner, None),
        points::sheet(),
        points::point(circle.context(), None, None),
        people::sheet(),
        people::about(CHEN),
        Hand::on(consent, people::sheet()).types("Inès").enter().sheet,
        Hand::on(consent, people::about(CHEN)).types("2").sheet,
        Hand::on(consent, people::about(CHEN)).types("3").sheet,
        Hand::on(consent, people::about(CHEN)).types("4").sheet,
        pick::sheet(pick::For::WantsFloor),
        pause::sheet(),
        Hand::on(consent, pause::sheet()).types("4").sheet,
        time::sheet(),
        time::exact(context),
        ways_out::sheet(None),
        Hand::on(consent, ways_out::sheet(None)).types("3").sheet,
        confirm::sheet(Question::Close),
        find::sheet(),
        help::sheet(),
        versions::sheet(context),
        reading::sheet("Note".to_owned(), "A long text. ".repeat(60)),
    ]
}

fn keys() -> impl Strategy<Value = Vec<crossterm::event::KeyEvent>> {
    use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
    let plain = prop_oneof![
        3 => "[a-zA-Zé!?> 0-9é&]".prop_map(|text| KeyCode::Char(text.chars().next().unwrap())),
        2 => prop::sample::select(vec![
            KeyCode::Enter, KeyCode::Tab, KeyCode::BackTab, KeyCode::Up, KeyCode::Down, KeyCode::Left, KeyCode::Right,
            KeyCode::Backspace, KeyCode::Delete, KeyCode::Home, KeyCode::End, KeyCode::PageDown, KeyCode::F(5),
        ]),
    ];
    let control = prop::sample::select(vec!['t', 'z', 'y', 's']);
    let key = prop_oneof![
        5 => plain.prop_map(|code| KeyEvent::new(code, KeyModifiers::NONE)),
        1 => control.prop_map(|letter| KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL)),
    ];
    prop::collection::vec(key, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Law: any sheet can be drawn in any size after any keys, and says something in its hint line; nothing is drawn outside its place.
    #[test]
    fn every_sheet_can_be_drawn_in_any_size(
        (width, height, keys) in (1u16..130, 1u16..40, keys()),
    ) {
        let (mut consent, circle) = (Room::consent(Language::FRENCH), with_points());
        consent.until_amendment();
        for sheet in all(&consent, &circle) {
            let mut hand = Hand::on(&consent, sheet);
            for key in &keys {
                if !hand.closed {
                    hand = hand.key(key.code, key.modifiers);
                }
            }
            let context = consent.context();
            let size = Size::new(width, height);
            let rows = hand.sheet.rows(size, context).min(height);
            let screen = Rect::new(0, 0, width, height);
            let mut buffer = Buffer::empty(screen);
            let place = Rect { y: height - rows, height: rows, ..screen };
            hand.sheet.draw(&mut buffer, place, context);
            for y in 0..height - rows {
                for x in 0..width {
                    prop_assert_eq!(buffer[(x, y)].symbol(), " ");
                }
            }
            hint::draw(&mut buffer, screen, &hand.sheet.hint(context), context.look);
        }
    }

    /// Law: while a sheet takes text, no letter leaves it: each is text in it, whatever the key means elsewhere.
    #[test]
    fn no_typed_letter_is_lost_to_a_key(text in "[a-z.:/?!+<>0-9-]{1,12}") {
        let mut room = Room::consent(Language::ENGLISH);
        room.until_amendment();
        let context = room.context();
        let sheets = [
            words_of::sheet(context, CHEN, words_of::Of::Concern, None),
            proposal::sheet(context, proposal::Of::Version, Some(&crate::live::Draft::default())),
            detail::sheet(context, crate::session::event::Detail::Criteria, None),
        ];
        for sheet in sheets {
            let hand = Hand::on(&room, sheet).types(&text);
            prop_assert_eq!(hand.not_mine, 0);
            let (_, draft) = hand.draft().unwrap();
            prop_assert_eq!(&draft.fields[0], &text);
        }
    }
}
