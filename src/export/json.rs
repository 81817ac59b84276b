//! Decisions as JSON, for `ronde decisions --json` and other programs. The names are those of domain 4.18 and stay.
//!
//! A text that was erased is `null`, a person who was forgotten `#3`. Signs that would move or hide something on a terminal are written
//! as `\u…`; read back, they are the same.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::format::{Absent, ObjectionTest};
use crate::notation::visible::visible_line;
use crate::session::decision::{Decision, Kept, LeftBefore, LeftWith, Raised, VersionText};
use crate::session::event::{ObjectionState, Word};
use crate::session::facts::{Entrusted, Later, Outcome};
use crate::session::readable::{Name, Wording};

/// One decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DecisionJson {
    /// `k3f9-2`: the session's four letters, and the number of the item.
    pub id: String,
    /// The session's four letters.
    pub session: String,
    /// What it is about.
    pub title: Option<String>,
    /// The need it answers.
    pub need: Option<String>,
    /// The text that was adopted; without adoption, the newest one.
    pub text: Option<String>,
    /// The number of that version; 0 where nothing was proposed.
    pub version: u16,
    /// Every version, oldest first.
    pub versions: Vec<VersionJson>,
    /// The format by which it was decided.
    pub method: Option<String>,
    /// What was settled.
    pub status: Status,
    /// Until when it is deferred.
    pub deferred_until: Option<NaiveDate>,
    /// Who works on it until then.
    pub worked_on_by: Option<String>,
    /// To whom it is delegated.
    pub delegated_to: Option<String>,
    /// In which other way it is to be decided.
    pub decide_how: Option<String>,
    /// When, with the offset of the place.
    pub decided_at: DateTime<FixedOffset>,
    /// Who was there then.
    pub present: Vec<String>,
    /// Who left before.
    pub left_before: Vec<LeftJson>,
    /// What holds for who was not there: `ignore`, `lazy(48h)`, `pending`.
    pub absent_rule: Option<String>,
    /// Who tested the objections: `nobody`.
    pub objection_test: Option<String>,
    /// Who looks after it; empty while nobody does.
    pub responsible: Vec<String>,
    /// Until when it holds.
    pub term_until: Option<NaiveDate>,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// By what the group will know that it works.
    pub criteria: Vec<String>,
    /// Concerns kept with it.
    pub concerns: Vec<ConcernJson>,
    /// Objections, and what became of each.
    pub objections: Vec<ObjectionJson>,
}

/// A version of the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct VersionJson {
    /// From 1.
    pub number: u16,
    pub text: Option<String>,
    /// When it was proposed.
    pub at: DateTime<FixedOffset>,
}

/// What was settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Adopted,
    Deferred,
    Delegated,
    Withdrawn,
    Dropped,
    DecideHow,
}

/// Someone who left before the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LeftJson {
    pub name: String,
    pub at: DateTime<FixedOffset>,
    /// What was answered to deciding without them.
    pub answer: AnswerJson,
    /// The version to which it is an answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u16>,
}

/// What is kept of the answer of someone who left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AnswerJson {
    NotAsked,
    /// An answer was given; which one is kept without a name.
    Answered,
    NoObjection,
    Objection,
    CouldNotAnswer,
}

/// A concern kept with the decision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ConcernJson {
    pub text: Option<String>,
    /// Only where the group opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// An objection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObjectionJson {
    /// From 1 within its item.
    pub number: u16,
    pub text: Option<String>,
    /// On which version it was raised.
    pub version: u16,
    pub outcome: Became,
    /// The version that lifted it, or in which something is tried.
    pub amendment: Option<u16>,
    /// Who said that it was lifted, or a concern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<AgreedBy>,
    /// Only where the group opened it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

/// Who said that an objection was lifted, or a concern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgreedBy {
    /// Who raised it.
    Objector,
    /// The group, since that person was not there.
    Group,
}

/// What became of an objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    Open,
    Lifted,
    Tried,
    Withdrawn,
    BecameConcern,
}

/// The decisions as one JSON array, ending with a line end.
///
/// # Errors
/// None of these values is refused by JSON; what the writer says is passed on.
pub fn decisions<'a>(decisions: impl IntoIterator<Item = &'a Decision>) -> Result<String, serde_json::Error> {
    let decisions: Vec<DecisionJson> = decisions.into_iter().map(DecisionJson::from).collect();
    written(&decisions)
}

/// One decision as JSON, ending with a line end.
///
/// # Errors
/// As for several.
pub fn decision(decision: &Decision) -> Result<String, serde_json::Error> {
    written(&DecisionJson::from(decision))
}

