//! What a workshop is: a tree of steps, who speaks in each, what is captured, and the checks that make a file a format.
