//! Notes, and the words of objections and concerns.

use chrono::NaiveDate;
use crossterm::event::KeyCode;

use super::hand::Hand;
use super::room::{CHEN, Room};
use crate::live::Draft;
use crate::notation::Language;
use crate::session::command::{Command, Gift};
use crate::session::facts::{Entrusted, Note, NoteKind};
use crate::tui::inputs::{note, words_of};

fn room() -> Room {
    let mut room = Room::consent(Language::FRENCH);
    room.until("react");
    room
}

fn noted(kind: NoteKind, text: &str) -> Command {
    Command::Note(Note {
        kind,
        text: text.to_owned(),
        who: None,
        due: None,
    })
}

#[test]
fn the_first_character_makes_it_an_action_with_who_and_by_when() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Note, None));
    let hand = hand.types("!appeler la mairie").enter().types("ch").enter();
    let hand = hand.types("lundi").enter();
    let due = NaiveDate::from_ymd_opt(2026, 11, 30);
    assert_eq!(
        hand.accepted(),
        [Command::Note(Note {
            kind: NoteKind::Action,
            text: "appeler la mairie".to_owned(),
            who: Some(Entrusted::Person(CHEN)),
            due,
        })]
    );
}

#[test]
fn an_action_may_be_for_somebody_who_is_not_here_and_without_a_day() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Action, None));
    let hand = hand.types("louer la salle").enter().types("Inès").control('s');
    let [Command::Note(note)] = &hand.accepted()[..] else {
        panic!("one note")
    };
    assert_eq!(note.who, Some(Entrusted::Named("Inès".to_owned())));
    assert_eq!(note.due, None);
}

#[test]
fn a_sign_that_is_not_the_first_character_is_text() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Note, None));
    let hand = hand.types("?qui héberge ? b.n/!").enter();
    assert_eq!(hand.accepted(), [noted(NoteKind::Question, "qui héberge ? b.n/!")]);
}

#[test]
fn a_day_that_cannot_be_read_is_refused_and_the_sheet_stays() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Action, None));
    let hand = hand.types("a").enter().enter().types("bientôt").enter();
    assert_eq!(hand.refused, Some(room.context().words.capture_date_unread()));
    assert!(!hand.closed && hand.sent.is_empty());
}

#[test]
fn nothing_written_is_not_kept() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Note, None)).enter();
    assert_eq!(hand.refused, Some(room.context().words.refusal_text_empty()));
}

#[test]
fn ctrl_t_changes_the_kind_and_what_an_action_had_comes_back_with_it() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Action, None));
    let hand = hand.types("x").enter().types("Bruno").control('t').control('t');
    let hand = hand.control('t').control('t').control('s');
    let [Command::Note(note)] = &hand.accepted()[..] else {
        panic!("one note")
    };
    assert_eq!((note.kind, note.who.is_some()), (NoteKind::Action, true));
}

#[test]
fn a_closed_note_opens_again_as_it_was() {
    let room = room();
    let hand = Hand::on(&room, note::sheet(room.context(), NoteKind::Note, None));
    let hand = hand.types("!appeler").enter().types("Bru").press(KeyCode::Esc);
    assert!(hand.closed && hand.sent.is_empty());
    let (name, draft) = hand.draft().unwrap();
    assert_eq!(name, note::DRAFT);
    let again = Hand::on(&room, note::sheet(room.context(), NoteKind::Note, Some(&draft))).control('s');
    let [Command::Note(note)] = &again.accepted()[..] else {
        panic!("one note")
    };
    assert_eq!((note.kind, note.text.as_str()), (NoteKind::Action, "appeler"));
    assert!(note.who.is_some());
}

#[test]
fn the_words_of_an_objection_are_its_persons_and_may_have_many_lines() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("consent_round");
    room.until_asked(CHEN);
    room.gives(CHEN, Gift::Objection(String::new()));
    let hand = Hand::on(
        &room,
        words_of::sheet(room.context(), CHEN, words_of::Of::Objection, None),
    );
    let hand = hand.types("Mondays are").enter().types("market days.").control('s');
    assert_eq!(hand.by(), Some(CHEN));
    assert_eq!(
        hand.sent[0].command,
        Command::Gift(Gift::Objection("Mondays are\nmarket days.".to_owned()))
    );
    assert_eq!(room.meeting.could(hand.sent[0].clone()), Ok(()));
}

#[test]
fn words_given_before_stand_in_the_field_and_a_draft_is_stronger() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("consent_round");
    room.until_asked(CHEN);
    room.gives(CHEN, Gift::Concern("It is late.".to_owned()));
    let open = |draft: Option<&Draft>| words_of::sheet(room.context(), CHEN, words_of::Of::Concern, draft);
    let (name, kept) = open(None).draft().unwrap();
    assert_eq!(
        (name.as_str(), kept.fields),
        ("concern-3-1-1", vec!["It is late.".to_owned()])
    );
    let draft = Draft {
        fields: vec!["It is".to_owned()],
        kind: None,
    };
    assert_eq!(open(Some(&draft)).draft().unwrap().1.fields, ["It is"]);
}
