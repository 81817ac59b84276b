//! Sheets under the keys: what they send, refuse and keep as a draft, over a real meeting on a disk in memory.

mod capture;
mod decision;
mod drawn;
mod finding;
mod floor;
mod hand;
mod presence;
mod room;
mod timing;
