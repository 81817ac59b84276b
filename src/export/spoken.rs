//! How the parts of minutes and decisions are said in a language: names, erased texts, outcomes, dates, what became of an objection.
//!
//! Plain sentences, for all writers alike; each writer makes them safe for its own target (`escape` for Markdown).

use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use crate::export::minutes::Title;
use crate::format::{Absent, ObjectionTest};
use crate::notation::Text;
use crate::session::decision::{Decision, LeftBefore, LeftWith, Matter, Raised};
use crate::session::event::{ObjectionState, Word};
use crate::session::facts::{Entrusted, Later, Outcome};
use crate::session::readable::{Name, Wording};
use crate::words::Words;

/// The words of a language, used for what leaves the program.
#[derive(Clone, Copy)]
pub struct Spoken<'a>(pub &'a Words);

impl Spoken<'_> {
    /// What was said, or that it was erased.
    pub fn wording(&self, text: &Wording) -> String {
        match text {
            Wording::Said(said) => said.clone(),
            Wording::Erased => self.0.minutes_erased(),
        }
    }

    /// A person's name, or "Person 3".
    pub fn name(&self, name: &Name) -> String {
        match name {
            Name::Known(name) => name.clone(),
            Name::Forgotten(person) => self.0.minutes_person(person.0),
        }
    }

    /// Several names, as one says them.
    pub fn names<'n>(&self, names: impl IntoIterator<Item = &'n Name>) -> String {
        let names: Vec<String> = names.into_iter().map(|name| self.name(name)).collect();
        self.0.enumerated(&names)
    }

    /// To whom something is entrusted.
    pub fn entrusted(&self, to: &Entrusted<Wording, Name>) -> String {
        match to {
            Entrusted::Person(name) => self.name(name),
            Entrusted::Named(words) => self.wording(words),
        }
    }

    /// The name of a step, a role or a format.
    pub fn title(&self, title: &Title) -> String {
        let own = title.name.as_ref().map(|name| self.text(name));
        own.or_else(|| self.0.step_name(title.id.as_str()))
            .or_else(|| self.0.role_name(title.id.as_str()))
            .unwrap_or_else(|| title.id.to_string())
    }

    /// A text of a format, in this language or the nearest it has.
    pub fn text(&self, text: &Text) -> String {
        text.in_language(self.0.language()).to_owned()
    }

    /// "adopted with amendments", "deferred to 3 March 2027".
    pub fn outcome(&self, decision: &Decision) -> String {
        match &decision.outcome {
            Outcome::Adopted { .. } if decision.is_amended() => self.0.decision_adopted_amended(),
            Outcome::Adopted { .. } => self.0.decision_adopted(),
            Outcome::Deferred(later) => match later.until {
                Some(date) => self.0.decision_deferred(self.0.date(date)),
                None => self.0.decision_deferred_open(),
            },
            Outcome::Delegated(to) => self.0.decision_delegated(self.entrusted(to)),
            Outcome::Withdrawn => self.0.decision_withdrawn(),
            Outcome::Dropped => self.0.decision_dropped(),
            Outcome::DecideHow(method) => self.0.decision_decide_how(self.wording(method)),
        }
    }

    /// Above the names of who was there.
    pub fn there_heading(&self, adopted: bool) -> String {
        if adopted {
            self.0.decision_decided_with()
        } else {
            self.0.decision_were_there()
        }
    }

    /// What holds for members who were not there (domain 4.17).
    fn absent(&self, rule: &Absent) -> String {
        match rule {
            Absent::Ignore => self.0.minutes_absent_ignore(),
            Absent::Lazy(delay) => self.0.decision_lazy(self.0.in_words(delay.duration())),
            Absent::Pending => self.0.minutes_absent_pending(),
        }
    }

    /// Who judged the objections.
    pub fn objection_test(&self, test: ObjectionTest) -> String {
        match test {
            ObjectionTest::Nobody => self.0.minutes_test_nobody(),
        }
    }

    /// What became of an objection, by which version, and whether all said so because its objector was not there (domain 4.2).
    pub fn became(&self, raised: &Raised) -> String {
        let became = self.became_of(raised.state);
        match raised.word {
            Some(Word::Group) => self.0.minutes_objection_by_all(became),
            Some(Word::Own) | None => became,
        }
    }

    fn became_of(&self, state: ObjectionState) -> String {
        match state {
            ObjectionState::Lifted(version) => self.0.minutes_objection_lifted(version),
            ObjectionState::Tried(version) => self.0.minutes_objection_tried(version),
            ObjectionState::NoLongerSeen(version) => self.0.minutes_objection_no_longer(version),
            ObjectionState::Withdrawn | ObjectionState::Unsaid => self.0.minutes_objection_withdrawn(),
            ObjectionState::BecameConcern(_) => self.0.minutes_objection_concern(),
            ObjectionState::Open => self.0.minutes_objection_open(),
        }
    }

    /// The words of an objection or a concern, with the name where the group opened it.
    pub fn heard(&self, text: Option<&Wording>, by: Option<&Name>) -> String {
        let said = text.map_or_else(|| self.0.minutes_no_words(), |text| self.wording(text));
        match by {
            Some(by) => format!("{said} ({})", self.name(by)),
            None => said,
        }
    }

    /// Who had left when it was settled, and with which answer; an answer to an older text is told as such (domain 4.17, `left_before`).
    pub fn left_before(&self, left: &LeftBefore, decision: &Decision) -> String {
        let (name, time) = (self.name(&left.name), self.time(left.at));
        let numbered = matches!(left.answer, LeftWith::Objection(_));
        let older = left.version.filter(|version| *version != decision.matter.version);
        match older.filter(|_| !numbered) {
            Some(older) => self.0.minutes_left_answer_on(name, time, older),
            None => self.left(left),
        }
    }

    /// Who left when, and with which answer.
    pub fn left(&self, left: &LeftBefore) -> String {
        let (name, time) = (self.name(&left.name), self.time(left.at));
        match left.answer {
            LeftWith::NotAsked => self.0.minutes_left(name, time),
            LeftWith::Answer => self.0.minutes_left_answer(name, time),
            LeftWith::NoObjection => self.0.minutes_left_no_objection(name, time),
            LeftWith::Objection(number) => self.0.minutes_left_objection(name, time, number.0),
            LeftWith::CouldNotAnswer => self.0.minutes_left_could_not(name, time),
        }
    }

    /// What is carried on from here: of an adopted decision who looks after it, of a deferred one who works on it until then.
    pub fn carried(&self, decision: &Decision) -> Vec<String> {
        match &decision.outcome {
            Outcome::Adopted { .. } => self.care(&decision.matter),
            Outcome::Deferred(later) => vec![self.works_on_it(later)],
            Outcome::Delegated(_) | Outcome::Withdrawn | Outcome::Dropped | Outcome::DecideHow(_) => Vec::new(),
        }
    }

    /// What an adopted decision means for who was not there; nothing where everyone was asked.
    pub fn for_the_absent(&self, decision: &Decision) -> Option<String> {
        let adopted = matches!(decision.outcome, Outcome::Adopted { .. });
        let rule = decision.absent.as_ref();
        let rule = rule.filter(|_| adopted && decision.missing_count > 0);
        rule.map(|rule| self.absent(rule))
    }

    fn works_on_it(&self, later: &Later<Wording, Name>) -> String {
        match (&later.who, later.until) {
            (Some(who), Some(_)) => self.0.decision_works_on_it_until(self.entrusted(who)),
            (Some(who), None) => self.0.decision_works_on_it(self.entrusted(who)),
            (None, _) => self.0.decision_nobody_works_on_it(),
        }
    }

    /// What a decision carries, or that it does not carry it yet: who looks after it, until when, when it is looked at again, by what we
    /// will know. Flagged and never refused (domain 6.3).
    pub fn care(&self, matter: &Matter) -> Vec<String> {
        let care = &matter.care;
        let owner = match (&care.owner, care.term) {
            (Some(owner), Some(term)) => self
                .0
                .decision_looks_after_until(self.entrusted(owner), self.0.date(term)),
            (Some(owner), None) => self.0.decision_looks_after(self.entrusted(owner)),
            (None, _) => self.0.decision_no_owner(),
        };
        let until = care.term.filter(|_| care.owner.is_none());
        let until = until.map(|term| self.labelled(&self.0.decision_until(), &self.0.date(term)));
        let review = care
            .review
            .map(|date| self.0.decision_we_talk_again(self.0.long_date(date)));
        let neither = (care.term.is_none() && care.review.is_none()).then(|| self.0.decision_no_term());
        let criteria = match &care.criteria {
            Some(criteria) => self.labelled(&self.0.decision_known_by(), &self.wording(criteria)),
            None => self.0.decision_no_criteria(),
        };
        [Some(owner), until, review, neither, Some(criteria)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// "Why: …", with the space that the language puts before a colon.
    pub fn labelled(&self, label: &str, what: &str) -> String {
        self.0.minutes_labelled(label, what)
    }

    /// The time of day.
    pub fn time(&self, moment: DateTime<FixedOffset>) -> String {
        self.0.time(moment.time())
    }

    /// "from 14:30 to 15:20", or "since 14:30".
    pub fn between(&self, from: DateTime<FixedOffset>, to: Option<DateTime<FixedOffset>>) -> String {
        match to {
            Some(to) => self.0.minutes_from_to(self.time(from), self.time(to)),
            None => self.0.minutes_since(self.time(from)),
        }
    }

    /// How long something took.
    pub fn span(&self, milliseconds: u64) -> String {
        self.0.span(Duration::from_millis(milliseconds))
    }
}
