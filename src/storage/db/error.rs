//! What can go wrong between roster and a database, whichever engine it is.

use std::{fmt, io};

/// A failure of the storage module.
#[derive(Debug)]
pub enum Error {
    /// Another writer held the database for longer than `--wait`.
    Busy,
    /// The engine undid the transaction and asks for it to be run again.
    Retry(String),
    /// The server or the file cannot be reached or opened.
    Unreachable(String),
    /// The address of the server, or a file that it names, is wrong.
    Address(String),
    /// The server was reached and does not let us in, or is not trusted: why.
    Refused(Refusal, String),
    /// The connection to the server ended in the middle of the work, and nothing of that was kept.
    Lost(String),
    /// The connection ended while a change was being kept, and whether it was is not known.
    Uncertain(String),
    /// The role may not do or read this.
    Forbidden(String),
    /// No space is left for the database.
    Full,
    /// The database or its folder cannot be written.
    ReadOnly,
    /// Somebody froze the database: why, if they said.
    Frozen(Option<String>),
    /// The database is closed to writers while it is moved there.
    Moving(String),
    /// The database moved: where.
    Moved(String),
    /// The database is a copy that is not whole yet: of what.
    Unfinished(String),
    /// A typed statement that is not run, and why.
    Statement(String),
    /// The server ended a statement that took longer than it allows.
    Timeout(String),
    /// The file is no database of roster's.
    Foreign(String),
    /// The structure of the database is broken.
    Damaged(String),
    /// A table is missing: which.
    NoTable(String),
    /// The schema is older than the program (found, known).
    Older(i64, i64),
    /// The schema is newer than the program (found, known).
    Newer(i64, i64),
    /// A change would leave no super admin: who would become what.
    LastSuperAdmin(String),
    /// A mail could not be written: what is wrong with its template.
    Template(String),
    /// A sum has more digits than can be counted: of what.
    Overflow(Summed),
    /// A row did not have the shape that the program expects.
    Decode(String),
    /// A file beside the database, or the receiver of streamed rows, failed.
    Io(io::Error),
    /// Any other message of the engine.
    Engine(String),
}

/// Why a connection is refused, by the server or by us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No password, or a wrong one.
    Password,
    /// The server wants an encrypted connection.
    Clear,
    /// The server cannot encrypt.
    NoTls,
    /// The server lets this role, from here, into this database not at all.
    Role,
    /// There is no such database.
    Database,
    /// The server's certificate is of an authority that is not trusted.
    Authority,
    /// The server's certificate is that of an authority itself.
    Certificate,
    /// The server's certificate is of another name.
    Name,
    /// The server's certificate is not valid now.
    Expired,
}

/// Whose amounts were summed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Summed {
    /// Those of orders, their lines and refunds.
    Orders,
    /// Those of quotes.
    Quotes,
}

/// Results of the storage module.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// The same failure, where the amounts of quotes were summed: an engine does not say of what a sum is too large.
    #[must_use]
    pub fn of_quotes(self) -> Error {
        match self {
            Error::Overflow(_) => Error::Overflow(Summed::Quotes),
            other => other,
        }
    }

    /// Whether running the whole transaction again may succeed.
    pub fn is_retryable(&self) -> bool {
        matches!(self, Error::Retry(_) | Error::Busy)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Busy => f.write_str("the database is busy: another writer holds it"),
            Error::Retry(what) => write!(f, "the database asked to try again: {what}"),
            Error::Address(what) => write!(f, "the address of the server is wrong: {what}"),
            Error::Refused(Refusal::Certificate, what) => write!(
                f,
                "cannot open the database: the server shows the certificate of an authority as its own: {what}"
            ),
            Error::Unreachable(what) | Error::Refused(_, what) => {
                write!(f, "cannot open the database: {what}")
            }
            Error::Lost(what) => write!(f, "the connection to the database was lost: {what}"),
            Error::Uncertain(what) => write!(
                f,
                "the connection was lost while the change was being kept, and whether it was is not known: {what}"
            ),
            Error::Forbidden(what) => write!(f, "the role lacks a right: {what}"),
            Error::Full => f.write_str("no space left for the database"),
            Error::ReadOnly => f.write_str("the database cannot be written"),
            Error::Moving(to) => write!(f, "the database is being moved to {to}"),
            Error::Frozen(None) => f.write_str("the database is frozen"),
            Error::Frozen(Some(reason)) => write!(f, "the database is frozen: {reason}"),
            Error::Moved(to) => write!(f, "the database has moved to {to}"),
            Error::Unfinished(of) => write!(f, "the database is an unfinished copy of {of}"),
            Error::Timeout(what) => write!(f, "the server ended a statement: {what}"),
            Error::Foreign(what) => write!(f, "not a roster database: {what}"),
            Error::Damaged(what) => write!(f, "the database is damaged: {what}"),
            Error::NoTable(name) => write!(f, "the database is damaged: it has no table {name}"),
            Error::Older(found, known) => {
                write!(
                    f,
                    "the database has schema {found}, this program needs {known}"
                )
            }
            Error::Newer(found, known) => {
                write!(
                    f,
                    "the database has schema {found}, this program knows up to {known}"
                )
            }
            Error::LastSuperAdmin(acts) => {
                write!(f, "the last super_admin cannot lose that level: {acts}")
            }
            Error::Overflow(_) => f.write_str("a sum of these rows is too large to be counted"),
            Error::Decode(what) => write!(f, "unexpected row: {what}"),
            Error::Io(error) => write!(f, "{error}"),
            Error::Template(what) | Error::Engine(what) | Error::Statement(what) => {
                f.write_str(what)
            }
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io(error) => Some(error),
            _ => None,
        }
    }
}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Error::Io(error)
    }
}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Error::Decode(message.to_string())
    }
}
