//! Following a session that another program holds: its journal read on as it grows, its desk, and whether its facilitator is there.
//!
//! Reads only: nothing here could keep an act, take a lock or write a file. What is drawn of it is left to `tui`, who wakes it to `watch`.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use chrono::{DateTime, FixedOffset};

use crate::live::desk::Desk;
use crate::live::ground::Ground;
use crate::live::open::moment;
use crate::live::standing::{Anchor, Standing};
use crate::register::recorded;
use crate::session::event::Event;
use crate::session::history::History;
use crate::session::sources;
use crate::session::state::Phase;
use crate::store::disk::{Disk, Kind, Trouble};
use crate::store::tail::{Broken, Tail};
use crate::store::workspace::Kept;
use crate::store::{desk, line, lock};

/// The program that holds a running session leaves a sign of life every second; without one for so long it is gone, in milliseconds.
const GONE_AFTER: u64 = 5_000;

/// The clocks of two machines differ; where a record comes further from its moment than this, its arrival counts, in milliseconds.
const CLOCKS_AGREE: u64 = 1_500;

/// Which session is followed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Which {
    /// The one that began last.
    Newest,
    /// The one whose id or name begins so.
    Named(String),
}

/// Follows a session.
pub struct Follower {
    ground: Ground,
    which: Which,
    followed: Option<Followed>,
    /// The session to be followed, and when the folder of sessions had last changed as it was looked for.
    wanted: Option<Kept>,
    listed: Option<SystemTime>,
    /// Why the session does not go on here.
    trouble: Option<Broken>,
}

struct Followed {
    tail: Tail<Event>,
    standing: Standing,
    desk: Desk,
}

impl Follower {
    /// Follows a session, or waits for one.
    pub fn new(ground: Ground, which: Which) -> Follower {
        let mut follower = Follower {
            ground,
            which,
            followed: None,
            wanted: None,
            listed: None,
            trouble: None,
        };
        follower.look_for_session();
        follower
    }

    /// The session as it stands, once it has begun.
    pub fn standing(&self) -> Option<&Standing> {
        self.followed.as_ref().map(|followed| &followed.standing)
    }

    /// What the facilitator lets the room see.
    pub fn desk(&self) -> Option<&Desk> {
        self.followed.as_ref().map(|followed| &followed.desk)
    }

    /// Why the session does not go on here: what is shown is the last that could be read.
    pub fn trouble(&self) -> Option<&Broken> {
        self.trouble.as_ref()
    }

    /// The world around it.
    pub fn ground(&self) -> &Ground {
        &self.ground
    }

    /// The folders in which something may change that matters here; the nearest above, where one is not there yet.
    pub fn folders(&self) -> Vec<PathBuf> {
        let sessions = self.ground.workspace.sessions();
        let above = sessions
            .ancestors()
            .find(|folder| self.is_folder(folder))
            .map(Path::to_owned);
        let session = self.folder().filter(|folder| self.is_folder(folder));
        above.into_iter().chain(session).collect()
    }

    fn is_folder(&self, folder: &Path) -> bool {
        self.ground.disk.kind(folder) == Some(Kind::Folder)
    }

    fn folder(&self) -> Option<PathBuf> {
        self.wanted.as_ref().map(|kept| kept.folder.clone())
    }

    /// Something has changed in one of the folders: reads on.
    pub fn look(&mut self) {
        self.look_for_session();
        if let Some(followed) = &mut self.followed {
            match followed.read_on(&*self.ground.disk) {
                Ok(()) => self.trouble = None,
                Err(Broken::Replaced) => self.begin_anew(),
                Err(broken) => self.trouble = Some(broken),
            }
        }
        self.look_whether_alone();
    }

    /// A second has passed: whether whoever holds the session is still there.
    pub fn look_whether_alone(&mut self) {
        let Some(followed) = &mut self.followed else { return };
        let (disk, wall) = (&*self.ground.disk, self.ground.clock.wall());
        followed.standing.alone_since = followed.alone_since(disk, wall);
    }

