//! Names of people as one types or pastes them: a line each, or separated by commas or semicolons; marks of a list are left out.

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

#[cfg(test)]
mod tests {
    use super::*;

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
