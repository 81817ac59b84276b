//! How it is called: one file a subcommand.

pub mod language;
