//! Records in one block of memory, sorted by an index of key prefixes.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
};

/// Bytes of the two lengths before each record.
pub(super) const HEAD: usize = 8;

/// Records: key length, record length, key, record, one behind the other.
#[derive(Debug, Default)]
pub(super) struct Arena {
    bytes: Vec<u8>,
    index: Vec<Slot>,
}

/// A record: most comparisons end with the first eight bytes of the key, which stand here and not across the memory.
#[derive(Clone, Copy, Debug)]
struct Slot {
    prefix: u64,
    at: u32,
}

impl Arena {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.index.len()
    }

    /// Whether a record of `more` bytes must wait for an empty arena.
    pub fn is_full(&self, more: usize, memory: usize) -> bool {
        let after = self.bytes.len() + HEAD + more;
        !self.index.is_empty()
            && (after + (self.index.len() + 1) * size_of::<Slot>() > memory
                || u32::try_from(after).is_err())
    }

    /// Adds a record.
    pub fn push(&mut self, key: &[u8], record: &[u8], memory: usize) -> io::Result<()> {
        let length = |bytes: &[u8]| {
            let too_long =
                |_| io::Error::new(io::ErrorKind::InvalidInput, "a record is over 4 GiB");
            Ok::<_, io::Error>(u32::try_from(bytes.len()).map_err(too_long)?.to_le_bytes())
        };
        let at = self.bytes.len() as u32;
        let more = HEAD + key.len() + record.len();
        if self.bytes.capacity() - self.bytes.len() < more {
            // Doubling would overshoot the memory that was granted.
            let room = self
                .bytes
                .capacity()
                .min(memory.saturating_sub(self.bytes.capacity()));
            self.bytes.reserve_exact(room.max(more).max(4096));
        }
        self.bytes.extend_from_slice(&length(key)?);
        self.bytes.extend_from_slice(&length(record)?);
        self.bytes.extend_from_slice(key);
        self.bytes.extend_from_slice(record);
        self.index.push(Slot {
            prefix: prefix(key),
            at,
        });
        Ok(())
    }

    /// Sorts by key, equal keys in the order of their arrival.
    pub fn sort(&mut self) {
        let bytes = &self.bytes;
        self.index.sort_unstable_by(|a, b| {
            (a.prefix.cmp(&b.prefix))
                .then_with(|| {
                    split(bytes, a.at as usize)
                        .0
                        .cmp(split(bytes, b.at as usize).0)
                })
                .then(a.at.cmp(&b.at))
        });
    }

    /// The record at a place of the order.
    pub fn get(&self, index: usize) -> Option<(&[u8], &[u8])> {
        Some(split(&self.bytes, self.index.get(index)?.at as usize))
    }

    /// Appends the records in their order to a file; returns how many bytes that were.
    pub fn write(&self, file: &mut File) -> io::Result<u64> {
        let mut out = BufWriter::with_capacity(256 << 10, file);
        let mut written = 0;
        for slot in &self.index {
            let at = slot.at as usize;
            let (key, record) = split(&self.bytes, at);
            let length = HEAD + key.len() + record.len();
            out.write_all(&self.bytes[at..at + length])?;
            written += length as u64;
        }
        out.flush()?;
        Ok(written)
    }

    /// Forgets the records and keeps the memory.
    pub fn clear(&mut self) {
        self.bytes.clear();
        self.index.clear();
    }
}

/// The first eight bytes of a key as a number that sorts like them.
pub(super) fn prefix(key: &[u8]) -> u64 {
    let mut head = [0; 8];
    let length = key.len().min(8);
    head[..length].copy_from_slice(&key[..length]);
    u64::from_be_bytes(head)
}

/// Key and record of what begins at `at`.
pub(super) fn split(bytes: &[u8], at: usize) -> (&[u8], &[u8]) {
    let (key, record) = lengths(&bytes[at..]);
    let from = at + HEAD;
    (
        &bytes[from..from + key],
        &bytes[from + key..from + key + record],
    )
}

/// The two lengths at the beginning of a record.
pub(super) fn lengths(bytes: &[u8]) -> (usize, usize) {
    let length = |at: usize| {
        let mut four = [0; 4];
        four.copy_from_slice(&bytes[at..at + 4]);
        u32::from_le_bytes(four) as usize
    };
    (length(0), length(4))
}
