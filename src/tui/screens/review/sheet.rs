//! A decision in lines, as it is read: outcome, why, the text, who looks after it and until when, who was there, what was heard.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::export::spoken::Spoken;
use crate::notation::visible::{visible, visible_line};
use crate::session::decision::Decision;
use crate::session::facts::Outcome;
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::letters::{cut, width};
use crate::words::Words;

/// How far texts under a label stand from the edge.
const INDENT: &str = "  ";

/// The mark of an outcome: decided, or still open in some way.
pub(super) fn mark(decision: &Decision, look: Look) -> &'static str {
    match decision.outcome {
        Outcome::Adopted { .. } => look.glyphs.spoke,
        Outcome::Deferred(_) => look.glyphs.waits,
        Outcome::Delegated(_) | Outcome::DecideHow(_) => look.glyphs.right,
        Outcome::Withdrawn | Outcome::Dropped => look.glyphs.passed,
    }
}

struct Sheet {
    lines: Vec<Line<'static>>,
    columns: u16,
    look: Look,
}

/// The decision in lines of so many columns.
pub(super) fn lines(decision: &Decision, columns: u16, (words, look): (&Words, Look)) -> Vec<Line<'static>> {
    let (spoken, matter) = (Spoken(words), &decision.matter);
    let mut sheet = Sheet {
        lines: Vec::new(),
        columns: columns.max(1),
        look,
    };
    sheet.title(decision, spoken);
    sheet.empty();
    if let Some(need) = &matter.care.need {
        sheet.labelled(&words.minutes_why(), &spoken.wording(need));
        sheet.empty();
    }
    if let Some(text) = &matter.text {
        sheet.text(&spoken.wording(text), look.theme.bold(Role::Text), "");
        sheet.empty();
    }
    sheet.carried(decision, spoken);
    sheet.heard(decision, spoken);
    sheet.lines
}

impl Sheet {
    fn style(&self, role: Role) -> Style {
        self.look.theme.style(role)
    }

    fn empty(&mut self) {
        self.lines.push(Line::default());
    }

    /// "✓ adopted   by consent", the id at the right; the title above.
    fn title(&mut self, decision: &Decision, spoken: Spoken<'_>) {
        let title = spoken.wording(&decision.matter.title);
        self.text(&visible_line(&title), self.look.theme.bold(Role::Text), "");
        let adopted = matches!(decision.outcome, Outcome::Adopted { .. });
        let mut said = format!("{} {}", mark(decision, self.look), spoken.outcome(decision));
        if adopted {
            said = format!("{said}, {}", spoken.0.decision_by_consent());
        }
        let id = visible_line(&decision.id().to_string()).into_owned();
        let room = self.columns.saturating_sub(width(&id) + 3);
        let said = cut(&visible_line(&said), room, self.look.glyphs.ellipsis);
        let gap = " ".repeat(usize::from(self.columns.saturating_sub(width(&said) + width(&id))));
        let outcome = self.style(if adopted { Role::Leaf } else { Role::Text });
        self.lines.push(Line::from(vec![
            Span::styled(said, outcome),
            Span::raw(gap),
            Span::styled(id, self.style(Role::Quiet)),
        ]));
    }

    fn text(&mut self, text: &str, style: Style, indent: &str) {
        let room = self.columns.saturating_sub(width(indent)).max(1);
        for line in wrapped(&visible(text), room) {
            self.lines.push(Line::styled(format!("{indent}{line}"), style));
        }
    }

    /// A label, and what it names beside it, further lines under the first.
    fn labelled(&mut self, label: &str, text: &str) {
        let at = width(label) + 3;
        if at * 2 > self.columns {
            self.text(label, self.style(Role::Faint), "");
            return self.text(text, self.style(Role::Text), INDENT);
        }
        let (label_style, style) = (self.style(Role::Faint), self.style(Role::Text));
        for (index, line) in wrapped(&visible(text), self.columns - at).into_iter().enumerate() {
            let before = if index == 0 {
                format!("{label}   ")
            } else {
                " ".repeat(usize::from(at))
            };
            self.lines.push(Line::from(vec![
                Span::styled(before, label_style),
                Span::styled(line, style),
            ]));
        }
    }

    /// Who looks after it, until when, when we look again, how we will know; who was there.
    fn carried(&mut self, decision: &Decision, spoken: Spoken<'_>) {
        let mut carried = spoken.carried(decision);
        carried.extend(spoken.for_the_absent(decision));
        for sentence in &carried {
            self.text(sentence, self.style(Role::Text), "");
        }
        if !carried.is_empty() {
            self.empty();
        }
        if !decision.present.is_empty() {
            let names = spoken.names(&decision.present);
            let adopted = matches!(decision.outcome, Outcome::Adopted { .. });
            self.labelled(&spoken.there_heading(adopted), &names);
        }
        for left in &decision.left_before {
            self.text(&spoken.left_before(left, decision), self.style(Role::Quiet), "");
        }
    }

    fn heard(&mut self, decision: &Decision, spoken: Spoken<'_>) {
        let (words, matter) = (spoken.0, &decision.matter);
        let objections = matter.objections.iter().map(|raised| {
            let said = spoken.heard(raised.text.as_ref(), raised.by.as_ref());
            format!("{} {said} · {}", self.look.glyphs.objection, spoken.became(raised))
        });
        let objections: Vec<String> = objections.collect();
        self.part(&words.minutes_objections(), &objections);
        let concerns = matter.concerns.iter().map(|kept| {
            let said = spoken.heard(kept.text.as_ref(), kept.by.as_ref());
            format!("{} {said}", self.look.glyphs.concern)
        });
        let concerns: Vec<String> = concerns.collect();
        self.part(&words.minutes_concerns(), &concerns);
    }

    fn part(&mut self, label: &str, texts: &[String]) {
        if texts.is_empty() {
            return;
        }
        self.empty();
        self.text(label, self.style(Role::Faint), "");
        for text in texts {
            self.text(text, self.style(Role::Violet), INDENT);
        }
    }
}
