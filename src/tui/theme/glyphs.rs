//! The marks and lines everything is drawn with (screens 3 and 6), each one column wide, in Unicode and in ASCII.
//!
//! Data only. Words and names are not changed here.

/// How the line of the ring, and big digits, are drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Braille dots (2 × 4 a cell) and quarter blocks.
    Dots,
    /// One letter a cell: dense, sparse.
    Letters { dense: &'static str, sparse: &'static str },
}

/// A set of marks. Every state has a mark of its own, so that a picture without colour says all.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    pub speaks: &'static str,
    pub next: &'static str,
    pub waits: &'static str,
    pub spoke: &'static str,
    pub passed_for_now: &'static str,
    pub passed: &'static str,
    pub not_here: &'static str,
    pub direct_reply: &'static str,
    pub concern: &'static str,
    pub objection: &'static str,
    /// The current step; also a selected row where there is no colour, and "to the right".
    pub right: &'static str,
    pub left: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    /// A note, a draft that waits.
    pub note: &'static str,
    /// Half blocks above and below a chip of three rows; none where there are no half blocks.
    pub chip_edges: Option<(&'static str, &'static str)>,
    pub bar_used: &'static str,
    pub bar_left: &'static str,
    pub bar_paused: &'static str,
    /// The one hairline between people and object.
    pub hairline: &'static str,
    /// The line above the room's footer, and above a sheet that has no background of its own.
    pub rule: &'static str,
    /// The upper edge of a sheet; none where there are no half blocks.
    pub sheet_edge: Option<&'static str>,
    pub selected: &'static str,
    /// The time of a step in a plan: inside the planned time, and beyond it.
    pub planned: &'static str,
    pub beyond: &'static str,
    /// The planned end of a meeting.
    pub planned_end: &'static str,
    /// Where letters will be typed.
    pub caret: &'static str,
    pub ellipsis: &'static str,
    pub ink: Ink,
}

/// For terminals that speak UTF-8: only signs that are one column wide in common fonts.
pub const UNICODE: Glyphs = Glyphs {
    speaks: "◉",
    next: "◌",
    waits: "◦",
    spoke: "✓",
    passed_for_now: "↷",
    passed: "·",
    not_here: "◦",
    direct_reply: "↩",
    concern: "~",
    objection: "✦",
    right: "▸",
    left: "◂",
    up: "▴",
    down: "▾",
    note: "✎",
    chip_edges: Some(("▄", "▀")),
    bar_used: "━",
    bar_left: "─",
    bar_paused: "┄",
    hairline: "│",
    rule: "─",
    sheet_edge: Some("▄"),
    selected: "▌",
    planned: "▆",
    beyond: "▒",
    planned_end: "┊",
    caret: "▏",
    ellipsis: "…",
    ink: Ink::Dots,
};

/// For a terminal without UTF-8, and for `--ascii`.
pub const ASCII: Glyphs = Glyphs {
    speaks: "@",
    next: ">",
    waits: "o",
    spoke: "x",
    passed_for_now: "^",
    passed: ".",
    not_here: "-",
    direct_reply: "<",
    concern: "~",
    objection: "*",
    right: ">",
    left: "<",
    up: "^",
    down: "v",
    note: "n",
    chip_edges: None,
    bar_used: "=",
    bar_left: "-",
    bar_paused: ".",
    hairline: "|",
    rule: "-",
    sheet_edge: None,
    selected: "|",
    planned: "#",
    beyond: "%",
    planned_end: ":",
    caret: "|",
    ellipsis: "...",
    ink: Ink::Letters {
        dense: "#",
        sparse: ".",
    },
};
