//! `roster user ban`

use clap::Args;

use super::moved::ban;
use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::{people::People, reason},
    },
};

/// Shut users out
///
/// Ends every session at once and keeps the data; `user unban` returns to the status held before. Whoever is banned already
/// stays so, and another reason is noted. The last super_admin cannot be banned.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user ban ann@example.com --reason 'charged back twice'")]
pub struct Ban {
    #[command(flatten)]
    people: People,
}

impl Verb for Ban {
    fn access(&self) -> Access {
        Access::Write
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        reason::required(app, "a ban")?;
        let found = self.people.find(app)?;
        app.consent("the ban", found.people.len() as u64, false)?;
        ban("user ban").run(app, &found)
    }
}
