//! `roster report …`

mod emails;
mod growth;
mod overview;
mod posted;
mod quotes;
mod revenue;
mod sales;
mod tally;
mod targets;
mod user;

use clap::Subcommand;

use self::posted::Posted;
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
    User(Box<Posted<user::User>>),
    Revenue(Box<Posted<revenue::Revenue>>),
    Sales(Box<Posted<sales::Sales>>),
    Targets(Box<Posted<targets::Targets>>),
    Growth(Box<Posted<growth::Growth>>),
    Overview(Box<Posted<overview::Overview>>),
    Emails(Box<Posted<emails::Emails>>),
}

impl Command {
    /// The verb that was chosen.
    pub fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::User(verb) => verb.named("user"),
            Command::Revenue(verb) => verb.named("revenue"),
            Command::Sales(verb) => verb.named("sales"),
            Command::Targets(verb) => verb.named("targets"),
            Command::Growth(verb) => verb.named("growth"),
            Command::Overview(verb) => verb.named("overview"),
            Command::Emails(verb) => verb.named("emails"),
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
