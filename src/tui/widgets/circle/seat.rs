//! A person's seat as the table shows it: name, mark, words; and how each mark looks (the table of screens 3).

use ratatui::style::{Modifier, Style};

use crate::tui::theme::{Look, Role};

/// How it stands with a person. Every mark has a shape of its own or dresses the name differently, so that the picture
/// without colour says the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Speaks,
    Next,
    Waits,
    /// Has spoken, has answered, whatever the answer.
    Spoke,
    /// Is asked again at the end.
    PassedForNow,
    Passed,
    Skipped,
    /// Expected, stepped out, or left.
    NotHere,
    /// The place in a queue, from 1.
    Queue(u8),
    DirectReply,
    Concern,
    Objection,
}

/// A seat. All words come ready made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    pub name: String,
    pub mark: Mark,
    /// A word after the name where it fits ("next", "on the way").
    pub beside: Option<String>,
    /// A second line ("objection", "at the end, after reading again").
    pub under: Option<String>,
    pub selected: bool,
}

impl Seat {
    /// The name as it is written at the table: somebody who is not here stands in parentheses.
    pub fn shown_name(&self) -> String {
        if self.mark == Mark::NotHere {
            format!("({})", self.name)
        } else {
            self.name.clone()
        }
    }

    /// The name's style.
    pub fn name_style(&self, look: Look) -> Style {
        let theme = look.theme;
        let style = match self.mark {
            Mark::Next => theme.next(),
            Mark::Spoke => theme.style(Role::Quiet),
            Mark::PassedForNow | Mark::Passed | Mark::Skipped => {
                theme.style(Role::Quiet).add_modifier(Modifier::ITALIC)
            }
            Mark::NotHere => theme.style(Role::Faint).add_modifier(Modifier::ITALIC),
            Mark::Queue(1) => theme.bold(Role::Text),
            _ => theme.style(Role::Text),
        };
        if self.selected {
            style
                .patch(theme.style(Role::Sky))
                .patch(theme.selected())
                .add_modifier(Modifier::UNDERLINED)
        } else {
            style
        }
    }

    /// The style of the second line: a voice is violet, other words sky.
    pub fn under_style(&self, look: Look) -> Style {
        match self.mark {
            Mark::Concern | Mark::Objection | Mark::DirectReply => look.theme.style(Role::Violet),
            _ => look.theme.style(Role::Sky),
        }
    }
}

impl Mark {
    /// The sign on the ring.
    pub fn sign(self, look: Look) -> &'static str {
        let glyphs = look.glyphs;
        match self {
            Self::Speaks => glyphs.speaks,
            Self::Next => glyphs.next,
            Self::Waits => glyphs.waits,
            Self::Spoke => glyphs.spoke,
            Self::PassedForNow => glyphs.passed_for_now,
            Self::Passed | Self::Skipped => glyphs.passed,
            Self::NotHere => glyphs.not_here,
            Self::Queue(place) => ORDER.get(usize::from(place)).copied().unwrap_or("+"),
            Self::DirectReply => glyphs.direct_reply,
            Self::Concern => glyphs.concern,
            Self::Objection => glyphs.objection,
        }
    }

    /// The sign's style.
    pub fn style(self, look: Look) -> Style {
        let theme = look.theme;
        match self {
            Self::Speaks => theme.style(Role::Lamp),
            Self::Next => theme.style(Role::Sky),
            Self::Queue(_) => theme.bold(Role::Sky),
            Self::Spoke => theme.style(Role::Leaf),
            Self::Waits => theme.style(Role::Text),
            Self::PassedForNow | Self::Passed | Self::Skipped => theme.style(Role::Quiet),
            Self::NotHere => theme.style(Role::Faint),
            Self::DirectReply | Self::Concern | Self::Objection => theme.bold(Role::Violet),
        }
    }
}

/// One column each; longer queues than nine people show `+`.
const ORDER: [&str; 10] = ["+", "1", "2", "3", "4", "5", "6", "7", "8", "9"];
