//! The language in use: one Fluent bundle, the shipped sentences with the team's own terms laid over them.
//!
//! Leaves the list of sentences to `messages.rs` and what a term is to `terms.rs`.

use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentMessage, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::terms::{self, OwnTerms};
use crate::notation::Language;

/// Everything the program can say, in one language. Clones are the same words, read once.
#[derive(Clone)]
pub struct Words {
    language: Language,
    bundle: Arc<FluentBundle<FluentResource>>,
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
        bundle.add_resource_overriding(resource(source(language).to_owned()));
        bundle.add_resource_overriding(resource(terms::lookups()));
        bundle.add_resource_overriding(resource(terms::overrides(own, language)));
        Words {
            language,
            bundle: Arc::new(bundle),
        }
    }

    /// The language these words are in.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A sentence found by an id that is only known at run time (`cli-run-subject`); nothing when there is none.
    pub fn find(&self, id: &str) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        message.value()?;
        Some(self.part(&message, None, &FluentArgs::new()))
    }

    /// What a message found at run time has beside its sentence, such as the `.value` of an argument; nothing when there is none.
    pub fn find_attribute(&self, id: &str, attribute: &str) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        message.get_attribute(attribute)?;
        Some(self.part(&message, Some(attribute), &FluentArgs::new()))
    }

    /// A sentence of the list. Its id stands in its place if a language lacks it, which the tests of this room exclude.
    pub(super) fn say(&self, name: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
        let id = id_of(name);
        match self.bundle.get_message(&id) {
            Some(message) => self.part(&message, None, &gathered(arguments)),
            None => id,
        }
    }

    /// A sentence of the hint line, in its three lengths.
    pub(super) fn hint(&self, name: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> Hint {
        let id = id_of(name);
        let Some(message) = self.bundle.get_message(&id) else {
            return Hint {
                long: id.clone(),
                short: id.clone(),
                shortest: id,
            };
        };
        let arguments = gathered(arguments);
        let long = self.part(&message, None, &arguments);
        let shorter = |name, longer: &String| match message.get_attribute(name) {
            Some(_) => self.part(&message, Some(name), &arguments),
            None => longer.clone(),
        };
        let short = shorter("short", &long);
        let shortest = shorter("shortest", &short);
        Hint { long, short, shortest }
    }

    /// The text of a message or of one of its attributes.
    fn part(&self, message: &FluentMessage<'_>, attribute: Option<&str>, arguments: &FluentArgs<'_>) -> String {
        let pattern = match attribute {
            Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
            None => message.value(),
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

/// The file of a language, embedded; parsed only when it is the one in use. English stands in for a language we do not speak.
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
