//! A decision, or what is not decided yet, in the minutes: outcome, text, why, who looks after it, what was heard, earlier versions.

use super::Page;
use crate::export::escape::{block, inline};
use crate::export::minutes::Unsettled;
use crate::format::ObjectionTest;
use crate::session::decision::{Decision, Matter};
use crate::session::facts::Outcome;

impl Page<'_> {
    pub(super) fn decision(&mut self, decision: &Decision) {
        let (words, spoken, matter) = (self.words(), self.spoken, &decision.matter);
        self.heading(3, &spoken.wording(&matter.title));
        let mut line = vec![format!("**{}**", inline(&capital(&spoken.outcome(decision))))];
        if let Outcome::Adopted { .. } = decision.outcome {
            line.push(inline(&words.decision_by_consent()));
        }
        line.push(inline(&words.minutes_id(matter.id.to_string())));
        self.block(&line.join(" · "));
        self.text_and_need(matter);
        self.points_of(self.carried(decision));
        self.heard(matter, decision.objection_test);
        self.earlier_versions(matter);
    }

    pub(super) fn unsettled(&mut self, matter: &Matter, how: Unsettled) {
        self.heading(3, &self.spoken.wording(&matter.title));
        if how == Unsettled::Postponed {
            self.sentence(&capital(&self.words().minutes_next_time()));
        }
        self.text_and_need(matter);
        let holder = matter.holder.as_ref().filter(|_| matter.version > 0);
        let holder = holder.map(|holder| self.words().proposal_held_by(self.spoken.name(holder)));
        self.points_of(holder.map(|holder| capital(&holder)));
        self.heard(matter, None);
        self.earlier_versions(matter);
    }

    fn text_and_need(&mut self, matter: &Matter) {
        if let Some(text) = &matter.text {
            self.quote(&self.spoken.wording(text));
        }
        if let Some(need) = &matter.care.need {
            let (why, need) = (self.words().minutes_why(), self.spoken.wording(need));
            self.block(&block(&self.spoken.labelled(&why, &need), ""));
        }
    }

    /// Who looks after it, with whom it was decided, what holds for the others.
    fn carried(&self, decision: &Decision) -> Vec<String> {
        let (words, spoken) = (self.words(), self.spoken);
        let adopted = matches!(decision.outcome, Outcome::Adopted { .. });
        let mut lines = Vec::new();
        if let Some(holder) = decision.matter.holder.as_ref().filter(|_| !adopted) {
            lines.push(words.proposal_held_by(spoken.name(holder)));
        }
        lines.extend(spoken.carried(decision));
        if !decision.present.is_empty() {
            let with = spoken.there_heading(adopted);
            lines.push(spoken.labelled(&with, &spoken.names(&decision.present)));
        }
        lines.extend(
            decision
                .left_before
                .iter()
                .map(|left| spoken.left_before(left, decision)),
        );
        lines.extend(spoken.for_the_absent(decision));
        lines.iter().map(|line| capital(line)).collect()
    }

    /// What was heard, and who judged it.
    fn heard(&mut self, matter: &Matter, test: Option<ObjectionTest>) {
        let (words, spoken) = (self.words(), self.spoken);
        if !matter.objections.is_empty() {
            self.heading(4, &words.minutes_objections());
            let lines = matter.objections.iter().map(|raised| {
                let said = spoken.heard(raised.text.as_ref(), raised.by.as_ref());
                let version = words.minutes_on_version(raised.version);
                format!("{said}\n{version}, {}", spoken.became(raised))
            });
            self.points_of(lines.collect::<Vec<_>>());
            if let Some(test) = test {
                self.sentence(&spoken.objection_test(test));
            }
        }
        if !matter.concerns.is_empty() {
            self.heading(4, &words.minutes_concerns());
            let lines = matter.concerns.iter();
            let lines = lines.map(|kept| spoken.heard(kept.text.as_ref(), kept.by.as_ref()));
            self.points_of(lines.collect::<Vec<_>>());
        }
    }

    fn earlier_versions(&mut self, matter: &Matter) {
        if matter.versions.len() < 2 {
            return;
        }
        let (words, spoken) = (self.words(), self.spoken);
        self.heading(4, &words.minutes_versions());
        let versions = matter.versions.iter().map(|version| {
            let number = capital(&words.proposal_version(version.number));
            let label = format!("{number} · {}", spoken.time(version.at));
            format!("{label}\n{}", spoken.wording(&version.text))
        });
        self.points_of(versions.collect::<Vec<_>>());
    }
}

/// The sentence with a capital letter at its beginning.
pub(in crate::export) fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
