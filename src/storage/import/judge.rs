//! Bite by bite: judge each row by the law and collect what is to be written.

use std::collections::{HashMap, HashSet};

use super::{
    LineOutcome, Merged, Tally, history,
    known::{self, Found, Needs},
    write::Writes,
};
use crate::{
    clock::Timestamp,
    intake::sort::Sorted,
    model::{
        candidate::Candidate,
        law::{self, Block, Flags, Known, OnExisting, Outcome, Verdict},
        person::{Field, Subscription},
        suppression::Reasons,
        tag::TagName,
    },
    storage::{
        confirmation::Confirmations,
        db::{Db, Error, Result},
        group,
        suppression::Hasher,
        tag,
    },
};

/// Everything a merge needs to know about its input and its flags.
pub struct Job<'a> {
    /// The rows, sorted by address key.
    pub sorted: &'a Sorted,
    /// What the law looks at.
    pub flags: Flags,
    /// Every tag of the file and the flags; candidates name them by position.
    pub tags: &'a [TagName],
    /// Positions of the tags that every row gets (`--tag`).
    pub all_tags: &'a [u32],
    /// Every group key of the file and the flags.
    pub groups: &'a [String],
    /// Positions of the groups that every row gets (`--group`).
    pub all_groups: &'a [u32],
    /// Tag groups in which the file's word is the whole word (`--sync-tags`).
    pub synced: &'a [String],
    /// The text fields that the file fills at all.
    pub fields: &'a [Field],
    /// Whether the file has numbers of another system.
    pub references: bool,
    /// When consent was given, for rows that do not say.
    pub consent_at: Option<Timestamp>,
    /// Makes and queues mails that ask for a confirmation; absent when none may be asked for.
    pub confirmations: Option<&'a Confirmations>,
    /// What is written down about the import itself.
    pub about: history::About<'a>,
}

/// The state of a running merge.
pub struct Judge<'a> {
    job: &'a Job<'a>,
    needs: Needs,
    hasher: Hasher,
    /// Counts so far.
    pub tally: Tally,
    pub(super) writes: Writes,
    tag_ids: Vec<i64>,
    all_tag_ids: Vec<i64>,
    synced_ids: HashSet<i64>,
    groups: Vec<group::Group>,
    all_groups: Vec<usize>,
    touched: HashSet<i64>,
    super_admins: bool,
}

