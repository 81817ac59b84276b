//! The screens, one file each.

pub mod home;
pub mod stage;
