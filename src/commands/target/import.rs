//! `roster target import`

use std::collections::HashSet;

use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};

use super::usual;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{
            flags::{SafetyFlags, look},
            sheet::{self, Now, SheetFlags, Things, Verdict},
        },
    },
    intake::{MoneyField, SheetField, SheetRow},
    model::{
        incoming::{Reject, RejectReason},
        law::Outcome,
        money::Currency,
        person::Status,
        selector::UserSelector,
    },
    output::Record,
    storage::{
        self,
        db::Db,
        import::things::{TARGETS, Table},
        target::{self, Target, TargetQuery},
        user::{self, Person, Resolved},
    },
};

/// Years in which a target may begin.
const YEARS: std::ops::RangeInclusive<i64> = 1970..=9000;

/// Import sales targets from a file or from stdin
///
/// Columns: user (the address of a user who is there) or ref (their number in another system), year, start_month (1 when blank), amount,
/// currency. An amount is a decimal, with its currency in the same cell or in the column currency, else the usual one. In JSON Lines
/// a text is a decimal too; numbers are minor units in what `target list` prints, and of other whole numbers it is asked. A target that is there is replaced; none is removed. Whoever is banned
/// or erased is left alone.
#[derive(Args)]
#[command(after_help = "Example:\n  roster target import examples/targets.csv --dry-run")]
pub struct Import {
    #[command(flatten)]
    sheet: SheetFlags,
    /// Amounts are whole numbers of minor units, as roster's own JSON has them
    #[arg(long, help_heading = "Input")]
    minor_units: bool,
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
        let targets = Targets {
            usual: usual(app)?,
            minor_units: self.minor_units,
        };
        let (map, default) = (&self.sheet.map, &self.sheet.defaults);
        let noted = json!({ "map": map, "default": default, "minor_units": self.minor_units });
        sheet::run(app, targets, &self.sheet, &self.safety, &noted)
    }
}

/// An import of targets.
struct Targets {
    usual: Option<Currency>,
    minor_units: bool,
}

/// What a row says of a target.
#[derive(Deserialize, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    /// The address or the number.
    user: String,
    by_ref: bool,
    /// The number that stands beside an address.
    reference: Option<String>,
    year: i64,
    start_month: i64,
    amount: i64,
    currency: Currency,
}

impl Row {
    fn field(&self) -> &'static str {
        if self.by_ref { "ref" } else { "user" }
    }

    fn selector(&self) -> UserSelector {
        if self.by_ref {
            UserSelector::Reference(self.user.clone())
        } else {
            UserSelector::Email(self.user.clone())
        }
    }

    /// What is to become of it.
    fn judge(&self, person: &Person, known: Option<&Target>) -> Verdict {
        if person.is_erased() {
            return Verdict::blocked("erased");
        }
        if person.status == Status::Banned {
            return Verdict::blocked("banned");
        }
        let outcome = match known {
            Some(known)
                if (known.amount.minor, known.start_month) == (self.amount, self.start_month) =>
            {
                return Verdict::unchanged();
            }
            Some(_) => Outcome::Updated,
            None => Outcome::Created,
        };
        let mut image = Map::new();
        image.insert("start_month".to_owned(), json!(self.start_month));
        image.insert("amount".to_owned(), json!(self.amount));
        let key = vec![json!(person.id), json!(self.year), json!(self.currency)];
        Verdict::written(outcome, key, image)
    }
}

const fn field(name: &'static str, also: &'static [&'static str]) -> SheetField {
    SheetField {
        name,
        also,
        required: false,
    }
}

/// Whose target a row is: the address or the number, and what tells it apart.
fn whose(row: &SheetRow<'_>) -> Result<(String, bool, String), Reject> {
    if row.get("user").is_some() {
        let address = row.address("user")?;
        return Ok((address.email().to_owned(), false, address.key().to_owned()));
    }
    match row.text("ref")? {
        Some(number) => Ok((number.clone(), true, format!("ref {number}"))),
        None => Err(Reject {
            reason: RejectReason::MissingEmail,
            ..row.invalid("user", "the row names no user")
        }),
    }
}

/// Why the number and the address of a row are not one person's, row by row.
fn conflicts(
    tx: &mut Db,
    rows: &[(String, Row)],
    people: &[Resolved],
) -> storage::Result<Vec<Option<&'static str>>> {
    let numbers: Vec<UserSelector> = rows
        .iter()
        .filter_map(|(_, row)| row.reference.clone().map(UserSelector::Reference))
        .collect();
    let mut owners = user::resolve(tx, &numbers)?.into_iter();
    let id = |found: &Resolved| match found {
        Resolved::One(person) => Some(person.id),
        _ => None,
    };
    let beside = rows.iter().zip(people);
    let ids: Vec<i64> = beside
        .filter(|((_, row), _)| row.reference.is_some())
        .filter_map(|(_, found)| id(found))
        .collect();
    let known = user::profiles(tx, &ids)?;
    let of_row = |((_, row), found): (&(String, Row), &Resolved)| {
        row.reference.as_ref()?;
        let person = id(found);
        match owners.next().as_ref().and_then(id) {
            Some(owner) if person == Some(owner) => None,
            Some(_) if person.is_none() => Some("the person has another address"),
            Some(_) => Some("the number is somebody else's"),
            None => known
                .get(&person?)?
                .reference
                .is_some()
                .then_some("the person has another number"),
        }
    };
    Ok(rows.iter().zip(people).map(of_row).collect())
}

