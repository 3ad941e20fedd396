//! `roster sql`

use std::collections::HashMap;

use clap::Args;
use serde::{Serialize, Serializer, ser::SerializeSeq};

use super::Verb;
use crate::{
    app::{Access, App},
    error::{Problem, did_you_mean},
    storage::{
        self,
        db::{Cell, Row},
        select::{self, Reading},
    },
};

/// Ask the database with a SELECT of your own
///
/// One statement, which only reads. :name stands for the value of -p name=value, which never becomes part of the statement. Secrets are
/// left out: the table secrets is closed, and hashes of passwords and tokens are NULL.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster sql 'SELECT country, COUNT(*) AS people FROM users GROUP BY country ORDER BY country'"
)]
pub struct Sql {
    /// SELECT, WITH or VALUES
    #[arg(value_name = "STATEMENT")]
    statement: String,
    /// The value of :NAME in the statement
    #[arg(short, long, value_name = "NAME=VALUE", value_parser = pair)]
    parameter: Vec<(String, String)>,
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("write name=value")?;
    Ok((name.trim_start_matches(':').to_owned(), value.to_owned()))
}

impl Sql {
    /// The values in the order of the statement's parameters: each is given, and none is left over.
    fn values(&self, reading: &Reading) -> Result<Vec<String>, Problem> {
        let mut given: HashMap<&str, &str> = HashMap::new();
        for (name, value) in &self.parameter {
            if given.insert(name, value).is_some() {
                return Err(Problem::usage(format!("-p {name} is given twice")));
            }
        }
        let values = reading.names.iter().map(|name| {
            let value = given.remove(name.as_str());
            value.map(str::to_owned).ok_or_else(|| {
                Problem::usage(format!(
                    "the statement has a parameter :{name} without a value"
                ))
                .hint(format!("-p {name}=VALUE"))
            })
        });
        let values = values.collect::<Result<Vec<_>, _>>()?;
        if let Some(name) = given.keys().min() {
            let hint = did_you_mean(name, reading.names.iter().map(String::as_str));
            return Err(Problem {
                hint: hint.or_else(|| Some(format!("write :{name} where the value belongs"))),
                ..Problem::usage(format!("the statement has no parameter :{name}"))
            });
        }
        Ok(values)
    }
}

impl Verb for Sql {
    fn access(&self) -> Access {
        Access::Query
    }

    fn ready(&self) -> anyhow::Result<()> {
        let reading = Reading::parse(&self.statement).map_err(|what| bad(&what))?;
        self.values(&reading)?;
        Ok(())
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let reading = Reading::parse(&self.statement).map_err(|what| bad(&what))?;
        let values = self.values(&reading)?;
        let App { db, out, .. } = app;
        // What the output refuses is told after the engine is done with it.
        let mut refused = None;
        let told = &mut refused;
        let begin = move |names: Vec<String>| {
            let out = out;
            let columns = named(names).and_then(|names| Ok(out.columns_named("row", names)?));
            match columns.and_then(|columns| Ok(out.list(&columns)?)) {
                Ok(list) => Ok(list),
                Err(problem) => {
                    *told = Some(problem);
                    Err(storage::Error::Statement(String::new()))
                }
            }
        };
        let list = select::run(db, &reading, &values, begin, |list, row| {
            Ok(list.values(&Line::of(row)?)?)
        });
        match list {
            Ok(list) => Ok(list.end()?),
            Err(error) => Err(match (refused, error) {
                (Some(problem), _) => problem,
                (None, storage::Error::Engine(what) | storage::Error::Statement(what)) => {
                    bad(&what).into()
                }
                (None, storage::Error::NoTable(name)) => {
                    bad(&format!("there is no table {name}")).into()
                }
                (None, error) => error.into(),
            }),
        }
    }
}

fn bad(what: &str) -> Problem {
    Problem::usage(format!("the statement is not run: {what}"))
        .code("bad_sql")
        .hint("one SELECT, WITH or VALUES; roster sql --help")
}

/// Columns are told apart by their names.
fn named(names: Vec<String>) -> anyhow::Result<Vec<String>> {
    let twice = names
        .iter()
        .enumerate()
        .find(|(at, name)| names[..*at].contains(name));
    if let Some((_, name)) = twice {
        return Err(Problem::usage(format!("two columns are called '{name}'"))
            .code("bad_sql")
            .hint(format!("give one another name: … AS other_{name}"))
            .into());
    }
    Ok(names)
}

/// A row as a sequence of its values.
struct Line<'a>(Vec<Cell<'a>>);

impl<'a> Line<'a> {
    fn of(Row(cells): Row<'a>) -> storage::Result<Line<'a>> {
        let cells = (0..cells.len()).map(|index| cells.cell(index));
        cells.collect::<storage::Result<_>>().map(Line)
    }
}

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sequence = serializer.serialize_seq(Some(self.0.len()))?;
        for cell in &self.0 {
            match cell {
                Cell::Null => sequence.serialize_element(&None::<i64>)?,
                Cell::Int(number) => sequence.serialize_element(number)?,
                Cell::Real(number) => sequence.serialize_element(number)?,
                Cell::Text(text) => sequence.serialize_element(text)?,
            }
        }
        sequence.end()
    }
}
