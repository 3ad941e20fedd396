//! The second half: everything that was read is written in one transaction.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value as Json};

use super::{
    super::{
        Limits,
        outcome::{Line, ThingLine},
        report::{Files, Shape, Told},
    },
    Input, Now, Staged, Things, Verdict,
    bite::{Bite, Keyed},
};
use crate::{
    app::App,
    error::Problem,
    model::{incoming::RejectReason, law::Outcome},
    storage::{
        self, Error,
        audit::{self, Parts, Subject},
        db::{Db, Ending},
        import::{
            self, About, Merged, StoredReject, Tally, things,
            told::{self, Told as Row},
        },
    },
};

/// Writes the rows; the problem is a limit that undid everything.
pub(super) fn merge<T: Things>(
    app: &mut App,
    things: &mut T,
    input: &Input,
    files: &mut Files,
    limits: &Limits,
    noted: &str,
) -> anyhow::Result<(Merged, Option<Problem>)> {
    let about = About {
        kind: T::TABLE.name,
        mode: T::TABLE.name,
        source: &input.name,
        digest: &input.digest,
        bytes: input.bytes,
        options: noted,
        header: &input.shape.header,
        named: &input.shape.owned_by,
        delimiter: &input.shape.delimiter,
        encoding: &input.shape.encoding,
        consent: None,
        actor: &app.actor.name,
        now: app.clock.now(),
        rejects: &input.rejects,
    };
    let mut progress = app.out.progress(Some(input.read().rows), "rows");
    let ending = app.ending();
    let switches = &app.switches;
    let mut entry = audit::Entry {
        at: about.now,
        actor: &app.actor,
        command: T::COMMAND,
        reason: app.switches.reason.as_deref(),
        import_id: None,
    };
    let done = app.db.tx_then(|tx| {
        let mut told = files.begin(&input.rejects, false, &input.shape)?;
        let import_id = things::begin(tx, &about)?;
        let now = Now {
            import_id,
            at: about.now,
        };
        let mut bites = Bites {
            tally: input.tally.clone(),
            told: &mut told,
            shape: &input.shape,
            now,
            audit: Parts::default(),
        };
        things.begin(tx)?;
        let mut bite = Bite::<T>::new();
        let mut cursor = input.rows.iter()?;
        while let Some((key, record)) = cursor.next()? {
            let staged: Staged<T::Row> =
                postcard::from_bytes(record).map_err(|error| Error::Decode(error.to_string()))?;
            if bite.must_end(&staged.row) {
                bites.bite(tx, things, &mut bite)?;
                progress.set(bites.tally.rows());
            }
            let key = String::from_utf8_lossy(key).into_owned();
            match bite.repeats(&key) {
                Some(line) => bites.duplicate(&staged, line)?,
                None => bite.push(key, staged),
            }
        }
        bites.bite(tx, things, &mut bite)?;
        let Bites {
            tally, mut audit, ..
        } = bites;
        things::finish(tx, import_id, &about, &tally, things.users())?;
        files.rejects(tx, import_id, &input.shape)?;
        let refused = limits.after(&tally, switches, &input.name);
        if let Some(refused) = &refused {
            files.refused(refused.code);
        }
        files.report(told)?;
        entry.import_id = Some(import_id);
        audit.note(tx, &[subject(import_id, &tally, &input.name)])?;
        audit.end(tx, &entry)?;
        let ending = if refused.is_some() {
            Ending::Rollback
        } else {
            ending
        };
        let merged = Merged {
            id: import_id,
            tally,
        };
        Ok((ending, (merged, refused)))
    })?;
    progress.finish();
    Ok(done)
}

/// Rows on their way into the table, some at a time.
struct Bites<'a> {
    tally: Tally,
    told: &'a mut Told,
    shape: &'a Shape,
    now: Now,
    audit: Parts,
}

