//! The door of this floor: opens an input and hands out its rows, each a person or a reject.

use std::io;

use super::{
    beside::Beside,
    check::Checks,
    columns::{Columns, resolve},
    decode::Decoded,
    inspect::{Body, Opening, inspect},
    options::Options,
    problem::Problem,
    record::{Flaw, Record},
    row::Judge,
    shape::Shape,
    source::Source,
    table::Table,
    tokens::Tokens,
};
use crate::model::{
    incoming::{Incoming, Reject},
    person::Field,
};

/// An input that is being read.
#[derive(Debug)]
pub struct Intake {
    source: Source,
    options: Options,
    shape: Shape,
    names: Vec<String>,
    addresses: Vec<bool>,
    judge: Judge,
    /// Judges rows instead, once there are many.
    beside: Option<Box<Beside>>,
    reading: Reading,
    record: Record,
    rows: u64,
}

/// Rows that are judged here before a thread is worth its while.
const FEW: u64 = 1_000;

/// One row or token, and what became of it.
#[derive(Debug)]
pub struct Entry<'a> {
    /// Physical line where it starts, counted from 1.
    pub line: u64,
    /// The cells as they were submitted.
    pub raw: Raw<'a>,
    /// The cell of the email column, or the token that was pasted.
    pub input: &'a str,
    /// The person's name as far as it was understood, in rejects too.
    pub name: Option<&'a str>,
    /// The person, or why there is none.
    pub outcome: Result<&'a Incoming, Reject>,
}

/// The cells of a row as they were submitted, in the order of [`Shape::columns`]. There may be fewer or more of them.
#[derive(Clone, Copy, Debug)]
pub struct Raw<'a>(pub(super) &'a Record);

#[derive(Debug)]
enum Reading {
    Table(Box<Table>),
    Tokens(Box<Tokens>),
}

impl<'a> Raw<'a> {
    pub(super) fn new(record: &'a Record) -> Raw<'a> {
        Raw(record)
    }

    /// The cells from left to right.
    pub fn cells(self) -> impl ExactSizeIterator<Item = &'a str> {
        self.0.cells()
    }

    /// One cell; `None` when the row is shorter.
    pub fn get(self, column: usize) -> Option<&'a str> {
        self.0.get(column)
    }

    /// The text of what was meant to be a row and could not be cut into cells.
    pub fn unread(self) -> Option<&'a str> {
        matches!(self.0.flaw, Some(Flaw::Shape(_))).then(|| self.0.get(0).unwrap_or_default())
    }
}

impl Intake {
    /// Finds out what an input is and how its columns are to be read. Every problem found here is one of the input as a
    /// whole, or of the options.
    pub fn open(mut source: Source, mut options: Options) -> Result<Intake, Problem> {
        let Opening {
            shape,
            plan,
            rules,
            body,
            names,
            addresses,
        } = inspect(&source, &mut options)?;
        let checks = Checks::new(&mut options);
        let judge = Judge::new(plan, rules, checks)?;
        let reading = match body {
            Body::Table(table) => Reading::Table(table),
            Body::Paste(encoding) => {
                let input = Decoded::new(&source, encoding);
                Reading::Tokens(Box::new(Tokens::new(input, options.extract)))
            }
        };
        source.start_digest();
        let record = Record::default();
        Ok(Intake {
            source,
            options,
            shape,
            names,
            addresses,
            judge,
            beside: None,
            reading,
            record,
            rows: 0,
        })
    }

    /// What the input is. Notes and columns may be added while it is read.
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The next row or token, or `None` at the end. It lives until the next call, in buffers that are used again. A problem ends the reading, and nothing of the input may be stored.
    #[allow(clippy::should_implement_trait)] // a lending iterator
    pub fn next(&mut self) -> Result<Option<Entry<'_>>, Problem> {
        // Objects may still bring columns, which whoever judges has to know before the row.
        if self.rows == FEW
            && matches!(&self.reading, Reading::Table(table) if table.keys().is_none())
        {
            self.beside = self.judge.twin().map(Beside::new).map(Box::new);
        }
        if self.beside.is_some() {
            return self.next_beside();
        }
        let outcome = match &mut self.reading {
            Reading::Table(table) => {
                if !table.next(&mut self.record)? {
                    if self.rows == 0 && self.shape.notes.is_empty() {
                        self.shape
                            .notes
                            .push("there is no row under the header".into());
                    }
                    return Ok(None);
                }
                if table
                    .keys()
                    .is_some_and(|keys| keys.len() > self.names.len())
                {
                    self.widen()?;
                }
                self.judge.read(&self.record, None)
            }
            Reading::Tokens(tokens) => {
                let Some(outcome) = tokens.next(&mut self.record, &mut self.judge)? else {
                    self.note_ignored();
                    return Ok(None);
                };
                outcome
            }
        };
        self.rows += 1;
        let (record, person) = (&self.record, self.judge.person());
        Ok(Some(entry(&self.judge, record, person, outcome)))
    }

    fn next_beside(&mut self) -> Result<Option<Entry<'_>>, Problem> {
        let (Some(beside), Reading::Table(table)) = (&mut self.beside, &mut self.reading) else {
            return Ok(None);
        };
        let Some(row) = beside.next(table)? else {
            return Ok(None);
        };
        self.rows += 1;
        let outcome = std::mem::replace(&mut row.outcome, Ok(()));
        Ok(Some(entry(&self.judge, &row.record, &row.person, outcome)))
    }

    /// How many rows or tokens have been handed out.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// How many domains could not be asked about so far (`ask_mx`).
    pub fn unasked(&self) -> u64 {
        self.judge.checks().unasked()
    }

    /// How many bytes of the input have been taken, for a progress bar.
    pub fn position(&self) -> u64 {
        match &self.reading {
            Reading::Table(table) => table.position(),
            Reading::Tokens(tokens) => tokens.position(),
        }
    }

    /// How many bytes there are.
    pub fn size(&self) -> u64 {
        self.source.size()
    }

    /// The SHA-256 of the bytes as they were given.
    pub fn digest(&mut self) -> io::Result<[u8; 32]> {
        self.source.digest()
    }

    /// Takes note of keys that have come up in JSON Lines.
    fn widen(&mut self) -> Result<(), Problem> {
        let Reading::Table(table) = &self.reading else {
            return Ok(());
        };
        self.names = table.keys().unwrap_or_default().to_vec();
        let columns = Columns {
            names: &self.names,
            has_header: true,
            holds_addresses: &|at| self.addresses.get(at) == Some(&true),
            preset: self.options.preset,
        };
        let plan = resolve(&columns, &self.options)?;
        self.shape.set_columns(&self.names, &plan);
        self.judge.replan(plan);
        Ok(())
    }

    fn note_ignored(&mut self) {
        if let Reading::Tokens(tokens) = &mut self.reading
            && let ignored @ 1.. = tokens.take_ignored()
        {
            let note = match ignored {
                1 => "1 comment line, heading or link was passed over".to_owned(),
                _ => format!("{ignored} comment lines, headings and links were passed over"),
            };
            self.shape.notes.push(note);
        }
    }
}

fn entry<'a>(
    judge: &Judge,
    record: &'a Record,
    person: &'a Incoming,
    outcome: Result<(), Reject>,
) -> Entry<'a> {
    let raw = Raw(record);
    let input = judge.plan().email().and_then(|email| record.get(email));
    Entry {
        line: record.line,
        raw,
        input: input.or_else(|| raw.unread()).unwrap_or_default(),
        name: person.profile.get(Field::Name),
        outcome: outcome.map(|()| person),
    }
}
