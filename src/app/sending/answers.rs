//! From answers to marks, and when answers say that the run must end.

use super::{Plan, Tally, closed::Closed, job::Job, memory::Memory, refused::Streak};
use crate::{
    clock::Timestamp,
    mail::transport::{Answer, Fault, Reply},
    model::mail::{MailStatus, next_try},
    storage::outbox::{Lesson, Mark, Said},
};

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
    pub(super) marks: Vec<Mark>,
    /// What is known of refusals.
    pub(super) memory: Memory,
    /// Equal refusals in a row: held until it is clear that they are no block.
    pub(super) streak: Streak,
    /// The answer with which the provider blocks us, hashed.
    pub(super) block: Option<String>,
    /// Why the run ends unless another domain takes a mail.
    pub(super) pending: Option<Fault>,
    /// Domains that refused everything in this run: they get no more of it.
    pub(super) shut: Vec<String>,
    /// Whether what is in hand is to come back: one mail is tried first.
    pub(super) recall: bool,
    /// Whether only mail is sent that was just queued.
    direct: bool,
    lost: u32,
    lost_most: u32,
    /// Sessions that ended over a mail, one after another.
    pub(super) closed: Closed,
    tell: bool,
}

impl Answers {
    /// None yet.
    pub fn new(memory: Memory, plan: &Plan) -> Answers {
        Answers {
            tally: Tally::default(),
            marks: Vec::new(),
            memory,
            streak: Streak::default(),
            block: None,
            pending: None,
            shut: Vec::new(),
            recall: false,
            direct: plan.only.is_some(),
            lost: 0,
            lost_most: LOST_IN_A_ROW + plan.connections,
            closed: Closed::new(plan.connections),
            tell: plan.tell,
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
                let domain = job.mail.domain();
                self.memory.take(domain, job.mail.is_blocked || self.direct);
                self.taken_at(domain);
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
            Answer::Closed(reply, fault) => self.closed(job, reply, fault, now),
            Answer::Fault(fault) => {
                self.release(job);
                self.fail(fault);
            }
        }
    }

    /// Whether the next mail is to find out if the provider still blocks us.
    pub fn probes(&self) -> bool {
        self.memory.probes()
    }

    /// The marks to be made now, and what there is to remember; at the end of the run also of what is held.
    pub fn ready(&mut self, over: bool, now: Timestamp) -> (Vec<Mark>, Vec<Lesson>) {
        if over {
            self.end_of_closed();
            self.settle_for_now(now);
            if let Some(fault) = self.pending.take() {
                self.fail(fault);
            }
        }
        (self.marks.clone(), self.memory.lessons().to_vec())
    }

    /// These were marked, and so much was written down.
    pub fn marked(&mut self, (marks, lessons): &(Vec<Mark>, Vec<Lesson>)) {
        self.marks.drain(..marks.len());
        self.memory.noted(lessons.len());
    }

    /// Notes a mark that is no refusal: whatever was refused before it was refused for itself.
    pub(super) fn put(&mut self, mark: Mark) {
        self.end_closed();
        self.settle();
        self.memory.answer();
        self.marks.push(mark);
    }

    pub(super) fn put_off(
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
    pub(super) fn note(&mut self, job: &Job, what: &str, mark: &Mark) {
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

pub(super) fn mark(job: &Job, status: MailStatus, reply: Option<Reply>, tried: bool) -> Mark {
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
        invite_ends: job.invite_ends,
        said: (job.is_dated && matches!(status, MailStatus::Sent | MailStatus::Written)).then(
            || Said {
                user_id: job.mail.user_id,
                subject: job.mail.subject.clone(),
                text: job.mail.text_body.clone(),
                html: job.mail.html_body.clone(),
            },
        ),
        dead: None,
        refusal: None,
    }
}

/// The reason of a mail that is given up and may have arrived all the same.
fn perhaps(words: Option<String>) -> Option<String> {
    let words = words.map(|words| format!("{words}; {PERHAPS}"));
    words.or_else(|| Some(PERHAPS.to_owned()))
}
