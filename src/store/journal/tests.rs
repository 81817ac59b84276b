//! What holds of a journal on a disk that breaks: whole acts are there, nothing else is, and there is never a second copy.

use std::path::Path;

use proptest::prelude::*;

use super::*;
use crate::notation::limits::JOURNAL_LINE_BYTES;
use crate::store::breakable::{Break, BreakableDisk};
use crate::store::disk::RealDisk;
use crate::store::line::tests::{HOSTILE, Sample};
use crate::store::line::{Salt, Text};
use crate::store::verify::{Report, verify};

const FOLDER: &str = "/team/sessions/2026-11-24-1430-charter-k3f9";

fn folder() -> &'static Path {
    Path::new(FOLDER)
}

fn act(n: u64) -> Act<Sample> {
    let does = if n == 1 {
        vec![Sample::Begun { version: 1 }]
    } else {
        vec![Sample::Entered(format!("decide/{n}")), Sample::Paused]
    };
    let text = HOSTILE[n as usize % HOSTILE.len()].to_owned();
    Act {
        n,
        at: n * 1000,
        does,
        texts: vec![Text::Said(Salt([n as u8; 16]), text)],
    }
}

fn acts(count: u64) -> Vec<Act<Sample>> {
    (1..=count).map(act).collect()
}

/// The bytes of a journal of so many acts.
fn journal_bytes(count: u64) -> Vec<u8> {
    let mut hash = Hash::BEGINNING;
    let mut bytes = Vec::new();
    for act in acts(count) {
        let (line, next) = line::write(&hash, &act).unwrap();
        bytes.extend_from_slice(line.as_bytes());
        hash = next;
    }
    bytes
}

fn disk_with(bytes: &[u8]) -> BreakableDisk {
    let disk = BreakableDisk::new();
    disk.create_folder(folder()).unwrap();
    disk.replace(&folder().join(FILE), &mut &bytes[..]).unwrap();
    disk
}

fn opened(disk: &BreakableDisk) -> Opening<Sample> {
    open(disk, folder()).unwrap()
}

fn line_fault(opening: Opening<Sample>) -> LineFault {
    match opening.journal {
        Err(ReadOnly::Line(fault)) => fault,
        Err(ReadOnly::Disk(trouble)) => panic!("{trouble:?}"),
        Ok(_) => panic!("opened to be written"),
    }
}

#[test]
fn what_was_kept_is_there_when_the_journal_is_opened_again_and_goes_on_from_there() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("a/session");
    let mut journal = create::<Sample>(&RealDisk, &folder).unwrap();
    assert_eq!(create::<Sample>(&RealDisk, &folder).err(), Some(Trouble::AlreadyThere));
    for act in acts(3) {
        journal.append(&act).unwrap();
    }
    drop(journal);
    let opening = open::<Sample>(&RealDisk, &folder).unwrap();
    assert_eq!(opening.acts, acts(3));
    let mut journal = opening.journal.unwrap_or_else(|reason| panic!("{reason:?}"));
    assert_eq!(journal.next_number(), 4);
    assert_eq!(journal.append(&act(5)), Err(NotKept::Number { expected: 4, found: 5 }));
    journal.append(&act(4)).unwrap();
    assert_eq!(std::fs::read(folder.join(FILE)).unwrap(), journal_bytes(4));
    assert_eq!(
        verify(&RealDisk, &folder),
        Ok(Report {
            whole_count: 4,
            fault: None
        })
    );
}

#[test]
fn after_a_crash_at_any_step_every_kept_act_is_there_and_at_most_the_one_in_hand_besides() {
    for kept_of_unsynced in [0, 1, 40, usize::MAX] {
        for step in 0.. {
            let disk = BreakableDisk::new();
            disk.break_after(step, Break::Dies);
            let mut kept_count = 0;
            if let Ok(mut journal) = create::<Sample>(&disk, folder()) {
                kept_count = acts(6).iter().take_while(|act| journal.append(act).is_ok()).count();
            }
            let is_done = kept_count == 6;
            disk.crash(kept_of_unsynced);
            match open::<Sample>(&disk, folder()) {
                Err(trouble) => assert_eq!((trouble, kept_count), (Trouble::Missing, 0), "step {step}"),
                Ok(opening) => {
                    let found = opening.acts.len();
                    assert!(
                        found == kept_count || found == kept_count + 1,
                        "step {step}: {found} of {kept_count}"
                    );
                    assert_eq!(opening.acts, acts(found as u64));
                    let mut journal = opening
                        .journal
                        .unwrap_or_else(|reason| panic!("step {step}: {reason:?}"));
                    journal.append(&act(found as u64 + 1)).unwrap();
                    assert_eq!(disk.bytes(folder().join(FILE)), Some(journal_bytes(found as u64 + 1)));
                }
            }
            if is_done {
                break;
            }
        }
    }
}