impl Bites<'_> {
    fn duplicate<R>(&mut self, staged: &Staged<R>, of: u64) -> storage::Result<()> {
        self.tally.add(Outcome::Duplicate, None);
        let verdict = Verdict {
            outcome: Some(Outcome::Duplicate),
            detail: Some(format!("line {of}")),
            ..Verdict::default()
        };
        self.tell(staged, &verdict)
    }

    /// Writes a bite. Of several rows of one key the first that is let in counts, and the others are its duplicates: a row that is
    /// rejected or blocked holds up none behind it.
    fn bite<T: Things>(
        &mut self,
        tx: &mut Db,
        things: &mut T,
        bite: &mut Bite<T>,
    ) -> storage::Result<()> {
        let last = bite.rows.last().map(|(key, _)| key.clone());
        let mut end = None;
        while !bite.rows.is_empty() {
            let rows = std::mem::take(&mut bite.rows);
            let mut done = self.write(tx, things, rows)?;
            let mut more = Vec::new();
            for (key, staged) in bite.more.drain(..) {
                if let Some(line) = done.get(&key) {
                    self.duplicate(&staged, *line)?;
                } else if bite.rows.last().is_none_or(|(last, _)| *last != key) {
                    bite.rows.push((key, staged));
                } else {
                    more.push((key, staged));
                }
            }
            bite.more = more;
            end = end.or_else(|| done.remove_entry(last.as_ref()?));
        }
        bite.end(end);
        Ok(())
    }

    /// Writes some rows, each of another key. Returns the keys of those that were let in, with their lines.
    fn write<T: Things>(
        &mut self,
        tx: &mut Db,
        things: &mut T,
        rows: Vec<Keyed<T>>,
    ) -> storage::Result<HashMap<String, u64>> {
        let mut said = Vec::with_capacity(rows.len());
        let mut about = Vec::with_capacity(rows.len());
        for (key, staged) in rows {
            let Staged {
                position,
                line,
                cells,
                row,
            } = staged;
            said.push((key, row));
            about.push(Staged {
                position,
                line,
                cells,
                row: (),
            });
        }
        let verdicts = things.judge(tx, &said, self.now)?;
        let mut written: Vec<(things::Key, Map<String, Json>)> = verdicts
            .iter()
            .filter_map(|verdict| verdict.row.clone())
            .collect();
        let keys: Vec<things::Key> = written.iter().map(|(key, _)| key.clone()).collect();
        let before = T::TABLE.images(tx, &keys)?;
        things.write(tx, self.now)?;
        written.sort_by_cached_key(|(key, _)| things::order(key));
        T::TABLE.write(tx, &mut written)?;
        things::note(tx, self.now.import_id, T::TABLE, &keys, &before)?;
        self.note(tx, T::TABLE, &written, &before)?;
        let mut rejects = Vec::new();
        for (staged, verdict) in about.iter().zip(&verdicts) {
            let outcome = verdict.outcome.unwrap_or(Outcome::Unchanged);
            self.tally.add(outcome, verdict.reason);
            self.tell(staged, verdict)?;
            if outcome == Outcome::Rejected {
                rejects.push(StoredReject {
                    position: staged.position,
                    line: staged.line,
                    email: None,
                    reason: RejectReason::InvalidField,
                    detail: verdict.detail.clone(),
                    message: verdict.message.clone(),
                    suggestion: None,
                    row_cells: staged.cells.clone(),
                });
            }
        }
        import::load_rejects(tx, self.now.import_id, &rejects)?;
        let let_in = |verdict: &Verdict| {
            !matches!(verdict.outcome, Some(Outcome::Rejected | Outcome::Blocked))
        };
        let lines = said.into_iter().zip(about).zip(&verdicts);
        let done = lines.filter(|(_, verdict)| let_in(verdict));
        Ok(done
            .map(|(((key, _), staged), _)| (key, staged.line))
            .collect())
    }

    /// Notes in the audit what became of the rows of the table.
    fn note(
        &mut self,
        tx: &mut Db,
        table: &things::Table,
        written: &[(things::Key, Map<String, Json>)],
        before: &BTreeMap<String, String>,
    ) -> storage::Result<()> {
        let mut images = HashMap::new();
        for (key, image) in before {
            let image: Map<String, Json> =
                serde_json::from_str(image).map_err(|error| Error::Decode(error.to_string()))?;
            images.insert(key.as_str(), image);
        }
        let rows: Vec<Row<'_>> = written
            .iter()
            .map(|(key, after)| Row {
                key,
                before: images.get(things::text(key).as_str()),
                after: Some(after),
            })
            .collect();
        let subjects = told::subjects(tx, table, &rows)?;
        self.audit.note(tx, &subjects)
    }

    fn tell<R>(&mut self, staged: &Staged<R>, verdict: &Verdict) -> storage::Result<()> {
        let (subject, email) = self.shape.names(&staged.cells);
        let line = Line {
            line: staged.line,
            email,
            outcome: verdict.outcome.unwrap_or(Outcome::Unchanged),
            reason: verdict.reason.map(str::to_owned),
            detail: verdict.detail.clone(),
            suggestion: None,
        };
        self.told
            .put(staged.position, &ThingLine::new(subject, line))
    }
}

fn subject(import_id: i64, tally: &Tally, name: &str) -> Subject {
    let counts: serde_json::Map<String, Json> = Outcome::ALL
        .iter()
        .filter(|outcome| tally.of(**outcome) > 0)
        .map(|outcome| (outcome.as_str().to_owned(), tally.of(*outcome).into()))
        .collect();
    Subject {
        name: name.to_owned(),
        after: Some(serde_json::json!({
            "import": import_id, "rows": tally.rows(), "outcomes": counts, "reasons": tally.reasons,
        })),
        ..Subject::default()
    }
}
