//! A meeting of several points: the agenda, each point's own way, and the doors at the end of a time (domain 7.2).

use ronde::notation::Id;
use ronde::session::command::{Agenda, Command, OnItem, Time};
use ronde::session::event::Amendment;
use ronde::session::expected::{Awaited, Doing, Writing};
use ronde::session::facts::{Door, GroupQuestion, ItemKind, Point};
use ronde::session::{Expected, ItemId, Refusal};

use crate::meeting::{Meeting, meeting, objection, span};

fn point(title: &str, kind: Option<ItemKind>) -> Point<String, ronde::session::PersonId> {
    Point {
        title: title.to_owned(),
        kind,
        by: None,
        minutes: Some(15),
    }
}

/// Three points, agreed; the meeting stops before the first.
fn circle() -> Meeting {
    let mut m = meeting("circle", "Aïcha, Bruno, Chen, Dora").ending(3_600_000).opens();
    m.space();
    for (title, kind) in [
        ("Money", ItemKind::Report),
        ("Evening", ItemKind::Decide),
        ("Garden", ItemKind::Explore),
    ] {
        m.on_item(OnItem::AddPoint(point(title, Some(kind))));
    }
    m.space().expect_place("items:1");
    m
}

fn deciding() -> Meeting {
    let mut m = circle();
    m.until("items:2/how").space().gives_role("proposal_holder", "Bruno");
    m.until("present").propose("We meet on Mondays.");
    m
}

#[test]
fn the_agenda_is_written_then_agreed_by_a_sign() {
    let mut m = meeting("circle", "Aïcha, Bruno").opens();
    m.space();
    assert_eq!(m.expected(), Expected::Opens(Writing::Items));
    m.on_item(OnItem::AddPoint(point("Money", None)))
        .expect_doing(Doing::AgreeAgenda)
        .space();
    assert!(m.session().items_agreed);
}

#[test]
fn a_point_goes_the_way_of_its_kind_and_one_without_kind_is_asked() {
    let mut m = circle();
    m.expect_doing(Doing::OpenItem(ItemId(1)))
        .space()
        .expect_place("items:1/how");
    m.space()
        .expect_place("items:1/how/report/tell")
        .space()
        .expect_place("items:2");
    m.on_item(OnItem::ChangePoint {
        item: ItemId(2),
        point: point("Evening", None),
    })
    .space();
    assert!(matches!(m.expected(), Expected::Awaits(Awaited::Choice(offered)) if offered.len() == 3));
    m.agenda(Agenda::Choose(Id::new("explore").expect("an id")))
        .expect_place("items:2/how/explore/think");
}

#[test]
fn each_point_has_its_own_holder_proposal_and_outcome() {
    let mut m = deciding();
    m.until("amend").amend(Amendment::Keep, None).until("items:3");
    assert!(m.numbered(2).outcome.is_some());
    assert!(m.numbered(1).outcome.is_none());
    assert!(m.numbered(1).gone_through);
    assert_eq!(m.session().proposal_holder(), None);
    m.until_end();
    assert!(m.numbered(3).gone_through);
}

#[test]
fn the_order_that_now_stands_says_what_comes_next() {
    let mut m = circle();
    m.on_item(OnItem::MovePoint { item: ItemId(3), to: 1 })
        .until("tell")
        .space()
        .expect_place("items:3");
}

#[test]
fn a_point_taken_off_is_not_opened() {
    let mut m = circle();
    m.on_item(OnItem::RemovePoint(ItemId(2)))
        .until("tell")
        .space()
        .expect_place("items:3");
}

#[test]
fn minutes_are_taken_from_a_later_point() {
    let mut m = circle();
    m.until("tell")
        .door(Door::FromItem {
            item: ItemId(3),
            by: 300_000,
        })
        .space();
    assert_eq!(m.session().item_time.get(&ItemId(3)), Some(&-300_000));
    assert_eq!(m.visit().extended, 300_000);
}

#[test]
fn minutes_are_not_taken_from_the_point_itself_nor_from_one_that_is_over() {
    let mut m = circle();
    m.until("items:2/how").space();
    for item in [1, 2, 9] {
        let door = GroupQuestion::Door(Door::FromItem {
            item: ItemId(item),
            by: 300_000,
        });
        assert!(matches!(
            m.refuses(Command::Item(OnItem::PutToGroup(door))),
            Refusal::NoSuchItem(_) | Refusal::NothingToTakeFrom
        ));
    }
}

#[test]
fn the_point_at_hand_goes_to_the_next_meeting_from_wherever_it_stands() {
    for place in ["present", "clarify", "react", "amend"] {
        let mut m = deciding();
        m.until(place)
            .door(Door::NextMeeting(ItemId(2)))
            .space()
            .expect_place("items:3");
        assert!(m.numbered(2).postponed && !m.numbered(2).gone_through, "{place}");
    }
}

#[test]
fn a_subject_moved_to_the_next_meeting_is_deferred() {
    let mut m = crate::meeting::chen_objects("Aïcha, Bruno, Chen");
    m.door(Door::NextMeeting(ItemId(1)))
        .space()
        .expect_outcome(ronde::session::script::OutcomeIs::Deferred);
    m.expect_place("Ended");
}

#[test]
fn the_last_point_is_dropped_and_the_step_goes_on() {
    let mut m = circle();
    m.until("tell")
        .door(Door::DropLast(ItemId(3)))
        .space()
        .expect_place("items:1/how/report/tell");
    assert!(m.numbered(3).postponed);
}

