//! A team's own theme, `themes/NAME.ron`: written by the team, read here and never changed.
//!
//! What a colour is for, and what it becomes where there are fewer, is left to `tui::theme`.

use serde::Deserialize;

use super::disk::{Disk, read_text};
use super::settings::NoSettings;
use super::workspace::Workspace;
use crate::notation::colour::Colour;
use crate::notation::limits::THEME_BYTES;
use crate::notation::{Id, ron};

/// The colours that a team has chosen; the others are those of the theme it begins with.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct OwnTheme {
    /// The theme that it begins with.
    pub from: From,
    /// Now, what is lit.
    pub lamp: Option<Colour>,
    /// Done, consent.
    pub leaf: Option<Colour>,
    /// Next, keys.
    pub sky: Option<Colour>,
    /// A voice to be heard.
    pub violet: Option<Colour>,
    /// Trouble, removed text.
    pub rose: Option<Colour>,
    /// What the room reads.
    pub text: Option<Colour>,
    /// One step back.
    pub quiet: Option<Colour>,
    /// Labels.
    pub faint: Option<Colour>,
    /// Lines.
    pub line: Option<Colour>,
    /// The background of sheets.
    pub raised: Option<Colour>,
    /// The background.
    pub ground: Option<Colour>,
}

/// A theme that comes with the program.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub enum From {
    #[default]
    Dark,
    Light,
    HighContrast,
}

/// Reads the team's theme of this name.
///
/// # Errors
/// There is none, or it cannot be read.
pub fn read(disk: &dyn Disk, workspace: &Workspace, name: &Id) -> Result<OwnTheme, NoSettings> {
    let text = read_text(disk, &workspace.theme(name), THEME_BYTES)?;
    ron::read(&text).map_err(|slip| NoSettings::Slip {
        slip: Box::new(slip),
        text,
    })
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::notation::refused::Refused;
    use crate::notation::slip::Fact;
    use crate::store::breakable::BreakableDisk;

    fn reading(text: &str) -> Result<OwnTheme, NoSettings> {
        let (disk, team) = (BreakableDisk::new(), Workspace::at(Path::new("/team")));
        let name = Id::new("garden").unwrap();
        disk.create_folder(Path::new("/team/themes")).unwrap();
        disk.replace(&team.theme(&name), &mut text.as_bytes()).unwrap();
        read(&disk, &team, &name)
    }

    #[test]
    fn a_theme_is_another_with_some_colours_of_its_own() {
        let theme = reading(r##"(from: Light, lamp: "#aa5500")"##).unwrap();
        assert_eq!((theme.from, theme.lamp), (From::Light, Some(Colour { rgb: 0xaa5500 })));
        assert_eq!(theme.ground, None);
    }

    #[test]
    fn a_slip_in_a_theme_is_told_with_its_source() {
        let fact = |text: &str| match reading(text) {
            Err(NoSettings::Slip { slip, .. }) => slip.fact,
            other => panic!("{text}: {other:?}"),
        };
        assert_eq!(fact(r#"(lamp: "amber")"#), Fact::Refused(Refused::Colour));
        assert!(matches!(fact(r##"(lampe: "#aa5500")"##), Fact::UnknownField(unknown) if unknown.found == "lampe"));
    }
}
