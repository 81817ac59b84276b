//! What the facilitator is in the middle of: would we miss it after a crash? (DESIGN, "Who owns what")
//!
//! The type only; `store::desk` keeps it, whole, at most five times a second. Never a ballot.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The desk of a running session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Desk {
    /// Texts being typed, by the sheet they belong to; closing a sheet keeps its draft.
    pub drafts: BTreeMap<String, Draft>,
    /// The screen is covered.
    pub covered: bool,
    /// Lines scrolled down in the text that is decided on: the room's view scrolls along.
    pub scroll: usize,
    /// What is said to the room on its own view; empty for nothing.
    pub message: String,
}

/// What stands in the fields of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// The text of each field, in order.
    pub fields: Vec<String>,
    /// Which kind of note, where the sheet has kinds.
    pub kind: Option<String>,
}

impl Desk {
    /// Whether something typed waits.
    pub fn has_drafts(&self) -> bool {
        self.drafts
            .values()
            .any(|draft| draft.fields.iter().any(|field| !field.trim().is_empty()))
    }
}
