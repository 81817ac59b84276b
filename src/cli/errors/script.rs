//! A line of a script that could not be played: its place, the line, a caret, what stood in the way, and where the meeting was.

use super::{InFile, told};
use crate::cli::world::World;
use crate::live::play::Stopped;
use crate::notation::place::Place;
use crate::notation::render::{Sentences, SlipSentences, render};
use crate::notation::slip::{Fact, Slip};
use crate::session::expected::Focus;
use crate::session::script::{Fault, Why};
use crate::store::journal::NotKept;
use crate::words::sentences::hint::hint;
use crate::words::sentences::refusal::refusal;
use crate::words::sentences::telling::Telling;

/// The line as it is shown.
pub(super) fn told(line: &InFile<Place>, fault: &Fault<NotKept>, stopped: &Stopped, world: &World) -> String {
    let words = ScriptWords {
        fault,
        telling: Telling {
            words: &world.words,
            session: stopped.history.session(),
            tree: &stopped.tree,
            texts: stopped.history.texts(),
        },
    };
    let slip = Slip::meaning(line.what.clone(), ());
    let file = line.file.display().to_string();
    render(&slip, &line.source, &file, &words, told::colour())
}

/// Says why a line failed.
struct ScriptWords<'a> {
    fault: &'a Fault<NotKept>,
    telling: Telling<'a>,
}

impl SlipSentences<()> for ScriptWords<'_> {
    fn sentences(&self, slip: &Slip<()>) -> Sentences {
        let words = self.telling.words;
        let place = self.fault.place.as_ref();
        Sentences {
            what: match slip.fact {
                Fact::Meaning(()) => self.why(),
                _ => String::new(),
            },
            here: words.plain_script_here(),
            aside: String::new(),
            hint: place.map(|place| words.plain_script_at(place.to_string())),
        }
    }
}

impl ScriptWords<'_> {
    fn why(&self) -> String {
        let (words, telling) = (self.telling.words, &self.telling);
        match &self.fault.why {
            Why::Awaited(expected) => words.plain_script_awaited(hint(expected, Focus::Stage, telling).words()),
            Why::NeverReached => words.plain_script_never_reached(),
            Why::NoSuchPlace(text) => words.plain_script_no_place(text.clone()),
            Why::NoSuchPerson(name) => words.plain_person_unknown(name.clone()),
            Why::Refused(why) => refusal(why, telling).what,
            Why::NotRefused => words.plain_script_not_refused(),
            Why::Otherwise { found, .. } => words.plain_script_otherwise(found.clone()),
            Why::Fault(why) => told::not_kept(why, std::path::Path::new("journal"), words),
        }
    }
}
