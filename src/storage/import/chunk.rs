//! The sorted rows of an import in bites that fit in memory, one row per person.

mod numbers;

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
    sync::mpsc::{Receiver, Sender, channel, sync_channel},
    thread,
};

use self::numbers::{Numbers, numbered};
use super::{LineOutcome, NO_ADDRESS, known::Asked};
use crate::{
    intake::sort::{Cursor, Sorted},
    model::{
        candidate::Candidate,
        law::{self, Flags, Outcome},
    },
    storage::db::{Error, Result},
};

/// Rows per bite: large enough that statements do not count, small enough for a few megabytes.
pub const ROWS: usize = 5_000;

/// Reads the sorted rows and folds those of one address into one.
pub struct Chunks<'a> {
    cursor: Cursor<'a>,
    flags: &'a Flags,
    waiting: Option<(Vec<u8>, Vec<u8>)>,
}

/// Some rows, in the order of their keys.
#[derive(Default)]
pub struct Chunk {
    bytes: Vec<u8>,
    rows: Vec<Span>,
    /// Rows whose address stands in another row.
    duplicates: Vec<Folded>,
    /// Positions of rows that speak of whoever has a number that stood in a duplicate, and the lines of those that it was folded into.
    numbers: HashMap<u64, u64>,
}

/// A row that another one of the same address wins over.
struct Folded {
    span: Span,
    /// The line of the other.
    line: u64,
    /// The place of the row that counts.
    place: usize,
}

/// Where key and record of a row lie.
type Span = (Range<usize>, Range<usize>);

impl Chunk {
    /// The rows: the key of the address (empty when there is none) and what the file says.
    pub fn candidates(&self) -> Result<Vec<(&str, Candidate<'_>)>> {
        self.rows
            .iter()
            .map(|(key, record)| Ok((self.key(key)?, decode(&self.bytes[record.clone()])?)))
            .collect()
    }

    /// What is looked up for the rows when they have no numbers.
    pub fn asked(&self) -> Result<Vec<Asked<'_>>> {
        let asked = |key| {
            Ok(Asked {
                key: self.key(key)?,
                reference: None,
            })
        };
        self.rows.iter().map(|(key, _)| asked(key)).collect()
    }

    fn key(&self, key: &Range<usize>) -> Result<&str> {
        let key = std::str::from_utf8(&self.bytes[key.clone()])
            .map_err(|error| Error::Decode(error.to_string()))?;
        // Rows without an address are sorted under their number, behind a mark.
        Ok(if key.starts_with(NO_ADDRESS) { "" } else { key })
    }

    /// Tells the rows that were folded into others.
    pub fn duplicates(&self, report: &mut dyn FnMut(&LineOutcome) -> Result<()>) -> Result<()> {
        self.duplicates
            .iter()
            .try_for_each(|folded| self.duplicate(folded, report))
    }

    fn duplicate(
        &self,
        folded: &Folded,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let (key, record) = &folded.span;
        let row = decode(&self.bytes[record.clone()])?;
        report(&duplicate(self.key(key)?, &row, folded.line))
    }

    /// Says what becomes of the rows that were folded into others, when it is known what became of those: their duplicates are told,
    /// what was folded into one that waits goes on waiting with it, and of those that were folded into one that is rejected the next
    /// one counts. One with another number than that of a row which opts out speaks of whoever has it. Returns the latter two, to be
    /// judged.
    pub fn unfold(
        &self,
        rows: &[(&str, Candidate)],
        flags: &Flags,
        rejected: &HashSet<u64>,
        (waiting, places): (&mut Chunk, &HashMap<u64, usize>),
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<Chunk> {
        let mut next = Chunk::default();
        let mut last: Option<(usize, u64)> = None;
        let mut numbers = Numbers::new();
        for folded in &self.duplicates {
            let winner = &rows[folded.place].1;
            let position = winner.position;
            let (key, record) = &folded.span;
            let (key, record) = (&self.bytes[key.clone()], &self.bytes[record.clone()]);
            if let Some(place) = places.get(&position) {
                waiting.fold(key, record, folded.line, *place);
            } else if !rejected.contains(&position) {
                let row = decode(record)?;
                if law::opts_out(winner, flags) && numbers.are_more(folded.place, winner, &row) {
                    next.hand_on(self.key(&folded.span.0)?, winner, &row, folded.line)?;
                } else {
                    self.duplicate(folded, report)?;
                }
            } else if let Some((_, line)) = last.filter(|(place, _)| *place == folded.place) {
                next.fold(key, record, line, next.rows.len() - 1);
            } else {
                last = Some((folded.place, decode(record)?.line));
                next.push(key, record);
            }
        }
        Ok(next)
    }

    /// Keeps a row that is to be judged later.
    pub fn keep(&mut self, key: &str, row: &Candidate) -> Result<()> {
        let record =
            postcard::to_allocvec(row).map_err(|error| Error::Decode(error.to_string()))?;
        self.push(key.as_bytes(), &record);
        Ok(())
    }

    /// Keeps a row that another one wins over.
    fn fold(&mut self, key: &[u8], record: &[u8], line: u64, place: usize) {
        let span = self.hold(key, record);
        self.duplicates.push(Folded { span, line, place });
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    fn push(&mut self, key: &[u8], record: &[u8]) {
        let span = self.hold(key, record);
        self.rows.push(span);
    }

    fn hold(&mut self, key: &[u8], record: &[u8]) -> Span {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(key);
        let middle = self.bytes.len();
        self.bytes.extend_from_slice(record);
        (start..middle, middle..self.bytes.len())
    }
}

fn decode(record: &[u8]) -> Result<Candidate<'_>> {
    postcard::from_bytes(record).map_err(|error| Error::Decode(error.to_string()))
}

