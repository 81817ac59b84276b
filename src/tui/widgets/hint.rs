//! The last line: what the keys will do, in words.
//!
//! One sentence in several lengths, and secondary keys at the right. Gives up: secondary keys from the right (the last,
//! `?`, stays longest), then length, then the last secondary key. What the sentence says is made elsewhere.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::letters::{cut, width, write};
use crate::tui::theme::{Look, Role};

/// A piece of the sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// A key, as a filled chip.
    Key(String),
    /// What the key does, or what is said first.
    Strong(String),
    /// What comes after.
    Plain(String),
}

/// A key at the right with what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Secondary {
    pub key: String,
    pub label: String,
}

/// What the line says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hint {
    /// The same sentence, longest first; the same keys in the same order in each.
    pub sentences: Vec<Vec<Part>>,
    pub secondary: Vec<Secondary>,
}

/// A key of the line, by its place in what was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pressed {
    /// The nth key of the sentence.
    Primary(usize),
    /// The nth secondary key.
    Secondary(usize),
}

/// Draws the line in the first row of `place`.
pub fn draw(buffer: &mut Buffer, place: Rect, hint: &Hint, look: Look) {
    for piece in pieces(place.width, hint, look) {
        write(
            buffer,
            place,
            i32::from(place.x) + i32::from(piece.column),
            place.y.into(),
            &piece.text,
            piece.style,
        );
    }
}

/// The key at a column of the screen: the words of a key are the key.
pub fn key_at(place: Rect, hint: &Hint, look: Look, column: u16) -> Option<Pressed> {
    let wanted = column.checked_sub(place.x)?;
    pieces(place.width, hint, look)
        .into_iter()
        .find(|piece| piece.column <= wanted && wanted < piece.column + width(&piece.text))?
        .pressed
}

struct Piece {
    column: u16,
    text: String,
    style: Style,
    pressed: Option<Pressed>,
}

const GAP: u16 = 3;
/// Between the sentence and the first secondary key.
const GAP_BEFORE_SECONDARY: u16 = 2;

fn pieces(columns: u16, hint: &Hint, look: Look) -> Vec<Piece> {
    let sentences: Vec<Vec<Piece>> = hint.sentences.iter().map(|parts| sentence(parts, look)).collect();
    let last = hint
        .secondary
        .last()
        .map_or(0, |last| secondary_width(last) + GAP_BEFORE_SECONDARY);
    let fits = |room: u16| sentences.iter().position(|pieces| end(pieces) <= room);
    let chosen = columns.checked_sub(last).and_then(fits).or_else(|| fits(columns));
    let index = chosen.unwrap_or(sentences.len().saturating_sub(1));
    let mut shown = sentences.into_iter().nth(index).unwrap_or_default();
    keep_inside(&mut shown, columns, look);
    let room = columns.saturating_sub(end(&shown) + GAP_BEFORE_SECONDARY);
    let right = secondary(&hint.secondary, room, columns, look);
    shown.extend(right);
    shown
}

/// Where even the shortest sentence is too long, its end is cut.
fn keep_inside(pieces: &mut Vec<Piece>, columns: u16, look: Look) {
    pieces.retain(|piece| piece.column < columns);
    for piece in pieces {
        piece.text = cut(&piece.text, columns - piece.column, look.glyphs.ellipsis);
    }
}

fn end(pieces: &[Piece]) -> u16 {
    pieces
        .iter()
        .map(|piece| piece.column + width(&piece.text))
        .max()
        .unwrap_or(0)
}

/// A lone key stands two columns before its words, one of several keys only one; the columns between are the key's too.
fn sentence(parts: &[Part], look: Look) -> Vec<Piece> {
    let keys = parts.iter().filter(|part| matches!(part, Part::Key(_))).count();
    let after_key = if keys > 1 { " " } else { "  " };
    let mut pieces: Vec<Piece> = Vec::new();
    let (mut column, mut key, mut gap) = (0, None, "");
    for part in parts {
        if matches!(part, Part::Key(_)) {
            column += if pieces.is_empty() { 0 } else { GAP };
            key = Some(Pressed::Primary(key.map_or(0, next)));
        }
        let (text, style, pressed) = match part {
            Part::Key(name) => (format!(" {name} "), look.theme.key(), key),
            Part::Strong(words) => (format!("{gap}{words}"), look.theme.bold(Role::Text), key),
            Part::Plain(words) => (format!("{gap}{words}"), look.theme.style(Role::Quiet), None),
        };
        gap = if matches!(part, Part::Key(_)) { after_key } else { "" };
        let columns = width(&text);
        pieces.push(Piece {
            column,
            text,
            style,
            pressed,
        });
        column += columns;
    }
    pieces
}

fn next(pressed: Pressed) -> usize {
    match pressed {
        Pressed::Primary(index) | Pressed::Secondary(index) => index + 1,
    }
}

