//! The command line: global flags, one variant per noun, one match.

mod called;
mod completing;
mod dash;
mod global;
mod later;
mod line;
mod perform;
mod refusal;
mod version;

use std::ffi::OsString;

use called::Called;
use clap::{CommandFactory, Parser, Subcommand};
use global::Global;
use later::Later;

use crate::{
    commands::{self, Verb},
    error::{self, Problem, problem_of},
    output::{self, Output, ProblemView, Streams},
    settings::{Settings, environment::Environment},
};

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "roster",
    version,
    about = "The people behind an online business: users, accounts, subscribers and what became of them",
    after_help = "Start with:\n  roster subscribers import examples/subscribers.csv --dry-run\n  roster user find --help",
    max_term_width = 100,
    disable_help_subcommand = true,
    infer_subcommands = false,
    // Help says them in its own words.
    hide_possible_values = true,
    arg_required_else_help = true
)]
pub struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Called<Command>,
}

/// A noun and its verbs.
#[derive(Subcommand)]
enum Command {
    /// Imports: what they did, what they rejected, how to undo them
    #[command(subcommand, alias = "imports")]
    Import(Later<commands::import::Command>),
    /// Newsletter subscribers: import, consent, suppression
    #[command(subcommand, alias = "subscriber")]
    Subscribers(Later<commands::subscribers::Command>),
    /// People: find, show, change
    #[command(subcommand, alias = "users")]
    User(Later<commands::user::Command>),
    /// Invites to the site and to accounts
    #[command(subcommand, alias = "invites")]
    Invite(Later<commands::invite::Command>),
    /// Log-ins: check a password, ask whether a session is alive, what people see
    #[command(subcommand)]
    Login(Later<commands::login::Command>),
    /// Accounts: what people own or operate
    #[command(subcommand, alias = "accounts")]
    Account(Later<commands::account::Command>),
    /// Contacts of accounts: who gets copies of which mail
    #[command(subcommand, alias = "contacts")]
    Contact(Later<commands::contact::Command>),
    /// Orders: import, list, refund
    #[command(subcommand, alias = "orders")]
    Order(Later<commands::order::Command>),
    /// Quotes: what may become an order
    #[command(subcommand, alias = "quotes")]
    Quote(Later<commands::quote::Command>),
    /// Sales targets of users
    #[command(subcommand, alias = "targets")]
    Target(Later<commands::target::Command>),
    /// Reports: revenue, sales, growth, mail
    #[command(subcommand, alias = "reports")]
    Report(Later<commands::report::Command>),
    /// Groups: the slots that people stand in
    #[command(subcommand, alias = "groups")]
    Group(Later<commands::group::Command>),
    /// Prices: retail and for groups, from a quantity on
    #[command(subcommand, alias = "prices")]
    Price(Later<commands::price::Command>),
    /// Smart types: one for everybody, by their groups
    #[command(subcommand, alias = "smart-types")]
    SmartType(Later<commands::smart_type::Command>),
    /// The audit: who did what, when and why
    #[command(subcommand)]
    Audit(Later<commands::audit::Command>),
    Batch(commands::batch::Batch),
    Changes(commands::changes::Changes),
    Commands(commands::commands::Commands),
    Complete(commands::complete::Complete),
    /// The database: what it is, its schema, its health
    #[command(subcommand)]
    Db(Later<commands::db::Command>),
    /// Mail that waits to be sent: send it, hold it back
    #[command(subcommand, alias = "email")]
    Emails(Later<commands::emails::Command>),
    Doctor(commands::doctor::Doctor),
    Sql(commands::sql::Sql),
    /// Settings, and where each value comes from
    #[command(subcommand)]
    Config(Later<commands::config::Command>),
    Completions(commands::completions::Completions),
    Explain(commands::explain::Explain),
    Man(commands::man::Man),
    Schema(commands::schema::Schema),
    /// Tags: make, rename, join, remove
    #[command(subcommand, alias = "tags")]
    Tag(Later<commands::tag::Command>),
    /// Templates: what mails say, in which language
    #[command(subcommand, alias = "templates")]
    Template(Later<commands::template::Command>),
}