#[test]
fn a_crash_while_a_torn_line_is_set_aside_loses_neither_the_acts_nor_the_torn_line() {
    let bytes = journal_bytes(3);
    let torn = &bytes[journal_bytes(2).len()..bytes.len() - 7];
    for step in 0.. {
        let disk = disk_with(&bytes[..bytes.len() - 7]);
        disk.break_after(step, Break::Dies);
        let first = open::<Sample>(&disk, folder()).unwrap();
        let is_done = first.journal.is_ok();
        assert_eq!(first.acts, acts(2));
        disk.crash(usize::MAX);
        let again = opened(&disk);
        assert_eq!(again.acts, acts(2));
        assert!(again.journal.is_ok());
        let aside: Vec<_> = disk
            .list(folder())
            .unwrap()
            .into_iter()
            .filter(|(path, _)| path != &folder().join(FILE))
            .collect();
        assert_eq!(aside.len(), 1, "step {step}");
        assert_eq!(disk.bytes(&aside[0].0).unwrap(), torn);
        if is_done {
            break;
        }
    }
}

#[test]
fn an_act_that_failed_at_any_step_is_tried_again_and_stands_there_once() {
    for step in 0..2 {
        let disk = BreakableDisk::new();
        let mut journal = create::<Sample>(&disk, folder()).unwrap();
        journal.append(&act(1)).unwrap();
        disk.break_after(step, Break::Fails);
        assert!(matches!(journal.append(&act(2)), Err(NotKept::Disk(Trouble::Other(_)))));
        // The way back to the last whole line can break as well.
        disk.break_after(step, Break::Fails);
        assert!(journal.append(&act(2)).is_err());
        journal.append(&act(2)).unwrap();
        journal.append(&act(3)).unwrap();
        assert_eq!(disk.bytes(folder().join(FILE)), Some(journal_bytes(3)));
        disk.crash(0);
        assert_eq!(opened(&disk).acts, acts(3));
    }
}

#[test]
fn a_full_disk_keeps_nothing_halves_nothing_and_goes_on_when_there_is_room() {
    let length = journal_bytes(2).len() - journal_bytes(1).len();
    for room in 0..length {
        let disk = BreakableDisk::new();
        let mut journal = create::<Sample>(&disk, folder()).unwrap();
        journal.append(&act(1)).unwrap();
        disk.fill_up(room);
        for _ in 0..2 {
            assert_eq!(journal.append(&act(2)), Err(NotKept::Disk(Trouble::Full)));
        }
        assert_eq!(read::<Sample>(&disk, folder()).unwrap().acts, acts(1));
        disk.mend();
        journal.append(&act(2)).unwrap();
        assert_eq!(disk.bytes(folder().join(FILE)), Some(journal_bytes(2)));
    }
}

#[test]
fn a_disk_that_turned_to_read_only_says_so_and_opens_to_read_only() {
    let bytes = journal_bytes(2);
    let disk = disk_with(&bytes);
    let mut journal = opened(&disk).journal.unwrap_or_else(|reason| panic!("{reason:?}"));
    disk.break_after(0, Break::ReadOnly);
    assert_eq!(journal.append(&act(3)), Err(NotKept::Disk(Trouble::NotWritable)));
    let opening = opened(&disk);
    assert_eq!(opening.acts, acts(2));
    assert!(matches!(opening.journal, Err(ReadOnly::Disk(Trouble::NotWritable))));
    disk.mend();
    journal.append(&act(3)).unwrap();
    assert_eq!(disk.bytes(folder().join(FILE)), Some(journal_bytes(3)));
}

fn a_removed_folder_is_noticed_and_the_whole_is_carried_elsewhere(
    disk: &dyn Disk,
    from: &Path,
    to: &Path,
    remove: impl Fn(),
) {
    let mut journal = create::<Sample>(disk, from).unwrap();
    journal.append(&act(1)).unwrap();
    journal.append(&act(2)).unwrap();
    remove();
    assert_eq!(journal.append(&act(3)), Err(NotKept::Disk(Trouble::Missing)));
    assert_eq!(journal.append(&act(3)), Err(NotKept::Disk(Trouble::Missing)));
    let mut copy = journal.copy_whole(disk, to).unwrap();
    assert_eq!(copy.folder(), to);
    assert_eq!(journal.copy_whole(disk, to).err(), Some(Trouble::AlreadyThere));
    copy.append(&act(3)).unwrap();
    assert_eq!(read::<Sample>(disk, to).unwrap().acts, acts(3));
}

