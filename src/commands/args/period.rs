//! The time that a list or a report is about.

use clap::Args;

use crate::{app::App, error::Problem, model::range::TimeRange};

/// From when until when.
#[derive(Args, Clone, Debug, Default)]
pub struct Period {
    /// Not before: a date, a time or an age (30d)
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Before: a date, a time or an age; the moment itself does not belong to it
    #[arg(long, value_name = "TIME")]
    pub to: Option<String>,
    /// today, yesterday, last-week, last-month, this-year, 2026-03, 2026-Q1 or 2026-W07
    #[arg(long, value_name = "PERIOD", conflicts_with_all = ["from", "to"])]
    pub period: Option<String>,
}

impl Period {
    /// Whether any of it was asked for.
    pub fn is_given(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.period.is_some()
    }

    /// The range, in days of `--tz`.
    pub fn range(&self, app: &App) -> Result<TimeRange, Problem> {
        let (now, zone) = (app.now(), &app.settings.tz);
        let range = match &self.period {
            Some(period) => TimeRange::period(period, now, zone),
            None => TimeRange::between(self.from.as_deref(), self.to.as_deref(), now, zone),
        };
        Ok(range?)
    }
}
