//! What an import of orders does: read every row, put the rows of one number together, merge them in one transaction, tell
//! what became of every row.

mod folding;
mod result;
mod staging;

use std::{collections::HashMap, path::PathBuf};

pub use self::result::OrderImport;
use self::staging::{Staged, cells_of, read};
use super::{
    Limits, describe,
    report::{Files, Shape},
    staging::problem,
};
use crate::{
    app::App,
    error::Problem,
    intake::{
        Source,
        order::{OrderIntake, OrderOptions},
    },
    model::order::Remark,
    output::{amount, verb},
    storage::{
        self,
        audit::{self, Parts, Subject},
        db::Ending,
        hex,
        import::About,
        order::{self, Job, Merged, OnKnown},
    },
};

/// One import of orders, ready to run.
pub struct Import {
    /// The input.
    pub source: Source,
    /// How it is read.
    pub options: OrderOptions,
    /// What happens to known orders about which it says something else.
    pub on_known: OnKnown,
    /// When to give up.
    pub limits: Limits,
    /// Where rejected rows go.
    pub rejects: Option<PathBuf>,
    /// Where every row's outcome goes.
    pub report: Option<PathBuf>,
    /// The flags as they are written down.
    pub noted: String,
}

impl Import {
    /// Runs the import.
    pub fn run(self, app: &mut App) -> anyhow::Result<OrderImport> {
        let name = self.source.name().to_owned();
        let (rejects, report) = (self.rejects.as_deref(), self.report.as_deref());
        let mut files = Files::create(app, rejects, report, self.source.path())?;
        let bytes = self.source.size();
        let mut intake = OrderIntake::open(self.source, self.options).map_err(problem)?;
        describe::describe(app, intake.sheet().shape());
        let shape = intake.sheet().shape();
        let (told, columns) = (shape.notes.len(), shape.columns.len());
        let staged = read(app, &mut intake, bytes)?;
        describe::describe_more(app, intake.sheet().shape(), columns);
        describe::describe_end(app, intake.sheet().shape(), told, staged.rows);
        let shape = Shape::of(intake.sheet().shape());
        let seen = super::limits::Read {
            rows: staged.rows,
            rejected: staged.tally.of(crate::model::law::Outcome::Rejected),
        };
        if let Some(refused) = staged
            .conflicts
            .problem()
            .or_else(|| self.limits.before(&seen, &name))
        {
            files.write_early(&refused, &staged.rejects, &shape, |told| staged.tell(told))?;
            return Err(refused.into());
        }
        if staged.undated > 0 {
            let refunds = match staged.undated {
                1 => "1 refund names".to_owned(),
                many => format!("{many} refunds name"),
            };
            app.out.warn(&format!(
                "{refunds} no time: counted when the order was placed, and what is new of a known order now"
            ));
        }
        if staged.returned > 0 {
            app.out.warn(&format!(
                "{} of goods that all came back {} left out: the refund of the order has them",
                amount(staged.returned, "line"),
                verb(staged.returned, "is", "are")
            ));
        }
        let digest = hex(&intake.sheet().digest()?);
        let merge = Merge {
            on_known: self.on_known,
            limits: &self.limits,
            noted: &self.noted,
            name: &name,
            digest: &digest,
            bytes,
            shape: &shape,
        };
        let (merged, refused) = merge.run(app, &mut intake, &staged, &mut files)?;
        files.commit()?;
        if let Some(refused) = refused {
            return Err(refused.into());
        }
        for (remark, orders) in &merged.remarks {
            app.out.warn(&remarked(*remark, *orders));
        }
        if merged.anonymous > 0 {
            app.out.note(&format!(
                "{} of people who were erased later: stored without a person",
                amount(merged.anonymous, "order")
            ));
        }
        let (dry_run, seconds) = (app.switches.dry_run, app.clock.elapsed());
        Ok(OrderImport::new(
            &merged,
            name,
            dry_run,
            staged.undated + staged.returned + merged.remarks.values().sum::<u64>(),
            seconds,
        ))
    }
}

/// The second half: everything that was staged is merged in one transaction.
struct Merge<'a> {
    on_known: OnKnown,
    limits: &'a Limits,
    noted: &'a str,
    name: &'a str,
    digest: &'a str,
    bytes: u64,
    shape: &'a Shape,
}

