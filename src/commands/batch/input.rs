//! The lines of a batch as they come in.

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
    sync::mpsc::{Receiver, RecvTimeoutError, sync_channel},
    thread,
    time::Duration,
};

use crate::{
    error::Problem,
    output::{Interrupt, Node, article},
};

/// The longest line.
const MOST: u64 = 1 << 20;
/// How long nobody looks for a signal while a line is awaited.
const GLANCE: Duration = Duration::from_millis(100);
/// The mark that some editors put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";
/// How a line looks.
const EXAMPLE: &str =
    r#"write {"args":["user","tag","7","--add","vip"]}, and if you like "id" and "key""#;

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

/// Refuses a file that cannot be read, before anything is done for it.
pub(super) fn check(path: &Path) -> Result<(), Problem> {
    if path == Path::new("-") {
        return Ok(());
    }
    open(path).map(|_| ())
}

/// Opens the input; `-` is standard input.
fn open(path: &Path) -> Result<Box<dyn BufRead + Send>, Problem> {
    if path == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(path).map_err(|error| unreadable(path, &error.to_string()))?;
    if file.metadata().is_ok_and(|found| found.is_dir()) {
        return Err(unreadable(path, "it is a folder"));
    }
    Ok(Box::new(BufReader::new(file)))
}

fn unreadable(path: &Path, what: &str) -> Problem {
    Problem::usage(format!("cannot read '{}': {what}", path.display()))
        .code("unreadable_file")
        .hint("check the path; - reads standard input")
}

/// The lines of a file, read one ahead: whoever waits for the next can look at signals meanwhile.
pub(super) struct Lines {
    coming: Receiver<Result<Option<Job>, Problem>>,
}

impl Lines {
    /// Begins to read.
    pub fn of(path: &Path) -> Result<Lines, Problem> {
        let mut input = open(path)?;
        let path = path.to_owned();
        let (sender, coming) = sync_channel(1);
        let reading = move || {
            let mut line = 0;
            loop {
                let read = next(&mut input, line, &path);
                match &read {
                    Ok(Some(job)) => line = job.line,
                    _ => return drop(sender.send(read)),
                }
                if sender.send(read).is_err() {
                    return;
                }
            }
        };
        let begun = thread::Builder::new().spawn(reading);
        begun.map_err(|error| Problem::unavailable(format!("no thread to read with: {error}")))?;
        Ok(Lines { coming })
    }

