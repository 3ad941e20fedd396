//! `roster account members import`

use std::collections::{HashMap, HashSet};

use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{
            flags::{SafetyFlags, look},
            sheet::{self, Now, SheetFlags, Things, Verdict},
        },
    },
    intake::{SheetField, SheetRow},
    model::{
        address::Address, incoming::Reject, law::Outcome, permission::Permissions, person::Status,
        selector::UserSelector,
    },
    storage::{
        self,
        account::{self, Account},
        db::Db,
        import::things::{MEMBERS, Table},
        member,
        suppression::{self, Hasher},
        user::{self, Resolved},
    },
};

/// Import members of accounts from a file or from stdin
///
/// Columns: login, email (of a user who is there), permissions (all, or words with ; between). A row replaces what a member holds.
/// Owners, and whoever is restricted, banned or erased, are left alone. Nobody is removed.
#[derive(Args)]
#[command(after_help = "Example:\n  roster account members import examples/members.csv --dry-run")]
pub struct Import {
    #[command(flatten)]
    sheet: SheetFlags,
    #[command(flatten)]
    safety: SafetyFlags,
}

impl Verb for Import {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        look(&self.sheet.file, &self.safety)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let noted = json!({ "map": self.sheet.map, "default": self.sheet.defaults });
        sheet::run(app, Members, &self.sheet, &self.safety, &noted)
    }
}

/// An import of members.
struct Members;

/// What a row says of a member.
#[derive(Deserialize, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    login: i64,
    email: String,
    permissions: String,
}

impl Things for Members {
    type Row = Row;
    const COMMAND: &'static str = "account members import";
    const TABLE: &'static Table = &MEMBERS;
    const NAMED: &'static [&'static str] = &["login", "email"];
    const ADDRESS: Option<&'static str> = Some("email");
    const FIELDS: &'static [SheetField] = &[
        SheetField {
            name: "login",
            also: &["account", "accountnumber"],
            required: true,
        },
        SheetField {
            name: "email",
            also: &["user", "member", "emailaddress"],
            required: true,
        },
        SheetField {
            name: "permissions",
            also: &["permission", "perm", "rights"],
            required: true,
        },
    ];

    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Row), Reject> {
        let Some(login) = row.parsed::<i64>("login")? else {
            return Err(row.invalid("login", "the row has no login"));
        };
        let address = row.address("email")?;
        let Some(permissions) = row.parsed::<Permissions>("permissions")? else {
            return Err(row.invalid("permissions", "the row names no permission"));
        };
        let said = Row {
            login,
            email: address.email().to_owned(),
            permissions: permissions.to_string(),
        };
        Ok((format!("{login:016} {}", address.key()), said))
    }

    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Row)],
        now: Now,
    ) -> storage::Result<Vec<Verdict>> {
        let logins: Vec<i64> = rows.iter().map(|(_, row)| row.login).collect();
        let accounts: HashMap<i64, Account> = account::by_logins(tx, &logins)?
            .into_iter()
            .map(|account| (account.login, account))
            .collect();
        let selectors: Vec<UserSelector> = rows
            .iter()
            .map(|(_, row)| UserSelector::Email(row.email.clone()))
            .collect();
        let people = user::resolve(tx, &selectors)?;
        let pairs: Vec<(i64, i64)> = people
            .iter()
            .zip(rows)
            .filter_map(|(found, (_, row))| match found {
                Resolved::One(person) => Some((person.id, row.login)),
                _ => None,
            })
            .collect();
        let erased = erased(tx, rows, &people)?;
        let held = member::permissions_among(tx, &pairs)?;
        let keys: Vec<_> = pairs
            .iter()
            .map(|(user, login)| vec![json!(user), json!(login)])
            .collect();
        let images = MEMBERS.images(tx, &keys)?;
        let mut seen = HashSet::new();
        let mut verdicts = Vec::with_capacity(rows.len());
        for (place, ((_, row), found)) in rows.iter().zip(people).enumerate() {
            let Some(account) = accounts.get(&row.login) else {
                verdicts.push(Verdict::invalid(
                    "login",
                    format!("there is no account {}", row.login),
                ));
                continue;
            };
            let Resolved::One(person) = found else {
                if erased.contains(&place) {
                    verdicts.push(Verdict::blocked("erased"));
                    continue;
                }
                let why = format!(
                    "there is no user '{}'; roster user import makes users",
                    row.email
                );
                verdicts.push(Verdict::invalid("email", why));
                continue;
            };
            let verdict = if person.is_erased() {
                Verdict::blocked("erased")
            } else if person.status == Status::Banned {
                Verdict::blocked("banned")
            } else if person.restricted {
                Verdict::blocked("restricted")
            } else if account.owner_id == person.id {
                // Owners hold every permission; a list of members names them too.
                Verdict::unchanged()
            } else if !seen.insert((person.id, row.login)) {
                // Two addresses of one person, an old one left by a merge among them.
                Verdict::invalid("email", "the same person stands earlier in this input")
            } else {
                let before = held.get(&(person.id, row.login));
                let key = vec![json!(person.id), json!(row.login)];
                match before {
                    Some(before) if before.to_string() == row.permissions => Verdict::unchanged(),
                    Some(_) => {
                        let kept = images.get(&crate::storage::import::things::text(&key));
                        let kept = kept.map_or("{}", String::as_str);
                        let mut image: Map<_, _> = serde_json::from_str(kept)
                            .map_err(|error| storage::Error::Decode(error.to_string()))?;
                        image.insert("permissions".to_owned(), json!(row.permissions));
                        Verdict::written(Outcome::Updated, key, image)
                    }
                    None => {
                        let mut image = Map::new();
                        image.insert("permissions".to_owned(), json!(row.permissions));
                        image.insert("created_at".to_owned(), json!(now.at.0));
                        image.insert("import_id".to_owned(), json!(now.import_id));
                        Verdict::written(Outcome::Created, key, image)
                    }
                }
            };
            verdicts.push(verdict);
        }
        Ok(verdicts)
    }
}

/// The places of the rows whose address is nobody's any more, because it was erased.
fn erased(
    tx: &mut Db,
    rows: &[(String, Row)],
    people: &[Resolved],
) -> storage::Result<HashSet<usize>> {
    let hasher = Hasher::load(tx)?;
    let found = people.iter().zip(rows).enumerate();
    let unknown = found.filter(|(_, (found, _))| !matches!(found, Resolved::One(_)));
    let hashes: Vec<(usize, String)> = unknown
        .filter_map(|(place, (_, (_, row)))| {
            let address = Address::parse(&row.email).ok()?;
            Some((place, hasher.address(address.key())))
        })
        .collect();
    let all: Vec<String> = hashes.iter().map(|(_, hash)| hash.clone()).collect();
    let erased = suppression::erased_among(tx, &all)?;
    let gone = hashes.into_iter().filter(|(_, hash)| erased.contains(hash));
    Ok(gone.map(|(place, _)| place).collect())
}