fn written<T: Serialize>(value: &T) -> Result<String, serde_json::Error> {
    let json = serde_json::to_string_pretty(value)?;
    let mut safe = String::with_capacity(json.len() + 1);
    let mut units = [0; 2];
    for sign in json.chars() {
        // Outside of strings JSON is plain ASCII, so what is hidden or moves stands inside of one.
        if sign == '\n' || sign.is_ascii() && !sign.is_ascii_control() || is_plain(sign) {
            safe.push(sign);
        } else {
            for unit in sign.encode_utf16(&mut units) {
                safe.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    safe.push('\n');
    Ok(safe)
}

fn is_plain(sign: char) -> bool {
    let mut bytes = [0; 4];
    let sign: &str = sign.encode_utf8(&mut bytes);
    visible_line(sign) == sign
}

impl From<&Decision> for DecisionJson {
    fn from(decision: &Decision) -> DecisionJson {
        let (matter, care) = (&decision.matter, &decision.matter.care);
        DecisionJson {
            id: matter.id.to_string(),
            session: matter.id.session.clone(),
            title: said(&matter.title),
            need: care.need.as_ref().and_then(said),
            text: matter.text.as_ref().and_then(said),
            version: matter.version,
            versions: matter.versions.iter().map(VersionJson::from).collect(),
            method: decision.format.as_ref().map(ToString::to_string),
            status: Status::from(&decision.outcome),
            deferred_until: match decision.outcome {
                Outcome::Deferred(Later { until, .. }) => until,
                _ => None,
            },
            worked_on_by: match &decision.outcome {
                Outcome::Deferred(Later { who, .. }) => who.as_ref().and_then(entrusted),
                _ => None,
            },
            delegated_to: match &decision.outcome {
                Outcome::Delegated(to) => entrusted(to),
                _ => None,
            },
            decide_how: match &decision.outcome {
                Outcome::DecideHow(how) => said(how),
                _ => None,
            },
            decided_at: decision.decided_at,
            present: decision.present.iter().map(name).collect(),
            left_before: decision.left_before.iter().map(LeftJson::from).collect(),
            absent_rule: decision.absent.as_ref().map(rule),
            objection_test: decision.objection_test.map(|test| match test {
                ObjectionTest::Nobody => "nobody".to_owned(),
            }),
            responsible: care.owner.iter().filter_map(entrusted).collect(),
            term_until: care.term,
            review_on: care.review,
            criteria: care.criteria.iter().filter_map(said).collect(),
            concerns: matter.concerns.iter().map(ConcernJson::from).collect(),
            objections: matter.objections.iter().map(ObjectionJson::from).collect(),
        }
    }
}

impl From<&VersionText> for VersionJson {
    fn from(version: &VersionText) -> VersionJson {
        VersionJson {
            number: version.number,
            text: said(&version.text),
            at: version.at,
        }
    }
}

impl From<&Outcome<Wording, Name>> for Status {
    fn from(outcome: &Outcome<Wording, Name>) -> Status {
        match outcome {
            Outcome::Adopted { .. } => Status::Adopted,
            Outcome::Deferred(_) => Status::Deferred,
            Outcome::Delegated(_) => Status::Delegated,
            Outcome::Withdrawn => Status::Withdrawn,
            Outcome::Dropped => Status::Dropped,
            Outcome::DecideHow(_) => Status::DecideHow,
        }
    }
}

impl From<&LeftBefore> for LeftJson {
    fn from(left: &LeftBefore) -> LeftJson {
        LeftJson {
            name: name(&left.name),
            at: left.at,
            answer: match left.answer {
                LeftWith::NotAsked => AnswerJson::NotAsked,
                LeftWith::Answer => AnswerJson::Answered,
                LeftWith::NoObjection => AnswerJson::NoObjection,
                LeftWith::Objection(_) => AnswerJson::Objection,
                LeftWith::CouldNotAnswer => AnswerJson::CouldNotAnswer,
            },
            version: left.version,
        }
    }
}

impl From<&Kept> for ConcernJson {
    fn from(kept: &Kept) -> ConcernJson {
        ConcernJson {
            text: kept.text.as_ref().and_then(said),
            by: kept.by.as_ref().map(name),
        }
    }
}

impl From<&Raised> for ObjectionJson {
    fn from(raised: &Raised) -> ObjectionJson {
        let (outcome, amendment) = match raised.state {
            ObjectionState::Open => (Became::Open, None),
            ObjectionState::Lifted(version) => (Became::Lifted, Some(version)),
            ObjectionState::Tried(version) => (Became::Tried, Some(version)),
            ObjectionState::Withdrawn | ObjectionState::NoLongerSeen(_) | ObjectionState::Unsaid => {
                (Became::Withdrawn, None)
            }
            ObjectionState::BecameConcern(_) => (Became::BecameConcern, None),
        };
        ObjectionJson {
            number: raised.number.0,
            text: raised.text.as_ref().and_then(said),
            version: raised.version,
            outcome,
            amendment,
            agreed_by: raised.word.map(|word| match word {
                Word::Own => AgreedBy::Objector,
                Word::Group => AgreedBy::Group,
            }),
            by: raised.by.as_ref().map(name),
        }
    }
}

fn said(text: &Wording) -> Option<String> {
    match text {
        Wording::Said(said) => Some(said.clone()),
        Wording::Erased => None,
    }
}

fn name(name: &Name) -> String {
    match name {
        Name::Known(name) => name.clone(),
        Name::Forgotten(person) => format!("#{}", person.0),
    }
}

fn entrusted(to: &Entrusted<Wording, Name>) -> Option<String> {
    match to {
        Entrusted::Person(person) => Some(name(person)),
        Entrusted::Named(words) => said(words),
    }
}

fn rule(rule: &Absent) -> String {
    match rule {
        Absent::Ignore => "ignore".to_owned(),
        Absent::Lazy(delay) => format!("lazy({})", delay.value),
        Absent::Pending => "pending".to_owned(),
    }
}
