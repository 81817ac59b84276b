//! The screens, one file each.

pub mod home;
pub mod meeting;
pub mod review;
pub mod setup;
pub mod stage;
