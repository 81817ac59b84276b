//! What a meeting begins with where nobody says otherwise: from the workspace's settings, and from the format.

use crate::live::ground::{Ground, Library};
use crate::notation::{Id, Language, ron};
use crate::session::decide::Setup;

/// A setup without subject and people yet, with opening and closing, for this format. The lots' seed is drawn now.
pub fn setup(ground: &Ground, library: &Library, format: &Id, language: Language) -> Setup {
    let own = library.formats.get(format);
    let settings = &ground.settings;
    let some = |text: &str| (!text.trim().is_empty()).then(|| text.to_owned());
    Setup {
        format: format.clone(),
        opening: own.and_then(|own| own.opening.as_deref().cloned()),
        closing: own.and_then(|own| own.closing.as_deref().cloned()),
        subject: String::new(),
        people: Vec::new(),
        roles: Default::default(),
        language: language.code().to_owned(),
        end: None,
        screen: settings.screen,
        turn_time: settings.turn_time,
        fitted: Vec::new(),
        workspace: some(&settings.name),
        // What was read can be written; a team's words that could not would leave the shipped ones in force.
        words: (!settings.words.is_empty())
            .then(|| ron::write(&settings.words).ok())
            .flatten(),
        privacy: settings.privacy.into(),
        seed: ground.seed(),
        wall: ground.clock.wall(),
    }
}
