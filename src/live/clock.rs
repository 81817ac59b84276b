//! The clock, and nothing else may read one: milliseconds that go on while the laptop sleeps and never run backwards, and the wall time.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, FixedOffset, Local, TimeDelta};

/// Where moments come from.
pub trait Clock: Send + Sync {
    /// Milliseconds since some fixed moment; counts sleep, never runs backwards.
    fn elapsed(&self) -> u64;
    /// The time of day and its offset.
    fn wall(&self) -> DateTime<FixedOffset>;
}

/// The system's clocks.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn elapsed(&self) -> u64 {
        #[cfg(target_os = "linux")]
        let id = rustix::time::ClockId::Boottime;
        // On macOS this one counts sleep (libraries, 7); elsewhere it is the best there is.
        #[cfg(not(target_os = "linux"))]
        let id = rustix::time::ClockId::Monotonic;
        let now = rustix::time::clock_gettime(id);
        let milliseconds = now.tv_sec.saturating_mul(1_000).saturating_add(now.tv_nsec / 1_000_000);
        u64::try_from(milliseconds).unwrap_or(0)
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        Local::now().fixed_offset()
    }
}

/// A clock that moves when it is told to: scripts and tests.
#[derive(Debug)]
pub struct TellingClock {
    begins: DateTime<FixedOffset>,
    elapsed: AtomicU64,
}

impl TellingClock {
    /// Stands at this wall time.
    pub fn new(begins: DateTime<FixedOffset>) -> TellingClock {
        TellingClock {
            begins,
            elapsed: AtomicU64::new(0),
        }
    }

    /// So many milliseconds later.
    pub fn pass(&self, milliseconds: u64) {
        self.elapsed.fetch_add(milliseconds, Ordering::Relaxed);
    }
}

impl Clock for TellingClock {
    fn elapsed(&self) -> u64 {
        self.elapsed.load(Ordering::Relaxed)
    }

    fn wall(&self) -> DateTime<FixedOffset> {
        let passed = TimeDelta::milliseconds(i64::try_from(self.elapsed()).unwrap_or(i64::MAX / 2));
        self.begins.checked_add_signed(passed).unwrap_or(self.begins)
    }
}
