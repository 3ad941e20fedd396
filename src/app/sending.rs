//! Sending what waits in the queue: claimed in batches, handed to threads with a connection each, marked after the answer.
//!
//! The database is this thread's alone. A claim is committed before its mail goes to a thread; answers come back over a
//! channel and are marked within a second, in the transaction that claims the next batch. A thread is given a mail when it is
//! free, and only if nothing has come in its way since it was claimed. Nothing here depends on how many mails wait: what is in
//! hand is one batch.

mod answers;
mod closed;
mod crew;
mod job;
mod look;
mod memory;
mod pace;
mod refused;
mod run;
mod written;

use std::{ops::Range, path::PathBuf, sync::Arc, time::Duration};

use base64::{Engine, prelude::BASE64_STANDARD};

pub use self::pace::Rate;
use self::{
    answers::Answers,
    crew::Crew,
    job::{FRESH, Job},
    memory::Memory,
    pace::Pace,
    run::Run,
};
use super::{App, unlinked};
use crate::{
    clock::{Deadline, Timestamp},
    error::Problem,
    mail::{message::Attachment, transport::Carrier},
    output::Interrupt,
    storage::{
        db::Ending,
        outbox::{self, Cursor, Haul, LEASE, Marker},
        schema::random_hex,
    },
};

/// Answers wait so long for the transaction that marks them.
const FLUSH: Duration = Duration::from_millis(500);
/// A sender says so often that it lives.
const RENEW: Duration = Duration::from_secs(LEASE as u64 / 4);
/// Attachments that are kept in memory.
const KEPT: usize = 16;

/// What to send, and how.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// Only mails with these numbers.
    pub only: Option<Range<i64>>,
    /// At most so many.
    pub limit: Option<u64>,
    /// Connections at once.
    pub connections: u32,
    /// No faster than this.
    pub rate: Option<Rate>,
    /// Not at all while another sender is alive.
    pub single: bool,
    /// Whether the names of written files, and what servers say against single mails, are wanted.
    pub tell: bool,
}

/// What became of the mails of one run.
#[derive(Debug, Default)]
pub struct Tally {
    /// Taken by the server.
    pub sent: u64,
    /// Written to the folder.
    pub written: u64,
    /// Put off by the server.
    pub later: u64,
    /// Refused for good.
    pub failed: u64,
    /// Perhaps taken.
    pub unknown: u64,
    /// Not sent, because the recipient must not be mailed.
    pub suppressed: u64,
    /// Not sent, because their time was over.
    pub cancelled: u64,
    /// Given back unsent.
    pub released: u64,
    /// Not sent, because a link of theirs leads nowhere.
    pub held: u64,
    /// The files written.
    pub paths: Vec<PathBuf>,
    /// What was said against single mails, in a sentence each; the first few.
    pub told: Vec<String>,
    /// Why the run ended before the queue was empty.
    pub fault: Option<Problem>,
    /// Another sender was alive, and this one wanted to be the only one.
    pub busy: bool,
    /// Where Ctrl-C was noticed, if it was.
    pub interrupt: Option<Interrupt>,
}

impl App {
    /// Sends what waits.
    ///
    /// A server that cannot be used is no error here: [`Tally::fault`] says so, and nobody is marked.
    pub fn send(&mut self, plan: &Plan) -> anyhow::Result<Tally> {
        let from = self.mail_sender()?;
        let mut carrier = self.carrier()?;
        let name = format!(
            "{}:{}:{}",
            self.actor.host,
            std::process::id(),
            random_hex(4)?
        );
        let (now, only) = (self.now(), plan.only.as_ref());
        let waiting = self.db.tx(Ending::Commit, |tx| {
            outbox::expire(tx, now)?;
            let due = outbox::due(tx, only, now)?;
            // Who has nothing to send signs in nowhere and connects to nothing.
            let begun = due > 0 && outbox::begin(tx, &name, plan.single, now)?;
            Ok((due, begun, outbox::refusals(tx, now)?))
        })?;
        let (due, begun, refusals) = waiting;
        if !begun {
            return Ok(Tally {
                busy: due > 0,
                ..Tally::default()
            });
        }
        let due = plan.limit.map_or(due, |limit| due.min(limit));
        let mut run = Run {
            name,
            transport: carrier.word(),
            limit: plan.limit.unwrap_or(u64::MAX),
            cursor: Cursor::default(),
            again: false,
            looked: false,
            pace: Pace::new(plan.connections, plan.rate),
            renewed: Deadline::after(RENEW),
            lease: Deadline::after(Duration::from_secs(LEASE as u64 / 2)),
            flushed: Deadline::after(FLUSH),
            files: Vec::new(),
            progress: self.out.progress(Some(due), "mails"),
            answers: Answers::new(Memory::new(refusals), plan),
        };
        let interrupt = Interrupt::watch();
        let outcome = match carrier.open() {
            Err(fault) => {
                run.answers.tally.fault = Some(fault.into());
                Ok(())
            }
            Ok(()) => self.work(&mut run, plan, carrier, from, &interrupt),
        };
        let ended = self.db.tx(Ending::Commit, |tx| outbox::end(tx, &run.name));
        outcome?;
        ended?;
        let mut tally = run.answers.tally;
        tally.interrupt = Some(interrupt);
        if tally.held > 0 && tally.fault.is_none() {
            tally.fault = Some(unlinked(tally.held));
        }
        Ok(tally)
    }

