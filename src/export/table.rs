//! Plain tables for `ronde decisions`: columns aligned by what a terminal shows, cut to its width.

use chrono::NaiveDate;

use crate::export::markdown::capital;
use crate::export::spoken::Spoken;
use crate::notation::visible::{cut_to_width, visible_line, width};
use crate::session::decision::Decision;
use crate::words::Words;

/// Columns between two cells.
const GAP: usize = 2;

/// The narrowest that the wide column becomes before the last ones go.
const NARROWEST: usize = 12;

/// A plain table: a head, rows with as many cells, and one column that gives way where space is short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// The column that is cut first, from 0.
    pub gives_way: usize,
}

impl Table {
    /// The table, each line ended and at most `columns` wide (`None`: as wide as it is, for a file or another program).
    pub fn draw(&self, columns: Option<usize>) -> String {
        let lines: Vec<Vec<String>> = std::iter::once(&self.head)
            .chain(&self.rows)
            .map(|row| safe(row))
            .collect();
        let widths = self.widths(&lines, columns);
        let mut drawn = String::new();
        for line in &lines {
            let whole = aligned(line, &widths);
            match columns {
                Some(columns) => drawn.push_str(&cut_to_width(&whole, columns)),
                None => drawn.push_str(&whole),
            }
            drawn.push('\n');
        }
        drawn
    }

    fn widths(&self, lines: &[Vec<String>], columns: Option<usize>) -> Vec<usize> {
        let widest = |column: usize| {
            lines
                .iter()
                .filter_map(|line| line.get(column))
                .map(|cell| width(cell))
                .max()
        };
        let mut widths: Vec<usize> = (0..self.head.len()).map(|column| widest(column).unwrap_or(0)).collect();
        let whole = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
        let over = columns.map_or(0, |columns| whole.saturating_sub(columns));
        if let Some(wide) = widths.get_mut(self.gives_way) {
            *wide = wide.saturating_sub(over).max(NARROWEST.min(*wide));
        }
        widths
    }
}

fn safe(row: &[String]) -> Vec<String> {
    row.iter().map(|cell| visible_line(cell).trim().to_owned()).collect()
}

fn aligned(line: &[String], widths: &[usize]) -> String {
    let mut whole = String::new();
    for (cell, columns) in line.iter().zip(widths) {
        let cell = cut_to_width(cell, *columns);
        whole.push_str(&cell);
        whole.extend(std::iter::repeat_n(' ', columns.saturating_sub(width(&cell)) + GAP));
    }
    whole.truncate(whole.trim_end().len());
    whole
}

/// The decisions as a table: id, day, what about, outcome, who looks after it, when it is looked at again. Days of another year than
/// today's have their year.
pub fn decisions<'a>(decisions: impl IntoIterator<Item = &'a Decision>, words: &Words, today: NaiveDate) -> Table {
    let spoken = Spoken(words);
    let row = |decision: &Decision| {
        let care = &decision.matter.care;
        let date = |date| words.short_date(date, today);
        vec![
            decision.id().to_string(),
            date(decision.decided_at.date_naive()),
            spoken.wording(&decision.matter.title),
            capital(&spoken.outcome(decision)),
            care.owner
                .as_ref()
                .map(|owner| spoken.entrusted(owner))
                .unwrap_or_default(),
            decision.looked_at_again().map(date).unwrap_or_default(),
        ]
    };
    Table {
        head: vec![
            words.minutes_column_id(),
            words.minutes_column_date(),
            words.minutes_column_title(),
            words.minutes_column_outcome(),
            words.minutes_who(),
            words.minutes_column_review(),
        ],
        rows: decisions.into_iter().map(row).collect(),
        gives_way: 2,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn table() -> impl Strategy<Value = Table> {
        (1usize..6).prop_flat_map(|columns| {
            let row = proptest::collection::vec(any::<String>(), columns);
            (row.clone(), proptest::collection::vec(row, 0..5), 0..columns).prop_map(|(head, rows, gives_way)| Table {
                head,
                rows,
                gives_way,
            })
        })
    }

    proptest! {
        /// Law: no line is wider than the terminal, and there is one for each row, whatever the texts hold.
        #[test]
        fn no_line_is_wider_than_the_terminal(table in table(), columns in 1usize..120) {
            let drawn = table.draw(Some(columns));
            prop_assert_eq!(drawn.lines().count(), table.rows.len() + 1);
            for line in drawn.lines() {
                prop_assert!(width(line) <= columns, "{line}");
            }
        }
    }

    #[test]
    fn columns_stand_under_each_other_by_what_is_seen() {
        let cells = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let table = Table {
            head: cells(["What", "Who"]),
            rows: vec![cells(["日本語", "Chen"]), cells(["Élan", "Aïcha"])],
            gives_way: 0,
        };
        assert_eq!(table.draw(None), "What    Who\n日本語  Chen\nÉlan    Aïcha\n");
    }
}
