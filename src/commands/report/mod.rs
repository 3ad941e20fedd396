//! `roster report …`

mod emails;
mod growth;
mod overview;
mod quotes;
mod revenue;
mod sales;
mod tally;
mod targets;
mod user;

use clap::Subcommand;

use super::Verb;
use crate::{
    app::App,
    error::Problem,
    model::{
        bucket::{self, Bucket, Step},
        range::TimeRange,
    },
};

/// The reports.
#[derive(Subcommand)]
#[allow(missing_docs)] // The verbs document themselves.
pub enum Command {
    User(Box<user::User>),
    Revenue(revenue::Revenue),
    Sales(sales::Sales),
    Targets(targets::Targets),
    Growth(growth::Growth),
    Overview(overview::Overview),
    Emails(emails::Emails),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::User(verb) => verb,
            Command::Revenue(verb) => Box::new(verb),
            Command::Sales(verb) => Box::new(verb),
            Command::Targets(verb) => Box::new(verb),
            Command::Growth(verb) => Box::new(verb),
            Command::Overview(verb) => Box::new(verb),
            Command::Emails(verb) => Box::new(verb),
        }
    }
}

/// Cuts a range into pieces, in days of `--tz`.
fn cut(app: &App, range: TimeRange, step: Step) -> Result<Vec<Bucket>, Problem> {
    bucket::cut(range, step, &app.settings.tz).ok_or_else(|| {
        Problem::usage(format!("the range has more than {} {step}s", bucket::MOST))
            .hint("take a shorter one with --from and --to, or longer steps")
    })
}
