//! How a group decides, one file a method: what a person may give, rule, source.
