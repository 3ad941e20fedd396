//! The second half of an import: everything that was staged is merged in one transaction.

use std::ops::Range;

use super::{
    limits::Limits,
    outcome::{self, Line},
    report::{self, Files},
    staging::Staged,
};
use crate::{
    app::App,
    clock::Timestamp,
    error::Problem,
    model::law::Flags,
    storage::{
        audit::{self, Parts, Subject},
        confirmation::Confirmations,
        counter,
        db::Ending,
        import::{self, About, Job, Merged, Tally, told::bans},
        user,
    },
};

/// What a merge did, the limit that undid it, the lines that were asked for, and the mails that were queued.
pub type Ended = (Merged, Option<Problem>, Vec<Line>, Range<i64>);

/// What is left of an import once its input is open.
pub struct Rest {
    /// The words of the command.
    pub command: &'static str,
    /// What the law looks at.
    pub flags: Flags,
    /// Tag groups in which the file's word is the whole word.
    pub synced: Vec<String>,
    /// The words of consent.
    pub consent: Option<String>,
    /// When it was given, for rows that do not say.
    pub consent_at: Option<Timestamp>,
    /// When to give up.
    pub limits: Limits,
    /// The flags as they are written down.
    pub noted: String,
    /// An import of arguments that changes nothing leaves no trace.
    pub only_changes: bool,
}

impl Rest {
    #[allow(clippy::too_many_arguments)]
    /// Merges the staged rows in one transaction; the problem is a limit that undid everything.
    pub fn merge(
        &self,
        app: &mut App,
        staged: &Staged,
        files: &mut Files,
        shape: &report::Shape,
        name: &str,
        digest: &str,
        bytes: u64,
        confirmations: Option<Confirmations>,
        want_lines: bool,
    ) -> anyhow::Result<Ended> {
        let job = Job {
            sorted: &staged.rows,
            flags: self.flags.clone(),
            tags: &staged.tags,
            all_tags: &staged.all_tags,
            groups: &staged.groups,
            all_groups: &staged.all_groups,
            synced: &self.synced,
            fields: &staged.fields,
            references: staged.references,
            repeated: &staged.repeated,
            consent_at: self.consent_at,
            confirmations: confirmations.as_ref(),
            about: About {
                kind: self.flags.purpose.as_str(),
                mode: outcome::mode(&self.flags),
                source: name,
                digest,
                bytes,
                options: &self.noted,
                header: &shape.header,
                named: &shape.owned_by,
                delimiter: &shape.delimiter,
                encoding: &shape.encoding,
                consent: self.consent.as_deref(),
                actor: &app.actor.name,
                now: app.clock.now(),
                rejects: &staged.rejects,
            },
        };
        let mut progress = app
            .out
            .progress(Some(staged.tally.rows() + staged.rows.len()), "rows");
        let ending = app.ending();
        let (limits, switches) = (&self.limits, &app.switches);
        let mut entry = audit::Entry {
            at: app.clock.now(),
            actor: &app.actor,
            command: self.command,
            reason: app.switches.reason.as_deref(),
            import_id: None,
        };
        app.db.bulk(true)?;
        if user::is_empty(&mut app.db)? {
            app.db.bulk_first()?;
        }
        let result = app.db.tx_then(|tx| {
            let first_mail = counter::next(tx, "mails")?;
            let mut told = files.begin(&staged.rejects, want_lines, shape)?;
            let merged = import::merge(
                tx,
                &job,
                &staged.tally,
                &mut |line| told.line(line),
                &mut |rows| {
                    progress.set(rows);
                },
            )?;
            files.rejects(tx, merged.id, shape)?;
            let refused = limits.after(&merged.tally, switches, name);
            // A rehearsal shows what would have been.
            if let Some(refused) = refused.as_ref().filter(|_| !switches.dry_run) {
                files.refused(refused.code);
            }
            let lines = files.report(told)?;
            entry.import_id = Some(merged.id);
            let mut noted = Parts::default();
            noted.note(tx, &[subject(&merged, name)])?;
            if merged.tally.banned > 0 {
                bans(tx, merged.id, &mut noted)?;
            }
            noted.end(tx, &entry)?;
            let idle = self.only_changes && merged.tally.changes() == 0;
            let ending = if refused.is_some() || idle {
                Ending::Rollback
            } else {
                ending
            };
            let mails = first_mail..counter::next(tx, "mails")?;
            Ok((ending, (merged, refused, lines, mails)))
        })?;
        app.db.bulk(false)?;
        progress.finish();
        Ok(result)
    }
}

fn subject(merged: &Merged, name: &str) -> Subject {
    let Tally {
        reasons,
        tags_created,
        ..
    } = &merged.tally;
    let counts: serde_json::Map<String, serde_json::Value> = crate::model::law::Outcome::ALL
        .iter()
        .filter(|outcome| merged.tally.of(**outcome) > 0)
        .map(|outcome| {
            (
                outcome.as_str().to_owned(),
                merged.tally.of(*outcome).into(),
            )
        })
        .collect();
    Subject {
        user_id: 0,
        name: name.to_owned(),
        before: None,
        after: Some(serde_json::json!({
            "import": merged.id, "rows": merged.tally.rows(), "outcomes": counts,
            "reasons": reasons, "tags_created": tags_created,
        })),
    }
}
