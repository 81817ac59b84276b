//! The vocabulary: the names of roles, things and steps, which a team may replace by its own, everywhere.
//!
//! A term is a Fluent term: it holds its phrases ("du facilitateur") and its gender itself, so no sentence has a rule of elision or
//! agreement. Ids are those of domain 1. Forms that a team does not give are made in `derive.rs`.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::{Deserialize, Serialize};

use super::Words;
use super::derive;
use crate::notation::Language;

/// The roles and people that have a name in the vocabulary.
pub const ROLES: &[&str] = &[
    "participant",
    "facilitator",
    "scribe",
    "time_keeper",
    "memory_keeper",
    "proposal_holder",
    "objector",
];

/// What a group deals with.
pub const THINGS: &[&str] = &["circle", "proposal", "objection", "concern", "decision"];

/// The steps and blocks that have a name in the vocabulary; a format names its others.
pub const STEPS: &[&str] = &[
    "check_in",
    "weather",
    "frame_item",
    "present",
    "clarify",
    "react",
    "amend",
    "consent_round",
    "integrate",
    "record",
    "celebrate",
    "check_out",
    "round",
    "talk",
    "report",
    "explore",
    "agenda",
    "items",
    "decide",
    "shape",
    "rounds",
    "objections",
];

/// All terms, each of which a team may replace.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    ROLES.iter().chain(THINGS).chain(STEPS).copied()
}

/// Whether the vocabulary has a term of this id.
pub fn is_term(id: &str) -> bool {
    all().any(|term| term == id)
}

/// The phrase in which a sentence needs a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// facilitator · facilitateur·rice
    One,
    /// facilitators · facilitateur·rices
    Many,
    /// a facilitator · un·e facilitateur·rice
    A,
    /// no objection · pas d’objection
    No,
    /// the facilitator · le·la facilitateur·rice
    The,
    /// of the facilitator · du·de la facilitateur·rice
    OfThe,
    /// to the facilitator · au·à la facilitateur·rice
    ToThe,
    /// as a label, or the name of a step: Facilitation · Facilitation
    Label,
}

impl Form {
    /// All forms; a term that has only one phrase gives it for each of them.
    pub const ALL: [Form; 8] = [
        Form::One,
        Form::Many,
        Form::A,
        Form::No,
        Form::The,
        Form::OfThe,
        Form::ToThe,
        Form::Label,
    ];

    /// The form's name in a `.ftl` file.
    pub(super) fn key(self) -> &'static str {
        match self {
            Form::One => "one",
            Form::Many => "many",
            Form::A => "a",
            Form::No => "no",
            Form::The => "the",
            Form::OfThe => "of-the",
            Form::ToThe => "to-the",
            Form::Label => "label",
        }
    }
}

/// The grammatical gender of a team's term; French articles follow it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// le, du, au
    #[serde(rename = "m")]
    Masculine,
    /// la, de la, à la
    #[serde(rename = "f")]
    Feminine,
    /// le·la, du·de la, au·à la: what is meant when nothing is said
    #[default]
    #[serde(rename = "mf")]
    Both,
}

impl Gender {
    /// As a variant's key in a `.ftl` file.
    pub(super) fn key(self) -> &'static str {
        match self {
            Gender::Masculine => "m",
            Gender::Feminine => "f",
            Gender::Both => "mf",
        }
    }
}

/// A team's own terms, by the id of the term each replaces: `words` in `ronde.ron`. Ids that are no term change nothing; [`is_term`].
pub type OwnTerms = BTreeMap<String, OwnTerm>;

/// A team's own term, in the languages the team gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnTerm {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<OwnForms>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fr: Option<OwnForms>,
}

impl OwnTerm {
    fn forms(&self, language: Language) -> Option<&OwnForms> {
        match language {
            Language::FRENCH => self.fr.as_ref(),
            _ => self.en.as_ref(),
        }
    }
}

