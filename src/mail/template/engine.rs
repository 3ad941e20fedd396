//! The template language: minijinja without files, environment, includes, clock or a way round the escaping.

use std::borrow::Cow;

use minijinja::{
    AutoEscape, Environment, Error, ErrorKind, Output, State, UndefinedBehavior, Value,
};

use super::fault::Fault;

/// Steps that rendering one part may take: a loop that never ends is a fault, not a hang.
const FUEL: u64 = 200_000;
/// Bytes that one rendered part may have.
const LONGEST: usize = 1_000_000;

/// An engine without templates.
pub(super) fn environment() -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_recursion_limit(64);
    environment.set_debug(true);
    environment.set_auto_escape_callback(|name| {
        if is_html(name) {
            AutoEscape::Html
        } else {
            AutoEscape::None
        }
    });
    environment.set_formatter(write_value);
    // Values come from people, so no template may print one unescaped, and none may show all that it was given.
    environment.remove_filter("safe");
    environment.remove_global("debug");
    environment
}

fn is_html(name: &str) -> bool {
    name.rsplit('.').next() == Some("html")
}

/// Prints a value: escaped in the HTML part whatever the template says, as it is elsewhere.
fn write_value(out: &mut Output, state: &mut State, value: &Value) -> Result<(), Error> {
    let text = value.to_string();
    if !is_html(state.name()) || value.is_safe() {
        return out.write_str(&text).map_err(Error::from);
    }
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#x27;"),
            c => escaped.push(c),
        }
    }
    out.write_str(&escaped).map_err(Error::from)
}

/// Renders one part, which must have been added under `key`.
pub(super) fn render(
    environment: &Environment,
    key: &str,
    context: &Value,
) -> Result<String, Error> {
    let text = environment.get_template(key)?.render(context.clone())?;
    if text.len() > LONGEST {
        return Err(Error::new(
            ErrorKind::InvalidOperation,
            format!("it renders to more than {LONGEST} bytes"),
        ));
    }
    Ok(text)
}

/// The engine's error as a fault of a part.
pub(super) fn fault(
    error: &Error,
    source: &str,
    (template, part, place): (&str, &'static str, Cow<'_, str>),
) -> Fault {
    let undefined = (error.kind() == ErrorKind::UndefinedError)
        .then(|| error.range().and_then(|range| source.get(range)))
        .flatten()
        .map(|name| name.trim().to_owned());
    let what = match (&undefined, error.detail()) {
        (Some(name), _) => format!("undefined variable '{name}'"),
        (None, Some(detail)) => format!("{}: {detail}", error.kind()),
        (None, None) => error.kind().to_string(),
    };
    Fault {
        template: template.into(),
        part,
        place: place.into(),
        line: error.line(),
        undefined,
        what,
    }
}

/// Names in one part that no mail of its kind will ever have, each with its first line.
pub(super) fn strangers(
    environment: &Environment,
    key: &str,
    source: &str,
    known: &[&str],
) -> Vec<(String, Option<usize>)> {
    let Ok(template) = environment.get_template(key) else {
        return Vec::new();
    };
    let globals: Vec<&str> = environment.globals().map(|(name, _)| name).collect();
    let mut names: Vec<String> = template
        .undeclared_variables(false)
        .into_iter()
        .filter(|name| !known.contains(&name.as_str()) && !globals.contains(&name.as_str()))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|name| {
            let line = line_of(source, &name);
            (name, line)
        })
        .collect()
}

/// The first line that has the word between the marks of the template language.
fn line_of(source: &str, word: &str) -> Option<usize> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let found = source.match_indices(word).find(|(at, _)| {
        let before = &source[..*at];
        let inside = before.rfind(['{']).is_some_and(|open| {
            before[..=open].ends_with("{{") || before[open..].starts_with("{%")
        }) && !before.rsplit(['{']).next().unwrap_or("").contains('}');
        inside && !before.ends_with(is_word) && !source[at + word.len()..].starts_with(is_word)
    })?;
    Some(source[..found.0].matches('\n').count() + 1)
}
