//! `roster user show`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::{Serialize, Serializer};
use serde_json::{Map, Value};

use crate::{
    app::{Access, App},
    commands::{Verb, args::people::People},
    model::{person::Status, suppression::Reason},
    output::{Columns, Format, Record},
    storage::{
        self,
        db::Db,
        user::{self, AccountLine, ConsentLine, EmailLine, Facts, Nested, User, UserQuery},
    },
};

crate::words! {
    /// A part of what is known of a person.
    pub enum Section {
        /// Names, addresses, numbers, the remark.
        Contact = "contact",
        /// Status, level, checks, times, what follows from them.
        Standing = "standing",
        /// Accounts owned and shared.
        Accounts = "accounts",
        /// Groups and the smart type they make.
        Groups = "groups",
        /// Tags.
        Tags = "tags",
        /// The subscription and the newest rows of the consent ledger.
        Consent = "consent",
        /// The newest mails.
        Emails = "emails",
    }
}

impl Section {
    /// The columns of this part; `warnings`, `id` and `email` are in all of them.
    fn fields(self) -> &'static [&'static str] {
        match self {
            Section::Contact => &[
                "ref", "name", "company", "phone", "street", "city", "region", "postcode",
                "country", "tax_id", "language", "note",
            ],
            Section::Standing => &[
                "status",
                "level",
                "kyc",
                "restricted",
                "registered_at",
                "last_active_at",
                "email_confirmed_at",
                "password_set_at",
                "login_active",
                "mailable",
                "password_expired",
                "import",
                "version",
            ],
            Section::Accounts => &["accounts", "account_list"],
            Section::Groups => &["groups", "smart_type"],
            Section::Tags => &["tags"],
            Section::Consent => &["subscription", "mailable", "consent_list"],
            Section::Emails => &["email_list"],
        }
    }
}

/// Show everything about users
///
/// Contact details, standing, accounts, groups, tags, subscription and consent, the newest mails. Whoever is restricted,
/// suppressed or banned is shown with a warning.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user show ann@example.com --section contact,accounts")]
pub struct Show {
    #[command(flatten)]
    people: People,
    /// Only these parts: contact, standing, accounts, groups, tags, consent, emails
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    section: Vec<Section>,
}

/// All that is known of one person.
#[derive(Serialize)]
struct Shown {
    warnings: Vec<String>,
    #[serde(flatten)]
    user: User,
    account_list: Vec<AccountLine>,
    email_list: Vec<EmailLine>,
    consent_list: Vec<ConsentLine>,
}

/// `warnings`, then the columns of a user, then what is nested.
const FIELDS: [&str; User::FIELDS.len() + 4] = {
    let mut fields = ["warnings"; User::FIELDS.len() + 4];
    let mut place = 0;
    while place < User::FIELDS.len() {
        fields[place + 1] = User::FIELDS[place];
        place += 1;
    }
    fields[place + 1] = "account_list";
    fields[place + 2] = "email_list";
    fields[place + 3] = "consent_list";
    fields
};

impl Record for Shown {
    const NOUN: &'static str = "user";
    const FIELDS: &'static [&'static str] = &FIELDS;
    const DEFAULT: &'static [&'static str] = &FIELDS;

    fn selector(&self) -> Cow<'_, str> {
        self.user.selector()
    }
}

/// The chosen fields of one person.
struct Part {
    id: i64,
    fields: Map<String, Value>,
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.fields.serialize(serializer)
    }
}

impl Record for Part {
    const NOUN: &'static str = Shown::NOUN;
    const FIELDS: &'static [&'static str] = Shown::FIELDS;
    const DEFAULT: &'static [&'static str] = Shown::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        Cow::Owned(self.id.to_string())
    }
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let names = self.names();
        let columns = app.out.columns_named(Shown::NOUN, names.clone())?;
        let found = self.people.find(app)?;
        let ids: Vec<i64> = found.people.iter().map(|person| person.id).collect();
        let facts = app.facts();
        if app.out.format() == Format::Table {
            // A page for people leaves out what is not known, unless they chose what to see.
            let all = self.section.is_empty() && columns.names().eq(names.iter());
            pages(app, &facts, &ids, &columns, all)?;
        } else if self.people.is_one() {
            for shown in read(&mut app.db, &facts, &ids)? {
                warn(app, &shown);
                app.out.object(&columns, &part(&shown, &columns)?)?;
            }
        } else {
            list(app, &facts, &ids, &columns)?;
        }
        found.end()
    }
}

/// Data about several people, in constant memory.
fn list(app: &mut App, facts: &Facts, ids: &[i64], columns: &Columns) -> anyhow::Result<()> {
    let App { db, out, .. } = app;
    let mut list = out.list(columns)?;
    for ids in ids.chunks(500) {
        for shown in read(db, facts, ids)? {
            for warning in &shown.warnings {
                list.warn(&format!("{} {warning}", shown.name()));
            }
            list.row(&part(&shown, columns)?)?;
        }
    }
    list.end()?;
    Ok(())
}

