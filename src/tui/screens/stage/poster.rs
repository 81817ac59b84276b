//! What was decided, inside the closed ring, everyone around it; not decided yet, inside an open one (picture 10). No names of who
//! objected, no count of consents. Where the text is too long for the ring, the marks stand as one line and the text in full width.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::session::facts::{Care, Outcome};
use crate::session::ids::{ItemId, TextRef};
use crate::session::state::Item;
use crate::stage::view::Scene;
use crate::tui::context::Context;
use crate::tui::screens::stage::object::{WIDEST, scrolled};
use crate::tui::screens::stage::people::{People, lit, people};
use crate::tui::screens::stage::rows::Rows;
use crate::tui::screens::stage::sentence::sentence;
use crate::tui::screens::stage::shown::Shown;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::balanced_line;
use crate::tui::widgets::circle::{self, Circle, Direction, Mark, Middle, Progress, Stance, list, marks};
use crate::tui::widgets::letters::{width, write, write_centred};
use crate::tui::widgets::sheet::{self, Row, Standing};
use crate::words::sentences::outcome;

/// Draws the outcome of an item; where, when and under which id in the row below, where there is one.
pub fn draw(
    buffer: &mut Buffer,
    (body, below): (Rect, Option<Rect>),
    item_id: ItemId,
    (context, shown): (Context<'_>, &Shown),
) {
    let Some(item) = context.meeting.session().items.get(&item_id) else {
        return;
    };
    let adopted = matches!(
        item.outcome.map(|settled| settled.outcome),
        Some(Outcome::Adopted { .. })
    );
    let with = |air: Air| circle_of(paragraphs(item, adopted, (air, context)), adopted, (context, shown));
    let in_ring = [Air::Wide, Air::Tight]
        .into_iter()
        .any(|air| draw_ring(buffer, body, &with(air), context));
    if !in_ring {
        draw_plain(buffer, body, &with(Air::Wide), (context, shown));
    }
    if let Some(row) = below {
        let id = format!("{}-{}", context.meeting.id(), item_id.0);
        footer(buffer, row, &id, context);
    }
}

/// Draws what became of several items, a row each.
pub fn draw_list(buffer: &mut Buffer, body: Rect, context: Context<'_>) {
    let theme = context.look.theme;
    let mut rows = Rows::of(Rect {
        width: body.width.min(92),
        ..body
    });
    let title = rows.take(1);
    write(
        buffer,
        title,
        title.x.into(),
        title.y.into(),
        &sentence(context),
        theme.bold(Role::Text),
    );
    rows.gap(2);
    let telling = context.telling();
    let session = context.meeting.session();
    let shown: Vec<Row> = session
        .items
        .iter()
        .filter(|(id, _)| session.item_order.contains(id))
        .map(|(id, item)| Row {
            key: telling.number(*id).to_string(),
            label: telling.line(item.title),
            detail: item
                .outcome
                .map(|settled| outcome::outcome(settled.outcome, &telling))
                .unwrap_or_default(),
            right: String::new(),
            standing: Standing::Offered,
        })
        .collect();
    sheet::rows(buffer, rows.rest(), &shown, context.look);
}

/// How many empty rows there are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Air {
    Wide,
    /// None inside the text, nor under a heading.
    Tight,
}

impl Air {
    /// An empty row, where there is air.
    fn row(self) -> Vec<Line<'static>> {
        match self {
            Air::Wide => vec![Line::default()],
            Air::Tight => Vec::new(),
        }
    }
}

