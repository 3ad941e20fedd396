//! What cannot be written: closed, full, read-only, or a file that would be lost.

use std::{fs, os::unix::fs::PermissionsExt};

use super::{
    LIST, assert_refused, assert_told, assert_told_as_json, filled, people, shell, unfinished,
    unprivileged,
};
use crate::sandbox::Sandbox;

#[test]
fn a_full_standard_output_is_told_and_the_work_stands() {
    let sandbox = filled();
    let says = "cannot write standard output";
    for line in [
        "user find",
        "import show 1",
        "import list",
        "--help",
        "--version",
        "user find --help",
    ] {
        assert_told(
            &shell(&sandbox, &format!("exec \"$ROSTER\" {line} >/dev/full")),
            8,
            says,
        );
    }
    for format in ["json", "jsonl"] {
        let run = shell(
            &sandbox,
            &format!("exec \"$ROSTER\" user find -f {format} >/dev/full"),
        );
        assert_told_as_json(&run, 8, says);
    }
    sandbox.write("more.csv", "email\ncid@example.com\nnobody\n");
    let import = "exec \"$ROSTER\" subscribers import more.csv >/dev/full";
    assert_told(&shell(&sandbox, import), 6, says);
    assert_eq!(people(&sandbox), 3);
    // Running again is safe.
    let run = sandbox.run(&["subscribers", "import", "more.csv", "--field", "unchanged"]);
    assert_eq!((run.exit, run.stdout.as_str()), (6, "1\n"), "{run:?}");
}

#[test]
fn a_closed_standard_output_is_a_reader_that_went_away() {
    let sandbox = filled();
    for line in ["user find", "user find -f json", "import show 1", "--help"] {
        let run = shell(&sandbox, &format!("exec \"$ROSTER\" {line} >&-"));
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{line}: {run:?}");
        let run = shell(&sandbox, &format!("\"$ROSTER\" {line} | true"));
        assert_eq!((run.exit, run.stderr.as_str()), (0, ""), "{line}: {run:?}");
    }
    let run = shell(&sandbox, "exec \"$ROSTER\" user find -o people.csv >&- <&-");
    assert_eq!(run.exit, 0, "{run:?}");
    assert_eq!(sandbox.read("people.csv").lines().count(), 3);
    // With nowhere to say it the exit code says it.
    let run = shell(&sandbox, "exec \"$ROSTER\" user find --bogus >&- 2>&-");
    assert_eq!((run.exit, run.stderr.as_str()), (2, ""));
}

#[test]
fn a_file_that_cannot_be_written_is_told_before_anything_is_stored() {
    let sandbox = filled();
    sandbox.write("more.csv", "email\ncid@example.com\nnobody\n");
    for (path, exit) in [
        ("/dev/full", 8),
        ("none/a.csv", 2),
        ("list.csv/a.csv", 2),
        (".", 2),
    ] {
        let says = format!("cannot write '{path}'");
        assert_refused(&sandbox, &["user", "find", "-o", path], exit, &says);
        for flag in ["--rejects", "--report"] {
            let import = ["subscribers", "import", "more.csv", flag, path];
            assert_refused(&sandbox, &import, exit, &says);
        }
    }
    assert_eq!(people(&sandbox), 2);
    assert_eq!(unfinished(&sandbox), 0);
}

#[test]
fn rejects_that_nobody_reads_to_the_end_undo_the_import() {
    let sandbox = Sandbox::new();
    // More than a pipe holds.
    let rows = "nobody of any address at all\n".repeat(4_000);
    sandbox.write("bad.csv", format!("email\nann@example.com\n{rows}"));
    let script = "mkfifo pipe && { head -c 10 pipe >/dev/null & exec \"$ROSTER\" subscribers import bad.csv --rejects pipe; }";
    assert_told(&shell(&sandbox, script), 8, "cannot write 'pipe'");
    assert_eq!(people(&sandbox), 0);
}

