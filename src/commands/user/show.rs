//! `roster user show`

use std::{borrow::Cow, collections::HashMap};

use clap::Args;
use serde::{Serialize, Serializer, ser::SerializeMap};
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
    #[serde(flatten)]
    user: User,
    warnings: Vec<String>,
    account_list: Vec<AccountLine>,
    email_list: Vec<EmailLine>,
    consent_list: Vec<ConsentLine>,
}

/// The columns of a user, then the warnings and what is nested.
const FIELDS: [&str; User::FIELDS.len() + 4] = {
    let mut fields = [""; User::FIELDS.len() + 4];
    let mut place = 0;
    while place < User::FIELDS.len() {
        fields[place] = User::FIELDS[place];
        place += 1;
    }
    fields[place] = "warnings";
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
    shown: Shown,
    /// The chosen columns of the user.
    user: Map<String, Value>,
    /// The chosen names of the rest.
    rest: Vec<&'static str>,
}

impl Serialize for Part {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for (name, value) in &self.user {
            map.serialize_entry(name, value)?;
        }
        for name in &self.rest {
            match *name {
                "warnings" => map.serialize_entry(name, &self.shown.warnings)?,
                "account_list" => map.serialize_entry(name, &self.shown.account_list)?,
                "email_list" => map.serialize_entry(name, &self.shown.email_list)?,
                _ => map.serialize_entry(name, &self.shown.consent_list)?,
            }
        }
        map.end()
    }
}

impl Record for Part {
    const NOUN: &'static str = Shown::NOUN;
    const FIELDS: &'static [&'static str] = Shown::FIELDS;
    const DEFAULT: &'static [&'static str] = Shown::DEFAULT;

    fn selector(&self) -> Cow<'_, str> {
        self.shown.selector()
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
                app.out.object(&columns, &Part::of(shown, &columns)?)?;
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
            list.row(&Part::of(shown, columns)?)?;
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
            let mut part = Part::of(shown, columns)?;
            if filled {
                part.fill();
                let columns = app.out.columns_named(Shown::NOUN, part.names())?;
                app.out.object(&columns, &part)?;
            } else {
                app.out.object(columns, &part)?;
            }
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
        let sections = if self.section.is_empty() {
            Section::ALL
        } else {
            &self.section
        };
        let wanted = |name: &&&str| {
            ["warnings", "id", "email"].contains(*name)
                || sections
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
            let warnings = warnings(&user, &suppressed);
            Shown {
                user,
                warnings,
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

impl Part {
    fn of(shown: Shown, columns: &Columns) -> serde_json::Result<Part> {
        let mut user = match serde_json::to_value(&shown.user)? {
            Value::Object(fields) => fields,
            _ => Map::new(),
        };
        user.retain(|name, _| columns.has(name));
        let mut rest = FIELDS[User::FIELDS.len()..].to_vec();
        rest.retain(|name| columns.has(name));
        Ok(Part { shown, user, rest })
    }

    /// Leaves out what is not known.
    fn fill(&mut self) {
        self.user.retain(|_, value| match value {
            Value::Null => false,
            Value::Array(items) => !items.is_empty(),
            _ => true,
        });
        let shown = &self.shown;
        self.rest.retain(|name| match *name {
            "warnings" => !shown.warnings.is_empty(),
            "account_list" => !shown.account_list.is_empty(),
            "email_list" => !shown.email_list.is_empty(),
            _ => !shown.consent_list.is_empty(),
        });
    }

    /// The names of its fields in the order of a page: what nobody should overlook comes first.
    fn names(&self) -> Vec<String> {
        let mut names = vec!["warnings"];
        names.extend(FIELDS.iter().filter(|name| **name != "warnings"));
        names.retain(|name| self.user.contains_key(*name) || self.rest.contains(name));
        names.into_iter().map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{model::selector::rows::USERS, output::check_fields};

    #[test]
    fn every_column_that_a_user_is_printed_with_is_read_back_as_a_users() {
        assert_eq!(USERS.columns, Shown::FIELDS);
        let shown = Shown {
            user: User::default(),
            warnings: Vec::new(),
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
