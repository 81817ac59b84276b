//! The pictures 01, 02, 05, 16, 17, 18, 19 with the same names, and what must hold for any group and any size.

use std::time::Duration;

use proptest::prelude::*;

use super::*;
use crate::tui::theme::{ASCII, DARK, Depth, Theme, UNICODE};
use crate::tui::widgets::bar::{Bar, Flow};

const LOOK: Look = Look {
    theme: Theme::Coloured(&DARK, Depth::TrueColour),
    glyphs: &UNICODE,
};

fn seat(name: &str, mark: Mark) -> Seat {
    Seat {
        name: name.into(),
        mark,
        beside: None,
        under: None,
        selected: false,
    }
}

fn time(left: &str, used: u64, agreed: u64) -> Option<SmallTime> {
    let bar = Bar {
        used: Duration::from_secs(used),
        agreed: Duration::from_secs(agreed),
        flow: Flow::Running,
    };
    Some(SmallTime {
        bar,
        beside: Some(left.into()),
    })
}

/// Picture 01: a check-in in French.
fn check_in() -> Circle {
    let mut seats = vec![
        seat("Aïcha", Mark::Spoke),
        seat("Bruno", Mark::Spoke),
        seat("Chen", Mark::PassedForNow),
        seat("Dominique", Mark::Speaks),
        seat("Élise", Mark::Next),
        seat("Farid", Mark::Waits),
        seat("Gwenaëlle", Mark::Waits),
        seat("Hélène", Mark::NotHere),
    ];
    seats[4].beside = Some("se prépare".into());
    seats[7].beside = Some("arrive".into());
    Circle {
        heading: None,
        seats,
        speaker: Some(3),
        direction: Direction::Clockwise,
        progress: Progress::Reached { opening: 0, now: 3 },
        middle: Middle::Turn {
            question: "Quel temps fait-il en vous aujourd’hui\u{a0}?".into(),
            name: Some("Dominique".into()),
            time: time("0:38", 22, 60),
            then: Some("puis Élise".into()),
        },
    }
}

/// Picture 05: a round of objections, without any time.
fn objections() -> Circle {
    let mut seats: Vec<Seat> = [
        "Aïcha",
        "Bruno",
        "Chen",
        "Dominique",
        "Élise",
        "Farid",
        "Gwenaëlle",
        "Hélène",
    ]
    .map(|n| seat(n, Mark::Waits))
    .into();
    seats[2].mark = Mark::Spoke;
    seats[3].mark = Mark::Spoke;
    seats[4].mark = Mark::Speaks;
    seats[5].mark = Mark::Next;
    seats[5].beside = Some("next".into());
    Circle {
        heading: Some("Objections, second time round".into()),
        seats,
        speaker: Some(4),
        direction: Direction::Clockwise,
        progress: Progress::Reached { opening: 2, now: 4 },
        middle: Middle::Turn {
            question: "Do you see an objection: something that would harm the group?".into(),
            name: Some("Élise".into()),
            time: None,
            then: Some("then Farid".into()),
        },
    }
}

/// Pictures 16 to 19: any names, one of whom speaks.
fn group(names: &[&str], speaker: usize) -> Circle {
    let mark = |index: usize| match index {
        _ if index < speaker => Mark::Spoke,
        _ if index == speaker => Mark::Speaks,
        _ if index == speaker + 1 => Mark::Next,
        _ => Mark::Waits,
    };
    let mut seats: Vec<Seat> = names
        .iter()
        .enumerate()
        .map(|(index, name)| seat(name, mark(index)))
        .collect();
    for seat in seats.iter_mut().filter(|seat| seat.mark == Mark::Next) {
        seat.beside = Some("next".into());
    }
    Circle {
        heading: None,
        seats,
        speaker: Some(speaker),
        direction: Direction::Clockwise,
        progress: Progress::Reached {
            opening: 0,
            now: speaker,
        },
        middle: Middle::Turn {
            question: "What would make today a good day for you?".into(),
            name: names.get(speaker).map(|name| (*name).into()),
            time: time("1:20", 35, 120),
            then: names.get(speaker + 1).map(|name| format!("then {name}")),
        },
    }
}

fn drawn(area: Rect, circle: &Circle, stance: Stance, look: Look) -> Option<Buffer> {
    let mut buffer = Buffer::empty(area);
    plan(area, circle, stance, look)?.draw(&mut buffer, circle, look);
    Some(buffer)
}

