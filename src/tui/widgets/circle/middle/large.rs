//! A large time in the middle of the ring: the name, the digits, the bar, who is next.
//!
//! Given up, by points: the digits' size, air, "then …", the name.

use super::{Content, Piece, Space, bold, stacked, then_words};
use crate::tui::theme::{Look, Role};
use crate::tui::widgets::bar::Bar;
use crate::tui::widgets::digits::{SIZES, Size};

/// What is to be said.
pub struct Large<'a> {
    pub name: Option<&'a str>,
    pub digits: &'a str,
    pub bar: Option<Bar>,
    pub then: Option<&'a str>,
}

/// Empty rows around large digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Air {
    Everywhere,
    AboveDigits,
    Nowhere,
}

impl Large<'_> {
    /// The arrangement that loses least and fits.
    pub fn arranged(&self, space: &Space<'_>, look: Look) -> Option<Vec<Piece>> {
        let mut losses = Vec::new();
        for (index, size) in SIZES.into_iter().enumerate() {
            for (air, air_loss) in [(Air::Everywhere, 0), (Air::AboveDigits, 2), (Air::Nowhere, 5)] {
                for (then, then_loss) in [(self.then, 0), (None, 6)] {
                    for (name, name_loss) in [(self.name, 0), (None, 9)] {
                        losses.push((4 * index + air_loss + then_loss + name_loss, size, air, then, name));
                    }
                }
            }
        }
        losses.sort_by_key(|(loss, ..)| *loss);
        losses
            .into_iter()
            .find_map(|(_, size, air, then, name)| self.set(space, size, air, (then, name), look))
    }

    fn set(
        &self,
        space: &Space<'_>,
        size: Size,
        air: Air,
        (then, name): (Option<&str>, Option<&str>),
        look: Look,
    ) -> Option<Vec<Piece>> {
        let columns = size.width(self.digits);
        let mut contents = Vec::new();
        if let Some(name) = name {
            contents.push(Some(bold(name.to_owned(), Role::Lamp, look)));
            contents.extend((air != Air::Nowhere).then_some(None));
        }
        contents.push(Some(Content::Digits {
            text: self.digits.to_owned(),
            size,
        }));
        let bar = self.bar.map(|bar| Content::Bar {
            bar,
            columns,
            beside: None,
        });
        for content in [bar, then.map(|then| then_words(then, look))].into_iter().flatten() {
            contents.extend((air == Air::Everywhere).then_some(None));
            contents.push(Some(content));
        }
        stacked(space, contents)
    }
}
