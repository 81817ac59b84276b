//! What the program has written so far: its bytes, and the screen they make.

use std::num::NonZeroU16;

use vt100::{Parser, Screen};

pub struct Reading {
    parser: Parser,
    /// Everything since the beginning.
    pub bytes: Vec<u8>,
    /// Nothing more will come.
    pub over: bool,
    /// The program's exit code, or the signal that ended it.
    pub ended: Option<Result<u32, String>>,
    /// Nobody listens any more: the terminal is being closed.
    pub closing: bool,
}

impl Reading {
    pub fn new(columns: u16, rows: u16) -> Reading {
        Reading {
            parser: Parser::new(cells(rows), cells(columns), 0),
            bytes: Vec::new(),
            over: false,
            ended: None,
            closing: false,
        }
    }

    pub fn take(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.parser.process(bytes);
    }

    /// Whether no picture is being drawn: the program says where each begins and ends.
    pub fn is_whole(&self) -> bool {
        let last = |sign: &[u8]| self.bytes.windows(sign.len()).rposition(|bytes| bytes == sign);
        last(b"\x1b[?2026h") <= last(b"\x1b[?2026l")
    }

    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.set_size(cells(rows), cells(columns));
    }

    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// The screen as text, a line a row; one space for several, a plain space for one that does not break: words are what is looked for.
    pub fn text(&self) -> String {
        let columns = self.screen().size().1;
        let rows = self.screen().rows(0, columns.get());
        let rows: Vec<String> = rows.map(|row| words_of(&row)).collect();
        rows.join("\n")
    }

    /// The letters and marks on the screen: what does not change while only a clock runs.
    pub fn said(&self) -> String {
        let marks = |letter: &char| letter.is_alphabetic() || "✓◉◌◦▸✦~↷✎".contains(*letter);
        self.text().chars().filter(marks).collect()
    }

    /// The screen as it stands, for a person who wants to know what went wrong.
    pub fn picture(&self) -> String {
        let columns = self.screen().size().1;
        let rows = self.screen().rows(0, columns.get());
        rows.map(|row| format!("│{row}\n")).collect()
    }
}

/// One space for several, and a plain one for one that does not break.
pub fn words_of(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a window has a size")
}