fn letters(buffer: &Buffer) -> String {
    let row = |y| {
        (buffer.area.left()..buffer.area.right())
            .map(|x| buffer[(x, y)].symbol())
            .collect::<String>()
    };
    (buffer.area.top()..buffer.area.bottom())
        .map(|y| row(y).trim_end().to_owned() + "\n")
        .collect()
}

fn picture(columns: u16, rows: u16, circle: &Circle) -> String {
    letters(&drawn(Rect::new(0, 0, columns, rows), circle, Stance::Stage, LOOK).unwrap())
}

#[test]
fn a_round_is_drawn_as_in_picture_02() {
    insta::assert_snapshot!(picture(76, 19, &check_in()));
}

#[test]
fn a_round_of_objections_is_drawn_as_in_picture_05() {
    insta::assert_snapshot!(picture(66, 29, &objections()));
}

#[test]
fn a_very_long_name_is_cut_in_its_own_row_as_in_picture_18() {
    let names = [
        "Aïcha",
        "Anatole",
        "Bruno",
        "Marie-Antoinette Fontaine-Delacroix de la Tour",
        "Chen",
    ];
    insta::assert_snapshot!(picture(96, 26, &group(&names, 1)));
}

#[test]
fn two_people_sit_left_and_right_and_the_arrow_shows_the_way() {
    let drawn = picture(120, 33, &group(&["Aïcha", "Anatole"], 0));
    let lines: Vec<&str> = drawn.lines().collect();
    assert!(lines[16].contains("Anatole next ◌") && lines[16].contains("◉  Aïcha"));
    assert!(lines[32].contains('◂'));
}

