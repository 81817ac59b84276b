//! What a click does: on a person, a step of the agenda, the words of a key. Each is what a key does too.

use ratatui::layout::Rect;

use super::{Face, MeetingScreen, with_sheet};
use crate::session::expected::{Doing, Expected};
use crate::session::ids::PersonId;
use crate::stage::{Row, RowState, Scene};
use crate::tui::context::Context;
use crate::tui::inputs::confirm::{self, Question};
use crate::tui::inputs::people;
use crate::tui::screens::stage::{self as picture, Hit};

impl MeetingScreen {
    /// Whether nothing but the name of the place is seen.
    pub fn is_covered(&self) -> bool {
        self.shown.covered
    }

    /// Whether arrows go through a text or a list now.
    pub fn scrolls(&self) -> bool {
        let reads = matches!(&self.view().scene, Scene::Step(step) if step.object.is_some() || !step.points.is_empty());
        self.sheet.is_some() || reads
    }

    /// A click at a cell of the screen drawn into this place. A covered screen only uncovers; a notice goes, as with a key.
    pub fn click(&mut self, place: Rect, at: (u16, u16), face: Face<'_>) {
        if self.shown.covered {
            self.cover(false);
            return;
        }
        let hit = self.with(face, |context| self.hit(place, at, context));
        self.shown.notice = None;
        match hit {
            Some(Hit::Key(intent)) => self.answer(intent, face),
            Some(Hit::Seat(person)) => self.click_seat(person),
            Some(Hit::Step(row)) => self.click_step(&row, face),
            None => {}
        }
    }

    /// While a sheet is open its keys alone are offered.
    fn hit(&self, place: Rect, at: (u16, u16), context: Context<'_>) -> Option<Hit> {
        let Some(sheet) = &self.sheet else {
            return picture::hit(place, context, &self.shown_now(context), at);
        };
        let [.., last] = with_sheet(&**sheet, place, context);
        let face = (context.words, context.look);
        picture::key_in_last_line(last, &sheet.hint(context), face, at).map(Hit::Key)
    }

    /// What can be done about a person; where the last line asks for a seat, it is chosen.
    fn click_seat(&mut self, person: PersonId) {
        match self.expected() {
            Expected::Does(Doing::NobodyObjects { .. } | Doing::GroupAgrees { .. }) => self.shown.seat = Some(person),
            _ => self.show(people::about(person)),
        }
    }

    /// "Go there?", of a step the meeting was in.
    fn click_step(&mut self, row: &Row, face: Face<'_>) {
        let Some(place) = row.place.clone().filter(|_| row.state != RowState::Now) else {
            return;
        };
        let name = self.with(face, |context| context.telling().row_name(&row.name));
        self.show(confirm::sheet(Question::GoTo(place, name)));
    }
}
