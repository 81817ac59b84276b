//! Texts to decide on, what a decision carries, points of the agenda, ways out, questions.

use chrono::NaiveDate;
use crossterm::event::KeyCode;

use super::hand::Hand;
use super::room::{BRUNO, CHEN, Room, text};
use crate::notation::Language;
use crate::session::command::{Agenda, Command, OnItem};
use crate::session::event::{Amendment, Detail};
use crate::session::facts::{Care, Entrusted, GroupQuestion, ItemKind, Later, Point, WayOut};
use crate::session::ids::ItemId;
use crate::tui::inputs::confirm::Question;
use crate::tui::inputs::{confirm, detail, points, proposal, versions, ways_out};
use crate::tui::intent::Intent;

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

#[test]
fn a_proposal_is_the_need_then_the_text_then_its_days() {
    let mut room = Room::consent(Language::FRENCH);
    room.until("present");
    let hand = Hand::on(&room, proposal::sheet(room.context(), proposal::Of::Version, None));
    let hand = hand.types("Retrouver nos documents.").enter();
    let hand = hand
        .types("Un seul Nextcloud.")
        .enter()
        .enter()
        .types("À partir de janvier.");
    let hand = hand
        .press(KeyCode::Tab)
        .press(KeyCode::Tab)
        .types("dans six mois")
        .control('s');
    let [Command::Item(OnItem::Propose(draft))] = &hand.accepted()[..] else {
        panic!("a text")
    };
    assert_eq!(draft.need.as_deref(), Some("Retrouver nos documents."));
    assert_eq!(draft.text, "Un seul Nextcloud.\n\nÀ partir de janvier.");
    assert_eq!((draft.term, draft.review), (None, day(2027, 5, 24)));
}

#[test]
fn the_holders_words_begin_with_the_newest_version() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("amend");
    let of = proposal::Of::Choice(Amendment::Clarify);
    let hand = Hand::on(&room, proposal::sheet(room.context(), of, None))
        .types(" At eight.")
        .control('s');
    let [Command::Item(OnItem::Amend { choice, text })] = &hand.accepted()[..] else {
        panic!("a choice")
    };
    assert_eq!(*choice, Amendment::Clarify);
    assert_eq!(text.as_ref().unwrap().text, "We meet on Mondays. At eight.");
}

#[test]
fn an_amendment_begins_with_what_lies_on_the_table() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until_amendment();
    room.does(Command::Item(OnItem::Propose(text("We meet on Tuesdays."))));
    let sheet = proposal::sheet(room.context(), proposal::Of::Version, None);
    assert_eq!(sheet.draft().unwrap().1.fields[1], "We meet on Tuesdays.");
    let shown = Hand::on(&room, versions::sheet(room.context()))
        .press(KeyCode::Left)
        .press(KeyCode::Esc);
    assert!(shown.closed);
}

#[test]
fn a_proposal_without_text_is_not_kept_and_its_draft_is() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("present");
    let hand = Hand::on(&room, proposal::sheet(room.context(), proposal::Of::Version, None));
    let hand = hand.types("We lose letters").control('s');
    assert_eq!(hand.refused, Some(room.context().words.refusal_text_empty()));
    let (_, draft) = hand.draft().unwrap();
    let again = proposal::sheet(room.context(), proposal::Of::Version, Some(&draft));
    assert_eq!(again.draft().unwrap().1, draft);
}

fn recording() -> Room {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("record");
    room
}

#[test]
fn each_detail_of_a_decision_is_kept_or_left_open() {
    let room = recording();
    let open = |detail| Hand::on(&room, detail::sheet(room.context(), detail, None));
    let care = |care: Care<String>| vec![Command::Item(OnItem::Care(care))];
    assert_eq!(
        open(Detail::Owner).types("chen").enter().accepted(),
        care(Care {
            owner: Some(Entrusted::Person(CHEN)),
            ..Care::default()
        })
    );
    assert_eq!(
        open(Detail::Term).enter().types("24/5/2027").enter().accepted(),
        care(Care {
            review: day(2027, 5, 24),
            ..Care::default()
        })
    );
    assert_eq!(
        open(Detail::Criteria).types("Ten of us come.").enter().accepted(),
        care(Care {
            criteria: Some("Ten of us come.".to_owned()),
            ..Care::default()
        })
    );
    for detail in [Detail::Owner, Detail::Term, Detail::Criteria] {
        let left = open(detail).control('s');
        assert_eq!(left.accepted(), [Command::Item(OnItem::LeaveOpen(detail))]);
    }
}

fn with_points() -> Room {
    let mut room = Room::circle(Language::ENGLISH);
    room.until("agenda");
    for (title, minutes) in [("The summer party", 5), ("The keys", 20), ("Our tools", 25)] {
        room.does(Command::Item(OnItem::AddPoint(Point {
            title: title.to_owned(),
            kind: Some(ItemKind::Explore),
            by: Some(BRUNO),
            minutes: Some(minutes),
        })));
    }
    room
}

