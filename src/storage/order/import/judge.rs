//! Bite by bite: whose order it is, whether it is known, and what becomes of it.

use std::collections::HashMap;

use super::{CellsOf, Job, Merged, OnKnown, StagedOrder, load::Loads, update::Update, whose};
use crate::{
    model::incoming::RejectReason,
    storage::{
        audit::Parts,
        counter,
        db::{Db, Result},
        import::{
            LineOutcome, NO_ADDRESS, StoredReject, Tally, insert_rejects, load_rejects, note,
        },
        order::{
            known::{self, Known, Needs, Sought},
            replace::{self, Replaced},
        },
        suppression::Hasher,
    },
};

/// Somebody who is not known yet.
pub(super) struct NewBuyer<'a> {
    pub id: i64,
    pub key: &'a str,
    /// Their number in another system.
    pub reference: Option<&'a str>,
    /// The first order of theirs.
    pub staged: &'a StagedOrder,
    pub since: i64,
}

/// What the orders of one bite bring.
#[derive(Default)]
struct Bite<'b> {
    new: Vec<NewBuyer<'b>>,
    /// Places of new people by their addresses.
    made: HashMap<&'b str, usize>,
    /// Addresses of new people by their numbers.
    references: HashMap<&'b str, &'b str>,
    updates: Vec<Update>,
}

/// The state of a running merge.
pub(super) struct Judge<'a> {
    pub job: &'a Job<'a>,
    pub needs: Needs,
    hasher: Hasher,
    pub merged: Merged,
    pub loads: Loads,
    first_user: i64,
    next_user: i64,
    next_order: i64,
    pub rejects: Vec<StoredReject>,
}

/// What becomes of one order.
pub(super) enum Fate {
    Created(i64),
    /// Whether it stays paid, against what the input says.
    Updated(bool),
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
        let needs = Needs::find(db, job.on_known == OnKnown::Update)?;
        known::begin(db)?;
        replace::begin(db)?;
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

    /// The time of the import, in seconds.
    pub fn now(&self) -> i64 {
        self.job.about.now.0
    }

    /// Judges some orders.
    pub fn bite(
        &mut self,
        db: &mut Db,
        bite: &[(String, StagedOrder)],
        audit: &mut Parts,
        report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    ) -> Result<()> {
        let sought: Vec<Sought> = bite
            .iter()
            .map(|(key, staged)| sought(key, staged))
            .collect();
        let mut known = known::find(db, &sought, self.needs, &self.hasher)?;
        let agreeing = self.agreeing(db, bite, &mut known)?;
        let mut taken = Bite::default();
        for (place, (key, staged)) in bite.iter().enumerate() {
            let fate = if agreeing.contains(&place) {
                Err(Fate::Unchanged(None))
            } else {
                self.judge(place, key, staged, &known)
            };
            let fate = match fate {
                Ok(user) => self
                    .store(place, (key, staged), &known, user, &mut taken)?
                    .unwrap_or_else(|fate| fate),
                Err(fate) => fate,
            };
            self.tell(staged, &fate, report)?;
        }
        self.update(db, &taken.updates, audit)?;
        self.write_people(db, &taken.new)
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
                OnKnown::Update if order.touched => return Err(touched(&staged.order.number)),
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
        whose::whose(place, key, staged, known)
    }

    /// Takes one order that is to be stored.
    fn store<'b>(
        &mut self,
        place: usize,
        (key, staged): (&'b str, &'b StagedOrder),
        known: &Known,
        user: Option<i64>,
        bite: &mut Bite<'b>,
    ) -> Result<std::result::Result<Fate, Fate>> {
        let order = match self.form(place, staged, known) {
            Ok(order) => order,
            Err(fate) => return Ok(Err(fate)),
        };
        let user = match user {
            Some(user) => user,
            None => match self.make(key, staged, bite) {
                Ok(user) => user,
                Err(fate) => return Ok(Err(fate)),
            },
        };
        let before = known.orders.get(&place);
        let id = before.map_or(self.next_order, |order| order.id);
        self.loads
            .push(user, id, (&order, &staged.digest), before)?;
        let Some(before) = before else {
            self.next_order += 1;
            self.merged.anonymous += u64::from(user == 0);
            return Ok(Ok(Fate::Created(user)));
        };
        bite.updates.push(Update {
            replaced: Replaced {
                user_id: before.user_id,
                id,
                number: order.number.clone(),
                new_user_id: user,
            },
            order: order.into_owned(),
            digest: staged.digest.clone(),
        });
        Ok(Ok(Fate::Updated(before.stays_paid(&staged.order))))
    }

    /// The id of a buyer whom this import makes: one for each address and for each number.
    fn make<'b>(
        &mut self,
        key: &'b str,
        staged: &'b StagedOrder,
        bite: &mut Bite<'b>,
    ) -> std::result::Result<i64, Fate> {
        let reference = staged.reference.as_deref();
        let known = bite.made.get(key).and_then(|at| bite.new[*at].reference);
        if known.is_some() && reference.is_some_and(|other| known != Some(other)) {
            return Err(whose::conflict("the person has another number"));
        }
        if let Some(reference) = reference {
            let owner = *bite.references.entry(reference).or_insert(key);
            if owner != key {
                return Err(whose::conflict("an earlier row has this number"));
            }
        }
        let at = *bite.made.entry(key).or_insert_with(|| {
            bite.new.push(NewBuyer {
                id: self.next_user,
                key,
                reference: None,
                staged,
                since: staged.order.ordered_at,
            });
            self.next_user += 1;
            bite.new.len() - 1
        });
        let buyer = &mut bite.new[at];
        buyer.reference = buyer.reference.or(reference);
        buyer.since = buyer.since.min(staged.order.ordered_at);
        Ok(buyer.id)
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
        replace::end(db)?;
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

/// Why a file does not change an order that somebody has refunded or cancelled here.
fn touched(number: &str) -> Fate {
    let message = format!(
        "somebody has refunded or cancelled the order here, and the input says otherwise of it: compare with 'roster order show {number}', \
         and leave it out of the file"
    );
    Fate::Rejected(RejectReason::InvalidField, "number", message)
}

fn sought<'b>(key: &'b str, staged: &'b StagedOrder) -> Sought<'b> {
    Sought {
        email_key: (!key.starts_with(NO_ADDRESS)).then_some(key),
        reference: staged.reference.as_deref(),
        number: &staged.order.number,
        login: staged.order.login,
    }
}
