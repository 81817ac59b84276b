//! The holder alone is asked: five answers of equal weight, by number, each with what it means (picture 45).

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::stage::view::ObjectView;
use crate::tui::context::Context;
use crate::tui::screens::stage::band;
use crate::tui::screens::stage::circle::{hairline, percent, sides};
use crate::tui::screens::stage::object::{self, Below};
use crate::tui::screens::stage::people::lit;
use crate::tui::screens::stage::rows::{Rows, draw_sentence};
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::screens::stage::time;
use crate::tui::widgets::circle::marks::{self, Band};
use crate::tui::widgets::sheet::{self, Row, Standing};

const BESIDE: u16 = 94;

/// Draws the scene into the body.
pub fn draw(buffer: &mut Buffer, body: Rect, object: &ObjectView, context: Context<'_>, shown: &Shown) {
    if body.width < BESIDE || body.height < 16 {
        // The answers stand in the hint line.
        band::draw(buffer, body, Some(object), (context, shown));
        return;
    }
    let (left, right) = sides(body, percent(body.width, 40));
    hairline(buffer, body, percent(body.width, 40), context);
    let mut rows = Rows::of(Rect {
        width: left.width.saturating_sub(1),
        ..left
    });
    draw_sentence(buffer, &mut rows, &sentence(context), (8, context));
    rows.gap(10);
    rows.gap(10);
    let place = rows.take(10.min(rows.left().saturating_sub(3)));
    sheet::rows(buffer, place, &answers(object, context), context.look);
    rows.gap(3);
    rows.gap(3);
    let band = Band {
        name: lit(context.view).map(|person| context.name(person)),
        time: time::as_small(time::time(context)),
        then: None,
    };
    marks::draw_band(buffer, rows.take(2), &band, context.look);
    object::draw(buffer, right, object, Below::Heard, (context, shown.scroll));
}

fn answers(object: &ObjectView, context: Context<'_>) -> Vec<Row> {
    let words = context.words;
    let answers = [
        (words.amend_keep(), words.amend_keep_meaning()),
        (words.amend_clarify(), words.amend_clarify_meaning()),
        (words.amend_change(), words.amend_change_meaning(object.version + 1)),
        (words.amend_rework(), words.amend_rework_meaning()),
        (words.amend_withdraw(), words.amend_withdraw_meaning()),
    ];
    numbered(answers)
}

/// Rows with their numbers.
pub fn numbered(answers: impl IntoIterator<Item = (String, String)>) -> Vec<Row> {
    answers
        .into_iter()
        .enumerate()
        .map(|(index, (label, detail))| Row {
            key: (index + 1).to_string(),
            label,
            detail,
            right: String::new(),
            standing: Standing::Offered,
        })
        .collect()
}
