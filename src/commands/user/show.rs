//! `roster user show`

use clap::Args;

use super::page::{FIELDS, Part, Shown, read};
use crate::{
    app::{Access, App},
    commands::{Verb, args::people::People},
    output::{Columns, Format, Record},
    storage::user::Facts,
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
        /// Devices that are logged in.
        Devices = "devices",
        /// The newest orders, and what was spent in each currency.
        Orders = "orders",
        /// The newest quotes.
        Quotes = "quotes",
        /// Sales targets.
        Targets = "targets",
        /// The newest events.
        Timeline = "timeline",
    }
}
crate::commands::args::values::closed!(Section);

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
            Section::Devices => &["device_list"],
            Section::Orders => &["total_spent", "order_list"],
            Section::Quotes => &["quote_list"],
            Section::Targets => &["target_list"],
            Section::Timeline => &["timeline"],
        }
    }
}

/// Show everything about users
///
/// Contact details, standing, accounts, groups, tags, subscription and consent, the newest mails,
/// devices, the newest orders and quotes, sales targets, the newest events. Whoever is restricted, suppressed, banned or locked is shown with a warning.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user show ann@example.com --section contact,accounts")]
pub struct Show {
    /// Only these parts: contact, standing, accounts, groups, tags, consent, emails, devices,
    /// orders, quotes, targets, timeline
    #[arg(long, value_name = "PART", value_delimiter = ',')]
    section: Vec<Section>,
    #[command(flatten)]
    people: People,
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
            for mut shown in read(&mut app.db, &facts, &ids)? {
                warn(app, &shown);
                if !app.out.format().is_json() {
                    shown.in_decimals();
                }
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
    let decimals = !out.format().is_json();
    let mut list = out.list(columns)?;
    for ids in ids.chunks(500) {
        for mut shown in read(db, facts, ids)? {
            if decimals {
                shown.in_decimals();
            }
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
        for mut shown in read(&mut app.db, facts, ids)? {
            shown.in_decimals();
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

#[cfg(test)]
mod tests {
    use super::*;

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
