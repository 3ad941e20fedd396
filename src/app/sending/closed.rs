//! Sessions that a server ends over a mail, and programs that fail over one: the mail may be to blame, or nobody.

use super::{answers::Answers, job::Job};
use crate::{
    clock::Timestamp,
    mail::transport::{Fault, Reply},
    model::mail::{MailStatus, backoff},
    storage::outbox::Mark,
};

/// So many in a row, beside one for each connection, are no mail's fault.
const IN_A_ROW: u32 = 2;

/// Those that came one after another.
#[derive(Debug, Default)]
pub(super) struct Closed {
    count: u32,
    most: u32,
    /// What the last of them was.
    fault: Option<Fault>,
    /// Mails that have been tried for long enough: given up as soon as it is clear that they are to blame.
    held: Vec<Mark>,
}

impl Closed {
    /// None yet, over so many connections.
    pub fn new(connections: u32) -> Closed {
        Closed {
            most: IN_A_ROW + connections,
            ..Closed::default()
        }
    }
}

impl Answers {
    /// The mail waits for another try, behind all others. When it comes several times in a row, the run ends.
    pub(super) fn closed(&mut self, job: &Job, reply: Reply, fault: Fault, now: Timestamp) {
        let mark = self.put_off(job, MailStatus::Queued, Some(reply), now);
        self.settle();
        self.memory.answer();
        if mark.status == MailStatus::Failed {
            self.closed.held.push(mark);
        } else {
            self.marks.push(mark);
        }
        self.closed.count += 1;
        if self.closed.count >= self.closed.most {
            // Nobody is given up for what happens to all.
            for mark in std::mem::take(&mut self.closed.held) {
                self.tally.failed -= 1;
                self.tally.later += 1;
                self.marks.push(Mark {
                    status: MailStatus::Queued,
                    next_try_at: Some(now.plus(backoff(i64::MAX))),
                    ..mark
                });
            }
            self.fail(fault);
        } else {
            self.closed.fault = Some(fault);
        }
    }

    /// The run is over: where nothing else came of it, that is what ails it.
    pub(super) fn end_of_closed(&mut self) {
        if let Some(fault) = self.closed.fault.take()
            && self.tally.sent == 0
        {
            self.fail(fault);
        }
        self.end_closed();
    }

    /// The server answered otherwise, or there is no more to send: those mails were to blame.
    pub(super) fn end_closed(&mut self) {
        self.closed.count = 0;
        self.closed.fault = None;
        self.marks.append(&mut self.closed.held);
    }
}
