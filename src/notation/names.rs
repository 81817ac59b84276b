//! Names of people as one types or pastes them: a line each, or separated by commas or semicolons; marks of a list are left out. And
//! when two of them are one name: on the wall and in the minutes people are told apart by their names alone (screens 3).

use super::fold::fold;

/// The names, in order.
pub fn names(text: &str) -> Vec<String> {
    let separates = |letter: char| matches!(letter, ',' | ';' | '\n' | '\r' | '،' | '、' | '；');
    let marks = |letter: char| letter.is_whitespace() || matches!(letter, '-' | '*' | '•' | '–');
    text.split(separates)
        .map(|name| name.trim_start_matches(marks).trim_end())
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Whether two people could not be told apart by these names: the same letters, whatever their case and accents.
pub fn are_one(one: &str, other: &str) -> bool {
    fold(one.trim()) == fold(other.trim())
}

/// The names that stand more than once, each said once, as it is written the second time.
pub fn repeated<'a>(names: &[&'a str]) -> Vec<&'a str> {
    let mut again: Vec<&str> = Vec::new();
    for (index, name) in names.iter().enumerate() {
        let stands_before = names.iter().take(index).any(|before| are_one(before, name));
        if stands_before && !again.iter().any(|told| are_one(told, name)) {
            again.push(name);
        }
    }
    again
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_told_once() {
        assert_eq!(repeated(&["Aïcha", "Bruno", "Aïcha", "Aïcha"]), ["Aïcha"]);
        assert_eq!(repeated(&["Élise", "Bruno", "E\u{301}lise "]), ["E\u{301}lise "]);
        assert_eq!(repeated(&["Marie B.", "Marie T."]), Vec::<&str>::new());
    }

    #[test]
    fn names_are_read_as_typed_or_pasted() {
        assert_eq!(names("Aïcha, Bruno ,Chen"), ["Aïcha", "Bruno", "Chen"]);
        assert_eq!(
            names("- Élise\r\n- Jean-Baptiste\n\n• هاجر، 🧑‍🤝‍🧑 Farid;\n"),
            ["Élise", "Jean-Baptiste", "هاجر", "🧑‍🤝‍🧑 Farid"]
        );
        assert_eq!(names(" , \n"), Vec::<String>::new());
    }
}
