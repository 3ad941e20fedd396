//! Bad input of every kind: each is one error with its exit code and what to type next, and leaves nothing half-written.

mod database;
mod interrupt;
mod kept;
mod output;

use std::{
    ffi::OsStr,
    fs,
    os::unix::{
        ffi::OsStrExt,
        fs::{PermissionsExt, chown},
        process::CommandExt,
    },
    path::{Path, PathBuf},
    process::Command,
};

use crate::sandbox::{Call, Run, Sandbox};

/// Two good rows and a bad one.
const LIST: &str = "email,name\nann@example.com,Ann\nbob@example.com,Bob\nnobody,Nobody\n";

/// A failure as every command tells it: nothing on stdout, one error that says what, one hint.
#[track_caller]
fn assert_told(run: &Run, exit: i32, says: &str) {
    assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
    let errors: Vec<&str> = run
        .stderr
        .lines()
        .filter(|line| line.starts_with("error: "))
        .collect();
    assert_eq!(errors.len(), 1, "{run:?}");
    assert!(errors[0].contains(says), "'{says}' is not said in {run:?}");
    let hints = run.stderr.lines().filter(|line| line.starts_with("hint: "));
    assert_eq!(hints.count(), 1, "{run:?}");
    assert!(!run.stderr.contains("panicked"), "{run:?}");
}

/// The same with `-f json`: one object on one line of stderr.
#[track_caller]
fn assert_told_as_json(run: &Run, exit: i32, says: &str) {
    assert_eq!((run.exit, run.stdout.as_str()), (exit, ""), "{run:?}");
    let objects: Vec<serde_json::Value> = run
        .stderr
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .collect();
    assert_eq!(objects.len(), 1, "{run:?}");
    let error = &objects[0]["error"];
    assert_eq!(error["exit"], exit, "{run:?}");
    assert!(
        error["message"].as_str().unwrap().contains(says),
        "'{says}' is not said in {run:?}"
    );
    assert!(
        error["hint"].is_string() && error["code"].is_string(),
        "{run:?}"
    );
}

/// Both forms of one failure.
#[track_caller]
fn assert_refused(sandbox: &Sandbox, arguments: &[&str], exit: i32, says: &str) {
    assert_told(&sandbox.run(arguments), exit, says);
    let json = [arguments, &["-f", "json"]].concat();
    assert_told_as_json(&sandbox.run(&json), exit, says);
}

/// Every file under the home, for tests that nothing was left behind.
fn files(sandbox: &Sandbox) -> Vec<String> {
    fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else {
                found.push(path);
            }
        }
    }
    let home = sandbox.path("");
    let mut found = Vec::new();
    walk(&home, &mut found);
    let name = |path: &PathBuf| {
        path.strip_prefix(&home)
            .unwrap()
            .to_string_lossy()
            .into_owned()
    };
    let mut names: Vec<String> = found.iter().map(name).collect();
    names.sort();
    names
}

/// How many temporary files of `-o`, `--rejects` and `--report` there are.
fn unfinished(sandbox: &Sandbox) -> usize {
    let is_part = |name: &String| Path::new(name).extension() == Some(OsStr::new("part"));
    files(sandbox).iter().filter(|name| is_part(name)).count()
}

/// A sandbox with a database of two people and `list.csv`.
fn filled() -> Sandbox {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    let run = sandbox.run(&["subscribers", "import", "list.csv"]);
    assert_eq!(run.exit, 6, "{run:?}");
    sandbox
}

/// How many people there are.
#[track_caller]
fn people(sandbox: &Sandbox) -> usize {
    let run = sandbox.run(&["user", "find", "--field", "id"]);
    assert_eq!(run.exit, 0, "{run:?}");
    run.stdout.lines().count()
}

