//! The language in use: one Fluent bundle, the shipped sentences with the team's own terms laid over them.
//!
//! Leaves the list of sentences to `messages.rs` and what a term is to `terms.rs`.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::terms::{self, OwnTerms};
use crate::notation::Language;

/// Everything the program can say, in one language. Clones are the same words.
///
/// Terms are read at once, since any sentence may use any of them; a sentence is read when it is first said: most of them are not said
/// in a meeting, and reading all took a third of the time until something stands on the screen.
#[derive(Clone)]
pub struct Words {
    language: Language,
    sentences: Arc<HashMap<&'static str, &'static str>>,
    bundle: Arc<RwLock<FluentBundle<FluentResource>>>,
}

/// A sentence of the hint line with its shorter forms (screens 10): for 90 columns and more, for fewer, and for 40.
///
/// A message that gives no `.short` or `.shortest` has the next longer form there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub long: String,
    pub short: String,
    pub shortest: String,
}

impl Words {
    /// The words of a language, with the terms that a team has of its own (`ronde.ron`, `words`).
    pub fn new(language: Language, own: &OwnTerms) -> Words {
        let mut bundle = FluentBundle::new_concurrent(vec![identifier(language)]);
        bundle.set_use_isolating(false); // else invisible U+2068 and U+2069 stand around every name
        // Only a second bundle of the same name would be refused; the built-in NUMBER is for plurals.
        let _ = bundle.add_builtins();
        let (terms, sentences): (Vec<Entry>, Vec<Entry>) = entries(source(language)).partition(Entry::is_term);
        bundle.add_resource_overriding(resource(terms.iter().map(|term| term.text).collect()));
        bundle.add_resource_overriding(resource(terms::overrides(own, language)));
        Words {
            language,
            sentences: Arc::new(sentences.iter().map(|entry| (entry.id, entry.text)).collect()),
            bundle: Arc::new(RwLock::new(bundle)),
        }
    }

    /// The language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence found by an id that is only known at run time (`cli-run-subject`); nothing when there is none.
    pub fn find(&self, id: &str) -> Option<String> {
        self.with(id, |message| {
            message.message.value()?;
            Some(message.part(None, &FluentArgs::new()))
        })?
    }

    /// What a message found at run time has beside its sentence, such as the `.value` of an argument; nothing when there is none.
    pub fn find_attribute(&self, id: &str, attribute: &str) -> Option<String> {
        self.with(id, |message| {
            message.message.get_attribute(attribute)?;
            Some(message.part(Some(attribute), &FluentArgs::new()))
        })?
    }

    /// A sentence of the list. Its id stands in its place if a language lacks it, which the tests of this room exclude.
    pub(super) fn say(&self, name: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
        let id = id_of(name);
        self.with(&id, |message| message.part(None, &gathered(arguments)))
            .unwrap_or(id)
    }

    /// A sentence of the hint line, in its three lengths.
    pub(super) fn hint(&self, name: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> Hint {
        let id = id_of(name);
        let arguments = gathered(arguments);
        let hint = self.with(&id, |message| {
            let long = message.part(None, &arguments);
            let shorter = |name, longer: &String| match message.message.get_attribute(name) {
                Some(_) => message.part(Some(name), &arguments),
                None => longer.clone(),
            };
            let short = shorter("short", &long);
            let shortest = shorter("shortest", &short);
            Hint { long, short, shortest }
        });
        hint.unwrap_or_else(|| Hint {
            long: id.clone(),
            short: id.clone(),
            shortest: id,
        })
    }

    /// Does something with a message, which is read now if it has not been; nothing when there is none.
    fn with<T>(&self, id: &str, does: impl Fn(Message<'_>) -> T) -> Option<T> {
        let said = |bundle: &FluentBundle<FluentResource>| {
            let message = bundle.get_message(id)?;
            Some(does(Message { bundle, message }))
        };
        // A bundle is whole after every change, so one that another thread left in a panic still serves.
        let known = said(&self.bundle.read().unwrap_or_else(PoisonError::into_inner));
        if known.is_some() {
            return known;
        }
        let text = match self.sentences.get(id) {
            Some(text) => (*text).to_owned(),
            None => terms::lookup_of(id.strip_prefix("term-")?)?,
        };
        let mut bundle = self.bundle.write().unwrap_or_else(PoisonError::into_inner);
        bundle.add_resource_overriding(resource(text));
        said(&bundle)
    }
}

/// A message of a bundle.
struct Message<'a> {
    bundle: &'a FluentBundle<FluentResource>,
    message: FluentMessage<'a>,
}

impl Message<'_> {
    /// The text of a message or of one of its attributes.
    fn part(&self, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> String {
        let pattern = match attribute {
            Some(name) => self.message.get_attribute(name).map(|attribute| attribute.value()),
            None => self.message.value(),
        };
        let mut slips = Vec::new(); // a missing variable shows as `{$name}`; the tests hold that there is none
        pattern
            .map(|pattern| {
                self.bundle
                    .format_pattern(pattern, Some(arguments), &mut slips)
                    .into_owned()
            })
            .unwrap_or_default()
    }
}

/// A sentence or a term as its file has it.
struct Entry {
    id: &'static str,
    text: &'static str,
}

impl Entry {
    fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}

/// The entries of a file: each begins with its id at the beginning of a line, and goes on until another, or a comment, does.
fn entries(source: &'static str) -> impl Iterator<Item = Entry> {
    let mut rest = source;
    std::iter::from_fn(move || {
        let mut length = 0;
        for line in rest.split_inclusive('\n') {
            if length > 0 && begins(line) {
                break;
            }
            length += line.len();
        }
        let (text, after) = rest.split_at_checked(length).filter(|(text, _)| !text.is_empty())?;
        rest = after;
        Some(text)
    })
    .filter_map(|text| {
        let id = text.split([' ', '=']).next()?;
        (begins(id) && !id.starts_with('#')).then_some(Entry { id, text })
    })
}

/// Whether a line begins an entry or a comment.
fn begins(line: &str) -> bool {
    line.starts_with(|first: char| first.is_ascii_alphabetic() || matches!(first, '-' | '#'))
}

/// The file of a language, embedded; looked at only when it is the one in use. English stands in for a language we do not speak.
pub(super) fn source(language: Language) -> &'static str {
    match language {
        Language::FRENCH => include_str!("fr.ftl"),
        _ => include_str!("en.ftl"),
    }
}

/// For the rules of plurals.
fn identifier(language: Language) -> LanguageIdentifier {
    language.code().parse().unwrap_or_default()
}

/// What could be read of a source: all of it for the shipped files (tested), all of it for a team's terms (only quoted literals).
fn resource(source: String) -> FluentResource {
    FluentResource::try_new(source).unwrap_or_else(|(readable, _)| readable)
}

/// `hint_floor` in Rust is `hint-floor` in Fluent.
pub(super) fn id_of(name: &str) -> String {
    name.replace('_', "-")
}

fn gathered<'a>(arguments: &[(&'static str, FluentValue<'a>)]) -> FluentArgs<'a> {
    let mut gathered = FluentArgs::with_capacity(arguments.len());
    for (name, value) in arguments {
        gathered.set(*name, value.clone());
    }
    gathered
}
