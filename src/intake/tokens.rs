//! Pasted text as rows: each token is one.

use super::{
    decode::Decoded,
    lines::{Lines, MAX_LINE},
    mailbox::{Mailbox, Refusal},
    paste::{Found, Paste, Token},
    problem::Problem,
    record::{Flaw, Record},
    row::{Judge, Pasted},
};
use crate::model::{
    incoming::{Reject, RejectReason},
    malformed::echo,
};

/// The tokens of a text, read line by line.
#[derive(Debug)]
pub(super) struct Tokens {
    lines: Lines,
    paste: Paste,
    found: Vec<Token>,
    next: usize,
    /// A line with bytes that are no text; what came before it is handed out first.
    damaged: Option<(u64, Vec<u8>)>,
    ended: bool,
    /// How many ignorable tokens have been told of.
    told: u64,
}

impl Tokens {
    pub fn new(input: Decoded, extract: bool) -> Tokens {
        let (lines, paste) = (Lines::new(input), Paste::new(extract));
        Tokens {
            lines,
            paste,
            found: Vec::new(),
            next: 0,
            damaged: None,
            ended: false,
            told: 0,
        }
    }

    /// How many bytes of the source have been taken.
    pub fn position(&self) -> u64 {
        self.lines.position()
    }

    /// How many tokens said nothing about a person, since the last question.
    pub fn take_ignored(&mut self) -> u64 {
        let before = std::mem::replace(&mut self.told, self.paste.ignored());
        self.told - before
    }

    /// Judges the next token, which is left in `record`; `None` at the end of the text.
    pub fn next(
        &mut self,
        record: &mut Record,
        judge: &mut Judge,
    ) -> Result<Option<Result<(), Reject>>, Problem> {
        while self.next == self.found.len() {
            self.found.clear();
            self.next = 0;
            if let Some((line, bytes)) = self.damaged.take() {
                record.unread(line, &bytes, Flaw::Encoding);
                return Ok(Some(judge.read(record, None)));
            }
            if self.ended {
                return Ok(None);
            }
            let Some(line) = self.lines.next()? else {
                self.paste.finish(&mut self.found);
                self.ended = true;
                continue;
            };
            if line.cut {
                return Err(Problem::new(format!(
                    "line {} is longer than {} MiB",
                    line.number,
                    MAX_LINE >> 20
                ))
                .hint("put each address on a line of its own"));
            }
            if let Ok(text) = std::str::from_utf8(line.bytes) {
                self.paste.line(line.number, text, &mut self.found);
            } else {
                self.paste.finish(&mut self.found);
                self.damaged = Some((line.number, line.bytes.to_vec()));
            }
        }
        let token = &mut self.found[self.next];
        self.next += 1;
        record.fill(token.line, [token.text.as_str()]);
        let found = std::mem::replace(&mut token.found, Found::Leftover);
        Ok(Some(judge_token(found, record, judge)))
    }
}

fn judge_token(found: Found, record: &Record, judge: &mut Judge) -> Result<(), Reject> {
    match found {
        Found::Leftover => {
            let text = echo(record.get(0).unwrap_or_default());
            judge.forget(record.line);
            Err(Reject {
                line: record.line,
                email: None,
                reason: RejectReason::Leftover,
                detail: None,
                message: format!("'{text}' is no address"),
                suggestion: None,
            })
        }
        Found::Mailbox {
            address,
            spelling,
            name,
            warning,
        } => {
            let found = match address {
                Ok(address) => Ok(Mailbox {
                    address,
                    name,
                    warning,
                }),
                Err(fault) => Err(Refusal::Invalid(fault)),
            };
            judge.read(
                record,
                Some(Pasted {
                    spelling: &spelling,
                    found,
                }),
            )
        }
    }
}
