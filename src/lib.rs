//! `ronde`: a facilitator runs a shared-governance workshop step by step while a room watches, and a team reads later what it decided.
//!
//! A folder is a room; each may use only the rooms below it (`tests/house.rs` holds this).

// faces
pub mod cli;
pub mod tui;
// keeping
pub mod live;
pub mod register;
pub mod store;
// core
pub mod export;
pub mod format;
pub mod method;
pub mod notation;
pub mod session;
pub mod stage;
pub mod words;
