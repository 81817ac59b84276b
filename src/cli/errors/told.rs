//! The sentence for each kind of trouble, and a slip with its line and caret.

use std::io::IsTerminal;
use std::path::Path;

use super::{Fault, InFile};
use crate::cli::colours;
use crate::cli::world::World;
use crate::format::Meaning;
use crate::live::catalogue::{self, Listed, NotHeld};
use crate::live::meeting::NotBegun;
use crate::live::verify::{self, Verified};
use crate::live::{NotOpened, NotPerformed};
use crate::notation::limits::{JOURNAL_LINE_BYTES, PEOPLE, PROPOSAL_BYTES};
use crate::notation::place::Position;
use crate::notation::render::{Colour, SlipSentences, render};
use crate::notation::slip::Slip;
use crate::notation::visible::visible_line;
use crate::register;
use crate::session::refusal::Refusal;
use crate::store::disk::{Trouble, Unread};
use crate::store::journal::{LineFault, NotKept, ReadOnly};
use crate::store::line;
use crate::store::lock::Holder;
use crate::store::workspace::NoWorkspace;
use crate::words::Words;
use crate::words::slip::of_formats;

const MEGABYTE: usize = 1_000_000;

/// A slip with its place, its line and a caret.
pub(super) fn slip(found: &InFile<Slip<Meaning>>, world: &World) -> String {
    let file = found.file.display().to_string();
    render(&found.what, &found.source, &file, &of_formats(world.language), colour())
}

/// Whether the reader of what is said on the side sees colours.
pub(super) fn colour() -> Colour {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    if plain || !std::io::stderr().is_terminal() {
        Colour::Plain
    } else {
        Colour::Coloured
    }
}

/// The sentence for a fault that is neither clap's nor about a place in a file.
pub(super) fn sentence(fault: &Fault, words: &Words) -> String {
    match fault {
        Fault::NoTerminal => words.leave_no_terminal("ronde decisions"),
        Fault::NoWorkspace(NoWorkspace::NotAFolder(folder)) => words.plain_folder_missing(shown(folder)),
        Fault::NoWorkspace(NoWorkspace::NoDataFolder) => words.plain_no_data_folder(),
        Fault::Disk(path, why) => trouble(why, path, words),
        Fault::Unread(file, why) => unread(why, file, words),
        Fault::FormatName(file) => words.plain_format_name(shown(file)),
        Fault::NoFormat(beginning, catalogue::NotFound::Unknown) => words.plain_format_unknown(beginning.clone()),
        Fault::NoFormat(beginning, catalogue::NotFound::Several(ids)) => {
            words.plain_format_several(beginning.clone(), ids.join(", "))
        }
        Fault::NoTheme(name) => words.plain_theme_unknown(name.clone(), colours::known()),
        Fault::NoSession(beginning, names) if names.is_empty() => words.plain_session_unknown(beginning.clone()),
        Fault::NoSession(beginning, names) => words.plain_session_several(beginning.clone(), names.join(", ")),
        Fault::NothingToResume => words.plain_nothing_to_resume(),
        Fault::NoDecision(beginning, register::NotFound::Unknown) => words.plain_decision_unknown(beginning.clone()),
        Fault::NoDecision(beginning, register::NotFound::Several(ids)) => {
            let ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            words.plain_decision_several(beginning.clone(), ids.join(", "))
        }
        Fault::NotBegun(folder, why) => not_begun(why, folder, words),
        Fault::NotOpened(folder, why) => not_opened(why, folder, words),
        Fault::NotClosed(folder, NotPerformed::NotKept(why)) => not_kept(why, folder, words),
        Fault::NotClosed(_, NotPerformed::Refused(_)) => words.plain_script_refused(),
        Fault::RoleUnread(text) => words.plain_role_unread(text.clone()),
        Fault::PersonUnknown(name) => words.plain_person_unknown(name.clone()),
        Fault::NameTwice(name) => words.plain_name_twice(name.clone()),
        Fault::HourUnread(text) => words.plain_hour_unread(text.clone()),
        Fault::BeginsUnread(file, text) => words.plain_begins_unread(shown(file), text.clone()),
        Fault::NotJson(text) | Fault::DoesNotHold(text) => text.clone(),
        Fault::Usage(_) | Fault::Slips(_) | Fault::Line(..) => String::new(),
    }
}

fn shown(path: &Path) -> String {
    visible_line(&path.display().to_string()).into_owned()
}

fn trouble(why: &Trouble, path: &Path, words: &Words) -> String {
    let path = shown(path);
    match why {
        Trouble::Full => words.disk_full(path),
        Trouble::NotWritable => words.disk_not_writable(path),
        Trouble::Missing => words.plain_file_missing(path),
        Trouble::AlreadyThere => words.plain_session_kept_already(path),
        Trouble::NotAFile => words.plain_not_a_file(path),
        Trouble::NotWhole => words.plain_not_whole(path),
        Trouble::Other(text) => words.disk_trouble(text.clone()),
    }
}

fn unread(why: &Unread, file: &Path, words: &Words) -> String {
    match why {
        Unread::Disk(why) => trouble(why, file, words),
        Unread::TooLong { limit } => words.plain_file_long(shown(file), limit / MEGABYTE),
        Unread::NotUtf8 { byte } => words.plain_file_not_text(shown(file), *byte),
    }
}

