//! Lots that can be drawn again: our own few lines over a generator that is pinned by name (libraries, 6).
//!
//! Pure: the seed comes from the session's beginning. A draw is recorded with its result; replay never draws.

use chacha20::ChaCha8Rng;
use chacha20::rand_core::{Rng, SeedableRng};

/// The seed of a session.
pub type Seed = [u8; 32];

/// A seed as 64 lower hex digits; `None` for anything else.
pub fn read_seed(hex: &str) -> Option<Seed> {
    let digits: Vec<u8> = hex
        .chars()
        .map(|digit| digit.to_digit(16).map(|value| value as u8))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    if digits.len().is_multiple_of(2) {
        bytes.try_into().ok()
    } else {
        None
    }
}

/// A seed as 64 lower hex digits.
pub fn write_seed(seed: &Seed) -> String {
    seed.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// These, in the order in which draw number `stream` of this seed brings them out of the hat.
pub fn draw<T: Clone>(seed: &Seed, stream: u32, among: &[T]) -> Vec<T> {
    let mut generator = ChaCha8Rng::from_seed(*seed);
    generator.set_stream(u64::from(stream));
    let mut order = among.to_vec();
    for last in (1..order.len()).rev() {
        let bound = u32::try_from(last + 1).unwrap_or(u32::MAX);
        order.swap(last, below(&mut generator, bound) as usize);
    }
    order
}

/// A number below `bound`, each equally likely: values from the uneven rest at the top are drawn again.
fn below(generator: &mut ChaCha8Rng, bound: u32) -> u32 {
    let even = u32::MAX - u32::MAX % bound;
    loop {
        let value = generator.next_u32();
        if value < even {
            return value % bound;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vectors of `docs/journal.md`, so that anyone can draw again in another language.
    #[test]
    fn the_same_seed_draws_the_same_order_for_ever() {
        let twelve: Vec<u32> = (0..12).collect();
        assert_eq!(draw(&[7; 32], 0, &twelve), [2, 6, 10, 1, 9, 3, 11, 7, 0, 4, 5, 8]);
        assert_eq!(draw(&[7; 32], 1, &twelve), [6, 8, 9, 5, 3, 11, 1, 4, 10, 7, 0, 2]);
    }

    #[test]
    fn a_seed_is_read_as_it_is_written() {
        let seed: Seed = std::array::from_fn(|index| index as u8 * 7);
        assert_eq!(read_seed(&write_seed(&seed)), Some(seed));
        for wrong in ["", "0", "zz", &"0".repeat(63), &"é".repeat(64)] {
            assert_eq!(read_seed(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn five_people_are_drawn_to_each_place_about_equally_often() {
        let mut first = [0_u32; 5];
        for stream in 0..5_000 {
            first[draw(&[3; 32], stream, &[0, 1, 2, 3, 4])[0]] += 1;
        }
        assert!(first.iter().all(|count| (900..1_100).contains(count)), "{first:?}");
    }
}
