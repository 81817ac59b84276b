//! What a journal can hold: events that say in which version of their language a journal is written; those of a session do.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::session::Event;
use crate::session::decide::JOURNAL_VERSION;

/// An event that a journal can hold.
pub trait Recorded: Serialize + DeserializeOwned + Send {
    /// The newest version of the language of events that this program writes and knows.
    const VERSION: u16;

    /// The version that this event says its journal is written in, if it is one that says so.
    fn version(&self) -> Option<u16>;
}

impl Recorded for Event {
    const VERSION: u16 = JOURNAL_VERSION;

    fn version(&self) -> Option<u16> {
        match self {
            Event::Begun(beginning) => Some(beginning.journal),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::event::{Audience, Beginning, Presence, Privacy, TurnTime};
    use crate::session::ids::{PersonId, TextIndex};
    use crate::store::line::{Act, Hash, Salt, Text, read, write};

    #[test]
    fn the_beginning_of_a_session_stands_in_a_line_and_comes_back() {
        let beginning = Beginning {
            journal: JOURNAL_VERSION,
            wall: "2026-11-24T14:30:00+01:00".parse().unwrap(),
            seed: "07".repeat(32),
            format: crate::notation::Id::new("consent_full").unwrap(),
            opening: None,
            closing: None,
            subject: TextIndex(0),
            subject_is_item: true,
            language: "fr".to_owned(),
            end: Some(5_400_000),
            screen: Audience::Everyone,
            turn_time: TurnTime::Quiet,
            fitted: Vec::new(),
            formats: Vec::new(),
            words: None,
            workspace: None,
            privacy: Privacy::default(),
        };
        let seated = Event::Seated {
            person: PersonId(1),
            name: TextIndex(1),
            presence: Presence::default(),
        };
        let texts = ["Quel soir ?", "Aïcha"]
            .map(|text| Text::Said(Salt([7; 16]), text.to_owned()))
            .to_vec();
        let act = Act {
            n: 1,
            at: 0,
            does: vec![Event::Begun(Box::new(beginning)), seated],
            texts,
        };
        assert_eq!(act.does[0].version(), Some(Event::VERSION));
        let (line, _) = write(&Hash::BEGINNING, &act).unwrap();
        assert!(
            line.starts_with("(n:1,at:0,does:[Begun(journal:1,wall:\"2026-11-24T14:30:00+01:00\","),
            "{line}"
        );
        assert_eq!(read(&Hash::BEGINNING, line.as_bytes()), Ok(act));
    }
}
