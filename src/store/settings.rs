//! The settings of a workspace: `ronde.ron`, written by the team, read here and never changed.
//!
//! What a theme, a term or a role does is left to `tui`, `words` and `session`. A field that is left out has its default; one that is
//! not known is refused.

/// The name of the file in the workspace.
pub const FILE: &str = "ronde.ron";
