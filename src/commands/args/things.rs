//! Groups and accounts named on the command line and on stdin.

use std::collections::HashMap;

use clap::Args;

use super::{filter::smart_type_id, selectors};
use crate::{
    app::App,
    error::{Kind, Problem, did_you_mean},
    model::{
        name::search_key,
        selector::{
            AccountSelector, ThingSelector,
            printed::{named, unkeyed},
            rows,
        },
    },
    output::{Format, Record, amount},
    storage::{
        self,
        account::{self, Account},
        db::Db,
        group::{self, Group},
        smart_type,
    },
};

/// Which groups.
#[derive(Args, Debug)]
pub struct Groups {
    /// Groups by key, or id:N; - reads them from stdin
    #[arg(value_name = "GROUP", required = true)]
    pub groups: Vec<String>,
}

/// Which accounts.
#[derive(Args, Debug)]
pub struct Accounts {
    /// Accounts: 45231, login:45231 or '#45231'; - reads them from stdin
    #[arg(value_name = "LOGIN", required = true)]
    pub logins: Vec<String>,
}

/// The things found, each once, in the order they were named, and what was not found.
#[derive(Debug)]
pub struct Things<T> {
    /// What one is called.
    noun: &'static str,
    /// The things.
    pub found: Vec<T>,
    /// The words that led nowhere, each with its problem.
    missed: Vec<(String, Problem)>,
    /// A single one was asked for.
    pub single: bool,
}

impl Groups {
    /// Finds every group named. A single word that finds none is an error at once.
    pub fn find(&self, app: &mut App) -> anyhow::Result<Things<Group>> {
        let words = selectors::words(app, &self.groups, &rows::GROUPS)?;
        let mut things = Things::new("group", &self.groups);
        let all = group::all(&mut app.db)?;
        for (_, word) in words {
            let selector: ThingSelector = word.parse()?;
            let found = match &selector {
                ThingSelector::Id(id) => all.iter().find(|group| group.id == *id),
                ThingSelector::Key(key) => by_key(&all, key).or_else(|| {
                    all.iter()
                        .find(|group| selector.fallback_id() == Some(group.id))
                }),
            };
            match found {
                Some(group) if things.found.iter().any(|seen: &Group| seen.id == group.id) => {}
                Some(group) => things.found.push(group.clone()),
                None => {
                    let near = did_you_mean(&word, all.iter().map(|group| group.key.as_str()));
                    let hint =
                        near.unwrap_or_else(|| "roster group list shows every group".to_owned());
                    things.miss(&word, "unknown_group", hint);
                }
            }
        }
        things.checked()
    }
}

/// The group with this key: as it is written, else in any case.
fn by_key<'a>(all: &'a [Group], key: &str) -> Option<&'a Group> {
    let folded = search_key(key);
    all.iter()
        .find(|group| group.key == key)
        .or_else(|| all.iter().find(|group| search_key(&group.key) == folded))
}

impl Accounts {
    /// Finds every account named. A single word that finds none is an error at once.
    pub fn find(&self, app: &mut App) -> anyhow::Result<Things<Account>> {
        let words = selectors::words(app, &self.logins, &rows::ACCOUNTS)?;
        let mut things = Things::new("account", &self.logins);
        let mut logins = Vec::with_capacity(words.len());
        for (_, word) in &words {
            let AccountSelector::Login(login) = word.parse()?;
            logins.push(login);
        }
        let accounts = account::by_logins(&mut app.db, &logins)?;
        let mut accounts: HashMap<i64, Option<Account>> = accounts
            .into_iter()
            .map(|account| (account.login, Some(account)))
            .collect();
        for (login, (_, word)) in logins.iter().zip(words) {
            match accounts.get_mut(login) {
                Some(account) => things.found.extend(account.take()),
                None => things.miss(&word, "unknown_account", "roster account list".to_owned()),
            }
        }
        things.checked()
    }
}

impl<T> Things<T> {
    /// Nothing found yet of what was named.
    pub fn new(noun: &'static str, given: &[String]) -> Things<T> {
        Things {
            noun,
            found: Vec::new(),
            missed: Vec::new(),
            single: given.len() == 1 && given[0] != "-",
        }
    }

