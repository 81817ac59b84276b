//! Names of people as one types or pastes them: a line each, or separated by commas or semicolons; marks and numbers of a list are left
//! out. And
//! when two of them are one name: on the wall and in the minutes people are told apart by their names alone (screens 3).

use super::fold::fold;

/// The names, in order.
pub fn names(text: &str) -> Vec<String> {
    let separates = |letter: char| matches!(letter, ',' | ';' | '\n' | '\r' | '،' | '、' | '；');
    text.split(separates)
        .map(|name| without_marks(name).trim_end())
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

/// What a list puts before a name: bullets, boxes, "1.", "2)", "(3)".
const MARKS: [char; 15] = [
    '-', '*', '+', '•', '·', '‣', '▪', '◦', '–', '—', '☐', '☑', '✓', '[', ']',
];

fn without_marks(name: &str) -> &str {
    let marks = |letter: char| letter.is_whitespace() || MARKS.contains(&letter);
    let mut rest = name.trim_start_matches(marks);
    // A box that is ticked, as in "- [x] Chen".
    if rest.len() < name.len() {
        rest = rest.strip_prefix("x]").unwrap_or(rest).trim_start_matches(marks);
    }
    without_number(rest).trim_start_matches(marks)
}

/// A number with its sign, as a list has it; "2Pac" and "7 of 9" are names.
fn without_number(name: &str) -> &str {
    let digits = name.trim_start_matches('(');
    let after = digits.trim_start_matches(|letter: char| letter.is_numeric());
    let is_number = after.len() < digits.len();
    let signed = after.strip_prefix(['.', ')', '°', '．', '。', '）']);
    signed.filter(|_| is_number).unwrap_or(name)
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

    #[test]
    fn numbers_and_marks_of_a_list_are_no_part_of_a_name() {
        let pasted = "1. Aïcha\n2) Bruno\n- Chen\n• Élise\n(5) Farid\n 12.  Gwenaëlle\n- [ ] Hélène\n- [x] Inès\n3.Joseph\n١. هاجر\n14.\n";
        let people = [
            "Aïcha",
            "Bruno",
            "Chen",
            "Élise",
            "Farid",
            "Gwenaëlle",
            "Hélène",
            "Inès",
            "Joseph",
            "هاجر",
        ];
        assert_eq!(names(pasted), people);
    }

    #[test]
    fn a_name_that_has_a_number_keeps_it() {
        let people = ["7 of 9", "2Pac", "Marie 2", "Léo (3)", "xavier", "42"];
        assert_eq!(names(&people.join("\n")), people);
    }
}
