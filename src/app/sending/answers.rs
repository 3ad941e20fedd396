//! From answers to marks, and when answers say that the run must end.

use super::{Tally, crew::Job};
use crate::{
    clock::Timestamp,
    mail::transport::{Answer, Fault, Reply, is_dead_mailbox},
    model::mail::{MailStatus, next_try},
    storage::outbox::Mark,
};

/// More equal refusals in a row are the provider blocking us, and not so many dead mailboxes.
const EQUAL_IN_A_ROW: usize = 20;
/// Mails of which the server's words are told.
const TOLD: usize = 5;
/// What is added when a mail is given up of which nobody knows whether an earlier attempt arrived.
const PERHAPS: &str = "perhaps it arrived: the answer to an attempt was lost";
/// So many lost connections in a row, beside one for each connection, are a server that is not well.
const LOST_IN_A_ROW: u32 = 3;

/// Answers that wait to be marked.
pub struct Answers {
    /// What became of all so far.
    pub tally: Tally,
    marks: Vec<Mark>,
    /// Equal refusals in a row: held until it is clear that they are no block. Beside each, when it would be tried again.
    streak: Vec<(Mark, Option<Timestamp>)>,
    pattern: String,
    /// The words with which the provider blocks us.
    block: Option<String>,
    lost: u32,
    lost_most: u32,
    tell: bool,
}

impl Answers {
    /// None yet.
    pub fn new(tell: bool, connections: u32) -> Answers {
        Answers {
            tally: Tally::default(),
            marks: Vec::new(),
            streak: Vec::new(),
            pattern: String::new(),
            block: None,
            lost: 0,
            lost_most: LOST_IN_A_ROW + connections,
            tell,
        }
    }

    /// A mail that was not tried goes back into the queue.
    pub fn release(&mut self, job: &Job) {
        self.tally.released += 1;
        self.marks.push(mark(job, MailStatus::Queued, None, false));
    }

    /// The run ends; the first reason is the one to tell.
    pub fn fail(&mut self, fault: Fault) {
        if self.tally.fault.is_none() {
            self.tally.fault = Some(fault.into());
        }
    }

    /// Notes the answer to one mail.
    pub fn take(&mut self, job: &Job, answer: Answer, now: Timestamp) {
        match answer {
            Answer::Accepted(reply) => {
                self.lost = 0;
                self.tally.sent += 1;
                self.put(mark(job, MailStatus::Sent, Some(reply), true));
            }
            Answer::Written(path) => {
                self.tally.written += 1;
                let words = Reply::new(None, &path.display().to_string());
                self.put(mark(job, MailStatus::Written, Some(words), true));
                if self.tell {
                    self.tally.paths.push(path);
                }
            }
            Answer::Later(reply) => {
                self.lost = 0;
                let mark = self.put_off(job, MailStatus::Queued, Some(reply), now);
                self.put(mark);
            }
            Answer::Refused(reply) => {
                self.lost = 0;
                self.refused(job, reply, now);
            }
            Answer::Lost(words) => {
                let reply = Some(Reply::new(None, &words));
                let mark = self.put_off(job, MailStatus::Unknown, reply, now);
                // Of an earlier loss the reason tells already.
                let new = mark.status == MailStatus::Failed && job.mail.unknown_at.is_none();
                let reason = if new {
                    perhaps(mark.reason)
                } else {
                    mark.reason
                };
                self.put(Mark {
                    lost: true,
                    reason,
                    ..mark
                });
                self.lose(&words);
            }
            Answer::Dropped(words) => {
                let mark =
                    self.put_off(job, MailStatus::Queued, Some(Reply::new(None, &words)), now);
                self.put(mark);
                self.lose(&words);
            }
            Answer::Fault(fault) => {
                self.release(job);
                self.fail(fault);
            }
        }
    }

    /// The marks to be made now; at the end of the run also those that are held.
    pub fn ready(&mut self, over: bool) -> Vec<Mark> {
        if over {
            self.settle();
        }
        self.marks.clone()
    }

    /// These were marked.
    pub fn marked(&mut self, marks: &[Mark]) {
        self.marks.drain(..marks.len());
    }

    /// Notes a mark that is no refusal: whatever was refused before it was refused for itself.
    fn put(&mut self, mark: Mark) {
        self.settle();
        self.marks.push(mark);
    }

