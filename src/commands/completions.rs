//! `roster completions`

use clap::Args;
use clap_complete::Shell;

use super::Verb;
use crate::app::{Access, App};

/// Print the completions of a shell
///
/// Put them where the shell looks for them, or load them at once: source <(roster completions bash).
#[derive(Args)]
#[command(after_help = "Example:\n  roster completions bash")]
pub struct Completions {
    /// bash, zsh, fish, powershell or elvish
    #[arg(value_name = "SHELL", hide_possible_values = true)]
    shell: Shell,
}

impl Completions {
    /// The verb; `tree` makes the tree of commands that is to be completed.
    pub fn verb(self, tree: fn() -> clap::Command) -> Box<dyn Verb> {
        Box::new(Print {
            shell: self.shell,
            tree,
        })
    }
}

struct Print {
    shell: Shell,
    tree: fn() -> clap::Command,
}

impl Verb for Print {
    fn access(&self) -> Access {
        Access::None
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        Ok(app.out.text(&script(self.shell, (self.tree)()))?)
    }
}

/// The script for a shell.
pub fn script(shell: Shell, mut tree: clap::Command) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut tree, "roster", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}
