//! How it looks: the loop, keys (one table), theme, widgets, screens, inputs.
