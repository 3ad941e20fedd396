//! A throw-away PostgreSQL: one server a test process, a database a test.
//!
//! A shell holds the server and reads from a pipe whose other end is in this process. However the process ends, the pipe closes, the
//! shell stops the server and removes its folder.

use std::{
    fs,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    sync::{Mutex, OnceLock},
    thread,
    time::Duration,
};

use postgres::{Client, NoTls};

/// `$1` programs, `$2` folder.
const HOLD: &str = r#"
    cd "$2" || exit 1
    "$1/initdb" -D data --username=roster --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions >log 2>&1 || exit 1
    "$1/postgres" -D data -k "$2" -c listen_addresses= -c max_connections=200 \
        -c fsync=off -c synchronous_commit=off -c full_page_writes=off >>log 2>&1 </dev/null &
    server=$!
    read -r _
    kill -QUIT "$server"
    wait "$server"
    cd / && rm -rf "$2"
"#;

/// The user `nobody`, as whom a server runs when the tests run as root: PostgreSQL refuses root.
pub const NOBODY: u32 = 65_534;

struct Cluster {
    folder: PathBuf,
    admin: Mutex<Admin>,
    /// Its end is the server's end.
    _pipe: ChildStdin,
}

struct Admin {
    client: Client,
    databases: u32,
}

/// An empty database, dropped when the test lets go of it.
pub struct Database {
    /// `postgres://…`, through a socket.
    pub url: String,
    name: String,
    cluster: &'static Cluster,
}

/// Whether tests on PostgreSQL run: everywhere but where `ROSTER_TEST_NO_POSTGRES=1` says no.
#[allow(clippy::disallowed_methods)] // It is about the tests, not about the program.
pub fn is_wanted() -> bool {
    std::env::var("ROSTER_TEST_NO_POSTGRES").as_deref() != Ok("1")
}

/// A database for one test, or `None` where PostgreSQL is not wanted; then it says so.
///
/// # Panics
/// When no server can be started.
pub fn database() -> Option<Database> {
    static CLUSTER: OnceLock<Result<Cluster, String>> = OnceLock::new();
    if !is_wanted() {
        println!("skipped on PostgreSQL: ROSTER_TEST_NO_POSTGRES=1");
        return None;
    }
    match CLUSTER.get_or_init(Cluster::start) {
        Ok(cluster) => Some(cluster.database()),
        Err(why) => panic!("{why}"),
    }
}

impl Cluster {
    fn start() -> Result<Cluster, String> {
        let programs = programs().ok_or(
            "PostgreSQL is not installed: run 'tests/run', which installs it, or set ROSTER_TEST_NO_POSTGRES=1",
        )?;
        // The path of a socket has at most 107 bytes, so the folder has a short name.
        let made = tempfile::Builder::new()
            .prefix("roster-pg")
            .tempdir_in("/tmp");
        let folder = made.map_err(|error| error.to_string())?.keep();
        let mut shell = Command::new("sh");
        shell
            .args(["-c", HOLD, "roster-test-postgres"])
            .arg(&programs)
            .arg(&folder);
        // A process group of its own: Ctrl-C is for the tests, the pipe for the shell.
        shell
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        if fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0) {
            std::os::unix::fs::chown(&folder, Some(NOBODY), Some(NOBODY))
                .map_err(|e| e.to_string())?;
            shell.uid(NOBODY).gid(NOBODY);
        }
        let mut child = shell.spawn().map_err(|error| error.to_string())?;
        let pipe = child.stdin.take().ok_or("the shell has no input")?;
        let client = connected(&folder, &mut child)?;
        Ok(Cluster {
            folder,
            admin: Mutex::new(Admin {
                client,
                databases: 0,
            }),
            _pipe: pipe,
        })
    }

    fn database(&'static self) -> Database {
        let mut admin = self.admin.lock().unwrap();
        admin.databases += 1;
        let name = format!("test_{}", admin.databases);
        admin
            .client
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .unwrap();
        Database {
            url: url(&self.folder, &name),
            name,
            cluster: self,
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // A database is 7 MB, and there are hundreds of tests.
        if let Ok(mut admin) = self.cluster.admin.lock() {
            let drop = format!("DROP DATABASE {} WITH (FORCE)", self.name);
            admin.client.batch_execute(&drop).ok();
        }
    }
}

fn url(folder: &Path, database: &str) -> String {
    let host = folder.display().to_string().replace('/', "%2F");
    format!("postgres://roster@{host}/{database}")
}

fn connected(folder: &Path, shell: &mut Child) -> Result<Client, String> {
    for _ in 0..6_000 {
        if let Ok(client) = Client::connect(&url(folder, "postgres"), NoTls) {
            return Ok(client);
        }
        if shell.try_wait().is_ok_and(|ended| ended.is_some()) {
            break;
        }
        thread::sleep(Duration::from_millis(5));
    }
    let log = fs::read_to_string(folder.join("log")).unwrap_or_default();
    Err(format!(
        "the throw-away PostgreSQL in {} did not start:\n{log}",
        folder.display()
    ))
}

/// The folder of the newest server's programs: Debian's, else that of the `initdb` on the path.
#[allow(clippy::disallowed_methods)]
pub fn programs() -> Option<PathBuf> {
    let complete =
        |folder: &PathBuf| folder.join("initdb").exists() && folder.join("postgres").exists();
    let version = |folder: &PathBuf| folder.file_name()?.to_str()?.parse::<f32>().ok();
    let debian = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten();
    let mut versions: Vec<PathBuf> = debian.map(|entry| entry.path()).collect();
    versions.sort_by(|a, b| version(b).partial_cmp(&version(a)).unwrap());
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).filter_map(|folder| {
        let initdb = fs::canonicalize(folder.join("initdb")).ok()?;
        Some(initdb.parent()?.to_owned())
    });
    versions
        .into_iter()
        .map(|version| version.join("bin"))
        .chain(on_path)
        .find(complete)
}

#[test]
fn two_tests_have_two_empty_databases() {
    let (Some(one), Some(two)) = (database(), database()) else {
        return;
    };
    let mut client = Client::connect(&one.url, NoTls).unwrap();
    client
        .batch_execute("CREATE TABLE t (x TEXT); INSERT INTO t VALUES ('one')")
        .unwrap();
    let mut other = Client::connect(&two.url, NoTls).unwrap();
    assert!(other.batch_execute("INSERT INTO t VALUES ('two')").is_err());
    assert_eq!(
        client
            .query_one("SHOW server_encoding", &[])
            .unwrap()
            .get::<_, String>(0),
        "UTF8"
    );
    let url = one.url.clone();
    drop(one);
    assert!(
        Client::connect(&url, NoTls).is_err(),
        "a dropped database is gone"
    );
}

#[test]
fn a_server_ends_and_leaves_nothing_when_its_pipe_closes() {
    if !is_wanted() {
        return;
    }
    let cluster = Cluster::start().unwrap();
    let folder = cluster.folder.clone();
    let pid = fs::read_to_string(folder.join("data/postmaster.pid")).unwrap();
    let process = PathBuf::from(format!("/proc/{}", pid.lines().next().unwrap()));
    assert!(process.exists());
    drop(cluster);
    let gone = (0..1_000).any(|_| {
        thread::sleep(Duration::from_millis(10));
        !folder.exists() && !process.exists()
    });
    assert!(
        gone,
        "{} or {} is left",
        folder.display(),
        process.display()
    );
}
