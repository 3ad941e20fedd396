//! `--jq EXPR`: a filter over the JSON of a run, by jaq. Nothing of it is loaded unless somebody asks.

use std::{fmt, io};

use jaq_core::{
    Compiler, Ctx, Vars,
    data::JustLut,
    load::{self, Arena, File, Loader},
    val::ValXs,
};
use jaq_json::{Val, read};

use super::escape::{escape, escape_delimited};

/// The most characters of a fault that are told: it may quote the data.
const MOST: usize = 120;

/// What is wrong with a filter, or with what it was given. It names no values of lists and objects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JqFault {
    /// What happened.
    pub message: String,
    /// Whether the expression itself cannot be read; otherwise it failed on the data.
    pub syntax: bool,
}

impl JqFault {
    fn syntax(message: String) -> JqFault {
        JqFault {
            message,
            syntax: true,
        }
    }

    fn running(message: &str) -> JqFault {
        let message: String = escape(&without_data(message)).chars().take(MOST).collect();
        JqFault {
            message: format!("--jq: {message}"),
            syntax: false,
        }
    }
}

impl fmt::Display for JqFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for JqFault {}

impl From<JqFault> for io::Error {
    fn from(fault: JqFault) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidInput, fault)
    }
}

/// The message without the lists and objects that jaq quotes in it: no error prints a whole row.
fn without_data(message: &str) -> String {
    let first = message.find(['[', '{']);
    let last = message.rfind([']', '}']);
    match (first, last) {
        (Some(first), Some(last)) if first < last => {
            let what = if message[first..].starts_with('[') {
                "a list"
            } else {
                "an object"
            };
            format!("{}{what}{}", &message[..first], &message[last + 1..])
        }
        _ => message.to_owned(),
    }
}

/// A compiled filter and how its results are written.
pub(super) struct Jq {
    filter: jaq_core::Filter<JustLut<Val>>,
    end: u8,
    terminal: bool,
}

impl Jq {
    /// Compiles an expression. `now` is what the jq function of that name answers, when the clock stands still.
    pub fn new(expression: &str, now: Option<i64>) -> Result<Jq, JqFault> {
        let clock = now.map_or_else(String::new, |now| format!("def now: {now};"));
        let code = format!("{clock}{expression}");
        let defs = jaq_core::defs()
            .chain(jaq_std::defs())
            .chain(jaq_json::defs());
        let arena = Arena::default();
        let file = File {
            code: code.as_str(),
            path: (),
        };
        let modules = Loader::new(defs).load(&arena, file).map_err(|errors| {
            let errors = errors.into_iter().map(|(_, error)| error);
            unreadable(&code, clock.len(), errors)
        })?;
        let funs = jaq_core::funs()
            .chain(jaq_std::funs())
            .chain(jaq_json::funs());
        let filter = Compiler::default()
            .with_funs(funs)
            .compile(modules)
            .map_err(|errors| {
                let first = errors.into_iter().flat_map(|(_, names)| names).next();
                let what = first.map_or_else(
                    || "it cannot be compiled".to_owned(),
                    |(name, kind)| format!("there is no {} '{name}'", kind.as_str()),
                );
                JqFault::syntax(format!("--jq: {what}"))
            })?;
        Ok(Jq {
            filter,
            end: b'\n',
            terminal: false,
        })
    }

    /// The same filter with a NUL after each result.
    pub fn ending_in(mut self, end: u8) -> Jq {
        self.end = end;
        self
    }

    /// The same filter for the eyes of a person: nothing in the results drives the terminal.
    pub fn on_terminal(mut self, terminal: bool) -> Jq {
        self.terminal = terminal;
        self
    }

    /// Runs the filter over one JSON value and appends its results: texts bare, everything else as JSON on one line.
    pub fn run(&self, json: &[u8], out: &mut Vec<u8>) -> Result<(), JqFault> {
        let input = read::parse_single(json).map_err(|_| {
            JqFault::running("this command prints text, which is no JSON to filter")
        })?;
        let context = Ctx::<JustLut<Val>>::new(&self.filter.lut, Vars::new([]));
        let results: ValXs<'_, Val> = self.filter.id.run((context, input));
        for result in results {
            let value = match result {
                Ok(value) => value,
                Err(exception) => match exception.get_err() {
                    Ok(error) => return Err(JqFault::running(&error.to_string())),
                    // `halt` ends the filter, not the command.
                    Err(_) => return Ok(()),
                },
            };
            self.write(&value, out);
        }
        Ok(())
    }

