//! The merge of an import of orders: sorted by buyer in, one transaction, an outcome for every row.
//!
//! Orders come in the order of their buyers' keys, a bite at a time. What is to be stored is sorted once more, by user and
//! id and by number: so every table is written in the order of its key.

mod agree;
mod judge;
mod load;
mod people;
mod tell;
mod update;
mod whose;

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use self::judge::Judge;
use crate::{
    intake::sort::Sorted,
    model::{
        order::{NewOrder, Product, Remark},
        person::Field,
    },
    storage::{
        audit::Parts,
        db::{Db, Error, Result},
        import::{About, LineOutcome, Tally},
    },
};

/// Orders per bite.
const BITE: usize = 10_000;

/// What happens to a known order about which the input says something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnKnown {
    /// It is a conflict, and nothing at all is written.
    Refuse,
    /// It stays.
    Keep,
    /// It becomes what the input says, unless somebody has refunded or cancelled it here. What was given back before keeps its dates.
    Update,
}

/// One order on its way into the database, behind the key of its buyer: an address, or [`NO_ADDRESS`] and a number.
///
/// [`NO_ADDRESS`]: crate::storage::import::NO_ADDRESS
#[derive(Clone, Debug, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StagedOrder {
    /// The order; its lines name products of the job.
    pub order: NewOrder,
    /// The buyer's address as spelled.
    pub email: Option<String>,
    /// The buyer's number in another system.
    pub reference: Option<String>,
    /// The buyer's text fields.
    pub profile: Vec<(Field, String)>,
    /// Of all that it says.
    pub digest: String,
    /// Position and line of each of its rows.
    pub rows: Vec<(u64, u64)>,
    /// Places of the refunds that name no time.
    pub undated: Vec<usize>,
    /// How many rows, at the end, only repeat it.
    pub duplicates: usize,
    /// What the operator should know of it.
    pub remark: Option<Remark>,
}

/// Everything a merge needs to know.
pub struct Job<'a> {
    /// The orders, sorted by buyer.
    pub sorted: &'a Sorted,
    /// The products that lines name by place.
    pub products: &'a [Product],
    /// What happens to known orders.
    pub on_known: OnKnown,
    /// What is written down about the import itself.
    pub about: About<'a>,
}

/// What a merge did.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The import's id.
    pub id: i64,
    /// The counts, in rows.
    pub tally: Tally,
    /// Orders that were created.
    pub orders: u64,
    /// People who were created.
    pub users: u64,
    /// Orders of people who were erased before: stored without a person.
    pub anonymous: u64,
    /// Orders of which the operator should know something.
    pub remarks: BTreeMap<Remark, u64>,
    /// Known orders about which the input says something else: how many, and the first of them.
    pub conflicts: (u64, Vec<String>),
}

/// Looks up the submitted cells, as a JSON array, of rows by their positions, which are in order.
pub type CellsOf<'c> = &'c mut dyn FnMut(&[u64]) -> Result<HashMap<u64, String>>;

/// Merges sorted orders inside the running transaction, telling every row's outcome to `report`.
///
/// `cells` is asked once, for the rows that only the merge rejects. What became of known orders is noted in `audit`.
#[allow(clippy::too_many_arguments)] // one for each stream that goes in or out
pub fn merge(
    db: &mut Db,
    job: &Job,
    started: &Tally,
    cells: CellsOf<'_>,
    audit: &mut Parts,
    report: &mut dyn FnMut(&LineOutcome) -> Result<()>,
    progress: &mut dyn FnMut(u64),
) -> Result<Merged> {
    let mut judge = Judge::begin(db, job, started)?;
    let mut cursor = job.sorted.iter()?;
    let mut bite: Vec<(String, StagedOrder)> = Vec::with_capacity(BITE);
    let mut done = 0;
    loop {
        bite.clear();
        while bite.len() < BITE {
            let Some((key, record)) = cursor.next()? else {
                break;
            };
            let key = std::str::from_utf8(key).map_err(|error| Error::Decode(error.to_string()))?;
            let staged: StagedOrder =
                postcard::from_bytes(record).map_err(|error| Error::Decode(error.to_string()))?;
            bite.push((key.to_owned(), staged));
        }
        if bite.is_empty() {
            break;
        }
        judge.bite(db, &bite, audit, report)?;
        done += bite.len() as u64;
        progress(done);
    }
    judge.finish(db, cells)
}