/// Bites that a thread of its own reads ahead.
pub struct Ahead {
    chunks: Receiver<Result<Chunk>>,
    done: Sender<Chunk>,
}

impl Ahead {
    /// The next bite, or `None` at the end.
    pub fn next(&self) -> Result<Option<Chunk>> {
        self.chunks.recv().ok().transpose()
    }

    /// Gives a bite back, to be filled with others.
    pub fn done(&self, chunk: Chunk) {
        let _ = self.done.send(chunk);
    }
}

/// Reads all bites ahead of `work`.
pub fn ahead<T>(
    sorted: &Sorted,
    flags: &Flags,
    work: impl FnOnce(Ahead) -> Result<T>,
) -> Result<T> {
    let (read, chunks) = sync_channel::<Result<Chunk>>(1);
    let (done, spare) = channel::<Chunk>();
    thread::scope(|scope| {
        scope.spawn(move || {
            let next = || -> Result<()> {
                let mut all = Chunks::new(sorted, flags)?;
                loop {
                    let mut chunk = spare.try_recv().unwrap_or_default();
                    // Nobody takes them any more after an error.
                    if !all.next(&mut chunk)? || read.send(Ok(chunk)).is_err() {
                        return Ok(());
                    }
                }
            };
            if let Err(error) = next() {
                let _ = read.send(Err(error));
            }
        });
        work(Ahead { chunks, done })
    })
}

impl<'a> Chunks<'a> {
    /// Starts from the first row.
    pub fn new(sorted: &'a Sorted, flags: &'a Flags) -> Result<Chunks<'a>> {
        Ok(Chunks {
            cursor: sorted.iter()?,
            flags,
            waiting: None,
        })
    }

    /// Fills `chunk` with the next rows; `false` when there are none.
    ///
    /// Of several rows with one key the strictest opt-out decides, else the first; the others are its duplicates.
    pub fn next(&mut self, chunk: &mut Chunk) -> Result<bool> {
        chunk.bytes.clear();
        chunk.rows.clear();
        chunk.duplicates.clear();
        chunk.numbers.clear();
        loop {
            let Some((key, record)) = self.cursor.next()? else {
                if let Some((key, record)) = self.waiting.take() {
                    chunk.push(&key, &record);
                }
                return Ok(!chunk.rows.is_empty());
            };
            match &mut self.waiting {
                Some((waiting, best)) if waiting == key => {
                    let (new, old) = (decode(record)?, decode(best)?);
                    let (winner, folded, line) = if new.strictness() > old.strictness() {
                        let line = new.line;
                        (numbered(new, &old, record, self.flags)?, best.clone(), line)
                    } else {
                        let line = old.line;
                        (
                            numbered(old, &new, best, self.flags)?,
                            record.to_vec(),
                            line,
                        )
                    };
                    *best = winner;
                    // The one that counts comes next.
                    chunk.fold(key, &folded, line, chunk.rows.len());
                }
                Some((waiting, best)) => {
                    chunk.push(waiting, best);
                    waiting.clear();
                    waiting.extend_from_slice(key);
                    best.clear();
                    best.extend_from_slice(record);
                    if chunk.rows.len() >= ROWS {
                        return Ok(true);
                    }
                }
                None => self.waiting = Some((key.to_vec(), record.to_vec())),
            }
        }
    }
}

/// The report of a row whose person stands in another row of the same input.
pub fn duplicate<'a>(key: &'a str, row: &'a Candidate<'a>, of: u64) -> LineOutcome<'a> {
    LineOutcome {
        position: row.position,
        line: row.line,
        email: row.spelling.unwrap_or(key),
        outcome: Outcome::Duplicate,
        reason: None,
        detail: Some(format!("line {of}")),
    }
}
