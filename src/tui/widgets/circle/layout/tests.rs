//! The most names the pictures' program could seat, and where seats come to lie.

use super::*;

fn ring(columns: u16, rows: u16, count: usize) -> Option<Seating> {
    match layout(Rect::new(0, 0, columns, rows), &vec![6; count], Stance::Room) {
        Layout::Ring(seating) => Some(seating),
        Layout::List => None,
    }
}

#[test]
fn as_many_people_are_seated_as_there_are_rows_on_both_sides() {
    for (columns, rows, most) in [(40, 10, 20), (60, 14, 28), (80, 17, 34), (92, 26, 52), (116, 33, 60)] {
        assert!(ring(columns, rows, most).is_some(), "{most} in {columns}×{rows}");
    }
    assert!(ring(40, 10, 21).is_none());
}

#[test]
fn the_first_seat_is_at_the_top_and_seats_go_clockwise() {
    let seating = ring(88, 30, 8).unwrap();
    let sides: Vec<Side> = seating.places.iter().map(|place| place.side).collect();
    use Side::*;
    assert_eq!(sides, [Top, Right, Right, Right, Bottom, Left, Left, Left]);
    assert!(seating.places.windows(2).all(|pair| pair[0].angle < pair[1].angle));
    assert_eq!(
        seating.places[2].mark.1, seating.places[6].mark.1,
        "the two sides are alike"
    );
}

#[test]
fn nobody_sits_on_the_axis_from_fifteen_people_on() {
    for count in 15..=60 {
        let Some(seating) = ring(200, 60, count) else {
            panic!("{count}")
        };
        assert!(
            seating
                .places
                .iter()
                .all(|place| matches!(place.side, Side::Left | Side::Right)),
            "{count}"
        );
    }
}

#[test]
fn one_very_long_name_does_not_squeeze_the_ring() {
    let mut labels = vec![6; 8];
    let area = Rect::new(0, 0, 120, 33);
    let Layout::Ring(short) = layout(area, &labels, Stance::Stage) else {
        panic!()
    };
    labels[3] = 60;
    let Layout::Ring(long) = layout(area, &labels, Stance::Stage) else {
        panic!()
    };
    assert!(long.ellipse.a > 0.9 * short.ellipse.a);
}

#[test]
fn a_place_too_small_or_too_narrow_gets_a_list() {
    assert_eq!(ring(20, 5, 4), None);
    assert_eq!(ring(24, 40, 4), None);
    assert_eq!(ring(0, 0, 3), None);
    assert_eq!(ring(80, 30, 0), None);
}
