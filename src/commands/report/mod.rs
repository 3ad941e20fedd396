//! `roster report …`

mod emails;
pub(in crate::commands) mod facts;
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
    clock::Timestamp,
    error::Problem,
    model::{
        bucket::{self, Bucket, Step},
        range::TimeRange,
    },
    output::Heading,
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

/// Says at the head of a page what a report is and which time it is about, in days of `--tz`.
fn head(app: &mut App, title: impl Into<String>, range: Option<TimeRange>, notes: &[&str]) {
    let zone = app.settings.tz.clone();
    let midnight = jiff::civil::Time::midnight();
    let local = |moment: Timestamp| moment.to_jiff().to_zoned(zone.clone());
    let at = |moment: Timestamp| {
        let local = local(moment);
        if local.time() == midnight {
            local.date().to_string()
        } else {
            local.strftime("%Y-%m-%d %H:%M").to_string()
        }
    };
    // The end itself does not belong to a range: of whole days the last one is named.
    let last = |end: Timestamp| {
        if local(end).time() == midnight {
            local(end.plus(-1)).date().to_string()
        } else {
            at(end)
        }
    };
    let time = range.map(|range| match (range.from, range.to) {
        (None, None) => "all times".to_owned(),
        (Some(from), None) => format!("from {}", at(from)),
        (None, Some(end)) => format!("until {}", last(end)),
        (Some(from), Some(end)) => format!("{} to {}", at(from), last(end)),
    });
    let name = zone.iana_name().unwrap_or("local time");
    let made = format!("made {} ({name})", at(app.now()));
    let first = [time, Some(made)].into_iter().flatten();
    let mut lines = vec![first.collect::<Vec<_>>().join(", ")];
    lines.extend(notes.iter().map(|note| (*note).to_owned()));
    app.out.heading(Heading {
        title: title.into(),
        lines,
    });
}

/// Cuts a range into pieces, in days of `--tz`.
fn cut(app: &App, range: TimeRange, step: Step) -> Result<Vec<Bucket>, Problem> {
    bucket::cut(range, step, &app.settings.tz).ok_or_else(|| {
        Problem::usage(format!("the range has more than {} {step}s", bucket::MOST))
            .hint("take a shorter one with --from and --to, or longer steps")
    })
}
