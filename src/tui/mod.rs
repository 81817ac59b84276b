//! How it looks: the loop, keys (one table), theme, widgets, screens, inputs.

pub mod theme;
pub mod widgets;
