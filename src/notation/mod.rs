//! How people write it down: RON with diagnostics, texts by language, spans of time, limits, unsafe text made safe.
//!
//! The lowest room: it knows nothing of meetings, only of what people type and put into files. What a format, a
//! setting or a script *means* is checked in the rooms above, which add their own kinds of slip (`slip::Fact::Meaning`);
//! the sentences for all of them are made in `words`.

pub mod colour;
pub mod due;
pub mod fields;
pub mod first_letters;
pub mod fold;
pub mod hour;
pub mod id;
pub mod limits;
pub mod located;
pub mod moment;
pub mod names;
pub mod place;
pub mod refused;
pub mod render;
pub mod ron;
mod scan;
pub mod slip;
pub mod span;
pub mod text;
pub mod visible;

pub use id::Id;
pub use located::Located;
pub use slip::{Fact, Slip};
pub use span::{Delay, Span};
pub use text::{Language, Text};
