//! What was decided, over all sessions.