/// A call by somebody to whom permissions apply: root is let through everywhere.
fn unprivileged<'a>(sandbox: &'a Sandbox, arguments: &[&str]) -> Call<'a> {
    const NOBODY: u32 = 65_534;
    let is_root = fs::metadata("/proc/self")
        .is_ok_and(|process| std::os::unix::fs::MetadataExt::uid(&process) == 0);
    if !is_root {
        return sandbox.roster(arguments);
    }
    // The build folder may lie where nobody else may look.
    let program = sandbox.path("roster");
    if !program.exists() {
        let built = env!("CARGO_BIN_EXE_roster");
        fs::hard_link(built, &program)
            .or_else(|_| fs::copy(built, &program).map(drop))
            .unwrap();
    }
    fs::set_permissions(sandbox.path(""), fs::Permissions::from_mode(0o755)).unwrap();
    let mut call = sandbox.program(&program, arguments);
    call.command().uid(NOBODY).gid(NOBODY);
    for path in [
        ".local",
        ".local/share",
        ".local/share/roster",
        ".local/share/roster/roster.db",
    ] {
        // What the tests made so far belongs to whom they ran as.
        if let Ok(found) = fs::metadata(sandbox.path(path)) {
            let owner = std::os::unix::fs::MetadataExt::uid(&found);
            if owner == 0 {
                chown(sandbox.path(path), Some(NOBODY), Some(NOBODY)).unwrap();
            }
        }
    }
    call
}

#[test]
fn what_the_command_line_does_not_know_is_told_with_what_to_type() {
    let sandbox = filled();
    let before = files(&sandbox);
    for (line, says) in [
        ("usr find", "no noun 'usr'"),
        ("user fnd", "no verb 'fnd'"),
        ("user find --bogus", "'--bogus'"),
        ("user find --fields id,nmae", "no field 'nmae'"),
        ("user find --field nmae", "no field 'nmae'"),
        ("user find --sort nmae", "'nmae'"),
        ("user find --limit many", "'many'"),
        ("user find --status happy", "'happy'"),
        ("user find --wait forever", "'forever'"),
        ("user find --tz Nowhere/Land", "'Nowhere/Land'"),
        ("user find --color mauve", "'mauve'"),
        ("user find --profile none", "'none'"),
        ("user find --config none.toml", "'none.toml'"),
        ("user find --db mysql://host/shop", "'mysql:'"),
        ("user find --db", "--db"),
        ("subscribers import", "FILE"),
        ("subscribers import list.csv --input xls", "'xls'"),
        ("subscribers import list.csv --mode maybe", "'maybe'"),
        (
            "subscribers import list.csv --encoding klingon",
            "'klingon'",
        ),
        ("subscribers import list.csv --delimiter xx", "'xx'"),
        ("subscribers import list.csv --map email", "'email'"),
        ("subscribers import list.csv --map email=Post", "'Post'"),
        ("subscribers import list.csv --default shoe=42", "'shoe'"),
        (
            "subscribers import list.csv --preset typewriter",
            "'typewriter'",
        ),
        ("subscribers import list.csv --check harder", "'harder'"),
        ("subscribers import list.csv --on-existing panic", "'panic'"),
        ("subscribers import list.csv --clear-blank email", "'email'"),
        ("subscribers import list.csv --max-rejects some", "'some'"),
        ("subscribers import list.csv --consent-at then", "'then'"),
        ("subscribers import list.csv --confirmed", "--consent"),
        (
            "subscribers import list.csv --allow-domains none.txt",
            "'none.txt'",
        ),
        ("subscribers import list.csv --block-domains .", "'.'"),
        ("import show first", "first"),
    ] {
        let arguments: Vec<&str> = line.split(' ').collect();
        assert_refused(&sandbox, &arguments, 2, says);
    }
    assert_refused(&sandbox, &["import", "show", "99"], 3, "99");
    let group = ["subscribers", "import", "list.csv", "--group", "none"];
    assert_refused(&sandbox, &group, 3, "no group 'none'");
    assert_told(&sandbox.run(&["user", "find", "-f", "xml"]), 2, "'xml'");
    assert_told(
        &sandbox.run(&["user", "find", "-f", "svg"]),
        2,
        "has no -f svg",
    );
    assert_eq!(files(&sandbox), before);
    assert_eq!(people(&sandbox), 2);
}

