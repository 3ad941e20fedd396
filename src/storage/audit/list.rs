//! The audit as lists show it.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    clock::Timestamp,
    model::{range::TimeRange, selector::printed::numbered},
    output::Record,
    storage::db::{Db, Filter, Result},
};

/// One audit row with one thing it touched, as `audit list` prints it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Audit {
    /// Its number in the chain.
    pub seq: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: String,
    /// The user of the operating system.
    pub os_user: String,
    /// The machine.
    pub host: String,
    /// The words of the command.
    pub command: String,
    /// Why.
    pub reason: Option<String>,
    /// The import it is about.
    pub import: Option<i64>,
    /// How many things the command touched.
    pub subjects: i64,
    /// The user touched, if it is one.
    pub user_id: Option<i64>,
    /// The current address of the user; null once erased.
    pub user: Option<String>,
    /// What was touched.
    pub subject: Option<String>,
    /// What was there before, as JSON.
    pub before: Option<serde_json::Value>,
    /// What is there now, as JSON.
    pub after: Option<serde_json::Value>,
}

impl Record for Audit {
    const NOUN: &'static str = "audit";
    const FIELDS: &'static [&'static str] = &[
        "seq", "at", "actor", "os_user", "host", "command", "reason", "import", "subjects",
        "user_id", "user", "subject", "before", "after",
    ];
    const DEFAULT: &'static [&'static str] = &[
        "seq", "at", "actor", "command", "subject", "before", "after", "reason",
    ];
    const DATA: &'static [&'static str] = &[
        "seq", "at", "actor", "command", "user_id", "user", "subject", "before", "after", "reason",
    ];

    fn selector(&self) -> Cow<'_, str> {
        numbered("audit", self.seq)
    }
}

/// What `audit list` filters by.
#[derive(Clone, Debug, Default)]
pub struct AuditQuery {
    /// Only what touched this user, imports included.
    pub user_id: Option<i64>,
    /// Only this actor.
    pub actor: Option<String>,
    /// Only commands that begin with these words.
    pub command: Option<String>,
    /// Only in this range.
    pub range: TimeRange,
    /// At most so many.
    pub limit: Option<u64>,
    /// Oldest first instead of newest first.
    pub ascending: bool,
}

impl AuditQuery {
    fn filter(&self) -> Filter {
        let mut filter = Filter::new();
        if let Some(actor) = &self.actor {
            filter.equals("a.actor", actor.clone());
        }
        if let Some(command) = &self.command {
            let (from, to) = (command.clone(), Filter::prefix_end(command));
            let mark = filter.bind(from);
            filter.and(format!("a.command >= {mark}"));
            if let Some(to) = to {
                let mark = filter.bind(to);
                filter.and(format!("a.command < {mark}"));
            }
        }
        if let Some(from) = self.range.from {
            let mark = filter.bind(from);
            filter.and(format!("a.at >= {mark}"));
        }
        if let Some(to) = self.range.to {
            let mark = filter.bind(to);
            filter.and(format!("a.at < {mark}"));
        }
        filter
    }
}

/// People whom undos have removed.
const REMOVED: &str =
    "audits a JOIN import_removed r ON r.import_id = a.import_id AND a.command = 'import undo'";

/// What audits touched. Of people imports note only whom they ban: whom they changed is in `import_changes`, whom they created in `users`.
fn from(user_id: Option<i64>) -> String {
    let Some(id) = user_id else {
        return "audits a LEFT JOIN audit_subjects s ON s.audit_seq = a.seq".to_owned();
    };
    format!(
        "audits a JOIN (SELECT t.audit_seq, t.position, t.user_id, t.subject, t.before, t.after \
         FROM audit_subjects t WHERE t.user_id = {id} \
         UNION ALL SELECT i.seq, 0, c.user_id, NULL, \
         CASE WHEN i.command = 'import undo' THEN c.undone_before ELSE COALESCE(c.told_before, c.before) END, \
         CASE WHEN i.command = 'import undo' THEN c.undone_after ELSE c.told_after END \
         FROM import_changes c JOIN audits i ON i.import_id = c.import_id WHERE c.user_id = {id} \
         AND (i.command <> 'import undo' OR c.undone_before IS NOT NULL) \
         UNION ALL SELECT i.seq, -1, u.id, u.email, NULL, '{{\"created\":true}}' \
         FROM users u JOIN audits i ON i.import_id = u.import_id WHERE u.id = {id} AND i.command <> 'import undo') s ON s.audit_seq = a.seq"
    )
}