/// The phrases of a team's own term. Only `one` must be given; each of the others can be, where the derived one would be wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnForms {
    pub one: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub many: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub a: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub the: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of_the: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to_the: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    #[serde(default)]
    pub gender: Gender,
}

impl OwnForms {
    /// The phrase of a form: the one given, else the one derived.
    pub(super) fn phrase(&self, form: Form, language: Language) -> String {
        let given = match form {
            Form::One => return self.one.clone(),
            Form::Many => &self.many,
            Form::A => &self.a,
            Form::No => &self.no,
            Form::The => &self.the,
            Form::OfThe => &self.of_the,
            Form::ToThe => &self.to_the,
            Form::Label => &self.label,
        };
        given
            .clone()
            .unwrap_or_else(|| derive::phrase(&self.one, form, self.gender, language))
    }
}

impl Words {
    /// A term in a form ("the facilitator"), the team's own if it has one; nothing when the vocabulary has no such term.
    pub fn term(&self, id: &str, form: Form) -> Option<String> {
        if !is_term(id) {
            return None;
        }
        Some(self.say(&lookup(id), &[("form", form.key().into())]))
    }

    /// What a role is called in a list of roles ("Facilitation"); a format gives the names of roles that are no term.
    pub fn role_name(&self, id: &str) -> Option<String> {
        ROLES.contains(&id).then(|| self.term(id, Form::Label))?
    }

    /// What a step is called in the agenda ("Reactions"); a format gives the titles of steps that are no term.
    pub fn step_name(&self, id: &str) -> Option<String> {
        STEPS.contains(&id).then(|| self.term(id, Form::Label))?
    }
}

fn lookup(id: &str) -> String {
    format!("term-{id}")
}

/// The message that asks for a term, made here because Fluent lets only messages be asked for from outside; `term` is written as in Fluent.
pub(super) fn lookup_of(term: &str) -> Option<String> {
    all().find(|id| id.replace('_', "-") == term)?;
    let mut source = String::new();
    let _ = writeln!(source, "term-{term} = {{ $form ->");
    for form in Form::ALL.into_iter().filter(|form| *form != Form::One) {
        let key = form.key();
        let _ = writeln!(source, "    [{key}] {{ -{term}(form: \"{key}\") }}");
    }
    let _ = writeln!(source, "   *[one] {{ -{term} }}\n}}");
    Some(source)
}

/// A team's own terms as Fluent, each whole, with its gender: an override replaces all of a term. Their text stands only in quoted
/// literals, so nothing in it can be taken for Fluent.
pub(super) fn overrides(own: &OwnTerms, language: Language) -> String {
    let mut source = String::new();
    for (id, term) in own.iter().filter(|(id, _)| is_term(id)) {
        let Some(forms) = term.forms(language) else { continue };
        let _ = writeln!(source, "-{} = {{ $form ->", id.replace('_', "-"));
        for form in Form::ALL.into_iter().filter(|form| *form != Form::One) {
            let _ = writeln!(
                source,
                "    [{}] {{ {} }}",
                form.key(),
                quoted(&forms.phrase(form, language))
            );
        }
        let _ = writeln!(source, "   *[one] {{ {} }}\n}}", quoted(&forms.one));
        let _ = writeln!(source, "    .gender = {}", forms.gender.key());
    }
    source
}

