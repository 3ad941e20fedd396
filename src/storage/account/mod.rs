//! Accounts: things that users own or operate.

mod moves;
mod open;
mod query;
mod write;

use std::{borrow::Cow, collections::HashMap};

use serde::{Deserialize, Serialize};

pub use self::{
    moves::{NewMove, record},
    open::{NewAccount, insert, is_taken, reserve},
    query::{AccountQuery, Sort, ancestry, by_logins, count, each, find, get, there},
    write::{Update, set_billing, set_owner, update_many},
};
use super::db::{Db, Filter, Result};
use crate::{
    clock::Timestamp,
    model::{
        account::{AccountStatus, Phase},
        person::Status,
        selector::printed::numbered,
    },
    output::Record,
};

/// One account, as `account list` and `account show` print it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Account {
    /// The number people log in with.
    pub login: i64,
    /// The plan.
    pub plan: Option<String>,
    /// The phase of the plan.
    pub phase: Option<Phase>,
    /// Where the account stands.
    pub status: AccountStatus,
    /// The address of its owner.
    pub owner: Option<String>,
    /// The id of its owner.
    pub owner_id: i64,
    /// Company on invoices.
    pub company: Option<String>,
    /// Street and number.
    pub street: Option<String>,
    /// City.
    pub city: Option<String>,
    /// State, county, province.
    pub region: Option<String>,
    /// Postal code.
    pub postcode: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// VAT or other tax number.
    pub tax_id: Option<String>,
    /// ISO 4217.
    pub currency: Option<String>,
    /// The balance of its credit ledger, in minor units of its currency.
    pub credit: i64,
    /// Whether it pays no tax.
    pub tax_exempt: bool,
    /// The contact who gets the bills.
    pub billing_contact: Option<String>,
    /// The account it grew from.
    pub previous: Option<i64>,
    /// How many people may operate it besides the owner.
    pub members: u64,
    /// Since when it stands there: its last move, or its opening.
    pub status_since: Timestamp,
    /// When it was opened.
    pub opened_at: Timestamp,
    /// When it was closed.
    pub closed_at: Option<Timestamp>,
    /// A remark.
    pub note: Option<String>,
}

impl Record for Account {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &[
        "login",
        "plan",
        "phase",
        "status",
        "owner",
        "owner_id",
        "company",
        "street",
        "city",
        "region",
        "postcode",
        "country",
        "tax_id",
        "currency",
        "credit",
        "tax_exempt",
        "billing_contact",
        "previous",
        "members",
        "status_since",
        "opened_at",
        "closed_at",
        "note",
    ];
    const DEFAULT: &'static [&'static str] =
        &["login", "plan", "phase", "status", "owner", "opened_at"];

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.login)
    }
}

/// The owner of an account, as `account show` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Owner {
    /// The user's id.
    pub user_id: i64,
    /// The user's address; null once erased.
    pub user: Option<String>,
    /// Full name.
    pub name: Option<String>,
    /// Phone number as given.
    pub phone: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Where the person stands.
    pub status: Status,
    /// A data-protection hold.
    pub restricted: bool,
}

/// The owners with these ids, by id.
pub fn owners(db: &mut Db, ids: &[i64]) -> Result<HashMap<i64, Owner>> {
    let mut owners = HashMap::new();
    for ids in ids.chunks(query::BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(ids.iter().copied());
        filter.and(format!("id IN {marks}"));
        let found: Vec<Owner> = db.query(
            &format!(
                "SELECT id AS user_id, email AS \"user\", name, phone, country, status, restricted FROM users{} \
                 ORDER BY id",
                filter.clause()
            ),
            filter.params(),
        )?;
        owners.extend(found.into_iter().map(|owner| (owner.user_id, owner)));
    }
    Ok(owners)
}

/// The accounts that have grown from some accounts: pairs of the earlier and the later login.
pub fn grown_from(db: &mut Db, logins: &[i64]) -> Result<Vec<(i64, i64)>> {
    let mut found = Vec::new();
    for logins in logins.chunks(query::BATCH) {
        let mut filter = Filter::new();
        let marks = filter.bind_list(logins.iter().copied());
        filter.and(format!("previous IS NOT NULL AND previous IN {marks}"));
        let sql = format!(
            "SELECT previous, login FROM accounts{} ORDER BY previous, login",
            filter.clause()
        );
        found.extend(db.query::<(i64, i64)>(&sql, filter.params())?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::selector::rows;

    #[test]
    fn lists_of_accounts_on_stdin_may_have_every_column_that_accounts_print() {
        let mut printed = Account::FIELDS.to_vec();
        printed.extend([
            "owner_profile",
            "member_list",
            "contact_list",
            "credit_list",
            "next",
            "timeline",
        ]);
        assert_eq!(rows::ACCOUNTS.columns, printed);
    }
}
