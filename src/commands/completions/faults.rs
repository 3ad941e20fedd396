//! What the generator gets wrong, mended in what it has made.

use std::collections::BTreeSet;

use clap::Command;
use clap_complete::Shell;

use crate::commands::args::values;

/// The script of a shell without its faults.
pub(super) fn mended(shell: Shell, tree: &Command, script: String) -> String {
    match shell {
        Shell::Zsh => with_quoted_names(tree, script),
        Shell::Fish => with_open_flags(&script),
        _ => script,
    }
}

/// zsh reads no flag of a command where the name of one value has a colon or a quote as it is.
fn with_quoted_names(tree: &Command, script: String) -> String {
    let mut names = BTreeSet::new();
    value_names(tree, &mut names);
    names.iter().fold(script, |script, name| {
        let quoted = name.replace('\'', "'\\''").replace(':', "\\:");
        script.replace(&format!("]:{name}:"), &format!("]:{quoted}:"))
    })
}

fn value_names(command: &Command, found: &mut BTreeSet<String>) {
    let names = command.get_arguments().map(values::name);
    found.extend(names.filter(|name| name.contains([':', '\''])));
    for child in command.get_subcommands() {
        value_names(child, found);
    }
}

/// In fish a line that ends in a flag of every command is no line in which nothing is called yet: the flag has no value. It is
/// looked at again with one.
fn with_open_flags(script: &str) -> String {
    let look = "    argparse -s (__fish_roster_global_optspecs) -- $cmd";
    script.replacen(
        &format!("{look} 2>/dev/null\n"),
        &format!(
            "{look} 2>/dev/null\n    or{} value 2>/dev/null\n",
            &look[3..]
        ),
        1,
    )
}
