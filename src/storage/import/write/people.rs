//! New people, with every column they have.

use super::{Candidate, Job, Writes, confirmed_at};
use crate::{
    model::{
        domain::domain_hash,
        name::search_key,
        person::{Field, Level, Status, Subscription},
    },
    storage::db::{Db, Result, Value},
};

impl Writes {
    pub(super) fn write_created(
        &mut self,
        db: &mut Db,
        job: &Job,
        rows: &[(&str, Candidate)],
    ) -> Result<()> {
        let now = job.about.now;
        let mut columns = vec![
            "id",
            "email",
            "email_key",
            "email_domain",
            "domain_hash",
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
                    domain_hash(domain).into(),
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
}