    fn settle(&mut self) {
        self.tally.failed += self.streak.len() as u64;
        let refused = self.streak.drain(..).map(|(mark, _)| mark);
        self.marks.extend(refused);
        self.pattern.clear();
    }

    fn refused(&mut self, job: &Job, reply: Reply, now: Timestamp) {
        let pattern = reply.pattern();
        if self.pattern != pattern {
            self.settle();
            self.pattern.clone_from(&pattern);
        }
        let dead = (reply.status.as_deref()).is_some_and(is_dead_mailbox);
        let (code, words) = (reply.code, reply.words.clone());
        let mut mark = mark(job, MailStatus::Failed, Some(reply), true);
        mark.dead = job.mail.recipient.clone().filter(|_| dead);
        self.note(job, "was refused for good", &mark);
        let mail = &job.mail;
        let again = next_try(mail.attempts + 1, mail.first_tried_at.unwrap_or(now), now);
        self.streak.push((mark, again));
        let Some(code) = code else { return };
        if self.streak.len() > EQUAL_IN_A_ROW && self.block.is_none() {
            let message = format!(
                "the mail server refused {} mails in a row with the same words, so it blocks us: {code} {words}",
                self.streak.len()
            );
            self.block = Some(pattern.clone());
            self.fail(Fault {
                code: "mail_blocked",
                message,
                hint: "ask your provider; the mails stay queued, and `roster emails send-queued` tries the others first"
                    .to_owned(),
                connecting: false,
            });
        }
        if self.block == Some(pattern) {
            self.tally.told.clear();
            for (mark, again) in self.streak.drain(..) {
                // Nobody is to blame but us: they are tried again, for as long as any mail is.
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
        }
    }

    fn put_off(
        &mut self,
        job: &Job,
        status: MailStatus,
        reply: Option<Reply>,
        now: Timestamp,
    ) -> Mark {
        let mail = &job.mail;
        let next = next_try(mail.attempts + 1, mail.first_tried_at.unwrap_or(now), now);
        let status = if next.is_some() {
            status
        } else {
            MailStatus::Failed
        };
        match status {
            MailStatus::Failed => self.tally.failed += 1,
            MailStatus::Unknown => self.tally.unknown += 1,
            _ => self.tally.later += 1,
        }
        let mark = Mark {
            next_try_at: next,
            ..mark(job, status, reply, true)
        };
        let what = match status {
            MailStatus::Failed => "is given up",
            MailStatus::Unknown => "may have arrived, and is tried again",
            _ => "waits for another try",
        };
        self.note(job, what, &mark);
        mark
    }

    /// Keeps what was said against one mail, for whoever asked for it just now.
    fn note(&mut self, job: &Job, what: &str, mark: &Mark) {
        if self.tell && self.tally.told.len() < TOLD {
            let to = job.mail.recipient.as_deref().unwrap_or_default();
            let words = mark
                .reason
                .as_deref()
                .unwrap_or("the server did not say why");
            let told = format!("mail to '{to}' {what}: {words}");
            self.tally.told.push(told);
        }
    }

    fn lose(&mut self, words: &str) {
        self.lost += 1;
        if self.lost >= self.lost_most {
            self.fail(Fault {
                code: "mail_server_unreachable",
                message: format!("the mail server drops every connection: {words}"),
                hint: "look with `roster doctor --mail`, then run it again; the mails stay queued"
                    .to_owned(),
                connecting: false,
            });
        }
    }
}

fn mark(job: &Job, status: MailStatus, reply: Option<Reply>, tried: bool) -> Mark {
    let reply = reply.unwrap_or_default();
    let words = Some(reply.words).filter(|words| !words.is_empty());
    Mark {
        id: job.mail.id,
        status,
        reason: if status == MailStatus::Failed && job.mail.unknown_at.is_some() {
            perhaps(words)
        } else {
            words
        },
        code: reply.code,
        enhanced: reply.status,
        next_try_at: None,
        tried,
        lost: false,
        invite_id: job.mail.invite_id,
        dead: None,
    }
}

/// The reason of a mail that is given up and may have arrived all the same.
fn perhaps(words: Option<String>) -> Option<String> {
    let words = words.map(|words| format!("{words}; {PERHAPS}"));
    words.or_else(|| Some(PERHAPS.to_owned()))
}
