//! A disk that takes nothing: the stage says so and stays, nothing is shown as kept that is not, and it goes on when it can.

use std::path::PathBuf;
use std::process::Command;

use crate::driver::Place;
use crate::meetings::{check_in_of_four, have_spoken, leaves, sees_spoken};

/// The folder of the session, away from where it was.
fn taken_away(place: &Place) -> (PathBuf, PathBuf) {
    let folder = place.session();
    let away = place.folder().join("away");
    std::fs::rename(&folder, &away).expect("a folder taken away");
    (folder, away)
}

#[test]
fn a_folder_taken_away_in_the_middle_is_said_space_is_refused_and_all_goes_on_once_it_is_back() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    let (folder, away) = taken_away(&place);
    let journal = std::fs::read(away.join("journal")).expect("a journal");
    ronde
        .presses("Space")
        .sees("The meeting’s folder is no longer there")
        .sees(NOTHING_LOST);
    ronde.presses("Space").sees("The meeting’s folder is no longer there");
    ronde
        .presses("q")
        .sees("The last act is not kept yet. Leave all the same?")
        .presses("Esc")
        .sees_no("Leave all the same?");
    assert_eq!(have_spoken(&ronde.screen()), 1, "shown as done, and not kept");
    let since = std::fs::read(away.join("journal")).expect("a journal");
    assert!(since.starts_with(&journal), "what had been kept is as it was");
    std::fs::rename(&away, &folder).expect("a folder brought back");
    ronde.presses("2").sees_no("no longer there");
    sees_spoken(&mut ronde, 2).answers("Space");
    sees_spoken(&mut ronde, 3);
    place.verifies();
}

#[test]
fn a_folder_taken_away_for_good_is_kept_as_a_whole_copy_elsewhere() {
    let place = Place::new();
    let mut ronde = check_in_of_four(&place);
    taken_away(&place);
    ronde
        .presses("Space")
        .sees("no longer there")
        .presses("1")
        .sees_no("no longer there");
    sees_spoken(&mut ronde, 2).answers("Space");
    let end = leaves(&mut ronde);
    let elsewhere = place.folder().join(".local/share/ronde");
    let kept = std::fs::read_dir(elsewhere.join("sessions"))
        .expect("a folder of sessions")
        .count();
    assert_eq!(kept, 1, "{}", end.said);
    let folder = elsewhere.to_string_lossy().into_owned();
    let answered = place.calls(["--workspace", &folder, "verify"]);
    assert_eq!(answered.code, Some(0), "{answered:?}");
}

#[test]
fn a_full_disk_is_said_nothing_is_shown_that_is_not_kept_and_it_goes_on_when_there_is_room() {
    let place = Place::new();
    let call = [
        "run",
        "check_in",
        "--subject",
        "Monday",
        "--people",
        "Aïcha, Bruno, Chen, Dominique",
    ];
    // A file may have so many blocks of 512 bytes and not one more; the signal that would end the program is left out.
    let mut ronde = place.starts_by("trap '' XFSZ; ulimit -S -f 20; exec \"$@\"", &call);
    ronde.sees("begin:").answers("Space");
    // Notes fill the journal until it takes no more.
    let note = "chairs ".repeat(100);
    for _ in 0..16 {
        if ronde.screen().contains(NOTHING_LOST) {
            break;
        }
        ronde
            .presses("n")
            .sees("keep the note")
            .pastes(&note)
            .presses("ctrl-s")
            .sees_no("keep the note");
    }
    ronde.sees(NOTHING_LOST);
    let notes = || place.texts().iter().filter(|text| text.starts_with("chairs")).count();
    let (before, notes_before) = (have_spoken(&ronde.screen()), notes());
    ronde.presses("Space").sees(NOTHING_LOST);
    assert_eq!(have_spoken(&ronde.screen()), before, "shown as done, and not kept");
    let process = ronde.process().to_string();
    let wider = Command::new("prlimit")
        .args(["--pid", &process, "--fsize=unlimited"])
        .status()
        .expect("prlimit");
    assert!(wider.success());
    ronde.presses("2").sees_no(NOTHING_LOST).sees_no("✎");
    assert_eq!(notes(), notes_before + 1, "the note that waited is kept once");
    ronde.answers("Space");
    place.verifies();
}

const NOTHING_LOST: &str = "Nothing is lost while this window stays open.";
