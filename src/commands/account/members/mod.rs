//! `roster account members …`

pub(super) mod import;
pub(super) mod list;

use clap::{Args, Subcommand};

use crate::commands::Verb;

/// Members of accounts: who may operate them
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Members {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    list: list::List,
}

#[derive(Subcommand)]
enum Command {
    List(list::List),
    Import(Box<import::Import>),
}

impl Members {
    /// The verb that was chosen; without a word it is `list`.
    pub fn verb(self) -> Box<dyn Verb> {
        match self.command {
            None => Box::new(self.list),
            Some(Command::List(verb)) => Box::new(verb),
            Some(Command::Import(verb)) => verb,
        }
    }
}
