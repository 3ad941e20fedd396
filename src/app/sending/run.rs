//! The state of one run: how far it has looked, what it may still claim, what it has been told.

use std::{sync::Arc, time::Duration};

use super::{
    answers::Answers,
    crew::{Crew, Returned},
    job::Job,
    pace::Pace,
};
use crate::{
    clock::{Deadline, Timestamp},
    mail::message::Attachment,
    model::mail::{Hindrance, MailStatus},
    output::Progress,
    storage::outbox::{Cursor, Haul},
};

/// The state of one run.
pub struct Run {
    pub name: String,
    pub transport: &'static str,
    /// How many may still be claimed.
    pub limit: u64,
    pub cursor: Cursor,
    /// Whether the queue is looked through once more from its start: mails may have come to their time meanwhile.
    pub again: bool,
    /// Whether the last look found nothing.
    pub looked: bool,
    pub pace: Pace,
    pub renewed: Deadline,
    /// Until when our claims are surely ours.
    pub lease: Deadline,
    pub flushed: Deadline,
    pub files: Vec<(i64, Arc<Attachment>)>,
    pub progress: Progress,
    pub answers: Answers,
}

impl Run {
    /// How many mails to claim now.
    pub fn wants(&mut self, in_hand: usize) -> usize {
        if self.is_done() {
            return 0;
        }
        let mut room = self.pace.room(in_hand);
        if self.answers.probes() {
            room = room.min(usize::from(in_hand == 0));
        }
        usize::try_from(self.limit).map_or(room, |limit| room.min(limit))
    }

    pub fn is_done(&self) -> bool {
        self.looked || self.limit == 0
    }

    pub fn hauled(&mut self, haul: &Haul) {
        for hindrance in &haul.hindered {
            self.count(*hindrance);
        }
        self.answers.tally.held += haul.held;
        let found = haul.claimed.len() as u64;
        self.pace.gave(haul.claimed.len());
        self.limit = self.limit.saturating_sub(found);
        if found > 0 || !haul.hindered.is_empty() {
            self.again = true;
            self.cursor = haul.cursor.clone();
        } else if haul.held > 0 {
            self.cursor = haul.cursor.clone();
        } else if self.again {
            self.again = false;
            self.cursor = Cursor::default();
            // They are met once more.
            self.answers.tally.held = 0;
        } else {
            self.looked = true;
        }
    }

    /// A mail that was claimed is not sent after all: another one may be.
    pub fn hindered(&mut self, why: Hindrance) {
        self.count(why);
        self.limit = self.limit.saturating_add(1);
        self.progress.inc(1);
    }

    fn count(&mut self, why: Hindrance) {
        match why.status() {
            MailStatus::Cancelled => self.answers.tally.cancelled += 1,
            _ => self.answers.tally.suppressed += 1,
        }
    }

    /// A mail came back unsent, and the run goes on: it may be claimed once more.
    fn look_again(&mut self) {
        self.answers.tally.released -= 1;
        self.limit = self.limit.saturating_add(1);
        (self.again, self.looked) = (true, false);
    }

    /// How long to wait for answers.
    pub fn patience(&self, in_hand: usize) -> Duration {
        let flush = self.flushed.left().unwrap_or(Duration::from_millis(1));
        let pause = self.pace.pause();
        if in_hand == 0 {
            pause
        } else {
            flush.min(pause)
        }
        .max(Duration::from_millis(1))
    }

    pub fn take(&mut self, job: Job, answer: Returned, crew: &mut Crew, now: Timestamp) {
        match answer {
            Returned::Unsent => {
                self.answers.release(&job);
                if !crew.is_stopping() && self.answers.tally.fault.is_none() {
                    self.look_again();
                }
            }
            Returned::Crewless(fault) if crew.is_alone() => {
                self.answers.release(&job);
                self.answers.fail(fault);
            }
            // Another connection stands: a server may allow fewer of them than we would like.
            Returned::Crewless(_) | Returned::Late => return crew.give_first(job),
            Returned::Answered(answer) => {
                self.answers.take(&job, answer, now);
                if std::mem::take(&mut self.answers.recall) {
                    crew.recall();
                }
            }
        }
        self.progress.inc(1);
    }
}