impl Merge<'_> {
    fn run(
        &self,
        app: &mut App,
        intake: &mut OrderIntake,
        staged: &Staged,
        files: &mut Files,
    ) -> anyhow::Result<(Merged, Option<Problem>)> {
        let products = intake.products().list.clone();
        let job = Job {
            sorted: &staged.orders,
            products: &products,
            on_known: self.on_known,
            about: About {
                kind: "orders",
                mode: "orders",
                source: self.name,
                digest: self.digest,
                bytes: self.bytes,
                options: self.noted,
                header: &self.shape.header,
                named: &self.shape.owned_by,
                delimiter: &self.shape.delimiter,
                encoding: &self.shape.encoding,
                consent: None,
                actor: &app.actor.name,
                now: app.clock.now(),
                rejects: &staged.rejects,
            },
        };
        let ending = app.ending();
        let switches = &app.switches;
        let mut entry = audit::Entry {
            at: app.clock.now(),
            actor: &app.actor,
            command: "order import",
            reason: app.switches.reason.as_deref(),
            import_id: None,
        };
        let mut progress = app.out.progress(Some(staged.orders.len()), "orders");
        let merged = app.db.tx_then(|tx| {
            let mut told = files.begin(&staged.rejects, false, self.shape)?;
            let mut cells = |positions: &[u64]| -> storage::Result<HashMap<u64, String>> {
                cells_of(intake, positions)
                    .map_err(|error| storage::Error::Io(std::io::Error::other(error.to_string())))
            };
            let mut noted = Parts::default();
            let merged = order::merge(
                tx,
                &job,
                &staged.tally,
                &mut cells,
                &mut noted,
                &mut |line| told.line(line),
                &mut |orders| progress.set(orders),
            )?;
            files.rejects(tx, merged.id, self.shape)?;
            let refused =
                conflict(&merged).or_else(|| self.limits.after(&merged.tally, switches, self.name));
            if let Some(refused) = &refused {
                files.refused(refused.code);
            }
            files.report(told)?;
            entry.import_id = Some(merged.id);
            noted.note(tx, &[subject(&merged, self.name)])?;
            noted.end(tx, &entry)?;
            let ending = if refused.is_some() {
                Ending::Rollback
            } else {
                ending
            };
            Ok((ending, (merged, refused)))
        })?;
        progress.finish();
        Ok(merged)
    }
}

/// A warning about so many orders.
fn remarked(remark: Remark, orders: u64) -> String {
    let verb = |one, many| verb(orders, one, many);
    let orders = amount(orders, "order");
    let what = match remark {
        Remark::StaysPaid => format!(
            "{} paid, though the input says otherwise: what goes back is a refund",
            verb("stays", "stay")
        ),
        Remark::WasPaid => format!(
            "{} told as called off, with money that went back: {} paid, and the refund counts",
            verb("is", "are"),
            verb("it was", "they were")
        ),
        Remark::LessBack => format!(
            "{} told as given back in full, with an amount that is less: the amount counts",
            verb("is", "are")
        ),
        Remark::MoreListed => format!(
            "{} refunds listed that are more than what is named as given back in all: the list counts",
            verb("has", "have")
        ),
        Remark::NoneBack => format!(
            "{} told as refunded in part, as closed, or with a day of a refund, and without its amount: nothing is noted as given back",
            verb("is", "are")
        ),
    };
    format!("{orders} {what} (--report names the rows)")
}

/// The problem of known orders about which the input says something else.
fn conflict(merged: &Merged) -> Option<Problem> {
    let (count, named) = &merged.conflicts;
    if *count == 0 {
        return None;
    }
    let numbers: Vec<String> = named.iter().map(|number| format!("'{number}'")).collect();
    let more = match count - named.len() as u64 {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Some(
        Problem::conflict(format!(
            "the database says otherwise of {}: {}{more}; nothing is stored",
            amount(*count, "order"),
            numbers.join(", ")
        ))
        .code("order_conflict")
        .hint("--on-existing keep leaves known orders as they are, --on-existing update takes those from the file that nobody has refunded or cancelled here"),
    )
}

fn subject(merged: &Merged, name: &str) -> Subject {
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
            "import": merged.id, "rows": merged.tally.rows(), "outcomes": counts, "reasons": merged.tally.reasons,
            "orders": merged.orders, "users": merged.users,
        })),
    }
}