impl Command {
    fn verb(self) -> Box<dyn Verb> {
        match self {
            Command::Import(Later(noun)) => noun.verb(),
            Command::Subscribers(Later(noun)) => noun.verb(),
            Command::User(Later(noun)) => noun.verb(),
            Command::Invite(Later(noun)) => noun.verb(),
            Command::Login(Later(noun)) => noun.verb(),
            Command::Account(Later(noun)) => noun.verb(),
            Command::Contact(Later(noun)) => noun.verb(),
            Command::Order(Later(noun)) => noun.verb(),
            Command::Quote(Later(noun)) => noun.verb(),
            Command::Target(Later(noun)) => noun.verb(),
            Command::Report(Later(noun)) => noun.verb(),
            Command::Group(Later(noun)) => noun.verb(),
            Command::Price(Later(noun)) => noun.verb(),
            Command::SmartType(Later(noun)) => noun.verb(),
            Command::Audit(Later(noun)) => noun.verb(),
            Command::Batch(command) => command.verb(line::reader()),
            Command::Changes(command) => command.verb(),
            Command::Commands(command) => command.verb(tree),
            Command::Complete(command) => command.verb(tree),
            Command::Db(Later(noun)) => noun.verb(),
            Command::Emails(Later(noun)) => noun.verb(),
            Command::Doctor(command) => Box::new(command),
            Command::Sql(command) => Box::new(command),
            Command::Config(Later(noun)) => noun.verb(),
            Command::Completions(command) => command.verb(tree),
            Command::Explain(command) => command.verb(),
            Command::Man(command) => command.verb(tree),
            Command::Schema(command) => command.verb(tree),
            Command::Tag(Later(noun)) => noun.verb(),
            Command::Template(Later(noun)) => noun.verb(),
        }
    }
}

/// The command tree, for completions, man pages and tests.
pub fn tree() -> clap::Command {
    let mut tree = Cli::command();
    tree.build();
    tree
}

/// Runs one command line and returns the exit code.
pub fn run(argv: Vec<OsString>, streams: Streams) -> u8 {
    let argv = dash::joined(argv);
    let cli = match called::read(&argv, |argv| Cli::try_parse_from(argv)) {
        Ok(cli) => cli,
        Err(error) => return refusal::refuse(&error, &argv, streams),
    };
    let Cli {
        global,
        command: Called(command),
    } = cli;
    if let Command::Complete(complete) = command {
        return completing::run(complete, &global, streams);
    }
    let mut verb = command.verb();
    let flags = global.flags();
    let json = wants_json(global.format_word());
    let helped = |problem| refusal::with_help(problem, &argv);
    let judges = verb.judges_settings(&flags);
    let loaded = Settings::load(&flags).or_else(|problem| match (judges, verb.bears_faults()) {
        (true, _) => Settings::bare(&flags),
        (_, true) => Settings::lenient(&flags),
        _ => Err(problem),
    });
    let settings = match loaded {
        Ok(settings) => settings,
        Err(problem) => return early(&helped(problem), json, streams),
    };
    let options = match global.options(&settings) {
        Ok(options) => options,
        Err(problem) => return early(&helped(problem), json, streams),
    };
    let replica = (settings.db_read.as_ref()).filter(|_| verb.access().is_for_a_replica());
    let (place, of_replica) = (
        replica.unwrap_or(&settings.db).to_string(),
        replica.is_some(),
    );
    let out = match Output::new(options, streams) {
        Ok(out) => out,
        Err(error) => {
            let problem = problem_of(&error, &place);
            return problem.map_or(0, |problem| early(&problem, json, Streams::system()));
        }
    };
    perform::perform(verb, settings, global.switches(), out, &|error| {
        let problem = problem_of(error.as_ref(), &place)?;
        let problem = if of_replica {
            error::of_replica(problem)
        } else {
            problem
        };
        Some(helped(problem))
    })
}

fn view(problem: &Problem) -> ProblemView<'_> {
    ProblemView {
        code: problem.code,
        message: &problem.message,
        hint: problem.hint.as_deref(),
        exit: problem.kind.exit(),
    }
}

/// Whether errors are told as JSON, before settings say so: by `-f`, else by the environment.
fn wants_json(flag: Option<&str>) -> bool {
    let environment = Environment::of_process();
    let format = match flag {
        Some(format) => Some(format),
        None => environment.get("ROSTER_FORMAT").ok().flatten(),
    };
    format.is_some_and(|format| matches!(format, "json" | "jsonl"))
}

fn early(problem: &Problem, json: bool, mut streams: Streams) -> u8 {
    output::tell(&mut streams.stderr, &view(problem), json, false);
    problem.kind.exit()
}
