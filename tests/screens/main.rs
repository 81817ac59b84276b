//! Keys in, picture out, on the production loop: every main screen at four sizes, in both languages, in colour and without.

mod hall;
mod laws;
mod picture;
mod pictures;
mod scenes;
mod typed;