/// Why, what, who looks after it; then the sentences of screens 10. At a step, its own sentence stands first.
fn paragraphs(item: &Item, adopted: bool, (air, context): (Air, Context<'_>)) -> Vec<Line<'static>> {
    let theme = context.look.theme;
    let words = context.words;
    let telling = context.telling();
    let styled = |text: String, style| Line::from(Span::styled(text, style));
    let mut lines = Vec::new();
    if matches!(context.view.scene, Scene::Step(_)) {
        lines.extend([styled(sentence(context), theme.bold(Role::Lamp)), Line::default()]);
    }
    if let Some(need) = item.care.need {
        lines.push(styled(words.stop_why(), theme.style(Role::Faint)));
        lines.extend([styled(telling.line(need), theme.style(Role::Quiet)), Line::default()]);
    }
    let title = if adopted {
        words.stop_decided()
    } else {
        words.stop_not_decided()
    };
    let role = if adopted { Role::Leaf } else { Role::Quiet };
    lines.push(styled(title, theme.style(role)));
    lines.extend(air.row());
    lines.extend(text(item, (air, context)));
    if let Some(settled) = item.outcome.filter(|_| !adopted) {
        let said = outcome::outcome(settled.outcome, &telling);
        lines.extend([Line::default(), styled(said, theme.bold(Role::Text))]);
        if let Outcome::Deferred(later) = settled.outcome {
            let said = outcome::works_on_it(later, &telling);
            lines.extend(said.map(|said| styled(said, theme.style(Role::Text))));
        }
    }
    lines.extend(cared(&item.care, adopted, context));
    if adopted {
        lines.extend(kept(item, (air, context)));
    }
    lines
}

/// Exactly the text that was consented to, an empty row between paragraphs.
fn text(item: &Item, (air, context): (Air, Context<'_>)) -> Vec<Line<'static>> {
    let Some(version) = item.versions.last() else {
        return vec![Line::from(Span::styled(
            context.line(item.title),
            context.look.theme.bold(Role::Text),
        ))];
    };
    let bold = context.look.theme.bold(Role::Text);
    let text = context.telling().text(version.text);
    let paragraphs = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let lines: Vec<Vec<Line<'static>>> = paragraphs
        .map(|line| vec![Line::from(Span::styled(line.to_owned(), bold))])
        .collect();
    lines.join(air.row().as_slice())
}

fn cared(care: &Care<TextRef>, adopted: bool, context: Context<'_>) -> Vec<Line<'static>> {
    let style = context.look.theme.style(Role::Text);
    let said = outcome::care(care, &context.telling());
    if said.is_empty() || !adopted {
        return Vec::new();
    }
    let lines = said.into_iter().map(|words| Line::from(Span::styled(words, style)));
    std::iter::once(Line::default()).chain(lines).collect()
}

/// That nobody objects, how many concerns are kept, how many objections improved the text.
fn kept(item: &Item, (air, context): (Air, Context<'_>)) -> Vec<Line<'static>> {
    let words = context.words;
    let quiet = context.look.theme.style(Role::Quiet);
    let concerns = item.standing_concerns().count();
    let improved = item.objections_that_improved();
    let said = [
        Some(words.stop_nobody_objects()),
        (concerns > 0).then(|| words.stop_concerns_kept(concerns)),
        (improved > 0).then(|| words.stop_objections_improved(improved)),
    ];
    let leaf = context.look.theme.bold(Role::Leaf);
    let styles = std::iter::once(leaf).chain(std::iter::repeat(quiet));
    let lines = said.into_iter().flatten().zip(styles);
    let lines = lines.map(|(words, style)| Line::from(Span::styled(words, style)));
    air.row().into_iter().chain(lines).collect()
}

/// The ring, if the text fits inside.
fn draw_ring(buffer: &mut Buffer, place: Rect, circle: &Circle, context: Context<'_>) -> bool {
    if place.height < 18 || place.width < 70 {
        return false;
    }
    let Some(plan) = circle::plan(place, circle, Stance::Poster, context.look) else {
        return false;
    };
    plan.draw(buffer, circle, context.look);
    true
}

fn circle_of(paragraphs: Vec<Line<'static>>, adopted: bool, (context, shown): (Context<'_>, &Shown)) -> Circle {
    let People { mut seats, lit } = people(context, shown);
    for (index, seat) in seats.iter_mut().enumerate() {
        let here = seat.mark != Mark::NotHere && lit != Some(index);
        if here {
            seat.mark = if adopted { Mark::Spoke } else { Mark::Waits };
        }
        (seat.beside, seat.under) = (None, None);
    }
    Circle {
        heading: None,
        seats,
        speaker: lit,
        direction: Direction::Clockwise,
        progress: if adopted { Progress::Closed } else { Progress::Open },
        middle: Middle::Paragraphs(paragraphs),
    }
}

/// Marks in one line, the text below, which scrolls.
fn draw_plain(buffer: &mut Buffer, place: Rect, circle: &Circle, (context, shown): (Context<'_>, &Shown)) {
    let mut rows = Rows::of(place);
    let paragraphs: &[Line<'static>] = match &circle.middle {
        Middle::Paragraphs(lines) => lines,
        _ => &[],
    };
    if let Some(person) = lit(context.view) {
        let band = marks::Band {
            name: Some(context.name(person)),
            time: None,
            then: None,
        };
        marks::draw_band(buffer, rows.take(1), &band, context.look);
        rows.gap(6);
    }
    if rows.left() > 6 {
        let people = list::People {
            seats: &circle.seats,
            speaker: circle.speaker,
        };
        marks::draw(buffer, rows.take(1), people, "", context.look);
        rows.gap(6);
    }
    let place = rows.rest();
    let columns = place.width.min(WIDEST);
    let lines: Vec<Line<'static>> = paragraphs
        .iter()
        .flat_map(|line| {
            if line.width() == 0 {
                vec![Line::default()]
            } else {
                balanced_line(line, columns)
            }
        })
        .collect();
    scrolled(buffer, place, &lines, shown.scroll, context);
}

/// Where, about what, when, under which id: in one quiet line.
fn footer(buffer: &mut Buffer, place: Rect, id: &str, context: Context<'_>) {
    let workspace = context.view.workspace.map(|name| context.line(name));
    let subject = context.view.subject.map(|subject| context.line(subject));
    let date = context.words.long_date(context.today());
    let words = [workspace, subject, Some(date), Some(id.to_owned())];
    let words: Vec<String> = words.into_iter().flatten().collect();
    let row = i32::from(place.y);
    // When the place and the subject do not fit, the date and the decision's id stay.
    let mut lines = (0..words.len()).filter_map(|first| Some(words.get(first..)?.join("   ·   ")));
    let line = lines.find(|line| width(line) + 4 <= place.width).unwrap_or_default();
    let style = context.look.theme.style(Role::Faint);
    write_centred(buffer, place, row, &line, style);
}
