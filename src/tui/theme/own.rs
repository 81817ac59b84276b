//! A team's own theme as a palette: what it leaves out is that of the theme it begins with, what terminals with fewer colours show is the
//! nearest they have.

use palette::{FromColor, Oklab, Srgb};

use super::palettes::{DARK, HIGH_CONTRAST, LIGHT};
use super::{Depth, Hue, Palette, Theme};
use crate::notation::colour::Colour;
use crate::store::theme::{From, OwnTheme};

/// The first of the 256 that every terminal draws alike; those before are the terminal's own 16.
const FIRST_INDEXED: u8 = 16;
const FIRST_GREY: u8 = 232;

/// The theme. It is kept until the program ends, like those that come with it.
pub fn own(theme: &OwnTheme, depth: Depth) -> Theme {
    let base = match theme.from {
        From::Dark => &DARK,
        From::Light => &LIGHT,
        From::HighContrast => &HIGH_CONTRAST,
    };
    let palette = Palette {
        lamp: hue(base.lamp, theme.lamp),
        leaf: hue(base.leaf, theme.leaf),
        sky: hue(base.sky, theme.sky),
        violet: hue(base.violet, theme.violet),
        rose: hue(base.rose, theme.rose),
        text: hue(base.text, theme.text),
        quiet: hue(base.quiet, theme.quiet),
        faint: hue(base.faint, theme.faint),
        line: hue(base.line, theme.line),
        raised: hue(base.raised, theme.raised),
        ground: hue(base.ground, theme.ground),
    };
    Theme::Coloured(Box::leak(Box::new(palette)), depth)
}

fn hue(base: Hue, own: Option<Colour>) -> Hue {
    own.map_or(base, |Colour { rgb }| Hue {
        rgb,
        indexed: nearest(rgb),
        sixteen: base.sixteen,
    })
}

/// The number among 256 that looks most like it.
fn nearest(rgb: u32) -> u8 {
    let wanted = lab(srgb(rgb));
    let far = |number: &u8| distance(lab(indexed(*number)), wanted);
    (FIRST_INDEXED..=u8::MAX)
        .min_by(|one, other| far(one).total_cmp(&far(other)))
        .unwrap_or(FIRST_INDEXED)
}

pub(super) fn srgb(rgb: u32) -> Srgb<f32> {
    Srgb::<u8>::new((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8).into_format()
}

/// What a terminal shows for a number from 16 on: a cube of six steps, then greys.
pub(super) fn indexed(number: u8) -> Srgb<f32> {
    let (red, green, blue) = match number {
        FIRST_GREY.. => {
            let grey = 8 + 10 * u32::from(number - FIRST_GREY);
            (grey, grey, grey)
        }
        _ => {
            let level = |step: u8| if step == 0 { 0 } else { 55 + 40 * u32::from(step) };
            let cube = number.saturating_sub(FIRST_INDEXED);
            (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
        }
    };
    srgb(red << 16 | green << 8 | blue)
}

pub(super) fn lab(colour: Srgb<f32>) -> Oklab {
    Oklab::from_color(colour)
}

/// How far apart two colours look.
pub(super) fn distance(one: Oklab, other: Oklab) -> f32 {
    ((one.l - other.l).powi(2) + (one.a - other.a).powi(2) + (one.b - other.b).powi(2)).sqrt()
}
