//! Sending what a verb has just queued.

use std::{ops::Range, path::PathBuf};

use super::{
    App,
    sending::{Plan, Tally},
};
use crate::{
    error::{Kind, Problem, problem_of},
    output::amount,
    settings::policy::Transport,
};

/// The code of a command that did all it was to do, but that its mail could not be sent.
pub const MAIL_QUEUED: &str = "mail_queued";
/// What to do about it.
const AFTERWARDS: &str = "do not repeat it: look with `roster doctor --mail`, then send with `roster emails send-queued`";

/// What became of mail that was sent right after it was queued.
#[derive(Debug, Default)]
pub struct Delivered {
    /// How many the server took.
    pub sent: u64,
    /// The files that were written.
    pub written: Vec<PathBuf>,
    /// How many wait in the queue for another try.
    pub left: u64,
    /// How many were refused for good.
    pub failed: u64,
    /// Why nothing more could be sent.
    pub fault: Option<Problem>,
}

impl Delivered {
    /// The end of a verb: exit 6 when mail could not be sent. What was done stands and the mail is queued, so it is no failure that may
    /// be run again.
    pub fn end(self) -> Result<(), Problem> {
        self.fault.map_or(Ok(()), Err)
    }
}

impl App {
    /// As [`App::deliver`], for a verb that a site calls while somebody waits for its page: what goes to a mail server is left to
    /// `emails send-queued`, so that nobody waits for that server, and it can refuse nothing.
    pub fn deliver_later(&mut self, ids: Range<i64>) -> anyhow::Result<Delivered> {
        let left = (ids.end - ids.start).max(0) as u64;
        if left == 0 || self.switches.dry_run || !self.mail_leaves() {
            return self.deliver(ids);
        }
        self.out.note(&format!(
            "{} queued; sent by: roster emails send-queued",
            amount(left, "mail")
        ));
        Ok(Delivered {
            left,
            ..Delivered::default()
        })
    }

    /// Sends mails that were just queued; to be called after the commit, with the numbers that the queue gave them.
    ///
    /// What cannot be sent stays queued, and the answer says why. Does nothing in a dry run.
    pub fn deliver(&mut self, ids: Range<i64>) -> anyhow::Result<Delivered> {
        let count = (ids.end - ids.start).max(0) as u64;
        if self.switches.dry_run || count == 0 {
            return Ok(Delivered::default());
        }
        let kept = if self.db.is_held() {
            Some("the batch is not through yet")
        } else if self.settings.mail.transport == Transport::Off {
            Some("mail.transport is 'off'")
        } else {
            None
        };
        if let Some(why) = kept {
            let verb = if count == 1 { "stays" } else { "stay" };
            self.out
                .note(&format!("{why}: {} {verb} queued", amount(count, "mail")));
            return Ok(Delivered {
                left: count,
                ..Delivered::default()
            });
        }
        let connections = self.settings.mail.smtp.connections;
        let plan = Plan {
            only: Some(ids),
            // Few mails are not worth many logins.
            connections: connections.min((count / 10) as u32 + 1),
            tell: true,
            ..Plan::default()
        };
        let tally = match self.send(&plan) {
            Ok(tally) => tally,
            // The settings are wrong, or the database is busy by now: not the act that queued the mail.
            Err(error) => {
                let problem = problem_of(error.as_ref(), &self.settings.db.to_string());
                let problem = problem.filter(|problem| problem.kind != Kind::Internal);
                Tally {
                    fault: Some(problem.ok_or(error)?),
                    ..Tally::default()
                }
            }
        };
        for path in &tally.paths {
            self.out
                .note(&format!("mail written to {}", path.display()));
        }
        for sentence in &tally.told {
            self.out.warn(sentence);
        }
        let done = tally.sent + tally.written + tally.failed + tally.suppressed + tally.cancelled;
        let fault = tally.fault.map(|fault| {
            let what = format!(
                "it is done and its mail is queued, but could not be sent: {}",
                fault.message
            );
            let problem = Problem::new(Kind::Partial, what);
            problem.code(MAIL_QUEUED).hint(AFTERWARDS)
        });
        let delivered = Delivered {
            sent: tally.sent,
            left: count.saturating_sub(done),
            failed: tally.failed,
            written: tally.paths,
            fault,
        };
        if delivered.left > 0 && delivered.fault.is_none() {
            let verb = if delivered.left == 1 { "waits" } else { "wait" };
            self.out.note(&format!(
                "{} {verb}; send with: roster emails send-queued",
                amount(delivered.left, "mail")
            ));
        }
        Ok(delivered)
    }
}
