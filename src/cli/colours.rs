//! Which theme the screen begins with: what was asked for, else what the team has set, else what the terminal's background asks for.
//!
//! How a terminal is asked is left to `tui::background`.

use crate::cli::errors::Fault;
use crate::notation::Id;
use crate::store::settings::{AUTO, NoSettings, Settings};
use crate::store::{Disk, theme, workspace::Workspace};
use crate::tui::background::Background;
use crate::tui::theme::{Depth, MONOCHROME, SHIPPED, Theme, own};

/// The theme to begin with.
pub struct Chosen {
    pub theme: Theme,
    /// The terminal decides, if it tells.
    pub asks: bool,
    /// Why it is not the one that the team's settings name.
    pub instead_of: Option<Fault>,
}

impl Chosen {
    fn surely(theme: Theme) -> Chosen {
        Chosen {
            theme,
            asks: false,
            instead_of: None,
        }
    }
}

/// The theme that `--theme`, the settings or the terminal asks for. Where no colour is wanted there is none, whatever a theme says.
///
/// # Errors
/// What `--theme` names is no theme. What the settings name and is none is said, and does not stop a meeting.
pub fn chosen(
    asked: Option<&str>,
    settings: &Settings,
    (disk, workspace): (&dyn Disk, &Workspace),
    depth: Depth,
) -> Result<Chosen, Fault> {
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return Ok(Chosen::surely(Theme::Monochrome));
    }
    let name = asked.unwrap_or(&settings.theme);
    if name == AUTO {
        return Ok(Chosen {
            asks: !knows_no_question(),
            ..Chosen::surely(by_environment(depth))
        });
    }
    match named(name, (disk, workspace), depth) {
        Ok(theme) => Ok(Chosen::surely(theme)),
        Err(fault) if asked.is_some() => Err(fault),
        Err(fault) => Ok(Chosen {
            instead_of: Some(fault),
            ..Chosen::surely(by_environment(depth))
        }),
    }
}

fn named(name: &str, (disk, workspace): (&dyn Disk, &Workspace), depth: Depth) -> Result<Theme, Fault> {
    if let Some(theme) = Theme::named(name, depth) {
        return Ok(theme);
    }
    let unknown = || Fault::NoTheme(name.to_owned());
    let id = Id::new(name).map_err(|_| unknown())?;
    match theme::read(disk, workspace, &id) {
        Ok(theme) => Ok(own(&theme, depth)),
        Err(NoSettings::Unread(why)) if why.is_missing() => Err(unknown()),
        Err(why) => Err(Fault::settings(workspace.theme(&id), why)),
    }
}

/// The themes that are always there, as they are named.
pub fn known() -> String {
    let shipped = SHIPPED.map(|(name, _)| name);
    [&[AUTO][..], &shipped[..], &[MONOCHROME][..]].concat().join(", ")
}

/// What some terminals leave in the environment: the numbers of their letters and of their background among 16.
fn by_environment(depth: Depth) -> Theme {
    let said = std::env::var("COLORFGBG").unwrap_or_default();
    let number = said.rsplit(';').next().and_then(|number| number.parse::<u8>().ok());
    let background = match number {
        Some(7 | 9..) => Background::Light,
        _ => Background::Dark,
    };
    Theme::for_background(background, depth)
}

/// The console of Linux, and what calls itself dumb, might show a question instead of answering it.
fn knows_no_question() -> bool {
    std::env::var("TERM").is_ok_and(|name| name == "linux" || name == "dumb")
}
