//! `roster group show`

use clap::Args;

use crate::{
    app::{Access, App},
    commands::{
        Verb,
        args::things::{Groups, show},
    },
};

/// Show groups in full
#[derive(Args)]
#[command(after_help = "Example:\n  roster group show wholesale")]
pub struct Show {
    #[command(flatten)]
    groups: Groups,
}

impl Verb for Show {
    fn access(&self) -> Access {
        Access::Read
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let groups = self.groups.find(app)?;
        show(app, groups.single, &groups.found)?;
        groups.end()
    }
}