#[test]
fn forty_people_have_a_row_each_as_in_picture_16() {
    let names: Vec<String> = (1..=40).map(|number| format!("Name {number}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let area = Rect::new(0, 0, 120, 33);
    assert!(plan(area, &group(&names, 15), Stance::Stage, LOOK).is_some());
    assert!(
        plan(Rect::new(0, 0, 120, 30), &group(&names, 15), Stance::Stage, LOOK).is_none(),
        "a list reads better"
    );
    let rows: Vec<i32> = plan(area, &group(&names, 15), Stance::Room, LOOK)
        .unwrap()
        .seating
        .places[..20]
        .iter()
        .map(|place| place.mark.1)
        .collect();
    assert_eq!(
        rows,
        [0, 1, 2, 3, 4, 6, 8, 10, 12, 15, 17, 20, 22, 24, 26, 28, 29, 30, 31, 32]
    );
}

#[test]
fn a_large_time_stands_inside_and_the_question_above() {
    let mut circle = check_in();
    circle.heading = Some("Météo".into());
    circle.middle = Middle::Large {
        question: "Quel temps fait-il en vous aujourd’hui\u{a0}?".into(),
        name: Some("Dominique parle".into()),
        digits: "0:38".into(),
        bar: time("", 22, 60).map(|time| time.bar),
        then: Some("puis Élise".into()),
    };
    let drawn = picture(88, 30, &circle);
    assert!(
        drawn
            .lines()
            .nth(1)
            .unwrap()
            .contains("Quel temps fait-il en vous aujourd’hui")
    );
    assert!(drawn.contains("▗████████▖        █████████▖   ▗████████▖"));
}

#[test]
fn a_question_that_does_not_fit_inside_stands_above() {
    let mut circle = check_in();
    if let Middle::Turn { question, .. } = &mut circle.middle {
        *question = "En quoi cela touche-t-il notre raison d’être, et que faudrait-il pour que chaque personne \
                     puisse l’essayer sans risque ?"
            .into();
    }
    let drawn = picture(60, 18, &circle);
    assert!(drawn.lines().next().unwrap().contains("En quoi cela"), "{drawn}");
    assert!(drawn.contains("0:38"), "{drawn}");
}

#[test]
fn the_ring_is_given_up_before_the_time() {
    assert_eq!(plan(Rect::new(0, 0, 48, 13), &check_in(), Stance::Stage, LOOK), None);
}

#[test]
fn the_decision_stands_inside_the_closed_ring() {
    let mut circle = check_in();
    circle.progress = Progress::Closed;
    circle.speaker = None;
    let texts = [
        "Nous avons décidé",
        "",
        "À partir du 1er janvier, nos documents partagés sont sur un seul Nextcloud, hébergé par un membre du collectif CHATONS.",
    ];
    circle.middle = Middle::Paragraphs(texts.map(Line::from).into());
    let drawn = letters(&drawn(Rect::new(0, 0, 120, 33), &circle, Stance::Poster, LOOK).unwrap());
    assert!(drawn.contains("À partir du 1er janvier, nos documents"), "{drawn}");
    circle.middle = Middle::Paragraphs(vec![Line::from("mot ".repeat(900))]);
    assert_eq!(
        plan(Rect::new(0, 0, 120, 33), &circle, Stance::Poster, LOOK),
        None,
        "too long for the ring"
    );
}

#[test]
fn an_objection_has_its_word_under_the_name() {
    let mut circle = objections();
    circle.seats[4].mark = Mark::Objection;
    circle.seats[4].under = Some("objection".into());
    circle.seats[7].under = Some("ici ?".into());
    let drawn = picture(66, 29, &circle);
    let at = drawn.lines().position(|line| line.contains('✦')).unwrap();
    assert!(
        drawn.lines().nth(at - 1).unwrap().contains("objection"),
        "at a pole, inside the ring"
    );
    let at = drawn.lines().position(|line| line.contains("Hélène")).unwrap();
    assert!(drawn.lines().nth(at + 1).unwrap().contains("ici ?"));
}

#[test]
fn answers_in_a_small_ring_leave_each_other_room() {
    let names = ["é", "é", "ç", "a", "ï", "ï", "A", "É", "A", "a", "ï", "a", "a"];
    let mut circle = group(&names, 0);
    for seat in circle.seats.iter_mut().step_by(3) {
        seat.under = Some("objection".into());
    }
    let plan = plan(Rect::new(3, 2, 34, 12), &circle, Stance::Stage, LOOK).unwrap();
    let mut taken: std::collections::HashSet<_> = plan.seating.places.iter().map(|place| place.mark).collect();
    for cells in plan.labels.iter().flat_map(Label::cells) {
        assert!(
            (cells.from..cells.to).all(|column| taken.insert((column, cells.row))),
            "{cells:?}"
        );
    }
}

#[test]
fn after_a_change_of_direction_the_dense_part_goes_the_other_way() {
    let leaf = LOOK.theme.style(Role::Leaf).fg.unwrap();
    let dense = |circle: &Circle| {
        let buffer = drawn(Rect::new(0, 0, 88, 30), circle, Stance::Stage, LOOK).unwrap();
        let is_dense = |x: u16, y: u16| {
            buffer[(x, y)].fg == leaf
                && ('\u{2800}'..='\u{28ff}').contains(&buffer[(x, y)].symbol().chars().next().unwrap())
        };
        let any = |columns: std::ops::Range<u16>| columns.into_iter().any(|x| (2..14).any(|y| is_dense(x, y)));
        (any(0..40), any(48..88))
    };
    let mut circle = check_in();
    assert_eq!(dense(&circle), (false, true));
    circle.direction = Direction::Counterclockwise;
    assert_eq!(dense(&circle), (true, false));
}

#[test]
fn every_state_can_be_told_from_the_letters_alone() {
    use Mark::*;
    for glyphs in [&UNICODE, &ASCII] {
        let look = Look {
            theme: Theme::Monochrome,
            glyphs,
        };
        let marks = [
            Speaks,
            Next,
            Waits,
            Spoke,
            PassedForNow,
            Passed,
            NotHere,
            Queue(2),
            DirectReply,
            Concern,
            Objection,
        ];
        let shown = marks.map(|mark| format!("{}{}", mark.sign(look), seat("A", mark).shown_name()));
        for (index, one) in shown.iter().enumerate() {
            let later = &shown[index + 1..];
            assert!(!later.contains(one), "{one}");
        }
    }
}

#[test]
fn a_click_on_the_row_of_a_name_finds_the_seat() {
    let circle = check_in();
    let plan = plan(Rect::new(30, 2, 88, 30), &circle, Stance::Stage, LOOK).unwrap();
    assert_eq!(plan.seat_at((110, 7)), Some(1));
    assert_eq!(plan.seat_at((32, 17)), Some(6));
    assert_eq!(plan.seat_at((80, 31)), Some(4));
    assert_eq!(plan.seat_at((74, 17)), None, "the middle is nobody's");
    assert_eq!(plan.seat_at((10, 17)), None);
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof![3 => "[A-Za-zéÉïç]{1,14}", 1 => "[A-Zé -]{1,60}", 1 => "[王小明李]{1,30}"]
        .prop_map(|name| name.replace(' ', "\u{a0}"))
}

prop_compose! {
    fn any_circle()(
        names in prop::collection::vec(any_name(), 1..=60),
        speaker in any::<prop::sample::Index>(),
        opening in any::<prop::sample::Index>(),
        clockwise in any::<bool>(),
        words in any::<u8>(),
    ) -> Circle {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let speaker = speaker.index(names.len());
        let mut circle = group(&names, speaker);
        circle.progress = Progress::Reached { opening: opening.index(names.len()), now: speaker };
        circle.direction = if clockwise { Direction::Clockwise } else { Direction::Counterclockwise };
        for (index, seat) in circle.seats.iter_mut().enumerate() {
            seat.under = (words & 1 == 1 && index % 3 == 0).then(|| "objection".to_owned());
            if words & 2 == 2 && index % 5 == 4 {
                seat.mark = Mark::NotHere;
            }
        }
        circle
    }
}

fn written(buffer: &Buffer) -> Vec<(u16, u16)> {
    let mut wide = 0;
    let mut cells = Vec::new();
    for y in buffer.area.top()..buffer.area.bottom() {
        for x in buffer.area.left()..buffer.area.right() {
            let columns = crate::tui::widgets::letters::width(buffer[(x, y)].symbol());
            if buffer[(x, y)].symbol() != " " || wide > 1 {
                cells.push((x, y));
            }
            wide = columns;
        }
    }
    cells
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_two_things_share_a_cell(
        circle in any_circle(),
        columns in 20u16..=200,
        rows in 6u16..=60,
        stance in prop::sample::select(vec![Stance::Stage, Stance::Room, Stance::Poster]),
    ) {
        let area = Rect::new(3, 2, columns, rows);
        let Some(plan) = plan(area, &circle, stance, LOOK) else { return Ok(()) };
        let mut taken = std::collections::HashSet::new();
        for place in &plan.seating.places {
            prop_assert!(taken.insert(place.mark), "two marks at {:?}", place.mark);
        }
        for cells in plan.labels.iter().flat_map(Label::cells) {
            prop_assert!(area.left() as i32 <= cells.from && cells.to <= area.right() as i32, "{cells:?}");
            prop_assert!(area.top() as i32 <= cells.row && cells.row < area.bottom() as i32, "{cells:?}");
            for column in cells.from..cells.to {
                prop_assert!(taken.insert((column, cells.row)), "{cells:?}");
            }
        }
        let whole = Rect::new(0, 0, columns + 6, rows + 4);
        let mut inside = Buffer::empty(whole);
        middle::draw(&mut inside, whole, &plan.pieces, LOOK);
        for (x, y) in written(&inside) {
            prop_assert!(taken.insert((x.into(), y.into())), "the middle touches a name at {x} {y}");
        }
        let mut line = Buffer::empty(whole);
        let clear = seats::clear(&plan.seating, &plan.labels);
        ring::draw(&mut line, whole, plan.seating.ellipse, Dense::All, (&clear, LOOK));
        for (x, y) in written(&line) {
            prop_assert!(!taken.contains(&(x.into(), y.into())), "the line touches something at {x} {y}");
            prop_assert!(area.contains((x, y).into()));
        }
    }

    #[test]
    fn there_is_exactly_one_chip_while_somebody_speaks(circle in any_circle(), speaks in any::<bool>()) {
        let mut circle = circle;
        if !speaks {
            circle.speaker = None;
        }
        if let Some(plan) = plan(Rect::new(0, 0, 120, 35), &circle, Stance::Room, LOOK) {
            let chips = plan.labels.iter().filter(|label| label.chip != seats::Chip::No).count();
            prop_assert_eq!(chips, usize::from(speaks));
        }
    }

    #[test]
    fn time_moves_no_name(circle in any_circle()) {
        let area = Rect::new(0, 0, 120, 35);
        let mut hidden = circle.clone();
        if let Middle::Turn { time, .. } = &mut hidden.middle {
            *time = None;
        }
        if let (Some(one), Some(other)) = (plan(area, &circle, Stance::Room, LOOK), plan(area, &hidden, Stance::Room, LOOK)) {
            prop_assert_eq!(one.labels, other.labels);
        }
    }
}