    fn work(
        &mut self,
        run: &mut Run,
        plan: &Plan,
        carrier: Carrier,
        from: crate::mail::message::Sender,
        interrupt: &Interrupt,
    ) -> anyhow::Result<()> {
        let mut crew = Crew::start(carrier, from, self.links(), plan.connections);
        let mut failure = None;
        loop {
            if interrupt.came() || run.answers.tally.fault.is_some() {
                crew.stop();
            }
            let wants = if crew.is_stopping() {
                0
            } else {
                run.wants(crew.in_hand())
            };
            let turns = wants > 0 || run.flushed.left().is_none() || crew.in_hand() == 0;
            if turns && failure.is_none() {
                // A database that fails ends the run. What is on its way goes out, and is marked once more below.
                failure = self.turn(run, plan, &mut crew, wants, false).err();
                if failure.is_some() {
                    crew.stop();
                }
            }
            if crew.in_hand() == 0 && (crew.is_stopping() || run.is_done()) {
                break;
            }
            if failure.is_none() {
                failure = self.pass_on(run, plan, &mut crew).err();
                if failure.is_some() {
                    crew.stop();
                }
            }
            for (job, answer) in crew.answers(run.patience(crew.in_hand())) {
                run.take(job, answer, &mut crew, self.now());
            }
        }
        let last = self.turn(run, plan, &mut crew, 0, true);
        crew.end();
        failure.map_or(last, Err)
    }

    /// One transaction: marks what was answered, says that we live, claims more.
    fn turn(
        &mut self,
        run: &mut Run,
        plan: &Plan,
        crew: &mut Crew,
        wants: usize,
        over: bool,
    ) -> anyhow::Result<()> {
        let now = self.now();
        let ready = run.answers.ready(over, now);
        let (marks, lessons) = &ready;
        let renew = run.renewed.left().is_none();
        run.flushed = Deadline::after(FLUSH);
        if marks.is_empty() && lessons.is_empty() && wants == 0 && !renew {
            return Ok(());
        }
        let marker = Marker {
            sender: &run.name,
            transport: run.transport,
            actor: &self.actor.name,
            now,
        };
        let links = self.leaving_links();
        let look = self.look(run, plan, links.as_ref(), now);
        let (haul, looked) = self.db.tx(Ending::Commit, |tx| {
            outbox::mark(tx, marks, marker)?;
            outbox::learn(tx, lessons, now)?;
            if renew {
                outbox::renew(tx, &run.name, now)?;
            }
            // From before the look: whoever says no while it is written down and made safe says it after the look.
            let looked = Deadline::after(FRESH);
            if wants == 0 {
                return Ok((Haul::default(), looked));
            }
            Ok((outbox::claim(tx, &look, &run.cursor, wants)?, looked))
        })?;
        run.answers.marked(&ready);
        if renew {
            run.renewed = Deadline::after(RENEW);
            run.lease = Deadline::after(Duration::from_secs(LEASE as u64 / 2));
            crew.extend(run.lease);
        }
        if wants > 0 {
            self.hand_out(run, haul, crew, (now, looked))?;
        }
        Ok(())
    }

    fn hand_out(
        &mut self,
        run: &mut Run,
        haul: Haul,
        crew: &mut Crew,
        (now, looked): (Timestamp, Deadline),
    ) -> anyhow::Result<()> {
        run.hauled(&haul);
        for mail in haul.claimed {
            let mut files = Vec::new();
            for id in mail.attachments.as_deref().unwrap_or_default().split(',') {
                if let Ok(id) = id.parse() {
                    files.extend(self.file(run, id)?);
                }
            }
            crew.give(Job::new(mail, files, (run.lease, looked), now));
        }
        Ok(())
    }

    /// An attachment; the same one serves a whole campaign.
    fn file(&mut self, run: &mut Run, id: i64) -> anyhow::Result<Option<Arc<Attachment>>> {
        if let Some((_, file)) = run.files.iter().find(|(known, _)| *known == id) {
            return Ok(Some(Arc::clone(file)));
        }
        let Some(kept) = outbox::attachment(&mut self.db, id)? else {
            return Ok(None);
        };
        let file = Arc::new(Attachment {
            name: kept.name,
            content_type: kept.content_type,
            content: BASE64_STANDARD.decode(kept.content).unwrap_or_default(),
        });
        if run.files.len() == KEPT {
            run.files.remove(0);
        }
        run.files.push((id, Arc::clone(&file)));
        Ok(Some(file))
    }
}
