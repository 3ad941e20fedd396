//! What a server may do in the middle of a command: be locked, be slow, restart, lose the answer, ask to try again.

use std::{process::Stdio, sync::atomic::Ordering, thread, time::Duration};

use super::{
    Server, Setup, on,
    proxy::{Cut, Proxy},
};
use crate::sandbox::Sandbox;

fn server(settings: &str) -> Option<(Server, Sandbox)> {
    let server = Server::start(&Setup {
        settings,
        ..Setup::default()
    })?;
    let sandbox = Sandbox::new();
    let run = on(
        &sandbox,
        &server.tcp("postgres"),
        &["user", "add", "ann@example.com", "-q"],
    )
    .run();
    assert_eq!(run.exit, 0, "{run:?}");
    Some((server, sandbox))
}

fn credits(server: &Server) -> i64 {
    let row = server
        .admin()
        .query_one("SELECT COUNT(*) FROM credits", &[]);
    row.unwrap().get(0)
}

#[test]
fn who_waits_for_a_lock_longer_than_wait_says_busy() {
    let Some((server, sandbox)) = server("") else {
        return;
    };
    let mut holder = server.admin();
    holder
        .batch_execute("BEGIN; SELECT id FROM writer WHERE id = 1 FOR UPDATE")
        .unwrap();
    let words = [
        "user",
        "add",
        "bob@example.com",
        "--wait",
        "1s",
        "-f",
        "json",
    ];
    let busy = on(&sandbox, &server.tcp("postgres"), &words).run();
    assert_eq!((busy.exit, busy.stdout.as_str()), (8, ""), "{busy:?}");
    assert!(busy.stderr.contains("\"code\":\"busy\""), "{busy:?}");
    let reading = on(
        &sandbox,
        &server.tcp("postgres"),
        &["user", "find", "--field", "email"],
    )
    .run();
    assert_eq!(reading.stdout, "ann@example.com\n", "readers do not wait");
    holder.batch_execute("ROLLBACK").unwrap();
    let again = on(&sandbox, &server.tcp("postgres"), &words).run();
    assert_eq!(again.exit, 0, "{again:?}");
}

#[test]
fn a_statement_timeout_of_the_role_is_a_clean_end() {
    let Some((server, sandbox)) = server("") else {
        return;
    };
    let mut admin = server.admin();
    // Every look at people takes a second, and the role may not take so long.
    admin
        .batch_execute(
            "ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT p.* FROM people p, pg_sleep(1); \
             CREATE ROLE hasty LOGIN; GRANT ALL ON ALL TABLES IN SCHEMA public TO hasty; \
             ALTER ROLE hasty SET statement_timeout = '100ms'",
        )
        .unwrap();
    let url = server.tcp("postgres").replace("roster@", "hasty@");
    let run = on(&sandbox, &url, &["user", "find", "-f", "json"]).run();
    assert_eq!(run.exit, 8, "{run:?}");
    assert!(run.stderr.contains("\"code\":\"timeout\""), "{run:?}");
}

#[test]
fn a_server_that_restarts_ends_a_command_cleanly_and_the_next_run_finishes() {
    let Some((mut server, sandbox)) = server("") else {
        return;
    };
    let url = server.tcp("postgres");
    let lines = (0..30_000)
        .map(|n| format!("p{n}@example.com\n"))
        .collect::<Vec<_>>()
        .concat();
    sandbox.write("list.txt", format!("email\n{lines}"));
    let mut exits = Vec::new();
    for wait in [100, 300, 600, 1_000] {
        let mut call = on(&sandbox, &url, &["subscribers", "import", "list.txt", "-q"]);
        let child = call
            .command()
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        thread::sleep(Duration::from_millis(wait));
        server.restart();
        let ended = child.wait_with_output().unwrap();
        let (exit, stderr) = (
            ended.status.code().unwrap(),
            String::from_utf8_lossy(&ended.stderr),
        );
        assert!([0, 8].contains(&exit), "{exit}: {stderr}");
        let told = stderr.contains("the connection to the database was lost")
            || stderr.contains("cannot open the database");
        assert!(exit == 0 || told && stderr.contains("hint: "), "{stderr}");
        let count: i64 = server
            .admin()
            .query_one("SELECT COUNT(*) FROM users", &[])
            .unwrap()
            .get(0);
        assert!([1, 30_001].contains(&count), "all or nothing: {count}");
        exits.push(exit);
    }
    assert!(
        exits.contains(&8),
        "at least one met the restart: {exits:?}"
    );
    let last = on(&sandbox, &url, &["subscribers", "import", "list.txt", "-q"]).run();
    assert_eq!(last.exit, 0, "{last:?}");
    let count: i64 = server
        .admin()
        .query_one("SELECT COUNT(*) FROM users", &[])
        .unwrap()
        .get(0);
    assert_eq!(count, 30_001);
}

