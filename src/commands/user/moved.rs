//! The story of the verbs that give many people another word (`user status`, `level`, `kyc`, `ban`, `restrict`, …): what
//! follows from the change follows in the same transaction, and a super admin always remains.

use std::{borrow::Cow, collections::BTreeMap};

use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    app::App,
    clock::Timestamp,
    commands::args::{receipts, selectors::Found},
    error::Problem,
    model::person::{Level, Status},
    model::selector::printed::person,
    output::Record,
    storage::{
        self,
        audit::Subject,
        db::Db,
        lock,
        user::{self, Person, Update},
    },
};

/// What became of one person.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Moved {
    user_id: i64,
    user: Option<String>,
    outcome: &'static str,
    /// A word, or of `restrict` a boolean.
    before: Value,
    after: Value,
}

impl Record for Moved {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &["user_id", "user", "outcome", "before", "after"];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        person(self.user_id)
    }
}

/// A word of a person, as it is.
type Word = dyn Fn(&Person) -> &'static str;

/// What follows from the change for the people who changed, in the same transaction.
pub(super) type Follows = dyn Fn(&mut Db, &[i64], Timestamp) -> storage::Result<()>;

/// A word that people are to have.
pub(super) struct Move {
    /// The words of the command, for the audit.
    pub command: &'static str,
    /// The column.
    pub key: &'static str,
    /// The word that a person has.
    pub of: fn(&Person) -> &'static str,
    /// The word that a person gets.
    pub to: Box<Word>,
    /// The change of somebody who has a certain word so far.
    pub update: Box<dyn Fn(&Person) -> Update>,
    /// What follows for those who changed.
    pub follows: Box<Follows>,
    /// What the last super admin must not suffer: `be banned`.
    pub never: &'static str,
}

/// Nothing follows.
pub(super) fn nothing() -> Box<Follows> {
    Box::new(|_, _, _| Ok(()))
}

impl Move {
    /// Does it to everybody found, in one transaction, and prints a row for each.
    pub fn run(&self, app: &mut App, found: &Found) -> anyhow::Result<()> {
        let columns = app.out.columns::<Moved>()?;
        // Who comes on the hold, or off it, need not be told of it.
        if self.key != "restricted" {
            found.warn_of_restricted(app);
        }
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let (now, reason) = (app.now(), app.switches.reason.clone());
        let rows = app.try_write(self.command, |tx, touched| {
            let written = self.write(tx, &ids, now, reason.as_deref(), touched)?;
            Ok(written.map_err(|problem| found.beside(problem)))
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
        reason: Option<&str>,
        touched: &mut Vec<Subject>,
    ) -> storage::Result<Result<Vec<Moved>, Problem>> {
        let admins = user::count_super_admins(tx)?;
        let people = user::by_ids(tx, ids)?;
        let mut rows = Vec::with_capacity(ids.len());
        // People who had the same word and get the same one change in the same way.
        let mut changes: BTreeMap<(&str, &str), (Update, Vec<i64>)> = BTreeMap::new();
        for person in ids.iter().filter_map(|id| people.get(id)) {
            let (before, word) = ((self.of)(person), (self.to)(person));
            let outcome = match (person.is_erased(), before == word) {
                (true, _) => "blocked",
                (false, true) => "unchanged",
                (false, false) => "updated",
            };
            if outcome == "updated" {
                let change = changes
                    .entry((before, word))
                    .or_insert_with(|| ((self.update)(person), Vec::new()));
                change.1.push(person.id);
                touched.push(Subject {
                    user_id: person.id,
                    name: person.label(),
                    before: Some(json!({ self.key: value(before) })),
                    after: Some(json!({ self.key: value(word) })),
                });
            }
            rows.push(Moved {
                user_id: person.id,
                user: person.email.clone(),
                outcome,
                before: value(before),
                after: value(if outcome == "blocked" { before } else { word }),
            });
        }
        if self.key == "status" {
            banned_again(tx, &rows, reason, touched)?;
        }
        for (update, ids) in changes.values() {
            user::update_many(tx, ids, update)?;
            (self.follows)(tx, ids, now)?;
        }
        if admins > 0 && user::count_super_admins(tx)? == 0 {
            let who = changes.values().flat_map(|(_, ids)| ids);
            let who = who.filter_map(|id| people.get(id));
            return Ok(Err(last_super_admin(self.never, super_admins(who))));
        }
        Ok(Ok(rows))
    }
}

/// Notes another reason for the ban of whoever is banned already: it counts as a change, so that nobody lifts the ban unseen.
fn banned_again(
    tx: &mut Db,
    rows: &[Moved],
    reason: Option<&str>,
    touched: &mut Vec<Subject>,
) -> storage::Result<()> {
    let banned = rows
        .iter()
        .filter(|row| row.outcome == "unchanged" && row.after == Status::Banned.as_str());
    let ids: Vec<i64> = banned.clone().map(|row| row.user_id).collect();
    let said = user::ban_reasons(tx, &ids)?;
    let news = |id: &i64| said.get(id).and_then(Option::as_deref) != reason;
    let again: Vec<i64> = ids.iter().copied().filter(news).collect();
    user::touch(tx, &again)?;
    let status = json!({ "status": Status::Banned });
    let again = banned.filter(|row| news(&row.user_id));
    touched.extend(again.map(|row| {
        Subject {
            user_id: row.user_id,
            name: row
                .user
                .clone()
                .unwrap_or_else(|| format!("id:{}", row.user_id)),
            before: Some(status.clone()),
            after: Some(status.clone()),
        }
    }));
    Ok(())
}

/// A word as the audit notes it.
fn value(word: &str) -> Value {
    match word {
        "true" | "false" => Value::Bool(word == "true"),
        word => word.into(),
    }
}

/// The problem of an act after which nobody could do everything any more.
pub(super) fn last_super_admin(never: &str, mut names: Vec<String>) -> Problem {
    names.sort_unstable();
    let names = names.join(", ");
    Problem::conflict(format!("the last super_admin cannot {never}: {names}"))
        .code("last_super_admin")
        .hint("give the level to somebody else first: roster user level EMAIL --set super_admin")
}

/// The names of those who may do everything.
pub(super) fn super_admins<'a>(people: impl Iterator<Item = &'a Person>) -> Vec<String> {
    let admins = people.filter(|person| person.level == Level::SuperAdmin);
    admins.map(Person::label).collect()
}

/// The move to a ban, which ends every session at once.
pub(super) fn ban(command: &'static str) -> Move {
    Move {
        command,
        key: "status",
        of: |person| person.status.as_str(),
        to: Box::new(|_| Status::Banned.as_str()),
        update: Box::new(|person| status(person, Status::Banned)),
        follows: Box::new(|tx, ids, now| lock::shut_out(tx, ids, "ban", now).map(|_| ())),
        never: "be banned",
    }
}

/// The change of where somebody stands, which remembers where they stood.
pub(super) fn status(person: &Person, status: Status) -> Update {
    let mut update = Update::default();
    update.status(person.status, status);
    update
}