#[test]
fn a_folder_removed_in_the_middle_is_noticed_and_nothing_kept_is_lost() {
    let place = tempfile::tempdir().unwrap();
    let (from, to) = (place.path().join("sessions/one"), place.path().join("data/one"));
    let remove = || std::fs::remove_dir_all(&from).unwrap();
    a_removed_folder_is_noticed_and_the_whole_is_carried_elsewhere(&RealDisk, &from, &to, remove);
    let disk = BreakableDisk::new();
    let elsewhere = Path::new("/data/one");
    a_removed_folder_is_noticed_and_the_whole_is_carried_elsewhere(&disk, folder(), elsewhere, || {
        disk.remove_folder(folder())
    });
}

#[test]
fn a_folder_moved_away_or_put_back_by_another_file_is_noticed() {
    let place = tempfile::tempdir().unwrap();
    let (from, moved) = (place.path().join("one"), place.path().join("two"));
    let mut journal = create::<Sample>(&RealDisk, &from).unwrap();
    journal.append(&act(1)).unwrap();
    std::fs::rename(&from, &moved).unwrap();
    assert_eq!(journal.append(&act(2)), Err(NotKept::Disk(Trouble::Missing)));
    std::fs::create_dir(&from).unwrap();
    std::fs::copy(moved.join(FILE), from.join(FILE)).unwrap();
    assert_eq!(journal.append(&act(2)), Err(NotKept::Disk(Trouble::Missing)));
    std::fs::remove_dir_all(&from).unwrap();
    std::fs::rename(&moved, &from).unwrap();
    journal.append(&act(2)).unwrap();
    assert_eq!(read::<Sample>(&RealDisk, &from).unwrap().acts, acts(2));
}

#[test]
fn swapped_missing_and_doubled_lines_open_to_read_only_up_to_the_line_that_is_named() {
    let bytes = journal_bytes(5);
    let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    for (order, line) in [
        (vec![0, 2, 1, 3, 4], 2),
        (vec![0, 1, 3, 4], 3),
        (vec![0, 1, 1, 2], 3),
        (vec![1, 2], 1),
    ] {
        let disk = disk_with(
            &order
                .iter()
                .flat_map(|index| lines[*index].to_vec())
                .collect::<Vec<u8>>(),
        );
        let opening = opened(&disk);
        assert_eq!(opening.acts, acts(line - 1));
        assert_eq!(
            line_fault(opening),
            LineFault {
                line,
                fault: Fault::HashDiffers
            }
        );
        let fault = Some(LineFault {
            line,
            fault: Fault::HashDiffers,
        });
        assert_eq!(
            verify(&disk, folder()),
            Ok(Report {
                whole_count: line - 1,
                fault
            })
        );
    }
}

#[test]
fn a_newer_version_opens_to_read_only_with_all_acts_that_are_known() {
    let mut hash = Hash::BEGINNING;
    let mut bytes = Vec::new();
    let newer = [
        Act {
            does: vec![Sample::Begun { version: 2 }],
            ..act(1)
        },
        act(2),
    ];
    for act in &newer {
        let (line, next) = line::write(&hash, act).unwrap();
        bytes.extend(line.into_bytes());
        hash = next;
    }
    let opening = opened(&disk_with(&bytes));
    assert_eq!(opening.acts, newer);
    assert_eq!(
        line_fault(opening),
        LineFault {
            line: 1,
            fault: Fault::NewerVersion { version: 2 }
        }
    );
}

#[test]
fn a_number_out_of_order_is_named_though_its_hash_is_right() {
    let (first, hash) = line::write(&Hash::BEGINNING, &act(1)).unwrap();
    let (third, _) = line::write(&hash, &act(3)).unwrap();
    let opening = opened(&disk_with((first + &third).as_bytes()));
    assert_eq!(opening.acts, acts(1));
    assert_eq!(
        line_fault(opening),
        LineFault {
            line: 2,
            fault: Fault::OutOfOrder { expected: 2, found: 3 }
        }
    );
}

#[test]
fn an_empty_journal_opens_without_acts_a_folder_and_nothing_are_told() {
    let disk = disk_with(b"");
    let opening = opened(&disk);
    assert!(opening.acts.is_empty() && opening.set_aside.is_none() && opening.journal.is_ok());
    for disk in [&RealDisk as &dyn Disk, &BreakableDisk::new()] {
        let place = tempfile::tempdir().unwrap();
        assert_eq!(open::<Sample>(disk, place.path()).err(), Some(Trouble::Missing));
        disk.create_folder(&place.path().join(FILE)).unwrap();
        assert_eq!(open::<Sample>(disk, place.path()).err(), Some(Trouble::NotAFile));
    }
}

