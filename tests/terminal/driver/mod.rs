//! Drives the real program as a person would: starts it in a terminal of some size, presses keys, waits for words, pulls the plug.
//!
//! Nothing sleeps and hopes: whatever is waited for has a deadline, and what stood on the screen is shown when it passes. No question that
//! the program might ask its terminal is answered, where a test does not do it.

mod bytes;
mod keys;
mod place;
mod program;
mod reading;

pub use bytes::foreign_in;
pub use place::Place;
pub use program::{End, Program, Signal};
