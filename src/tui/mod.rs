//! How it looks: the loop, keys (one table), theme, widgets, screens, inputs.
//!
//! Holds no rule of facilitation: a screen is a pure function of the stage's view, texts, desk, its own state, words and theme.

pub mod app;
pub mod background;
pub mod context;
pub mod fields;
pub mod happened;
pub mod inputs;
pub mod intent;
pub mod keys;
pub mod run;
pub mod screens;
pub mod terminal;
pub mod theme;
pub mod widgets;
