//! The threads that send: each has a connection of its own and is given the next mail when it is free.

use std::{
    collections::VecDeque,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU64, Ordering},
        mpsc::{Receiver, RecvTimeoutError, Sender as Pipe, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use super::job::{FRESH, Job};
use crate::{
    clock::Deadline,
    mail::{
        link::Links,
        message::Sender,
        transport::{Answer, Carrier, Fault},
    },
};

/// What a thread gave back.
#[derive(Debug)]
pub enum Returned {
    /// The transport's answer.
    Answered(Answer),
    /// It was not tried: the run ends, or the claim may be somebody else's by now.
    Unsent,
    /// It was not tried: the thread could not connect, and is gone.
    Crewless(Fault),
    /// It was not tried: it took so long to connect that the mail is to be looked at once more.
    Late,
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
    /// What waits until a thread is free.
    waiting: VecDeque<Job>,
    /// What comes back without having been passed on.
    back: Vec<Job>,
    /// How many mails the threads have.
    out: usize,
    passed: u64,
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
            waiting: VecDeque::new(),
            back: Vec::new(),
            out: 0,
            passed: 0,
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

    /// A mail for whoever is free next.
    pub fn give(&mut self, job: Job) {
        self.waiting.push_back(job);
    }

    /// As [`Crew::give`], before all others.
    pub fn give_first(&mut self, job: Job) {
        self.waiting.push_front(job);
    }

    /// The next mails, as many as there are threads free for them: each is to be passed on, or answered for.
    pub fn next(&mut self) -> Vec<Job> {
        if self.is_stopping() {
            return Vec::new();
        }
        while self.in_hand() > self.alive
            && self.threads.len() < self.most
            && let Some(carrier) = self.spare.as_ref().and_then(Carrier::sibling)
        {
            let before = self.alive;
            self.hire(carrier);
            if self.alive == before {
                break;
            }
        }
        let free = self.alive.saturating_sub(self.out);
        let most = free.min(self.waiting.len());
        self.waiting.drain(..most).collect()
    }

    /// Hands a mail to whoever is free.
    pub fn pass(&mut self, mut job: Job) {
        job.number = self.passed;
        self.passed += 1;
        self.out += 1;
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }

    /// How many mails are with the crew.
    pub fn in_hand(&self) -> usize {
        self.out + self.waiting.len() + self.back.len()
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
    pub fn recall(&mut self) {
        self.shared.recalled.store(self.passed, Ordering::SeqCst);
        self.back.extend(self.waiting.drain(..));
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
        let wait = if self.back.is_empty() {
            wait
        } else {
            Duration::ZERO
        };
        match self.answers.recv_timeout(wait) {
            Ok(answer) => answers.push(answer),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {}
        }
        answers.extend(self.answers.try_iter());
        self.out -= answers.len();
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
            self.out -= left.len();
            self.back.extend(left);
        }
        if self.is_stopping() || self.alive == 0 && !answers.is_empty() {
            self.back.extend(self.waiting.drain(..));
        }
        let back = self.back.drain(..).map(|job| (job, Returned::Unsent));
        answers.extend(back);
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
        let opening = Deadline::after(FRESH);
        if let Err(fault) = carrier.connect() {
            let _ = pipe.send((job, Returned::Crewless(fault)));
            return;
        }
        // Connecting may take a server's time, and nobody looked at the mail meanwhile.
        if opening.left().is_none() {
            let _ = pipe.send((job, Returned::Late));
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
