//! A role's field, drawn: who has it; while it is in use, what is typed and whom that means.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fields::Slot;
use super::left::Column;
use super::role::Holder;
use crate::notation::visible::visible_line;
use crate::tui::theme::Role;
use crate::tui::widgets::letters::{cut, width, write, write_right};

impl Column<'_> {
    pub(super) fn role(&self, buffer: &mut Buffer, place: Rect, index: usize) {
        let (look, words) = (self.look(), self.around.words);
        let (text, quiet) = (look.theme.style(Role::Text), look.theme.style(Role::Quiet));
        let Some(role) = self.fields().roles.get(index) else {
            return;
        };
        let in_use = self.uses(Slot::Role(index));
        let said = match self.fields().holder(index, &self.people) {
            Holder::Nobody => words.setup_nobody(),
            Holder::ByLot => words.setup_by_lot(),
            Holder::Person(person) => self.people.get(person).cloned().unwrap_or_default(),
            Holder::Unknown => words.capture_person_unknown(),
        };
        let (typed, said) = (visible_line(role.typed()), visible_line(&said).into_owned());
        let is_whole = said == typed;
        let (x, y) = (i32::from(place.x), i32::from(place.y));
        if !in_use && self.fields().holder(index, &self.people) != Holder::Unknown {
            let style = if typed.is_empty() {
                look.theme.style(Role::Faint)
            } else {
                text
            };
            write(
                buffer,
                place,
                x,
                y,
                &cut(&said, place.width, look.glyphs.ellipsis),
                style,
            );
            return;
        }
        let shown = if in_use {
            format!("{typed}{}", look.glyphs.caret)
        } else {
            typed.into_owned()
        };
        let shown = cut(&shown, place.width, look.glyphs.ellipsis);
        write(buffer, place, x, y, &shown, text);
        let after = width(&shown) + 2;
        if !is_whole && after < place.width {
            let said = cut(&said, place.width - after, look.glyphs.ellipsis);
            write(buffer, place, x + i32::from(after), y, &said, quiet);
        }
        if in_use && is_whole {
            let arrows = format!("{} {}", look.glyphs.left, look.glyphs.right);
            write_right(buffer, place, y, &arrows, quiet);
        }
    }
}
