//! When an import gives up and stores nothing.

use crate::{
    app::{App, Switches},
    commands::args::reason,
    error::Problem,
    model::law::Outcome,
    output::{amount, share, verb},
    storage::import::Tally,
};

/// Subscriptions that an import may end without a yes.
const ENDED_WITHOUT_YES: u64 = 1_000;

/// A number of rows, or a share of them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Share {
    /// So many.
    Rows(u64),
    /// So many of a hundred.
    Percent(f64),
}

impl std::str::FromStr for Share {
    type Err = String;

    fn from_str(text: &str) -> Result<Share, String> {
        let wrong =
            || format!("'{text}' is neither a number of rows (25) nor a share of them (2%)");
        match text.strip_suffix('%') {
            Some(percent) => match percent.trim().parse::<f64>() {
                Ok(percent) if (0.0..=100.0).contains(&percent) => Ok(Share::Percent(percent)),
                _ => Err(wrong()),
            },
            None => text.parse().map(Share::Rows).map_err(|_| wrong()),
        }
    }
}

impl Share {
    /// Whether `count` of `rows` is more than this.
    pub fn is_exceeded(self, count: u64, rows: u64) -> bool {
        match self {
            Share::Rows(most) => count > most,
            Share::Percent(percent) => count as f64 * 100.0 > percent * rows as f64,
        }
    }
}

impl std::fmt::Display for Share {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Share::Rows(rows) => write!(f, "{rows}"),
            Share::Percent(percent) => write!(f, "{percent}%"),
        }
    }
}

/// Limits given by flags.
#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {
    /// `--strict`: no rejected row at all.
    pub strict: bool,
    /// `--max-rejects`: more rejected rows than that, and nothing is stored.
    pub max_rejects: Option<Share>,
    /// `--min-rows`: fewer rows than that, and nothing is stored.
    pub min_rows: Option<u64>,
    /// `--ok-rejects`: no more rejected rows than that are no failure.
    pub ok_rejects: Option<Share>,
}

impl Limits {
    /// What is known before the merge: too few rows, too many rejects.
    pub fn before(&self, read: &Read, name: &str) -> Option<Problem> {
        self.too_few(read, name)
            .or_else(|| self.too_many(read.rejected, read.rows, name))
    }

    /// Too few rows.
    pub fn too_few(&self, read: &Read, name: &str) -> Option<Problem> {
        if let Some(least) = self.min_rows
            && read.rows < least
        {
            return Some(
                Problem::refused(format!(
                    "'{name}' has {}, fewer than --min-rows {least}",
                    amount(read.rows, "row")
                ))
                .code("too_few_rows")
                .hint("look whether the export was cut short; nothing was stored"),
            );
        }
        None
    }

    fn too_many(&self, rejected: u64, rows: u64, name: &str) -> Option<Problem> {
        let limit = if self.strict {
            Some(Share::Rows(0))
        } else {
            self.max_rejects
        };
        let limit = limit.filter(|limit| limit.is_exceeded(rejected, rows))?;
        let flag = if self.strict {
            "--strict".to_owned()
        } else {
            format!("--max-rejects {limit}")
        };
        Some(
            Problem::refused(format!(
                "{} of '{name}' {} rejected; {flag} stores nothing then",
                share(rejected, rows, "row"),
                verb(rejected, "is", "are")
            ))
            .code("too_many_rejects")
            .hint("see them with --dry-run --rejects FILE, mend them, and run it again"),
        )
    }

    /// What only the merge can tell: rejects of the merge, a ban without a reason, and changes that need a yes.
    pub fn after(&self, tally: &Tally, switches: &Switches, name: &str) -> Option<Problem> {
        if let Some(problem) = self.too_many(tally.of(Outcome::Rejected), tally.rows(), name) {
            return Some(problem);
        }
        let bans = format!("the ban of {} by '{name}'", amount(tally.banned, "user"));
        if tally.banned > 0
            && let Err(problem) = reason::given(switches, &bans)
        {
            return Some(problem);
        }
        if let Some(most) = switches.max_changes {
            let changes = tally.changes();
            return (changes > most).then(|| {
                Problem::refused(format!(
                    "'{name}' would change {}, more than --max-changes {most}",
                    amount(changes, "row")
                ))
                .code("too_many_changes")
                .hint(format!(
                    "look with --dry-run, then repeat with --max-changes {changes}"
                ))
            });
        }
        if switches.dry_run {
            return None;
        }
        unagreed(tally, switches, name)
    }

    /// Says after a rehearsal that the import itself needs a yes, which a rehearsal does not.
    pub fn tell_of_yes(app: &mut App, tally: &Tally, name: &str) {
        if app.switches.max_changes.is_none()
            && let Some(problem) = unagreed(tally, &app.switches, name)
        {
            app.out.warn(&problem.message);
        }
    }

    /// Exit 6 when rows were rejected, unless `--ok-rejects` covers them.
    pub fn end(
        &self,
        rejected: u64,
        rows: u64,
        dry_run: bool,
        where_to_look: &str,
    ) -> anyhow::Result<()> {
        let covered = self
            .ok_rejects
            .is_some_and(|share| !share.is_exceeded(rejected, rows));
        if rejected == 0 || covered {
            return Ok(());
        }
        let (became, is) = if dry_run {
            ("would be", "would be")
        } else {
            (verb(rejected, "was", "were"), "is")
        };
        Err(Problem::new(
            crate::error::Kind::Partial,
            format!(
                "{} {became} rejected; the rest {is} stored",
                share(rejected, rows, "row")
            ),
        )
        .hint(where_to_look)
        .into())
    }
}

/// A yes that is missing, whether it is a rehearsal or not.
fn unagreed(tally: &Tally, switches: &Switches, name: &str) -> Option<Problem> {
    if switches.yes {
        return None;
    }
    let ended = tally.ended;
    if ended > ENDED_WITHOUT_YES {
        return Some(
            Problem::refused(format!(
                "'{name}' would end {ended} subscriptions and needs a yes"
            ))
            .code("needs_yes")
            .hint("look with --dry-run, then repeat with --yes"),
        );
    }
    let bans = format!("the ban by '{name}'");
    switches.agreed(&bans, tally.banned, false).err()
}

/// What is known once the input is read.
#[derive(Clone, Copy, Debug)]
pub struct Read {
    /// Rows read.
    pub rows: u64,
    /// Rows rejected.
    pub rejected: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_a_number_of_rows_or_a_percentage() {
        assert!("2%".parse::<Share>().unwrap().is_exceeded(3, 100));
        assert!(!"2%".parse::<Share>().unwrap().is_exceeded(2, 100));
        assert!(!"25".parse::<Share>().unwrap().is_exceeded(25, 26));
        assert!("0".parse::<Share>().unwrap().is_exceeded(1, 1_000_000));
        for wrong in ["", "%", "-1", "101%", "two", "NaN%"] {
            assert!(wrong.parse::<Share>().is_err(), "{wrong}");
        }
    }
}
