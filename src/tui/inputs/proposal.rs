//! A text to decide on (screens 12, Presenting): the need first, then the text, until when, when we look at it again. A first version, a
//! new one, the holder's words after the reactions, or the amendment that might lift an objection.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Rect, Size};

use super::reading::two_thirds;
use super::written::{self, Kept, Lack};
use super::{Answer, Sheet, Typed};
use crate::live::Draft;
use crate::session::command::{Command, Draft as Proposed, OnItem};
use crate::session::event::Amendment;
use crate::session::facts::Care;
use crate::session::ids::TextRef;
use crate::tui::context::Context;
use crate::tui::fields::{Date, Drawn, Field, Form, Labelled, Limit, Writing};
use crate::tui::intent::Intent;
use crate::tui::theme::Role;
use crate::tui::widgets::balanced::wrapped;
use crate::tui::widgets::hint::Hint;
use crate::tui::widgets::letters::{cut, row_of, width, write};
use crate::tui::widgets::sheet as sheets;

/// What becomes of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The next version; in integration, the amendment on the table.
    Version,
    /// The holder's choice after the reactions, with its text.
    Choice(Amendment),
}

/// Opens the text: as it was being typed, else what lies on the table, else the newest version.
pub fn sheet(context: Context<'_>, of: Of, draft: Option<&Draft>) -> Box<dyn Sheet> {
    let mut form = Form::new(fields(context));
    match draft {
        Some(draft) => form.fill(&draft.fields),
        None => form.fill(&as_it_stands(context)),
    }
    // The need is there already where the text has been read: the caret is in the text.
    if !form.text(NEED).is_empty() {
        form.use_field(TEXT);
    }
    Box::new(Proposal {
        of,
        form,
        name: name(context),
    })
}

const NEED: usize = 0;
const TEXT: usize = 1;
const TERM: usize = 2;
const REVIEW: usize = 3;

struct Proposal {
    of: Of,
    form: Form,
    /// Of its draft on the desk.
    name: String,
}

/// A draft belongs to the version it would become, and to the objection it might lift: it is not found again after another was kept.
fn name(context: Context<'_>) -> String {
    let session = context.meeting.session();
    let item = session.item_id().map_or(0, |item| item.0);
    let next = session.item().map_or(0, |item| item.newest()) + 1;
    match session.objection() {
        Some((_, objection, _)) => format!("text-{item}-{next}-{}", objection.0),
        None => format!("text-{item}-{next}"),
    }
}

fn fields(context: Context<'_>) -> Vec<Labelled> {
    let words = context.words;
    let day = || Field::Date(Date::seen_from(context.today()));
    vec![
        Labelled::new(words.proposal_need(), Field::Text(Writing::line(Limit::NOTE))),
        Labelled::new(words.proposal_title(), Field::Text(Writing::area(Limit::PROPOSAL))),
        Labelled::new(words.proposal_term(), day()),
        Labelled::new(words.proposal_review(), day()),
    ]
}

/// What lies on the table, else the newest version, with what belongs to it.
fn as_it_stands(context: Context<'_>) -> Vec<String> {
    let session = context.meeting.session();
    let Some(item) = session.item() else { return Vec::new() };
    let tabled = session.objection().and_then(|(_, _, objection)| objection.tabled);
    let newest = item.versions.last().map(|version| version.text);
    let (text, care) = match tabled {
        Some((text, care)) => (Some(text), item.care.updated_by(care)),
        None => (newest, item.care),
    };
    let Care { need, term, review, .. } = care;
    let written = |text: Option<TextRef>| text.map(|text| context.text(text).to_owned()).unwrap_or_default();
    // A day that is over is asked anew.
    let day = |day: Option<NaiveDate>| {
        let ahead = day.filter(|day| *day >= context.today());
        ahead.map(|day| day.to_string()).unwrap_or_default()
    };
    vec![written(need), written(text), day(term), day(review)]
}

impl Proposal {
    fn proposed(&self, context: Context<'_>) -> Result<Proposed, Lack> {
        let text = self.form.text(TEXT);
        if text.is_empty() {
            return Err(Lack::of(TEXT, context.words.refusal_text_empty()));
        }
        let day = |index| written::day(&self.form, index, context);
        Ok(Proposed {
            text,
            need: Some(self.form.text(NEED)).filter(|need| !need.is_empty()),
            owner: None,
            term: day(TERM)?,
            review: day(REVIEW)?,
            criteria: None,
        })
    }

    fn keep(&self, context: Context<'_>) -> Result<Answer, Lack> {
        let proposed = self.proposed(context)?;
        Ok(Answer::send(Command::Item(match self.of {
            Of::Version => OnItem::Propose(proposed),
            Of::Choice(choice) => OnItem::Amend {
                choice,
                text: Some(proposed),
            },
        })))
    }