    /// A word that leads nowhere.
    pub fn miss(&mut self, word: &str, code: &'static str, hint: String) {
        let problem = Problem::not_found(format!("no {} '{word}'", self.noun))
            .code(code)
            .hint(hint);
        self.missed.push((word.to_owned(), problem));
    }

    /// The things, unless a single word led nowhere.
    pub fn checked(mut self) -> anyhow::Result<Things<T>> {
        if self.found.is_empty() && self.missed.len() == 1 {
            return Err(self.missed.remove(0).1.into());
        }
        Ok(self)
    }

    /// Ends a verb over many: exit 6 when some words led nowhere and the rest was done, 3 when all did.
    pub fn end(&self) -> anyhow::Result<()> {
        self.end_of(self.found.len())
    }

    /// A problem of some of the things found, with the words that led nowhere told beside it.
    pub fn beside(&self, problem: Problem) -> Problem {
        if self.missed.is_empty() {
            return problem;
        }
        Problem {
            message: format!("{}; {}", problem.message, self.missing()),
            ..problem
        }
    }

    /// Says which words led nowhere: the first ten, and how many more.
    fn missing(&self) -> String {
        let words: Vec<String> = self
            .missed
            .iter()
            .take(10)
            .map(|(word, _)| format!("'{word}'"))
            .collect();
        let more = match self.missed.len() - words.len() {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        format!(
            "{} led to no {}: {}{more}",
            amount(self.missed.len() as u64, "selector"),
            self.noun,
            words.join(", ")
        )
    }

    /// As [`Things::end`], where the things found, so many, were taken out.
    pub fn end_of(&self, found: usize) -> anyhow::Result<()> {
        let Some((_, first)) = self.missed.first() else {
            return Ok(());
        };
        let kind = if found == 0 {
            Kind::NotFound
        } else {
            Kind::Partial
        };
        Err(Problem {
            hint: first.hint.clone(),
            ..Problem::new(kind, self.missing())
        }
        .into())
    }
}

/// Reads the numbers of the things that have some ids.
pub type OfIds = fn(&mut Db, &[i64]) -> storage::Result<HashMap<i64, String>>;

/// The words that name things with numbers of their own, each with the number meant: `id:7` is the id, all else the number.
/// An id that nothing has means none.
pub fn numbers(
    app: &mut App,
    given: &[String],
    rows: &rows::Rows,
    of_ids: OfIds,
) -> anyhow::Result<Vec<(String, Option<String>)>> {
    let noun = rows.prefix.unwrap_or_default();
    let words: Vec<(String, ThingSelector)> = selectors::raw(app, given, rows)?
        .into_iter()
        .map(|(_, word)| (unkeyed(noun, &word).to_owned(), named(noun, &word)))
        .collect();
    let ids: Vec<i64> = (words.iter())
        .filter_map(|(_, selector)| match selector {
            ThingSelector::Id(id) => Some(*id),
            ThingSelector::Key(_) => None,
        })
        .collect();
    let known = of_ids(&mut app.db, &ids)?;
    Ok((words.into_iter())
        .map(|(word, selector)| match selector {
            ThingSelector::Id(id) => (word, known.get(&id).cloned()),
            ThingSelector::Key(number) => (word, Some(number)),
        })
        .collect())
}

/// The smart type with this name, in any case: its id and its name as it is spelled.
pub fn one_smart_type(app: &mut App, word: &str) -> anyhow::Result<(i64, String)> {
    let id = smart_type_id(app, word)?;
    let types = smart_type::names(&mut app.db)?;
    let name = types.into_iter().find(|(other, _)| *other == id);
    Ok(name.unwrap_or_else(|| (id, word.to_owned())))
}

/// Prints things in full: a single one as an object, several as a list; for eyes one page after the other.
pub fn show<T: Record>(app: &mut App, single: bool, things: &[T]) -> anyhow::Result<()> {
    let columns = app.out.columns_of_one::<T>()?;
    match things {
        [thing] if single => app.out.object(&columns, thing)?,
        things if app.out.format() == Format::Table => {
            for (place, thing) in things.iter().enumerate() {
                if place > 0 {
                    app.out.text("\n")?;
                }
                app.out.object(&columns, thing)?;
            }
        }
        things => {
            let mut list = app.out.list(&columns)?;
            things.iter().try_for_each(|thing| list.row(thing))?;
            list.end()?;
        }
    }
    Ok(())
}
