//! Consent: three answers, when a round stands, and how one objection is worked on.
//!
//! Sources: `consent_full` (domain 4.1), objections and their integration (4.2), short consent (4.3). Knows no person: callers say who
//! answered what.

use serde::{Deserialize, Serialize};

/// What a person answers when asked for consent (domain 0, rules 1 to 3: no abstention).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    NoObjection,
    Objection,
    Concern,
}

/// A yes, a no, or not yet, of a named person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    Yes,
    No,
    NotYet,
}

/// A round of answers that was closed: on which version, whether everyone who had to answer did, and how many objected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedRound {
    pub version: u16,
    pub complete: bool,
    pub objections: u16,
}

impl ClosedRound {
    /// Whether nobody objected to the version that is newest now: then it is decided (domain 4.1).
    pub fn without_objection(&self, newest: u16) -> bool {
        self.complete && self.objections == 0 && self.version == newest
    }
}

/// How often an amendment is tried before the ways out are offered (domain 4.17, "same objection 3 times").
pub const ATTEMPTS_BEFORE_WAYS_OUT: u8 = 3;

/// The questions that examine an objection together (domain 4.2, steps 1 to 4), in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Question {
    /// What do you fear would happen? How would we notice?
    Understand,
    /// How does this touch what we are here for?
    Purpose,
    /// Has the objector an idea that would lift it?
    ObjectorIdea,
    /// Has the holder, has anyone an idea?
    OtherIdeas,
}

impl Question {
    /// All of them, in order.
    pub const ALL: [Question; 4] = [
        Question::Understand,
        Question::Purpose,
        Question::ObjectorIdea,
        Question::OtherIdeas,
    ];

    /// The one after it.
    pub fn next(self) -> Option<Question> {
        Question::ALL.into_iter().find(|other| *other > self)
    }
}

/// Where the work on one objection stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Integration {
    /// The question asked last.
    pub question: Option<Question>,
    /// What is on the table to lift it.
    pub table: Table,
    /// Amendments that did not lift it.
    pub attempts: u8,
}

/// The amendment on the table, and what was answered about it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Table {
    #[default]
    Empty,
    /// Not yet accepted by who objected.
    Tabled { objector: Option<Verdict> },
    /// The objector's yes is given; the holder is asked.
    Lifted { holder: Option<Verdict> },
    /// All chose a shorter term or a measure: the objector's yes is not needed, the holder is asked.
    ToTry { holder: Option<Verdict> },
}

/// What the work on one objection waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Awaited {
    /// This question is asked next.
    Question(Question),
    /// An amendment is to be written.
    Amendment,
    /// Who objected: is it lifted?
    Objector,
    /// The holder: does it still answer the need?
    Holder,
}

impl Integration {
    /// What comes next. The two yeses are asked one after the other, the objector first (domain 4.2, step 5).
    pub fn awaits(&self) -> Awaited {
        match self.table {
            Table::Tabled { .. } => Awaited::Objector,
            Table::Lifted { .. } | Table::ToTry { .. } => Awaited::Holder,
            Table::Empty => match self.question {
                None => Awaited::Question(Question::Understand),
                Some(question) => question.next().map_or(Awaited::Amendment, Awaited::Question),
            },
        }
    }

    /// Whether the ways out are offered by the program (they can be asked for at any moment).
    pub fn is_stuck(&self) -> bool {
        self.attempts >= ATTEMPTS_BEFORE_WAYS_OUT && self.table == Table::Empty
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_incomplete_round_decides_nothing() {
        let round = ClosedRound {
            version: 2,
            complete: false,
            objections: 0,
        };
        assert!(!round.without_objection(2));
    }

    #[test]
    fn a_round_on_an_earlier_version_decides_nothing() {
        let round = ClosedRound {
            version: 1,
            complete: true,
            objections: 0,
        };
        assert!(!round.without_objection(2));
        assert!(round.without_objection(1));
    }

    #[test]
    fn the_questions_come_in_order_and_end_with_an_amendment() {
        let mut work = Integration::default();
        let mut asked = Vec::new();
        while let Awaited::Question(question) = work.awaits() {
            asked.push(question);
            work.question = Some(question);
        }
        assert_eq!(asked, Question::ALL);
        assert_eq!(work.awaits(), Awaited::Amendment);
    }
}
