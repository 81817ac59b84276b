//! How it leaves: pure writers, a ready value in, text out. What a meeting was is `Minutes`, what was settled a `session::Decision`.
//!
//! Nothing here opens a file, knows a clock or holds a rule; every sentence is made in `words`. To add an export: one file here.

pub mod escape;
pub mod json;
pub mod markdown;
pub mod minutes;
pub mod poster;
pub mod spoken;
pub mod table;
mod wrap;

pub use markdown::markdown;
pub use minutes::Minutes;
