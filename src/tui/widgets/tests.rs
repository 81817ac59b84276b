//! What must hold of every piece: no size and no text makes it stop, and nothing is drawn outside its place.

use std::time::Duration;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;

use super::agenda::{self, Agenda, Standing, Step};
use super::bar::{Bar, Flow};
use super::circle::list::{self, People};
use super::circle::marks::{self, Band};
use super::circle::{Circle, Direction, Mark, Middle, Progress, Seat, SmallTime, Stance, plan};
use super::hint::{self, Hint, Part, Secondary};
use super::{balanced, changes, digits, sheet, text};
use crate::tui::theme::{ASCII, DARK, Depth, Look, Theme, UNICODE};

fn looks() -> impl Strategy<Value = Look> {
    let theme = prop_oneof![
        Just(Theme::Monochrome),
        Just(Theme::Coloured(&DARK, Depth::TrueColour)),
        Just(Theme::Coloured(&DARK, Depth::Sixteen)),
    ];
    (theme, any::<bool>()).prop_map(|(theme, ascii)| Look {
        theme,
        glyphs: if ascii { &ASCII } else { &UNICODE },
    })
}

fn circle(name: &str, words: &str, count: usize) -> Circle {
    let seat = |index: usize| Seat {
        name: format!("{name}{index}"),
        mark: [Mark::Spoke, Mark::Speaks, Mark::Next, Mark::NotHere, Mark::Queue(200)][index % 5],
        beside: Some(words.into()),
        under: index.is_multiple_of(2).then(|| words.to_owned()),
        selected: index.is_multiple_of(3),
    };
    let bar = Bar {
        used: Duration::from_secs(5),
        agreed: Duration::ZERO,
        flow: Flow::Paused,
    };
    let time = Some(SmallTime {
        bar,
        beside: Some(words.into()),
    });
    Circle {
        heading: Some(words.into()),
        seats: (0..count).map(seat).collect(),
        speaker: Some(1),
        direction: Direction::Counterclockwise,
        progress: Progress::Reached { opening: 0, now: 99 },
        middle: Middle::Turn {
            question: words.into(),
            name: Some(name.into()),
            time,
            then: Some(words.into()),
        },
    }
}

fn draw_circle(buffer: &mut Buffer, place: Rect, (name, words): (&str, &str), count: usize, look: Look) {
    let mut circle = circle(name, words, count);
    let people = circle.clone();
    let people = People {
        seats: &people.seats,
        speaker: Some(1),
    };
    list::draw(buffer, place, people, (&|_, _| words.to_owned(), look));
    marks::draw(buffer, place, people, words, look);
    let band = Band {
        name: Some(name.into()),
        time: None,
        then: Some(words.into()),
    };
    marks::draw_band(buffer, place, &band, look);
    let large = Middle::Large {
        question: words.into(),
        name: Some(name.into()),
        digits: "0:38".into(),
        bar: None,
        then: Some(words.into()),
    };
    let paragraphs = Middle::Paragraphs(vec![Line::from(words.to_owned()), Line::default()]);
    for middle in [circle.middle.clone(), large, Middle::Sentence(words.into()), paragraphs] {
        circle.middle = middle;
        if let Some(plan) = plan(place, &circle, Stance::Room, look) {
            plan.draw(buffer, &circle, look);
        }
    }
}

fn draw_rest(buffer: &mut Buffer, place: Rect, (name, words): (&str, &str), look: Look) {
    let step = |standing| Step {
        standing,
        name: name.into(),
        minutes: "10′".into(),
    };
    let steps = vec![step(Standing::Done), step(Standing::Current), step(Standing::Ahead)];
    let agenda = Agenda {
        title: words.into(),
        steps,
        then: Some(words.into()),
    };
    agenda::column(buffer, place, &agenda, look);
    agenda::line(buffer, place, &agenda, look);
    let sentence = vec![
        Part::Key(name.into()),
        Part::Strong(words.into()),
        Part::Plain(words.into()),
    ];
    let secondary = vec![Secondary {
        key: "?".into(),
        label: words.into(),
    }];
    hint::draw(
        buffer,
        place,
        &Hint {
            sentences: vec![sentence],
            secondary,
        },
        look,
    );
    let inside = sheet::draw(buffer, place, look);
    let row = sheet::Row {
        key: "1".into(),
        label: name.into(),
        detail: words.into(),
        right: words.into(),
        standing: sheet::Standing::Selected,
    };
    sheet::rows(buffer, inside, &[row.clone(), row], look);
    let lines = changes::lines(words, name, place.width, changes::Unchanged::Shown, look);
    text::draw(buffer, place, &lines, 1, (&|_| words.to_owned(), look));
    let _ = balanced::balanced(words, place.width);
    if let Some(size) = digits::largest("15 h 30", place.width, place.height) {
        let at = (place.x.into(), place.y.into());
        digits::draw(buffer, place, at, "15 h 30", size, (look.theme.page(), look.glyphs));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn every_size_is_drawn_and_nothing_outside_it(
        (columns, rows) in prop_oneof![(0u16..12, 0u16..8), (12u16..130, 4u16..40)],
        name in prop_oneof![Just(String::new()), "\\PC{1,20}"],
        words in prop_oneof![Just(String::new()), "[a-zé王 \u{a0}]{1,90}"],
        count in 0usize..30,
        look in looks(),
    ) {
        let whole = Rect::new(0, 0, columns + 4, rows + 4);
        let place = Rect::new(2, 2, columns, rows);
        let mut buffer = Buffer::empty(whole);
        draw_circle(&mut buffer, place, (&name, &words), count, look);
        draw_rest(&mut buffer, place, (&name, &words), look);
        for y in 0..whole.height {
            for x in 0..whole.width {
                let outside = !place.contains((x, y).into());
                prop_assert!(!outside || buffer[(x, y)].symbol() == " ", "{x} {y}");
            }
        }
    }
}
