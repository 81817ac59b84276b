//! The themes as data (screens 5): hexadecimal, the number among 256, the colour among 16.
//!
//! The column of 256 is the nearest of the 6×6×6 cube by OKLab for the five hues; text, greys and backgrounds take
//! the grey ramp, because near grey and near black the cube has only pinks and blues.

use ratatui::style::Color;

use super::{Hue, Palette};

/// The palettes that come with the program, by the name that settings and the command line use; the first where nothing says.
pub const SHIPPED: [(&str, &Palette); 3] = [("dark", &DARK), ("light", &LIGHT), ("high_contrast", &HIGH_CONTRAST)];

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
};

/// For daylight, and for projectors whose black is grey. Among 256 colours its lamp is the darkest yellow there is, its leaf a green that
/// is not taken for the sky.
pub const LIGHT: Palette = Palette {
    lamp: hue(0x6f4e00, 58, Color::Yellow),
    leaf: hue(0x114a38, 22, Color::Green),
    sky: hue(0x1f5680, 24, Color::Cyan),
    violet: hue(0x60086b, 53, Color::Magenta),
    rose: hue(0x6e0a0a, 52, Color::Red),
    text: hue(0x1d2126, 234, Color::Reset),
    quiet: hue(0x474d54, 239, Color::Reset),
    faint: hue(0x5f6469, 241, Color::Reset),
    line: hue(0x8d8878, 245, Color::DarkGray),
    raised: hue(0xefe9dc, 255, Color::Reset),
    ground: hue(0xfbf8f1, 231, Color::Reset),
};

/// For eyes that need it.
pub const HIGH_CONTRAST: Palette = Palette {
    lamp: hue(0xffcf33, 220, Color::LightYellow),
    leaf: hue(0x8dffb0, 121, Color::LightGreen),
    sky: hue(0x6fb4ff, 75, Color::LightCyan),
    violet: hue(0xe2d2ff, 189, Color::LightMagenta),
    rose: hue(0xff8a8a, 210, Color::LightRed),
    text: hue(0xffffff, 231, Color::Reset),
    quiet: hue(0xe0e0e0, 254, Color::Reset),
    faint: hue(0xc4c4c4, 251, Color::Reset),
    line: hue(0xa0a0a0, 247, Color::DarkGray),
    raised: hue(0x1a1a1a, 234, Color::Reset),
    ground: hue(0x000000, 16, Color::Reset),
};

const fn hue(rgb: u32, indexed: u8, sixteen: Color) -> Hue {
    Hue { rgb, indexed, sixteen }
}
