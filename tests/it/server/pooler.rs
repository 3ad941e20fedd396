//! Through a pooler in transaction mode (Debian's pgbouncer), where no two transactions need meet the same session.

use std::{
    fs,
    net::TcpStream,
    os::unix::{
        fs::{MetadataExt, PermissionsExt},
        process::CommandExt,
    },
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use super::{Server, Setup, free_port, on, role};
use crate::{postgres::NOBODY, sandbox::Sandbox};

struct Pooler {
    port: u16,
    child: Child,
}

impl Pooler {
    /// One before a server, with two sessions there; `None` where the program is not to be had.
    fn start(server: &Server, sandbox: &Sandbox) -> Option<Pooler> {
        // Unpacked beside the build by tests/run, with its libraries.
        let target = Path::new(env!("CARGO_BIN_EXE_roster"))
            .ancestors()
            .nth(2)
            .unwrap();
        let folder = target.join("pgbouncer");
        let program = folder.join("usr/sbin/pgbouncer");
        if !program.exists() {
            println!("skipped: no '{}'; tests/run unpacks it", program.display());
            return None;
        }
        let port = free_port();
        sandbox.write(
            "pgbouncer.ini",
            format!(
                "[databases]\n* = host=127.0.0.1 port={}\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\n\
                 auth_type = any\npool_mode = transaction\ndefault_pool_size = 2\nmax_client_conn = 100\nunix_socket_dir =\n\
                 server_reset_query_always = 0\nignore_startup_parameters =\n",
                server.port
            )
            .replace("* = host=127.0.0.1", "* = user=roster host=127.0.0.1"),
        );
        fs::set_permissions(sandbox.path(""), fs::Permissions::from_mode(0o755)).unwrap();
        let libraries = folder
            .join("usr/lib")
            .join(format!("{}-linux-gnu", std::env::consts::ARCH));
        let mut command = Command::new(program);
        command
            .arg(sandbox.path("pgbouncer.ini"))
            .env("LD_LIBRARY_PATH", libraries)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if fs::metadata("/proc/self").unwrap().uid() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        let child = command.spawn().unwrap();
        for _ in 0..500 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        Some(Pooler { port, child })
    }
}

impl Drop for Pooler {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_pooler_in_transaction_mode_is_in_nobodys_way() {
    let Some(server) = Server::start(&Setup::default()) else {
        return;
    };
    let sandbox = Sandbox::new();
    let Some(pooler) = Pooler::start(&server, &sandbox) else {
        return;
    };
    let url = format!("postgres://roster@127.0.0.1:{}/postgres", pooler.port);
    role::story(&|words| on(&sandbox, &url, words).run(), &sandbox);
    // Eight at once share two sessions, and none of them leaves anything behind in one.
    thread::scope(|scope| {
        for n in 0..8 {
            let (sandbox, url) = (&sandbox, url.as_str());
            scope.spawn(move || {
                for m in 0..3 {
                    let email = format!("p{n}-{m}@example.com");
                    let add = on(sandbox, url, &["user", "add", &email, "-q"]).run();
                    assert_eq!(add.exit, 0, "{add:?}");
                    let find =
                        on(sandbox, url, &["user", "find", &email, "--field", "email"]).run();
                    assert_eq!(find.stdout, format!("{email}\n"), "{find:?}");
                    let sql = on(
                        sandbox,
                        url,
                        &[
                            "sql",
                            "SELECT email FROM users WHERE email = :e",
                            "-p",
                            &format!("e={email}"),
                            "--field",
                            "email",
                        ],
                    )
                    .run();
                    assert_eq!(sql.stdout, format!("{email}\n"), "{sql:?}");
                }
            });
        }
    });
    let checked = on(&sandbox, &url, &["db", "check"]).run();
    assert_eq!(checked.exit, 0, "{checked:?}");
    let left: i64 = server
        .admin()
        .query_one("SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = 'roster' AND state <> 'idle'", &[])
        .unwrap()
        .get(0);
    assert_eq!(left, 0);
}
