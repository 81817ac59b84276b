//! Contrast, and the column of 256, computed again from the data (screens 5).

use palette::color_difference::{HyAb, Wcag21RelativeContrast};
use palette::{FromColor, Oklab, Srgb};
use ratatui::style::{Color, Modifier};

use super::*;

const READ_BY_THE_ROOM: [Role; 7] = [
    Role::Text,
    Role::Quiet,
    Role::Lamp,
    Role::Leaf,
    Role::Sky,
    Role::Rose,
    Role::Violet,
];
const HUES: [Role; 5] = [Role::Lamp, Role::Leaf, Role::Sky, Role::Rose, Role::Violet];

fn srgb(rgb: u32) -> Srgb<f32> {
    Srgb::<u8>::new((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8).into_format()
}

fn indexed(number: u8) -> Srgb<f32> {
    let (red, green, blue) = match number {
        232.. => {
            let grey = 8 + 10 * u32::from(number - 232);
            (grey, grey, grey)
        }
        _ => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * u32::from(step) };
            let cube = number - 16;
            (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
    };
    srgb(red << 16 | green << 8 | blue)
}

fn contrast(one: Srgb<f32>, other: Srgb<f32>) -> f32 {
    one.relative_contrast(other)
}

#[test]
fn what_the_room_reads_stands_out_seven_times_from_the_dark_ground() {
    let ground = srgb(DARK.ground.rgb);
    for role in READ_BY_THE_ROOM {
        let measured = contrast(srgb(DARK.hue(role).rgb), ground);
        assert!(measured >= 7.0, "{role:?}: {measured}");
    }
    assert!(contrast(srgb(DARK.faint.rgb), ground) >= 4.5);
    assert!(contrast(srgb(DARK.line.rgb), ground) >= 3.0);
}

#[test]
fn what_stands_on_a_sheet_stands_out_too() {
    let raised = srgb(DARK.raised.rgb);
    for role in READ_BY_THE_ROOM {
        assert!(contrast(srgb(DARK.hue(role).rgb), raised) >= 6.0, "{role:?}");
    }
    assert!(contrast(srgb(DARK.faint.rgb), raised) >= 4.5);
}

#[test]
fn contrast_holds_among_256_colours() {
    let ground = indexed(DARK.ground.indexed);
    for role in READ_BY_THE_ROOM {
        let measured = contrast(indexed(DARK.hue(role).indexed), ground);
        assert!(measured >= 7.0, "{role:?}: {measured}");
    }
    assert!(contrast(indexed(DARK.faint.indexed), ground) >= 4.5);
}

#[test]
fn the_hues_are_the_nearest_of_the_cube_by_oklab() {
    for role in HUES {
        let wanted = Oklab::from_color(srgb(DARK.hue(role).rgb));
        let nearest = (16..232u8)
            .min_by(|one, other| {
                let far = |number: &u8| {
                    let lab = Oklab::from_color(indexed(*number));
                    (lab.l - wanted.l).powi(2) + (lab.a - wanted.a).powi(2) + (lab.b - wanted.b).powi(2)
                };
                far(one).total_cmp(&far(other))
            })
            .unwrap();
        assert_eq!(DARK.hue(role).indexed, nearest, "{role:?}");
    }
}

#[test]
fn any_two_hues_differ_visibly() {
    for (index, one) in HUES.iter().enumerate() {
        for other in &HUES[index + 1..] {
            let lab = |role: &Role| Oklab::from_color(srgb(DARK.hue(*role).rgb));
            assert!(lab(one).hybrid_distance(lab(other)) >= 0.1, "{one:?} {other:?}");
        }
    }
}

#[test]
fn monochrome_uses_no_colour_and_tells_the_chip_and_the_next_by_weight() {
    let theme = Theme::Monochrome;
    for role in READ_BY_THE_ROOM {
        let style = theme.style(role);
        assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
    }
    assert!(theme.chip().add_modifier.contains(Modifier::REVERSED));
    assert!(theme.next().add_modifier.contains(Modifier::UNDERLINED));
    assert!(!theme.has_raised());
}

#[test]
fn a_chip_can_be_read_in_sixteen_colours() {
    let theme = Theme::Coloured(&DARK, Depth::Sixteen);
    assert_eq!(
        (theme.chip().fg, theme.chip().bg),
        (Some(Color::Black), Some(Color::LightYellow))
    );
    assert_eq!(
        theme.style(Role::Faint).fg,
        Some(Color::Reset),
        "never bright black for text"
    );
}

#[test]
fn every_mark_is_one_column_wide() {
    for set in [&UNICODE, &ASCII] {
        for mark in [
            set.speaks,
            set.next,
            set.waits,
            set.spoke,
            set.passed_for_now,
            set.passed,
            set.not_here,
            set.direct_reply,
            set.concern,
            set.objection,
            set.right,
            set.left,
            set.up,
            set.down,
            set.note,
            set.bar_used,
            set.bar_left,
            set.bar_paused,
            set.hairline,
            set.rule,
            set.selected,
        ] {
            assert_eq!(unicode_width::UnicodeWidthStr::width(mark), 1, "{mark}");
        }
    }
}

#[test]
fn only_signs_known_to_common_fonts_are_used() {
    // The list of screens 6.
    const KNOWN: &str = "◉◌◦✓✦↷↺↻▸▾◂▴✎▐▖▗▘▝╌«»─━│┄▀▄█▌▏▒→↩…·×′’“”";
    for mark in [
        UNICODE.speaks,
        UNICODE.next,
        UNICODE.waits,
        UNICODE.spoke,
        UNICODE.passed_for_now,
        UNICODE.passed,
        UNICODE.not_here,
        UNICODE.direct_reply,
        UNICODE.concern,
        UNICODE.objection,
        UNICODE.right,
        UNICODE.left,
        UNICODE.up,
        UNICODE.down,
        UNICODE.note,
        UNICODE.bar_used,
        UNICODE.bar_left,
        UNICODE.bar_paused,
        UNICODE.hairline,
        UNICODE.rule,
        UNICODE.selected,
        UNICODE.ellipsis,
    ] {
        assert!(mark.is_ascii() || KNOWN.contains(mark), "{mark}");
    }
}
