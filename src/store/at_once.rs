//! Two things done at once, where the system has a thread to give; where it has none, one after the other.

use std::panic::resume_unwind;
use std::thread;

/// Does one thing here and another beside it.
pub fn both<A, B: Send>(here: impl FnOnce() -> A, beside: impl Fn() -> B + Sync) -> (A, B) {
    thread::scope(|scope| {
        let thread = thread::Builder::new().spawn_scoped(scope, &beside);
        let done_here = here();
        let done_beside = match thread {
            // A panic in there is a fault of this program, and ends it as one out here does.
            Ok(thread) => thread.join().unwrap_or_else(|panicked| resume_unwind(panicked)),
            Err(_) => beside(),
        };
        (done_here, done_beside)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_done() {
        assert_eq!(both(|| "here", || "beside"), ("here", "beside"));
    }
}
