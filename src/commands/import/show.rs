//! `roster import show`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::Verb,
    storage::import::Import,
};

/// Show what one import did
#[derive(Args)]
#[command(after_help = "Example:\n  roster import show 1")]
pub struct Show {
    /// The import's id
    import: String,
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = app.out.columns_of_one::<Import>()?;
        let import = super::one(app, &self.import)?;
        app.out.object(&columns, &import)?;
        Ok(())
    }
}
