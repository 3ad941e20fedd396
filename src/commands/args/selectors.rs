//! Selectors of users on the command line and on stdin.

use clap::Args;

use crate::{
    app::App,
    error::{Kind, Problem},
    model::malformed::{Malformed, echo},
    model::selector::{
        UserSelector,
        printed::{number_of, says_noun, unkeyed},
        rows::{self, selectors},
    },
    output::amount,
    storage::user::{self, Person, Resolved},
};

/// Which users.
#[derive(Args, Debug)]
pub struct Users {
    /// Users: id, address, ref:R, login:N, '#N' or name:N; - reads them from stdin
    #[arg(value_name = "USER", required = true)]
    pub users: Vec<String>,
}

/// One selector that led nowhere, told at the end.
#[derive(Clone, Debug)]
pub struct Missed {
    /// Its line, when it came from stdin.
    pub line: Option<u64>,
    /// As typed, with its line when it came from stdin.
    pub selector: String,
    /// What is wrong.
    pub problem: Problem,
}

/// The people found, each once, in the order they were named, and what was not found.
#[derive(Debug, Default)]
pub struct Found {
    /// The people.
    pub people: Vec<Person>,
    /// The lines of standard input that named them first; empty when a filter found them.
    pub lines: Vec<Option<u64>>,
    /// The selectors that led nowhere.
    pub missed: Vec<Missed>,
}

impl Users {
    /// Finds everybody named, in a constant number of statements per thousand.
    ///
    /// A single selector that finds nobody (exit 3) or several (exit 5) is an error at once; of several selectors those that
    /// miss are told at the end, by [`Found::end`].
    pub fn find(&self, app: &mut App) -> anyhow::Result<Found> {
        let words = words(app, &self.users, &rows::USERS)?;
        find(app, words)
    }

    /// Whether exactly one user was named, so that a single thing is the answer and not a list.
    pub fn is_one(&self) -> bool {
        is_one(&self.users)
    }
}

/// Whether these words are one selector, and not a list on stdin.
pub fn is_one(words: &[String]) -> bool {
    matches!(words, [word] if word != "-")
}

/// Words as typed, those on stdin with their line.
pub type Words = Vec<(Option<u64>, String)>;

/// The selectors as typed, with those on stdin in the place of `-`.
pub fn words(app: &App, given: &[String], rows: &rows::Rows) -> anyhow::Result<Words> {
    let mut words = raw(app, given, rows)?;
    if let Some(noun) = rows.prefix {
        for (_, word) in &mut words {
            *word = unkeyed(noun, word).to_owned();
        }
    }
    Ok(words)
}

/// The words as they were typed, or stand on standard input.
pub fn raw(app: &App, given: &[String], rows: &rows::Rows) -> anyhow::Result<Words> {
    let mut words = Vec::new();
    for word in given {
        if word == "-" {
            let text = App::stdin_text()?;
            let found = selectors(&text, app.switches.null, rows)?;
            words.extend(found.into_iter().map(|(line, word)| (Some(line), word)));
        } else {
            words.push((None, word.clone()));
        }
    }
    Ok(words)
}

/// The numbers of things that have nothing but a number, as typed or on stdin, each once.
pub fn numbers(
    app: &App,
    given: &[String],
    noun: &str,
    rows: &rows::Rows,
) -> anyhow::Result<Vec<i64>> {
    let mut numbers = Vec::with_capacity(given.len());
    let mut seen = std::collections::HashSet::new();
    for (line, word) in words(app, given, rows)? {
        // A bare number on standard input may be that of anything.
        let stray = line.is_some() && !says_noun(noun, &word);
        let Some(number) = number_of(noun, &word).filter(|_| !stray) else {
            let hint = match line {
                Some(_) => format!("write {noun}:7, as '-f ids' of a list of {noun}s prints it"),
                None => format!("write 7, id:7 or {noun}:7"),
            };
            let line = line.map_or(String::new(), |line| format!("line {line}: "));
            return Err(
                Problem::usage(format!("{line}'{}' names no {noun}", echo(&word)))
                    .hint(hint)
                    .into(),
            );
        };
        if seen.insert(number) {
            numbers.push(number);
        }
    }
    Ok(numbers)
}

/// Finds the people that some words name. A single word that leads nowhere is an error at once.
pub fn find(app: &mut App, words: Words) -> anyhow::Result<Found> {
    let mut found = look_up(app, words)?;
    if found.people.is_empty() && found.missed.len() == 1 {
        return Err(found.missed.remove(0).problem.into());
    }
    Ok(found)
}

