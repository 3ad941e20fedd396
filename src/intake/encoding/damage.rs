//! What the bytes that do not fit tell about an input: a few damaged rows, or another encoding.

use std::io;

use encoding_rs::{Encoding, UTF_8};

use crate::intake::{decode::Decoded, lines::Lines, source::Source};

/// What is wrong with a source, counted in a second pass.
#[derive(Debug, Default)]
pub(super) struct Damage {
    /// Damaged lines.
    pub lines: u64,
    /// All lines.
    pub of: u64,
    /// The first damaged line.
    pub first: u64,
    /// The offset of its first damaged byte in the source, where that can be told.
    pub offset: Option<u64>,
    /// Well-formed characters beyond ASCII.
    multibyte: u64,
    /// Bytes from 0x80 up that are no part of such a character.
    high: u64,
    /// Of these, letters of Western languages.
    letters: u64,
    /// Of these, bytes that are no letter and no usual punctuation in Windows-1252.
    odd: u64,
    /// Of these, bytes in runs of three and more.
    runs: u64,
    /// The last line ends in the middle of a character.
    torn: bool,
}

impl Damage {
    pub fn survey(source: &Source, encoding: &'static Encoding) -> io::Result<Damage> {
        let mut damage = Damage::default();
        let mut lines = Lines::new(Decoded::new(source, encoding));
        while let Some(line) = lines.next()? {
            damage.of = line.number;
            damage.torn = false;
            let broken = damage.take(line.bytes);
            if broken {
                damage.lines += 1;
                if damage.first == 0 {
                    damage.first = line.number;
                }
            }
        }
        if encoding == UTF_8 {
            damage.offset = first_fault(source)?;
        }
        Ok(damage)
    }

    fn take(&mut self, line: &[u8]) -> bool {
        let mut broken = false;
        let mut run = 0;
        for chunk in line.utf8_chunks() {
            self.multibyte += chunk.valid().chars().filter(|c| !c.is_ascii()).count() as u64;
            if !chunk.valid().is_empty() {
                run = 0;
            }
            for &byte in chunk.invalid() {
                broken = true;
                self.high += 1;
                run += 1;
                self.runs += if run == 3 { 3 } else { u64::from(run > 3) };
                match byte {
                    0xD7 | 0xF7 => self.odd += 1,
                    0xC0.. => self.letters += 1,
                    0x80
                    | 0x85
                    | 0x8A
                    | 0x8C
                    | 0x8E
                    | 0x91..=0x94
                    | 0x96
                    | 0x97
                    | 0x9A
                    | 0x9C
                    | 0x9E
                    | 0x9F..=0xA1
                    | 0xA7
                    | 0xAA
                    | 0xAB
                    | 0xAE
                    | 0xB0
                    | 0xB4
                    | 0xB7
                    | 0xBA
                    | 0xBB
                    | 0xBF => {}
                    _ => self.odd += 1,
                }
            }
            self.torn = !chunk.invalid().is_empty()
                && std::str::from_utf8(chunk.invalid()).is_err_and(|e| e.error_len().is_none());
        }
        broken
    }

    /// Whether the bytes read like a Western language in Windows-1252 and like nothing else: mostly accented letters,
    /// one at a time, and not one well-formed UTF-8 character. A single torn character at the very end says nothing.
    pub fn is_windows_1252(&self) -> bool {
        let torn_only = self.torn && self.high <= 3 && self.lines == 1;
        self.multibyte == 0
            && !torn_only
            && self.letters * 10 >= self.high * 7
            && self.odd * 20 <= self.high
            && self.runs * 10 <= self.high
    }

    /// Whether it is the rows that are damaged and not the file that is in another encoding.
    pub fn is_bearable(&self) -> bool {
        self.lines <= (self.of / 100).max(1) && self.lines * 2 < self.of && self.first > 1
    }
}

fn first_fault(source: &Source) -> io::Result<Option<u64>> {
    let mut stream = Decoded::new(source, UTF_8);
    let mut block = Vec::new();
    let mut before = 0;
    while stream.read(&mut block)? {
        match std::str::from_utf8(&block) {
            Ok(_) => {
                before += block.len() as u64;
                block.clear();
            }
            Err(error) if error.error_len().is_some() => {
                return Ok(Some(before + error.valid_up_to() as u64));
            }
            Err(error) => {
                before += error.valid_up_to() as u64;
                block.drain(..error.valid_up_to());
            }
        }
    }
    Ok((!block.is_empty()).then_some(before))
}
