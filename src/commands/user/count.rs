//! `roster user count`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::filters::{Filters, UserFilters},
    },
    storage::user::{self, Counts},
};

/// Count users: all, who can log in, who is subscribed, who may be mailed
///
/// `all` is every record however it came. `login_active` can log in. `subscribed` gets the newsletter; `mailable` leaves out
/// those of them who are suppressed, restricted, banned, or (with double opt-in) unconfirmed.
#[derive(Args)]
#[command(after_help = "Example:\n  roster user count --country GB -f json")]
pub struct Count {
    #[command(flatten)]
    filter: UserFilters,
}

impl Verb for Count {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns::<Counts>()?;
        let query = self.filter.query(app, None)?;
        let facts = app.facts();
        let counts = user::counts(&mut app.db, &query, &facts)?;
        app.out.object(&columns, &counts)?;
        Ok(())
    }
}
