//! The threads that send: each has a connection of its own and takes the next mail when it is free.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender as Pipe, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use super::written::{Written, dated};
use crate::{
    clock::{Deadline, Timestamp},
    mail::{
        link::Links,
        message::{Attachment, Letter, Sender, is_plain_url},
        transport::{Answer, Carrier, Fault, Reply},
    },
    model::mail::MailKind,
    storage::outbox::Claimed,
};

/// One mail on its way.
#[derive(Clone, Debug)]
pub struct Job {
    /// What is sent.
    pub mail: Claimed,
    /// Until when its invite is valid once it is sent.
    pub invite_ends: Option<Timestamp>,
    /// Whether its text was brought to that moment.
    pub is_dated: bool,
    files: Vec<Arc<Attachment>>,
    lease: Deadline,
    number: u64,
}

/// What a thread gave back.
#[derive(Debug)]
pub enum Returned {
    /// The transport's answer.
    Answered(Answer),
    /// It was not tried: the run ends, or the claim may be somebody else's by now.
    Unsent,
    /// It was not tried: the thread could not connect, and is gone.
    Crewless(Fault),
}

type Answered = (Job, Returned);

/// What all threads look at.
struct Shared {
    jobs: Mutex<Receiver<Job>>,
    stop: AtomicBool,
    /// Jobs before this number come back unsent.
    recalled: AtomicU64,
    lease: Mutex<Option<Deadline>>,
    from: Sender,
    links: Links,
}

/// The threads.
pub struct Crew {
    shared: Arc<Shared>,
    jobs: Option<Pipe<Job>>,
    answers: Receiver<Answered>,
    pipe: Pipe<Answered>,
    threads: Vec<JoinHandle<()>>,
    spare: Option<Carrier>,
    most: usize,
    alive: usize,
    in_hand: usize,
    given: u64,
}

impl Job {
    /// A mail with its files, claimed at `now`; nothing is sent after `lease`, unless the crew is told of a later one.
    ///
    /// An invite is valid from its mail, which may have waited: the text says until when, counted from now.
    pub fn new(
        mut mail: Claimed,
        files: Vec<Arc<Attachment>>,
        lease: Deadline,
        now: Timestamp,
    ) -> Job {
        let ends = mail.invite_ends(now);
        let late = ends.filter(|(ends, said)| ends != said);
        if let Some((ends, said)) = late {
            dated(&mut mail, said, ends);
        }
        Job {
            mail,
            invite_ends: ends.map(|(ends, _)| ends),
            is_dated: late.is_some(),
            files,
            lease,
            number: 0,
        }
    }

    /// Writes the message with its tokens and hands it over.
    fn send(&self, carrier: &mut Carrier, from: &Sender, links: &Links) -> Answer {
        let mail = &self.mail;
        let written = Written::of(mail, links);
        let url = written.unsubscribe_url.as_deref();
        // The queue keeps back what waits for a link; this is for a pattern of links that makes none.
        let leaves = !matches!(carrier, Carrier::Folder(_));
        if leaves && mail.kind == MailKind::Campaign && !url.is_some_and(is_plain_url) {
            let why = "there is no address to opt out at: links.unsubscribe makes none";
            return Answer::Refused(Reply::new(None, why));
        }
        let letter = Letter {
            from,
            to: mail.recipient.as_deref().unwrap_or_default(),
            name: mail.name(),
            subject: &written.subject,
            text: &written.text,
            html: written.html.as_deref(),
            message_id: &mail.message_id,
            date: mail.date(),
            campaign: mail.campaign.as_deref(),
            unsubscribe_url: url,
            attachments: &self.files,
        };
        match letter.build() {
            Ok(built) => carrier.send(mail.id, &built),
            Err(why) => Answer::Refused(Reply::new(None, &why)),
        }
    }
}

impl Crew {
    /// Starts with one thread and an open way out; more are started when there is more to do.
    pub fn start(carrier: Carrier, from: Sender, links: Links, most: u32) -> Crew {
        let (jobs, queue) = channel();
        let (pipe, answers) = channel();
        let mut crew = Crew {
            shared: Arc::new(Shared {
                jobs: Mutex::new(queue),
                stop: AtomicBool::new(false),
                recalled: AtomicU64::new(0),
                lease: Mutex::new(None),
                from,
                links,
            }),
            jobs: Some(jobs),
            answers,
            pipe,
            threads: Vec::new(),
            spare: carrier.sibling(),
            most: most.max(1) as usize,
            alive: 0,
            in_hand: 0,
            given: 0,
        };
        crew.hire(carrier);
        crew
    }