fn secondary_width(secondary: &Secondary) -> u16 {
    width(&secondary.key) + 1 + width(&secondary.label)
}

/// As many of the secondary keys as fit, the last one and then from the left, ending at the right edge.
fn secondary(keys: &[Secondary], room: u16, columns: u16, look: Look) -> Vec<Piece> {
    let Some(last) = keys.len().checked_sub(1) else {
        return Vec::new();
    };
    let mut kept: Vec<usize> = Vec::new();
    let mut taken = 0;
    for index in std::iter::once(last).chain(0..last) {
        let Some(key) = keys.get(index) else { continue };
        let wanted = secondary_width(key) + if kept.is_empty() { 0 } else { GAP };
        if taken + wanted > room {
            break;
        }
        taken += wanted;
        kept.push(index);
    }
    kept.sort_unstable();
    let mut column = columns - taken;
    let mut pieces = Vec::new();
    for index in kept {
        let Some(key) = keys.get(index) else { continue };
        let pressed = Some(Pressed::Secondary(index));
        let name = width(&key.key);
        pieces.push(Piece {
            column,
            text: key.key.clone(),
            style: look.theme.bold(Role::Quiet),
            pressed,
        });
        let label = format!(" {}", key.label);
        let style = look.theme.style(Role::Faint);
        pieces.push(Piece {
            column: column + name,
            text: label,
            style,
            pressed,
        });
        column += secondary_width(key) + GAP;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::tui::theme::{Theme, UNICODE};

    const LOOK: Look = Look {
        theme: Theme::Monochrome,
        glyphs: &UNICODE,
    };

    fn round() -> Hint {
        let sentence = |words: &str| vec![Part::Key("Espace".into()), Part::Strong(words.into())];
        let keys = [
            ("s", "passer, plus tard"),
            ("u", "annuler"),
            ("n", "noter"),
            ("/", "chercher"),
            ("?", "aide"),
        ];
        Hint {
            sentences: vec![sentence("passer la parole à Élise"), sentence("la parole à Élise")],
            secondary: keys
                .map(|(key, label)| Secondary {
                    key: key.into(),
                    label: label.into(),
                })
                .into(),
        }
    }

    fn drawn(columns: u16, hint: &Hint) -> String {
        let place = Rect::new(0, 0, columns, 1);
        let mut buffer = Buffer::empty(place);
        draw(&mut buffer, place, hint, LOOK);
        (0..columns).map(|x| buffer[(x, 0)].symbol()).collect()
    }

    #[test]
    fn secondary_keys_are_given_up_from_the_right_and_help_stays() {
        assert_eq!(
            drawn(116, &round()),
            " Espace   passer la parole à Élise                   s passer, plus tard   u annuler   n noter   / chercher   ? aide"
        );
        assert_eq!(
            drawn(76, &round()),
            " Espace   passer la parole à Élise  s passer, plus tard   u annuler   ? aide"
        );
        assert_eq!(drawn(36, &round()), " Espace   la parole à Élise   ? aide");
        assert_eq!(drawn(20, &round()), " Espace   la parole…");
    }

    #[test]
    fn several_answers_are_drawn_alike() {
        let part = |key: &str, words: &str| [Part::Key(key.into()), Part::Strong(words.into())];
        let mut parts: Vec<Part> = [
            part("Space", "no objection"),
            part("o", "objection"),
            part("c", "concern"),
        ]
        .concat();
        parts.push(Part::Plain(", then Farid".into()));
        let hint = Hint {
            sentences: vec![parts],
            secondary: Vec::new(),
        };
        assert_eq!(
            drawn(70, &hint).trim_end(),
            " Space  no objection    o  objection    c  concern, then Farid"
        );
        let place = Rect::new(2, 0, 70, 1);
        assert_eq!(key_at(place, &hint, LOOK, 28), Some(Pressed::Primary(1)));
        assert_eq!(key_at(place, &hint, LOOK, 45), Some(Pressed::Primary(2)));
        assert_eq!(key_at(place, &hint, LOOK, 60), None);
        assert_eq!(key_at(place, &hint, LOOK, 0), None);
    }

    #[test]
    fn a_secondary_key_is_found_by_its_words() {
        let place = Rect::new(0, 0, 76, 1);
        assert_eq!(key_at(place, &round(), LOOK, 75), Some(Pressed::Secondary(4)));
        assert_eq!(key_at(place, &round(), LOOK, 60), Some(Pressed::Secondary(1)));
    }

    proptest! {
        #[test]
        fn the_line_never_leaves_its_row(columns in 0u16..130) {
            let pieces = pieces(columns, &round(), LOOK);
            prop_assert!(end(&pieces) <= columns);
            for (index, piece) in pieces.iter().enumerate() {
                let clear = pieces[..index].iter().all(|other| other.column + width(&other.text) <= piece.column);
                prop_assert!(clear);
            }
        }
    }
}
