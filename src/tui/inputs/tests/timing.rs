//! Pauses, doors, exact times.

use crossterm::event::KeyCode;

use super::hand::Hand;
use super::room::{BRUNO, Room};
use crate::notation::{Language, Span};
use crate::session::Refusal;
use crate::session::command::{Command, OnItem, PauseFor, Time};
use crate::session::facts::{Door, GroupQuestion, Point};
use crate::session::ids::ItemId;
use crate::stage::doors;
use crate::tui::inputs::{pause, time};

fn minutes(count: u64) -> Span {
    Span::from_milliseconds(count * 60_000).unwrap()
}

fn speaking() -> Room {
    let mut room = Room::consent(Language::FRENCH);
    room.until("present");
    room.pass(3);
    room
}

#[test]
fn a_pause_is_chosen_by_number_and_space_only_stops_the_clock() {
    let room = speaking();
    let chosen = |keys: &str| Hand::on(&room, pause::sheet()).types(keys).accepted();
    let paused = |kind| [Command::Time(Time::Pause(kind))];
    assert_eq!(chosen("1"), paused(PauseFor::Quiet));
    assert_eq!(chosen("2"), paused(PauseFor::Break(minutes(5))));
    assert_eq!(chosen("\""), paused(PauseFor::Break(minutes(10))));
    assert_eq!(chosen(" "), paused(PauseFor::Clock));
    let escaped = Hand::on(&room, pause::sheet()).press(KeyCode::Esc);
    assert!(escaped.closed && escaped.sent.is_empty());
}

#[test]
fn a_break_lasts_until_a_time_that_is_typed() {
    let room = speaking();
    let hand = Hand::on(&room, pause::sheet()).types("4").types("20 min").enter();
    assert_eq!(
        hand.accepted(),
        [Command::Time(Time::Pause(PauseFor::Break(minutes(20))))]
    );
    let unread = Hand::on(&room, pause::sheet()).types("4").types("20").enter();
    assert_eq!(unread.refused, Some(room.context().words.doors_time_unread()));
}

#[test]
fn an_exact_time_says_how_much_is_left_and_more_than_there_is_asks_the_group() {
    let room = speaking();
    let open = || Hand::on(&room, time::sheet()).enter();
    assert_eq!(
        open().types("20 s").control('s').accepted(),
        [Command::Time(Time::Left(Span::from_milliseconds(20_000).unwrap()))]
    );
    assert_eq!(
        open().types("5 min").control('s').accepted(),
        [Command::Item(OnItem::PutToGroup(GroupQuestion::Door(Door::Until(
            room.meeting.now() + 5 * 60_000
        ))))]
    );
    let began = open().enter().types("1 min").enter();
    assert_eq!(began.accepted(), [Command::Time(Time::BeganAgo(minutes(1)))]);
}

#[test]
fn a_typed_time_beyond_an_extension_is_not_taken() {
    let room = speaking();
    let hand = Hand::on(&room, time::sheet()).enter().types("17:00").control('s');
    let could = room.meeting.could(hand.sent[0].clone());
    assert_eq!(could, Err(Refusal::TooMuchMore(10 * 60_000)));
}

/// In the first of these points.
fn with_points(each: &[u16]) -> Room {
    let mut room = Room::circle(Language::ENGLISH);
    room.until("agenda");
    for count in each {
        room.does(Command::Item(OnItem::AddPoint(Point {
            title: format!("{count} minutes"),
            kind: Some(crate::session::facts::ItemKind::Explore),
            by: Some(BRUNO),
            minutes: Some(*count),
        })));
    }
    room.until("explore");
    room
}

fn offered(room: &Room) -> Vec<(Door, Option<u64>)> {
    doors(room.meeting.session(), room.meeting.tree(), room.meeting.now())
}

#[test]
fn every_door_is_offered_with_its_end_where_there_are_later_points() {
    let mut room = with_points(&[10, 8, 25]);
    room.pass(11);
    let end = room.context().view.expected_end;
    // The point is a minute over its time, and there is a minute to the next.
    let minute_less = end.map(|end| end - 60_000);
    let last = ItemId(3);
    let doors = offered(&room);
    let (over, until) = match doors[3] {
        (Door::RunOver(by), until) => (by, until.unwrap()),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        doors,
        [
            (
                Door::FromItem {
                    item: last,
                    by: 10 * 60_000
                },
                minute_less
            ),
            (Door::NextMeeting(ItemId(1)), minute_less),
            (Door::DropLast(last), end.map(|end| end - 26 * 60_000)),
            (Door::RunOver(over), Some(until)),
            (Door::SmallestStep, None),
        ]
    );
    let planned = room.meeting.session().end.unwrap();
    assert_eq!((until - planned, over % (5 * 60_000)), (over, 0));
    assert!(until >= end.unwrap().max(planned) + 10 * 60_000);
}

#[test]
fn a_door_without_another_item_is_left_out() {
    let kinds = |room: &Room| offered(room).into_iter().map(|(door, _)| door).collect::<Vec<_>>();
    assert!(matches!(kinds(&speaking())[..], [Door::RunOver(_), Door::SmallestStep]));
    let one = with_points(&[20]);
    assert!(matches!(kinds(&one)[..], [Door::RunOver(_), Door::SmallestStep]));
    let short = with_points(&[20, 9]);
    assert!(matches!(
        kinds(&short)[..],
        [
            Door::NextMeeting(_),
            Door::DropLast(_),
            Door::RunOver(_),
            Door::SmallestStep
        ]
    ));
}

#[test]
fn a_number_puts_its_door_to_the_group_and_each_door_stands() {
    let mut room = with_points(&[10, 8, 25]);
    room.pass(11);
    for (index, (door, _)) in offered(&room).into_iter().enumerate() {
        let hand = Hand::on(&room, time::sheet()).types(&(index + 1).to_string());
        assert_eq!(
            hand.accepted(),
            [Command::Item(OnItem::PutToGroup(GroupQuestion::Door(door)))]
        );
    }
    let hand = Hand::on(&room, time::sheet()).types(" 9");
    assert!(!hand.closed && hand.not_mine == 2);
}
