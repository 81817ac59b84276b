//! What a session stands on: the disk, the workspace with its settings and its library of formats, the clock, and chance.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::format::tree::Formats;
use crate::live::chance::{Chance, SystemChance};
use crate::live::clock::{Clock, SystemClock};
use crate::notation::Id;
use crate::session::lot::Seed;
use crate::store::disk::{Disk, RealDisk};
use crate::store::line::Salt;
use crate::store::settings::Settings;
use crate::store::workspace::{Workspace, of_the_system};

/// The world around a session.
#[derive(Clone)]
pub struct Ground {
    pub disk: Arc<dyn Disk>,
    pub workspace: Workspace,
    /// Where a meeting goes on as a whole copy when its own place takes nothing any more; nothing where that is the same place.
    pub elsewhere: Option<Workspace>,
    pub settings: Settings,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
}

/// The formats that can be held, and their sources.
#[derive(Debug, Clone, Default)]
pub struct Library {
    pub formats: Formats,
    pub sources: BTreeMap<Id, String>,
}

impl Ground {
    /// The ground of this machine: its disk, its clock, its chance.
    pub fn of_this_machine(workspace: Workspace, settings: Settings) -> Ground {
        let elsewhere = of_the_system().ok();
        Ground {
            disk: Arc::new(RealDisk),
            elsewhere: elsewhere.filter(|elsewhere| *elsewhere != workspace),
            workspace,
            settings,
            clock: Arc::new(SystemClock),
            chance: Arc::new(SystemChance),
        }
    }

    /// Thirty-two random bytes: where a session's lots come from.
    pub fn seed(&self) -> Seed {
        let mut seed = [0; 32];
        self.chance.fill(&mut seed);
        seed
    }

    /// Sixteen random bytes, which keep a short text from being guessed from its digest.
    pub fn salt(&self) -> Salt {
        let mut salt = [0; 16];
        self.chance.fill(&mut salt);
        Salt(salt)
    }

    /// Four characters that end the name of a session's folder.
    pub fn ending(&self) -> [u8; 4] {
        const CHARACTERS: &[u8; 36] = b"abcdefghijklmnopqrstuvwxyz0123456789";
        let mut random = [0; 4];
        self.chance.fill(&mut random);
        // 36 does not divide 256: a name needs to be distinct, not evenly distributed.
        random.map(|byte| CHARACTERS[usize::from(byte) % CHARACTERS.len()])
    }
}
