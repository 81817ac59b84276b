//! What only the screen knows: nothing of it outlives the program, and nothing of it is a fact of the meeting.

use crate::session::ids::{ItemId, PersonId};
use crate::tui::widgets::circle::Stance;
use crate::tui::widgets::hint::Hint;
use crate::words::sentences::Refused;

/// The state of the stage's screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shown {
    /// A seat chosen with the arrows or the mouse.
    pub seat: Option<PersonId>,
    /// A point of the agenda chosen, while the agenda is being made.
    pub point: Option<ItemId>,
    pub cue: Cue,
    pub notice: Option<Notice>,
    /// Lines scrolled down in the text that is decided on.
    pub scroll: usize,
    pub covered: bool,
    /// Something typed waits.
    pub draft: bool,
    pub trouble: Option<Trouble>,
    pub hint: HintLine,
    /// Whether it is the stage, or the room's view of it.
    pub stance: Stance,
}

/// Whether the facilitator's cue is seen (screens 1).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cue {
    /// For a facilitator's own screen yes, for everyone's no.
    #[default]
    ByAudience,
    /// Until this moment of the session, in milliseconds.
    Until(u64),
    Hidden,
}

/// What is said above the hint line for a few seconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// Why not, and what can be done.
    Refused(Refused),
    /// What was regained, kept, or is so now.
    Said(String),
}

/// The disk does not keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// What is not kept yet.
    pub what: String,
    /// What happens now.
    pub then: String,
    /// Where else the meeting could be kept.
    pub elsewhere: Option<String>,
}

/// What the last line is.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum HintLine {
    /// What Space does.
    #[default]
    OfStage,
    /// Something else, in the same place.
    Other(Hint),
    /// Not here: a sheet below has it.
    OfSheet,
}