    fn write(&self, value: &Val, out: &mut Vec<u8>) {
        let text = match value {
            Val::TStr(text) => String::from_utf8_lossy(text).into_owned(),
            other => other.to_string(),
        };
        if self.terminal {
            out.extend_from_slice(escape_delimited(&text).as_bytes());
        } else {
            out.extend_from_slice(text.as_bytes());
        }
        out.push(self.end);
    }
}

/// Where an expression, which begins at `start` of the code, cannot be read.
fn unreadable<'a>(
    code: &'a str,
    start: usize,
    mut errors: impl Iterator<Item = load::Error<&'a str>>,
) -> JqFault {
    let (expected, at) = match errors.next() {
        Some(load::Error::Lex(errors)) => errors
            .first()
            .map(|(expect, rest)| (expect.as_str().to_owned(), Some(*rest)))
            .unwrap_or_default(),
        Some(load::Error::Parse(errors)) => errors
            .first()
            .map(|(expect, rest)| (expect.as_str().to_owned(), Some(*rest)))
            .unwrap_or_default(),
        Some(load::Error::Io(_)) => {
            return JqFault::syntax("--jq: there are no modules to import".to_owned());
        }
        None => Default::default(),
    };
    let at = at.filter(|rest| !rest.is_empty()).map(|rest| {
        let place = load::span(code, rest).start;
        code[start.min(place)..place].chars().count() + 1
    });
    let place = at.map_or_else(
        || "at its end".to_owned(),
        |at| format!("at character {at}"),
    );
    JqFault::syntax(format!("--jq: expected {expected} {place}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(expression: &str, json: &str) -> Result<String, String> {
        let jq = Jq::new(expression, Some(1_772_420_645)).map_err(|fault| fault.message)?;
        let mut out = Vec::new();
        jq.run(json.as_bytes(), &mut out)
            .map_err(|fault| fault.message)?;
        Ok(String::from_utf8(out).unwrap())
    }

    #[test]
    fn texts_are_bare_and_everything_else_is_json_on_one_line() {
        let people =
            r#"[{"id":1,"email":"ann@example.com","tags":["a"]},{"id":2,"email":null,"tags":[]}]"#;
        assert_eq!(
            run(".[] | .email, .id, .tags", people).as_deref(),
            Ok("ann@example.com\n1\n[\"a\"]\nnull\n2\n[]\n")
        );
        assert_eq!(run("length", people).as_deref(), Ok("2\n"));
        assert_eq!(
            run("map(select(.id > 1)) | .[0].id", people).as_deref(),
            Ok("2\n")
        );
        assert_eq!(run("empty", people).as_deref(), Ok(""));
        assert_eq!(
            run("now | todate", "1").as_deref(),
            Ok("2026-03-02T03:04:05Z\n")
        );
        assert_eq!(run(".[0].id, halt, 3", people).as_deref(), Ok("1\n"));
    }

    #[test]
    fn what_is_wrong_with_an_expression_is_told_with_its_place() {
        for (expression, message) in [
            (".[", "--jq: expected closing bracket at its end"),
            ("1 +", "--jq: expected term at its end"),
            ("foo(1)", "--jq: there is no filter 'foo'"),
            ("$x", "--jq: there is no variable '$x'"),
        ] {
            assert_eq!(run(expression, "1").unwrap_err(), message, "{expression}");
        }
    }

    #[test]
    fn a_failure_on_the_data_quotes_no_row() {
        let error = run(".[] | .email | keys", r#"[{"email":{"secret":"x"}},1]"#);
        assert!(!error.unwrap_err().contains("secret"));
        let error = run(".email", r#"[{"email":"ann@example.com"}]"#).unwrap_err();
        assert!(
            error.contains("a list") && !error.contains("ann@"),
            "{error}"
        );
        assert!(run(".", "no json").unwrap_err().contains("prints text"));
    }
}
