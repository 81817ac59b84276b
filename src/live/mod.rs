//! A session being held: command to act to journal to session, the clock, the desk.
