//! An external merge sort: any number of records by key, in bounded memory.
//!
//! Records go into one arena; when it is full it is sorted and appended as a run to a temporary file that has no name. An input
//! that fits in memory makes no file; of a larger one a run is sorted and written while the next is collected. Records of equal keys keep the order in which they were pushed.

mod arena;
mod merge;

use std::{fs::File, io, thread::JoinHandle};

use arena::Arena;
use merge::Merge;

/// Takes records in any order.
#[derive(Debug)]
pub struct Sorter {
    arena: Arena,
    memory: usize,
    /// The run that is being written: its memory, and the file with all runs, come back when that is done.
    spilling: Option<JoinHandle<io::Result<(Arena, Spill)>>>,
}

/// The sorted records; they can be read from the beginning any number of times.
#[derive(Debug)]
pub struct Sorted {
    store: Store,
    len: u64,
}

/// Reads sorted records one after the other.
#[derive(Debug)]
pub struct Cursor<'a>(Reading<'a>);

#[derive(Debug)]
enum Store {
    Memory(Arena),
    File(Spill),
}

#[derive(Debug)]
enum Reading<'a> {
    Memory { arena: &'a Arena, at: usize },
    File(Merge<'a>),
}

/// Sorted runs, one behind the other in one file.
#[derive(Debug)]
struct Spill {
    file: File,
    /// Where each run ends.
    ends: Vec<u64>,
    len: u64,
    /// Bytes that a merge may hold of the runs.
    memory: usize,
}

impl Sorter {
    /// A sorter that holds at most about `memory` bytes (at least 64 KiB and one record).
    pub fn new(memory: usize) -> Sorter {
        let memory = memory.max(64 << 10);
        Sorter {
            arena: Arena::default(),
            memory,
            spilling: None,
        }
    }

    /// Adds a record. Key and record are at most 4 GiB together.
    pub fn push(&mut self, key: &[u8], record: &[u8]) -> io::Result<()> {
        // The run that is collected and the run that is written have half of the memory each.
        let half = self.memory / 2;
        if self.arena.is_full(key.len() + record.len(), half) {
            self.spill()?;
        }
        self.arena.push(key, record, half)
    }

    /// Sorts what was pushed.
    pub fn finish(mut self) -> io::Result<Sorted> {
        if self.spilling.is_some() {
            self.spill()?;
        }
        if let Some((_, spill)) = self.spilled()? {
            return Ok(Sorted {
                len: spill.len,
                store: Store::File(spill),
            });
        }
        self.arena.sort();
        Ok(Sorted {
            len: self.arena.len() as u64,
            store: Store::Memory(self.arena),
        })
    }

    /// Hands what was collected to a thread that sorts and writes it.
    fn spill(&mut self) -> io::Result<()> {
        let (empty, mut spill) = match self.spilled()? {
            Some(done) => done,
            None => (Arena::default(), Spill::new(self.memory)?),
        };
        let mut arena = std::mem::replace(&mut self.arena, empty);
        self.spilling = Some(std::thread::spawn(move || {
            spill.write(&mut arena)?;
            Ok((arena, spill))
        }));
        Ok(())
    }

    /// Waits for the run that is being written.
    fn spilled(&mut self) -> io::Result<Option<(Arena, Spill)>> {
        match self.spilling.take().map(JoinHandle::join) {
            None => Ok(None),
            Some(Ok(done)) => done.map(Some),
            Some(Err(panic)) => std::panic::resume_unwind(panic),
        }
    }
}

impl Spill {
    fn new(memory: usize) -> io::Result<Spill> {
        Ok(Spill {
            file: tempfile::tempfile()?,
            ends: Vec::new(),
            len: 0,
            memory,
        })
    }

    /// Appends a run and empties it.
    fn write(&mut self, arena: &mut Arena) -> io::Result<()> {
        arena.sort();
        let written = arena.write(&mut self.file)?;
        self.ends
            .push(self.ends.last().copied().unwrap_or(0) + written);
        self.len += arena.len() as u64;
        arena.clear();
        Ok(())
    }
}

impl Sorted {
    /// How many records there are.
    pub fn len(&self) -> u64 {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Starts reading at the first record.
    #[allow(clippy::iter_not_returning_iterator)] // a lending one, which the standard trait cannot describe
    pub fn iter(&self) -> io::Result<Cursor<'_>> {
        Ok(Cursor(match &self.store {
            Store::Memory(arena) => Reading::Memory { arena, at: 0 },
            Store::File(spill) => Reading::File(Merge::new(spill)?),
        }))
    }
}

impl Cursor<'_> {
    /// The next key and record, or `None` behind the last.
    #[allow(clippy::should_implement_trait)] // a lending iterator: what it returns lives until the next call
    pub fn next(&mut self) -> io::Result<Option<(&[u8], &[u8])>> {
        match &mut self.0 {
            Reading::Memory { arena, at } => {
                *at += 1;
                Ok(arena.get(*at - 1))
            }
            Reading::File(merge) => merge.next(),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorted(records: &[(Vec<u8>, Vec<u8>)], memory: usize) -> Sorted {
        let mut sorter = Sorter::new(0);
        sorter.memory = memory;
        for (key, record) in records {
            sorter.push(key, record).unwrap();
        }
        sorter.finish().unwrap()
    }

    fn read(sorted: &Sorted) -> Vec<(Vec<u8>, Vec<u8>)> {
        let mut cursor = sorted.iter().unwrap();
        let mut found = Vec::new();
        while let Some((key, record)) = cursor.next().unwrap() {
            found.push((key.to_vec(), record.to_vec()));
        }
        assert!(cursor.next().unwrap().is_none());
        found
    }

    proptest! {
        #[test]
        fn it_sorts_like_a_stable_sort_in_memory_and_on_disk(
            keys in prop::collection::vec(prop::collection::vec(0u8..4, 0..14), 0..300),
            memory in 1usize..6000,
        ) {
            let mut expected: Vec<(Vec<u8>, Vec<u8>)> = (keys.into_iter().enumerate())
                .map(|(at, key)| (key, at.to_string().repeat(at % 7).into_bytes()))
                .collect();
            let sorted = sorted(&expected, memory);
            expected.sort_by(|a, b| a.0.cmp(&b.0));
            prop_assert_eq!(sorted.len(), expected.len() as u64);
            prop_assert_eq!(&read(&sorted), &expected);
            prop_assert_eq!(&read(&sorted), &expected);
        }
    }

    #[test]
    fn two_cursors_do_not_disturb_each_other() {
        let records: Vec<_> = (0..999u32)
            .map(|n| ((n * 7 % 999).to_be_bytes().to_vec(), vec![b'x'; 50]))
            .collect();
        let sorted = sorted(&records, 4000);
        assert!(matches!(sorted.store, Store::File(_)));
        let mut first = sorted.iter().unwrap();
        let mut second = sorted.iter().unwrap();
        for _ in 0..500 {
            first.next().unwrap();
        }
        for n in 0..999u32 {
            assert_eq!(second.next().unwrap().unwrap().0, n.to_be_bytes());
        }
        assert_eq!(first.next().unwrap().unwrap().0, 500u32.to_be_bytes());
    }

    #[test]
    fn a_record_larger_than_the_memory_is_sorted_too() {
        let records = vec![
            (b"b".to_vec(), vec![1; 100_000]),
            (b"a".to_vec(), vec![2; 300_000]),
            (b"c".to_vec(), Vec::new()),
        ];
        let found = read(&sorted(&records, 1000));
        assert_eq!(found.iter().map(|r| r.0[0]).collect::<Vec<_>>(), b"abc");
        assert_eq!(found[0].1, vec![2; 300_000]);
    }

    #[test]
    fn nothing_is_sorted_to_nothing() {
        let sorted = Sorter::new(1 << 20).finish().unwrap();
        assert!(sorted.is_empty());
        assert!(sorted.iter().unwrap().next().unwrap().is_none());
    }
}
