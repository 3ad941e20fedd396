//! `roster order import`

use std::path::PathBuf;

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::values::text_of,
        importing::{
            flags::{SafetyFlags, look, pairs, source},
            orders::{self, OrderImport},
            rejects_of,
        },
    },
    error::Problem,
    intake::{
        Format,
        order::{OrderOptions, OrderPreset, SheetOptions},
    },
    model::amount::Decimals,
    storage::order::OnKnown,
};

crate::words! {
    /// What happens to a known order about which the input says something else.
    pub enum OnExisting {
        /// Nothing at all is stored.
        Refuse = "refuse",
        /// The order stays as it is.
        Keep = "keep",
        /// The order becomes what the input says.
        Update = "update",
    }
}
crate::commands::args::values::closed!(OnExisting);

/// Import orders from a file or from stdin; an order is known again by its number
///
/// CSV or TSV with one row per line item, or JSON Lines with nested `lines` and `refunds`. All accepted orders are stored in
/// one transaction; the same input twice changes nothing. An unknown address becomes a user who may check out (part_approved,
/// no subscription). When one row of an order is rejected, all are. Rows that say different things of one order, or something
/// else than the database, are a conflict: nothing is stored. With --on-existing update an order goes on from file to file, until
/// somebody refunds or cancels it here; what went back before keeps its date.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster order import examples/orders.csv --dry-run\n  roster order import examples/orders.csv --rejects rejects.csv"
)]
pub struct Import {
    /// The file; - is standard input
    file: PathBuf,
    /// auto, csv, tsv or jsonl
    #[arg(
        long,
        value_name = "FORMAT",
        default_value = "auto",
        hide_default_value = true,
        help_heading = "Input",
        value_parser = text_of(&[&["auto", "csv", "tsv", "jsonl"]])
    )]
    input: String,
    /// What stands between cells: a character, or tab, comma, semicolon, pipe
    #[arg(long, value_name = "C", help_heading = "Input")]
    delimiter: Option<String>,
    /// Encoding, when it is found out wrongly (windows-1252, utf-16le …)
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    encoding: Option<String>,
    /// The first row is a row, not a header: columns are called by their numbers (--map number=1)
    #[arg(long, help_heading = "Input")]
    no_header: bool,
    /// Which column fills a field: ordered_at="Date of purchase" (repeatable)
    #[arg(long, value_name = "FIELD=COLUMN", help_heading = "Input")]
    map: Vec<String>,
    /// Value for cells that are blank or absent: currency=GBP (repeatable)
    #[arg(long = "default", value_name = "FIELD=VALUE", help_heading = "Input")]
    defaults: Vec<String>,
    /// Columns of a shop: woocommerce, shopify or magento; found out when it is not named
    #[arg(long, value_name = "NAME", help_heading = "Input")]
    preset: Option<OrderPreset>,
    /// Amounts are written 1.234,56
    #[arg(long, help_heading = "Input")]
    decimal_comma: bool,
    /// Amounts are whole numbers of minor units, as roster's own JSON has them
    #[arg(long, help_heading = "Input", conflicts_with = "decimal_comma")]
    minor_units: bool,
    /// When the database says otherwise of a known order: refuse (nothing is stored), keep or update
    #[arg(long, value_name = "HOW", default_value = "refuse")]
    on_existing: OnExisting,
    #[command(flatten)]
    safety: SafetyFlags,
}

impl Verb for Import {
    fn access(&self) -> Access {
        Access::Write
    }

    fn ready(&self) -> anyhow::Result<()> {
        look(&self.file, &self.safety)
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<OrderImport>()?;
        let import = orders::Import {
            source: source(app, &self.file)?,
            options: self.options(app)?,
            on_known: match self.on_existing {
                OnExisting::Refuse => OnKnown::Refuse,
                OnExisting::Keep => OnKnown::Keep,
                OnExisting::Update => OnKnown::Update,
            },
            limits: self.safety.limits(),
            rejects: self.safety.rejects.clone(),
            report: self.safety.report.clone(),
            noted: self.noted(),
        };
        let done = import.run(app)?;
        app.out.receipt(&columns, &done)?;
        self.end(app, &done)
    }
}

impl Import {
    fn options(&self, app: &App) -> anyhow::Result<OrderOptions> {
        let format = match self.input.as_str() {
            "auto" => None,
            other => Some(other.parse::<Format>().map_err(|error| {
                Problem::usage(format!("--input: {error}")).hint("auto, csv, tsv or jsonl")
            })?),
        };
        let currency = app
            .settings
            .currency
            .as_deref()
            .map(str::parse)
            .transpose()?;
        Ok(OrderOptions {
            sheet: SheetOptions {
                format,
                delimiter: self.delimiter.clone(),
                encoding: self.encoding.clone(),
                no_header: self.no_header,
            },
            map: pairs("--map", &self.map)?,
            defaults: pairs("--default", &self.defaults)?,
            preset: self.preset,
            decimals: Decimals {
                comma: self.decimal_comma,
                ..Decimals::default()
            },
            minor_units: self.minor_units,
            currency,
            zone: app.settings.tz.clone(),
            now: app.now(),
        })
    }

    fn noted(&self) -> String {
        serde_json::json!({
            "on_existing": self.on_existing, "preset": self.preset, "map": self.map, "default": self.defaults,
            "decimal_comma": self.decimal_comma, "minor_units": self.minor_units,
        })
        .to_string()
    }

    fn end(&self, app: &mut App, done: &OrderImport) -> anyhow::Result<()> {
        if let Some(id) = done.import {
            app.out.note(&format!("undo with: roster import undo {id}"));
        }
        let look = rejects_of(&self.safety, done.import, &done.source);
        let limits = self.safety.limits();
        limits.end(done.rejected, done.rows, done.dry_run, &look)
    }
}
