//! Which language to speak: the first of four voices that names one we have. Reads nothing itself; the caller brings the voices.

use crate::notation::Language;

/// What was said about the language, the strongest first. Tags as they come: `fr`, `fr_FR.UTF-8`, `en-GB`, `C`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes<'a> {
    /// `--lang`
    pub argument: Option<&'a str>,
    /// `RONDE_LANG`
    pub environment: Option<&'a str>,
    /// `language` in `ronde.ron`
    pub workspace: Option<&'a str>,
    /// what the system is set to
    pub system: Option<&'a str>,
}

/// The language of the strongest wish that names one we speak; English when none does. An argument that names none is refused where
/// arguments are read; here it counts as silence, so that even the refusal has a language.
pub fn choose(wishes: Wishes<'_>) -> Language {
    [wishes.argument, wishes.environment, wishes.workspace, wishes.system]
        .into_iter()
        .flatten()
        .filter_map(Language::of_locale)
        .find(|language| Language::SHIPPED.contains(language))
        .unwrap_or(Language::ENGLISH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_strongest_wish_that_names_a_language_we_speak_is_followed() {
        let system = Wishes {
            system: Some("fr_FR.UTF-8"),
            ..Wishes::default()
        };
        assert_eq!(choose(system), Language::FRENCH);
        let workspace = Wishes {
            workspace: Some("en"),
            ..system
        };
        assert_eq!(choose(workspace), Language::ENGLISH);
        let environment = Wishes {
            environment: Some("FR"),
            ..workspace
        };
        assert_eq!(choose(environment), Language::FRENCH);
        let argument = Wishes {
            argument: Some("en-GB"),
            ..environment
        };
        assert_eq!(choose(argument), Language::ENGLISH);
    }

    #[test]
    fn a_wish_for_a_language_we_do_not_speak_leaves_the_choice_to_the_next() {
        let wishes = Wishes {
            argument: Some("tlh"),
            environment: Some(""),
            system: Some("fr"),
            ..Wishes::default()
        };
        assert_eq!(choose(wishes), Language::FRENCH);
        assert_eq!(
            choose(Wishes {
                system: Some("C"),
                ..Wishes::default()
            }),
            Language::ENGLISH
        );
        assert_eq!(
            choose(Wishes {
                system: Some("fril"),
                ..Wishes::default()
            }),
            Language::ENGLISH
        );
    }
}
