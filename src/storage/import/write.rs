//! Writes what a bite of an import decided: in key order, with a constant number of statements.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    LineOutcome,
    history::{self, StoredReject},
    judge::Job,
};
use crate::{
    clock::Timestamp,
    model::{
        candidate::Candidate,
        incoming::RejectReason,
        law::{Change, Known, Purpose},
        name::search_key,
        person::{Field, Level, Status, Subscription},
        suppression::Reason,
    },
    storage::{
        consent::{self, Action},
        counter,
        db::{Db, Error, Result, Value},
    },
};

/// Decisions of one bite, waiting to be written, and the ids taken so far.
pub struct Writes {
    /// The import's id.
    pub import_id: i64,
    /// The id of the first person created.
    pub first_user_id: i64,
    next_user: i64,
    next_consent: i64,
    next_invite: i64,
    rejects: Vec<StoredReject>,
    created: Vec<Created>,
    changed: Vec<Changed>,
    opted_out: Vec<OptedOut>,
}

struct Created {
    place: usize,
    id: i64,
    subscription: Subscription,
    tags: Vec<i64>,
    groups: Vec<(i64, i64)>,
}

struct Changed {
    place: usize,
    key: String,
    known: Known,
    change: Change,
    tags_added: Vec<i64>,
    tags_removed: Vec<i64>,
    groups: Vec<(i64, i64)>,
    invite: bool,
}

struct OptedOut {
    place: usize,
    user_id: i64,
    key: Option<String>,
    hash: String,
    reason: Reason,
}

/// What a known person was before an import changed them: only what changed.
#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Before {
    /// Columns of the user and their old values.
    pub columns: BTreeMap<String, serde_json::Value>,
    /// Tags that were added.
    pub tags_added: Vec<i64>,
    /// Tags that were taken away.
    pub tags_removed: Vec<i64>,
    /// Slots that were changed and the groups they held.
    pub groups: Vec<(i64, Option<i64>)>,
    /// The subscription the import granted, so that undoing it can take it back.
    pub granted: Option<Subscription>,
    /// The import marked the address as confirmed.
    pub confirmed: bool,
}

impl Writes {
    /// Takes the import's id and prepares the tables that changes go through.
    pub fn begin(db: &mut Db, job: &Job) -> Result<Writes> {
        db.batch(
            "CREATE TEMPORARY TABLE import_updates AS SELECT * FROM users WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_untags AS SELECT user_id, tag_id FROM user_tags WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_slots AS SELECT user_id, slot, group_id, import_id FROM user_groups WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_optouts AS SELECT * FROM suppressions WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_invites AS SELECT * FROM invites WHERE 1 = 0",
        )?;
        let next_user = counter::next(db, "users")?;
        let import_id = counter::take(db, "imports", 1)?;
        history::insert_rejects(db, import_id, job.about.rejects)?;
        Ok(Writes {
            import_id,
            first_user_id: next_user,
            next_user,
            next_consent: counter::next(db, "consents")?,
            next_invite: counter::next(db, "invites")?,
            rejects: Vec::new(),
            created: Vec::new(),
            changed: Vec::new(),
            opted_out: Vec::new(),
        })
    }

    /// How many people were created.
    pub fn users_created(&self) -> i64 {
        self.next_user - self.first_user_id
    }

    /// A new person.
    pub fn create(
        &mut self,
        place: usize,
        subscription: Subscription,
        tags: Vec<i64>,
        groups: Vec<(i64, i64)>,
    ) {
        self.created.push(Created {
            place,
            id: self.next_user,
            subscription,
            tags,
            groups,
        });
        self.next_user += 1;
    }

    /// A change of a known person.
    #[allow(clippy::too_many_arguments)]
    pub fn change(
        &mut self,
        known: Known,
        change: Change,
        tags_added: Vec<i64>,
        tags_removed: Vec<i64>,
        groups: Vec<(i64, i64)>,
        place: usize,
        key: &str,
        invite: bool,
    ) {
        let key = key.to_owned();
        self.changed.push(Changed {
            place,
            key,
            known,
            change,
            tags_added,
            tags_removed,
            groups,
            invite,
        });
    }

