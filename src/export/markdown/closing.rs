//! The second half of the minutes: who was there, the agenda with planned and real times, pauses, and what was agreed about time.

use std::time::Duration;

use super::Page;
use super::matter::capital;
use crate::export::minutes::{Agreed, Interruption, Minutes, Row, TalkTimes, What};
use crate::export::spoken::Spoken;
use crate::session::event::Ending;
use crate::session::facts::Door;

impl Page<'_> {
    pub(super) fn people(&mut self, minutes: &Minutes) {
        let (words, spoken, people) = (self.words(), self.spoken, &minutes.people);
        self.heading(2, &words.minutes_people());
        let mut lines = Vec::new();
        if !people.present.is_empty() {
            lines.push(words.minutes_present(spoken.names(&people.present)));
        }
        for (name, at) in &people.arrived {
            lines.push(words.minutes_arrived(spoken.name(name), spoken.time(*at)));
        }
        lines.extend(people.left.iter().map(|left| spoken.left(left)));
        if !people.absent.is_empty() {
            lines.push(words.minutes_absent(spoken.names(&people.absent)));
        }
        for (role, name) in &minutes.roles {
            lines.push(spoken.labelled(&capital(&spoken.title(role)), &spoken.name(name)));
        }
        self.points_of(lines);
    }

    pub(super) fn agenda(&mut self, minutes: &Minutes) {
        let words = self.words();
        if !minutes.agenda.is_empty() {
            self.heading(2, &words.minutes_agenda());
            let head = [
                words.minutes_step(),
                words.minutes_planned(),
                words.minutes_actual(),
                String::new(),
            ];
            let spoken = self.spoken;
            self.table(&head, minutes.agenda.iter().map(|row| cells(row, spoken)));
        }
        if let Some(talk) = &minutes.talk {
            self.sentence(&self.talk(talk));
        }
        if !minutes.interruptions.is_empty() {
            self.heading(3, &words.minutes_pauses());
            let lines: Vec<String> = minutes.interruptions.iter().map(|one| self.interruption(one)).collect();
            self.points_of(lines);
        }
        if !minutes.agreed.is_empty() {
            self.heading(3, &words.minutes_time_agreed());
            let lines: Vec<String> = minutes.agreed.iter().map(|one| self.agreed(one)).collect();
            self.points_of(lines);
        }
    }

    fn talk(&self, talk: &TalkTimes) -> String {
        let span = |time| self.spoken.span(time);
        self.words()
            .minutes_talk_times(span(talk.least), span(talk.median), span(talk.most))
    }

    fn interruption(&self, one: &Interruption) -> String {
        let words = self.words();
        let what = match one.what {
            What::Clock => words.minutes_clock_stood(),
            What::Quiet => words.pause_quiet(),
            What::Break => words.pause_break(),
            What::Gap => words.minutes_gap(),
        };
        capital(&format!("{what}, {}", self.spoken.between(one.from, one.to)))
    }

    fn agreed(&self, one: &Agreed) -> String {
        let (words, spoken) = (self.words(), self.spoken);
        let said = match one {
            Agreed::Extended { step, by } => {
                let step = step.as_ref().map(|step| spoken.title(step)).unwrap_or_default();
                let time = spoken.span(by.unsigned_abs());
                if *by < 0 {
                    words.minutes_less_time(step, time)
                } else {
                    words.minutes_more_time(step, time)
                }
            }
            Agreed::End(end) => words.minutes_end_moved(spoken.time(*end)),
            Agreed::Door {
                door,
                item,
                until,
                followed,
            } => {
                let item = item.as_ref().map(|item| spoken.wording(item)).unwrap_or_default();
                let door = match door {
                    Door::FromItem { by, .. } => words.minutes_door_more(spoken.span(*by), item),
                    Door::NextMeeting(_) => words.minutes_door_next(item),
                    Door::DropLast(_) => words.minutes_door_drop(item),
                    Door::RunOver(by) => words.minutes_door_run_over(spoken.span(*by)),
                    Door::Until(_) => {
                        words.minutes_door_until(until.map(|until| spoken.time(until)).unwrap_or_default())
                    }
                    Door::SmallestStep => words.minutes_door_smallest(),
                };
                if *followed {
                    door
                } else {
                    words.minutes_door_refused(door)
                }
            }
        };
        capital(&said)
    }
}

/// A row of the agenda, cell by cell.
fn cells(row: &Row, spoken: Spoken<'_>) -> Vec<String> {
    let words = spoken.0;
    let step = words.round_number(spoken.title(&row.step), row.pass);
    let step = match &row.item {
        Some(item) => format!("{} · {step}", spoken.wording(item)),
        None => step,
    };
    let planned = row.planned.map(|time| words.planned(Duration::from_millis(time)));
    let took = match row.how {
        Some(Ending::Skipped) => words.minutes_step_skipped(),
        Some(Ending::Done | Ending::Gone) => spoken.span(row.took),
        None => words.minutes_step_running(),
    };
    vec![
        step,
        planned.unwrap_or_default(),
        took,
        spoken.between(row.from, row.to),
    ]
}