#[test]
fn a_commit_whose_answer_is_lost_is_looked_up_and_not_repeated() {
    let Some((server, sandbox)) = server("") else {
        return;
    };
    let open = [
        "account",
        "open",
        "--owner",
        "ann@example.com",
        "--login",
        "7",
        "-q",
    ];
    assert_eq!(on(&sandbox, &server.tcp("postgres"), &open).run().exit, 0);
    let add = |port: u16| {
        let url = format!("postgres://roster@127.0.0.1:{port}/postgres");
        on(
            &sandbox,
            &url,
            &[
                "account", "credit", "add", "7", "5.00 GBP", "--reason", "test", "--wait", "5s",
            ],
        )
        .run()
    };
    // The server has committed: the command goes on as if nothing had happened, and the money is there once.
    let proxy = Proxy::start(server.port, "COMMIT\0", 1, Cut::After);
    let stored = add(proxy.port);
    assert_eq!(stored.exit, 0, "{stored:?}");
    assert_eq!(credits(&server), 1);
    assert_eq!(
        proxy.connections.load(Ordering::SeqCst),
        2,
        "it asked on a new connection"
    );
    // The server never got the COMMIT: nothing is stored, and running it again is safe.
    let proxy = Proxy::start(server.port, "COMMIT\0", 1, Cut::Before);
    let lost = add(proxy.port);
    assert_eq!((lost.exit, lost.stdout.as_str()), (8, ""), "{lost:?}");
    assert_eq!(credits(&server), 1);
    assert_eq!(add(server.port).exit, 0);
    assert_eq!(credits(&server), 2);
    // In the middle of the work the same.
    let proxy = Proxy::start(server.port, "INSERT INTO credits", 1, Cut::After);
    let lost = add(proxy.port);
    assert_eq!((lost.exit, lost.stdout.as_str()), (8, ""), "{lost:?}");
    assert!(
        lost.stderr
            .contains("the connection to the database was lost"),
        "{lost:?}"
    );
    assert!(!lost.stderr.contains("--db"), "{lost:?}");
    assert_eq!(credits(&server), 2);
}

#[test]
fn a_transaction_that_the_server_gives_up_is_run_again() {
    let Some((server, sandbox)) = server("") else {
        return;
    };
    let mut admin = server.admin();
    for (round, code) in [(1, "40001"), (2, "40P01")] {
        // A sequence is not rolled back, so only the first two attempts fail.
        admin
            .batch_execute(&format!(
                "CREATE SEQUENCE attempts{round}; \
                 CREATE FUNCTION fail{round}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
                 IF nextval('attempts{round}') <= 2 THEN RAISE EXCEPTION 'try again' USING ERRCODE = '{code}'; END IF; \
                 RETURN NEW; END $$; \
                 CREATE TRIGGER fail{round} BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION fail{round}()"
            ))
            .unwrap();
        let email = format!("retried{round}@example.com");
        let run = on(
            &sandbox,
            &server.tcp("postgres"),
            &["user", "add", &email, "-q"],
        )
        .run();
        assert_eq!(run.exit, 0, "{code}: {run:?}");
        let attempts: i64 = admin
            .query_one(&format!("SELECT last_value FROM attempts{round}"), &[])
            .unwrap()
            .get(0);
        assert_eq!(attempts, 3);
        admin
            .batch_execute(&format!("DROP TRIGGER fail{round} ON users"))
            .unwrap();
    }
    // An import runs its merge again from what it has staged.
    admin
        .batch_execute(
            "CREATE SEQUENCE merges; CREATE FUNCTION fail3() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             IF nextval('merges') = 1 THEN RAISE EXCEPTION 'try again' USING ERRCODE = '40001'; END IF; RETURN NULL; END $$; \
             CREATE TRIGGER fail3 AFTER INSERT ON imports FOR EACH STATEMENT EXECUTE FUNCTION fail3()",
        )
        .unwrap();
    sandbox.write(
        "list.csv",
        "email,tags\neve@example.com,vip\nann@example.com,vip\n",
    );
    let run = on(
        &sandbox,
        &server.tcp("postgres"),
        &["subscribers", "import", "list.csv", "-q"],
    )
    .run();
    assert_eq!(run.exit, 0, "{run:?}");
    let tagged = on(
        &sandbox,
        &server.tcp("postgres"),
        &["user", "find", "--tag", "vip", "--count", "--no-header"],
    )
    .run();
    assert_eq!(tagged.stdout, "2\n");
    // One that never succeeds ends.
    admin
        .batch_execute(
            "CREATE FUNCTION never() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             RAISE EXCEPTION 'try again' USING ERRCODE = '40001'; END $$; \
             CREATE TRIGGER never BEFORE INSERT ON tags FOR EACH ROW EXECUTE FUNCTION never()",
        )
        .unwrap();
    let run = on(
        &sandbox,
        &server.tcp("postgres"),
        &["tag", "add", "new", "-f", "json"],
    )
    .run();
    assert_eq!((run.exit, run.stdout.as_str()), (8, ""), "{run:?}");
    let checked = on(&sandbox, &server.tcp("postgres"), &["db", "check", "-q"]).run();
    assert_eq!(checked.exit, 0, "{checked:?}");
}