/// A page for each person; with `filled` it has only the fields that hold something.
fn pages(
    app: &mut App,
    facts: &Facts,
    ids: &[i64],
    columns: &Columns,
    filled: bool,
) -> anyhow::Result<()> {
    let mut first = true;
    for ids in ids.chunks(500) {
        for shown in read(&mut app.db, facts, ids)? {
            if !std::mem::take(&mut first) {
                app.out.text("\n")?;
            }
            warn(app, &shown);
            let part = part(&shown, columns)?;
            let columns = if filled {
                app.out.columns_named(Shown::NOUN, filled_names(&part))?
            } else {
                columns.clone()
            };
            app.out.object(&columns, &part)?;
        }
    }
    Ok(())
}

fn warn(app: &mut App, shown: &Shown) {
    for warning in &shown.warnings {
        app.out.warn(&format!("{} {warning}", shown.name()));
    }
}

impl Shown {
    /// The address, or for somebody erased the id.
    fn name(&self) -> String {
        let id = || format!("id:{}", self.user.id);
        self.user.email.clone().unwrap_or_else(id)
    }
}

impl Show {
    /// The columns to choose from, in their order.
    fn names(&self) -> Vec<String> {
        let wanted = |name: &&&str| {
            self.section.is_empty()
                || ["warnings", "id", "email"].contains(*name)
                || self
                    .section
                    .iter()
                    .any(|section| section.fields().contains(*name))
        };
        FIELDS
            .iter()
            .filter(wanted)
            .map(|name| (*name).to_owned())
            .collect()
    }
}

/// Everything about some people, in the order of their ids.
fn read(db: &mut Db, facts: &Facts, ids: &[i64]) -> storage::Result<Vec<Shown>> {
    let query = UserQuery {
        ids: Some(ids.to_vec()),
        ..UserQuery::default()
    };
    let users = user::find(db, &query, facts, User::FIELDS)?;
    let mut users: HashMap<i64, User> = users.into_iter().map(|user| (user.id, user)).collect();
    let mut nested = user::nested(db, ids)?;
    let named = ids.iter().filter_map(|id| users.remove(id));
    Ok(named
        .map(|user| {
            let Nested {
                accounts,
                emails,
                consents,
                suppressed,
            } = nested.remove(&user.id).unwrap_or_default();
            Shown {
                warnings: warnings(&user, &suppressed),
                user,
                account_list: accounts,
                email_list: emails,
                consent_list: consents,
            }
        })
        .collect())
}

/// What nobody should overlook.
fn warnings(user: &User, suppressed: &[Reason]) -> Vec<String> {
    let mut warnings = Vec::new();
    if user.email.is_none() {
        warnings.push("was erased".to_owned());
    }
    if user.restricted == Some(true) {
        warnings.push("is on a data-protection hold (restricted)".to_owned());
    }
    if user.status == Some(Status::Banned) {
        warnings.push("is banned".to_owned());
    }
    if !suppressed.is_empty() {
        let reasons: Vec<&str> = suppressed.iter().map(|reason| reason.as_str()).collect();
        warnings.push(format!(
            "is on the suppression list: {}",
            reasons.join(", ")
        ));
    }
    warnings
}

fn part(shown: &Shown, columns: &Columns) -> serde_json::Result<Part> {
    let mut fields = match serde_json::to_value(shown)? {
        Value::Object(fields) => fields,
        _ => Map::new(),
    };
    fields.retain(|name, _| columns.has(name));
    Ok(Part {
        id: shown.user.id,
        fields,
    })
}

/// The names of fields that hold something, in their order.
fn filled_names(part: &Part) -> Vec<String> {
    let filled = |name: &&&str| match part.fields.get(**name) {
        None | Some(Value::Null) => false,
        Some(Value::Array(items)) => !items.is_empty(),
        Some(_) => true,
    };
    FIELDS
        .iter()
        .filter(filled)
        .map(|name| (*name).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::selector::rows::USERS, output::check_fields};

    #[test]
    fn every_column_that_a_user_is_printed_with_is_read_back_as_a_users() {
        assert_eq!(USERS.columns, Shown::FIELDS);
        let shown = Shown {
            warnings: Vec::new(),
            user: User::default(),
            account_list: Vec::new(),
            email_list: Vec::new(),
            consent_list: Vec::new(),
        };
        assert_eq!(check_fields(&shown), Ok(()));
    }

    #[test]
    fn the_parts_together_are_the_whole() {
        for name in FIELDS {
            let in_part = Section::ALL
                .iter()
                .any(|section| section.fields().contains(&name));
            assert!(
                in_part || ["warnings", "id", "email"].contains(&name),
                "{name}"
            );
        }
        for section in Section::ALL {
            assert!(section.fields().iter().all(|name| FIELDS.contains(name)));
        }
    }
}
