//! Bite by bite: judge each row by the law and collect what is to be written.

mod folded;
mod memberships;
mod met;
mod row;
mod whose;

use std::collections::{HashMap, HashSet};

use self::met::Met;
use super::{
    LineOutcome, Merged, Tally, about,
    chunk::Chunk,
    known::{Asked, Found, Lookups, Moved},
    write::Writes,
};
use crate::{
    clock::Timestamp,
    intake::sort::Sorted,
    model::{
        candidate::Candidate,
        law::{self, Flags, Outcome},
        person::Field,
        tag::TagName,
    },
    storage::{
        confirmation::Confirmations,
        db::{Db, Error, Result},
        group,
        suppression::Hasher,
        tag, user,
    },
};

/// The most rows that wait for an address; more are what they are at once.
const MOST_WAITING: usize = 50_000;

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
    /// Positions of rows that have only a number that stands in an earlier row, and the lines of those.
    pub repeated: &'a HashMap<u64, u64>,
    /// When consent was given, for rows that do not say.
    pub consent_at: Option<Timestamp>,
    /// Makes and queues mails that ask for a confirmation; absent when none may be asked for.
    pub confirmations: Option<&'a Confirmations>,
    /// What is written down about the import itself.
    pub about: about::About<'a>,
}

/// The state of a running merge.
pub struct Judge<'a> {
    job: &'a Job<'a>,
    hasher: Hasher,
    /// Rows of different keys can lead to one person, by an alias or a number.
    watches: bool,
    /// Counts so far.
    pub tally: Tally,
    writes: Writes,
    tag_ids: Vec<i64>,
    all_tag_ids: Vec<i64>,
    synced_ids: HashSet<i64>,
    groups: Vec<group::Group>,
    all_groups: Vec<usize>,
    /// People who were met; kept only where two rows of different keys can lead to one person.
    met: HashMap<i64, Met>,
    /// Addresses that people have left in this import (`--follow-ref`), and those that they took: a later row with one of
    /// the former is still about the same person.
    moved: Moved,
    /// Rows with `--follow-ref` whose address is somebody else's, who may leave it in a later row.
    waiting: Chunk,
    /// The places of those, by position.
    places: HashMap<u64, usize>,
    /// Nobody waits any more.
    settled: bool,
    /// Positions of rows that were rejected, of those that are judged together.
    rejected: HashSet<u64>,
    /// Positions of rows that speak of a number alone and were folded into others, and the lines of those.
    numbers: HashMap<u64, u64>,
    /// Numbers (hashed) of rows that opt out and lead to nobody.
    left: HashSet<u64>,
    super_admins: user::SuperAdmins,
    /// The lines that ban or demote one of them.
    shut: HashMap<i64, u64>,
}

impl<'a> Judge<'a> {
    /// Prepares a merge in the running transaction, and its look-ups.
    pub fn begin(db: &mut Db, job: &'a Job<'a>, started: &Tally) -> Result<(Judge<'a>, Lookups)> {
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
        let hasher = Hasher::load(db)?;
        let lookups = Lookups::begin(db, job, hasher.clone())?;
        let watches = lookups.needs.aliases || lookups.needs.references;
        let judge = Judge {
            job,
            hasher,
            watches,
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
            met: HashMap::new(),
            moved: Moved::new(),
            waiting: Chunk::default(),
            places: HashMap::new(),
            settled: false,
            rejected: HashSet::new(),
            numbers: HashMap::new(),
            left: HashSet::new(),
            super_admins: user::SuperAdmins::now(db)?,
            shut: HashMap::new(),
        };
        Ok((judge, lookups))
    }

    /// Whether there has been nobody before.
    pub fn is_first(&self) -> bool {
        self.writes.first_user_id == 1
    }

    /// Whether a bite can be looked up while the one before it is judged: no row of one leads to a person of the other.
    pub fn can_look_ahead(&self) -> bool {
        !self.watches
    }

