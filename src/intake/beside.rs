//! Rows that are cut here and judged on a thread beside: half the work of reading a large file each.

use std::{
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
    pub person: Box<Incoming>,
    pub outcome: Result<(), Reject>,
}

/// Rows that go to the judge and come back together. A row never moves: its buffers serve for another in the same place.
#[derive(Debug, Default)]
struct Lot {
    rows: Vec<Judged>,
    /// How many of them are of the input; the others wait to be used again.
    used: usize,
}

/// The judge on a thread of their own, and the rows on their way to them and back.
#[derive(Debug)]
pub(super) struct Beside {
    give: Sender<Lot>,
    take: Receiver<Lot>,
    thread: Option<JoinHandle<()>>,
    /// Judged rows, and how many of them have been told.
    lot: Lot,
    told: usize,
    /// Lots to be filled again.
    spare: Vec<Lot>,
    /// Lots that the judge has.
    away: usize,
    /// How the input ended, once it has. A problem is told behind the rows before it.
    ended: Option<Result<(), Problem>>,
}

impl Beside {
    /// Gives the judge a thread.
    pub fn new(mut judge: Judge) -> Beside {
        let (give, lots) = channel::<Lot>();
        let (done, take) = channel();
        let thread = std::thread::spawn(move || {
            for mut lot in lots {
                for row in &mut lot.rows[..lot.used] {
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
            lot: Lot::default(),
            told: 0,
            spare: Vec::new(),
            away: 0,
            ended: None,
        }
    }

    /// The next row of the table, or `None` at the end.
    pub fn next(&mut self, table: &mut Table) -> Result<Option<&mut Judged>, Problem> {
        while self.told == self.lot.used {
            while self.ended.is_none() && self.away < LOTS {
                let mut lot = self.spare.pop().unwrap_or_default();
                self.ended = lot.fill(table);
                if lot.used > 0 {
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
            let mut told = std::mem::replace(&mut self.lot, lot);
            told.shrink();
            self.spare.push(told);
            self.told = 0;
        }
        self.told += 1;
        Ok(self.lot.rows.get_mut(self.told - 1))
    }
}

impl Lot {
    /// Cuts rows until it is full. Returns how the input ended, if it did.
    fn fill(&mut self, table: &mut Table) -> Option<Result<(), Problem>> {
        self.used = 0;
        let mut bytes = 0;
        while self.used < LOT.0 && bytes < LOT.1 {
            if self.used == self.rows.len() {
                self.rows.push(Judged::new());
            }
            let row = &mut self.rows[self.used];
            match table.next(&mut row.record) {
                Ok(true) => bytes += row.record.bytes(),
                Ok(false) => return Some(Ok(())),
                Err(problem) => return Some(Err(problem)),
            }
            self.used += 1;
        }
        None
    }

    /// Gives large buffers back.
    fn shrink(&mut self) {
        let rows = self.rows.iter_mut().take(self.used);
        rows.filter(|row| row.record.bytes() > LARGE)
            .for_each(|row| *row = Judged::new());
    }
}

impl Judged {
    fn new() -> Judged {
        Judged {
            record: Record::default(),
            person: Box::default(),
            outcome: Ok(()),
        }
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
            let row = match n % 7 {
                0 => format!("user{n}@example.com,Name {n},a;b,GB,\n"),
                1 => format!("user{n}@,Nobody,,,\n"),
                2 => format!("USER{n}@Example.org,,tag {},DE,\"two\nlines\"\n", n % 5),
                3 => "\n".to_owned(),
                4 => format!("user{n}@example.net,x,,Nowhere,\n"),
                5 => format!("user{n}@gmial.com,y,,,\n"),
                _ => format!("user{n}@example.com,,,,{}\n", "long ".repeat(n % 4_000)),
            };
            text.push_str(&row);
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
