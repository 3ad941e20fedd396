//! `--jq EXPR`: a filter over the JSON of a run, by jaq. Nothing of it is loaded unless somebody asks.
//!
//! A filter may run for ever without a result, and jaq cannot be told to stop. So it runs in a thread of its own, and whoever waits for
//! it looks out for signals: then the filter is left behind, and everything else ends as it does on a signal.

mod filter;

use std::{
    fmt, io,
    sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    thread,
    time::Duration,
};

use self::filter::{Ending, Filter};
use super::{
    escape::escape,
    interrupt::{has_come, stop},
};

/// As much stack as a main thread has: filters recurse.
const STACK: usize = 8 * 1024 * 1024;

/// How often whoever waits for a filter looks out for a signal.
const LOOK: Duration = Duration::from_millis(50);

/// So many looks a filter may go on after a signal: what was cut short is filtered, too, so that it closes its list.
const GRACE: u32 = 20;

/// The most characters of a fault that are told: it may quote the data.
const MOST: usize = 120;

/// What is wrong with a filter, or with what it was given. It names no values of lists and objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JqFault {
    /// What happened.
    pub message: String,
    /// What it is about.
    pub wrong: JqWrong,
}

/// What a fault of a filter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JqWrong {
    /// The expression cannot be read.
    Syntax,
    /// It can, but it names what there is not.
    Unknown,
    /// It failed on the data.
    Data,
}

impl JqFault {
    fn new(wrong: JqWrong, message: impl Into<String>) -> JqFault {
        JqFault {
            message: message.into(),
            wrong,
        }
    }

    fn running(message: &str) -> JqFault {
        let message: String = escape(&without_data(message)).chars().take(MOST).collect();
        JqFault::new(JqWrong::Data, format!("--jq: {message}"))
    }
}

impl fmt::Display for JqFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for JqFault {}

impl From<JqFault> for io::Error {
    fn from(fault: JqFault) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidInput, fault)
    }
}

/// The message without the lists and objects that jaq quotes in it: no error prints a whole row.
fn without_data(message: &str) -> String {
    let first = message.find(['[', '{']);
    let last = message.rfind([']', '}']);
    match (first, last) {
        (Some(first), Some(last)) if first < last => {
            let what = if message[first..].starts_with('[') {
                "a list"
            } else {
                "an object"
            };
            format!("{}{what}{}", &message[..first], &message[last + 1..])
        }
        _ => message.to_owned(),
    }
}

/// A filter at work in its thread, and how its results are written.
pub(super) struct Jq {
    asked: Sender<Asked>,
    answered: Receiver<Answered>,
    ending: Ending,
    /// A signal came, and the filter did not end.
    left: bool,
}

/// JSON to filter: one value, or one on each line.
struct Asked {
    json: Vec<u8>,
    lines: bool,
    ending: Ending,
}

/// The results, up to the first failure.
pub(super) struct Answered {
    pub results: Vec<u8>,
    pub run: Result<(), JqFault>,
}

impl Jq {
    /// Compiles an expression. `now` is what the jq function of that name answers, when the clock stands still.
    pub fn new(expression: &str, now: Option<i64>) -> io::Result<Jq> {
        let (asked, asks) = channel();
        let (answers, answered) = channel();
        let (compiles, compiled) = channel();
        let expression = expression.to_owned();
        thread::Builder::new().stack_size(STACK).spawn(move || {
            match Filter::new(&expression, now) {
                Ok(filter) => {
                    let _ = compiles.send(Ok(()));
                    work(&filter, &asks, &answers);
                }
                Err(fault) => {
                    let _ = compiles.send(Err(fault));
                }
            }
        })?;
        compiled.recv().map_err(|_| broken())??;
        Ok(Jq {
            asked,
            answered,
            ending: Ending {
                end: b'\n',
                terminal: false,
            },
            left: false,
        })
    }

    /// The same filter with a NUL after each result.
    pub fn ending_in(mut self, end: u8) -> Jq {
        self.ending.end = end;
        self
    }

    /// The same filter for the eyes of a person: nothing in the results drives the terminal.
    pub fn on_terminal(mut self, terminal: bool) -> Jq {
        self.ending.terminal = terminal;
        self
    }

    /// Filters one value, or with `lines` one on each line. Fails by itself only when a signal came before the end.
    pub fn run(&mut self, json: Vec<u8>, lines: bool) -> io::Result<Answered> {
        if self.left {
            return Err(stop());
        }
        let asked = Asked {
            json,
            lines,
            ending: self.ending,
        };
        self.asked.send(asked).map_err(|_| broken())?;
        let mut late = 0;
        loop {
            match self.answered.recv_timeout(LOOK) {
                Ok(answered) => return Ok(answered),
                Err(RecvTimeoutError::Disconnected) => return Err(broken()),
                Err(RecvTimeoutError::Timeout) if !has_come() => {}
                Err(RecvTimeoutError::Timeout) => {
                    late += 1;
                    if late > GRACE {
                        self.left = true;
                        return Err(stop());
                    }
                }
            }
        }
    }
}

/// Answers until nobody asks any more.
fn work(filter: &Filter, asks: &Receiver<Asked>, answers: &Sender<Answered>) {
    for Asked {
        json,
        lines,
        ending,
    } in asks
    {
        let mut results = Vec::new();
        let run = if lines {
            json.split(|byte| *byte == b'\n')
                .filter(|line| !line.is_empty())
                .try_for_each(|line| filter.run(line, ending, &mut results))
        } else {
            filter.run(&json, ending, &mut results)
        };
        if answers.send(Answered { results, run }).is_err() {
            return;
        }
    }
}

fn broken() -> io::Error {
    JqFault::running("the filter broke off").into()
}
