//! Addresses and users on the command line of `subscribe`, `unsubscribe` and their like.

use std::collections::{BTreeMap, HashSet};

use crate::{
    app::App,
    clock::Timestamp,
    commands::{
        args::selectors::{Found, erased, look_up, words},
        importing::{self, Done, Import, Limits},
    },
    error::{Kind, Problem},
    intake::{Format, Options, Purpose, Source},
    model::{
        address::Address,
        law::{self, Block, Flags, OnExisting, Outcome},
        selector::{UserSelector, rows},
    },
    output::{Columns, share, verb},
};

/// Confirmations that are sent at once.
const AT_ONCE: i64 = 100;

/// An address, and the line of standard input that names it.
pub struct Named {
    /// The line, if it came from there.
    pub line: Option<u64>,
    /// The address as it stands.
    pub email: String,
}

impl Named {
    /// One that no input names.
    pub fn alone(email: String) -> Named {
        Named { line: None, email }
    }
}

/// The addresses that some words name, and the words that name nobody.
#[derive(Default)]
pub struct Given {
    /// The addresses.
    pub named: Vec<Named>,
    missed: Found,
}

/// The addresses that some words name: an address as it stands, any other selector as its user's address. A single word that names
/// nobody is an error at once; of several those are told at the end, by [`Given::end`], and so it is where all name nobody.
pub fn addresses(app: &mut App, given: &[String]) -> anyhow::Result<Given> {
    let words = words(app, given, &rows::USERS)?;
    let words = words.into_iter().map(|(line, word)| (line, word, None));
    gather(app, words.collect())
}

/// As [`addresses`], for an opt-out, which no row of a list may lose: it counts for the person whom the row names, and for the address
/// that stands beside the id. After a merge or an undone import the id leads to nobody, after a change of address to another one.
pub fn opting_out(app: &mut App, given: &[String]) -> anyhow::Result<Given> {
    let words = beside(app, given)?;
    gather(app, words)
}

/// A word, its line, and the address that stands beside it.
pub type Beside = (Option<u64>, String, Option<String>);

/// The words as they were typed or stand on standard input, with the addresses beside them.
pub fn beside(app: &App, given: &[String]) -> anyhow::Result<Vec<Beside>> {
    let mut words = Vec::new();
    for word in given {
        if word != "-" {
            words.push((None, word.clone(), None));
            continue;
        }
        let found = rows::named(&App::stdin_text()?, app.switches.null, &rows::USERS)?;
        words.extend(found.into_iter().map(rows::Named::word));
    }
    Ok(words)
}

/// The addresses that words name.
pub fn gather(app: &mut App, words: Vec<Beside>) -> anyhow::Result<Given> {
    let mut addresses = Given::default();
    let mut others = Vec::new();
    let mut beside = BTreeMap::new();
    for (line, word, email) in words {
        match word.parse() {
            Ok(UserSelector::Email(email)) => addresses.named.push(Named { line, email }),
            Ok(_) => {
                beside.extend(line.zip(email));
                others.push((line, word));
            }
            // An id that is none of ours leaves the address beside it; what is neither is told as an address that is wrong.
            Err(_) => {
                let email = email.unwrap_or(word);
                addresses.named.push(Named { line, email });
            }
        }
    }
    if others.is_empty() {
        return Ok(addresses);
    }
    let mut found = look_up(app, others)?;
    let people = std::mem::take(&mut found.people);
    let known: HashSet<String> = (people.iter())
        .filter_map(|person| person.email_key.clone())
        .collect();
    let is_covered = |line: Option<u64>| line.is_some_and(|line| beside.contains_key(&line));
    found.missed.retain(|missed| !is_covered(missed.line));
    let mut lines = HashSet::new();
    for (person, line) in people.into_iter().zip(std::mem::take(&mut found.lines)) {
        match person.email {
            Some(email) => {
                lines.extend(line);
                addresses.named.push(Named { line, email });
            }
            None if is_covered(line) => {}
            None => found.miss(line, &format!("id:{}", person.id), erased(person.id)),
        }
    }
    let is_known =
        |email: &str| Address::parse(email).is_ok_and(|address| known.contains(address.key()));
    let beside = beside.into_iter().filter(|(_, email)| !is_known(email));
    let beside = beside.map(|(line, email)| Named {
        line: Some(line),
        email,
    });
    // A second address of a line comes after all the lines, so that each keeps its number.
    let (second, only): (Vec<Named>, Vec<Named>) =
        beside.partition(|named| named.line.is_some_and(|line| lines.contains(&line)));
    addresses.named.extend(only);
    addresses.named.sort_by_key(|named| named.line);
    addresses.named.extend(second);
    addresses.missed = found;
    if addresses.named.is_empty() {
        match addresses.missed.missed.as_slice() {
            [only] => return Err(only.problem.clone().into()),
            _ => addresses.end(Ok(()))?,
        }
    }
    Ok(addresses)
}

impl Given {
    /// Ends a verb whose own end is `told`: exit 6 when some words named nobody, and the rest was done.
    pub fn end(&self, told: anyhow::Result<()>) -> anyhow::Result<()> {
        match told.map_err(anyhow::Error::downcast::<Problem>) {
            Ok(()) => self.missed.end_after(!self.named.is_empty()),
            Err(Ok(problem)) => Err(self.missed.beside(problem).into()),
            Err(Err(error)) => Err(error),
        }
    }