#[test]
fn a_new_point_can_take_its_place_among_the_others() {
    let room = with_points();
    let hand = Hand::on(&room, points::point(room.context(), None, None));
    let hand = hand.types("Bicycles").enter().press(KeyCode::Right).enter();
    let hand = hand.types("chen").enter().types("15 min").enter().types("2").enter();
    let added = Point {
        title: "Bicycles".to_owned(),
        kind: Some(ItemKind::Report),
        by: Some(CHEN),
        minutes: Some(15),
    };
    let item = ItemId(4);
    assert_eq!(
        hand.commands(),
        [
            Command::Item(OnItem::AddPoint(added)),
            Command::Item(OnItem::MovePoint { item, to: 2 }),
        ]
    );
    let (sent, mut room) = (hand.sent, with_points());
    sent.into_iter().for_each(|request| room.send(request));
    assert_eq!(
        room.meeting
            .session()
            .item_order
            .iter()
            .position(|other| *other == item),
        Some(1)
    );
}

#[test]
fn a_point_opens_as_it_stands_and_is_changed_moved_or_removed() {
    let room = with_points();
    let item = room.meeting.session().item_order[1];
    let open = || Hand::on(&room, points::sheet()).press(KeyCode::Down).enter();
    let changed = open().types("1").types(" of the hut").control('s');
    let [Command::Item(OnItem::ChangePoint { item: which, point })] = &changed.accepted()[..] else {
        panic!("a change")
    };
    assert_eq!((*which, point.title.as_str()), (item, "The keys of the hut"));
    assert_eq!(
        (point.by, point.minutes, point.kind),
        (Some(BRUNO), Some(20), Some(ItemKind::Explore))
    );
    assert_eq!(
        open().types("2").accepted(),
        [Command::Item(OnItem::MovePoint { item, to: 1 })]
    );
    assert_eq!(open().types("4").accepted(), [Command::Item(OnItem::RemovePoint(item))]);
}

#[test]
fn a_number_that_is_none_is_refused() {
    let room = with_points();
    let hand = Hand::on(&room, points::point(room.context(), None, None));
    let hand = hand
        .types("Bicycles")
        .enter()
        .enter()
        .enter()
        .types("soon")
        .control('s');
    assert_eq!(hand.refused, Some(room.context().words.items_number_unread()));
}

#[test]
fn each_way_out_asks_for_what_it_needs_and_is_put_to_the_group() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until_amendment();
    let open = |number: &str| Hand::on(&room, ways_out::sheet(None)).types(number);
    let put = |way| vec![Command::Item(OnItem::PutToGroup(GroupQuestion::WayOut(way)))];
    assert_eq!(
        open("1").types("in two months").enter().accepted(),
        put(WayOut::ShorterTerm(day(2027, 1, 24).unwrap()))
    );
    assert_eq!(
        open("2").types("Nobody comes").enter().accepted(),
        put(WayOut::Measure("Nobody comes".to_owned()))
    );
    assert_eq!(
        open("3").types("bru").enter().accepted(),
        put(WayOut::Delegate(Entrusted::Person(BRUNO)))
    );
    assert_eq!(
        open("4").enter().enter().accepted(),
        put(WayOut::Defer(Later::default()))
    );
    assert_eq!(
        open("4").types("in two months").enter().types("bru").enter().accepted(),
        put(WayOut::Defer(Later {
            who: Some(Entrusted::Person(BRUNO)),
            until: day(2027, 1, 24),
        }))
    );
    assert_eq!(
        open("5").types("by lot").enter().accepted(),
        put(WayOut::Method("by lot".to_owned()))
    );
    assert_eq!(open("6").accepted(), put(WayOut::Drop));
    assert_eq!(open("7").accepted(), [Command::Item(OnItem::SearchOn)]);
    let unsaid = open("1").enter();
    assert!(unsaid.refused.is_some() && !unsaid.closed);
}

#[test]
fn what_was_written_for_a_way_out_is_found_there_again() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until_amendment();
    let hand = Hand::on(&room, ways_out::sheet(None))
        .types("2")
        .types("Nobody")
        .press(KeyCode::Esc);
    let (_, draft) = hand.draft().unwrap();
    let again = Hand::on(&room, ways_out::sheet(Some(&draft)))
        .types("2")
        .types(" comes")
        .enter();
    assert_eq!(
        again.accepted(),
        [Command::Item(OnItem::PutToGroup(GroupQuestion::WayOut(
            WayOut::Measure("Nobody comes".to_owned())
        )))]
    );
}

#[test]
fn space_chooses_no_way_out_and_answers_no_question() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until_amendment();
    for sheet in [ways_out::sheet(None), confirm::sheet(Question::Close)] {
        let hand = Hand::on(&room, sheet)
            .types(" ")
            .press(KeyCode::PageDown)
            .press(KeyCode::F(5));
        assert!(!hand.closed && hand.not_mine == 3);
    }
}

#[test]
fn a_question_is_answered_by_number_or_by_arrows_and_no_answer_changes_nothing() {
    let mut room = Room::consent(Language::ENGLISH);
    room.until("react");
    let finish = || Hand::on(&room, confirm::sheet(Question::Finish(vec![CHEN])));
    assert_eq!(finish().types("1").accepted(), [Command::Agenda(Agenda::Finish)]);
    assert_eq!(finish().types("&").accepted(), [Command::Agenda(Agenda::Finish)]);
    let no = finish().press(KeyCode::Down).press(KeyCode::Down).enter();
    assert!(no.closed && no.sent.is_empty());
    let leave = Hand::on(&room, confirm::sheet(Question::Leave)).types("1");
    assert_eq!(leave.screen, Some(Intent::LeaveAtOnce));
}
