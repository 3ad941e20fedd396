//! The machine's feed: everything that commands did, in the order in which it was committed.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize, Serializer};

use super::{
    audit::json,
    db::{Db, Result},
};
use crate::{clock::Timestamp, output::Record};

/// Where a reader of the feed has come to. Everything before it has been read, and nothing will ever be put there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// The number of the audit row.
    seq: i64,
    /// Things it touched, people it created or removed, people it changed: in this order.
    part: i64,
    /// The place of the thing, or the id of the person.
    place: i64,
}

impl Cursor {
    /// The number of the audit row that it stands in.
    pub fn seq(self) -> i64 {
        self.seq
    }

    /// After everything of an audit row.
    fn after(seq: i64) -> Cursor {
        Cursor {
            seq,
            part: i64::MAX,
            place: i64::MAX,
        }
    }
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.seq, self.part, self.place)
    }
}

crate::json_schema!(Cursor, { "type": "string", "description": "where a row stands in the feed" });

impl Serialize for Cursor {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl FromStr for Cursor {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Cursor, String> {
        let wrong = || format!("'{text}' is no cursor: take the last one printed, or 0");
        let number = |word: &str| {
            let plain = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
            word.parse().ok().filter(|_| plain).ok_or_else(wrong)
        };
        match text.split('.').collect::<Vec<_>>()[..] {
            [seq] => Ok(Cursor::after(number(seq)?)),
            [seq, part, place] => Ok(Cursor {
                seq: number(seq)?,
                part: number(part)?,
                place: number(place)?,
            }),
            _ => Err(wrong()),
        }
    }
}

/// One thing that a command did.
#[derive(Clone, Debug, PartialEq, Serialize, schemars::JsonSchema)]
pub struct Change {
    /// Where the feed is after this row: what `--since` wants to go on.
    pub cursor: Cursor,
    /// The number of the audit row.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// The words of the command.
    pub command: String,
    /// Who.
    pub actor: String,
    /// Why.
    pub reason: Option<String>,
    /// The import it is about.
    pub import: Option<i64>,
    /// The user touched, if it is one.
    pub user_id: Option<i64>,
    /// The user's current address; null once erased.
    pub user: Option<String>,
    /// What was touched.
    pub subject: Option<String>,
    /// What was there before, of what changed.
    pub before: Option<serde_json::Value>,
    /// What is there now.
    pub after: Option<serde_json::Value>,
}

impl Record for Change {
    const NOUN: &'static str = "change";
    const FIELDS: &'static [&'static str] = &[
        "cursor", "seq", "at", "command", "actor", "reason", "import", "user_id", "user",
        "subject", "before", "after",
    ];
    const DEFAULT: &'static [&'static str] = Self::FIELDS;

    fn selector(&self) -> std::borrow::Cow<'_, str> {
        std::borrow::Cow::Owned(self.cursor.to_string())
    }
}

#[derive(Deserialize)]
struct Command {
    seq: i64,
    at: Timestamp,
    command: String,
    actor: String,
    reason: Option<String>,
    import_id: Option<i64>,
}

/// What is told of somebody whom an import created: the rest is in their own row.
const CREATED: &str = r#"{"created":true}"#;
/// What is told of somebody whom an undo removed.
const REMOVED: &str = r#"{"removed":true}"#;

/// Audit rows that are looked at together.
const ROUND: i64 = 500;

/// Hands out what was done after a cursor, oldest first, at most `limit` rows, in constant memory.
///
/// Numbers of audit rows are given under the writer lock, so their order is the order of the commits: nothing appears before
/// a row that was seen. Imports have no subjects of their own: whom they created and changed is told in their place.
pub fn each(
    db: &mut Db,
    since: Cursor,
    limit: Option<u64>,
    row: &mut dyn FnMut(Change) -> Result<()>,
) -> Result<()> {
    let mut feed = Feed {
        since,
        left: limit.unwrap_or(u64::MAX),
        row,
    };
    let mut next = since.seq;
    loop {
        let commands: Vec<Command> = db.query(
            &format!(
                "SELECT seq, at, command, actor, reason, import_id FROM audits WHERE seq >= $1 ORDER BY seq LIMIT {ROUND}"
            ),
            crate::params![next],
        )?;
        let Some(last) = commands.last() else {
            return Ok(());
        };
        next = last.seq + 1;
        for together in commands.chunk_by(|a, b| a.import_id.is_none() && b.import_id.is_none()) {
            if feed.left == 0 {
                return Ok(());
            }
            feed.subjects(db, together)?;
            if let [command] = together
                && let Some(import) = command.import_id
            {
                feed.people(db, command, import)?;
            }
        }
    }
}

struct Feed<'r> {
    since: Cursor,
    left: u64,
    row: &'r mut dyn FnMut(Change) -> Result<()>,
}

