//! What stands at a cell of the screen: for the mouse, which nothing needs.

use ratatui::layout::Rect;

use crate::session::ids::PersonId;
use crate::stage::agenda::Row;
use crate::tui::context::Context;
use crate::tui::intent::Intent;
use crate::tui::screens::stage::frame::{self, Frame, Way};
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::{Picture, circle, is_small, keys, picture};
use crate::tui::widgets::agenda;

/// Something that can be clicked.
#[derive(Debug, Clone, PartialEq)]
pub enum Hit {
    Seat(PersonId),
    /// A step of the agenda: "go there?".
    Step(Row),
    /// The words of a key are the key.
    Key(Intent),
}

/// What stands at a column and row of the stage drawn into this place.
pub fn hit(place: Rect, context: Context<'_>, shown: &Shown, at: (u16, u16)) -> Option<Hit> {
    if shown.covered || is_small(place) || !place.contains(at.into()) {
        return None;
    }
    let picture = picture(context);
    let frame = Frame::of(place, context, shown, picture.way(context));
    if frame.hint.contains(at.into()) {
        return keys::pressed(frame.hint, context, shown, at).map(Hit::Key);
    }
    match picture {
        Picture::Break(..) => None,
        _ if frame.agenda.contains(at.into()) => step_at(&frame, context, at).map(Hit::Step),
        Picture::Circle => {
            let seat = circle::seat_at(frame.body, context, shown, at)?;
            context.view.seats.get(seat).map(|seat| Hit::Seat(seat.person))
        }
        _ => None,
    }
}

fn step_at(frame: &Frame, context: Context<'_>, (column, row): (u16, u16)) -> Option<Row> {
    let agenda = frame::agenda(context);
    let index = match frame.way {
        Way::Column => agenda::step_in_column(frame.agenda, &agenda, row),
        Way::Line | Way::Hidden => agenda::step_in_line(frame.agenda, &agenda, context.look, column),
    };
    context.view.agenda.get(index?).cloned()
}
