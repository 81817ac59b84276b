//! What was decided, over all sessions of a workspace: read, found again, due for review; and the sessions that can be gone on with.
//!
//! One pass over the journals, nothing stored: what is true stands in them. Where they lie and how a line is read is left to `store`,
//! what a decision is to `session`, how it is shown to `export`.

mod meeting;
mod scan;

pub use meeting::{Meeting, read, recorded};
pub use scan::{Broken, NotFound, Open, Register, RegisterEntry, Why};
