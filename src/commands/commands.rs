//! `roster commands`

use std::borrow::Cow;

use clap::{Arg, Args, Command};
use serde::Serialize;

use super::{
    Verb, args,
    facts::{Batch, Effect, Facts},
};
use crate::{
    app::{Access, App},
    error::{Kind, Problem},
    output::{Format, Record},
};

/// Print every command as data: words, arguments, flags, exit codes, whether it writes
///
/// The first row is roster itself, with the options that every command takes. Words choose a noun or a command.
#[derive(Args)]
#[command(
    after_help = "Examples:\n  roster commands\n  roster commands user tag -f json\n  roster commands --jq 'map(select(.writes).command)'"
)]
pub struct Commands {
    /// A noun, or the words of a command
    #[arg(value_name = "WORD")]
    words: Vec<String>,
}

impl Commands {
    /// The verb; `tree` makes the tree of commands.
    pub fn verb(self, tree: fn() -> Command) -> Box<dyn Verb> {
        Box::new(Print {
            words: self.words,
            tree,
        })
    }
}

struct Print {
    words: Vec<String>,
    tree: fn() -> Command,
}

/// One command.
#[derive(Serialize, schemars::JsonSchema)]
pub(in crate::commands) struct Row {
    /// The words that call it; of the first row `roster`.
    command: String,
    /// What it does, in a line.
    about: String,
    /// Whether it writes to the database.
    writes: bool,
    /// Whether `--dry-run` rehearses it.
    dry_run: bool,
    /// Whether it sends mail at once, or can.
    mails: bool,
    /// Whether it may be a line of a batch.
    batch: bool,
    /// Whether it may be a line of a batch with --atomic.
    atomic: bool,
    /// Other words for its last word.
    aliases: Vec<String>,
    /// What stands behind its words.
    arguments: Vec<Argument>,
    /// Its flags; those of every command are in the first row.
    flags: Vec<Argument>,
    /// How it may end.
    exits: Vec<Exit>,
    /// Command lines that run.
    examples: Vec<String>,
}

/// An argument or a flag.
#[derive(Serialize, schemars::JsonSchema)]
struct Argument {
    /// `--tag`, or of an argument the name of its value.
    name: String,
    /// `-f`
    short: Option<String>,
    /// What its value is called; null for a flag without one.
    value: Option<String>,
    /// The words that its value may be; empty when it is free.
    values: Vec<String>,
    default: Option<String>,
    /// The variable that is asked when it is absent.
    env: Option<String>,
    required: bool,
    repeatable: bool,
    help: String,
}

/// A way to end.
#[derive(Serialize, schemars::JsonSchema)]
struct Exit {
    code: u8,
    name: &'static str,
}

impl Record for Row {
    const NOUN: &'static str = "command";
    const FIELDS: &'static [&'static str] = &[
        "command",
        "about",
        "writes",
        "dry_run",
        "mails",
        "batch",
        "atomic",
        "aliases",
        "arguments",
        "flags",
        "exits",
        "examples",
    ];
    const DEFAULT: &'static [&'static str] = &["command", "writes", "about"];

    fn selector(&self) -> Cow<'_, str> {
        Cow::Borrowed(&self.command)
    }
}

impl Verb for Print {
    fn access(&self) -> Access {
        Access::None
    }

    fn bears_faults(&self) -> bool {
        true
    }

    fn run(self: Box<Self>, app: &mut App) -> anyhow::Result<()> {
        let columns = if app.out.format() == Format::Table {
            app.out.columns::<Row>()?
        } else {
            app.out.columns_of_one::<Row>()?
        };
        let rows = rows(&(self.tree)(), &self.words)?;
        let mut list = app.out.list(&columns)?;
        rows.iter().try_for_each(|row| list.row(row))?;
        Ok(list.end()?)
    }
}

/// The commands below some words.
fn rows(tree: &Command, words: &[String]) -> Result<Vec<Row>, Problem> {
    let (found, path) = args::path::find(tree, words)?;
    let mut path = path.into_iter().map(str::to_owned).collect();
    let mut rows = Vec::new();
    if words.is_empty() {
        rows.push(row(tree, "roster", None));
    }
    walk(found, &mut path, &mut rows);
    Ok(rows)
}

fn walk(command: &Command, path: &mut Vec<String>, rows: &mut Vec<Row>) {
    if !command.has_subcommands() {
        let words = path.join(" ");
        if !command.is_hide_set() {
            rows.push(row(command, &words, super::facts_of(&words)));
        }
        return;
    }
    for child in command.get_subcommands() {
        path.push(child.get_name().to_owned());
        walk(child, path, rows);
        path.pop();
    }
}

fn row(command: &Command, words: &str, facts: Option<&Facts>) -> Row {
    // Of roster itself the options of every command, of a command its own.
    let own = |arg: &&Arg| {
        (facts.is_none() || !arg.is_global_set()) && !arg.is_hide_set() && arg.get_id() != "help"
    };
    let (arguments, flags): (Vec<&Arg>, Vec<&Arg>) = command
        .get_arguments()
        .filter(own)
        .partition(|arg| arg.is_positional());
    let help = command.get_after_help().map(ToString::to_string);
    let batch = facts.map(|facts| facts.batch);
    Row {
        command: words.to_owned(),
        about: text(command.get_about()),
        writes: facts.is_some_and(Facts::writes_data),
        dry_run: facts.is_some_and(|facts| facts.effect != Effect::Reads),
        mails: facts.is_some_and(|facts| matches!(facts.effect, Effect::Mails | Effect::Posts)),
        batch: batch.is_some_and(|batch| !matches!(batch, Batch::Never(_))),
        atomic: batch == Some(Batch::Line),
        aliases: command.get_all_aliases().map(str::to_owned).collect(),
        arguments: arguments.into_iter().map(argument).collect(),
        flags: flags.into_iter().map(argument).collect(),
        exits: exits(facts),
        examples: help
            .iter()
            .flat_map(|help| help.lines().skip(1))
            .map(|line| line.trim().to_owned())
            .collect(),
    }
}

fn exits(facts: Option<&Facts>) -> Vec<Exit> {
    let all = || (0..=9).collect();
    let codes: Vec<u8> = facts.map_or_else(all, Facts::all_exits);
    codes
        .into_iter()
        .chain([130, 143])
        .map(|code| Exit {
            code,
            name: Kind::name_of(code),
        })
        .collect()
}

fn argument(arg: &Arg) -> Argument {
    let takes = arg.get_action().takes_values();
    let value = takes.then(|| args::values::name(arg));
    let long = arg.get_long().map(|long| format!("--{long}"));
    let repeatable = takes
        && (arg
            .get_num_args()
            .is_some_and(|range| range.max_values() > 1)
            || matches!(arg.get_action(), clap::ArgAction::Append));
    Argument {
        name: long
            .or_else(|| value.clone())
            .unwrap_or_else(|| arg.get_id().to_string()),
        short: arg.get_short().map(|short| format!("-{short}")),
        value,
        values: args::values::words(arg),
        default: arg
            .get_default_values()
            .first()
            .filter(|_| takes)
            .map(|value| value.to_string_lossy().into_owned()),
        env: args::values::variable(arg).map(str::to_owned),
        required: arg.is_required_set(),
        repeatable,
        help: text(arg.get_help()),
    }
}

fn text(styled: Option<&clap::builder::StyledStr>) -> String {
    styled.map(ToString::to_string).unwrap_or_default()
}
