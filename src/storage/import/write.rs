//! Writes what a bite of an import decided: in key order, with a constant number of statements.

mod changes;
mod consents;
mod mails;
mod memberships;
mod moves;
mod opt_outs;
mod people;
mod tell;

use super::{
    LineOutcome,
    judge::Job,
    rejects::{self, StoredReject},
};
use crate::{
    clock::Timestamp,
    model::{
        candidate::Candidate,
        incoming::RejectReason,
        law::{Change, Known},
        person::Subscription,
        suppression::Reason,
    },
    storage::{
        counter,
        db::{Db, Result},
        suppression::Hasher,
    },
};

pub use self::changes::Before;

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

/// A new person.
struct Created {
    place: usize,
    id: i64,
    subscription: Subscription,
    tags: Vec<i64>,
    groups: Vec<(usize, i64)>,
}

/// A change of a known person.
#[derive(Debug)]
pub struct Changed {
    /// The position of the row in the bite.
    pub place: usize,
    /// The person as known.
    pub known: Known,
    /// What changes in the user's own row.
    pub change: Change,
    /// Tags to add.
    pub tags_added: Vec<i64>,
    /// Tags to take away.
    pub tags_removed: Vec<i64>,
    /// Slots and their new groups.
    pub groups: Vec<(usize, i64)>,
    /// Queue an invite.
    pub invite: bool,
    /// Another row of this import has changed the person before.
    pub again: bool,
}

/// An opt-out: what goes on the suppression list and into the ledger.
struct OptedOut {
    place: usize,
    user_id: i64,
    /// Hashes and readable keys of the addresses.
    addresses: Vec<(String, String)>,
    reason: Reason,
    /// The person was asked to confirm.
    was_asked: bool,
}

impl Changed {
    /// Nothing but a new subscription.
    fn subscription(place: usize, known: Known, state: Subscription, again: bool) -> Changed {
        Changed {
            place,
            known,
            change: Change {
                subscription: Some(state),
                ..Change::default()
            },
            tags_added: Vec::new(),
            tags_removed: Vec::new(),
            groups: Vec::new(),
            invite: false,
            again,
        }
    }

    /// Key and spelling of the address that the person has from now on; none once erased.
    fn address<'a>(&'a self, rows: &'a [(&str, Candidate)]) -> Option<(&'a str, &'a str)> {
        if self.change.follow {
            let (key, row) = &rows[self.place];
            return Some((key, row.spelling.unwrap_or(key)));
        }
        Some((self.known.email_key(), self.known.email()?))
    }
}

impl Writes {
    /// Takes the import's id and prepares the tables that changes go through.
    pub fn begin(db: &mut Db, job: &Job) -> Result<Writes> {
        db.batch(
            "CREATE TEMPORARY TABLE import_updates AS SELECT * FROM users WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_untags AS SELECT user_id, tag_id FROM user_tags WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_slots AS SELECT user_id, slot, group_id, import_id FROM user_groups WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_optouts AS SELECT * FROM suppressions WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_moves AS SELECT hash AS old_hash, hash, email_key FROM suppressions WHERE 1 = 0; \
             CREATE TEMPORARY TABLE import_invites AS SELECT * FROM invites WHERE 1 = 0",
        )?;
        let next_user = counter::next(db, "users")?;
        let import_id = counter::take(db, "imports", 1)?;
        rejects::insert(db, import_id, job.about.rejects)?;
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
        groups: Vec<(usize, i64)>,
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
    pub fn change(&mut self, changed: Changed) {
        self.changed.push(changed);
    }

    /// An opt-out of a known person: of the address in the row, whose key is `key`, and of the one the person has.
    pub fn opt_out(
        &mut self,
        place: usize,
        key: &str,
        known: Known,
        (state, reason): (Option<Subscription>, Reason),
        again: bool,
        hasher: &Hasher,
    ) {
        let mut addresses = Vec::with_capacity(1);
        for key in [known.email_key(), key] {
            if !key.is_empty() && addresses.iter().all(|(_, other)| other != key) {
                addresses.push((hasher.address(key), key.to_owned()));
            }
        }
        self.opted_out.push(OptedOut {
            place,
            user_id: known.id,
            addresses,
            reason,
            was_asked: known.asked,
        });
        if let Some(state) = state {
            self.change(Changed::subscription(place, known, state, again));
        }
    }

    /// An opt-out of an address that is no user.
    pub fn suppress(&mut self, place: usize, key: &str, reason: Reason, hasher: &Hasher) {
        self.opted_out.push(OptedOut {
            place,
            user_id: 0,
            addresses: vec![(hasher.address(key), key.to_owned())],
            reason,
            was_asked: false,
        });
    }

    /// A row that only the merge could reject.
    pub fn reject(&mut self, row: &Candidate, line: &LineOutcome) {
        let detail = line.detail.clone();
        self.rejects.push(StoredReject {
            position: row.position,
            line: row.line,
            // A row without an address is told by its number.
            email: line.email.contains('@').then(|| line.email.to_owned()),
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
    pub fn flush(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
        hasher: &Hasher,
    ) -> Result<()> {
        self.write_created(db, job, rows)?;
        self.write_changed(db, job, rows)?;
        self.write_moves(db, rows, hasher, job.about.now)?;
        self.write_opt_outs(db, job, rows)?;
        self.write_consents(db, job, rows)?;
        self.write_tags(db)?;
        self.write_groups(db)?;
        self.call_back_confirmations(db, job)?;
        self.write_confirmations(db, job, rows)?;
        self.write_invites(db, job, rows)?;
        rejects::load(db, self.import_id, &self.rejects)?;
        self.rejects.clear();
        self.created.clear();
        self.changed.clear();
        self.opted_out.clear();
        Ok(())
    }

    /// Advances the counters and drops the tables that changes went through.
    pub fn finish(&mut self, db: &mut Db) -> Result<()> {
        counter::set(db, "users", self.next_user)?;
        counter::set(db, "consents", self.next_consent)?;
        counter::set(db, "invites", self.next_invite)?;
        db.batch(
            "DROP TABLE import_updates; DROP TABLE import_untags; DROP TABLE import_slots; \
             DROP TABLE import_optouts; DROP TABLE import_moves; DROP TABLE import_invites",
        )
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
