//! `ronde`: a facilitator runs a shared-governance workshop step by step while a room watches, and a team reads later what it decided.
//!
//! A folder is a room; each may use only the rooms below it (`tests/house.rs` holds this; `docs/architecture.md` says why). What one sees,
//! and the file that draws it:
//!
//! ```text
//!   Le Grand Jardin  ·  Choosing our shared tools                     ends about 16:05   15:21    tui/screens/stage (header)
//!   ✓ Check-in   ✓ Proposal   ✓ Reactions   ▸ Objections   ◦ Decision                             tui/widgets/agenda.rs
//!
//!               Objections, second time round      │  The proposal   version 2   held by Bruno
//!                        Aïcha                     │                                             tui/screens/stage (object)
//!                  ⢀⠠ ⠄⠠ ◦ ⠠ ⠄⢀                    │  From 1 January we keep our shared
//!      Hélène ◦                   ◦ Bruno          │  documents on one Nextcloud.                tui/widgets/text.rs
//!            Do you see an objection:              │
//!         something that would harm the group?     │  Heard so far                               tui/widgets/circle
//!                        Élise                     │
//!      Farid ◌         then Farid      ✓ Chen      │  ✦ 1 Six people cannot use it
//!                          ◉                       │      without help.
//!                        Élise                     │
//!
//!    Space  no objection   o  objection   c  concern, then Farid         u undo   ? help           tui/widgets/hint.rs
//! ```
//!
//! The facts are `session::Session`; what there is to see of them, `stage::View`; what Space does, `session::expected`; what is said of
//! it, `words`; what rises from the bottom and asks, `tui/inputs`.

// faces
pub mod cli;
pub mod tui;
// keeping
pub mod live;
pub mod register;
pub mod store;
// core (from top to bottom: rustfmt would sort one group)
pub mod export;

pub mod words;

pub mod stage;

pub mod session;

pub mod format;

pub mod method;

pub mod notation;