    /// An opt-out of a known person.
    pub fn opt_out(
        &mut self,
        known: &Known,
        state: Option<Subscription>,
        reason: Reason,
        hash: String,
        place: usize,
    ) {
        self.opted_out.push(OptedOut {
            place,
            user_id: known.id,
            key: Some(known.email_key.clone()),
            hash,
            reason,
        });
        if state.is_some() {
            let change = Change {
                subscription: state,
                ..Change::default()
            };
            self.change(
                known.clone(),
                change,
                Vec::new(),
                Vec::new(),
                Vec::new(),
                place,
                "",
                false,
            );
        }
    }

    /// An opt-out of an address that is no user.
    pub fn suppress(&mut self, place: usize, reason: Reason, hash: String) {
        self.opted_out.push(OptedOut {
            place,
            user_id: 0,
            key: None,
            hash,
            reason,
        });
    }

    /// A row that only the merge could reject.
    pub fn reject(&mut self, row: &Candidate, line: &LineOutcome) {
        let detail = line.detail.clone();
        self.rejects.push(StoredReject {
            position: row.position,
            line: row.line,
            email: Some(line.email.to_owned()),
            reason: RejectReason::RefConflict,
            message: match &detail {
                Some(detail) => format!("the number in 'ref' is in conflict: {detail}"),
                None => "the number in 'ref' and the address belong to different people".to_owned(),
            },
            detail,
            suggestion: None,
            row_cells: row.cells.unwrap_or("[]").to_owned(),
        });
    }

    /// Writes the bite and forgets it.
    pub fn flush(&mut self, db: &mut Db, job: &Job, rows: &[(&str, Candidate)]) -> Result<()> {
        self.write_created(db, job, rows)?;
        self.write_changed(db, job, rows)?;
        self.write_opt_outs(db, job, rows)?;
        self.write_consents(db, job, rows)?;
        self.write_tags_and_groups(db)?;
        self.write_confirmations(db, job, rows)?;
        self.write_invites(db, job, rows)?;
        history::load_rejects(db, self.import_id, &self.rejects)?;
        self.rejects.clear();
        self.created.clear();
        self.changed.clear();
        self.opted_out.clear();
        Ok(())
    }

    fn write_created(&mut self, db: &mut Db, job: &Job, rows: &[(&str, Candidate)]) -> Result<()> {
        let now = job.about.now;
        let mut columns = vec![
            "id",
            "email",
            "email_key",
            "email_domain",
            "status",
            "level",
            "kyc",
            "restricted",
            "subscription",
            "subscription_at",
            "registered_at",
            "import_id",
            "version",
        ];
        if job.references {
            columns.push("ref");
        }
        if job.flags.confirmed {
            columns.push("email_confirmed_at");
        }
        columns.extend(job.fields.iter().map(|field| field.as_str()));
        if job.fields.contains(&Field::Name) {
            columns.push("search_name");
        }
        let import_id = self.import_id;
        db.load("users", &columns, &mut |push| {
            let mut values: Vec<Value> = Vec::with_capacity(columns.len());
            for new in &self.created {
                let (key, row) = &rows[new.place];
                let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
                let status = row.status().unwrap_or(Status::Pending);
                let subscribing = new.subscription != Subscription::None;
                values.extend([
                    new.id.into(),
                    row.spelling.unwrap_or(key).into(),
                    (*key).into(),
                    domain.into(),
                    status.as_str().into(),
                    row.level().unwrap_or(Level::User).as_str().into(),
                    "none".into(),
                    0_i64.into(),
                    new.subscription.as_str().into(),
                    subscribing.then_some(now).into(),
                    row.registered_at.unwrap_or(now.0).into(),
                    import_id.into(),
                    1_i64.into(),
                ]);
                if job.references {
                    values.push(row.reference.into());
                }
                if job.flags.confirmed {
                    let at = (new.subscription == Subscription::Subscribed)
                        .then(|| confirmed_at(job, row));
                    values.push(at.into());
                }
                values.extend(
                    job.fields
                        .iter()
                        .map(|&field| Value::from(row.field(field))),
                );
                if job.fields.contains(&Field::Name) {
                    values.push(row.field(Field::Name).map(search_key).into());
                }
                push(&values)?;
                values.clear();
            }
            Ok(())
        })?;
        Ok(())
    }