    /// Notes an address that is none.
    pub fn miss(&mut self, line: Option<u64>, word: &str, problem: Problem) {
        self.missed.miss(line, word, problem);
    }
}

/// The addresses as a file with one column. What came from standard input keeps its lines and is called `-`.
fn input(addresses: &[Named]) -> Source {
    let is_stdin = addresses.iter().all(|named| named.line.is_some());
    let mut text = String::new();
    let mut at = 1;
    for Named { line, email } in addresses {
        // A blank line is no row.
        let line = line.filter(|line| is_stdin && *line > at).unwrap_or(at);
        text.extend((at..line).map(|_| '\n'));
        at = line;
        text.push('"');
        text.push_str(&email.replace('"', "\"\"").replace(['\n', '\r'], " "));
        text.push_str("\"\n");
        at += 1;
    }
    Source::bytes(if is_stdin { "-" } else { "(arguments)" }, text)
}

/// Puts addresses through the law of import, in one transaction, as an import of their own.
pub fn run(
    app: &mut App,
    command: &'static str,
    addresses: &[Named],
    unsubscribe: bool,
    evidence: Option<&str>,
) -> anyhow::Result<Done> {
    let import = Import {
        command,
        source: input(addresses),
        options: Options {
            format: Some(Format::Csv),
            delimiter: Some(",".to_owned()),
            header: false,
            map: vec![("email".to_owned(), "1".to_owned())],
            encoding: Some("utf-8".to_owned()),
            purpose: Purpose::Subscribers,
            unsubscribe,
            check: app.settings.subscribers.check,
            zone: app.settings.tz.clone(),
            ..Options::default()
        },
        flags: Flags {
            purpose: law::Purpose::Subscribers,
            unsubscribe,
            on_existing: OnExisting::Fill,
            clear_blank: Vec::new(),
            double_opt_in: app.settings.subscribers.double_opt_in,
            confirmed: false,
            follow_ref: false,
        },
        tags: Vec::new(),
        groups: Vec::new(),
        synced: Vec::new(),
        known_tags: false,
        consent: evidence.map(str::to_owned),
        consent_at: None,
        limits: Limits::default(),
        rejects: None,
        report: None,
        noted: "{}".to_owned(),
        quiet: true,
    };
    import.run(app, importing::Lines::Keep)
}

/// What is said of a mail that asks to confirm and waits.
pub fn later(email: &str, at: Timestamp) -> String {
    format!(
        "{email} is asked to confirm at {at}: an address is mailed once an hour, and three times a day at most"
    )
}

/// What to type about somebody who was left alone, by the word that says why.
pub fn way_back(why: &str, email: &str) -> String {
    match why.parse() {
        Ok(Block::Unsubscribed | Block::Cleaned) => format!(
            "only the person can come back: roster subscribers resubscribe {email} --evidence '…'"
        ),
        Ok(Block::Complained) => {
            "only the person can lift a complaint: a confirmation link of theirs does it".to_owned()
        }
        Ok(Block::Suppressed) => format!(
            "roster subscribers suppress check {email} shows for what; suppress remove lifts 'manual' and 'domain'"
        ),
        Ok(Block::Restricted) => format!("roster user unrestrict {email} --reason '…'"),
        Ok(Block::Banned) => format!("roster user unban {email} --reason '…'"),
        Ok(Block::Erased) => "the address stays shut; use another one".to_owned(),
        Err(_) => format!("roster emails why {email}"),
    }
}

/// Prints what became of each address, and fails when nothing could be done.
pub fn tell(app: &mut App, columns: &Columns, done: &Done) -> anyhow::Result<()> {
    if let [only] = done.lines.as_slice() {
        let name = only.email.as_deref().unwrap_or_default();
        let why = only.reason.as_deref().unwrap_or_default();
        if only.outcome == Outcome::Rejected {
            let detail = only
                .detail
                .as_deref()
                .map(|detail| format!(", {detail}"))
                .unwrap_or_default();
            let problem = Problem::usage(format!("'{name}' is not accepted: {why}{detail}"))
                .code("invalid_email");
            let hint = only
                .suggestion
                .as_ref()
                .map(|meant| format!("did you mean '{meant}'?"));
            return Err(problem
                .hint(hint.unwrap_or_else(|| "write it as ann@example.com".to_owned()))
                .into());
        }
        if only.outcome == Outcome::Blocked {
            return Err(Problem::refused(format!("'{name}' was left alone: {why}"))
                .code("blocked")
                .hint(way_back(why, name))
                .into());
        }
    }
    let mut list = app.out.receipts(columns)?;
    for line in &done.lines {
        list.row(line)?;
    }
    list.end()?;
    app.out.flush()?;
    // Many are left to whoever sends the queue.
    if done.mails.end - done.mails.start <= AT_ONCE {
        app.deliver(done.mails.clone())?.end()?;
    }
    let rejected = done.result.rejected;
    if rejected > 0 {
        let message = format!(
            "{} {} not accepted",
            share(rejected, done.result.rows, "address"),
            verb(rejected, "was", "were")
        );
        return Err(Problem::new(Kind::Partial, message)
            .hint("the others were done; see the column reason")
            .into());
    }
    Ok(())
}
