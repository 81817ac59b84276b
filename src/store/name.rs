//! The name of a session's folder: `2026-11-24-1430-charter-k3f9`, that is when, what about, and a random ending that is its id.
//!
//! Where such folders lie is left to `workspace`. Neither clock nor chance is used: both come in.

use std::fmt;

use chrono::NaiveDateTime;
use nucleo_matcher::chars::normalize;

const TIME: &str = "%Y-%m-%d-%H%M";
const TIME_LENGTH: usize = 15;
const ID_LENGTH: usize = 4;

/// The longest slug in characters: a folder's name stays readable in a listing of 80 columns.
pub const SLUG_CHARS_MAX: usize = 32;

/// The characters of an id.
pub const ID_CHARACTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";

/// The four characters that name a session, `k3f9`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId([u8; ID_LENGTH]);

impl SessionId {
    /// From four characters of [`ID_CHARACTERS`], drawn by the caller.
    pub fn new(characters: [u8; ID_LENGTH]) -> Option<SessionId> {
        characters
            .iter()
            .all(|character| ID_CHARACTERS.contains(character))
            .then_some(SessionId(characters))
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        // Only ASCII is ever put in.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name of a session's folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionName {
    /// When it began, to the minute, by the clock on the wall there.
    pub begun: NaiveDateTime,
    /// What it was about, in `a-z`, `0-9` and `-`.
    pub slug: String,
    /// What tells it from every other session.
    pub id: SessionId,
}

impl SessionName {
    /// The name for a session on this subject. A subject without a Latin letter or digit is called `session`.
    pub fn new(begun: NaiveDateTime, subject: &str, id: SessionId) -> SessionName {
        SessionName {
            begun,
            slug: slug(subject),
            id,
        }
    }

    /// Reads the name of a folder; nothing when it is not that of a session.
    pub fn read(folder: &str) -> Option<SessionName> {
        let (time, rest) = folder.split_at_checked(TIME_LENGTH)?;
        let (slug, id) = rest.strip_prefix('-')?.rsplit_once('-')?;
        let begun = NaiveDateTime::parse_from_str(time, TIME).ok()?;
        let name = SessionName {
            begun,
            slug: slug.to_owned(),
            id: SessionId::new(id.as_bytes().try_into().ok()?)?,
        };
        (name.to_string() == folder).then_some(name)
    }
}

impl fmt::Display for SessionName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}", self.begun.format(TIME), self.slug, self.id)
    }
}

fn slug(subject: &str) -> String {
    let mut slug = String::new();
    for character in subject.chars() {
        if slug.len() >= SLUG_CHARS_MAX {
            break;
        }
        match character {
            'œ' | 'Œ' => slug.push_str("oe"),
            'æ' | 'Æ' => slug.push_str("ae"),
            'ß' => slug.push_str("ss"),
            // A combining mark belongs to the letter before.
            '\u{300}'..='\u{36f}' => (),
            other => match normalize(other).to_ascii_lowercase() {
                letter if letter.is_ascii_alphanumeric() => slug.push(letter),
                _ if slug.is_empty() || slug.ends_with('-') => (),
                _ => slug.push('-'),
            },
        }
    }
    slug.truncate(SLUG_CHARS_MAX);
    match slug.trim_end_matches('-') {
        "" => "session".to_owned(),
        slug => slug.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn name(subject: &str) -> String {
        let begun = NaiveDateTime::parse_from_str("2026-11-24-1430", TIME).unwrap();
        SessionName::new(begun, subject, SessionId::new(*b"k3f9").unwrap()).to_string()
    }

    #[test]
    fn a_folder_is_named_after_time_subject_and_id() {
        for (subject, slug) in [
            ("Charter", "charter"),
            ("Une charte, à l’été ?", "une-charte-a-l-ete"),
            ("e\u{301}te\u{301} & cœur", "ete-coeur"),
            ("../../etc/passwd", "etc-passwd"),
            ("هل نلتقي", "session"),
            ("🧑‍🤝‍🧑", "session"),
            ("", "session"),
            (
                "The very long question of which evening we meet",
                "the-very-long-question-of-which",
            ),
        ] {
            assert_eq!(name(subject), format!("2026-11-24-1430-{slug}-k3f9"), "{subject}");
        }
    }

    #[test]
    fn other_folders_are_no_sessions() {
        for folder in [
            "",
            "notes",
            "2026-11-24-1430-k3f9",
            "2026-13-24-1430-charter-k3f9",
            "2026-11-24-1430-charter-K3F9",
            "2026-11-24-1430é",
        ] {
            assert_eq!(SessionName::read(folder), None, "{folder}");
        }
    }

    proptest! {
        #[test]
        fn any_subject_makes_one_plain_folder_name_that_is_read_back(subject: String) {
            let name = name(&subject);
            prop_assert!(name.len() <= TIME_LENGTH + SLUG_CHARS_MAX + ID_LENGTH + 2);
            prop_assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            prop_assert_eq!(SessionName::read(&name).map(|read| read.to_string()), Some(name));
        }
    }
}
