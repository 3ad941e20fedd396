//! The lines of a batch as they come in.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use serde::Deserialize;
use serde_json::Value;

use crate::{error::Problem, output::Node};

/// The longest line.
const MOST: u64 = 1 << 20;

/// One line of the input.
pub(super) struct Job {
    /// Its number, counted from 1.
    pub line: u64,
    /// What it calls itself.
    pub id: Node,
    /// The key under which it runs once.
    pub key: Option<String>,
    /// The words of its command, or what is wrong with the line.
    pub args: Result<Vec<String>, Problem>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    id: Option<Node>,
    #[serde(default)]
    key: Option<String>,
    args: Vec<Value>,
}

/// Refuses a file that cannot be read, before anything is done for it.
pub(super) fn check(path: &Path) -> Result<(), Problem> {
    if path == Path::new("-") {
        return Ok(());
    }
    open(path).map(|_| ())
}

/// Opens the input; `-` is standard input.
pub(super) fn open(path: &Path) -> Result<Box<dyn BufRead>, Problem> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let unreadable = |what: String| {
        Problem::usage(format!("cannot read '{}': {what}", path.display()))
            .code("unreadable_file")
            .hint("check the path; - reads standard input")
    };
    let file = File::open(path).map_err(|error| unreadable(error.to_string()))?;
    if file.metadata().is_ok_and(|found| found.is_dir()) {
        return Err(unreadable("it is a folder".to_owned()));
    }
    Ok(Box::new(BufReader::new(file)))
}

/// The next line that is not blank; `before` is the number of the one before.
pub(super) fn next(input: &mut impl BufRead, before: u64) -> io::Result<Option<Job>> {
    let mut line = before;
    loop {
        let mut bytes = Vec::new();
        line += 1;
        let read = input.take(MOST + 1).read_until(b'\n', &mut bytes)? as u64;
        if read == 0 {
            return Ok(None);
        }
        if read > MOST && !bytes.ends_with(b"\n") {
            return Err(io::Error::new(
                io::ErrorKind::InvalidData,
                Problem::usage(format!("line {line} is longer than 1 MB"))
                    .code("too_large")
                    .hint("a line is one command; lists of people go into several"),
            ));
        }
        if !bytes.trim_ascii().is_empty() {
            return Ok(Some(job(line, &bytes)));
        }
    }
}

fn job(line: u64, bytes: &[u8]) -> Job {
    match serde_json::from_slice::<Written>(bytes) {
        Ok(written) => Job {
            line,
            id: written.id.unwrap_or(Node::Null),
            key: written.key.clone(),
            args: key(written.key.as_deref()).and_then(|()| words(line, written.args)),
        },
        Err(error) => Job {
            line,
            id: Node::Null,
            key: None,
            args: Err(bad(line, &without_place(&error))),
        },
    }
}

fn key(key: Option<&str>) -> Result<(), Problem> {
    match key {
        Some(key)
            if key.is_empty() || key.chars().count() > 200 || key.contains(char::is_control) =>
        {
            Err(Problem::usage("a key has 1 to 200 characters").code("bad_line"))
        }
        _ => Ok(()),
    }
}

fn words(line: u64, args: Vec<Value>) -> Result<Vec<String>, Problem> {
    let word = |value: Value| match value {
        Value::String(text) => Ok(text),
        Value::Number(number) => Ok(number.to_string()),
        _ => Err(bad(line, "args are texts and numbers")),
    };
    args.into_iter().map(word).collect()
}

/// The fault without line and column, which would be those of one line.
fn without_place(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn bad(line: u64, what: &str) -> Problem {
    Problem::usage(format!("line {line} is no command: {what}"))
        .code("bad_line")
        .hint(r#"write {"args":["user","tag","7","--add","vip"]}, and if you like "id" and "key""#)
}
