//! PostgreSQL as users run it: servers of their own setup, which listen on a port of this machine, can be restarted, and end with
//! the test.

mod copy;
mod outage;
mod pooler;
mod proxy;
mod replica;
mod role;
mod sharding;
mod wire;

use std::{
    fs,
    io::Write,
    net::TcpListener,
    os::unix::{fs::MetadataExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, Stdio},
    thread,
    time::Duration,
};

use postgres::{Client, NoTls};

use crate::{
    postgres::{NOBODY, is_wanted, programs},
    sandbox::{Call, Sandbox},
};

/// `$1` programs, `$2` folder, `$3` port, `$4` how the data come into being.
const HOLD: &str = r#"
    cd "$2" || exit 1
    eval "$4" >log 2>&1 || exit 1
    cat settings >>data/postgresql.conf
    [ -e hba ] && cp hba data/pg_hba.conf
    while :; do
        "$1/postgres" -D data -k "$2" -p "$3" -c listen_addresses=127.0.0.1 \
            -c fsync=off -c full_page_writes=off >>log 2>&1 </dev/null &
        server=$!
        read -r word || word=stop
        kill -QUIT "$server"
        wait "$server"
        [ "$word" = restart ] || break
    done
    cd / && rm -rf "$2"
"#;

/// How a fresh server's data come into being.
const FRESH: &str = r#""$1/initdb" -D data --username=roster --auth=trust --encoding=UTF8 --locale=C --no-sync --no-instructions"#;

/// A server with a setup of its own.
pub struct Server {
    /// The folder of its socket and its data.
    pub folder: PathBuf,
    /// Its port, on 127.0.0.1 and in the name of the socket.
    pub port: u16,
    shell: Child,
    pipe: Option<ChildStdin>,
}

/// What a server is to be like.
#[derive(Default)]
pub struct Setup<'a> {
    /// Lines of `postgresql.conf`.
    pub settings: &'a str,
    /// All of `pg_hba.conf`; who comes through the socket must be let in.
    pub hba: Option<&'a str>,
    /// Files in the server's folder, readable by it alone.
    pub files: &'a [(&'a str, &'a str)],
    /// Shell that makes `data`, instead of a fresh one.
    pub data: Option<&'a str>,
}

impl Server {
    /// Starts one; `None` where PostgreSQL is not wanted.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(setup: &Setup) -> Option<Server> {
        if !is_wanted() {
            println!("skipped: ROSTER_TEST_NO_POSTGRES=1");
            return None;
        }
        let programs = programs().expect("PostgreSQL is not installed: run 'tests/run'");
        let made = tempfile::Builder::new()
            .prefix("roster-pg")
            .tempdir_in("/tmp");
        let folder = made.unwrap().keep();
        fs::write(folder.join("settings"), setup.settings).unwrap();
        if let Some(hba) = setup.hba {
            fs::write(folder.join("hba"), hba).unwrap();
        }
        for (name, text) in setup.files {
            fs::write(folder.join(name), text).unwrap();
            private(&folder.join(name));
        }
        let port = free_port();
        let mut shell = Command::new("sh");
        shell
            .args(["-c", HOLD, "roster-test-server"])
            .arg(&programs)
            .arg(&folder)
            .arg(port.to_string())
            .arg(setup.data.unwrap_or(FRESH))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0);
        if is_root() {
            for path in fs::read_dir(&folder).unwrap() {
                let path = path.unwrap().path();
                std::os::unix::fs::chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
            }
            std::os::unix::fs::chown(&folder, Some(NOBODY), Some(NOBODY)).unwrap();
            shell.uid(NOBODY).gid(NOBODY);
        }
        let mut shell = shell.spawn().unwrap();
        let pipe = shell.stdin.take();
        let mut server = Server {
            folder,
            port,
            shell,
            pipe,
        };
        server.wait();
        Some(server)
    }

    /// Ends the server in the middle of what it does and starts it again.
    pub fn restart(&mut self) {
        self.begin_restart();
        self.wait();
    }

    /// The same without waiting until it can be asked again.
    pub fn begin_restart(&mut self) {
        let pipe = self.pipe.as_mut().unwrap();
        pipe.write_all(b"restart\n").unwrap();
        pipe.flush().unwrap();
        thread::sleep(Duration::from_millis(50));
    }

    /// Waits until the server answers.
    pub fn wait(&mut self) {
        for _ in 0..6_000 {
            if Client::connect(&self.socket("postgres"), NoTls).is_ok() {
                return;
            }
            if self.shell.try_wait().is_ok_and(|ended| ended.is_some()) {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
        panic!("the server did not start:\n{log}");
    }

    /// The URL of a database through the socket.
    pub fn socket(&self, database: &str) -> String {
        let host = self.folder.display().to_string().replace('/', "%2F");
        format!("postgres://roster@{host}:{}/{database}", self.port)
    }

    /// The URL of a database through the port.
    pub fn tcp(&self, database: &str) -> String {
        format!("postgres://roster@127.0.0.1:{}/{database}", self.port)
    }

    /// Somebody who may do all.
    pub fn admin(&self) -> Client {
        Client::connect(&self.socket("postgres"), NoTls).unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.pipe.take());
        self.shell.wait().ok();
    }
}

/// A call of roster on a database.
pub fn on<'a>(sandbox: &'a Sandbox, url: &str, words: &[&str]) -> Call<'a> {
    sandbox.roster(words).env("ROSTER_DB", url)
}

/// A port that nobody listens on at the moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

fn private(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).unwrap();
}
