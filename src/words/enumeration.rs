//! Several names in one sentence: "Aïcha, Bruno and Chen".

use super::Words;

impl Words {
    /// The names with commas and a last "and"; empty when there are none.
    pub fn enumerated<Name: AsRef<str>>(&self, names: &[Name]) -> String {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        match names.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [before @ .., last] => self.names_and(before.join(", "), *last),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::words::tests::{english, french};

    #[test]
    fn names_are_joined_as_one_says_them() {
        assert_eq!(
            english().enumerated(&["Aïcha", "Bruno", "Chen"]),
            "Aïcha, Bruno and Chen"
        );
        assert_eq!(french().enumerated(&["Aïcha", "Bruno"]), "Aïcha et Bruno");
        assert_eq!(french().enumerated(&["Aïcha"]), "Aïcha");
        assert_eq!(french().enumerated::<&str>(&[]), "");
    }
}