impl AuditQuery {
    /// Whether there is anybody whom an undo has removed to tell of. They are no users any more.
    fn tells_removed(&self, db: &mut Db) -> Result<bool> {
        let any: Option<i64> = match self.user_id {
            Some(_) => None,
            None => db.first("SELECT 1 AS found FROM import_removed LIMIT 1", &[])?,
        };
        Ok(any.is_some())
    }
}

#[derive(Deserialize)]
struct AuditRow {
    seq: i64,
    at: Timestamp,
    actor: String,
    os_user: String,
    host: String,
    command: String,
    reason: Option<String>,
    import: Option<i64>,
    subjects: i64,
    user_id: Option<i64>,
    user: Option<String>,
    subject: Option<String>,
    before: Option<String>,
    after: Option<String>,
}

/// What was noted before or after, which is JSON.
pub(in crate::storage) fn json(text: Option<String>) -> Option<serde_json::Value> {
    text.map(|text| serde_json::from_str(&text).unwrap_or(serde_json::Value::String(text)))
}

/// Hands out audit rows, newest first, one per thing touched.
pub fn each(
    db: &mut Db,
    query: &AuditQuery,
    row: &mut dyn FnMut(Audit) -> Result<()>,
) -> Result<()> {
    let filter = query.filter();
    let limit = query.limit.map_or(String::new(), |n| format!(" LIMIT {n}"));
    let order = if query.ascending {
        "seq, position"
    } else {
        "seq DESC, position"
    };
    let audit = "SELECT a.seq, a.at, a.actor, a.os_user, a.host, a.command, a.reason, a.import_id AS import, a.subjects";
    let mut sql = format!(
        "{audit}, s.user_id, u.email AS \"user\", s.subject, s.before, s.after, s.position FROM {} \
         LEFT JOIN users u ON u.id = s.user_id{}",
        from(query.user_id),
        filter.clause()
    );
    if query.tells_removed(db)? {
        // Behind all that the undo touched besides.
        let removed = format!(
            " UNION ALL {audit}, r.user_id, CAST(NULL AS TEXT), r.email, CAST(NULL AS TEXT), '{{\"removed\":true}}', \
             1000000000 + r.user_id FROM {REMOVED}{}",
            filter.clause()
        );
        sql.push_str(&removed);
    }
    sql = format!("{sql} ORDER BY {order}{limit}");
    db.rows(&sql, filter.params(), &mut |found| {
        let found: AuditRow = found.decode()?;
        row(Audit {
            seq: found.seq,
            at: found.at,
            actor: found.actor,
            os_user: found.os_user,
            host: found.host,
            command: found.command,
            reason: found.reason,
            import: found.import,
            subjects: found.subjects,
            user_id: found.user_id.filter(|id| *id > 0),
            user: found.user,
            subject: found.subject,
            before: json(found.before),
            after: json(found.after),
        })
    })
}

/// How many rows `audit list` would print.
pub fn count(db: &mut Db, query: &AuditQuery) -> Result<u64> {
    let filter = query.filter();
    let mut froms = vec![from(query.user_id)];
    if query.tells_removed(db)? {
        froms.push(REMOVED.to_owned());
    }
    froms.iter().try_fold(0, |sum, from| {
        let sql = format!("SELECT COUNT(*) FROM {from}{}", filter.clause());
        Ok(sum + db.one::<u64>(&sql, filter.params())?)
    })
}
