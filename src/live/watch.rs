//! Watching folders: somebody is told when something in them has changed, and nobody wakes while nothing has.
//!
//! What changed is not told: whoever is told looks. Where the system cannot watch (some network folders), the folders are looked at a few
//! times a second instead.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use notify::event::{EventKind, ModifyKind};
use notify::{Config, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};

/// How often folders are looked at that cannot be watched.
const LOOK_EVERY: Duration = Duration::from_millis(80);

/// Watches until dropped.
pub struct Watching {
    watcher: Box<dyn Watcher + Send>,
    folders: BTreeSet<PathBuf>,
}

impl Watching {
    /// Tells by `tell`, from a thread of its own. Nothing where nothing can be watched on this system.
    pub fn new(tell: impl Fn() + Clone + Send + 'static) -> Option<Watching> {
        let polled = tell.clone();
        let watched = RecommendedWatcher::new(move |event| on(event, &tell), Config::default());
        let watcher: Box<dyn Watcher + Send> = match watched {
            Ok(watcher) => Box::new(watcher),
            Err(_) => Box::new(polling(polled)?),
        };
        Some(Watching {
            watcher,
            folders: BTreeSet::new(),
        })
    }

    /// Watches these folders from now on, and no others.
    pub fn only(&mut self, folders: impl IntoIterator<Item = PathBuf>) {
        let wanted: BTreeSet<PathBuf> = folders.into_iter().collect();
        for folder in self.folders.difference(&wanted) {
            // It may be gone, and its watch with it.
            let _ = self.watcher.unwatch(folder);
        }
        let mut watched = BTreeSet::new();
        for folder in wanted {
            let is_watched =
                self.folders.contains(&folder) || self.watcher.watch(&folder, RecursiveMode::NonRecursive).is_ok();
            if is_watched {
                watched.insert(folder);
            }
        }
        self.folders = watched;
    }
}

fn polling(tell: impl Fn() + Send + 'static) -> Option<PollWatcher> {
    let config = Config::default().with_poll_interval(LOOK_EVERY);
    PollWatcher::new(move |event| on(event, &tell), config).ok()
}

/// Opening a file and touching it change nothing: the first is what a follower does itself, the second a sign of life, which it looks for
/// when it is time.
fn on(event: notify::Result<notify::Event>, tell: &impl Fn()) {
    let changes = |kind: EventKind| match kind {
        EventKind::Access(_) | EventKind::Modify(ModifyKind::Metadata(_)) => false,
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) | EventKind::Other => true,
    };
    if event.is_ok_and(|event| changes(event.kind)) {
        tell();
    }
}
