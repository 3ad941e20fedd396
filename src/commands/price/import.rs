//! `roster price import`

use std::collections::HashMap;

use clap::Args;
use serde::{Deserialize, Serialize};
use serde_json::{Map, json};

use super::{SKU_MAX, usual};
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
    model::{incoming::Reject, law::Outcome, money::Currency, name::search_key},
    storage::{
        self,
        db::Db,
        group,
        import::things::{PRICES, Table},
        price::{self, PriceKey},
    },
};

/// Import prices from a file or from stdin
///
/// Columns: sku, group (blank for retail), min_qty (1 when blank), price, currency. A price is a decimal, with its currency in the same
/// cell or in the column currency, else the usual one; in JSON Lines a whole number is minor units, as `price list` prints it, and
/// price_text is read before price. A price that is there is replaced; none is removed.
#[derive(Args)]
#[command(after_help = "Example:\n  roster price import examples/prices.csv --dry-run")]
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
        let groups = group::all(&mut app.db)?;
        let prices = Prices {
            usual: usual(app)?,
            groups: groups
                .into_iter()
                .map(|group| (search_key(&group.key), group.id))
                .collect(),
        };
        let noted = json!({ "map": self.sheet.map, "default": self.sheet.defaults });
        sheet::run(app, prices, &self.sheet, &self.safety, &noted)
    }
}

/// An import of prices.
struct Prices {
    usual: Option<Currency>,
    /// Ids of groups by their folded keys.
    groups: HashMap<String, i64>,
}

/// What a row says of a price.
#[derive(Deserialize, Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    sku: String,
    group_id: i64,
    min_qty: i64,
    currency: Currency,
    price: i64,
}

const fn field(name: &'static str, also: &'static [&'static str]) -> SheetField {
    SheetField {
        name,
        also,
        required: false,
    }
}

impl Things for Prices {
    type Row = Row;
    const COMMAND: &'static str = "price import";
    const TABLE: &'static Table = &PRICES;
    const NAMED: &'static [&'static str] = &["sku", "group", "min_qty", "currency"];
    const FIELDS: &'static [SheetField] = &[
        SheetField {
            name: "sku",
            also: &["product", "productcode", "articlenumber"],
            required: true,
        },
        field("group", &["customergroup", "pricegroup"]),
        field("min_qty", &["minquantity", "quantity", "qty", "from"]),
        field("price_text", &[]),
        field("price", &["unitprice", "amount"]),
        field("currency", &["currencycode"]),
    ];

    fn read(&self, row: &SheetRow<'_>) -> Result<(String, Row), Reject> {
        let Some(sku) = row.text("sku")? else {
            return Err(row.invalid("sku", "the row names no product"));
        };
        if sku.chars().count() > SKU_MAX {
            return Err(row.invalid("sku", format!("a SKU has at most {SKU_MAX} characters")));
        }
        let group_id = match row.get("group") {
            None => 0,
            Some(key) => match self.groups.get(&search_key(&key)) {
                Some(id) => *id,
                None => return Err(row.invalid("group", format!("there is no group '{key}'"))),
            },
        };
        let min_qty = row.parsed::<i64>("min_qty")?.unwrap_or(1);
        if !(1..1_000_000_000).contains(&min_qty) {
            return Err(row.invalid("min_qty", format!("'{min_qty}' is no quantity")));
        }
        let money = row.money("price", self.usual)?;
        let said = Row {
            sku,
            group_id,
            min_qty,
            currency: money.currency,
            price: money.minor,
        };
        let key = format!(
            "{}\u{1f}{group_id:016}\u{1f}{min_qty:010}\u{1f}{}",
            said.sku, said.currency
        );
        Ok((key, said))
    }

    fn judge(
        &mut self,
        tx: &mut Db,
        rows: &[(String, Row)],
        now: Now,
    ) -> storage::Result<Vec<Verdict>> {
        let keys: Vec<PriceKey> = rows
            .iter()
            .map(|(_, row)| PriceKey {
                sku: row.sku.clone(),
                group_id: row.group_id,
                min_qty: row.min_qty,
                currency: row.currency,
            })
            .collect();
        let there = price::by_keys(tx, &keys)?;
        let verdicts = rows.iter().zip(&keys).map(|((_, row), key)| {
            let outcome = match there.get(key) {
                Some(price) if *price == row.price => return Verdict::unchanged(),
                Some(_) => Outcome::Updated,
                None => Outcome::Created,
            };
            let mut image = Map::new();
            image.insert("price".to_owned(), json!(row.price));
            image.insert("updated_at".to_owned(), json!(now.at.0));
            let key = vec![
                json!(row.sku),
                json!(row.group_id),
                json!(row.min_qty),
                json!(row.currency),
            ];
            Verdict::written(outcome, key, image)
        });
        Ok(verdicts.collect())
    }
}
