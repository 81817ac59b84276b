//! Where the fields of a thing stand in a file that reads well: for a slip about a value that keeps no place of its own (a number, a
//! list of steps). Knows signs only; what the fields mean is known above.

use super::place::Place;
use super::scan::{Kind, Scan};

/// The fields of a file, to be looked up by a byte inside the thing that has them.
pub struct Fields<'a> {
    scan: Scan<'a>,
    /// For each token, the bracket around it, by its position.
    around: Vec<Option<usize>>,
}

/// One field: its name, or key, and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// The name, or the key with its quotes.
    pub name: Place,
    /// The value, from its first sign to its last.
    pub value: Place,
}

impl<'a> Fields<'a> {
    /// The fields of this file.
    pub fn of(source: &'a str) -> Fields<'a> {
        let scan = Scan::of(source);
        let mut open = Vec::new();
        let mut around = Vec::with_capacity(scan.tokens.len());
        for (index, token) in scan.tokens.iter().enumerate() {
            if matches!(token.kind, Kind::Close(_)) {
                open.pop();
            }
            around.push(open.last().copied());
            if matches!(token.kind, Kind::Open(_)) {
                open.push(index);
            }
        }
        Fields { scan, around }
    }

    /// A field of the whole file's thing.
    pub fn of_all(&self, name: &str) -> Option<Field> {
        let opening = self
            .scan
            .tokens
            .iter()
            .position(|token| matches!(token.kind, Kind::Open(_)))?;
        self.in_bracket(opening, name)
    }

    /// A field of the innermost thing around this byte.
    pub fn around(&self, byte: usize, name: &str) -> Option<Field> {
        let token = self.scan.tokens.partition_point(|token| token.place.end <= byte);
        self.in_bracket((*self.around.get(token)?)?, name)
    }

    fn in_bracket(&self, opening: usize, name: &str) -> Option<Field> {
        let after = opening + 1..self.scan.tokens.len();
        let mut inside = after.take_while(|index| self.is_within(*index, opening));
        let is_own = |index: &usize| self.around.get(*index) == Some(&Some(opening));
        let named = inside.find(|index| is_own(index) && self.is_name(*index, name))?;
        let ends = |index: &usize| {
            is_own(index)
                && self
                    .scan
                    .tokens
                    .get(*index)
                    .is_some_and(|token| token.kind == Kind::Comma)
        };
        let first = self.scan.tokens.get(named + 2)?;
        let last = inside.skip(1).take_while(|index| !ends(index)).last();
        let last = last.and_then(|index| self.scan.tokens.get(index)).unwrap_or(first);
        Some(Field {
            name: self.scan.tokens.get(named)?.place.clone(),
            value: first.place.start..last.place.end,
        })
    }

    /// Whether this token has that bracket around it, at any depth.
    fn is_within(&self, token: usize, opening: usize) -> bool {
        let mut around = self.around.get(token).copied().flatten();
        while let Some(bracket) = around {
            if bracket == opening {
                return true;
            }
            around = self.around.get(bracket).copied().flatten();
        }
        false
    }

    fn is_name(&self, index: usize, name: &str) -> bool {
        let colon = self
            .scan
            .tokens
            .get(index + 1)
            .is_some_and(|token| token.kind == Kind::Colon);
        let token = self.scan.tokens.get(index);
        colon && token.is_some_and(|token| self.scan.written(token).trim_matches('"') == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = r#"(title: "a", people: (3, 15), steps: [
        Step(id: "one", time: "1m"), Use(format: "x", with: {"two": (turn: "5s")}, when: Not(Settled)),
    ])"#;

    fn found<'s>(source: &'s str, at: &str, name: &str) -> Option<(&'s str, &'s str)> {
        let field = match source.find(at) {
            Some(byte) if !at.is_empty() => Fields::of(source).around(byte, name)?,
            _ => Fields::of(source).of_all(name)?,
        };
        Some((&source[field.name], &source[field.value]))
    }

    #[test]
    fn a_field_is_found_in_its_own_brackets_only() {
        assert_eq!(found(SOURCE, "", "people"), Some(("people", "(3, 15)")));
        assert_eq!(found(SOURCE, "", "title"), Some(("title", "\"a\"")));
        assert_eq!(found(SOURCE, "", "time"), None);
        assert_eq!(found(SOURCE, "\"one\"", "time"), Some(("time", "\"1m\"")));
        assert_eq!(found(SOURCE, "\"one\"", "people"), None);
        assert_eq!(found(SOURCE, "\"x\"", "when"), Some(("when", "Not(Settled)")));
        assert_eq!(found(SOURCE, "\"x\"", "time"), None);
        let steps = found(SOURCE, "", "steps").map(|(_, value)| value);
        assert!(steps.is_some_and(|steps| steps.starts_with("[\n") && steps.ends_with(']')));
    }

    #[test]
    fn a_key_of_pairs_is_found_as_a_field_is() {
        assert_eq!(found(SOURCE, "\"two\"", "two"), Some(("\"two\"", "(turn: \"5s\")")));
    }
}
