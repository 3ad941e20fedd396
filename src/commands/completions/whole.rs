//! PowerShell and elvish, whose scripts look up the whole line: the words of its command, which they have to know by one name, and the
//! flags of that command, of whose values the generator says nothing.

use clap::{Arg, Command};
use clap_complete::Shell;

use crate::commands::args::values;

/// What the scripts have to know beside what the generator puts into them.
#[derive(Default)]
struct Known {
    /// The place of a command, its other names and its own one; those before a command come before it, which is looked for behind their own.
    names: Vec<(String, Vec<String>, String)>,
    /// Flags as they are looked up, with the words that they take: those of every command by themselves, others behind their command.
    words: Vec<(String, Vec<String>)>,
}

/// The script of a shell, which knows commands by all of their names and the words that a flag takes.
pub(super) fn known(shell: Shell, tree: &Command, script: String) -> String {
    let put = match shell {
        Shell::PowerShell => in_powershell,
        Shell::Elvish => in_elvish,
        _ => return script,
    };
    let mut known = Known::default();
    find(tree, "roster", &mut known);
    put(&script, &known)
}

fn find(command: &Command, place: &str, found: &mut Known) {
    let root = place == "roster";
    let own = |arg: &&Arg| !arg.is_positional() && (root || !arg.is_global_set());
    for arg in command.get_arguments().filter(own) {
        let words = values::words(arg);
        if arg.is_hide_set() || words.is_empty() {
            continue;
        }
        let short = arg.get_short().map(|short| format!("-{short}"));
        let long = arg.get_long().map(|long| format!("--{long}"));
        for flag in short.into_iter().chain(long) {
            let key = if arg.is_global_set() {
                flag
            } else {
                format!("{place} {flag}")
            };
            found.words.push((key, words.clone()));
        }
    }
    for child in command.get_subcommands() {
        let name = child.get_name();
        let others: Vec<String> = child.get_all_aliases().map(str::to_owned).collect();
        if !others.is_empty() {
            found
                .names
                .push((place.to_owned(), others, name.to_owned()));
        }
        find(child, &format!("{place};{name}"), found);
    }
}

/// Words that are quoted as both shells do it.
fn quoted(words: &[String], between: &str) -> String {
    let words = words.iter().map(|word| format!("'{word}'"));
    words.collect::<Vec<String>>().join(between)
}

fn in_powershell(script: &str, known: &Known) -> String {
    let mut put = "    }) -join ';'\n".to_owned();
    let end = put.clone();
    put.extend(known.names.iter().map(|(before, others, name)| {
        let others = others.join("|");
        format!(
            "    $command = $command -creplace '^{before};({others})(?=;|$)', '{before};{name}'\n"
        )
    }));
    put.push_str(
        "\n    $flag = \"$($commandElements.Where{ $_.Extent.EndOffset -lt $cursorPosition } | Select-Object -Last 1)\"
    $words = @(switch -CaseSensitive ($flag, \"$command $flag\") {\n",
    );
    let words = known.words.iter();
    put.extend(
        words.map(|(key, words)| format!("        '{key}' {{ {} }}\n", quoted(words, ", "))),
    );
    put.push_str(
        "    })
    if ($words) {
        return $words.Where{ $_ -like \"$wordToComplete*\" }.ForEach{
            [CompletionResult]::new($_, $_, [CompletionResultType]::ParameterValue, $_)
        }
    }\n",
    );
    script.replacen(&end, &put, 1)
}

fn in_elvish(script: &str, known: &Known) -> String {
    let begin = "    var command = 'roster'\n";
    let mut put = "    var names = [\n".to_owned();
    for (before, others, name) in &known.names {
        let others = others.iter();
        put.extend(others.map(|other| format!("        &'{before};{other}'='{before};{name}'\n")));
    }
    put.push_str("    ]\n    var values = [\n");
    let words = known.words.iter();
    put.extend(words.map(|(key, words)| format!("        &'{key}'=[{}]\n", quoted(words, " "))));
    put.push_str("    ]\n");
    let step = "        set command = $command';'$word\n";
    let by_name = "        if (has-key $names $command) {\n            set command = $names[$command]\n        }\n";
    let answer = "    $completions[$command]\n";
    let by_flag = "    var flag = $words[-2]
    if (has-key $values $flag) {
        all $values[$flag]
    } elif (has-key $values $command' '$flag) {
        all $values[$command' '$flag]
    } else {
        $completions[$command]
    }\n";
    script
        .replacen(begin, &format!("{put}{begin}"), 1)
        .replacen(step, &format!("{step}{by_name}"), 1)
        .replacen(answer, by_flag, 1)
}
