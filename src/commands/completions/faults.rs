//! What the generator gets wrong, mended in what it has made.

use std::collections::BTreeSet;

use clap::Command;
use clap_complete::Shell;

use crate::commands::args::values;

/// The script of a shell without its faults.
pub(super) fn mended(shell: Shell, tree: &Command, script: String) -> String {
    if shell == Shell::Zsh {
        with_quoted_names(tree, script)
    } else {
        script
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
