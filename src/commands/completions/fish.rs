//! The static script of fish. The generator that makes those of the other shells leaves out the flags of commands of three words in it, and
//! takes an argument that is called like a verb for the verb.

use clap::{Arg, Command, ValueHint};

/// What looks at the line. Each of its arguments is a word of the line by all of its names, the first one first; an empty one is the end.
const AT: &str = "
function __fish_roster_at
    set -l words (commandline -opc)
    set -e words[1]
    for names in $argv
        # The flags of every command may stand before each word, and what the last one takes may not be there yet.
        argparse -s (__fish_roster_flags) -- $words 2>/dev/null
        or argparse -s (__fish_roster_flags) -- $words value 2>/dev/null
        or return 1
        contains -- \"$argv[1]\" (string split ' ' -- $names)
        or return 1
        set words $argv[2..]
    end
    return 0
end

";

/// The script for a tree of commands that is built.
pub(super) fn script(tree: &Command) -> String {
    let (everywhere, own): (Vec<&Arg>, Vec<&Arg>) =
        options(tree).partition(|arg| is_everywhere(arg));
    let specs: Vec<String> = everywhere.iter().chain(&own).map(|arg| spec(arg)).collect();
    let mut script = format!(
        "# The flags of every command, for argparse.\nfunction __fish_roster_flags\n    string join \\n {}\nend\n{AT}",
        specs.join(" ")
    );
    for arg in everywhere.into_iter().filter(|arg| !arg.is_hide_set()) {
        script.push_str(&flag(arg, ""));
    }
    add(tree, "", &mut script);
    script
}

/// A command, and those below it; `place` is what its words are to the function that looks at the line.
fn add(command: &Command, place: &str, script: &mut String) {
    let at = if command.has_subcommands() {
        format!(" -n \"__fish_roster_at{place} ''\"")
    } else {
        format!(" -n \"__fish_roster_at{place}\"")
    };
    let own = options(command).filter(|arg| !is_everywhere(arg) && !arg.is_hide_set());
    for arg in own {
        script.push_str(&flag(arg, &at));
    }
    if let Some(first) = command.get_positionals().next() {
        let words = words(first);
        if !words.is_empty() {
            let words = words.join("\n");
            let offered =
                format!("complete -c roster -n \"__fish_roster_at{place} ''\" -f -a \"{words}\"\n");
            script.push_str(&offered);
        }
    }
    let shown = || (command.get_subcommands()).filter(|child| !child.is_hide_set());
    for child in shown() {
        let about = described(child.get_about());
        let names = child.get_name_and_visible_aliases().into_iter();
        script
            .extend(names.map(|name| format!("complete -c roster{at} -f -a \"{name}\"{about}\n")));
    }
    for child in shown() {
        let names: Vec<&str> = [child.get_name()]
            .into_iter()
            .chain(child.get_all_aliases())
            .collect();
        add(child, &format!("{place} '{}'", names.join(" ")), script);
    }
}

fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !arg.is_positional())
}

/// `--help` each command has of its own.
fn is_everywhere(arg: &Arg) -> bool {
    arg.is_global_set() || arg.get_id() == "help"
}

/// An option as argparse is told of it.
fn spec(arg: &Arg) -> String {
    let short = arg.get_short().map(String::from);
    let names = short.into_iter().chain(arg.get_long().map(str::to_owned));
    let names: Vec<String> = names.collect();
    let value = if arg.get_action().takes_values() {
        "="
    } else {
        ""
    };
    format!("{}{value}", names.join("/"))
}

/// The line of an option.
fn flag(arg: &Arg, at: &str) -> String {
    let shorts = arg.get_short_and_visible_aliases().unwrap_or_default();
    let shorts = shorts.iter().map(|short| format!(" -s {short}"));
    let longs = arg.get_long_and_visible_aliases().unwrap_or_default();
    let longs = longs.iter().map(|long| format!(" -l {long}"));
    let names: String = shorts.chain(longs).collect();
    let about = described(arg.get_help());
    format!("complete -c roster{at}{names}{about}{}\n", value(arg))
}

/// The words that an argument takes, if it takes these alone, each with what it means.
fn words(arg: &Arg) -> Vec<String> {
    let words = arg.get_possible_values().into_iter();
    words
        .filter(|word| !word.is_hide_set())
        .map(|word| {
            // Without a text of its own a word would be shown with that of the flag.
            format!("{}\\t'{}'", word.get_name(), quoted(word.get_help()))
        })
        .collect()
}

fn value(arg: &Arg) -> String {
    if !arg.get_action().takes_values() {
        return String::new();
    }
    let words = words(arg);
    if !words.is_empty() {
        return format!(" -r -f -a \"{}\"", words.join("\n"));
    }
    match arg.get_value_hint() {
        ValueHint::AnyPath | ValueHint::FilePath => " -r -F".to_owned(),
        _ => " -r".to_owned(),
    }
}

fn described(text: Option<&clap::builder::StyledStr>) -> String {
    match text {
        Some(_) => format!(" -d '{}'", quoted(text)),
        None => String::new(),
    }
}

/// A text as it stands between single quotes.
fn quoted(text: Option<&clap::builder::StyledStr>) -> String {
    let text = text.map(ToString::to_string).unwrap_or_default();
    text.replace('\n', " ")
        .replace('\\', "\\\\")
        .replace('\'', "\\'")
}