#[test]
fn a_password_on_the_command_line_is_refused_and_not_repeated() {
    let sandbox = Sandbox::new();
    for url in [
        "postgres://ann:hunter2@host/shop",
        "mysql://ann:hunter2@host",
        "postgres://h?password=hunter2",
    ] {
        for arguments in [
            vec!["user", "find", "--db", url],
            vec!["user", "fnd", "--db", url],
            vec![url],
        ] {
            let run = sandbox.run(&arguments);
            assert_told(&run, 2, "");
            assert!(!run.stderr.contains("hunter2"), "{run:?}");
        }
        assert_refused(&sandbox, &["user", "find", "--db", url], 2, "--db");
    }
    let run = sandbox.run(&[
        "user",
        "find",
        "--db-read",
        "postgres://ann:hunter2@host/shop",
    ]);
    assert_told(&run, 2, "--db-read holds a password");
    assert!(run.stderr.contains("ROSTER_DB_READ"), "{run:?}");
    let run = sandbox
        .roster(&["user", "find"])
        .env("ROSTER_DB", "postgres://ann:hunter2@127.0.0.1:1/shop");
    let run = run.run();
    assert_told(&run, 8, "ann:***@127.0.0.1:1");
    assert!(!run.stderr.contains("hunter2"), "{run:?}");
}

#[test]
fn an_input_that_cannot_be_read_makes_no_database() {
    let sandbox = Sandbox::new();
    sandbox.write("folder/file", "");
    sandbox.write("book.xlsx", b"PK\x03\x04rest of a workbook");
    for verb in [
        ["subscribers", "import"],
        ["user", "import"],
        ["subscribers", "check"],
    ] {
        for (input, says) in [
            ("none.csv", "no such file: 'none.csv'"),
            ("folder", "'folder' is a folder"),
            ("folder/file/none.csv", "'folder/file/none.csv'"),
            ("/dev/zero", "'/dev/zero' is a device"),
            ("/dev/null", "'/dev/null' is a device"),
        ] {
            assert_refused(&sandbox, &[&verb[..], &[input]].concat(), 2, says);
        }
    }
    assert_eq!(files(&sandbox), ["book.xlsx", "folder/file"]);
    // What only its content tells is seen too late for that, and still stores nothing.
    assert_refused(
        &sandbox,
        &["subscribers", "import", "book.xlsx"],
        2,
        "'book.xlsx'",
    );
    assert_eq!(people(&sandbox), 0);
}

#[test]
fn an_input_without_permission_is_refused() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    fs::set_permissions(sandbox.path("list.csv"), fs::Permissions::from_mode(0o000)).unwrap();
    let run = unprivileged(
        &sandbox,
        &[
            "subscribers",
            "import",
            "list.csv",
            "--db",
            "made/roster.db",
        ],
    );
    assert_told(&run.run(), 2, "cannot read 'list.csv'");
    assert!(!sandbox.path("made").exists());
}

#[test]
fn standard_input_is_a_pipe_a_file_or_empty_but_no_device() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    let shell = |redirection: &str| {
        let script = format!("exec \"$ROSTER\" subscribers check - --field ok {redirection}");
        let call = sandbox.program(Path::new("/bin/sh"), &["-c", &script]);
        call.env("ROSTER", env!("CARGO_BIN_EXE_roster")).run()
    };
    for redirection in ["</dev/zero", "<.", "</dev/full"] {
        assert_told(&shell(redirection), 2, "standard input is a device");
    }
    for redirection in ["</dev/null", "<&-"] {
        let run = shell(redirection);
        assert_eq!((run.exit, run.stdout.as_str()), (0, ""), "{run:?}");
    }
    let run = shell("<list.csv");
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (6, "true\ntrue\nfalse\n"),
        "{run:?}"
    );
}

#[test]
fn a_named_pipe_is_read_to_its_end() {
    let sandbox = Sandbox::new();
    sandbox.write("list.csv", LIST);
    let script =
        "mkfifo pipe && { cat list.csv >pipe & exec \"$ROSTER\" subscribers import pipe -q; }";
    let call = sandbox.program(Path::new("/bin/sh"), &["-c", script]);
    let run = call.env("ROSTER", env!("CARGO_BIN_EXE_roster")).run();
    assert_told(&run, 6, "1 of 3 rows was rejected");
    assert_eq!(people(&sandbox), 2);
}