    /// Counts and tells the rows that were folded into others.
    pub fn duplicates(
        &mut self,
        chunk: &Chunk,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        chunk.duplicates(&mut |line| {
            self.tally.add(line.outcome, None);
            report(line)
        })
    }

    /// Tells the duplicates of a bite and judges its rows, of which this is known.
    pub fn informed<'r>(
        &mut self,
        chunk: &'r Chunk,
        found: Found,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<Vec<(&'r str, Candidate<'r>)>> {
        self.duplicates(chunk, report)?;
        let rows = chunk.candidates()?;
        self.judge(&rows, found, report)?;
        Ok(rows)
    }

    /// Looks one bite up, judges it and writes what follows.
    fn bite(
        &mut self,
        db: &mut Db,
        lookups: &mut Lookups,
        rows: &[(&str, Candidate)],
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let found = lookups.find(db, &asked(rows), &self.moved)?;
        let mut late = self.judge(rows, found, report)?;
        self.flush(db, rows)?;
        // Numbers of people whom this import has made are looked up from the next bite on.
        lookups.needs.users |= lookups.needs.references;
        while !late.is_empty() {
            // Opt-outs of people of whom an earlier row speaks: judged by what they are now, the strictest first.
            late.sort_by_key(|&place| std::cmp::Reverse(rows[place].1.strictness()));
            let again: Vec<(&str, Candidate)> =
                late.iter().map(|&place| rows[place].clone()).collect();
            let found = lookups.find(db, &asked(&again), &self.moved)?;
            let left = self.judge(&again, found, report)?;
            self.flush(db, &again)?;
            late = left.into_iter().map(|place| late[place]).collect();
        }
        Ok(())
    }

    /// Judges some rows of which this is known. Returns the places of those that can be judged only when the others are
    /// written: none where [`Judge::can_look_ahead`].
    pub fn judge(
        &mut self,
        rows: &[(&str, Candidate)],
        found: Found,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<Vec<usize>> {
        let mut bite = row::Bite::new(found);
        let mut late = Vec::new();
        for (place, (key, row)) in rows.iter().enumerate() {
            match self.row(key, row, place, &mut bite) {
                Some(line) => {
                    if line.outcome == Outcome::Rejected {
                        self.rejected.insert(line.position);
                    }
                    self.tally.add(line.outcome, line.reason);
                    report(&line)?;
                }
                None if law::opts_out(row, &self.job.flags) => late.push(place),
                None => {
                    self.places.insert(row.position, self.waiting.len());
                    self.waiting.keep(key, row)?;
                }
            }
        }
        Ok(late)
    }

    /// Whether a row may wait for somebody else to leave the address it has.
    fn may_wait(&self) -> bool {
        self.job.flags.follow_ref && !self.settled && self.waiting.len() < MOST_WAITING
    }

    /// Writes what follows from the rows that were judged.
    pub fn flush(&mut self, db: &mut Db, rows: &[(&str, Candidate)]) -> Result<()> {
        self.writes.flush(db, self.job, rows, &self.hasher)
    }

    /// Writes what is left, the import's own row, and gives the counts.
    pub fn finish(mut self, db: &mut Db) -> Result<Merged> {
        Lookups::end(db)?;
        if !self.tally.tags_created.is_empty() {
            let idle = tag::remove_idle(db, self.writes.import_id)?;
            self.tally.tags_created.retain(|name| !idle.contains(name));
        }
        self.writes.finish(db)?;
        let shut = &self.shut;
        self.super_admins.remain(db, |id| shut.get(&id).copied())?;
        let users = (self.writes.first_user_id, self.writes.users_created());
        about::insert(
            db,
            self.writes.import_id,
            &self.job.about,
            users,
            &self.tally,
        )?;
        Ok(Merged {
            id: self.writes.import_id,
            tally: self.tally,
        })
    }
}

fn asked<'r>(rows: &[(&'r str, Candidate<'r>)]) -> Vec<Asked<'r>> {
    let asked = |(key, row): &(&'r str, Candidate<'r>)| Asked {
        key,
        reference: row.reference,
    };
    rows.iter().map(asked).collect()
}
