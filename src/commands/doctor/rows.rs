//! The rows of the database: whether they lead somewhere.

use super::finding::{Findings, Severity};
use crate::{
    app::App,
    output::amount,
    storage::{
        Error,
        check::{self, CHECKS},
        suppression::Hasher,
    },
};

/// Checks of `db check` that take no look at every row of the audit or of people.
const QUICK: &[&str] = &["people", "links", "counters", "smart_types", "slots"];

/// Looks at rows that lead nowhere, and at what is sound but not meant.
pub fn look(app: &mut App, findings: &mut Findings) -> anyhow::Result<()> {
    let found = app.db.snapshot(|db| {
        let mut found = Vec::new();
        for (name, run) in CHECKS.iter().filter(|(name, _)| QUICK.contains(name)) {
            let mut complaints = check::Findings::default();
            run(db, &mut complaints)?;
            found.extend(
                complaints
                    .into_lines()
                    .into_iter()
                    .map(|line| (*name, line)),
            );
        }
        Ok((found, check::loose_ends(db)?))
    })?;
    let (faults, loose) = found;
    if faults.is_empty() {
        findings.ok("rows", QUICK.join(", "));
    }
    for (name, line) in faults {
        let (check, code) = match name {
            "people" | "links" => ("rows", "orphans"),
            "counters" => ("rows", "counters"),
            "smart_types" => ("rows", "smart_types"),
            _ => ("rows", "slots"),
        };
        findings.add(
            check,
            Severity::Error,
            code,
            line,
            Some("compare with a backup; roster db check looks at everything"),
        );
    }
    match loose.contacts {
        0 => findings.ok("contacts", "all have a category"),
        n => findings.add(
            "contacts",
            Severity::Warning,
            "contact_without_category",
            format!("{} without a category, who get no mail", amount(n, "contact")),
            Some("roster contact list LOGIN, then: roster contact edit LOGIN EMAIL --category general"),
        ),
    }
    match loose.groups {
        0 => findings.ok("groups", "all lead to a smart type"),
        n => findings.add(
            "groups",
            Severity::Warning,
            "group_without_smart_type",
            format!("{} without a smart type", amount(n, "group")),
            Some("roster group list, then: roster smart-type map GROUP TYPE"),
        ),
    }
    Ok(())
}

/// Whether the key of the suppression list is there: without it nobody's opt-out can be found. Readers need not be able to see it.
pub fn key(app: &mut App, _: &mut Findings) -> anyhow::Result<()> {
    match Hasher::load(&mut app.db) {
        Ok(_) | Err(Error::Forbidden(_)) => Ok(()),
        Err(gone) => Err(gone.into()),
    }
}