/// Finds the people that some words name, and says what was not found.
pub fn look_up(app: &mut App, words: Words) -> anyhow::Result<Found> {
    let parsed = parsed(&words)?;
    let resolved = user::resolve(&mut app.db, &parsed)?;
    let mut found = Found::default();
    let mut seen = std::collections::HashSet::new();
    for ((line, word), resolved) in words.into_iter().zip(resolved) {
        match resolved {
            Resolved::One(person) => {
                if seen.insert(person.id) {
                    found.people.push(person);
                    found.lines.push(line);
                }
            }
            other => found.missed.push(missed(line, word, &other)),
        }
    }
    Ok(found)
}

/// The selectors that some words are; one that is none is an error, which names its line.
pub fn parsed(words: &Words) -> Result<Vec<UserSelector>, Malformed> {
    let parse = |(line, word): &(Option<u64>, String)| {
        word.parse().map_err(|mut malformed: Malformed| {
            if let Some(line) = line {
                malformed.message = format!("line {line}: {}", malformed.message);
            }
            malformed
        })
    };
    words.iter().map(parse).collect()
}

/// Finds the one person that a word names.
pub fn one(app: &mut App, word: &str) -> anyhow::Result<Person> {
    let found = find(app, vec![(None, word.to_owned())])?;
    found
        .people
        .into_iter()
        .next()
        .ok_or_else(|| Problem::not_found(format!("no user '{word}'")).into())
}

/// Says which selectors led nowhere: the first ten, and how many more.
fn missing(names: &[&str]) -> String {
    let more = match names.len().saturating_sub(10) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!(
        "{} led to no single user: {}{more}",
        amount(names.len() as u64, "selector"),
        names[..names.len().min(10)].join(", ")
    )
}

/// What a word that led nowhere, or to several, says at the end.
pub fn missed(line: Option<u64>, word: String, resolved: &Resolved) -> Missed {
    let selector = match line {
        Some(line) => format!("line {line}: '{word}'"),
        None => format!("'{word}'"),
    };
    let problem = match resolved {
        Resolved::Several(people) => {
            let candidates: Vec<String> = people
                .iter()
                .map(|person| {
                    format!(
                        "id:{} {}",
                        person.id,
                        person.email.as_deref().unwrap_or("(erased)")
                    )
                })
                .collect();
            Problem::new(Kind::Ambiguous, format!("{selector} is several users"))
                .hint(format!("name one of them:\n{}", candidates.join("\n")))
        }
        _ => Problem::not_found(format!("no user {selector}")).hint(format!(
            "roster user find '{}'",
            word.trim_start_matches("name:")
        )),
    };
    Missed {
        line,
        selector,
        problem,
    }
}

impl Found {
    /// Notes a word that led nowhere, to be told at the end.
    pub fn miss(&mut self, line: Option<u64>, word: &str, problem: Problem) {
        let selector = match line {
            Some(line) => format!("line {line}: '{word}'"),
            None => format!("'{word}'"),
        };
        self.missed.push(Missed {
            line,
            selector,
            problem,
        });
    }

    /// A problem of some of those found, with the selectors that led nowhere told beside it.
    pub fn beside(&self, problem: Problem) -> Problem {
        let names: Vec<&str> = self.missed.iter().map(|m| m.selector.as_str()).collect();
        if names.is_empty() {
            return problem;
        }
        Problem {
            message: format!("{}; {}", problem.message, missing(&names)),
            ..problem
        }
    }

    /// Ends a verb over many: exit 6 when some selectors led nowhere and the rest was done, 3 when all did.
    pub fn end(&self) -> anyhow::Result<()> {
        self.end_after(!self.people.is_empty())
    }

    /// The same, where something else may have been done.
    pub fn end_after(&self, done: bool) -> anyhow::Result<()> {
        let Some(first) = self.missed.first() else {
            return Ok(());
        };
        let names: Vec<&str> = self.missed.iter().map(|m| m.selector.as_str()).collect();
        let kind = if done {
            Kind::Partial
        } else {
            first.problem.kind
        };
        Err(Problem::new(kind, missing(&names))
            .hint("the others were done; look these up with `roster user find`")
            .into())
    }
}

/// Nothing new is noted for a person who was erased.
pub fn erased(id: i64) -> Problem {
    Problem::refused(format!("user {id} was erased"))
        .code("erased")
        .hint("an erased person gets nothing new; by their address they are somebody new")
}
