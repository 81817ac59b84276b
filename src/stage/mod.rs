//! What there is to see now: seats, clocks, agenda, expected end, hint; and the plan of a meeting that has not begun.
//!
//! Pure functions over the session; leaves sentences to `words` and drawing to the faces.

pub mod agenda;
pub mod doors;
pub mod fill;
pub mod plan;
pub mod remark;
pub mod seats;
pub mod view;

pub use agenda::{Row, RowName, RowState, agenda, expected_end};
pub use doors::{doors, left, step_ends};
pub use plan::{Offer, Planned, Remedy, StepName, offers, plan, total};
pub use remark::Remark;
pub use seats::{SeatMark, SeatView, heard};
pub use view::{ObjectView, ObjectionView, PointView, Running, Scene, SpeakView, StepView, TimeView, View, stage};
