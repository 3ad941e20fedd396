//! Which database: a file, memory or a PostgreSQL server.

use std::{
    fmt,
    path::{Path, PathBuf},
};

use crate::{
    error::did_you_mean,
    model::malformed::{Malformed, echo},
    output::is_same_file,
};

const KNOWN: &str =
    "write a path, sqlite:PATH, :memory:, postgres://HOST/DATABASE or postgresql://HOST/DATABASE";

/// The parameters of a PostgreSQL URL: those of the driver, and those of TLS.
const PARAMETERS: &[&str] = &[
    "application_name",
    "channel_binding",
    "connect_timeout",
    "dbname",
    "host",
    "hostaddr",
    "keepalives",
    "keepalives_idle",
    "keepalives_interval",
    "keepalives_retries",
    "load_balance_hosts",
    "options",
    "password",
    "port",
    "sslmode",
    "sslnegotiation",
    "sslpassword",
    "sslrootcert",
    "target_session_attrs",
    "tcp_user_timeout",
    "user",
];
/// What `sslmode` may be (libpq, "SSL Mode Descriptions").
const MODES: &[&str] = &[
    "disable",
    "allow",
    "prefer",
    "require",
    "verify-ca",
    "verify-full",
];

/// A database to open. `Debug` and `Display` mask the password of a URL.
#[derive(Clone, PartialEq, Eq)]
pub enum DbTarget {
    /// An SQLite file.
    File(PathBuf),
    /// An SQLite database that ends with the process.
    Memory,
    /// A connection URL, as given.
    Postgres(String),
}

impl DbTarget {
    /// Reads `--db`; unknown schemes are refused, and no error echoes a URL.
    pub fn parse(text: &str) -> Result<DbTarget, Malformed> {
        let text = text.trim();
        if let Some(path) = text.strip_prefix("sqlite:") {
            return match path.strip_prefix("//").unwrap_or(path) {
                ":memory:" => Ok(DbTarget::Memory),
                "" => Err(Malformed::new("the database path is empty").hint(KNOWN)),
                path => Ok(DbTarget::File(path.into())),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            ServerAddress::parse(text)?;
            return Ok(DbTarget::Postgres(text.to_owned()));
        }
        if let Some(scheme) = scheme(text) {
            return Err(Malformed::new(format!(
                "'{}:' is no kind of database that roster knows",
                echo(scheme)
            ))
            .hint(KNOWN));
        }
        // libpq's other spelling would silently become a file of that name.
        if ["host=", "dbname=", "user=", "password=", "service="]
            .iter()
            .any(|word| text.starts_with(word))
        {
            return Err(Malformed::new("the database is given as key=value words").hint(KNOWN));
        }
        match text {
            "" => Err(Malformed::new("the database path is empty").hint(KNOWN)),
            ":memory:" => Ok(DbTarget::Memory),
            path => Ok(DbTarget::File(path.into())),
        }
    }

    /// Whether a path is that of the database's file or of one of its side files: nothing else may be written there.
    pub fn is_at(&self, path: &Path) -> bool {
        let DbTarget::File(file) = self else {
            return false;
        };
        let file = file.canonicalize().unwrap_or_else(|_| file.clone());
        ["", "-wal", "-shm", "-journal"].iter().any(|suffix| {
            let mut name = file.clone().into_os_string();
            name.push(suffix);
            is_same_file(path, name.as_ref())
        })
    }

    /// Whether a password stands in the URL.
    pub fn has_password(&self) -> bool {
        match self {
            DbTarget::Postgres(url) => {
                ServerAddress::parse(url).is_ok_and(|address| address.password)
            }
            DbTarget::File(_) | DbTarget::Memory => false,
        }
    }
}

impl fmt::Display for DbTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DbTarget::File(path) => write!(f, "{}", path.display()),
            DbTarget::Memory => f.write_str(":memory:"),
            DbTarget::Postgres(url) => f.write_str(&masked_url(url)),
        }
    }
}

impl fmt::Debug for DbTarget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// `name` of `name:…`; one letter is a drive, and a colon after a slash belongs to a path.
fn scheme(text: &str) -> Option<&str> {
    let (name, _) = text.split_once(':')?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '.' | '-');
    (name.len() > 1
        && name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(plain))
    .then_some(name)
}

/// The parts of a PostgreSQL URL that a password file is searched by.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ServerAddress {
    /// The first host, or the folder of a socket.
    pub host: String,
    /// The first port, 5432 when none is given.
    pub port: u16,
    /// The database; the user's name when none is given.
    pub database: Option<String>,
    /// The role.
    pub user: Option<String>,
    /// Whether the URL holds a password.
    pub password: bool,
}

