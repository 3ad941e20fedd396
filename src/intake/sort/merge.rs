//! The merge of sorted runs in one file.

use std::{cmp::Ordering, fs::File, io};

use super::{
    Spill,
    arena::{HEAD, lengths, prefix, split},
};
use crate::intake::source::read_file_at;

/// Least and most bytes of a run in memory.
const BUFFER: (usize, usize) = (16 << 10, 1 << 20);

/// A reader over all runs at once.
#[derive(Debug)]
pub(super) struct Merge<'a> {
    file: &'a File,
    runs: Vec<Run>,
    /// Runs that have a record, the least first: a binary heap.
    heap: Vec<usize>,
    /// The run that the last record came from must be moved on.
    lent: bool,
}

/// One run and the part of it that is in memory.
#[derive(Debug)]
struct Run {
    at: u64,
    end: u64,
    bytes: Vec<u8>,
    from: usize,
    prefix: u64,
    buffer: usize,
}

impl<'a> Merge<'a> {
    pub fn new(spill: &'a Spill) -> io::Result<Merge<'a>> {
        let buffer = (spill.memory / spill.ends.len().max(1)).clamp(BUFFER.0, BUFFER.1);
        let mut at = 0;
        let mut runs = Vec::with_capacity(spill.ends.len());
        let mut heap = Vec::with_capacity(spill.ends.len());
        for &end in &spill.ends {
            let mut run = Run {
                at,
                end,
                bytes: Vec::new(),
                from: 0,
                prefix: 0,
                buffer,
            };
            at = end;
            if run.load(&spill.file)? {
                heap.push(runs.len());
            }
            runs.push(run);
        }
        let mut merge = Merge {
            file: &spill.file,
            runs,
            heap,
            lent: false,
        };
        for root in (0..merge.heap.len() / 2).rev() {
            merge.sink(root);
        }
        Ok(merge)
    }

    pub fn next(&mut self) -> io::Result<Option<(&[u8], &[u8])>> {
        if self.lent {
            self.lent = false;
            let run = &mut self.runs[self.heap[0]];
            run.skip();
            if !run.load(self.file)? {
                self.heap.swap_remove(0);
            }
            self.sink(0);
        }
        let Some(&least) = self.heap.first() else {
            return Ok(None);
        };
        self.lent = true;
        let run = &self.runs[least];
        Ok(Some(split(&run.bytes, run.from)))
    }

    fn sink(&mut self, mut root: usize) {
        loop {
            let mut least = root;
            for child in [2 * root + 1, 2 * root + 2] {
                if child < self.heap.len() && self.before(child, least) {
                    least = child;
                }
            }
            if least == root {
                return;
            }
            self.heap.swap(root, least);
            root = least;
        }
    }

    /// Of equal keys the earlier run comes first: it was pushed first.
    fn before(&self, a: usize, b: usize) -> bool {
        let (a, b) = (self.heap[a], self.heap[b]);
        let (left, right) = (&self.runs[a], &self.runs[b]);
        let order = left.prefix.cmp(&right.prefix).then_with(|| {
            split(&left.bytes, left.from)
                .0
                .cmp(split(&right.bytes, right.from).0)
        });
        order.then(a.cmp(&b)) == Ordering::Less
    }
}

impl Run {
    fn skip(&mut self) {
        let (key, record) = lengths(&self.bytes[self.from..]);
        self.from += HEAD + key + record;
    }

    /// Makes sure that a whole record is in memory; `false` at the end of the run.
    fn load(&mut self, file: &File) -> io::Result<bool> {
        loop {
            let rest = self.bytes.len() - self.from;
            let need = if rest < HEAD {
                HEAD
            } else {
                let (key, record) = lengths(&self.bytes[self.from..]);
                HEAD + key + record
            };
            if rest >= need {
                self.prefix = prefix(split(&self.bytes, self.from).0);
                return Ok(true);
            }
            if self.at == self.end {
                let torn =
                    || io::Error::new(io::ErrorKind::UnexpectedEof, "a temporary file is damaged");
                return if rest == 0 { Ok(false) } else { Err(torn()) };
            }
            self.bytes.drain(..self.from);
            self.from = 0;
            let left = usize::try_from(self.end - self.at).unwrap_or(usize::MAX);
            let want = (need - rest).max(self.buffer).min(left);
            self.bytes.resize(rest + want, 0);
            let read = read_file_at(file, &mut self.bytes[rest..], self.at)?;
            self.bytes.truncate(rest + read);
            self.at = if read == 0 {
                self.end
            } else {
                self.at + read as u64
            };
        }
    }
}
