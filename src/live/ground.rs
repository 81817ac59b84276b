//! What a session stands on: the disk, the workspace with its settings and its library of formats, the clock, and chance.

use std::collections::BTreeMap;
use std::sync::Arc;

use rand::Rng;

use crate::format::tree::Formats;
use crate::live::clock::Clock;
use crate::notation::Id;
use crate::session::lot::Seed;
use crate::store::disk::Disk;
use crate::store::line::Salt;
use crate::store::settings::Settings;
use crate::store::workspace::Workspace;

/// The world around a session.
#[derive(Clone)]
pub struct Ground {
    pub disk: Arc<dyn Disk>,
    pub workspace: Workspace,
    pub settings: Settings,
    pub clock: Arc<dyn Clock>,
}

/// The formats that can be held, and their sources.
#[derive(Debug, Clone, Default)]
pub struct Library {
    pub formats: Formats,
    pub sources: BTreeMap<Id, String>,
}

/// Thirty-two random bytes: where a session's lots come from.
pub fn seed() -> Seed {
    let mut seed = [0; 32];
    rand::rng().fill_bytes(&mut seed);
    seed
}

/// Sixteen random bytes, which keep a short text from being guessed from its digest.
pub fn salt() -> Salt {
    let mut salt = [0; 16];
    rand::rng().fill_bytes(&mut salt);
    Salt(salt)
}

/// Four characters that end the name of a session's folder.
pub fn ending() -> [u8; 4] {
    const CHARACTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
    let mut random = [0; 4];
    rand::rng().fill_bytes(&mut random);
    // 36 does not divide 256: a name needs to be distinct, not evenly distributed.
    random.map(|byte| CHARACTERS[usize::from(byte) % CHARACTERS.len()])
}
