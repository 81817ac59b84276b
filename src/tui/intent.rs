//! What a key means: the one list of intents. A key has one meaning on every screen (screens 11); what a screen does with it is the
//! screen's.

use serde::{Deserialize, Serialize};

/// Something a person wants, whatever key or click said it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// The expected next thing.
    Next,
    Back,
    Undo,
    Redo,
    Cover,
    Pause,
    Note,
    Find,
    Help,
    /// Closes what is open, or goes back one screen.
    Close,
    /// The answer, offer or row of this number; 0 is the tenth.
    Number(u8),
    Left,
    Right,
    Up,
    Down,
    /// Acts on what is selected, or opens this step's field.
    Open,
    NextPart,
    PreviousPart,
    PassForNow,
    GiveFloor,
    Direction,
    WantsFloor,
    DirectReply,
    People,
    Concern,
    Objection,
    Edit,
    Versions,
    WaysOut,
    Time,
    MinuteMore,
    MinuteLess,
    TurnTime,
    PreviousStep,
    NextStep,
    Finish,
    Cue,
    Review,
    Language,
    Theme,
    /// Whose the mouse is.
    Mouse,
    Leave,
    LeaveAtOnce,
    /// Keeps what is written.
    Keep,
    ChangeKind,
}
