//! What wakes the program: keys, signals, the end of its input. Two threads wait so that the main one need not ask (libraries, 9).

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crossterm::event::Event;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;

use super::background::{Answers, Background, Came};

/// Something from outside.
#[derive(Debug)]
pub enum Happened {
    /// A key, a pasted text, a new size.
    Terminal(Event),
    /// The terminal has told its background.
    Background(Background),
    /// The system asks the program to end.
    Ended(EndedBy),
}

/// Why the program has to end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EndedBy {
    /// SIGTERM, SIGHUP or SIGINT.
    Signal,
    /// Nothing more can be typed: the terminal is gone.
    InputClosed,
}

/// Starts both threads. They end with the program: a thread that waits for a key cannot be called back.
pub fn listen() -> std::io::Result<Receiver<Happened>> {
    let (sender, receiver) = channel();
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let of_signals = sender.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for _ in signals.forever() {
            if of_signals.send(Happened::Ended(EndedBy::Signal)).is_err() {
                return;
            }
        }
    })?;
    thread::Builder::new()
        .name("keys".to_owned())
        .spawn(move || keys(&sender))?;
    Ok(receiver)
}

fn keys(sender: &Sender<Happened>) {
    let mut answers = Answers::default();
    while let Ok(event) = crossterm::event::read() {
        for came in answers.take(event) {
            let happened = match came {
                Came::Event(event) => Happened::Terminal(event),
                Came::Background(background) => Happened::Background(background),
            };
            if sender.send(happened).is_err() {
                return;
            }
        }
    }
    // Nobody may be left to be told.
    let _ = sender.send(Happened::Ended(EndedBy::InputClosed));
}
