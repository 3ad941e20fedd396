//! The language of `--jq`: jaq, its library, and what jq has beyond it.

use jaq_core::{
    Compiler, Ctx, Vars,
    compile::Undefined,
    data::JustLut,
    load::{self, Arena, File, Loader, parse},
    val::ValXs,
};
use jaq_json::{Val, read};

use super::{JqFault, JqWrong};
use crate::output::escape::escape_delimited;

/// What jq has and the library of jaq has not, in jq's own words.
const BUILTINS: &str = include_str!("builtins.jq");

/// What would end the process of jq.
const HALTS: [&str; 2] = ["halt", "halt_error"];

/// How the results of a filter are written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ending {
    /// What comes after each of them.
    pub end: u8,
    /// A person looks at them: nothing in them drives the terminal.
    pub terminal: bool,
}

/// A compiled filter.
pub(super) struct Filter(jaq_core::Filter<JustLut<Val>>);

impl Filter {
    /// Compiles an expression. `now` is what the jq function of that name answers, when the clock stands still.
    pub fn new(expression: &str, now: Option<i64>) -> Result<Filter, JqFault> {
        let clock = now.map_or_else(String::new, |now| format!("def now: {now};"));
        let code = format!("{clock}{expression}");
        let ours = parse(BUILTINS, |parser| parser.defs()).unwrap_or_default();
        let defs = jaq_core::defs()
            .chain(jaq_std::defs().filter(|def| !HALTS.contains(&def.name)))
            .chain(jaq_json::defs())
            .chain(ours);
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
            .chain(jaq_std::funs().filter(|(name, ..)| !HALTS.contains(name)))
            .chain(jaq_json::funs());
        let filter = Compiler::default()
            .with_funs(funs)
            .compile(modules)
            .map_err(|errors| {
                let first = errors.into_iter().flat_map(|(_, names)| names).next();
                first.map_or_else(
                    || JqFault::new(JqWrong::Syntax, "--jq: it cannot be compiled"),
                    |(name, kind)| unknown(name, &kind),
                )
            })?;
        Ok(Filter(filter))
    }

    /// Runs the filter over one JSON value and appends its results: texts bare, everything else as JSON on one line.
    pub fn run(&self, json: &[u8], ending: Ending, out: &mut Vec<u8>) -> Result<(), JqFault> {
        let input = read::parse_single(json).map_err(|_| {
            JqFault::running("this command prints text, which is no JSON to filter")
        })?;
        let context = Ctx::<JustLut<Val>>::new(&self.0.lut, Vars::new([]));
        let results: ValXs<'_, Val> = self.0.id.run((context, input));
        for result in results {
            let value = result.map_err(|exception| match exception.get_err() {
                Ok(error) => JqFault::running(&error.to_string()),
                Err(_) => JqFault::running("it ended before its results"),
            })?;
            ending.write(&value, out);
        }
        Ok(())
    }
}

impl Ending {
    fn write(self, value: &Val, out: &mut Vec<u8>) {
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

/// A name that nothing has.
fn unknown(name: &str, kind: &Undefined) -> JqFault {
    let message = match kind {
        // What stops in the middle would pass for what came to its end.
        Undefined::Filter(_) if HALTS.contains(&name) => {
            format!("--jq: '{name}' is not available here: a filter cannot end the command")
        }
        Undefined::Filter(arguments) if *arguments > 0 => {
            format!("--jq: there is no filter '{name}/{arguments}'")
        }
        _ => format!("--jq: there is no {} '{name}'", kind.as_str()),
    };
    JqFault::new(JqWrong::Unknown, message)
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
            return JqFault::new(JqWrong::Unknown, "--jq: there are no modules to import");
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
    JqFault::new(
        JqWrong::Syntax,
        format!("--jq: expected {expected} {place}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(expression: &str, json: &str) -> Result<String, String> {
        let filter = Filter::new(expression, Some(1_772_420_645)).map_err(|fault| fault.message)?;
        let ending = Ending {
            end: b'\n',
            terminal: false,
        };
        let mut out = Vec::new();
        filter
            .run(json.as_bytes(), ending, &mut out)
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
    }

    #[test]
    fn what_is_wrong_with_an_expression_is_told_with_its_place() {
        for (expression, message) in [
            (".[", "--jq: expected closing bracket at its end"),
            ("1 +", "--jq: expected term at its end"),
            ("foo", "--jq: there is no filter 'foo'"),
            ("foo(1)", "--jq: there is no filter 'foo/1'"),
            ("first(1; 2)", "--jq: there is no filter 'first/2'"),
            ("$x", "--jq: there is no variable '$x'"),
        ] {
            assert_eq!(run(expression, "1").unwrap_err(), message, "{expression}");
        }
    }

    #[test]
    fn a_filter_cannot_end_the_command() {
        for (expression, name) in [
            (".[0].id, halt, 3", "halt"),
            ("halt(0)", "halt"),
            ("\"bye\" | halt_error", "halt_error"),
            ("halt_error(1)", "halt_error"),
            ("try halt catch 1", "halt"),
        ] {
            let error = run(expression, "1").unwrap_err();
            let told = format!("--jq: '{name}' is not available here");
            assert!(error.starts_with(&told), "{expression}: {error}");
        }
        assert_eq!(run("def halt: 1; halt", "1").as_deref(), Ok("1\n"));
    }

    #[test]
    fn what_jq_has_beyond_the_library_of_jaq_is_there() {
        let row = r#"["a\"b",1,null,true,"x,y"]"#;
        for (expression, json, result) in [
            ("@csv", row, r#""a""b",1,,true,"x,y""#),
            (r#"@csv "\(.)!""#, r#"["a"]"#, "\"a\"!"),
            ("@csv", "[]", ""),
            ("@csv", r#"["",2.5,-1]"#, "\"\",2.5,-1"),
            ("@tsv", row, "a\"b\t1\t\ttrue\tx,y"),
            ("@tsv", r#"["a\tb","c\nd\re","\\"]"#, r"a\tb	c\nd\re	\\"),
            ("map(IN(2, 3))", "[1,2,3]", "[false,true,true]"),
            ("IN(.[]; 3, 4)", "[1,2,3]", "true"),
            ("IN(5)", "1", "false"),
            (
                "INDEX(.id)",
                r#"[{"id":1},{"id":2}]"#,
                r#"{"1":{"id":1},"2":{"id":2}}"#,
            ),
            (
                "INDEX(.[]; .a) | keys",
                r#"[{"a":"x"},{"a":"x"}]"#,
                r#"["x"]"#,
            ),
            ("ascii", "65", "A"),
            ("IN([1], [2]; [2])", "null", "true"),
            ("IN(.a; .b[])", r#"{"a":2,"b":[1,2]}"#, "true"),
            ("IN(empty; 1)", "null", "false"),
        ] {
            assert_eq!(
                run(expression, json),
                Ok(format!("{result}\n")),
                "{expression}"
            );
        }
        for expression in ["@csv", "@tsv"] {
            for json in ["1", "[[1]]", r#"[{"secret":1}]"#] {
                let error = run(expression, json).unwrap_err();
                assert!(!error.contains("secret"), "{error}");
            }
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
