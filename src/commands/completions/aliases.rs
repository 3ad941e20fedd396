//! Nouns by their other names. A script completes behind `roster users` what it completes behind `roster user`, and offers one of the
//! two: names that help does not show the generator leaves out, so they are put into what it has made.

use clap::Command;
use clap_complete::Shell;

/// A command with names that are not shown.
struct Hidden<'a> {
    /// The commands before it, without `roster`.
    parents: Vec<&'a Command>,
    command: &'a Command,
    names: Vec<&'a str>,
}

/// The script of bash or zsh, which knows commands by all of their names.
pub(super) fn known(shell: Shell, tree: &Command, script: String) -> String {
    let put = match shell {
        Shell::Bash => in_bash,
        Shell::Zsh => in_zsh,
        _ => return script,
    };
    let mut hidden = Vec::new();
    find(tree, &mut Vec::new(), &mut hidden);
    (hidden.iter()).fold(script, |script, hidden| put(&script, hidden))
}

/// Those below a command before the command itself.
fn find<'a>(command: &'a Command, path: &mut Vec<&'a Command>, found: &mut Vec<Hidden<'a>>) {
    for child in command.get_subcommands() {
        path.push(child);
        find(child, path, found);
        path.pop();
        let shown: Vec<&str> = child.get_visible_aliases().collect();
        let names = child.get_all_aliases().filter(|name| !shown.contains(name));
        let names: Vec<&str> = names.collect();
        if !names.is_empty() {
            found.push(Hidden {
                parents: path.clone(),
                command: child,
                names,
            });
        }
    }
}

/// In `case "${cmd},${i}"`.
fn in_bash(script: &str, hidden: &Hidden) -> String {
    let name = hidden.command.get_name();
    let parents = hidden.parents.iter();
    let place = parents.fold("roster".to_owned(), |place, parent| {
        let name = parent.get_name().replace('-', "__subcmd__");
        format!("{place}__subcmd__{name}")
    });
    let mut words = vec![name];
    words.extend(&hidden.names);
    let words: Vec<String> = (words.into_iter())
        .map(|word| format!("{place},{word}"))
        .collect();
    let from = format!("            {place},{name})\n");
    script.replace(&from, &format!("            {})\n", words.join(" | ")))
}

/// In the `case $line[1]` of the command before it.
fn in_zsh(script: &str, hidden: &Hidden) -> String {
    let name = hidden.command.get_name();
    let parents = hidden.parents.iter();
    let place = parents.fold("roster".to_owned(), |place, parent| {
        format!("{place}-{}", parent.get_name())
    });
    let Some(begin) = script.find(&format!(":{place}-command-$line[1]:\"")) else {
        return script.to_owned();
    };
    let (before, behind) = script.split_at(begin);
    let mut put = before.to_owned();
    let case = format!("({name})");
    let known = format!("({name}|{})\n", hidden.names.join("|"));
    // The cases of the commands below stand within those of this one.
    let (mut depth, mut done) = (0, false);
    for line in behind.split_inclusive('\n') {
        let word = line.trim();
        depth += i32::from(word.starts_with("case ")) - i32::from(word == "esac");
        if depth == 1 && word == case && !done {
            put.push_str(&known);
            done = true;
        } else {
            put.push_str(line);
        }
    }
    put
}
