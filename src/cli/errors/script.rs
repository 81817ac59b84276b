//! A line of a script that could not be played: its place, the line, a caret, what stood in the way, and where the meeting was.

use std::collections::BTreeMap;

use super::{InFile, told};
use crate::cli::world::World;
use crate::notation::place::Place;
use crate::notation::render::{Sentences, SlipSentences, render};
use crate::notation::slip::{Fact, Slip};
use crate::session::expected::{Awaited, Expected, Writing};
use crate::session::ids::PersonId;
use crate::session::script::{Fault, Why};
use crate::store::journal::NotKept;
use crate::words::Words;

/// The line as it is shown.
pub(super) fn told(
    line: &InFile<Place>,
    fault: &Fault<NotKept>,
    names: &BTreeMap<PersonId, String>,
    world: &World,
) -> String {
    let words = ScriptWords {
        words: &world.words,
        fault,
        names,
    };
    let slip = Slip::meaning(line.what.clone(), ());
    let file = line.file.display().to_string();
    render(&slip, &line.source, &file, &words, told::colour())
}

/// Says why a line failed.
struct ScriptWords<'a> {
    words: &'a Words,
    fault: &'a Fault<NotKept>,
    names: &'a BTreeMap<PersonId, String>,
}

impl SlipSentences<()> for ScriptWords<'_> {
    fn sentences(&self, slip: &Slip<()>) -> Sentences {
        let place = self
            .fault
            .place
            .as_ref()
            .map(|place| self.words.plain_script_at(place.to_string()));
        Sentences {
            what: match slip.fact {
                Fact::Meaning(()) => self.why(),
                _ => String::new(),
            },
            here: self.words.plain_script_here(),
            aside: String::new(),
            hint: place,
        }
    }
}

impl ScriptWords<'_> {
    fn why(&self) -> String {
        let words = self.words;
        match &self.fault.why {
            Why::Awaited(expected) => words.plain_script_awaited(self.awaited(expected)),
            Why::NeverReached => words.plain_script_never_reached(),
            Why::NoSuchPlace(text) => words.plain_script_no_place(text.clone()),
            Why::NoSuchPerson(name) => words.plain_person_unknown(name.clone()),
            Why::Refused(_) => words.plain_script_refused(),
            Why::NotRefused => words.plain_script_not_refused(),
            Why::Otherwise { found, .. } => words.plain_script_otherwise(found.clone()),
            Why::Fault(why) => told::not_kept(why, std::path::Path::new("journal"), words),
        }
    }

    fn name(&self, person: PersonId) -> String {
        self.names.get(&person).cloned().unwrap_or_else(|| person.0.to_string())
    }

    /// What is awaited instead of Space.
    fn awaited(&self, expected: &Expected) -> String {
        let words = self.words;
        match expected {
            Expected::Opens(Writing::Proposal) => words.hint_write_proposal().long,
            Expected::Opens(Writing::Items) => words.hint_write_agenda().long,
            Expected::Opens(Writing::Amendment(_) | Writing::Detail(_)) => words.hint_write_amendment().long,
            Expected::Awaits(
                Awaited::Objector(person) | Awaited::Holder(person) | Awaited::Amendment(Some(person)),
            ) => words.hint_awaited(self.name(*person)).long,
            Expected::Awaits(Awaited::Amendment(None)) => words.hint_awaited_role().long,
            Expected::Awaits(Awaited::Away(people)) => {
                let names: Vec<String> = people.iter().map(|person| self.name(*person)).collect();
                words.refusal_not_all_answered(words.enumerated(&names))
            }
            Expected::Awaits(Awaited::Choice(formats)) => {
                let formats: Vec<String> = formats.iter().map(ToString::to_string).collect();
                words.plain_choose(formats.join(", "))
            }
            Expected::Awaits(Awaited::Gap) => words.gap_question(),
            Expected::Awaits(Awaited::WayOut) => words.ways_title(),
            Expected::Awaits(Awaited::AllKept) => words.hint_all_kept().long,
            Expected::Awaits(Awaited::Closed) => words.refusal_closed(),
            Expected::Awaits(Awaited::Text | Awaited::Disk) | Expected::Does(_) => words.plain_script_never_reached(),
        }
    }
}
