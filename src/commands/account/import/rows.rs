//! One row of an account import.

use std::collections::HashMap;

use super::{super::details::PLAN_MAX, judge::Known, owners::Owners};
use crate::{
    commands::importing::sheet::{Now, Things, Verdict},
    intake::{SheetField, SheetRow},
    model::{
        account::{AccountStatus, Phase, moves::Said},
        address::Address,
        incoming::{Reject, RejectReason},
        law::OnExisting,
        money::Currency,
        selector::NUMBER_END,
    },
    output::amount,
    storage::{
        self,
        account::{self, NewMove},
        db::Db,
        import::things::{ACCOUNTS, Table},
    },
};
use serde::{Deserialize, Serialize};

const fn field(name: &'static str, also: &'static [&'static str]) -> SheetField {
    SheetField {
        name,
        also,
        required: false,
    }
}

/// What a row says of an account.
#[derive(Debug, Deserialize, Serialize, schemars::JsonSchema)]
pub struct Row {
    pub(super) login: i64,
    pub(super) owner: Option<String>,
    pub(super) name: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) status: Option<AccountStatus>,
    pub(super) phase: Option<Phase>,
    pub(super) tax_exempt: Option<bool>,
    pub(super) previous: Option<i64>,
    pub(super) opened_at: Option<i64>,
    /// Columns and their texts.
    pub(super) texts: Vec<(String, String)>,
}

/// The text columns of an account.
const TEXTS: [&str; 7] = [
    "plan", "company", "street", "city", "region", "postcode", "tax_id",
];

/// An import of accounts.
pub struct Accounts {
    pub(super) on_existing: OnExisting,
    pub(super) said: Said,
    actor: String,
    reason: Option<String>,
    pub(super) owners: Owners,
    pub(super) moves: Vec<NewMove>,
    /// From which account others are to grow by what this input says.
    pub(super) up: HashMap<i64, i64>,
    /// Accounts that stay opened when they were, against what their rows say.
    pub(super) opened_before: u64,
    /// The highest login that was written.
    highest: Option<i64>,
}

impl Accounts {
    /// One with these flags.
    pub fn new(
        on_existing: OnExisting,
        said: Said,
        actor: String,
        reason: Option<String>,
    ) -> Accounts {
        Accounts {
            on_existing,
            said,
            actor,
            reason,
            owners: Owners::default(),
            moves: Vec::new(),
            up: HashMap::new(),
            opened_before: 0,
            highest: None,
        }
    }
}

impl Things for Accounts {
    type Row = Row;
    const COMMAND: &'static str = "account import";
    const TABLE: &'static Table = &ACCOUNTS;
    const NAMED: &'static [&'static str] = &["login"];
    const ADDRESS: Option<&'static str> = Some("owner");
    const FIELDS: &'static [SheetField] = &[
        SheetField {
            name: "login",
            also: &["account", "accountnumber", "accountno", "number"],
            required: true,
        },
        field("owner", &["email", "owneremail", "user", "emailaddress"]),
        field("name", &["ownername", "fullname"]),
        field("phone", &["telephone", "ownerphone"]),
        field("plan", &["product", "package"]),
        field("phase", &[]),
        field("status", &["state", "accountstatus"]),
        field("company", &["organisation", "organization"]),
        field("street", &["address", "address1"]),
        field("city", &["town"]),
        field("region", &["state", "county", "province"]),
        field("postcode", &["zip", "zipcode", "postalcode"]),
        field("country", &["countrycode"]),
        field("tax_id", &["vat", "vatid", "vatnumber"]),
        field("currency", &[]),
        field("tax_exempt", &["taxexempt"]),
        field("previous", &["previouslogin", "grewfrom"]),
        field(
            "opened_at",
            &["opened", "created", "createdat", "datecreated"],
        ),
        field("note", &["notes", "remark"]),
    ];

    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Row), Reject> {
        let number = |name| -> Result<Option<i64>, Reject> {
            let found = row.parsed::<i64>(name)?;
            match found {
                Some(n) if !(1..NUMBER_END).contains(&n) => {
                    Err(row.invalid(name, format!("'{n}' is no login")))
                }
                found => Ok(found),
            }
        };
        let Some(login) = number("login")? else {
            return Err(row.invalid("login", "the row has no login, which says whose it is"));
        };
        let owner = match row.get("owner") {
            Some(email) => match Address::parse(&email) {
                Ok(address) => Some(address.email().to_owned()),
                Err(fault) => {
                    return Err(Reject {
                        reason: RejectReason::InvalidEmail,
                        detail: Some(fault.as_str().to_owned()),
                        ..row.invalid("owner", fault.message())
                    });
                }
            },
            None => None,
        };
        let mut texts = Vec::new();
        for column in TEXTS {
            if let Some(text) = row.text(column)? {
                if column == "plan" && text.chars().count() > PLAN_MAX {
                    return Err(
                        row.invalid("plan", format!("a plan has at most {PLAN_MAX} characters"))
                    );
                }
                texts.push((column.to_owned(), text));
            }
        }
        if let Some(country) = row.country("country")? {
            texts.push(("country".to_owned(), country));
        }
        if let Some(currency) = row.parsed::<Currency>("currency")? {
            texts.push(("currency".to_owned(), currency.to_string()));
        }
        if let Some(note) = row.note("note") {
            texts.push(("note".to_owned(), note));
        }
        let said = Row {
            login,
            owner,
            name: row.text("name")?,
            phone: row.phone("phone")?,
            status: row.parsed("status")?,
            phase: row.parsed("phase")?,
            tax_exempt: row.yes("tax_exempt")?,
            previous: number("previous")?,
            opened_at: row.moment("opened_at")?.map(|at| at.0),
            texts,
        };
        Ok((format!("{login:016}"), said))
    }

    fn comes_of(row: &Row) -> Option<(i64, Option<i64>)> {
        Some((row.login, row.previous))
    }

    fn begin(&mut self, tx: &mut Db) -> storage::Result<()> {
        self.moves.clear();
        self.up.clear();
        self.opened_before = 0;
        self.highest = None;
        self.owners.begin(tx)
    }

    fn warning(&self) -> Option<String> {
        (self.opened_before > 0).then(|| {
            format!(
                "opened_at of {} stays as it is: no import changes when a known account was opened",
                amount(self.opened_before, "account")
            )
        })
    }

    fn users(&self) -> (i64, i64) {
        self.owners.made()
    }

    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Row)],
        now: Now,
    ) -> storage::Result<Vec<Verdict>> {
        let mut known = Known::look(tx, rows)?;
        let emails: Vec<&str> = rows
            .iter()
            .filter_map(|(_, row)| row.owner.as_deref())
            .collect();
        self.owners.look(tx, &emails)?;
        let verdicts: Vec<Verdict> = rows
            .iter()
            .map(|(_, row)| self.judge_one(row, &mut known, now))
            .collect();
        let highest = verdicts
            .iter()
            .filter_map(|verdict| verdict.row.as_ref()?.0.first()?.as_i64());
        self.highest = highest.max().max(self.highest);
        Ok(verdicts)
    }

    fn write(&mut self, tx: &mut Db, now: Now) -> storage::Result<()> {
        self.owners.write(tx, now)?;
        if let Some(highest) = self.highest {
            account::reserve(tx, highest)?;
        }
        account::record(tx, &self.moves, &self.actor, self.reason.as_deref(), now.at)?;
        self.moves.clear();
        Ok(())
    }
}
