//! `--account LOGIN --category C`: mail about an account, and the contacts of the account that get copies of it.

use std::collections::HashSet;

use clap::Args;

use super::{Outcome, Sent};
use crate::{
    app::App,
    commands::args::{
        filter::UserFilter,
        people::People,
        profile,
        selectors::{self, Found},
    },
    error::Problem,
    model::{
        address::Address,
        contact::Category,
        mail::{Hindrance, Recipient, Role},
        person::Status,
        selector::AccountSelector,
        suppression::Reason,
    },
    storage::{
        self, account, contact,
        db::Db,
        mailing::Mailing,
        member,
        recipient::Addressee,
        subscriber::{self, Standing},
        suppression,
    },
};

/// The account that a mail is about.
#[derive(Args, Debug)]
pub struct AccountFlags {
    /// The mail is about this account: to its owner, with copies to its contacts
    #[arg(
        long,
        value_name = "LOGIN",
        requires = "category",
        conflicts_with_all = ["campaign", "test_to"]
    )]
    account: Option<AccountSelector>,
    /// What it is about, which decides which contacts get a copy: general, product, domain, invoice, support or affiliate
    #[arg(long, value_name = "CATEGORY", requires = "account")]
    category: Option<Category>,
    /// Whoever opened the ticket: a support contact gets only what they opened
    #[arg(long, value_name = "ADDRESS", requires = "account")]
    opened_by: Option<String>,
}

/// What a mail is about.
#[derive(Debug)]
pub(super) struct About {
    /// The account.
    pub login: i64,
    /// Its owner.
    owner_id: i64,
    /// The category of contacts.
    pub category: Category,
    /// The address of whoever opened the ticket.
    opened_by: Option<Address>,
}

/// A contact who is to get a copy.
pub(super) struct Copied {
    /// The address.
    pub address: Address,
    /// Why they must not get it.
    hindrance: Option<Hindrance>,
}

impl AccountFlags {
    /// Whether the mail is about an account.
    pub(super) fn is_given(&self) -> bool {
        self.account.is_some()
    }

    /// Refuses what does not go together.
    pub(super) fn check(&self, service: bool, people: &People<UserFilter>) -> Result<(), Problem> {
        if !service {
            return Err(Problem::usage("mail about an account is service mail")
                .hint("leave out --kind campaign"));
        }
        if people.is_filtered() {
            return Err(
                Problem::usage("mail about an account goes to its owner and members")
                    .hint("name members, or nobody for the owner; no filters"),
            );
        }
        if self.opened_by.is_some() && self.category != Some(Category::Support) {
            return Err(
                Problem::usage("only what is about support was opened by somebody")
                    .hint("--category support --opened-by ADDRESS"),
            );
        }
        Ok(())
    }

    /// The account, if the mail is about one.
    pub(super) fn read(&self, app: &mut App) -> anyhow::Result<Option<About>> {
        let (Some(selector), Some(category)) = (&self.account, self.category) else {
            return Ok(None);
        };
        let AccountSelector::Login(login) = *selector;
        let account = account::get(&mut app.db, login)?.ok_or_else(|| {
            Problem::not_found(format!("no account '{login}'"))
                .code("unknown_account")
                .hint("roster account list")
        })?;
        let opened_by = self
            .opened_by
            .as_deref()
            .map(profile::address)
            .transpose()?;
        Ok(Some(About {
            login,
            owner_id: account.owner_id,
            category,
            opened_by,
        }))
    }
}

impl About {
    /// Who is mailed: the owner, or the people named, who must be the owner or members.
    pub(super) fn people(
        &self,
        app: &mut App,
        people: &People<UserFilter>,
    ) -> anyhow::Result<Found> {
        if people.is_empty() {
            let word = format!("id:{}", self.owner_id);
            return selectors::find(app, vec![(None, word)]);
        }
        let found = people.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let members = member::permissions_of(&mut app.db, self.login, &ids)?;
        let stranger = (found.people.iter())
            .find(|person| person.id != self.owner_id && !members.contains_key(&person.id));
        if let Some(person) = stranger {
            let (login, name) = (self.login, person.label());
            return Err(
                Problem::conflict(format!("{name} is no member of account {login}"))
                    .code("not_a_member")
                    .hint(format!("roster account members {login}"))
                    .into(),
            );
        }
        Ok(found)
    }

    /// Who gets a copy, and who would if they could be mailed. Nobody gets the same mail twice.
    pub(super) fn copies(
        &self,
        tx: &mut Db,
        mailing: &Mailing,
        getting: &[&Addressee],
    ) -> storage::Result<Vec<Copied>> {
        let opened_by = self.opened_by.as_ref().map(Address::email);
        let copies = contact::copies(tx, self.login, self.category, opened_by)?;
        let mut seen: HashSet<String> = getting
            .iter()
            .filter_map(|person| person.email_key().map(str::to_owned))
            .collect();
        let addresses: Vec<Address> = copies
            .into_iter()
            .filter_map(|copy| Address::parse(&copy.email).ok())
            .filter(|address| seen.insert(address.key().to_owned()))
            .collect();
        let keys: Vec<String> = addresses
            .iter()
            .map(|address| address.key().to_owned())
            .collect();
        let complained = suppression::complained(tx, &keys)?;
        let standings = subscriber::standings(tx, &addresses)?;
        Ok(standings
            .into_iter()
            .map(|standing| Copied {
                hindrance: hindrance(
                    &standing,
                    complained.contains(standing.address.key()),
                    mailing,
                ),
                address: standing.address,
            })
            .collect())
    }
}

impl Copied {
    /// Whether the copy is queued.
    pub(super) fn may_go(&self) -> bool {
        self.hindrance.is_none()
    }

    /// What became of it; `person` is whose mail it copies.
    pub(super) fn row(&self, person: &Addressee) -> Sent {
        Sent {
            user_id: Some(person.id()),
            user: person.email().map(str::to_owned),
            role: Role::Contact,
            to: Some(self.address.email().to_owned()),
            outcome: match self.hindrance {
                None => Outcome::Queued,
                Some(_) => Outcome::Excluded,
            },
            reason: self.hindrance.map(Hindrance::word),
            email: None,
        }
    }
}

/// Why a contact must not be mailed: a contact is no subscriber, but may be listed, or be a user who is banned.
fn hindrance(standing: &Standing, complained: bool, mailing: &Mailing) -> Option<Hindrance> {
    let user = standing.user.as_ref();
    let complaint = complained.then_some(Reason::Complaint);
    let recipient = Recipient {
        listed: standing.listed.iter().chain(complaint).collect(),
        banned: user.is_some_and(|user| user.status == Status::Banned),
        restricted: user.is_some_and(|user| user.restricted) && !mailing.despite_restriction,
        confirmed: true,
        ..Recipient::default()
    };
    recipient.hindrance(mailing.kind, mailing.content.template())
}
