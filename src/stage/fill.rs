//! The texts of a format with what they speak of put in: `{subject}`, `{item}`, `{speaker}`, `{proposal_holder}` and other roles.

use crate::notation::Id;
use crate::session::ids::TextRef;
use crate::session::state::Session;
use crate::session::texts::Texts;

/// `text` with every name in braces replaced; a name that nobody has now leaves `otherwise` in its place.
pub fn fill(text: &str, session: &Session, texts: &Texts, otherwise: &str) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let (before, from) = rest.split_at(start);
        filled.push_str(before);
        let Some(end) = from.find('}') else { break };
        let name = &from[1..end];
        filled.push_str(value(name, session, texts).unwrap_or(otherwise));
        rest = &from[end + 1..];
        if rest.is_empty() {
            return filled;
        }
    }
    filled.push_str(rest);
    filled
}

fn value<'a>(name: &str, session: &Session, texts: &'a Texts) -> Option<&'a str> {
    let text: Option<TextRef> = match name {
        "subject" => session.subject,
        "item" => session.item().map(|item| item.title).or(session.subject),
        "speaker" => session
            .visit
            .as_ref()
            .and_then(|visit| visit.speaker())
            .and_then(|person| session.name(person)),
        role => Id::new(role)
            .ok()
            .and_then(|role| session.holder(&role))
            .and_then(|person| session.name(person)),
    };
    texts.get(text?)
}
