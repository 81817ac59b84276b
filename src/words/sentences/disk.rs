//! An act that the disk did not take: what is not kept yet, and what happens now (picture 26).

use super::telling::Telling;

/// Why it was not kept, as far as a person can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Full,
    NotWritable,
    /// The meeting's folder is no longer there.
    FolderGone,
    Other,
}

/// What is not kept yet, and what happens now.
pub fn not_kept(why: Why, telling: &Telling<'_>) -> (String, String) {
    let words = telling.words;
    let speaker = telling.session.visit.as_ref().and_then(|visit| visit.speaker());
    let what = match speaker {
        Some(speaker) => words.disk_turn_not_kept(telling.name(speaker)),
        None => words.disk_act_not_kept(),
    };
    let told = match why {
        Why::Full => words.disk_full(what),
        Why::NotWritable => words.disk_not_writable(what),
        Why::FolderGone => words.disk_folder_gone(what),
        Why::Other => words.disk_trouble(what),
    };
    (told, words.disk_trying())
}
