//! The screens, one file each.

pub mod home;
pub mod setup;
pub mod stage;
pub mod meeting;
