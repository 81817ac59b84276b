//! Whom the first letters of a name mean, in any script.
//!
//! Knows nobody: who is there comes in. Names are compared folded and kept as they were given.

use super::fold::fold;

/// The places of the names that begin like this, the best first: the whole name, then its beginning, then the beginning of one of its
/// words; each in the order in which they are given. Nothing typed begins no name.
pub fn beginning_with<Name: AsRef<str>>(names: &[Name], typed: &str) -> Vec<usize> {
    let wanted = fold(typed.trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, usize)> = names
        .iter()
        .enumerate()
        .filter_map(|(index, name)| closeness(name.as_ref(), typed.trim(), &wanted).map(|close| (close, index)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, index)| index).collect()
}

/// How near a name is to what was typed, 0 the nearest.
fn closeness(name: &str, typed: &str, wanted: &str) -> Option<u8> {
    let folded = fold(name);
    if name == typed {
        Some(0)
    } else if folded == wanted {
        Some(1)
    } else if folded.starts_with(wanted) {
        Some(2)
    } else {
        let words = folded.split([' ', '-', '\u{a0}', '’', '\'']);
        words.into_iter().any(|word| word.starts_with(wanted)).then_some(3)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn first_letters_find_a_name_with_or_without_accents() {
        let names = ["Jean-Élie", "Élise", "Elias", "محمد", "El"];
        assert_eq!(beginning_with(&names, "eli"), [1, 2, 0]);
        assert_eq!(beginning_with(&names, "El"), [4, 1, 2, 0]);
        assert_eq!(beginning_with(&names, "مح"), [3]);
        assert_eq!(beginning_with(&names, "  "), Vec::<usize>::new());
        assert_eq!(beginning_with(&names, "x"), Vec::<usize>::new());
    }
}