impl<'a> Judge<'a> {
    /// Prepares a merge in the running transaction.
    pub fn begin(db: &mut Db, job: &'a Job<'a>, started: &Tally) -> Result<Judge<'a>> {
        let mut tally = started.clone();
        let writes = Writes::begin(db, job)?;
        let (tag_ids, created) = tag::ensure(db, job.tags, Some(writes.import_id), job.about.now)?;
        tally.tags_created = created;
        let synced_ids = tag::ids_in_groups(db, job.synced)?.into_iter().collect();
        let groups = job
            .groups
            .iter()
            .map(|key| {
                group::get(db, key)?.ok_or_else(|| Error::Decode(format!("no group '{key}'")))
            })
            .collect::<Result<Vec<_>>>()?;
        let needs = Needs::find(
            db,
            job.references,
            !job.tags.is_empty() || !job.synced.is_empty(),
            !groups.is_empty(),
        )?;
        known::begin(db)?;
        Ok(Judge {
            job,
            needs,
            hasher: Hasher::load(db)?,
            tally,
            writes,
            all_tag_ids: job
                .all_tags
                .iter()
                .map(|&place| tag_ids[place as usize])
                .collect(),
            tag_ids,
            synced_ids,
            groups,
            all_groups: job.all_groups.iter().map(|&place| place as usize).collect(),
            touched: HashSet::new(),
            super_admins: crate::storage::user::count_super_admins(db)? > 0,
        })
    }

    /// Judges and writes one bite.
    pub fn bite(
        &mut self,
        db: &mut Db,
        rows: &[(&str, Candidate)],
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let now = self.job.about.now;
        let mut found = known::find(db, rows, self.needs, &self.hasher, now)?;
        let mut claimed: HashMap<&str, u64> = HashMap::new();
        for (place, (key, row)) in rows.iter().enumerate() {
            let line = self.row(key, row, place, &mut found, &mut claimed);
            self.tally.add(line.outcome, line.reason);
            report(&line)?;
        }
        self.writes.flush(db, self.job, rows)
    }

    fn row<'r>(
        &mut self,
        key: &'r str,
        row: &'r Candidate<'r>,
        place: usize,
        found: &mut Found,
        claimed: &mut HashMap<&'r str, u64>,
    ) -> LineOutcome<'r> {
        let email = row.spelling.unwrap_or(if key.is_empty() {
            row.reference.unwrap_or("")
        } else {
            key
        });
        let mut line = LineOutcome {
            position: row.position,
            line: row.line,
            email,
            outcome: Outcome::Unchanged,
            reason: None,
            detail: None,
        };
        let by_reference = found.by_reference.remove(&place);
        let by_email = found.by_email.remove(&place);
        // A number belongs to one person: another person's number, or another row's, is a conflict.
        let clash = match (&by_reference, &by_email) {
            (Some(a), Some(b)) => a.id != b.id,
            _ => false,
        };
        let taken = row
            .reference
            .filter(|_| by_reference.is_none())
            .and_then(|reference| {
                let first = *claimed.entry(reference).or_insert(row.line);
                (first != row.line).then_some(first)
            });
        if clash || taken.is_some() {
            line.detail = taken.map(|first| format!("line {first}"));
            return self.ref_conflict(line, row);
        }
        let listed = found.listed.remove(&place).unwrap_or(Reasons::NONE);
        let Some(known) = by_reference.or(by_email) else {
            if key.is_empty() {
                line.detail = Some("nobody has this number and there is no address".to_owned());
                return self.ref_conflict(line, row);
            }
            return self.unknown(line, key, row, place, listed);
        };
        // Two spellings that lead to one person (an alias, a number) are one person.
        if (self.needs.aliases || self.needs.references) && !self.touched.insert(known.id) {
            line.outcome = Outcome::Duplicate;
            return line;
        }
        match law::judge_known(row, &known, key, listed, &self.job.flags) {
            Verdict::Blocked(block) => blocked(line, block),
            Verdict::RefConflict => self.ref_conflict(line, row),
            Verdict::OptOut(state, reason) => {
                let ended = matches!(
                    known.subscription,
                    Subscription::Pending | Subscription::Subscribed
                );
                self.tally.ended += u64::from(ended);
                line.outcome = if state.is_some() {
                    Outcome::Unsubscribed
                } else {
                    Outcome::Unchanged
                };
                let hash = self.hasher.address(&known.email_key);
                self.writes.opt_out(&known, state, reason, hash, place);
                line
            }
            Verdict::Change(change) => {
                let subscribed = change.subscription.is_some();
                let changed = self.change(&mut line, known, change, row, key, place);
                line.outcome = match (subscribed, changed) {
                    (true, _) => Outcome::Subscribed,
                    (false, true) => Outcome::Updated,
                    (false, false) => Outcome::Unchanged,
                };
                line
            }
            Verdict::Create(_) | Verdict::Suppress(_) | Verdict::Noted => line,
        }
    }

    fn unknown<'r>(
        &mut self,
        mut line: LineOutcome<'r>,
        key: &str,
        row: &Candidate,
        place: usize,
        listed: Reasons,
    ) -> LineOutcome<'r> {
        match law::judge_unknown(row, listed, &self.job.flags) {
            Verdict::Create(subscription) => {
                line.outcome = Outcome::Created;
                let tags = self.wanted_tags(row);
                let (groups, clash) = self.wanted_groups(row, [None; 3], true);
                if clash {
                    self.tally.warnings += 1;
                }
                self.writes.create(place, subscription, tags, groups);
                line
            }
            Verdict::Blocked(block) => blocked(line, block),
            Verdict::Suppress(reason) => {
                line.outcome = Outcome::Suppressed;
                let hash = self.hasher.address(key);
                self.writes.suppress(place, reason, hash);
                line
            }
            _ => line,
        }
    }

    fn change(
        &mut self,
        line: &mut LineOutcome,
        known: Known,
        change: law::Change,
        row: &Candidate,
        key: &str,
        place: usize,
    ) -> bool {
        let flags = &self.job.flags;
        let wanted = self.wanted_tags(row);
        let synced = |id: i64| self.synced_ids.contains(&id);
        let (add, remove) = law::tag_change(&known.tags, &wanted, &synced, flags);
        let replace = flags.on_existing == OnExisting::Update;
        let (groups, clash) = if flags.on_existing == OnExisting::Keep {
            (Vec::new(), false)
        } else {
            self.wanted_groups(row, known.groups, replace)
        };
        if clash {
            self.tally.warnings += 1;
            line.detail =
                Some("the slot holds another group; --on-existing update swaps it".to_owned());
        }
        let invite = row.invited && known.status != crate::model::person::Status::Approved;
        let changed =
            !change.is_empty() || !add.is_empty() || !remove.is_empty() || !groups.is_empty();
        if changed || invite {
            self.writes
                .change(known, change, add, remove, groups, place, key, invite);
        }
        changed
    }

    fn wanted_tags(&self, row: &Candidate) -> Vec<i64> {
        let mut ids = self.all_tag_ids.clone();
        ids.extend(row.tags.iter().map(|&place| self.tag_ids[place as usize]));
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Slots to fill and their groups; the flag tells that a slot was already taken by another group.
    fn wanted_groups(
        &self,
        row: &Candidate,
        mut slots: [Option<i64>; 3],
        replace: bool,
    ) -> (Vec<(i64, i64)>, bool) {
        let mut writes = Vec::new();
        let mut clash = false;
        let places = self
            .all_groups
            .iter()
            .copied()
            .chain(row.groups.iter().map(|&n| n as usize));
        for place in places {
            let group = &self.groups[place];
            if slots.contains(&Some(group.id)) {
                continue;
            }
            match group.slot.choose(&slots, replace) {
                Some(slot) => {
                    slots[slot - 1] = Some(group.id);
                    writes.push((slot as i64, group.id));
                }
                None => clash = true,
            }
        }
        (writes, clash)
    }

    fn ref_conflict<'r>(&mut self, mut line: LineOutcome<'r>, row: &Candidate) -> LineOutcome<'r> {
        line.outcome = Outcome::Rejected;
        line.reason = Some("ref_conflict");
        self.writes.reject(row, &line);
        line
    }

    /// Writes what is left, the import's own row, and gives the counts.
    pub fn finish(mut self, db: &mut Db) -> Result<Merged> {
        known::end(db)?;
        self.writes.finish(db)?;
        if self.super_admins && crate::storage::user::count_super_admins(db)? == 0 {
            return Err(Error::LastSuperAdmin);
        }
        history::insert(db, &self.job.about, &self.writes, &self.tally)?;
        Ok(Merged {
            id: self.writes.import_id,
            tally: self.tally,
        })
    }
}

fn blocked(mut line: LineOutcome, block: Block) -> LineOutcome {
    line.outcome = Outcome::Blocked;
    line.reason = Some(block.as_str());
    line
}
