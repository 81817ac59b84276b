//! Contrast, distances as every kind of eye sees them, and the column of 256, computed again from the data (screens 5).

use palette::color_difference::Wcag21RelativeContrast;
use palette::{LinSrgb, Oklab, Srgb};
use ratatui::style::{Color, Modifier};

use super::own::{distance, indexed, lab, srgb};
use super::*;
use crate::notation::colour::Colour;
use crate::store::theme::{From, OwnTheme};

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

fn contrast(one: Srgb<f32>, other: Srgb<f32>) -> f32 {
    one.relative_contrast(other)
}

/// What the room reads must stand out from the ground by so much, as each kind of eye sees it (screens 5).
const FOR_THE_ROOM: f32 = 7.0;
/// What is for the facilitator alone.
const FOR_ONE: f32 = 4.5;
const OF_A_LINE: f32 = 3.0;

#[test]
fn what_the_room_reads_stands_out_seven_times_from_the_ground() {
    for (name, palette) in SHIPPED {
        let ground = srgb(palette.ground.rgb);
        for role in READ_BY_THE_ROOM {
            let measured = contrast(srgb(palette.hue(role).rgb), ground);
            assert!(measured >= FOR_THE_ROOM, "{name} {role:?}: {measured}");
        }
        assert!(contrast(srgb(palette.faint.rgb), ground) >= FOR_ONE, "{name}");
        assert!(contrast(srgb(palette.line.rgb), ground) >= OF_A_LINE, "{name}");
    }
}

#[test]
fn what_stands_on_a_sheet_stands_out_too() {
    for (name, palette) in SHIPPED {
        let raised = srgb(palette.raised.rgb);
        for role in READ_BY_THE_ROOM {
            assert!(contrast(srgb(palette.hue(role).rgb), raised) >= 6.0, "{name} {role:?}");
        }
        assert!(contrast(srgb(palette.faint.rgb), raised) >= FOR_ONE, "{name}");
    }
}

#[test]
fn contrast_holds_among_256_colours() {
    for (name, palette) in SHIPPED {
        let ground = indexed(palette.ground.indexed);
        for role in READ_BY_THE_ROOM {
            // No yellow of the cube is darker than the one of the light lamp.
            let least = if (name, role) == ("light", Role::Lamp) {
                6.5
            } else {
                FOR_THE_ROOM
            };
            let measured = contrast(indexed(palette.hue(role).indexed), ground);
            assert!(measured >= least, "{name} {role:?}: {measured}");
        }
        assert!(contrast(indexed(palette.faint.indexed), ground) >= FOR_ONE, "{name}");
    }
}

#[test]
fn the_hues_are_the_nearest_of_the_cube_by_oklab() {
    for (name, palette) in SHIPPED {
        // The nearest to the light leaf is a blue green, too near the light sky.
        for role in HUES.into_iter().filter(|role| (name, *role) != ("light", Role::Leaf)) {
            let wanted = lab(srgb(palette.hue(role).rgb));
            let far = |number: &u8| distance(lab(indexed(*number)), wanted);
            let nearest = (16..232u8).min_by(|one, other| far(one).total_cmp(&far(other)));
            assert_eq!(Some(palette.hue(role).indexed), nearest, "{name} {role:?}");
        }
    }
}

/// How an eye mixes red, green and blue: the matrices of Machado, Oliveira and Fernandes (2009) for the whole of a deficiency.
type Eye = [[f32; 3]; 3];
const EYES: [(&str, Eye); 4] = [
    ("any", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protan",
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ],
    ),
    (
        "deutan",
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ],
    ),
    (
        "tritan",
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ],
    ),
];

fn as_seen_by(eye: Eye, colour: Srgb<f32>) -> Srgb<f32> {
    let light = colour.into_linear();
    let mixed =
        eye.map(|[red, green, blue]| (red * light.red + green * light.green + blue * light.blue).clamp(0.0, 1.0));
    LinSrgb::from_components(mixed.into()).into_encoding()
}

#[test]
fn any_two_hues_and_the_text_differ_visibly_to_every_kind_of_eye() {
    // Two hundredths are just visible.
    const LEAST: f32 = 0.06;
    for (name, palette) in SHIPPED {
        for (eye, mixing) in EYES {
            let seen: Vec<(Role, Oklab)> = HUES
                .into_iter()
                .chain([Role::Text])
                .map(|role| (role, lab(as_seen_by(mixing, srgb(palette.hue(role).rgb)))))
                .collect();
            for (index, (role, one)) in seen.iter().enumerate() {
                for (other_role, other) in &seen[index + 1..] {
                    let apart = distance(*one, *other);
                    assert!(apart >= LEAST, "{name}, {eye}: {role:?} {other_role:?}: {apart}");
                }
            }
        }
    }
}

#[test]
fn what_the_room_reads_stands_out_to_every_kind_of_eye() {
    for (name, palette) in SHIPPED {
        for (eye, mixing) in EYES {
            let seen = |role| as_seen_by(mixing, srgb(palette.hue(role).rgb));
            for role in READ_BY_THE_ROOM {
                let measured = contrast(seen(role), seen(Role::Ground));
                assert!(measured >= 6.0, "{name}, {eye}: {role:?}: {measured}");
            }
        }
    }
}

#[test]
fn f3_shows_every_theme_once_and_comes_round() {
    let first = Theme::named("dark", Depth::TrueColour).unwrap();
    let mut seen = vec![first];
    let mut next = first.following(Depth::TrueColour);
    while next != first {
        assert!(!seen.contains(&next));
        seen.push(next);
        next = next.following(Depth::TrueColour);
    }
    assert_eq!(seen.len(), SHIPPED.len() + 1);
    assert_eq!(seen.last(), Some(&Theme::Monochrome));
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
    let light = Theme::Coloured(&LIGHT, Depth::Sixteen);
    assert_eq!(
        (light.chip().fg, light.chip().bg),
        (Some(Color::Black), Some(Color::Yellow))
    );
    assert!(
        light.key().add_modifier.contains(Modifier::REVERSED),
        "the ground is the terminal's own"
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

#[test]
fn a_theme_of_ones_own_changes_what_it_names_and_nothing_else() {
    let given = OwnTheme {
        from: From::Light,
        lamp: Some(Colour { rgb: 0xff8700 }),
        ..OwnTheme::default()
    };
    let Theme::Coloured(palette, _) = own(&given, Depth::Indexed) else {
        panic!("no colours");
    };
    assert_eq!((palette.lamp.rgb, palette.lamp.indexed), (0xff8700, 208));
    assert_eq!(palette.lamp.sixteen, LIGHT.lamp.sixteen);
    assert_eq!(palette.ground, LIGHT.ground);
}
