//! A language's file as its parts, for the tests that compare and read them.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast;

use crate::notation::Language;
use crate::words::bundle::source;

/// What a language's file says, laid open.
#[derive(Default)]
pub(super) struct File {
    pub(super) messages: BTreeMap<String, Entry>,
    pub(super) terms: BTreeMap<String, Entry>,
    pub(super) ids: Vec<String>,
    pub(super) headings: Vec<String>,
}

/// One message or term: its attributes, and what all its patterns use and say.
#[derive(Default)]
pub(super) struct Entry {
    pub(super) attributes: BTreeSet<String>,
    pub(super) variables: BTreeSet<String>,
    /// Terms asked for, each with the form asked for.
    pub(super) forms: BTreeSet<(String, Option<String>)>,
    pub(super) messages: BTreeSet<String>,
    pub(super) texts: Vec<String>,
    pub(super) variants: BTreeSet<String>,
    /// What is said for `[one]`, which in French also holds nought.
    pub(super) for_one: Vec<String>,
}

impl Entry {
    fn pattern(&mut self, pattern: &ast::Pattern<&str>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => text.push_str(value),
                ast::PatternElement::Placeable { expression } => {
                    text.push('\u{fffc}');
                    self.expression(expression);
                }
            }
        }
        self.texts.push(text);
    }

    fn expression(&mut self, expression: &ast::Expression<&str>) {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    let (ast::VariantKey::Identifier { name } | ast::VariantKey::NumberLiteral { value: name }) =
                        &variant.key;
                    self.variants.insert((*name).to_owned());
                    self.pattern(&variant.value);
                    if *name == "one" {
                        self.for_one.extend(self.texts.last().cloned());
                    }
                }
            }
        }
    }

    fn inline(&mut self, inline: &ast::InlineExpression<&str>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::TermReference { id, arguments, .. } => {
                let form = arguments
                    .iter()
                    .flat_map(|arguments| &arguments.named)
                    .find_map(|argument| match &argument.value {
                        ast::InlineExpression::StringLiteral { value } if argument.name.name == "form" => {
                            Some((*value).to_owned())
                        }
                        _ => None,
                    });
                self.forms.insert((id.name.to_owned(), form));
            }
            ast::InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.to_owned());
            }
            ast::InlineExpression::Placeable { expression } => self.expression(expression),
            ast::InlineExpression::StringLiteral { .. }
            | ast::InlineExpression::NumberLiteral { .. }
            | ast::InlineExpression::FunctionReference { .. } => {}
        }
    }
}

pub(super) fn file(language: Language) -> File {
    let resource = fluent_syntax::parser::parse(source(language)).expect("a language's file is Fluent");
    let mut file = File::default();
    for entry in &resource.body {
        let (id, value, attributes, entries) = match entry {
            ast::Entry::Message(message) => (
                message.id.name,
                message.value.as_ref(),
                &message.attributes,
                &mut file.messages,
            ),
            ast::Entry::Term(term) => (term.id.name, Some(&term.value), &term.attributes, &mut file.terms),
            ast::Entry::GroupComment(comment) => {
                file.headings.extend(
                    comment
                        .content
                        .iter()
                        .map(|line| (*line).to_owned())
                        .filter(|line| !line.is_empty()),
                );
                continue;
            }
            _ => continue,
        };
        let mut read = Entry::default();
        value.into_iter().for_each(|pattern| read.pattern(pattern));
        for attribute in attributes {
            read.attributes.insert(attribute.id.name.to_owned());
            read.pattern(&attribute.value);
        }
        file.ids.push(id.to_owned());
        assert!(
            entries.insert(id.to_owned(), read).is_none(),
            "`{id}` stands twice in {language:?}"
        );
    }
    file
}
