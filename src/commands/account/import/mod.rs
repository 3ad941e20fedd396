//! `roster account import`

mod judge;
mod owners;
mod rows;

use clap::Args;

use self::rows::Accounts;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        importing::{
            flags::{SafetyFlags, look},
            sheet::{self, SheetFlags},
        },
    },
    model::{account::moves::Said, law::OnExisting},
};

/// Import accounts from a file or from stdin, found by their login
///
/// Columns: login, owner (an address; nobody has it: a new user is made from the columns name and phone), plan, phase, status, company,
/// street, city, region, postcode, country, tax_id, currency, tax_exempt, previous, opened_at, note. A known account keeps its owner,
/// and moves from status to status as `account status` would. Accounts of restricted, banned and erased people are left alone.
#[derive(Args)]
#[command(
    after_help = "Example:\n  roster account import examples/accounts.csv --on-existing update --dry-run"
)]
pub struct Import {
    #[command(flatten)]
    sheet: SheetFlags,
    /// What happens to accounts that are known: fill (only empty fields), update or keep
    #[arg(long, value_name = "HOW", default_value = "fill")]
    on_existing: OnExisting,
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
        let said = Said {
            reason: app.switches.reason.is_some(),
            ..Said::default()
        };
        let accounts = Accounts::new(
            self.on_existing,
            said,
            app.actor.name.clone(),
            app.switches.reason.clone(),
        );
        let noted = serde_json::json!({
            "on_existing": self.on_existing, "map": self.sheet.map, "default": self.sheet.defaults,
        });
        sheet::run(app, accounts, &self.sheet, &self.safety, &noted)
    }
}