    fn hire(&mut self, carrier: Carrier) {
        let (shared, pipe) = (Arc::clone(&self.shared), self.pipe.clone());
        let thread = thread::Builder::new().spawn(move || toil(carrier, &shared, &pipe));
        // A system that allows no more threads leaves those that there are.
        if let Ok(thread) = thread {
            self.threads.push(thread);
            self.alive += 1;
        }
    }

    /// Hands a mail to whoever is free.
    pub fn give(&mut self, mut job: Job) {
        self.in_hand += 1;
        job.number = self.given;
        self.given += 1;
        if self.in_hand > self.alive
            && self.threads.len() < self.most
            && let Some(carrier) = self.spare.as_ref().and_then(Carrier::sibling)
        {
            self.hire(carrier);
        }
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }

    /// How many mails are with the crew.
    pub fn in_hand(&self) -> usize {
        self.in_hand
    }

    /// Whether nobody is left to send.
    pub fn is_alone(&self) -> bool {
        self.alive == 0
    }

    /// Mails already on their way are finished, all others come back unsent.
    pub fn stop(&self) {
        self.shared.stop.store(true, Ordering::SeqCst);
    }

    /// As [`Crew::stop`] for what was given so far; more may follow.
    pub fn recall(&self) {
        self.shared.recalled.store(self.given, Ordering::SeqCst);
    }

    /// Whether [`Crew::stop`] was said.
    pub fn is_stopping(&self) -> bool {
        self.shared.stop.load(Ordering::SeqCst)
    }

    /// Claims hold longer than the jobs say.
    pub fn extend(&self, lease: Deadline) {
        *self
            .shared
            .lease
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = Some(lease);
    }

    /// What came back; waits for the first answer.
    pub fn answers(&mut self, wait: Duration) -> Vec<Answered> {
        let mut answers = Vec::new();
        match self.answers.recv_timeout(wait) {
            Ok(answer) => answers.push(answer),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
        answers.extend(self.answers.try_iter());
        self.in_hand -= answers.len();
        let gone = answers
            .iter()
            .filter(|(_, returned)| matches!(returned, Returned::Crewless(_)));
        self.alive -= gone.count();
        if self.alive == 0 && !answers.is_empty() {
            // Nobody is left to take what waits.
            let queue = self
                .shared
                .jobs
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            let left: Vec<Job> = queue.try_iter().collect();
            drop(queue);
            self.in_hand -= left.len();
            answers.extend(left.into_iter().map(|job| (job, Returned::Unsent)));
        }
        answers
    }

    /// Waits until every thread has closed its connection.
    pub fn end(mut self) {
        self.jobs = None;
        for thread in self.threads.drain(..) {
            let _ = thread.join();
        }
    }
}

fn toil(mut carrier: Carrier, shared: &Shared, pipe: &Pipe<Answered>) {
    loop {
        let next = shared
            .jobs
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .recv();
        let Ok(job) = next else { break };
        let extended = *shared.lease.lock().unwrap_or_else(PoisonError::into_inner);
        let ours =
            job.lease.left().is_some() || extended.is_some_and(|lease| lease.left().is_some());
        let recalled = job.number < shared.recalled.load(Ordering::SeqCst);
        if shared.stop.load(Ordering::SeqCst) || recalled || !ours {
            let _ = pipe.send((job, Returned::Unsent));
            continue;
        }
        // Whatever panics must not leave a mail that nobody answers for.
        let sent = catch_unwind(AssertUnwindSafe(|| {
            job.send(&mut carrier, &shared.from, &shared.links)
        }));
        match sent.unwrap_or_else(|_| Answer::Lost("the sender failed".to_owned())) {
            Answer::Fault(fault) if fault.connecting => {
                let _ = pipe.send((job, Returned::Crewless(fault)));
                return;
            }
            answer => {
                // Before anybody takes the next mail to a server that has just ended the session.
                if matches!(answer, Answer::Fault(_)) {
                    shared.stop.store(true, Ordering::SeqCst);
                }
                let _ = pipe.send((job, Returned::Answered(answer)));
            }
        }
    }
    carrier.close();
}