pub(in crate::cli) fn not_begun(why: &NotBegun, folder: &Path, words: &Words) -> String {
    match why {
        NotBegun::Refused(refusal) => match refusal {
            Refusal::NoSuchRole(role) => words.plain_role_unknown(role.to_string()),
            Refusal::NothingWritten => words.setup_subject_missing(),
            Refusal::NameTaken(name) => words.plain_name_twice(name.clone()),
            Refusal::TooMany => words.refusal_too_many_people(PEOPLE),
            Refusal::TooLong => words.refusal_text_long(PROPOSAL_BYTES),
            _ => words.plain_script_refused(),
        },
        NotBegun::Disk(why) => trouble(why, folder, words),
        NotBegun::Held(holder) => held(holder.as_ref(), words),
        NotBegun::NotKept(why) => not_kept(why, folder, words),
    }
}

pub(in crate::cli) fn not_opened(why: &NotOpened, folder: &Path, words: &Words) -> String {
    match why {
        NotOpened::Held(holder) => held(holder.as_ref(), words),
        NotOpened::Disk(why) => trouble(why, folder, words),
        NotOpened::ReadOnly(ReadOnly::Disk(why)) => trouble(why, folder, words),
        NotOpened::ReadOnly(ReadOnly::Line(fault)) => {
            let why = line_fault(&shown(folder), fault, words);
            format!("{why}\n{}", words.refusal_read_only())
        }
        NotOpened::Empty => words.plain_session_empty(),
        NotOpened::Closed => words.refusal_closed(),
        NotOpened::Format(id) => words.plain_session_format(id.to_string()),
        NotOpened::NotKept(why) => not_kept(why, folder, words),
    }
}

fn held(holder: Option<&Holder>, words: &Words) -> String {
    match holder {
        Some(holder) if !holder.name.is_empty() => {
            words.gap_held_by(holder.name.clone(), words.time(holder.since.time()))
        }
        _ => words.gap_held(),
    }
}

/// An act that the disk did not take.
pub(super) fn not_kept(why: &NotKept, folder: &Path, words: &Words) -> String {
    match why {
        NotKept::Disk(why) => trouble(why, folder, words),
        NotKept::Line(why) => words.disk_trouble(why.to_string()),
        NotKept::Number { expected, found } => words.plain_line_order(*expected, *found),
    }
}

/// A line of a journal that does not hold.
fn line_fault(name: &str, LineFault { line, fault }: &LineFault, words: &Words) -> String {
    let what = match fault {
        line::Fault::Torn => words.plain_line_torn(),
        line::Fault::TooLong => words.plain_line_long(JOURNAL_LINE_BYTES / MEGABYTE),
        line::Fault::NotUtf8 { byte } => words.plain_line_not_text(*byte),
        line::Fault::Malformed => words.plain_line_malformed(),
        line::Fault::HashDiffers => words.plain_line_changed(),
        line::Fault::OutOfOrder { expected, found } => words.plain_line_order(*expected, *found),
        line::Fault::NewerVersion { version } => words.plain_line_newer(*version),
        line::Fault::UnknownEvent { text } => words.plain_line_unknown(text.clone()),
    };
    words.plain_does_not_hold(name, *line, what)
}

/// What verifying a journal came to, in a line.
pub fn verified(name: &str, found: &Verified, words: &Words) -> String {
    let name = visible_line(name).into_owned();
    let told = match &found.fault {
        None => words.plain_holds(name, found.acts),
        Some(verify::Fault::Line(fault)) => line_fault(&name, fault, words),
        Some(verify::Fault::Empty) => words.plain_does_not_hold(name, 1, words.plain_session_empty()),
        Some(verify::Fault::Lot { act }) => words.plain_does_not_hold(name, *act, words.plain_lot_differs()),
        Some(verify::Fault::Replay) => words.plain_replay_differs(name),
    };
    visible_line(&told).into_owned()
}

/// Why the minutes could not be written.
pub fn minutes(why: &Trouble, words: &Words) -> String {
    words.plain_minutes_not_written(trouble(why, Path::new(crate::live::minutes::FILE), words))
}

/// Why a session can at most be read.
pub fn unread_in_a_line(why: &register::Why, words: &Words) -> String {
    let file = Path::new(crate::store::journal::FILE);
    match why {
        register::Why::Disk(why) => trouble(why, file, words),
        register::Why::Line(fault) => line_fault(crate::store::journal::FILE, fault, words),
    }
}

/// A broken format in a line: its file, and its first reason with the place.
pub fn broken_in_a_line(listed: &Listed, words: &Words) -> String {
    let told = match &listed.held {
        Err(NotHeld::Slips(slips)) => {
            let first = slips.first();
            let place = first.map(|slip| Position::of(&listed.source, slip.place.start));
            let place = place
                .map(|place| format!(":{}:{}", place.line, place.column))
                .unwrap_or_default();
            let reason = first
                .map(|slip| of_formats(words.language()).sentences(slip).what)
                .unwrap_or_default();
            words.home_broken(shown(listed.file()) + &place, reason)
        }
        Err(NotHeld::Disk(why)) => trouble(why, listed.file(), words),
        Err(NotHeld::Name(_)) => words.plain_format_name(shown(listed.file())),
        Ok(_) => String::new(),
    };
    visible_line(&told).into_owned()
}

/// What a format lacks without harm, each remark with its line.
pub fn remarks(listed: &Listed, world: &World) -> String {
    let in_file = |remark: &Slip<Meaning>| InFile {
        file: listed.file().to_owned(),
        source: listed.source.clone(),
        what: remark.clone(),
    };
    listed
        .remarks
        .iter()
        .map(|remark| slip(&in_file(remark), world) + "\n")
        .collect()
}