#[test]
fn a_line_without_end_is_not_read_beyond_the_limit() {
    struct Endless(u64);
    impl std::io::Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            buffer.fill(b'a');
            self.0 += buffer.len() as u64;
            Ok(buffer.len())
        }
    }
    let mut endless = Endless(0);
    let pass = pass::over(&mut endless, Link::BEGINNING, |line| line.act::<Sample>()).unwrap();
    assert!(matches!(pass.ending, Ending::Fault(Fault::TooLong)));
    assert!(endless.0 <= 2 * JOURNAL_LINE_BYTES as u64);
}

#[test]
fn a_last_line_of_which_only_the_length_reached_the_disk_is_set_aside() {
    let bytes = journal_bytes(3);
    let start = journal_bytes(2).len();
    for (from, to) in [
        (start, bytes.len()),
        (start, bytes.len() - 1),
        (start + 20, bytes.len() - 1),
    ] {
        let mut zeroed = bytes.clone();
        zeroed[from..to].fill(0);
        let opening = opened(&disk_with(&zeroed));
        assert_eq!(opening.acts, acts(2));
        assert_eq!(
            opening.set_aside.map(|aside| aside.bytes),
            Some((bytes.len() - start) as u64)
        );
        assert!(opening.journal.is_ok());
    }
}

/// Enough lines for several pieces, each gone over by two threads.
#[test]
fn a_long_journal_is_read_as_a_short_one_and_its_faults_found_in_either_half() {
    let bytes = journal_bytes(15_000);
    assert!(bytes.len() > 2_200_000, "{}", bytes.len());
    assert_eq!(read::<Sample>(&disk_with(&bytes), folder()).unwrap().acts, acts(15_000));
    let lines: Vec<usize> = bytes
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .map(|(index, _)| index + 1)
        .collect();
    for line in [1, 2, 2_000, 4_000, 6_001, 9_000, 13_000, 14_999, 15_000] {
        let mut changed = bytes.clone();
        changed[lines[line - 1] - 100] ^= 1;
        let opening = opened(&disk_with(&changed));
        assert_eq!(opening.acts, acts(line as u64 - 1));
        assert_eq!(line_fault(opening).line, line as u64);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_journal_cut_at_any_byte_opens_with_all_whole_acts_and_keeps_the_rest_aside(cut: prop::sample::Index) {
        let bytes = journal_bytes(8);
        let bytes = &bytes[..cut.index(bytes.len() + 1)];
        let whole_count = bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        let whole = journal_bytes(whole_count);
        let disk = disk_with(bytes);
        let opening = opened(&disk);
        prop_assert_eq!(opening.acts, acts(whole_count));
        match opening.set_aside {
            Some(aside) => prop_assert_eq!(disk.bytes(aside.file).unwrap(), &bytes[whole.len()..]),
            None => prop_assert_eq!(bytes, whole.as_slice()),
        }
        let mut journal = opening.journal.unwrap_or_else(|reason| panic!("{reason:?}"));
        journal.append(&act(whole_count + 1)).unwrap();
        prop_assert_eq!(disk.bytes(folder().join(FILE)).unwrap(), journal_bytes(whole_count + 1));
    }

    #[test]
    fn a_changed_byte_anywhere_is_found_and_the_acts_before_it_open(position: prop::sample::Index, change in 1u8..) {
        let mut bytes = journal_bytes(8);
        let position = position.index(bytes.len());
        let line = bytes[..position].iter().filter(|byte| **byte == b'\n').count() as u64 + 1;
        bytes[position] ^= change;
        let disk = disk_with(&bytes);
        prop_assert_eq!(verify(&disk, folder()).unwrap().fault.map(|fault| fault.line), Some(line));
        let opening = opened(&disk);
        prop_assert_eq!(&opening.acts, &acts(line - 1));
        // Only the last line can be taken for a torn one, and it is then kept beside.
        if opening.set_aside.is_some() {
            prop_assert_eq!(line, 8);
        } else {
            prop_assert_eq!(line_fault(opening).line, line);
        }
    }

    #[test]
    fn any_bytes_are_met_without_a_panic(bytes: Vec<u8>, whole in 0u64..3) {
        let mut journal = journal_bytes(whole);
        journal.extend(bytes);
        prop_assert!(opened(&disk_with(&journal)).acts.len() as u64 >= whole);
    }
}
