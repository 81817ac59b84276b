//! A decision as readable text for `ronde show`: why and what first, then who looks after it, what was heard, earlier versions.

use crate::export::markdown::capital;
use crate::export::spoken::Spoken;
use crate::export::wrap::wrapped;
use crate::notation::visible::visible;
use crate::session::decision::{Decision, Matter};
use crate::session::facts::Outcome;
use crate::words::Words;

/// How far a text stands from the edge.
const INDENT: &str = "  ";

/// The decision as text, no line wider than `columns`.
pub fn poster(decision: &Decision, words: &Words, columns: usize) -> String {
    let spoken = Spoken(words);
    let matter = &decision.matter;
    let mut sheet = Sheet {
        text: String::new(),
        columns,
    };
    sheet.line(&spoken.wording(&matter.title));
    sheet.line(&summary(decision, spoken));
    if let Some(need) = &matter.care.need {
        sheet.part(&words.minutes_why(), [spoken.wording(need)]);
    }
    if let Some(text) = &matter.text {
        let heading = match decision.outcome {
            Outcome::Adopted { .. } => words.minutes_decisions(),
            _ => capital(&words.proposal_version(matter.version)),
        };
        sheet.part(&heading, [spoken.wording(text)]);
    }
    let mut carried = spoken.carried(decision);
    carried.extend(spoken.for_the_absent(decision));
    if !carried.is_empty() {
        sheet.lines(carried);
    }
    let left = decision
        .left_before
        .iter()
        .map(|left| spoken.left_before(left, decision));
    let with = (!decision.present.is_empty()).then(|| spoken.names(&decision.present));
    let adopted = matches!(decision.outcome, Outcome::Adopted { .. });
    sheet.part(&spoken.there_heading(adopted), with.into_iter().chain(left));
    heard(&mut sheet, matter, spoken);
    if matter.versions.len() > 1 {
        let versions = matter.versions.iter();
        let versions = versions.map(|version| {
            let number = capital(&words.proposal_version(version.number));
            spoken.labelled(&number, &spoken.wording(&version.text))
        });
        sheet.part(&words.minutes_versions(), versions);
    }
    sheet.text
}

fn summary(decision: &Decision, spoken: Spoken<'_>) -> String {
    let words = spoken.0;
    let consent = matches!(decision.outcome, Outcome::Adopted { .. }).then(|| words.decision_by_consent());
    let mut parts = vec![capital(&spoken.outcome(decision))];
    parts.extend(consent);
    parts.push(words.long_date(decision.decided_at.date_naive()));
    parts.push(decision.id().to_string());
    parts.join(" · ")
}

fn heard(sheet: &mut Sheet, matter: &Matter, spoken: Spoken<'_>) {
    let words = spoken.0;
    let objections = matter.objections.iter().map(|raised| {
        let said = spoken.heard(raised.text.as_ref(), raised.by.as_ref());
        format!("{said} · {}", spoken.became(raised))
    });
    sheet.part(&words.minutes_objections(), objections);
    let concerns = matter.concerns.iter();
    let concerns = concerns.map(|kept| spoken.heard(kept.text.as_ref(), kept.by.as_ref()));
    sheet.part(&words.minutes_concerns(), concerns);
}

/// A sheet being written.
struct Sheet {
    text: String,
    columns: usize,
}

impl Sheet {
    /// A heading and texts under it; nothing where there are none.
    fn part(&mut self, heading: &str, texts: impl IntoIterator<Item = String>) {
        let mut texts = texts.into_iter().peekable();
        if texts.peek().is_none() {
            return;
        }
        self.text.push('\n');
        self.line(heading);
        for text in texts {
            self.wrapped(&text, INDENT);
        }
    }

    /// Sentences of their own, after an empty line.
    fn lines(&mut self, sentences: impl IntoIterator<Item = String>) {
        self.text.push('\n');
        for sentence in sentences {
            self.line(&capital(&sentence));
        }
    }

    fn line(&mut self, text: &str) {
        self.wrapped(text, "");
    }

    fn wrapped(&mut self, text: &str, indent: &str) {
        let indent = if self.columns > 2 * INDENT.len() { indent } else { "" };
        let room = self.columns.saturating_sub(indent.len()).max(1);
        for line in visible(text).lines().flat_map(|line| wrapped(line, room)) {
            self.text.push_str(indent);
            self.text.push_str(&line);
            self.text.push('\n');
        }
    }
}
