//! `roster account show`

use std::borrow::Cow;

use clap::Args;
use serde::{Serialize, Serializer, ser::SerializeMap};

use crate::{
    app::{Access, App},
    clock::Timestamp,
    commands::{
        Verb,
        args::things::{Accounts, show},
    },
    model::selector::printed::numbered,
    output::{Format, Record},
    storage::{
        self,
        account::{self, Account, Owner},
        contact::{self, Contact},
        credit::{self, Entry},
        db::Db,
        member::{self, Member},
        timeline::{self, AccountEvent},
    },
};

/// Show accounts in full: details, owner, members, contacts, credit, what became of them
#[derive(Args)]
#[command(after_help = "Example:\n  roster account show 1")]
pub struct Show {
    #[command(flatten)]
    accounts: Accounts,
}

/// An account with what is around it.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Page {
    #[serde(flatten)]
    account: Account,
    owner_profile: Option<Owner>,
    member_list: Vec<Member>,
    contact_list: Vec<Contact>,
    credit_list: Vec<Entry>,
    /// The accounts that have grown from it.
    next: Vec<i64>,
    #[schemars(with = "Vec<AccountEvent>")]
    timeline: Vec<Told>,
}

/// An event of the account; for eyes without the columns that `account timeline` leaves out, and without the account itself.
struct Told {
    event: AccountEvent,
    drawn: bool,
}

impl Serialize for Told {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.drawn {
            return self.event.serialize(serializer);
        }
        let event = &self.event.event;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("at", &event.at)?;
        map.serialize_entry("kind", &event.kind)?;
        map.serialize_entry("what", &event.what)?;
        map.serialize_entry("about", &event.about)?;
        map.serialize_entry("user", &event.user)?;
        map.serialize_entry("actor", &event.actor)?;
        map.serialize_entry("reason", &event.reason)?;
        map.end()
    }
}

/// The names of what is around an account.
const AROUND: [&str; 6] = [
    "owner_profile",
    "member_list",
    "contact_list",
    "credit_list",
    "next",
    "timeline",
];

impl Record for Page {
    const NOUN: &'static str = "account";
    const FIELDS: &'static [&'static str] = &FIELDS;
    const DEFAULT: &'static [&'static str] = Account::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        numbered("login", self.account.login)
    }
}

/// The fields of an account, then those around it.
const FIELDS: [&str; Account::FIELDS.len() + AROUND.len()] = {
    let mut fields = [""; Account::FIELDS.len() + AROUND.len()];
    let mut place = 0;
    while place < fields.len() {
        fields[place] = if place < Account::FIELDS.len() {
            Account::FIELDS[place]
        } else {
            AROUND[place - Account::FIELDS.len()]
        };
        place += 1;
    }
    fields
};

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let accounts = self.accounts.find(app)?;
        let drawn = app.out.format() == Format::Table;
        let pages = pages(&mut app.db, &accounts.found, app.clock.now(), drawn)?;
        show(app, accounts.single, &pages)?;
        accounts.end()
    }
}

/// Reads what is around some accounts, with a constant number of statements per thousand.
fn pages(
    db: &mut Db,
    accounts: &[Account],
    now: Timestamp,
    drawn: bool,
) -> storage::Result<Vec<Page>> {
    let logins: Vec<i64> = accounts.iter().map(|account| account.login).collect();
    let ids: Vec<i64> = accounts.iter().map(|account| account.owner_id).collect();
    let owners = account::owners(db, &ids)?;
    let mut members = member::of(db, &logins)?;
    members.retain(|member| member.role == "member");
    let mut contacts = contact::of(db, &logins)?;
    let mut entries = Vec::new();
    credit::each(db, &logins, &mut |entry| {
        entries.push(entry);
        Ok(())
    })?;
    let grown = account::grown_from(db, &logins)?;
    let mut events = timeline::of_accounts(db, &logins, now)?;
    let page = |account: &Account| Page {
        account: account.clone(),
        owner_profile: owners.get(&account.owner_id).cloned(),
        member_list: members
            .extract_if(.., |member| member.login == account.login)
            .collect(),
        contact_list: contacts
            .extract_if(.., |contact| contact.login == account.login)
            .collect(),
        credit_list: entries
            .extract_if(.., |entry| entry.login == account.login)
            .collect(),
        next: grown
            .iter()
            .filter(|(previous, _)| *previous == account.login)
            .map(|(_, login)| *login)
            .collect(),
        timeline: events
            .remove(&account.login)
            .unwrap_or_default()
            .into_iter()
            .map(|event| Told { event, drawn })
            .collect(),
    };
    Ok(accounts.iter().map(page).collect())
}
