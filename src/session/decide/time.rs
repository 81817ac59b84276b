//! The clock: pauses, more or less time, when a turn began, what of a gap counts (domain 7).

use super::Deciding;
use crate::notation::Span;
use crate::session::clock;
use crate::session::command::{PauseFor, Time};
use crate::session::event::{Event, Pause, Timebox, TurnEnd};
use crate::session::facts::MORE_TIME;
use crate::session::refusal::Refusal;
use crate::session::state::EndedTurn;

impl Deciding<'_> {
    pub(super) fn time(&mut self, command: Time) -> Result<(), Refusal> {
        match command {
            Time::Pause(kind) => self.pause(kind),
            Time::Resume => {
                self.session.pause.ok_or(Refusal::NotPaused)?;
                self.does(Event::Resumed);
                Ok(())
            }
            Time::More(span) => self.extend(signed(span)),
            Time::Less(span) => self.extend(-signed(span)),
            Time::Left(span) => self.left(span),
            Time::BeganAgo(span) => self.began_ago(span),
            Time::EndAt(end) => {
                self.does(Event::EndMoved(end.max(self.at)));
                Ok(())
            }
            Time::LeaveOut => {
                let (from, to) = self.session.gap.ok_or(Refusal::NoGap)?;
                self.does(Event::LeftOut { from, to });
                Ok(())
            }
            Time::Count => {
                self.session.gap.ok_or(Refusal::NoGap)?;
                self.does(Event::GapCounted);
                Ok(())
            }
            Time::ShowTurns(shown) => {
                self.does(Event::TurnTimeShown(shown));
                Ok(())
            }
        }
    }

    /// A pause; another kind replaces the one that runs.
    fn pause(&mut self, kind: PauseFor) -> Result<(), Refusal> {
        if self.session.pause.is_some() {
            self.does(Event::Resumed);
        }
        let pause = match kind {
            PauseFor::Clock => Pause::Clock,
            PauseFor::Quiet => Pause::Quiet,
            PauseFor::Break(length) => Pause::Break {
                until: self.at.saturating_add(length.milliseconds()),
            },
        };
        self.does(Event::Paused(pause));
        Ok(())
    }

    /// More or less time for what is timed now; never less than nothing left.
    fn extend(&mut self, by: i64) -> Result<(), Refusal> {
        let (of, left) = clock::timebox(&self.session, self.tree, self.at).ok_or(Refusal::NoTimebox)?;
        let by = by.max(-left.max(0));
        if by == 0 {
            return Err(Refusal::NoTimebox);
        }
        self.does(Event::Extended { of, by });
        Ok(())
    }

    /// So much is left from now. More time for a step is the group's to give (domain 7.2); a turn gets no more than a step would.
    fn left(&mut self, span: Span) -> Result<(), Refusal> {
        let (of, left) = clock::timebox(&self.session, self.tree, self.at).ok_or(Refusal::NoTimebox)?;
        let more = signed(span).saturating_sub(left.max(0));
        match of {
            Timebox::Turn if more > signed_milliseconds(MORE_TIME) => Err(Refusal::TooMuchMore(MORE_TIME)),
            Timebox::Step | Timebox::Item(_) if more > 0 => Err(Refusal::MoreIsAsked),
            _ => self.extend(signed(span).saturating_sub(left)),
        }
    }

    /// "She began 90 seconds ago", when the key came late: the turn before ended then, and began earlier.
    fn began_ago(&mut self, ago: Span) -> Result<(), Refusal> {
        let visit = self.visit()?;
        visit.floor.ok_or(Refusal::NobodyHasTheFloor)?;
        let begun = |turn: &&EndedTurn| !matches!(turn.how, TurnEnd::Skipped | TurnEnd::NotBegun);
        let earliest = visit.turns.iter().rfind(begun).map_or(visit.began, |turn| turn.from);
        let moment = self.at.saturating_sub(ago.milliseconds());
        if moment < earliest {
            return Err(Refusal::TooEarly);
        }
        self.does(Event::TurnBegan(moment));
        Ok(())
    }
}

fn signed(span: Span) -> i64 {
    signed_milliseconds(span.milliseconds())
}

fn signed_milliseconds(time: u64) -> i64 {
    i64::try_from(time).unwrap_or(i64::MAX)
}
