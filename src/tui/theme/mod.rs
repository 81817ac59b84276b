//! Colour and weight by role: a widget asks for what a text *is*, never for a colour.
//!
//! A theme is data (`palettes.rs`), shown in as many colours as the terminal has, or in none. Which theme a terminal
//! gets is decided elsewhere; the marks of the ring, and everything drawn with letters, are in `glyphs.rs`.

mod glyphs;
mod own;
mod palettes;
#[cfg(test)]
mod tests;

use ratatui::style::{Color, Modifier, Style};

use crate::tui::background::Background;

pub use glyphs::{ASCII, Glyphs, Ink, UNICODE};
pub use own::own;
pub use palettes::{DARK, HIGH_CONTRAST, LIGHT, SHIPPED};

/// What something is for the reader (screens 5). Text on a chip is `Ground` on `Lamp`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Now, what is lit.
    Lamp,
    /// Done, consent, going well.
    Leaf,
    /// Next, keys, links, sums.
    Sky,
    /// A voice to be heard: concern, objection, direct reply.
    Violet,
    /// Trouble, removed text; never a person, what a person gives, or lateness.
    Rose,
    /// What the room reads.
    Text,
    /// What the room may read, one step back.
    Quiet,
    /// Labels, and what is for the facilitator alone.
    Faint,
    /// Lines and sparse dots; never text.
    Line,
    /// The background of a sheet and of a selected row.
    Raised,
    /// The background of everything else.
    Ground,
}

/// One role's colour, for terminals of every depth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hue {
    /// `0xRRGGBB`, in truecolour.
    pub rgb: u32,
    /// The number among 256 colours.
    pub indexed: u8,
    /// Among 16; `Reset` is the terminal's own.
    pub sixteen: Color,
}

/// A theme as data: one hue for each role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    pub lamp: Hue,
    pub leaf: Hue,
    pub sky: Hue,
    pub violet: Hue,
    pub rose: Hue,
    pub text: Hue,
    pub quiet: Hue,
    pub faint: Hue,
    pub line: Hue,
    pub raised: Hue,
    pub ground: Hue,
}

impl Palette {
    /// The colour of a role.
    pub fn hue(&self, role: Role) -> Hue {
        match role {
            Role::Lamp => self.lamp,
            Role::Leaf => self.leaf,
            Role::Sky => self.sky,
            Role::Violet => self.violet,
            Role::Rose => self.rose,
            Role::Text => self.text,
            Role::Quiet => self.quiet,
            Role::Faint => self.faint,
            Role::Line => self.line,
            Role::Raised => self.raised,
            Role::Ground => self.ground,
        }
    }
}

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    TrueColour,
    Indexed,
    Sixteen,
}

/// What colours, if any, a screen is drawn in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// A palette in the terminal's depth.
    Coloured(&'static Palette, Depth),
    /// No colour at all (`NO_COLOR`): a chip is reversed, the next name underlined, the rest told by weight.
    Monochrome,
}

/// The name of the theme without colours.
pub const MONOCHROME: &str = "monochrome";

impl Theme {
    /// The theme of this name that comes with the program.
    pub fn named(name: &str, depth: Depth) -> Option<Theme> {
        let shipped = SHIPPED.iter().find(|(shipped, _)| *shipped == name);
        match shipped {
            Some((_, palette)) => Some(Self::Coloured(palette, depth)),
            None => (name == MONOCHROME).then_some(Self::Monochrome),
        }
    }

    /// The theme for a terminal's background.
    pub fn for_background(background: Background, depth: Depth) -> Theme {
        match background {
            Background::Dark => Self::Coloured(&DARK, depth),
            Background::Light => Self::Coloured(&LIGHT, depth),
        }
    }

    /// The next one of those that come with the program, the one without colours last; after a team's own, the first.
    pub fn following(self, depth: Depth) -> Theme {
        let at = match self {
            Self::Monochrome => None,
            Self::Coloured(palette, _) => SHIPPED.iter().position(|(_, shipped)| **shipped == *palette),
        };
        let next = match (self, at) {
            (Self::Coloured(..), Some(at)) => SHIPPED.get(at + 1),
            _ => SHIPPED.first(),
        };
        next.map_or(Self::Monochrome, |(_, palette)| Self::Coloured(palette, depth))
    }

