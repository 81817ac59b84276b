//! What is found for the letters typed: fuzzy, accents and capitals folded; what can be done now comes first.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::deeds::Deed;
use crate::notation::fold::fold;

/// A match in the name weighs so much more than one in what is said beside it.
const NAME_WEIGHS: u32 = 4;

/// Those that match, best first; all in their order while nothing is typed.
pub(super) fn found(deeds: Vec<Deed>, typed: &str) -> Vec<Deed> {
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::new(
        &fold(typed),
        CaseMatching::Ignore,
        Normalization::Never,
        AtomKind::Fuzzy,
    );
    let mut letters = Vec::new();
    let mut score = |text: &str| {
        let folded = fold(text);
        pattern.score(Utf32Str::new(&folded, &mut letters), &mut matcher)
    };
    let mut scored: Vec<(u32, Deed)> = deeds
        .into_iter()
        .filter_map(|deed| {
            let name = score(&deed.name).map(|score| score.saturating_mul(NAME_WEIGHS));
            let best = name.or_else(|| score(&format!("{} {}", deed.name, deed.detail)))?;
            Some((best, deed))
        })
        .collect();
    // A stable sort: what is equally near keeps its order.
    scored.sort_by_key(|(score, deed)| (deed.why_not.is_some(), std::cmp::Reverse(*score)));
    scored.into_iter().map(|(_, deed)| deed).collect()
}
