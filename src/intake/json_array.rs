//! One JSON array of objects, cut into their texts without holding more than one of them.

use super::{decode::Decoded, lines::MAX_LINE, problem::Problem, source::BLOCK};

/// An array that is being read.
#[derive(Debug)]
pub(super) struct Array {
    input: Decoded,
    buffer: Vec<u8>,
    /// What has been handed out or passed over.
    done: usize,
    line: u64,
    place: Place,
}

/// Where in the array the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Before,
    Between,
    Behind,
}

/// Where a search for the end of an object is: braces count outside strings.
#[derive(Debug, Default)]
struct Depth {
    open: usize,
    in_string: bool,
    escaped: bool,
}

impl Array {
    pub fn new(input: Decoded) -> Array {
        Array {
            input,
            buffer: Vec::new(),
            done: 0,
            line: 1,
            place: Place::Before,
        }
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        self.input.position()
    }

    /// The next object and the line where it begins, or `None` behind the end of the array.
    ///
    /// An array that is never closed, holds something other than objects or an object over the limit is a problem:
    /// where the next object begins could only be guessed.
    pub fn next(&mut self) -> Result<Option<(u64, &[u8])>, Problem> {
        while let Some(byte) = self.peek()? {
            match (byte, self.place) {
                // Before the array there may be a byte order mark.
                (b' ' | b'\t' | b'\r' | b'\n', _)
                | (0xEF | 0xBB | 0xBF, Place::Before)
                | (b',', Place::Between) => {}
                (b'[', Place::Before) => self.place = Place::Between,
                (b']', Place::Between) => self.place = Place::Behind,
                (b'{', Place::Between) => return self.object().map(Some),
                _ => {
                    return Err(Problem::new(format!(
                        "line {} has something other than an object in the JSON array",
                        self.line
                    ))
                    .hint("an input is one object per line, or one array of objects"));
                }
            }
            self.line += u64::from(byte == b'\n');
            self.done += 1;
        }
        if self.place == Place::Behind {
            Ok(None)
        } else {
            Err(unclosed())
        }
    }

    fn peek(&mut self) -> Result<Option<u8>, Problem> {
        if self.done == self.buffer.len() {
            self.buffer.clear();
            self.done = 0;
            self.input.read(&mut self.buffer)?;
        }
        Ok(self.buffer.get(self.done).copied())
    }

    fn object(&mut self) -> Result<(u64, &[u8]), Problem> {
        let line = self.line;
        let mut depth = Depth::default();
        let mut at = self.done;
        loop {
            let Some(&byte) = self.buffer.get(at) else {
                self.buffer.drain(..self.done);
                at -= self.done;
                self.done = 0;
                if at > MAX_LINE + BLOCK {
                    return Err(Problem::new(format!(
                        "the object that begins on line {line} is larger than {} MiB",
                        MAX_LINE >> 20
                    )));
                }
                if !self.input.read(&mut self.buffer)? {
                    return Err(unclosed());
                }
                continue;
            };
            at += 1;
            self.line += u64::from(byte == b'\n');
            if depth.closes(byte) {
                let from = std::mem::replace(&mut self.done, at);
                return Ok((line, &self.buffer[from..at]));
            }
        }
    }
}

impl Depth {
    /// Takes the next byte; `true` when it ends the object.
    fn closes(&mut self, byte: u8) -> bool {
        match byte {
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            _ if self.in_string => {}
            b'{' | b'[' => self.open += 1,
            b'}' | b']' => {
                self.open -= 1;
                return self.open == 0;
            }
            _ => {}
        }
        false
    }
}

fn unclosed() -> Problem {
    Problem::new("the JSON array is never closed").hint("end the array with ]")
}
