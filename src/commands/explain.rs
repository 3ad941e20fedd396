//! `roster explain`

use std::borrow::Cow;

use clap::Args;
use serde::Serialize;

use super::Verb;
use crate::{
    app::{Access, App},
    error::{
        Problem,
        codes::{self, Code, Place},
        did_you_mean,
    },
    output::{Format, Record},
};

/// Explain a code: what it means, why roster says so, what to do next
///
/// Codes are the `code` of errors and of what the doctor finds, the reasons and details of rejected rows, the reasons why people are left alone. A word can be met in
/// more than one place. Without a code all of them are listed.
#[derive(Args)]
#[command(after_help = "Examples:\n  roster explain needs_yes\n  roster explain")]
pub struct Explain {
    /// The codes
    #[arg(value_name = "CODE")]
    codes: Vec<String>,
}

/// One word, explained.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Explained {
    code: &'static str,
    /// Where it is met.
    place: Place,
    /// The exit codes that it can have as an error.
    exits: &'static [u8],
    /// What it means.
    means: &'static str,
    /// Why roster says so.
    why: &'static str,
    /// What to do next.
    next: &'static str,
    /// A command that helps.
    example: &'static str,
}

impl Record for Explained {
    const NOUN: &'static str = "code";
    const FIELDS: &'static [&'static str] =
        &["code", "place", "exits", "means", "why", "next", "example"];
    const DEFAULT: &'static [&'static str] = &["code", "place", "exits", "means"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(self.code)
    }
}

impl Explain {
    /// The one verb there is.
    pub fn verb(self) -> Box<dyn Verb> {
        Box::new(self)
    }

    fn found(&self) -> Result<Vec<Explained>, Problem> {
        let mut found = Vec::new();
        for word in &self.codes {
            let before = found.len();
            found.extend(codes::all().filter(|code| code.code == word).map(explained));
            if found.len() == before {
                let near = did_you_mean(word, codes::all().map(|code| code.code));
                return Err(Problem::not_found(format!("no code '{word}'"))
                    .code("unknown_code")
                    .hint(near.unwrap_or_else(|| "roster explain lists them".to_owned())));
            }
        }
        Ok(found)
    }
}

fn explained(code: &Code) -> Explained {
    Explained {
        code: code.code,
        place: code.place,
        exits: code.exits,
        means: code.means,
        why: code.why,
        next: code.next,
        example: code.example,
    }
}

impl Verb for Explain {
    fn access(&self) -> Access {
        Access::None
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let all = self.codes.is_empty();
        let table = app.out.format() == Format::Table;
        let columns = if all && table {
            app.out.columns::<Explained>()?
        } else {
            app.out.columns_of_one::<Explained>()?
        };
        let found = if all {
            codes::all().map(explained).collect()
        } else {
            self.found()?
        };
        if table && !all {
            for (place, code) in found.iter().enumerate() {
                if place > 0 {
                    app.out.text("\n")?;
                }
                app.out.object(&columns, code)?;
            }
            return Ok(());
        }
        let mut list = app.out.list(&columns)?;
        found.iter().try_for_each(|code| list.row(code))?;
        Ok(list.end()?)
    }
}
