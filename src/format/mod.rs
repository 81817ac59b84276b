//! What a workshop is: a tree of steps, who speaks in each, for how long and what is captured.
//!
//! `model` is the file as people write it, `check` says what in it has no meaning, `tree` is the form a meeting runs on: every `Use`
//! replaced by the steps it names. Knows no meeting, no person and no clock.

pub mod check;
pub mod library;
pub mod model;
pub mod tree;

pub use check::{Meaning, Origin};
pub use library::Library;
pub use model::{
    Absent, Amount, Capture, Change, Choose, Condition, Each, EachOf, Format, Last, Node, ObjectionTest, Pass, Plan,
    QueueOrder, Repeat, RoleDeclaration, RoleOf, SESSION_ROLES, Scale, Speak, Start, Step, Steps, Use, Who,
};
pub use tree::{Block, Formats, Kind, Part, Tree};
