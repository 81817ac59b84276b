//! The themes as data (screens 5): hexadecimal, the number among 256, the colour among 16.
//!
//! The column of 256 is the nearest of the 6×6×6 cube by OKLab for the five hues; text, greys and backgrounds take
//! the grey ramp, because near grey and near black the cube has only pinks and blues.

use ratatui::style::Color;

use super::{Hue, Palette};

/// For a darkened room and good projectors.
pub const DARK: Palette = Palette {
    lamp: hue(0xf0bc42, 214, Color::LightYellow),
    leaf: hue(0x93ecaa, 121, Color::LightGreen),
    sky: hue(0x6fabea, 75, Color::LightCyan),
    violet: hue(0xd9c8fd, 189, Color::LightMagenta),
    rose: hue(0xf98282, 210, Color::LightRed),
    text: hue(0xf0ebe1, 255, Color::Reset),
    quiet: hue(0xb3bac1, 250, Color::Reset),
    faint: hue(0x8b95a0, 246, Color::Reset),
    line: hue(0x5d6a77, 242, Color::DarkGray),
    raised: hue(0x1d242c, 235, Color::Reset),
    ground: hue(0x13171c, 233, Color::Reset),
    ink_in_sixteen: Color::Black,
};

const fn hue(rgb: u32, indexed: u8, sixteen: Color) -> Hue {
    Hue { rgb, indexed, sixteen }
}