#[test]
fn running_over_moves_the_end() {
    let mut m = circle();
    m.until("tell").door(Door::RunOver(600_000)).space();
    assert_eq!(m.session().end, Some(4_200_000));
}

#[test]
fn the_smallest_step_is_asked_and_moves_nothing() {
    let mut m = circle();
    m.until("tell")
        .door(Door::SmallestStep)
        .space()
        .expect_place("items:1/how/report/tell");
    assert_eq!(m.session().end, Some(3_600_000));
}

#[test]
fn a_door_that_someone_objects_to_stays_shut() {
    let mut m = circle();
    m.until("tell")
        .door(Door::RunOver(600_000))
        .says("Dora", objection("My train leaves."))
        .space();
    assert_eq!(m.session().end, Some(3_600_000));
}

#[test]
fn a_point_whose_outcome_is_taken_back_waits_again() {
    let mut m = deciding();
    m.until("amend").amend(Amendment::Keep, None).until("items:3");
    m.agenda(Agenda::Unsettle(ItemId(2)))
        .until("talk")
        .space()
        .expect_place("items:2");
}

#[test]
fn the_points_can_be_skipped_one_by_one_to_the_end() {
    let mut m = circle();
    for _ in 0..40 {
        if m.session().visit.is_some() {
            m.agenda(Agenda::Skip);
        }
    }
    m.expect_place("Ended");
}

/// The doors that give more time, as minutes.
fn more(m: &Meeting) -> Vec<u64> {
    let offered = ronde::stage::doors(m.session(), &m.tree, m.at).into_iter();
    offered
        .filter_map(|(door, _)| match door {
            Door::FromItem { by, .. } => Some(by / 60_000),
            _ => None,
        })
        .collect()
}

/// In the first of two points, the second of forty minutes.
fn with_a_long_point() -> Meeting {
    let mut m = meeting("circle", "Aïcha, Bruno, Chen, Dora").ending(7_200_000).opens();
    m.until("agenda");
    for (title, minutes) in [("The shed", 8), ("The keys", 40)] {
        m.on_item(OnItem::AddPoint(Point {
            title: title.to_owned(),
            kind: Some(ItemKind::Report),
            by: None,
            minutes: Some(minutes),
        }));
    }
    m.until("tell");
    m
}

#[test]
fn a_point_is_given_ten_minutes_more_then_five_then_no_more() {
    let mut m = with_a_long_point();
    let from = |by| Door::FromItem { item: ItemId(2), by };
    assert_eq!(more(&m), [10]);
    m.door(from(600_000)).space();
    assert_eq!(more(&m), [5]);
    let again = Command::Item(OnItem::PutToGroup(GroupQuestion::Door(from(600_000))));
    assert_eq!(m.refuses(again), Refusal::TooMuchMore(300_000));
    m.door(from(300_000)).space();
    assert!(more(&m).is_empty());
    let third = Command::Item(OnItem::PutToGroup(GroupQuestion::Door(from(60_000))));
    assert_eq!(m.refuses(third), Refusal::GivenTwice);
    m.until("items:2/how/report/tell");
    assert_eq!(ronde::session::extension::longest(m.session()), Some(600_000));
}

#[test]
fn more_time_that_somebody_objected_to_is_not_counted() {
    let mut m = with_a_long_point();
    m.door(Door::RunOver(600_000))
        .says("Dora", objection("My train leaves."))
        .space();
    assert_eq!(more(&m), [10]);
}

#[test]
fn after_two_extensions_a_later_end_gives_the_point_no_more() {
    let mut m = with_a_long_point();
    m.door(Door::RunOver(600_000))
        .space()
        .door(Door::RunOver(600_000))
        .space();
    let so_far = m.visit().extended;
    assert_eq!(so_far, 900_000);
    m.door(Door::RunOver(600_000)).space();
    assert_eq!(m.visit().extended, so_far);
    assert_eq!(m.session().end, Some(7_200_000 + 3 * 600_000));
}

#[test]
fn a_longer_time_that_is_typed_is_put_to_the_group_and_is_no_longer_than_a_door_gives() {
    let mut m = with_a_long_point();
    let left = ronde::session::clock::left(m.session(), &m.tree, m.at)
        .expect("a timebox")
        .unsigned_abs();
    let typed = |m: &Meeting, minutes: u64| {
        let span = span(&format!("{}s", left / 1000 + minutes * 60));
        ronde::stage::left(m.session(), &m.tree, m.at, span)
    };
    let day = typed(&m, 23 * 60);
    assert_eq!(m.refuses(day), Refusal::TooMuchMore(600_000));
    let ten = typed(&m, 9);
    assert!(matches!(
        ten,
        Command::Item(OnItem::PutToGroup(GroupQuestion::Door(Door::Until(_))))
    ));
    let until = m.at + left + 9 * 60_000;
    m.does(ten).space();
    let now = ronde::session::clock::left(m.session(), &m.tree, m.at).expect("a timebox");
    assert_eq!(m.at + now.unsigned_abs(), until);
    assert!(matches!(
        ronde::stage::left(m.session(), &m.tree, m.at, span("1m")),
        Command::Time(_)
    ));
    assert_eq!(m.refuses(Command::Time(Time::Left(span("59m")))), Refusal::MoreIsAsked);
}
