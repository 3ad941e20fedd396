//! A place of its own for one test: an empty home, a cleared environment, a clock that stands still, a database nobody else uses.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::Duration,
};

use roster::storage::db::{Db, Mode};
use tempfile::TempDir;

use crate::postgres::{self, Database};

/// When every sandbox is (`ROSTER_NOW`).
pub const NOW: &str = "2026-01-02T03:04:05Z";

/// Where one test runs the program.
pub struct Sandbox {
    home: TempDir,
    /// Set on PostgreSQL; otherwise the database is the default file under the home.
    database: Option<Database>,
}

/// One call of a program that is being put together.
pub struct Call<'a> {
    sandbox: &'a Sandbox,
    command: Command,
    stdin: Option<Vec<u8>>,
}

/// What a program did.
#[derive(Debug)]
pub struct Run {
    /// Data, with the sandbox's folder as `$HOME` and its PostgreSQL database as `$DB`.
    pub stdout: String,
    /// Everything else, likewise.
    pub stderr: String,
    /// The exit code; a signal counts as 128 and its number, as in a shell.
    pub exit: i32,
}

impl Sandbox {
    /// One on SQLite.
    pub fn new() -> Sandbox {
        Sandbox {
            home: tempfile::tempdir().unwrap(),
            database: None,
        }
    }

    /// A path under the home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file under the home, with the folders it needs.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }

    /// The text of a file under the home.
    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The mails in the folder that mail is written to, oldest first, with their lines unfolded.
    pub fn mails(&self) -> Vec<String> {
        let folder = self.path(".local/share/roster/outbox");
        let Ok(files) = fs::read_dir(folder) else {
            return Vec::new();
        };
        let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        paths.sort();
        paths
            .iter()
            .map(|path| fs::read_to_string(path).unwrap())
            .map(|text| text.replace("=\r\n", "").replace("=\n", ""))
            .collect()
    }

    /// The newest token of a kind (`inv_`) that was mailed to an address.
    pub fn token(&self, prefix: &str, to: &str) -> String {
        let head = |mail: &str| mail.split("\r\n\r\n").next().unwrap_or_default().to_owned();
        let mails = self.mails();
        let mail = mails
            .iter()
            .rfind(|mail| head(mail).to_lowercase().contains(to) && mail.contains(prefix));
        let mail = mail.unwrap_or_else(|| panic!("no {prefix} for {to}: {mails:?}"));
        let at = mail.find(prefix).unwrap();
        mail[at..].chars().take(prefix.len() + 64).collect()
    }

    /// The sandbox's database, opened beside the program; it must be there already.
    pub fn db(&self) -> Db {
        self.open(Mode::Write)
    }

    /// The same before there is a schema in it.
    pub fn new_db(&self) -> Db {
        self.open(Mode::Create)
    }

    fn open(&self, mode: Mode) -> Db {
        let wait = Duration::from_secs(10);
        if let Some(database) = &self.database {
            return Db::postgres(&database.url, None, wait).unwrap();
        }
        let folder = self.path(".local/share/roster");
        fs::create_dir_all(&folder).unwrap();
        Db::sqlite(&folder.join("roster.db"), mode, wait).unwrap()
    }

    /// Runs roster with `arguments` and nothing on standard input.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.roster(arguments).run()
    }

    /// A call of roster, to be given input or variables before it runs.
    pub fn roster(&self, arguments: &[&str]) -> Call<'_> {
        self.program(Path::new(env!("CARGO_BIN_EXE_roster")), arguments)
    }

    /// A call of roster that signals end, also where the tests themselves run in the background and Ctrl-C is ignored.
    pub fn foreground(&self, arguments: &[&str]) -> Call<'_> {
        let program = [
            "--default-signal=INT,HUP,TERM",
            env!("CARGO_BIN_EXE_roster"),
        ];
        self.program(Path::new("/usr/bin/env"), &[&program, arguments].concat())
    }

    /// A call of another program in the same surroundings.
    pub fn program(&self, program: &Path, arguments: &[&str]) -> Call<'_> {
        let mut command = Command::new(program);
        command
            .args(arguments)
            .env_clear()
            .env("PATH", "/usr/local/bin:/usr/bin:/bin")
            .env("HOME", self.home.path())
            .env("ROSTER_NOW", NOW)
            .current_dir(self.home.path());
        if let Some(database) = &self.database {
            command.env("ROSTER_DB", &database.url);
        }
        Call {
            sandbox: self,
            command,
            stdin: None,
        }
    }

    fn redacted(&self, output: &[u8]) -> String {
        let text =
            String::from_utf8_lossy(output).replace(self.home.path().to_str().unwrap(), "$HOME");
        match &self.database {
            Some(database) => text.replace(&database.url, "$DB"),
            None => text,
        }
    }
}

impl Call<'_> {
    /// Gives standard input.
    pub fn stdin(mut self, content: impl Into<Vec<u8>>) -> Self {
        self.stdin = Some(content.into());
        self
    }

    /// Sets an environment variable.
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs in a folder under the home, which is made.
    pub fn folder(mut self, name: &str) -> Self {
        let path = self.sandbox.path(name);
        fs::create_dir_all(&path).unwrap();
        self.command.current_dir(path);
        self
    }

    /// The call as the system sees it, for what only a few tests need.
    pub fn command(&mut self) -> &mut Command {
        &mut self.command
    }

    /// Runs the program to its end.
    pub fn run(mut self) -> Run {
        let input = if self.stdin.is_some() {
            Stdio::piped()
        } else {
            Stdio::null()
        };
        let spawned = self
            .command
            .stdin(input)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = spawned.unwrap();
        let pipe = child.stdin.take().zip(self.stdin);
        // A program that prints before it has read everything must not block on a full pipe. One that ends early closes it.
        let writer =
            thread::spawn(move || pipe.map(|(mut pipe, content)| pipe.write_all(&content)));
        let output = child.wait_with_output().unwrap();
        drop(writer.join().unwrap());
        Run {
            stdout: self.sandbox.redacted(&output.stdout),
            stderr: self.sandbox.redacted(&output.stderr),
            exit: exit_code(output.status),
        }
    }
}

