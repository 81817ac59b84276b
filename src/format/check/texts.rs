//! The texts of a format: languages that are missing, sentences too long for the wall, names in braces that nothing fills.

use unicode_segmentation::UnicodeSegmentation;

use super::{Checker, Meaning};
use crate::format::model::{Change, Step};
use crate::notation::limits::SAY_GRAPHEMES;
use crate::notation::place::Place;
use crate::notation::slip::Unknown;
use crate::notation::{Language, Located, Text};

/// Names that a text may hold in braces, besides the roles of its format.
pub const TEXT_NAMES: [&str; 6] = ["subject", "item", "proposal_holder", "objector", "nominee", "speaker"];

impl Checker<'_> {
    pub(super) fn texts(&mut self, step: &Step) {
        let for_the_room = step.say.iter().chain(&step.say_again);
        for_the_room.for_each(|say| self.say(say));
        let for_the_facilitator = step.aloud.iter().chain(&step.cue);
        for_the_facilitator.for_each(|text| self.written_text(text));
    }

    pub(super) fn changed_texts(&mut self, change: &Change) {
        change.say.iter().for_each(|say| self.say(say));
    }

    fn say(&mut self, say: &Located<Text>) {
        for (language, text) in say.texts() {
            let graphemes = text.graphemes(true).count();
            if graphemes > SAY_GRAPHEMES {
                let place = self.part_of(&say.place, text);
                self.slip(place, Meaning::SayTooLong { language, graphemes });
            }
        }
        self.written_text(say);
    }

    fn written_text(&mut self, text: &Located<Text>) {
        self.languages(text, &text.place);
        for (_, written) in text.texts() {
            for name in braced(written) {
                if !self.fills(name) {
                    let place = self.part_of(&text.place, &format!("{{{name}"));
                    let unknown = Unknown {
                        found: name.to_owned(),
                        expected: self.text_names(),
                    };
                    self.slip(place, Meaning::UnknownTextName(unknown));
                }
            }
        }
    }

    /// A text that lacks a language of the program.
    pub(super) fn languages(&mut self, text: &Text, place: &Place) {
        for language in Language::SHIPPED {
            if !text.speaks(language) {
                self.remark(place.clone(), Meaning::MissingLanguage(language));
            }
        }
    }

    fn fills(&self, name: &str) -> bool {
        TEXT_NAMES.contains(&name) || self.own_roles().any(|role| role == name)
    }

    fn text_names(&self) -> Vec<String> {
        let own = self.own_roles().filter(|role| !TEXT_NAMES.contains(role));
        TEXT_NAMES.into_iter().chain(own).map(str::to_owned).collect()
    }

    /// Where these words stand within a place, if they stand there as they are.
    fn part_of(&self, place: &Place, words: &str) -> Place {
        let around = self.written.source.get(place.clone()).unwrap_or_default();
        match around.find(words) {
            Some(start) => place.start + start..place.start + start + words.len(),
            None => place.clone(),
        }
    }
}

/// The names in braces, in order; one that is not closed goes to the end.
fn braced(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or(rest))
}

#[cfg(test)]
mod tests {
    use super::braced;

    #[test]
    fn names_stand_in_braces() {
        let names: Vec<&str> = braced("{subject}, held by {speaker} {open").collect();
        assert_eq!(names, ["subject", "speaker", "open"]);
        assert_eq!(braced("no name }").count(), 0);
    }
}