    /// The next line that is not blank; `None` at the end of the input, and when a signal came.
    pub fn next(&mut self, interrupt: &Interrupt) -> Result<Option<Job>, Problem> {
        while !interrupt.came() {
            match self.coming.recv_timeout(GLANCE) {
                Ok(next) => return next,
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        Ok(None)
    }
}

/// The next line that is not blank; `before` is the number of the one before.
fn next(input: &mut impl BufRead, before: u64, path: &Path) -> Result<Option<Job>, Problem> {
    let mut line = before;
    loop {
        let mut bytes = Vec::new();
        line += 1;
        let read = input.take(MOST + 1).read_until(b'\n', &mut bytes);
        let read = read.map_err(|error| unreadable(path, &error.to_string()))? as u64;
        if read == 0 {
            return Ok(None);
        }
        if read > MOST && !bytes.ends_with(b"\n") {
            return Err(Problem::usage(format!("line {line} is longer than 1 MB"))
                .code("too_large")
                .hint("a line is one command; lists of people go into several"));
        }
        let bytes = match bytes.strip_prefix(MARK) {
            Some(rest) if line == 1 => rest,
            _ => &bytes,
        };
        if !bytes.trim_ascii().is_empty() {
            return Ok(Some(job(line, bytes)));
        }
    }
}

/// A line as a command. Of one that is none, `id` and `key` are read all the same, so that its answer can be found.
fn job(line: u64, bytes: &[u8]) -> Job {
    let mut job = Job {
        line,
        id: Node::Null,
        key: None,
        args: Ok(Vec::new()),
    };
    let found = match serde_json::from_slice(bytes) {
        Ok(Node::Object(fields)) => object(fields, &mut job),
        Ok(other) => Err(format!("it is {}, not an object", kind(&other))),
        Err(error) => Err(broken(&error)),
    };
    job.args = found.map_err(|what| {
        Problem::usage(format!("line {line} is no command: {what}"))
            .code("bad_line")
            .hint(EXAMPLE)
    });
    job
}

fn object(fields: Vec<(String, Node)>, job: &mut Job) -> Result<Vec<String>, String> {
    let (mut args, mut fault) = (None, None);
    let mut seen: Vec<String> = Vec::new();
    for (name, value) in fields {
        let wrong = match (name.as_str(), value) {
            (name, _) if seen.iter().any(|before| before == name) => {
                Some(format!("'{name}' stands in it twice"))
            }
            ("id", value) => {
                job.id = value;
                None
            }
            ("key", Node::Null) => None,
            ("key", Node::Text(key)) => {
                let wrong =
                    key.is_empty() || key.chars().count() > 200 || key.contains(char::is_control);
                job.key = Some(key);
                wrong.then(|| "a key has 1 to 200 characters".to_owned())
            }
            ("key", other) => Some(format!("key is {}, not a text", kind(&other))),
            ("args", Node::List(items)) => {
                args = items.into_iter().map(word).collect::<Option<Vec<_>>>();
                args.is_none()
                    .then(|| "args are texts and numbers".to_owned())
            }
            ("args", other) => Some(format!("args is {}, not a list of texts", kind(&other))),
            (other, _) => Some(format!("it has no '{other}': only id, key and args")),
        };
        fault = fault.or(wrong);
        seen.push(name);
    }
    match fault {
        Some(fault) => Err(fault),
        None => args.ok_or_else(|| "args are missing".to_owned()),
    }
}

fn word(value: Node) -> Option<String> {
    match value {
        Node::Text(text) => Some(text),
        Node::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn kind(value: &Node) -> String {
    article(match value {
        Node::Null => return "null".to_owned(),
        Node::Bool(_) => "boolean",
        Node::Number(_) => "number",
        Node::Text(_) => "text",
        Node::List(_) => "list",
        Node::Object(_) => "object",
    })
}

/// Where JSON breaks off, in a line of its own.
fn broken(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "its JSON breaks off".to_owned();
    }
    format!("it is not JSON from character {} on", error.column().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a line says: its id, its key and its words, or what is wrong with them.
    type Said = (Node, Option<String>, Result<Vec<String>, String>);

    fn read(text: &str) -> Vec<Said> {
        let mut input = text.as_bytes();
        let mut found = Vec::new();
        let mut line = 0;
        while let Some(job) = next(&mut input, line, Path::new("-")).unwrap() {
            line = job.line;
            found.push((job.id, job.key, job.args.map_err(|problem| problem.message)));
        }
        found
    }

    #[test]
    fn a_line_that_is_no_command_keeps_its_id_and_says_what_is_wrong() {
        let seven = Node::Number(7.into());
        for (line, what) in [
            (
                r#"{"arg":["user"],"id":7}"#,
                "it has no 'arg': only id, key and args",
            ),
            (r#"{"id":7}"#, "args are missing"),
            (
                r#"{"id":7,"key":5,"args":["user"]}"#,
                "key is a number, not a text",
            ),
            (
                r#"{"id":7,"key":"","args":["user"]}"#,
                "a key has 1 to 200 characters",
            ),
            (
                r#"{"id":7,"args":"user"}"#,
                "args is a text, not a list of texts",
            ),
            (
                r#"{"id":7,"args":["user",null]}"#,
                "args are texts and numbers",
            ),
            (
                r#"{"id":7,"args":[],"args":[]}"#,
                "'args' stands in it twice",
            ),
        ] {
            let (id, _, args) = read(line).remove(0);
            assert_eq!(id, seven, "{line}");
            assert_eq!(args, Err(format!("line 1 is no command: {what}")));
        }
        for (line, what) in [
            (r#"["user","find"]"#, "it is a list, not an object"),
            ("null", "it is null, not an object"),
            ("roster user find", "it is not JSON from character 1 on"),
            (r#"{"args":["user""#, "its JSON breaks off"),
        ] {
            let (id, _, args) = read(line).remove(0);
            assert_eq!(id, Node::Null);
            assert_eq!(args, Err(format!("line 1 is no command: {what}")));
        }
    }

    #[test]
    fn a_byte_order_mark_before_the_first_line_is_no_part_of_it() {
        let found = read("\u{feff}{\"args\":[\"user\",7]}\r\n\n\u{feff}{\"args\":[]}\n");
        assert_eq!(found[0].2, Ok(vec!["user".to_owned(), "7".to_owned()]));
        assert!(found[1].2.is_err());
    }
}
