//! The table of a session's texts beside its facts: what was said, or the digest of what was erased.

use std::collections::BTreeMap;

use crate::session::ids::TextRef;

/// One text of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    Said(String),
    /// Erased on request; the digest stays.
    Erased,
}

/// All texts of a session.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(BTreeMap<TextRef, Content>);

impl Texts {
    /// Takes in the texts of an act, in their order.
    pub fn take(&mut self, act: u64, texts: impl IntoIterator<Item = Content>) {
        for (index, text) in texts.into_iter().enumerate() {
            let Ok(index) = u16::try_from(index) else { return };
            self.0.insert(TextRef { act, index }, text);
        }
    }

    /// The text, if it was not erased.
    pub fn get(&self, text: TextRef) -> Option<&str> {
        match self.0.get(&text)? {
            Content::Said(said) => Some(said),
            Content::Erased => None,
        }
    }

    /// Every text that can be read, oldest first.
    pub fn all(&self) -> impl Iterator<Item = (TextRef, &str)> {
        self.0.iter().filter_map(|(place, content)| match content {
            Content::Said(said) => Some((*place, said.as_str())),
            Content::Erased => None,
        })
    }
}