#[test]
fn a_path_that_is_not_utf_8_is_a_path_like_any_other() {
    let sandbox = Sandbox::new();
    let name = OsStr::from_bytes(b"b\xE4d.csv");
    let file = sandbox.path("").join(name);
    fs::write(&file, LIST).unwrap();
    let import = |rejects: &str| {
        let mut call = sandbox.roster(&["subscribers", "import", "--field", "source"]);
        call.command().arg(name).arg("--rejects");
        call.command().arg(OsStr::from_bytes(rejects.as_bytes()));
        call
    };
    let run = import("rejects.csv").run();
    assert_eq!(
        (run.exit, run.stdout.as_str()),
        (6, "b\\xe4d.csv\n"),
        "{run:?}"
    );
    assert_eq!(sandbox.read("rejects.csv").lines().count(), 2);

    let mut call = sandbox.roster(&["subscribers", "import", "list.csv", "--rejects"]);
    call.command().arg(name);
    sandbox.write("list.csv", LIST);
    assert_eq!(call.run().exit, 6);
    assert!(fs::read_to_string(&file).unwrap().contains("_reason"));

    let mut call = sandbox.roster(&["user", "find", "--tag"]);
    call.command().arg(name);
    assert_told(&call.run(), 2, "UTF-8");
    let mut call = sandbox.roster(&["user", "find"]);
    call.command().env("ROSTER_DB", name);
    assert_told(&call.run(), 2, "ROSTER_DB is not valid UTF-8");
}

#[test]
fn a_folder_that_was_deleted_under_our_feet_is_told() {
    let sandbox = filled();
    let in_deleted = |line: &str| {
        let script = format!("mkdir gone && cd gone && rmdir ../gone && exec \"$ROSTER\" {line}");
        let call = sandbox.program(Path::new("/bin/sh"), &["-c", &script]);
        call.env("ROSTER", env!("CARGO_BIN_EXE_roster")).run()
    };
    let run = in_deleted("user find --field email");
    assert_eq!((run.exit, run.stdout.lines().count()), (0, 2), "{run:?}");
    assert_told(
        &in_deleted("subscribers import list.csv"),
        2,
        "no such file: 'list.csv'",
    );
    assert_told(
        &in_deleted("user find -o people.csv"),
        2,
        "cannot write 'people.csv'",
    );
    assert_told(
        &in_deleted("subscribers import \"$HOME/list.csv\" --db new.db"),
        8,
        "new.db",
    );
    let rejects = "subscribers import \"$HOME/list.csv\" --rejects rejects.csv";
    assert_told(&in_deleted(rejects), 2, "cannot write 'rejects.csv'");
}

#[test]
fn a_home_that_is_not_there_stops_nobody_who_names_a_database() {
    let sandbox = filled();
    let database = ".local/share/roster/roster.db";
    for home in ["", "/dev/null", "/proc/none"] {
        let call = sandbox.roster(&["user", "find", "--field", "email", "--db", database]);
        let run = call.env("HOME", home).run();
        assert_eq!((run.exit, run.stdout.lines().count()), (0, 2), "{run:?}");
    }
    let call = sandbox.roster(&["user", "find", "--field", "email", "--db", database]);
    let mut call = call;
    call.command().env_remove("HOME");
    assert_eq!(call.run().exit, 0);
    let import = || sandbox.roster(&["subscribers", "import", "list.csv"]);
    assert_told(
        &import().env("HOME", "/dev/null").run(),
        2,
        "/dev/null/.local",
    );
    assert_told(
        &import().env("HOME", "/proc/none").run(),
        8,
        "/proc/none/.local",
    );
}

/// Runs a line of shell with the sandbox's roster as `$ROSTER`.
fn shell(sandbox: &Sandbox, script: &str) -> Run {
    let call = sandbox.program(Path::new("/bin/sh"), &["-c", script]);
    call.env("ROSTER", env!("CARGO_BIN_EXE_roster")).run()
}

/// Sends a signal by name.
fn signal(name: &str, process: u32) {
    let status = Command::new("kill")
        .args(["-s", name, &process.to_string()])
        .status();
    assert!(status.unwrap().success());
}
