//! Sales targets: one a year and currency, so of two that differ the one who stays keeps theirs.

use std::collections::BTreeMap;

use super::Merging;
use crate::{
    model::money::Money,
    storage::{
        db::{Db, Result},
        target::{self, Target, TargetQuery},
    },
};

impl Merging {
    /// Targets move where the one who stays has none; another one of the same year and currency is a clash.
    pub(super) fn targets(&mut self, db: &mut Db) -> Result<()> {
        let mut kept: BTreeMap<(i64, &'static str), Target> = BTreeMap::new();
        for target in of(db, self.keep.id)? {
            kept.insert((target.year, target.currency.as_str()), target);
        }
        let theirs = of(db, self.dup.id)?;
        let mut moved = Vec::new();
        for target in &theirs {
            let currency = target.currency.as_str();
            let outcome = match kept.get(&(target.year, currency)) {
                None => {
                    moved.push(Target {
                        user_id: self.keep.id,
                        ..target.clone()
                    });
                    "moved"
                }
                Some(own) if said(own) == said(target) => "same",
                Some(_) => "conflict",
            };
            let row = format!("{} {currency}", target.year);
            self.tell("targets", row, Some(told(target)), outcome);
        }
        target::set(db, &moved)?;
        target::remove(db, &theirs)
    }
}

fn of(db: &mut Db, user_id: i64) -> Result<Vec<Target>> {
    let query = TargetQuery {
        user_ids: Some(vec![user_id]),
        ..TargetQuery::default()
    };
    target::find(db, &query)
}

/// What a target says beside its year and currency.
fn said(target: &Target) -> (i64, i64) {
    (target.start_month, target.amount.minor)
}

fn told(target: &Target) -> String {
    let money = Money {
        minor: target.amount.minor,
        currency: target.currency,
    };
    match target.start_month {
        1 => money.to_string(),
        month => format!("{money} from month {month}"),
    }
}
