//! Pairs of measurements, taken in turn, and what they come to: the median of the ratios, beside its bound.

use std::fmt;
use std::time::Duration;

use crate::terminal::Did;

/// One row of the table.
pub struct Row {
    pub what: String,
    pub ours: String,
    pub reference: String,
    pub theirs: String,
    pub ratio: f64,
    pub at_most: f64,
    /// How many pairs, or over what time.
    pub over: String,
}

/// What both sides of a pair took.
#[derive(Clone, Copy)]
pub struct Pair {
    pub ours: f64,
    pub theirs: f64,
}

impl Row {
    /// Whether the bound holds.
    pub fn holds(&self) -> bool {
        self.ratio <= self.at_most
    }

    /// A figure against a fixed bound: the ratio to the bound itself.
    pub fn bounded(what: &str, figure: f64, bound: f64, unit: &str, over: &str) -> Row {
        Row {
            what: what.to_owned(),
            ours: format!("{} {unit}", rounded(figure)),
            reference: "the bound".to_owned(),
            theirs: format!("{} {unit}", rounded(bound)),
            ratio: figure / bound,
            at_most: 1.0,
            over: over.to_owned(),
        }
    }

    /// What came by itself where nothing should.
    pub fn nothing(what: &str, did: Did, reference: &str, theirs: Did) -> Row {
        let told = |did: Did| format!("{} wake-ups, {} bytes", did.wakes, did.bytes);
        Row {
            what: what.to_owned(),
            ours: told(did),
            reference: reference.to_owned(),
            theirs: told(theirs),
            ratio: did.wakes as f64 + did.bytes as f64,
            at_most: 0.0,
            over: format!("{:.0} s", did.over.as_secs_f64()),
        }
    }

    /// Two counts that are the same each time.
    pub fn counts(what: &str, reference: &str, at_most: f64, ours: f64, theirs: f64) -> Row {
        let millions = |count: f64| format!("{} million", rounded(count / 1e6));
        Row {
            what: what.to_owned(),
            ours: millions(ours),
            reference: reference.to_owned(),
            theirs: millions(theirs),
            ratio: ours / theirs,
            at_most,
            over: "once".to_owned(),
        }
    }

    /// Pairs of times in seconds.
    pub fn times(what: &str, reference: &str, at_most: f64, pairs: &[Pair]) -> Row {
        let time = |side: fn(&Pair) -> f64| shown(median(pairs.iter().map(side)));
        Row {
            what: what.to_owned(),
            ours: time(|pair| pair.ours),
            reference: reference.to_owned(),
            theirs: time(|pair| pair.theirs),
            ratio: median(pairs.iter().map(|pair| pair.ours / pair.theirs)),
            at_most,
            over: format!("{} pairs", pairs.len()),
        }
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Row {
            what,
            ours,
            reference,
            theirs,
            ratio,
            at_most,
            over,
        } = self;
        let verdict = if self.holds() { "" } else { " **over**" };
        write!(
            f,
            "| {what} | {ours} | {reference}: {theirs} | {ratio:.2}{verdict} | {at_most} | {over} |"
        )
    }
}

/// The head of the table.
pub const HEAD: &str = "| what | here | beside it | ratio | at most | over |\n| --- | --- | --- | --- | --- | --- |";

/// Measures both sides in turn, the one that begins changing with each pair, so that neither has the better place.
pub fn in_turn(pairs: usize, mut ours: impl FnMut() -> Duration, mut theirs: impl FnMut() -> Duration) -> Vec<Pair> {
    let mut pair = |index: usize| {
        let (first, second);
        if index.is_multiple_of(2) {
            (first, second) = (ours(), theirs());
        } else {
            second = theirs();
            first = ours();
        }
        Pair {
            ours: first.as_secs_f64(),
            theirs: second.as_secs_f64(),
        }
    };
    // The first pair warms caches and is thrown away.
    pair(0);
    (0..pairs).map(pair).collect()
}

/// The middle one.
pub fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn shown(seconds: f64) -> String {
    if seconds < 1e-3 {
        format!("{} µs", rounded(seconds * 1e6))
    } else if seconds < 1.0 {
        format!("{} ms", rounded(seconds * 1e3))
    } else {
        format!("{} s", rounded(seconds))
    }
}

/// Three digits that mean something.
fn rounded(figure: f64) -> String {
    match figure {
        figure if figure >= 100.0 => format!("{figure:.0}"),
        figure if figure >= 10.0 => format!("{figure:.1}"),
        figure => format!("{figure:.2}"),
    }
}
