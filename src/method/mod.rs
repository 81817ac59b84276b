//! How a group decides, one file a method: what a person may give, what closes a round, what a result means. Pure rules over plain
//! values; leaves to `session` who is asked when, and to `words` how it is said.

pub mod consent;
