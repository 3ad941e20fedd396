//! Many processes at once on one database.

use std::thread;

use crate::sandbox::{Run, Sandbox, engines};

/// Runs one command line per process, all at once.
fn at_once(sandbox: &Sandbox, commands: &[Vec<String>]) -> Vec<Run> {
    thread::scope(|scope| {
        let running: Vec<_> = commands
            .iter()
            .map(|command| {
                scope.spawn(move || {
                    let words: Vec<&str> = command.iter().map(String::as_str).collect();
                    // Machines that run tests are busy; what is tested is that nobody fails, not how fast it goes.
                    sandbox.roster(&words).env("ROSTER_WAIT", "60s").run()
                })
            })
            .collect();
        running.into_iter().map(|run| run.join().unwrap()).collect()
    })
}

fn words(line: &str) -> Vec<String> {
    line.split(' ').map(str::to_owned).collect()
}

#[test]
fn sixteen_processes_find_no_database_and_one_of_them_makes_it() {
    for _ in 0..4 {
        engines(|sandbox| {
            let commands: Vec<_> = (0..16)
                .map(|n| match n % 2 {
                    0 => words(&format!("group add g{n} --name G{n} --slot 1")),
                    _ => words("user find --limit 1"),
                })
                .collect();
            let runs = at_once(sandbox, &commands);
            for (run, command) in runs.iter().zip(&commands) {
                assert_eq!(run.exit, 0, "{command:?}: {run:?}");
            }
            let created = runs
                .iter()
                .filter(|run| run.stderr.contains("created database"));
            assert_eq!(created.count(), 1, "{runs:?}");
            let count = sandbox.run(&["group", "list", "--count", "--field", "count"]);
            assert_eq!(count.stdout, "8\n", "{count:?}");
            let check = sandbox.run(&["db", "check"]);
            assert_eq!(check.exit, 0, "{check:?}");
        });
    }
}

#[test]
fn sixteen_processes_write_fifty_times_each_and_every_row_is_there() {
    engines(|sandbox| {
        thread::scope(|scope| {
            for process in 0..16 {
                scope.spawn(move || {
                    for n in 0..50 {
                        let name = format!("g{process}_{n}");
                        let run = sandbox
                            .roster(&["group", "add", &name, "--name", &name, "--slot", "global"])
                            .env("ROSTER_WAIT", "60s")
                            .run();
                        assert_eq!(run.exit, 0, "{run:?}");
                        assert!(!run.stderr.contains("locked"), "{run:?}");
                    }
                });
            }
        });
        let count = sandbox.run(&["group", "list", "--count", "--field", "count"]);
        assert_eq!(count.stdout, "800\n", "{count:?}");
        let verified = sandbox.run(&["audit", "list", "--verify", "-f", "json"]);
        assert_eq!(
            verified.stdout, "{\"rows\":800,\"ok\":true}\n",
            "{verified:?}"
        );
    });
}

#[test]
fn a_busy_database_is_waited_for_and_then_exit_8() {
    let sandbox = Sandbox::new();
    assert_eq!(sandbox.run(&["db", "migrate"]).exit, 0);
    let mut holder = sandbox.db();
    holder
        .tx(roster::storage::db::Ending::Rollback, |_| {
            let add = ["group", "add", "vip", "--name", "VIP", "--slot", "1"];
            let run = sandbox.roster(&add).env("ROSTER_WAIT", "1s").run();
            assert_eq!(run.exit, 8, "{run:?}");
            assert!(
                run.stderr.contains("busy") && run.stderr.contains("--wait"),
                "{run:?}"
            );
            let read = sandbox.run(&["group", "list", "-f", "ids"]);
            assert_eq!(
                (read.exit, read.stdout.as_str()),
                (0, ""),
                "readers never wait"
            );
            Ok(())
        })
        .unwrap();
}
