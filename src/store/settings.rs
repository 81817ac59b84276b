//! The settings of a workspace: `ronde.ron`, written by the team, read here and never changed.
//!
//! What a theme, a term or a role does is left to `tui`, `words` and `session`. A field that is left out has its default; one that is
//! not known is refused, since a slip in `privacy` must not pass in silence.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use super::disk::{Disk, Trouble, Unread, read_text};
use super::workspace::Workspace;
use crate::notation::limits::SETTINGS_BYTES;
use crate::notation::{Id, Language, Slip, ron};
use crate::session::event::{self, Audience, TurnTime};
use crate::words::OwnTerms;

/// The name of the file in the workspace.
pub const FILE: &str = "ronde.ron";

/// The theme that fits the terminal.
pub const AUTO: &str = "auto";

/// What a team has agreed on for all its meetings.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// What the team calls itself; empty when it does not say.
    pub name: String,
    /// The language of its screens, where `--lang` and `RONDE_LANG` do not say.
    pub language: Option<Language>,
    /// The name of a theme, of the program or the team's own; or [`AUTO`].
    pub theme: String,
    /// How a person's turn is timed on the wall.
    pub turn_time: TurnTime,
    /// Who sees the facilitator's screen.
    pub screen: Audience,
    /// The groups that meet, so that their people need not be typed.
    pub circles: Vec<Circle>,
    /// The team's own terms.
    pub words: OwnTerms,
    /// What minutes and exports say of people.
    pub privacy: Privacy,
}

/// A group that meets, in the order in which its people sit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Circle {
    /// Its name on the command line.
    pub id: Id,
    /// Its people's names.
    pub people: Vec<String>,
    /// Who has which role, from the first meeting on.
    #[serde(default)]
    pub roles: BTreeMap<Id, String>,
}

/// What the group opened (domain 6.4); closed by default. Here a field that is not known is a slip; in a journal it is a newer one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Privacy {
    /// Minutes name who objected.
    pub objectors: bool,
    /// Minutes hold talk times.
    pub talk_times: bool,
}

impl From<Privacy> for event::Privacy {
    fn from(Privacy { objectors, talk_times }: Privacy) -> event::Privacy {
        event::Privacy { objectors, talk_times }
    }
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            name: String::new(),
            language: None,
            theme: AUTO.to_owned(),
            turn_time: TurnTime::default(),
            screen: Audience::default(),
            circles: Vec::new(),
            words: OwnTerms::new(),
            privacy: Privacy::default(),
        }
    }
}

/// Why there are no settings to be had.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum NoSettings {
    /// The file could not be read.
    #[error(transparent)]
    Unread(#[from] Unread),
    /// A slip in it; the text, so that it can be shown.
    #[error("a slip in {FILE}")]
    Slip {
        /// What it is, and where.
        slip: Box<Slip>,
        /// What was read.
        text: String,
    },
}

/// Reads the settings of a workspace; a workspace without `ronde.ron` has the defaults.
pub fn read(disk: &dyn Disk, workspace: &Workspace) -> Result<Settings, NoSettings> {
    let text = match read_text(disk, &workspace.settings(), SETTINGS_BYTES) {
        Err(Unread::Disk(Trouble::Missing)) => return Ok(Settings::default()),
        text => text?,
    };
    ron::read(&text).map_err(|slip| NoSettings::Slip {
        slip: Box::new(slip),
        text: text.clone(),
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::store::breakable::BreakableDisk;

    fn reading(text: &[u8]) -> Result<Settings, NoSettings> {
        let disk = BreakableDisk::new();
        let team = Workspace::at(Path::new("/team"));
        team.make(&disk).unwrap();
        disk.replace(&team.settings(), &mut &text[..]).unwrap();
        read(&disk, &team)
    }

    #[test]
    fn the_settings_of_the_design_are_read() {
        let settings = reading(
            r#"(name: "Le Grand Jardin", language: "fr", theme: "auto", turn_time: Quiet, screen: Everyone,
                circles: [(id: "coordination", people: ["Aïcha", "Bruno"], roles: {"facilitator": "Aïcha"})],
                words: {"facilitator": (fr: (one: "gardien du cercle", gender: m))},
                privacy: (objectors: false, talk_times: true))"#
                .as_bytes(),
        )
        .unwrap();
        assert_eq!(settings.name, "Le Grand Jardin");
        assert_eq!(settings.language, Some(Language::FRENCH));
        assert_eq!(settings.circles[0].people, ["Aïcha", "Bruno"]);
        assert_eq!(
            settings.circles[0].roles.get(&Id::new("facilitator").unwrap()),
            Some(&"Aïcha".to_owned())
        );
        assert_eq!(
            settings.words["facilitator"]
                .fr
                .as_ref()
                .map(|forms| forms.one.as_str()),
            Some("gardien du cercle")
        );
        assert_eq!(
            settings.privacy,
            Privacy {
                objectors: false,
                talk_times: true
            }
        );
    }

    #[test]
    fn a_workspace_without_settings_has_the_defaults_and_so_has_an_empty_one() {
        assert_eq!(
            read(&BreakableDisk::new(), &Workspace::at(Path::new("/team"))),
            Ok(Settings::default())
        );
        assert_eq!(reading(b"()"), Ok(Settings::default()));
    }

    #[test]
    fn a_slip_in_the_settings_is_told_with_its_source_and_never_passed_over() {
        for slip in [
            "(privacy: (objector: true))",
            "(turn_time: Quite)",
            "(circles: [(id: \"A b\", people: [])])",
            "(name: \"x\"",
        ] {
            match reading(slip.as_bytes()) {
                Err(NoSettings::Slip { text, .. }) => assert_eq!(text, slip),
                other => panic!("{slip}: {other:?}"),
            }
        }
        assert_eq!(
            reading(b"(name: \"\xff\")"),
            Err(NoSettings::Unread(Unread::NotUtf8 { byte: 9 }))
        );
        let huge = vec![b' '; SETTINGS_BYTES + 1];
        assert_eq!(
            reading(&huge),
            Err(NoSettings::Unread(Unread::TooLong { limit: SETTINGS_BYTES }))
        );
    }
}