fn exit_code(status: std::process::ExitStatus) -> i32 {
    use std::os::unix::process::ExitStatusExt;
    status
        .code()
        .or_else(|| Some(128 + status.signal()?))
        .unwrap()
}

impl Run {
    /// The same with the first line of its output alone.
    pub fn first_line(self) -> Run {
        Run {
            stdout: self
                .stdout
                .lines()
                .take(1)
                .flat_map(|line| [line, "\n"])
                .collect(),
            ..self
        }
    }

    /// The run as [`assert_run`] compares it: the exit code, then what was printed; a stream without output is left out.
    pub fn snapshot(&self) -> String {
        let mut text = format!("exit {}\n", self.exit);
        for (name, stream) in [("stdout", &self.stdout), ("stderr", &self.stderr)] {
            if !stream.is_empty() {
                // What does not end its last line shows it.
                let end = if stream.ends_with('\n') { "" } else { "⏎\n" };
                text.extend(["-- ", name, "\n", stream, end]);
            }
        }
        text
    }
}

/// Compares a run with an inline snapshot, whose common indentation and first line end do not count:
///
/// ```text
/// assert_run(&sandbox.run(&["user", "count", "-f", "json"]), r#"
///     exit 0
///     -- stdout
///     {"all":0,"login_active":0,"subscribed":0,"mailable":0}
/// "#);
/// ```
#[track_caller]
pub fn assert_run(run: &Run, expected: &str) {
    let (found, expected) = (run.snapshot(), dedented(expected));
    assert!(
        found == expected,
        "the run was\n\n{found}\nand not\n\n{expected}"
    );
}

fn dedented(text: &str) -> String {
    let text = text.strip_prefix('\n').unwrap_or(text);
    let indent = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let least = lines().map(indent).min().unwrap_or(0);
    let mut lines: Vec<&str> = text
        .lines()
        .map(|line| line.get(least..).unwrap_or(""))
        .collect();
    if lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    lines.join("\n") + "\n"
}

/// Runs one test body on SQLite, then on PostgreSQL, each time in a fresh sandbox. The panic of a failing body follows the name of the
/// engine in the test's output.
pub fn engines(body: impl Fn(&Sandbox)) {
    println!("engine: sqlite");
    body(&Sandbox::new());
    if let Some(database) = postgres::database() {
        println!("engine: postgres");
        body(&Sandbox {
            database: Some(database),
            ..Sandbox::new()
        });
    }
}

#[test]
fn a_program_sees_the_sandbox_and_nothing_else() {
    let sandbox = Sandbox::new();
    assert_run(
        &sandbox
            .program(Path::new("/usr/bin/env"), &[])
            .env("X", "1")
            .run(),
        "
        exit 0
        -- stdout
        HOME=$HOME
        PATH=/usr/local/bin:/usr/bin:/bin
        ROSTER_NOW=2026-01-02T03:04:05Z
        X=1
        ",
    );
}

#[test]
fn a_run_keeps_output_errors_and_exit_code_apart() {
    let sandbox = Sandbox::new();
    let script = "cat; pwd; printf oops >&2; exit 7";
    let run = sandbox
        .program(Path::new("/bin/sh"), &["-c", script])
        .stdin("in\n")
        .folder("a/b")
        .run();
    assert_run(
        &run,
        "
        exit 7
        -- stdout
        in
        $HOME/a/b
        -- stderr
        oops⏎
        ",
    );
    let run = sandbox
        .program(Path::new("/bin/sh"), &["-c", "kill -TERM $$"])
        .run();
    assert_eq!(
        (run.exit, run.stdout.as_str(), run.stderr.as_str()),
        (143, "", "")
    );
}

#[test]
fn a_program_may_end_before_it_has_read_its_input() {
    let sandbox = Sandbox::new();
    let run = sandbox
        .program(Path::new("/bin/true"), &[])
        .stdin(vec![b'x'; 1 << 20])
        .run();
    assert_eq!(run.exit, 0);
}

#[test]
fn roster_itself_runs_in_the_sandbox() {
    let sandbox = Sandbox::new();
    sandbox.write("folder/file", "text");
    assert_eq!(sandbox.read("folder/file"), "text");
    let run = sandbox.run(&["--version"]);
    assert_eq!(run.exit, 0, "{run:?}");
}

#[test]
#[should_panic(expected = "the run was")]
fn a_snapshot_that_differs_in_one_character_fails() {
    let run = Run {
        stdout: "one\n".into(),
        stderr: String::new(),
        exit: 0,
    };
    assert_run(&run, "exit 0\n-- stdout\none \n");
}

#[test]
fn a_test_body_runs_on_each_engine_with_a_database_of_its_own() {
    let seen = std::sync::Mutex::new(Vec::new());
    engines(|sandbox| {
        let run = sandbox
            .program(Path::new("/bin/sh"), &["-c", "echo ${ROSTER_DB-none}"])
            .run();
        seen.lock().unwrap().push(run.stdout);
    });
    let seen = seen.into_inner().unwrap();
    assert_eq!(seen[0], "none\n");
    if postgres::is_wanted() {
        assert_eq!(seen[1..], ["$DB\n"]);
    }
}
