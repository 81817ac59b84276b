//! What wakes the program: keys, signals, the end of its input. Two threads wait so that the main one need not ask (libraries, 9).

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use crossterm::event::Event;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;

/// Something from outside.
#[derive(Debug)]
pub enum Happened {
    /// A key, a pasted text, a new size.
    Terminal(Event),
    /// The program is to stand still until it is called again (SIGTSTP).
    Suspended,
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
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP])?;
    let of_signals = sender.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            let happened = match signal {
                SIGTSTP => Happened::Suspended,
                _ => Happened::Ended(EndedBy::Signal),
            };
            if of_signals.send(happened).is_err() {
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
    loop {
        let happened = match crossterm::event::read() {
            Ok(event) => Happened::Terminal(event),
            Err(_) => Happened::Ended(EndedBy::InputClosed),
        };
        let ends = matches!(happened, Happened::Ended(_));
        if sender.send(happened).is_err() || ends {
            return;
        }
    }
}
