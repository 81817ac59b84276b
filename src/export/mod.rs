//! How it leaves: pure writers, minutes in, text out.