    /// Where each field stands: the need and the text under their labels, the two days in one row each. Gives up empty rows first, then
    /// the fields that are not in use.
    fn layout(&self, inside: Rect) -> Vec<Laid> {
        let need = wrapped(&self.form.text(NEED), inside.width.saturating_sub(1)).len();
        let need = u16::try_from(need).unwrap_or(1).clamp(1, 3);
        let days = 2;
        let wanted = [1 + need, 0, 1, 1];
        let airy = inside.height >= need + days + 10;
        let gap = u16::from(airy);
        let others = wanted.iter().sum::<u16>() + 4 * gap;
        if inside.height < others + 3 {
            return self.one_field(inside);
        }
        let mut top = inside.y;
        let mut laid = Vec::new();
        for (index, rows) in wanted.into_iter().enumerate() {
            let height = if index == TEXT { inside.height - others } else { rows };
            laid.push(Laid {
                index,
                place: Rect {
                    y: top,
                    height,
                    ..inside
                },
                above: index < TERM,
            });
            top += height + gap;
        }
        laid
    }

    /// On a small screen only the field in use, under its label.
    fn one_field(&self, inside: Rect) -> Vec<Laid> {
        vec![Laid {
            index: self.form.in_use(),
            place: inside,
            above: inside.height > 1,
        }]
    }

    fn draw_field(&self, buffer: &mut Buffer, laid: &Laid, labels: &[String], context: Context<'_>) {
        let look = context.look;
        let (Some(field), Some(label)) = (self.form.field(laid.index), labels.get(laid.index)) else {
            return;
        };
        let in_use = self.form.in_use() == laid.index;
        if in_use {
            select_rows(buffer, laid.place, context);
        }
        let column = if laid.above {
            0
        } else {
            self.days_column(labels, laid.place.width)
        };
        let room = if laid.above {
            laid.place.width
        } else {
            column.saturating_sub(1)
        };
        let style = look.theme.style(if in_use { Role::Lamp } else { Role::Faint });
        let (x, y) = (i32::from(laid.place.x), i32::from(laid.place.y));
        write(buffer, laid.place, x, y, &cut(label, room, look.glyphs.ellipsis), style);
        let down = u16::from(laid.above).min(laid.place.height);
        let place = Rect {
            x: laid.place.x + column,
            width: laid.place.width - column,
            y: laid.place.y + down,
            height: laid.place.height - down,
        };
        let words = context.words;
        if !place.is_empty() {
            field.draw(buffer, place, Drawn { words, look, in_use });
        }
        self.draw_no_end(buffer, laid, place, context);
    }

    /// Where no end is given, that is said.
    fn draw_no_end(&self, buffer: &mut Buffer, laid: &Laid, place: Rect, context: Context<'_>) {
        let empty = self.form.text(TERM).is_empty() && self.form.in_use() != TERM;
        if laid.index == TERM && empty {
            let quiet = context.look.theme.style(Role::Quiet);
            write(
                buffer,
                place,
                place.x.into(),
                place.y.into(),
                &context.words.proposal_no_term(),
                quiet,
            );
        }
    }

    fn days_column(&self, labels: &[String], columns: u16) -> u16 {
        let widest = labels.iter().skip(TERM).map(|label| width(label)).max().unwrap_or(0);
        (widest + 3).min(columns / 2)
    }
}

/// The rows of the field in use stand out, their sign in the margin.
fn select_rows(buffer: &mut Buffer, place: Rect, context: Context<'_>) {
    for row in (0..place.height).map(|row| row_of(place, row)) {
        let margin = 2.min(row.x);
        let whole = Rect {
            x: row.x - margin,
            width: row.width + margin,
            ..row
        };
        sheets::select(buffer, whole, context.look);
    }
}

/// A field and where it stands.
struct Laid {
    index: usize,
    place: Rect,
    /// Its label stands above it, not beside.
    above: bool,
}

impl Sheet for Proposal {
    fn rows(&self, screen: Size, _context: Context<'_>) -> u16 {
        two_thirds(screen).max(screen.height.min(8))
    }

    fn draw(&self, buffer: &mut Buffer, place: Rect, context: Context<'_>) {
        let inside = sheets::draw(buffer, place, context.look);
        if inside.is_empty() {
            return;
        }
        let words = context.words;
        let labels = [
            words.proposal_need(),
            words.proposal_title(),
            words.proposal_term(),
            words.proposal_review(),
        ];
        for laid in self.layout(inside) {
            self.draw_field(buffer, &laid, &labels, context);
        }
    }

    fn hint(&self, context: Context<'_>) -> Hint {
        let number = context.meeting.session().item().map_or(0, |item| item.newest()) + 1;
        let keep = context.words.hint_keep_version(number).long;
        written::closing(written::hint(&self.form, keep, context), context)
    }

    fn takes_text(&self) -> bool {
        true
    }

    fn typed(&mut self, typed: Typed, context: Context<'_>) -> Answer {
        written::typed(&mut self.form, &typed, context)
    }

    fn answer(&mut self, intent: Intent, context: Context<'_>) -> Answer {
        match written::answer(&mut self.form, intent) {
            Kept::Keep => {
                let kept = self.keep(context);
                written::kept(&mut self.form, kept)
            }
            Kept::Answered(answer) => answer,
        }
    }

    fn draft(&self) -> Option<(String, Draft)> {
        written::draft(&self.form, &self.name)
    }
}