    /// The list of thousands of sessions is read again only where one came or went.
    fn look_for_session(&mut self) {
        let changed = self.ground.disk.modified(&self.ground.workspace.sessions()).ok();
        if changed.is_none() || changed != self.listed {
            (self.listed, self.wanted) = (changed, self.find());
        }
        let following = self.followed.as_ref().map(|followed| followed.standing.folder());
        if let Some(kept) = self.wanted.clone().filter(|kept| following != Some(&kept.folder)) {
            self.follow(&kept);
        }
    }

    fn find(&self) -> Option<Kept> {
        let (disk, workspace) = (&*self.ground.disk, &self.ground.workspace);
        match &self.which {
            Which::Newest => workspace.list_sessions(disk).ok()?.into_iter().next(),
            Which::Named(beginning) => workspace.find_session(disk, beginning).ok(),
        }
    }

    /// Follows this one from now on, if its meeting has begun; else what was followed stays.
    fn follow(&mut self, kept: &Kept) {
        match Followed::begin(&self.ground, kept) {
            Ok(Some(followed)) => (self.followed, self.trouble) = (Some(followed), None),
            Ok(None) | Err(Broken::Disk(Trouble::Missing)) => {}
            Err(broken) => self.trouble = Some(broken),
        }
    }

    /// The journal is another than it was: read from its beginning; where that cannot be, what was read stays.
    fn begin_anew(&mut self) {
        self.trouble = Some(Broken::Replaced);
        if let Some(kept) = self.wanted.clone() {
            self.follow(&kept);
        }
    }
}

impl Followed {
    /// Nothing where the meeting has not begun yet.
    fn begin(ground: &Ground, kept: &Kept) -> Result<Option<Followed>, Broken> {
        let mut tail = Tail::default();
        let acts = tail.more(&*ground.disk, &kept.folder)?;
        let history = History::read(acts.into_iter().map(recorded));
        let Some(beginning) = history.session().beginning.clone() else {
            return Ok(None);
        };
        let at = moment(&history, &beginning, ground.clock.wall()).max(history.session().at);
        let standing = Standing {
            tree: sources::tree(&history),
            history,
            clock: Arc::clone(&ground.clock),
            anchor: Anchor {
                at,
                elapsed: ground.clock.elapsed(),
            },
            id: kept.name.id.as_str().to_owned(),
            folder: kept.folder.clone(),
            alone_since: None,
        };
        let mut followed = Followed {
            tail,
            standing,
            desk: Desk::default(),
        };
        followed.read_desk(&*ground.disk);
        followed.standing.alone_since = followed.alone_since(&*ground.disk, ground.clock.wall());
        Ok(Some(followed))
    }

    fn read_on(&mut self, disk: &dyn Disk) -> Result<(), Broken> {
        let acts = self.tail.more(disk, self.standing.folder())?;
        for act in acts {
            self.take(act);
        }
        self.read_desk(disk);
        Ok(())
    }

    fn take(&mut self, act: line::Act<Event>) {
        let standing = &mut self.standing;
        standing.alone_since = None;
        if standing.now().abs_diff(act.at) > CLOCKS_AGREE {
            standing.anchor = Anchor {
                at: act.at,
                elapsed: standing.clock.elapsed(),
            };
        }
        let (record, texts) = recorded(act);
        standing.history.take(record, texts);
    }

    /// A desk that cannot be read shows nothing more than the journal does.
    fn read_desk(&mut self, disk: &dyn Disk) {
        self.desk = desk::read(disk, self.standing.folder())
            .ok()
            .flatten()
            .unwrap_or_default();
    }

    /// Since when nobody holds the session, while a timer ought to run.
    fn alone_since(&self, disk: &dyn Disk, wall: DateTime<FixedOffset>) -> Option<u64> {
        let standing = &self.standing;
        let session = standing.session();
        if session.phase != Phase::Running || session.pause.is_some() {
            return None;
        }
        let sign = disk.modified(&standing.folder().join(lock::FILE)).ok()?;
        let sign = DateTime::<chrono::Local>::from(sign).fixed_offset();
        let silent = u64::try_from(wall.signed_duration_since(sign).num_milliseconds()).unwrap_or(0);
        let last = standing.by_clock().saturating_sub(silent);
        (silent > GONE_AFTER).then(|| last.max(session.at))
    }
}