    fn write_changed(&mut self, db: &mut Db, job: &Job, rows: &[(&str, Candidate)]) -> Result<()> {
        if self.changed.is_empty() {
            return Ok(());
        }
        let mut images = Vec::new();
        // One UPDATE for all people in whom the same columns change.
        let mut by_columns: BTreeMap<Vec<&str>, Vec<Vec<Value>>> = BTreeMap::new();
        for changed in &self.changed {
            let assignments = changed.assignments(job, rows);
            let before = changed.before(&assignments);
            let (columns, mut values): (Vec<_>, Vec<_>) = assignments.into_iter().unzip();
            let rest = changed.tags_added.len() + changed.tags_removed.len() + changed.groups.len();
            if columns.is_empty() && rest == 0 {
                continue;
            }
            values.push(changed.known.id.into());
            by_columns.entry(columns).or_default().push(values);
            images.push((changed.known.id, changed.known.version + 1, before));
        }
        for (columns, people) in by_columns {
            let mut with_id = columns.clone();
            with_id.push("id");
            db.exec("DELETE FROM import_updates", &[])?;
            db.load("import_updates", &with_id, &mut |push| {
                people.iter().try_for_each(|p| push(p))
            })?;
            let mut sets: Vec<String> = columns
                .iter()
                .map(|column| format!("{column} = c.{column}"))
                .collect();
            sets.push("version = users.version + 1".to_owned());
            let sql = format!(
                "UPDATE users SET {} FROM import_updates c WHERE users.id = c.id",
                sets.join(", ")
            );
            db.exec(&sql, &[])?;
        }
        images.sort_by_key(|image| image.0);
        let import_id = self.import_id;
        let columns = ["user_id", "import_id", "before", "version_after"];
        db.load("import_changes", &columns, &mut |push| {
            images.iter().try_for_each(|(user_id, version, before)| {
                let before = serde_json::to_string(before)
                    .map_err(|error| Error::Decode(error.to_string()))?;
                push(&[
                    (*user_id).into(),
                    import_id.into(),
                    before.into(),
                    (*version).into(),
                ])
            })
        })?;
        Ok(())
    }

    fn write_opt_outs(&mut self, db: &mut Db, job: &Job, rows: &[(&str, Candidate)]) -> Result<()> {
        if self.opted_out.is_empty() {
            return Ok(());
        }
        let import_id = self.import_id;
        let columns = ["hash", "reason", "email_key", "at", "actor", "import_id"];
        let mut seen = BTreeSet::new();
        db.exec("DELETE FROM import_optouts", &[])?;
        db.load("import_optouts", &columns, &mut |push| {
            for out in &self.opted_out {
                let (key, row) = &rows[out.place];
                if !seen.insert((out.hash.as_str(), out.reason)) {
                    continue;
                }
                let at = row.opted_out_at.unwrap_or(job.about.now.0);
                push(&[
                    out.hash.as_str().into(),
                    out.reason.as_str().into(),
                    out.key.as_deref().unwrap_or(key).into(),
                    at.into(),
                    job.about.actor.into(),
                    import_id.into(),
                ])?;
            }
            Ok(())
        })?;
        db.exec(
            "INSERT INTO suppressions (hash, reason, email_key, at, actor, import_id) \
             SELECT hash, reason, email_key, at, actor, import_id FROM import_optouts \
             WHERE true ORDER BY hash, reason ON CONFLICT (hash, reason) DO NOTHING",
            &[],
        )?;
        Ok(())
    }

