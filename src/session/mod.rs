//! What happens in a meeting: commands become events, events become facts. Pure: no clock, no chance, no file.
//!
//! ```text
//! command ─▶ decide ─▶ events (one act) ─▶ apply ─▶ session ─▶ expected (what Space does)
//!                └─▶ refusal that says why
//! ```

pub mod apply;
pub mod clock;
pub mod command;
pub mod course;
pub mod decide;
pub mod decision;
pub mod event;
pub mod expected;
pub mod extension;
pub mod facts;
pub mod history;
pub mod ids;
pub mod lot;
pub mod naming;
pub mod place;
pub mod readable;
pub mod refusal;
pub mod script;
pub mod sources;
pub mod state;
pub mod texts;
pub mod wall;

pub use command::{Command, Request};
pub use decide::{Act, Now, decide};
pub use event::Event;
pub use expected::{Expected, Focus, expected};
pub use ids::{ConcernId, ItemId, ObjectionId, PersonId, TextIndex, TextRef};
pub use place::Place;
pub use refusal::Refusal;
pub use state::Session;
pub use texts::Texts;
