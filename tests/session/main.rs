//! What happens in a meeting, told as stories and held by laws: commands over `session`, without a screen and without a disk.
//!
//! `meeting` is the way to tell a story, `formats` what the meetings run on.

mod absent;
mod conditions;
mod consent;
mod formats;
mod integration;
mod items;
mod laws;
mod meeting;
mod people;
mod plan;
mod rounds;
mod time;
mod written;