/// A text as a Fluent string literal.
fn quoted(text: &str) -> String {
    let mut literal = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => literal.extend(['\\', letter]),
            control if control.is_control() => {
                let _ = write!(literal, "\\u{:04X}", u32::from(control));
            }
            plain => literal.push(plain),
        }
    }
    literal.push('"');
    literal
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn french(own: &[(&str, OwnForms)]) -> Words {
        let own = own
            .iter()
            .map(|(id, forms)| {
                (
                    (*id).to_owned(),
                    OwnTerm {
                        fr: Some(forms.clone()),
                        en: None,
                    },
                )
            })
            .collect();
        Words::new(Language::FRENCH, &own)
    }

    fn forms(one: &str, gender: Gender) -> OwnForms {
        OwnForms {
            one: one.to_owned(),
            gender,
            ..OwnForms::default()
        }
    }

    #[test]
    fn a_teams_own_term_stands_in_every_form() {
        let words = french(&[("facilitator", forms("gardien du cercle", Gender::Masculine))]);
        let said = |form| words.term("facilitator", form).unwrap();
        assert_eq!(said(Form::One), "gardien du cercle");
        assert_eq!(said(Form::Many), "gardiens du cercle");
        assert_eq!(said(Form::A), "un gardien du cercle");
        assert_eq!(said(Form::No), "pas de gardien du cercle");
        assert_eq!(said(Form::The), "le gardien du cercle");
        assert_eq!(said(Form::OfThe), "du gardien du cercle");
        assert_eq!(said(Form::ToThe), "au gardien du cercle");
        assert_eq!(said(Form::Label), "Gardien du cercle");
    }

    #[test]
    fn a_form_given_outright_is_taken_as_given() {
        let own = OwnForms {
            the: Some("la gardienne".to_owned()),
            ..forms("gardienne", Gender::Masculine)
        };
        let words = french(&[("facilitator", own)]);
        assert_eq!(words.term("facilitator", Form::The).unwrap(), "la gardienne");
    }

    #[test]
    fn a_term_given_in_one_language_leaves_the_other_as_it_was() {
        let own = OwnTerm {
            fr: Some(forms("veilleuse", Gender::Feminine)),
            en: None,
        };
        let own = OwnTerms::from([("facilitator".to_owned(), own)]);
        assert_eq!(
            Words::new(Language::ENGLISH, &own)
                .term("facilitator", Form::The)
                .unwrap(),
            "the facilitator"
        );
        assert_eq!(
            Words::new(Language::FRENCH, &own)
                .term("facilitator", Form::The)
                .unwrap(),
            "la veilleuse"
        );
    }

    #[test]
    fn agreement_follows_the_gender_of_a_teams_term() {
        let words = french(&[("proposal", forms("projet", Gender::Masculine))]);
        assert_eq!(words.proposal_held_by("Bruno"), "porté par Bruno");
        assert_eq!(french(&[]).proposal_held_by("Bruno"), "portée par Bruno");
    }

    #[test]
    fn a_term_is_read_as_a_team_writes_it() {
        let written = r#"{"facilitator": (fr: (one: "gardien du cercle", gender: m)), "circle": (en: (one: "team"))}"#;
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let own: OwnTerms = options.from_str(written).unwrap();
        assert_eq!(own["facilitator"].fr.as_ref().unwrap().gender, Gender::Masculine);
        assert_eq!(own["circle"].en.as_ref().unwrap().one, "team");
        let written_back = options.to_string(&own).unwrap();
        assert_eq!(options.from_str::<OwnTerms>(&written_back).unwrap(), own);
        assert!(
            options
                .from_str::<OwnTerms>(r#"{"facilitator": (fr: (ones: "x"))}"#)
                .is_err()
        );
    }

    #[test]
    fn what_is_no_term_has_no_name_and_replaces_nothing() {
        let words = french(&[("hint_floor", forms("autre chose", Gender::Masculine))]);
        assert_eq!(words.term("hint_floor", Form::One), None);
        assert_eq!(words.step_name("no_such_step"), None);
        assert_eq!((words.step_name("facilitator"), words.role_name("react")), (None, None));
        assert!(words.hint_floor("Élise").long.contains("Élise"));
    }

    proptest! {
        /// Law: whatever a team writes is said back letter by letter, and nothing in it is taken for Fluent.
        #[test]
        fn a_teams_text_stays_text(one in "\\PC{1,12}|[{}\"\\\\$ \n\t\u{1}a-z-]{1,12}") {
            let words = french(&[("circle", forms(&one, Gender::Masculine))]);
            prop_assert_eq!(words.term("circle", Form::One).unwrap(), one);
        }
    }
}
