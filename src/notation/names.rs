//! People's names as they are typed or pasted: a list of them, and one by its first letters, in any script.
//!
//! Knows nobody: who is there comes in. Names are compared folded and kept as they were given.

use super::fold::fold;
use super::visible::is_blank;

/// The names of a list, in order: separated by commas, semicolons or line ends, with marks of a list (`-`, `•`, `1.`) taken off.
/// The commas of other scripts count (`،` `、` `，`).
pub fn listed(text: &str) -> Vec<&str> {
    text.split(is_separator)
        .map(|name| without_mark(name.trim()))
        .filter(|name| !is_blank(name))
        .collect()
}

/// Whether a sign stands between two names.
pub fn is_separator(sign: char) -> bool {
    matches!(sign, ',' | ';' | '\n' | '\r' | '،' | '؛' | '、' | '，' | '；')
}

fn without_mark(name: &str) -> &str {
    let after_figures = name.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = after_figures
        .strip_prefix(['.', ')'])
        .filter(|_| after_figures.len() < name.len());
    let marked = name.strip_prefix(['-', '•', '*', '–']);
    numbered.or(marked).map_or(name, str::trim_start)
}

/// The names that stand more than once, each said once, as it is written the second time.
pub fn repeated<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut again: Vec<&str> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let stands_before = names.iter().take(index).any(|before| before == name);
        if stands_before && !again.contains(name) {
            again.push(name);
        }
    }
    again
}

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
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_list_is_read_as_people_paste_it() {
        assert_eq!(
            listed("Aïcha, Bruno;Chen\nDominique\r\n\r\nÉlise,"),
            ["Aïcha", "Bruno", "Chen", "Dominique", "Élise"]
        );
        assert_eq!(
            listed("- Aïcha\n• Bruno\n1. Chen\n12) Élise"),
            ["Aïcha", "Bruno", "Chen", "Élise"]
        );
        assert_eq!(listed("محمد، ليلى"), ["محمد", "ليلى"]);
        assert_eq!(listed("王小明、李雷，Noé 🧑‍🤝‍🧑"), ["王小明", "李雷", "Noé 🧑‍🤝‍🧑"]);
        assert_eq!(listed(" , \u{200b},;\n"), Vec::<&str>::new());
        assert_eq!(listed("3 Rivières, 7"), ["3 Rivières", "7"]);
    }

    #[test]
    fn a_name_that_stands_twice_is_told_once() {
        assert_eq!(repeated(&["Aïcha", "Bruno", "Aïcha", "Aïcha"]), ["Aïcha"]);
        assert_eq!(repeated(&["Marie B.", "Marie T."]), Vec::<&str>::new());
    }

    #[test]
    fn first_letters_find_a_name_with_or_without_accents() {
        let names = ["Jean-Élie", "Élise", "Elias", "محمد", "El"];
        assert_eq!(beginning_with(&names, "eli"), [1, 2, 0]);
        assert_eq!(beginning_with(&names, "El"), [4, 1, 2, 0]);
        assert_eq!(beginning_with(&names, "مح"), [3]);
        assert_eq!(beginning_with(&names, "  "), Vec::<usize>::new());
        assert_eq!(beginning_with(&names, "x"), Vec::<usize>::new());
    }

    proptest! {
        #[test]
        fn a_list_that_was_joined_is_read_again(names in proptest::collection::vec("[A-Za-zÀ-ÿ王\u{661}-\u{669}]{1,8}( [a-z]{1,5})?", 0..12)) {
            let joined = names.join(", ");
            prop_assert_eq!(listed(&joined), names);
        }
    }
}
