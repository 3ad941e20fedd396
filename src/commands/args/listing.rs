//! Arguments of verbs that list things.

use clap::{Arg, Args};

use super::sorted;
use crate::{
    app::App,
    error::{Kind, Problem, did_you_mean},
    output::{Columns, Record, UnknownField},
    storage::{self, db::Db},
};

/// A column, and whether the greatest comes first.
pub type Order = (&'static str, bool);

/// Rows that a terminal shows when nobody says how many.
const SCREEN: u64 = 50;

/// How much of a list, and in which order.
#[derive(Args, Debug, Default)]
pub struct Listing {
    /// Order: a column, with :desc greatest first
    #[arg(long, value_name = "FIELD[:desc]")]
    pub sort: Option<String>,
    /// At most N rows
    #[arg(long, value_name = "N")]
    pub limit: Option<u64>,
    /// Only how many there are
    #[arg(long)]
    pub count: bool,
    #[command(flatten)]
    condition: Condition,
}

/// What a script may make of a list without reading it.
#[derive(Args, Debug, Default)]
pub struct Condition {
    /// Exit with 9 when there is any
    #[arg(long, hide_short_help = true)]
    fail_if_any: bool,
    /// Exit with 9 when there is none
    #[arg(long, hide_short_help = true, conflicts_with = "fail_if_any")]
    fail_if_none: bool,
}

impl Condition {
    /// Exit 9 when the condition came true for a list of so many rows.
    pub fn check(&self, count: u64) -> anyhow::Result<()> {
        if self.fail_if_any && count > 0 {
            return Err(
                Problem::new(Kind::Condition, format!("--fail-if-any: there are {count}")).into(),
            );
        }
        if self.fail_if_none && count == 0 {
            return Err(Problem::new(Kind::Condition, "--fail-if-none: there is none").into());
        }
        Ok(())
    }
}

/// The answer to `--count`.
#[derive(serde::Serialize, schemars::JsonSchema)]
pub struct Count {
    count: u64,
}

impl Record for Count {
    const NOUN: &'static str = "count";
    const FIELDS: &'static [&'static str] = &["count"];
    const DEFAULT: &'static [&'static str] = &["count"];

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        std::borrow::Cow::Owned(self.count.to_string())
    }
}

impl Listing {
    /// The columns of the list; with `--count` those of the count.
    pub fn columns<T: Record>(&self, app: &App) -> Result<Columns, UnknownField> {
        if self.count {
            app.out.columns::<Count>()
        } else {
            app.out.columns::<T>()
        }
    }

    /// The rows to fetch: `--limit`, or one screen on a terminal.
    pub fn rows(&self, app: &App) -> Option<u64> {
        self.limit
            .or_else(|| app.out.is_terminal().then_some(SCREEN))
    }

    /// The column and direction of `--sort`, if a list of these is sorted by it.
    pub fn order<T: Record>(&self) -> Result<Option<Order>, Problem> {
        let fields = T::SORT;
        let Some(sort) = &self.sort else {
            return Ok(None);
        };
        let (name, direction) = sort.split_once(':').unwrap_or((sort, "asc"));
        let descending = match direction {
            "asc" => false,
            "desc" => true,
            other => {
                return Err(Problem::usage(format!("'{other}' is no direction"))
                    .hint(format!("--sort {name}:asc or --sort {name}:desc")));
            }
        };
        if let Some(field) = fields.iter().find(|field| **field == name) {
            Ok(Some((field, descending)))
        } else {
            let list = format!("columns: {}", fields.join(","));
            let near = did_you_mean(name, fields.iter().copied());
            Err(Problem::usage(format!("cannot sort by '{name}'"))
                .code("unknown_field")
                .hint(near.map_or_else(|| list.clone(), |near| format!("{near} {list}"))))
        }
    }

    /// Refuses `--sort` where a list has one order only.
    pub fn one_order(&self, order: &str) -> Result<(), Problem> {
        match &self.sort {
            Some(_) => Err(
                Problem::usage(format!("this list is always sorted {order}"))
                    .hint("leave out --sort"),
            ),
            None => Ok(()),
        }
    }

    /// Prints the answer to `--count`.
    pub fn print_count(&self, app: &mut App, count: u64) -> anyhow::Result<()> {
        if app.out.format() == crate::output::Format::Table {
            app.out.text(&format!("{count}\n"))?;
        } else {
            let columns = app.out.columns::<Count>()?;
            app.out.object(&columns, &Count { count })?;
        }
        self.condition.check(count)
    }

    /// Says on a terminal how many rows were not shown, and answers `--fail-if-any` and `--fail-if-none`.
    ///
    /// `count` is asked only when the list may have been cut.
    pub fn end(
        &self,
        app: &mut App,
        shown: u64,
        count: impl FnOnce(&mut App) -> anyhow::Result<u64>,
    ) -> anyhow::Result<()> {
        if self.limit.is_none() && app.out.is_terminal() && shown == SCREEN {
            let all = count(app)?;
            if all > shown {
                app.out.note(&format!(
                    "{shown} of {all} shown; --limit {all} or a pipe shows all"
                ));
            }
        }
        self.condition.check(shown)
    }
}

/// Hides `--sort` from the help of a verb whose list has one order only: [`Listing::one_order`] refuses it there.
pub fn hidden(sort: Arg) -> Arg {
    sort.hide(true)
}

/// Prints a list that no statement sorts or cuts from a function that hands out all its rows: as much of it as is wanted, or its count.
pub fn write_some<T: Record>(
    app: &mut App,
    listing: &Listing,
    each: impl FnOnce(&mut Db, &mut dyn FnMut(T) -> storage::Result<()>) -> storage::Result<()>,
) -> anyhow::Result<()> {
    let order = listing.order::<T>()?;
    let mut all = 0;
    if listing.count {
        each(&mut app.db, &mut |_| {
            all += 1;
            Ok(())
        })?;
        return listing.print_count(app, all);
    }
    let most = listing.rows(app);
    let columns = app.out.columns::<T>()?;
    let shown = write_in_order(app, &columns, order, most, |db, row| {
        each(db, &mut |found| {
            all += 1;
            row(found)
        })
    })?;
    listing.end(app, shown, |_| Ok(all))
}

/// Writes the first `most` rows of a list that no statement sorts or cuts, by `order` before the order in which they are handed out.
pub fn write_in_order<T: Record>(
    app: &mut App,
    columns: &Columns,
    order: Option<Order>,
    most: Option<u64>,
    each: impl FnOnce(&mut Db, &mut dyn FnMut(T) -> storage::Result<()>) -> storage::Result<()>,
) -> anyhow::Result<u64> {
    let most = most.unwrap_or(u64::MAX);
    if let Some(order) = order {
        return write(app, columns, |db, row| {
            sorted::each(db, order, most, each, row)
        });
    }
    let mut left = most;
    write(app, columns, |db, row| {
        each(db, &mut |found| {
            if left == 0 {
                return Ok(());
            }
            left -= 1;
            row(found)
        })
    })
}

/// Writes a whole list from a function that hands out its rows.
pub fn write<T: Record>(
    app: &mut App,
    columns: &Columns,
    each: impl FnOnce(&mut Db, &mut dyn FnMut(T) -> storage::Result<()>) -> storage::Result<()>,
) -> anyhow::Result<u64> {
    let App { db, out, .. } = app;
    let mut list = out.list(columns)?;
    each(db, &mut |row| Ok(list.row(&row)?))?;
    let rows = list.rows();
    list.end()?;
    Ok(rows)
}
