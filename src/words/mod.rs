//! How it speaks: one file a language, the vocabulary, the sentence for each stage, hint, act and refusal.

pub mod slip;