impl Feed<'_> {
    fn tell(&mut self, command: &Command, cursor: Cursor, touched: Touched) -> Result<()> {
        if cursor <= self.since || self.left == 0 {
            return Ok(());
        }
        self.left -= 1;
        (self.row)(Change {
            cursor,
            seq: command.seq,
            at: command.at,
            command: command.command.clone(),
            actor: command.actor.clone(),
            reason: command.reason.clone(),
            import: command.import_id,
            user_id: touched.user_id.filter(|id| *id > 0),
            user: touched.user,
            subject: touched.subject,
            before: json(touched.before),
            after: json(touched.after),
        })
    }

    /// The things that some commands touched; a command that touched none is a row as well.
    fn subjects(&mut self, db: &mut Db, commands: &[Command]) -> Result<()> {
        let (Some(first), Some(last)) = (commands.first(), commands.last()) else {
            return Ok(());
        };
        let mut at = 0;
        db.rows(
            "SELECT a.seq, COALESCE(s.position, 0), s.user_id, u.email, s.subject, s.before, s.after FROM audits a \
             LEFT JOIN audit_subjects s ON s.audit_seq = a.seq LEFT JOIN users u ON u.id = s.user_id \
             WHERE a.seq >= $1 AND a.seq <= $2 ORDER BY a.seq, s.position",
            crate::params![first.seq, last.seq],
            &mut |found| {
                let (seq, place, user_id, user, subject, before, after) = found.decode()?;
                while commands[at].seq != seq {
                    at += 1;
                }
                let touched = Touched {
                    user_id,
                    user,
                    subject,
                    before,
                    after,
                };
                let cursor = Cursor { seq, part: 0, place };
                self.tell(&commands[at], cursor, touched)
            },
        )
    }

    /// The people that an import created and changed. Its undo tells of those whom it removed, and of those whom it put back.
    fn people(&mut self, db: &mut Db, command: &Command, import: i64) -> Result<()> {
        let undo = command.command == "import undo";
        let created = "SELECT u.id, u.email, u.email AS subject, CAST(NULL AS TEXT) AS before, CAST(NULL AS TEXT) AS after FROM users u \
             WHERE u.import_id = $1 AND u.id >= (SELECT first_user_id FROM imports WHERE id = $1) \
             AND u.id < (SELECT first_user_id + users_created FROM imports WHERE id = $1) \
             UNION ALL SELECT r.user_id, CAST(NULL AS TEXT), r.email, CAST(NULL AS TEXT), CAST(NULL AS TEXT) FROM import_removed r \
             WHERE r.import_id = $1 ORDER BY 1";
        let removed = "SELECT r.user_id, CAST(NULL AS TEXT) AS email, r.email AS subject, CAST(NULL AS TEXT) AS before, \
             CAST(NULL AS TEXT) AS after FROM import_removed r WHERE r.import_id = $1 ORDER BY r.user_id";
        let changed = "SELECT c.user_id, u.email, u.email AS subject, COALESCE(c.told_before, c.before) AS before, c.told_after AS after \
             FROM import_changes c LEFT JOIN users u ON u.id = c.user_id WHERE c.import_id = $1 ORDER BY c.user_id";
        let undone = "SELECT c.user_id, u.email, u.email AS subject, c.undone_before AS before, c.undone_after AS after \
             FROM import_changes c LEFT JOIN users u ON u.id = c.user_id \
             WHERE c.import_id = $1 AND c.undone_before IS NOT NULL ORDER BY c.user_id";
        let (first, second, said) = if undo {
            (removed, undone, REMOVED)
        } else {
            (created, changed, CREATED)
        };
        for (part, sql) in [(1, first), (2, second)] {
            if self.left == 0 {
                break;
            }
            db.rows(sql, crate::params![import], &mut |found| {
                let (id, user, subject, before, after): ChangedRow = found.decode()?;
                let cursor = Cursor {
                    seq: command.seq,
                    part,
                    place: id,
                };
                let touched = Touched {
                    user_id: Some(id),
                    user,
                    subject,
                    before,
                    after: after.or_else(|| (part == 1).then(|| said.to_owned())),
                };
                self.tell(command, cursor, touched)
            })?;
        }
        Ok(())
    }
}

/// Id, address, what they are called, before and after of somebody.
type ChangedRow = (
    i64,
    Option<String>,
    Option<String>,
    Option<String>,
    Option<String>,
);

struct Touched {
    user_id: Option<i64>,
    user: Option<String>,
    subject: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_a_bare_number_is_after_all_of_a_row() {
        let cursor: Cursor = "12.1.40".parse().unwrap();
        assert_eq!(cursor.to_string(), "12.1.40");
        assert!("12".parse::<Cursor>().unwrap() > cursor);
        assert!("12".parse::<Cursor>().unwrap() < "13.0.0".parse().unwrap());
        for bad in ["", "x", "1.2", "1.2.3.4", "-1", "1.-2.3", "1..3"] {
            assert!(bad.parse::<Cursor>().is_err(), "{bad}");
        }
    }
}
