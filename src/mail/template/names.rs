//! Filters and tests that a template names, also where it never gets to with the values that it is tried with.

use minijinja::{Environment, ErrorKind};

/// The filters and tests in a text that the engine does not have: the line of each, and what is wrong.
pub(super) fn unknown(environment: &Environment, source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, code) in code(source) {
        for (offset, word) in named(code) {
            let (what, probe, kind) = match word {
                Word::Filter(name) => (
                    format!("there is no filter '{name}'"),
                    format!("{{{{ 0|{name} }}}}"),
                    ErrorKind::UnknownFilter,
                ),
                Word::Test(name) => (
                    format!("there is no test '{name}'"),
                    format!("{{{{ 0 is {name} }}}}"),
                    ErrorKind::UnknownTest,
                ),
            };
            // One that is there complains of nothing, or of what it is given here.
            let error = environment.render_str(&probe, ()).err();
            if error.is_some_and(|error| error.kind() == kind) {
                let line = source[..at + offset].matches('\n').count() + 1;
                found.push((line, what));
            }
        }
    }
    found
}

/// A name after `|` or `filter`, or after `is`.
enum Word<'s> {
    Filter(&'s str),
    Test(&'s str),
}

/// What stands between the marks of the template language, each piece with its place; comments and raw text are left out.
fn code(source: &str) -> Vec<(usize, &str)> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while let Some(open) = source[at..].find('{').map(|found| at + found) {
        let close = match source.as_bytes().get(open + 1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = open + 1;
                continue;
            }
        };
        let start = open + 2;
        let Some(end) = end_of(&source[start..], close).map(|found| start + found) else {
            break;
        };
        let inside = &source[start..end];
        at = end + 2;
        if close == "%}" && inside.trim_matches(['-', '+', ' ']) == "raw" {
            let raw = source[at..].find("endraw").unwrap_or(source.len() - at);
            at += raw;
        } else if close != "#}" {
            pieces.push((start, inside));
        }
    }
    pieces
}

/// Where a mark closes what is open, outside of strings.
fn end_of(text: &str, close: &str) -> Option<usize> {
    if close == "#}" {
        return text.find(close);
    }
    let mut quote = None;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match quote {
            Some(_) if escaped => escaped = false,
            Some(_) if c == '\\' => escaped = true,
            Some(open) if c == open => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            None if text[at..].starts_with(close) => return Some(at),
            Some(_) | None => {}
        }
    }
    None
}

/// The filters and tests that a piece of code names, each with its place.
fn named(code: &str) -> Vec<(usize, Word<'_>)> {
    let mut found = Vec::new();
    let mut before = "";
    for (at, token) in tokens(code) {
        let is_name = token.starts_with(|c: char| c.is_alphabetic() || c == '_');
        match before {
            "|" if is_name => found.push((at, Word::Filter(token))),
            // `{% filter upper %}`
            "filter"
                if is_name
                    && code
                        .trim_start_matches(['-', '+', ' '])
                        .starts_with("filter") =>
            {
                found.push((at, Word::Filter(token)));
            }
            "is" if token == "not" => continue,
            "is" if is_name => found.push((at, Word::Test(token))),
            _ => {}
        }
        before = token;
    }
    found
}

/// Names and single marks, without strings and spaces.
fn tokens(code: &str) -> Vec<(usize, &str)> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(c) = code[at..].chars().next() {
        let rest = &code[at..];
        let word = |c: char| c.is_alphanumeric() || c == '_';
        let length = if c == '"' || c == '\'' {
            1 + end_of_string(&rest[1..], c)
        } else if word(c) {
            rest.find(|c| !word(c)).unwrap_or(rest.len())
        } else {
            c.len_utf8()
        };
        if !c.is_whitespace() {
            tokens.push((at, &rest[..length]));
        }
        at += length;
    }
    tokens
}

/// The bytes of a string's rest, with the quote that ends it.
fn end_of_string(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        if escaped {
            escaped = false;
        } else if c == '\\' {
            escaped = true;
        } else if c == quote {
            return at + 1;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_engine_does_not_have_is_found_wherever_it_stands() {
        let environment = crate::mail::template::engine::environment();
        let unknown = |source: &str| -> Vec<String> {
            let found = unknown(&environment, source);
            found
                .into_iter()
                .map(|(line, what)| format!("{line}: {what}"))
                .collect()
        };
        for fine in [
            "{{ name|upper|replace('|foo', \"is bar\") }} a|foo is bar",
            "{% if name is not defined or id is odd %}{{ name|default('x') }}{% endif %}",
            "{% raw %}{{ x|foo }}{% endraw %}{# {{ x|foo }} #}{{ '}}' ~ \"|foo\" }}",
            "{% filter upper %}a{% endfilter %}{{ name | trim }}",
            "{",
            "{{ name",
        ] {
            assert_eq!(unknown(fine), Vec::<String>::new(), "{fine}");
        }
        assert_eq!(
            unknown("a\n{% if false %}{{ name | foo }}{% endif %}"),
            ["2: there is no filter 'foo'"]
        );
        assert_eq!(
            unknown("{% if id is not bar %}\n{% filter baz %}{% endfilter %}{% endif %}"),
            ["1: there is no test 'bar'", "2: there is no filter 'baz'"]
        );
        // What prints a value unescaped is none of ours.
        assert_eq!(unknown("{{ name|safe }}"), ["1: there is no filter 'safe'"]);
    }
}
