//! One pass over the lines of a journal: in pieces of bounded size, every hash checked, on two threads.
//!
//! A line is checked against what the line before *states*, so both halves of a piece can be checked at once; the first half that fails
//! decides. What is taken from a line that holds is the caller's choice.

use std::io::{self, Read};

use super::at_once::both;
use super::line::{self, Checked, Fault, Hash};
use crate::notation::limits::JOURNAL_LINE_BYTES;

/// What is read at once. Larger gains nothing, smaller starts more threads.
const PIECE_BYTES: u64 = 1024 * 1024;
/// A piece below this is done before a second thread has begun.
const WORTH_A_THREAD_BYTES: usize = 64 * 1024;

/// What the next line builds on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// The hash of the line before.
    pub(super) hash: Hash,
    /// The number of the act before.
    pub(super) number: u64,
}

impl Link {
    /// Before the first line.
    pub(super) const BEGINNING: Link = Link {
        hash: Hash::BEGINNING,
        number: 0,
    };

    fn stated_by(line: &[u8]) -> Option<Link> {
        let (number, hash) = line::stated(line)?;
        Some(Link { hash, number })
    }
}

/// What a pass came to.
pub(super) struct Pass<T> {
    /// One for each line that holds.
    pub(super) taken: Vec<T>,
    /// What the line after them would build on.
    pub(super) link: Link,
    /// How many bytes these lines are.
    pub(super) length: u64,
    /// Where it ended.
    pub(super) ending: Ending,
}

/// Why a pass ended.
pub(super) enum Ending {
    /// At the end of the file, after a whole line.
    Whole,
    /// At a last line that was never whole; its bytes.
    Torn(Vec<u8>),
    /// At the line after those taken.
    Fault(Fault),
}

/// Goes over the lines from this link on until the first that does not hold.
pub(super) fn over<T, F>(reader: &mut dyn Read, from: Link, take: F) -> io::Result<Pass<T>>
where
    T: Send,
    F: Fn(&Checked) -> Result<T, Fault> + Sync,
{
    let mut pass = Pass {
        taken: Vec::new(),
        link: from,
        length: 0,
        ending: Ending::Whole,
    };
    let mut piece = Vec::with_capacity(2 * PIECE_BYTES as usize);
    loop {
        let read = reader.take(PIECE_BYTES).read_to_end(&mut piece)?;
        let is_end = read == 0;
        let whole = piece
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |index| index + 1);
        let done = pass.go_over(&piece[..whole], &take);
        if let Some(fault) = done.fault {
            let rest = piece.split_off(done.length);
            pass.ending = ending(fault, rest, reader)?;
            return Ok(pass);
        }
        piece.drain(..whole);
        if piece.len() >= JOURNAL_LINE_BYTES {
            pass.ending = Ending::Fault(Fault::TooLong);
            return Ok(pass);
        }
        if is_end {
            if !piece.is_empty() {
                pass.ending = Ending::Torn(piece);
            }
            return Ok(pass);
        }
    }
}

/// A line with a fault is a torn one if it is the last and holds a zero byte: some disks keep the length of a write without its bytes.
fn ending(fault: Fault, rest: Vec<u8>, reader: &mut dyn Read) -> io::Result<Ending> {
    let length = line_length(&rest);
    if !rest[..length].contains(&0) {
        return Ok(Ending::Fault(fault));
    }
    let is_last = rest.len() == length && reader.take(1).read_to_end(&mut Vec::new())? == 0;
    Ok(if is_last {
        Ending::Torn(rest)
    } else {
        Ending::Fault(Fault::Torn)
    })
}

/// What came of some lines.
struct Part<T> {
    taken: Vec<T>,
    link: Link,
    length: usize,
    fault: Option<Fault>,
}

impl<T: Send> Pass<T> {
    /// Takes the lines of a piece in, on two threads where that is worth it. What it gives back has been taken already.
    fn go_over<F>(&mut self, lines: &[u8], take: &F) -> Part<T>
    where
        F: Fn(&Checked) -> Result<T, Fault> + Sync,
    {
        let (first, second, between) = halves(lines);
        let Some(between) = between else {
            let part = part(lines, self.link, take);
            return self.add(part);
        };
        let (head, tail) = both(|| part(first, self.link, take), || part(second, between, take));
        let head = self.add(head);
        if head.fault.is_some() {
            return head;
        }
        let tail = self.add(tail);
        Part {
            length: first.len() + tail.length,
            ..tail
        }
    }

    fn add(&mut self, mut part: Part<T>) -> Part<T> {
        self.taken.append(&mut part.taken);
        self.length += part.length as u64;
        self.link = part.link;
        part
    }
}

/// Two halves of about the same size, and what the second builds on, where two threads are worth it and the line between can be read.
fn halves(lines: &[u8]) -> (&[u8], &[u8], Option<Link>) {
    if lines.len() < WORTH_A_THREAD_BYTES {
        return (lines, &[], None);
    }
    let middle = lines.len() / 2;
    let (first, second) = lines.split_at(middle + line_length(&lines[middle..]));
    let start = first[..first.len() - 1]
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |index| index + 1);
    (first, second, Link::stated_by(&first[start..]))
}

fn part<T>(lines: &[u8], mut link: Link, take: &impl Fn(&Checked) -> Result<T, Fault>) -> Part<T> {
    let mut taken = Vec::new();
    let mut rest = lines;
    let mut fault = None;
    while !rest.is_empty() {
        let (line, after) = rest.split_at(line_length(rest));
        match one(line, link, take) {
            Ok((found, next)) => {
                taken.push(found);
                link = next;
                rest = after;
            }
            Err(found) => {
                fault = Some(found);
                break;
            }
        }
    }
    Part {
        taken,
        link,
        length: lines.len() - rest.len(),
        fault,
    }
}

fn one<T>(line: &[u8], before: Link, take: &impl Fn(&Checked) -> Result<T, Fault>) -> Result<(T, Link), Fault> {
    let checked = line::check(&before.hash, line)?;
    let found = checked.number().ok_or(Fault::Malformed)?;
    let expected = before.number + 1;
    if found != expected {
        return Err(Fault::OutOfOrder { expected, found });
    }
    Ok((
        take(&checked)?,
        Link {
            hash: checked.hash,
            number: found,
        },
    ))
}

/// The length of the first line, its line feed included; of everything, where none stands.
fn line_length(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .position(|byte| *byte == b'\n')
        .map_or(bytes.len(), |index| index + 1)
}