    fn write_consents(&mut self, db: &mut Db, job: &Job, rows: &[(&str, Candidate)]) -> Result<()> {
        if job.flags.purpose == Purpose::Users {
            return Ok(());
        }
        let granted = if job.flags.confirmed {
            Action::ImportedConfirmation
        } else {
            Action::Grant
        };
        let mut entries: Vec<(i64, usize, Action)> = Vec::new();
        entries.extend(
            self.opted_out
                .iter()
                .map(|out| (out.user_id, out.place, withdrawal(out.reason))),
        );
        for changed in &self.changed {
            let grants = changed
                .change
                .subscription
                .is_some_and(|state| !state.is_opt_out());
            if grants || changed.change.confirm {
                entries.push((changed.known.id, changed.place, granted));
            }
        }
        for new in self
            .created
            .iter()
            .filter(|new| new.subscription != Subscription::None)
        {
            let action = if new.subscription == Subscription::Pending {
                Action::Grant
            } else {
                granted
            };
            entries.push((new.id, new.place, action));
        }
        entries.sort_by_key(|entry| entry.0);
        let (import_id, next) = (self.import_id, &mut self.next_consent);
        db.load("consents", &consent::COLUMNS[..10], &mut |push| {
            for (user_id, place, action) in &entries {
                let (key, row) = &rows[*place];
                let at = match action {
                    Action::Withdrawal | Action::Bounce | Action::Complaint => row.opted_out_at,
                    Action::ImportedConfirmation => Some(confirmed_at(job, row)),
                    _ => row.consent_at.or(job.consent_at.map(|at| at.0)),
                };
                push(&[
                    (*user_id).into(),
                    (*next).into(),
                    row.spelling.unwrap_or(key).into(),
                    at.unwrap_or(job.about.now.0).into(),
                    action.as_str().into(),
                    row.consent_source.into(),
                    row.line.into(),
                    Value::Null,
                    row.consent_ip.into(),
                    import_id.into(),
                ])?;
                *next += 1;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn write_tags_and_groups(&mut self, db: &mut Db) -> Result<()> {
        let import_id = self.import_id;
        let mut tags: Vec<(i64, &[i64])> = Vec::new();
        tags.extend(
            self.changed
                .iter()
                .map(|c| (c.known.id, c.tags_added.as_slice())),
        );
        tags.extend(self.created.iter().map(|c| (c.id, c.tags.as_slice())));
        tags.retain(|(_, ids)| !ids.is_empty());
        if !tags.is_empty() {
            tags.sort_by_key(|entry| entry.0);
            db.load(
                "user_tags",
                &["user_id", "tag_id", "import_id"],
                &mut |push| {
                    for (user_id, ids) in &tags {
                        for id in *ids {
                            push(&[(*user_id).into(), (*id).into(), import_id.into()])?;
                        }
                    }
                    Ok(())
                },
            )?;
        }
        if self
            .changed
            .iter()
            .any(|changed| !changed.tags_removed.is_empty())
        {
            db.exec("DELETE FROM import_untags", &[])?;
            db.load("import_untags", &["user_id", "tag_id"], &mut |push| {
                for changed in &self.changed {
                    for id in &changed.tags_removed {
                        push(&[changed.known.id.into(), (*id).into()])?;
                    }
                }
                Ok(())
            })?;
            db.exec(
                "DELETE FROM user_tags WHERE (user_id, tag_id) IN (SELECT user_id, tag_id FROM import_untags)",
                &[],
            )?;
        }
        self.write_groups(db)
    }

    fn write_groups(&mut self, db: &mut Db) -> Result<()> {
        let mut slots: Vec<(i64, i64, i64)> = Vec::new();
        for changed in &self.changed {
            slots.extend(
                changed
                    .groups
                    .iter()
                    .map(|(slot, group)| (changed.known.id, *slot, *group)),
            );
        }
        for new in &self.created {
            slots.extend(
                new.groups
                    .iter()
                    .map(|(slot, group)| (new.id, *slot, *group)),
            );
        }
        if slots.is_empty() {
            return Ok(());
        }
        let import_id = self.import_id;
        db.exec("DELETE FROM import_slots", &[])?;
        db.load(
            "import_slots",
            &["user_id", "slot", "group_id", "import_id"],
            &mut |push| {
                slots.iter().try_for_each(|(user_id, slot, group)| {
                    push(&[
                        (*user_id).into(),
                        (*slot).into(),
                        (*group).into(),
                        import_id.into(),
                    ])
                })
            },
        )?;
        db.exec(
            "INSERT INTO user_groups (user_id, slot, group_id, import_id) \
             SELECT user_id, slot, group_id, import_id FROM import_slots WHERE true ORDER BY user_id, slot \
             ON CONFLICT (user_id, slot) DO UPDATE SET group_id = excluded.group_id, import_id = excluded.import_id",
            &[],
        )?;
        Ok(())
    }

    /// Asks everybody who is pending now to confirm.
    fn write_confirmations(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        let Some(confirmations) = job.confirmations else {
            return Ok(());
        };
        let mut people: Vec<(i64, &str, &str)> = Vec::new();
        for changed in &self.changed {
            if changed.change.subscription == Some(Subscription::Pending) {
                let (key, row) = &rows[changed.place];
                people.push((changed.known.id, key, row.spelling.unwrap_or(key)));
            }
        }
        for new in self
            .created
            .iter()
            .filter(|new| new.subscription == Subscription::Pending)
        {
            let (key, row) = &rows[new.place];
            people.push((new.id, key, row.spelling.unwrap_or(key)));
        }
        confirmations.queue(db, &people, Some(self.import_id), job.about.now)
    }

    fn write_invites(&mut self, db: &mut Db, job: &Job, rows: &[(&str, Candidate)]) -> Result<()> {
        let mut people: Vec<(i64, usize)> = Vec::new();
        people.extend(
            self.changed
                .iter()
                .filter(|c| c.invite)
                .map(|c| (c.known.id, c.place)),
        );
        people.extend(
            self.created
                .iter()
                .filter(|c| rows[c.place].1.invited)
                .map(|c| (c.id, c.place)),
        );
        if people.is_empty() {
            return Ok(());
        }
        let (import_id, next) = (self.import_id, &mut self.next_invite);
        let columns = [
            "user_id",
            "id",
            "kind",
            "email",
            "email_key",
            "any_email",
            "status",
            "created_at",
            "import_id",
            "actor",
        ];
        db.exec("DELETE FROM import_invites", &[])?;
        db.load("import_invites", &columns, &mut |push| {
            for (user_id, place) in &people {
                let (key, row) = &rows[*place];
                push(&[
                    (*user_id).into(),
                    (*next).into(),
                    "site".into(),
                    row.spelling.unwrap_or(key).into(),
                    (*key).into(),
                    0_i64.into(),
                    "queued".into(),
                    job.about.now.into(),
                    import_id.into(),
                    job.about.actor.into(),
                ])?;
                *next += 1;
            }
            Ok(())
        })?;
        // Somebody who holds an open invite gets no second one.
        let sql = format!(
            "INSERT INTO invites ({0}) SELECT {0} FROM import_invites n WHERE NOT EXISTS (SELECT 1 FROM invites i \
             WHERE i.user_id = n.user_id AND i.kind = 'site' AND (i.status = 'queued' OR i.status = 'sent' \
             AND i.expires_at > $1)) ORDER BY n.user_id, n.id",
            columns.join(", ")
        );
        db.exec(&sql, crate::params![job.about.now])?;
        Ok(())
    }

    /// Advances the counters and drops the tables that changes went through.
    pub fn finish(&mut self, db: &mut Db) -> Result<()> {
        counter::set(db, "users", self.next_user)?;
        counter::set(db, "consents", self.next_consent)?;
        counter::set(db, "invites", self.next_invite)?;
        db.batch(
            "DROP TABLE import_updates; DROP TABLE import_untags; DROP TABLE import_slots; \
             DROP TABLE import_optouts; DROP TABLE import_invites",
        )
    }
}

impl Changed {
    /// Columns and their new values.
    fn assignments(
        &self,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Vec<(&'static str, Value<'static>)> {
        let (change, row) = (&self.change, &rows[self.place].1);
        let mut set: Vec<(&'static str, Value<'static>)> = Vec::new();
        for (field, value) in &change.fields {
            if *field == Field::Name {
                set.push(("search_name", value.as_deref().map(search_key).into()));
            }
            set.push((field.as_str(), value.clone().into()));
        }
        if let Some(reference) = &change.reference {
            set.push(("ref", reference.clone().into()));
        }
        if let Some(state) = change.subscription {
            set.push(("subscription", state.as_str().into()));
            set.push((
                "subscription_before",
                self.known.subscription.as_str().into(),
            ));
            set.push(("subscription_at", job.about.now.into()));
        }
        if let Some(status) = change.status {
            set.push(("status", status.as_str().into()));
            set.push(("status_before", self.known.status.as_str().into()));
        }
        if let Some(level) = change.level {
            set.push(("level", level.as_str().into()));
        }
        if change.confirm {
            set.push(("email_confirmed_at", confirmed_at(job, row).into()));
        }
        if change.follow {
            let domain = self.key.rsplit_once('@').map_or("", |(_, domain)| domain);
            set.push(("email", row.spelling.unwrap_or(&self.key).to_owned().into()));
            set.push(("email_key", self.key.clone().into()));
            set.push(("email_domain", domain.to_owned().into()));
            set.push(("email_confirmed_at", Value::Null));
        }
        set
    }

    /// The old values of what changes.
    fn before(&self, assignments: &[(&'static str, Value)]) -> Before {
        let known = &self.known;
        let mut columns = BTreeMap::new();
        for (column, _) in assignments {
            let old: Option<&str> = match *column {
                "search_name"
                | "email_domain"
                | "subscription_before"
                | "subscription_at"
                | "status_before"
                | "email_confirmed_at" => continue,
                "ref" => known.reference.as_deref(),
                "subscription" => Some(known.subscription.as_str()),
                "status" => Some(known.status.as_str()),
                "level" => Some(known.level.as_str()),
                "email" => known.email.as_deref(),
                "email_key" => Some(known.email_key.as_str()),
                field => field
                    .parse::<Field>()
                    .ok()
                    .and_then(|field| known.profile[field as usize].as_deref()),
            };
            columns.insert((*column).to_owned(), serde_json::Value::from(old));
        }
        Before {
            columns,
            tags_added: self.tags_added.clone(),
            tags_removed: self.tags_removed.clone(),
            groups: self
                .groups
                .iter()
                .map(|(slot, _)| (*slot, known.groups[*slot as usize - 1]))
                .collect(),
            granted: self.change.subscription.filter(|state| !state.is_opt_out()),
            confirmed: self.change.confirm,
        }
    }
}

/// When a person of a `--confirmed` import confirmed, in seconds.
fn confirmed_at(job: &Job, row: &Candidate) -> i64 {
    let flag = job.consent_at.map(|Timestamp(at)| at);
    row.confirmed_at
        .or(row.consent_at)
        .or(flag)
        .unwrap_or(job.about.now.0)
}

/// How the ledger calls an opt-out.
fn withdrawal(reason: Reason) -> Action {
    match reason {
        Reason::HardBounce => Action::Bounce,
        Reason::Complaint => Action::Complaint,
        _ => Action::Withdrawal,
    }
}