#[test]
fn a_folder_that_may_not_be_written_is_told() {
    let sandbox = filled();
    sandbox.write("closed/list.csv", LIST);
    fs::set_permissions(sandbox.path("closed"), fs::Permissions::from_mode(0o555)).unwrap();
    let run = |arguments: &[&str]| unprivileged(&sandbox, arguments).run();
    assert_told(
        &run(&["user", "find", "-o", "closed/a.csv"]),
        8,
        "cannot write 'closed/a.csv'",
    );
    for flag in ["--rejects", "--report"] {
        let import = [
            "subscribers",
            "import",
            "closed/list.csv",
            flag,
            "closed/a.csv",
        ];
        assert_told(&run(&import), 8, "cannot write 'closed/a.csv'");
    }
    let import = [
        "subscribers",
        "import",
        "closed/list.csv",
        "--db",
        "closed/new.db",
    ];
    assert_told(&run(&import), 8, "closed/new.db");
    let names = fs::read_dir(sandbox.path("closed")).unwrap();
    assert_eq!(names.count(), 1);
}

#[test]
fn a_database_that_may_not_be_written_or_read_is_told() {
    let sandbox = filled();
    let database = ".local/share/roster/roster.db";
    let run = |arguments: &[&str]| unprivileged(&sandbox, arguments).run();
    let import = ["subscribers", "import", "list.csv"];
    assert_eq!(run(&import).exit, 6);
    let permit = |file: u32, folder: u32| {
        let set = |path: &str, mode| {
            fs::set_permissions(sandbox.path(path), fs::Permissions::from_mode(mode)).unwrap();
        };
        set(database, file);
        set(".local/share/roster", folder);
    };
    permit(0o400, 0o500);
    assert_told(&run(&import), 8, "roster.db");
    permit(0o400, 0o700);
    assert_told(&run(&import), 8, "the database cannot be written");
    let found = run(&["user", "find", "--field", "id"]);
    assert_eq!(
        (found.exit, found.stdout.lines().count()),
        (0, 2),
        "{found:?}"
    );
    permit(0o000, 0o700);
    assert_told(&run(&import), 8, "cannot open the database");
    assert_told(&run(&["user", "find"]), 8, "cannot open the database");
    permit(0o600, 0o700);
    assert_eq!(people(&sandbox), 2);
}

#[test]
fn nothing_is_written_over_the_database_the_config_or_the_input() {
    let sandbox = filled();
    let database = ".local/share/roster/roster.db";
    sandbox.write("config.toml", "actor = 'ops'\n");
    std::os::unix::fs::symlink(sandbox.path(database), sandbox.path("link")).unwrap();
    fs::hard_link(sandbox.path("list.csv"), sandbox.path("same.csv")).unwrap();
    let wal = format!("{database}-wal");
    for (path, says) in [
        (database, "is the database itself"),
        ("link", "is the database itself"),
        (&wal, "is the database itself"),
        ("config.toml", "is the config file itself"),
    ] {
        let find = ["--config", "config.toml", "user", "find", "-o", path];
        assert_refused(&sandbox, &find, 2, says);
        for flag in ["--rejects", "--report"] {
            let import = [
                "--config",
                "config.toml",
                "subscribers",
                "import",
                "list.csv",
                flag,
                path,
            ];
            assert_refused(&sandbox, &import, 2, says);
        }
    }
    for flag in ["--rejects", "--report", "-o"] {
        for path in ["list.csv", "./list.csv", "same.csv"] {
            let import = ["subscribers", "import", "list.csv", flag, path];
            assert_refused(&sandbox, &import, 2, "is the input itself");
        }
    }
    let check = ["subscribers", "check", "list.csv", "-o", "list.csv"];
    assert_refused(&sandbox, &check, 2, "is the input itself");
    let twice = [
        "subscribers",
        "import",
        "list.csv",
        "--rejects",
        "a",
        "--report",
        "a",
    ];
    assert_refused(&sandbox, &twice, 2, "is the file of --rejects");
    let twice = [
        "subscribers",
        "import",
        "list.csv",
        "--rejects",
        "a",
        "-o",
        "a",
    ];
    assert_refused(&sandbox, &twice, 2, "is the file of -o");
    // Also where the database is about to be made.
    let new = [
        "subscribers",
        "import",
        "list.csv",
        "--db",
        "new.db",
        "-o",
        "./new.db",
    ];
    assert_refused(&sandbox, &new, 2, "is the database itself");

    assert_eq!(people(&sandbox), 2);
    assert_eq!(sandbox.read("list.csv"), LIST);
    assert_eq!(sandbox.read("config.toml"), "actor = 'ops'\n");
    assert!(!sandbox.path("new.db").exists());
}
