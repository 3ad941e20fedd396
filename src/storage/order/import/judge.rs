//! Bite by bite: whose order it is, whether it is known, and what becomes of it.

use std::collections::HashMap;

use super::{CellsOf, Job, Merged, OnKnown, StagedOrder, load::Loads};
use crate::{
    model::incoming::RejectReason,
    storage::{
        counter,
        db::{Db, Result},
        import::{
            LineOutcome, NO_ADDRESS, StoredReject, Tally, insert_rejects, load_rejects, note,
        },
        order::known::{self, Buyer, Known, Needs, Sought},
        suppression::Hasher,
    },
};

/// Somebody who is not known yet.
pub(super) struct NewBuyer<'a> {
    pub id: i64,
    pub key: &'a str,
    pub staged: &'a StagedOrder,
    pub since: i64,
}

/// The state of a running merge.
pub(super) struct Judge<'a> {
    job: &'a Job<'a>,
    pub needs: Needs,
    hasher: Hasher,
    pub merged: Merged,
    loads: Loads,
    first_user: i64,
    next_user: i64,
    next_order: i64,
    pub rejects: Vec<StoredReject>,
}

/// What becomes of one order.
pub(super) enum Fate {
    Created(i64),
    Updated,
    Unchanged(Option<&'static str>),
    Blocked(&'static str),
    Rejected(RejectReason, &'static str, String),
    Conflict,
}

impl<'a> Judge<'a> {
    pub fn begin(db: &mut Db, job: &'a Job<'a>, started: &Tally) -> Result<Judge<'a>> {
        let next_user = counter::next(db, "users")?;
        let id = counter::take(db, "imports", 1)?;
        insert_rejects(db, id, job.about.rejects)?;
        let needs = Needs::find(db)?;
        known::begin(db)?;
        Ok(Judge {
            loads: Loads::begin(db, job, id, needs.is_first())?,
            needs,
            hasher: Hasher::load(db)?,
            merged: Merged {
                id,
                tally: started.clone(),
                ..Merged::default()
            },
            first_user: next_user,
            next_user,
            next_order: counter::next(db, "orders")?,
            rejects: Vec::new(),
            job,
        })
    }

    /// Judges some orders.
    pub fn bite(
        &mut self,
        db: &mut Db,
        bite: &[(String, StagedOrder)],
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let sought: Vec<Sought> = bite
            .iter()
            .map(|(key, staged)| sought(key, staged))
            .collect();
        let known = known::find(db, &sought, self.needs, &self.hasher)?;
        let mut made: HashMap<&str, usize> = HashMap::new();
        let mut new: Vec<NewBuyer> = Vec::new();
        let mut replaced: Vec<(i64, i64, String)> = Vec::new();
        for (place, (key, staged)) in bite.iter().enumerate() {
            let fate = self.judge(place, key, staged, &known);
            let fate = match fate {
                Ok(user) => self.store(
                    place,
                    key,
                    staged,
                    &known,
                    user,
                    (&mut made, &mut new),
                    &mut replaced,
                )?,
                Err(fate) => fate,
            };
            self.tell(staged, &fate, report)?;
        }
        known::remove(db, replaced)?;
        self.write_people(db, &new)?;
        Ok(())
    }

    /// Whose order it is: a known user, `None` for a new one; or why it is not stored.
    fn judge(
        &self,
        place: usize,
        key: &str,
        staged: &StagedOrder,
        known: &Known,
    ) -> std::result::Result<Option<i64>, Fate> {
        if let Some(order) = known.orders.get(&place) {
            if order.digest == staged.digest {
                return Err(Fate::Unchanged(None));
            }
            match self.job.on_known {
                OnKnown::Refuse => return Err(Fate::Conflict),
                OnKnown::Keep => return Err(Fate::Unchanged(Some("the database says otherwise"))),
                OnKnown::Update if order.touched => return Err(Fate::Conflict),
                OnKnown::Update => {}
            }
        }
        if staged.order.login.is_some() && !known.accounts.contains(&place) {
            let login = staged.order.login.unwrap_or_default();
            return Err(Fate::Rejected(
                RejectReason::InvalidField,
                "account",
                format!("no account '{login}'"),
            ));
        }
        let by_reference = known.by_reference.get(&place);
        match by_reference.or_else(|| known.by_email.get(&place)) {
            Some(Buyer {
                shut: Some(why), ..
            }) => Err(Fate::Blocked(why)),
            Some(Buyer { id, .. }) => Ok(Some(*id)),
            None if key.starts_with(NO_ADDRESS) => Err(Fate::Rejected(
                RejectReason::MissingEmail,
                "ref",
                "nobody has that ref, and there is no address to make a user of".to_owned(),
            )),
            // Older than the erasure: the order stays, the person does not come back.
            None if known
                .erased
                .get(&place)
                .is_some_and(|at| staged.order.ordered_at < *at) =>
            {
                Ok(Some(0))
            }
            None => Ok(None),
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn store<'b>(
        &mut self,
        place: usize,
        key: &'b str,
        staged: &'b StagedOrder,
        known: &Known,
        user: Option<i64>,
        (made, new): (&mut HashMap<&'b str, usize>, &mut Vec<NewBuyer<'b>>),
        replaced: &mut Vec<(i64, i64, String)>,
    ) -> Result<Fate> {
        let user = user.unwrap_or_else(|| {
            let at = *made.entry(key).or_insert_with(|| {
                new.push(NewBuyer {
                    id: self.next_user,
                    key,
                    staged,
                    since: staged.order.ordered_at,
                });
                self.next_user += 1;
                new.len() - 1
            });
            new[at].since = new[at].since.min(staged.order.ordered_at);
            new[at].id
        });
        let before = known.orders.get(&place);
        let id = if let Some(order) = before {
            replaced.push((order.user_id, order.id, staged.order.number.clone()));
            order.id
        } else {
            self.next_order += 1;
            self.next_order - 1
        };
        self.merged.anonymous += u64::from(user == 0);
        self.loads.push(user, id, staged, before)?;
        Ok(match before {
            Some(_) => Fate::Updated,
            None => Fate::Created(user),
        })
    }

    /// Writes the orders, and the row of the import.
    pub fn finish(mut self, db: &mut Db, cells: CellsOf<'_>) -> Result<Merged> {
        self.rejects.sort_by_key(|reject| reject.position);
        let positions: Vec<u64> = self.rejects.iter().map(|reject| reject.position).collect();
        if !positions.is_empty() {
            let mut cells = cells(&positions)?;
            for reject in &mut self.rejects {
                reject.row_cells = cells
                    .remove(&reject.position)
                    .unwrap_or_else(|| "[]".to_owned());
            }
            load_rejects(db, self.merged.id, &self.rejects)?;
        }
        counter::set(db, "users", self.next_user)?;
        counter::set(db, "orders", self.next_order)?;
        known::end(db)?;
        if self.merged.conflicts.0 == 0 {
            self.loads.write(db)?;
        }
        self.merged.users = (self.next_user - self.first_user) as u64;
        let people = (self.first_user, self.next_user - self.first_user);
        note(
            db,
            self.merged.id,
            &self.job.about,
            people,
            &self.merged.tally,
        )?;
        Ok(self.merged)
    }
}

fn sought<'b>(key: &'b str, staged: &'b StagedOrder) -> Sought<'b> {
    Sought {
        email_key: (!key.starts_with(NO_ADDRESS)).then_some(key),
        reference: staged.reference.as_deref(),
        number: &staged.order.number,
        login: staged.order.login,
    }
}