    /// Letters of this role; for `Raised` and `Ground`, the background itself.
    pub fn style(self, role: Role) -> Style {
        match self {
            Self::Monochrome if role == Role::Lamp => Style::new().add_modifier(Modifier::BOLD),
            Self::Monochrome => Style::new(),
            Self::Coloured(..) if matches!(role, Role::Raised | Role::Ground) => self.background(role),
            Self::Coloured(_, depth) => {
                let style = Style::new().fg(self.colour(role));
                let bold = depth == Depth::Sixteen && is_hue(role);
                if bold {
                    style.add_modifier(Modifier::BOLD)
                } else {
                    style
                }
            }
        }
    }

    /// Every cell before anything is drawn on it: text on the ground.
    pub fn page(self) -> Style {
        self.style(Role::Text).patch(self.style(Role::Ground))
    }

    /// Letters of this role, bold: the sentence, the speaker, the text being decided, key names.
    pub fn bold(self, role: Role) -> Style {
        self.style(role).add_modifier(Modifier::BOLD)
    }

    /// The one lit chip of a screen: who speaks, or who must answer.
    pub fn chip(self) -> Style {
        self.filled(Role::Lamp)
    }

    /// The letters that make a chip three rows high: half blocks in the chip's colour.
    pub fn chip_edge(self) -> Style {
        self.style(Role::Lamp)
    }

    /// A key of the hint line.
    pub fn key(self) -> Style {
        self.filled(Role::Text)
    }

    /// The name of the next speaker.
    pub fn next(self) -> Style {
        match self {
            Self::Monochrome => Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED),
            Self::Coloured(..) => self.bold(Role::Sky),
        }
    }

    /// The background of a selected row or name.
    pub fn selected(self) -> Style {
        self.style(Role::Raised)
    }

    /// Whether sheets and selected rows can be told by their background; where not, a line or a mark says it.
    pub fn has_raised(self) -> bool {
        matches!(self, Self::Coloured(_, Depth::TrueColour | Depth::Indexed))
    }

    /// The half blocks of a sheet's upper edge: the raised colour as ink.
    pub fn raised_edge(self) -> Style {
        match self {
            Self::Monochrome => Style::new(),
            Self::Coloured(..) => Style::new().fg(self.colour(Role::Raised)),
        }
    }

    /// Letters in the ground's colour on the role's. Where the ground is the terminal's own, nobody knows which colour that is: a chip is
    /// written in black, and what has no colour of its own is reversed.
    fn filled(self, role: Role) -> Style {
        let (ink, paper) = (self.colour(Role::Ground), self.colour(role));
        let filled = match (ink, paper) {
            (_, Color::Reset) => Style::new().add_modifier(Modifier::REVERSED),
            (Color::Reset, paper) => Style::new().fg(Color::Black).bg(paper),
            (ink, paper) => Style::new().fg(ink).bg(paper),
        };
        filled.add_modifier(Modifier::BOLD)
    }

    fn background(self, role: Role) -> Style {
        Style::new().bg(self.colour(role))
    }

    fn colour(self, role: Role) -> Color {
        match self {
            Self::Monochrome => Color::Reset,
            Self::Coloured(palette, depth) => {
                let hue = palette.hue(role);
                match depth {
                    Depth::TrueColour => Color::from_u32(hue.rgb),
                    Depth::Indexed => Color::Indexed(hue.indexed),
                    Depth::Sixteen => hue.sixteen,
                }
            }
        }
    }
}

/// The five colours that carry a meaning of their own, told apart by weight too where there are only 16.
fn is_hue(role: Role) -> bool {
    matches!(role, Role::Lamp | Role::Leaf | Role::Sky | Role::Violet | Role::Rose)
}

/// Everything a widget needs to know of a terminal: colours and letters.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    pub theme: Theme,
    pub glyphs: &'static Glyphs,
}
