//! Refusals: of one mail for itself, or of all mail by a provider that blocks us.

use super::{
    answers::{Answers, mark},
    crew::Job,
};
use crate::{
    clock::Timestamp,
    mail::transport::{Fault, Reply, is_dead_mailbox},
    model::mail::{EQUAL_IN_A_ROW, MailStatus, backoff, next_try},
    storage::{
        outbox::{Mark, Refusals},
        token,
    },
};

/// Equal refusals in a row of which it is not clear yet whether they are a block.
#[derive(Debug, Default)]
pub(super) struct Streak {
    /// The answer, hashed.
    pattern: String,
    dead_mailbox: bool,
    /// How many came in this run, held or not.
    count: u64,
    /// Those that are held. Beside each, when it would be tried again.
    held: Vec<(Mark, Option<Timestamp>)>,
}

impl Answers {
    /// What was refused so far was refused for itself.
    pub(super) fn settle(&mut self) {
        self.tally.failed += self.streak.held.len() as u64;
        let refused = self.streak.held.drain(..).map(|(mark, _)| mark);
        self.marks.extend(refused);
        self.streak = Streak::default();
    }

    /// As [`Answers::settle`] at the end of a run: the next one goes on counting.
    pub(super) fn settle_for_now(&mut self, now: Timestamp) {
        let streak = &self.streak;
        let count = streak.held.iter().filter(|(mark, _)| mark.code.is_some());
        let count = count.count() as u64;
        if count > 0 {
            let (pattern, dead) = (streak.pattern.clone(), streak.dead_mailbox);
            self.memory.refuse(&pattern, dead, count, now);
        }
        self.settle();
    }

    pub(super) fn refused(&mut self, job: &Job, reply: Reply, now: Timestamp) {
        let pattern = token::hash(&reply.pattern());
        let dead = (reply.status.as_deref()).is_some_and(is_dead_mailbox);
        if self.streak.pattern != pattern {
            self.settle();
            self.memory.turn_to(&pattern);
            self.streak.pattern.clone_from(&pattern);
            self.streak.dead_mailbox = dead;
        }
        let said = reply.code.map(|code| format!("{code} {}", reply.words));
        let mut mark = mark(job, MailStatus::Failed, Some(reply), true);
        mark.dead = job.mail.recipient.clone().filter(|_| dead);
        let mail = &job.mail;
        let again = next_try(mail.attempts + 1, mail.first_tried_at.unwrap_or(now), now);
        self.streak.count += 1;
        let Some(said) = said else {
            // Not the server's doing.
            self.note(job, "was refused for good", &mark);
            return self.streak.held.push((mark, again));
        };
        let (known, blocks) = self
            .memory
            .of(&pattern)
            .map_or((0, false), |known| (known.in_a_row, known.is_block()));
        // While other mail is taken, a block is one of these mails alone: it ends the run only when it is met anew.
        let ends = if blocks && self.memory.took() {
            self.streak.count > EQUAL_IN_A_ROW
        } else {
            known + self.streak.held.len() as u64 + 1 > EQUAL_IN_A_ROW
        };
        if ends || self.block.as_ref() == Some(&pattern) {
            self.blocked(&said, now);
            self.streak.held.push((mark, again));
            let count = self.streak.held.len() as u64;
            self.memory.refuse(&pattern, dead, count, now);
            // The provider takes nothing: nobody is given up for that, however long it lasts.
            for (mark, again) in std::mem::take(&mut self.streak.held) {
                let later = now.plus(backoff(i64::MAX));
                self.put_back(mark, Some(again.unwrap_or(later)));
            }
        } else if blocks {
            self.put_back(mark, again);
        } else {
            self.note(job, "was refused for good", &mark);
            self.streak.held.push((mark, again));
        }
    }

    /// Nobody is to blame but us: it is tried again, for as long as any mail is.
    fn put_back(&mut self, mark: Mark, again: Option<Timestamp>) {
        let (status, count) = match again {
            Some(_) => (MailStatus::Queued, &mut self.tally.later),
            None => (MailStatus::Failed, &mut self.tally.failed),
        };
        *count += 1;
        self.marks.push(Mark {
            status,
            next_try_at: again,
            dead: None,
            ..mark
        });
    }

    /// The run ends, because the provider blocks us with these words.
    fn blocked(&mut self, said: &str, now: Timestamp) {
        if self.block.is_some() {
            return;
        }
        self.tally.told.clear();
        let pattern = self.streak.pattern.clone();
        let known = self.memory.of(&pattern);
        let before = known.map_or(0, |known| known.in_a_row);
        let mut hint = "ask your provider; the mails stay queued, and the next `roster emails send-queued` tries one of them first"
            .to_owned();
        let message = if known.is_some_and(Refusals::is_block) {
            format!(
                "the mail server still refuses mail with the same words, so it blocks us: {said}"
            )
        } else {
            let count = before + self.streak.held.len() as u64 + 1;
            if let Some(known) = known {
                hint = format!(
                    "{hint}; those that failed before: roster emails resend --all-failed --since {}",
                    known.since.min(now)
                );
            }
            format!(
                "the mail server refused {count} mails in a row with the same words, so it blocks us: {said}"
            )
        };
        self.block = Some(pattern);
        self.fail(Fault {
            code: "mail_blocked",
            message,
            hint,
            connecting: false,
        });
    }
}