impl Things for Targets {
    type Row = Row;
    const COMMAND: &'static str = "target import";
    const TABLE: &'static Table = &TARGETS;
    const NAMED: &'static [&'static str] = &["user", "ref", "year", "currency"];
    const ADDRESS: Option<&'static str> = Some("user");
    const MONEY: Option<MoneyField> = Some(MoneyField::of("amount", "user_id", Target::DEFAULT));
    const FIELDS: &'static [SheetField] = &[
        field("user", &["email", "emailaddress", "customer"]),
        field("ref", &["reference", "customernumber"]),
        SheetField {
            name: "year",
            also: &[],
            required: true,
        },
        field("start_month", &["startmonth", "month"]),
        field("amount_text", &[]),
        field("amount", &["target", "value"]),
        field("currency", &["currencycode"]),
    ];

    fn minor_units(&self) -> bool {
        self.minor_units
    }

    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Row), Reject> {
        let (user, by_ref, whose) = whose(row)?;
        let reference = row.text("ref")?.filter(|_| !by_ref);
        let Some(year) = row.parsed::<i64>("year")? else {
            return Err(row.invalid("year", "the row has no year"));
        };
        if !YEARS.contains(&year) {
            return Err(row.invalid("year", format!("{year} is no year of a target")));
        }
        let start_month = row.parsed::<i64>("start_month")?.unwrap_or(1);
        if !(1..=12).contains(&start_month) {
            return Err(row.invalid("start_month", format!("{start_month} is no month")));
        }
        let money = row.money("amount", self.usual)?;
        let said = Row {
            user,
            by_ref,
            reference,
            year,
            start_month,
            amount: money.minor,
            currency: money.currency,
        };
        Ok((format!("{whose}\u{1f}{year}\u{1f}{}", said.currency), said))
    }

    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Row)],
        _: Now,
    ) -> storage::Result<Vec<Verdict>> {
        let selectors: Vec<UserSelector> = rows.iter().map(|(_, row)| row.selector()).collect();
        let people = user::resolve(tx, &selectors)?;
        let ids = people.iter().filter_map(|found| match found {
            Resolved::One(person) => Some(person.id),
            _ => None,
        });
        let query = TargetQuery {
            user_ids: Some(ids.collect()),
            ..TargetQuery::default()
        };
        let known = target::find(tx, &query)?;
        let mut seen = HashSet::new();
        let conflicts = conflicts(tx, rows, &people)?;
        let verdicts =
            rows.iter()
                .zip(people)
                .zip(conflicts)
                .map(|(((_, row), found), conflict)| {
                    if let Some(why) = conflict {
                        return Verdict {
                            reason: Some(RejectReason::RefConflict.as_str()),
                            ..Verdict::invalid("ref", why)
                        };
                    }
                    let Resolved::One(person) = found else {
                        let why = format!(
                            "there is no user '{}'; roster user import makes users",
                            row.user
                        );
                        return Verdict::invalid(row.field(), why);
                    };
                    if !seen.insert((person.id, row.year, row.currency)) {
                        // An address and a number of one person, or an old address left by a merge.
                        let why = "the same target stands earlier in this input";
                        return Verdict::invalid(row.field(), why);
                    }
                    let known = known.iter().find(|known| {
                        (known.user_id, known.year, known.currency)
                            == (person.id, row.year, row.currency)
                    });
                    row.judge(&person, known)
                });
        Ok(verdicts.collect())
    }
}
