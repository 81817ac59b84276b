//! The formats a meeting ran on, read back from its own journal, whatever has become of the files since.

use std::sync::Arc;

use crate::format::Format;
use crate::format::tree::{Formats, Tree};
use crate::notation::ron;
use crate::session::history::History;
use crate::session::ids::TextRef;

/// The formats whose sources the journal holds. One that cannot be read any more is left out: the facts do not need it.
pub fn formats(history: &History) -> Formats {
    let session = history.session();
    let (Some(beginning), Some(subject)) = (&session.beginning, session.subject) else {
        return Formats::new();
    };
    let source = |index: u16| {
        history.texts().get(TextRef {
            act: subject.act,
            index,
        })
    };
    beginning
        .formats
        .iter()
        .filter_map(|(id, text)| {
            let format: Format = ron::read(source(text.0)?).ok()?;
            Some((id.clone(), Arc::new(format)))
        })
        .collect()
}

/// The steps of the meeting, as it was set up.
pub fn tree(history: &History) -> Tree {
    let Some(beginning) = &history.session().beginning else {
        return Tree::default();
    };
    Tree::of(
        &formats(history),
        &beginning.format,
        beginning.opening.as_ref(),
        beginning.closing.as_ref(),
    )
}