impl ServerAddress {
    /// Reads `postgres://[user[:password]@]host[:port][,…][/database][?name=value&…]` (libpq, "Connection URIs").
    pub fn parse(url: &str) -> Result<ServerAddress, Malformed> {
        let refuse = |what: &str| {
            Malformed::new(format!("the PostgreSQL URL cannot be read: {what}")).hint(
                "write postgres://USER@HOST:PORT/DATABASE; special characters in it as %40, %2F, %3A",
            )
        };
        let (_, rest) = url
            .split_once("://")
            .ok_or_else(|| refuse("it has no ://"))?;
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, database) = rest.split_once('/').unwrap_or((rest, ""));
        let (login, hosts) = authority.rsplit_once('@').unwrap_or(("", authority));
        let (user, password) = login.split_once(':').unwrap_or((login, ""));
        let first = hosts.split(',').next().unwrap_or_default();
        let (host, port) = match first.strip_prefix('[') {
            Some(ipv6) => ipv6
                .split_once(']')
                .ok_or_else(|| refuse("its '[' is not closed"))?,
            None => first
                .find(':')
                .map_or((first, ""), |colon| first.split_at(colon)),
        };
        let mut address = ServerAddress {
            host: decoded(host),
            port: 5432,
            database: filled(database),
            user: filled(user),
            password: !password.is_empty(),
        };
        let bad_port = || refuse("its port is no number");
        if let Some(port) = port.strip_prefix(':').filter(|port| !port.is_empty()) {
            address.port = port.parse().map_err(|_| bad_port())?;
        }
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            if !PARAMETERS.contains(&name) {
                // A careless password can hold a '?', and then ends before an '@' behind it.
                let shown = !address.password && !query.contains('@');
                return Err(stranger(name, shown));
            }
            match name {
                "sslmode" if !MODES.contains(&value) => {
                    let near = did_you_mean(value, MODES.iter().copied());
                    let all = || format!("sslmode is one of {}", MODES.join(", "));
                    return Err(refuse("sslmode has a value that is not known")
                        .hint(near.unwrap_or_else(all)));
                }
                "host" => address.host = decoded(value),
                "port" => address.port = value.parse().map_err(|_| bad_port())?,
                "dbname" => address.database = filled(value),
                "user" => address.user = filled(value),
                "password" | "sslpassword" => address.password = !value.is_empty(),
                _ => {}
            }
        }
        Ok(address)
    }
}

/// The refusal of a parameter, `shown` where it cannot be a piece of a password.
fn stranger(name: &str, shown: bool) -> Malformed {
    let near = did_you_mean(name, PARAMETERS.iter().copied());
    let named = if shown {
        format!("the parameter '{}'", echo(name))
    } else {
        "a parameter".to_owned()
    };
    Malformed::new(format!(
        "the PostgreSQL URL has {named}, which roster does not know"
    ))
    .hint(near.unwrap_or_else(|| format!("the parameters are {}", PARAMETERS.join(", "))))
}

fn filled(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| decoded(text))
}

/// Percent-decoding (RFC 3986 §2.1); what is no valid code stays as it is.
fn decoded(text: &str) -> String {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        rest = after;
        let mut byte = *first;
        if let (b'%', [high, low, behind @ ..]) = (byte, after)
            && let (Some(high), Some(low)) = (digit(*high), digit(*low))
        {
            byte = (high * 16 + low) as u8;
            rest = behind;
        }
        bytes.push(byte);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The URL with `***` for passwords, in the login and in the query.
///
/// A careless password can hold `@`, `/`, `?` or `&`, so all is masked from the first colon to the last `@`, and from `password=` to the
/// end: sometimes too much, never too little.
pub fn masked_url(url: &str) -> String {
    const QUERY: &str = "password=";
    let Some((scheme, rest)) = url.split_once("://") else {
        return url.to_owned();
    };
    let end = rest.find(QUERY).map(|found| found + QUERY.len());
    let (shown, mask) = end.map_or((rest, ""), |end| (&rest[..end], "***"));
    match (shown.find(':'), shown.rfind('@')) {
        (Some(colon), Some(at)) if colon < at => {
            format!("{scheme}://{}:***{}{mask}", &shown[..colon], &shown[at..])
        }
        _ => format!("{scheme}://{shown}{mask}"),
    }
}

#[cfg(test)]
mod tests;
