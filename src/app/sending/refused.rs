//! Refusals: of one mail for itself, or of all mail by a provider that blocks us.

use super::{
    answers::{Answers, mark},
    job::Job,
    memory::Refused,
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

/// When so many domains in a row give the same answer, it is the provider's.
const SEVERAL: usize = 3;

/// Equal refusals in a row of which it is not clear yet whether they are a block.
#[derive(Debug, Default)]
pub(super) struct Streak {
    /// The answer, hashed.
    pattern: String,
    dead_mailbox: bool,
    /// How many came in this run, held or not.
    count: u64,
    /// The domains that gave it; the first few.
    domains: Vec<String>,
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
            let refused = Refused {
                pattern: &streak.pattern,
                dead_mailbox: streak.dead_mailbox,
                count,
                domains: &streak.domains,
                is_block: false,
            };
            self.memory.refuse(refused, now);
            for (mark, _) in &mut self.streak.held {
                mark.refusal = (mark.code).map(|_| self.streak.pattern.clone());
            }
        }
        self.settle();
    }

    /// A mail to a domain was taken: a block is that of other domains, if it was not refused there.
    pub(super) fn taken_at(&mut self, domain: &str) {
        if self.pending.is_some() && !self.shut.iter().any(|shut| shut == domain) {
            self.pending = None;
            self.block = None;
        }
    }

    pub(super) fn refused(&mut self, job: &Job, reply: Reply, now: Timestamp) {
        self.end_closed();
        let pattern = token::hash(&reply.pattern());
        let dead = (reply.status.as_deref()).is_some_and(is_dead_mailbox);
        let domain = job.mail.domain();
        if reply.code.is_some() && self.memory.is_own(&pattern, domain) {
            let mail = &job.mail;
            let again = next_try(mail.attempts + 1, mail.first_tried_at.unwrap_or(now), now);
            self.memory.refuse_own(&pattern, domain);
            return self.put_back(mark(job, MailStatus::Failed, Some(reply), true), again);
        }
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
        let domains = &mut self.streak.domains;
        if domains.len() < SEVERAL && !domains.iter().any(|known| known == domain) {
            domains.push(domain.to_owned());
        }
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
            self.blocked(&said);
            self.streak.held.push((mark, again));
            let count = self.streak.held.len() as u64;
            let refused = Refused {
                pattern: &pattern,
                dead_mailbox: dead,
                count,
                domains: &self.streak.domains,
                is_block: true,
            };
            self.memory.refuse(refused, now);
            self.shut_out();
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

    /// No more mail to the domains that refused it: the next one tells whether they alone do so.
    fn shut_out(&mut self) {
        self.memory.doubt();
        self.recall = true;
        for domain in &self.streak.domains {
            if !self.shut.contains(domain) {
                self.shut.push(domain.clone());
            }
        }
        if self.streak.domains.len() == SEVERAL
            && let Some(fault) = self.pending.take()
        {
            self.fail(fault);
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

    /// The provider, or the domain, blocks us with these words: the run ends unless another domain takes a mail.
    fn blocked(&mut self, said: &str) {
        if self.block.is_some() {
            return;
        }
        self.tally.told.clear();
        let pattern = self.streak.pattern.clone();
        let known = self.memory.of(&pattern);
        let before = known.map_or(0, |known| known.in_a_row);
        let hint = "ask your provider; the mails stay queued, and the next `roster emails send-queued` tries one of them first"
            .to_owned();
        let message = if known.is_some_and(Refusals::holds_all) {
            format!(
                "the mail server still refuses mail with the same words, so it blocks us: {said}"
            )
        } else {
            let count = before + self.streak.held.len() as u64 + 1;
            format!(
                "the mail server refused {count} mails in a row with the same words, so it blocks us: {said}"
            )
        };
        self.block = Some(pattern);
        self.pending = Some(Fault {
            code: "mail_blocked",
            message,
            hint,
            connecting: false,
        });
    }
}
