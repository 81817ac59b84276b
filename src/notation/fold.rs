//! Text as it is compared, never as it is shown: lower case, accents of Latin letters left out, so that "Décembre",
//! "decembre" and the two spellings of `é` (one sign, or `e` and a mark) are equal. Other scripts stay as they are.

/// The text for comparing. Only letters of the Latin blocks are looked up: outside them nucleo's table (0.3.1) has
/// slips of its own (`ₕ` would become `A`).
///
/// "Élise" and "e\u{301}lise" both give "elise".
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text
        .chars()
        .flat_map(char::to_lowercase)
        .filter(|letter| !is_mark(*letter))
    {
        match letter {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}' => folded.push(nucleo_matcher::chars::normalize(letter)),
            other => folded.push(other),
        }
    }
    folded
}

/// A combining mark of the Latin, Greek and Cyrillic kind.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_two_spellings_of_an_accent_are_equal() {
        assert_eq!(fold("Élise"), "elise");
        assert_eq!(fold("E\u{301}lise"), "elise");
        assert_eq!(fold("DÉCEMBRE"), fold("décembre"));
        assert_eq!(fold("Cœur"), "coeur");
        assert_eq!(fold("İIıi"), fold("iIıi"));
    }

    #[test]
    fn other_scripts_stay_as_they_are() {
        assert_eq!(fold("محمد"), "محمد");
        assert_eq!(fold("委員会"), "委員会");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
