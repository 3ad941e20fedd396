//! `roster completions`

mod aliases;
mod dynamic;
mod faults;
mod fish;
mod whole;

use clap::{Args, Command, builder::PossibleValuesParser};
use clap_complete::Shell;

use super::{Verb, facts::Facts, facts_of};
use crate::{
    app::{Access, App},
    error::Problem,
};

/// Print the completions of a shell
///
/// Put them where the shell looks for them, or load them at once: source <(roster completions bash). Without --dynamic they know words,
/// flags and the words that a flag takes; with it the shell asks roster at every TAB, which also knows tags, groups, plans, templates, fields, imports and,
/// when completion.emails is true, addresses.
#[derive(Args)]
#[command(after_help = "Examples:\n  roster completions bash\n  roster completions zsh --dynamic")]
pub struct Completions {
    /// bash, zsh, fish, powershell or elvish
    #[arg(value_name = "SHELL")]
    shell: Shell,
    /// Ask roster at every TAB (bash, zsh, fish)
    #[arg(long)]
    dynamic: bool,
}

impl Completions {
    /// The verb; `tree` makes the tree of commands that is to be completed.
    pub fn verb(self, tree: fn() -> clap::Command) -> Box<dyn Verb> {
        Box::new(Print {
            shell: self.shell,
            dynamic: self.dynamic,
            tree,
        })
    }
}

struct Print {
    shell: Shell,
    dynamic: bool,
    tree: fn() -> clap::Command,
}

impl Verb for Print {
    fn access(&self) -> Access {
        Access::None
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        if !self.dynamic {
            return Ok(app.out.text(&script(self.shell, (self.tree)()))?);
        }
        let Some(script) = dynamic::script(self.shell) else {
            let shell = self.shell;
            return Err(
                Problem::usage(format!("there is no dynamic script for {shell}"))
                    .hint(format!("roster completions {shell} prints the static one"))
                    .into(),
            );
        };
        Ok(app.out.text(script)?)
    }
}

/// The script for a shell.
pub fn script(shell: Shell, tree: clap::Command) -> String {
    let mut tree = sorted(tree, "");
    if shell == Shell::Fish {
        tree.build();
        return fish::script(&tree);
    }
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut tree, "roster", &mut script);
    let script = String::from_utf8_lossy(&script).into_owned();
    let script = faults::mended(shell, &tree, script);
    let script = aliases::known(shell, &tree, script);
    whole::known(shell, &tree, script)
}

/// The commands with the columns by which each list is sorted. What parses a command line leaves that to the list, which says it
/// better.
fn sorted(command: Command, words: &str) -> Command {
    let columns = facts_of(words).map_or(&[][..], Facts::sorts);
    let command = command.mut_args(|arg| match arg.get_long() {
        Some("sort") if !columns.is_empty() => arg.value_parser(PossibleValuesParser::new(columns)),
        _ => arg,
    });
    command.mut_subcommands(|child| {
        let words = format!("{words} {}", child.get_name());
        sorted(child, words.trim_start())
    })
}
