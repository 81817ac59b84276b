//! The real program in a pseudo-terminal: whole meetings, key by key, and everything that can happen to a terminal meanwhile.

mod clicker;
mod colours;
mod consent;
mod driver;
mod ends;
mod hostile;
mod kills;
mod meetings;
mod plain;
mod random;
mod sizes;
mod trouble;
