//! Chance, and nothing else may use any: random bytes from the system, or from a generator that brings the same ones again.
//!
//! Lots are not drawn here: `session::lot` draws them from a session's seed.

use std::sync::{Mutex, PoisonError};

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng as _, SeedableRng};

use crate::session::lot::Seed;

/// Where random bytes come from.
pub trait Chance: Send + Sync {
    /// Fills these bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The system's chance.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        rand::Rng::fill_bytes(&mut rand::rng(), bytes);
    }
}

/// A generator pinned by name: the same seed brings the same bytes in the same order. For scripts and tests.
pub struct SeededChance(Mutex<ChaCha8Rng>);

impl SeededChance {
    /// The stream that no lot uses: those are numbered by 32 bits.
    const STREAM: u64 = u64::MAX;

    /// From this seed.
    pub fn new(seed: Seed) -> SeededChance {
        let mut generator = ChaCha8Rng::from_seed(seed);
        generator.set_stream(SeededChance::STREAM);
        SeededChance(Mutex::new(generator))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        // A generator is whole after every call, so one that another thread left in a panic still serves.
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_brings_the_same_bytes_and_another_one_others() {
        let bytes = |seed| {
            let chance = SeededChance::new(seed);
            let mut bytes = [[0; 16]; 2];
            bytes.iter_mut().for_each(|part| chance.fill(part));
            bytes
        };
        assert_eq!(bytes([7; 32]), bytes([7; 32]));
        assert_ne!(bytes([7; 32]), bytes([8; 32]));
        let [first, second] = bytes([7; 32]);
        assert_ne!(first, second);
    }
}
