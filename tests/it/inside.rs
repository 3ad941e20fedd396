//! Roster run inside the test process, on a database that stays open between commands: fast enough for thousands of them.
//!
//! The verbs, their arguments and their output are the real ones; what is missing is the process around them.

use std::{
    cell::{LazyCell, RefCell},
    fs,
    io::Write,
    rc::Rc,
    time::Duration,
};

use clap::{Parser, Subcommand};
use roster::{
    app::{App, Switches},
    clock::{Clock, DAY, Timestamp},
    commands,
    error::problem_of,
    output::{Options, Output, Streams},
    settings::{GlobalFlags, Settings},
    storage::{
        audit::Actor,
        db::{Db, Mode},
        schema,
    },
};
use tempfile::TempDir;

use crate::postgres::{self, Database};

/// Global options that these tests use, and the nouns.
#[derive(Parser)]
#[command(name = "roster", no_binary_name = true)]
struct Line {
    #[arg(short = 'n', long, global = true)]
    dry_run: bool,
    #[arg(short, long, global = true)]
    yes: bool,
    #[arg(short, long, global = true)]
    format: Option<String>,
    #[arg(long, global = true)]
    fields: Option<String>,
    #[arg(long, global = true)]
    reason: Option<String>,
    #[command(subcommand)]
    noun: Noun,
}

#[derive(Subcommand)]
enum Noun {
    #[command(subcommand)]
    Import(commands::import::Command),
    #[command(subcommand)]
    Subscribers(commands::subscribers::Command),
    #[command(subcommand)]
    User(commands::user::Command),
    #[command(subcommand)]
    Group(commands::group::Command),
    #[command(subcommand)]
    Tag(commands::tag::Command),
    #[command(subcommand)]
    SmartType(commands::smart_type::Command),
    #[command(subcommand)]
    Order(commands::order::Command),
    #[command(subcommand)]
    Report(commands::report::Command),
}

/// What one command did.
#[derive(Debug)]
pub struct Done {
    pub exit: u8,
    pub stdout: String,
    /// The message of the problem it ended with, else nothing.
    pub problem: String,
}

impl Done {
    /// What `-f json` printed.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

/// One open database, a clock that is moved by hand, and a folder for files.
pub struct Inside {
    db: Option<Db>,
    settings: Settings,
    folder: TempDir,
    _database: Option<Database>,
}

/// Everything written to one stream.
#[derive(Clone, Default)]
struct Captured(Rc<RefCell<Vec<u8>>>);

impl Write for Captured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Inside {
    /// On SQLite in memory.
    pub fn new() -> Inside {
        Inside::on(Db::memory().unwrap(), None, tempfile::tempdir().unwrap())
    }

    /// On an SQLite file, of which there can be a second connection.
    pub fn in_file() -> Inside {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("roster.db");
        let db = Db::sqlite(&path, Mode::Create, Duration::from_secs(10)).unwrap();
        Inside::on(db, None, folder)
    }

    /// On PostgreSQL, where it is wanted.
    pub fn postgres() -> Option<Inside> {
        let database = postgres::database()?;
        let db = Db::postgres(&database.url, None, Duration::from_secs(10)).unwrap();
        let folder = tempfile::tempdir().unwrap();
        Some(Inside::on(db, Some(database), folder))
    }

    fn on(mut db: Db, database: Option<Database>, folder: TempDir) -> Inside {
        let config = folder.path().join("config.toml");
        let outbox = folder.path().join("outbox");
        let text = format!("actor = 'tests'\n[mail]\nfolder = '{}'\n", outbox.display());
        fs::write(&config, text).unwrap();
        let flags = GlobalFlags {
            db: Some(":memory:".to_owned()),
            config: Some(config.display().to_string()),
            ..GlobalFlags::default()
        };
        let mut settings = Settings::load(&flags).unwrap();
        settings.now = Some(Timestamp(1_767_323_045));
        schema::migrate(&mut db, settings.now.unwrap(), &mut |_| {}).unwrap();
        Inside {
            db: Some(db),
            settings,
            folder,
            _database: database,
        }
    }

    /// Lets time pass.
    pub fn pass(&mut self, days: i64) {
        self.settings.now = self.settings.now.map(|now| now.plus(days * DAY));
    }

    /// In which time zone days are.
    pub fn zone(&mut self, zone: jiff::tz::TimeZone) {
        self.settings.tz = zone;
    }

    /// Whether subscribers must confirm.
    pub fn double_opt_in(&mut self, on: bool) {
        self.settings.subscribers.double_opt_in = on;
    }

    /// The database.
    pub fn db(&mut self) -> &mut Db {
        self.db.as_mut().unwrap()
    }

    /// Writes a file and returns its path.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// The text of a file in the folder.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.folder.path().join(name)).unwrap()
    }

    /// Where a file of that name is in the folder.
    pub fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs one command line.
    pub fn run(&mut self, arguments: &[&str]) -> Done {
        let line = Line::try_parse_from(arguments).unwrap_or_else(|error| panic!("{error}"));
        let verb = match line.noun {
            Noun::Import(command) => command.verb(),
            Noun::Subscribers(command) => command.verb(),
            Noun::User(command) => command.verb(),
            Noun::Group(command) => command.verb(),
            Noun::Tag(command) => command.verb(),
            Noun::SmartType(command) => command.verb(),
            Noun::Order(command) => command.verb(),
            Noun::Report(command) => command.verb(),
        };
        let (stdout, stderr) = (Captured::default(), Captured::default());
        let streams = Streams {
            stdout: Box::new(stdout.clone()),
            stderr: Box::new(stderr),
            stdout_is_terminal: false,
            stderr_is_terminal: false,
            width: 80,
        };
        let options = Options {
            format: line.format.map(|format| format.parse().unwrap()),
            fields: line.fields,
            ..Options::default()
        };
        let mut app = App {
            db: self.db.take().unwrap(),
            out: Output::new(options, streams).unwrap(),
            settings: self.settings.clone(),
            switches: Switches {
                dry_run: line.dry_run,
                yes: line.yes,
                reason: line.reason,
                ..Switches::default()
            },
            clock: Clock::new(self.settings.now),
            actor: LazyCell::new(Box::new(|| Actor {
                name: "tests".to_owned(),
                os_user: "tests".to_owned(),
                host: "tests".to_owned(),
            })),
            smtp_password: std::cell::OnceCell::new(),
            stands: None,
        };
        let result = verb.run(&mut app);
        let App { db, mut out, .. } = app;
        self.db = Some(db);
        out.finish().unwrap();
        let problem = result
            .err()
            .and_then(|error| problem_of(error.as_ref(), "the database"));
        Done {
            exit: problem.as_ref().map_or(0, |problem| problem.kind.exit()),
            stdout: String::from_utf8(stdout.0.take()).unwrap(),
            problem: problem.map_or_else(String::new, |problem| problem.message),
        }
    }

    /// Runs one command line that must do all it was told to.
    #[track_caller]
    pub fn must(&mut self, arguments: &[&str]) -> Done {
        let done = self.run(arguments);
        assert_eq!(done.exit, 0, "{arguments:?}: {done:?}");
        done
    }
}
