//! Those who may do everything, and what an act makes of the last of them.

use crate::{
    model::person::{Level, Status},
    storage::db::{Db, Error, Result},
};

/// Who counts: the last one cannot be demoted, banned, merged away or erased. The first condition names the index.
const THEY: &str =
    "level = 'super_admin' AND level <> 'user' AND status <> 'banned' AND erased_at IS NULL";

/// The super admins before an act: who they are and what they go by.
#[derive(Clone, Debug, Default)]
pub struct SuperAdmins(Vec<(i64, String)>);

impl SuperAdmins {
    /// Who they are now.
    pub fn now(db: &mut Db) -> Result<SuperAdmins> {
        let sql = format!("SELECT id, email FROM users WHERE {THEY} ORDER BY id");
        let found = db.query::<(i64, Option<String>)>(&sql, &[])?;
        let named = found
            .into_iter()
            .map(|(id, email)| (id, email.unwrap_or_else(|| format!("id:{id}"))));
        Ok(SuperAdmins(named.collect()))
    }

    /// Ends an act that has left none of them, saying what it makes of each; `line` is the line of the input that says so.
    pub fn remain(&self, db: &mut Db, line: impl Fn(i64) -> Option<u64>) -> Result<()> {
        if self.0.is_empty() || count_super_admins(db)? > 0 {
            return Ok(());
        }
        let mut acts = Vec::with_capacity(self.0.len());
        for (id, name) in &self.0 {
            let found: Option<(Level, Status)> = db.first(
                "SELECT level, status FROM users WHERE id = $1",
                crate::params![*id],
            )?;
            let act = match found {
                None => "would be removed".to_owned(),
                Some((Level::SuperAdmin, status)) => format!("would be {status}"),
                Some((level, _)) => format!("would become {level}"),
            };
            let place = line(*id).map_or(String::new(), |line| format!(" (line {line})"));
            acts.push(format!("{name} {act}{place}"));
        }
        Err(Error::LastSuperAdmin(acts.join(", ")))
    }
}

/// How many super admins there are.
pub fn count_super_admins(db: &mut Db) -> Result<u64> {
    db.one(&format!("SELECT COUNT(*) FROM users WHERE {THEY}"), &[])
}
