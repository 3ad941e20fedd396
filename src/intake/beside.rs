//! Rows that are cut here and judged on a thread beside: half the work of reading a large file each.

use std::{
    collections::VecDeque,
    sync::mpsc::{Receiver, Sender, channel},
    thread::JoinHandle,
};

use super::{problem::Problem, record::Record, row::Judge, table::Table};
use crate::model::incoming::{Incoming, Reject};

/// Rows that are handed over together, and bytes of text that hand them over earlier.
const LOT: (usize, usize) = (256, 256 << 10);
/// Lots on their way at once.
const LOTS: usize = 4;
/// A buffer with more bytes than this is not kept for other rows.
const LARGE: usize = 64 << 10;

/// A row and what became of it.
#[derive(Debug)]
pub(super) struct Judged {
    pub record: Record,
    pub person: Incoming,
    pub outcome: Result<(), Reject>,
}

/// The judge on a thread of their own, and the rows on their way to them and back.
#[derive(Debug)]
pub(super) struct Beside {
    give: Sender<VecDeque<Judged>>,
    take: Receiver<VecDeque<Judged>>,
    thread: Option<JoinHandle<()>>,
    /// Judged rows that are still to be told, and those that were: their buffers serve again.
    judged: VecDeque<Judged>,
    told: Vec<Judged>,
    /// Lots that the judge has.
    away: usize,
    /// How the input ended, once it has. A problem is told behind the rows before it.
    ended: Option<Result<(), Problem>>,
}

impl Beside {
    /// Gives the judge a thread.
    pub fn new(mut judge: Judge) -> Beside {
        let (give, rows) = channel::<VecDeque<Judged>>();
        let (done, take) = channel();
        let thread = std::thread::spawn(move || {
            for mut lot in rows {
                for row in &mut lot {
                    row.outcome = judge.read(&row.record, None);
                    judge.trade(&mut row.person);
                }
                // Nobody listens any more when the reading was given up.
                if done.send(lot).is_err() {
                    return;
                }
            }
        });
        Beside {
            give,
            take,
            thread: Some(thread),
            judged: VecDeque::new(),
            told: Vec::new(),
            away: 0,
            ended: None,
        }
    }

    /// The next row of the table, or `None` at the end.
    pub fn next(&mut self, table: &mut Table) -> Result<Option<&mut Judged>, Problem> {
        while self.judged.is_empty() {
            while self.ended.is_none() && self.away < LOTS {
                let lot = self.cut(table);
                if !lot.is_empty() {
                    self.away += 1;
                    let _ = self.give.send(lot);
                }
            }
            if self.away == 0 {
                // A problem is told once; whoever asks again is at the end.
                let ended = self.ended.replace(Ok(())).unwrap_or(Ok(()));
                return ended.map(|()| None);
            }
            let Ok(lot) = self.take.recv() else {
                let panic = self.thread.take().and_then(|thread| thread.join().err());
                std::panic::resume_unwind(panic.unwrap_or_else(|| Box::new("the judge is gone")));
            };
            self.away -= 1;
            self.judged = lot;
        }
        let row = self.judged.pop_front();
        self.told.extend(row);
        Ok(self.told.last_mut())
    }

    fn cut(&mut self, table: &mut Table) -> VecDeque<Judged> {
        let mut lot = VecDeque::with_capacity(LOT.0);
        let mut bytes = 0;
        while lot.len() < LOT.0 && bytes < LOT.1 {
            let spare = self.told.pop().filter(|row| row.record.bytes() <= LARGE);
            let mut row = spare.unwrap_or_else(|| Judged {
                record: Record::default(),
                person: Incoming::default(),
                outcome: Ok(()),
            });
            match table.next(&mut row.record) {
                Ok(true) => {
                    bytes += row.record.bytes();
                    lot.push_back(row);
                }
                Ok(false) => self.ended = Some(Ok(())),
                Err(problem) => self.ended = Some(Err(problem)),
            }
            if self.ended.is_some() {
                break;
            }
        }
        lot
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{
            Options, Source,
            check::Checks,
            inspect::{Body, Opening, inspect},
        },
        *,
    };

    fn opened(text: &str) -> (Table, Judge) {
        let mut options = Options::default();
        let opening = inspect(&Source::bytes("-", text), &mut options).unwrap();
        let Opening {
            plan, rules, body, ..
        } = opening;
        let Body::Table(table) = body else {
            panic!("no table: {text:.80}");
        };
        let judge = Judge::new(plan, rules, Checks::new(&mut options)).unwrap();
        (*table, judge)
    }

    fn told(record: &Record, person: &Incoming, outcome: &Result<(), Reject>) -> String {
        let cells: Vec<&str> = record.cells().collect();
        match outcome {
            Ok(()) => format!("{}: {cells:?} {person:?}", record.line),
            Err(reject) => format!("{}: {cells:?} {reject:?}", record.line),
        }
    }

    /// What becomes of every row, and how the input ends, judged here or beside.
    fn all(text: &str, aside: bool) -> (Vec<String>, Result<(), String>) {
        let (mut table, mut judge) = opened(text);
        let mut rows = Vec::new();
        let mut record = Record::default();
        let mut beside = aside.then(|| Beside::new(judge.twin().unwrap()));
        loop {
            let next = match &mut beside {
                Some(beside) => beside
                    .next(&mut table)
                    .map(|row| row.map(|row| told(&row.record, &row.person, &row.outcome))),
                None => table.next(&mut record).map(|found| {
                    found.then(|| {
                        let outcome = judge.read(&record, None);
                        told(&record, judge.person(), &outcome)
                    })
                }),
            };
            match next {
                Ok(Some(row)) => rows.push(row),
                Ok(None) => return (rows, Ok(())),
                Err(problem) => return (rows, Err(problem.message)),
            }
        }
    }

    fn list(rows: usize) -> String {
        let mut text = "email,name,tags,country,note\n".to_owned();
        for n in 0..rows {
            text.push_str(&match n % 7 {
                0 => format!("user{n}@example.com,Name {n},a;b,GB,\n"),
                1 => format!("user{n}@,Nobody,,,\n"),
                2 => format!("USER{n}@Example.org,,tag {},DE,\"two\nlines\"\n", n % 5),
                3 => "\n".to_owned(),
                4 => format!("user{n}@example.net,x,,Nowhere,\n"),
                5 => format!("user{n}@gmial.com,y,,,\n"),
                _ => format!("user{n}@example.com,,,,{}\n", "long ".repeat(n % 4_000)),
            });
        }
        text
    }

    #[test]
    fn rows_become_beside_what_they_become_here() {
        for rows in [1, LOT.0, LOT.0 * LOTS + 1, 5_000] {
            let text = list(rows);
            let (found, ended) = all(&text, true);
            assert_eq!(found, all(&text, false).0, "{rows} rows");
            assert_eq!((found.len(), ended), (rows - (rows + 3) / 7, Ok(())));
        }
    }

    #[test]
    fn a_problem_is_told_behind_the_rows_before_it() {
        let text = list(3_000) + "\"never closed,x\n";
        let (found, ended) = all(&text, true);
        assert!(ended.is_err() && found.len() > 2_000, "{ended:?}");
        assert_eq!((found, ended), all(&text, false));
    }

    #[test]
    fn whoever_stops_reading_leaves_no_thread_behind() {
        let (mut table, judge) = opened(&list(20_000));
        let mut beside = Beside::new(judge);
        assert!(beside.next(&mut table).unwrap().is_some());
        let thread = beside.thread.take().unwrap();
        drop(beside);
        thread.join().unwrap();
    }
}
