//! The story of `user status` and `user level`: many people get the same word, and a super admin always remains.

use std::{borrow::Cow, collections::BTreeMap};

use serde::Serialize;
use serde_json::json;

use crate::{
    app::App,
    clock::Timestamp,
    commands::args::{receipts, selectors::Found},
    error::Problem,
    output::Record,
    storage::{
        audit::Subject,
        db::Db,
        device, password,
        user::{self, Person, Update},
    },
};

/// What became of one person.
#[derive(Serialize)]
pub(super) struct Moved {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    before: &'static str,
    after: &'static str,
}

impl Record for Moved {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome", "before", "after"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.user_id.to_string())
    }
}

/// A word that people are to have.
pub(super) struct Move {
    /// The words of the command, for the audit.
    pub command: &'static str,
    /// The column.
    pub key: &'static str,
    /// The word that everybody gets.
    pub word: &'static str,
    /// The word that a person has.
    pub of: fn(&Person) -> &'static str,
    /// The change of somebody who has a certain word so far.
    pub update: Box<dyn Fn(&Person) -> Update>,
    /// What the last super admin must not suffer: `be banned`.
    pub never: &'static str,
    /// Whether everybody changed is logged out everywhere, and why.
    pub logs_out: Option<&'static str>,
}

impl Move {
    /// Does it to everybody found, in one transaction, and prints a row for each.
    pub fn run(&self, app: &mut App, found: &Found) -> anyhow::Result<()> {
        let columns = app.out.columns::<Moved>()?;
        found.warn_of_restricted(app);
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let now = app.now();
        let rows = app.try_write(self.command, |tx, touched| {
            self.write(tx, &ids, now, touched)
        })?;
        for row in rows.iter().filter(|row| row.outcome == "blocked") {
            app.out
                .warn(&format!("id:{} was erased: left as it is", row.user_id));
        }
        receipts::print(app, &columns, &rows, |row| row.outcome)?;
        found.end()
    }

    fn write(
        &self,
        tx: &mut Db,
        ids: &[i64],
        now: Timestamp,
        touched: &mut Vec<Subject>,
    ) -> crate::storage::Result<Result<Vec<Moved>, Problem>> {
        let admins = user::count_super_admins(tx)?;
        let people = user::by_ids(tx, ids)?;
        let mut rows = Vec::with_capacity(ids.len());
        // People who had the same word change in the same way.
        let mut changes: BTreeMap<&'static str, (Update, Vec<i64>)> = BTreeMap::new();
        for person in ids.iter().filter_map(|id| people.get(id)) {
            let before = (self.of)(person);
            let outcome = match (person.is_erased(), before == self.word) {
                (true, _) => "blocked",
                (false, true) => "unchanged",
                (false, false) => "updated",
            };
            if outcome == "updated" {
                let change = changes
                    .entry(before)
                    .or_insert_with(|| ((self.update)(person), Vec::new()));
                change.1.push(person.id);
                touched.push(Subject {
                    user_id: person.id,
                    name: person.label(),
                    before: Some(json!({ self.key: before })),
                    after: Some(json!({ self.key: self.word })),
                });
            }
            rows.push(Moved {
                user_id: person.id,
                user: person.email.clone(),
                outcome,
                before,
                after: if outcome == "blocked" {
                    before
                } else {
                    self.word
                },
            });
        }
        for (update, ids) in changes.values() {
            user::update_many(tx, ids, update)?;
            if let Some(why) = self.logs_out {
                device::revoke_all(tx, ids, why, now)?;
                password::end_resets(tx, ids, why, now)?;
            }
        }
        if admins > 0 && user::count_super_admins(tx)? == 0 {
            return Ok(Err(Problem::conflict(format!(
                "the last super_admin cannot {}",
                self.never
            ))
            .code("last_super_admin")
            .hint(
                "give the level to somebody else first: roster user level EMAIL --set super_admin",
            )));
        }
        Ok(Ok(rows))
    }
}
